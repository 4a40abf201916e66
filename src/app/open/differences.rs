//! What copies that were joined say differently: each thing, and one gesture that says what stands.

use egui::{Button, Label, RichText, Ui};

use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::look::Look;
use crate::app::base::theme::size;
use crate::app::widgets::form;
use crate::session::{Edit, Ground, OpenDifference, SessionId, Value};

/// What this view keeps between frames.
#[derive(Default)]
pub struct DifferencesState {
    /// Puts the keyboard on what may be kept first, in the next frame.
    pub focus: bool,
    read: Option<Open>,
}

/// What is not settled in one state of a session.
struct Open {
    session: SessionId,
    revision: u64,
    all: Vec<OpenDifference>,
}

impl DifferencesState {
    fn read(&mut self, look: &Look<'_>) -> &[OpenDifference] {
        let now = (look.session.id, look.session.revision);
        if self.read.as_ref().is_none_or(|read| (read.session, read.revision) != now) {
            let all = look.session.open_differences();
            self.read = Some(Open { session: now.0, revision: now.1, all });
        }
        self.read.as_ref().map_or(&[], |read| &read.all)
    }

    /// How much waits, where one would look; a press shows it. Nothing where nothing does, or the room sees it.
    pub fn wait(&mut self, ui: &mut Ui, look: &Look<'_>, out: &mut Vec<Action>) {
        let count = self.read(look).len();
        if count == 0 || look.room.is_some() {
            return;
        }
        let text = look.words.with("differences-wait", [("count", count.into())]);
        let button = Button::new(RichText::new(text).size(size::SMALL)).wrap();
        if ui.add(button.fill(look.theme.highlight)).clicked() {
            out.push(Command::ShowDifferences.into());
        }
        ui.add_space(4.0);
    }
}

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut DifferencesState, out: &mut Vec<Action>) {
    let words = look.words;
    let mut focus = std::mem::take(&mut state.focus);
    form::page(ui, "differences", |ui| {
        form::section(ui, words.text("differences-title"));
        let all = state.read(look);
        let parted = parted(look);
        if all.is_empty() && parted.is_empty() {
            return form::help(ui, look.theme, words.text("differences-none"));
        }
        if !all.is_empty() {
            form::help(ui, look.theme, words.text("differences-help"));
        }
        for open in all {
            ui.add_space(10.0);
            let place = words.spot(look.session, look.ledger, &open.at);
            form::caption(ui, look.theme, &place);
            let said = std::iter::once(&open.stands).chain(&open.others);
            for (rank, value) in said.enumerate() {
                let said = Said { look, open, place: &place, value, stands: rank == 0 };
                ui.push_id((&open.at, rank), |ui| said.ui(ui, std::mem::take(&mut focus), out));
            }
            ui.add_space(4.0);
            form::rule(ui, look.theme);
        }
        if !parted.is_empty() {
            form::section(ui, words.text("differences-parted"));
            form::help(ui, look.theme, words.text("differences-parted-help"));
            for (name, take) in parted {
                let text = words.with("differences-take", [("name", name.into())]);
                let button = ui.add_enabled(look.may_write, Button::new(text).wrap());
                if std::mem::take(&mut focus) {
                    button.request_focus();
                }
                if button.clicked() {
                    out.push(take);
                }
            }
        }
    });
}

/// The axes whose ball is in several places, then the types that are: what each is called, and what takes it in the bar.
fn parted<'a>(look: &Look<'a>) -> Vec<(&'a str, Action)> {
    let Look { session, survey, words, .. } = *look;
    let axes = session.framework.all_shown().map(|(id, _)| id);
    let axes = axes.filter(|id| !look.board.cursor(id).parted.is_empty());
    let axes =
        axes.map(|id| (session.framework.label(id, words.language), Action::Take(id.clone())));
    let types = session.diagnosis.rows.iter().flat_map(|row| survey.told(session, row));
    let types = types.filter(|(of, _)| survey.kind(of).is_parted()).map(|(of, found)| {
        (found.label(words.language), Action::TakeGround(Ground::Type(of.clone())))
    });
    axes.chain(types).collect()
}

/// One thing that was said in a place.
struct Said<'a> {
    look: &'a Look<'a>,
    open: &'a OpenDifference,
    place: &'a str,
    value: &'a Value,
    stands: bool,
}

impl Said<'_> {
    fn ui(&self, ui: &mut Ui, focus: bool, out: &mut Vec<Action>) {
        let Self { look, open, place, value, stands } = self;
        let words = look.words;
        let said = words.said_there(look.session, value);
        let known = if *stands { "differences-stands" } else { "differences-elsewhere" };
        ui.add_space(4.0);
        form::help(ui, look.theme, words.text(known));
        ui.add(Label::new(RichText::new(&said).size(size::BODY)).wrap());
        let values = [("what", said.as_str().into()), ("place", (*place).into())];
        let name = words.with("differences-keep-what", values);
        let text = RichText::new(words.text("differences-keep")).size(size::SMALL);
        let keep = ui.add_enabled(look.may_write, Button::new(text)).accessible_name(name);
        if focus {
            keep.request_focus();
        }
        if keep.clicked() {
            out.push(Edit::Settle(Box::new((open.at.clone(), (*value).clone()))).into());
        }
    }
}
