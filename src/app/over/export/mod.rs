//! Writing the minutes, pictures, data or blank sheets: what, as what, for whom, where. Enter writes what is proposed.

mod choose;
mod look_over;
mod place;
mod progress;
mod seal;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Context, Ui};

use crate::app::base::action::Action;
use crate::app::base::action::ToWrite;
use crate::app::base::command::Command;
use crate::app::base::look::Look;
use crate::app::widgets::dialog::{self, modal};
use crate::export::{
    Choices, Edition, Format, LeftBehind, Matter, Order, Prepared, ToLookAt, Watch,
};
use crate::session::{Disclosure, Plan, Session};
use crate::storage::{Existing, output_stem, path_typed, sealed_name};
use crate::words::Words;
use seal::Sealing;

const WIDTH: f32 = 820.0;

/// What is being asked for.
#[derive(Debug)]
pub struct ExportState {
    order: Order,
    /// A meeting that is prepared: its sheet is listed with the rest.
    prepared: Option<Prepared>,
    /// What to look at before that is written for others.
    looked_over: LookedOver,
    sealing: Sealing,
    /// Enter was pressed where one types what seals.
    entered: bool,
    /// Where it goes, as typed or proposed: a name in the folder of the session, or a whole path.
    path: String,
    /// The place was said by a person: nothing else is proposed.
    path_is_said: bool,
    /// The width of a picture, as typed.
    width: String,
    folder: PathBuf,
    /// The system has a dialog to say where.
    browses: bool,
    phase: Phase,
}

/// What was found to look at, and for what.
#[derive(Debug)]
struct LookedOver {
    matter: Matter,
    choices: Choices,
    found: Vec<ToLookAt>,
    /// What a copy to hand over is without.
    left: LeftBehind,
}

/// How far it is.
#[derive(Debug)]
enum Phase {
    Choosing,
    Writing(Arc<Watch>),
    /// A file bears the name.
    Exists(PathBuf),
    Failed(String),
}

impl ExportState {
    /// The minutes, in a shareable edition, as a file of `folder`. Natures of ties are told if the room may see them.
    pub fn new(session: &Session, words: Words, folder: PathBuf, browses: bool) -> Self {
        let natures = Plan::of(session).shows(Disclosure::Natures);
        let choices = Choices { natures, ..Choices::SHAREABLE };
        let mut state = Self {
            order: Order::of(Matter::Minutes, choices),
            prepared: None,
            looked_over: LookedOver {
                matter: Matter::Minutes,
                choices: Choices::INTERNAL,
                found: Vec::new(),
                left: LeftBehind::default(),
            },
            sealing: Sealing::default(),
            entered: false,
            path: String::new(),
            path_is_said: false,
            width: Order::USUAL_WIDTH.to_string(),
            folder,
            browses,
            phase: Phase::Choosing,
        };
        state.propose(session, words);
        state.look_over(session, words);
        state
    }

    /// The sheet that prepares a meeting is asked for.
    pub fn prepare(&mut self, about: Prepared, session: &Session, words: Words) {
        self.prepared = Some(about);
        self.order = Order::of(Matter::Preparation(about), self.order.choices);
        self.propose(session, words);
        self.look_over(session, words);
    }

    /// What is being written, until it is.
    pub fn watch(&self) -> Option<&Arc<Watch>> {
        match &self.phase {
            Phase::Writing(watch) => Some(watch),
            Phase::Choosing | Phase::Exists(_) | Phase::Failed(_) => None,
        }
    }

    /// A place that was chosen in a dialog of the system.
    pub fn take_place(&mut self, path: &Path) {
        self.path = path.display().to_string();
        self.path_is_said = true;
    }

    /// A file of this name is there.
    pub fn exists(&mut self, path: PathBuf) {
        self.phase = Phase::Exists(path);
    }

    pub fn failed(&mut self, message: String) {
        self.phase = Phase::Failed(message);
    }

    pub fn stopped(&mut self) {
        self.phase = Phase::Choosing;
    }

    /// Finds what to look at, when other things are asked for.
    fn look_over(&mut self, session: &Session, words: Words) {
        let Order { matter, choices, .. } = &self.order;
        let known = &self.looked_over;
        if (&known.matter, &known.choices) != (matter, choices) {
            let left = match matter {
                Matter::HandOver => self.order.handed_over(session, words).left,
                _ => LeftBehind::default(),
            };
            self.looked_over = LookedOver {
                matter: matter.clone(),
                choices: *choices,
                found: crate::export::look_over(session, &self.order, words),
                left,
            };
        }
    }

    /// Puts a name for what is asked, unless a person said where.
    fn propose(&mut self, session: &Session, words: Words) {
        if self.path_is_said {
            return;
        }
        if self.order.format == Format::Sealed {
            // Its name holds no word of it.
            self.path = sealed_name(session.last_day());
            return;
        }
        let mut kind = name(words, &self.order.matter, session);
        if self.is_internal() {
            kind = words.with("export-file-internal", [("kind", kind.into())]);
        }
        let date = session.last_day();
        let stem = output_stem(date, &session.heading.title, &kind);
        self.path = format!("{stem}.{}", self.order.format.ending());
    }

    fn is_internal(&self) -> bool {
        let Order { matter, choices, .. } = &self.order;
        matter.is_internal() || matter.has_editions() && choices.edition == Edition::Internal
    }

    /// Shows it. False once it is to go.
    pub fn ui(&mut self, ctx: &Context, look: &Look<'_>, out: &mut Vec<Action>) -> bool {
        let title = look.words.text(Command::Export.message());
        let shown =
            modal(ctx, look.theme, "export", &title, WIDTH, |ui, opened| match &self.phase {
                Phase::Choosing | Phase::Failed(_) => self.asking(ui, look, opened, out),
                Phase::Writing(watch) => progress::writing(ui, look, watch),
                Phase::Exists(path) => {
                    let path = path.clone();
                    self.existing(ui, look, &path, out)
                }
            });
        if shown.dismissed {
            // What is being written is given up; a question is taken back.
            return match &self.phase {
                Phase::Writing(watch) => {
                    watch.stop();
                    true
                }
                Phase::Exists(_) => {
                    self.phase = Phase::Choosing;
                    true
                }
                Phase::Choosing | Phase::Failed(_) => false,
            };
        }
        !shown.inner
    }

    /// Whether it is to be closed.
    fn asking(
        &mut self,
        ui: &mut Ui,
        look: &Look<'_>,
        opened: bool,
        out: &mut Vec<Action>,
    ) -> bool {
        let left = dialog::low(ui, "export", |ui| {
            let left = look_over::ui(ui, look, &self.order, &self.looked_over, out);
            ui.add_space(6.0);
            choose::ui(ui, look, self, out);
            left
        });
        self.look_over(look.session, look.words);
        if let Phase::Failed(message) = &self.phase {
            crate::app::widgets::form::alert(ui, look.theme, message.clone());
        }
        dialog::buttons(ui, |ui| {
            let is_sealed = self.order.format != Format::Sealed || self.order.seal.is_some();
            let ready = is_sealed && !self.path.trim().is_empty();
            let write = look.words.text("export-write");
            let write = ui.add_enabled_ui(ready, |ui| dialog::primary(ui, look.theme, write)).inner;
            if opened {
                write.request_focus();
            }
            // A click on what is asked for takes the keyboard from the button.
            let is_free = ui.memory(|memory| memory.focused().is_none());
            let enter = ready && is_free && ui.input(|input| input.key_pressed(egui::Key::Enter));
            let entered = std::mem::take(&mut self.entered) && ready;
            if write.clicked() || enter || entered {
                self.write(Existing::Stays, out);
            }
            let leaves = dialog::secondary(ui, look.words.text("export-cancel")).clicked() || left;
            // Where the field of the file is out of sight in a low window, its name is not.
            if let Some(name) = Path::new(self.path.trim()).file_name() {
                ui.add_space(8.0);
                let name = dialog::small(name.to_string_lossy(), look.theme);
                ui.add(egui::Label::new(name).truncate());
            }
            leaves
        })
    }

    fn existing(
        &mut self,
        ui: &mut Ui,
        look: &Look<'_>,
        path: &Path,
        out: &mut Vec<Action>,
    ) -> bool {
        match progress::existing(ui, look, path) {
            Some(progress::Answer::Beside) => self.write(Existing::StaysBeside, out),
            Some(progress::Answer::Replace) => self.write(Existing::Replaced, out),
            Some(progress::Answer::Back) => self.phase = Phase::Choosing,
            None => {}
        }
        false
    }

    fn write(&mut self, existing: Existing, out: &mut Vec<Action>) {
        let watch = Arc::new(Watch::default());
        let path = path_typed(&self.path);
        let path = if path.is_absolute() { path } else { self.folder.join(path) };
        self.phase = Phase::Writing(Arc::clone(&watch));
        let order = self.order.clone();
        out.push(Action::Write(Box::new(ToWrite { order, path, existing, watch })));
    }
}

/// How what is written is called.
fn name(words: Words, matter: &Matter, session: &Session) -> String {
    words.text(match matter {
        Matter::Minutes => "export-minutes",
        Matter::Sheets => "export-sheets",
        Matter::Agreement => "export-agreement",
        Matter::Calendar => "export-calendar",
        Matter::Board => "export-board",
        Matter::Map => "export-map",
        Matter::Workbook => "export-workbook",
        Matter::Journal => "export-journal",
        Matter::Observations => "export-observations",
        Matter::Types => "export-types",
        Matter::Axes => "export-axes",
        Matter::Actors => "export-actors",
        Matter::Ties => "export-ties",
        Matter::Decisions => "export-decisions",
        Matter::HandOver => "export-hand-over",
        Matter::Session => "export-session",
        Matter::Preparation(about) => {
            let name = about.name(session);
            return words.with("export-preparation", [("name", name.into())]);
        }
        Matter::Pillar(id) => {
            let pillar = session.framework.pillar(id);
            let label = pillar.map_or("", |pillar| pillar.label.get(words.language));
            return words.with("export-pillar", [("pillar", label.into())]);
        }
    })
}

#[cfg(test)]
mod tests;
