//! Two sessions that looked at their territory, and one approach over the years.

use curseur::analysis::comparison::{Doubt, compare};
use curseur::analysis::trajectories::trajectories;
use curseur::export::{Edition, comparison};
use curseur::session::{
    Argument, Detail, DiagnosisEdit, Edit, Language, OtherPlace, OwnWording, Place, Placed,
    Purpose, RowId, RowLine, Session, SessionId, Sign, TypeId,
};
use curseur::words::Words;
use uuid::Uuid;

use crate::diagnosis::{DEV, looked_at, observation, observed, placed};
use crate::samples::{Planting, empty, stamp, with_arguments};

const SEGMENTED: &str = "ter.dev.segmented";
const SPECIFIC: &str = "ter.dev.specific";

fn held_on(session: Session, year: i16) -> Session {
    let mut room = Planting::of(session);
    let date = jiff::civil::date(year, 5, 3);
    room.edit(Edit::AddSitting { date, place: String::new() });
    room.session
}

/// The same approach two years later: one type further back and worded otherwise, one observed only, one of its own.
fn sessions() -> [Session; 2] {
    let earlier = looked_at(held_on(empty(), 2024));
    let mut later = held_on(empty(), 2026);
    later.id = SessionId(Uuid::from_u128(77));
    let mut room = Planting::of(later);
    let sitting = room.session.latest_sitting().map(|sitting| sitting.id);
    room.edit(Edit::SetPurposes(Purpose::ALL.into()));
    let text = "les zones se parlent depuis la charte".to_owned();
    room.edit(DiagnosisEdit::Describe { row: RowId::new(DEV), line: RowLine::Moving, text });
    let own = OwnWording {
        label: "Chacun sa zone".to_owned(),
        question: String::new(),
        language: Language::Fr,
    };
    room.edit(DiagnosisEdit::Reword { of: TypeId::new(SEGMENTED), own: Some(own.clone()) });
    let id = TypeId::new("own.00000001");
    let own = OwnWording { label: "Par les fêtes".to_owned(), ..own };
    room.edit(DiagnosisEdit::AddType { row: RowId::new(DEV), id: id.clone(), own });
    let minority =
        vec![OtherPlace { place: Place::NotSeen, words: "secret d’une minorité".to_owned() }];
    let aside = Placed { minority, ..placed(SEGMENTED, Place::ALittle, None) };
    let seen = observed("table 1", "La filière bois", observation(DEV, &[("specific", Sign::For)]));
    let fetes = placed("own.00000001", Place::Also, None);
    for argument in [
        Argument { places: vec![aside], ..Argument::default() },
        seen,
        Argument { places: vec![fetes], ..Argument::default() },
    ] {
        room.edit(Edit::Record { at: stamp(), sitting, argument });
    }
    [earlier, room.session]
}

fn text(earlier: &Session, later: &Session, language: Language) -> String {
    let words = Words::new(language);
    comparison(earlier, later, words, Edition::Shareable).replace('\u{202f}', " ")
}

#[test]
fn a_comparison_says_row_by_row_what_the_group_said_then_and_now() {
    let [earlier, later] = sessions();
    let text = text(&earlier, &later, Language::Fr);
    let from = text.find("\nLe territoire\n").expect("it is told") + 1;
    let to = text.find("\nTous les axes").expect("the axes follow");
    insta::assert_snapshot!(&text[from..to]);
    assert!(!text.contains("secret d’une minorité") && !text.contains("table 1"));
}

#[test]
fn what_makes_the_territories_hard_to_compare_is_said_first() {
    let [earlier, later] = sessions();
    let doubts = compare(&earlier, &later).doubts;
    assert!(doubts.contains(&Doubt::TypesReworded(vec![TypeId::new(SEGMENTED)])));
    assert!(doubts.contains(&Doubt::TypesOfOne(vec![TypeId::new("own.00000001")])));
    let again = doubts.iter().find_map(|doubt| match doubt {
        Doubt::NotLookedAtAgain(types) => Some(types),
        _ => None,
    });
    let again = again.expect("types were not looked at again");
    assert!(again.contains(&TypeId::new("ter.gov.participatory")), "{again:?}");
    assert!(!again.contains(&TypeId::new(SPECIFIC)), "it was observed again");
    let mut other = later.clone();
    other.diagnosis.version += 1;
    assert!(compare(&earlier, &other).doubts.contains(&Doubt::OtherTypes));
    assert!(!doubts.contains(&Doubt::OtherTypes));
    for language in Language::ALL {
        let text = text(&earlier, &other, language);
        assert!(text.contains("Par les fêtes"), "{text}");
    }
}

#[test]
fn a_territory_looked_at_once_is_told_as_such_and_one_never_looked_at_is_not_told() {
    let [earlier, _] = sessions();
    let mut later = held_on(with_arguments(1), 2026);
    later.id = SessionId(Uuid::from_u128(78));
    let told = text(&earlier, &later, Language::Fr);
    assert!(told.contains("Regardés avant seulement"), "{told}");
    let doubts = compare(&earlier, &later).doubts;
    assert!(!doubts.iter().any(|doubt| matches!(doubt, Doubt::NotLookedAtAgain(_))));
    let mut before = later.clone();
    before.id = SessionId(Uuid::from_u128(79));
    let told = text(&before, &later, Language::Fr);
    assert!(!told.contains("Le territoire"), "{told}");
}

#[test]
fn a_row_that_was_only_described_stands_in_no_comparison() {
    let mut later = held_on(with_arguments(1), 2026);
    later.id = SessionId(Uuid::from_u128(78));
    let mut room = Planting::of(held_on(empty(), 2024));
    room.edit(Edit::SetPurposes(Purpose::ALL.into()));
    room.edit(Edit::Describe(Detail::Relations, "Peu de liens".to_owned()));
    assert_eq!(compare(&room.session, &later).territory, []);
}

#[test]
fn two_diagnoses_alone_are_compared_without_a_word_of_cursors() {
    let alone = |session: Session| {
        let mut room = Planting::of(session);
        room.edit(Edit::SetPurposes([Purpose::Territory].into()));
        room.session
    };
    let [earlier, later] = sessions().map(alone);
    let text = text(&earlier, &later, Language::Fr).to_lowercase();
    for word in ["curseur", "axe", "boule", "pilier", "situation de référence"] {
        let at = text.find(word).map(|at| text[at..].chars().take(40).collect::<String>());
        assert_eq!(at, None, "{word}");
    }
    assert!(text.contains("chacun sa zone"));
}

#[test]
fn places_that_were_said_on_several_days_are_a_table_of_words_by_date() {
    let sessions = sessions();
    let told = trajectories(&sessions.each_ref());
    let said: Vec<_> = told
        .territory
        .iter()
        .flat_map(|row| &row.types)
        .map(|path| {
            let words = Words::new(Language::Fr);
            let said = path.said.iter();
            let said = said.map(|one| (one.date.year(), words.placed(&one.placed)));
            (path.of.as_str(), said.collect::<Vec<_>>())
        })
        .collect();
    let expected = vec![(2024, "surtout".to_owned()), (2026, "un peu".to_owned())];
    assert_eq!(said, [(SEGMENTED, expected)]);
    assert_eq!(told.pillars.len(), 4);
}
