//! What became of each axis, of its ball and of the arguments that placed it.

use std::collections::BTreeSet;

use curseur::analysis::comparison::{AxisChange, Change, Comparison, Place, SolidChange, compare};
use curseur::session::{
    AxisId, Bilingual, Edit, Ends, EntryId, Language, OwnWording, PillarId, Position, Reason,
    Session,
};
use curseur::words::Words;

use super::{do_all, pair, say, vallonne};
use crate::samples;

fn axis<'a>(comparison: &'a Comparison, id: &str) -> &'a AxisChange {
    let id = AxisId::new(id);
    comparison.axes().find(|axis| axis.axis == id).expect("it is told")
}

fn at(value: i32) -> Position {
    Position::clamped(value)
}

fn emphasise(session: &mut Session, axis: &str, reasons: &[Reason]) {
    let (at, axis) = (samples::stamp(), AxisId::new(axis));
    let reasons: BTreeSet<_> = reasons.iter().copied().collect();
    do_all(session, [Edit::Emphasise { at, sitting: None, axis, reasons }]);
}

#[test]
fn both_places_are_said_and_no_size_of_what_lies_between() {
    let (mut earlier, mut later) = pair();
    for (id, from, to) in [
        ("eco.jobs", -10, 20),
        ("eco.forms", 20, -40),
        ("eco.local", 10, 30),
        ("eco.users", 10, 10),
    ] {
        say(&mut earlier, "Alors", id, Some(from));
        say(&mut later, "Depuis", id, Some(to));
    }
    let comparison = compare(&earlier, &later);
    let said = |id| Words::new(Language::Fr).axis_change(&earlier, &later, axis(&comparison, id));
    assert_eq!(axis(&comparison, "eco.jobs").change(), Change::Moved { from: at(-10), to: at(20) });
    assert_eq!(said("eco.jobs"), "légèrement défavorable → légèrement favorable");
    assert_eq!(said("eco.forms"), "légèrement favorable → nettement défavorable");
    assert_eq!(said("eco.local"), "légèrement favorable, avant comme après");
    assert_eq!(axis(&comparison, "eco.users").change(), Change::Stayed(at(10)));
    assert_eq!(said("eco.users"), "légèrement favorable, avant comme après");
}

#[test]
fn the_middle_is_no_place_until_someone_spoke() {
    let (mut earlier, mut later) = pair();
    say(&mut earlier, "Entendu", "eco.jobs", None);
    say(&mut later, "Dit", "eco.local", Some(30));
    let comparison = compare(&earlier, &later);
    let jobs = axis(&comparison, "eco.jobs");
    assert_eq!(jobs.change(), Change::EarlierOnly(at(0)));
    assert_eq!((jobs.earlier.arguments, jobs.earlier.moved_by.len()), (1, 0));
    assert_eq!(axis(&comparison, "eco.local").change(), Change::LaterOnly(at(30)));
    assert_eq!(axis(&comparison, "eco.forms").change(), Change::NotDiscussed);
    let moved = |axis: &&AxisChange| matches!(axis.change(), Change::Moved { .. });
    assert_eq!(comparison.axes().find(moved), None, "what was discussed once did not move");
}

#[test]
fn only_the_arguments_that_stand_and_placed_the_ball_are_told() {
    let (earlier, mut later) = pair();
    say(&mut later, "Un", "eco.jobs", Some(10));
    say(&mut later, "Deux", "eco.jobs", None);
    say(&mut later, "Trois", "eco.jobs", Some(80));
    say(&mut later, "Quatre", "eco.jobs", Some(30));
    let (at, argument) = (samples::stamp(), EntryId(3));
    do_all(&mut later, [Edit::Withdraw { at, sitting: None, argument, reason: String::new() }]);
    let comparison = compare(&earlier, &later);
    let state = &axis(&comparison, "eco.jobs").later;
    assert_eq!((state.arguments, &state.moved_by[..]), (3, &[EntryId(1), EntryId(4)][..]));
}

#[test]
fn axes_that_are_new_gone_set_aside_or_taken_back_are_told_apart() {
    let (mut earlier, mut later) = pair();
    let (own, other) = (AxisId::own(1), AxisId::own(2));
    let wording = |label: &str| OwnWording {
        language: Language::Fr,
        label: label.to_owned(),
        question: String::new(),
    };
    let add = |id: &AxisId, label| Edit::AddAxis {
        pillar: PillarId::new("soc"),
        id: id.clone(),
        own: wording(label),
    };
    let aside = |axis: &str| Edit::SetAside { axis: AxisId::new(axis), aside: true };
    do_all(&mut earlier, [add(&own, "L’ancien"), aside("eco.local"), aside("eco.wealth")]);
    say(&mut earlier, "Dit", "eco.forms", Some(10));
    do_all(&mut later, [add(&other, "Le nouveau"), aside("eco.forms"), aside("eco.wealth")]);
    let comparison = compare(&earlier, &later);
    let gone: Vec<_> = comparison.gone.iter().map(|axis| &axis.axis).collect();
    assert_eq!(gone, [&own]);
    assert!(axis(&comparison, other.as_str()).is_new());
    let forms = axis(&comparison, "eco.forms");
    assert!(forms.was_set_aside() && forms.later.place == Place::SetAside);
    assert_eq!(forms.change(), Change::EarlierOnly(at(10)));
    assert!(axis(&comparison, "eco.local").was_taken_back());
    let set_aside_twice = AxisId::new("eco.wealth");
    assert!(!comparison.axes().any(|axis| axis.axis == set_aside_twice));
}

#[test]
fn rows_are_in_the_order_of_the_later_framework() {
    let (earlier, mut later) = pair();
    do_all(&mut later, [Edit::MoveAxis { axis: AxisId::new("eco.wealth"), index: 0 }]);
    let comparison = compare(&earlier, &later);
    let rows = comparison.pillars.iter().map(|pillar| (&pillar.pillar, &pillar.axes));
    let shown = later.framework.pillars.iter().map(|pillar| (&pillar.id, &pillar.axes));
    for ((pillar, rows), (id, axes)) in rows.zip(shown) {
        assert_eq!(pillar, id);
        assert_eq!(rows.iter().map(|row| &row.axis).collect::<Vec<_>>(), Vec::from_iter(axes));
    }
    assert_eq!(comparison.pillars[0].axes[0].axis.as_str(), "eco.wealth");
}

#[test]
fn what_of_the_words_differs_is_told() {
    let (earlier, mut later) = pair();
    let own = OwnWording {
        language: Language::En,
        label: String::new(),
        question: "Who decides?".to_owned(),
    };
    do_all(&mut later, [Edit::Reword { axis: AxisId::new("gov.decision"), own: Some(own) }]);
    let base = later.framework.axes.get_mut(&AxisId::new("gov.evaluation"));
    let base = base.and_then(|axis| axis.base.as_mut()).expect("it is of the method");
    let named = |fr: &str, en: &str| Bilingual { fr: fr.to_owned(), en: en.to_owned() };
    base.ends = Some(Ends { low: named("Jamais", "Never"), high: named("Toujours", "Always") });
    let comparison = compare(&earlier, &later);
    let decision = axis(&comparison, "gov.decision").reworded.expect("its question differs");
    assert_eq!((decision.label, decision.question, decision.ends), (false, true, false));
    let evaluation = axis(&comparison, "gov.evaluation").reworded.expect("its ends differ");
    assert_eq!((evaluation.label, evaluation.question, evaluation.ends), (false, false, true));
    assert_eq!(axis(&comparison, "gov.roots").reworded, None);
}

#[test]
fn solid_balls_are_gained_lost_or_solid_for_other_reasons() {
    let (mut earlier, mut later) = pair();
    emphasise(&mut earlier, "eco.jobs", &[Reason::Priority]);
    emphasise(&mut earlier, "eco.forms", &[Reason::Priority]);
    emphasise(&mut earlier, "eco.users", &[Reason::Priority]);
    emphasise(&mut later, "eco.forms", &Reason::ALL);
    emphasise(&mut later, "eco.local", &[Reason::VerySignificant]);
    emphasise(&mut later, "eco.users", &[Reason::Priority]);
    let comparison = compare(&earlier, &later);
    let solid = |id| axis(&comparison, id).solid();
    assert_eq!(solid("eco.jobs"), Some(SolidChange::Lost));
    assert_eq!(solid("eco.forms"), Some(SolidChange::OtherReasons));
    assert_eq!(solid("eco.local"), Some(SolidChange::Gained));
    assert_eq!(solid("eco.users"), None);
}

#[test]
fn what_is_undone_by_looking_back_is_told_the_other_way() {
    let (earlier, later) = vallonne();
    let (forth, back) = (compare(&earlier, &later), compare(&later, &earlier));
    let moved = |comparison: &Comparison| {
        let is_moved = |axis: &&AxisChange| matches!(axis.change(), Change::Moved { .. });
        let moved = comparison.axes().filter(is_moved).map(|axis| axis.axis.clone());
        moved.collect::<BTreeSet<_>>()
    };
    assert_eq!(moved(&forth), moved(&back));
    assert!(!moved(&forth).is_empty());
    assert_eq!(forth.actors.arrived, back.actors.left);
    assert_eq!(forth.actors.left, back.actors.arrived);
    assert_eq!(forth.ties.len(), back.ties.len());
}
