//! Two sessions side by side, and one approach over the years.

mod actors;
mod axes;
mod doubts;
mod figures;
mod formats;
mod text;
mod trajectories;

use std::fs;

use curseur::session::{
    Argument, AxisId, Edit, History, Key, Move, Participant, ParticipantId, Position, Session,
    SessionId, SittingId, Stance, Target,
};
use curseur::storage;
use uuid::Uuid;

use crate::samples;

fn sample(name: &str) -> Session {
    let bytes = fs::read(samples::shipped(name)).expect("it is shipped");
    storage::read(&bytes).expect("it is sound")
}

/// The two samples of one approach.
fn vallonne() -> (Session, Session) {
    (sample("Ressourcerie de Vallonne 2024.ron"), sample("Ressourcerie de Vallonne 2026.ron"))
}

/// Two sessions of one approach, a year apart, with the same people and the same reference situation.
fn pair() -> (Session, Session) {
    let mut earlier = samples::empty();
    do_all(
        &mut earlier,
        [
            Edit::AddParticipants(vec![person(1, "Habitants"), person(2, "Élus")]),
            Edit::Describe(curseur::session::Detail::Reference, "Au début".to_owned()),
            Edit::AddSitting { date: jiff::civil::date(2025, 11, 14), place: String::new() },
            Edit::AllPresent(SittingId(1)),
        ],
    );
    let mut later = earlier.clone();
    later.id = SessionId(Uuid::from_u128(77));
    let date = jiff::civil::date(2026, 11, 14);
    let edit = Edit::SetSitting { id: SittingId(1), date, place: String::new() };
    do_all(&mut later, [edit]);
    (earlier, later)
}

fn do_all(session: &mut Session, edits: impl IntoIterator<Item = Edit>) {
    for edit in edits {
        let done = History::default().perform(session, edit.clone());
        assert_eq!(done, Ok(true), "{edit:?}");
    }
}

fn person(key: u128, college: &str) -> Participant {
    Participant {
        id: ParticipantId(0),
        key: Key(Uuid::from_u128(key)),
        name: format!("Personne secrète {key}"),
        organisation: String::new(),
        college: college.to_owned(),
    }
}

/// Someone says `words`, and the ball of `axis` goes there; it stays without a place.
fn say(session: &mut Session, words: &str, axis: &str, to: Option<i32>) {
    let made = Move {
        axis: AxisId::new(axis),
        to: to.map_or(Target::Stays, |to| Target::MovesTo(Position::clamped(to))),
        stance: Stance::Agreed,
        cleared: false,
        minority: Vec::new(),
    };
    let argument = Argument { words: words.to_owned(), moves: vec![made], ..Argument::default() };
    do_all(session, [Edit::Record { at: samples::stamp(), sitting: None, argument }]);
}
