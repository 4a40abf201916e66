//! The small picture in the facilitator's window: it shows what the room sees, keeps to its place and says nothing.

use curseur::analysis::projection::{Mode, Scene};
use curseur::app::base::theme;
use curseur::app::wall::{self, LaidMap, MapPlan, Picture};
use curseur::session::{AxisId, Disclosure};
use egui::{Rect, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::sessions;
use super::stage::Staging;
use crate::involvement::deciding;
use crate::painted::Painted;
use crate::threads::threaded;

const PLACE: Rect = Rect { min: pos2(20.0, 30.0), max: pos2(190.0, 126.0) };

fn shown(picture: Picture) -> Harness<'static, Picture> {
    let mut harness = Harness::builder()
        .with_size(vec2(240.0, 160.0))
        .with_context_setup(theme::install)
        .build_ui_state(
            |ui, picture: &mut Picture| {
                if let (Scene::Map(actors), None) = (&picture.projected.scene, &picture.map) {
                    let aspect = PLACE.width() / PLACE.height();
                    let plan = MapPlan::of(ui, actors, picture.words, aspect);
                    picture.map = Some(LaidMap::of(plan).into());
                }
                let painter = ui.painter().with_clip_rect(PLACE);
                wall::paint(&painter, PLACE, picture);
            },
            picture,
        );
    harness.run();
    harness
}

#[test]
fn the_small_picture_keeps_to_its_place_and_is_silent() {
    let session = sessions::saying(deciding(threaded(sessions::long_sample())), 300, 3, false);
    let axis = Some(AxisId::new("env.waste"));
    for mode in Mode::ALL {
        let plan = Disclosure::ALL.into_iter().collect();
        let mut picture =
            Staging { plan, axis: axis.clone(), ..Staging::of(mode) }.picture(&session);
        picture.glides = true;
        let harness = shown(picture);
        let painted = Painted::of(&harness.output().shapes);
        assert!(painted.texts.len() + painted.marks.len() > 3, "{mode:?}: nothing is painted");
        for text in &painted.texts {
            let within = text.lines.iter().all(|line| PLACE.expand(0.5).contains_rect(*line));
            assert!(within, "{mode:?}: {:?} {:?}", text.words, text.lines);
        }
        for mark in painted.marks.iter().filter(|mark| 0.1 < mark.bounds.width()) {
            assert!(PLACE.expand(1.0).contains_rect(mark.bounds), "{mode:?}: {:?}", mark.bounds);
        }
        let told = harness.query_all_by(|node| node.label().is_some()).count();
        assert_eq!(told, 0, "{mode:?} is told twice");
    }
}
