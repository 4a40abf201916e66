//! What the facilitator's window and the wall's own window tell each other.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use egui::{
    CentralPanel, Color32, Context, Event, Frame, KeyboardShortcut, Modifiers, Rect, Ui,
    ViewportBuilder, ViewportClass, ViewportCommand, ViewportId,
};

use crate::app::base::command::WallCommand;
use crate::app::base::display::Display;
use crate::app::base::identity::{self, APP_ID};
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
    sight: Sight,
    /// The keyboard went back to the facilitator's window.
    gave_keyboard_back: bool,
}

/// What is known of where the wall is.
#[derive(Default)]
struct Sight {
    /// Where the wall's window was when it last drew, in pixels of the desk of all screens; nowhere where windows have no
    /// place.
    place: Option<Rect>,
    /// The wall was drawn over the whole of the screen it asked for: from then on that screen may be told to be gone.
    settled: bool,
    /// The wall is not in sight: minimised, or wholly covered.
    hidden: bool,
    /// The facilitator's window had the keyboard when it last drew.
    focused: bool,
}

/// What came from the wall's window.
#[derive(Debug, Default)]
pub struct Told {
    pub asked: Vec<WallCommand>,
    /// The screen that the wall was on is there no more.
    pub gone: bool,
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

    /// What was asked on the wall, which is for `screen`, as the list of the system has it now, if it does. Where a window
    /// is says nothing by itself: while one opens, its manager may put it anywhere.
    pub fn told(&self, ctx: &Context, screen: Option<&Display>) -> Told {
        let mut shared = self.shared();
        shared.look_at_the_wall(ctx);
        if let (Some(screen), Some(place)) = (screen, shared.sight.place) {
            let covered = place.intersect(screen.rect());
            shared.sight.settled |=
                covered.is_positive() && 0.9 * screen.rect().area() < covered.area();
        }
        let gone = shared.sight.settled && screen.is_none();
        Told { asked: std::mem::take(&mut shared.asked), gone }
    }

    /// Whether the wall is open and nobody sees it: minimised, or wholly covered.
    pub fn is_hidden(&self) -> bool {
        self.shared().sight.hidden
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
            .with_app_id(APP_ID)
            .with_icon(identity::icon())
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
            shared.give_keyboard_back(ui);
        }
        let rect = ui.max_rect();
        let aspect = rect.width() / rect.height().max(1.0);
        let new_shape = shared.aspect.replace(aspect) != Some(aspect);
        // On another screen, perhaps; or in sight again.
        let place = outer_rect(ui, id());
        let moved = shared.sight.place != place || shared.sight.hidden;
        shared.sight.place = place;
        shared.sight.settled |= place.is_none();
        if new_shape || moved || before < shared.asked.len() {
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
            for (text, command) in WallCommand::TEXT {
                for shortcut in text.shortcuts() {
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

    /// Gives the keyboard back once.
    fn give_keyboard_back(&mut self, ui: &Ui) {
        let focused = ui.input(|input| input.viewport().focused);
        if focused == Some(true) && !self.gave_keyboard_back {
            self.gave_keyboard_back = true;
            log::debug!("the wall gives the keyboard back");
            ui.send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::Focus);
        }
    }

    /// Whether the wall is in sight. A window that is minimised draws nothing and says nothing: it is asked when the
    /// keyboard comes back from elsewhere, and its answer is there a little later.
    fn look_at_the_wall(&mut self, ctx: &Context) {
        const SOON: Duration = Duration::from_millis(300);
        let (focused, hidden) = ctx.input(|input| {
            let wall = input.raw.viewports.get(&id());
            (input.focused, wall.is_some_and(|wall| wall.visible() == Some(false)))
        });
        let came_back = focused && !self.sight.focused;
        if came_back {
            ctx.request_repaint_of(id());
        }
        if hidden != self.sight.hidden {
            log::debug!("the wall is {}", if hidden { "hidden" } else { "in sight" });
        }
        if came_back || hidden != self.sight.hidden {
            ctx.request_repaint_after_for(SOON, ViewportId::ROOT);
        }
        (self.sight.focused, self.sight.hidden) = (focused, hidden);
    }
}
