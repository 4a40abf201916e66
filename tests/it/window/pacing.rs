//! The pace of a meeting: time, the next axis, who spoke last.

use std::time::Duration;

use curseur::session::{
    Agenda, Argument, AxisId, Edit, History, Move, PillarId, Session, Speaker, Stamp, Target,
};
use egui::accesskit::Role;
use egui::{Key, ViewportId};

use super::harness::{ALT, CTRL, NONE, Setting, WindowHarness};
use super::sessions;

const WORDS: &str = "Ce qui est dit, en quelques mots";

/// At a sitting: “Élus” spoke on an axis of the second pillar at 14:05, “Habitants” at 14:20.
fn meeting(minutes: Option<u16>) -> Session {
    let mut session = sessions::empty();
    let mut history = History::default();
    let date = session.heading.date;
    let mut perform = |edit| history.perform(&mut session, edit).expect("done");
    perform(Edit::AddSitting { date, place: String::new() });
    let sitting = curseur::session::SittingId(1);
    for (axis, agenda) in [("env.waste", Agenda::Today), ("gov.roots", Agenda::Priority)] {
        perform(Edit::Plan { sitting, axis: AxisId::new(axis), agenda: Some(agenda) });
    }
    perform(Edit::PlanTime { sitting, pillar: PillarId::new("soc"), minutes });
    for (time, speaker) in [("14:05:00", "Élus"), ("14:20:00", "Habitants")] {
        let at: Stamp = format!("2026-11-14T{time}+01:00").parse().expect("a time");
        let made = Move {
            axis: AxisId::new("soc.gender"),
            to: Target::Stays,
            stance: curseur::session::Stance::Agreed,
            cleared: false,
            minority: Vec::new(),
        };
        let speaker = Speaker::Words(speaker.to_owned());
        let words = "On en parle".to_owned();
        let argument = Argument { speaker, words, moves: vec![made], ..Argument::default() };
        perform(Edit::Record { at, sitting: Some(sitting), argument });
    }
    session
}

fn room(minutes: Option<u16>) -> WindowHarness {
    WindowHarness::on(&meeting(minutes), Setting::default())
}

/// How long the window sleeps when nobody touches anything.
fn sleeps(room: &WindowHarness) -> Duration {
    room.harness.output().viewport_output[&ViewportId::ROOT].repaint_delay
}

#[test]
fn an_argument_takes_four_presses_when_the_speaker_repeats() {
    let mut room = room(None);
    room.presses();
    room.type_in("sobriete");
    room.press(CTRL, Key::J);
    room.type_in("La cuve de fioul part en mars");
    room.press(ALT, Key::ArrowRight);
    room.press(ALT, Key::ArrowRight);
    room.press(NONE, Key::Enter);
    // The speaker, two notches, recorded.
    assert_eq!(room.presses(), 4);
    let last = room.last_argument();
    assert_eq!(last.words, "La cuve de fioul part en mars");
    assert_eq!(last.speaker, Speaker::Words("Habitants".to_owned()));
    assert_eq!(last.moves[0].axis, AxisId::new("env.sobriety"));
    assert!(room.is_on_disk());
}

#[test]
fn the_last_speakers_come_round() {
    let mut room = room(None);
    for expected in ["Habitants", "Élus", "Habitants"] {
        room.press(CTRL, Key::J);
        assert_eq!(room.value_of("Qui parle"), expected);
        assert!(room.field("Axe").is_focused(), "there is no axis yet");
    }
    room.type_in("dechets");
    room.press(NONE, Key::Tab);
    room.type_in("quelqu’un d’autre");
    room.press(CTRL, Key::J);
    assert_eq!(room.value_of("Qui parle"), "Habitants");
    assert!(room.field(WORDS).is_focused());
}

#[test]
fn it_is_said_when_nobody_has_spoken_yet() {
    let mut room = WindowHarness::empty();
    room.press(CTRL, Key::J);
    assert!(room.is_told("Personne n’a encore parlé"));
    assert!(room.field("Axe").is_focused());
}

#[test]
fn f9_goes_through_the_axes_of_the_day_before_the_others() {
    let mut room = room(None);
    for expected in ["gov.roots", "env.waste", "eco.jobs", "eco.forms"] {
        room.press(NONE, Key::F9);
        assert_eq!(room.draft().axis, Some(AxisId::new(expected)));
    }
}

#[test]
fn the_bar_recalls_the_time_of_the_pillar_in_hand_while_minutes_are_planned() {
    // It is 14:32:07.
    let mut planned = room(Some(40));
    assert!(planned.is_told("Solidarité sociale\u{202f}: 27 min sur 40"));
    planned.press(NONE, Key::F9);
    assert!(planned.is_told("Gouvernance"), "the axis in hand is another pillar’s");
    assert!(planned.is_told("\u{202f}: 12 min"));
    assert!(!room(None).is_told(" min sur"));
}

#[test]
fn the_window_wakes_at_the_next_minute_at_most_and_not_at_all_while_no_time_is_shown() {
    let planned = sleeps(&room(Some(40)));
    assert!(Duration::from_secs(40) < planned && planned <= Duration::from_mins(1), "{planned:?}");
    assert_eq!(sleeps(&room(None)), Duration::MAX);
    let mut panel = room(None);
    panel.show_panel("Rythme");
    assert_eq!(sleeps(&panel), Duration::MAX, "nothing is planned");
}

#[test]
fn the_panel_plans_time_and_its_lists_fill_the_bar() {
    let mut room = room(None);
    room.show_panel("Rythme");
    room.field("Respect de l’environnement, minutes prévues").focus();
    room.type_in("25");
    assert!(room.is_told("25 minutes prévues en tout"));
    assert!(room.is_on_disk());
    room.click(Role::Button, "Élus");
    assert_eq!(room.value_of("Qui parle"), "Élus");
    room.click(Role::Button, "Déchets et réemploi");
    assert_eq!(room.draft().axis, Some(AxisId::new("env.waste")));
    assert_eq!(room.value_of("Qui parle"), "Élus", "what was filled in stays");
    assert!(room.field(WORDS).is_focused());
}

#[test]
fn the_pace_is_found_in_the_palette() {
    let mut room = room(None);
    room.press(CTRL, Key::K);
    room.type_in("rythme");
    room.press(NONE, Key::Enter);
    assert!(room.is_told("Ont parlé en dernier"));
}
