//! The first screen with what it lists: it is listed again each time one comes back to it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use egui::Ui;
use jiff::ZonedDateTime;
use jiff::tz::TimeZone;

use super::form::Form;
use super::{Recent, StartLook, StartState, examples};
use crate::app::base::action::Action;
use crate::app::base::desk::Desk;
use crate::app::base::elsewhere::Place;
use crate::app::base::jobs::Pending;
use crate::app::base::theme::Theme;
use crate::storage::letters_wait;
use crate::storage::library::{self, Entry, Kind};

/// How many recent sessions are listed.
const MOST_RECENTS: usize = 12;

/// The first screen.
#[derive(Default)]
pub struct Start {
    view: StartState,
    listed: Option<Listed>,
    listing: Pending<(), Listed>,
    /// Where letters may wait besides, each asked by itself: one that no longer answers keeps nobody waiting.
    others: BTreeMap<PathBuf, Other>,
    /// It came over something else, for its form: leaving the form goes back there.
    is_over: bool,
}

/// What the first screen offers to open.
struct Listed {
    recents: Vec<Recent>,
    waiting: Option<Waiting>,
    examples: Vec<String>,
}

/// A folder that is asked for letters only.
#[derive(Default)]
struct Other {
    waiting: Option<Waiting>,
    asking: Pending<(), Option<Waiting>>,
}

/// A session in which letters wait, and when they were typed.
struct Waiting {
    typed: SystemTime,
    session: Recent,
}

impl Start {
    /// The form, over what stays under it.
    pub fn form_over() -> Self {
        let mut start = Self { is_over: true, ..Self::default() };
        start.open_form();
        start
    }

    /// Shows the form, with what was typed in it before.
    pub fn open_form(&mut self) {
        self.view.open_form();
    }

    /// Lists the sessions folder and the examples, again or for the first time.
    pub fn list(&mut self, desk: &Desk) {
        self.listing.want(());
        let elsewhere = desk.settings.elsewhere.places().iter().filter_map(Place::folder);
        let others = desk.settings.folders.iter().map(PathBuf::as_path).chain(elsewhere);
        let others: BTreeSet<_> = others.filter(|&folder| folder != desk.folder).collect();
        self.others.retain(|folder, _| others.contains(folder.as_path()));
        for folder in others {
            self.others.entry(folder.to_owned()).or_default().asking.want(());
        }
        self.go_on(desk);
    }

    /// Lists them unless that was done or asked before.
    pub fn list_once(&mut self, desk: &Desk) {
        if self.listed.is_none() && self.listing.is_idle() {
            self.list(desk);
        }
    }

    fn go_on(&mut self, desk: &Desk) {
        self.listing.work(&desk.jobs, |()| {
            let folder = desk.folder.clone();
            move || Listed {
                recents: recents(&folder),
                waiting: waiting(&folder),
                examples: examples::titles(),
            }
        });
        for (folder, other) in &mut self.others {
            other.asking.work(&desk.jobs, |()| {
                let folder = folder.clone();
                move || waiting(&folder)
            });
        }
    }

    /// Before each frame: what was listed.
    pub fn logic(&mut self, desk: &Desk) {
        if let Some(listed) = self.listing.take() {
            let Listed { recents, examples, .. } = &listed;
            log::debug!("listed {} sessions, {} examples", recents.len(), examples.len());
            self.listed = Some(listed);
        }
        for other in self.others.values_mut() {
            if let Some(waiting) = other.asking.take() {
                other.waiting = waiting;
            }
        }
        self.go_on(desk);
    }

    /// The session in which letters wait, the one that was typed in last.
    fn waiting(&self) -> Option<&Recent> {
        let own = self.listed.as_ref().and_then(|listed| listed.waiting.as_ref());
        let others = self.others.values().filter_map(|other| other.waiting.as_ref());
        let last = own.into_iter().chain(others).max_by_key(|waiting| waiting.typed)?;
        Some(&last.session)
    }

    /// Once, what was typed for a new session when the program last ran.
    fn find_form(&mut self, desk: &Desk) {
        if self.view.kept.is_none() {
            let kept = Form::found(&desk.kept_form().unwrap_or_default());
            if self.view.form == Form::default() {
                self.view.form = kept.clone();
            }
            self.view.kept = Some(kept);
        }
    }

    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk, out: &mut Vec<Action>) {
        self.find_form(desk);
        let theme = Theme::of(ui.ctx());
        let was_form = self.view.form_open;
        let waiting = self.waiting().cloned();
        let look = StartLook {
            words: desk.words(),
            theme,
            recents: self.listed.as_ref().map(|listed| &listed.recents[..]),
            waiting: waiting.as_ref(),
            form_waits: self.view.form != Form::default(),
            elsewhere: desk.settings.elsewhere.places(),
            examples: self.listed.as_ref().map_or(&[], |listed| &listed.examples[..]),
            today: desk.today(),
            folder: &desk.folder,
        };
        super::screen(ui, &look, &mut self.view, &mut desk.notices, out);
        if self.view.kept.as_ref() != Some(&self.view.form) {
            desk.keep_form(self.view.form.kept());
            self.view.kept = Some(self.view.form.clone());
        }
        if self.is_over && was_form && !self.view.form_open {
            out.push(Action::Leave);
        }
    }
}

/// The newest sessions of `folder`; those that cannot be read have no title.
fn recents(folder: &Path) -> Vec<Recent> {
    library::newest(folder, MOST_RECENTS).into_iter().map(recent).collect()
}

/// The session of this folder in which letters wait, the one that was typed in last.
fn waiting(folder: &Path) -> Option<Waiting> {
    let newest = library::newest(folder, MOST_RECENTS).into_iter();
    let waiting = newest.filter_map(|entry| Some((letters_wait(&entry.path)?, entry)));
    let (typed, last) = waiting.max_by_key(|(typed, _)| *typed)?;
    Some(Waiting { typed, session: recent(last) })
}

fn recent(entry: Entry) -> Recent {
    let title = entry.head().map(|head| head.title.to_string()).unwrap_or_default();
    let modified = ZonedDateTime::new(entry.modified, TimeZone::system()).datetime();
    let waits = letters_wait(&entry.path).is_some();
    let is_sealed = entry.kind == Kind::Sealed;
    Recent { path: entry.path, title, modified, waits, is_sealed }
}
