//! Files that are dropped on the window: a session opens, two are compared, a list is read, a folder is listed.

use std::path::{Path, PathBuf};

use egui::{Align2, Area, Id, Order, Ui};

use super::app::App;
use super::over::Overlay;
use super::pick::LISTS;
use crate::app::base::command::Command;
use crate::app::base::dialog::Dialog;
use crate::app::base::theme::{Theme, size, strong};
use crate::storage::path_of;

impl App {
    /// Takes what was dropped in this frame; says what a drop would do while something is held over the window.
    pub(super) fn take_dropped(&mut self, ui: &Ui) {
        let (dropped, is_over) = ui.input(|input| {
            let dropped = input.raw.dropped_files.iter().map(|file| path_of(file.path()));
            (dropped.collect::<Vec<_>>(), !input.raw.hovered_files.is_empty())
        });
        if is_over && self.may_drop() {
            let what = self.desk.words().text("drop-what");
            let theme = Theme::of(ui.ctx());
            Area::new(Id::unique("drop"))
                .order(Order::Tooltip)
                .anchor(Align2::CENTER_CENTER, [0.0; 2])
                .show(ui.ctx(), |ui| {
                    theme.frame().show(ui, |ui| ui.label(strong(what, size::HEADING)))
                });
        }
        if !dropped.is_empty() {
            self.dropped(dropped);
        }
    }

    /// Not over a question that waits for its answer, nor where the room would see what opens.
    fn may_drop(&self) -> bool {
        !self.over.is_shown() && self.is_enabled(Command::OpenFile)
    }

    fn dropped(&mut self, mut paths: Vec<PathBuf>) {
        if !self.may_drop() {
            return self.desk.tell(self.desk.words().text("drop-not-now"));
        }
        match (paths.pop(), paths.pop(), paths.is_empty()) {
            (Some(one), None, _) => self.dropped_one(one),
            (Some(other), Some(one), true) if !is_list(&one) && !is_list(&other) => {
                self.act(Command::Library.into());
                self.read_two(one, other);
            }
            _ => self.desk.tell(self.desk.words().text("drop-too-many")),
        }
    }

    fn dropped_one(&mut self, path: PathBuf) {
        if !is_list(&path) {
            // Whatever it is: what cannot be opened is said.
            return self.open(path);
        }
        let may_write = |app: &Self| app.is_enabled(Command::ImportPeople);
        if may_write(self) {
            self.over.show(Overlay::Dialog(Dialog::ListDropped { path }));
        } else {
            self.desk.tell(self.desk.words().text("drop-list-needs-session"));
        }
    }
}

fn is_list(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| LISTS.contains(&ending.as_str()))
}
