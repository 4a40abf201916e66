//! What is written, as what kind of file, and what of it may leave the room.

use egui::{ScrollArea, Ui, vec2};

use super::{ExportState, name, place};
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::widgets::dialog;
use crate::app::widgets::form::{self, Field};
use crate::app::widgets::{Answer, Choice, Clearable, Options, Reach, Segment, Tick};
use crate::export::{Choices, Edition, Format, Matter, NamesInWords, Order, Why};
use crate::words::Words;

/// The column of what can be written.
const MATTERS: f32 = 280.0;
/// As low as it gets, in points.
const LEAST: f32 = 160.0;

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut ExportState, out: &mut Vec<Action>) {
    // What stands above takes its part of a low window; a long list scrolls by itself, and what is chosen for it stays in sight.
    let above = ui.cursor().top() - ui.min_rect().top();
    let room = (dialog::low_room(ui) - above).max(LEAST);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 24.0;
        ui.allocate_ui(vec2(MATTERS, 0.0), |ui| {
            ui.set_width(MATTERS);
            ui.vertical(|ui| matters(ui, look, state, room));
        });
        ui.vertical(|ui| {
            format(ui, look, state);
            if state.order.format == Format::Png {
                width(ui, look, state);
            }
            state.order.seal = None;
            if state.order.format == Format::Sealed {
                state.entered = state.sealing.ui(ui, look);
                state.order.seal = state.sealing.passphrase();
            }
            edition(ui, look, state);
            told(ui, look, state);
            place::ui(ui, look, state, out);
        });
    });
}

fn matters(ui: &mut Ui, look: &Look<'_>, state: &mut ExportState, room: f32) {
    let words = look.words;
    let subject = words.text("export-what");
    let top = ui.cursor().top();
    form::caption(ui, look.theme, &subject);
    let room = room - (ui.cursor().top() - top);
    let prepared = state.prepared.map(Matter::Preparation);
    let matters: Vec<_> = Matter::all(look.session).into_iter().chain(prepared).collect();
    let chosen = matters.iter().position(|matter| *matter == state.order.matter).unwrap_or(0);
    let answers: Vec<_> = matters
        .iter()
        .map(|matter| shown(&name(words, matter, look.session)))
        .enumerate()
        .collect();
    let options = Options {
        words,
        theme: look.theme,
        id: ui.scope_id().with("matter"),
        subject: &subject,
        answers: &answers,
        chosen,
        reach: Reach::Tab,
    };
    let area = ScrollArea::vertical().id_salt("matters").max_height(room);
    let area = area.min_scrolled_height(room).auto_shrink([false, true]);
    // Up and down go through the list too: nothing else is above or below.
    let to = match area.show(ui, |ui| options.show(ui)).inner {
        Answer::Set(to) => to,
        Answer::Up => chosen.checked_sub(1).unwrap_or(matters.len() - 1),
        Answer::Down => (chosen + 1) % matters.len(),
        Answer::Nothing | Answer::Clear => return,
    };
    if let Some(matter) = matters.get(to).filter(|matter| **matter != state.order.matter) {
        let Order { mut choices, width, .. } = state.order;
        if *matter == Matter::HandOver && choices.is_internal() {
            // Nothing internal goes into it, nor what that edition told besides.
            choices = Choices::SHAREABLE;
        }
        state.order = Order { width, ..Order::of(matter.clone(), choices) };
        state.propose(look.session, words);
    }
}

/// As it begins a line.
fn shown(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

fn format(ui: &mut Ui, look: &Look<'_>, state: &mut ExportState) {
    let words = look.words;
    let subject = words.text("export-as");
    form::caption(ui, look.theme, &subject);
    let formats = state.order.matter.formats();
    let answers: Vec<_> = formats.iter().map(|&format| (format, said(words, format))).collect();
    let options = Options {
        words,
        theme: look.theme,
        id: ui.scope_id().with("format"),
        subject: &subject,
        answers: &answers,
        chosen: state.order.format,
        reach: Reach::Tab,
    };
    let at = formats.iter().position(|format| *format == state.order.format).unwrap_or(0);
    let to = match options.show(ui) {
        Answer::Set(format) => format,
        Answer::Up => formats[at.checked_sub(1).unwrap_or(formats.len() - 1)],
        Answer::Down => formats[(at + 1) % formats.len()],
        Answer::Nothing | Answer::Clear => return,
    };
    state.order.format = to;
    state.propose(look.session, words);
}

fn said(words: Words, format: Format) -> String {
    words.text(match format {
        Format::Pdf => "format-pdf",
        Format::Docx => "format-docx",
        Format::Odt => "format-odt",
        Format::Html => "format-html",
        Format::Svg => "format-svg",
        Format::Png => "format-png",
        Format::Xlsx => "format-xlsx",
        Format::CsvFrench => "format-csv-french",
        Format::CsvInternational => "format-csv-international",
        Format::GraphMl => "format-graphml",
        Format::Gexf => "format-gexf",
        Format::Kumu => "format-kumu",
        Format::Gephi => "format-gephi",
        Format::Ics => "format-ics",
        Format::Ron => "format-ron",
        Format::Sealed => "format-sealed",
    })
}

/// What is typed is brought within bounds once the keyboard leaves.
fn width(ui: &mut Ui, look: &Look<'_>, state: &mut ExportState) {
    ui.add_space(6.0);
    let name = look.words.text("export-width");
    form::caption(ui, look.theme, &name);
    let response = ui
        .allocate_ui(vec2(110.0, 30.0), |ui| {
            Field::line(&name, true).show(ui, "width", &mut state.width)
        })
        .inner;
    state.width.retain(|c| c.is_ascii_digit());
    state.width.truncate(5);
    if let Ok(typed) = state.width.parse::<u32>() {
        state.order.width = typed.clamp(Order::NARROWEST, Order::WIDEST);
    }
    if !response.has_focus() {
        state.width = state.order.width.to_string();
    }
}

fn edition(ui: &mut Ui, look: &Look<'_>, state: &mut ExportState) {
    if !state.order.matter.has_editions() {
        return;
    }
    let words = look.words;
    ui.add_space(8.0);
    let subject = words.text("export-edition");
    form::caption(ui, look.theme, &subject);
    let editions =
        [(Edition::Shareable, "edition-shareable"), (Edition::Internal, "edition-internal")];
    // No letter of a sentence changes who may read it.
    let segments = editions.map(|(value, word)| Segment {
        value,
        word: words.text(word),
        letter: String::new(),
        quiet: false,
    });
    let choice = Choice {
        words,
        theme: look.theme,
        id: ui.scope_id().with("edition"),
        subject: &subject,
        segments: &segments,
        chosen: Some(state.order.choices.edition),
        in_words: true,
        clearable: Clearable::Never,
        reach: Reach::Tab,
    };
    if let Answer::Set(edition) = choice.show(ui) {
        let internal = edition == Edition::Internal;
        state.order.choices.edition = edition;
        state.order.choices.names = internal;
        state.order.choices.bearers = internal;
        state.order.choices.names_in_words = NamesInWords::staying(internal);
        state.order.choices.natures |= internal;
        state.propose(look.session, words);
    }
    let help = if state.is_internal() { "edition-internal-help" } else { "edition-shareable-help" };
    form::help(ui, look.theme, words.text(help));
}

/// Names, of all or of those who see to decisions, and natures: each told or not.
fn told(ui: &mut Ui, look: &Look<'_>, state: &mut ExportState) {
    let words = look.words;
    let matter = &state.order.matter;
    let found = &state.looked_over.found;
    let named_in_words = found.iter().any(|found| found.why == Why::Named);
    let is_doubtful = found.iter().any(|found| found.why == Why::Doubtful);
    let choices = &mut state.order.choices;
    let mut stay = choices.names_in_words.stay();
    // Where names stay, so does what may be one.
    let asks_doubts = is_doubtful && !stay && !choices.names;
    let mut doubts_stay = !choices.names_in_words.hides_doubts();
    // Where people are named, so are these.
    let tells_bearers = matter.tells_decisions() && !choices.names;
    let ticks = [
        (matter.may_name(), &mut choices.names, "export-names"),
        (tells_bearers, &mut choices.bearers, "export-bearers"),
        (named_in_words, &mut stay, "export-names-in-words"),
        (asks_doubts, &mut doubts_stay, "export-doubts"),
        (matter.may_tell_natures(), &mut choices.natures, "export-natures"),
    ];
    for (fits, on, id) in ticks {
        if !fits {
            continue;
        }
        let tick = Tick {
            theme: look.theme,
            id: ui.scope_id().with(id),
            text: &words.text(id),
            end: &words.text(if *on { "export-told" } else { "export-not-told" }),
            on: Some(*on),
            reach: Reach::Tab,
        };
        if let Answer::Set(now) = tick.show(ui) {
            *on = now;
        }
    }
    choices.names_in_words = match (stay, doubts_stay) {
        (true, _) => NamesInWords::Stay,
        (false, true) => NamesInWords::Replaced,
        (false, false) => NamesInWords::ReplacedWithDoubts,
    };
}
