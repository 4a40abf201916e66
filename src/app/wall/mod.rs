//! The wall: what the room sees, from what was projected and from nothing else. May import `widgets`, `base`.
//!
//! Lengths are in wall pixels: 1080 of them are the height of the picture, whatever the screen, the window or the zoom.

mod band;
mod canvas;
mod map;
mod rail;
mod said;
mod scene;
mod theme;

use std::sync::Arc;

use egui::{Painter, Rect, Ui};

use crate::analysis::projection::{Projected, Scene};
use crate::app::base::settings::{WallText, WallTheme};
use crate::words::Words;
use canvas::Canvas;

pub use map::{LaidMap, MapPlan};
pub use scene::capacity;
pub use theme::Colours;

/// All that a picture is drawn from.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub projected: Projected,
    pub words: Words,
    pub theme: WallTheme,
    pub text: WallText,
    /// Balls glide to where they go; else they are there at once.
    pub glides: bool,
    /// Where the actors of the scene stand; none until they were laid out.
    pub map: Option<Arc<LaidMap>>,
}

/// Draws the picture over all of `ui`, and tells a screen reader what it says.
pub fn ui(ui: &mut Ui, picture: &Picture) {
    let rect = ui.max_rect();
    let canvas = Canvas::new(ui.painter(), rect, picture, Some(ui));
    draw(&canvas, rect, picture);
    ui.advance_cursor_after_rect(rect);
}

/// Draws the picture in `rect`, however small, still and silent.
pub fn paint(painter: &Painter, rect: Rect, picture: &Picture) {
    draw(&Canvas::new(painter, rect, picture, None), rect, picture);
}

fn draw(canvas: &Canvas<'_>, rect: Rect, picture: &Picture) {
    canvas.painter().rect_filled(rect, 0, canvas.colours.paper);
    let projected = &picture.projected;
    match &projected.scene {
        Scene::Welcome { purpose, rules } => scene::welcome(canvas, projected, purpose, rules),
        Scene::Kept(lines) => scene::kept(canvas, lines),
        Scene::Reading { pillar, rank, pillars, rows, last } => {
            let heading =
                scene::Heading { pillar, rank: *rank, of: *pillars, page: projected.page };
            scene::reading(canvas, &heading, rows, last.as_ref());
        }
        Scene::Question(asked) => scene::question(canvas, asked.as_ref()),
        Scene::Argument(said) => scene::argument(canvas, said.as_ref(), projected.page),
        Scene::Form { pillars, last } => scene::form(canvas, projected, pillars, last.as_ref()),
        Scene::Map(actors) => scene::map(canvas, actors, picture.map.as_deref(), projected.page),
        Scene::Relations(actors) => scene::relations(canvas, actors, projected.page),
        Scene::Involvement(groups) => scene::involvement(canvas, groups, projected.page),
        Scene::Closing(sections) => scene::closing(canvas, sections, projected.page),
        Scene::Territory(shown) => scene::territory(canvas, shown.as_ref(), projected.page),
        Scene::Agreed(shown) => scene::agreed(canvas, shown.as_ref(), projected.page),
        Scene::Moment(shown) => scene::moment(canvas, shown.as_ref()),
        Scene::Legibility => scene::legibility(canvas),
    }
}
