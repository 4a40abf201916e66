//! Asking for a path: in a dialog of the system, or typed where it has none.

use std::fs;
use std::path::{Path, PathBuf};

use super::app::App;
use super::inbox::Arrived;
use super::over::Overlay;
use super::screen::Screen;
use crate::app::base::desktop::shows_dialogs;
use crate::app::base::display::Displays;
use crate::app::over::copy::CopyState;
use crate::app::over::path::{PathPrompt, Pick, Purpose};
use crate::session::Whom;
use crate::storage::{ENDINGS, SEALED, is_named_sealed, session_stem};

/// How the names of files end that may hold a list.
pub(super) const LISTS: [&str; 10] =
    ["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "xlsb", "ods", "ots", "xltx"];

impl App {
    /// Asks for a path; `name` is proposed where something new is written.
    pub(super) fn pick(&mut self, pick: Pick, name: &str) {
        self.pick_in(pick, self.desk.folder.clone(), name);
    }

    /// Asks for a path, in this folder first.
    pub(super) fn pick_in(&mut self, pick: Pick, folder: PathBuf, name: &str) {
        if !self.system_dialogs {
            return self.ask_for_path(pick, &folder.join(name));
        }
        let is_own = folder == self.desk.folder;
        let title = self.desk.words().text(match &pick {
            Pick::Open => "command-open",
            Pick::Copy => "joining-add",
            Pick::List(Whom::Actors) => "command-import-actors",
            Pick::List(Whom::People) => "command-import-people",
            Pick::Folder => "library-add",
            Pick::Save(Purpose::Move) => "dialog-save-elsewhere",
            Pick::Save(Purpose::Copy | Purpose::HandOver(_)) => "command-save-copy",
            Pick::Save(Purpose::Text(_)) => "extract-save",
            Pick::Save(Purpose::Export) => "command-export",
            Pick::Save(Purpose::Unsealed) => "unseal-title",
        });
        let (name, lists) = (name.to_owned(), self.desk.words().text("import-files"));
        let dialog = rfd::FileDialog::new().set_title(title).set_directory(&folder);
        // It belongs to the window, and stands before it.
        let dialog = match &self.desk.displays {
            Displays::Of(window) => dialog.set_parent(window),
            Displays::Unknown | Displays::Given(_) => dialog,
        };
        self.inbox.post(&self.desk.jobs, move || {
            // Ours may not be there yet; another one may be on a stick that was pulled out.
            if let Err(error) = fs::read_dir(&folder)
                && !is_own
            {
                return Arrived::NoFolder(folder, error.into());
            }
            if !shows_dialogs() {
                return Arrived::NoDialog(pick, folder.join(name));
            }
            let dialog = match &pick {
                Pick::Open => dialog.add_filter("Curseur", &[ENDINGS[0], ENDINGS[1], SEALED]),
                Pick::Copy
                | Pick::Save(
                    Purpose::Copy | Purpose::HandOver(_) | Purpose::Move | Purpose::Unsealed,
                ) => dialog.add_filter("Curseur", &ENDINGS),
                Pick::List(_) => dialog.add_filter(lists, &LISTS),
                Pick::Save(Purpose::Text(_)) => dialog.add_filter("TXT", &["txt"]),
                Pick::Folder | Pick::Save(Purpose::Export) => dialog,
            };
            let path = match &pick {
                Pick::Open | Pick::Copy | Pick::List(_) => dialog.pick_file(),
                Pick::Folder => dialog.pick_folder(),
                Pick::Save(_) => dialog.set_file_name(name).save_file(),
            };
            Arrived::Picked(pick, path)
        });
    }

    /// Asks for a path by the keyboard.
    pub(super) fn ask_for_path(&mut self, pick: Pick, proposed: &Path) {
        let path = proposed.display().to_string();
        self.over.show(Overlay::Path(PathPrompt::new(pick, path)));
    }

    /// No dialog of the system comes, now or later.
    pub(super) fn no_dialog(&mut self, pick: Pick, proposed: &Path) {
        self.system_dialogs = false;
        if let Some(state) = self.over.unseal() {
            // It has a field of its own.
            state.browses = false;
            return;
        }
        self.ask_for_path(pick, proposed);
    }

    /// Asks whether a copy is as the session is or to hand over, where that makes a difference; then where it goes.
    pub(super) fn ask_to_copy(&mut self) {
        let Some(open) = self.screens.session() else { return };
        let copy = CopyState::new(open.document.session(), self.desk.words());
        if copy.asks() {
            self.over.show(Overlay::Copy(copy));
        } else {
            self.pick_place_for_session(Purpose::Copy);
        }
    }

    /// Asks where the session goes, or a copy of it.
    pub(super) fn pick_place_for_session(&mut self, purpose: Purpose) {
        let Some(open) = self.screens.session() else { return };
        let heading = match &purpose {
            Purpose::HandOver(copy) => &copy.heading,
            _ => &open.document.session().heading,
        };
        let name = format!("{}.ron", session_stem(heading.date, &heading.title));
        self.pick(Pick::Save(purpose), &name);
    }

    /// Does what a path was asked for.
    pub(super) fn picked(&mut self, pick: Pick, path: PathBuf) {
        match pick {
            Pick::Open => self.open(path),
            Pick::Copy => {
                if let Screen::Joining(joining) = &mut self.screens.shown {
                    joining.add(&self.desk, path);
                }
            }
            Pick::List(whom) => self.read_list(path, whom),
            Pick::Folder => self.list_folder(path),
            Pick::Save(Purpose::Text(text)) => self.save_text(path, text),
            Pick::Save(Purpose::Export) => self.place_picked(&path),
            Pick::Save(Purpose::Unsealed) => {
                if let Some(state) = self.over.unseal() {
                    state.take_place(&path);
                }
            }
            Pick::Save(Purpose::Copy | Purpose::HandOver(_) | Purpose::Move)
                if is_named_sealed(&path) =>
            {
                self.desk.alert(self.desk.words().text("copy-not-sealed"));
            }
            Pick::Save(Purpose::Copy) => {
                if let Some(open) = self.screens.session() {
                    open.document.save_copy(path);
                }
            }
            Pick::Save(Purpose::HandOver(copy)) => {
                if let Some(open) = self.screens.session() {
                    open.document.hand_over(path, copy);
                }
            }
            Pick::Save(Purpose::Move) => {
                if let Some(open) = self.screens.session() {
                    open.document.move_to(path);
                }
            }
        }
    }
}

/// Whether the system can show a file dialog. Where it cannot, a path is typed.
pub fn has_system_dialogs() -> bool {
    let portal =
        || std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some_and(|address| !address.is_empty());
    !cfg!(target_os = "linux") || portal()
}
