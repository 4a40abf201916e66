//! What a person looks at before a file leaves, above what is asked: in sight before Enter writes.

use egui::{RichText, Ui, vec2};

use super::LookedOver;
use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::look::Look;
use crate::app::base::theme::{size, strong};
use crate::app::widgets::{argument, form};
use crate::export::{Choices, Matter, Order, Place, ToLookAt, Why};
use crate::words::Words;

/// So many are told one by one under each heading.
const TOLD: usize = 3;

/// How high a line is, in points.
const LINE: f32 = 18.0;

/// The sheet: a line for each kind of thing, with the first ones of it. Each leads to what it is about; true once one was asked for.
pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    order: &Order,
    looked_over: &LookedOver,
    out: &mut Vec<Action>,
) -> bool {
    let (words, choices) = (look.words, order.choices);
    let LookedOver { found, left, .. } = looked_over;
    if order.matter == Matter::HandOver {
        let id = if left.is_empty() { "left-nothing" } else { "left-title" };
        form::caption(ui, look.theme, &words.text(id));
        form::help(ui, look.theme, left.told(words).join(" · "));
        return false;
    }
    if order.matter == Matter::Session {
        form::help(ui, look.theme, words.text("export-look-sealed"));
        return false;
    }
    if order.is_internal() {
        form::help(ui, look.theme, words.text("export-look-internal"));
        return false;
    }
    if found.is_empty() {
        form::help(ui, look.theme, words.text("export-look-nothing"));
        return false;
    }
    form::caption(ui, look.theme, &words.text("export-look-title"));
    ui.scope(|ui| {
        // Lines of text, not of buttons.
        ui.spacing_mut().interact_size.y = LINE;
        ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
        let mut asked = false;
        for those in found.chunk_by(|one, next| one.why == next.why) {
            let heading = heading(words, those[0].why, choices, those.len());
            asked |= line(ui, look, &heading, those, out);
        }
        asked
    })
    .inner
}

/// The line of one kind of thing.
fn line(
    ui: &mut Ui,
    look: &Look<'_>,
    heading: &str,
    those: &[ToLookAt],
    out: &mut Vec<Action>,
) -> bool {
    let words = look.words;
    let mut asked = false;
    ui.horizontal_wrapped(|ui| {
        ui.label(strong(heading, size::SMALL).color(look.theme.ink));
        let unfolded = ui.scope_id().with(("all of", heading));
        let is_unfolded = ui.data(|data| data.get_temp(unfolded).unwrap_or(false));
        let told = if is_unfolded { those.len() } else { TOLD };
        for to_look_at in those.iter().take(told) {
            let text = RichText::new(&to_look_at.said).size(size::SMALL);
            let text = text.color(look.theme.accent).underline();
            if argument::link(ui, text, to_look_at.said.clone()).clicked() {
                open(to_look_at.place.clone(), out);
                asked = true;
            }
        }
        let more = those.len().saturating_sub(told);
        if 0 < more {
            let more = words.with("export-look-more", [("count", more.into())]);
            let text = RichText::new(&more).size(size::SMALL).color(look.theme.accent).underline();
            if argument::link(ui, text, more).clicked() {
                ui.data_mut(|data| data.insert_temp(unfolded, true));
                ui.request_repaint();
            }
        }
    });
    asked
}

fn heading(words: Words, why: Why, choices: Choices, count: usize) -> String {
    let id = match why {
        Why::Unrecognised => "export-look-unrecognised",
        Why::Doubtful if choices.names_in_words.hides_doubts() => "export-look-doubtful-masked",
        Why::Doubtful => "export-look-doubtful",
        Why::Named if choices.names_in_words.stay() => "export-look-named",
        Why::Named => "export-look-masked",
        Why::Reached => "export-look-reached",
        Why::File => "export-look-file",
        Why::Absent => "export-look-absent",
        Why::Shared => "export-look-shared",
    };
    words.with(id, [("count", count.into())])
}

fn open(place: Place, out: &mut Vec<Action>) {
    match place {
        Place::Argument(id) => out.push(Action::ShowArgument(id)),
        Place::Actor(id) => out.push(Action::ShowActor(id)),
        Place::Tie(pair) => {
            out.push(Action::SelectPair(pair));
            out.push(Command::ShowRelations.into());
        }
        Place::Decision(id) => out.push(Action::ShowDecision(id)),
        Place::Axis(axis) => {
            out.push(Action::Select(axis));
            out.push(Command::ShowAxis.into());
        }
        Place::Ground(_) => out.push(Command::ShowTerritory.into()),
        Place::Involvement => out.push(Command::ShowInvolvement.into()),
        Place::Approach => out.push(Command::ShowApproach.into()),
        Place::Thread => out.push(Command::ShowThread.into()),
    }
}
