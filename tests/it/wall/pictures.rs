//! Pictures of every mode, at half their size: how large texts are, and their contrast, is measured on the whole (`legible.rs`).

use std::path::{Path, PathBuf};

use curseur::analysis::projection::{Mode, Scene, Section};
use curseur::app::base::settings::WallTheme;
use curseur::session::{AxisId, Disclosure, Session};
use egui_kittest::{SnapshotResults, try_image_snapshot};

use super::sessions;
use super::stage::{SCREENS, Staging};
use crate::involvement::deciding;
use crate::threads::threaded;

/// Everything is let seen, and an axis is in hand.
fn staged(mode: Mode) -> Staging {
    Staging {
        plan: Disclosure::ALL.into_iter().collect(),
        axis: Some(AxisId::new("env.waste")),
        ..Staging::of(mode)
    }
}

fn name(of: impl std::fmt::Debug) -> String {
    format!("{of:?}").to_lowercase()
}

fn compare(pictures: impl IntoIterator<Item = (String, Staging)>, session: &Session) {
    let mut results = SnapshotResults::new();
    for (name, staging) in pictures {
        let screen = staging.screen / 2.0;
        let mut harness = Staging { screen, ..staging }.show(session);
        let picture = harness.render().expect("a picture");
        results.add(try_image_snapshot(&picture, format!("wall, {name}")));
    }
}

#[test]
fn every_mode() {
    let session = sessions::long_sample();
    if let Some(folder) = std::env::var_os("PICTURES").map(PathBuf::from) {
        leave(&folder, &session);
    }
    let of_board = Mode::ALL.into_iter().filter(|mode| !Mode::TERRITORY.contains(mode));
    let of_board = of_board.filter(|mode| !matches!(mode, Mode::Moment | Mode::Involvement));
    compare(of_board.map(|mode| (name(mode), staged(mode))), &session);
}

#[test]
fn a_moment_of_the_day() {
    let staging = staged(Mode::Moment);
    compare([(name(staging.mode), staging)], &threaded(sessions::long_sample()));
}

#[test]
fn who_takes_part_in_deciding() {
    let staging = staged(Mode::Involvement);
    compare([(name(staging.mode), staging)], &deciding(sessions::long_sample()));
}

#[test]
fn a_row_of_the_territory() {
    let staging = staged(Mode::TerritoryRow);
    compare([(name(staging.mode), staging)], &sessions::long_sample());
}

/// A picture of each mode on each screen in each theme, for whoever looks (`scripts/pictures`).
fn leave(folder: &Path, session: &Session) {
    let with_thread = deciding(threaded(session.clone()));
    for mode in Mode::ALL {
        for (screen_name, screen) in SCREENS {
            for theme in WallTheme::ALL {
                let session = match mode {
                    Mode::Moment | Mode::Involvement => &with_thread,
                    _ => session,
                };
                let staging = Staging { theme, screen, ..staged(mode) };
                // Each page of the closing is of another kind.
                let closing = mode == Mode::Closing || Mode::TERRITORY.contains(&mode);
                let pages = if closing { staging.project(session).page.of } else { 1 };
                for page in 0..pages {
                    let mut shown = Staging { page, ..staging.clone() }.show(session);
                    let picture = shown.render().expect("a picture");
                    let at = if closing { format!(" {}", page + 1) } else { String::new() };
                    let name =
                        format!("wall {}{at}, {screen_name} {}.png", name(mode), name(theme));
                    picture.save(folder.join(name)).expect("a folder to write in");
                }
            }
        }
    }
}

#[test]
fn what_was_decided() {
    let session = sessions::long_sample();
    let mut staging = staged(Mode::Closing);
    let decided = |staging: &Staging| match staging.project(&session).scene {
        Scene::Closing(sections) => matches!(sections[..], [Section::Decided(_)]),
        _ => false,
    };
    while !decided(&staging) {
        staging.page += 1;
    }
    compare([("decisions".to_owned(), staging)], &session);
}

#[test]
fn where_an_old_projector_leaves_less_room() {
    let (_, screen) = SCREENS[2];
    let modes = [Mode::Argument, Mode::Reading, Mode::Form, Mode::Map];
    let narrow =
        modes.map(|mode| (format!("{}, narrow", name(mode)), Staging { screen, ..staged(mode) }));
    compare(narrow, &sessions::long_sample());
}

#[test]
fn the_other_themes() {
    let themed = [
        (Mode::Reading, WallTheme::Dark),
        (Mode::Map, WallTheme::Dark),
        (Mode::Form, WallTheme::Washed),
    ];
    let themed = themed.map(|(mode, theme)| {
        (format!("{}, {}", name(mode), name(theme)), Staging { theme, ..staged(mode) })
    });
    compare(themed, &sessions::long_sample());
}

#[test]
fn what_an_earlier_session_left() {
    compare([("carried form".to_owned(), staged(Mode::Form))], &sessions::carried_on());
}
