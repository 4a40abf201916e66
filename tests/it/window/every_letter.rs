//! Whatever is done over the entry bar, in whatever order: each letter typed is in a field, in the draft or in the journal.

use curseur::session::{
    Argument, Draft, Edit, History, Participant, ParticipantId, Session, Speaker,
};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};

use super::harness::{ALT, CTRL, NONE, WindowHarness};
use super::sessions;

const SHIFT: Modifiers = Modifiers::SHIFT;

/// Something a person does.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// Letters that answer to nothing and stand nowhere else.
    Letters,
    /// Letters that answer to an axis, to people, to several of both.
    Known(&'static str),
    Press(Modifiers, Key),
    /// On the field of this name.
    Field(&'static str),
    /// On the button of this name.
    Button(&'static str),
    Ball(&'static str),
}

fn step() -> impl Strategy<Value = Step> {
    let keys = select(vec![
        (NONE, Key::Tab),
        (NONE, Key::Tab),
        (SHIFT, Key::Tab),
        (NONE, Key::Enter),
        (NONE, Key::Enter),
        (CTRL, Key::Enter),
        (NONE, Key::Escape),
        (NONE, Key::F3),
        (NONE, Key::F6),
        (NONE, Key::F10),
        (SHIFT, Key::F10),
        (CTRL, Key::B),
        (CTRL, Key::D),
        (CTRL, Key::E),
        (CTRL, Key::L),
        (ALT, Key::ArrowRight),
        (NONE, Key::ArrowDown),
    ]);
    prop_oneof![
        5 => Just(Step::Letters),
        2 => select(vec!["sante", "rou", "emploi", "odile", "karim", "27"]).prop_map(Step::Known),
        6 => keys.prop_map(|(modifiers, key)| Step::Press(modifiers, key)),
        2 => select(vec!["Axe", "Qui parle", "Ce qui est dit, en quelques mots"]).prop_map(Step::Field),
        1 => select(vec!["accord avec réserve", "Journal", "Position minoritaire"]).prop_map(Step::Button),
        1 => Just(Step::Ball("Biodiversité")),
    ]
}

/// Every text that is kept.
fn kept(draft: &Draft, arguments: &[Argument]) -> String {
    let speaker = |speaker: &Speaker| match speaker {
        Speaker::Words(words) => words.clone(),
        _ => String::new(),
    };
    let mut all = vec![
        draft.words.clone(),
        draft.sought.axis.clone(),
        draft.sought.speaker.clone(),
        draft.sought.actors.clone(),
        draft.sought.held.clone(),
        speaker(&draft.speaker),
    ];
    all.extend(draft.minority.iter().map(|minority| minority.words.clone()));
    for argument in arguments {
        all.extend([argument.words.clone(), speaker(&argument.speaker)]);
        let minority = argument.moves.iter().flat_map(|made| &made.minority);
        all.extend(minority.map(|minority| minority.words.clone()));
    }
    all.join("\n")
}

/// Whether typing here would take the place of who was chosen, as a person means it to.
fn replaces(room: &WindowHarness) -> bool {
    let speaks = room.draft().speaker != Speaker::Unsaid;
    speaks && room.field("Qui parle").is_focused()
}

fn click(room: &mut WindowHarness, role: Role, name: &str) {
    use egui_kittest::kittest::Queryable as _;
    if let Some(node) = room.harness.query_by_role_and_label(role, name) {
        node.click();
        room.harness.run();
        if matches!(role, Role::TextInput | Role::MultilineTextInput) {
            // Not between the letters that stand there: they are told apart by their order.
            room.press(NONE, Key::End);
        }
    }
}

/// Few people and no argument: each frame is soon drawn.
fn small() -> Session {
    let mut session = sessions::empty();
    let names = ["Odile Roux", "Karim Benali", "Roubi Ndiaye"];
    let people = names.map(|name| Participant {
        id: ParticipantId(0),
        key: curseur::session::Key(uuid::Uuid::nil()),
        name: name.to_owned(),
        organisation: String::new(),
        college: "Habitants".to_owned(),
    });
    let edit = Edit::AddParticipants(people.into());
    History::default().perform(&mut session, edit).expect("people");
    session
}

fn goes(steps: &[Step]) -> Result<(), TestCaseError> {
    let mut room = WindowHarness::on(&small(), super::harness::Setting::default());
    let mut typed = Vec::new();
    for (n, step) in steps.iter().enumerate() {
        match *step {
            Step::Letters | Step::Known(_) if replaces(&room) => {}
            Step::Letters => {
                let letters = format!("zqx{n}w");
                room.type_in(&letters);
                typed.push(letters);
            }
            Step::Known(letters) => room.type_in(letters),
            Step::Press(modifiers, key) => room.press(modifiers, key),
            Step::Field("Ce qui est dit, en quelques mots") => {
                click(&mut room, Role::MultilineTextInput, "Ce qui est dit, en quelques mots");
            }
            Step::Field(name) => click(&mut room, Role::TextInput, name),
            Step::Button(name) => click(&mut room, Role::Button, name),
            Step::Ball(name) => click(&mut room, Role::Slider, name),
        }
        let kept = kept(room.draft(), &room.arguments());
        let lost: Vec<_> = typed.iter().filter(|letters| !kept.contains(*letters)).collect();
        prop_assert!(lost.is_empty(), "{lost:?} lost by {step:?}, step {n}");
    }
    let before = kept(room.draft(), &room.arguments());
    let room = room.again();
    let after = kept(room.draft(), &room.arguments());
    let lost: Vec<_> = typed.iter().filter(|letters| !after.contains(*letters)).collect();
    prop_assert!(lost.is_empty(), "{lost:?} lost by closing: {before:?}, {after:?}");
    Ok(())
}

#[test]
fn whatever_is_done_over_the_bar_no_letter_is_lost() {
    // The same cases everywhere; each that failed once stays below.
    let config = Config { cases: 32, failure_persistence: None, ..Config::default() };
    let rng = proptest::test_runner::TestRng::deterministic_rng(config.rng_algorithm);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let steps = proptest::collection::vec(step(), 4..20);
    runner.run(&steps, |steps| goes(&steps)).unwrap();
}
