//! The thread of the day: where it is, what comes next, and the picture that goes with it.

use super::Open;
use super::panels::Tab;
use crate::analysis::projection::{Mode, picture_of};
use crate::analysis::{Thing, Walk, agreed_before};
use crate::app::base::desk::Desk;
use crate::session::{Moment, MomentKind, Progress, SittingId};

/// Where a text is being typed that keeps the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Typed {
    /// Nowhere, or nothing of it.
    Nowhere,
    InBar,
    /// Something that Enter would take: its panel stays.
    InPanel,
}

impl Open {
    /// What comes next: a thing of the moment, else the next moment; where the day has no thread, the next axis not discussed.
    pub fn onward(&mut self, desk: &mut Desk) {
        let Some((sitting, moments)) = self.thread(desk) else {
            return self.next_undiscussed(desk);
        };
        let at = self.document.progress(sitting).map(|progress| progress.at.clone());
        let kind = at.filter(|at| moments.contains(at));
        let next = kind.and_then(|kind| {
            let thing = self.walk(sitting).next(&kind, self.here(&kind).as_ref())?;
            Some((kind, thing))
        });
        let Some((kind, thing)) = next else { return self.step_moment(desk, true) };
        if !self.document.may_write() {
            return;
        }
        if is_for_the_bar(&thing) && self.words_stay(desk) {
            return;
        }
        self.under_way = true;
        if let Some(said) = self.thing_said(desk, &kind, &thing) {
            desk.tell(said);
        }
        let typed = self.typed(desk);
        self.take_thing(desk, thing, typed);
    }

    /// The day goes to the moment after, or before, the one it is at: to the first, where it has not begun.
    pub fn step_moment(&mut self, desk: &mut Desk, forward: bool) {
        let Some((sitting, moments)) = self.thread(desk) else {
            return desk.tell(desk.words().text("thread-without"));
        };
        let at = self.document.progress(sitting).map(|progress| &progress.at);
        let rank = at.and_then(|at| moments.iter().position(|kind| kind == at));
        let to = match (rank, forward) {
            (None, _) => Some(0),
            (Some(rank), true) => Some(rank + 1),
            (Some(rank), false) => rank.checked_sub(1),
        };
        match to.and_then(|to| moments.get(to)).cloned() {
            Some(kind) => self.go_to_moment(desk, &kind),
            None if forward => desk.tell(desk.words().text("thread-ended")),
            None => desk.tell(desk.words().text("thread-at-its-beginning")),
        }
    }

    /// The day goes to a moment: its panel is shown, its first thing taken, and what is asked in it told.
    pub fn go_to_moment(&mut self, desk: &mut Desk, kind: &MomentKind) {
        let Some((sitting, moments)) = self.thread(desk) else { return };
        let Some(rank) = moments.iter().position(|other| other == kind) else { return };
        if !self.document.may_write() {
            return;
        }
        let now = desk.now();
        let progress = match self.document.progress(sitting).cloned() {
            Some(mut progress) => {
                progress.go_to(kind.clone(), now);
                progress
            }
            None => Progress::begun(sitting, kind.clone(), now),
        };
        self.document.set_progress(progress);
        self.under_way = false;
        desk.settle();
        let typed = self.typed(desk);
        if typed != Typed::InPanel {
            self.show_moment(desk, kind, typed == Typed::Nowhere);
        }
        if let Some(thing) = self.walk(sitting).next(kind, None)
            && !(is_for_the_bar(&thing) && self.words_wait())
        {
            self.take_thing(desk, thing, typed);
        }
        let told = self.arrived(desk, sitting, kind, (rank, moments.len()));
        desk.tell_too(told);
    }

    /// The sitting of the day and the moments of its thread, where it has one.
    fn thread(&self, desk: &Desk) -> Option<(SittingId, Vec<MomentKind>)> {
        let sitting = self.look(desk).day.sitting()?;
        let kinds: Vec<_> = sitting.thread.iter().map(|moment| moment.kind.clone()).collect();
        (!kinds.is_empty()).then_some((sitting.id, kinds))
    }

    fn walk(&self, sitting: SittingId) -> Walk<'_> {
        let document = &self.document;
        Walk {
            session: document.session(),
            studied: document.studied(),
            ledger: document.ledger(),
            board: document.board(),
            survey: document.survey(),
            sitting,
        }
    }

    /// What of a moment is in hand, or was last.
    fn here(&self, kind: &MomentKind) -> Option<Thing> {
        let draft = self.document.draft();
        match kind {
            MomentKind::Row(_) => {
                let ground = draft.ground().or(self.territory.chosen.as_ref());
                ground.cloned().map(Thing::Ground)
            }
            MomentKind::Deciding => {
                self.views.panels.involvement.rows.at().cloned().map(Thing::Party)
            }
            MomentKind::LookBack => self.views.panels.agreed.rows.at().copied().map(Thing::Answer),
            MomentKind::Actors => self.views.spotlight.actor.map(Thing::Actor),
            MomentKind::Pairs => self.views.spotlight.pair.map(Thing::Pair),
            _ => draft.axis.as_ref().or(self.selected.as_ref()).cloned().map(Thing::Axis),
        }
    }

    fn typed(&self, desk: &Desk) -> Typed {
        let unfinished = !self.document.draft().unfinished.is_nothing();
        if self.is_in_a_sentence(desk) {
            Typed::InBar
        } else if unfinished && desk.ctx.text_edit_focused() && self.panel_has_focus(&desk.ctx) {
            Typed::InPanel
        } else {
            Typed::Nowhere
        }
    }

    /// Shows the panel that a moment is held with, and puts the keyboard where it is worked on.
    fn show_moment(&mut self, desk: &mut Desk, kind: &MomentKind, with_keyboard: bool) {
        let first = self.document.session().participants.iter().next().map(|person| person.id);
        let are_chosen = self.look(desk).day.sitting().is_some_and(|it| !it.agenda.is_empty());
        let panels = &mut self.views.panels;
        let tab = match kind {
            MomentKind::Welcome | MomentKind::Row(_) | MomentKind::Pillar(_) => return,
            MomentKind::Axes if are_chosen => return,
            MomentKind::Axes => {
                panels.sittings.choose_axes(with_keyboard);
                Tab::Sittings
            }
            MomentKind::WhoIsMissing => {
                panels.sittings.note_presence(first, with_keyboard);
                Tab::Sittings
            }
            MomentKind::LookBack => {
                panels.agreed.focus = with_keyboard;
                Tab::Agreed
            }
            MomentKind::ToWorkOn => Tab::Decisions,
            MomentKind::Deciding => {
                panels.involvement.list(with_keyboard);
                Tab::Involvement
            }
            MomentKind::Actors => {
                panels.actors.focus = with_keyboard;
                Tab::Actors
            }
            MomentKind::Pairs => {
                panels.matrix.focus = with_keyboard;
                Tab::Relations
            }
            MomentKind::Closing => {
                panels.sittings.date_the_next(with_keyboard);
                Tab::Sittings
            }
        };
        self.show(desk, tab);
    }

    /// Takes a thing of a moment in hand.
    fn take_thing(&mut self, desk: &mut Desk, thing: Thing, typed: Typed) {
        let with_keyboard = typed == Typed::Nowhere;
        match thing {
            Thing::Axis(axis) => self.take_to_be_discussed(desk, axis),
            Thing::Ground(ground) => self.take_ground(desk, ground),
            Thing::Actor(actor) => {
                self.views.spotlight.actor = Some(actor);
                self.views.panels.actors.focus = with_keyboard;
            }
            Thing::Party(party) => {
                let rows = &mut self.views.panels.involvement.rows;
                if with_keyboard {
                    rows.go_to(party);
                } else {
                    rows.stay_at(party);
                }
            }
            Thing::Answer(answer) => {
                let rows = &mut self.views.panels.agreed.rows;
                if with_keyboard {
                    rows.go_to(answer);
                } else {
                    rows.stay_at(answer);
                }
            }
            Thing::Pair(pair) => {
                self.views.spotlight.pair = Some(pair);
                self.views.panels.matrix.focus = with_keyboard;
            }
        }
        if typed == Typed::InPanel {
            self.views.bar.focus = None;
        }
    }

    /// "3/9 · Regard en arrière · chacun dit ce qui a changé".
    fn arrived(
        &self,
        desk: &Desk,
        sitting: SittingId,
        kind: &MomentKind,
        (rank, of): (usize, usize),
    ) -> String {
        let (words, session) = (desk.words(), self.document.session());
        let name = words.moment_name(session, kind);
        let moment = session.sittings.get(sitting).and_then(|sitting| sitting.moment(kind));
        let instruction = moment.map(Moment::told).unwrap_or_default();
        let id = if instruction.is_empty() { "thread-arrived" } else { "thread-arrived-asking" };
        let values = [
            ("rank", (rank + 1).into()),
            ("of", of.into()),
            ("moment", name.into()),
            ("instruction", instruction.into()),
        ];
        words.with(id, values)
    }

    /// What is told of actors that are taken in hand, but while the room sees this window; the rest stands in the bar.
    fn thing_said(&self, desk: &Desk, kind: &MomentKind, thing: &Thing) -> Option<String> {
        let (words, session) = (desk.words(), self.document.session());
        let said = match thing {
            Thing::Axis(_) | Thing::Ground(_) => return None,
            _ if self.projecting.is_here() => return None,
            Thing::Actor(actor) => session.actor_name(*actor).to_owned(),
            Thing::Party(party) => session.party_name(party).to_owned(),
            Thing::Answer(answer) => {
                let decision = session.decisions.get(answer.decision)?;
                let side = answer.side.and_then(|side| decision.sides.get(side));
                side.map_or_else(|| decision.what.trim(), |side| session.party_name(&side.by))
                    .to_owned()
            }
            Thing::Pair(pair) => {
                let [one, other] = [pair.low(), pair.high()].map(|id| session.actor_name(id));
                words.with("thread-pair", [("one", one.into()), ("other", other.into())])
            }
        };
        let moment = words.moment_name(session, kind);
        let values = [("moment", moment.into()), ("thing", said.into())];
        Some(words.with("thread-thing", values))
    }

    /// The picture that goes with the moment of the day, where the room sees another one and nobody chose that.
    pub fn offered_picture(&self, desk: &Desk) -> Option<Mode> {
        if !self.projecting.is_on() {
            return None;
        }
        let (kind, mode) = self.picture_of_moment(desk)?;
        let is_answered = self.answered.picture.as_ref() == Some(&(kind, mode));
        (mode != self.projecting.mode && !is_answered).then_some(mode)
    }

    fn picture_of_moment(&self, desk: &Desk) -> Option<(MomentKind, Mode)> {
        let look = self.look(desk);
        let moment = look.moment()?;
        let agreed = match moment.kind {
            MomentKind::LookBack => agreed_before(look.session, look.sitting(), look.meeting_day()),
            _ => Vec::new(),
        };
        Some((moment.kind.clone(), picture_of(moment, self.under_way, &agreed)))
    }

    /// Someone said what the room is to see in this moment: it is not asked again.
    pub fn picture_is_chosen(&mut self, desk: &Desk) {
        self.answered.picture = self.picture_of_moment(desk);
    }

    /// The room sees the picture of the moment.
    pub fn show_picture(&mut self, desk: &Desk, mode: Mode) {
        self.projecting.show(mode);
        self.picture_is_chosen(desk);
    }
}

/// Whether taking it in hand takes the words of the bar along.
fn is_for_the_bar(thing: &Thing) -> bool {
    matches!(thing, Thing::Axis(_) | Thing::Ground(_))
}
