//! What became of the actors, of their ties, of the questions these raise, and of what was decided.

use crate::analysis::Question;
use crate::analysis::comparison::{Comparison, TieTurn};
use crate::session::{Decision, DecisionId, Outcome, Session};

use super::super::commitments;
use super::super::source::Source;
use super::super::voices::party_told;
use super::{SideBySide, voices_of};

/// The lists of ties, in order.
const TIES: [&str; 3] =
    ["comparing-ties-changed", "comparing-ties-earlier", "comparing-ties-later"];

fn list_of(turn: TieTurn) -> &'static str {
    let [changed, earlier, later] = TIES;
    match turn {
        TieTurn::Changed { .. } => changed,
        TieTurn::EarlierOnly => earlier,
        TieTurn::LaterOnly => later,
    }
}

impl SideBySide<'_> {
    pub(super) fn actors(&mut self, comparison: &Comparison) {
        let words = self.words;
        let (earlier, later) = self.sessions();
        if earlier.actors.is_empty() && later.actors.is_empty() {
            return;
        }
        self.page.section("comparing-actors");
        let actors = &comparison.actors;
        let changed: Vec<_> =
            actors.kept.iter().filter_map(|kept| words.kept_actor(earlier, later, kept)).collect();
        let same = [&actors.arrived, &actors.left].into_iter().all(Vec::is_empty);
        if same && changed.is_empty() && actors.regrouped.is_empty() {
            self.page.message("comparing-actors-same");
        }
        let name = |session: &Session, id| session.actor_name(id).trim().to_owned();
        self.list("comparing-actors-arrived", actors.arrived.iter().map(|&id| name(later, id)));
        self.list("comparing-actors-left", actors.left.iter().map(|&id| name(earlier, id)));
        self.list("comparing-actors-changed", changed);
        let regrouped = actors.regrouped.iter();
        let regrouped = regrouped.map(|group| words.regrouped(earlier, later, group));
        self.list("comparing-actors-regrouped", regrouped);
    }

    /// Parts in deciding that are no longer said the same.
    pub(super) fn involvements(&mut self, comparison: &Comparison) {
        if comparison.involvements.is_empty() {
            return;
        }
        let words = self.words;
        self.page.section("involvement");
        for change in &comparison.involvements {
            let source = if change.later.is_some() { self.after } else { self.before };
            let Some(last) = change.last() else { continue };
            let name = party_told(&source.session, words, last);
            self.page.wrapped("  ", "      ", &words.involvement_change(&name, change));
        }
    }

    pub(super) fn ties(&mut self, comparison: &Comparison) {
        let words = self.words;
        let (earlier, later) = self.sessions();
        if earlier.relations.examined() + later.relations.examined() == 0 {
            return;
        }
        self.page.section("comparing-ties");
        let natures = self.after.choices.natures;
        self.page.message(if natures { "comparing-ties-internal" } else { "comparing-ties-pairs" });
        if comparison.ties.is_empty() {
            self.page.message("comparing-ties-same");
        }
        for list in TIES {
            let ties = comparison.ties.iter().filter(|tie| list_of(tie.turn) == list);
            let said = ties.map(|tie| {
                if natures {
                    words.tie_change(earlier, later, tie)
                } else {
                    words.tied(later, tie.later)
                }
            });
            self.list(list, said.collect::<Vec<_>>());
        }
    }

    pub(super) fn questions(&mut self, comparison: &Comparison) {
        let words = self.words;
        let (earlier, later) = self.sessions();
        let questions = &comparison.questions;
        let may_be_told = |session: &Session, question: &Question| {
            self.after.choices.natures || session.relations.shared.contains(&question.finding)
        };
        let asked = |questions: &[Question]| -> Vec<String> {
            let told = questions.iter().filter(|question| may_be_told(later, question));
            told.map(|question| words.question(later, question)).collect()
        };
        let ended = questions.ended.iter().filter(|(question, _)| may_be_told(earlier, question));
        let ended: Vec<_> =
            ended.map(|(question, ended)| words.ended(earlier, question, *ended)).collect();
        let (appeared, remaining) = (asked(&questions.appeared), asked(&questions.remaining));
        if appeared.is_empty() && remaining.is_empty() && ended.is_empty() {
            return;
        }
        self.page.section("comparing-questions");
        self.list("comparing-questions-appeared", appeared);
        self.list("comparing-questions-ended", ended);
        self.list("comparing-questions-remaining", remaining);
    }

    pub(super) fn decisions(&mut self, comparison: &Comparison) {
        let decisions = &comparison.decisions;
        if decisions.pursued.is_empty() && decisions.since.is_empty() {
            return;
        }
        self.page.section("comparing-decisions");
        let mut pursued = decisions.pursued.clone();
        pursued.sort_by_key(|pursued| match pursued.outcome {
            Outcome::Done(_) => 0,
            Outcome::GivenUp(_) => 1,
            Outcome::Open => 2,
        });
        if !pursued.is_empty() {
            self.part("comparing-decisions-before");
        }
        for pursued in &pursued {
            let lost = pursued.later.is_none() && pursued.outcome.is_open();
            let mark = lost.then(|| self.words.text("comparing-decision-not-carried"));
            self.decision(decided(self.before, pursued.decision, Some(pursued.outcome), mark));
            let (before, after) = (voices_of(self.before), voices_of(self.after));
            for (indent, line) in commitments::pursued(before, after, pursued) {
                self.page.wrapped(&format!("      {indent}"), "          ", &line);
            }
        }
        if !decisions.since.is_empty() {
            self.part("comparing-decisions-since");
        }
        for &id in &decisions.since {
            self.decision(decided(self.after, id, None, None));
            self.sides(id);
        }
    }

    /// What each side of a new commitment brings.
    fn sides(&mut self, id: DecisionId) {
        let voices = voices_of(self.after);
        let decision = self.after.session.decisions.get(id);
        let told = decision.and_then(|decision| commitments::sides(voices, decision));
        for (indent, line) in told.map_or_else(Vec::new, |told| told.lines(self.words)) {
            self.page.wrapped(&format!("      {indent}"), "          ", &line);
        }
    }

    fn decision(&mut self, decided: Option<[String; 2]>) {
        if let Some([what, state]) = decided {
            self.item(&what);
            self.page.wrapped("      ", "      ", &state);
        }
    }
}

/// A decision in its own words, then what became of it and who sees to it.
fn decided(
    source: &Source<'_>,
    id: DecisionId,
    outcome: Option<Outcome>,
    mark: Option<String>,
) -> Option<[String; 2]> {
    let words = source.words;
    let decision: &Decision = source.session.decisions.get(id)?;
    let mut state = vec![words.outcome(outcome.unwrap_or(decision.outcome))];
    state.extend(mark);
    state.extend(Some(source.voices().bearers(decision)).filter(|bearers| !bearers.is_empty()));
    let due = decision.due.as_ref();
    let due = due.map(|due| words.with("decision-due-by", [("due", words.due(due).into())]));
    state.extend(due);
    Some([decision.what.trim().to_owned(), state.join(" · ")])
}
