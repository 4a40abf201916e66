//! What holds of everything the window can look like, in both languages, at three sizes and in two themes.
//!
//! With `PICTURES` set to a folder, a picture of each is left there: `scripts/pictures` makes sheets of them to look at.

use std::path::PathBuf;

use curseur::session::Language;
use egui::Rect;

use super::harness::{Setting, WindowHarness};
use super::layout::troubles;
use super::states::{self, State};
use crate::painted::{Painted, Text};

/// As WCAG 2 asks of texts (1.4.3).
const CONTRAST: f32 = 4.5;

/// Holds all promises for each of these states.
fn hold(states: &[State]) {
    let folder = std::env::var_os("PICTURES").map(PathBuf::from);
    let mut broken = Vec::new();
    // To look at one state alone.
    let only = std::env::var("STATE").ok();
    for state in states.iter().filter(|state| only.as_ref().is_none_or(|only| *only == state.name))
    {
        for language in Language::ALL {
            let mut setting = Setting { language, ..Setting::default() };
            let mut window = state.show(setting);
            for size in Setting::SIZES {
                window.resize(size);
                let mut painted = |dark: bool| {
                    window.darken(dark);
                    setting = Setting { size, dark, ..setting };
                    if let Some(folder) = &folder {
                        let name = format!("{}, {setting}.png", state.name);
                        let picture = window.harness.render().expect("a picture");
                        picture.save(folder.join(name)).expect("a folder to write in");
                    }
                    let painted = window.painted();
                    let mut found = wrongs(&window, &painted);
                    if !dark {
                        found.extend(laid_out_again(&mut window));
                    }
                    broken.extend(
                        found.into_iter().map(|w| format!("{}, {setting}: {w}", state.name)),
                    );
                    painted
                };
                let light = painted(false);
                // Colours are the same in both languages.
                if language == Language::Fr || folder.is_some() {
                    let dark = painted(true);
                    let moved = moved(&light, &dark);
                    broken.extend(moved.map(|w| format!("{}, {setting}: {w}", state.name)));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{} broken: {broken:#?}", broken.len());
}

fn wrongs(window: &WindowHarness, painted: &Painted) -> Vec<String> {
    let mut found = troubles(window, painted);
    let in_sight = painted.texts.iter().filter(|text| !painted.in_sight(text).is_empty());
    found.extend(in_sight.filter_map(|text| {
        let contrast = painted.contrast_of_text(text);
        (contrast < CONTRAST).then(|| format!("{contrast:.2}:1 for {:?}", text.words))
    }));
    found
}

/// Whether what stands still is laid out more than once in each frame: it costs twice, on computers that have little.
fn laid_out_again(window: &mut WindowHarness) -> Option<String> {
    window.harness.step();
    let passes = window.harness.output().platform_output.num_completed_passes;
    (1 < passes).then(|| format!("{passes} passes in a frame in which nothing changed"))
}

/// The texts and marks of the light theme that do not stand there in the dark one.
fn moved(light: &Painted, dark: &Painted) -> impl Iterator<Item = String> {
    let texts = |painted: &Painted| -> Vec<(String, Vec<Rect>)> {
        painted.texts.iter().map(|text: &Text| (text.words.clone(), text.lines.clone())).collect()
    };
    let marks =
        |painted: &Painted| -> Vec<Rect> { painted.marks.iter().map(|mark| mark.bounds).collect() };
    let (texts_light, texts_dark) = (texts(light), texts(dark));
    let (marks_light, marks_dark) = (marks(light), marks(dark));
    let gone = texts_light.into_iter().filter(move |text| !texts_dark.contains(text));
    let gone = gone.map(|(words, lines)| format!("not there in the dark: {words:?} {lines:?}"));
    let marks = marks_light.into_iter().filter(move |mark| !marks_dark.contains(mark));
    gone.chain(marks.map(|mark| format!("no mark there in the dark: {mark:?}")))
}

#[test]
fn what_stands_beside_the_board_is_whole_readable_and_the_same_in_the_dark() {
    hold(&states::beside_the_board());
}

#[test]
fn the_board_and_its_bar_are_whole_readable_and_the_same_in_the_dark() {
    hold(&states::of_the_board());
}

#[test]
fn the_territory_is_whole_readable_and_the_same_in_the_dark() {
    hold(&states::of_the_territory());
}

#[test]
fn the_thread_of_the_day_is_whole_readable_and_the_same_in_the_dark() {
    hold(&states::of_the_thread());
    hold(&states::of_commitments());
}

#[test]
fn the_grids_and_the_map_are_whole_readable_and_the_same_in_the_dark() {
    hold(&states::of_the_actors());
}

#[test]
fn what_stays_among_ourselves_is_whole_readable_and_the_same_in_the_dark() {
    hold(&states::of_the_strategy());
}

#[test]
fn what_asks_over_the_rest_is_whole_readable_and_the_same_in_the_dark() {
    hold(&states::over_the_rest());
}

#[test]
fn what_fills_the_window_without_a_session_is_whole_readable_and_the_same_in_the_dark() {
    hold(&states::away());
}
