//! One spoken argument, entered by keyboard alone.

use curseur::app::base::command::Command;
use curseur::session::{AxisId, Position, Speaker, Target};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::harness::{ALT, CTRL, NONE, WindowHarness};

const WORDS: &str = "Ce qui est dit, en quelques mots";

fn to_words(room: &mut WindowHarness, axis: &str) {
    room.type_in(axis);
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
}

/// Nothing has the keyboard.
fn leave_all_fields(room: &mut WindowHarness) {
    room.harness.ctx.memory_mut(|memory| {
        if let Some(id) = memory.focused() {
            memory.surrender_focus(id);
        }
    });
    room.harness.run();
}

#[test]
fn an_argument_takes_five_presses_besides_letters() {
    let mut room = WindowHarness::typical();
    let before = room.arguments().len();
    assert_eq!(room.stands_at("env.sobriety"), Position::clamped(-20));
    room.presses();
    room.type_in("sobriete");
    room.press(NONE, Key::Tab);
    room.type_in("elus");
    room.press(NONE, Key::Tab);
    room.type_in("La cuve de fioul part en mars");
    room.press(ALT, Key::ArrowRight);
    room.press(ALT, Key::ArrowRight);
    room.press(NONE, Key::Enter);
    // Axis, speaker, two notches, recorded.
    assert_eq!(room.presses(), 5);
    assert_eq!(room.arguments().len(), before + 1);
    let last = room.last_argument();
    assert_eq!(last.words, "La cuve de fioul part en mars");
    assert_eq!(last.speaker, Speaker::Words("Élus".to_owned()));
    assert_eq!(last.moves[0].to, Target::MovesTo(Position::clamped(0)));
    assert_eq!(room.stands_at("env.sobriety"), Position::clamped(0));
    assert!(room.is_on_disk());
    assert!(room.field("Axe").is_focused(), "ready for the next one");
    assert_eq!(room.value_of(WORDS), "");
}

#[test]
fn enter_goes_from_axis_to_speaker_to_words_as_tab_does() {
    let mut room = WindowHarness::empty();
    room.type_in("dechets");
    room.press(NONE, Key::Enter);
    assert!(room.field("Qui parle").is_focused());
    room.type_in("une voisine");
    room.press(NONE, Key::Enter);
    assert!(room.field(WORDS).is_focused());
    room.type_in("Le tri gagne");
    room.press(NONE, Key::Enter);
    let last = room.last_argument();
    assert_eq!(last.moves[0].axis, AxisId::new("env.waste"));
    assert_eq!(last.speaker, Speaker::Words("une voisine".to_owned()));
}

#[test]
fn words_without_an_axis_wait_to_be_placed() {
    let mut room = WindowHarness::empty();
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in("La convention se termine en juin");
    room.press(NONE, Key::Enter);
    assert!(room.last_argument().is_to_place());
    assert_eq!(room.last_argument().speaker, Speaker::Unsaid);
}

#[test]
fn without_words_or_move_nothing_is_recorded_and_it_is_said() {
    let mut room = WindowHarness::empty();
    to_words(&mut room, "dechets");
    room.press(NONE, Key::Enter);
    assert!(room.arguments().is_empty());
    assert!(room.is_told("Il manque des mots"));
    assert!(room.field(WORDS).is_focused());
}

#[test]
fn words_without_a_move_are_heard_and_the_ball_stays() {
    let mut room = WindowHarness::empty();
    to_words(&mut room, "dechets");
    room.type_in("On en parle");
    room.press(NONE, Key::Enter);
    assert_eq!(room.last_argument().moves[0].to, Target::Stays);
    assert!(room.board().cursor(&AxisId::new("env.waste")).is_discussed());
}

#[test]
fn a_move_without_words_waits_to_be_completed() {
    let mut room = WindowHarness::empty();
    to_words(&mut room, "dechets");
    room.press(ALT, Key::ArrowUp);
    room.press(NONE, Key::Enter);
    assert!(room.last_argument().is_to_complete());
    assert_eq!(room.stands_at("env.waste"), Position::clamped(30));
}

#[test]
fn notches_back_to_where_the_ball_stands_are_no_move() {
    let mut room = WindowHarness::typical();
    to_words(&mut room, "sobriete");
    room.press(ALT, Key::ArrowRight);
    room.press(ALT, Key::ArrowLeft);
    assert_eq!(room.draft().to, Target::Stays);
}

#[test]
fn an_axis_is_found_by_its_number_without_accents_or_case() {
    for (typed, axis) in [("1", "eco.jobs"), ("EGALITE", "soc.gender"), ("déchets", "env.waste")] {
        let mut room = WindowHarness::empty();
        room.type_in(typed);
        room.press(NONE, Key::Tab);
        assert_eq!(room.draft().axis, Some(AxisId::new(axis)), "{typed}");
    }
}

#[test]
fn the_list_is_walked_with_the_arrows() {
    let mut room = WindowHarness::empty();
    room.type_in("emploi");
    room.press(NONE, Key::ArrowDown);
    room.press(NONE, Key::Tab);
    assert!(room.value_of("Axe").contains("emploi"), "{}", room.value_of("Axe"));
    assert_ne!(room.draft().axis, Some(AxisId::new("eco.jobs")), "not the first one");
}

#[test]
fn letters_then_notches_take_the_first_axis_found() {
    let mut room = WindowHarness::empty();
    room.type_in("dechets");
    room.press(ALT, Key::ArrowRight);
    assert_eq!(room.draft().axis, Some(AxisId::new("env.waste")));
    assert_eq!(room.draft().to, Target::MovesTo(Position::clamped(10)));
    room.press(NONE, Key::Enter);
    assert_eq!(room.stands_at("env.waste"), Position::clamped(10));
}

#[test]
fn escape_closes_the_list_then_leaves_the_field_and_never_clears_words() {
    let mut room = WindowHarness::empty();
    to_words(&mut room, "dechets");
    room.type_in("Des mots à garder");
    room.press(CTRL, Key::L);
    room.type_in("emploi");
    room.press(NONE, Key::Escape);
    assert!(room.field("Axe").is_focused(), "the list first");
    assert_eq!(room.value_of("Axe"), "emploi");
    room.press(NONE, Key::Escape);
    assert!(!room.field("Axe").is_focused(), "then the field");
    assert_eq!(room.value_of(WORDS), "Des mots à garder");
    room.field(WORDS).focus();
    room.harness.run();
    room.press(NONE, Key::Escape);
    assert!(!room.field(WORDS).is_focused());
    assert_eq!(room.value_of(WORDS), "Des mots à garder");
}

#[test]
fn a_held_enter_records_once() {
    let mut room = WindowHarness::empty();
    to_words(&mut room, "dechets");
    room.type_in("Une fois");
    room.hold(NONE, Key::Enter);
    assert_eq!(room.arguments().len(), 1);
    assert_eq!(room.draft().continues, None);
}

#[test]
fn a_held_ctrl_enter_records_once() {
    let mut room = WindowHarness::empty();
    to_words(&mut room, "dechets");
    room.type_in("Une fois");
    room.hold(CTRL, Key::Enter);
    assert_eq!(room.arguments().len(), 1);
    assert!(room.draft().continues.is_some(), "still going on");
    assert_eq!(room.value_of(WORDS), "Une fois");
}

#[test]
fn french_letters_arrive_in_the_words() {
    let mut room = WindowHarness::empty();
    to_words(&mut room, "dechets");
    room.type_in("Forêt, maïs, œuvre, « naïveté »");
    room.press(NONE, Key::Enter);
    assert_eq!(room.last_argument().words, "Forêt, maïs, œuvre, « naïveté »");
}

#[test]
fn a_long_text_grows_the_bar_to_two_lines_and_is_warned_about() {
    let mut room = WindowHarness::empty();
    to_words(&mut room, "dechets");
    let one_line = room.field(WORDS).rect().height();
    assert!(!room.is_told("plus court"));
    room.put_in(&"Deux camions en moins ".repeat(7));
    assert!(room.is_told("plus court"));
    let two_lines = room.field(WORDS).rect().height();
    assert!(one_line + 10.0 < two_lines, "{one_line} {two_lines}");
    let record = room.harness.get_by_role_and_label(egui::accesskit::Role::Button, "Consigner ↵");
    assert!(record.rect().bottom() < 1080.0);
}

#[test]
fn letters_that_may_mean_several_axes_stay_in_sight_and_on_disk_however_the_field_is_left() {
    type Way = fn(&mut WindowHarness);
    let ways: [(&str, Way); 3] = [
        ("a click in the words", |room| room.click(Role::MultilineTextInput, WORDS)),
        ("Shift+Tab", |room| room.press(Modifiers::SHIFT, Key::Tab)),
        ("a function key", |room| room.press(NONE, Key::F3)),
    ];
    for (name, leave) in ways {
        let mut room = WindowHarness::empty();
        room.type_in("emploi");
        leave(&mut room);
        assert_eq!(room.value_of("Axe"), "emploi", "{name}");
        assert_eq!(room.draft().axis, None, "{name}");
        assert_eq!(room.draft().sought.axis, "emploi", "{name}");
        // Nor are they recorded without a word.
        room.click(Role::MultilineTextInput, WORDS);
        room.type_in("Cinq postes");
        room.press(NONE, Key::Enter);
        assert_eq!(room.arguments().len(), 0, "{name}");
        assert!(room.is_told("«\u{202f}emploi\u{202f}»"), "{name}");
        assert!(room.field("Axe").is_focused(), "{name}");
        // Coming back goes on where they end.
        room.type_in("s cr");
        room.press(NONE, Key::Enter);
        assert_eq!(room.draft().axis, Some(AxisId::new("eco.jobs")), "{name}");
        assert_eq!(room.value_of(WORDS), "Cinq postes", "{name}");
    }
}

#[test]
fn letters_that_mean_one_axis_are_taken_however_the_field_is_left() {
    let mut room = WindowHarness::empty();
    room.type_in("sobriete");
    room.click(Role::MultilineTextInput, WORDS);
    assert_eq!(room.draft().axis, Some(AxisId::new("env.sobriety")));
    assert!(room.draft().sought.is_nothing());
}

#[test]
fn letters_that_no_axis_answers_stay_through_tab_and_are_found_again_when_it_is_opened_again() {
    let mut room = WindowHarness::empty();
    room.type_in("zzz");
    room.press(NONE, Key::Tab);
    assert!(room.field("Qui parle").is_focused());
    assert_eq!(room.value_of("Axe"), "zzz");
    room.press(NONE, Key::Tab);
    room.type_in("Dit tout de même");
    room.press(NONE, Key::Enter);
    assert_eq!(room.arguments().len(), 0);
    let path = room.path.clone().expect("a file");
    let side = path.with_file_name(".séance.ron.curseur");
    let draft = std::fs::read_to_string(side.join("draft.ron")).expect("a draft");
    assert!(draft.contains("zzz") && draft.contains("Dit tout de même"), "{draft}");
}

#[test]
fn who_speaks_is_taken_by_a_click_only_where_one_person_can_be_meant() {
    let mut room = WindowHarness::typical();
    room.type_in("27");
    room.press(NONE, Key::Tab);
    // Salariés permanents, salariés en parcours.
    room.type_in("salari");
    room.click(Role::MultilineTextInput, WORDS);
    assert_eq!(room.draft().speaker, Speaker::Unsaid);
    assert_eq!(room.value_of("Qui parle"), "salari");
    room.click(Role::TextInput, "Qui parle");
    room.press(NONE, Key::ArrowDown);
    room.click(Role::MultilineTextInput, WORDS);
    assert!(
        matches!(room.draft().speaker, Speaker::Words(_)),
        "an arrow chose: {:?}",
        room.draft()
    );
}

#[test]
fn axes_and_people_are_found_without_the_marks_in_their_names_and_with_one_fault() {
    for letters in ["coconstruction", "co construction", "Co‑construction", "coconstrution"] {
        let mut room = WindowHarness::empty();
        room.put_in(letters);
        room.press(NONE, Key::Tab);
        assert_eq!(room.draft().axis, Some(AxisId::new("gov.coconstruction")), "{letters}");
    }
    let mut room = WindowHarness::empty();
    room.type_in("ecoachats");
    room.press(NONE, Key::Tab);
    assert!(room.draft().axis.is_some());
}

#[test]
fn the_next_axis_asks_who_speaks_on_it() {
    let mut room = WindowHarness::empty();
    room.press(NONE, Key::F9);
    assert!(room.field("Qui parle").is_focused());
    room.type_in("Habitants");
    room.press(NONE, Key::Tab);
    room.type_in("Le tri gagne");
    room.press(NONE, Key::F9);
    assert!(room.field(WORDS).is_focused(), "who speaks is known");
}

#[test]
fn letters_typed_where_nothing_takes_them_are_for_the_axis() {
    let mut room = WindowHarness::empty();
    leave_all_fields(&mut room);
    room.type_in("decha");
    room.press(NONE, Key::Backspace);
    room.type_in("ets");
    room.press(NONE, Key::Tab);
    assert_eq!(room.draft().axis, Some(AxisId::new("env.waste")));
}

#[test]
fn a_college_typed_whole_is_taken_by_a_click_though_its_people_answer_too() {
    let mut room = WindowHarness::typical();
    room.type_in("27");
    room.press(NONE, Key::Tab);
    room.type_in("habitants");
    room.click(Role::MultilineTextInput, WORDS);
    assert_eq!(room.draft().speaker, Speaker::Words("Habitants".to_owned()));
    assert!(room.draft().sought.is_nothing());
}

#[test]
fn letters_left_in_the_field_of_actors_are_not_dropped_by_recording() {
    let mut room = WindowHarness::typical();
    let before = room.arguments().len();
    to_words(&mut room, "dechets");
    room.type_in("Dit avec un acteur");
    room.press(CTRL, Key::E);
    room.type_in("re");
    room.press(Modifiers::SHIFT, Key::Tab);
    assert_eq!(room.draft().sought.actors, "re");
    room.click(Role::MultilineTextInput, WORDS);
    room.press(NONE, Key::Enter);
    assert_eq!(room.arguments().len(), before);
    assert!(room.is_told("«\u{202f}re\u{202f}»"));
}

#[test]
fn a_list_pasted_where_nothing_takes_it_is_not_looked_for_among_the_axes() {
    let mut room = WindowHarness::empty();
    leave_all_fields(&mut room);
    room.harness.event(egui::Event::Paste("Claire\nKarim\nSonia".to_owned()));
    room.harness.run();
    assert!(!room.draft().holds_something());
}

#[test]
fn letters_typed_with_the_keyboard_on_a_ball_or_a_tab_go_to_the_axis() {
    let mut room = WindowHarness::typical();
    room.cursor("Déchets et réemploi").focus();
    room.harness.run();
    room.type_in("sobriete");
    assert_eq!(room.value_of("Axe"), "sobriete");
    assert!(room.field("Axe").is_focused());
    room.press(NONE, Key::Tab);
    room.press(CTRL, Key::L);
    room.harness.get_by_role_and_label(Role::Button, "Journal").focus();
    room.harness.run();
    room.type_in("dech");
    assert_eq!(room.value_of("Axe"), "dech");
}

#[test]
fn letters_that_answer_in_a_grid_are_for_the_grid() {
    let mut room = WindowHarness::typical();
    room.press(NONE, Key::F4);
    let before = room.session().relations.clone();
    room.type_in("a");
    assert_eq!(room.value_of("Axe"), "");
    assert_ne!(room.session().relations, before, "a nature was said");
}

#[test]
fn who_is_there_is_listed_by_a_click_or_an_arrow_and_nothing_is_taken_before_a_choice() {
    let mut room = WindowHarness::typical();
    room.click(Role::TextInput, "Qui parle");
    assert!(room.is_told("Karim, encadrant technique"), "who spoke last comes first");
    room.press(NONE, Key::Tab);
    assert_eq!(room.draft().speaker, Speaker::Unsaid, "a list that is open takes nothing");
    room.press(Modifiers::SHIFT, Key::Tab);
    room.press(NONE, Key::ArrowDown);
    room.press(NONE, Key::ArrowDown);
    room.press(NONE, Key::Enter);
    let Speaker::Participant(who) = room.draft().speaker else { panic!("{:?}", room.draft()) };
    let who = room.session().participants.get(who).expect("someone");
    assert!(who.name.starts_with("Karim"), "{}", who.name);
    assert!(room.field(WORDS).is_focused());
}

#[test]
fn a_click_on_the_line_of_an_axis_takes_it_and_moves_nothing() {
    let mut room = WindowHarness::typical();
    room.cursor("Sobriété des ressources").click();
    room.harness.run();
    assert_eq!(room.draft().axis, Some(AxisId::new("env.sobriety")));
    assert_eq!(room.draft().to, Target::Stays);
}

#[test]
fn a_click_in_the_words_while_an_axis_is_half_typed_puts_the_caret_where_it_was_clicked() {
    let mut room = WindowHarness::typical();
    room.type_in("biodiv");
    room.click(Role::MultilineTextInput, WORDS);
    assert!(room.field(WORDS).is_focused());
    assert_eq!(room.draft().axis, Some(AxisId::new("env.biodiversity")));
    room.type_in("Les haies reviennent");
    assert_eq!(room.draft().words, "Les haies reviennent");
    assert_eq!(room.draft().speaker, Speaker::Unsaid);
}

#[test]
fn a_stance_clicked_in_the_middle_of_a_sentence_leaves_the_caret_in_it() {
    let mut room = WindowHarness::typical();
    to_words(&mut room, "dechets");
    room.type_in("On se parle");
    room.click(Role::Button, "accord avec réserve");
    room.type_in(" mieux");
    room.click(Role::CheckBox, "à vérifier");
    room.type_in(" depuis");
    assert_eq!(room.draft().words, "On se parle mieux depuis");
}

#[test]
fn what_was_written_for_others_gives_the_caret_back_to_the_words() {
    let mut room = WindowHarness::typical();
    to_words(&mut room, "dechets");
    room.type_in("On se parle");
    room.press(CTRL, Key::P);
    room.press(NONE, Key::Enter);
    room.type_in(" mieux");
    assert_eq!(room.draft().words, "On se parle mieux");
}

#[test]
fn ctrl_enter_in_a_correction_saves_it_and_records_nothing() {
    let mut room = WindowHarness::typical();
    room.show_panel("Journal");
    let before = room.arguments().len();
    room.click(Role::Button, &format!("Corriger l’argument {}", before - 1));
    room.type_in(" entamé");
    room.click(Role::Button, &format!("Corriger l’argument {before}"));
    room.type_in(" corrigé");
    room.press(CTRL, Key::Enter);
    let other = &room.arguments()[before - 2];
    assert!(!other.words.contains("entamé"), "the other one is still open");
    assert_eq!(room.arguments().len(), before);
    assert!(room.last_argument().words.contains("corrigé"));
    assert!(room.field("Axe").is_focused());
}

#[test]
fn what_is_typed_after_escape_goes_on_in_the_field_it_was_pressed_in() {
    let mut room = WindowHarness::empty();
    to_words(&mut room, "dechets");
    room.type_in("Le compost");
    room.press(NONE, Key::Escape);
    room.type_in(" pour les retraités");
    assert_eq!(room.draft().words, "Le compost pour les retraités");
    assert_eq!(room.draft().axis, Some(AxisId::new("env.waste")), "no other axis is sought");
    assert!(room.draft().sought.is_nothing());
}

#[test]
fn letters_that_begin_with_a_space_where_nothing_has_the_keyboard_are_kept() {
    let mut room = WindowHarness::empty();
    leave_all_fields(&mut room);
    room.type_in(" sobriete");
    assert_eq!(room.value_of("Axe").trim(), "sobriete");
}

#[test]
fn recipients_pasted_where_nothing_takes_them_are_said_and_sought_among_no_axes() {
    let mut room = WindowHarness::empty();
    leave_all_fields(&mut room);
    let line = "Odile Roy <o.roy@a.org>; Marc Petit <m.petit@a.org>; Lise Faure <l@a.org>";
    room.harness.event(egui::Event::Paste(line.to_owned()));
    room.harness.run();
    assert!(!room.draft().holds_something() && room.is_told("Rien n’a été collé"));
}

#[test]
fn letters_that_come_with_the_backspace_that_lets_go_of_somebody_are_looked_for() {
    let mut room = WindowHarness::typical();
    to_words(&mut room, "dechets");
    room.type_in("Essai");
    room.press(Modifiers::SHIFT, Key::Tab);
    room.type_in("karim");
    room.press(NONE, Key::Tab);
    room.press(Modifiers::SHIFT, Key::Tab);
    let back = egui::Event::Key {
        key: Key::Backspace,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: NONE,
    };
    room.harness.event(back);
    room.type_in("kerdon");
    assert_eq!(room.draft().sought.speaker, "kerdon");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Enter);
    assert_eq!(room.last_argument().speaker, Speaker::Words("kerdon".to_owned()));
}

#[test]
fn a_sentence_left_half_typed_is_gone_on_with_where_it_ends() {
    let mut room = WindowHarness::empty();
    to_words(&mut room, "dechets");
    room.type_in("Le compost attire du mond");
    let mut room = room.again();
    room.type_in("e");
    assert_eq!(room.draft().words, "Le compost attire du monde");
}

#[test]
fn the_place_of_a_meeting_just_added_is_typed_at_once() {
    let mut room = WindowHarness::empty();
    room.command(Command::ShowSittings);
    room.click_on("sittings-add");
    room.type_in("Salle des fêtes");
    let sittings = room.session().sittings.records();
    assert_eq!(sittings.last().expect("a meeting").place, "Salle des fêtes");
}
