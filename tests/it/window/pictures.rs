//! Pictures of what only a picture proves: colours and weights, rhythm, what stands over what. Each of one region, in one theme, size and
//! language; the rest is promised (`promises.rs`), and `scripts/pictures` shows all of it to whoever wants to look.

use egui::accesskit::Role;
use egui::{Rect, Vec2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Node, SnapshotResults, try_image_snapshot};

use super::harness::{LAPTOP, SMALL, Setting, WIDE, WindowHarness};
use super::states;

/// A part of the window.
#[derive(Clone, Copy, Debug)]
enum Region {
    Window,
    Header,
    Bar,
    Board,
    /// Beside the board.
    Panel,
    /// Between header and bar.
    Middle,
    Dialog,
}

use Region::{Bar, Board, Dialog, Header, Middle, Panel, Window};

/// State, region, size, and what the picture shows of it that the others do not.
const KEPT: &[(&str, Region, Vec2)] = &[
    // The whole.
    ("panel-journal", Window, SMALL),
    ("all moved", Window, WIDE),
    ("projected on another screen", Window, SMALL),
    ("projected in this window", Window, SMALL),
    ("empty session", Window, LAPTOP),
    // Above and below.
    ("panel-journal", Header, WIDE),
    ("panel-journal", Bar, WIDE),
    ("full bar", Bar, SMALL),
    ("going on", Bar, LAPTOP),
    ("an argument that cites", Bar, SMALL),
    ("saving fails", Window, SMALL),
    // The board.
    ("panel-journal", Board, WIDE),
    ("all moved", Middle, SMALL),
    ("long labels", Board, SMALL),
    ("carried on", Board, LAPTOP),
    // Beside it.
    ("panel-journal", Panel, LAPTOP),
    ("panel-axis", Panel, LAPTOP),
    ("panel-actors", Panel, LAPTOP),
    ("panel-relations", Panel, LAPTOP),
    ("panel-map", Panel, LAPTOP),
    ("panel-questions", Panel, LAPTOP),
    ("panel-pace", Panel, LAPTOP),
    ("panel-decisions", Panel, LAPTOP),
    ("panel-projection", Panel, LAPTOP),
    ("panel-sittings", Panel, LAPTOP),
    ("panel-framework", Panel, LAPTOP),
    ("panel-approach", Panel, LAPTOP),
    ("people", Panel, LAPTOP),
    ("natures", Panel, SMALL),
    ("a question lit in grid II", Panel, LAPTOP),
    // In its place.
    ("panel-actors alone", Middle, LAPTOP),
    ("panel-relations alone", Middle, WIDE),
    ("panel-map alone", Middle, LAPTOP),
    ("card in full", Middle, LAPTOP),
    ("a question lit on the map", Middle, LAPTOP),
    ("ties of one actor", Middle, SMALL),
    // Over it.
    ("palette", Dialog, SMALL),
    ("keys", Dialog, SMALL),
    ("export", Dialog, LAPTOP),
    ("importing", Dialog, LAPTOP),
    ("merging", Dialog, LAPTOP),
    ("erasing what", Dialog, SMALL),
    ("erasing for ever", Dialog, LAPTOP),
    ("closing unsaved", Dialog, SMALL),
    // Without a session.
    ("start", Window, SMALL),
    ("form", Window, SMALL),
    ("library", Window, LAPTOP),
    ("library folders and approaches", Window, SMALL),
    ("past", Window, SMALL),
    ("comparing", Window, LAPTOP),
    ("trajectories", Window, SMALL),
    ("follow", Dialog, SMALL),
];

/// Where the dark theme has colours of its own.
const KEPT_IN_THE_DARK: &[(&str, Region, Vec2)] = &[
    ("panel-journal", Board, SMALL),
    ("panel-relations", Panel, LAPTOP),
    ("panel-map", Panel, LAPTOP),
    ("export", Dialog, SMALL),
    ("comparing", Window, SMALL),
];

/// The height of the header when these pictures were taken, in points.
const HEADER: f32 = 41.0;
/// As much as is pictured of a panel, in points.
const PANEL: f32 = 440.0;

impl Region {
    fn of(self, window: &WindowHarness) -> Rect {
        let all = window.harness.ctx.content_rect();
        let words = window.words();
        let named =
            |role, id: &str| window.harness.get_by_role_and_label(role, &words.text(id)).rect();
        let below_header = || header(window);
        let above_bar = || named(Role::TextInput, "bar-axis").top() - 44.0;
        let edge = || named(Role::Button, "panel-journal").left() - 14.0;
        let rows = |top, bottom| Rect::from_x_y_ranges(all.x_range(), top..=bottom);
        match self {
            Self::Window => all,
            Self::Header => rows(all.top(), below_header()),
            Self::Bar => rows(above_bar(), all.bottom()),
            Self::Middle => rows(below_header(), above_bar()),
            Self::Board => rows(below_header(), above_bar()).with_max_x(edge()),
            Self::Panel => {
                let top = below_header();
                rows(top, (top + PANEL).min(above_bar())).with_min_x(edge())
            }
            Self::Dialog => {
                let dialog = window.harness.get_by_role(Role::Dialog);
                // Within its frame: nothing of what it stands over.
                around(&dialog).expand2(vec2(18.0, 14.0)).intersect(all)
            }
        }
    }
}

/// How high the header of a session is, in points: what it holds is in its middle, and a line ends it.
fn header(window: &WindowHarness) -> f32 {
    let board = window.words().text("header-board");
    let inside = window.harness.get_by_role_and_label(Role::Button, &board).rect();
    2.0 * inside.center().y + 1.0
}

/// Around all that stands in it.
fn around(node: &Node<'_>) -> Rect {
    let own = node.accesskit_node().raw_bounds().map_or(Rect::NOTHING, |_| node.rect());
    // Letters that scroll in a field may be longer than it.
    let role = node.accesskit_node().role();
    if matches!(role, Role::TextInput | Role::MultilineTextInput) {
        return own;
    }
    node.children().fold(own, |all, child| all.union(around(&child)))
}

/// Pictures of these regions, compared with those that are kept.
fn compare(kept: &[(&str, Region, Vec2)], dark: bool) {
    let mut results = SnapshotResults::new();
    // The header may grow: what is below it keeps its room.
    let grown = vec2(0.0, header(&WindowHarness::empty()) - HEADER);
    for (state, region, size) in kept {
        let is_below = matches!(region, Board | Panel | Middle | Bar);
        let size = if is_below { *size + grown } else { *size };
        let setting = Setting { size, dark, ..Setting::default() };
        let mut window = states::named(state).show(setting);
        let part = region.of(&window);
        let picture = window.harness.render().expect("a picture");
        let [left, top, width, height] =
            [part.left(), part.top(), part.width(), part.height()].map(|side| side.round() as u32);
        let picture = image::imageops::crop_imm(&picture, left, top, width, height).to_image();
        let theme = if dark { ", dark" } else { "" };
        let name = format!("{state}, {}{theme}", format!("{region:?}").to_lowercase());
        results.add(try_image_snapshot(&picture, name));
    }
}

#[test]
fn each_region_looks_as_agreed() {
    compare(KEPT, false);
}

#[test]
fn the_dark_theme_looks_as_agreed() {
    compare(KEPT_IN_THE_DARK, true);
}
