//! Each axis that was discussed: where its ball was, where it is, and what moved it.

use std::collections::BTreeSet;

use crate::session::{ActorId, AxisId, Position};

use super::super::document::{Block, Span};
use super::super::picture::Picture;
use super::{Order, Writer};

impl Writer<'_> {
    /// What the board says and does not say, and its pictures.
    pub(super) fn board(&mut self, pictures: Vec<Picture>) {
        self.part("show-board");
        let ends = [
            ("low", self.text("end-unfavourable").into()),
            ("high", self.text("end-favourable").into()),
        ];
        let mut legend = vec![self.text("minutes-reading"), self.with("show-legend", ends)];
        legend.extend(self.without_a_voice("voices-anybody", |recorded| {
            recorded.stands() && !recorded.argument.moves.is_empty()
        }));
        self.blocks.push(Block::Note(vec![Span::plain(legend.join(" "))]));
        for picture in pictures {
            self.picture(Some(picture), "minutes-board-caption");
        }
    }

    /// Those with a solid ball first, then pillar after pillar.
    pub(super) fn axes(&mut self, order: &Order<'_>) {
        if !order.solid.is_empty() {
            self.part("minutes-solid");
            for axis in &order.solid {
                self.axis(axis);
            }
        }
        let framework = &self.source.session.framework;
        let language = self.source.words.language;
        for (pillar, axes) in &order.pillars {
            let solid = order.solid.iter().filter(|axis| pillar.axes.contains(axis));
            let solid: Vec<_> = solid.map(|axis| framework.label(axis, language)).collect();
            if axes.is_empty() && solid.is_empty() {
                continue;
            }
            self.heading(1, pillar.label.get(language));
            if !solid.is_empty() {
                let see = self.with("minutes-see-solid", [("axes", solid.join(", ").into())]);
                self.aside(see);
            }
            for axis in axes {
                self.axis(axis);
            }
        }
    }

    /// One axis with its question, its ball and its arguments.
    pub(super) fn axis(&mut self, id: &AxisId) {
        let Some(axis) = self.source.session.framework.axis(id) else {
            self.heading(2, id.as_str());
            self.arguments(id);
            return;
        };
        let language = self.source.words.language;
        self.heading(2, axis.label(language));
        let question = axis.question(language).trim();
        if !question.is_empty() {
            self.aside(question);
        }
        let keywords = axis.keywords(language);
        if !keywords.is_empty() {
            self.aside(keywords);
        }
        let state = self.ball(id);
        self.paragraph(state);
        let actors = self.actor_names(&axis.actors);
        if !actors.is_empty() {
            let line = self.with("show-concerns", [("actors", actors.into())]);
            self.aside(line);
        }
        self.arguments(id);
    }

    /// Where the ball is, where it was at the start unless that was the middle, how many arguments moved it, and why it is solid.
    fn ball(&self, id: &AxisId) -> Vec<Span> {
        let cursor = self.source.board.cursor(id);
        let mut spans = vec![Span::strong(self.position(id))];
        let mut more = Vec::new();
        if let Some(first) = cursor.trail.first() {
            if first.from != Position::MIDDLE {
                let start = self.source.words.position(first.from, self.ends(id));
                more.push(self.with("minutes-at-start", [("position", start.into())]));
            }
            more.push(self.with("show-arguments", [("count", cursor.trail.len().into())]));
        }
        if cursor.is_solid() {
            let reasons = cursor.emphasis.iter().map(|reason| self.source.words.reason(*reason));
            let reasons = reasons.collect::<Vec<_>>().join(", ");
            more.push(self.with("show-solid", [("reasons", reasons.into())]));
        }
        more.extend(cursor.work_on.as_ref().map(|why| self.source.words.work_on(why)));
        spans.extend(more.into_iter().map(|more| Span::plain(format!(" · {more}"))));
        spans
    }

    /// Where the ball of an axis is, in words.
    pub(super) fn position(&self, id: &AxisId) -> String {
        let cursor = self.source.board.cursor(id);
        self.source.words.ball_place(cursor, self.ends(id))
    }

    /// The names of actors, in one line.
    pub(super) fn actor_names<'b>(&self, actors: impl IntoIterator<Item = &'b ActorId>) -> String {
        let names = actors.into_iter().map(|actor| self.source.session.actor_name(*actor).trim());
        names.filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// The axes nobody spoke of: those that were chosen for a sitting, then the others, pillar after pillar.
    pub(super) fn not_discussed(&mut self) {
        let Self { source, .. } = *self;
        let (framework, language) = (&source.session.framework, source.words.language);
        let chosen: BTreeSet<_> =
            source.session.sittings.iter().flat_map(|sitting| sitting.agenda.keys()).collect();
        let silent = |id: &AxisId| !source.board.cursor(id).is_discussed();
        let not_reached = framework.all_shown().filter(|(id, _)| chosen.contains(id) && silent(id));
        let not_reached: Vec<_> = not_reached.map(|(_, axis)| axis.label(language)).collect();
        let others = framework.pillars.iter().filter_map(|pillar| {
            let axes = framework.shown(pillar).filter(|(id, _)| !chosen.contains(id) && silent(id));
            let labels: Vec<_> = axes.map(|(_, axis)| axis.label(language)).collect();
            let said = self.source.words.apart(labels.iter().map(|label| (*label).to_owned()));
            (!labels.is_empty()).then(|| self.labelled(pillar.label.get(language), &said))
        });
        let not_reached = (!not_reached.is_empty()).then(|| {
            let said = not_reached.iter().map(|label| (*label).to_owned());
            let said = self.source.words.apart(said);
            self.labelled(&self.text("minutes-not-reached"), &said)
        });
        let silent: Vec<_> = not_reached.into_iter().chain(others).collect();
        if !silent.is_empty() {
            self.part("minutes-not-discussed");
            self.list(silent);
        }
    }

    /// The axes that the group set aside; what was said on them is told all the same.
    pub(super) fn set_aside(&mut self, order: &Order<'_>) {
        if order.aside.is_empty() {
            return;
        }
        self.part("minutes-set-aside");
        let (spoken, silent): (Vec<_>, Vec<_>) =
            order.aside.iter().partition(|axis| self.source.board.cursor(axis).is_discussed());
        let silent = silent.into_iter().map(|axis| vec![Span::plain(self.label(axis))]).collect();
        self.list(silent);
        for axis in spoken {
            self.axis(axis);
        }
    }
}
