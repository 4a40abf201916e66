//! Two actors that are one: which, and what becomes of their ties.

use std::collections::BTreeMap;

use egui::{Context, Id, ScrollArea, Ui};

use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::keys::command_keys;
use crate::app::base::look::Look;
use crate::app::base::theme::{size, strong};
use crate::app::widgets::dialog::{
    beside_bar, buttons, modal, paragraph, primary, secondary, small,
};
use crate::app::widgets::{
    Answer, Candidate, Finder, FinderState, Found, Free, Options, Reach, Rows, form,
};
use crate::session::{Actor, ActorEdit, ActorId, Pair, Relation, Session};

/// Two actors that are one: which, and what becomes of their ties.
#[derive(Debug)]
pub struct MergeState {
    actor: ActorId,
    other: Option<ActorId>,
    /// The name of `other` stays.
    other_stays: bool,
    /// Whose relation to a third actor stays, where it was said.
    picks: BTreeMap<ActorId, ActorId>,
    finder: FinderState,
    rows: Rows<Stop>,
}

/// What there is to choose once both are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stop {
    Name,
    Tie(ActorId),
}

/// Both actors, as far as the merge is decided.
#[derive(Clone, Copy)]
struct Two<'a> {
    kept: &'a Actor,
    gone: &'a Actor,
}

const WIDTH: f32 = 640.0;
/// What stands under the ties, and around the modal.
const UNDER_TIES: f32 = 170.0;

impl MergeState {
    pub fn new(actor: ActorId) -> Self {
        Self {
            actor,
            other: None,
            other_stays: false,
            picks: BTreeMap::new(),
            finder: FinderState::default(),
            rows: Rows::default(),
        }
    }

    /// Shows it. False once it is to go.
    pub fn ui(&mut self, ctx: &Context, look: &Look<'_>, out: &mut Vec<Action>) -> bool {
        let Some(actor) = look.session.actors.get(self.actor) else { return false };
        let words = look.words;
        let title = words.with("merge-title", [("name", actor.short_name().into())]);
        let shown = modal(ctx, look.theme, "merge", &title, WIDTH, |ui, opened| {
            let others = look.session.actors.iter().filter(|other| other.id != actor.id);
            let others: Vec<_> = others.collect();
            if others.is_empty() {
                paragraph(ui, words.text("merge-alone"));
            } else {
                self.find(ui, look, &others, opened);
            }
            let other = self.other.and_then(|other| look.session.actors.get(other));
            let two = other.map(|other| {
                let (kept, gone) = if self.other_stays { (other, actor) } else { (actor, other) };
                Two { kept, gone }
            });
            if let Some(two) = two {
                self.what(ui, look, actor, two);
            }
            self.answers(ui, look, two, out)
        });
        shown.inner && !shown.dismissed
    }

    /// Where the other actor is found by a few letters.
    fn find(&mut self, ui: &mut Ui, look: &Look<'_>, others: &[&Actor], opened: bool) {
        let words = look.words;
        let name = words.text("merge-with");
        form::caption(ui, look.theme, &name);
        let candidates: Vec<_> = others
            .iter()
            .map(|other| Candidate::new(&other.name, &words.actor_natures(other), None))
            .collect();
        let chosen = self.other.map(|other| look.session.actor_name(other)).unwrap_or_default();
        let finder = Finder {
            id: Id::unique("merge with"),
            name: &name,
            theme: look.theme,
            candidates: &candidates,
            offered: &(0..candidates.len()).collect::<Vec<_>>(),
            chosen,
            hint: &words.text("merge-hint"),
            nothing_found: &words.text("merge-none-found"),
            free: Free::Never,
            width: ui.available_width(),
            small: false,
            hidden: false,
        };
        let (field, found) = finder.show(ui, &mut self.finder);
        if opened {
            field.request_focus();
        }
        match found {
            Some(Found::Candidate(at)) => {
                self.other = others.get(at).map(|other| other.id);
                self.picks.clear();
                self.rows.go_to(Stop::Name);
            }
            Some(Found::Cleared) => self.other = None,
            Some(Found::Words(_)) | None => {}
        }
    }

    /// What there is to choose, and what becomes of the rest.
    fn what(&mut self, ui: &mut Ui, look: &Look<'_>, actor: &Actor, two: Two<'_>) {
        let ties = conflicts(look.session, two);
        let stops: Vec<_> =
            std::iter::once(Stop::Name).chain(ties.iter().map(|tie| Stop::Tie(tie.0))).collect();
        let question = look.words.text("merge-name");
        ui.add_space(6.0);
        ui.label(strong(&question, size::BODY));
        let other = if two.kept.id == actor.id { two.gone } else { two.kept };
        let names = [(false, actor.name.clone()), (true, other.name.clone())];
        let chosen = self.other_stays;
        if let Some(stays) = self.options(ui, look, &stops, Stop::Name, &question, (&names, chosen))
        {
            self.other_stays = stays;
        }
        for text in consequences(look, two) {
            paragraph(ui, small(text, look.theme));
        }
        if ties.is_empty() {
            return;
        }
        ui.add_space(6.0);
        let count = ("count", ties.len().into());
        paragraph(ui, strong(look.words.with("merge-conflicts", [count]), size::BODY));
        let window = ui.ctx().content_rect().height();
        let height = (window - ui.min_rect().height() - UNDER_TIES).max(120.0);
        ScrollArea::vertical().id_salt("ties").max_height(height).show(ui, |ui| {
            beside_bar(ui, |ui| {
                for (third, of_kept, of_gone) in ties {
                    form::rule(ui, look.theme);
                    let name = look.session.actor_name(third);
                    ui.add(egui::Label::new(strong(name, size::BODY)).wrap());
                    let options = [(two.kept, of_kept), (two.gone, of_gone)]
                        .map(|(of, relation)| (of.id, option(look, of, relation)));
                    let chosen = self.picks.get(&third).copied().unwrap_or(two.kept.id);
                    let stop = Stop::Tie(third);
                    let picked = self.options(ui, look, &stops, stop, name, (&options, chosen));
                    if let Some(of) = picked {
                        self.picks.insert(third, of);
                    }
                }
            });
        });
    }

    /// One question. Gives what was just answered.
    fn options<T: Copy + PartialEq>(
        &mut self,
        ui: &mut Ui,
        look: &Look<'_>,
        stops: &[Stop],
        stop: Stop,
        subject: &str,
        (answers, chosen): (&[(T, String)], T),
    ) -> Option<T> {
        let id = Id::unique(format!("merge {stop:?}"));
        if self.rows.arrives_at(&stop) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        let entrance = self.rows.entrance(stops) == Some(&stop);
        let reach = Reach::when(look.may_write).in_list(entrance);
        let (words, theme) = (look.words, look.theme);
        match (Options { words, theme, id, subject, answers, chosen, reach }).show(ui) {
            Answer::Set(value) => {
                self.rows.stay_at(stop);
                return Some(value);
            }
            Answer::Up => _ = self.rows.step(stops, &stop, -1),
            Answer::Down => _ = self.rows.step(stops, &stop, 1),
            Answer::Nothing | Answer::Clear => {}
        }
        None
    }

    fn answers(
        &self,
        ui: &mut Ui,
        look: &Look<'_>,
        two: Option<Two<'_>>,
        out: &mut Vec<Action>,
    ) -> bool {
        let words = look.words;
        if two.is_some() {
            let key = command_keys(words, Command::Undo);
            ui.add_space(4.0);
            paragraph(ui, small(words.with("merge-undo", [("key", key.into())]), look.theme));
        }
        let (accepted, cancelled) = buttons(ui, |ui| {
            let ready = look.may_write && two.is_some();
            let text = words.text("merge-accept");
            let accept = ui.add_enabled_ui(ready, |ui| primary(ui, look.theme, text)).inner;
            (accept.clicked(), secondary(ui, words.text("dialog-cancel")).clicked())
        });
        if let (true, Some(Two { kept, gone })) = (accepted, two) {
            let picks = self.picks.iter().filter(|(_, of)| **of == gone.id);
            let prefer_gone = picks.map(|(&third, _)| third).collect();
            out.push(ActorEdit::Merge { kept: kept.id, gone: gone.id, prefer_gone }.into());
            out.push(Action::SelectActor(kept.id));
        }
        !accepted && !cancelled
    }
}

/// The actors that are tied to both, and not in the same way, with both relations.
fn conflicts<'a>(session: &'a Session, two: Two<'_>) -> Vec<(ActorId, &'a Relation, &'a Relation)> {
    let relations = &session.relations;
    relations
        .of(two.kept.id)
        .filter_map(|of_kept| {
            let third = of_kept.pair.other(two.kept.id)?;
            let of_gone = relations.get(Pair::new(two.gone.id, third)?)?;
            let same = of_kept.nature == of_gone.nature
                && of_kept.central == of_gone.central
                && of_kept.secondary == of_gone.secondary;
            (!same).then_some((third, of_kept, of_gone))
        })
        .collect()
}

fn option(look: &Look<'_>, of: &Actor, relation: &Relation) -> String {
    let said = look.words.relation(&look.session.relations, relation);
    look.words.with("merge-option", [("name", of.short_name().into()), ("said", said.into())])
}

/// What becomes of all that nobody is asked about.
fn consequences(look: &Look<'_>, Two { kept, gone }: Two<'_>) -> Vec<String> {
    let words = look.words;
    let names = [("kept", kept.short_name().into()), ("gone", gone.short_name().into())];
    let mut told = vec![words.with("merge-follow", names), words.text("merge-texts")];
    let own = Pair::new(kept.id, gone.id).and_then(|pair| look.session.relations.known(pair));
    if let Some(own) = own {
        let relation = words.tie(&look.session.relations, own);
        let note = own.note.words.trim();
        let note = (!note.is_empty()).then(|| words.with("quoted", [("text", note.into())]));
        let said: Vec<_> = std::iter::once(relation).chain(note).collect();
        told.push(words.with("merge-own-tie", [("said", said.join(", ").into())]));
    }
    let said = |part, value: String| {
        words.with("import-said", [("part", words.text(part).into()), ("value", value.into())])
    };
    let mut lost = vec![words.with("merge-lost-name", [("name", (&gone.name).into())])];
    let short = gone.short.trim();
    if !short.is_empty() && !kept.short.trim().is_empty() && short != kept.short.trim() {
        lost.push(said("import-part-short", short.to_owned()));
    }
    if let (Some(level), Some(_)) = (gone.level.filter(|_| gone.level != kept.level), kept.level) {
        lost.push(said("import-part-level", words.level(level)));
    }
    if let (Some(circle), Some(_)) =
        (gone.circle.filter(|_| gone.circle != kept.circle), kept.circle)
    {
        lost.push(said("import-part-circle", words.circle(circle)));
    }
    told.push(words.with("merge-lost", [("what", lost.join(" · ").into())]));
    told
}

#[cfg(test)]
mod tests;
