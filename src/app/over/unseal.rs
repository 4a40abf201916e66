//! Opening what is sealed: its passphrase is asked, then, to change it, where it goes in the clear.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Context, Key, Ui};

use crate::app::base::theme::Theme;
use crate::app::widgets::Secret;
use crate::app::widgets::dialog::{buttons, modal, muted, paragraph, primary, secondary};
use crate::app::widgets::form::{self, Field};
use crate::session::Session;
use crate::storage::{Passphrase, ReadError, read_file_opened_by};
use crate::words::Words;

const WIDTH: f32 = 620.0;

/// What is to be done with files of which some may be sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    Open(PathBuf),
    Read(PathBuf),
    ReadTwo(PathBuf, PathBuf),
}

/// The passphrases that were told, each of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told(Vec<(PathBuf, Passphrase)>);

impl Told {
    fn with(mut self, path: PathBuf, passphrase: Passphrase) -> Self {
        self.0.retain(|(known, _)| *known != path);
        self.0.push((path, passphrase));
        self
    }

    /// The file whose passphrase was told last.
    pub fn last(&self) -> Option<&Path> {
        self.0.last().map(|(path, _)| &**path)
    }

    /// The session at `path`, opened where it is sealed and its passphrase was told.
    pub fn read(&self, path: &Path) -> Result<Session, ReadError> {
        let told = self.0.iter().find(|(known, _)| known == path);
        read_file_opened_by(path, told.map(|(_, passphrase)| passphrase))
    }
}

/// What is asked of one sealed file.
#[derive(Debug)]
pub struct UnsealState {
    file: PathBuf,
    wanted: Wanted,
    told: Told,
    typed: Secret,
    phase: Phase,
    /// Something new is asked: the keyboard goes there.
    is_new: bool,
    /// The system has a dialog to say where.
    pub browses: bool,
}

/// How far it is.
#[derive(Debug)]
enum Phase {
    Asking {
        is_wrong: bool,
    },
    Opening,
    /// It is open; where it goes, and what was wrong with the place given before.
    Placing {
        session: Arc<Session>,
        place: String,
        problem: String,
    },
}

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnsealChoice {
    Cancel,
    /// To go on with what was wanted, with all that was told.
    GoOn(Wanted, Told),
    /// To read it; nothing is written.
    Read(PathBuf, Arc<Session>),
    /// To keep it at a place in the clear, and open that one.
    Keep {
        session: Arc<Session>,
        sealed: PathBuf,
        place: PathBuf,
    },
    /// To choose the place in a dialog of the system; what is proposed.
    Browse(PathBuf),
}

impl UnsealState {
    pub fn new(file: PathBuf, wanted: Wanted, told: Told, browses: bool) -> Self {
        let phase = Phase::Asking { is_wrong: false };
        Self { file, wanted, told, typed: Secret::default(), phase, is_new: true, browses }
    }

    /// Whether what came of opening `file` is waited for.
    pub fn waits_for(&self, file: &Path) -> bool {
        matches!(self.phase, Phase::Opening) && self.file == file
    }

    /// It was another passphrase.
    pub fn wrong(&mut self) {
        self.turn_to(Phase::Asking { is_wrong: true });
    }

    /// It is open; where does it go?
    pub fn opened(&mut self, session: Arc<Session>, place: &Path) {
        let (place, problem) = (place.display().to_string(), String::new());
        self.turn_to(Phase::Placing { session, place, problem });
    }

    /// A place that was chosen in a dialog of the system.
    pub fn take_place(&mut self, path: &Path) {
        if let Phase::Placing { place, problem, .. } = &mut self.phase {
            *place = path.display().to_string();
            problem.clear();
            self.is_new = true;
        }
    }

    /// It could not be kept there.
    pub fn not_kept(&mut self, why: String) {
        if let Phase::Placing { problem, .. } = &mut self.phase {
            *problem = why;
            self.is_new = true;
        }
    }

    fn turn_to(&mut self, phase: Phase) {
        self.phase = phase;
        self.is_new = true;
    }

    /// The question over everything else; `None` while nobody answered.
    pub fn ui(&mut self, ctx: &Context, words: Words, theme: &Theme) -> Option<UnsealChoice> {
        let title = words.text("unseal-title");
        let shown = modal(ctx, theme, "unseal", &title, WIDTH, |ui, _| {
            let name = self.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            paragraph(ui, muted(name, theme));
            ui.add_space(6.0);
            match &mut self.phase {
                Phase::Asking { .. } => self.asking(ui, words, theme),
                Phase::Opening => {
                    paragraph(ui, words.text("unseal-opening"));
                    buttons(ui, |ui| {
                        let cancel = secondary(ui, words.text("dialog-cancel"));
                        cancel.clicked().then_some(UnsealChoice::Cancel)
                    })
                }
                Phase::Placing { .. } => self.placing(ui, words, theme),
            }
        });
        shown.inner.or_else(|| shown.dismissed.then_some(UnsealChoice::Cancel))
    }

    fn asking(&mut self, ui: &mut Ui, words: Words, theme: &Theme) -> Option<UnsealChoice> {
        let name = words.text("seal-passphrase");
        form::caption(ui, theme, &name);
        let field = self.typed.show(ui, &name, "passphrase");
        if std::mem::take(&mut self.is_new) {
            field.request_focus();
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if let Phase::Asking { is_wrong: true } = self.phase {
            form::alert(ui, theme, words.text("read-wrong-passphrase"));
        }
        form::help(ui, theme, words.text("seal-lost"));
        let ready = !self.typed.is_empty();
        let answer = buttons(ui, |ui| {
            let open = ui.add_enabled_ui(ready, |ui| primary(ui, theme, words.text("unseal-open")));
            let cancel = secondary(ui, words.text("dialog-cancel"));
            if cancel.clicked() {
                return Some(UnsealChoice::Cancel);
            }
            (ready && (entered || open.inner.clicked())).then(|| {
                let told = std::mem::take(&mut self.told);
                self.told = told.with(self.file.clone(), self.typed.take());
                UnsealChoice::GoOn(self.wanted.clone(), self.told.clone())
            })
        });
        if matches!(answer, Some(UnsealChoice::GoOn(..))) {
            self.phase = Phase::Opening;
        } else if entered && answer.is_none() {
            field.request_focus();
        }
        answer
    }

    fn placing(&mut self, ui: &mut Ui, words: Words, theme: &Theme) -> Option<UnsealChoice> {
        let Phase::Placing { session, place, problem } = &mut self.phase else { return None };
        paragraph(ui, words.text("unseal-place-why"));
        ui.add_space(6.0);
        let name = words.text("unseal-place");
        form::caption(ui, theme, &name);
        let browse = self.browses.then(|| words.text("export-browse"));
        let beside = browse.as_ref().map_or(0.0, |text| form::width_of_button(ui, text));
        let mut browsed = false;
        let field = ui
            .horizontal(|ui| {
                let room = egui::vec2(
                    (ui.available_width() - beside).max(120.0),
                    ui.spacing().interact_size.y,
                );
                let field = Field::line(&name, true);
                let field = ui.allocate_ui(room, |ui| field.show(ui, "place", place)).inner;
                browsed = browse.is_some_and(|text| ui.button(text).clicked());
                field
            })
            .inner;
        if field.changed() {
            problem.clear();
        }
        if !problem.is_empty() {
            form::alert(ui, theme, problem.clone());
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let to = PathBuf::from(place.trim());
        if browsed {
            return Some(UnsealChoice::Browse(to));
        }
        let is_new = std::mem::take(&mut self.is_new);
        buttons(ui, |ui| {
            let ready = !place.trim().is_empty();
            let keep = ui.add_enabled_ui(ready, |ui| primary(ui, theme, words.text("unseal-keep")));
            let keep = keep.inner;
            if is_new {
                keep.request_focus();
            }
            let read = secondary(ui, words.text("unseal-read"));
            if secondary(ui, words.text("dialog-cancel")).clicked() {
                Some(UnsealChoice::Cancel)
            } else if read.clicked() {
                Some(UnsealChoice::Read(self.file.clone(), Arc::clone(session)))
            } else {
                let keeps = ready && (entered || keep.clicked());
                keeps.then(|| UnsealChoice::Keep {
                    session: Arc::clone(session),
                    sealed: self.file.clone(),
                    place: to,
                })
            }
        })
    }
}
