//! What the facilitator's window and the wall's own window tell each other.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use egui::{
    CentralPanel, Color32, Context, Event, Frame, KeyboardShortcut, Modifiers, Rect, Ui,
    ViewportBuilder, ViewportClass, ViewportCommand, ViewportId,
};

use crate::app::base::command::WallCommand;
use crate::app::base::keys;
use crate::app::wall::{self, Picture};

/// What both windows know. The wall's window draws when it is told to, whatever the other one does.
#[derive(Clone, Default)]
pub struct Stage(Arc<Mutex<Shared>>);

#[derive(Default)]
struct Shared {
    picture: Option<Arc<Picture>>,
    black: bool,
    /// Asked on the wall's window, in order.
    asked: Vec<WallCommand>,
    /// Width over height of the wall, once it was drawn.
    aspect: Option<f32>,
    /// Where the wall was seen to be.
    wall: Whereabouts,
    /// The wall was wholly hidden when the facilitator's window last drew.
    hidden: bool,
    /// The keyboard went back to the facilitator's window.
    gave_keyboard_back: bool,
}

/// The wall, and the facilitator's window.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Whereabouts {
    #[default]
    NotSeen,
    /// Side by side.
    Apart,
    /// After that, the wall came over the facilitator's window: its screen is gone.
    Covering,
}

/// What came from the wall's window.
#[derive(Debug, Default)]
pub struct Told {
    pub asked: Vec<WallCommand>,
    pub covers: bool,
}

pub fn id() -> ViewportId {
    ViewportId::from_hash_of("wall")
}

impl Stage {
    fn shared(&self) -> MutexGuard<'_, Shared> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A new wall is about to be opened.
    pub fn open(&self) {
        *self.shared() = Shared::default();
    }

    /// Width over height of the wall; that of most projectors until it was drawn.
    pub fn aspect(&self) -> f32 {
        self.shared().aspect.unwrap_or(16.0 / 9.0)
    }

    pub fn told(&self, ctx: &Context) -> Told {
        let mut shared = self.shared();
        // A wall that slid beneath the facilitator's window draws nothing, and notices nothing.
        shared.look_around(ctx);
        shared.look_again_when_hidden(ctx);
        let covers = shared.wall == Whereabouts::Covering;
        Told { asked: std::mem::take(&mut shared.asked), covers }
    }

    /// Has the wall show this; it draws again only when it is something else.
    pub fn show(&self, ctx: &Context, picture: Option<&Arc<Picture>>, black: bool) {
        let mut shared = self.shared();
        let same = shared.picture.as_ref().map(Arc::as_ptr) == picture.map(Arc::as_ptr);
        if !same || shared.black != black {
            shared.picture = picture.cloned();
            shared.black = black;
            drop(shared);
            ctx.request_repaint_of(id());
        }
    }

    /// Keeps the wall's window open. To be called in each frame of the facilitator's window.
    pub fn window(&self, ui: &Ui, title: String, monitor: usize) {
        let builder = ViewportBuilder::default()
            .with_title(title)
            .with_app_id("curseur")
            .with_inner_size([1280.0, 720.0])
            .with_monitor(monitor);
        let stage = self.clone();
        ui.show_viewport_deferred(id(), builder, move |ui, class| stage.ui(ui, class));
    }

    fn ui(&self, ui: &mut Ui, class: ViewportClass) {
        log::trace!(target: "curseur::wall", "drawn");
        let mut shared = self.shared();
        let before = shared.asked.len();
        if class != ViewportClass::EmbeddedWindow {
            shared.take_keys(ui);
            shared.watch(ui);
        }
        let rect = ui.max_rect();
        let aspect = rect.width() / rect.height().max(1.0);
        let new_shape = shared.aspect.replace(aspect) != Some(aspect);
        if new_shape || before < shared.asked.len() || shared.wall == Whereabouts::Covering {
            ui.request_repaint_of(ViewportId::ROOT);
        }
        let (picture, black) = (shared.picture.clone(), shared.black);
        drop(shared);
        draw(ui, picture.as_deref(), black);
    }
}

/// Draws what the room sees over all of `ui`.
pub fn draw(ui: &mut Ui, picture: Option<&Picture>, black: bool) {
    CentralPanel::default().frame(Frame::new().fill(Color32::BLACK)).show(ui, |ui| match picture {
        Some(picture) if !black => wall::ui(ui, picture),
        _ => {}
    });
}

/// Where a window is, in pixels of the desk of all screens, as far as the system says.
fn outer_rect(ctx: &Context, id: ViewportId) -> Option<Rect> {
    let zoom = ctx.zoom_factor();
    ctx.input(|input| {
        let window = input.raw.viewports.get(&id)?;
        Some(window.outer_rect? * (zoom * window.native_pixels_per_point?))
    })
}

impl Shared {
    fn take_keys(&mut self, ui: &Ui) {
        let asked = &mut self.asked;
        ui.input_mut(|input| {
            let commands = WallCommand::all().filter(|command| command.is_for_the_wall());
            for command in commands {
                for shortcut in command.shortcuts() {
                    while keys::take_press(input, *shortcut).is_some() {
                        asked.push(command);
                    }
                }
            }
            for (key, command) in WallCommand::REMOTE {
                let shortcut = KeyboardShortcut::new(Modifiers::NONE, key);
                while keys::take_press(input, shortcut).is_some() {
                    asked.push(command);
                }
            }
            // Letters typed here by mistake are nobody's.
            input.events.retain(|event| !matches!(event, Event::Text(_)));
            if input.viewport().close_requested() {
                asked.push(WallCommand::Project);
            }
        });
    }

    /// Gives the keyboard back once, and notices when the wall comes over the facilitator's window.
    fn watch(&mut self, ui: &Ui) {
        let focused = ui.input(|input| input.viewport().focused);
        if focused == Some(true) && !self.gave_keyboard_back {
            self.gave_keyboard_back = true;
            log::debug!("the wall gives the keyboard back");
            ui.send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::Focus);
        }
        self.look_around(ui);
    }

    /// Where a wall that was just hidden went may be known only after the frame that learns it is hidden.
    fn look_again_when_hidden(&mut self, ctx: &Context) {
        const SOON: Duration = Duration::from_millis(300);
        let hidden = ctx.input(|input| {
            input.raw.viewports.get(&id()).is_some_and(|wall| wall.occluded == Some(true))
        });
        if hidden && !self.hidden {
            ctx.request_repaint_after_for(SOON, ViewportId::ROOT);
        }
        self.hidden = hidden;
    }

    /// Compares where both windows are.
    fn look_around(&mut self, ctx: &Context) {
        let [wall, ours] = [id(), ViewportId::ROOT].map(|id| outer_rect(ctx, id));
        let (Some(wall), Some(ours)) = (wall, ours) else { return };
        let common = wall.intersect(ours);
        let apart = !common.is_positive() || common.area() < 0.2 * wall.area();
        if apart {
            self.wall = Whereabouts::Apart;
        } else if self.wall == Whereabouts::Apart {
            self.wall = Whereabouts::Covering;
            ctx.send_viewport_cmd_to(id(), ViewportCommand::Fullscreen(false));
        }
    }
}
