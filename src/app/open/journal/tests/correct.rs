use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::app::base::command::Command;
use crate::session::{
    Argument, AxisId, Edit, Minority, ParticipantId, Position, Speaker, Stance, Target,
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
    assert_eq!(harness.state().out, [Command::FocusAxis.into()], "only the caret goes");
    harness.get_by_label("La convention se termine en juin");
}
