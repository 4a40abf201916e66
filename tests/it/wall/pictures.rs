//! Pictures of every mode on every screen, in the light theme; once in each other theme.

use curseur::analysis::projection::{Mode, Scene, Section};
use curseur::app::base::settings::WallTheme;
use curseur::session::{AxisId, Disclosure, Session};
use egui_kittest::SnapshotResults;

use super::sessions;
use super::stage::{SCREENS, Staging};

fn long_sample() -> Session {
    let text = include_str!("../../../sessions/Ressourcerie de Vallonne 2026.ron");
    curseur::storage::read(text.as_bytes()).expect("the sample is sound")
}

/// Everything is let seen, and an axis is in hand.
fn staged(mode: Mode) -> Staging {
    Staging {
        plan: Disclosure::ALL.into_iter().collect(),
        axis: Some(AxisId::new("env.waste")),
        ..Staging::of(mode)
    }
}

fn name(mode: Mode) -> String {
    format!("{mode:?}").to_lowercase()
}

#[test]
fn every_mode_on_every_screen() {
    let session = long_sample();
    let mut results = SnapshotResults::new();
    for mode in Mode::ALL {
        for (screen_name, screen) in SCREENS {
            let mut harness = Staging { screen, ..staged(mode) }.show(&session);
            harness.snapshot(format!("wall {} {screen_name}", name(mode)));
            results.extend_harness(&mut harness);
        }
    }
}

#[test]
fn what_was_decided_on_every_screen() {
    let session = long_sample();
    let mut results = SnapshotResults::new();
    for (screen_name, screen) in SCREENS {
        let mut staging = Staging { screen, ..staged(Mode::Closing) };
        let decided = |staging: &Staging| match staging.project(&session).scene {
            Scene::Closing(sections) => matches!(sections[..], [Section::Decided(_)]),
            _ => false,
        };
        while !decided(&staging) {
            staging.page += 1;
        }
        let mut harness = staging.show(&session);
        harness.snapshot(format!("wall decisions {screen_name}"));
        results.extend_harness(&mut harness);
    }
}

#[test]
fn every_mode_in_the_other_themes() {
    let session = long_sample();
    let mut results = SnapshotResults::new();
    for theme in [WallTheme::Dark, WallTheme::Washed] {
        for mode in [Mode::Reading, Mode::Form, Mode::Map, Mode::Relations] {
            let screen = SCREENS[1].1;
            let mut harness = Staging { theme, screen, ..staged(mode) }.show(&session);
            harness.snapshot(format!(
                "wall {} {}",
                name(mode),
                format!("{theme:?}").to_lowercase()
            ));
            results.extend_harness(&mut harness);
        }
    }
}

#[test]
fn what_an_earlier_session_left_on_every_screen() {
    let session = sessions::carried_on();
    let mut results = SnapshotResults::new();
    for mode in [Mode::Reading, Mode::Form] {
        for (screen_name, screen) in SCREENS {
            let mut harness = Staging { screen, ..staged(mode) }.show(&session);
            harness.snapshot(format!("wall carried {} {screen_name}", name(mode)));
            results.extend_harness(&mut harness);
        }
    }
}
