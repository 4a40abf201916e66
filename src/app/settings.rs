//! What the program remembers between two starts: language and theme, no words of a session, no path.

use std::fs;
use std::path::{Path, PathBuf};

use egui::ThemePreference;
use serde::{Deserialize, Serialize};

use super::wall;
use crate::session::Language;

/// What a person chose for the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// `None` follows the system.
    pub language: Option<Language>,
    pub theme: Theme,
    pub wall_theme: wall::Theme,
    /// What the room can read from the back.
    pub wall_text: wall::TextSize,
}

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

impl From<Theme> for ThemePreference {
    fn from(theme: Theme) -> Self {
        match theme {
            Theme::System => Self::System,
            Theme::Light => Self::Light,
            Theme::Dark => Self::Dark,
        }
    }
}

impl Settings {
    /// Where they are kept, when the system has a place for it.
    pub fn path() -> Option<PathBuf> {
        let folders = directories::ProjectDirs::from("", "", "curseur")?;
        Some(folders.config_dir().join("settings.ron"))
    }

    /// The settings kept at `path`; the defaults when there are none that can be read.
    pub fn load(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap_or_default();
        ron::from_str(&text).unwrap_or_default()
    }

    pub fn save(self, path: &Path) {
        let kept = ron::to_string(&self).map(|text| {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(path, text)
        });
        if !matches!(kept, Ok(Ok(()))) {
            log::warn!("the settings could not be kept");
        }
    }
}
