//! Nothing moves under the pointer, and a click does what was under it when it was meant.

use curseur::app::base::command::Command;
use curseur::session::MomentKind;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::kittest::{AccessKitNode, Queryable as _};

use super::harness::{NONE, Setting, WindowHarness};
use super::sessions;

/// Where what is pressed in the bar stands.
fn places(room: &WindowHarness) -> Vec<(String, Pos2)> {
    ["bar-record", "bar-add-minority", "stance-left-open", "mark-to-check", "bar-verbatim"]
        .into_iter()
        .filter_map(|id| {
            let name = room.words().text(id);
            let is_it = |node: &AccessKitNode<'_>| {
                node.label().is_some_and(|label| label.starts_with(&name))
                    && matches!(node.role(), Role::Button | Role::CheckBox)
            };
            let place = room.harness.query_all_by(is_it).last()?.rect().center();
            Some((name, place))
        })
        .collect()
}

#[test]
fn long_words_and_cited_actors_move_nothing_of_the_bar() {
    for size in Setting::SIZES {
        let setting = Setting { size, ..Setting::default() };
        let mut room = WindowHarness::on(&sessions::long_sample(), setting);
        room.press(NONE, Key::Tab);
        room.press(NONE, Key::Tab);
        let before = places(&room);
        assert!(3 <= before.len(), "{before:?}");
        room.put_in(&"Le tri du matin se fait à deux, ".repeat(6));
        assert_eq!(places(&room), before, "a second line, {size:?}");
        room.put_in("avec la Région");
        let add = |node: &AccessKitNode<'_>| {
            node.role() == Role::Button
                && node.label().is_some_and(|label| label.starts_with("Citer "))
        };
        let proposed = room.harness.query_all_by(add).next();
        proposed.expect("an actor is proposed").click();
        room.harness.run();
        assert_eq!(room.draft().actors.len(), 1);
        assert_eq!(places(&room), before, "an actor is cited, {size:?}");
    }
}

/// Two presses as fast as a double click.
fn double_click(room: &mut WindowHarness, pos: Pos2) {
    let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
    room.harness.hover_at(pos);
    room.harness.run();
    for _ in 0..2 {
        for pressed in [true, false] {
            room.harness.event(Event::PointerButton { pos, button, pressed, modifiers });
        }
        room.harness.step();
    }
    room.harness.run();
}

#[test]
fn a_double_click_on_an_actor_says_nothing_of_it() {
    for size in Setting::SIZES {
        let setting = Setting { size, ..Setting::default() };
        let mut room = WindowHarness::on(&sessions::long_sample(), setting);
        room.command(Command::ShowActors);
        let before = room.session().actors.clone();
        let names: Vec<_> = before.iter().map(|actor| actor.name.clone()).collect();
        for name in names {
            let is_it = |node: &AccessKitNode<'_>| {
                node.label().is_some_and(|label| label.starts_with(&name))
            };
            let Some(row) = room.harness.query_all_by(is_it).next().map(|node| node.rect()) else {
                continue;
            };
            for share in [0.05, 0.3, 0.6, 0.9] {
                let x = egui::lerp(row.left()..=row.right(), share);
                double_click(&mut room, egui::pos2(x, row.center().y));
                assert_eq!(room.session().actors, before, "{name} at {share}, {size:?}");
                room.press(NONE, Key::Escape);
            }
        }
    }
}

#[test]
fn the_keys_that_turn_pages_stand_in_the_bar_while_the_room_sees_the_window() {
    let mut room = WindowHarness::typical();
    room.press(NONE, Key::F5);
    room.press(egui::Modifiers::SHIFT, Key::F9);
    let pages = room.projecting().projected().map_or(1, |projected| projected.page.of);
    assert!(1 < pages, "there are pages");
    assert!(room.is_told("page suivante\u{202f}: Ctrl+Page suiv."));
}

#[test]
fn a_moment_of_the_territory_says_of_what_it_is() {
    let room = WindowHarness::typical();
    let session = room.session();
    let row = session.diagnosis.rows.first().map(|row| row.id.clone()).expect("a row");
    let name = room.words().moment_name(session, &MomentKind::Row(row));
    assert_eq!(name, "Territoire\u{202f}: Comment il se développe");
}
