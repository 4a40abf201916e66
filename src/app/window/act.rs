//! What the window does when it is asked to.

use egui::ThemePreference;
use uuid::Uuid;

use super::app::App;
use super::state::{After, Leaving, Over, Tab};
use crate::app::base::action::{Action, Purpose};
use crate::app::base::command::Command;
use crate::app::base::document::{Document, SaveState};
use crate::app::base::look::Spotlight;
use crate::app::base::notice::Notice;
use crate::app::base::settings::{self, Motion, Zoom};
use crate::app::base::theme::Theme;
use crate::app::open::bar::{self, Field};
use crate::app::open::header::Arrangement;
use crate::app::over::dialogs::{Dialog, PathPrompt, PathPurpose};
use crate::app::over::erase::EraseState;
use crate::app::over::erase::extract::ExtractState;
use crate::app::over::merge::MergeState;
use crate::app::over::split::SplitState;
use crate::app::widgets::{FinderState, named};
use crate::session::{
    AxisId, BaseFramework, Detail, Disclosure, Draft, Edit, Heading, History, Key, Language,
    Minority, Position, Reason, Session, SessionId, StepName, Subject, Target,
};

impl App {
    pub(super) fn act(&mut self, action: Action) {
        let Some(action) = self.act_in_the_past(action) else { return };
        match action {
            Action::Edit(edit) => self.perform(edit),
            Action::Command(command) => self.command(command),
            Action::Draft(draft) => self.set_draft(*draft),
            Action::Seal => {
                if let Some(document) = &mut self.document {
                    document.seal();
                }
            }
            Action::Select(axis) => self.state.selected = Some(axis),
            Action::Propose(axis, to) => self.take_in_bar(axis, to),
            Action::Take(axis) => {
                let kept = self.document.as_ref().map(Document::draft);
                let to = kept
                    .filter(|draft| draft.axis.as_ref() == Some(&axis))
                    .map_or(Target::Stays, |draft| draft.to);
                self.take_in_bar(axis, to);
            }
            Action::PutSpeaker(speaker) => self.put_speaker(speaker),
            Action::ShowArgument(id) => {
                self.show(Tab::Journal);
                self.state.journal.show(id);
            }
            Action::SelectActor(actor) => self.state.spotlight.actor = Some(actor),
            Action::SelectPair(pair) => self.state.spotlight.pair = Some(pair),
            Action::ShowActor(actor) => {
                self.state.spotlight.actor = Some(actor);
                self.show(Tab::Actors);
            }
            Action::Light(finding, actors) => {
                let spotlight = &mut self.state.spotlight;
                let same = spotlight.finding == Some(finding);
                spotlight.finding = (!same).then_some(finding);
                spotlight.lit = if same { std::collections::BTreeSet::new() } else { actors };
            }
            Action::Merge(actor) => self.state.over = Some(Over::Merge(MergeState::new(actor))),
            Action::Split(actor) => self.state.over = Some(Over::Split(SplitState::new(actor))),
            Action::Extract(subject) => {
                self.state.over = Some(Over::Extract(ExtractState::new(subject)));
            }
            Action::Erase(subject) => self.ask_to_erase(subject),
            Action::SaveText { name, text } => self.ask_where_to_save_text(name, text),
            Action::Write(wanted) => self.write_export(*wanted),
            Action::PickPlace { name } => self.pick_place(name),
            Action::Read(path) => self.files.read(path),
            Action::LeavePast => self.leave_past(),
            Action::Compare(one, other) => self.files.read_two(one, other),
            Action::ShowPaths(paths) => self.files.read_approach(paths),
            Action::AddFolder => self.ask_for_folder(),
            Action::DropFolder(folder) => self.list_no_more(&folder),
            Action::LeaveLibrary => self.leave_library(),
            Action::AskToFollow { path, of_approach } => self.ask_to_follow(path, of_approach),
            Action::Follow(follow) => self.follow(*follow),
            Action::Open(path) => self.open(path),
            Action::OpenCopy(path) => self.files.open_copy(path),
            Action::OpenExample(index) => self.files.open_example(index),
            Action::Create(edits) => self.create(edits),
        }
    }

    /// Does `edit`, or says why not. Returns whether it was done.
    pub(super) fn perform(&mut self, edit: Edit) {
        let words = self.words();
        let erases = matches!(edit, Edit::Erase(_));
        let Some(document) = &mut self.document else { return };
        match document.perform(edit) {
            Ok(true) if erases => self.forget_what_was_shown(),
            Ok(_) => {}
            Err(refused) => self.state.notices.push(Notice::alert(words.refused(refused))),
        }
    }

    /// After an erasure nothing on screen holds what was erased: no form, no filter, no message, no text field's own undo.
    fn forget_what_was_shown(&mut self) {
        self.state.forget();
        self.projecting.forget();
        self.ctx()
            .data_mut(egui::util::IdTypeMap::remove_by_type::<egui::text_edit::TextEditState>);
    }

    pub(super) fn set_draft(&mut self, draft: Draft) {
        if let Some(document) = &mut self.document {
            document.set_draft(draft);
        }
    }

    /// Fills the bar, keeps what was typed, and puts the caret in the words.
    pub(super) fn take_in_bar(&mut self, axis: AxisId, to: Target) {
        self.state.selected = Some(axis.clone());
        let Some(document) = &self.document else { return };
        let draft = Draft { axis: Some(axis), to, ..document.draft().clone() };
        let continues = draft.continues.is_some();
        self.set_draft(draft);
        self.state.bar.axis = FinderState::default();
        self.state.bar.focus = Some(if continues { Field::Rail } else { Field::Words });
    }

    fn create(&self, edits: Vec<Edit>) {
        let heading = Heading {
            title: String::new(),
            organisation: String::new(),
            territory: String::new(),
            date: (self.clock)().date(),
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
            self.files.create(session);
        }
    }

    pub(super) fn show(&mut self, tab: Tab) {
        self.state.tab = tab;
        if self.state.arrangement == Arrangement::Board {
            self.state.arrangement = Arrangement::SideBySide;
        }
    }

    /// Asks what is to be erased; never while something is typed and not recorded, since drafts go too.
    fn ask_to_erase(&mut self, subject: Subject) {
        let Some(document) = &self.document else { return };
        if document.draft().holds_something() {
            let text = self.words().text("erase-draft-first");
            self.state.notices.push(Notice::alert(text));
            self.state.bar.focus = Some(Field::Words);
        } else {
            self.state.over = Some(Over::Erase(Box::new(EraseState::new(subject))));
        }
    }

    pub(super) fn command(&mut self, command: Command) {
        if self.projecting.is_here() && !command.is_fit_for_the_room() {
            let text = self.words().text("projection-not-here");
            return self.tell(text);
        }
        match command {
            Command::Wall(command) => self.wall_command(command),
            Command::NewSession if self.document.is_some() => {
                self.state.start.open_form();
                self.ask_to_leave(After::Start);
            }
            Command::NewSession => self.state.start.open_form(),
            Command::OpenFile => self.ask_for_file(),
            Command::Library if self.document.is_some() => self.ask_to_leave(After::Library),
            Command::Library => self.show_library(),
            Command::SaveNow => {
                if let Some(document) = &mut self.document {
                    document.save_now();
                }
            }
            Command::SaveCopy => self.ask_for_place(Purpose::Copy),
            Command::CloseSession => self.ask_to_leave(After::Start),
            Command::Quit => self.ask_to_leave(After::Quit),
            Command::Undo => self.undo(false),
            Command::Redo => self.undo(true),
            Command::FocusAxis => self.state.bar.focus = Some(Field::Axis),
            Command::Record => self.record(false),
            Command::RecordAndContinue => self.record(true),
            Command::NotchLeft => self.step(-Position::NOTCH),
            Command::NotchRight => self.step(Position::NOTCH),
            Command::BigStepLeft => self.step(-Position::BIG_STEP),
            Command::BigStepRight => self.step(Position::BIG_STEP),
            Command::SolidBall => self.toggle_priority(),
            Command::Minority => self.add_minority(),
            Command::NextStance if !self.may_be_seen(Disclosure::Stances) => {
                let text = self.words().text("projection-stance-hidden");
                self.tell(text);
            }
            Command::NextStance => self.change_draft(|draft| {
                let all = crate::session::Stance::ALL;
                let now = all.iter().position(|&stance| stance == draft.stance).unwrap_or(0);
                draft.stance = all[(now + 1) % all.len()];
            }),
            Command::CiteActor => self.cite_actor(),
            Command::NextUndiscussed => self.next_undiscussed(),
            Command::LastSpeaker => self.last_speaker(),
            Command::NextRegion => self.next_region(),
            Command::NewSitting => {
                let date = (self.clock)().date();
                self.perform(Edit::AddSitting { date, place: String::new() });
                self.show(Tab::Sittings);
            }
            Command::ShowBoard => self.state.arrangement = Arrangement::Board,
            Command::ShowSideBySide => self.state.arrangement = Arrangement::SideBySide,
            Command::ShowActorsAlone => {
                self.state.arrangement = Arrangement::Actors;
                if !self.state.tab.is_of_actors() {
                    self.state.tab = Tab::Relations;
                }
            }
            Command::ShowActors => self.show_and_focus(Tab::Actors),
            Command::ShowRelations => self.show_and_focus(Tab::Relations),
            Command::ShowMap => self.show_and_focus(Tab::Map),
            Command::ShowQuestions => self.show_and_focus(Tab::Questions),
            Command::AddActor => {
                self.show(Tab::Actors);
                self.state.actors.focus_new = true;
            }
            Command::ImportActors => self.ask_for_list(),
            Command::AdaptNatures => {
                self.show(Tab::Relations);
                self.state.matrix.adapt_natures();
            }
            Command::MergeActor
            | Command::SplitActor
            | Command::ExtractActor
            | Command::EraseActor => {
                let Some(actor) = self.state.spotlight.actor else { return };
                self.act(match command {
                    Command::MergeActor => Action::Merge(actor),
                    Command::SplitActor => Action::Split(actor),
                    Command::ExtractActor => Action::Extract(Subject::Actor(actor)),
                    _ => Action::Erase(Subject::Actor(actor)),
                });
            }
            Command::ShowAxis => self.show(Tab::Axis),
            Command::ShowJournal => self.show(Tab::Journal),
            Command::ShowPace => self.show(Tab::Pace),
            Command::ShowDecisions => self.show(Tab::Decisions),
            Command::NewDecision => {
                self.show(Tab::Decisions);
                self.state.decisions.type_new();
            }
            Command::Export => self.ask_to_export(),
            Command::ShowSittings => self.show(Tab::Sittings),
            Command::ShowFramework => self.show(Tab::Framework),
            Command::ShowApproach => self.show(Tab::Approach),
            Command::Palette => {
                self.state.over =
                    Some(Over::Palette(crate::app::over::palette::PaletteState::default()));
            }
            Command::Keys => self.state.over = Some(Over::Keys),
            Command::About => self.state.over = Some(Over::About),
            Command::French => self.speak(Language::Fr),
            Command::English => self.speak(Language::En),
            Command::LightTheme => self.paint(settings::Theme::Light),
            Command::DarkTheme => self.paint(settings::Theme::Dark),
            Command::SystemTheme => self.paint(settings::Theme::System),
            Command::TextLarger => self.set_zoom(self.settings.zoom.larger()),
            Command::TextSmaller => self.set_zoom(self.settings.zoom.smaller()),
            Command::TextNormal => self.set_zoom(Zoom::default()),
            Command::MotionSystem => self.set_motion(Motion::System),
            Command::MotionStill => self.set_motion(Motion::Still),
            Command::MotionOn => self.set_motion(Motion::Moving),
        }
    }

    /// Shows a view of the actors, with the keyboard in it.
    fn show_and_focus(&mut self, tab: Tab) {
        self.show(tab);
        match tab {
            Tab::Relations => self.state.matrix.focus = true,
            Tab::Actors => self.state.actors.focus = true,
            _ => self.state.focus_panel = true,
        }
    }

    fn undo(&mut self, redo: bool) {
        let words = self.words();
        let Some(document) = &mut self.document else { return };
        let before = document.snapshot();
        let step = if redo { document.redo() } else { document.undo() };
        let id = match (redo, step.is_some()) {
            (false, true) => "undone",
            (true, true) => "redone",
            (false, false) => "nothing-to-undo",
            (true, false) => "nothing-to-redo",
        };
        let said = |step: StepName| words.step(&step, &document.session().framework);
        let step = step.map(said);
        if self.projecting.is_here() && step.is_some() {
            // A step may name someone.
            self.tell(words.text(if redo { "redone-in-short" } else { "undone-in-short" }));
        } else {
            self.tell(words.with(id, [("step", step.unwrap_or_default().into())]));
        }
        self.keep_from_widening(&before);
    }

    /// Tells one thing; the one told before goes.
    pub(super) fn tell(&mut self, text: String) {
        let notices = &mut self.state.notices;
        notices.retain(|notice| notice.kind == crate::app::base::notice::Kind::Alert);
        notices.push(Notice::info(text));
    }

    fn speak(&mut self, language: Language) {
        self.language = language;
        self.settings.language = Some(language);
        self.keep_settings();
    }

    fn paint(&mut self, theme: settings::Theme) {
        self.settings.theme = theme;
        self.ctx().set_theme(ThemePreference::from(theme));
        self.keep_settings();
    }

    pub(super) fn keep_settings(&self) {
        if let Some(path) = &self.settings_path {
            self.files.keep(self.settings.clone(), path.clone());
        }
    }

    fn set_motion(&mut self, motion: Motion) {
        self.settings.motion = motion;
        self.keep_settings();
    }

    fn change_draft(&mut self, change: impl FnOnce(&mut Draft)) {
        self.settle_bar();
        if let Some(document) = &self.document {
            let mut draft = document.draft().clone();
            change(&mut draft);
            self.set_draft(draft);
        }
    }

    /// What is being looked for in the bar is taken before a key acts on it.
    pub(super) fn settle_bar(&mut self) {
        let Some(document) = self.document.take() else { return };
        let theme = Theme::of(self.ctx());
        let spotlight = Spotlight::default();
        let look = self.look(&document, theme, &spotlight);
        let draft = bar::settled(&look, document.draft(), &mut self.state.bar);
        if let Some(axis) = &draft.axis {
            self.state.selected = Some(axis.clone());
        }
        self.document = Some(document);
        self.set_draft(draft);
    }

    fn step(&mut self, by: i32) {
        let generation = self.state.bar.generation;
        let on_minority = Field::focused(self.ctx(), generation) == Some(Field::Minority);
        self.settle_bar();
        let Some(document) = &self.document else { return };
        let mut draft = document.draft().clone();
        if on_minority && let Some(minority) = draft.minority.last_mut() {
            minority.position = minority.position.moved_by(by);
        } else if let Some(axis) = &draft.axis {
            let stands = document.board().cursor(axis).position();
            let from = match draft.to {
                Target::MovesTo(position) => position,
                Target::Stays => stands,
            };
            let to = from.moved_by(by);
            draft.to = if to == stands { Target::Stays } else { Target::MovesTo(to) };
        } else {
            let text = self.words().text("bar-no-axis");
            return self.tell(text);
        }
        self.set_draft(draft);
    }

    fn add_minority(&mut self) {
        self.change_draft(|draft| {
            if draft.minority.last().is_none_or(|last| !last.words.trim().is_empty()) {
                let position = match draft.to {
                    Target::MovesTo(position) => position,
                    Target::Stays => Position::MIDDLE,
                };
                draft.minority.push(Minority { position, words: String::new() });
            }
        });
        self.state.bar.focus = Some(Field::Minority);
    }

    fn record(&mut self, go_on: bool) {
        self.settle_bar();
        let (now, words) = (self.now(), self.words());
        let Some(document) = &mut self.document else { return };
        if !document.may_write() {
            return;
        }
        let draft = document.draft().clone();
        if draft.continues.is_some() && draft.axis.is_none() {
            // Nothing more to add: the argument is whole.
            document.set_draft(Draft::default());
            self.state.bar.begin_anew();
            return;
        }
        if !draft.can_be_recorded() {
            self.state.notices.push(Notice::info(words.text("need-words")));
            self.state.bar.focus = Some(Field::Words);
            return;
        }
        let edit = match document.continuation() {
            Some((argument, made)) => Edit::Extend { argument, made },
            None => Edit::Record {
                at: now,
                sitting: document.session().latest_sitting().map(|sitting| sitting.id),
                argument: draft.as_argument(),
            },
        };
        if let Err(refused) = document.perform(edit) {
            self.state.notices.push(Notice::alert(words.refused(refused)));
            return;
        }
        let continues = draft.continues.or_else(|| document.last_recorded());
        document.set_draft(if go_on {
            let Draft { speaker, words, verbatim, to_check, .. } = draft;
            Draft { speaker, words, verbatim, to_check, continues, ..Draft::default() }
        } else {
            Draft::default()
        });
        self.state.notices.retain(|notice| notice.kind == crate::app::base::notice::Kind::Alert);
        self.state.bar.begin_anew();
    }

    fn toggle_priority(&mut self) {
        self.settle_bar();
        let now = self.now();
        let Some(document) = &self.document else { return };
        let axis = document.draft().axis.clone().or_else(|| self.state.selected.clone());
        let Some(axis) = axis else {
            let text = self.words().text("axis-none");
            return self.tell(text);
        };
        let mut reasons = document.board().cursor(&axis).emphasis.clone();
        if !reasons.remove(&Reason::Priority) {
            reasons.insert(Reason::Priority);
        }
        let sitting = document.session().latest_sitting().map(|sitting| sitting.id);
        self.perform(Edit::Emphasise { at: now, sitting, axis, reasons });
    }

    /// Cites the actors that the words name; else puts the caret where one is found.
    fn cite_actor(&mut self) {
        let Some(document) = &self.document else { return };
        let draft = document.draft();
        let theme = Theme::of(self.ctx());
        let spotlight = Spotlight::default();
        let look = self.look(document, theme, &spotlight);
        let named: Vec<_> = named(&look, &draft.words)
            .map(|actor| actor.id)
            .filter(|actor| !draft.actors.contains(actor))
            .collect();
        if document.session().actors.is_empty() {
            let text = self.words().text("bar-no-actors");
            self.tell(text);
        } else if named.is_empty() || draft.continues.is_some() {
            self.state.bar.focus = Some(Field::Actors);
        } else {
            self.change_draft(|draft| draft.actors.extend(named));
        }
    }

    fn next_region(&mut self) {
        let generation = self.state.bar.generation;
        let in_bar = Field::focused(self.ctx(), generation).is_some();
        let beside = self.state.arrangement == Arrangement::SideBySide;
        if in_bar && beside {
            self.state.focus_panel = true;
        } else if in_bar || self.state.panel_has_focus(self.ctx()) {
            let first = || {
                let framework = &self.document.as_ref()?.session().framework;
                framework.all_shown().next().map(|(axis, _)| axis.clone())
            };
            self.state.board.focus = self.state.selected.clone().or_else(first);
        } else {
            self.state.bar.focus = Some(Field::Axis);
        }
    }

    /// Closes the session, once all is saved; asks when it is not.
    pub(super) fn ask_to_leave(&mut self, after: After) {
        if self.projecting.is_on() {
            self.state.after = after;
            self.state.over = Some(Over::Dialog(Dialog::CloseProjecting));
            return;
        }
        let failing = self.document.as_ref().and_then(|document| match document.save_state() {
            SaveState::Failing(why) => Some(why.clone()),
            SaveState::Saved | SaveState::Saving => None,
        });
        match failing {
            Some(why) => {
                let why = self.words().save_error(&why);
                self.state.after = after;
                self.state.over = Some(Over::Dialog(Dialog::CloseUnsaved { why }));
            }
            None => self.state.leaving = Leaving::WhenSaved(after),
        }
    }

    /// Asks where to write, in a system dialog or by a path.
    pub(super) fn ask_for_place(&mut self, purpose: Purpose) {
        let Some(document) = &self.document else { return };
        let (date, title) = (document.session().heading.date, Detail::Title);
        let name = document.session().heading.text(title).cloned().unwrap_or_default();
        let name = format!("{date} {}.ron", name.replace(['/', '\\', ':'], "-"));
        let title = self.words().text(match &purpose {
            Purpose::Move => "dialog-save-elsewhere",
            Purpose::Copy | Purpose::Text(_) | Purpose::Export => "command-save-copy",
        });
        if self.system_dialogs {
            self.files.pick_to_save(purpose, title, name);
        } else {
            let path = self.files.folder.join(name).display().to_string();
            let prompt = PathPrompt::new(PathPurpose::Save, path);
            self.state.over = Some(Over::SavePath(purpose, prompt));
        }
    }

    fn ask_for_list(&mut self) {
        let title = self.words().text("command-import-actors");
        if self.system_dialogs {
            self.files.pick_list(title);
        } else {
            let folder = self.files.folder.join("").display().to_string();
            let prompt = PathPrompt::new(PathPurpose::List, folder);
            self.state.over = Some(Over::ListPath(prompt));
        }
    }

    /// Asks where a text that was extracted goes.
    fn ask_where_to_save_text(&mut self, name: String, text: String) {
        let purpose = Purpose::Text(text.into());
        if self.system_dialogs {
            let title = self.words().text("extract-save");
            self.files.pick_to_save(purpose, title, name);
        } else {
            let path = self.files.folder.join(name).display().to_string();
            let prompt = PathPrompt::new(PathPurpose::Save, path);
            self.state.over = Some(Over::SavePath(purpose, prompt));
        }
    }

    fn ask_for_folder(&mut self) {
        if self.system_dialogs {
            self.files.pick_folder(self.words().text("library-add"));
        } else {
            let folder = self.files.folder.join("").display().to_string();
            let prompt = PathPrompt::new(PathPurpose::Folder, folder);
            self.state.over = Some(Over::FolderPath(prompt));
        }
    }

    fn ask_for_file(&mut self) {
        let title = self.words().text("command-open");
        if self.system_dialogs {
            self.files.pick_to_open(title);
        } else {
            let folder = self.files.folder.join("").display().to_string();
            let prompt = PathPrompt::new(PathPurpose::Open, folder);
            self.state.over = Some(Over::OpenPath(prompt));
        }
    }
}
