//! The thread of the day: made by keys, gone through with one, and found again.

use curseur::analysis::projection::{Mode, Scene};
use curseur::app::base::command::Command;
use curseur::session::{
    ActorId, Agenda, AxisId, Edit, Ground, History, MomentKind, Pair, Participant, PillarId,
    Purpose, RowId, Session, SittingId, ThreadEdit,
};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::harness::{CTRL, CTRL_SHIFT, NONE, Setting, WindowHarness};
use super::sessions;
use crate::samples::{person, with_actors};
use curseur::session::MomentKind::{
    Actors, Axes, Closing, LookBack, Pairs, Pillar, ToWorkOn, Welcome, WhoIsMissing,
};

const WORDS: &str = "Ce qui est dit, en quelques mots";
const SHIFT: Modifiers = Modifiers::SHIFT;
const SITTING: SittingId = SittingId(1);

fn meeting(session: Session, kinds: &[MomentKind]) -> Session {
    let mut session = session;
    let mut perform = |edit| History::default().perform(&mut session, edit).expect("done");
    let people: Vec<Participant> = ["Odile", "Samir"].map(|name| person(name, "", "", 7)).into();
    perform(Edit::AddParticipants(people));
    perform(Edit::AddSitting { date: jiff::civil::date(2026, 11, 14), place: String::new() });
    for (axis, agenda) in [("env.waste", Agenda::Today), ("gov.roots", Agenda::Priority)] {
        let axis = AxisId::new(axis);
        perform(Edit::Plan { sitting: SITTING, axis, agenda: Some(agenda) });
    }
    for kind in kinds {
        perform(Edit::Thread(SITTING, ThreadEdit::Add(kind.clone())));
    }
    session
}

fn room(kinds: &[MomentKind]) -> WindowHarness {
    WindowHarness::on(&meeting(sessions::empty(), kinds), Setting::default())
}

/// With three actors, of whom one has a card and two pairs were examined.
fn room_of_actors(kinds: &[MomentKind]) -> WindowHarness {
    WindowHarness::on(&meeting(with_actors(), kinds), Setting::default())
}

fn kinds(room: &WindowHarness) -> Vec<MomentKind> {
    let sitting = room.session().sittings.get(SITTING).expect("a sitting");
    sitting.thread.iter().map(|moment| moment.kind.clone()).collect()
}

fn at(room: &WindowHarness) -> Option<MomentKind> {
    room.draft().progress.as_ref().map(|progress| progress.at.clone())
}

fn in_hand(room: &WindowHarness) -> Option<&str> {
    room.draft().axis.as_ref().map(AxisId::as_str)
}

fn is_focused(room: &WindowHarness, role: Role, name: &str) -> bool {
    room.harness.query_by_role_and_label(role, name).is_some_and(|node| node.is_focused())
}

#[test]
fn a_thread_is_made_and_ordered_by_keys_alone() {
    let mut room = room(&[]);
    room.command(Command::ShowThread);
    assert!(room.field("Ajouter un moment").is_focused());
    for letters in ["accueil", "relations", "regard", "cloture"] {
        room.type_in(letters);
        room.press(NONE, Key::Enter);
    }
    assert_eq!(kinds(&room), [Welcome, Pairs, LookBack, Closing]);
    assert!(room.field("Ajouter un moment").is_focused(), "one more may follow");
    // On to the list, and down to the look back.
    room.press(NONE, Key::Tab);
    let row = |n: usize, name: &str| format!("{n}. {name}");
    assert!(is_focused(&room, Role::Button, &row(1, "Accueil")));
    room.press(NONE, Key::ArrowDown);
    room.press(NONE, Key::ArrowDown);
    assert!(is_focused(&room, Role::Button, &row(3, "Regard en arrière")));
    room.press(CTRL_SHIFT, Key::ArrowUp);
    assert_eq!(kinds(&room), [Welcome, LookBack, Pairs, Closing]);
    assert!(is_focused(&room, Role::Button, &row(2, "Regard en arrière")), "the keyboard follows");
    room.press(NONE, Key::Enter);
    assert!(room.field("Consigne").is_focused());
    room.type_in("Chacun dit ce qui a bougé");
    room.press(NONE, Key::Enter);
    assert!(is_focused(&room, Role::Button, &row(2, "Regard en arrière")));
    room.press(NONE, Key::Tab);
    room.type_in("1x5");
    let sitting = room.session().sittings.get(SITTING).expect("a sitting");
    let look_back = sitting.moment(&LookBack).expect("a moment");
    assert_eq!(look_back.minutes, Some(15));
    assert_eq!(look_back.instruction, "Chacun dit ce qui a bougé");
    assert!(room.is_told("15 minutes prévues en tout"));
    assert!(room.is_on_disk());
    room.press(SHIFT, Key::Tab);
    room.press(NONE, Key::ArrowUp);
    room.press(NONE, Key::Delete);
    assert_eq!(kinds(&room), [LookBack, Pairs, Closing]);
    room.press(CTRL, Key::Z);
    assert_eq!(kinds(&room), [Welcome, LookBack, Pairs, Closing]);
}

#[test]
fn one_gesture_proposes_a_thread_and_one_key_takes_it_back() {
    let mut room = room(&[]);
    room.command(Command::ShowThread);
    room.click_on("thread-propose");
    assert_eq!(kinds(&room), [Welcome, WhoIsMissing, Actors, Pairs, Axes, ToWorkOn, Closing]);
    room.press(CTRL, Key::Z);
    assert_eq!(kinds(&room), []);
}

#[test]
fn a_moment_is_dragged_to_another_place() {
    let mut room = room(&[Welcome, Actors, Closing]);
    room.command(Command::ShowThread);
    let place = |room: &WindowHarness, name: &str| {
        room.harness.get_by_role_and_label(Role::Button, name).rect().center()
    };
    let (from, to) = (place(&room, "1. Accueil"), place(&room, "3. Clôture"));
    room.harness.hover_at(from);
    room.harness.drag_at(from);
    room.harness.run();
    let below = to + egui::vec2(0.0, 10.0);
    room.harness.hover_at(below);
    room.harness.run();
    room.harness.drop_at(below);
    room.harness.run();
    assert_eq!(kinds(&room), [Actors, Closing, Welcome]);
}

#[test]
fn letters_of_a_moment_that_is_looked_for_outlive_the_program() {
    let mut room = room(&[]);
    room.command(Command::ShowThread);
    room.type_in("regar");
    let mut room = room.again();
    assert!(room.is_told("a été retrouvé"));
    room.show_panel("Réunions");
    room.click(Role::Tab, "Fil");
    assert_eq!(room.value_of("Ajouter un moment"), "regar");
}

#[test]
fn tab_between_texts_reaches_nothing_that_takes_away() {
    let mut room = room(&[Welcome, Actors]);
    room.command(Command::ShowThread);
    room.click(Role::Button, "1. Accueil");
    assert!(room.field("Consigne").is_focused());
    for _ in 0..12 {
        room.press(NONE, Key::Tab);
        for name in ["Enlever", "Monter", "Descendre", "Y aller"] {
            assert!(!is_focused(&room, Role::Button, name), "{name}");
        }
    }
    assert_eq!(kinds(&room), [Welcome, Actors]);
}

#[test]
fn the_key_goes_through_the_things_of_a_moment_then_to_the_next_moment() {
    let eco = Pillar(PillarId::new("eco"));
    let mut room = room(&[Welcome, WhoIsMissing, Axes, eco.clone()]);
    room.press(NONE, Key::F9);
    assert_eq!(at(&room), Some(Welcome));
    assert!(room.is_told("1/4 · Accueil"));
    room.press(NONE, Key::F9);
    assert!(room.is_told("2/4 · Qui manque"));
    assert!(is_focused(&room, Role::RadioGroup, "Odile"), "presence is noted at once");
    for expected in ["gov.roots", "env.waste"] {
        room.press(NONE, Key::F9);
        assert_eq!(in_hand(&room), Some(expected));
        assert_eq!(at(&room), Some(Axes));
        assert!(room.field("Qui parle").is_focused());
    }
    room.press(NONE, Key::F9);
    assert_eq!((at(&room), in_hand(&room)), (Some(eco.clone()), Some("eco.jobs")));
    room.press(NONE, Key::F9);
    assert_eq!(in_hand(&room), Some("eco.forms"));
    room.press(CTRL_SHIFT, Key::F9);
    assert_eq!((at(&room), in_hand(&room)), (Some(Axes), Some("gov.roots")));
    room.press(CTRL, Key::F9);
    assert_eq!(at(&room), Some(eco.clone()));
    room.press(CTRL, Key::F9);
    assert!(room.is_told("Le fil de la journée est au bout."));
    assert_eq!(at(&room), Some(eco));
}

#[test]
fn actors_without_a_card_and_pairs_nobody_examined_come_one_by_one() {
    let mut room = room_of_actors(&[Actors, Pairs, Closing]);
    for actor in ["Nous", "DREETS"] {
        room.press(NONE, Key::F9);
        assert_eq!(at(&room), Some(Actors));
        assert!(room.is_told(actor));
    }
    room.press(NONE, Key::F9);
    assert_eq!(at(&room), Some(Pairs));
    let left = Pair::new(ActorId(2), ActorId(3)).expect("a pair");
    assert!(room.session().relations.get(left).is_none());
    room.type_in("a");
    assert!(room.session().relations.get(left).is_some(), "the pair is in hand, keys and all");
    room.press(NONE, Key::F9);
    assert_eq!(at(&room), Some(Closing));
    assert!(room.field("Date de la prochaine réunion").is_focused());
    room.type_in("14/12/2026");
    room.press(NONE, Key::Tab);
    let next = room.session().sittings.get(SITTING).expect("a sitting").next;
    assert_eq!(next, Some(jiff::civil::date(2026, 12, 14)));
    assert!(room.is_on_disk());
}

#[test]
fn a_row_of_the_territory_is_in_hand_before_its_types() {
    let row = RowId::new("ter.dev");
    let mut session = sessions::empty();
    let purposes = Edit::SetPurposes([Purpose::Territory, Purpose::Cursors].into());
    History::default().perform(&mut session, purposes).expect("done");
    let session = meeting(session, &[MomentKind::Row(row.clone())]);
    let mut room = WindowHarness::on(&session, Setting::default());
    room.press(NONE, Key::F9);
    assert_eq!(room.draft().ground(), Some(&Ground::Row(row)));
    assert!(room.field(WORDS).is_focused());
    room.press(NONE, Key::F9);
    assert!(matches!(room.draft().ground(), Some(Ground::Type(_))));
    // Once it is agreed on, an axis has the board again, and its own panel.
    room.press(Modifiers::ALT, Key::ArrowRight);
    room.press(NONE, Key::Enter);
    room.press(CTRL, Key::L);
    room.type_in("27");
    room.press(NONE, Key::Tab);
    assert!(room.harness.query_by_role_and_label(Role::Slider, "Déchets et réemploi").is_some());
}

#[test]
fn a_sentence_under_way_keeps_the_keyboard_and_every_letter() {
    let mut room = room_of_actors(&[WhoIsMissing, Actors, Pairs]);
    room.press(CTRL, Key::L);
    room.type_in("27");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in("Le tri");
    for _ in 0..5 {
        room.press(NONE, Key::F9);
        room.type_in(" va");
    }
    assert_eq!(room.value_of(WORDS), "Le tri va va va va va");
    assert!(room.field(WORDS).is_focused());
}

#[test]
fn a_line_under_way_in_a_panel_keeps_the_keyboard_too() {
    let mut room = room_of_actors(&[Actors, Pairs]);
    room.press(CTRL_SHIFT, Key::D);
    room.type_in("Visiter la fil");
    room.press(NONE, Key::F9);
    room.type_in("ature");
    let line = room.draft().unfinished.lines.values().next().cloned();
    assert_eq!(line.as_deref(), Some("Visiter la filature"));
    assert_eq!(at(&room), Some(Actors));
}

#[test]
fn the_day_is_where_it_was_when_the_program_is_opened_again_and_nothing_is_offered() {
    let mut room = room(&[Welcome, Axes, Actors]);
    room.press(NONE, Key::F9);
    room.press(CTRL, Key::F9);
    room.press(CTRL, Key::F9);
    room.press(NONE, Key::Escape);
    let mut room = room.again();
    assert_eq!(at(&room), Some(Actors));
    room.press(CTRL_SHIFT, Key::F9);
    assert_eq!(at(&room), Some(Axes));
    assert!(!room.session().journal.iter().any(|_| true), "nothing of it is in the journal");
}

#[test]
fn without_a_thread_the_key_does_what_it_did() {
    let mut room = room(&[]);
    room.press(NONE, Key::F9);
    assert_eq!(in_hand(&room), Some("gov.roots"));
    room.press(CTRL, Key::F9);
    assert!(room.is_told("Cette réunion n’a pas de fil."));
}

fn projected(kinds: &[MomentKind], instructions: bool) -> WindowHarness {
    let mut session = meeting(sessions::empty(), kinds);
    for kind in kinds.iter().filter(|_| instructions) {
        let (kind, instruction) = (kind.clone(), "À voix haute".to_owned());
        let edit = Edit::Thread(SITTING, ThreadEdit::Instruct { kind, instruction });
        History::default().perform(&mut session, edit).expect("done");
    }
    let mut room = WindowHarness::on(&session, Setting { other_screens: 1, ..Setting::default() });
    room.press(NONE, Key::F5);
    room.press(SHIFT, Key::F6);
    room
}

#[test]
fn the_room_sees_the_picture_of_a_moment_only_when_it_is_asked_for() {
    let mut room = projected(&[Welcome, Axes, Pairs], false);
    assert_eq!(room.projecting().mode, Mode::Form);
    room.press(NONE, Key::F9);
    assert_eq!(room.projecting().mode, Mode::Form, "nothing changes unasked");
    assert!(room.is_told("Image de ce moment\u{202f}: l’accueil."));
    room.press(NONE, Key::F10);
    assert_eq!(room.projecting().mode, Mode::Welcome);
    assert!(!room.is_told("Image de ce moment"));
    room.press(NONE, Key::F9);
    assert!(room.is_told("la question de l’axe"));
    room.press(SHIFT, Key::F10);
    assert!(!room.is_told("Image de ce moment"), "it is left, and not asked again");
    room.press(NONE, Key::F9);
    assert_eq!(room.projecting().mode, Mode::Welcome);
    room.press(CTRL, Key::F9);
    assert!(room.is_told("la grille II"));
    room.press(SHIFT, Key::F7);
    assert!(!room.is_told("Image de ce moment"), "another picture was chosen");
}

#[test]
fn an_instruction_is_offered_first_and_then_what_is_worked_on() {
    let mut room = projected(&[MomentKind::Axes], true);
    room.press(NONE, Key::F9);
    assert!(room.is_told("1/1 · Axes du jour · À voix haute"));
    assert!(room.is_told("Image de ce moment\u{202f}: la consigne."));
    room.press(NONE, Key::F10);
    assert_eq!(room.projecting().mode, Mode::Moment);
    let shown = room.projecting().projected().expect("a picture");
    let Scene::Moment(Some(shown)) = &shown.scene else { panic!("{shown:?}") };
    assert_eq!(shown.instruction, "À voix haute");
    room.press(NONE, Key::F9);
    assert!(room.is_told("la question de l’axe"));
}

#[test]
fn recording_does_not_answer_for_the_picture() {
    let mut room = projected(&[MomentKind::Axes], false);
    room.press(NONE, Key::F9);
    room.press(NONE, Key::Tab);
    room.type_in("Le tri gagne");
    room.press(NONE, Key::Enter);
    assert_eq!(room.last_argument().words, "Le tri gagne");
    assert_eq!(room.projecting().mode, Mode::Form);
}

#[test]
fn the_pace_tells_the_moment_under_way_first() {
    let mut room = room(&[Welcome, Pairs, MomentKind::Pillar(PillarId::new("eco"))]);
    room.press(NONE, Key::F9);
    room.press(CTRL, Key::F9);
    assert!(room.is_told("Relations, deux à deux · 0 min"), "in the bar");
    room.show_panel("Rythme");
    assert!(room.is_told("Temps par moment"));
    let top = |name: &str| room.harness.get_by_role_and_label(Role::Button, name).rect().top();
    assert!(top("Relations, deux à deux") < top("Accueil"));
    let pillar = "Économie plurielle, minutes prévues";
    assert!(room.harness.query_by_label(pillar).is_none(), "it is a moment");
}

#[test]
fn nothing_of_the_pace_is_seen_where_the_room_sees_this_window() {
    let mut room = room(&[MomentKind::Welcome, MomentKind::Pairs]);
    room.press(NONE, Key::F9);
    assert!(room.is_told("Accueil · 0 min"));
    room.press(SHIFT, Key::F5);
    assert!(!room.is_told("0 min"));
}

#[test]
fn words_under_way_stay_with_their_axis_when_the_day_goes_on() {
    let eco = Pillar(PillarId::new("eco"));
    let mut room = room(&[Axes, eco.clone()]);
    room.press(NONE, Key::F9);
    assert_eq!(in_hand(&room), Some("gov.roots"));
    room.press(NONE, Key::Tab);
    room.type_in("Le tri gagne");
    room.press(CTRL, Key::F9);
    assert_eq!((at(&room), in_hand(&room)), (Some(eco), Some("gov.roots")));
    room.type_in(" du terrain");
    room.press(NONE, Key::F9);
    assert!(room.is_told("Des mots attendent pour"));
    assert_eq!(in_hand(&room), Some("gov.roots"));
    assert_eq!(room.draft().words, "Le tri gagne du terrain");
    room.press(NONE, Key::Enter);
    assert_eq!(room.last_argument().moves[0].axis, AxisId::new("gov.roots"));
    assert_eq!(room.draft().words, "");
    room.press(NONE, Key::F9);
    assert_eq!(in_hand(&room), Some("eco.jobs"));
}
