//! Reservations, disagreements, what was left open, and the positions of a minority: said apart, never averaged in.

use crate::session::{AxisId, Minority, Recorded, Stance, TrailStep};

use super::super::document::{Item, Span};
use super::{Order, Writer};

/// The name of each part.
const STANCES: [(Stance, &str); 3] = [
    (Stance::WithReservation, "minutes-reservations"),
    (Stance::DisagreementKept, "minutes-disagreements"),
    (Stance::LeftOpen, "minutes-left-open"),
];

impl Writer<'_> {
    pub(super) fn doubts(&mut self, order: &Order<'_>) {
        let source = self.source;
        let steps = order.all().flat_map(|axis| {
            source
                .board
                .cursor(axis)
                .trail
                .iter()
                .filter_map(move |step| Some((axis, step, source.ledger.get(step.argument)?)))
        });
        let steps: Vec<(&AxisId, &TrailStep, &Recorded)> = steps.collect();
        let mut parts = Vec::new();
        for (stance, name) in STANCES {
            let of_stance = steps.iter().filter(|(_, step, _)| step.made.stance == stance);
            let items = of_stance.map(|(axis, step, recorded)| {
                let made = source.words.moved(step.from, step.made.to, self.ends(axis));
                Item {
                    mark: recorded.number.to_string(),
                    paragraphs: vec![self.labelled(self.label(axis), &made)],
                }
            });
            parts.push((name, items.collect::<Vec<_>>()));
        }
        let minority = steps.iter().flat_map(|(axis, step, recorded)| {
            step.made.minority.iter().map(|held| self.minority(axis, held, recorded))
        });
        parts.push(("minutes-minority", minority.collect()));
        parts.retain(|(_, items)| !items.is_empty());
        if parts.is_empty() {
            return;
        }
        self.part("minutes-doubts");
        let how = self.text("minutes-doubts-help");
        self.aside(how);
        for (name, items) in parts {
            let name = self.text(name);
            self.heading(2, name);
            self.items(items);
        }
    }

    /// Where a minority stands; its words are internal.
    fn minority(&self, axis: &AxisId, held: &Minority, recorded: &Recorded) -> Item {
        let position = self.source.words.position(held.position, self.ends(axis));
        let mut paragraphs = vec![self.labelled(self.label(axis), &position)];
        let words = held.words.trim();
        if self.is_internal() && !words.is_empty() {
            paragraphs.push(vec![
                Span::plain(words),
                Span::aside(format!(" · {}", self.source.words.shareable(false))),
            ]);
        }
        Item { mark: recorded.number.to_string(), paragraphs }
    }
}
