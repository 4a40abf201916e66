//! What changes what the room sees, and has it see it.

use std::collections::BTreeSet;

use egui::Ui;

use super::{Place, Projecting, Shown};
use crate::analysis::projection::Mode;
use crate::app::base::action::Action;
use crate::app::base::command::WallCommand;
use crate::app::base::desk::Desk;
use crate::app::base::dialog::Dialog;
use crate::app::base::display::Display;
use crate::app::base::settings::WallText;
use crate::app::open::Open;
use crate::app::open::bar::Field;
use crate::app::open::panels::Tab;
use crate::session::{Disclosure, Edit, Involvements, Note, Plan, Session, TextPlace};

impl Open {
    /// Does what is asked about the wall; gives back what is to be asked first.
    pub fn wall_command(&mut self, desk: &mut Desk, command: WallCommand) -> Option<Action> {
        let projecting = &mut self.projecting;
        match command {
            WallCommand::Project => return self.project_or_stop(desk),
            WallCommand::ThisWindow if projecting.is_here() => return Some(take_back()),
            WallCommand::ThisWindow => self.project_here(desk),
            WallCommand::Freeze => self.freeze(),
            WallCommand::Black => projecting.black = !projecting.black,
            WallCommand::Show(mode) => {
                projecting.show(mode);
                self.picture_is_chosen(desk);
                // Where it is asked how far the last row is.
                if mode == Mode::Legibility && !self.projecting.is_here() {
                    self.show(desk, Tab::Projection);
                }
            }
            WallCommand::Territory => {
                let all = Mode::TERRITORY;
                let at = all.iter().position(|&mode| mode == projecting.mode);
                projecting.show(all[at.map_or(0, |at| (at + 1) % all.len())]);
                self.picture_is_chosen(desk);
            }
            WallCommand::Follow => projecting.stays = !projecting.stays,
            WallCommand::NextPage if projecting.mode == Mode::Legibility => resize(desk, true),
            WallCommand::PreviousPage if projecting.mode == Mode::Legibility => resize(desk, false),
            WallCommand::NextPage => projecting.turn(1),
            WallCommand::PreviousPage => projecting.turn(-1),
            WallCommand::OneActor => {
                projecting.one_actor = !projecting.one_actor;
                projecting.page = 0;
            }
            WallCommand::Larger => resize(desk, true),
            WallCommand::Smaller => resize(desk, false),
            WallCommand::LeastText => {
                desk.settings.wall_text = WallText::LEAST;
                desk.keep_settings();
            }
            WallCommand::Theme(theme) => {
                desk.settings.wall_theme = theme;
                desk.keep_settings();
            }
            WallCommand::Disclose(disclosure) => self.disclose(desk, disclosure),
            WallCommand::Panel => self.show(desk, Tab::Projection),
        }
        None
    }

    fn project_or_stop(&mut self, desk: &mut Desk) -> Option<Action> {
        match &self.projecting.place {
            Place::Screen(_) => self.stop_projecting(),
            Place::ThisWindow => return Some(take_back()),
            Place::Nowhere => {
                let mut others = desk.displays.others();
                match (others.pop(), others.is_empty()) {
                    (None, _) => self.project_here(desk),
                    (Some(only), true) => self.project_on(only),
                    (Some(last), false) => {
                        others.push(last);
                        let ours = desk.displays.ours();
                        let asked = Dialog::Screens { ours, screens: others };
                        return Some(Action::Ask(Box::new(asked)));
                    }
                }
            }
        }
        None
    }

    pub fn project_on(&mut self, display: Display) {
        self.projecting.stage.open();
        self.projecting.place = Place::Screen(display);
    }

    pub fn project_here(&mut self, desk: &mut Desk) {
        self.projecting.place = Place::ThisWindow;
        desk.notices.clear();
        // Whoever is typing types on; what is not there before the room gives the keyboard to the bar.
        let typed_in = self.typing(&desk.ctx).field;
        if matches!(typed_in, None | Some(Field::Minority)) {
            self.views.bar.focus = Some(Field::Axis);
        }
    }

    /// The room no longer sees anything of ours.
    pub fn stop_projecting(&mut self) {
        self.projecting.place = Place::Nowhere;
        self.projecting.frozen = None;
        self.projecting.black = false;
        self.projecting.here = None;
    }

    fn freeze(&mut self) {
        let projecting = &mut self.projecting;
        if projecting.frozen.take().is_none() && projecting.is_on() {
            projecting.frozen = Some(Plan::of(self.document.session()));
        }
    }

    fn disclose(&mut self, desk: &mut Desk, what: Disclosure) {
        let shown = !Plan::of(self.document.session()).shows(what);
        self.note_disclosure(desk, what, shown);
    }

    fn note_disclosure(&mut self, desk: &mut Desk, what: Disclosure, shown: bool) {
        let (at, sitting) = (desk.now(), self.sitting(desk));
        self.perform(desk, Edit::Disclose { at, sitting, what, shown });
    }

    /// After an undo or a redo: what became shareable by it is not shown unless it is switched on again.
    pub fn keep_from_widening(&mut self, desk: &mut Desk, before: &Session) {
        let plan = Plan::of(self.document.session());
        // What is not shown is not looked at: it takes its time in a long session.
        let widened = |after: &Session, disclosure| match disclosure {
            Disclosure::ActorTexts => !shareable(after).is_subset(&shareable(before)),
            _ => !after.relations.shared.is_subset(&before.relations.shared),
        };
        for disclosure in [Disclosure::ActorTexts, Disclosure::Findings] {
            if plan.shows(disclosure) && widened(self.document.session(), disclosure) {
                self.note_disclosure(desk, disclosure, false);
                let words = desk.words();
                let what = words.disclosure(disclosure);
                desk.tell(words.with("projection-switched-off", [("what", what.into())]));
            }
        }
        let [now, then] = [self.document.session(), before].map(Involvements::of);
        if self.projecting.mode == Mode::Involvement && !now.shares_no_more_than(&then) {
            self.projecting.mode = Mode::Welcome;
            desk.tell(desk.words().text("projection-part-taken-off"));
        }
        let shows = |session: &Session| -> BTreeSet<_> {
            let shown = session.decisions.iter().filter(|decision| decision.shows_reviews);
            shown.map(|decision| decision.id).collect()
        };
        let widens = !shows(self.document.session()).is_subset(&shows(before));
        if self.projecting.mode == Mode::Agreed && widens {
            self.projecting.mode = Mode::Welcome;
            desk.tell(desk.words().text("projection-agreed-taken-off"));
        }
    }

    /// What came from the wall's window, and whether its screen is still there. What is to be asked is given back.
    pub fn listen_to_the_wall(&mut self, desk: &mut Desk) -> Vec<Action> {
        let Place::Screen(screen) = &self.projecting.place else { return Vec::new() };
        let screen = desk.displays.find(screen);
        let told = self.projecting.stage.told(&desk.ctx, screen.as_ref());
        let asked = told.asked.into_iter().filter_map(|command| self.wall_command(desk, command));
        let asked = asked.collect();
        if told.gone {
            log::debug!("the screen of the wall is gone");
            self.stop_projecting();
            desk.tell(desk.words().text("projection-screen-gone"));
        }
        asked
    }

    /// Has the room see what it is to see; once in each frame, when all that was asked is done.
    pub fn project(&mut self, ui: &Ui, desk: &Desk) {
        let (document, words) = (&self.document, desk.words());
        if !(self.projecting.is_on() || self.tab == Tab::Projection) {
            return;
        }
        let shown = Shown {
            document,
            words,
            sitting: self.sitting(desk),
            settings: &desk.settings,
            reading: self.views.panels.questions.read(),
            axis: document.draft().axis.clone().or_else(|| self.selected.clone()),
            ground: document.draft().ground().cloned().or_else(|| self.territory.shown()),
            moment: self.look(desk).moment().map(|moment| moment.kind.clone()),
            actor: self.views.spotlight.actor,
            glides: desk.moves,
        };
        if self.projecting.refresh(ui, &shown) {
            ui.request_repaint();
        }
        self.projecting.lay_map(&desk.jobs);
        if let Place::Screen(display) = &self.projecting.place {
            let title = &document.session().heading.title;
            let title = words.with("wall-title", [("name", title.into())]);
            let picture = self.projecting.picture.as_ref();
            self.projecting.stage.show(ui, picture, self.projecting.black);
            self.projecting.stage.window(ui, title, display.index);
        }
    }
}

/// Asked before the window shows everything again: the room sees it.
fn take_back() -> Action {
    Action::Ask(Box::new(Dialog::TakeBack))
}

fn resize(desk: &mut Desk, larger: bool) {
    let text = desk.settings.room_text();
    desk.settings.wall_text = if larger { text.larger() } else { text.smaller() };
    desk.keep_settings();
}

impl Projecting {
    pub fn show(&mut self, mode: Mode) {
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

/// Where the texts on someone stand that may leave the room.
fn shareable(session: &Session) -> BTreeSet<TextPlace> {
    let leaves = |note: &Note| note.shareable && !note.words.trim().is_empty();
    let profiles = session.actors.iter().flat_map(|actor| {
        let leaving = actor.profile.notes().filter(move |(_, note)| leaves(note));
        leaving.map(|(field, _)| TextPlace::Profile(actor.id, field))
    });
    let ties = session.relations.all().filter(|relation| leaves(&relation.note));
    profiles.chain(ties.map(|relation| TextPlace::RelationNote(relation.pair))).collect()
}
