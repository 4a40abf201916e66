//! What stands at the top of the minutes: what they are of, whether they were validated, and all of it in short.

use crate::session::{Argument, Detail, Move, Placed, Recorded, Scale, Stance};

use super::super::document::{Block, Span};
use super::{Order, Writer};

impl Writer<'_> {
    /// The title, the organisation, the territory, the dates, and what the minutes are worth.
    pub(super) fn opening(&mut self) {
        let session = &*self.source.session;
        let whose = [Detail::Organisation, Detail::Territory]
            .into_iter()
            .filter_map(|detail| session.heading.text(detail))
            .map(|text| text.trim())
            .filter(|text| !text.is_empty());
        let whose: Vec<_> = whose.collect();
        let under = [whose.join(" · "), self.dates(), self.scope()];
        self.blocks.push(Block::Title {
            above: self.source.words.minutes_name(session),
            text: session.heading.title.trim().to_owned(),
            under: under.into_iter().filter(|line| !line.is_empty()).collect(),
        });
        self.blocks.push(Block::Note(vec![Span::plain(self.source.state())]));
    }

    /// What is appraised, and to what use.
    fn scope(&self) -> String {
        let (words, details) = (self.source.words, &self.source.session.details);
        let said = [
            ("scope-appraised", words.all_appraised(&details.appraised)),
            ("scope-uses", words.all_uses(&details.uses)),
        ];
        let said = said.into_iter().filter(|(_, said)| !said.is_empty()).map(|(id, said)| {
            words.with("show-field", [("name", words.text(id).into()), ("value", said.into())])
        });
        said.collect::<Vec<_>>().join(" · ")
    }

    /// The dates of the sittings; that of the session when none was held.
    fn dates(&self) -> String {
        let held = self.source.session.held_sittings();
        let mut dates: Vec<_> = held.into_iter().map(|sitting| sitting.date).collect();
        dates.dedup();
        if dates.is_empty() {
            dates.push(self.source.session.heading.date);
        }
        let words = self.source.words;
        words.listed(dates.into_iter().map(|date| words.date(date)))
    }

    /// One page at most, to be read before the rest.
    pub(super) fn in_short(&mut self, order: &Order<'_>) {
        self.part("minutes-short");
        let is_open = |stance| matches!(stance, Stance::DisagreementKept | Stance::LeftOpen);
        let lines = [
            ("minutes-short-held", self.held()),
            ("told-moving", self.moving_in_short()),
            ("told-looked-at", self.looked_at_in_short()),
            ("minutes-short-solid", self.solid_in_short(order)),
            ("minutes-work-on", self.work_on_in_short()),
            (
                "minutes-short-disagreements",
                self.where_so(order, |made| is_open(made.stance), |placed| is_open(placed.stance)),
            ),
            (
                "minutes-short-minority",
                self.where_so(
                    order,
                    |made| !made.minority.is_empty(),
                    |placed| !placed.minority.is_empty(),
                ),
            ),
            ("minutes-short-decided", self.decided_in_short()),
            ("minutes-short-waiting", self.waiting_in_short()),
        ];
        let lines = lines.into_iter().filter(|(_, value)| !value.is_empty());
        let lines = lines.map(|(id, value)| self.labelled(&self.text(id), &value)).collect();
        self.list(lines);
    }

    /// How much was said, and in how many sittings.
    fn held(&self) -> String {
        // What the group agrees on a type, with no words, stands with the type.
        let is_said = |recorded: &&Recorded| {
            let argument = &recorded.argument;
            !(argument.words.trim().is_empty()
                && argument.moves.is_empty()
                && argument.observations.is_empty()
                && !argument.places.is_empty())
        };
        let standing = self.source.ledger.standing().filter(is_said);
        let (observed, argued): (Vec<_>, Vec<_>) =
            standing.partition(|recorded| is_observed(&recorded.argument));
        let parts = [(argued.len(), "show-arguments"), (observed.len(), "minutes-observations")];
        let is_told = |(rank, (count, _)): &(usize, (usize, &str))| {
            0 < *count || *rank == 0 && observed.is_empty()
        };
        let told = parts.into_iter().enumerate().filter(is_told);
        let told = told.map(|(_, (count, id))| self.with(id, [("count", count.into())]));
        let said = self.source.words.listed(told);
        let sittings = self.source.session.held_sittings().len();
        if sittings == 0 {
            return said;
        }
        let values = [("arguments", said.into()), ("count", sittings.into())];
        self.with("minutes-held", values)
    }

    fn solid_in_short(&self, order: &Order<'_>) -> String {
        let axes = order.solid.iter().map(|axis| {
            let position = self.position(axis);
            let values = [("axis", self.label(axis).into()), ("position", position.into())];
            self.with("minutes-axis-at", values)
        });
        self.source.words.apart(axes)
    }

    /// The axes with a move that is so and the types with a place that is, in one line.
    fn where_so(
        &self,
        order: &Order<'_>,
        is_so: impl Fn(&Move) -> bool,
        is_so_placed: impl Fn(&Placed) -> bool,
    ) -> String {
        let axes = order.all().filter(|axis| {
            let trail = &self.source.board.cursor(axis).trail;
            trail.iter().any(|step| is_so(&step.made))
        });
        let axes = axes.map(|axis| self.label(axis).to_owned());
        let language = self.source.words.language;
        let types = Scale::ALL.into_iter().flat_map(|scale| self.source.rows(scale));
        let types = types
            .flat_map(|row| row.types)
            .filter(|found| found.survey.trail.iter().any(|(_, placed)| is_so_placed(placed)));
        let types = types.map(|found| found.kind.label(language).trim().to_owned());
        self.source.words.apart(types.chain(axes))
    }

    /// Only how much: the decisions come next.
    fn decided_in_short(&self) -> String {
        match self.source.session.decisions.len() {
            0 => String::new(),
            count => self.with("minutes-count-decided", [("count", count.into())]),
        }
    }

    fn waiting_in_short(&self) -> String {
        let waiting = [
            ("told-count-to-sort", self.to_sort()),
            ("minutes-count-to-place", self.to_place().count()),
            ("minutes-count-to-complete", self.to_complete().count()),
            ("minutes-count-to-check", self.to_check().count()),
        ];
        let said = waiting.into_iter().filter(|(_, count)| 0 < *count);
        let said = said.map(|(id, count)| self.with(id, [("count", count.into())]));
        said.collect::<Vec<_>>().join(", ")
    }
}

/// Whether it tells of the territory and of no axis.
fn is_observed(argument: &Argument) -> bool {
    argument.moves.is_empty() && argument.is_of_territory()
}
