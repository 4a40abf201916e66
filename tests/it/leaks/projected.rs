//! What is projected, in every mode and under every plan.

use curseur::analysis::projection::{Mode, Projected, Scene, Section};
use curseur::session::{
    Argument, Attendance, Bearer, Decision, DecisionEdit, DiagnosisEdit, Disclosure, Edit, History,
    Key, Language, Observation, Participant, ParticipantId, Plan, RowId, RowLine, Session,
};
use curseur::words::Words;

use super::planted::{self, ACTOR, SECRETS, Seen, leaks, may_see, plans};
use crate::wall::stage::Staging;

/// Each way to look at a session under a plan.
fn stagings(mode: Mode, plan: Plan) -> impl Iterator<Item = Staging> {
    [None, Some(planted::axis())].into_iter().flat_map(move |axis| {
        [None, Some(ACTOR)].into_iter().flat_map(move |actor| {
            let axis = axis.clone();
            (0..2).map(move |page| Staging {
                plan,
                axis: axis.clone(),
                actor,
                page,
                follows: page == 0,
                ..Staging::of(mode)
            })
        })
    })
}

/// The name of an actor is public; that it stands in a question is not.
fn said(projected: &Projected) -> String {
    let said = format!("{projected:?}");
    match &projected.scene {
        Scene::Map(actors) | Scene::Relations(actors) if actors.names.is_empty() => {
            said.replace("zqlonelyone", "someone")
        }
        _ => said,
    }
}

#[test]
fn no_mode_shows_more_than_the_plan_whatever_is_in_hand() {
    let session = planted::session();
    let mut shown = Vec::new();
    for (plan, on) in plans() {
        let mut seen = String::new();
        for mode in Mode::ALL {
            for staging in stagings(mode, plan) {
                let said = said(&staging.project(&session));
                assert_eq!(leaks(&said, &on), [""; 0], "{staging:?}");
                seen += &said;
            }
        }
        shown.push((on, seen));
    }
    // And what may be seen is: the test can fail both ways.
    for (on, seen) in shown {
        for (secret, allowed) in SECRETS {
            assert_eq!(may_see(allowed, &on), seen.contains(secret), "{secret} under {on:?}");
        }
    }
}

#[test]
fn by_default_no_stance_no_minority_position_no_nature_and_no_speaker_is_there() {
    let session = planted::session();
    for mode in Mode::ALL {
        for staging in stagings(mode, Plan::default()) {
            let said = format!("{:?}", staging.project(&session));
            for part in ["stance: Some", "cleared: true", "minority: [P", "speaker: Some"] {
                assert!(!said.contains(part), "{part} in {mode:?}");
            }
            for part in ["NatureShown", "nature: Some", "object: Some", "letter:"] {
                assert!(!said.contains(part), "{part} in {mode:?}");
            }
        }
    }
}

#[test]
fn each_switch_shows_what_it_says_and_the_same_switch_hides_it() {
    let session = planted::session();
    let all = |session: &Session, plan: Plan| {
        let shown = Mode::ALL.into_iter().flat_map(|mode| stagings(mode, plan));
        shown
            .map(|staging| format!("{:?}", staging.project(session)))
            .collect::<Vec<_>>()
            .join("\n")
    };
    for (disclosure, part) in [
        (Disclosure::Speakers, "speaker: Some"),
        (Disclosure::Stances, "stance: Some(DisagreementKept)"),
        (Disclosure::MinorityPositions, "minority: [P"),
        (Disclosure::Natures, "nature: Some"),
    ] {
        assert!(all(&session, [disclosure].into_iter().collect()).contains(part), "{part}");
        assert!(!all(&session, Plan::default()).contains(part), "{part}");
    }
    let never: Vec<_> = SECRETS.iter().filter(|(_, seen)| *seen == Seen::Never).collect();
    let everything = all(&session, Disclosure::ALL.into_iter().collect());
    for (secret, _) in never {
        assert!(!everything.contains(secret), "{secret}");
    }
}

#[test]
fn no_free_word_on_the_wall_reaches_somebody_or_says_where_a_file_is() {
    let kept = "Voir /home/awa/bilan-awa.pdf, 06 12 34 56 78 ou awa@exemple.fr";
    let session = planted::session().with_texts(|_, text| {
        if !text.trim().is_empty() {
            *text = format!("{text} {kept}");
        }
    });
    for plan in [Plan::default(), Disclosure::ALL.into_iter().collect()] {
        for mode in Mode::ALL {
            for staging in stagings(mode, plan) {
                let said = format!("{:?}", staging.project(&session));
                for secret in ["06 12", "12 34 56", "awa@", "/home"] {
                    assert!(!said.contains(secret), "{secret} in {said}");
                }
            }
        }
    }
}

/// A session with one participant on the list.
fn with_claire() -> (Session, History) {
    let mut session = planted::session();
    let mut history = History::default();
    let her = Participant {
        id: ParticipantId(0),
        key: Key(uuid::Uuid::nil()),
        name: "Claire Vasseur".to_owned(),
        organisation: String::new(),
        college: String::new(),
    };
    history.perform(&mut session, Edit::AddParticipants(vec![her])).expect("her");
    (session, history)
}

#[test]
fn whoever_the_words_of_an_argument_or_of_the_territory_call_by_name_is_told_where_names_are() {
    let (mut session, mut history) = with_claire();
    let row = RowId::new("ter.dev");
    let moving = DiagnosisEdit::Describe {
        row: row.clone(),
        line: RowLine::Moving,
        text: "Claire Vasseur relance la filature".to_owned(),
    };
    history.perform(&mut session, moving.into()).expect("what moves");
    let argument = Argument {
        words: "Claire Vasseur tient le tri à bout de bras".to_owned(),
        observations: vec![Observation::of(row)],
        ..Argument::default()
    };
    let said = Edit::Record { at: crate::samples::stamp(), sitting: None, argument };
    history.perform(&mut session, said).expect("an observation");
    let shown = |mode: Mode, plan: Plan| {
        let shown = stagings(mode, plan);
        shown.map(|staging| format!("{:?}", staging.project(&session))).collect::<Vec<_>>().concat()
    };
    let names: Plan = [Disclosure::Speakers].into_iter().collect();
    for mode in [Mode::Argument, Mode::TerritoryObserved, Mode::TerritoryRow] {
        assert!(!shown(mode, Plan::default()).contains("Claire Vasseur"), "{mode:?}");
        assert!(shown(mode, names).contains("Claire Vasseur"), "{mode:?}");
    }
}

#[test]
fn whoever_is_named_in_a_decision_or_a_reason_is_told_where_names_are() {
    let (mut session, mut history) = with_claire();
    let mut decision = session.decisions.records()[0].clone();
    decision.what = "Appeler claire vasseur demain".to_owned();
    history.perform(&mut session, DecisionEdit::Set(decision).into()).expect("a decision");
    let closing = |plan: Plan| {
        let shown = stagings(Mode::Closing, plan);
        shown.map(|staging| format!("{:?}", staging.project(&session))).collect::<Vec<_>>().concat()
    };
    assert!(closing(Plan::default()).contains("Appeler une personne demain"));
    let names = [Disclosure::Speakers].into_iter().collect();
    assert!(closing(names).contains("Appeler claire vasseur demain"));
}

/// Whoever bears a decision at the end of a meeting, as the room reads it.
fn bearers(session: &Session, plan: Plan) -> String {
    let shown = Staging { page: usize::MAX, ..Staging { plan, ..Staging::of(Mode::Closing) } };
    let Scene::Closing(sections) = shown.project(session).scene else { return String::new() };
    let decided = sections.into_iter().find_map(|section| match section {
        Section::Decided(decided) => decided.into_iter().next_back(),
        _ => None,
    });
    let words = Words::new(Language::Fr);
    decided.map(|last| words.bearers_shown(&last.bearers).join(", ")).unwrap_or_default()
}

#[test]
fn a_college_that_fewer_than_three_are_there_of_is_a_person_on_the_wall_as_in_the_files() {
    let mut session = planted::session();
    let mut history = History::default();
    let someone = |n: u128| Participant {
        id: ParticipantId(0),
        key: Key(uuid::Uuid::from_u128(n)),
        name: format!("Personne {n}"),
        organisation: String::new(),
        college: "Parents".to_owned(),
    };
    let first = u32::from(session.participants.next_id());
    let added = Edit::AddParticipants((1..=3).map(someone).collect());
    history.perform(&mut session, added).expect("parents");
    let parents: Vec<_> = (first..first + 3).map(ParticipantId).collect();
    let sitting = session.sittings.records()[0].id;
    let borne = vec![
        Bearer::Participant(parents[0]),
        Bearer::Words("personne 2".to_owned()),
        Bearer::Words("Parents".to_owned()),
    ];
    let key = Key(uuid::Uuid::from_u128(9));
    let decision = Decision {
        bearers: borne,
        ..Decision::of("Écrire", key, crate::samples::stamp(), Some(sitting))
    };
    history.perform(&mut session, DecisionEdit::Add(decision).into()).expect("a decision");
    let mut note = |session: &mut Session, participant, attendance| {
        let edit = Edit::Attend { sitting, participant, attendance: Some(attendance) };
        history.perform(session, edit).expect("attendance");
    };
    for &parent in &parents {
        note(&mut session, parent, Attendance::Present);
    }
    assert_eq!(bearers(&session, Plan::default()), "Parents");
    note(&mut session, parents[2], Attendance::Excused);
    assert_eq!(bearers(&session, Plan::default()), "3 personnes");
    let names = [Disclosure::Speakers].into_iter().collect();
    assert_eq!(bearers(&session, names), "Personne 1, personne 2, Parents");
}
