//! What is still to be done on the arguments, and those that were withdrawn.

use crate::session::{Recorded, Scale};

use super::super::document::{Item, Span};
use super::Writer;

impl<'a> Writer<'a> {
    pub(super) fn to_place(&self) -> impl Iterator<Item = &'a Recorded> + use<'a> {
        self.source.ledger.standing().filter(|recorded| recorded.argument.is_to_place())
    }

    pub(super) fn to_complete(&self) -> impl Iterator<Item = &'a Recorded> + use<'a> {
        self.source.ledger.standing().filter(|recorded| recorded.argument.is_to_complete())
    }

    pub(super) fn to_check(&self) -> impl Iterator<Item = &'a Recorded> + use<'a> {
        self.source.ledger.standing().filter(|recorded| recorded.argument.to_check)
    }

    /// How many observations of the territory nobody sorted: each row lists its own.
    pub(super) fn to_sort(&self) -> usize {
        let rows = Scale::ALL.into_iter().flat_map(|scale| self.source.rows(scale));
        rows.map(|row| row.to_sort.len()).sum()
    }

    /// Arguments to place with their words; those to complete and to check by their numbers.
    pub(super) fn waiting(&mut self) {
        let placed = |recorded: &&Recorded| !recorded.argument.is_to_place();
        let to_place: Vec<_> = self.to_place().collect();
        let others = [
            ("minutes-to-complete", self.to_complete().filter(placed).collect::<Vec<_>>()),
            ("minutes-to-check", self.to_check().filter(placed).collect()),
        ];
        if to_place.is_empty() && others.iter().all(|(_, found)| found.is_empty()) {
            return;
        }
        self.part("minutes-waiting");
        if !to_place.is_empty() {
            let name = self.text("minutes-to-place");
            self.heading(2, name);
            self.voices_once(|recorded| recorded.stands() && recorded.argument.is_to_place());
            let item = |recorded: &&Recorded| Item {
                mark: recorded.number.to_string(),
                paragraphs: self.said(recorded, Vec::new()),
            };
            let items = to_place.iter().map(item).collect();
            self.items(items);
        }
        for (name, found) in others {
            if found.is_empty() {
                continue;
            }
            let name = self.text(name);
            self.heading(2, name);
            let items = found.into_iter().map(|recorded| Item {
                mark: recorded.number.to_string(),
                paragraphs: vec![vec![Span::plain(self.grounds_of(recorded))]],
            });
            let items = items.collect();
            self.items(items);
        }
    }

    /// What an argument without a voice means, unless that was said.
    fn voices_once(&mut self, is_of_it: impl Fn(&Recorded) -> bool) {
        if !self.says_voices
            && let Some(said) = self.without_a_voice("voices-anybody", is_of_it)
        {
            self.aside(said);
        }
    }

    /// What an argument bears on, in one line.
    fn grounds_of(&self, recorded: &Recorded) -> String {
        self.source.words.bears_on(&self.source.session, &recorded.argument).join(", ")
    }

    /// What was withdrawn and why: internal.
    pub(super) fn withdrawn(&mut self) {
        let source = self.source;
        let withdrawn = source.ledger.arguments().iter().filter_map(|recorded| {
            let argument = &recorded.argument;
            let words = source.words.said_in(argument);
            let reason = recorded.withdrawal()?.reason.trim();
            let mut about: Vec<_> = self.speaker(recorded).into_iter().collect();
            about.extend(Some(self.grounds_of(recorded)).filter(|grounds| !grounds.is_empty()));
            about.push(if reason.is_empty() {
                self.text("minutes-no-reason")
            } else {
                self.with("minutes-reason", [("reason", reason.into())])
            });
            let words = words.map(|words| vec![Span::struck(words)]);
            let about = vec![Span::aside(about.join(" · "))];
            let paragraphs = words.into_iter().chain([about]).collect();
            Some(Item { mark: recorded.number.to_string(), paragraphs })
        });
        let withdrawn: Vec<_> = withdrawn.collect();
        if self.is_internal() && !withdrawn.is_empty() {
            self.part("minutes-withdrawn");
            self.voices_once(|recorded| !recorded.stands());
            self.items(withdrawn);
        }
    }
}
