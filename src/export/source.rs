//! What an export reads, and what of it may leave the room.

use std::collections::BTreeMap;

use crate::session::{AxisId, Board, Decision, Ledger, Pillar, Session, Speaker, Validation};
use crate::words::Words;

/// Whom an export is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Edition {
    /// Holds nothing internal.
    #[default]
    Shareable,
    /// For the group only, and says so.
    Internal,
}

/// What may leave the room. What is internal goes into an internal edition only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Choices {
    pub edition: Edition,
    /// People are named; else their college stands for them.
    pub names: bool,
    /// The natures and objects of ties are told; else only which pairs were examined.
    pub natures: bool,
}

impl Choices {
    /// Everything.
    pub const INTERNAL: Self = Self { edition: Edition::Internal, names: true, natures: true };
    /// Nothing that was not said to be shareable.
    pub const SHAREABLE: Self = Self { edition: Edition::Shareable, names: false, natures: false };

    pub fn is_internal(self) -> bool {
        self.edition == Edition::Internal
    }
}

/// A session, read for an export.
#[derive(Debug)]
pub struct Source<'a> {
    pub session: &'a Session,
    pub ledger: Ledger,
    pub board: Board,
    /// The pillar of every axis.
    pub pillars: BTreeMap<&'a AxisId, &'a Pillar>,
    pub words: Words,
    pub choices: Choices,
}

impl<'a> Source<'a> {
    pub fn of(session: &'a Session, words: Words, choices: Choices) -> Self {
        let ledger = Ledger::of(&session.journal);
        let board = Board::of(session, &ledger);
        let pillars = session.framework.pillars_by_axis();
        Self { session, ledger, board, pillars, words, choices }
    }

    /// Who spoke, as may be told: a college or free words, the name only where names may be told.
    pub fn speaker(&self, speaker: &Speaker) -> Option<String> {
        if !self.choices.names {
            return speaker_without_name(self.session, speaker);
        }
        let said = self.session.speaker_name(speaker).trim();
        Some(said.to_owned()).filter(|said| !said.is_empty())
    }

    /// Who sees to a decision, as may be told.
    pub fn bearers(&self, decision: &Decision) -> String {
        self.session.bearer_names(decision, self.choices.names).join(", ")
    }

    /// Whether the minutes are a draft or were validated, and by whom, as may be told.
    pub fn state(&self) -> String {
        let validation = if self.choices.names {
            self.session.validation.clone()
        } else {
            validation_without_name(self.session, self.words)
        };
        self.words.validation(validation.as_ref())
    }
}

/// The college of a person, also of one who was typed by name; free words as they are.
pub(super) fn speaker_without_name(session: &Session, speaker: &Speaker) -> Option<String> {
    let said = match speaker {
        Speaker::Unsaid => return None,
        Speaker::Participant(id) => session.person_name(*id, false).trim().to_owned(),
        Speaker::Words(words) => session.told_without_names(words),
    };
    Some(said).filter(|said| !said.is_empty())
}

/// That the minutes were validated, by a college where it was by someone who is named.
pub(super) fn validation_without_name(session: &Session, words: Words) -> Option<Validation> {
    let validation = session.validation.as_ref()?;
    let mut by = session.told_without_names(&validation.by);
    if by.is_empty() {
        by = words.text("minutes-by-someone");
    }
    Some(Validation { by, ..validation.clone() })
}
