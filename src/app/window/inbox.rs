//! What comes back from the disk and from dialogs.

use std::path::PathBuf;

use super::app::App;
use super::files::{Arrived, Shelved};
use super::state::{Away, Leaving, Over, State, Tab};
use crate::app::base::action::Purpose;
use crate::app::base::document::{Document, Saving};
use crate::app::base::notice::Notice;
use crate::app::open::bar::Field;
use crate::app::open::projection::Projecting;
use crate::app::over::dialogs::{self, Choice, Dialog, PathChoice};
use crate::app::over::import::ImportState;
use crate::storage::{Access, OpenFailure, Opened, SaveEvent};

impl App {
    pub(super) fn arrive(&mut self, arrived: Arrived) {
        let words = self.words();
        match arrived {
            Arrived::Opened(opened) => self.opened(*opened),
            Arrived::OpenFailed(failure) => self.open_failed(failure),
            Arrived::Shelved(Shelved { entries, choices, is_reading }) => {
                if let Away::Library(shelf) = &mut self.state.away {
                    log::debug!("library: {} files, going on: {is_reading}", entries.len());
                    shelf.take(entries, choices, is_reading);
                }
            }
            Arrived::Sorted(listing) => {
                if let Away::Library(shelf) = &mut self.state.away {
                    shelf.arrive(*listing);
                }
            }
            Arrived::FolderUnread(folder, why) => {
                let path = folder.display().to_string();
                let values = [("path", path.into()), ("why", words.folder_error(&why).into())];
                self.state.notices.push(Notice::alert(words.with("library-unread", values)));
            }
            Arrived::PickedFolder(folder) => self.try_folder(folder),
            Arrived::FolderRead(folder) => self.list_too(folder),
            Arrived::ToFollow(session, others) => self.ask_how_to_follow(*session, others),
            Arrived::ReadApproach(sessions) => self.show_paths(sessions),
            Arrived::ReadTwo(both) => {
                let [one, other] = *both;
                self.show_compared(one, other);
            }
            Arrived::Read(path, session) => self.read_past(path, *session),
            Arrived::NotRead(path, error) => {
                self.open_failed(OpenFailure { path, error, copies: Vec::new() });
            }
            Arrived::CreateFailed { folder, why } => {
                let why = words.save_error(&why);
                let path = folder.display().to_string();
                let text =
                    words.with("create-failed", [("why", why.into()), ("path", path.into())]);
                self.state.notices.push(Notice::alert(text));
            }
            Arrived::Listed { recents, examples } => {
                log::debug!("listed {} sessions, {} examples", recents.len(), examples.len());
                self.state.recents = Some(recents);
                self.state.examples = examples;
            }
            Arrived::PickedToOpen(path) => {
                if let Some(path) = path {
                    self.open(path);
                }
            }
            Arrived::Exported(written) => self.exported(written),
            Arrived::PickedToSave(Purpose::Export, path) => {
                if let Some(path) = path {
                    self.place_picked(&path);
                }
            }
            Arrived::PickedToSave(purpose, path) => self.path_to_save(purpose, path),
            Arrived::RelationsRead(revision, reading) => {
                if self.state.being_read == Some(revision) {
                    self.state.being_read = None;
                    self.state.reading = Some(reading);
                }
            }
            Arrived::MapLaid(laid) => self.state.map.arrive(laid),
            Arrived::WallMapLaid(laid) => self.projecting.arrive(*laid),
            Arrived::ListRead(None) => {}
            Arrived::ListRead(Some(Ok(bytes))) => {
                self.state.over = Some(Over::Import(Box::new(ImportState::new(&bytes))));
            }
            Arrived::ListRead(Some(Err(error))) => {
                let why = words.read_error(&error);
                let text = words.with("list-read-failed", [("why", why.into())]);
                self.state.notices.push(Notice::alert(text));
            }
            Arrived::TextSaved(path, saved) => {
                let path = path.display().to_string();
                self.state.notices.push(match saved {
                    Ok(()) => Notice::info(words.with("text-saved", [("path", path.into())])),
                    Err(why) => {
                        let why = words.put_error(&why);
                        let values = [("why", why.into()), ("path", path.into())];
                        Notice::alert(words.with("put-failed", values))
                    }
                });
            }
        }
    }

    /// Opens another session; the present one is closed first.
    pub(super) fn open(&self, path: PathBuf) {
        self.files.open(path);
    }

    fn opened(&mut self, opened: Opened) {
        let words = self.words();
        if !self.drop_document(false) {
            self.state.notices.push(Notice::alert(words.text("close-first")));
            return;
        }
        let draft_found = opened.draft.is_some();
        let access = opened.access.clone();
        log::debug!("opened: {access:?}");
        let ctx = self.ctx().clone();
        let saving = if self.inline {
            Saving::Inline
        } else {
            Saving::Thread(Box::new(move || ctx.request_repaint()))
        };
        let document = match Document::new(opened, saving) {
            Ok(document) => document,
            Err(error) => {
                self.state.notices.push(Notice::alert(error.to_string()));
                return;
            }
        };
        self.projecting = Projecting::default();
        let nobody_yet = document.session().sittings.is_empty() && document.may_write();
        self.document = Some(document);
        self.saved_at = (self.clock)().datetime();
        self.state = State {
            recents: self.state.recents.take(),
            examples: std::mem::take(&mut self.state.examples),
            arrangement: self.state.arrangement,
            tab: if nobody_yet { Tab::Sittings } else { Tab::Journal },
            ..State::default()
        };
        self.state.bar.focus = Some(Field::Axis);
        match access {
            Access::ReadOnly(why) => {
                let message = words.read_only(&why);
                self.state.over = Some(Over::Dialog(Dialog::ReadOnly { message }));
            }
            Access::Write { locks: false } => {
                self.state.notices.push(Notice::alert(words.text("no-locks")));
            }
            Access::Write { locks: true } => {}
        }
        if draft_found {
            self.state.notices.push(Notice::info(words.text("draft-offered")));
        }
    }

    fn open_failed(&mut self, failure: OpenFailure) {
        let words = self.words();
        if self.state.recents.is_none() {
            self.files.list();
        }
        let path = failure.path.display().to_string();
        let why = words.read_error(&failure.error);
        let message = words.with("open-failed", [("why", why.into()), ("path", path.into())]);
        let copies = failure
            .copies
            .into_iter()
            .map(|copy| {
                let when = jiff::Zoned::new(copy.modified, jiff::tz::TimeZone::system());
                let stamp = crate::session::Stamp::of(&when);
                let when = format!("{}, {}", words.date(when.date()), words.time(stamp));
                dialogs::GoodCopy { path: copy.path, when, arguments: copy.arguments }
            })
            .collect();
        self.state.over = Some(Over::Dialog(Dialog::OpenFailed { message, copies }));
    }

    /// Closes the session. False when something is not saved: then it stays open, unless it is to go `whatever`.
    pub(super) fn drop_document(&mut self, whatever: bool) -> bool {
        let Some(document) = self.document.take() else { return true };
        if document.close() || whatever {
            return true;
        }
        self.document = Some(document);
        false
    }

    pub(super) fn poll_saving(&mut self) {
        let words = self.words();
        let Some(document) = &mut self.document else { return };
        for event in document.poll() {
            let text =
                |id, path: PathBuf| words.with(id, [("path", path.display().to_string().into())]);
            let failed = |id, path: Option<PathBuf>, why| {
                let path = path.map(|path| path.display().to_string()).unwrap_or_default();
                let why = words.save_error(&why);
                Notice::alert(words.with(id, [("why", why.into()), ("path", path.into())]))
            };
            match event {
                SaveEvent::Saved { .. } => {
                    self.saved_at = (self.clock)().datetime();
                    self.state.trouble = None;
                }
                SaveEvent::Failed { why, .. } => {
                    // Asked once for each cause; the header goes on saying it.
                    let told = self.state.trouble.replace(why.clone()).as_ref() == Some(&why);
                    if !told && self.state.over.is_none() {
                        let message = words.save_error(&why);
                        self.state.over = Some(Over::Dialog(Dialog::SaveTrouble { message }));
                    }
                }
                SaveEvent::Conflict { wrote } => {
                    let message = text("conflict", wrote);
                    self.state.over = Some(Over::Dialog(Dialog::ConflictWritten { message }));
                }
                SaveEvent::Erased { left } => {
                    let told = left.map_or_else(
                        || words.text("erased-told"),
                        |path| text("erased-left", path),
                    );
                    self.state.notices.push(Notice::alert(told));
                }
                SaveEvent::CopySaved { path } => {
                    self.state.notices.push(Notice::info(text("copy-saved", path)));
                }
                SaveEvent::CopyFailed { path, why } => {
                    self.state.notices.push(failed("copy-failed", Some(path), why));
                }
                SaveEvent::DraftFailed { why } => {
                    self.state.notices.push(failed("draft-failed", None, why));
                }
                SaveEvent::Moved { path } => {
                    self.state.notices.push(Notice::info(text("moved-to", path)));
                }
                SaveEvent::MoveFailed { path, why } => {
                    self.state.notices.push(failed("move-failed", Some(path), why));
                }
            }
        }
    }

    /// What was chosen in a dialog.
    pub(super) fn chosen(&mut self, choice: Choice, closing: bool) {
        match choice {
            Choice::Cancel | Choice::Understood => {}
            Choice::Retry => {
                if let Some(document) = &mut self.document {
                    document.save_now();
                }
                if closing {
                    self.state.leaving = Leaving::WhenSaved(self.state.after);
                }
            }
            Choice::SaveElsewhere => self.ask_for_place(Purpose::Move),
            Choice::CloseWithoutSaving => self.state.leaving = Leaving::Now(self.state.after),
            Choice::OpenCopy(path) => self.files.open_copy(path),
            Choice::OpenOther => self.command(crate::app::base::command::Command::OpenFile),
            Choice::ProjectOn(screen) => self.project_on(screen),
            Choice::ProjectHere => self.project_here(),
            Choice::TakeBack => self.stop_projecting(),
            Choice::StopAndClose => {
                self.stop_projecting();
                self.ask_to_leave(self.state.after);
            }
        }
    }

    pub(super) fn path_to_open(&self, choice: PathChoice) {
        if let PathChoice::Path(path) = choice {
            self.open(path);
        }
    }

    pub(super) fn path_to_save(&self, purpose: Purpose, path: Option<PathBuf>) {
        let (Some(path), Some(document)) = (path, &self.document) else { return };
        match purpose {
            Purpose::Copy => document.save_copy(path),
            Purpose::Move => document.move_to(path),
            Purpose::Text(text) => self.files.save_text(path, text),
            // Its place goes to the form that asks for it.
            Purpose::Export => {}
        }
    }

    /// What is typed next in another field is a step of its own.
    pub(super) fn seal_when_focus_moves(&mut self) {
        let focused = self.ctx().memory(egui::Memory::focused);
        if focused != self.state.focused {
            self.state.focused = focused;
            if let Some(document) = &mut self.document {
                document.seal();
            }
        }
    }
}

impl State {
    /// Whether the keyboard is in the panel beside the board.
    pub fn panel_has_focus(&self, ctx: &egui::Context) -> bool {
        let focused = ctx.memory(egui::Memory::focused);
        let rect = focused.and_then(|id| ctx.read_response(id)).map(|response| response.rect);
        rect.zip(self.panel_rect).is_some_and(|(rect, panel)| panel.contains_rect(rect))
    }
}
