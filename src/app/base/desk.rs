//! What every room of the window may use: the settings, the clock, the words, the notices, and who works aside.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use egui::Context;
use jiff::ZonedDateTime;
use jiff::civil::{Date, DateTime};

use super::command::Command;
use super::display::Displays;
use super::jobs::{Jobs, Pending};
use super::notice::{Kind, Notice};
use super::settings::{Arrangement, Settings, Window};
use crate::session::{Language, Stamp};
use crate::storage;
use crate::words::Words;

/// Tells the time.
pub type Clock = Arc<dyn Fn() -> ZonedDateTime + Send + Sync>;

/// What every room of the window may use.
pub struct Desk {
    pub ctx: Context,
    pub jobs: Jobs,
    pub settings: Settings,
    pub language: Language,
    /// What the program tells without asking, the latest last.
    pub notices: Vec<Notice>,
    /// Where new sessions are created.
    pub folder: PathBuf,
    pub displays: Displays,
    /// Things glide to where they go.
    pub moves: bool,
    clock: Clock,
    kept: Kept,
}

/// Where the settings are kept; nowhere in some tests.
#[derive(Default)]
struct Kept {
    path: Option<PathBuf>,
    writing: Pending<Settings, ()>,
    /// What is typed for a new session, beside them.
    form: Pending<String, ()>,
}

impl Kept {
    fn form_path(&self) -> Option<PathBuf> {
        Some(self.path.as_ref()?.with_file_name("new session.ron"))
    }
}

impl Desk {
    /// The settings are kept at `path`, new sessions in `folder`; `language` is the system's.
    pub fn new(
        jobs: Jobs,
        (settings, path): (Settings, Option<PathBuf>),
        language: Language,
        folder: PathBuf,
        clock: Clock,
    ) -> Self {
        Self {
            ctx: jobs.ctx().clone(),
            jobs,
            language: settings.language.unwrap_or(language),
            settings,
            notices: Vec::new(),
            folder,
            displays: Displays::default(),
            moves: true,
            clock,
            kept: Kept { path, ..Kept::default() },
        }
    }

    pub fn words(&self) -> Words {
        Words::new(self.language)
    }

    pub fn now(&self) -> Stamp {
        Stamp::of(&(self.clock)())
    }

    /// The time on the wall.
    pub fn time(&self) -> DateTime {
        (self.clock)().datetime()
    }

    pub fn today(&self) -> Date {
        (self.clock)().date()
    }

    /// Tells one thing; the one told before goes.
    pub fn tell(&mut self, text: impl Into<String>) {
        self.settle();
        self.notices.push(Notice::info(text));
    }

    /// Tells one thing, and what can be done with it; the one told before goes.
    pub fn tell_with(&mut self, text: impl Into<String>, remedies: Vec<Command>) {
        self.settle();
        self.notices.push(Notice { remedies, ..Notice::info(text) });
    }

    /// Tells one thing beside what was told before.
    pub fn tell_too(&mut self, text: impl Into<String>) {
        self.notices.push(Notice::info(text));
    }

    /// Says that something went wrong, and what can be done about it; it stays until that is not needed any more.
    pub fn alert_with(&mut self, text: impl Into<String>, remedy: Command) {
        self.no_longer(remedy);
        self.notices.push(Notice { remedies: vec![remedy], ..Notice::alert(text) });
    }

    /// Nothing is left that `remedy` is for.
    pub fn no_longer(&mut self, remedy: Command) {
        self.notices.retain(|notice| !notice.remedies.contains(&remedy));
    }

    /// What was told is so no more.
    pub fn take_back(&mut self, text: &str) {
        self.notices.retain(|notice| notice.text != text);
    }

    /// Says that something went wrong; it stays until someone closes it.
    pub fn alert(&mut self, text: impl Into<String>) {
        self.notices.push(Notice::alert(text));
    }

    /// What was told has been heard; what went wrong stays.
    pub fn settle(&mut self) {
        self.notices.retain(|notice| notice.kind == Kind::Alert);
    }

    /// Has the settings written: one writer, the latest ones last.
    pub fn keep_settings(&mut self) {
        if self.kept.path.is_some() {
            self.kept.writing.want(self.settings.clone());
            self.write_settings();
        }
    }

    /// Has what is typed for a new session written, so that nothing takes it away before there is a session to hold it.
    pub fn keep_form(&mut self, text: String) {
        if self.kept.path.is_some() {
            self.kept.form.want(text);
            self.write_form();
        }
    }

    /// What was typed for a new session when the program last ran, and is no session yet.
    pub fn kept_form(&self) -> Option<String> {
        storage::settings::read(&self.kept.form_path()?).ok().flatten()
    }

    /// Goes on with what was waiting; once in each frame.
    pub fn go_on(&mut self) {
        if self.kept.writing.take().is_some() {
            self.write_settings();
        }
        if self.kept.form.take().is_some() {
            self.write_form();
        }
    }

    fn write_form(&mut self) {
        let Some(path) = self.kept.form_path() else { return };
        self.kept.form.work(&self.jobs, |text| move || write_form(&path, &text));
    }

    fn write_settings(&mut self) {
        let Kept { path, writing, .. } = &mut self.kept;
        let Some(path) = path else { return };
        writing.work(&self.jobs, |settings| {
            let path = path.clone();
            move || settings.save(&path)
        });
    }

    /// The window as it is left.
    pub fn leave_window(&mut self, window: Window) {
        // It is of the session that is left.
        if self.settings.arrangement == Arrangement::Actors {
            self.settings.arrangement = Arrangement::SideBySide;
        }
        self.settings.window = window;
        self.keep_settings();
    }

    /// Before the program ends: the settings chosen last are on disk, or cannot be.
    pub fn finish(&mut self) {
        const PATIENCE: Duration = Duration::from_secs(2);
        let form_path = self.kept.form_path();
        if let (Some(text), Some(path)) = (self.kept.form.finish(PATIENCE), form_path) {
            write_form(&path, &text);
        }
        let Kept { path, writing, .. } = &mut self.kept;
        if let (Some(settings), Some(path)) = (writing.finish(PATIENCE), path) {
            settings.save(path);
        }
    }
}

/// Nothing typed, no file.
fn write_form(path: &Path, text: &str) {
    let done = if text.is_empty() {
        storage::settings::remove(path)
    } else {
        storage::settings::write(path, text)
    };
    if done.is_err() {
        log::warn!("what is typed for a new session could not be kept");
    }
}
