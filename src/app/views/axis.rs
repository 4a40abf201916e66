//! Why an axis stands where it does.

use egui::Ui;

use crate::app::look::{Action, Look};
use crate::session::AxisId;

pub fn ui(_ui: &mut Ui, _look: &Look<'_>, _axis: &AxisId, _out: &mut Vec<Action>) {}

pub fn summary(_ui: &mut Ui, _look: &Look<'_>, _axis: &AxisId) {}
