//! Two sessions that differ by one hidden thing look the same to the room.

use curseur::analysis::projection::Mode;
use curseur::session::{
    ActorEdit, Argument, Bearer, Decision, DecisionEdit, Disclosure, Edit, Event, Finding, History,
    Ledger, NatureId, Note, Object, ParticipantId, Plan, Position, ProfileField, Session,
    SittingId, Speaker, Stance,
};

use super::planted::{self, ACTOR};
use crate::samples::{pair, stamp};
use crate::wall::stage::Staging;

type Change = fn(&mut Session);

fn edit(session: &mut Session, edit: impl Into<Edit>) {
    let done = History::default().perform(session, edit.into());
    assert_eq!(done, Ok(true), "it changes something");
}

fn correct(session: &mut Session, change: impl FnOnce(&mut Argument)) {
    let ledger = Ledger::of(&session.journal);
    let last = ledger.arguments().last().expect("an argument");
    let (argument, mut to) = (last.id, last.argument.clone());
    change(&mut to);
    edit(
        session,
        Edit::Correct { at: stamp(), sitting: Some(SittingId(1)), argument, to, said_at: None },
    );
}

fn decide(session: &mut Session, change: impl FnOnce(&mut Decision)) {
    let mut decision = session.decisions.records()[0].clone();
    change(&mut decision);
    edit(session, DecisionEdit::Set(decision));
}

fn set_note(session: &mut Session, field: ProfileField, note: Note) {
    let mut actor = session.actors.get(ACTOR).expect("it is there").clone();
    actor.profile.set(field, note);
    edit(session, ActorEdit::Set(actor));
}

/// What is hidden by default, and how it is made another.
const HIDDEN: [(&str, Change); 16] = [
    ("the nature of a tie", |session| {
        let mut relation = session.relations.get(pair(1, 2)).expect("a tie").clone();
        relation.nature = NatureId::new("opposition");
        edit(session, ActorEdit::Relate { pair: pair(1, 2), relation: Some(relation) });
    }),
    ("a tie that is none", |session| {
        let mut relation = session.relations.get(pair(1, 4)).expect("a pair").clone();
        relation.nature = NatureId::new("interdependence");
        edit(session, ActorEdit::Relate { pair: pair(1, 4), relation: Some(relation) });
    }),
    ("what a tie is about", |session| {
        let mut relation = session.relations.get(pair(1, 2)).expect("a tie").clone();
        relation.toggle(Object::Values);
        edit(session, ActorEdit::Relate { pair: pair(1, 2), relation: Some(relation) });
    }),
    ("the note on a tie", |session| {
        let mut relation = session.relations.get(pair(1, 2)).expect("a tie").clone();
        relation.note = Note { words: "Autre chose".to_owned(), shareable: true };
        edit(session, ActorEdit::Relate { pair: pair(1, 2), relation: Some(relation) });
    }),
    ("the name of a nature", |session| {
        let mut nature = session.relations.natures[0].clone();
        "Entente".clone_into(&mut nature.own);
        edit(session, ActorEdit::SetNature(nature));
    }),
    ("an internal text", |session| {
        let note = Note { words: "Autre chose".to_owned(), shareable: false };
        set_note(session, ProfileField::Stakes, note);
    }),
    ("a shareable text", |session| {
        let note = Note { words: "Autre chose".to_owned(), shareable: true };
        set_note(session, ProfileField::Values, note);
    }),
    ("a shared question", |session| {
        let finding = Finding::WithoutTies;
        edit(session, ActorEdit::Share { finding, shared: false });
    }),
    ("who spoke", |session| {
        correct(session, |argument| argument.speaker = Speaker::Words("Quelqu’un".to_owned()));
    }),
    ("how the group stood", |session| {
        correct(session, |argument| argument.moves[0].stance = Stance::LeftOpen);
    }),
    ("a misunderstanding", |session| {
        correct(session, |argument| argument.moves[0].cleared = false);
    }),
    ("a minority position", |session| {
        correct(session, |argument| {
            argument.moves[0].minority[0].position = Position::clamped(90);
        });
    }),
    ("who bears a decision, by name", |session| {
        decide(session, |decision| {
            decision.bearers = vec![Bearer::Participant(ParticipantId(3))];
        });
    }),
    ("what comes in return", |session| {
        decide(session, |decision| "Autre chose".clone_into(&mut decision.in_return));
    }),
    ("who validated the minutes", |session| edit(session, Edit::Reopen)),
    ("the evidence", |session| {
        correct(session, |argument| argument.evidence.clear());
    }),
];

#[test]
fn what_is_hidden_leaves_no_trace_in_what_the_room_sees() {
    let session = planted::session();
    for (name, change) in HIDDEN {
        let mut other = session.clone();
        change(&mut other);
        assert!(!session.says_the_same_as(&other));
        for mode in Mode::ALL {
            for actor in [None, Some(ACTOR)] {
                let staging = Staging { axis: Some(planted::axis()), actor, ..Staging::of(mode) };
                let [one, two] = [&session, &other].map(|session| staging.project(session));
                assert_eq!(one, two, "{name} shows in {mode:?}");
            }
        }
    }
}

#[test]
fn the_map_is_laid_out_alike_whatever_the_natures() {
    let session = planted::session();
    let mut other = session.clone();
    for (_, change) in &HIDDEN[..2] {
        change(&mut other);
    }
    let staging = Staging::of(Mode::Map);
    let map = |session: &Session| staging.show(session).state().map.clone().expect("a map");
    assert_eq!(map(&session), map(&other));
}

#[test]
fn undo_and_redo_never_change_the_plan() {
    let mut session = planted::session();
    let mut history = History::default();
    let disclose = |what, shown| Edit::Disclose { at: stamp(), sitting: None, what, shown };
    let purpose = |text: &str| Edit::Describe(curseur::session::Detail::Purpose, text.to_owned());
    let plan = |session: &Session| Plan::of(session);
    history.perform(&mut session, purpose("Un")).expect("done");
    history.perform(&mut session, disclose(Disclosure::Natures, true)).expect("done");
    let on = plan(&session);
    assert!(on.shows(Disclosure::Natures));
    history.undo(&mut session).expect("the purpose");
    assert_eq!(plan(&session), on);
    history.perform(&mut session, disclose(Disclosure::Natures, false)).expect("done");
    history.redo(&mut session).expect("a switch takes no redo away");
    assert!(!plan(&session).shows(Disclosure::Natures));
    let noted = session.journal.iter().filter(|e| matches!(e.event, Event::Projection { .. }));
    assert_eq!(noted.count(), 2);
}
