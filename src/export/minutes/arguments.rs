//! Arguments as they are told: their words once in the whole document, and a number where they bear on another axis.

use crate::session::{AxisId, Recorded, Stance, TrailStep};

use super::super::document::{Item, Span};
use super::super::evidence::evidence;
use super::Writer;

impl Writer<'_> {
    /// The standing arguments on an axis, in order.
    pub(super) fn arguments(&mut self, axis: &AxisId) {
        let source = self.source;
        let trail = &source.board.cursor(axis).trail;
        let items = trail
            .iter()
            .filter_map(|step| Some((step, source.ledger.get(step.argument)?)))
            .map(|(step, recorded)| self.argument(axis, step, recorded))
            .collect();
        self.items(items);
    }

    fn argument(&mut self, axis: &AxisId, step: &TrailStep, recorded: &Recorded) -> Item {
        let made = self.made(axis, step);
        let mark = recorded.number.to_string();
        if let Some(home) = self.told.get(&recorded.id) {
            let see = self.with("minutes-said-under", [("axis", self.label(home).into())]);
            return Item { mark, paragraphs: vec![vec![Span::aside(format!("{see} · {made}"))]] };
        }
        self.told.insert(recorded.id, axis.clone());
        let mut told = vec![made];
        told.extend(recorded.argument.moves.iter().filter(|made| made.axis != *axis).filter_map(
            |made| {
                let step = self.source.board.cursor(&made.axis).step(recorded.id)?;
                let label = self.label(&made.axis).into();
                let made = self.made(&made.axis, step).into();
                Some(self.with("minutes-also-on", [("axis", label), ("move", made)]))
            },
        ));
        Item { mark, paragraphs: self.said(recorded, told) }
    }

    /// The words of an argument, then who said them and what they did, then what supports them.
    pub(super) fn said(&self, recorded: &Recorded, told: Vec<String>) -> Vec<Vec<Span>> {
        let argument = &recorded.argument;
        let words = self.source.words.words(argument.words.trim(), argument.verbatim);
        let mut about = vec![self.speaker(recorded)];
        about.extend(told);
        let marks = [
            (argument.to_check, "show-to-check"),
            (!recorded.earlier.is_empty(), "show-corrected"),
        ];
        about.extend(marks.into_iter().filter(|(holds, _)| *holds).map(|(_, id)| self.text(id)));
        let cited = self.actor_names(&argument.actors);
        if !cited.is_empty() {
            about.push(self.with("show-cites", [("actors", cited.into())]));
        }
        let mut paragraphs = vec![vec![Span::plain(words)]];
        paragraphs.push(vec![Span::aside(about.join(" · "))]);
        let evidence = self.source.words.apart(evidence(argument));
        if !evidence.is_empty() {
            let line = self.with("journal-evidence", [("evidence", evidence.into())]);
            paragraphs.push(vec![Span::aside(line)]);
        }
        paragraphs
    }

    /// Who spoke; an unsaid voice leaves no empty place.
    pub(super) fn speaker(&self, recorded: &Recorded) -> String {
        let speaker = self.source.voices().speaker(recorded);
        speaker.unwrap_or_else(|| self.text("voice-unspecified"))
    }

    /// What a move did, and how the group stood when it did not simply agree.
    pub(super) fn made(&self, axis: &AxisId, step: &TrailStep) -> String {
        let words = self.source.words;
        let mut parts = vec![words.moved(step.from, step.made.to, self.ends(axis))];
        if step.made.stance != Stance::Agreed {
            parts.push(words.stance(step.made.stance));
        }
        if step.made.cleared {
            parts.push(words.text("stance-cleared"));
        }
        parts.join(", ")
    }
}
