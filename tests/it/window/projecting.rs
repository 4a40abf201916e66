//! What the room sees, driven from the facilitator's window by keys.

use std::sync::Arc;

use curseur::analysis::projection::{Mode, Scene};
use curseur::app::{Place, WallCommand};
use curseur::session::{Attendance, Disclosure, Edit, Event, History, Plan, Speaker};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::harness::{ALT, CTRL, CTRL_SHIFT, NONE, Setting, WindowHarness};
use super::sessions;

const SHIFT: Modifiers = Modifiers::SHIFT;
const WORDS: &str = "Ce qui est dit, en quelques mots";

/// A projector is plugged in, and the room sees it.
fn projected() -> WindowHarness {
    let setting = Setting { other_screens: 1, ..Setting::default() };
    let mut room = WindowHarness::on(&sessions::long_sample(), setting);
    room.press(NONE, Key::F5);
    room
}

/// The room sees the facilitator's own window.
fn here() -> WindowHarness {
    let mut room = WindowHarness::typical();
    room.press(NONE, Key::F5);
    room
}

fn scene(room: &WindowHarness) -> Scene {
    room.projecting().projected().expect("a picture").scene.clone()
}

/// How large the room reads, in wall pixels.
fn pixels(room: &WindowHarness) -> u32 {
    room.projecting().picture().expect("a picture").text.pixels() as u32
}

fn plan(room: &WindowHarness) -> Plan {
    Plan::of(room.session())
}

/// Triggers what these letters find first.
fn command(room: &mut WindowHarness, letters: &str) {
    room.press(CTRL, Key::K);
    room.type_in(letters);
    room.press(NONE, Key::Enter);
}

fn record(room: &mut WindowHarness, axis: &str, words: &str) {
    room.press(CTRL, Key::L);
    room.type_in(axis);
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in(words);
    room.press(ALT, Key::ArrowRight);
    room.press(NONE, Key::Enter);
}

#[test]
fn f5_projects_on_the_other_screen_and_again_stops_and_the_caret_stays() {
    let mut room = projected();
    let Place::Screen(screen) = &room.projecting().place else { panic!("not projected") };
    assert_eq!(screen.name, "HDMI-1");
    assert!(room.field("Axe").is_focused());
    assert!(room.harness.query_by_label_contains("La salle voit").is_some());
    room.press(NONE, Key::F5);
    assert_eq!(room.projecting().place, Place::Nowhere);
    assert!(room.field("Axe").is_focused());
}

#[test]
fn with_several_other_screens_one_is_chosen_by_its_name_or_none() {
    let setting = Setting { other_screens: 2, ..Setting::default() };
    let mut room = WindowHarness::on(&sessions::long_sample(), setting);
    room.press(NONE, Key::F5);
    assert!(room.asks());
    room.press(NONE, Key::Escape);
    assert_eq!(room.projecting().place, Place::Nowhere);
    room.press(NONE, Key::F5);
    let second = room.harness.get_by_label_contains("DP-2");
    second.click();
    room.harness.run();
    let Place::Screen(screen) = &room.projecting().place else { panic!("not projected") };
    assert_eq!(screen.name, "DP-2");
    room.press(NONE, Key::F5);
    room.press(NONE, Key::F5);
    room.click(Role::Button, "La même chose que moi");
    assert_eq!(room.projecting().place, Place::ThisWindow);
}

#[test]
fn words_reach_the_room_when_they_are_recorded_never_while_they_are_typed() {
    let mut room = projected();
    room.press(SHIFT, Key::F4);
    room.type_in("dechets");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    let before = Arc::clone(room.projecting().picture().expect("a picture"));
    room.type_in("Trois bennes en moins");
    room.press(ALT, Key::ArrowRight);
    let typed = room.projecting().picture().expect("a picture");
    assert!(Arc::ptr_eq(&before, typed), "nothing of it is drawn again");
    room.press(NONE, Key::Enter);
    let Scene::Argument(Some(said)) = scene(&room) else { panic!("no argument") };
    assert_eq!(said.words, "Trois bennes en moins");
}

#[test]
fn a_frozen_picture_stays_while_the_operator_works_on() {
    let mut room = projected();
    room.press(SHIFT, Key::F4);
    room.press(NONE, Key::F7);
    let frozen = scene(&room);
    record(&mut room, "dechets", "Dit pendant ce temps");
    room.press(SHIFT, Key::F6);
    assert_eq!(scene(&room), frozen);
    assert!(room.is_told("figée"));
    room.press(NONE, Key::F7);
    assert!(matches!(scene(&room), Scene::Form { .. }), "what was chosen meanwhile");
}

#[test]
fn what_is_switched_off_leaves_a_frozen_picture_too() {
    let mut room = projected();
    room.press(SHIFT, Key::F4);
    command(&mut room, "voir qui parle");
    let Scene::Argument(Some(said)) = scene(&room) else { panic!("no argument") };
    assert!(said.speaker.is_some());
    room.press(NONE, Key::F7);
    command(&mut room, "voir qui parle");
    let Scene::Argument(Some(said)) = scene(&room) else { panic!("no argument") };
    assert_eq!(said.speaker, None);
    assert!(!room.projecting().is_frozen());
}

#[test]
fn an_erasure_leaves_a_frozen_picture_too() {
    let mut room = projected();
    room.press(NONE, Key::F7);
    assert!(room.projecting().is_frozen());
    let name = room.session().participants.records()[0].name.clone();
    room.show_panel("Réunions");
    room.click(Role::Tab, "Personnes");
    room.click(Role::Button, &format!("Modifier {name}"));
    room.click(Role::Button, &format!("Effacer ce qui est écrit sur {name}"));
    while room.harness.query_by_role_and_label(Role::Button, "Continuer").is_some() {
        room.click(Role::Button, "Continuer");
    }
    room.click(Role::Button, "Effacer pour toujours");
    let erased = room.session().journal.iter().any(|e| matches!(e.event, Event::Erasure(_)));
    assert!(erased);
    assert!(!room.projecting().is_frozen());
}

#[test]
fn an_undo_that_makes_a_text_shareable_again_does_not_show_it() {
    let mut room = projected();
    command(&mut room, "voir les textes partageables");
    assert!(plan(&room).shows(Disclosure::ActorTexts));
    room.press(NONE, Key::F2);
    room.press(NONE, Key::ArrowDown);
    let is_switch = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        node.role() == Role::Button
            && node.label().is_some_and(|label| label.ends_with(" partageable"))
    };
    room.harness.query_all_by(is_switch).next().expect("a shareable text").click();
    room.harness.run();
    assert!(plan(&room).shows(Disclosure::ActorTexts));
    room.press(CTRL, Key::Z);
    assert!(!plan(&room).shows(Disclosure::ActorTexts), "undo never widens what the wall shows");
    assert!(room.is_told("a été coupé"));
}

#[test]
fn f8_blacks_out_and_brings_back() {
    let mut room = projected();
    room.press(NONE, Key::F8);
    assert!(room.projecting().black);
    assert!(room.is_told("écran noir"));
    room.press(NONE, Key::F8);
    assert!(!room.projecting().black);
}

#[test]
fn every_key_of_the_projection_works_with_the_caret_in_the_words() {
    let mut room = projected();
    room.type_in("dechets");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in("Le tri gagne");
    let modes = [
        (Key::F1, Mode::Welcome),
        (Key::F2, Mode::Reading),
        (Key::F3, Mode::Question),
        (Key::F4, Mode::Argument),
        (Key::F6, Mode::Form),
        (Key::F7, Mode::Map),
        (Key::F8, Mode::Relations),
        (Key::F9, Mode::Closing),
    ];
    for (key, mode) in modes {
        room.press(SHIFT, key);
        assert_eq!(room.projecting().mode, mode);
    }
    room.press(NONE, Key::F7);
    assert!(room.projecting().is_frozen());
    room.press(NONE, Key::F8);
    assert!(room.projecting().black);
    room.press(CTRL_SHIFT, Key::F);
    assert!(room.projecting().stays);
    assert_eq!(room.value_of(WORDS), "Le tri gagne");
    assert!(room.field(WORDS).is_focused());
    room.press(NONE, Key::F5);
    assert_eq!(room.projecting().place, Place::Nowhere);
    assert_eq!(room.value_of(WORDS), "Le tri gagne");
}

#[test]
fn a_page_that_is_turned_stays_until_the_picture_follows_again() {
    let mut room = projected();
    room.press(SHIFT, Key::F2);
    room.type_in("dechets");
    room.press(NONE, Key::Tab);
    let pillar = |room: &WindowHarness| match scene(room) {
        Scene::Reading { pillar, .. } => pillar.id.as_str().to_owned(),
        other => panic!("{other:?}"),
    };
    assert_eq!(pillar(&room), "env");
    room.press(CTRL, Key::PageDown);
    room.press(CTRL, Key::PageDown);
    let turned = scene(&room);
    assert_eq!(pillar(&room), "gov");
    room.press(CTRL, Key::L);
    room.type_in("emplois cr");
    room.press(NONE, Key::Tab);
    let Scene::Reading { rows: before, .. } = turned else { unreachable!() };
    let Scene::Reading { rows: after, .. } = scene(&room) else { unreachable!() };
    assert_eq!(before[0].id, after[0].id, "it stays");
    room.press(CTRL_SHIFT, Key::F);
    assert_eq!(pillar(&room), "eco");
}

#[test]
fn a_switch_is_noted_in_the_journal_and_undo_leaves_it() {
    let mut room = projected();
    record(&mut room, "dechets", "Une chose");
    let arguments = room.arguments().len();
    command(&mut room, "voir l’accord du groupe");
    assert!(plan(&room).shows(Disclosure::Stances));
    room.press(CTRL, Key::Z);
    assert!(plan(&room).shows(Disclosure::Stances), "the switch is no step");
    let standing = room.arguments().len();
    assert_eq!(standing, arguments - 1, "the argument is");
    command(&mut room, "voir l’accord du groupe");
    assert!(!plan(&room).shows(Disclosure::Stances));
    let noted =
        room.session().journal.iter().filter(|e| matches!(e.event, Event::Projection { .. }));
    assert_eq!(noted.count(), 2);
    assert!(room.is_on_disk());
}

#[test]
fn one_screen_shows_the_picture_and_the_entry_bar_and_nothing_else() {
    let mut room = here();
    assert_eq!(room.projecting().place, Place::ThisWindow);
    for name in ["Menu", "Journal", "Côte à côte", "Position minoritaire", "accord avec réserve"]
    {
        assert!(room.harness.query_by_role_and_label(Role::Button, name).is_none(), "{name}");
    }
    assert!(room.field("Axe").is_focused());
    let before = room.arguments().len();
    room.presses();
    room.type_in("sobriete");
    room.press(NONE, Key::Tab);
    room.type_in("elus");
    room.press(NONE, Key::Tab);
    room.type_in("La cuve de fioul part en mars");
    room.press(ALT, Key::ArrowRight);
    room.press(ALT, Key::ArrowRight);
    room.press(NONE, Key::Enter);
    assert_eq!(room.presses(), 5);
    assert_eq!(room.arguments().len(), before + 1);
    assert_eq!(room.last_argument().speaker, Speaker::Words("Élus".to_owned()));
    assert!(room.is_on_disk());
}

#[test]
fn on_one_screen_whoever_is_in_mid_sentence_types_on() {
    for shown in [NONE, SHIFT] {
        let mut room = WindowHarness::typical();
        room.type_in("dechets");
        room.press(NONE, Key::Tab);
        room.press(NONE, Key::Tab);
        room.type_in("Le tri du");
        room.press(shown, Key::F5);
        room.type_in(" matin");
        room.press(NONE, Key::F5);
        room.click(Role::Button, "Reprendre la fenêtre");
        room.type_in(" et du soir");
        assert_eq!(room.draft().words, "Le tri du matin et du soir");
        room.press(NONE, Key::Enter);
        assert_eq!(room.last_argument().words, "Le tri du matin et du soir");
    }
}

#[test]
fn on_one_screen_who_speaks_is_typed_unseen_until_it_may_be_seen() {
    let mut room = here();
    room.type_in("sobriete");
    room.press(NONE, Key::Tab);
    room.type_in("Karim");
    let named = |room: &WindowHarness| {
        let says = |text: Option<String>| text.is_some_and(|text| text.contains("Karim"));
        let nodes = room.harness.query_all_by(|node| says(node.label()) || says(node.value()));
        nodes.count()
    };
    assert_eq!(named(&room), 0, "neither typed nor listed");
    room.press(NONE, Key::Tab);
    assert_eq!(named(&room), 0, "nor chosen");
    command(&mut room, "voir qui parle");
    assert!(0 < named(&room));
}

#[test]
fn on_one_screen_an_undo_names_nobody_and_what_is_beside_the_board_stays_closed() {
    let mut room = WindowHarness::typical();
    room.show_panel("Réunions");
    room.click(Role::Tab, "Personnes");
    let names: Vec<_> = room.session().participants.iter().map(|p| p.name.clone()).collect();
    room.press(NONE, Key::F5);
    let shown = |room: &WindowHarness| {
        names.iter().any(|name| room.harness.query_all_by_label_contains(name).next().is_some())
    };
    assert!(!shown(&room));
    room.press(CTRL, Key::Z);
    assert!(!shown(&room));
    room.press(NONE, Key::F2);
    assert!(room.is_told("reprenez-la"));
    assert!(!shown(&room));
    room.press(NONE, Key::Escape);
    room.press(CTRL, Key::D);
    assert!(!shown(&room));
    room.press(NONE, Key::Escape);
    assert!(room.draft().minority.is_empty(), "nothing was typed");
    room.press(NONE, Key::F3);
    assert_eq!(room.draft().stance, curseur::session::Stance::Agreed, "its way is not in sight");
}

#[test]
fn taking_the_window_back_is_asked_and_enter_alone_does_not() {
    let mut room = here();
    room.press(NONE, Key::F5);
    assert!(room.asks());
    room.press(NONE, Key::Enter);
    assert_eq!(room.projecting().place, Place::ThisWindow);
    room.press(SHIFT, Key::F5);
    room.click(Role::Button, "Reprendre la fenêtre");
    assert_eq!(room.projecting().place, Place::Nowhere);
    assert!(room.harness.query_by_role_and_label(Role::Button, "Menu").is_some());
}

#[test]
fn closing_while_the_room_looks_is_asked() {
    let mut room = projected();
    command(&mut room, "fermer la session");
    assert!(room.asks());
    room.press(NONE, Key::Escape);
    assert!(room.app().document().is_some());
    assert!(room.projecting().is_on());
    command(&mut room, "fermer la session");
    room.click(Role::Button, "Arrêter et fermer");
    assert!(room.app().document().is_none());
    assert!(room.app().projecting().is_none());
}

#[test]
fn the_panel_shows_the_picture_before_the_room_sees_it_and_every_switch() {
    let mut room = WindowHarness::typical();
    command(&mut room, "panneau de projection");
    assert!(room.is_told("voici ce qu’elle verrait"));
    assert!(room.projecting().picture().is_some());
    for disclosure in Disclosure::ALL {
        let name = room.words().disclosure(disclosure);
        room.harness.get_by_role_and_label(Role::CheckBox, &name).click_accesskit();
        room.harness.run();
        assert!(plan(&room).shows(disclosure), "{name}");
    }
    for disclosure in Disclosure::ALL {
        let name = room.words().disclosure(disclosure);
        room.harness.get_by_role_and_label(Role::CheckBox, &name).click_accesskit();
        room.harness.run();
        assert!(!plan(&room).shows(disclosure), "{name}");
    }
}

#[test]
fn the_room_reads_larger_and_never_smaller_than_the_least() {
    let mut room = projected();
    assert_eq!(pixels(&room), 64);
    command(&mut room, "projeter plus petit");
    assert_eq!(pixels(&room), 64);
    command(&mut room, "projeter plus grand");
    assert!(64 < pixels(&room));
    command(&mut room, "lit-on du fond");
    let before = pixels(&room);
    room.press(CTRL, Key::PageDown);
    assert!(before < pixels(&room), "on the trial, a presenter's remote does it too");
}

#[test]
fn on_the_trial_of_reading_ctrl_plus_is_about_the_room_and_elsewhere_about_the_window() {
    for mut room in [projected(), here()] {
        let zoom = |room: &WindowHarness| (100.0 * room.harness.ctx.zoom_factor()).round() as u32;
        let usual = zoom(&room);
        command(&mut room, "lit-on du fond");
        room.press(CTRL, Key::Plus);
        room.press(CTRL, Key::Plus);
        assert_eq!((pixels(&room), zoom(&room)), (72, usual));
        room.press(CTRL, Key::Minus);
        assert_eq!(pixels(&room), 68);
        room.press(CTRL, Key::Num0);
        assert_eq!((pixels(&room), zoom(&room)), (64, usual));
        room.press(SHIFT, Key::F2);
        room.press(CTRL, Key::Plus);
        assert!(usual < zoom(&room));
        assert_eq!(pixels(&room), 64);
        room.press(CTRL, Key::Num0);
        assert_eq!(zoom(&room), usual);
    }
}

#[test]
fn the_trial_of_reading_asks_how_far_the_last_row_is_and_writes_for_it() {
    let mut room = projected();
    command(&mut room, "lit-on du fond");
    assert!(room.is_told("Dernier rang à 6 hauteurs d’image"));
    let sit = |room: &mut WindowHarness, name: &str, measure: &str| {
        room.harness.get_by_role_and_label(Role::SpinButton, name).focus();
        room.harness.run();
        room.put_in(measure);
        room.press(NONE, Key::Enter);
    };
    sit(&mut room, "Hauteur de l’image", "1,5");
    sit(&mut room, "Dernier rang, à", "12");
    assert!(room.is_told("Dernier rang à 8 hauteurs d’image"));
    assert_eq!(pixels(&room), 79);
    room.press(CTRL, Key::Minus);
    assert_eq!(pixels(&room), 79);
    sit(&mut room, "Dernier rang, à", "16");
    assert!(room.is_told("l’écran est trop petit pour la salle"));
}

#[test]
fn on_one_screen_a_frozen_or_black_picture_is_told_with_the_key_that_ends_it() {
    let mut room = here();
    assert!(!room.is_told("Image figée"));
    room.press(NONE, Key::F7);
    assert!(room.is_told("Image figée\u{202f}: F7"));
    room.press(NONE, Key::F8);
    assert!(room.is_told("Écran noir\u{202f}: F8"));
    room.press(NONE, Key::F8);
    room.press(NONE, Key::F7);
    assert!(!room.is_told("Image figée") && !room.is_told("Écran noir"));
}

#[test]
fn on_one_screen_whoever_is_found_is_told_by_a_college_that_names_nobody() {
    let session = sessions::long_sample();
    let people = session.participants.records().to_vec();
    let noted = &session.latest_sitting().expect("a sitting").attendance;
    let is_there = |id| noted.is_empty() || noted.get(id) == Some(&Attendance::Present);
    let there: Vec<_> = people.iter().filter(|one| is_there(&one.id)).collect();
    let members = |college: &str| there.iter().filter(|one| one.college == college).count();
    let of_many = people.iter().find(|one| 3 <= members(&one.college)).expect("a large college");
    let of_few = people.iter().find(|one| members(&one.college) < 3).expect("a small college");
    let shown = |typed: &str| {
        let mut room = WindowHarness::on(&session, Setting::default());
        room.press(NONE, Key::F5);
        room.type_in("sobriete");
        room.press(NONE, Key::Tab);
        room.type_in(typed);
        room.press(NONE, Key::Tab);
        let field = room.harness.get_by(|node| {
            matches!(node.role(), Role::TextInput | Role::PasswordInput)
                && node.label().as_deref() == Some("Qui parle")
        });
        field.value().unwrap_or_default()
    };
    assert_eq!(shown(&of_many.name), of_many.college);
    assert_eq!(shown(&of_few.name), "dans la liste");
    assert_eq!(shown("Zébulon Inconnu"), "hors liste");
    assert_eq!(shown(&of_many.college), of_many.college);
    assert_eq!(shown(&of_few.college), "dans la liste");
}

#[test]
fn an_argument_of_several_pages_is_read_from_its_first() {
    let mut room = projected();
    room.press(SHIFT, Key::F4);
    let long = "Le local de la rue Haute reste trop petit pour trier en hiver. ".repeat(4);
    record(&mut room, "dechets", &long);
    let said = |room: &WindowHarness| match scene(room) {
        Scene::Argument(Some(said)) => said.words,
        other => panic!("{other:?}"),
    };
    let of = room.projecting().projected().expect("a picture").page.of;
    assert!(1 < of);
    let first = said(&room);
    room.press(CTRL, Key::PageDown);
    assert_ne!(said(&room), first);
    assert!(long.contains(&said(&room)));
    record(&mut room, "dechets", &long);
    assert_eq!(said(&room), first, "the next one begins at its beginning");
}

#[test]
fn every_command_of_the_projection_is_in_the_palette() {
    let mut room = WindowHarness::typical();
    for wanted in WallCommand::all() {
        let name = room.words().text(wanted.message());
        room.press(CTRL, Key::K);
        room.put_in(&name);
        assert!(room.harness.query_all_by_label_contains(&name).next().is_some(), "{name}");
        room.press(NONE, Key::Escape);
    }
}

#[test]
fn a_minority_position_typed_before_the_room_is_noted_and_never_seen() {
    let mut room = here();
    room.type_in("dechets");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in("Le tri gagne");
    room.press(CTRL, Key::D);
    room.type_in("Moi je n’y crois paf");
    room.press(NONE, Key::Backspace);
    room.type_in("s");
    assert!(!room.is_told("je n’y crois"));
    assert_eq!(room.draft().words, "Le tri gagne");
    room.press(NONE, Key::Enter);
    let last = room.last_argument();
    assert_eq!(last.words, "Le tri gagne");
    assert_eq!(last.moves[0].minority[0].words, "Moi je n’y crois pas");
}

#[test]
fn letters_for_what_the_room_may_not_see_are_kept_and_come_back_with_the_window() {
    let mut room = here();
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in("Le tri gagne");
    room.press(CTRL_SHIFT, Key::D);
    room.type_in("Louer un local");
    assert_eq!(room.draft().words, "Le tri gagne");
    assert!(!room.is_told("Louer un local"));
    assert_eq!(room.draft().sought.held, "Louer un local");
    room.press(Modifiers::SHIFT, Key::F5);
    if room.asks() {
        room.press(NONE, Key::Tab);
        room.press(NONE, Key::Enter);
    }
    assert_eq!(room.draft().words, "Le tri gagne · Louer un local");
}

#[test]
fn the_room_is_welcomed_with_the_day_of_the_meeting_not_of_one_planned_ahead() {
    let mut session = sessions::long_sample();
    let edit = Edit::AddSitting { date: jiff::civil::date(2027, 1, 9), place: String::new() };
    History::default().perform(&mut session, edit).expect("a sitting");
    let setting = Setting { other_screens: 1, ..Setting::default() };
    let mut room = WindowHarness::on(&session, setting);
    room.press(NONE, Key::F5);
    let projected = room.projecting().projected().expect("a picture");
    assert_eq!(projected.date, jiff::civil::date(2026, 11, 14));
}

#[test]
fn a_program_that_ended_before_the_room_comes_back_before_the_room() {
    let mut room = WindowHarness::typical();
    room.press(SHIFT, Key::F5);
    assert_eq!(room.projecting().place, Place::ThisWindow);
    let mut room = room.again();
    assert_eq!(room.projecting().place, Place::ThisWindow, "nothing internal is on screen");
    assert!(room.is_told("La salle voyait cette fenêtre"));
    room.press(NONE, Key::F5);
    room.click(Role::Button, "Reprendre la fenêtre");
    assert_eq!(room.projecting().place, Place::Nowhere);
    assert_eq!(room.again().projecting().place, Place::Nowhere, "it was taken back");
}
