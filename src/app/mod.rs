//! The window: what people see and do.

mod act;
mod arrive;
mod awake;
pub mod commands;
mod compared;
mod document;
mod exporting;
mod files;
#[cfg(test)]
mod fixture;
mod keys;
mod library;
pub mod look;
mod meeting;
mod motion;
mod pace;
mod panels;
mod past;
mod paths;
mod projecting;
mod reading;
mod settings;
mod shelf;
mod state;
pub mod theme;
pub mod views;
pub mod wall;
pub mod widgets;
mod window;

use std::path::PathBuf;
use std::sync::Arc;

pub use awake::Awake;
pub use document::{Document, SaveState, Saving};
pub use motion::Motion;
pub use projecting::{Place, Projecting, Screen, WallCommand};
pub use settings::{Settings, Theme as ThemeChoice, Zoom};
pub use window::{App, Clock, Surroundings};

use crate::session::Language;
use crate::storage::places;

/// Opens the window and stays until it is closed.
///
/// # Errors
/// Where the system cannot open a window, or has no OpenGL.
pub fn run(
    file: Option<PathBuf>,
    sessions: Option<PathBuf>,
    language: Option<Language>,
    system: Language,
) -> eframe::Result {
    let settings_path = Settings::path();
    let mut settings = settings_path.as_deref().map(Settings::load).unwrap_or_default();
    settings.language = language.or(settings.language);
    let surroundings = Surroundings {
        file,
        folder: sessions.unwrap_or_else(places::sessions_folder),
        holder: places::holder_name(),
        language: system,
        settings,
        settings_path,
        clock: Arc::new(jiff::Zoned::now),
        inline: false,
        system_dialogs: files::has_system_dialogs(),
        screens: None,
    };
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_app_id("curseur")
            .with_title("Curseur")
            .with_inner_size([1280.0, 680.0])
            .with_min_inner_size([900.0, 560.0]),
        renderer: eframe::Renderer::Glow,
        ..Default::default()
    };
    eframe::run_native(
        "curseur",
        options,
        Box::new(|cc| {
            // Paper where the system does not say.
            cc.egui_ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
            // Not by the builder: some window managers forget it before the window is shown.
            cc.egui_ctx.send_viewport_cmd(egui::ViewportCommand::Maximized(true));
            Ok(Box::new(App::new(cc, surroundings)))
        }),
    )
}
