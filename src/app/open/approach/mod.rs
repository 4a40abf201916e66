//! The approach that is appraised: what the group says of it, always there to be said better.

use egui::Ui;

use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::open::strategy::once;
use crate::app::widgets::form::{self, Field};
use crate::app::widgets::{Answer, Choice, Clearable, Reach, Segment, date_field};
use crate::session::{Detail, Edit, Line, Part, Purpose, Stage};

mod figures;
mod frame;
mod scope;
#[cfg(test)]
mod tests;

/// What this view keeps between frames.
#[derive(Default)]
pub struct ApproachState {
    /// A date that is being typed.
    date: Option<String>,
    /// Names of those who see to the diagnosis, while they are typed.
    bearers: frame::Typed,
    /// The title while its field holds none: the session keeps the one before.
    title: Option<String>,
}

impl ApproachState {
    /// The lines of names that are being typed.
    pub fn lines(&mut self) -> impl Iterator<Item = (Line, &mut String)> {
        self.bearers.iter_mut().map(|(part, typed)| (Line::Entrusted(*part), typed))
    }

    /// There is such a line to be found again.
    pub fn open(&mut self, part: Part) {
        self.bearers.entry(part).or_default();
    }
}

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut ApproachState, out: &mut Vec<Action>) {
    form::page(ui, "approach", |ui| {
        // A first session has nothing before it.
        let follows = look.session.follows.is_some() || !look.session.details.since.is_empty();
        for detail in Detail::ALL {
            match detail {
                Detail::Since if !follows => continue,
                Detail::Missions => {
                    form::section(ui, look.words.text("approach-appraisal"));
                    date(ui, look, state, out);
                    stage(ui, look, out);
                    scope::ui(ui, look, out);
                }
                Detail::Development => {
                    form::section(ui, look.words.text("approach-diagnosis"));
                    form::help(ui, look.theme, look.words.text("approach-diagnosis-help"));
                }
                _ => {}
            }
            describe(ui, look, state, detail, out);
        }
        once::ui(ui, look, out);
        if look.is_for(Purpose::Territory) {
            frame::ui(ui, look, state, out);
        }
    });
}

/// One text with its name above and what it is for below.
fn describe(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut ApproachState,
    detail: Detail,
    out: &mut Vec<Action>,
) {
    ui.add_space(8.0);
    let name = look.words.detail(detail);
    form::caption(ui, look.theme, &name);
    let heading = look.session.heading.text(detail);
    let kept = heading.or_else(|| look.session.details.text(detail)).cloned().unwrap_or_default();
    let is_title = detail == Detail::Title;
    let mut text = state.title.clone().filter(|_| is_title).unwrap_or_else(|| kept.clone());
    let field = if detail.is_of_heading() {
        Field::line(&name, look.may_write)
    } else {
        Field::lines(&name, look.may_write)
    };
    let field = if is_title && text.is_empty() { field.hint(kept.clone()) } else { field };
    let response = field.show(ui, ("detail", detail), &mut text);
    if response.changed() && look.may_write {
        if is_title && text.trim().is_empty() {
            state.title = Some(text);
        } else {
            if is_title {
                state.title = None;
            }
            out.push(Edit::Describe(detail, text).into());
        }
    }
    form::seal(&response, look, out);
    if is_title && state.title.is_some() {
        let message = look.words.with("approach-title-required", [("title", (&kept).into())]);
        form::alert(ui, look.theme, message);
    }
    let help = match detail {
        Detail::Mission => "approach-help-mission",
        Detail::Title => "approach-help-title",
        Detail::Organisation => "approach-help-organisation",
        Detail::Territory => "approach-help-territory",
        Detail::Missions => "approach-help-missions",
        Detail::Purpose => "approach-help-purpose",
        Detail::Reference => "approach-help-reference",
        Detail::Since => "approach-help-since",
        Detail::Facilitators => "approach-help-facilitators",
        Detail::Development => "approach-help-development",
        Detail::Relations => "approach-help-relations",
        Detail::Governance => "approach-help-governance",
    };
    form::help(ui, look.theme, look.words.text(help));
}

fn date(ui: &mut Ui, look: &Look<'_>, state: &mut ApproachState, out: &mut Vec<Action>) {
    ui.add_space(8.0);
    let name = look.words.text("approach-date");
    form::caption(ui, look.theme, &name);
    if let Some(date) = date_field(ui, look, &name, look.session.heading.date, &mut state.date) {
        out.push(Edit::SetDate(date).into());
    }
    form::help(ui, look.theme, look.words.text("approach-help-date"));
}

fn stage(ui: &mut Ui, look: &Look<'_>, out: &mut Vec<Action>) {
    ui.add_space(8.0);
    let name = look.words.text("approach-stage");
    form::caption(ui, look.theme, &name);
    let segments = Stage::ALL.map(|value| {
        let word = look.words.stage(value);
        let letter = look.words.text(match value {
            Stage::Design => "approach-key-design",
            Stage::Conduct => "approach-key-conduct",
            Stage::Evaluation => "approach-key-evaluation",
        });
        Segment { value, word, letter, quiet: false }
    });
    let choice = Choice {
        words: look.words,
        theme: look.theme,
        id: ui.scope_id().with(("approach", "stage")),
        subject: &name,
        segments: &segments,
        chosen: look.session.details.stage,
        in_words: true,
        clearable: Clearable::ByChoosing,
        reach: Reach::when(look.may_write),
    };
    match choice.show(ui) {
        Answer::Set(stage) => out.push(Edit::SetStage(Some(stage)).into()),
        Answer::Clear => out.push(Edit::SetStage(None).into()),
        Answer::Nothing | Answer::Up | Answer::Down => {}
    }
    form::help(ui, look.theme, look.words.text("approach-help-stage"));
}
