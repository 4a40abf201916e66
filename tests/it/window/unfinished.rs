//! What is typed beside the entry bar and not done yet outlives the program.

use curseur::app::base::command::Command;
use curseur::session::{Line, Speaker, UnderArgument};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::harness::{CTRL, NONE, WindowHarness};

/// The long sample with the last argument's correction open and the caret in its words.
fn correcting() -> (WindowHarness, usize) {
    let mut room = WindowHarness::typical();
    room.show_panel("Journal");
    let last = room.arguments().len();
    room.click(Role::Button, &format!("Corriger l’argument {last}"));
    (room, last)
}

fn line(room: &WindowHarness, line: &Line) -> String {
    room.draft().unfinished.lines.get(line).cloned().unwrap_or_default()
}

#[test]
fn a_correction_under_way_is_found_again_with_letters_that_nobody_answers_to() {
    let (mut room, last) = correcting();
    room.type_in(" et le dimanche");
    let speaker = format!("Qui parle, argument {last}");
    room.field(&speaker).click();
    room.harness.run();
    room.type_in("Mart");
    let mut room = room.again();
    assert!(room.is_told("a été retrouvée"));
    assert!(room.field("Axe").is_focused(), "it takes no keyboard");
    assert_eq!(room.value_of(&speaker), "Mart");
    let recorded = room.last_argument();
    room.field(&format!("Mots de l’argument {last}")).click();
    room.harness.run();
    assert!(!recorded.words.contains("dimanche"), "nothing is corrected yet");
    room.field(&speaker).click();
    room.harness.run();
    room.press(NONE, Key::Escape);
    for _ in 0..4 {
        room.press(NONE, Key::Backspace);
    }
    room.press(CTRL, Key::Enter);
    assert!(room.last_argument().words.contains("dimanche"));
    assert!(room.draft().unfinished.is_nothing());
}

#[test]
fn a_correction_that_was_only_opened_is_no_draft() {
    let (room, _) = correcting();
    assert!(room.draft().unfinished.is_nothing());
}

#[test]
fn recording_an_argument_keeps_the_correction_under_way() {
    let (mut room, last) = correcting();
    room.type_in(" et le dimanche");
    room.press(CTRL, Key::L);
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in("Autre chose");
    room.press(NONE, Key::Enter);
    assert_eq!(room.arguments().len(), last + 1);
    let kept = room.draft().unfinished.forms.values().next().expect("a form");
    assert!(matches!(kept, UnderArgument::Correction { to, .. } if to.words.contains("dimanche")));
}

#[test]
fn a_decision_being_typed_and_who_sees_to_it_are_found_again() {
    let mut room = WindowHarness::typical();
    room.command(Command::NewDecision);
    room.type_in("Visiter la régie");
    room.press(NONE, Key::Enter);
    room.type_in("Le cercle des");
    let decision = room.session().decisions.records().last().expect("a decision").id;
    assert_eq!(line(&room, &Line::Bearers(decision)), "Le cercle des");
    room.command(Command::NewDecision);
    room.type_in("Ouvrir le samedi");
    let mut room = room.again();
    assert_eq!(line(&room, &Line::Decision), "Ouvrir le samedi");
    room.command(Command::NewDecision);
    room.press(NONE, Key::Enter);
    let last = room.session().decisions.records().last().expect("a decision");
    assert_eq!(last.what, "Ouvrir le samedi");
    assert_eq!(line(&room, &Line::Decision), "");
}

#[test]
fn someone_half_typed_in_the_list_is_found_again() {
    let mut room = WindowHarness::empty();
    room.command(Command::ShowSittings);
    room.click(Role::Tab, "Personnes");
    room.field("Nom ou rôle, organisation, collège").click();
    room.harness.run();
    room.type_in("Odile Mar");
    let room = room.again();
    assert_eq!(line(&room, &Line::Participant), "Odile Mar");
}

#[test]
fn what_is_typed_beside_the_bar_is_not_erased_without_a_word() {
    let (mut room, _) = correcting();
    room.type_in(" et le dimanche");
    room.resize(egui::vec2(1920.0, 2600.0));
    room.click_first("erase-wording-action-name");
    assert!(!room.asks() && room.is_told("à côté du plateau"));
    assert!(!room.draft().unfinished.is_nothing());
}

#[test]
fn escape_in_a_correction_leaves_it_open_and_gives_the_caret_to_the_axis() {
    let (mut room, _) = correcting();
    room.type_in(" et le dimanche");
    room.press(NONE, Key::Escape);
    assert!(room.field("Axe").is_focused());
    assert!(!room.draft().unfinished.is_nothing());
    let (mut room, last) = correcting();
    room.press(NONE, Key::Escape);
    assert!(room.field("Axe").is_focused());
    room.click(Role::Button, &format!("Corriger l’argument {last}"));
}

#[test]
fn an_axis_chosen_in_a_correction_leaves_the_keyboard_in_it() {
    let (mut room, last) = correcting();
    room.click(Role::ComboBox, "Ajouter un axe");
    room.type_in("dechets");
    room.press(NONE, Key::Enter);
    room.press(NONE, Key::Tab);
    assert!(room.harness.ctx.memory(egui::Memory::focused).is_some());
    assert!(!room.field("Axe").is_focused(), "argument {last}");
}

/// The box that lists of people are pasted in, open.
fn box_for_lists(room: &mut WindowHarness) {
    room.command(Command::ShowSittings);
    room.click(Role::Tab, "Personnes");
    room.click_on("people-paste");
}

#[test]
fn a_list_that_was_typed_and_not_taken_is_found_again() {
    let mut room = WindowHarness::empty();
    box_for_lists(&mut room);
    room.type_in("Odile Martin");
    assert_eq!(line(&room, &Line::People), "Odile Martin", "nothing waits for the box to close");
    let mut room = room.again();
    box_for_lists(&mut room);
    assert_eq!(room.value_of("Liste de personnes"), "Odile Martin");
    room.press(NONE, Key::Escape);
    assert!(!room.asks() && room.is_told("attend"));
    assert!(room.session().participants.is_empty());
    box_for_lists(&mut room);
    assert_eq!(room.value_of("Liste de personnes"), "Odile Martin");
    room.press(CTRL, Key::Enter);
    assert_eq!(room.session().participants.len(), 1);
    assert_eq!(line(&room, &Line::People), "", "it was taken");
}

#[test]
fn a_list_pasted_in_the_line_for_one_person_waits_when_it_is_left() {
    let mut room = WindowHarness::empty();
    room.command(Command::ShowSittings);
    room.click(Role::Tab, "Personnes");
    room.field("Nom ou rôle, organisation, collège").click();
    room.harness.run();
    let list = "Odile Martin, mairie\nPaul Roche, syndicat";
    room.harness.event(egui::Event::Paste(list.to_owned()));
    room.harness.run();
    assert!(room.asks());
    room.press(NONE, Key::Escape);
    assert_eq!(line(&room, &Line::People), list);
    room.click_on("people-paste");
    room.press(CTRL, Key::Enter);
    assert_eq!(room.session().participants.len(), 2);
    assert!(room.draft().unfinished.is_nothing());
}

#[test]
fn a_correction_under_way_outlives_a_search_and_another_correction() {
    let (mut room, last) = correcting();
    room.type_in(" et le dimanche");
    room.field("Chercher des mots").click();
    room.harness.run();
    room.put_in("quai");
    assert!(room.harness.query_by_label(&format!("Mots de l’argument {last}")).is_none());
    let found = room.harness.query_all_by_label_contains("Corriger l’argument").next();
    found.expect("another argument").click();
    room.harness.run();
    room.field("Chercher des mots").click();
    room.harness.run();
    for _ in 0..4 {
        room.press(NONE, Key::Backspace);
    }
    assert_eq!(room.draft().unfinished.forms.len(), 1);
    assert!(room.value_of(&format!("Mots de l’argument {last}")).contains("dimanche"));
}

#[test]
fn a_long_voice_that_is_put_back_under_who_speaks_is_a_voice() {
    let voice = "la présidente de l’association des familles rurales";
    let mut room = WindowHarness::typical();
    room.type_in("dechets");
    room.press(NONE, Key::Tab);
    room.put_in(voice);
    room.press(NONE, Key::Tab);
    room.press(egui::Modifiers::ALT, Key::ArrowRight);
    let count = room.arguments().len();
    room.press(NONE, Key::Enter);
    assert_eq!((room.draft().words.as_str(), room.arguments().len()), (voice, count));
    room.press(CTRL, Key::A);
    room.press(NONE, Key::Backspace);
    room.press(egui::Modifiers::SHIFT, Key::Tab);
    room.put_in(voice);
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Enter);
    assert_eq!(room.arguments().len(), count + 1);
    let said = room.last_argument();
    assert_eq!((said.speaker, said.words.as_str()), (Speaker::Words(voice.to_owned()), ""));
}
