//! The session that is open: a room for each screen and panel. May import `wall`, `widgets`, `base`.

mod act;
pub mod actors;
pub mod agreed;
pub mod approach;
pub mod axis;
pub mod bar;
pub mod board;
mod course;
pub mod decisions;
mod differences;
pub mod framework;
pub mod header;
pub mod involvement;
pub mod journal;
mod last;
mod layout;
pub mod map;
pub mod matrix;
mod menu;
mod mission;
pub mod pace;
pub mod panels;
pub mod projection;
pub mod questions;
mod saving;
mod sentence;
pub mod sittings;
pub mod strategy;
pub mod territory;
mod thread;

use std::collections::BTreeMap;
use std::io;

use egui::{Context, Id, Memory, Rect};
use jiff::civil::DateTime;

use super::base::action::Action;
use super::base::command::{Command, WallCommand};
use super::base::desk::Desk;
use super::base::dialog::Dialog;
use super::base::document::{Document, Saving};
use super::base::look::{Look, Spotlight};
use super::base::theme::Theme;
use crate::analysis::projection::Mode;
use crate::session::{AxisId, Disclosure, Draft, Plan, Purpose, Whom};
use crate::storage::{Access, Aside, Opened, SaveError, Unlocked};

use bar::{Answered, BarState, Field, Holds, LeftTopic};
use board::BoardState;
use panels::{Panels, Tab};
use projection::Projecting;
use territory::TerritoryState;

/// The session that is open, and all that is shown of it.
pub struct Open {
    pub document: Document,
    /// What is chosen for the room.
    pub projecting: Projecting,
    views: Views,
    board: BoardState,
    territory: TerritoryState,
    tab: Tab,
    /// The axis that the panel explains.
    selected: Option<AxisId>,
    /// Puts the keyboard in the panel beside the board in the next frame.
    focus_panel: bool,
    panel_rect: Option<Rect>,
    bar_rect: Option<Rect>,
    /// The room sees this window, and something was refused: what is typed next is kept out of its sight.
    holds: Option<Holds>,
    /// What had the keyboard in the last frame.
    focused: Option<Id>,
    /// The field that Escape was pressed in, while nothing has the keyboard since: what is typed next goes on in it.
    escaped: Option<Id>,
    /// The pointer was last pressed in the panel beside the board, and nothing took the keyboard since.
    went_beside: bool,
    /// The field of words that a key took the caret out of, until another one has it.
    left: Option<Field>,
    /// The axis that words were being typed for when another one was taken.
    left_topic: Option<LeftTopic>,
    /// The words that were said to wait where they are, when the next thing was asked for.
    waiting: Option<Draft>,
    /// A voice as long as a sentence, that was put in the words once: put back, it is a voice.
    long_voice: Option<String>,
    /// What is typed where letters are commands.
    run: sentence::Run,
    pace: sentence::Pace,
    /// When a space pressed what had the keyboard, with nothing typed since, in seconds.
    spaced: Option<f64>,
    /// When the last state was saved.
    saved_at: DateTime,
    /// What the bar asked, and was answered.
    answered: Answered,
    /// The first thing of the moment of the day was gone on from.
    under_way: bool,
    /// What kept the last save from working, once it was told.
    trouble: Option<SaveError>,
    /// What fails beside the saves, as it was told.
    asides: BTreeMap<Aside, String>,
}

/// All that views keep of the session.
#[derive(Default)]
struct Views {
    bar: BarState,
    spotlight: Spotlight,
    panels: Panels,
}

impl Open {
    /// What was opened, and what is to be asked about it.
    ///
    /// # Errors
    /// When no thread can be started to save it.
    pub fn new(opened: Opened, desk: &mut Desk) -> io::Result<(Self, Option<Action>)> {
        let found = opened.draft.as_ref().filter(|draft| draft.holds_something());
        let draft_found =
            found.map(|draft| if draft.is_beside() { "draft-beside" } else { "draft-offered" });
        let typed_under = found.is_some_and(|draft| !draft.unfinished.forms.is_empty());
        let access = opened.access.clone();
        let saving = if desk.jobs.are_inline() {
            Saving::Inline
        } else {
            Saving::Thread(Box::new(desk.jobs.wake()))
        };
        let document = Document::new(opened, saving)?;
        // No more: it may name who has it open.
        log::debug!("opened to {}", if document.may_write() { "write" } else { "read" });
        let session = document.session();
        let carried = !session.details.efforts.is_empty() || !session.decisions.is_empty();
        let carries_on = session.follows.is_some() && session.journal.is_empty() && carried;
        let nobody_yet = document.session().sittings.is_empty() && document.may_write();
        let tab = if typed_under {
            Tab::Journal
        } else if carries_on {
            // What was to be worked on and what was decided, before anything is said.
            Tab::Decisions
        } else if nobody_yet {
            Tab::Sittings
        } else {
            panels::PANELS
                .iter()
                .find(|panel| {
                    panel.command.message() == desk.settings.panel && panel.may_come_first()
                })
                .map_or(Tab::Journal, |panel| panel.tab)
        };
        // A diagnosis alone has no board to go back to.
        let looks_only = session.is_for(Purpose::Territory) && !session.is_for(Purpose::Cursors);
        let words = desk.words();
        desk.notices.clear();
        let asked = match access {
            Access::ReadOnly(why) => Some(Dialog::ReadOnly { message: words.read_only(&why) }),
            Access::Write { unlocked } => {
                if let Some(why) = unlocked {
                    desk.alert(words.text(match why {
                        Unlocked::NoLocks => "no-locks",
                        Unlocked::NotOurs => "side-not-ours",
                        Unlocked::Refused => "side-refused",
                    }));
                }
                None
            }
        };
        if let Some(found) = draft_found {
            desk.tell_too(words.text(found));
        }
        let mut open = Self {
            document,
            projecting: Projecting::default(),
            views: Views::default(),
            board: BoardState::default(),
            territory: TerritoryState::begun(looks_only),
            tab,
            selected: None,
            focus_panel: false,
            holds: None,
            panel_rect: None,
            bar_rect: None,
            focused: None,
            escaped: None,
            went_beside: false,
            left: None,
            left_topic: None,
            waiting: None,
            long_voice: None,
            run: sentence::Run::default(),
            pace: sentence::Pace::default(),
            spaced: None,
            saved_at: desk.time(),
            answered: Answered::default(),
            under_way: false,
            trouble: None,
            asides: BTreeMap::new(),
        };
        // Someone who was in the middle of a sentence goes on with it.
        let in_words = !open.document.draft().words.trim().is_empty();
        open.views.bar.focus = Some(if in_words { Field::Words } else { Field::Axis });
        open.views.panels.resume(&open.document.draft().unfinished);
        // It ended while the room saw this window, and the projector is still on: the room goes on seeing what is for it.
        if open.document.draft().before_the_room {
            open.projecting.place = projection::Place::ThisWindow;
            desk.tell_too(words.text("still-before-the-room"));
        }
        Ok((open, asked.map(|dialog| Action::Ask(Box::new(dialog)))))
    }

    /// What views may read.
    pub fn look<'a>(&'a self, desk: &Desk) -> Look<'a> {
        look(&self.document, &self.projecting, &self.views.spotlight, &self.answered, desk)
    }

    /// Before each frame: what came back from the disk and from other threads.
    pub fn logic(&mut self, desk: &mut Desk) {
        self.poll_saving(desk);
        self.projecting.take_map();
        let panels = &mut self.views.panels;
        panels.map.take_laid();
        let plan = Plan::of(self.document.session());
        if self.tab == Tab::Questions || self.projecting.needs_questions(plan) {
            panels.questions.refresh(&self.document.snapshot(), &desk.jobs);
        }
    }

    /// After each frame: what was asked for in it begins, and what is typed next in another field is a step of its own.
    pub fn settle(&mut self, desk: &Desk) {
        self.follow_topic();
        self.views.panels.map.lay(&desk.jobs);
        let unfinished = self.views.panels.unfinished(self.document.ledger());
        self.document.set_unfinished(unfinished);
        self.document.set_before_the_room(self.projecting.is_here());
        let focused = desk.ctx.memory(Memory::focused);
        self.notice_words_left(desk, focused);
        if focused != self.focused {
            let escaped = focused.is_none() && desk.ctx.input(|i| i.key_pressed(egui::Key::Escape));
            self.escaped = self.focused.filter(|_| escaped);
            self.focused = focused;
            self.document.seal();
        }
    }

    /// The list that was pasted and is not taken.
    pub fn kept_list(&mut self, whom: Whom) -> String {
        self.views.panels.list(whom).clone()
    }

    /// Whether `command` can be triggered now.
    pub fn is_enabled(&self, command: Command) -> bool {
        let document = &self.document;
        if command.writes() && !document.may_write() {
            return false;
        }
        if self.projecting.is_here() && !command.is_fit_for_the_room() {
            return false;
        }
        let of_territory = match command {
            Command::Wall(WallCommand::Show(mode)) => Mode::TERRITORY.contains(&mode),
            Command::Wall(WallCommand::Territory) => true,
            _ => false,
        };
        if of_territory && !document.purposes().contains(&Purpose::Territory) {
            return false;
        }
        let among_ourselves = document.session().is_among_ourselves();
        let offered = match command {
            Command::PreparationSheet | Command::RemoveStrategy => among_ourselves,
            Command::AmongOurselves => !among_ourselves,
            _ => true,
        };
        if !offered {
            return false;
        }
        let chosen = self.views.spotlight.actor;
        if command.needs_actor()
            && chosen.is_none_or(|actor| document.session().actors.get(actor).is_none())
        {
            return false;
        }
        let (undo, redo) = document.next_steps();
        match command {
            Command::Undo => undo.is_some() || self.left_topic().is_some(),
            Command::Redo => redo.is_some(),
            Command::NextStance => self.may_be_seen(Disclosure::Stances),
            Command::Record | Command::RecordAndContinue => document.draft().can_be_finished(),
            _ => true,
        }
    }

    /// Whether the keyboard is in a correction beside the board.
    fn is_correcting(&self) -> bool {
        self.tab == Tab::Journal && self.views.panels.journal.corrects()
    }

    /// Whether something confidential may be in sight in this window.
    fn may_be_seen(&self, disclosure: Disclosure) -> bool {
        let plan = || Plan::of(self.document.session());
        !self.projecting.is_here() || plan().shows(disclosure)
    }

    /// After an erasure nothing on screen holds what was erased: no form, no filter, no message, no text field's own undo.
    fn forget(&mut self, desk: &mut Desk) {
        self.views = Views::default();
        self.territory = TerritoryState::default();
        self.projecting.forget();
        desk.notices.clear();
        desk.ctx.data_mut(egui::util::IdTypeMap::remove_by_type::<egui::text_edit::TextEditState>);
    }

    /// Another screen stood over it, and is gone: the keyboard is where it was.
    pub fn come_back(&mut self, desk: &Desk) {
        match self.focused {
            Some(before) => desk.ctx.memory_mut(|memory| memory.request_focus(before)),
            None => self.views.bar.focus = Some(Field::Axis),
        }
    }

    /// Whether the keyboard is in the panel beside the board.
    fn panel_has_focus(&self, ctx: &Context) -> bool {
        has_focus(ctx, self.panel_rect)
    }

    /// Whether it is in the entry bar.
    fn bar_has_focus(&self, ctx: &Context) -> bool {
        has_focus(ctx, self.bar_rect)
    }
}

/// What views may read of the session, while others of its room are written to.
fn look<'a>(
    document: &'a Document,
    projecting: &Projecting,
    spotlight: &'a Spotlight,
    answered: &Answered,
    desk: &Desk,
) -> Look<'a> {
    let session = document.session();
    let day = session.day(desk.now(), answered.going_on);
    Look {
        session,
        studied: document.studied(),
        ledger: document.ledger(),
        board: document.board(),
        survey: document.survey(),
        involvements: document.involvements(),
        purposes: document.purposes(),
        words: desk.words(),
        theme: Theme::of(&desk.ctx),
        may_write: document.may_write(),
        now: desk.now(),
        day,
        spent: document.time_spent().at(day.sitting().map(|sitting| sitting.id)),
        progress: day.sitting().and_then(|sitting| document.progress(sitting.id)),
        in_hand: document.pillar_in_hand(),
        spotlight,
        room: projecting.is_here().then(|| Plan::of(session)),
    }
}

/// Whether what has the keyboard is within `place`.
fn has_focus(ctx: &Context, place: Option<Rect>) -> bool {
    let focused = ctx.memory(Memory::focused);
    let rect = focused.and_then(|id| ctx.read_response(id)).map(|response| response.rect);
    rect.zip(place).is_some_and(|(rect, place)| place.contains_rect(rect))
}
