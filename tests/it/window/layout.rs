//! Nothing overlaps and nothing is cut, by what is really painted.

use curseur::session::Language;
use egui::Rect;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::harness::{Setting, WindowHarness};
use super::{sessions, states};
use crate::painted::{Form, Painted};

/// What is wrong with where things stand, in words.
pub fn troubles(window: &WindowHarness, painted: &Painted) -> Vec<String> {
    let bounds = window.harness.ctx.content_rect();
    // What is longer than its field scrolls in it.
    let fields = window.harness.query_all_by_role(Role::TextInput);
    let typed: Vec<_> = fields.filter_map(|field| field.value()).collect();
    let texts = painted.texts.iter().filter(|text| !painted.in_sight(text).is_empty());
    let texts: Vec<_> = texts.collect();
    let marks = painted.marks.iter();
    // Balls, larger than a dot of a rail, and minority marks.
    let marks: Vec<_> = marks
        .filter(|mark| match mark.form() {
            Form::Round => 4.0 < mark.bounds.width(),
            Form::Triangle => true,
            Form::Other => false,
        })
        .collect();
    let mut troubles = Vec::new();
    for (n, text) in texts.iter().enumerate() {
        let words = &text.words;
        // What goes on under the end of a list is scrolled to.
        let scrolls = text.clip.bottom() < bounds.bottom() - 1.0;
        for line in text.lines.iter().filter(|line| text.clip.intersects(**line)) {
            let seen = if scrolls { line.intersect(text.clip) } else { *line };
            if !bounds.expand(0.5).contains_rect(seen) {
                troubles.push(format!("out of the window: {words:?} {line:?}"));
            }
            let (wide, across) = (text.clip.expand(1.0).x_range(), line.x_range());
            let is_typed = typed.contains(words);
            if !is_typed && (across.min < wide.min || wide.max < across.max) {
                troubles.push(format!("cut: {words:?} {line:?} in {:?}", text.clip));
            }
        }
        for other in &texts[n + 1..] {
            if painted.overlap(text, other) {
                troubles.push(format!("{words:?} {:?} on {:?}", text.lines, other.words));
            }
        }
        for mark in &marks {
            // A letter in its mark is where it should be.
            let around = mark.bounds.expand(2.0);
            let is_letter = text.lines.iter().all(|line| around.contains_rect(*line));
            if !is_letter && painted.is_on(mark, text) {
                troubles.push(format!("a mark {:?} on {words:?} {:?}", mark.bounds, text.lines));
            }
        }
    }
    troubles
}

fn overlap(a: Rect, b: Rect) -> bool {
    let common = a.intersect(b);
    1.0 < common.width() && 1.0 < common.height()
}

/// Controls that are on each other, or out of the window.
fn controls_that_overlap(window: &WindowHarness, bounds: Rect) -> Vec<String> {
    let roles =
        [Role::Button, Role::CheckBox, Role::Slider, Role::TextInput, Role::MultilineTextInput];
    let nodes: Vec<_> = roles
        .into_iter()
        .flat_map(|role| window.harness.query_all_by_role(role))
        .filter(|node| node.accesskit_node().raw_bounds().is_some())
        .map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect()))
        .filter(|(_, rect)| bounds.intersects(*rect) && rect.is_positive())
        .collect();
    let bar = window.harness.get_all_by_role(Role::MultilineTextInput).last();
    let bar = bar.map_or_else(|| bounds.bottom(), |node| node.rect().top());
    let mut troubles = Vec::new();
    for (n, (label, rect)) in nodes.iter().enumerate() {
        let in_bar = bar <= rect.top();
        if in_bar && !bounds.contains_rect(*rect) {
            troubles.push(format!("{label:?} {rect:?} out of the window"));
        }
        for (other, around) in &nodes[n + 1..] {
            // What is scrolled away lies under the bar without being seen.
            let same_part = in_bar == (bar <= around.top());
            if same_part && overlap(*rect, *around) {
                troubles.push(format!("{label:?} {rect:?} on {other:?} {around:?}"));
            }
        }
    }
    troubles
}

#[test]
fn no_control_is_on_another_or_out_of_the_window() {
    let mut troubles = Vec::new();
    for name in
        ["panel-journal", "long labels", "all moved", "full bar", "projected on another screen"]
    {
        for setting in Setting::all() {
            let mut window = states::named(name).show(setting);
            // What is scrolled away in a panel lies under the bar without being seen.
            window.ask_for_board();
            let found = controls_that_overlap(&window, window.harness.ctx.content_rect());
            troubles
                .extend(found.into_iter().map(|trouble| format!("{name} {setting}: {trouble}")));
        }
    }
    assert!(troubles.is_empty(), "{troubles:#?}");
}

#[test]
fn every_label_of_the_board_is_whole_on_a_projected_screen() {
    for language in Language::ALL {
        let setting = Setting { language, ..Setting::default() };
        let window = WindowHarness::on(&sessions::long_sample(), setting);
        let painted = window.painted();
        for (_, axis) in window.session().framework.all_shown() {
            let label = axis.label(language);
            let mut shown = painted.texts.iter().filter(|text| text.words == label);
            assert!(shown.all(|text| !text.elided), "{setting}: {label} is cut");
        }
    }
}

/// What a laptop of 1366 × 768 leaves a window at 150 %, and a screen of 1920 × 1080 at 200 %, under a title bar and over a bar of tasks.
const ENLARGED: [egui::Vec2; 2] = [egui::vec2(911.0, 450.0), egui::vec2(960.0, 480.0)];

#[test]
fn the_window_fits_a_screen_that_the_system_enlarges() {
    let mut found = Vec::new();
    for name in
        ["panel-journal", "full bar", "going on", "another day", "letters not understood", "people"]
    {
        for language in Language::ALL {
            for size in ENLARGED {
                let setting = Setting { size, language, ..Setting::default() };
                let window = states::named(name).show(setting);
                let painted = window.painted();
                let wrong = troubles(&window, &painted);
                found.extend(wrong.into_iter().map(|wrong| format!("{name}, {setting}: {wrong}")));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn beside_the_panel_every_axis_is_in_sight_with_its_whole_label_on_an_enlarged_laptop() {
    for language in Language::ALL {
        let setting = Setting { size: Setting::SIZES[0], language, ..Setting::default() };
        let window = WindowHarness::on(&sessions::long_sample(), setting);
        let painted = window.painted();
        for (_, axis) in window.session().framework.all_shown() {
            let label = axis.label(language);
            let row = window.cursor(label).rect();
            let shown: Vec<_> = painted.texts.iter().filter(|text| text.words == label).collect();
            let is_whole = |text: &&crate::painted::Text| {
                !text.elided && text.lines.iter().all(|line| text.clip.contains_rect(*line))
            };
            assert!(shown.iter().any(is_whole), "{setting}: {label}");
            let clip = shown[0].clip;
            assert!(row.bottom() <= clip.bottom() + 1.0, "{setting}: {label} {row:?} in {clip:?}");
        }
    }
}

#[test]
fn what_is_told_moves_nothing_and_covers_no_row() {
    for size in Setting::SIZES {
        let mut window =
            WindowHarness::on(&sessions::long_sample(), Setting { size, ..Setting::default() });
        let places = |window: &WindowHarness| {
            let sliders = window.harness.query_all_by_role(Role::Slider);
            let mut all: Vec<_> = sliders.map(|slider| slider.rect()).collect();
            all.push(window.field("Axe").rect());
            all
        };
        let before = places(&window);
        window.press(super::harness::CTRL, egui::Key::Y);
        assert!(window.is_told(&window.words().text("nothing-to-redo")));
        assert_eq!(places(&window), before, "{size}");
    }
}
