//! Closing a session, and the window: once all is saved, and asked when it is not; or at once, when the system says so.

use egui::ViewportCommand;

use super::app::App;
use super::over::Overlay;
use super::screen::{Screen, Screens};
use crate::app::away::start::state::Start;
use crate::app::base::dialog::Dialog;
use crate::app::base::document::SaveState;
use crate::app::open::Open;
use crate::storage::Opened;

/// Whether the session that is open is being closed.
#[derive(Default)]
pub enum Leaving {
    #[default]
    No,
    /// A person is asked.
    Asked(After),
    /// As soon as all is saved.
    WhenSaved(After),
    /// Whatever is not saved.
    Now(After),
    /// The window goes; what was on screen is waited for at the very end.
    Gone(Box<Screens>),
}

/// What comes after the session is closed.
pub enum After {
    Start,
    /// Another session, that was opened meanwhile.
    Enter(Box<Opened>),
    Quit,
}

impl App {
    /// Closes the session, once all is saved; asks when it is not, or when the room sees it.
    pub(super) fn ask_to_leave(&mut self, after: After) {
        let Some(open) = self.screens.session() else {
            self.leaving = Leaving::WhenSaved(after);
            return;
        };
        if open.projecting.is_on() {
            self.leaving = Leaving::Asked(after);
            self.over.show(Overlay::Dialog(Dialog::CloseProjecting));
        } else if let SaveState::Failing(why) = open.document.save_state() {
            let why = self.desk.words().save_error(why);
            self.leaving = Leaving::Asked(after);
            self.over.show(Overlay::Dialog(Dialog::CloseUnsaved { why }));
        } else {
            self.leaving = Leaving::WhenSaved(after);
        }
    }

    /// What was asked about leaving was answered; it goes on with what comes after.
    pub(super) fn after(&mut self) -> Option<After> {
        match std::mem::take(&mut self.leaving) {
            Leaving::Asked(after) => Some(after),
            other => {
                self.leaving = other;
                None
            }
        }
    }

    pub(super) fn leave_when_possible(&mut self) {
        match std::mem::take(&mut self.leaving) {
            Leaving::WhenSaved(After::Enter(_)) if self.is_failing() => {
                self.desk.alert(self.desk.words().text("close-first"));
            }
            Leaving::WhenSaved(after) if self.is_closed() => self.go_on_after(after),
            Leaving::Now(after) => self.go_on_after(after),
            other => self.leaving = other,
        }
    }

    fn is_failing(&self) -> bool {
        let failing = |open: &Open| matches!(open.document.save_state(), SaveState::Failing(_));
        self.screens.session().is_some_and(failing)
    }

    /// Whether the file was given back, with all that was written.
    fn is_closed(&self) -> bool {
        self.screens.session().is_none_or(|open| open.document.try_close())
    }

    fn go_on_after(&mut self, after: After) {
        match after {
            After::Start => {
                let mut start = Start::default();
                start.list(&self.desk);
                // What is not saved is tried once more, and nobody waits for it.
                self.screens = Screens::new(Screen::Start(Box::new(start)));
            }
            After::Enter(opened) => self.enter(*opened),
            After::Quit => {
                // Whoever still types sees that there is nothing to type in.
                let nothing = Screens::new(Screen::Start(Box::default()));
                let gone = std::mem::replace(&mut self.screens, nothing);
                self.leaving = Leaving::Gone(Box::new(gone));
                self.desk.ctx.send_viewport_cmd(ViewportCommand::Close);
            }
        }
    }

    /// The last of all: the file is given back with all that was written, and the settings chosen last are kept.
    pub(super) fn finish(&mut self) {
        let gone = match &self.leaving {
            Leaving::Gone(gone) => gone,
            _ => &self.screens,
        };
        if let Some(open) = gone.session() {
            open.document.close();
        }
        self.desk.leave_window(self.seen);
        self.desk.finish();
    }

    /// Ends the program, since the system asks for it.
    pub(super) fn end(&mut self) -> ! {
        self.finish();
        self.ending.end()
    }

    /// Shows what was opened, instead of everything else.
    pub(super) fn enter(&mut self, opened: Opened) {
        let path = opened.path.clone();
        match Open::new(opened, &mut self.desk) {
            Ok((open, asked)) => {
                self.over.close();
                self.screens = Screens::new(Screen::Open(Box::new(open)));
                if let Ok(own) = std::path::absolute(&self.desk.folder)
                    && self.desk.settings.elsewhere.opened(&path, &own)
                {
                    self.desk.keep_settings();
                }
                if let Some(asked) = asked {
                    self.act(asked);
                }
            }
            Err(error) => {
                let words = self.desk.words();
                let why = words.read_error(&error.into());
                let values = [("why", why.into()), ("path", path.display().to_string().into())];
                self.desk.alert(words.with("open-failed", values));
            }
        }
    }
}
