//! Who takes part in deciding: by what they do today, and what is wished.

use crate::export::committees;
use crate::export::involvement::told;
use crate::session::{Degree, Involved};

use super::super::document::Span;
use super::Writer;

impl Writer<'_> {
    /// Each under today's part, none counted; nothing where nothing may be told.
    pub(super) fn involvement(&mut self) {
        let told = told(self.source);
        if told.is_empty() {
            return;
        }
        self.part("involvement");
        let help = self.text("involvement-effective");
        self.aside(help);
        for today in Degree::ALL.into_iter().map(Some).chain([None]) {
            let of_group = told.iter().filter(|(_, known)| known.is.today == today);
            let items: Vec<_> = of_group.map(|(name, known)| self.involved(name, known)).collect();
            if items.is_empty() {
                continue;
            }
            let heading = match today {
                Some(degree) => self.source.words.degree(degree),
                None => self.text("wall-involvement-unsaid"),
            };
            self.heading(2, heading);
            self.list(items);
        }
    }

    /// Who sits in each committee, and when it meets next.
    pub(super) fn committees(&mut self) {
        let source = self.source;
        let told = committees::told(&source.session, source.voices());
        if told.is_empty() {
            return;
        }
        self.part("committees");
        let items = told.iter().map(|told| match told.said(source.words) {
            said if said.is_empty() => vec![Span::plain(told.name.clone())],
            said => self.labelled(&told.name, &said),
        });
        let items = items.collect();
        self.list(items);
    }

    fn involved(&self, name: &str, known: &Involved) -> Vec<Span> {
        let mut spans = self.labelled(name, &self.source.words.involved(known));
        if self.is_internal() {
            let mark = self.source.words.shareable(known.is.shareable);
            spans.push(Span::aside(format!(" · {mark}")));
        }
        spans
    }
}
