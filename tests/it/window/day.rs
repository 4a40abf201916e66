//! The day of a meeting: a session that is opened on another one asks, once, in one key, and waits for no answer.

use curseur::session::{
    Argument, Attendance, Edit, History, Ledger, Participant, ParticipantId, Session, Sitting,
    Speaker,
};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;

use super::harness::{CTRL, NONE, Setting, WindowHarness};
use super::sessions;

const SHIFT: egui::Modifiers = egui::Modifiers::SHIFT;

/// A month after its sitting of the fourteenth.
fn a_month_later(session: &Session) -> WindowHarness {
    WindowHarness::on(session, Setting { days_later: 29, ..Setting::default() })
}

fn says(room: &mut WindowHarness, words: &str) {
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in(words);
    room.press(NONE, Key::Enter);
}

fn last_sitting(room: &WindowHarness) -> Sitting {
    let ledger = Ledger::of(&room.session().journal);
    let last = ledger.arguments().last().expect("an argument").sitting.expect("a sitting");
    room.session().sittings.get(last).expect("a sitting").clone()
}

#[test]
fn on_another_day_the_bar_asks_and_one_key_opens_the_meeting_of_today() {
    let mut room = a_month_later(&sessions::long_sample());
    assert!(room.is_told("La dernière réunion était celle du 14 novembre 2026."));
    assert!(room.field("Axe").is_focused(), "the question takes no key");
    let before = room.session().sittings.len();
    room.press(NONE, Key::F10);
    assert_eq!(room.session().sittings.len(), before + 1);
    assert!(!room.is_told("La dernière réunion était"));
    assert!(room.is_told("Réunion du 13 décembre 2026"));
    says(&mut room, "Un mois après");
    assert_eq!(last_sitting(&room).date, date(2026, 12, 13));
}

#[test]
fn the_other_key_goes_on_with_the_last_meeting_and_the_file_remembers_it() {
    let mut room = a_month_later(&sessions::long_sample());
    room.press(SHIFT, Key::F10);
    assert!(!room.is_told("La dernière réunion était"));
    says(&mut room, "Reporté du quatorze");
    assert_eq!(last_sitting(&room).date, date(2026, 11, 14));
    let room = room.beside();
    assert!(!room.is_told("La dernière réunion était"), "it was answered");
}

#[test]
fn what_is_recorded_without_an_answer_never_falls_into_the_last_meeting() {
    let mut room = a_month_later(&sessions::long_sample());
    let before = room.session().sittings.len();
    says(&mut room, "Sans répondre");
    assert_eq!(room.last_argument().words, "Sans répondre");
    assert_eq!(last_sitting(&room).date, date(2026, 12, 13));
    says(&mut room, "Encore");
    assert_eq!(last_sitting(&room).date, date(2026, 12, 13));
    assert_eq!(room.session().sittings.len(), before + 1);
    assert!(room.is_on_disk());
}

#[test]
fn a_meeting_that_was_prepared_and_not_held_takes_place_today_with_all_that_was_prepared() {
    let mut session = sessions::empty();
    let mut history = History::default();
    let place = "Salle du conseil".to_owned();
    let edit = Edit::AddSitting { date: date(2026, 12, 11), place: place.clone() };
    history.perform(&mut session, edit).expect("a sitting");
    let mut room = a_month_later(&session);
    assert!(room.is_told("prévue le 11 décembre 2026"));
    says(&mut room, "Décalée de deux jours");
    let sitting = last_sitting(&room);
    assert_eq!((sitting.date, sitting.place), (date(2026, 12, 13), place));
}

#[test]
fn a_next_meeting_already_planned_takes_nothing_of_today() {
    let mut room = WindowHarness::typical();
    let edit = Edit::AddSitting { date: date(2027, 1, 9), place: String::new() };
    let mut session = room.session().clone();
    History::default().perform(&mut session, edit).expect("a sitting");
    room = WindowHarness::on(&session, Setting::default());
    assert!(room.is_told("Réunion du 14 novembre 2026"));
    says(&mut room, "Aujourd’hui");
    assert_eq!(last_sitting(&room).date, date(2026, 11, 14));
}

#[test]
fn a_first_argument_opens_the_meeting_it_is_said_at() {
    let mut session = sessions::empty();
    let sittings: Vec<_> = session.sittings.iter().map(|sitting| sitting.id).collect();
    for sitting in sittings {
        History::default().perform(&mut session, Edit::RemoveSitting(sitting)).expect("removed");
    }
    let mut room = WindowHarness::on(&session, Setting::default());
    says(&mut room, "Le premier");
    assert_eq!(last_sitting(&room).date, date(2026, 11, 14));
    room.press(CTRL, Key::Z);
    room.press(CTRL, Key::Z);
    assert!(room.session().sittings.is_empty(), "undone like anything else");
}

fn with_someone_absent() -> (Session, ParticipantId) {
    let (mut session, mut history) = (sessions::long_sample(), History::default());
    let bachir = Participant {
        id: ParticipantId(0),
        key: curseur::session::Key(uuid::Uuid::from_u128(77)),
        name: "Bachir Ouali".to_owned(),
        organisation: String::new(),
        college: "Habitants".to_owned(),
    };
    history.perform(&mut session, Edit::AddParticipants(vec![bachir])).expect("someone");
    let participant = session.participants.records().last().expect("someone").id;
    let sitting = session.latest_sitting().expect("a sitting").id;
    let attendance = Some(Attendance::Missing);
    let edit = Edit::Attend { sitting, participant, attendance };
    history.perform(&mut session, edit).expect("absent");
    (session, participant)
}

#[test]
fn someone_noted_absent_who_speaks_is_noted_present_by_one_key() {
    let (session, bachir) = with_someone_absent();
    let mut room = WindowHarness::on(&session, Setting::default());
    room.press(NONE, Key::Tab);
    room.type_in("bachir");
    room.press(NONE, Key::Tab);
    assert!(room.is_told("Bachir Ouali n’est pas parmi les personnes présentes."));
    room.type_in("Je suis arrivé");
    room.press(NONE, Key::Enter);
    assert!(
        room.is_told("Bachir Ouali n’est pas parmi les personnes présentes."),
        "still to be answered"
    );
    room.press(NONE, Key::F10);
    let attendance = &room.session().latest_sitting().expect("a sitting").attendance;
    assert_eq!(attendance.get(&bachir), Some(&Attendance::Present));
    assert!(!room.is_told("n’est pas parmi"));
    assert!(room.field("Axe").is_focused());
}

#[test]
fn an_absence_that_stands_is_asked_about_once() {
    let (session, bachir) = with_someone_absent();
    let mut room = WindowHarness::on(&session, Setting::default());
    room.press(NONE, Key::Tab);
    room.type_in("bachir");
    room.press(NONE, Key::Tab);
    room.press(SHIFT, Key::F10);
    assert!(!room.is_told("n’est pas parmi"));
    room.type_in("Par téléphone");
    room.press(NONE, Key::Enter);
    assert_eq!(room.last_argument().speaker, Speaker::Participant(bachir));
    assert!(!room.is_told("n’est pas parmi"));
}

#[test]
fn correcting_moves_an_argument_to_another_meeting_and_the_journal_says_where_it_was() {
    let mut session = sessions::long_sample();
    let edit = Edit::AddSitting { date: date(2026, 12, 13), place: String::new() };
    History::default().perform(&mut session, edit).expect("a sitting");
    let mut room = a_month_later(&session);
    room.show_panel("Journal");
    let last = room.arguments().len();
    room.click(Role::Button, &format!("Corriger l’argument {last}"));
    let field = format!("Réunion, argument {last}");
    let combo = room.harness.get_by_role_and_label(Role::ComboBox, &field);
    combo.click();
    room.harness.run();
    room.harness.get_by_label("13 décembre 2026").click_accesskit();
    room.harness.run();
    // As a screen reader does: the button may lie below what the panel shows.
    room.harness.get_by_role_and_label(Role::Button, "Enregistrer la correction").click_accesskit();
    room.harness.run();
    assert_eq!(last_sitting(&room).date, date(2026, 12, 13));
    assert!(room.field("Axe").is_focused(), "the caret comes back");
    assert!(room.is_on_disk());
    let ledger = Ledger::of(&room.session().journal);
    let corrected = ledger.arguments().last().expect("it");
    assert_eq!(corrected.earlier.len(), 1);
    let before = format!("Ce que disait l’argument {last} avant correction");
    room.harness.get_by_role_and_label(Role::Button, &before).click_accesskit();
    room.harness.run();
    assert!(room.is_told("Réunion\u{a0}: 14 novembre 2026"));
}

#[test]
fn a_session_of_several_meetings_is_dated_by_the_first_and_the_last_in_the_library() {
    let mut session = sessions::long_sample();
    let mut history = History::default();
    let edit = Edit::AddSitting { date: date(2026, 12, 13), place: String::new() };
    history.perform(&mut session, edit).expect("a sitting");
    let mut room = WindowHarness::start_on_files(Setting::default(), |folder| {
        std::fs::write(folder.join("a.ron"), curseur::storage::write(&session)).expect("a file");
    });
    room.press(super::harness::CTRL_SHIFT, Key::O);
    assert!(room.is_told("14 novembre 2026") && !room.is_told("13 décembre"), "nothing said there");
    let at = "2026-12-13T10:00:00+01:00".parse().expect("a time");
    let sitting = session.latest_sitting().map(|sitting| sitting.id);
    let argument = Argument { words: "Dit".to_owned(), ..Argument::default() };
    history.perform(&mut session, Edit::Record { at, sitting, argument }).expect("said");
    let mut room = WindowHarness::start_on_files(Setting::default(), |folder| {
        std::fs::write(folder.join("a.ron"), curseur::storage::write(&session)).expect("a file");
    });
    room.press(super::harness::CTRL_SHIFT, Key::O);
    assert!(room.is_told("14 novembre → 13 décembre 2026"));
}

#[test]
fn withdrawing_an_argument_says_whose_ball_starts_elsewhere_and_undoes_it() {
    let mut room = WindowHarness::on(&sessions::empty(), Setting::default());
    for (words, keys) in [("Un", 1), ("Deux", 2)] {
        room.type_in("dechets");
        room.press(NONE, Key::Tab);
        room.press(NONE, Key::Tab);
        room.type_in(words);
        for _ in 0..keys {
            room.press(super::harness::ALT, Key::ArrowUp);
        }
        room.press(NONE, Key::Enter);
    }
    room.show_panel("Journal");
    let name = "Retirer l’argument 1";
    room.harness.get_by_role_and_label(Role::Button, name).click_accesskit();
    room.harness.run();
    room.type_in("Répété");
    room.press(NONE, Key::Enter);
    assert!(room.is_told("L’argument 2 part maintenant d’ailleurs"));
    let stands = |room: &WindowHarness| {
        let ledger = Ledger::of(&room.session().journal);
        ledger.standing().count()
    };
    assert_eq!(stands(&room), 1);
    room.click(Role::Button, "Annuler");
    assert_eq!(stands(&room), 2);
    assert!(!room.is_told("part maintenant d’ailleurs"));
}
