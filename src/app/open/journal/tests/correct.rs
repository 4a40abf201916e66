use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::app::base::action::Action;
use crate::session::{
    Actor, ActorEdit, ActorId, Argument, AxisId, Edit, History, Minority, Participant,
    ParticipantId, Position, Speaker, Stance, Target,
};

use super::{Scene, choose, click, edit, typical, write};

/// What the argument of this number becomes when its correction is saved.
fn corrected(harness: &mut Harness<'_, Scene>) -> Argument {
    click(harness, "Save the correction");
    match edit(harness) {
        Edit::Correct { to, .. } => to,
        other => panic!("{other:?}"),
    }
}

fn argument(harness: &Harness<'_, Scene>, number: usize) -> Argument {
    harness.state().fixture.ledger.arguments()[number - 1].argument.clone()
}

#[test]
fn words_speaker_and_ticks_are_corrected_in_one_edit() {
    let mut harness = typical();
    click(&mut harness, "Correct argument 9");
    write(&mut harness, "Words of argument 9", " prochain");
    click(&mut harness, "Word for word");
    click(&mut harness, "To check");
    harness.get_by_label("Speaker, argument 9").focus();
    harness.run();
    write(&mut harness, "Speaker, argument 9", "odi");
    harness.key_press(Key::Tab);
    harness.run();
    let before = argument(&harness, 9);
    let to = corrected(&mut harness);
    let words = "La convention se termine en juin prochain".to_owned();
    let speaker = Speaker::Participant(ParticipantId(5));
    assert_eq!(to, Argument { words, speaker, verbatim: true, to_check: true, ..before });
}

#[test]
fn an_argument_is_placed_and_moved_by_notches() {
    let mut harness = typical();
    click(&mut harness, "Correct argument 9");
    choose(&mut harness, "Add an axis", "Climate and emissions");
    harness.get_by_role_and_label(Role::Slider, "Position, Climate and emissions").focus();
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.key_press(Key::ArrowUp);
    harness.run();
    choose(&mut harness, "Stance of the group, Climate and emissions", "left open");
    click(&mut harness, "Misunderstanding cleared, Climate and emissions");
    let to = corrected(&mut harness);
    let made = &to.moves[0];
    assert_eq!(made.axis, AxisId::new("env.climate"));
    assert_eq!(made.to, Target::MovesTo(Position::clamped(40)));
    assert_eq!((made.stance, made.cleared), (Stance::LeftOpen, true));
}

#[test]
fn the_rail_of_a_move_follows_the_mouse_and_the_keys_of_the_board() {
    let rail = "Position, Decision making";
    let place = |harness: &Harness<'_, Scene>, share: f32| {
        let rect = harness.get_by_role_and_label(Role::Slider, rail).rect();
        egui::pos2(egui::lerp(rect.x_range(), share), rect.center().y)
    };
    let click_at = |harness: &mut Harness<'_, Scene>, share: f32| {
        let at = place(harness, share);
        harness.drag_at(at);
        harness.drop_at(at);
        harness.run();
    };
    let mut harness = typical();
    let before = argument(&harness, 10);
    click(&mut harness, "Correct argument 10");
    harness.get_by_role_and_label(Role::Slider, rail).scroll_to_me();
    harness.run();
    click_at(&mut harness, 0.9);
    assert!(harness.get_by_role_and_label(Role::Slider, rail).is_focused(), "it is in hand");
    click(&mut harness, "Save the correction");
    assert!(!harness.state().out.iter().any(|out| matches!(out, crate::app::base::action::Action::Edit(Edit::Correct { to, .. }) if to.moves != before.moves)), "a stray click moves nothing");

    let mut harness = typical();
    click(&mut harness, "Correct argument 10");
    harness.get_by_role_and_label(Role::Slider, rail).scroll_to_me();
    harness.run();
    click_at(&mut harness, 0.5);
    click_at(&mut harness, 0.9);
    let Target::MovesTo(clicked) = corrected(&mut harness).moves[0].to else { panic!("it stays") };
    assert!(clicked > Position::clamped(60), "{clicked:?}");

    let mut harness = typical();
    click(&mut harness, "Correct argument 10");
    let from = match before.moves[0].to {
        Target::MovesTo(position) => position,
        Target::Stays => panic!("it moved"),
    };
    harness.get_by_label("Words of argument 10").focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::ALT, Key::ArrowRight);
    harness.run();
    harness.get_by_role_and_label(Role::Slider, rail).focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::ALT, Key::ArrowRight);
    harness.key_press(Key::ArrowRight);
    harness.run();
    let to = corrected(&mut harness);
    assert_eq!(to.moves[0].to, Target::MovesTo(from.moved_by(3 * Position::NOTCH)));
    assert_eq!(to.words, before.words);
}

#[test]
fn escape_closes_a_list_in_the_form_and_the_form_only_after_it() {
    for list in ["Axis 1 of argument 10", "Add an axis"] {
        let mut harness = typical();
        click(&mut harness, "Correct argument 10");
        harness.get_by_role_and_label(Role::ComboBox, list).scroll_to_me();
        harness.run();
        harness.get_by_role_and_label(Role::ComboBox, list).click();
        harness.run();
        assert!(harness.query_by_label("Find an axis").is_some(), "{list} opens");
        harness.key_press(Key::Escape);
        harness.run();
        assert!(harness.query_by_label("Find an axis").is_none(), "{list} closes");
        assert!(harness.query_by_label("Words of argument 10").is_some(), "the form stays");
        harness.key_press(Key::Escape);
        harness.run();
        assert!(harness.query_by_label("Words of argument 10").is_none());
    }
}

#[test]
fn a_move_is_corrected_to_another_axis_or_to_none() {
    let mut harness = typical();
    click(&mut harness, "Correct argument 10");
    choose(&mut harness, "Axis 1 of argument 10", "Dialogue and concertation");
    click(&mut harness, "The cursor stays, Dialogue and concertation");
    let to = corrected(&mut harness);
    assert_eq!(to.moves[0].axis, AxisId::new("gov.dialogue"));
    assert_eq!(to.moves[0].to, Target::Stays);
    let mut harness = typical();
    click(&mut harness, "Correct argument 10");
    click(&mut harness, "Remove the axis Decision making");
    assert!(corrected(&mut harness).is_to_place());
}

#[test]
fn minority_positions_and_evidence_are_corrected() {
    let mut harness = typical();
    click(&mut harness, "Correct argument 5");
    write(&mut harness, "Words of minority position 1, Waste and reuse", " encore");
    click(&mut harness, "Add a minority position, Waste and reuse");
    write(&mut harness, "Words of minority position 2, Waste and reuse", "Si");
    harness
        .get_by_role_and_label(Role::Slider, "Minority position 2, Waste and reuse")
        .set_value_accesskit(60.0);
    harness.run();
    click(&mut harness, "Add evidence");
    write(&mut harness, "Evidence 1 of argument 5", "note");
    let to = corrected(&mut harness);
    let held = |position, words: &str| Minority {
        position: Position::clamped(position),
        words: words.to_owned(),
    };
    let expected = [held(-20, "Les bennes ont surtout changé de rue encore"), held(60, "Si")];
    assert_eq!(to.moves[0].minority, expected);
    assert_eq!(to.evidence, ["note"]);
}

#[test]
fn cancelling_changes_nothing() {
    let mut harness = typical();
    click(&mut harness, "Correct argument 9");
    write(&mut harness, "Words of argument 9", " prochain");
    click(&mut harness, "Cancel, argument 9");
    assert_eq!(harness.state().out, [Action::BackToBar], "only the caret goes");
    harness.get_by_label("La convention se termine en juin");
}

#[test]
fn a_correction_that_is_refused_stays_open_with_its_letters_and_says_why() {
    let mut harness = typical();
    let new = Participant {
        id: ParticipantId(0),
        key: crate::session::Key(uuid::Uuid::from_u128(77)),
        name: "Zoé Marchand".to_owned(),
        organisation: String::new(),
        college: String::new(),
    };
    let perform = |harness: &mut Harness<'_, Scene>, edit: Edit| {
        let session = &mut harness.state_mut().fixture.session;
        History::default().perform(session, edit).unwrap();
        harness.run();
    };
    perform(&mut harness, Edit::AddParticipants(vec![new]));
    click(&mut harness, "Correct argument 9");
    write(&mut harness, "Words of argument 9", " prochain");
    harness.get_by_label("Speaker, argument 9").focus();
    harness.run();
    write(&mut harness, "Speaker, argument 9", "zoe");
    harness.key_press(Key::Tab);
    harness.run();
    perform(&mut harness, Edit::RemoveParticipant(ParticipantId(6)));
    click(&mut harness, "Save the correction");
    assert_eq!(harness.state().out, [], "nothing is asked of the session");
    let why = "The correction is not saved. The person chosen is no longer on the list.";
    harness.get_by_label(why);
    let words = harness.get_by_label("Words of argument 9").value().unwrap_or_default();
    assert_eq!(words, "La convention se termine en juin prochain");
    write(&mut harness, "Words of argument 9", " ou juillet");
    assert!(harness.query_by_label(why).is_none(), "it is being mended");
    harness.get_by_label("Speaker, argument 9").focus();
    harness.run();
    write(&mut harness, "Speaker, argument 9", "odi");
    harness.key_press(Key::Tab);
    harness.run();
    let to = corrected(&mut harness);
    assert_eq!(to.speaker, Speaker::Participant(ParticipantId(5)));
}

#[test]
fn an_actor_that_was_removed_meanwhile_is_told_and_the_rest_can_be_saved() {
    let mut harness = typical();
    let perform = |harness: &mut Harness<'_, Scene>, edit: ActorEdit| {
        let session = &mut harness.state_mut().fixture.session;
        History::default().perform(session, edit.into()).unwrap();
        harness.run();
    };
    let name = "Atelier du Gué";
    let actor = Actor::named(name, crate::session::Key(uuid::Uuid::from_u128(78)));
    perform(&mut harness, ActorEdit::Add(vec![actor]));
    click(&mut harness, "Correct argument 9");
    write(&mut harness, "Words of argument 9", " avec l’Atelier du Gué");
    click(&mut harness, "Cite Atelier du Gué");
    perform(&mut harness, ActorEdit::Remove(ActorId(1)));
    click(&mut harness, "Save the correction");
    assert_eq!(harness.state().out, []);
    harness.get_by_label_contains("An actor is no longer in the session");
    let to = corrected(&mut harness);
    assert!(to.actors.is_empty() && to.words.ends_with("Atelier du Gué"));
}
