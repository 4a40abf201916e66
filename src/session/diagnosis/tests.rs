use std::collections::BTreeSet;

use super::*;
use crate::session::{
    Argument, Edit, EntryId, Event, History, Language, Ledger, Made, Minority, Move, Refused,
    Session, Stamp, Stance, Target, check,
};

const JUDGING: [&str; 18] = [
    "bon",
    "bonne",
    "mauvais",
    "mauvaise",
    "mieux",
    "pire",
    "retard",
    "faible",
    "fort",
    "forte",
    "seulement",
    "good",
    "bad",
    "better",
    "worse",
    "weak",
    "strong",
    "only",
];

const SEGMENTED: &str = "ter.dev.segmented";
const SPECIFIC: &str = "ter.dev.specific";

fn now() -> Stamp {
    "2026-11-14T14:32:07+01:00".parse().unwrap()
}

fn record(session: &mut Session, argument: Argument) -> Result<bool, Refused> {
    History::default().perform(session, Edit::Record { at: now(), sitting: None, argument })
}

fn observation(row: &str, signs: &[(&str, Sign)]) -> Observation {
    let signs = signs.iter().map(|&(of, sign)| (TypeId::new(of), sign)).collect();
    Observation { signs, ..Observation::of(RowId::new(row)) }
}

fn said(words: &str, observations: Vec<Observation>) -> Argument {
    Argument { words: words.to_owned(), observations, ..Argument::default() }
}

fn placed(of: &str, place: Place) -> Placed {
    Placed {
        of: TypeId::new(of),
        place,
        movement: None,
        stance: Stance::Agreed,
        minority: Vec::new(),
    }
}

fn survey(session: &Session) -> Survey {
    Survey::of(session, &Ledger::of(&session.journal))
}

fn sort(session: &mut Session, to: Observation) -> Result<bool, Refused> {
    let edit = DiagnosisEdit::Sort { at: now(), sitting: None, argument: EntryId(1), to };
    History::default().perform(session, edit.into())
}

#[test]
fn the_catalogue_has_nine_rows_of_two_to_four_types_in_both_languages() {
    let diagnosis = Diagnosis::default();
    let sizes: Vec<_> = diagnosis.rows.iter().map(|row| row.types.len()).collect();
    assert_eq!(sizes, [3, 3, 3, 4, 3, 3, 3, 2, 3]);
    assert_eq!(diagnosis.faults(), []);
    let base = BaseDiagnosis::territory();
    for row in &diagnosis.rows {
        assert!(!base.look_at(&row.id).is_empty(), "{}", row.id);
        for language in Language::ALL {
            assert!(row.question(language).ends_with('?'), "{}", row.id);
            // Whole on the wall, at the largest size of text on the narrowest screen.
            assert!(row.label(language).chars().count() <= 27, "{}", row.id);
        }
        for (id, found) in diagnosis.shown(row) {
            assert!(id.as_str().starts_with(&format!("{}.", row.id)), "{id}");
            assert!((2..=4).contains(&base.signs(id).len()), "{id}");
            for language in Language::ALL {
                let [label, definition] = [found.label(language), found.definition(language)];
                assert!(label.chars().count() <= 46, "{label}");
                assert!(definition.chars().count() <= 80, "{definition}");
                for sign in base.signs(id) {
                    assert!(sign.get(language).ends_with('?'), "{id}");
                }
            }
        }
    }
}

#[test]
fn no_word_of_the_catalogue_judges_and_none_is_a_figure() {
    let text = include_str!("../../../assets/frameworks/territory.ron");
    let words = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    let found: Vec<_> = words.filter(|word| JUDGING.contains(&word.as_str())).collect();
    // The id of a type, which nobody reads.
    assert_eq!(found, ["better"]);
    let is_said = |line: &&str| line.contains("fr:") && !line.contains("source:");
    for line in text.lines().filter(is_said) {
        assert!(!line.contains(|c: char| c.is_ascii_digit() || c == '%'), "{line}");
    }
}

#[test]
fn an_observation_is_of_a_row_first_and_its_types_come_afterwards() {
    let mut session = Session::essay();
    record(&mut session, said("Le camion partagé", vec![observation("ter.dev", &[])])).unwrap();
    assert_eq!(survey(&session).row(&RowId::new("ter.dev")).to_sort().count(), 1);
    let to = observation("ter.dev", &[(SEGMENTED, Sign::Against), (SPECIFIC, Sign::For)]);
    sort(&mut session, to).unwrap();
    let found = survey(&session);
    let row = found.row(&RowId::new("ter.dev"));
    assert_eq!(row.to_sort().count(), 0);
    let signs = |of| row.on(&TypeId::new(of)).map(|(_, sign)| sign).collect::<Vec<_>>();
    assert_eq!(signs(SEGMENTED), [Sign::Against]);
    assert_eq!(signs(SPECIFIC), [Sign::For]);
    assert_eq!(check(&session), []);
}

#[test]
fn letters_that_sort_one_observation_make_one_line_of_the_journal() {
    let mut session = Session::essay();
    record(&mut session, said("Le camion", vec![observation("ter.dev", &[])])).unwrap();
    let mut history = History::default();
    for signs in [&[(SEGMENTED, Sign::For)][..], &[(SEGMENTED, Sign::For), (SPECIFIC, Sign::For)]] {
        let to = observation("ter.dev", signs);
        let edit = DiagnosisEdit::Sort { at: now(), sitting: None, argument: EntryId(1), to };
        history.perform(&mut session, edit.into()).unwrap();
    }
    assert_eq!(session.journal.len(), 2);
    history.undo(&mut session);
    assert_eq!(session.journal.len(), 1);
    assert_eq!(survey(&session).row(&RowId::new("ter.dev")).to_sort().count(), 1);
}

#[test]
fn an_observation_claims_no_agreement_and_three_regards_are_apart() {
    let mut session = Session::essay();
    let of = TypeId::new(SEGMENTED);
    assert_eq!(survey(&session).kind(&of).regard(), Regard::NotLookedAt);
    let seen = observation("ter.dev", &[(SEGMENTED, Sign::For)]);
    record(&mut session, said("Trois zones", vec![seen])).unwrap();
    assert_eq!(survey(&session).kind(&of).regard(), Regard::Observed);
    let places = vec![placed(SEGMENTED, Place::NotSeen)];
    record(&mut session, Argument { places, ..Argument::default() }).unwrap();
    let found = survey(&session);
    assert!(matches!(found.kind(&of).regard(), Regard::Said(said) if said.place == Place::NotSeen));
}

#[test]
fn what_was_agreed_goes_back_when_it_is_withdrawn() {
    let mut session = Session::essay();
    for place in [Place::Mainly, Place::Also] {
        let places = vec![placed(SEGMENTED, place)];
        record(&mut session, Argument { places, ..Argument::default() }).unwrap();
    }
    let place = |session: &Session| match survey(session).kind(&TypeId::new(SEGMENTED)).regard() {
        Regard::Said(said) => Some(said.place),
        _ => None,
    };
    assert_eq!(place(&session), Some(Place::Also));
    let reason = String::new();
    let edit = Edit::Withdraw { at: now(), sitting: None, argument: EntryId(2), reason };
    History::default().perform(&mut session, edit).unwrap();
    assert_eq!(place(&session), Some(Place::Mainly));
}

#[test]
fn one_argument_speaks_of_a_type_of_another_of_its_row_and_of_an_axis() {
    let mut session = Session::essay();
    let seen = observation("ter.dev", &[(SEGMENTED, Sign::Against)]);
    record(&mut session, said("La filature rouvre", vec![seen])).unwrap();
    let also = Observed::on(Ground::Type(TypeId::new(SPECIFIC)));
    let axis = Move {
        axis: crate::session::AxisId::new("eco.jobs"),
        to: Target::Stays,
        stance: Stance::Agreed,
        cleared: false,
        minority: Vec::<Minority>::new(),
    };
    for made in [Made::Observed(also.clone(), None), Made::Move(axis)] {
        let edit = Edit::Extend { argument: EntryId(1), made };
        History::default().perform(&mut session, edit).unwrap();
    }
    assert_eq!(session.journal.len(), 1);
    let Event::Argument(argument) = &session.journal.records()[0].event else { panic!() };
    let types: BTreeSet<_> = argument.observations[0].signs.keys().map(TypeId::as_str).collect();
    assert_eq!(types, BTreeSet::from([SEGMENTED, SPECIFIC]));
    assert_eq!(argument.moves.len(), 1);
    let again = Edit::Extend { argument: EntryId(1), made: Made::Observed(also, None) };
    let refused = History::default().perform(&mut session, again);
    assert_eq!(refused, Err(Refused::GroundTwice));
}

#[test]
fn types_of_another_row_and_rows_said_twice_are_refused() {
    let mut session = Session::essay();
    let stranger = observation("ter.rel", &[(SEGMENTED, Sign::For)]);
    assert_eq!(record(&mut session, said("Un", vec![stranger])), Err(Refused::Unknown));
    let twice = vec![observation("ter.dev", &[]), observation("ter.dev", &[])];
    assert_eq!(record(&mut session, said("Un", twice)), Err(Refused::GroundTwice));
    let nothing = said(" ", vec![observation("ter.dev", &[])]);
    assert_eq!(record(&mut session, nothing), Err(Refused::NothingSaid));
    assert_eq!(session.journal.len(), 0);
}

#[test]
fn places_are_deduced_from_nothing_but_what_the_group_says() {
    let mut silent = Session::essay();
    let mut loud = Session::essay();
    for session in [&mut silent, &mut loud] {
        let places = vec![placed(SEGMENTED, Place::ALittle)];
        record(session, Argument { places, ..Argument::default() }).unwrap();
    }
    for number in 0..9 {
        let seen = observation("ter.dev", &[(SEGMENTED, Sign::For), (SPECIFIC, Sign::For)]);
        record(&mut loud, said(&format!("Constat {number}"), vec![seen])).unwrap();
    }
    let [silent, loud] = [silent, loud].map(|session| {
        let found = survey(&session);
        [SEGMENTED, SPECIFIC].map(|of| found.kind(&TypeId::new(of)).trail.clone())
    });
    assert_eq!(silent, loud);
}

#[test]
fn an_observation_told_on_two_rows_is_asked_about_once() {
    let mut session = Session::essay();
    let seen = [observation("ter.dev", &[(SEGMENTED, Sign::For)]), observation("ter.rel", &[])];
    record(&mut session, said("Trois zones", seen.into())).unwrap();
    record(&mut session, said("Deux hôtels", vec![observation("ter.dev", &[])])).unwrap();
    let mut next = Session::followed_by(
        &session,
        crate::session::FollowUp {
            id: crate::session::SessionId(uuid::Uuid::from_u128(9)),
            date: jiff::civil::date(2027, 11, 14),
            title: "Suite".to_owned(),
            from: crate::session::StartFrom::LastPositions,
        },
    );
    let rank = |row: &str, words: &str| {
        let is_it = |found: &Recalled| found.row == RowId::new(row) && found.words == words;
        next.diagnosis.recalled.iter().position(is_it).unwrap()
    };
    let (one, other) = (rank("ter.dev", "Trois zones"), rank("ter.rel", "Trois zones"));
    let apart = rank("ter.dev", "Deux hôtels");
    for (of, still) in [(one, Some(true)), (other, Some(false)), (one, None)] {
        let edit = DiagnosisEdit::StillTrue { at: now(), sitting: None, of, still };
        History::default().perform(&mut next, edit.into()).unwrap();
        let answers = [one, other, apart].map(|rank| survey(&next).still_true(rank));
        assert_eq!(answers, [still, still, None]);
    }
}

#[test]
fn the_next_session_has_places_dated_and_observations_to_ask_about() {
    let mut session = Session::essay();
    let seen = observation("ter.dev", &[(SEGMENTED, Sign::For)]);
    record(&mut session, said("Trois zones", vec![seen])).unwrap();
    let places = vec![placed(SEGMENTED, Place::Mainly)];
    record(&mut session, Argument { places, ..Argument::default() }).unwrap();
    let row = RowId::new("ter.dev");
    let text = "tout bouge".to_owned();
    let edit = DiagnosisEdit::Describe { row: row.clone(), line: RowLine::Moving, text };
    History::default().perform(&mut session, edit.into()).unwrap();
    let follow = |previous: &Session| {
        let new = crate::session::FollowUp {
            id: crate::session::SessionId(uuid::Uuid::from_u128(9)),
            date: jiff::civil::date(2027, 11, 14),
            title: "Suite".to_owned(),
            from: crate::session::StartFrom::LastPositions,
        };
        Session::followed_by(previous, new)
    };
    let mut next = follow(&session);
    assert_eq!(survey(&next).kind(&TypeId::new(SEGMENTED)).regard(), Regard::NotLookedAt);
    let earlier = next.diagnosis.earlier[&TypeId::new(SEGMENTED)];
    assert_eq!((earlier.place, earlier.date), (Place::Mainly, jiff::civil::date(2026, 11, 14)));
    assert_eq!(next.diagnosis.row(&row).unwrap().moving, "", "to be said anew");
    assert_eq!(next.diagnosis.recalled[0].words, "Trois zones");
    assert_eq!(survey(&next).still_true(0), None);
    let answer = |session: &mut Session, of, still| {
        let edit = DiagnosisEdit::StillTrue { at: now(), sitting: None, of, still };
        History::default().perform(session, edit.into())
    };
    assert_eq!(answer(&mut next, 1, Some(true)), Err(Refused::Unknown));
    answer(&mut next, 0, Some(true)).unwrap();
    assert_eq!(survey(&next).still_true(0), Some(true));
    assert_eq!(follow(&next).diagnosis.recalled.len(), 1);
    answer(&mut next, 0, Some(false)).unwrap();
    assert_eq!(follow(&next).diagnosis.recalled.len(), 0, "it does not come back");
    assert_eq!(check(&next), []);
}
