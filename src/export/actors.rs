//! The actor system as plain text: who is there, what is written on each, what links them.

use std::collections::BTreeSet;

use crate::session::{Actor, ActorId, Involvements, Note, Relations, Session, pairs_of};
use crate::words::Words;

use super::committees;
use super::text::SessionText;

/// What an actor is marked for; nothing when it weighs on every mission.
pub(super) fn for_missions(session: &Session, words: Words, actor: &Actor) -> Option<String> {
    let missions = words.apart(session.details.marked(actor));
    let values = [("missions", missions.as_str().into())];
    (!missions.is_empty()).then(|| words.with("actors-for-missions", values))
}

impl SessionText<'_> {
    /// Grid I: everything that is written, each text with whether it may leave the room.
    pub(super) fn actors(&mut self) {
        let Self { session, words, .. } = *self;
        if session.actors.is_empty() {
            return;
        }
        let count = session.actors.len().into();
        self.page.heading(&words.with("show-actors", [("count", count)]), '-');
        let notes = session.actors.iter().flat_map(|actor| actor.profile.notes());
        let of_ties = session.relations.all().map(|relation| &relation.note);
        let mut texts = notes.map(|(_, note)| note).chain(of_ties);
        if texts.any(|note| !note.shareable && !note.words.trim().is_empty()) {
            self.page.message("show-internal");
        }
        for actor in &session.actors {
            self.actor(actor);
        }
    }

    fn actor(&mut self, actor: &Actor) {
        let words = self.words;
        let mut head = vec![actor.name.trim().to_owned()];
        let short = actor.short.trim();
        head.extend(
            (!short.is_empty()).then(|| words.with("show-short", [("name", short.into())])),
        );
        head.extend(actor.us.then(|| words.text("show-us")));
        head.extend(actor.level.map(|level| words.level(level)));
        head.extend(Some(words.actor_natures(actor)).filter(|natures| !natures.is_empty()));
        head.extend(actor.circle.map(|circle| words.circle(circle)));
        head.extend(for_missions(self.session, words, actor));
        self.page.wrapped("  ", "      ", &head.join(" · "));
        for (field, note) in actor.profile.notes() {
            self.note(&words.profile_field(field), note);
        }
    }

    /// A text about someone, under its name, internal or shareable.
    fn note(&mut self, name: &str, note: &Note) {
        let said = note.words.trim();
        if said.is_empty() {
            return;
        }
        let values = [
            ("name", name.into()),
            ("shared", self.words.shareable(note.shareable).into()),
            ("words", said.into()),
        ];
        self.page.wrapped("      ", "        ", &self.words.with("show-note", values));
    }

    /// Who takes part in deciding, each with whether it may leave the room.
    pub(super) fn involvement(&mut self) {
        let Self { session, words, .. } = *self;
        let said = Involvements::of(session);
        if said.is_empty() {
            return;
        }
        self.page.section("involvement");
        for known in said.all(session) {
            let name = self.voices().party(known);
            let values = [
                ("name", name.into()),
                ("shared", words.shareable(known.is.shareable).into()),
                ("words", words.involved(known).into()),
            ];
            self.page.wrapped("  ", "      ", &words.with("show-note", values));
        }
    }

    /// Who sits in each committee, and when it meets next.
    pub(super) fn committees(&mut self) {
        let Self { session, words, .. } = *self;
        let told = committees::told(session, self.voices());
        if told.is_empty() {
            return;
        }
        self.page.section("committees");
        for committee in told {
            let line = match committee.said(words) {
                said if said.is_empty() => committee.name,
                said => {
                    let values = [("name", committee.name.into()), ("value", said.into())];
                    words.with("show-field", values)
                }
            };
            self.page.wrapped("  ", "      ", &line);
        }
    }

    /// Grid II: every examined pair, how many were, and those to re-examine.
    pub(super) fn relations(&mut self) {
        let Self { session, words, .. } = *self;
        if pairs_of(session.actors.len()) == 0 {
            return;
        }
        self.page.section("show-relations");
        self.page.wrapped("", "", &words.examined(session));
        self.typology();
        for relation in session.relations.all() {
            self.page.wrapped("  ", "      ", &words.pair(session, relation.pair));
            self.note(&words.text("show-tie-note"), &relation.note);
        }
        let shared = session.relations.shared.len();
        if 0 < shared {
            self.page.blank();
            self.page.wrapped("", "", &words.with("show-questions", [("count", shared.into())]));
        }
    }

    /// The natures of relations, where the group adapted them.
    fn typology(&mut self) {
        let Self { session, words, .. } = *self;
        if session.relations.natures == Relations::default().natures {
            return;
        }
        self.page.message("show-typology");
        for nature in &session.relations.natures {
            let values = [
                ("letter", nature.letter.to_string().into()),
                ("nature", nature.label(words.language).into()),
                ("counts", words.counts(nature.counts).into()),
            ];
            self.page.wrapped("  ", "      ", &words.with("show-nature", values));
        }
        self.page.blank();
    }

    /// The names of actors, on a line of their own; nothing when there are none.
    pub(super) fn named(&mut self, message: &'static str, actors: &BTreeSet<ActorId>) {
        let names: Vec<_> = actors.iter().map(|&actor| self.session.actor_name(actor)).collect();
        if !names.is_empty() {
            let line = self.words.with(message, [("actors", names.join(", ").into())]);
            self.page.wrapped("      ", "        ", &line);
        }
    }
}
