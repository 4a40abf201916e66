//! The window: what people see and do.

pub mod away;
pub mod base;
pub mod open;
pub mod over;
pub mod wall;
pub mod widgets;
pub mod window;

use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use base::command::WallCommand;
pub use base::desk::Clock;
pub use base::desktop::Showing;
pub use base::display::Display;
pub use base::document::{Document, SaveState, Saving};
pub use base::settings::{Motion, Settings, Theme as ThemeChoice, Zoom};
pub use open::projection::{Place, Projecting};
pub use window::{App, Awake, Surroundings};

use base::identity::{self, APP_ID};
use base::settings::Window;

use crate::session::Language;
use crate::storage::{crash, places};

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
    let beside_settings = settings_path.as_deref().and_then(Path::parent);
    let broke = beside_settings.and_then(crash::take);
    if let Some(folder) = beside_settings {
        crash::watch(folder.to_owned());
    }
    let window = settings.window;
    let surroundings = Surroundings {
        file,
        folder: sessions.unwrap_or_else(places::sessions_folder),
        holder: places::holder_name(),
        language: system,
        settings,
        settings_path,
        broke,
        clock: Arc::new(jiff::ZonedDateTime::now),
        inline: false,
        system_dialogs: window::has_system_dialogs(),
        desktop: base::desktop::desktop(),
        fonts: crate::storage::Fonts::system,
        dictionaries: crate::storage::Dictionary::system,
        displays: None,
    };
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_app_id(APP_ID)
            .with_icon(identity::icon())
            .with_title("Curseur")
            .with_inner_size(window.size())
            .with_min_inner_size(Window::LEAST),
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
            if window.maximized {
                cc.egui_ctx.send_viewport_cmd(egui::ViewportCommand::Maximized(true));
            }
            Ok(Box::new(App::new(cc, surroundings)))
        }),
    )
}
