//! Nothing overlaps and nothing is cut, by what is really painted.

use egui::epaint::{ClippedShape, Shape};
use egui::{Key, Rect};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::room::{CTRL, CTRL_SHIFT, LAPTOP, NONE, Room, Setting, WIDE};
use super::sessions;

/// A text as it is painted.
#[derive(Debug)]
struct Text {
    words: String,
    /// Around the ink of one of its lines.
    rect: Rect,
    clip: Rect,
    elided: bool,
}

fn each(shape: &Shape, clip: Rect, visit: &mut impl FnMut(&Shape, Rect)) {
    if let Shape::Vec(shapes) = shape {
        for shape in shapes {
            each(shape, clip, visit);
        }
    } else {
        visit(shape, clip);
    }
}

/// The texts of a frame, those scrolled out of sight left out.
fn texts(shapes: &[ClippedShape]) -> Vec<Text> {
    let mut found = Vec::new();
    for ClippedShape { clip_rect, shape, .. } in shapes {
        each(shape, *clip_rect, &mut |shape, clip| {
            if let Shape::Text(text) = shape {
                let (words, elided) = (text.galley.text().to_owned(), text.galley.elided);
                for row in &text.galley.rows {
                    let ink = row.row.visuals.mesh_bounds;
                    let rect = ink.translate(text.pos.to_vec2() + row.pos.to_vec2());
                    if rect.is_positive() && clip.intersects(rect) {
                        found.push(Text { words: words.clone(), rect, clip, elided });
                    }
                }
            }
        });
    }
    found
}

/// Balls and minority marks: circles larger than a dot of a rail, and triangles.
fn marks(shapes: &[ClippedShape]) -> Vec<Rect> {
    let mut found = Vec::new();
    for ClippedShape { clip_rect, shape, .. } in shapes {
        each(shape, *clip_rect, &mut |shape, clip| {
            let rect = match shape {
                Shape::Circle(circle) if 2.0 < circle.radius => Some(shape.visual_bounding_rect()),
                Shape::Path(path) if path.closed && path.points.len() == 3 => {
                    Some(shape.visual_bounding_rect())
                }
                _ => None,
            };
            found.extend(rect.filter(|rect| clip.intersects(*rect)));
        });
    }
    found
}

fn overlap(a: Rect, b: Rect) -> bool {
    let common = a.intersect(b);
    1.0 < common.width() && 1.0 < common.height()
}

/// What is wrong with a frame, in words.
pub fn troubles(room: &Room) -> Vec<String> {
    let shapes = &room.harness.output().shapes;
    let texts = texts(shapes);
    let window = room.harness.ctx.content_rect();
    let mut troubles = Vec::new();
    // What is longer than its field scrolls in it.
    let fields = room.harness.query_all_by_role(egui::accesskit::Role::TextInput);
    let typed: Vec<_> = fields.filter_map(|field| field.value()).collect();
    for (n, text) in texts.iter().enumerate() {
        // What goes on under the end of a list is scrolled to.
        let scrolls = text.clip.bottom() < window.bottom() - 1.0;
        let seen = if scrolls { text.rect.intersect(text.clip) } else { text.rect };
        if !window.expand(0.5).contains_rect(seen) {
            troubles.push(format!("out of the window: {text:?}"));
        }
        let typed = typed.contains(&text.words);
        let wide = text.clip.expand(1.0).x_range();
        let across = text.rect.x_range();
        let cut = !typed && (across.min < wide.min || wide.max < across.max);
        if cut {
            troubles.push(format!("cut: {text:?}"));
        }
        for other in &texts[n + 1..] {
            let (a, b) = (text.rect.intersect(text.clip), other.rect.intersect(other.clip));
            if overlap(a, b) {
                troubles.push(format!("{:?} {a:?} on {:?} {b:?}", text.words, other.words));
            }
        }
        for mark in marks(shapes) {
            // A letter in its mark is where it should be.
            let letter = mark.expand(2.0).contains_rect(text.rect);
            if !letter && overlap(text.rect.intersect(text.clip).shrink(0.5), mark) {
                troubles.push(format!("a mark {mark:?} on {text:?}"));
            }
        }
    }
    troubles
}

/// Controls that are on each other, or out of the window.
fn controls_that_overlap(room: &Room, window: Rect) -> Vec<String> {
    use egui::accesskit::Role;
    let roles =
        [Role::Button, Role::CheckBox, Role::Slider, Role::TextInput, Role::MultilineTextInput];
    let nodes: Vec<_> = roles
        .into_iter()
        .flat_map(|role| room.harness.query_all_by_role(role))
        .filter(|node| node.accesskit_node().raw_bounds().is_some())
        .map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect()))
        .filter(|(_, rect)| window.intersects(*rect) && rect.is_positive())
        .collect();
    let bar = room.harness.get_all_by_role(Role::MultilineTextInput).last();
    let bar = bar.map_or_else(|| window.bottom(), |node| node.rect().top());
    let mut troubles = Vec::new();
    for (n, (label, rect)) in nodes.iter().enumerate() {
        let in_bar = bar <= rect.top();
        if in_bar && !window.contains_rect(*rect) {
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

fn holds(
    session: &curseur::session::Session,
    settings: impl Iterator<Item = (String, Setting)>,
    prepare: impl Fn(&mut Room),
) {
    let mut troubles_of_all = Vec::new();
    for (name, setting) in settings {
        let mut room = Room::on(session, setting);
        prepare(&mut room);
        let mut found = troubles(&room);
        // What is scrolled away in a panel lies under the bar without being seen.
        room.ask_for_board();
        found.extend(controls_that_overlap(&room, room.harness.ctx.content_rect()));
        troubles_of_all.extend(found.into_iter().map(|trouble| format!("{name}: {trouble}")));
    }
    assert!(troubles_of_all.is_empty(), "{troubles_of_all:#?}");
}

/// Colours move nothing: one theme will do for what is rare.
fn light() -> impl Iterator<Item = (String, Setting)> {
    Setting::all().filter(|(_, setting)| !setting.dark)
}

#[test]
fn nothing_overlaps_or_is_cut_in_the_long_sample() {
    holds(&sessions::long_sample(), Setting::all(), |_| {});
}

#[test]
fn nothing_overlaps_or_is_cut_with_long_labels_and_a_long_title() {
    holds(&sessions::long_labels(), light(), |_| {});
}

#[test]
fn nothing_overlaps_or_is_cut_with_the_board_alone_and_every_axis_moved() {
    holds(&sessions::all_moved(), light(), Room::ask_for_board);
}

#[test]
fn nothing_overlaps_or_is_cut_when_the_bar_is_full() {
    holds(&sessions::long_sample(), light(), Room::fill_the_bar);
}

#[test]
fn nothing_overlaps_or_is_cut_among_the_actors() {
    for panel in ["panel-actors", "panel-relations", "panel-map", "panel-questions"] {
        holds(&sessions::long_sample(), light(), |room| {
            room.press(NONE, Key::F2);
            room.press(NONE, Key::ArrowDown);
            room.show_panel(&room.words().text(panel));
        });
    }
}

#[test]
fn nothing_overlaps_or_is_cut_beside_the_board_at_the_pace_of_a_meeting() {
    holds(&sessions::long_sample(), light(), |room| {
        room.show_panel(&room.words().text("panel-pace"));
    });
}

#[test]
fn nothing_overlaps_or_is_cut_among_the_decisions() {
    holds(&sessions::long_sample(), light(), |room| {
        room.show_panel(&room.words().text("panel-decisions"));
        room.press(CTRL_SHIFT, Key::D);
        room.type_in("Visiter la filature");
        room.press(NONE, Key::Enter);
    });
}

#[test]
fn nothing_overlaps_or_is_cut_on_a_laptop_and_with_the_largest_text() {
    for (size, steps, name) in [(LAPTOP, 0, "laptop"), (WIDE, 5, "large text")] {
        for panel in ["panel-journal", "panel-pace"] {
            let settings = light().filter(|(_, setting)| setting.size == WIDE);
            let settings = settings.map(|(language, setting)| {
                (format!("{name} {language} {panel}"), Setting { size, ..setting })
            });
            holds(&sessions::long_sample(), settings, |room| {
                for _ in 0..steps {
                    room.press(CTRL, Key::Plus);
                }
                room.press(NONE, Key::F9);
                room.show_panel(&room.words().text(panel));
            });
        }
    }
}

#[test]
fn nothing_overlaps_or_is_cut_while_the_room_looks_at_another_screen() {
    let projecting = light().map(|(name, setting)| (name, Setting { other_screens: 1, ..setting }));
    holds(&sessions::long_sample(), projecting, |room| {
        room.press(NONE, Key::F5);
        room.press(NONE, Key::F8);
    });
}

#[test]
fn every_label_of_the_board_is_whole_on_a_projected_screen() {
    for (name, setting) in Setting::all().filter(|(_, setting)| setting.size == WIDE) {
        let room = Room::on(&sessions::long_sample(), setting);
        let framework = &room.session().framework;
        let texts = texts(&room.harness.output().shapes);
        for (_, axis) in framework.all_shown() {
            let label = axis.label(setting.language);
            let shown = texts.iter().find(|text| text.words == label && text.rect.width() > 1.0);
            assert!(shown.is_none_or(|text| !text.elided), "{name}: {label} is cut: {shown:?}");
        }
    }
}
