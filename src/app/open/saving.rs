//! What comes back from saving, and how the window says it.

use std::path::PathBuf;

use super::Open;
use super::header::Saved;
use crate::app::base::command::Command;
use crate::app::base::desk::Desk;
use crate::app::base::document::SaveState;
use crate::app::base::keys::command_keys;
use crate::export::hand_over;
use crate::storage::{Access, Aside, SaveEvent};

/// The messages that say that this failed, and that it works again.
fn aside(what: Aside) -> [&'static str; 2] {
    match what {
        Aside::Draft => ["aside-draft", "aside-draft-again"],
        Aside::Copies => ["aside-copies", "aside-copies-again"],
        Aside::Original => ["aside-original", "aside-original-again"],
        Aside::Flush => ["aside-flush", "aside-flush-again"],
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

    /// Tells what came of saving.
    pub(super) fn poll_saving(&mut self, desk: &mut Desk) {
        let words = desk.words();
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
                        desk.no_longer(Command::SaveElsewhere);
                        desk.tell_too(words.text("saved-again"));
                        for text in self.asides.values() {
                            desk.alert(text);
                        }
                    }
                }
                SaveEvent::Failed { why, .. } => {
                    // Told once for each cause, by a strip that takes no key; the header goes on saying it.
                    let told = self.trouble.replace(why.clone()).as_ref() == Some(&why);
                    if !told {
                        log::debug!("tells that saving does not work");
                        // They say that the session itself is saved.
                        for text in self.asides.values() {
                            desk.take_back(text);
                        }
                        let text =
                            words.with("saving-fails", [("why", words.save_error(&why).into())]);
                        desk.alert_with(text, Command::SaveElsewhere);
                    }
                }
                SaveEvent::Conflict { wrote } => {
                    log::debug!("tells of a conflict");
                    desk.alert(text("conflict", wrote));
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
                SaveEvent::AsideFailed { what, why } => {
                    let [failed, _] = aside(what);
                    let text = words.with(failed, [("why", words.aside_error(&why).into())]);
                    if let Some(before) = self.asides.remove(&what) {
                        desk.take_back(&before);
                    }
                    desk.alert(text.as_str());
                    self.asides.insert(what, text);
                }
                SaveEvent::AsideAgain { what } => {
                    if let Some(before) = self.asides.remove(&what) {
                        desk.take_back(&before);
                    }
                    let [_, again] = aside(what);
                    desk.tell_too(words.text(again));
                }
                SaveEvent::PutBack { path } => desk.alert(text("put-back", path)),
                SaveEvent::Moved { path } => {
                    desk.tell_too(text("moved-to", path));
                    let held = hand_over(self.document.session(), words, false).left.internal();
                    if 0 < held {
                        let keys = command_keys(words, Command::SaveCopy);
                        let values = [("count", held.into()), ("keys", keys.into())];
                        desk.tell_too(words.with("copy-moved-holds", values));
                    }
                }
                SaveEvent::MoveFailed { path, why } => {
                    desk.alert(failed("move-failed", Some(path), why));
                }
            }
        }
    }
}
