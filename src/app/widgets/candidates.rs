//! What the fields that find something offer.

use super::finder::{Candidate, Found};
use crate::analysis::pace::{is_same, last_speakers};
use crate::app::base::look::Look;
use crate::session::{Attendance, Axis, AxisId, Language, Speaker};

/// Every axis that is shown, with its pillar, and its number on the board.
pub fn axis_candidates(look: &Look<'_>) -> (Vec<AxisId>, Vec<Candidate>) {
    let language = look.words.language;
    let framework = &look.session.framework;
    let mut number = 0;
    framework
        .pillars
        .iter()
        .flat_map(|pillar| framework.shown(pillar).map(move |axis| (pillar, axis)))
        .map(|(pillar, (id, axis))| {
            number += 1;
            let detail = pillar.label.get(language);
            let found = Candidate::new(axis.label(language), detail, Some(number));
            (id.clone(), found.about(&axis_about(axis, language)))
        })
        .unzip()
}

/// What an axis is about: its question and its keywords.
pub fn axis_about(axis: &Axis, language: Language) -> String {
    format!("{} {}", axis.question(language), axis.keywords(language))
}

/// Whoever may speak.
#[derive(Default)]
pub struct Speakers {
    all: Vec<Speaker>,
    pub candidates: Vec<Candidate>,
    /// Whom to list before anything is typed: who spoke last, then those who are there, or everybody where that was not noted.
    pub offered: Vec<usize>,
}

impl Speakers {
    /// People before colleges: where letters say either as well, somebody is meant.
    pub fn of(look: &Look<'_>) -> Self {
        let college = look.words.text("bar-college");
        let colleges =
            look.session.colleges().into_iter().map(|name| {
                (Speaker::Words(name.to_owned()), Candidate::new(name, &college, None))
            });
        let people = look.session.participants.iter().map(|who| {
            let detail = if who.organisation.is_empty() { &who.college } else { &who.organisation };
            (Speaker::Participant(who.id), Candidate::new(&who.name, detail, None))
        });
        let (speakers, candidates): (Vec<_>, Vec<_>) = people.chain(colleges).unzip();
        let offered = offered(look, &speakers);
        Self { all: speakers, candidates, offered }
    }

    /// Who was found; nobody when the field was emptied.
    pub fn found(&self, found: &Found) -> Speaker {
        match found {
            Found::Candidate(index) => self.all.get(*index).cloned().unwrap_or_default(),
            Found::Words(words) => Speaker::Words(words.clone()),
            Found::Cleared => Speaker::Unsaid,
        }
    }
}

fn offered(look: &Look<'_>, speakers: &[Speaker]) -> Vec<usize> {
    let sitting = look.day.sitting();
    let counted = sitting.is_some_and(|sitting| 0 < sitting.count(Attendance::Present));
    let is_there = |speaker: &Speaker| match speaker {
        Speaker::Participant(who) => {
            let noted = sitting.and_then(|sitting| sitting.attendance.get(who));
            noted.map_or(!counted, |noted| *noted == Attendance::Present)
        }
        _ => true,
    };
    let at = |last: Speaker| speakers.iter().position(|known| is_same(known, &last));
    let mut offered: Vec<usize> =
        last_speakers(look.ledger, look.sitting()).into_iter().filter_map(at).collect();
    // People before colleges: whoever asks for the list looks for someone in the room.
    for people in [true, false] {
        let rest = speakers.iter().enumerate().filter(|(_, speaker)| {
            matches!(speaker, Speaker::Participant(_)) == people && is_there(speaker)
        });
        let rest: Vec<usize> = rest.map(|(at, _)| at).filter(|at| !offered.contains(at)).collect();
        offered.extend(rest);
    }
    offered
}
