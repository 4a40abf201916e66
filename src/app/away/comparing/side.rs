//! In words: the chosen axis with the arguments that placed its ball, what became of solid balls, then all that changed.

use egui::{Label, Ui};

use super::state::{Comparing, Read};
use super::{ComparingLook, territory};
use crate::analysis::comparison::{AxisChange, AxisState, SolidChange, TieTurn};
use crate::analysis::copies::Relation;
use crate::app::base::theme::{self, size, unbroken};
use crate::app::widgets::dialog::small;
use crate::app::widgets::{argument, form};
use crate::export::{party_told, pursued_told};
use crate::session::AxisId;
use crate::words::Words;

pub fn ui(
    ui: &mut Ui,
    look: ComparingLook<'_>,
    comparing: &Comparing,
    selected: &mut Option<AxisId>,
) {
    ui.spacing_mut().item_spacing.y = 4.0;
    let is_of_cursors = comparing.comparison.is_of_cursors();
    copies(ui, look, comparing);
    match comparing.selected() {
        Some(axis) => chosen(ui, look, comparing, axis),
        None if is_of_cursors => form::help(ui, look.theme, look.words.text("comparing-choose")),
        None => {}
    }
    solid(ui, look, comparing, selected);
    if is_of_cursors {
        territory::ui(ui, look, comparing);
    }
    others(ui, look, comparing);
}

/// What only one of two copies of one session has, with the words of its arguments, placed or not.
fn copies(ui: &mut Ui, look: ComparingLook<'_>, comparing: &Comparing) {
    let (words, theme) = (look.words, look.theme);
    let Some(parted) = comparing.copies().and_then(Relation::parted) else { return };
    for (read, alone) in [(&comparing.before, &parted.here), (&comparing.after, &parted.there)] {
        form::section(ui, words.with("copies-only-in", [("name", read.file().into())]));
        argument::text(ui, small(words.alone(alone, parted), theme));
        for recorded in alone.arguments.iter().filter_map(|&id| read.ledger.get(id)) {
            let said = &recorded.argument;
            let told = words.words(said.words.trim(), said.verbatim);
            argument::text(ui, format!("{} · {told}", recorded.number));
        }
    }
    ui.add_space(6.0);
}

fn label<'a>(comparing: &'a Comparing, axis: &'a AxisChange, words: Words) -> &'a str {
    let read = if axis.is_gone() { &comparing.before } else { &comparing.after };
    read.session.framework.label(&axis.axis, words.language)
}

fn chosen(ui: &mut Ui, look: ComparingLook<'_>, comparing: &Comparing, axis: &AxisChange) {
    let (words, theme) = (look.words, look.theme);
    argument::text(ui, theme::strong(label(comparing, axis, words), size::PILLAR));
    let change =
        unbroken(&words.axis_change(&comparing.before.session, &comparing.after.session, axis));
    argument::text(ui, change);
    let frameworks = [&comparing.before, &comparing.after].map(|read| &read.session.framework);
    for line in words.rewording(frameworks[0], frameworks[1], &axis.axis) {
        argument::text(ui, small(unbroken(&line), theme));
    }
    if let Some(solid) = words.solid_change(axis) {
        argument::text(ui, small(solid, theme));
    }
    let states = [
        ("comparing-before", &comparing.before, &axis.earlier),
        ("comparing-after", &comparing.after, &axis.later),
    ];
    for (id, read, state) in states {
        ui.add_space(6.0);
        form::caption(ui, theme, &words.text(id));
        if let Some(why) = &read.board.cursor(&axis.axis).work_on {
            argument::text(ui, small(words.work_on(why), theme));
        }
        arguments(ui, look, read, &axis.axis, state);
    }
}

/// Each argument that placed the ball: who spoke and what it did, then the words.
fn arguments(ui: &mut Ui, look: ComparingLook<'_>, read: &Read, axis: &AxisId, state: &AxisState) {
    let (words, theme) = (look.words, look.theme);
    if state.moved_by.is_empty() {
        return argument::text(ui, small(words.text("comparing-no-argument"), theme));
    }
    let ends = read.session.framework.ends(axis, words.language);
    for step in &read.board.cursor(axis).trail {
        let Some(recorded) = read.ledger.get(step.argument) else { continue };
        if !state.moved_by.contains(&step.argument) {
            continue;
        }
        let argument = &recorded.argument;
        argument::text(ui, words.words(argument.words.trim(), argument.verbatim));
        let mut head = vec![recorded.number.to_string()];
        let speaker = read.session.speaker_name(&argument.speaker).trim().to_owned();
        head.extend(Some(speaker).filter(|speaker| !speaker.is_empty()));
        head.push(words.moved(step.from, step.made.to, ends));
        head.push(words.stance(step.made.stance));
        argument::text(ui, small(head.join(" · "), theme));
        ui.add_space(3.0);
    }
}

/// What became of solid balls: each leads to its arguments.
fn solid(
    ui: &mut Ui,
    look: ComparingLook<'_>,
    comparing: &Comparing,
    selected: &mut Option<AxisId>,
) {
    let (words, theme) = (look.words, look.theme);
    let mut heading = Some("comparing-solid");
    for (id, turn) in [
        ("comparing-solid-gained", SolidChange::Gained),
        ("comparing-solid-lost", SolidChange::Lost),
        ("comparing-solid-other", SolidChange::OtherReasons),
    ] {
        let mut caption = Some(id);
        for axis in comparing.comparison.axes().filter(|axis| axis.solid() == Some(turn)) {
            if let Some(heading) = heading.take() {
                form::section(ui, words.text(heading));
            }
            if let Some(caption) = caption.take() {
                form::caption(ui, theme, &words.text(caption));
            }
            if ui.link(theme::strong(label(comparing, axis, words), size::BODY)).clicked() {
                *selected = Some(axis.axis.clone());
            }
            let why = words.solid_change(axis).unwrap_or_default();
            argument::text(ui, small(unbroken(&why), theme));
        }
    }
}

fn others(ui: &mut Ui, look: ComparingLook<'_>, comparing: &Comparing) {
    let words = look.words;
    let (before, after) = (&comparing.before.session, &comparing.after.session);
    let comparison = &comparing.comparison;
    let gone = comparison.gone.iter().map(|axis| label(comparing, axis, words).to_owned());
    let new = comparison.axes().filter(|axis| axis.is_new());
    let new = new.map(|axis| label(comparing, axis, words).to_owned());
    list(ui, look, "comparing-list-new", new);
    list(ui, look, "comparing-list-gone", gone);
    let actors = &comparison.actors;
    let arrived = actors.arrived.iter().map(|&id| after.actor_name(id).to_owned());
    list_of(ui, look, ["comparing-actors", "comparing-actors-arrived"], arrived);
    let left = actors.left.iter().map(|&id| before.actor_name(id).to_owned());
    list_of(ui, look, ["comparing-actors", "comparing-actors-left"], left);
    let changed = actors.kept.iter().filter_map(|kept| words.kept_actor(before, after, kept));
    list_of(ui, look, ["comparing-actors", "comparing-actors-changed"], changed);
    let regrouped = actors.regrouped.iter().map(|group| words.regrouped(before, after, group));
    list_of(ui, look, ["comparing-actors", "comparing-actors-regrouped"], regrouped);
    let involvements = comparison.involvements.iter().filter_map(|change| {
        let session = if change.later.is_some() { after } else { before };
        let name = party_told(session, words, change.last()?);
        Some(words.involvement_change(&name, change))
    });
    list(ui, look, "involvement", involvements);
    let changed = comparison.ties.iter();
    let changed = changed.filter(|tie| matches!(tie.turn, TieTurn::Changed { .. }));
    let changed = changed.map(|tie| words.tie_change(before, after, tie));
    list_of(ui, look, ["comparing-ties", "comparing-ties-changed"], changed);
    let questions = &comparison.questions;
    let appeared = questions.appeared.iter().map(|question| words.question(after, question));
    list_of(ui, look, ["comparing-questions", "comparing-questions-appeared"], appeared);
    let ended = questions.ended.iter();
    let ended = ended.map(|(question, ended)| words.ended(before, question, *ended));
    list_of(ui, look, ["comparing-questions", "comparing-questions-ended"], ended);
    let pursued = comparison.decisions.pursued.iter().filter_map(|pursued| {
        let decision = before.decisions.get(pursued.decision)?;
        let what = decision.what.trim();
        let outcome = words.outcome(pursued.outcome);
        let values = [("name", what.into()), ("value", outcome.into())];
        let mut told = words.with("show-field", values);
        for (indent, line) in pursued_told(before, after, words, pursued) {
            told = format!("{told}\n    {indent}{line}");
        }
        Some(told)
    });
    list(ui, look, "comparing-decisions-before", pursued);
}

fn list(ui: &mut Ui, look: ComparingLook<'_>, id: &str, items: impl Iterator<Item = String>) {
    list_of(ui, look, [id], items);
}

/// Lines under one heading, that says of what and then which; nothing without lines.
fn list_of<const N: usize>(
    ui: &mut Ui,
    look: ComparingLook<'_>,
    heading: [&str; N],
    items: impl Iterator<Item = String>,
) {
    let items: Vec<_> = items.collect();
    if items.is_empty() {
        return;
    }
    form::section(ui, heading.map(|id| look.words.text(id)).join(" · "));
    for item in items {
        ui.add(
            Label::new(small(unbroken(&format!("• {item}")), look.theme).color(look.theme.ink))
                .wrap(),
        );
    }
}
