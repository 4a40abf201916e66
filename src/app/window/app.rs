//! The window: takes the keys, lays out the views, and does what they ask.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{
    CentralPanel, Context, Margin, Memory, Panel, RawInput, Ui, ViewportCommand, ViewportId,
};
use jiff::Zoned;

use super::awake::Awake;
use super::files::Files;
use super::motion::SystemMotion;
use super::room;
use super::state::{After, Away, Leaving, Over, State, Tab};
use super::typing_ahead::Pace;
use crate::app::away::library::{self, LibraryLook};
use crate::app::away::start::{self, StartLook};
use crate::app::away::{comparing, replay, trajectories};
use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::display::{Screen, Screens};
use crate::app::base::document::{Document, SaveState};
use crate::app::base::keys;
use crate::app::base::look::{Look, Spotlight};
use crate::app::base::settings::Settings;
use crate::app::base::theme::{self, Theme};
use crate::app::open::bar::{self, Field};
use crate::app::open::header::{Arrangement, Saved};
use crate::app::open::panels;
use crate::app::open::projection::Projecting;
use crate::app::open::projection::panel::Projection;
use crate::app::over::dialogs::{self, Dialog, PathChoice};
use crate::app::over::{about, palette};
use crate::app::widgets::notices;
use crate::session::{Disclosure, Language, Plan, Stamp};
use crate::storage::Access;
use crate::words::Words;

/// Tells the time.
pub type Clock = Arc<dyn Fn() -> Zoned + Send + Sync>;

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
    pub clock: Clock,
    /// Files are read and written in the interface thread; for tests.
    pub inline: bool,
    /// The system can show a file dialog.
    pub system_dialogs: bool,
    /// The screens there are, ours first; as the system says when none are given.
    pub screens: Option<Vec<Screen>>,
}

/// The window.
pub struct App {
    pub(super) state: State,
    pub(super) projecting: Projecting,
    pub(super) screens: Screens,
    pub(super) awake: Awake,
    pub(super) document: Option<Document>,
    pub(super) files: Files,
    pub(super) settings: Settings,
    pub(super) settings_path: Option<PathBuf>,
    pub(super) language: Language,
    pub(super) clock: Clock,
    pub(super) inline: bool,
    pub(super) system_dialogs: bool,
    /// When the last state was saved.
    pub(super) saved_at: jiff::civil::DateTime,
    pub(super) system_motion: SystemMotion,
    /// What the styles say now.
    pub(super) in_motion: bool,
    pace: Pace,
    ctx: Context,
    title: String,
}

impl App {
    pub fn new(cc: &eframe::CreationContext<'_>, surroundings: Surroundings) -> Self {
        let ctx = cc.egui_ctx.clone();
        theme::install(&ctx);
        ctx.set_theme(egui::ThemePreference::from(surroundings.settings.theme));
        ctx.set_zoom_factor(surroundings.settings.zoom.factor());
        let system_motion = if surroundings.inline {
            SystemMotion::default()
        } else {
            SystemMotion::listen(ctx.clone())
        };
        let Surroundings { file, folder, holder, settings, .. } = surroundings;
        let language = settings.language.unwrap_or(surroundings.language);
        let files = Files::new(folder, holder, ctx.clone(), surroundings.inline);
        match file {
            Some(file) => files.open(file),
            None => files.list(),
        }
        Self {
            state: State::default(),
            projecting: Projecting::default(),
            awake: Awake::new(surroundings.inline),
            screens: surroundings
                .screens
                .map_or_else(Screens::default, |given| Screens::Given(given.into())),
            document: None,
            files,
            settings,
            settings_path: surroundings.settings_path,
            language,
            saved_at: (surroundings.clock)().datetime(),
            clock: surroundings.clock,
            inline: surroundings.inline,
            system_dialogs: surroundings.system_dialogs,
            system_motion,
            in_motion: true,
            pace: Pace::default(),
            ctx,
            title: String::new(),
        }
    }

    /// The open session.
    pub fn document(&self) -> Option<&Document> {
        self.document.as_ref()
    }

    /// What is chosen for the room.
    pub fn projecting(&self) -> &Projecting {
        &self.projecting
    }

    pub(super) fn words(&self) -> Words {
        Words::new(self.language)
    }

    pub(super) fn ctx(&self) -> &Context {
        &self.ctx
    }

    pub(super) fn now(&self) -> Stamp {
        Stamp::of(&(self.clock)())
    }

    /// What views may read; `None` without a session.
    pub(super) fn look<'a>(
        &self,
        document: &'a Document,
        theme: &'a Theme,
        spotlight: &'a Spotlight,
    ) -> Look<'a> {
        Look {
            session: document.session(),
            ledger: document.ledger(),
            board: document.board(),
            words: self.words(),
            theme,
            may_write: document.may_write(),
            now: self.now(),
            sitting: document.session().latest_sitting().map(|sitting| sitting.id),
            spent: document.time_spent(),
            in_hand: document.pillar_in_hand(),
            spotlight,
            room: self.projecting.is_here().then(|| Plan::of(document.session().journal.records())),
        }
    }

    /// Whether something confidential may be in sight in this window.
    pub(super) fn may_be_seen(&self, disclosure: Disclosure) -> bool {
        let plan = |document: &Document| Plan::of(document.session().journal.records());
        !self.projecting.is_here()
            || self.document.as_ref().is_some_and(|document| plan(document).shows(disclosure))
    }

    /// Whether `command` can be triggered now.
    pub fn is_enabled(&self, command: Command) -> bool {
        let Some(document) = &self.document else { return !command.needs_session() };
        if command.writes() && !document.may_write() {
            return false;
        }
        if self.projecting.is_here() && !command.is_fit_for_the_room() {
            return false;
        }
        let chosen = self.state.spotlight.actor;
        if command.needs_actor()
            && chosen.is_none_or(|actor| document.session().actors.get(actor).is_none())
        {
            return false;
        }
        let (undo, redo) = document.next_steps();
        match command {
            Command::Undo => undo.is_some(),
            Command::Redo => redo.is_some(),
            Command::NextStance => self.may_be_seen(Disclosure::Stances),
            // An argument that goes on ends here, when there is nothing more to add.
            Command::Record | Command::RecordAndContinue => {
                document.draft().can_be_recorded() || document.draft().continues.is_some()
            }
            _ => true,
        }
    }

    fn saved(&self, document: &Document) -> Saved {
        match (document.access(), document.save_state()) {
            (Access::ReadOnly(why), _) => Saved::ReadOnly(self.words().read_only(why)),
            (Access::Write { .. }, SaveState::Saved) => Saved::At(self.saved_at),
            (Access::Write { .. }, SaveState::Saving) => Saved::Saving,
            (Access::Write { .. }, SaveState::Failing(why)) => {
                Saved::Not(self.words().save_error(why))
            }
        }
    }

    /// Keys, before any widget sees them.
    fn take_keys(&mut self, ui: &Ui) {
        if self.state.over.is_some() {
            return;
        }
        let generation = self.state.bar.generation;
        let field = Field::focused(ui.ctx(), generation);
        let typing_undo = self
            .document
            .as_ref()
            .is_some_and(|document| self.state.bar.has_text_in(field, document.draft()));
        let typing_redo =
            field.is_some_and(|field| field.has_redo_when_empty(ui.ctx(), generation));
        let in_bar = field.is_some();
        let has_session = self.document.is_some();
        let may_take = |command: Command| match command {
            Command::Undo => !typing_undo,
            Command::Redo => !typing_undo && !typing_redo,
            // Without the session these keys are the text field's own.
            command => has_session || !command.needs_session(),
        };
        while let Some(pressed) = ui.input_mut(|input| keys::take(input, may_take)) {
            let once = matches!(pressed.command, Command::RecordAndContinue | Command::Minority);
            if !(once && pressed.held) {
                self.command(pressed.command);
            }
            if self.state.over.is_some() {
                return;
            }
        }
        let searching = matches!(field, Some(Field::Axis)) && self.state.bar.axis.is_searching()
            || matches!(field, Some(Field::Speaker)) && self.state.bar.speaker.is_searching()
            || matches!(field, Some(Field::Actors)) && self.state.bar.actors.is_searching();
        let records = in_bar
            && !searching
            && (self.is_enabled(Command::Record)
                || !matches!(field, Some(Field::Axis | Field::Speaker)));
        if records
            && let Some(held) = ui.input_mut(keys::take_enter)
            && !held
        {
            self.command(Command::Record);
        }
    }

    fn session_ui(&mut self, ui: &mut Ui, out: &mut Vec<Action>) {
        let theme = Theme::of(ui.ctx());
        let Some(document) = self.document.take() else { return };
        let spotlight = self.state.spotlight.clone();
        let look = self.look(&document, theme, &spotlight);
        let saved = self.saved(&document);
        if look.room.is_some() {
            self.room_ui(ui, &look, document.draft(), &saved, out);
            self.document = Some(document);
            return;
        }
        let state = &mut self.state;
        let projection = Projection { projecting: &self.projecting, settings: &self.settings };
        let bar = egui::Frame::new().fill(theme.card).inner_margin(Margin::symmetric(20, 8));
        Panel::bottom("bar").frame(bar).show(ui, |ui| {
            notices::ui(ui, &mut state.notices, look.words, theme);
            if look.may_write {
                room::beside_the_picture(ui, &look, projection, out, |ui, out| {
                    bar::ui(ui, &look, document.draft(), &mut state.bar, out);
                });
            }
        });
        let head = egui::Frame::new().fill(theme.card).inner_margin(Margin::symmetric(20, 2));
        Panel::top("header").frame(head).show(ui, |ui| {
            let shown = (state.arrangement, projection.projecting.is_on());
            panels::header(ui, &look, &document, shown, &saved, out);
        });
        if state.arrangement == Arrangement::Actors {
            let around =
                egui::Frame::new().fill(theme.card).inner_margin(Margin::symmetric(20, 10));
            let shown = CentralPanel::default().frame(around).show(ui, |ui| {
                panels::tabs(ui, &look, state, projection, out);
            });
            state.panel_rect = Some(shown.response.rect);
        } else {
            panels::beside(ui, &look, state, projection, out);
            let around =
                egui::Frame::new().fill(theme.paper).inner_margin(Margin::symmetric(20, 10));
            CentralPanel::default().frame(around).show(ui, |ui| {
                panels::board(ui, &look, document.draft(), state, out);
            });
        }
        self.document = Some(document);
    }

    fn start_ui(&mut self, ui: &mut Ui, out: &mut Vec<Action>) {
        let theme = Theme::of(ui.ctx());
        let (words, now) = (self.words(), self.now());
        if let Away::Library(shelf) = &mut self.state.away {
            let (folder, others) = (&self.files.folder, &self.settings.folders);
            let look = LibraryLook { words, theme, folder, others };
            library::ui(ui, &look, shelf, &mut self.state.notices, out);
            if let Some(unmade) = shelf.unmade() {
                self.files.sort(unmade);
            }
            return;
        }
        if let Away::Comparing(compared) = &mut self.state.away {
            return comparing::ui(ui, words, compared, &mut self.state.notices, out);
        }
        if let Away::Paths(paths) = &mut self.state.away {
            return trajectories::ui(ui, words, paths, &mut self.state.notices, out);
        }
        if let Away::Past(past) = &mut self.state.away {
            return replay::ui(ui, words, now, past, &mut self.state.notices, out);
        }
        let today = (self.clock)().date();
        let words = self.words();
        let look = StartLook {
            words,
            theme,
            recents: self.state.recents.as_deref(),
            examples: &self.state.examples,
            today,
            folder: &self.files.folder,
        };
        let notices = &mut self.state.notices;
        if !notices.is_empty() {
            let strip = egui::Frame::new().fill(theme.paper).inner_margin(Margin::symmetric(20, 8));
            Panel::bottom("notices").frame(strip).show(ui, |ui| {
                notices::ui(ui, notices, words, theme);
            });
        }
        let around = egui::Frame::new().fill(theme.paper);
        CentralPanel::default().frame(around).show(ui, |ui| {
            start::ui(ui, &look, &mut self.state.start, out);
        });
    }

    fn over_ui(&mut self, ui: &Ui, out: &mut Vec<Action>) {
        let Some(mut over) = self.state.over.take() else { return self.give_keyboard_back() };
        let (ctx, words, theme) = (ui.ctx(), self.words(), Theme::of(ui.ctx()));
        if !std::mem::replace(&mut self.state.over_shown, true) {
            self.state.under_over = ctx.memory(Memory::focused);
        }
        let stays = match &mut over {
            Over::Palette(state) => {
                palette::ui(ctx, words, theme, |c| self.is_enabled(c), state, out)
            }
            Over::Keys => crate::app::over::keys::ui(ctx, words, theme),
            Over::About => about::ui(ctx, words, theme),
            Over::Merge(state) => self.with_look(|look| state.ui(ctx, look, out)),
            Over::Split(state) => self.with_look(|look| state.ui(ctx, look, out)),
            Over::Import(state) => self.with_look(|look| state.ui(ctx, look, out)),
            Over::Extract(state) => self.with_look(|look| state.ui(ctx, look, out)),
            Over::Follow(state) => state.ui(ctx, words, theme, out),
            Over::Export(state) => self.with_look(|look| state.ui(ctx, look, out)),
            Over::Erase(state) => self.with_look(|look| state.ui(ctx, look, out)),
            Over::Dialog(dialog) => match dialogs::ui(ctx, words, theme, dialog) {
                None => true,
                Some(choice) => {
                    let closing = matches!(dialog, Dialog::CloseUnsaved { .. });
                    self.chosen(choice, closing);
                    false
                }
            },
            Over::OpenPath(prompt) => match prompt.ui(ctx, words, theme) {
                None => true,
                Some(path) => {
                    self.path_to_open(path);
                    false
                }
            },
            Over::ListPath(prompt) => match prompt.ui(ctx, words, theme) {
                None => true,
                Some(choice) => {
                    if let PathChoice::Path(path) = choice {
                        self.files.read_list(path);
                    }
                    false
                }
            },
            Over::FolderPath(prompt) => match prompt.ui(ctx, words, theme) {
                None => true,
                Some(choice) => {
                    if let PathChoice::Path(path) = choice {
                        self.try_folder(Some(path));
                    }
                    false
                }
            },
            Over::SavePath(purpose, prompt) => match prompt.ui(ctx, words, theme) {
                None => true,
                Some(choice) => {
                    let path = match choice {
                        PathChoice::Path(path) => Some(path),
                        PathChoice::Cancel => None,
                    };
                    self.path_to_save(purpose.clone(), path);
                    false
                }
            },
        };
        if stays && self.state.over.is_none() {
            self.state.over = Some(over);
        }
        if self.state.over.is_none() {
            ui.memory_mut(Memory::stop_text_input);
            ui.request_repaint();
        }
    }

    /// Shows something over a session; false without one.
    fn with_look(&self, show: impl FnOnce(&Look<'_>) -> bool) -> bool {
        let theme = Theme::of(self.ctx());
        let spotlight = &self.state.spotlight;
        self.document.as_ref().is_some_and(|document| show(&self.look(document, theme, spotlight)))
    }

    /// Once nothing is over the rest any more, the keyboard is where it was before, unless a command moved it.
    fn give_keyboard_back(&mut self) {
        if !std::mem::take(&mut self.state.over_shown) {
            return;
        }
        if let Some(before) = self.state.under_over.take()
            && self.ctx.memory(Memory::focused).is_none()
        {
            self.ctx.memory_mut(|memory| memory.request_focus(before));
            self.ctx.request_repaint();
        }
    }

    /// Has the relations read again when the questions are shown and something changed.
    fn read_relations(&mut self) {
        let Some(document) = &self.document else { return };
        let session = document.session();
        let on_wall = || {
            self.projecting.is_on()
                && self.projecting.needs_questions(Plan::of(session.journal.records()))
        };
        if self.state.tab != Tab::Questions && !on_wall() {
            return;
        }
        let known = self.state.reading.as_ref().is_some_and(|reading| reading.is_of(session));
        if !known && self.state.being_read != Some(session.revision) {
            self.state.being_read = Some(session.revision);
            self.files.read_relations(document.snapshot());
        }
    }

    /// The operating system's title bar says which session it is, and when it is not safe.
    fn tell_title(&mut self) {
        let title = match &self.document {
            None => {
                let name = match &self.state.away {
                    Away::Start => None,
                    Away::Library(_) => Some(self.words().text("library-title")),
                    Away::Past(past) => Some(past.title(self.words())),
                    Away::Comparing(compared) => Some(compared.title(self.words())),
                    Away::Paths(paths) => Some(paths.title(self.words())),
                };
                name.map_or_else(|| "Curseur".to_owned(), |name| format!("{name} — Curseur"))
            }
            Some(document) => {
                let name = &document.session().heading.title;
                match document.save_state() {
                    SaveState::Failing(_) => {
                        self.words().with("title-not-saved", [("name", name.into())])
                    }
                    SaveState::Saved | SaveState::Saving => format!("{name} — Curseur"),
                }
            }
        };
        if title != self.title {
            self.ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    /// Says that a frame was drawn and what has the keyboard, to whoever looks for what makes the window work:
    /// `RUST_LOG=curseur::frame=trace`.
    fn trace_frame(&self) {
        log::trace!(target: "curseur::frame", "{:?}", Field::focused(&self.ctx, self.state.bar.generation));
    }

    fn leave_when_possible(&mut self) {
        let (after, whatever) = match self.state.leaving {
            Leaving::No => return,
            Leaving::WhenSaved(after) => {
                let saved = self
                    .document
                    .as_ref()
                    .is_none_or(|document| *document.save_state() == SaveState::Saved);
                if !saved {
                    return;
                }
                (after, false)
            }
            Leaving::Now(after) => (after, true),
        };
        self.state.leaving = Leaving::No;
        if !self.drop_document(whatever) {
            return;
        }
        match after {
            After::Start => self.files.list(),
            After::Library => self.show_library(),
            After::Quit => {
                self.state.leaving = Leaving::Now(After::Quit);
                self.ctx.send_viewport_cmd(ViewportCommand::Close);
            }
        }
    }
}

impl eframe::App for App {
    fn raw_input_hook(&mut self, _ctx: &Context, input: &mut RawInput) {
        if input.viewport_id == ViewportId::ROOT {
            self.pace.hold_back(&mut input.events);
        }
    }

    fn logic(&mut self, ctx: &Context, frame: &mut eframe::Frame) {
        if let (Screens::Unknown, Some(window)) = (&self.screens, frame.winit_window()) {
            self.screens = Screens::Of(Arc::clone(window));
        }
        self.listen_to_the_wall();
        for arrived in self.files.arrived() {
            self.arrive(arrived);
        }
        self.set_in_motion();
        self.poll_saving();
        self.read_relations();
        if ctx.input(|input| input.viewport().close_requested())
            && self.state.leaving != Leaving::Now(After::Quit)
        {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.ask_to_leave(After::Quit);
        }
        self.leave_when_possible();
        self.tell_title();
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.take_keys(ui);
        let mut out = Vec::new();
        if self.document.is_some() {
            self.session_ui(ui, &mut out);
        } else {
            self.start_ui(ui, &mut out);
        }
        self.over_ui(ui, &mut out);
        self.seal_when_focus_moves();
        if !out.is_empty() {
            ui.request_repaint();
        }
        for action in out {
            self.act(action);
        }
        self.project(ui);
        if let Some(plan) = self.state.map.take_wanted() {
            self.files.lay_map(plan);
        }
        // Asked for now and not before: what is asked ahead of a frame that is laid out twice is forgotten.
        if self.pace.is_waiting() {
            ui.request_repaint();
        }
        self.trace_frame();
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.drop_document(true);
    }
}
