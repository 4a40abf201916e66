//! Our window, and those of eframe's own that it is compared with. Each is this very program, started again: what costs most of
//! building a program is linking it, and this way it is done once.

use std::io::{Write as _, stderr};
use std::process::{Command, ExitCode};

use egui::{CentralPanel, Slider, Ui};

use super::screen::Screen;

/// What a window of eframe's says of each frame.
pub const FRAME: &str = "a frame";

/// Tells this program which window to be.
const VARIABLE: &str = "CURSEUR_BENCH_WINDOW";

/// Which window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RealWindow {
    /// The program that is measured.
    Ours,
    /// Nothing: what eframe costs by itself.
    Empty,
    /// With fonts, shaders and an atlas.
    Sliders,
}

impl RealWindow {
    /// The window that this program was started to be, if any.
    pub fn asked() -> Option<Self> {
        let asked = std::env::var(VARIABLE).ok()?;
        [Self::Ours, Self::Empty, Self::Sliders].into_iter().find(|window| window.name() == asked)
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Ours => "Curseur",
            Self::Empty => "an empty eframe window",
            Self::Sliders => "an eframe window with 48 sliders",
        }
    }

    /// Ready to be started on `screen`; ours in English, with its sessions there, and telling of each frame.
    pub fn command(self, screen: &Screen) -> Option<Command> {
        let mut command = screen.command(std::env::current_exe().ok()?);
        command.env(VARIABLE, self.name());
        if self == Self::Ours {
            command.args(["--lang", "en", "--sessions"]).arg(screen.folder());
            command.env("RUST_LOG", "curseur::frame=trace,curseur::wall=trace");
        }
        Some(command)
    }

    /// Opens it, and stays until it is closed.
    pub fn run(self) -> ExitCode {
        match self {
            Self::Ours => super::curseur_itself::main(),
            Self::Empty => self.run_plain(|_| ()),
            Self::Sliders => {
                let mut positions: Vec<i32> = (0..48).collect();
                self.run_plain(move |ui| {
                    CentralPanel::default().show(ui, |ui| {
                        for position in &mut positions {
                            ui.add(Slider::new(position, -100..=100));
                        }
                    });
                })
            }
        }
    }

    /// A window like ours in size and make.
    fn run_plain(self, mut content: impl FnMut(&mut Ui) + 'static) -> ExitCode {
        let options = eframe::NativeOptions {
            viewport: egui::ViewportBuilder::default()
                .with_title(self.name())
                .with_inner_size([1366.0, 768.0])
                .with_min_inner_size([900.0, 560.0])
                .with_maximized(true),
            renderer: eframe::Renderer::Glow,
            ..Default::default()
        };
        let content = move |ui: &mut Ui, _: &mut eframe::Frame| {
            writeln!(stderr(), "{FRAME}").ok();
            content(ui);
        };
        match eframe::run_ui_native(self.name(), options, content) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        }
    }
}
