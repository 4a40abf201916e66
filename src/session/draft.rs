//! What stands in the entry bar and is not recorded yet.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    ActorId, Argument, AxisId, Diagnosis, EntryId, Ground, Made, Minority, Move, Observed,
    OtherPlace, Place, Placed, Position, Progress, Speaker, Stance, Target, Unfinished,
};

/// An argument being typed. Kept on disk beside the session until it is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a tick of its own")]
pub struct Draft {
    pub axis: Option<AxisId>,
    /// What it tells of the territory: then it is about no axis.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed: Option<Observed>,
    /// The voice and the row stay from one observation to the next.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub series: bool,
    pub speaker: Speaker,
    pub words: String,
    pub verbatim: bool,
    pub to_check: bool,
    /// The actors it speaks of.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub actors: BTreeSet<ActorId>,
    pub to: Target,
    pub stance: Stance,
    pub cleared: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub minority: Vec<Minority>,
    /// The argument that goes on with another axis.
    pub continues: Option<EntryId>,
    /// What was typed in the fields that find, and is not understood yet.
    #[serde(skip_serializing_if = "Sought::is_nothing")]
    pub sought: Sought,
    /// What is typed beside the bar.
    #[serde(skip_serializing_if = "Unfinished::is_nothing")]
    pub unfinished: Unfinished,
    /// Where the day is: nothing that was typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub progress: Option<Progress>,
    /// The room sees the window it is typed in: nothing that was typed either.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub before_the_room: bool,
}

/// Letters that nothing was taken for yet, field by field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Sought {
    pub axis: String,
    pub speaker: String,
    pub actors: String,
    /// Typed where no field could show it: over a dialog, or after something was refused because the room saw the window.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub held: String,
}

impl Sought {
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            axis: None,
            observed: None,
            series: false,
            speaker: Speaker::Unsaid,
            words: String::new(),
            verbatim: false,
            to_check: false,
            actors: BTreeSet::new(),
            to: Target::Stays,
            stance: Stance::Agreed,
            cleared: false,
            minority: Vec::new(),
            continues: None,
            sought: Sought::default(),
            unfinished: Unfinished::default(),
            progress: None,
            before_the_room: false,
        }
    }
}

impl Draft {
    /// So many words are a sentence, and no voice.
    const SENTENCE: usize = 6;

    /// What stands where one says who speaks, and was said by somebody: the words are empty.
    pub fn sentence_as_voice(&self) -> Option<&str> {
        match &self.speaker {
            Speaker::Words(typed) if self.words.trim().is_empty() => {
                (Self::SENTENCE <= typed.split_whitespace().count()).then_some(typed.as_str())
            }
            _ => None,
        }
    }

    /// Whether something typed would be lost if the draft were.
    pub fn holds_something(&self) -> bool {
        let Self { progress, before_the_room, .. } = self.clone();
        *self != Self { progress, before_the_room, ..Self::default() }
    }

    /// Whether there is something to keep on disk.
    pub fn is_kept(&self) -> bool {
        *self != Self::default()
    }

    /// Whether all of it that was typed is beside the entry bar.
    pub fn is_beside(&self) -> bool {
        let Self { unfinished, progress, before_the_room, .. } = self.clone();
        *self == Self { unfinished, progress, before_the_room, ..Self::default() }
    }

    /// Whether Enter has something to do: to record it, or to end an argument that goes on.
    pub fn can_be_finished(&self) -> bool {
        self.can_be_recorded() || self.continues.is_some()
    }

    /// Whether there is enough to record: words, a move, or what the group agrees on a type.
    pub fn can_be_recorded(&self) -> bool {
        let says_something = !self.words.trim().is_empty();
        let moves = self.axis.is_some() && self.to.is_a_move();
        match self.continues {
            Some(_) => self.is_about_something(),
            None => says_something || moves || self.placed().is_some(),
        }
    }

    /// Whether an axis, a row or a type is in hand.
    pub fn is_about_something(&self) -> bool {
        self.axis.is_some() || self.observed.is_some()
    }

    /// Whether words on something are being typed, or wait for the rest.
    pub fn holds_a_sentence(&self) -> bool {
        let has_words = self.continues.is_none() && !self.words.trim().is_empty();
        has_words && self.is_about_something() && self.sought.axis.is_empty()
    }

    /// What of the territory is in hand.
    pub fn ground(&self) -> Option<&Ground> {
        self.observed.as_ref().map(|observed| &observed.ground)
    }

    /// Takes an axis in hand. Another one than before: the move that was proposed was not for it.
    pub fn take_axis(&mut self, axis: AxisId) {
        if self.axis.as_ref() != Some(&axis) {
            self.take_nothing();
            self.axis = Some(axis);
        }
    }

    /// Nothing is in hand any more. What a minority said is not lost with what it was said of.
    pub fn take_nothing(&mut self) {
        let of_a_type = self.observed.take().map(|observed| observed.minority).unwrap_or_default();
        let of_an_axis =
            |other: OtherPlace| Minority { position: Position::MIDDLE, words: other.words };
        self.minority.extend(of_a_type.into_iter().map(of_an_axis));
        self.axis = None;
        self.series = false;
        self.to = Target::Stays;
    }

    /// Takes something of the territory in hand.
    pub fn take_ground(&mut self, ground: Ground) {
        if self.ground() == Some(&ground) {
            return;
        }
        let (before, series) = (self.observed.take(), self.series);
        self.take_nothing();
        let of_a_type = |other: Minority| OtherPlace { place: Place::Also, words: other.words };
        let minority = before
            .into_iter()
            .flat_map(|before| before.minority)
            .chain(std::mem::take(&mut self.minority).into_iter().map(of_a_type))
            .collect();
        self.observed = Some(Observed { minority, ..Observed::on(ground) });
        self.series = series;
    }

    /// What the group agrees on the type in hand.
    pub fn placed(&self) -> Option<Placed> {
        self.observed.as_ref()?.placed(self.stance)
    }

    /// Another position on the axis in hand, which `stands` there, or another place of the type, to be typed. Whether there is one:
    /// a row has no place.
    pub fn add_minority(&mut self, stands: Position) -> bool {
        let is_open = self.minority_words().last().is_some_and(|words| words.trim().is_empty());
        match &mut self.observed {
            Some(Observed { ground: Ground::Row(_) | Ground::Otherwise(_), .. }) => return false,
            _ if is_open => {}
            Some(observed) => {
                let place = observed.place.unwrap_or(Place::Also);
                observed.minority.push(OtherPlace { place, words: String::new() });
            }
            None => {
                let position = match self.to {
                    Target::MovesTo(position) => position,
                    Target::Stays => stands,
                };
                self.minority.push(Minority { position, words: String::new() });
            }
        }
        true
    }

    /// What each of the minority says.
    pub fn minority_words(&self) -> impl Iterator<Item = &str> {
        let of_a_type = self.observed.iter().flat_map(|observed| &observed.minority);
        let of_an_axis = self.minority.iter().map(|minority| minority.words.as_str());
        of_an_axis.chain(of_a_type.map(|other| other.words.as_str()))
    }

    /// What is typed: the words, and what each of the minority says.
    pub fn all_words(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.words.as_str()).chain(self.minority_words())
    }

    /// What the last of the minority says, to be typed.
    pub fn last_minority_words(&mut self) -> Option<&mut String> {
        match &mut self.observed {
            Some(observed) => observed.minority.last_mut().map(|other| &mut other.words),
            None => self.minority.last_mut().map(|minority| &mut minority.words),
        }
    }

    /// Those of whom nothing was typed are not there any more.
    pub fn drop_silent_minority(&mut self) {
        self.minority.retain(|minority| !minority.words.trim().is_empty());
        if let Some(observed) = &mut self.observed {
            observed.minority.retain(|other| !other.words.trim().is_empty());
        }
    }

    /// Those of a minority that was begun, and says neither a word nor another place than the group's, are nobody's.
    pub fn drop_untouched_minority(&mut self, stands: Position) {
        let agreed = match self.to {
            Target::MovesTo(position) => position,
            Target::Stays => stands,
        };
        self.minority.retain(|other| !other.words.trim().is_empty() || other.position != agreed);
        if let Some(observed) = &mut self.observed {
            let place = observed.place;
            let says_more =
                |other: &OtherPlace| !other.words.trim().is_empty() || Some(other.place) != place;
            observed.minority.retain(says_more);
        }
    }

    /// Whether a minority said what would be lost: there is no axis for it, or no place of a type.
    pub fn leaves_a_minority(&self) -> bool {
        let has_room = self.axis.is_some() || self.placed().is_some();
        !has_room && self.minority_words().any(|words| !words.trim().is_empty())
    }

    /// The next place, or the one before, for the last of those that someone else sees.
    pub fn step_other_place(&mut self, by: i32) {
        let Some(other) = self.observed.as_mut().and_then(|observed| observed.minority.last_mut())
        else {
            return;
        };
        let rank = Place::ALL.iter().position(|&place| place == other.place).unwrap_or(0);
        let next = if 0 < by { rank + 1 } else { rank.saturating_sub(1) };
        other.place = Place::ALL[next.min(Place::ALL.len() - 1)];
    }

    /// What an argument that is recorded already goes on with.
    pub fn made(&self) -> Option<Made> {
        if let Some(observed) = &self.observed {
            return Some(Made::Observed(observed.clone(), self.placed()));
        }
        self.as_move().map(Made::Move)
    }

    /// What the draft does to its axis.
    pub fn as_move(&self) -> Option<Move> {
        Some(Move {
            axis: self.axis.clone()?,
            to: self.to,
            stance: self.stance,
            cleared: self.cleared,
            minority: self.minority.clone(),
        })
    }

    /// The argument it will be: `diagnosis` tells the row of what is in hand.
    pub fn as_argument(&self, diagnosis: &Diagnosis) -> Argument {
        let observed = self.observed.as_ref().filter(|_| !self.words.trim().is_empty());
        let observation = observed.and_then(|observed| {
            let row = diagnosis.row_at(&observed.ground)?;
            Some(observed.observation(row.id.clone()))
        });
        // A place is said by the group: without words, nobody said it alone.
        let agreed = self.words.trim().is_empty() && self.placed().is_some();
        Argument {
            speaker: if agreed { Speaker::Unsaid } else { self.speaker.clone() },
            words: self.words.clone(),
            verbatim: self.verbatim,
            to_check: self.to_check,
            evidence: Vec::new(),
            actors: self.actors.clone(),
            moves: self.as_move().into_iter().collect(),
            observations: observation.into_iter().collect(),
            places: self.placed().into_iter().collect(),
        }
    }
}
