//! What stands around every screen without a session: a head, a foot, a side, and Escape.

use egui::{CentralPanel, Color32, Frame, Margin, Panel, Ui};

use crate::app::base::action::Action;
use crate::app::base::notice::Notice;
use crate::app::base::theme::Theme;
use crate::app::widgets::dialog;

/// The parts of one screen.
#[derive(Clone, Copy)]
pub struct Parts<'a> {
    /// Tells this screen from the others.
    pub name: &'static str,
    pub theme: &'a Theme,
}

fn around(fill: Color32, beside: i8, above: i8) -> Frame {
    Frame::new().fill(fill).inner_margin(Margin::symmetric(beside, above))
}

impl Parts<'_> {
    pub fn head(self, ui: &mut Ui, above: i8, show: impl FnOnce(&mut Ui)) {
        let panel = Panel::top(format!("{} head", self.name));
        panel.frame(around(self.theme.card, 20, above)).show(ui, show);
    }

    /// Under the head, what is to be read with care.
    pub fn doubts(self, ui: &mut Ui, show: impl FnOnce(&mut Ui)) {
        let panel = Panel::top(format!("{} doubts", self.name));
        panel.frame(around(self.theme.highlight, 20, 8)).show(ui, show);
    }

    pub fn foot<R>(self, ui: &mut Ui, above: i8, show: impl FnOnce(&mut Ui) -> R) -> R {
        let panel = Panel::bottom(format!("{} foot", self.name));
        panel.frame(around(self.theme.card, 20, above)).show(ui, show).inner
    }

    pub fn side(self, ui: &mut Ui, width: f32, show: impl FnOnce(&mut Ui)) {
        let panel = Panel::right(format!("{} side", self.name)).resizable(false);
        panel.exact_size(width).frame(around(self.theme.card, 14, 10)).show(ui, show);
    }

    /// What the others leave.
    pub fn middle(self, ui: &mut Ui, show: impl FnOnce(&mut Ui)) {
        CentralPanel::default().frame(around(self.theme.paper, 20, 10)).show(ui, show);
    }
}

/// Escape leaves the screen, once no notice is left for it to close.
pub fn leave_by_escape(ui: &Ui, notices: &[Notice], out: &mut Vec<Action>) {
    if notices.is_empty() && dialog::escape(ui) {
        out.push(Action::Leave);
    }
}
