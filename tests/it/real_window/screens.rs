//! The projector's screen at any side of ours, at two scales: a wall that was opened stays open.

use super::desk::{Side, Window};
use super::process::Program;
use super::room::{Room, TOLD, at_rest};
use super::wait::until;
use super::wall::{WALL, project, wall_is_gone};

/// Opens the wall again and again; each time it covers the projector, and stays.
fn walls(times: usize, side: Side, scale: &str) {
    let room = Room::with_projector(side);
    let variables = [("RUST_LOG", TOLD), ("WINIT_X11_SCALE_FACTOR", scale)];
    let program = room.curseur_with("en", None, &variables);
    room.session(&program);
    for time in 1..=times {
        project(&room, &program);
        let wall = wall_covers_the_projector(&room, &program);
        // Nothing is left to draw, nor to look at again: what could close it has been looked at.
        assert!(room.desk.shown(WALL).is_some(), "wall {time} is gone");
        let rectangle = room.desk.rectangle(&wall);
        assert_eq!(rectangle, room.desk.projector(), "wall {time} went elsewhere");
        room.desk.key("F5");
        wall_is_gone(&room.desk);
    }
    let said = program.said();
    assert!(!said.contains("the screen of the wall is gone"), "{said}");
    assert_eq!(said.matches("does Wall(Project)").count(), 2 * times);
}

fn wall_covers_the_projector(room: &Room, program: &Program) -> Window {
    let wall = until("the wall on the projector", || {
        let wall = room.desk.shown(WALL)?;
        (room.desk.rectangle(&wall) == room.desk.projector()).then_some(wall)
    });
    at_rest(program);
    wall
}

#[test]
fn f5_ten_times_gives_ten_walls_where_a_new_window_first_shows_over_ours() {
    walls(10, Side::Left, "1");
}

#[test]
fn f5_gives_a_wall_each_time_at_the_right_at_two_scales() {
    walls(2, Side::Right, "1");
    walls(2, Side::Right, "1.5");
}

#[test]
fn f5_gives_a_wall_each_time_above_at_two_scales() {
    walls(4, Side::Above, "1");
    walls(2, Side::Above, "1.5");
}

#[test]
fn f5_gives_a_wall_each_time_below_at_two_scales() {
    walls(2, Side::Below, "1");
    walls(2, Side::Below, "1.5");
}

#[test]
fn f5_gives_a_wall_each_time_at_the_left_at_another_scale() {
    walls(3, Side::Left, "1.5");
}
