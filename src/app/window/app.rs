//! The window: takes the keys, shows the screen and what stands over it, and does what they ask.

use std::path::PathBuf;

use egui::{Context, RawInput, Ui, ViewportCommand, ViewportId};

use super::awake::Awake;
use super::ending::{Closing, Ending};
use super::inbox::Arrived;
use super::leaving::{After, Leaving};
use super::over::Over;
use super::preferences::SystemPreferences;
use super::rest;
use super::screen::{Screen, Screens};
use super::second_press::SecondPress;
use super::typing_ahead::TypedAhead;
use crate::app::away::start::state::Start;
use crate::app::base::command::Command;
use crate::app::base::desk::{Clock, Desk};
use crate::app::base::desktop::Desktop;
use crate::app::base::display::{Display, Displays};
use crate::app::base::document::{Document, SaveState};
use crate::app::base::fonts::{OtherFonts, Where};
use crate::app::base::jobs::{Inbox, Jobs};
use crate::app::base::settings::{Contrast, Motion, Settings, Window};
use crate::app::base::spelling::{self, Dictionaries};
use crate::app::base::{keys, theme};
use crate::app::open::Open;
use crate::app::open::bar::Typing;
use crate::app::open::projection::Projecting;
use crate::session::{Language, undirected};

/// What the window needs from outside.
pub struct Surroundings {
    /// Opened at once.
    pub file: Option<PathBuf>,
    /// Where new sessions are created.
    pub folder: PathBuf,
    /// As others see who has a session open.
    pub holder: String,
    pub language: Language,
    pub settings: Settings,
    /// Where the settings are kept; nowhere in tests.
    pub settings_path: Option<PathBuf>,
    /// What an error in the program left behind, when nobody was told of it yet.
    pub broke: Option<PathBuf>,
    pub clock: Clock,
    /// Files are read and written in the interface thread; for tests.
    pub inline: bool,
    /// The system can show a file dialog.
    pub system_dialogs: bool,
    /// What opens a file that was written.
    pub desktop: Desktop,
    /// Where letters are looked for that ours lack.
    pub fonts: Where,
    /// Where the words of people are looked for.
    pub dictionaries: spelling::Where,
    /// The displays there are, ours first; as the system says when none are given.
    pub displays: Option<Vec<Display>>,
}

/// The window.
pub struct App {
    pub(super) desk: Desk,
    pub(super) screens: Screens,
    pub(super) over: Over,
    pub(super) leaving: Leaving,
    pub(super) ending: Ending,
    closing: Closing,
    pub(super) inbox: Inbox<Arrived>,
    /// As others see who has a session open.
    pub(super) holder: String,
    pub(super) system_dialogs: bool,
    pub(super) desktop: Desktop,
    /// A session that opens unless another file of it is chosen.
    pub(super) asked_of: Option<Box<crate::storage::Opened>>,
    /// What was written last for others.
    pub(super) written: Option<PathBuf>,
    preferences: SystemPreferences,
    awake: Awake,
    typed_ahead: TypedAhead,
    second_press: SecondPress,
    fonts: OtherFonts,
    pub(super) dictionaries: Dictionaries,
    /// What was clicked last, while nothing has the keyboard.
    clicked: Option<egui::Id>,
    title: String,
    /// The window as it was last seen.
    pub(super) seen: Window,
    /// What the bar of the window was told to be.
    title_bar: Option<egui::Theme>,
    /// As in [`Surroundings::broke`].
    broke: Option<PathBuf>,
}

impl App {
    pub fn new(cc: &eframe::CreationContext<'_>, surroundings: Surroundings) -> Self {
        let Surroundings { file, folder, holder, language, settings, inline, .. } = surroundings;
        let ctx = cc.egui_ctx.clone();
        theme::install(&ctx);
        rest::tell(&ctx);
        ctx.set_theme(egui::ThemePreference::from(settings.theme));
        ctx.options_mut(|options| options.sync_window_theme = !cfg!(target_os = "linux"));
        ctx.set_zoom_factor(settings.zoom.factor());
        let preferences = if inline {
            SystemPreferences::default()
        } else {
            SystemPreferences::listen(ctx.clone())
        };
        let ending = if inline { Ending::default() } else { Ending::listen(&ctx) };
        let fonts = OtherFonts::new(&ctx, surroundings.fonts);
        let jobs = Jobs::new(ctx, inline);
        let seen = settings.window;
        let settings = (settings, surroundings.settings_path);
        let mut desk = Desk::new(jobs, settings, language, folder, surroundings.clock);
        if let Some(given) = surroundings.displays {
            desk.displays = Displays::Given(given.into());
        }
        let mut start = Start::default();
        if file.is_none() {
            start.list(&desk);
        }
        let mut app = Self {
            desk,
            screens: Screens::new(Screen::Start(Box::new(start))),
            over: Over::default(),
            leaving: Leaving::No,
            ending,
            closing: Closing::default(),
            inbox: Inbox::default(),
            holder,
            system_dialogs: surroundings.system_dialogs,
            desktop: surroundings.desktop,
            asked_of: None,
            written: None,
            preferences,
            awake: Awake::new(inline),
            typed_ahead: TypedAhead::default(),
            second_press: SecondPress::default(),
            fonts,
            dictionaries: Dictionaries::new(surroundings.dictionaries),
            clicked: None,
            title: String::new(),
            seen,
            title_bar: None,
            broke: surroundings.broke,
        };
        match file {
            Some(file) => app.open(file),
            None => app.tell_what_broke(),
        }
        app
    }

    /// The session that is open, while it is on screen.
    pub fn document(&self) -> Option<&Document> {
        self.screens.shown_session().map(|open| &open.document)
    }

    /// What is chosen for the room, while a session is open.
    pub fn projecting(&self) -> Option<&Projecting> {
        self.screens.session().map(|open| &open.projecting)
    }

    /// Whether `command` can be triggered now.
    pub fn is_enabled(&self, command: Command) -> bool {
        if matches!(command, Command::OpenWritten | Command::ShowWritten) && self.written.is_none()
        {
            return false;
        }
        match self.screens.shown_session() {
            Some(open) => open.is_enabled(command),
            None => !command.needs_session() || self.reaches_the_wall(command),
        }
    }

    /// Whether balls glide to where they go.
    pub fn moves(&self) -> bool {
        match self.desk.settings.motion {
            Motion::System => !self.preferences.now().stillness,
            Motion::Still => false,
            Motion::Moving => true,
        }
    }

    /// Whether lines and colours stand out more.
    pub fn has_more_contrast(&self) -> bool {
        match self.desk.settings.contrast {
            Contrast::System => self.preferences.now().more_contrast,
            Contrast::Usual => false,
            Contrast::More => true,
        }
    }

    /// The bar that the system draws is as light or dark as what it stands on. Under Linux nobody else tells it what
    /// *as the system* is.
    fn paint_title_bar(&mut self, ctx: &Context) {
        let theme = ctx.theme();
        let has_a_bar = matches!(self.desk.displays, Displays::Of(_));
        if cfg!(target_os = "linux") && has_a_bar && self.title_bar != Some(theme) {
            self.title_bar = Some(theme);
            ctx.send_viewport_cmd(ViewportCommand::SetTheme(match theme {
                egui::Theme::Dark => egui::SystemTheme::Dark,
                egui::Theme::Light => egui::SystemTheme::Light,
            }));
        }
    }

    /// Has everything in the window move, or stand still; before each frame.
    fn set_in_motion(&mut self) {
        let moves = self.moves();
        if std::mem::replace(&mut self.desk.moves, moves) != moves {
            let seconds = if moves { egui::Style::default().animation_time } else { 0.0 };
            self.desk.ctx.all_styles_mut(|style| style.animation_time = seconds);
        }
    }

    /// Whether it is for the wall, that the room goes on seeing while the session is left under another screen.
    fn reaches_the_wall(&self, command: Command) -> bool {
        let is_on = || self.screens.session().is_some_and(|open| open.projecting.is_on());
        matches!(command, Command::Wall(command) if command.is_for_the_wall()) && is_on()
    }

    /// Once, on the first screen that stays: opening a session clears what was told before.
    fn tell_what_broke(&mut self) {
        if let Some(report) = self.broke.take() {
            let path = report.display().to_string();
            self.desk.alert(self.desk.words().with("broke", [("path", path.into())]));
        }
    }

    /// A click gives no button the keyboard, and takes it from where it was: Tab then goes on from what was clicked.
    fn go_on_from_the_click(&mut self, ui: &Ui) {
        let is_free = ui.memory(|memory| memory.focused().is_none());
        let tab = ui.input(|input| input.key_pressed(egui::Key::Tab));
        if !is_free {
            self.clicked = None;
        } else if tab && let Some(clicked) = self.clicked.take() {
            ui.memory_mut(|memory| memory.request_focus(clicked));
        }
        let stops = |id: &egui::Id| {
            ui.ctx().read_response(*id).is_some_and(|found| found.sense.is_focusable())
        };
        if let Some(clicked) = ui.ctx().interaction_snapshot(|now| now.clicked) {
            self.clicked = Some(clicked).filter(stops);
        }
    }

    /// Keys, before any widget sees them.
    fn take_keys(&mut self, ui: &Ui) {
        let stays = self.over.is_shown() && !self.over.yields_to_letters(ui);
        self.keep_typed_over(ui);
        if stays {
            return;
        }
        if let Some(open) = self.screens.shown_session_mut() {
            open.catch_letters(&mut self.desk, ui);
        }
        let session = self.screens.shown_session();
        let has_session = session.is_some();
        let typing = |open: &Open| open.typing(ui.ctx());
        let before = session.map_or_else(Typing::default, typing);
        // Without the session its keys are the text field's own.
        let may_take = |app: &Self, command: Command| {
            let reaches = has_session || !command.needs_session() || app.reaches_the_wall(command);
            reaches && before.leaves(command)
        };
        while let Some(pressed) =
            ui.input_mut(|input| keys::take(input, |command| may_take(self, command)))
        {
            let once = matches!(pressed.command, Command::RecordAndContinue | Command::Minority);
            if !(once && pressed.held) {
                self.act(pressed.command.into());
            }
            if self.over.is_shown() {
                return;
            }
        }
        let now = self.screens.shown_session().map_or_else(Typing::default, typing);
        if now.enter_records()
            && let Some(held) = ui.input_mut(keys::take_enter)
            && !held
        {
            self.act(Command::Record.into());
        }
    }

    /// The operating system's title bar says what is on screen, and when it is not safe.
    fn tell_title(&mut self) {
        let words = self.desk.words();
        let failing = |open: &&Open| matches!(open.document.save_state(), SaveState::Failing(_));
        let unsaved = self.screens.session().filter(failing);
        let title = match (unsaved, self.screens.shown.title(words)) {
            // Wherever one is: it is the one thing to know.
            (Some(open), _) => {
                let name = &open.document.session().heading.title;
                words.with("title-not-saved", [("name", name.into())])
            }
            (None, Some(name)) => format!("{name} — Curseur"),
            (None, None) => "Curseur".to_owned(),
        };
        if title != self.title {
            self.desk
                .ctx
                .send_viewport_cmd(ViewportCommand::Title(undirected(&title).into_owned()));
            self.title = title;
        }
    }

    /// Says that a frame was drawn and what has the keyboard, to whoever looks for what makes the window work:
    /// `RUST_LOG=curseur::frame=trace`.
    fn trace_frame(&self) {
        let session = self.screens.shown_session();
        let field = session.and_then(|open| open.typing(&self.desk.ctx).field);
        log::trace!(target: "curseur::frame", "{field:?}");
    }
}

impl eframe::App for App {
    fn raw_input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        if let Some(theme) = self.preferences.now().theme {
            input.system_theme = Some(theme);
        }
        if input.viewport_id == ViewportId::ROOT {
            self.typed_ahead.hold_back(&mut input.events);
            self.second_press.take(ctx, input);
        }
    }

    fn logic(&mut self, ctx: &Context, frame: &mut eframe::Frame) {
        self.seen = ctx.input(|input| self.seen.seen(input.viewport()));
        if let (Displays::Unknown, Some(window)) = (&self.desk.displays, frame.winit_window()) {
            self.desk.displays = Displays::of(window, ctx);
        }
        self.desk.go_on();
        let from_the_wall = match self.screens.session_mut() {
            Some(open) => open.listen_to_the_wall(&mut self.desk),
            None => Vec::new(),
        };
        for action in from_the_wall {
            self.act(action);
        }
        for arrived in self.inbox.take() {
            self.arrive(arrived);
            self.tell_what_broke();
        }
        self.set_in_motion();
        theme::stand_out(ctx, self.has_more_contrast());
        self.paint_title_bar(ctx);
        self.screens.logic(&mut self.desk);
        if ctx.input(|input| input.viewport().close_requested())
            && !matches!(self.leaving, Leaving::Gone(_))
        {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.closing.ask();
        }
        if self.closing.is_due_unseen(ctx) {
            self.ask_to_leave(After::Quit);
        }
        self.leave_when_possible();
        if self.ending.is_due_unseen(ctx) {
            self.end();
        }
        self.tell_title();
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        // As the bar of the window says, for a screen reader that comes to it.
        ui.ctx().accesskit_node_builder(egui::accesskit_root_id(), |frame| {
            frame.set_label(self.title.as_str());
        });
        self.go_on_from_the_click(ui);
        self.take_keys(ui);
        let mut out = Vec::new();
        self.screens.shown.ui(ui, &mut self.desk, &mut out);
        self.over_ui(ui, &mut out);
        self.take_dropped(ui);
        if let Screen::Open(open) = &mut self.screens.shown {
            open.settle(&self.desk);
        }
        if !out.is_empty() {
            ui.request_repaint();
        }
        for action in out {
            self.act(action);
        }
        let session = self.screens.session_mut();
        self.awake.set(session.as_ref().is_some_and(|open| open.projecting.is_on()));
        if let Some(open) = session {
            open.project(ui, &self.desk);
        }
        // Asked for now and not before: what is asked ahead of a frame that is laid out twice is forgotten.
        if self.typed_ahead.is_waiting() {
            ui.request_repaint();
        }
        self.second_press.notice(ui.ctx());
        self.fonts.work(&mut self.desk);
        self.dictionaries.work(&mut self.desk);
        self.trace_frame();
        if self.closing.is_due(!self.typed_ahead.is_waiting()) {
            self.ask_to_leave(After::Quit);
            ui.request_repaint();
        }
        if self.ending.is_due(ui.ctx(), !self.typed_ahead.is_waiting()) {
            self.end();
        }
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.finish();
    }
}
