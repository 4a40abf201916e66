//! The rows of a list, each with what it brings, what it leaves out, and what differs.

use egui::{Id, Label, Ui};

use super::found::{Found, List};
use super::told;
use crate::app::base::look::Look;
use crate::app::base::theme::{size, strong, unbroken};
use crate::app::widgets::dialog::{quiet, small};
use crate::app::widgets::{Answer, Options, Reach, Rows, Tick, form};
use crate::session::actor_list::{ActorList, Effect, Listed, Part, Pick, RowChoice};
use crate::session::list::PeopleList;

/// Where the keyboard can be: at the tick of a row, or at something that differs in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    Row(usize),
    Difference(usize, Part),
}

/// The most characters of a value that are laid out.
const SHOWN: usize = 400;

/// So many cells that are not taken are told of a row; the rest on demand.
const TOLD: usize = 3;

pub fn ui(ui: &mut Ui, look: &Look<'_>, found: &mut Found, rows: &mut Rows<Stop>) {
    ui.spacing_mut().item_spacing.y = 2.0;
    match &mut found.list {
        List::Actors(list, choices) => {
            let stops = stops(list, choices);
            for (n, (listed, choice)) in list.listed.iter().zip(choices).enumerate() {
                between(ui, look, n, |ui| row(ui, look, (n, listed), choice, rows, &stops));
            }
        }
        List::People(list, chosen) => people(ui, look, list, chosen, rows),
    }
}

/// One row under a line, but for the first.
fn between(ui: &mut Ui, look: &Look<'_>, n: usize, row: impl FnOnce(&mut Ui)) {
    if 0 < n {
        form::rule(ui, look.theme);
    }
    ui.add_space(3.0);
    ui.push_id(n, row);
    ui.add_space(3.0);
}

fn people(
    ui: &mut Ui,
    look: &Look<'_>,
    list: &PeopleList,
    chosen: &mut [bool],
    rows: &mut Rows<Stop>,
) {
    let stops: Vec<_> = (0..list.listed.len()).map(Stop::Row).collect();
    for (n, (listed, chosen)) in list.listed.iter().zip(chosen).enumerate() {
        between(ui, look, n, |ui| {
            let stop = Stop::Row(n);
            let id = ui.scope_id().with("row");
            let nameless = look.words.text("people-no-name");
            let tick = Tick {
                theme: look.theme,
                id,
                text: if listed.name.is_empty() { &nameless } else { &shown(&listed.name) },
                end: &told::person_state(look.words, listed, *chosen),
                on: listed.is_someone().then_some(*chosen),
                reach: reach(ui, look, rows, &stops, &stop, id),
            };
            match tick.show(ui) {
                Answer::Set(on) => {
                    *chosen = on;
                    rows.stay_at(stop);
                }
                Answer::Up => _ = rows.step(&stops, &stop, -1),
                Answer::Down => _ = rows.step(&stops, &stop, 1),
                Answer::Nothing | Answer::Clear => {}
            }
            let said = shown(&told::person(look.words, listed, *chosen));
            if !said.is_empty() {
                inset(ui, |ui| {
                    ui.add(Label::new(small(said, look.theme)).wrap());
                });
            }
        });
    }
}

/// What stands under a tick.
fn inset(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let margin = egui::Margin { left: 26, ..egui::Margin::ZERO };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui);
    });
}

fn stops(list: &ActorList, choices: &[RowChoice]) -> Vec<Stop> {
    let mut stops = Vec::new();
    for (n, (listed, choice)) in list.listed.iter().zip(choices).enumerate() {
        stops.push(Stop::Row(n));
        if !choice.left_out {
            stops.extend(listed.differs.iter().map(|&part| Stop::Difference(n, part)));
        }
    }
    stops
}

/// How the keyboard gets to `stop`, which takes it in this frame when it was sent there.
fn reach(
    ui: &Ui,
    look: &Look<'_>,
    rows: &mut Rows<Stop>,
    stops: &[Stop],
    stop: &Stop,
    id: Id,
) -> Reach {
    if rows.arrives_at(stop) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    Reach::when(look.may_write).in_list(rows.entrance(stops) == Some(stop))
}

fn row(
    ui: &mut Ui,
    look: &Look<'_>,
    (n, listed): (usize, &Listed),
    choice: &mut RowChoice,
    rows: &mut Rows<Stop>,
    stops: &[Stop],
) {
    let (words, stop) = (look.words, Stop::Row(n));
    let effect = listed.effect(look.session, choice);
    let id = ui.scope_id().with("row");
    let nameless = words.text("import-no-name");
    let tick = Tick {
        theme: look.theme,
        id,
        text: if listed.is_actor() { &shown(&listed.said.name) } else { &nameless },
        end: &told::state(words, listed, choice.left_out, effect),
        on: listed.is_actor().then_some(!choice.left_out),
        reach: reach(ui, look, rows, stops, &stop, id),
    };
    match tick.show(ui) {
        Answer::Set(on) => {
            choice.left_out = !on;
            rows.stay_at(stop);
        }
        Answer::Up => _ = rows.step(stops, &stop, -1),
        Answer::Down => _ = rows.step(stops, &stop, 1),
        Answer::Nothing | Answer::Clear => {}
    }
    inset(ui, |ui| {
        if !choice.left_out {
            brings(ui, look, listed, effect);
        }
        not_taken(ui, look, listed);
        if !choice.left_out {
            for &part in &listed.differs {
                difference(ui, look, (n, listed), part, choice, rows, stops);
            }
        }
    });
}

/// What of a row is not taken: the first cells, and the rest when one asks for it.
fn not_taken(ui: &mut Ui, look: &Look<'_>, listed: &Listed) {
    let all = ui.scope_id().with("all");
    let is_open = ui.data(|data| data.get_temp(all).unwrap_or(false));
    let count = listed.unread.len();
    // One more takes no more room than the words that stand for it.
    let told = if is_open || count <= TOLD + 1 { count } else { TOLD };
    for cell in &listed.unread[..told] {
        let text = shown(&told::unread(look.words, cell));
        ui.add(Label::new(small(text, look.theme).color(look.theme.ink)).wrap());
    }
    if told < count {
        let text = look.words.with("import-more-unread", [("count", (count - told).into())]);
        if quiet(ui, look.theme, text).clicked() {
            ui.data_mut(|data| data.insert_temp(all, true));
        }
    }
}

/// What is new in a row, in one paragraph.
fn brings(ui: &mut Ui, look: &Look<'_>, listed: &Listed, effect: Effect) {
    let words = look.words;
    let parts = listed.fills.iter().map(|&part| {
        let name = told::part(words, part);
        if part == Part::Us {
            return name;
        }
        let value = shown(&told::said(words, listed, part)).replace('\n', " ");
        words.with("import-said", [("part", name.into()), ("value", value.into())])
    });
    let said = parts.collect::<Vec<_>>().join(" · ");
    if !said.is_empty() && effect != Effect::Nothing {
        ui.add(Label::new(small(unbroken(&said), look.theme)).wrap());
    }
}

fn difference(
    ui: &mut Ui,
    look: &Look<'_>,
    (n, listed): (usize, &Listed),
    part: Part,
    choice: &mut RowChoice,
    rows: &mut Rows<Stop>,
    stops: &[Stop],
) {
    let (words, stop) = (look.words, Stop::Difference(n, part));
    let name = told::part(words, part);
    let actor = shown(&listed.said.name);
    let subject =
        words.with("import-differs-in", [("actor", actor.into()), ("part", name.as_str().into())]);
    let option = |id, value: String| words.with(id, [("value", shown(&value).into())]);
    let kept = told::kept(words, look.session, listed, part);
    let said = told::said(words, listed, part);
    let mut options = vec![
        (Pick::Kept, option("import-keep", kept)),
        (Pick::Listed, option("import-take", said)),
    ];
    if part.adds_up() {
        options.push((Pick::Both, words.text("import-both")));
    }
    ui.add_space(6.0);
    let differs = words.with("import-differs", [("part", name.into())]);
    ui.add(Label::new(strong(unbroken(&differs), size::SMALL)).wrap());
    let id = ui.scope_id().with(("difference", part));
    let answer = Options {
        words,
        theme: look.theme,
        id,
        subject: &subject,
        answers: &options,
        chosen: choice.pick(part),
        reach: reach(ui, look, rows, stops, &stop, id),
    }
    .show(ui);
    match answer {
        Answer::Set(pick) => {
            choice.picks.insert(part, pick);
            rows.stay_at(stop);
        }
        Answer::Up => _ = rows.step(stops, &stop, -1),
        Answer::Down => _ = rows.step(stops, &stop, 1),
        Answer::Nothing | Answer::Clear => {}
    }
}

/// The beginning of a text: what is imported is whole.
pub fn shown(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
