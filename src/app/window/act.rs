//! What the window does when it is asked to: what no screen does for itself.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::ThemePreference;
use uuid::Uuid;

use super::app::App;
use super::inbox::Arrived;
use super::leaving::After;
use super::over::Overlay;
use super::screen::Screen;
use crate::app::away::joining::Joining;
use crate::app::away::library::Library;
use crate::app::away::start::state::Start;
use crate::app::base::action::Action;
use crate::app::base::command::{Command, WallCommand};
use crate::app::base::desktop::Showing;
use crate::app::base::dialog::Dialog;
use crate::app::base::elsewhere::Elsewhere;
use crate::app::base::settings::{Contrast, Motion, Spelling, Theme, Zoom};
use crate::app::over::erase::EraseState;
use crate::app::over::erase::extract::ExtractState;
use crate::app::over::export::ExportState;
use crate::app::over::import::ImportState;
use crate::app::over::merge::MergeState;
use crate::app::over::palette::PaletteState;
use crate::app::over::path::{Pick, Purpose};
use crate::app::over::split::SplitState;
use crate::export::Prepared;
use crate::session::{
    BaseFramework, Edit, Heading, History, Key, Language, Session, SessionId, Whom,
};

impl App {
    pub(super) fn act(&mut self, action: Action) {
        if let Action::Command(command) = &action {
            log::debug!("does {command:?}");
        }
        let Some(action) = self.screens.shown.act(&mut self.desk, action) else { return };
        match action {
            Action::Command(command) => self.command(command),
            Action::Ask(dialog) => self.ask(*dialog),
            Action::Merge(actor) => self.over.show(Overlay::Merge(MergeState::new(actor))),
            Action::Split(actor) => self.over.show(Overlay::Split(SplitState::new(actor))),
            Action::Extract(who) => self.over.show(Overlay::Extract(ExtractState::new(who))),
            Action::Erase(who) => self.over.show(Overlay::Erase(Box::new(EraseState::new(who)))),
            Action::PasteList(whom, pasted) => {
                let jobs = self.desk.jobs.clone();
                let kept = self.screens.shown_session_mut().map(|open| open.kept_list(whom));
                let kept = kept.unwrap_or_default();
                let state = ImportState::paste(pasted.as_deref(), kept, whom, jobs);
                self.over.show(Overlay::Import(Box::new(state)));
            }
            Action::SaveText { name, text } => {
                self.pick(Pick::Save(Purpose::Text(text.into())), &name);
            }
            Action::Write(wanted) => self.write(*wanted),
            Action::Prepare(about) => self.ask_to_export(Some(about)),
            Action::PickPlace { name } => self.pick(Pick::Save(Purpose::Export), &name),
            Action::Read(path) => self.read(path),
            Action::Leave => self.screens.leave(&self.desk),
            Action::Compare(one, other) => self.read_two(one, other),
            Action::Join(paths) => self.join(paths),
            Action::AddCopy => self.pick(Pick::Copy, ""),
            Action::ShowPaths(paths) => self.read_approach(paths),
            Action::AddFolder => self.pick(Pick::Folder, ""),
            Action::AskToFollow { path, of_approach } => self.read_to_follow(path, of_approach),
            Action::Follow(session) => self.create(*session),
            Action::Open(path) => self.open(path),
            Action::OpenIn(folder) => self.pick_in(Pick::Open, folder, ""),
            Action::Forget(place) => self.remember(|elsewhere| elsewhere.forget(&place)),
            Action::OpenCopy(path) => self.open_copy(path),
            Action::OpenExample(index) => self.open_example(index),
            Action::Create(edits) => self.create_from(edits),
            // Of a session that is not on screen any more.
            Action::Edit(_)
            | Action::Draft(_)
            | Action::Seal
            | Action::Select(_)
            | Action::Propose(..)
            | Action::Take(_)
            | Action::GoToMoment(_)
            | Action::TakeGround(_)
            | Action::PutSpeaker(_)
            | Action::ShowArgument(_)
            | Action::DecideOn(_)
            | Action::BackToBar
            | Action::ShowDecision(_)
            | Action::SelectActor(_)
            | Action::SelectPair(_)
            | Action::ShowEveryMission(_)
            | Action::ShowActor(_)
            | Action::Light(..)
            | Action::Sit(_)
            | Action::KeepList { .. }
            | Action::DropFolder(_) => {}
        }
    }

    fn command(&mut self, command: Command) {
        match command {
            Command::NewSession => self.show_form(),
            Command::OpenFile => self.pick(Pick::Open, ""),
            Command::Library => self.show_library(),
            Command::Join => self.join_what_is_open(),
            Command::SaveCopy => self.ask_to_copy(),
            Command::SaveElsewhere => self.pick_place_for_session(Purpose::Move),
            Command::ImportActors => self.pick(Pick::List(Whom::Actors), ""),
            Command::ImportPeople => self.pick(Pick::List(Whom::People), ""),
            Command::Export => self.ask_to_export(None),
            Command::OpenWritten => self.show_written(Showing::Opened),
            Command::ShowWritten => self.show_written(Showing::InFolder),
            Command::CloseSession => self.ask_to_leave(After::Start),
            Command::Quit => self.ask_to_leave(After::Quit),
            Command::Palette => self.over.show(Overlay::Palette(PaletteState::default())),
            Command::Keys => self.over.show(Overlay::Keys),
            Command::About => self.over.show(Overlay::About),
            Command::French => self.speak(Language::Fr),
            Command::English => self.speak(Language::En),
            Command::LightTheme => self.paint(Theme::Light),
            Command::DarkTheme => self.paint(Theme::Dark),
            Command::SystemTheme => self.paint(Theme::System),
            Command::TextLarger => self.set_zoom(self.desk.settings.zoom.larger()),
            Command::TextSmaller => self.set_zoom(self.desk.settings.zoom.smaller()),
            Command::TextNormal => self.set_zoom(Zoom::default()),
            Command::ContrastSystem => self.set_contrast(Contrast::System),
            Command::ContrastUsual => self.set_contrast(Contrast::Usual),
            Command::ContrastMore => self.set_contrast(Contrast::More),
            Command::MotionSystem => self.set_motion(Motion::System),
            Command::MotionStill => self.set_motion(Motion::Still),
            Command::MotionOn => self.set_motion(Motion::Moving),
            Command::SpellingOn => self.set_spelling(Spelling::Underlined),
            Command::SpellingOff => self.set_spelling(Spelling::Unmarked),
            Command::RememberFolders => self.remember(|elsewhere| elsewhere.name_files(false)),
            Command::RememberFiles => self.remember(|elsewhere| elsewhere.name_files(true)),
            Command::ForgetElsewhere => self.remember(Elsewhere::forget_all),
            Command::Wall(command) => self.wall_command(command),
            // What else acts on a session is done by it, while it is on screen.
            _ => {}
        }
    }

    /// What is for the wall is done though the session is under another screen: the room sees it.
    fn wall_command(&mut self, command: WallCommand) {
        let Some(open) = self.screens.session_mut() else { return };
        if let Some(asked) = open.wall_command(&mut self.desk, command) {
            self.act(asked);
        }
    }

    /// Asks a question, for which the person did something: nothing that opens by itself takes a key.
    fn ask(&mut self, dialog: Dialog) {
        self.over.show(Overlay::Dialog(dialog));
    }

    fn show_form(&mut self) {
        if let Screen::Start(start) = &mut self.screens.shown {
            return start.open_form();
        }
        let form = self.screens.take_form().unwrap_or_else(|| Box::new(Start::form_over()));
        self.screens.go_to(Screen::Start(form));
    }

    fn show_library(&mut self) {
        if !self.screens.back_to(&self.desk, |screen| matches!(screen, Screen::Library(_))) {
            let library = Library::new(&self.desk);
            self.screens.go_to(Screen::Library(Box::new(library)));
        }
    }

    /// Shows what becomes of these copies once they are joined.
    fn join(&mut self, paths: Vec<PathBuf>) {
        let open = self.screens.session();
        let open = open.map(|open| (&*open.document.path, open.document.session()));
        let joining = Joining::new(&self.desk, paths, open);
        self.screens.go_to(Screen::Joining(Box::new(joining)));
    }

    /// The same of the session that is open and of its copies beside it.
    fn join_what_is_open(&mut self) {
        if matches!(self.screens.shown, Screen::Joining(_)) {
            return;
        }
        let Some(open) = self.screens.session() else { return self.join(Vec::new()) };
        let (path, session) = (open.document.path.clone(), open.document.session().clone());
        let joining = Joining::beside(&self.desk, path, session);
        self.screens.go_to(Screen::Joining(Box::new(joining)));
    }

    /// Asks what is written, as what, where: by default the minutes, beside the session.
    /// A sheet that prepares a meeting is internal, whoever it is for.
    fn ask_to_export(&mut self, about: Option<Prepared>) {
        let Some(open) = self.screens.shown_session() else { return };
        let folder = open.document.path.parent().map_or(&*self.desk.folder, Path::new).to_owned();
        let (session, words) = (open.document.session(), self.desk.words());
        let mut state = ExportState::new(session, words, folder, self.system_dialogs);
        if let Some(about) = about {
            state.prepare(about, session, words);
        }
        self.over.show(Overlay::Export(Box::new(state)));
    }

    /// Has the desktop show what was exported last.
    fn show_written(&self, showing: Showing) {
        let Some(path) = self.written.clone() else { return };
        let desktop = Arc::clone(&self.desktop);
        self.run(move || {
            let shown = desktop(&path, showing);
            Arrived::Shown(path, shown)
        });
    }

    /// Creates a session from the answers of the form.
    fn create_from(&self, edits: Vec<Edit>) {
        let heading = Heading {
            title: String::new(),
            organisation: String::new(),
            territory: String::new(),
            date: self.desk.today(),
        };
        let framework = BaseFramework::dts().framework();
        let id = SessionId(Uuid::now_v7());
        let mut session = Session::new(id, Key(Uuid::new_v4()), heading, framework);
        let mut history = History::default();
        for edit in edits {
            if let Err(refused) = history.perform(&mut session, edit) {
                log::warn!("an answer of the form was refused: {refused}");
            }
        }
        if !session.heading.title.trim().is_empty() {
            self.create_from_form(session);
        }
    }

    /// What is remembered of sessions that were opened elsewhere is otherwise now.
    fn remember(&mut self, change: impl FnOnce(&mut Elsewhere)) {
        change(&mut self.desk.settings.elsewhere);
        self.desk.keep_settings();
    }

    fn speak(&mut self, language: Language) {
        self.desk.language = language;
        // What was told was told in the other one.
        self.desk.settle();
        self.desk.settings.language = Some(language);
        self.desk.keep_settings();
    }

    fn paint(&mut self, theme: Theme) {
        self.desk.settings.theme = theme;
        self.desk.ctx.set_theme(ThemePreference::from(theme));
        self.desk.keep_settings();
    }

    fn set_contrast(&mut self, contrast: Contrast) {
        self.desk.settings.contrast = contrast;
        self.desk.keep_settings();
    }

    fn set_motion(&mut self, motion: Motion) {
        self.desk.settings.motion = motion;
        self.desk.keep_settings();
    }

    fn set_spelling(&mut self, spelling: Spelling) {
        self.desk.settings.spelling = spelling;
        self.dictionaries.chosen(&self.desk);
        self.desk.keep_settings();
    }

    fn set_zoom(&mut self, zoom: Zoom) {
        self.desk.settings.zoom = zoom;
        self.desk.ctx.set_zoom_factor(zoom.factor());
        self.desk.keep_settings();
        let percent = usize::from(zoom.percent());
        self.desk.tell(self.desk.words().with("text-size-now", [("percent", percent.into())]));
    }
}
