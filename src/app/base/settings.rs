//! What the program remembers between two starts: how it looks, and where the library looks; no words of a session.

use std::path::{Path, PathBuf};

use egui::ThemePreference;
use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::acuity;
use super::elsewhere::Elsewhere;
use crate::session::{Language, variants};
use crate::storage;

/// What a person chose for the window.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// `None` follows the system.
    pub language: Option<Language>,
    pub theme: Theme,
    pub contrast: Contrast,
    pub zoom: Zoom,
    pub motion: Motion,
    pub spelling: Spelling,
    pub wall_theme: WallTheme,
    /// What was asked for; the last row may need more ([`Settings::room_text`]).
    pub wall_text: WallText,
    /// Where the last row sits: it is the room's as the projector is, and no session's.
    pub last_row: LastRow,
    /// Folders that the library lists beside that of the sessions.
    pub folders: Vec<PathBuf>,
    /// Where sessions were opened besides.
    pub elsewhere: Elsewhere,
    /// Goes on from one session to the next.
    pub arrangement: Arrangement,
    /// The panel that was shown last, by the message of its command.
    pub panel: String,
    pub window: Window,
}

/// What is shown beside the board.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Arrangement {
    Board,
    #[default]
    SideBySide,
    /// What stands beside the board takes its place.
    Actors,
}

/// The facilitator's window as it was left. Where it stood is left to the system: the screen may be gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Window {
    pub maximized: bool,
    /// In points of the system, when it is not maximised.
    size: (u16, u16),
}

impl Window {
    /// In points: it fits a laptop’s enlarged screen.
    pub const LEAST: [f32; 2] = [860.0, 440.0];

    /// The size, at least [`Window::LEAST`].
    pub fn size(self) -> [f32; 2] {
        let [width, height] = Self::LEAST;
        [f32::from(self.size.0).max(width), f32::from(self.size.1).max(height)]
    }

    /// The same, as the system now says that it is.
    #[must_use]
    pub fn seen(self, viewport: &egui::ViewportInfo) -> Self {
        let Some(maximized) = viewport.maximized else { return self };
        let hides = viewport.minimized == Some(true) || viewport.fullscreen == Some(true);
        match viewport.inner_rect.map(|rect| rect.size()) {
            _ if hides => self,
            Some(size) if !maximized => {
                Self { maximized, size: (size.x.round() as u16, size.y.round() as u16) }
            }
            _ => Self { maximized, ..self },
        }
    }
}

impl Default for Window {
    fn default() -> Self {
        Self { maximized: true, size: (1280, 680) }
    }
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

/// How much lines and colours stand out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Contrast {
    /// More where the system was told so.
    #[default]
    System,
    Usual,
    More,
}

/// What a person chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Motion {
    /// Still where the system was told to be; where it does not say, things move.
    #[default]
    System,
    Still,
    Moving,
}

/// What is done about words that the dictionary of the computer lacks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Spelling {
    #[default]
    Underlined,
    Unmarked,
}

/// How large the facilitator's window writes, in percent of what it does by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "u16", into = "u16")]
pub struct Zoom(u16);

impl Zoom {
    const STEP: u16 = 10;

    #[must_use]
    pub fn larger(self) -> Self {
        Self::from(self.0 + Self::STEP)
    }

    #[must_use]
    pub fn smaller(self) -> Self {
        Self::from(self.0 - Self::STEP)
    }

    /// From 80 to 150.
    pub fn percent(self) -> u16 {
        self.0
    }

    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }
}

impl Default for Zoom {
    fn default() -> Self {
        Self(100)
    }
}

impl From<u16> for Zoom {
    fn from(percent: u16) -> Self {
        Self(percent.clamp(80, 150))
    }
}

impl From<Zoom> for u16 {
    fn from(zoom: Zoom) -> Self {
        zoom.0
    }
}

/// How the wall is coloured.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum WallTheme {
    #[default]
    Light,
    Dark,
    /// For a projector that washes colours out: black on white, thicker lines.
    Washed,
}

impl WallTheme {
    pub const ALL: [Self; 3] = variants();
}

/// The size of what must be read, in wall pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct WallText(u16);

impl WallText {
    /// A little more than reads from six heights of the picture.
    pub const LEAST: Self = Self(64);
    /// Reads from ten.
    pub const MOST: Self = Self(98);
    const STEP: u16 = 4;

    /// The least that reads from so many heights of the picture.
    pub fn read_from(heights: f32) -> Self {
        let pixels = acuity::size_for(acuity::READ, heights).ceil();
        Self((pixels as u16).clamp(Self::LEAST.0, Self::MOST.0))
    }

    /// In wall pixels, whatever a file of settings says.
    pub fn pixels(self) -> f32 {
        f32::from(self.0.clamp(Self::LEAST.0, Self::MOST.0))
    }

    #[must_use]
    pub fn larger(self) -> Self {
        Self((self.0 + Self::STEP).min(Self::MOST.0))
    }

    #[must_use]
    pub fn smaller(self) -> Self {
        Self(self.0.saturating_sub(Self::STEP).max(Self::LEAST.0))
    }
}

impl Default for WallText {
    fn default() -> Self {
        Self::LEAST
    }
}

/// How high the picture is and how far from it the last row sits, in tenths of one unit: metres, steps. With a picture of
/// 1, the distance is in heights of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastRow {
    picture: u16,
    distance: u16,
}

impl LastRow {
    /// Both are at least a tenth, and at most a thousand.
    pub fn measured(picture: f32, distance: f32) -> Self {
        let tenths = |measure: f32| (10.0 * measure).round().clamp(1.0, 10_000.0) as u16;
        Self { picture: tenths(picture), distance: tenths(distance) }
    }

    pub fn picture(self) -> f32 {
        f32::from(self.picture.max(1)) / 10.0
    }

    pub fn distance(self) -> f32 {
        f32::from(self.distance.max(1)) / 10.0
    }

    /// How far it is, in heights of the picture.
    pub fn heights(self) -> f32 {
        self.distance() / self.picture()
    }

    /// No size of text reads from there: the screen is too small for the room.
    pub fn is_too_far(self) -> bool {
        acuity::FARTHEST < self.heights()
    }
}

impl Default for LastRow {
    fn default() -> Self {
        Self::measured(1.0, acuity::NEAR)
    }
}

impl Settings {
    /// The size of what the room must read: as asked for, and never less than its last row needs.
    pub fn room_text(&self) -> WallText {
        self.wall_text.max(WallText::read_from(self.last_row.heights()))
    }

    /// The last row is there: the text is what it needs.
    pub fn sit(&mut self, last_row: LastRow) {
        self.last_row = last_row;
        self.wall_text = WallText::LEAST;
    }

    /// Where they are kept, when the system has a place for it.
    pub fn path() -> Option<PathBuf> {
        let folders = directories::ProjectDirs::from("", "", "curseur")?;
        Some(folders.config_dir().join("settings.ron"))
    }

    /// The settings kept at `path`; the defaults when there are none that can be read.
    pub fn load(path: &Path) -> Self {
        let text = storage::settings::read(path).ok().flatten().unwrap_or_default();
        ron::from_str(&text).unwrap_or_default()
    }

    pub fn save(&self, path: &Path) {
        let Ok(text) = ron::to_string(self) else { return };
        if storage::settings::write(path, &text).is_err() {
            log::warn!("the settings could not be kept");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_grows_and_shrinks_within_limits() {
        let mut zoom = Zoom::default();
        for _ in 0..9 {
            zoom = zoom.larger();
        }
        assert_eq!(zoom.percent(), 150);
        for _ in 0..9 {
            zoom = zoom.smaller();
        }
        assert_eq!(zoom.percent(), 80);
    }

    #[test]
    fn the_text_is_never_less_than_the_last_row_needs() {
        let mut settings = Settings::default();
        assert_eq!(settings.room_text(), WallText::LEAST);
        settings.wall_text = WallText::MOST;
        settings.sit(LastRow::measured(2.0, 16.0));
        let needed = settings.room_text();
        assert_eq!(needed, WallText::read_from(8.0));
        assert!(WallText::LEAST < needed && needed < WallText::MOST);
        settings.wall_text = settings.room_text().smaller();
        assert_eq!(settings.room_text(), needed);
        settings.wall_text = settings.room_text().larger();
        assert!(needed < settings.room_text());
        assert!(!settings.last_row.is_too_far());
        settings.sit(LastRow::measured(2.0, 20.5));
        assert!(settings.last_row.is_too_far());
        assert_eq!(settings.room_text(), WallText::MOST);
    }

    #[test]
    fn the_window_is_kept_as_it_was_left_and_never_smaller_than_it_can_be() {
        let seen = |maximized, minimized, width| egui::ViewportInfo {
            maximized: Some(maximized),
            minimized: Some(minimized),
            inner_rect: Some(egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(width, 600.0))),
            ..egui::ViewportInfo::default()
        };
        let window = Window::default().seen(&seen(false, false, 1000.0));
        assert_eq!((window.maximized, window.size()), (false, [1000.0, 600.0]));
        assert_eq!(window.seen(&seen(false, true, 10.0)), window, "minimised it has no size");
        let whole = window.seen(&seen(true, false, 1920.0));
        assert_eq!((whole.maximized, whole.size()), (true, [1000.0, 600.0]));
        assert_eq!(window.seen(&egui::ViewportInfo::default()), window);
        let wrong: Window = ron::from_str("(size:(3,4))").unwrap();
        assert_eq!((wrong.maximized, wrong.size()), (true, Window::LEAST));
    }

    #[test]
    fn a_size_of_text_that_was_kept_before_is_read() {
        let before: Settings = ron::from_str("(wall_text:(46))").unwrap();
        assert_eq!(before.room_text(), WallText::LEAST);
        let none: Settings = ron::from_str("(last_row:(picture:0,distance:0))").unwrap();
        assert_eq!(none.room_text(), WallText::LEAST);
    }

    #[test]
    fn settings_written_before_are_read_and_what_is_out_of_range_is_brought_back() {
        let before: Settings = ron::from_str("(language:Some(fr),theme:Dark)").unwrap();
        assert_eq!((before.zoom, before.motion), (Zoom::default(), Motion::System));
        let wrong: Settings = ron::from_str("(zoom:900)").unwrap();
        assert_eq!(wrong.zoom.percent(), 150);
        let kept = Settings { zoom: Zoom::default().larger(), ..before };
        assert_eq!(ron::from_str(&ron::to_string(&kept).unwrap()), Ok(kept));
    }
}
