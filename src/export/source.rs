//! What an export reads, and what of it may leave the room.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::session::{AxisId, Board, Ledger, Pillar, Purpose, Scale, Session, Survey};
use crate::words::Words;

use super::leaving::for_others;
use super::setting::set;
use super::territory::{RowTold, rows};
use super::voices::Voices;

/// Whom an export is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Edition {
    /// Holds nothing internal.
    #[default]
    Shareable,
    /// For the group only, and says so.
    Internal,
}

/// What becomes of names that stand in the words of the group, where nobody is named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum NamesInWords {
    #[default]
    Replaced,
    /// And so is what may be a name, and where somebody may live.
    ReplacedWithDoubts,
    Stay,
}

impl NamesInWords {
    pub fn staying(stay: bool) -> Self {
        if stay { Self::Stay } else { Self::Replaced }
    }

    pub fn stay(self) -> bool {
        self == Self::Stay
    }

    pub fn hides_doubts(self) -> bool {
        self == Self::ReplacedWithDoubts
    }
}

/// What may leave the room. What is internal goes into an internal edition only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Choices {
    pub edition: Edition,
    /// People are named; else their college stands for them, when it is large enough.
    pub names: bool,
    /// Those who see to decisions are named though others are not.
    pub bearers: bool,
    pub names_in_words: NamesInWords,
    /// The natures and objects of ties are told; else only which pairs were examined.
    pub natures: bool,
}

impl Choices {
    /// Everything.
    pub const INTERNAL: Self = Self {
        edition: Edition::Internal,
        names: true,
        bearers: true,
        names_in_words: NamesInWords::Stay,
        natures: true,
    };
    /// Nothing that was not said to be shareable.
    pub const SHAREABLE: Self = Self {
        edition: Edition::Shareable,
        names: false,
        bearers: false,
        names_in_words: NamesInWords::Replaced,
        natures: false,
    };

    pub fn is_internal(self) -> bool {
        self.edition == Edition::Internal
    }
}

/// A session, read for an export.
#[derive(Debug)]
pub struct Source<'a> {
    /// As it may be told: for others without what no text may carry.
    pub session: Cow<'a, Session>,
    pub ledger: Ledger,
    pub board: Board,
    pub survey: Survey,
    /// The pillar of every axis.
    pub pillars: BTreeMap<&'a AxisId, &'a Pillar>,
    pub words: Words,
    pub choices: Choices,
}

impl<'a> Source<'a> {
    /// With each text letter for letter: for what programs read.
    pub fn of(session: &'a Session, words: Words, choices: Choices) -> Self {
        let told = match choices.edition {
            Edition::Shareable => Cow::Owned(for_others(session, words, choices)),
            Edition::Internal => Cow::Borrowed(session),
        };
        Self::telling(session, told, words, choices)
    }

    /// With each text as it is printed: for what people read.
    pub fn printed(session: &'a Session, words: Words, choices: Choices) -> Self {
        let told = match choices.edition {
            Edition::Shareable => set(&for_others(session, words, choices)),
            Edition::Internal => set(session),
        };
        Self::telling(session, Cow::Owned(told), words, choices)
    }

    fn telling(
        whole: &'a Session,
        session: Cow<'a, Session>,
        words: Words,
        choices: Choices,
    ) -> Self {
        let pillars = whole.framework.pillars_by_axis();
        let ledger = Ledger::of(&session.journal);
        let board = Board::of(&session, &ledger);
        let survey = Survey::of(&session, &ledger);
        Self { session, ledger, board, survey, pillars, words, choices }
    }

    /// The same, with the actors that weigh on the mission studied alone.
    pub(super) fn on_mission(&self) -> Source<'_> {
        let Self { ledger, board, survey, pillars, words, choices, .. } = self;
        Source {
            session: self.session.on_mission(),
            ledger: ledger.clone(),
            board: board.clone(),
            survey: survey.clone(),
            pillars: pillars.clone(),
            words: *words,
            choices: *choices,
        }
    }

    /// Whether the session was for it, or used it all the same: what it was not for is nowhere.
    pub fn is_for(&self, purpose: Purpose) -> bool {
        self.session.is_for(purpose)
    }

    /// The rows of this scale that somebody touched.
    pub(super) fn rows(&self, scale: Scale) -> Vec<RowTold<'_>> {
        rows(&self.session, &self.ledger, &self.survey, scale)
    }

    /// Who is told of those who spoke, decided and validated.
    pub(super) fn voices(&self) -> Voices<'_> {
        Voices { session: &self.session, words: self.words, choices: self.choices }
    }

    /// Whether the minutes are a draft or were validated, and by whom, as may be told.
    pub fn state(&self) -> String {
        self.words.validation(self.voices().validation().as_ref())
    }
}
