//! Reservations, disagreements, what was left open, and the positions of a minority: said apart, never averaged in.

use crate::session::{AxisId, Placed, Purpose, Recorded, Scale, Stance, TrailStep};

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
        let types = self.places_said();
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
            let of_types = types.iter().filter(|(_, _, placed)| placed.stance == stance);
            let of_types = of_types.map(|(label, recorded, placed)| Item {
                mark: recorded.number.to_string(),
                paragraphs: vec![
                    self.labelled(label, &source.words.seen_moving(placed.place, placed.movement)),
                ],
            });
            parts.push((name, of_types.chain(items).collect::<Vec<_>>()));
        }
        let minority = steps.iter().flat_map(|(axis, step, recorded)| {
            step.made.minority.iter().map(|held| {
                // Whoever was not placed stands where the group does.
                let position = if held.position == step.to() {
                    self.text("minority-unplaced")
                } else {
                    source.words.position(held.position, self.ends(axis))
                };
                self.minority(self.label(axis), &position, &held.words, recorded)
            })
        });
        let of_types = types.iter().flat_map(|(label, recorded, placed)| {
            placed.minority.iter().map(|held| {
                self.minority(label, &source.words.seen(held.place), &held.words, recorded)
            })
        });
        parts.push(("minutes-minority", of_types.chain(minority).collect()));
        parts.retain(|(_, items)| !items.is_empty());
        if parts.is_empty() {
            return;
        }
        self.part("minutes-doubts");
        let is_of_cursors = source.is_for(Purpose::Cursors);
        let how = self.text(if is_of_cursors { "minutes-doubts-help" } else { "told-doubts-help" });
        self.aside(how);
        for (name, items) in parts {
            let name = self.text(name);
            self.heading(2, name);
            self.items(items);
        }
    }

    /// What the group said of types, each with the name of its type, row after row.
    fn places_said(&self) -> Vec<(String, &Recorded, Placed)> {
        let source = self.source;
        let rows = Scale::ALL.into_iter().flat_map(|scale| source.rows(scale));
        let types = rows.flat_map(|row| row.types);
        let said = types.flat_map(|found| {
            let label = found.kind.label(source.words.language).trim().to_owned();
            let said = found.said.into_iter();
            said.filter_map(move |said| Some((label.clone(), said.recorded, said.placed?.clone())))
        });
        said.collect()
    }

    /// Where a minority stands; its words are internal.
    fn minority(&self, of: &str, stands: &str, words: &str, recorded: &Recorded) -> Item {
        let mut paragraphs = vec![self.labelled(of, stands)];
        let words = words.trim();
        if self.is_internal() && !words.is_empty() {
            paragraphs.push(vec![
                Span::plain(words),
                Span::aside(format!(" · {}", self.source.words.shareable(false))),
            ]);
        }
        Item { mark: recorded.number.to_string(), paragraphs }
    }
}
