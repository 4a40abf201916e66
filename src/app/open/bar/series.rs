//! Observations in series: the voice and the row stay, and each paper is a line, typed or pasted.

use egui::Ui;

use super::Field;
use crate::app::base::command::Command;
use crate::app::base::desk::Desk;
use crate::app::base::keys::command_keys;
use crate::app::base::letters;
use crate::app::open::Open;
use crate::session::{Argument, Draft, Edit, MOST_PAPERS, Observed, Paper, papers};

impl Open {
    /// The voice and the row stay from one observation to the next, or no longer.
    pub fn toggle_series(&mut self, desk: &mut Desk) {
        self.settle_bar(desk);
        let mut draft = self.document.draft().clone();
        if draft.observed.is_none() {
            return desk.tell(desk.words().text("bar-series-needs-a-row"));
        }
        draft.series = !draft.series;
        let words = desk.words();
        desk.tell(if draft.series {
            let keys = command_keys(words, Command::Series);
            words.with("bar-series-on", [("series", keys.into())])
        } else {
            words.text("bar-series-off")
        });
        self.document.set_draft(draft);
        self.views.bar.focus = Some(Field::Words);
    }

    /// What the bar holds, as it will be recorded. In series, the number of the paper stays beside its words.
    pub(super) fn argument(&self, desk: &Desk) -> Argument {
        let draft = self.document.draft();
        let argument = draft.as_argument(&self.document.session().diagnosis);
        if draft.series { of_paper(desk, argument, Paper::of(&draft.words)) } else { argument }
    }

    /// Several lines pasted in series, in the words or where no field has the keyboard, are an observation each, noted as one step.
    pub(super) fn take_papers(&mut self, desk: &mut Desk, ui: &Ui) {
        let draft = self.document.draft();
        let in_words = self.typing(ui.ctx()).field == Some(Field::Words);
        let is_asked = draft.series && draft.observed.is_some() && draft.continues.is_none();
        let reads = in_words || !ui.ctx().text_edit_focused();
        if !is_asked || !reads || !self.document.may_write() {
            return;
        }
        let several = |text: &str| papers(text).nth(1).is_some();
        if let Some(pasted) = letters::take_paste(ui, several) {
            self.record_papers(desk, &pasted);
        }
    }

    fn record_papers(&mut self, desk: &mut Desk, pasted: &str) {
        self.settle_bar(desk);
        let words = desk.words();
        let found: Vec<Paper> = papers(pasted).take(MOST_PAPERS + 1).collect();
        if MOST_PAPERS < found.len() {
            return desk.tell(words.with("series-too-many", [("most", MOST_PAPERS.into())]));
        }
        let draft = self.document.draft();
        if draft.can_be_recorded() || draft.minority_words().any(|said| !said.trim().is_empty()) {
            self.views.bar.focus = Some(Field::Words);
            return desk.tell(words.text("series-words-first"));
        }
        if self.asks_what_is_sought(desk) {
            return;
        }
        let draft = self.document.draft();
        let numbered = found.iter().any(|paper| paper.number.is_some());
        let arguments: Vec<Argument> = found
            .into_iter()
            .map(|paper| {
                let draft = Draft { words: paper.words.clone(), ..draft.clone() };
                let argument = draft.as_argument(&self.document.session().diagnosis);
                of_paper(desk, argument, paper)
            })
            .collect();
        let count = arguments.len();
        let sitting = self.sitting_to_record(desk);
        let edit = Edit::RecordSeries { at: desk.now(), sitting, arguments };
        if let Err(refused) = self.document.perform(edit) {
            return desk.alert(words.refused(refused));
        }
        self.go_on_in_series();
        let id = if numbered { "series-noted-numbered" } else { "series-noted" };
        desk.tell_with(words.with(id, [("count", count.into())]), vec![Command::Undo]);
    }

    /// An empty bar, but for the voice and the row.
    pub(super) fn go_on_in_series(&mut self) {
        let Draft { speaker, observed, series, .. } = self.document.draft().clone();
        let observed = observed.map(|observed| Observed::on(observed.ground));
        self.document.set_draft(Draft { observed, series, speaker, ..Draft::default() });
        self.views.bar.begin_anew();
        self.views.bar.focus = Some(Field::Words);
    }
}

/// The argument that says what a paper does, its number among what supports it.
fn of_paper(desk: &Desk, mut argument: Argument, paper: Paper) -> Argument {
    argument.words = paper.words;
    let told = |number: String| desk.words().with("series-paper", [("number", number.into())]);
    argument.evidence.extend(paper.number.map(told));
    argument
}
