//! What a session was not for, and what nobody used in it, is nowhere.

use curseur::export::data::{tables, xlsx};
use curseur::export::{Choices, Matter, minutes, show};
use curseur::session::{Edit, Language, Purpose, Session};
use curseur::words::Words;

use super::{diagnosis_alone, lines, source};
use crate::export_data::readers::parts;
use crate::samples::{Planting, actor, empty, pair, with_arguments};

/// A session in which only actors were spoken of.
fn actors_alone() -> Session {
    let mut room = Planting::of(empty());
    room.edit(Edit::SetPurposes([Purpose::Actors].into()));
    let actors = ["Mairie", "Régie", "DREETS"].map(actor).into();
    room.edit(curseur::session::ActorEdit::Add(actors));
    let nature = curseur::session::NatureId::new("alliance");
    let relation = curseur::session::Relation::new(pair(1, 2), nature);
    room.edit(curseur::session::ActorEdit::Relate { pair: pair(1, 2), relation: Some(relation) });
    room.session
}

/// All that leaves of a session, in one text.
fn all(session: &Session, language: Language) -> String {
    let mut all = show(session, Words::new(language));
    for choices in [Choices::SHAREABLE, Choices::INTERNAL] {
        let source = source(session, language, choices);
        all += &lines(&minutes(&source, Vec::new(), None)).join("\n");
        for table in tables(&source) {
            let rows = format!("{:?}", table.rows);
            all.extend(["\n", &table.name, "\n", &table.columns.join("\n"), "\n", &rows]);
        }
        let internal = choices.is_internal();
        let book = xlsx(&tables(&source), "Essai", internal, source.words).expect("a workbook");
        for (_, part) in parts(&book) {
            all += &String::from_utf8_lossy(&part);
        }
    }
    all
}

const OF_CURSORS: [&str; 5] = ["curseur", "axe", "boule", "plateau", "pilier"];
const OF_TERRITORY: [&str; 4] = ["constat", "pas encore regardé", "à ranger", "\ntypes\n"];

fn says_none_of(session: &Session, words: &[&str]) {
    let all = all(session, Language::Fr).to_lowercase();
    for word in words {
        let at = all.find(word).map(|at| all[at..].chars().take(60).collect::<String>());
        assert_eq!(at, None, "{word}");
    }
}

#[test]
fn a_session_of_a_diagnosis_alone_has_no_word_of_the_rest() {
    says_none_of(&diagnosis_alone(), &[&OF_CURSORS[..], &["paire", "échéance"]].concat());
}

#[test]
fn a_session_of_actors_alone_has_no_word_of_the_rest() {
    says_none_of(&actors_alone(), &[&OF_CURSORS[..], &OF_TERRITORY].concat());
}

#[test]
fn a_session_that_said_nothing_of_the_territory_has_no_word_of_it() {
    says_none_of(&with_arguments(2), &OF_TERRITORY);
}

#[test]
fn minutes_bear_the_name_of_what_the_session_was_for() {
    let name = |session: &Session| {
        let document =
            minutes(&source(session, Language::Fr, Choices::SHAREABLE), Vec::new(), None);
        lines(&document)[1].clone()
    };
    assert_eq!(name(&diagnosis_alone()), "Compte rendu du diagnostic du territoire");
    assert_eq!(name(&actors_alone()), "Compte rendu sur les acteurs");
    assert_eq!(name(&with_arguments(1)), "Compte rendu d’appréciation");
}

#[test]
fn no_heading_of_minutes_stands_over_nothing() {
    for session in [diagnosis_alone(), actors_alone()] {
        let document =
            minutes(&source(&session, Language::Fr, Choices::INTERNAL), Vec::new(), None);
        let lines = lines(&document);
        let level = |line: &String| line.chars().take_while(|c| *c == '#').count();
        for two in lines.windows(2) {
            let over = level(&two[0]);
            assert!(over == 0 || level(&two[1]) == 0 || over < level(&two[1]), "{two:?}");
        }
        assert_eq!(level(lines.last().expect("lines")), 0);
    }
}

#[test]
fn only_what_the_session_was_for_is_offered_to_be_written() {
    let all = Matter::all(&diagnosis_alone());
    for absent in [Matter::Board, Matter::Map, Matter::Axes, Matter::Ties, Matter::Decisions] {
        assert!(!all.contains(&absent), "{absent:?}");
    }
    for there in [Matter::Minutes, Matter::Sheets, Matter::Observations, Matter::Types] {
        assert!(all.contains(&there), "{there:?}");
    }
    let all = Matter::all(&actors_alone());
    assert!(all.contains(&Matter::Map) && all.contains(&Matter::Ties));
    assert!(!all.contains(&Matter::Sheets) && !all.contains(&Matter::Observations));
}
