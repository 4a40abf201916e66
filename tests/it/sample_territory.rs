//! What the samples say of their territory.

use std::fs;

use curseur::session::{
    Attendance, Event, FollowUp, Ledger, Movement, Place, Purpose, Recorded, Regard, Row, RowId,
    Session, Sign, StartFrom, Survey, TypeId,
};
use curseur::storage::read;

use crate::samples;

fn shipped(name: &str) -> Session {
    let bytes = fs::read(samples::shipped(name)).expect("the sample is there");
    read(&bytes).expect("the sample is sound")
}

fn survey(session: &Session) -> Survey {
    Survey::of(session, &Ledger::of(&session.journal))
}

fn said(survey: &Survey, of: &str) -> Option<(Place, Option<Movement>)> {
    match survey.kind(&TypeId::new(of)).regard() {
        Regard::Said(placed) => Some((placed.place, placed.movement)),
        Regard::Observed | Regard::NotLookedAt => None,
    }
}

#[test]
fn vallonne_looks_at_its_territory_again_and_finds_that_it_moved() {
    let earlier = shipped("Ressourcerie de Vallonne 2024.ron");
    let later = shipped("Ressourcerie de Vallonne 2026.ron");
    let (before, after) = (survey(&earlier), survey(&later));
    for (of, then, now) in [
        (
            "ter.dev.specialised",
            (Place::ALittle, Some(Movement::Receding)),
            Some((Place::NotSeen, None)),
        ),
        ("ter.dev.specific", (Place::ALittle, None), Some((Place::Also, Some(Movement::Gaining)))),
        ("ter.gov.private", (Place::ALittle, None), None),
    ] {
        assert_eq!((said(&before, of), said(&after, of)), (Some(then), now), "{of}");
    }
    let asked = 0..later.diagnosis.recalled.len();
    for answer in [Some(true), Some(false), None] {
        assert!(asked.clone().any(|rank| after.still_true(rank) == answer), "{answer:?}");
    }
    let carried = Session::followed_by(
        &earlier,
        FollowUp {
            id: later.id,
            date: later.heading.date,
            title: later.heading.title.clone(),
            from: StartFrom::Middle,
        },
    );
    assert_eq!(later.diagnosis.recalled, carried.diagnosis.recalled);
    assert_eq!(later.diagnosis.earlier, carried.diagnosis.earlier);
}

#[test]
fn what_vallonne_meant_to_come_near_became_a_decision() {
    let session = shipped("Ressourcerie de Vallonne 2026.ron");
    let towards = survey(&session).kind(&TypeId::new("ter.con.build")).towards.clone();
    let how = towards.expect("the group means to come near it").to_lowercase();
    assert!(session.decisions.iter().any(|decided| decided.what.to_lowercase().contains(&how)));
}

#[test]
fn vallonne_holds_every_kind_of_thing_that_a_territory_may() {
    let session = shipped("Ressourcerie de Vallonne 2024.ron");
    let (ledger, found) = (Ledger::of(&session.journal), survey(&session));
    let rows = ["ter.dev", "ter.rel", "ter.gov"].map(RowId::new);
    let observations: Vec<_> = rows
        .iter()
        .flat_map(|row| &found.row(row).observations)
        .map(|of| &of.observation)
        .collect();
    assert!((10..=16).contains(&observations.len()), "{}", observations.len());
    assert!(observations.iter().any(|of| of.contested));
    assert!(observations.iter().any(|of| of.otherwise));
    assert!(observations.iter().any(|of| of.signs.values().any(|sign| *sign == Sign::Against)));
    let both = |recorded: &&Recorded| {
        !recorded.argument.observations.is_empty() && !recorded.argument.moves.is_empty()
    };
    assert_eq!(ledger.standing().filter(both).count(), 2);
    let sorted = |event: &Event| matches!(event, Event::Sorting { .. });
    assert!(session.journal.iter().any(|entry| sorted(&entry.event)));
    assert!(!session.diagnosis.frame.is_empty());
}

#[test]
fn the_sample_of_a_diagnosis_alone_holds_no_appraisal() {
    let session = shipped("PTCE de la Haute Ervelle 2026.ron");
    assert_eq!(session.details.purposes, [Purpose::Territory, Purpose::Actors].into());
    let (ledger, found) = (Ledger::of(&session.journal), survey(&session));
    assert!(ledger.arguments().iter().all(|recorded| recorded.argument.moves.is_empty()));
    let observed = ledger.standing().filter(|recorded| !recorded.argument.observations.is_empty());
    assert!((28..=34).contains(&observed.count()));
    let touched = |row: &&Row| found.touches(&session, row);
    assert_eq!(session.diagnosis.rows.iter().filter(touched).count(), 5);
    let to_sort = |row: &Row| found.row(&row.id).to_sort().next().is_some();
    assert!(!session.diagnosis.rows.iter().any(to_sort));
    let days: Vec<_> = session.sittings.iter().map(|sitting| sitting.date).collect();
    let weeks = |pair: &[jiff::civil::Date]| (pair[1] - pair[0]).get_days();
    assert_eq!(days.windows(2).map(weeks).collect::<Vec<_>>(), [42, 42]);
    assert!(session.validation.is_some() && !session.decisions.is_empty());
}

#[test]
fn whoever_spoke_in_the_diagnosis_alone_belongs_to_a_college_of_three_at_every_sitting() {
    let session = shipped("PTCE de la Haute Ervelle 2026.ron");
    for sitting in &session.sittings {
        for college in session.colleges() {
            let there = session.participants.iter().filter(|someone| {
                someone.college == college
                    && sitting.attendance.get(&someone.id) == Some(&Attendance::Present)
            });
            assert!(3 <= there.count(), "{college} on {}", sitting.date);
        }
    }
}

#[test]
fn in_the_published_sample_facts_are_observed_and_nobody_agrees_on_a_place() {
    let session = shipped("Pays de Revermont 2010.ron");
    let found = survey(&session);
    let types = session.diagnosis.types.keys();
    assert!(types.clone().any(|of| found.kind(of).regard() == Regard::Observed));
    assert!(types.clone().all(|of| found.kind(of).trail.is_empty()));
}
