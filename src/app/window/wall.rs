//! What the window does about the projection.

use egui::Ui;

use super::app::App;
use super::state::{Over, Tab};
use crate::analysis::projection::Mode;
use crate::app::base::command::WallCommand;
use crate::app::base::display::Screen;
use crate::app::open::projection::{Place, Projecting, Shown};
use crate::app::over::dialogs::Dialog;
use crate::session::{Disclosure, Edit, Plan, Session, TextPlace, texts};

impl App {
    pub(in crate::app) fn wall_command(&mut self, command: WallCommand) {
        let projecting = &mut self.projecting;
        match command {
            WallCommand::Project => self.project_or_stop(),
            WallCommand::ThisWindow if projecting.is_here() => self.ask_to_take_back(),
            WallCommand::ThisWindow => self.project_here(),
            WallCommand::Freeze => self.freeze(),
            WallCommand::Black => projecting.black = !projecting.black,
            WallCommand::Show(mode) => projecting.show(mode),
            WallCommand::Follow => projecting.stays = !projecting.stays,
            WallCommand::NextPage if projecting.mode == Mode::Legibility => self.resize_wall(true),
            WallCommand::PreviousPage if projecting.mode == Mode::Legibility => {
                self.resize_wall(false);
            }
            WallCommand::NextPage => projecting.turn(1),
            WallCommand::PreviousPage => projecting.turn(-1),
            WallCommand::OneActor => {
                projecting.one_actor = !projecting.one_actor;
                projecting.page = 0;
            }
            WallCommand::Larger => self.resize_wall(true),
            WallCommand::Smaller => self.resize_wall(false),
            WallCommand::Theme(theme) => {
                self.settings.wall_theme = theme;
                self.keep_settings();
            }
            WallCommand::Disclose(disclosure) => self.disclose(disclosure),
            WallCommand::Panel => self.show(Tab::Projection),
        }
    }

    fn resize_wall(&mut self, larger: bool) {
        let text = self.settings.wall_text;
        self.settings.wall_text = if larger { text.larger() } else { text.smaller() };
        self.keep_settings();
    }

    fn project_or_stop(&mut self) {
        match &self.projecting.place {
            Place::Screen(_) => self.stop_projecting(),
            Place::ThisWindow => self.ask_to_take_back(),
            Place::Nowhere => {
                let mut others = self.screens.others();
                match (others.pop(), others.is_empty()) {
                    (None, _) => self.project_here(),
                    (Some(only), true) => self.project_on(only),
                    (Some(last), false) => {
                        others.push(last);
                        self.state.over = Some(Over::Dialog(Dialog::Screens { screens: others }));
                    }
                }
            }
        }
    }

    pub(in crate::app) fn project_on(&mut self, screen: Screen) {
        self.projecting.stage.open();
        self.projecting.place = Place::Screen(screen);
    }

    pub(in crate::app) fn project_here(&mut self) {
        self.projecting.place = Place::ThisWindow;
        self.state.notices.clear();
        self.state.bar.focus = Some(crate::app::open::bar::Field::Axis);
    }

    /// The room no longer sees anything of ours.
    pub(in crate::app) fn stop_projecting(&mut self) {
        self.projecting.place = Place::Nowhere;
        self.projecting.frozen = None;
        self.projecting.black = false;
        self.projecting.here = None;
    }

    /// Before the window shows everything again: the room sees it.
    fn ask_to_take_back(&mut self) {
        self.state.over = Some(Over::Dialog(Dialog::TakeBack));
    }

    fn freeze(&mut self) {
        let projecting = &mut self.projecting;
        if projecting.frozen.take().is_none()
            && projecting.is_on()
            && let Some(document) = &self.document
        {
            projecting.frozen = Some(Plan::of(document.session().journal.records()));
        }
    }

    fn disclose(&mut self, what: Disclosure) {
        let Some(document) = &self.document else { return };
        let shown = !Plan::of(document.session().journal.records()).shows(what);
        self.note_disclosure(what, shown);
    }

    fn note_disclosure(&mut self, what: Disclosure, shown: bool) {
        let at = self.now();
        let sitting = self
            .document
            .as_ref()
            .and_then(|document| document.session().latest_sitting().map(|sitting| sitting.id));
        self.perform(Edit::Disclose { at, sitting, what, shown });
    }

    /// After an undo or a redo: what became shareable by it is not shown unless it is switched on again.
    pub(in crate::app) fn keep_from_widening(&mut self, before: &Session) {
        let Some(document) = &self.document else { return };
        let after = document.session();
        let plan = Plan::of(after.journal.records());
        let widened = [
            (Disclosure::ActorTexts, !shareable(after).is_subset(&shareable(before))),
            (Disclosure::Findings, !after.relations.shared.is_subset(&before.relations.shared)),
        ];
        for (disclosure, wider) in widened {
            if wider && plan.shows(disclosure) {
                self.note_disclosure(disclosure, false);
                let words = self.words();
                let what = words.disclosure(disclosure);
                self.tell(words.with("projection-switched-off", [("what", what.into())]));
            }
        }
    }

    /// What came from the wall's window, and whether its screen is still there.
    pub(in crate::app) fn listen_to_the_wall(&mut self) {
        if !self.projecting.is_elsewhere() {
            return;
        }
        let told = self.projecting.stage.told(self.ctx());
        for command in told.asked {
            self.wall_command(command);
        }
        if told.covers {
            self.stop_projecting();
            let text = self.words().text("projection-screen-gone");
            self.tell(text);
        }
    }

    /// Has the room see what it is to see; once in each frame, when all that was asked is done.
    pub(in crate::app) fn project(&mut self, ui: &Ui) {
        self.awake.set(self.document.is_some() && self.projecting.is_on());
        let Some(document) = &self.document else {
            self.projecting = Projecting::default();
            return;
        };
        if !(self.projecting.is_on() || self.state.tab == Tab::Projection) {
            return;
        }
        let shown = Shown {
            document,
            words: self.words(),
            settings: &self.settings,
            reading: self.state.reading.as_deref(),
            axis: document.draft().axis.clone().or_else(|| self.state.selected.clone()),
            actor: self.state.spotlight.actor,
            glides: self.moves(),
        };
        if self.projecting.refresh(ui, &shown) {
            ui.request_repaint();
        }
        if let Some(plan) = self.projecting.take_wanted() {
            self.files.lay_wall_map(plan);
        }
        if let Place::Screen(screen) = &self.projecting.place {
            let title = &document.session().heading.title;
            let title = self.words().with("wall-title", [("name", title.into())]);
            let picture = self.projecting.picture.as_ref();
            self.projecting.stage.show(ui, picture, self.projecting.black);
            self.projecting.stage.window(ui, title, screen.index);
        }
    }
}

impl Projecting {
    fn show(&mut self, mode: Mode) {
        if self.mode != mode {
            self.page = 0;
        }
        self.mode = mode;
    }

    /// Turns pages; one that is turned by hand stays.
    fn turn(&mut self, by: isize) {
        if self.mode == Mode::Reading {
            self.stays = true;
        }
        self.page = self.page.saturating_add_signed(by);
    }
}

/// Where a text stands that may leave the room.
fn shareable(session: &Session) -> std::collections::BTreeSet<TextPlace> {
    texts(session)
        .into_iter()
        .map(|(place, _)| place)
        .filter(|place| match place {
            TextPlace::Profile(actor, field) => {
                session.actors.get(*actor).is_some_and(|actor| actor.profile.note(*field).shareable)
            }
            TextPlace::RelationNote(pair) => {
                session.relations.known(*pair).is_some_and(|relation| relation.note.shareable)
            }
            _ => false,
        })
        .collect()
}
