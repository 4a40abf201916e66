//! A meeting room: the window open on a session, a fixed clock, and hands on its keyboard and mouse.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::{fmt, fs};

use curseur::app::base::command::Command;
use curseur::app::open::panels::{PANELS, Place};
use curseur::app::{App, Display, Projecting, Settings, Showing, Surroundings};
use curseur::session::{Argument, AxisId, Board, Draft, Language, Position, Session};
use curseur::storage::{Dictionary, Fonts};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Vec2, vec2};
use egui_kittest::kittest::{AccessKitNode, Queryable as _};
use egui_kittest::{Harness, Node};
use tempfile::TempDir;

use curseur::words::Words;

use super::sessions;
use crate::painted::Painted;

/// A projected screen, in points.
pub const WIDE: Vec2 = vec2(1920.0, 1080.0);
/// A laptop of 1366 × 768, in points.
pub const LAPTOP: Vec2 = vec2(1366.0, 768.0);
/// The same at 125 %, in points.
pub const SMALL: Vec2 = vec2(1093.0, 614.0);

pub const NONE: Modifiers = Modifiers::NONE;
pub const ALT: Modifiers = Modifiers::ALT;
pub const CTRL: Modifiers = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };
pub const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..CTRL };

/// The folder that a library lists: always of the same name, since it is shown.
const SESSIONS: &str = "Séances";
const SETTINGS: &str = "settings.ron";

/// How a room is set up.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    pub size: Vec2,
    pub dark: bool,
    pub language: Language,
    /// Screens besides ours.
    pub other_screens: usize,
    /// How many days after the fourteenth of November 2026 it is.
    pub days_later: i64,
    /// Where letters are looked for that ours lack.
    pub fonts: fn() -> &'static Fonts,
    /// The dictionary of the computer.
    pub dictionary: fn(Language) -> Option<Dictionary>,
}

impl Default for Setting {
    fn default() -> Self {
        Self {
            size: WIDE,
            dark: false,
            language: Language::Fr,
            other_screens: 0,
            days_later: 0,
            fonts: || panic!("a font of the computer is looked for"),
            dictionary: |_| None,
        }
    }
}

impl Setting {
    pub const SIZES: [Vec2; 3] = [SMALL, LAPTOP, WIDE];

    /// Every size in both languages, in the light theme.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::SIZES.into_iter().flat_map(|size| {
            Language::ALL.map(|language| Self { size, language, ..Self::default() })
        })
    }
}

/// As in "1366 dark fr".
impl fmt::Display for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let theme = if self.dark { "dark" } else { "light" };
        write!(f, "{} {theme} {}", self.size.x, self.language.code())
    }
}

fn screen(index: usize) -> Display {
    let names = ["eDP-1", "HDMI-1", "DP-2"];
    let position = (1920 * index as i32, 0);
    Display { index, name: names[index].to_owned(), size: (1920, 1080), position }
}

/// The window open on a session.
pub struct WindowHarness {
    pub harness: Harness<'static, App>,
    pub path: Option<PathBuf>,
    setting: Setting,
    asked_of_desktop: Arc<Mutex<Vec<(PathBuf, Showing)>>>,
    /// How many keys were pressed that are no letters.
    presses: Cell<usize>,
    // Last: it goes after what writes in it.
    folder: Arc<TempDir>,
}

impl WindowHarness {
    /// On the long sample.
    pub fn typical() -> Self {
        Self::on(&sessions::long_sample(), Setting::default())
    }

    /// On a session in which nobody has spoken.
    pub fn empty() -> Self {
        Self::on(&sessions::empty(), Setting::default())
    }

    pub fn on(session: &Session, setting: Setting) -> Self {
        let folder = TempDir::new().expect("a folder");
        let path = folder.path().join("séance.ron");
        fs::write(&path, curseur::storage::write(session)).expect("a file");
        Self::open(Some(path), Arc::new(folder), setting)
    }

    /// On the first screen, with an empty sessions folder.
    pub fn start(setting: Setting) -> Self {
        Self::open(None, Arc::new(TempDir::new().expect("a folder")), setting)
    }

    /// On the first screen, over a folder that `fill` puts sessions in.
    pub fn start_on_files(setting: Setting, fill: impl FnOnce(&Path)) -> Self {
        let folder = TempDir::new().expect("a folder");
        let sessions = folder.path().join(SESSIONS);
        fs::create_dir(&sessions).expect("a folder in it");
        fill(&sessions);
        Self::over(None, Some(sessions), None, Arc::new(folder), setting)
    }

    /// Where its sessions are.
    pub fn sessions_folder(&self) -> PathBuf {
        self.folder.path().join(SESSIONS)
    }

    /// What the next start would be told.
    pub fn kept_settings(&self) -> Settings {
        Settings::load(&self.folder.path().join(SETTINGS))
    }

    /// A second window on the same file.
    pub fn beside(&self) -> Self {
        Self::open(self.path.clone(), Arc::clone(&self.folder), self.setting)
    }

    /// The window is closed as the system does it, and the file opened again.
    pub fn again(self) -> Self {
        let Self { harness, path, setting, folder, .. } = self;
        drop(harness);
        Self::open(path, folder, setting)
    }

    /// The next start, on the first screen over the same folder.
    pub fn started_again(self) -> Self {
        let sessions = self.sessions_folder();
        let Self { harness, setting, folder, .. } = self;
        drop(harness);
        Self::over(None, Some(sessions), None, folder, setting)
    }

    /// The next start, on the same file if any, after an error that left `report`.
    pub fn after_an_error(self, report: &Path) -> Self {
        let Self { harness, path, setting, folder, .. } = self;
        drop(harness);
        Self::over(path, None, Some(report.to_owned()), folder, setting)
    }

    fn open(path: Option<PathBuf>, folder: Arc<TempDir>, setting: Setting) -> Self {
        Self::over(path, None, None, folder, setting)
    }

    fn over(
        path: Option<PathBuf>,
        listed: Option<PathBuf>,
        broke: Option<PathBuf>,
        folder: Arc<TempDir>,
        setting: Setting,
    ) -> Self {
        let kind = if setting.dark { egui::Theme::Dark } else { egui::Theme::Light };
        let now: jiff::ZonedDateTime =
            "2026-11-14T14:32:07+01:00[Europe/Paris]".parse().expect("a time");
        let now = now.checked_add(jiff::Span::new().days(setting.days_later)).expect("a day");
        let settings_path = listed.is_some().then(|| folder.path().join(SETTINGS));
        let asked_of_desktop = Arc::<Mutex<Vec<_>>>::default();
        let asked = Arc::clone(&asked_of_desktop);
        let surroundings = Surroundings {
            file: path.clone(),
            // The first screen names the folder: always the same, and nothing in it.
            folder: match (&path, listed) {
                (_, Some(listed)) => listed,
                (Some(_), None) => folder.path().to_path_buf(),
                (None, None) => PathBuf::from("Documents/Curseur"),
            },
            holder: "Poste de la salle".to_owned(),
            language: setting.language,
            settings: settings_path.as_deref().map(Settings::load).unwrap_or_default(),
            settings_path,
            broke,
            clock: Arc::new(move || now.clone()),
            inline: true,
            system_dialogs: false,
            desktop: Arc::new(move |path, showing| {
                asked.lock().expect("what was asked").push((path.to_owned(), showing));
                path.exists()
            }),
            fonts: setting.fonts,
            dictionaries: setting.dictionary,
            displays: Some((0..=setting.other_screens).map(screen).collect()),
        };
        let mut harness = Harness::builder()
            .with_size(setting.size)
            .with_render_cursor(false)
            .with_max_steps(30)
            .build_eframe(|cc| App::new(cc, surroundings));
        // Other windows are other windows: what they show is tested by itself.
        harness.ctx.set_embed_viewports(false);
        // The window does as the system says, as it does for most; the harness itself would choose.
        harness.ctx.set_theme(egui::ThemePreference::System);
        harness.input_mut().system_theme = Some(kind);
        harness.run();
        Self { harness, path, setting, asked_of_desktop, presses: Cell::new(0), folder }
    }

    /// What the desktop was asked to show, which it does where there is such a file.
    pub fn asked_of_desktop(&self) -> Vec<(PathBuf, Showing)> {
        self.asked_of_desktop.lock().expect("what was asked").clone()
    }

    /// What is chosen for the room.
    pub fn projecting(&self) -> &Projecting {
        self.app().projecting().expect("a session")
    }

    pub fn app(&self) -> &App {
        self.harness.state()
    }

    pub fn session(&self) -> &Session {
        self.app().document().expect("a session").session()
    }

    pub fn board(&self) -> &Board {
        self.app().document().expect("a session").board()
    }

    /// What stands in the bar.
    pub fn draft(&self) -> &Draft {
        self.app().document().expect("a session").draft()
    }

    /// The arguments as they stand.
    pub fn arguments(&self) -> Vec<Argument> {
        let ledger = self.app().document().expect("a session").ledger();
        ledger.arguments().iter().map(|recorded| recorded.argument.clone()).collect()
    }

    pub fn last_argument(&self) -> Argument {
        self.arguments().pop().expect("an argument")
    }

    pub fn stands_at(&self, axis: &str) -> Position {
        self.board().cursor(&AxisId::new(axis)).position()
    }

    /// Whether the file says what the window shows.
    pub fn is_on_disk(&self) -> bool {
        let bytes = fs::read(self.path.as_ref().expect("a file")).expect("its bytes");
        curseur::storage::read(&bytes).is_ok_and(|read| read.says_the_same_as(self.session()))
    }

    /// The folder of the session goes away, as when a stick is pulled out.
    pub fn lose_the_folder(&self) {
        fs::remove_dir_all(self.folder.path()).expect("a folder removed");
    }

    /// How many keys besides letters were pressed since this was last asked.
    pub fn presses(&self) -> usize {
        self.presses.take()
    }

    /// Types letters.
    pub fn type_in(&mut self, text: &str) {
        for letter in text.chars() {
            self.harness.event(Event::Text(letter.to_string()));
        }
        self.harness.run();
    }

    /// Puts a whole text in at once.
    pub fn put_in(&mut self, text: &str) {
        self.harness.event(Event::Text(text.to_owned()));
        self.harness.run();
    }

    /// Presses a key, and lets it go.
    pub fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.presses.set(self.presses.get() + 1);
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
    }

    /// Presses a key long enough for it to repeat twice.
    pub fn hold(&mut self, modifiers: Modifiers, key: Key) {
        for _ in 0..3 {
            self.harness.key_down_modifiers(modifiers, key);
            self.harness.run();
        }
        self.harness.key_up_modifiers(modifiers, key);
        self.harness.run();
    }

    pub fn click(&mut self, role: Role, name: &str) {
        self.harness.get_by_role_and_label(role, name).click();
        self.harness.run();
    }

    /// Shows what the tab, or the menu at the end of the tabs, calls `name`.
    pub fn show_panel(&mut self, name: &str) {
        if self.harness.query_by_role_and_label(Role::Button, name).is_none() {
            let in_menu = PANELS.iter().filter(|panel| panel.place == Place::Meeting);
            let labels = in_menu.map(|panel| panel.label).chain(["panel-meeting"]);
            let names: Vec<_> = labels.map(|label| self.words().text(label)).collect();
            let menu = self.harness.query_all_by(move |node| {
                node.role() == Role::Button && node.label().is_some_and(|l| names.contains(&l))
            });
            menu.last().expect("the menu at the end of the tabs").click();
            self.harness.run();
        }
        self.click(Role::Button, name);
    }

    /// Triggers a command by its name, in the palette.
    pub fn command(&mut self, command: Command) {
        let name = self.words().text(command.message());
        self.press(CTRL, Key::K);
        self.put_in(&name);
        self.press(NONE, Key::Enter);
    }

    /// Presses the button that the message `id` names.
    pub fn click_on(&mut self, id: &str) {
        let name = self.words().text(id);
        self.click(Role::Button, &name);
    }

    /// How the message `id` begins, as far as its first variable.
    fn beginning(&self, id: &str) -> String {
        let variables =
            ["actor", "axis", "number", "question", "view"].map(|name| (name, "\n".into()));
        let message = self.words().with(id, variables);
        message.split('\n').next().unwrap_or_default().to_owned()
    }

    /// Presses the first button whose name begins as the message `id` does.
    pub fn click_first(&mut self, id: &str) {
        let begins = self.beginning(id);
        let starts = |node: &AccessKitNode<'_>| {
            matches!(node.role(), Role::Button | Role::CheckBox)
                && node.label().is_some_and(|label| label.starts_with(&begins))
        };
        let found = self.harness.query_all_by(starts).next();
        found.unwrap_or_else(|| panic!("no button {begins:?}")).click();
        self.harness.run();
    }

    /// The field of the bar, or of a panel, with this name.
    pub fn field<'a>(&'a self, name: &'a str) -> Node<'a> {
        self.harness.get_by(move |node| {
            matches!(node.role(), Role::TextInput | Role::MultilineTextInput)
                && node.label().as_deref() == Some(name)
        })
    }

    pub fn value_of(&self, name: &str) -> String {
        self.field(name).value().unwrap_or_default()
    }

    /// The cursor of an axis on the board.
    pub fn cursor<'a>(&'a self, name: &'a str) -> Node<'a> {
        self.harness.get_by_role_and_label(Role::Slider, name)
    }

    /// Whether some message says this.
    pub fn is_told(&self, part: &str) -> bool {
        self.harness.query_all_by_label_contains(part).next().is_some()
    }

    /// Whether something stands over everything else.
    pub fn asks(&self) -> bool {
        self.harness.query_all_by_role(Role::Dialog).next().is_some()
    }

    /// Where the caret is in the text that has the keyboard, in letters.
    pub fn caret(&self) -> Option<usize> {
        let ctx = &self.harness.ctx;
        let id = ctx.memory(egui::Memory::focused)?;
        let state = egui::TextEdit::load_state(ctx, id)?;
        state.cursor.char_range().map(|range| range.primary.index.into())
    }

    /// Drags the ball of an axis to a place on its rail, from 0 (left end) to 1 (right end).
    pub fn drag(&mut self, name: &str, fraction: f32) {
        let rect = self.cursor(name).rect();
        let to = egui::pos2(
            egui::lerp(rect.left() + 8.0..=rect.right() - 8.0, fraction),
            rect.center().y,
        );
        self.harness.hover_at(rect.center());
        self.harness.drag_at(rect.center());
        self.harness.run();
        self.harness.hover_at(to);
        self.harness.run();
        self.harness.drop_at(to);
        self.harness.run();
    }
}

impl WindowHarness {
    /// The words of the language it was opened in.
    pub fn words(&self) -> Words {
        Words::new(self.setting.language)
    }

    /// The board without a panel beside it.
    pub fn ask_for_board(&mut self) {
        self.click_on("header-board");
    }

    /// The window takes another size.
    pub fn resize(&mut self, size: Vec2) {
        self.harness.set_size(size);
        self.harness.run();
    }

    /// The system goes over to its dark colours, or back.
    pub fn darken(&mut self, dark: bool) {
        let kind = if dark { egui::Theme::Dark } else { egui::Theme::Light };
        self.harness.input_mut().system_theme = Some(kind);
        self.harness.run();
    }

    /// All that is painted.
    pub fn painted(&self) -> Painted {
        Painted::of(&self.harness.output().shapes)
    }

    /// An argument that goes on, with long words and a minority position.
    pub fn fill_the_bar(&mut self) {
        self.press(NONE, Key::Tab);
        self.put_in("une ancienne bénévole du magasin");
        self.press(NONE, Key::Tab);
        self.put_in(
            "Depuis que les tournées sont regroupées, deux camions en moins passent chaque matin dans \
             la rue des Tanneurs, et les écoles l’ont remarqué",
        );
        self.drag_first();
        self.press(CTRL, Key::D);
        self.put_in("Le bruit s’est seulement déplacé vers la zone");
    }

    fn drag_first(&mut self) {
        let language = self.setting.language;
        let (_, axis) = self.session().framework.all_shown().next().expect("an axis");
        let name = axis.label(language).to_owned();
        self.drag(&name, 0.9);
    }
}
