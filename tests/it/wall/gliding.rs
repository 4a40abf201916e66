//! A ball goes to where it moved: in a moment, or at once.

use std::time::Duration;

use curseur::analysis::projection::{Mode, Scene};
use curseur::app::wall::Picture;
use curseur::session::Position;
use egui_kittest::Harness;

use super::sessions;
use super::stage::Staging;
use crate::painted::{Form, Painted};

/// The largest circle of the picture of one question: its ball.
fn ball(harness: &Harness<'_, Picture>) -> f32 {
    let painted = Painted::of(&harness.output().shapes);
    let circles = painted.marks.iter().filter(|mark| mark.form() == Form::Round);
    let largest = circles.max_by(|a, b| a.bounds.width().total_cmp(&b.bounds.width()));
    largest.expect("a ball").bounds.center().x
}

fn repaints_at_once(harness: &Harness<'_, Picture>) -> bool {
    let views = &harness.output().viewport_output;
    views.values().any(|view| view.repaint_delay == Duration::ZERO)
}

/// The frames of a ball that moves to the other end: where it is in each, and whether another frame is asked for.
fn frames(glides: bool) -> Vec<(f32, bool)> {
    let session = sessions::all_moved();
    let axis = session.framework.all_shown().next().map(|(axis, _)| axis.clone());
    let staging = Staging { axis, ..Staging::of(Mode::Question) };
    let mut harness = staging.show_at(&session, 0.05);
    let mut picture = harness.state().clone();
    picture.glides = glides;
    let Scene::Question(Some(asked)) = &mut picture.projected.scene else { panic!("no question") };
    asked.axis.position = Position::clamped(90);
    *harness.state_mut() = picture;
    let mut seen = vec![(ball(&harness), false)];
    for _ in 0..12 {
        harness.step();
        seen.push((ball(&harness), repaints_at_once(&harness)));
    }
    seen
}

#[test]
fn a_ball_glides_to_where_it_moved_and_then_nothing_is_painted_any_more() {
    let frames = frames(true);
    let (start, end) = (frames[0].0, frames[12].0);
    assert!(start + 100.0 < end, "{frames:?}");
    let on_the_way = frames.iter().filter(|(at, _)| start + 1.0 < *at && *at < end - 1.0);
    let asking = on_the_way.clone().filter(|(_, again)| *again).count();
    assert!(0 < asking, "it is never on its way: {frames:?}");
    assert_eq!(on_the_way.count(), asking, "it stops on its way: {frames:?}");
    assert!(!frames[12].1, "a frame is asked for though it has arrived: {frames:?}");
}

#[test]
fn a_ball_that_does_not_glide_is_there_at_once() {
    let frames = frames(false);
    assert!(frames[0].0 + 100.0 < frames[1].0, "{frames:?}");
    assert!(frames[1..].iter().all(|frame| *frame == (frames[1].0, false)), "{frames:?}");
}
