//! The first screen: new session, open, recent, examples.

use std::path::PathBuf;

use egui::Ui;

use crate::app::look::Action;
use crate::app::theme::Theme;
use crate::words::Words;

/// A session file of the sessions folder, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recent {
    pub path: PathBuf,
    /// Empty when the file cannot be read.
    pub title: String,
    pub modified: jiff::civil::DateTime,
}

/// What the start screen shows.
pub struct StartLook<'a> {
    pub words: Words,
    pub theme: &'a Theme,
    /// `None` while the folder is being listed.
    pub recents: Option<&'a [Recent]>,
    /// The titles of the examples.
    pub examples: &'a [String],
    pub today: jiff::civil::Date,
}

/// What this view keeps between frames.
#[derive(Default)]
pub struct StartState {}

pub fn ui(_ui: &mut Ui, _look: &StartLook<'_>, _state: &mut StartState, _out: &mut Vec<Action>) {}
