//! What an open session does when it is asked to.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::bar::Field;
use super::decisions::About;
use super::panels::{self, Keyboard, Panel, Tab};
use super::{Open, Views};
use crate::app::base::action::Action;
use crate::app::base::command::{Command, WallCommand};
use crate::app::base::desk::Desk;
use crate::app::base::settings::Arrangement;
use crate::export::Prepared;
use crate::session::{
    Disclosure, Edit, Finding, Ground, Pair, Position, Reason, Session, SessionId, StepName,
    StrategyEdit, Subject, Target,
};

impl Open {
    /// Does what is asked of an open session; gives back what is for the window.
    pub fn act(&mut self, desk: &mut Desk, action: Action) -> Option<Action> {
        match action {
            Action::Edit(edit) => self.perform(desk, edit),
            Action::Command(command) => return self.command(desk, command),
            Action::Draft(draft) => self.document.set_draft(*draft),
            Action::Seal => self.document.seal(),
            Action::Select(axis) => self.selected = Some(axis),
            Action::Propose(axis, to) => self.take_in_bar(desk, axis, to),
            Action::TakeGround(ground) => self.take_ground(desk, ground),
            Action::Take(axis) => {
                let kept = Some(self.document.draft());
                let to = kept
                    .filter(|draft| draft.axis.as_ref() == Some(&axis))
                    .map_or(Target::Stays, |draft| draft.to);
                self.take_in_bar(desk, axis, to);
            }
            Action::GoToMoment(kind) => self.go_to_moment(desk, &kind),
            Action::PutSpeaker(speaker) => self.put_speaker(desk, speaker),
            Action::ShowArgument(id) => {
                self.show(desk, Tab::Journal);
                self.views.panels.journal.show(id);
            }
            Action::ShowDecision(id) => {
                self.show(desk, Tab::Decisions);
                self.views.panels.decisions.open(Some(id));
            }
            Action::BackToBar => self.go_back_to_bar(),
            Action::DecideOn(axis) => {
                self.show(desk, Tab::Decisions);
                self.views.panels.decisions.type_about(About::Axis(axis));
            }
            Action::SelectActor(actor) => self.views.spotlight.actor = Some(actor),
            Action::SelectPair(pair) => self.views.spotlight.pair = Some(pair),
            Action::ShowEveryMission(every) => self.views.spotlight.every_mission = every,
            Action::ShowActor(actor) => {
                self.views.spotlight.actor = Some(actor);
                self.show(desk, Tab::Actors);
            }
            Action::Light(finding, actors) => self.light(finding, actors),
            Action::Sit(last_row) => {
                desk.settings.sit(last_row);
                desk.keep_settings();
            }
            Action::KeepList { whom, text, waits } => {
                if waits && !text.trim().is_empty() {
                    desk.tell(desk.words().text("import-waits"));
                }
                *self.views.panels.list(whom) = text;
            }
            Action::Erase(subject) => return self.may_erase(desk, subject),
            other => return Some(other),
        }
        None
    }

    /// Does what a command asks of an open session; gives back what is for the window.
    fn command(&mut self, desk: &mut Desk, command: Command) -> Option<Action> {
        if self.projecting.is_here() && !command.is_fit_for_the_room() {
            self.hold_letters(desk, command);
            return None;
        }
        if let Some(panel) = panels::of(command) {
            self.show_panel(desk, panel);
            return None;
        }
        match command {
            Command::Wall(command) => return self.wall_command(desk, command),
            // On the trial of reading, how large one writes is about the room.
            Command::TextLarger if self.projecting.is_on_trial() => {
                return self.wall_command(desk, WallCommand::Larger);
            }
            Command::TextSmaller if self.projecting.is_on_trial() => {
                return self.wall_command(desk, WallCommand::Smaller);
            }
            Command::TextNormal if self.projecting.is_on_trial() => {
                return self.wall_command(desk, WallCommand::LeastText);
            }
            Command::SaveNow => self.document.save_now(),
            Command::Undo => self.undo(desk, false),
            Command::Redo => self.undo(desk, true),
            Command::FocusAxis => self.views.bar.focus = Some(Field::Axis),
            Command::Record => self.record(desk, false),
            Command::RecordAndContinue => self.record(desk, true),
            Command::NotchLeft => self.step(desk, -Position::NOTCH),
            Command::NotchRight => self.step(desk, Position::NOTCH),
            Command::BigStepLeft => self.step(desk, -Position::BIG_STEP),
            Command::BigStepRight => self.step(desk, Position::BIG_STEP),
            Command::SolidBall => self.toggle_priority(desk),
            Command::WorkOn => self.work_on(desk),
            Command::Against => self.turn_against(desk),
            Command::Series => self.toggle_series(desk),
            Command::ShowTerritory => self.show_territory(desk),
            Command::SortObservations => self.sort_observations(desk),
            Command::Minority => {
                self.add_minority(desk);
            }
            Command::NextStance if !self.may_be_seen(Disclosure::Stances) => {
                desk.tell(desk.words().text("projection-stance-hidden"));
            }
            Command::NextStance => self.next_stance(desk),
            Command::CiteActor => self.cite_actor(desk),
            Command::Onward => self.onward(desk),
            Command::NextMoment => self.step_moment(desk, true),
            Command::PreviousMoment => self.step_moment(desk, false),
            Command::ShowThread => {
                self.show(desk, Tab::Sittings);
                self.views.panels.sittings.prepare_thread();
            }
            Command::TakeOffer => self.answer(desk, true),
            Command::DeclineOffer => self.answer(desk, false),
            Command::LastSpeaker => self.last_speaker(desk),
            Command::NextRegion => self.next_region(desk),
            Command::NewSitting => {
                let date = desk.today();
                self.perform(desk, Edit::AddSitting { date, place: String::new() });
                self.show(desk, Tab::Sittings);
            }
            Command::FindInJournal => {
                self.show(desk, Tab::Journal);
                self.views.panels.journal.find();
            }
            Command::ShowBoard => desk.settings.arrangement = Arrangement::Board,
            Command::ShowSideBySide => desk.settings.arrangement = Arrangement::SideBySide,
            Command::ShowActorsAlone => {
                desk.settings.arrangement = Arrangement::Actors;
                if !self.tab.is_of_actors() {
                    self.tab = Tab::Relations;
                }
            }
            Command::AddActor => {
                self.show(desk, Tab::Actors);
                self.views.panels.actors.focus_new = true;
            }
            Command::ShowCommittees => {
                self.show(desk, Tab::Involvement);
                self.views.panels.involvement.add_committee();
            }
            Command::AdaptNatures => {
                self.show(desk, Tab::Relations);
                self.views.panels.matrix.adapt_natures();
            }
            Command::MergeActor
            | Command::SplitActor
            | Command::ExtractActor
            | Command::EraseActor => {
                let actor = self.views.spotlight.actor?;
                return self.act(
                    desk,
                    match command {
                        Command::MergeActor => Action::Merge(actor),
                        Command::SplitActor => Action::Split(actor),
                        Command::ExtractActor => Action::Extract(Subject::Actor(actor)),
                        _ => Action::Erase(Subject::Actor(actor)),
                    },
                );
            }
            Command::PreparationSheet => return self.prepare(desk),
            Command::AmongOurselves => return Some(self.among_ourselves(desk)),
            Command::RemoveStrategy => self.perform(desk, StrategyEdit::Remove.into()),
            Command::NewDecision => {
                let subject = self.subject_in_hand(desk);
                let towards = match &subject {
                    Some(About::Pair(pair)) => self.first_step(*pair),
                    _ => self.towards_in_hand(desk),
                };
                self.show(desk, Tab::Decisions);
                let decisions = &mut self.views.panels.decisions;
                match subject {
                    Some(subject) => decisions.type_about(subject),
                    None => decisions.type_new(),
                }
                if let Some(words) = towards {
                    self.views.panels.decisions.propose(&words);
                }
            }
            other => return Some(other.into()),
        }
        None
    }

    /// What a decision that is noted now is about: what the panel shows, else what is in the bar.
    fn subject_in_hand(&self, desk: &Desk) -> Option<About> {
        let of_ground = |ground: &Ground| {
            let diagnosis = &self.document.session().diagnosis;
            diagnosis.row_at(ground).map(|row| About::Row(row.id.clone()))
        };
        let draft = self.document.draft();
        match self.tab {
            Tab::Relations | Tab::Map => {
                if let Some(pair) = self.views.spotlight.pair {
                    return Some(About::Pair(pair));
                }
            }
            // One goes on to the next decision there.
            Tab::Decisions if self.typing(&desk.ctx).field.is_none() => return None,
            Tab::Axis => {
                let ground = self.territory.chosen.as_ref().and_then(of_ground);
                let shown = ground.or_else(|| self.selected.clone().map(About::Axis));
                if shown.is_some() {
                    return shown;
                }
            }
            _ => {}
        }
        draft.ground().and_then(of_ground).or_else(|| draft.axis.clone().map(About::Axis))
    }

    /// The first step that is wished of a pair, as the words of a decision.
    fn first_step(&self, pair: Pair) -> Option<String> {
        let session = self.document.session();
        let wish = session.strategy.wish(pair).filter(|_| session.is_among_ourselves())?;
        Some(wish.first_step.trim().to_owned()).filter(|step| !step.is_empty())
    }

    /// What a meeting is prepared about: the pair in hand where ties are shown, else the chosen actor.
    fn prepare(&self, desk: &mut Desk) -> Option<Action> {
        let spotlight = &self.views.spotlight;
        let actors = &self.document.session().actors;
        let pair = spotlight.pair.filter(|pair| {
            let shown = matches!(self.tab, Tab::Relations | Tab::Map);
            shown && actors.contains(pair.low()) && actors.contains(pair.high())
        });
        let actor = spotlight.actor.filter(|&actor| actors.contains(actor));
        let about = pair.map(Prepared::Pair).or_else(|| actor.map(Prepared::Actor));
        if about.is_none() {
            desk.tell(desk.words().text("prepare-choose"));
        }
        about.map(Action::Prepare)
    }

    /// The session among ourselves that takes over actors and ties.
    fn among_ourselves(&self, desk: &Desk) -> Action {
        let shared = self.document.session();
        let title = [("title", shared.heading.title.trim().into())];
        let title = desk.words().with("strategy-session", title);
        let id = SessionId(Uuid::now_v7());
        let ours = Session::among_ourselves(shared, id, desk.today(), &title);
        Action::Follow(Box::new(ours))
    }

    /// Does `edit`, or says why not.
    pub(super) fn perform(&mut self, desk: &mut Desk, edit: Edit) {
        let erases = matches!(edit, Edit::Erase(_));
        let before = self.starts_after(&edit);
        match self.document.perform(edit) {
            Ok(true) if erases => self.forget(desk),
            Ok(_) => self.tell_moved_starts(desk, &before),
            Err(refused) => desk.alert(desk.words().refused(refused)),
        }
    }

    pub(super) fn show(&mut self, desk: &mut Desk, tab: Tab) {
        self.tab = tab;
        if let Some(panel) = panels::of_tab(tab).filter(|panel| panel.may_come_first()) {
            panel.command.message().clone_into(&mut desk.settings.panel);
        }
        if desk.settings.arrangement == Arrangement::Board {
            desk.settings.arrangement = Arrangement::SideBySide;
        }
    }

    /// Shows a panel, with the keyboard where it wants it.
    fn show_panel(&mut self, desk: &mut Desk, panel: &Panel) {
        self.show(desk, panel.tab);
        match panel.keyboard {
            Keyboard::Stays => {}
            Keyboard::OnTab => self.focus_panel = true,
            Keyboard::Inside(take) => take(&mut self.views.panels),
        }
    }

    fn light(&mut self, finding: Finding, actors: BTreeSet<crate::session::ActorId>) {
        let spotlight = &mut self.views.spotlight;
        let same = spotlight.finding == Some(finding);
        spotlight.finding = (!same).then_some(finding);
        spotlight.lit = if same { BTreeSet::new() } else { actors };
    }

    /// Never while something is typed and not recorded, since drafts go too.
    fn may_erase(&mut self, desk: &mut Desk, subject: Subject) -> Option<Action> {
        let draft = self.document.draft();
        if draft.holds_something() && draft.is_beside() {
            desk.alert(desk.words().text("erase-forms-first"));
            return None;
        }
        if draft.holds_something() {
            desk.alert(desk.words().text("erase-draft-first"));
            self.views.bar.focus = Some(Field::Words);
            return None;
        }
        Some(Action::Erase(subject))
    }

    fn undo(&mut self, desk: &mut Desk, redo: bool) {
        if !redo && self.go_back_to_topic(desk) {
            return;
        }
        let words = desk.words();
        let before = self.document.snapshot();
        let step = if redo { self.document.redo() } else { self.document.undo() };
        let id = match (redo, step.is_some()) {
            (false, true) => "undone",
            (true, true) => "redone",
            (false, false) => "nothing-to-undo",
            (true, false) => "nothing-to-redo",
        };
        let said = |step: StepName| words.step(&step, self.document.session());
        let step = step.map(said);
        if self.projecting.is_here() && step.is_some() {
            // A step may name someone.
            desk.tell(words.text(if redo { "redone-in-short" } else { "undone-in-short" }));
        } else {
            desk.tell(words.with(id, [("step", step.unwrap_or_default().into())]));
        }
        self.keep_from_widening(desk, &before);
    }

    fn toggle_priority(&mut self, desk: &mut Desk) {
        self.settle_bar(desk);
        let in_bar = self.document.draft().axis.clone();
        let is_in_bar = in_bar.is_some();
        let Some(axis) = in_bar.or_else(|| self.selected.clone()) else {
            return desk.tell(desk.words().text("axis-none"));
        };
        if !is_in_bar {
            let label = self.document.session().framework.label(&axis, desk.words().language);
            let said = desk.words().with("board-emphasis-of", [("axis", label.into())]);
            desk.tell(said);
        }
        let mut reasons = self.document.board().cursor(&axis).emphasis.clone();
        if !reasons.remove(&Reason::Priority) {
            reasons.insert(Reason::Priority);
        }
        let (at, sitting) = (desk.now(), self.sitting(desk));
        self.perform(desk, Edit::Emphasise { at, sitting, axis, reasons });
    }

    /// Marks the axis in hand as one to work on, with the caret where one says why; or takes the mark off. A reason that was being
    /// typed is kept first.
    fn work_on(&mut self, desk: &mut Desk) {
        if let Some(of) = self.ours_in_hand() {
            return self.head_towards(desk, of);
        }
        let in_bar = self.typing(&desk.ctx).field.is_some();
        let shown = self.selected.clone();
        self.settle_bar(desk);
        let taken = self.document.draft().axis.clone();
        let axis = if in_bar { taken.or(shown) } else { shown.or(taken) };
        let Some(axis) = axis else { return desk.tell(desk.words().text("axis-none")) };
        let is_on = self.document.board().cursor(&axis).work_on.is_some();
        let typed = self.views.panels.axis.take_typed(&axis);
        let why = if is_on { typed } else { Some(typed.unwrap_or_default()) };
        let (at, sitting) = (desk.now(), self.sitting(desk));
        self.selected = Some(axis.clone());
        self.perform(desk, Edit::WorkOn { at, sitting, axis: axis.clone(), why });
        if is_on {
            // The line of the reason is gone.
            if !in_bar && self.panel_has_focus(&desk.ctx) {
                self.go_back_to_bar();
            }
        } else {
            self.show(desk, Tab::Axis);
            self.views.panels.axis.ask_why(axis);
        }
    }

    /// A sentence that waits goes on; else the next argument begins.
    fn go_back_to_bar(&mut self) {
        let goes_on = self.document.draft().holds_a_sentence();
        self.views.bar.focus = Some(if goes_on { Field::Words } else { Field::Axis });
    }

    fn next_region(&mut self, desk: &Desk) {
        let in_bar = self.typing(&desk.ctx).field.is_some();
        let beside = desk.settings.arrangement == Arrangement::SideBySide;
        if in_bar && beside {
            self.focus_panel = true;
        } else if in_bar || self.panel_has_focus(&desk.ctx) {
            if self.territory.opened {
                return self.territory.take_keyboard();
            }
            let first = || {
                let framework = &self.document.session().framework;
                framework.all_shown().next().map(|(axis, _)| axis.clone())
            };
            self.board.focus = self.selected.clone().or_else(first);
        } else {
            let Views { bar, .. } = &mut self.views;
            bar.focus = Some(Field::Axis);
        }
    }
}
