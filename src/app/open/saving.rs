//! What comes back from saving, and how the window says it.

use std::path::PathBuf;

use super::Open;
use super::header::Saved;
use crate::app::base::action::Action;
use crate::app::base::desk::Desk;
use crate::app::base::dialog::Dialog;
use crate::app::base::document::SaveState;
use crate::storage::{Access, Aside, SaveEvent};

/// The message that says that this failed.
fn aside(what: Aside) -> &'static str {
    match what {
        Aside::Draft => "aside-draft",
        Aside::Copies => "aside-copies",
        Aside::Original => "aside-original",
        Aside::Flush => "aside-flush",
    }
}

impl Open {
    /// Whether what is on screen is on disk.
    pub(super) fn saved(&self, desk: &Desk) -> Saved {
        match (self.document.access(), self.document.save_state()) {
            (Access::ReadOnly(why), _) => Saved::ReadOnly(desk.words().read_only(why)),
            (Access::Write { .. }, SaveState::Saved) => Saved::At(self.saved_at),
            (Access::Write { .. }, SaveState::Saving) => Saved::Saving,
            (Access::Write { .. }, SaveState::Failing(why)) => {
                Saved::Not(desk.words().save_error(why))
            }
        }
    }

    /// Tells what came of saving; gives back what is to be asked.
    pub(super) fn poll_saving(&mut self, desk: &mut Desk) -> Vec<Action> {
        let words = desk.words();
        let mut asked = Vec::new();
        for event in self.document.poll() {
            let text =
                |id, path: PathBuf| words.with(id, [("path", path.display().to_string().into())]);
            let failed = |id, path: Option<PathBuf>, why| {
                let path = path.map(|path| path.display().to_string()).unwrap_or_default();
                let why = words.save_error(&why);
                words.with(id, [("why", why.into()), ("path", path.into())])
            };
            match event {
                SaveEvent::Saved { .. } => {
                    self.saved_at = desk.time();
                    if self.trouble.take().is_some() {
                        desk.tell_too(words.text("saved-again"));
                    }
                }
                SaveEvent::Failed { why, .. } => {
                    // Asked once for each cause; the header goes on saying it.
                    let told = self.trouble.replace(why.clone()).as_ref() == Some(&why);
                    if !told {
                        asked.push(Dialog::SaveTrouble { message: words.save_error(&why) });
                    }
                }
                SaveEvent::Conflict { wrote } => {
                    asked.push(Dialog::ConflictWritten { message: text("conflict", wrote) });
                }
                SaveEvent::Erased { left } => {
                    let told = left.map_or_else(
                        || words.text("erased-told"),
                        |path| text("erased-left", path),
                    );
                    desk.alert(told);
                }
                SaveEvent::CopySaved { path } => desk.tell_too(text("copy-saved", path)),
                SaveEvent::CopyFailed { path, why } => {
                    desk.alert(failed("copy-failed", Some(path), why));
                }
                SaveEvent::AsideFailed { what: Aside::Flush, .. } => {
                    desk.alert(words.text("aside-flush"));
                }
                SaveEvent::AsideFailed { what, why } => {
                    desk.alert(words.with(aside(what), [("why", words.aside_error(&why).into())]));
                }
                SaveEvent::AsideAgain { what } => {
                    desk.tell_too(words.text(&format!("{}-again", aside(what))));
                }
                SaveEvent::PutBack { path } => desk.alert(text("put-back", path)),
                SaveEvent::Moved { path } => desk.tell_too(text("moved-to", path)),
                SaveEvent::MoveFailed { path, why } => {
                    desk.alert(failed("move-failed", Some(path), why));
                }
            }
        }
        asked.into_iter().map(|dialog| Action::Ask(Box::new(dialog))).collect()
    }
}
