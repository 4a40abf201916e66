//! The actors, what links them, and the questions they raise.

use crate::analysis::{Question, questions};
use crate::session::{Actor, Finding, Note, Pair, Relation, Relations, pairs_of};

use super::super::actors::for_missions;
use super::super::document::{Cell, Span};
use super::super::picture::Picture;
use super::Writer;

impl Writer<'_> {
    /// Who is there, then what is written on each and may be told.
    pub(super) fn actors(&mut self) {
        let session = &*self.source.session;
        if session.actors.is_empty() {
            return;
        }
        self.part("minutes-actors");
        let columns = [
            ("actors-column-name", 40),
            ("actors-column-level", 18),
            ("actors-column-natures", 34),
            ("actors-column-circle", 24),
        ];
        let columns = columns.map(|(id, width)| (self.text(id), width)).into();
        let rows = session.actors.iter().map(|actor| self.actor(actor)).collect();
        self.table(columns, rows);
        let cards = session.actors.iter().filter_map(|actor| {
            let notes = actor.profile.notes().filter_map(|(field, note)| {
                self.note(&self.source.words.profile_field(field), note)
            });
            let notes: Vec<_> = notes.collect();
            (!notes.is_empty()).then_some((actor, notes))
        });
        let cards: Vec<_> = cards.collect();
        if !cards.is_empty() {
            let name = self.text("minutes-cards");
            self.heading(2, name);
            for (actor, notes) in cards {
                self.heading(3, actor.name.trim());
                self.list(notes);
            }
        }
    }

    fn actor(&self, actor: &Actor) -> Vec<Cell> {
        let words = self.source.words;
        let mut name = vec![Span::strong(actor.name.trim())];
        let short = Some(actor.short.trim()).filter(|short| !short.is_empty());
        let us = actor.us.then(|| words.text("show-us"));
        let missions = for_missions(&self.source.session, words, actor);
        let more: Vec<_> = short.map(str::to_owned).into_iter().chain(us).chain(missions).collect();
        if !more.is_empty() {
            name.push(Span::aside(format!(" · {}", more.join(" · "))));
        }
        vec![
            Cell::Text(name),
            Cell::plain(actor.level.map_or_else(String::new, |level| words.level(level))),
            Cell::plain(words.actor_natures(actor)),
            Cell::plain(actor.circle.map_or_else(String::new, |circle| words.circle(circle))),
        ]
    }

    /// A text about someone when it may be told; an internal edition says which ones may leave the room.
    fn note(&self, name: &str, note: &Note) -> Option<Vec<Span>> {
        let words = note.words.trim();
        if words.is_empty() || !(note.shareable || self.is_internal()) {
            return None;
        }
        let mut spans = self.labelled(name, words);
        if self.is_internal() {
            let mark = self.source.words.shareable(note.shareable);
            spans.push(Span::aside(format!(" · {mark}")));
        }
        Some(spans)
    }

    /// What links the actors: natures, objects and notes where natures may be told, else only which pairs were examined.
    /// What an earlier session left to re-examine comes last, and is told as such.
    pub(super) fn ties(&mut self, map: Option<Picture>) {
        let session = &*self.source.session;
        if pairs_of(session.actors.len()) == 0 {
            return;
        }
        self.part("show-relations");
        let examined = self.source.words.examined(session);
        self.paragraph(vec![Span::plain(examined)]);
        let left = session.relations.to_reexamine().count();
        if 0 < left {
            let left = self.with("pairs-to-reexamine", [("count", left.into())]);
            self.aside(left);
        }
        if self.source.choices.natures {
            self.typology();
            let columns = [("minutes-pair", 50), ("minutes-tie", 40), ("matrix-note", 60)];
            let columns = columns.map(|(id, width)| (self.text(id), width)).into();
            let told = session.relations.iter().chain(session.relations.to_reexamine());
            let rows = told.map(|relation| self.tie(relation)).collect();
            self.table(columns, rows);
        } else {
            let pairs = session.actors.iter().filter_map(|actor| {
                let with = session.relations.iter().filter(|tie| tie.pair.low() == actor.id);
                let with: Vec<_> = with.map(|tie| tie.pair.high()).collect();
                let with = self.actor_names(&with);
                let values = [("one", actor.name.trim().into()), ("others", (&with).into())];
                (!with.is_empty()).then(|| vec![Span::plain(self.with("minutes-pairs", values))])
            });
            let pairs = pairs.collect();
            self.list(pairs);
        }
        self.picture(map, "minutes-map-caption");
    }

    fn pair(&self, pair: Pair) -> String {
        let [one, other] =
            [pair.low(), pair.high()].map(|actor| self.source.session.actor_name(actor).trim());
        self.with("matrix-pair", [("one", one.into()), ("other", other.into())])
    }

    fn tie(&self, tie: &Relation) -> Vec<Cell> {
        let note = &tie.note;
        let may_be_told = note.shareable || self.is_internal();
        let mut spans = Vec::new();
        if may_be_told && !note.words.trim().is_empty() {
            spans.push(Span::plain(note.words.trim()));
            if self.is_internal() {
                let mark = self.source.words.shareable(note.shareable);
                spans.push(Span::aside(format!(" · {mark}")));
            }
        }
        let relation = self.source.words.tie(&self.source.session.relations, tie);
        vec![Cell::plain(self.pair(tie.pair)), Cell::plain(relation), Cell::Text(spans)]
    }

    /// The natures of relations, where the group adapted them.
    fn typology(&mut self) {
        let Self { source, .. } = *self;
        let natures = &source.session.relations.natures;
        if *natures == Relations::default().natures {
            return;
        }
        let name = self.text("show-typology");
        self.paragraph(vec![Span::plain(name)]);
        let natures = natures.iter().map(|nature| {
            let counts = source.words.counts(nature.counts);
            self.labelled(nature.label(source.words.language), &counts)
        });
        let natures = natures.collect();
        self.list(natures);
    }

    /// The questions that the group shares; an internal edition tells the others too. They speak of the natures of ties:
    /// where those may not be told, only whether enough pairs were examined is asked.
    pub(super) fn questions(&mut self) {
        let Self { source, .. } = *self;
        let session = &*source.session;
        let may_be_told = |question: &Question| {
            let shared = session.relations.shared.contains(&question.finding);
            let natures = source.choices.natures || question.finding == Finding::FewExamined;
            natures && (shared || source.choices.is_internal())
        };
        let told = questions(session).into_iter().filter(may_be_told);
        let told: Vec<_> = told.map(|question| self.question(&question)).collect();
        if !told.is_empty() {
            self.part("questions-title");
            let how = self.text("minutes-questions-help");
            self.aside(how);
            self.list(told);
        }
    }

    fn question(&self, question: &Question) -> Vec<Span> {
        let (session, words) = (&*self.source.session, self.source.words);
        let mut spans = vec![Span::plain(words.question(session, question))];
        if self.is_internal() {
            let shared = session.relations.shared.contains(&question.finding);
            spans.push(Span::aside(format!(" · {}", words.shareable(shared))));
        }
        spans.push(Span::aside(format!("\n{}", words.why(session, question))));
        spans
    }
}
