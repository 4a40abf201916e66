//! All that is written on an actor or a participant, to hand over or to read before it is erased.

use crate::session::{
    Actor, ActorId, Argument, Bearer, Decision, EntryId, Event, Finding, Ledger, Participant,
    ParticipantId, Party, Position, Recorded, Session, Speaker, Subject, Target, Wish,
};
use crate::words::{Value, Words};

use super::commitments::{notes, sides};
use super::page::Page;
use super::source::Choices;
use super::voices::Voices;

/// All that `session` holds on `subject`, internal texts too, as plain text.
pub fn person(session: &Session, ledger: &Ledger, subject: Subject, words: Words) -> String {
    let mut extract = Extract { session, ledger, words, page: Page::new(words) };
    match subject {
        Subject::Actor(id) => {
            if let Some(actor) = session.actors.get(id) {
                extract.title(&actor.name);
                extract.card(actor);
                extract.involvement(id);
                extract.ties(id);
                extract.preparation(id);
                extract.wishes(|wish| {
                    wish.pair.has(id)
                        || wish.whose == Some(Party::Actor(id))
                        || wish.by.contains(&Bearer::Actor(id))
                });
                extract.axes(id);
                extract.shared(id);
                extract.arguments("extract-citing", |argument| argument.actors.contains(&id));
                extract.decisions(|decision| decision.names_actor(id));
            }
        }
        Subject::Participant(id) => {
            if let Some(someone) = session.participants.get(id) {
                extract.title(&someone.name);
                extract.who(someone);
                extract.presence(id);
                let speaks = Speaker::Participant(id);
                extract.arguments("extract-said", |argument| argument.speaker == speaks);
                let bears = Bearer::Participant(id);
                extract.wishes(|wish| wish.by.contains(&bears));
                extract.decisions(|decision| {
                    decision.bearer_lists().flatten().any(|bearer| *bearer == bears)
                });
            }
        }
        Subject::Wording(id) => extract.wording(id),
    }
    extract.mentions(subject);
    extract.page.into_text()
}

/// What is written on someone, on a page.
struct Extract<'a> {
    session: &'a Session,
    ledger: &'a Ledger,
    words: Words,
    page: Page,
}

impl Extract<'_> {
    fn title(&mut self, name: &str) {
        let Self { session, words, .. } = *self;
        self.page.heading(&words.with("extract-title", [("name", name.into())]), '=');
        let of = [
            ("title", (&session.heading.title).into()),
            ("date", words.date(session.heading.date).into()),
        ];
        self.page.wrapped("", "", &words.with("extract-of", of));
        self.page.message("extract-others");
    }

    fn nothing(&mut self) {
        self.page.message("extract-nothing");
    }

    /// A field, its name being a message.
    fn named(&mut self, id: &str, value: &str) {
        self.page.field(&self.words.text(id), value);
    }

    /// A text with the mention of whether it may leave the room.
    fn note(&mut self, name: &str, value: &str, shareable: bool) {
        let name = [("name", name.into()), ("shareable", self.words.shareable(shareable).into())];
        self.page.field(&self.words.with("extract-note", name), value);
    }

    fn card(&mut self, actor: &Actor) {
        let words = self.words;
        self.page.section("extract-card");
        self.named("extract-name", &actor.name);
        self.named("extract-short", &actor.short);
        self.named("extract-level", &actor.level.map_or_else(String::new, |l| words.level(l)));
        self.named("extract-natures", &words.actor_natures(actor));
        self.named("extract-circle", &actor.circle.map_or_else(String::new, |c| words.circle(c)));
        if actor.us {
            self.page.message("extract-us");
        }
        for (field, note) in actor.profile.notes() {
            self.note(&words.profile_field(field), &note.words, note.shareable);
        }
    }

    /// Every part in deciding that was ever said of it, an earlier session's too.
    fn involvement(&mut self, id: ActorId) {
        let party = Party::Actor(id);
        let name = self.words.text("involvement");
        let earlier = self.session.details.involvements.iter();
        let earlier = earlier.filter(|earlier| earlier.of.is(&party)).map(|earlier| &earlier.is);
        let said = self.session.journal.iter().filter_map(|entry| match &entry.event {
            Event::Involvement { of, to } if of.is(&party) => Some(to),
            _ => None,
        });
        for is in earlier.chain(said) {
            self.note(&name, &self.words.involvement(is), is.shareable);
        }
    }

    fn ties(&mut self, id: ActorId) {
        let Self { session, words, .. } = *self;
        self.page.section("extract-ties");
        let mut none = true;
        for relation in session.relations.all_of(id) {
            none = false;
            self.page.wrapped("- ", "  ", &words.pair(session, relation.pair));
            let note = &relation.note;
            if !note.words.trim().is_empty() {
                let shareable = words.shareable(note.shareable);
                let note = note.words.trim();
                let values = [("shareable", shareable.into()), ("note", note.into())];
                self.page.wrapped("  ", "    ", &words.with("extract-tie-note", values));
            }
        }
        if none {
            self.nothing();
        }
    }

    /// What we prepare to meet the actor with.
    fn preparation(&mut self, id: ActorId) {
        let parts = self.words.prepared(&self.session.strategy, id);
        if !parts.is_empty() {
            self.page.section("prepare-title");
        }
        for (name, lines) in parts {
            self.page.wrapped("", "  ", &name);
            for line in lines {
                self.page.wrapped("- ", "  ", &line);
            }
        }
    }

    /// The wishes that are `concerned`.
    fn wishes(&mut self, concerned: impl Fn(&Wish) -> bool) {
        let Self { session, words, .. } = *self;
        let wishes: Vec<_> =
            session.strategy.wishes.iter().filter(|wish| concerned(wish)).collect();
        if !wishes.is_empty() {
            self.page.section("wish-title");
        }
        for wish in wishes {
            let names = [wish.pair.low(), wish.pair.high()].map(|id| session.actor_name(id));
            let values = [("one", names[0].into()), ("other", names[1].into())];
            self.page.wrapped("- ", "  ", &words.with("matrix-pair", values));
            for (name, said) in words.wish(session, wish) {
                self.page.field(&name, &said);
            }
        }
    }

    fn axes(&mut self, id: ActorId) {
        let Self { session, words, .. } = *self;
        let concerned = session.framework.axes.values().filter(|axis| axis.actors.contains(&id));
        let labels: Vec<_> = concerned.map(|axis| axis.label(words.language)).collect();
        self.page.section("extract-axes");
        if labels.is_empty() {
            self.nothing();
        }
        for label in labels {
            self.page.wrapped("- ", "  ", label);
        }
    }

    /// The questions about the actor that may leave the room.
    fn shared(&mut self, id: ActorId) {
        let Self { session, words, .. } = *self;
        let name = |id| -> Value<'_> { session.actor_name(id).into() };
        let questions: Vec<_> = session
            .relations
            .shared
            .iter()
            .filter(|finding| finding.names(id))
            .filter_map(|finding| match finding {
                Finding::AlliesOppose { of, pair } => {
                    let allies = [("one", name(pair.low())), ("other", name(pair.high()))];
                    let [one, other] = allies;
                    Some(words.with("extract-allies", [("of", name(*of)), one, other]))
                }
                Finding::AloneLinks(alone) => {
                    Some(words.with("extract-alone", [("name", name(*alone))]))
                }
                Finding::WithoutTies | Finding::FewExamined | Finding::Camps(_) => None,
            })
            .collect();
        if questions.is_empty() {
            return;
        }
        self.page.section("extract-shared");
        for question in questions {
            self.page.wrapped("- ", "  ", &question);
        }
    }

    fn who(&mut self, someone: &Participant) {
        self.page.section("extract-who");
        self.named("people-name", &someone.name);
        self.named("people-organisation", &someone.organisation);
        self.named("people-college", &someone.college);
    }

    fn presence(&mut self, id: ParticipantId) {
        let Self { session, words, .. } = *self;
        self.page.section("extract-presence");
        let mut none = true;
        for sitting in session.sittings_by_date() {
            let Some(attendance) = sitting.attendance.get(&id) else { continue };
            none = false;
            let mut when = words.date(sitting.date);
            if !sitting.place.trim().is_empty() {
                let values = [("date", when.into()), ("place", sitting.place.trim().into())];
                when = words.with("show-sitting", values);
            }
            self.page.field(&when, &words.attendance(*attendance));
        }
        if none {
            self.nothing();
        }
    }

    /// The arguments that are or were `concerned`, each with its whole story.
    fn arguments(&mut self, title: &str, concerned: impl Fn(&Argument) -> bool) {
        let ledger = self.ledger;
        self.page.section(title);
        let mut none = true;
        for recorded in ledger.arguments() {
            let earlier = recorded.earlier.iter().map(|revised| &revised.before);
            if earlier.chain([&recorded.argument]).any(&concerned) {
                none = false;
                self.story(recorded);
            }
        }
        if none {
            self.nothing();
        }
    }

    /// The decisions that are `concerned`.
    fn decisions(&mut self, concerned: impl Fn(&Decision) -> bool) {
        let Self { session, words, .. } = *self;
        let decisions = session.decisions.iter().filter(|decision| concerned(decision));
        let decisions: Vec<_> = decisions.collect();
        if !decisions.is_empty() {
            self.page.section("extract-decisions");
        }
        for decision in decisions {
            self.page.wrapped("- ", "  ", decision.what.trim());
            self.named("decision-bearers", &session.bearer_names(decision).join(", "));
            let due = decision.due.as_ref().map(|due| words.due(due));
            self.named("decision-due", &due.unwrap_or_default());
            self.named("decision-return", &decision.in_return);
            let choices = Choices { names: true, ..Choices::INTERNAL };
            let voices = Voices { session, words, choices };
            for note in notes(voices, decision) {
                self.page.wrapped("    ", "    ", &note);
            }
            if let Some(told) = sides(voices, decision) {
                for (indent, line) in told.lines(words) {
                    self.page.wrapped(&format!("    {indent}"), "        ", &line);
                }
            }
            self.page.wrapped("    ", "    ", &words.outcome(decision.outcome));
        }
    }

    fn wording(&mut self, id: EntryId) {
        if let Some(recorded) = self.ledger.get(id) {
            self.title(&self.words.with("extract-argument", [("number", recorded.number.into())]));
            self.story(recorded);
        }
    }

    fn story(&mut self, recorded: &Recorded) {
        let words = self.words;
        self.page.blank();
        let when = [("number", recorded.number.into()), ("time", words.moment(recorded.at).into())];
        self.page.wrapped("", "  ", &words.with("extract-recorded", when));
        self.told(&recorded.argument);
        for revised in recorded.earlier.iter().rev() {
            let time = words.moment(revised.at);
            self.page.wrapped("  ", "    ", &words.with("extract-before", [("time", time.into())]));
            self.told(&revised.before);
        }
        for withdrawn in &recorded.withdrawals {
            let time = words.moment(withdrawn.at).into();
            let reason = withdrawn.reason.trim().into();
            let line = words.with("extract-withdrawn", [("time", time), ("reason", reason)]);
            self.page.wrapped("  ", "    ", &line);
            if let Some(restored) = withdrawn.restored {
                let time = words.moment(restored).into();
                self.page.wrapped("  ", "    ", &words.with("extract-restored", [("time", time)]));
            }
        }
    }

    fn told(&mut self, argument: &Argument) {
        let Self { session, words, .. } = *self;
        if let Some(said) = words.said_in(argument) {
            self.page.wrapped("    ", "    ", &said);
        }
        for evidence in &argument.evidence {
            let line = words.with("journal-evidence", [("evidence", evidence.into())]);
            self.page.wrapped("    ", "      ", &line);
        }
        for made in &argument.moves {
            let label = session.framework.label(&made.axis, words.language);
            let ends = session.framework.ends(&made.axis, words.language);
            let to = match made.to {
                Target::MovesTo(position) => words.position(position, ends),
                Target::Stays => words.moved(Position::MIDDLE, made.to, ends),
            };
            let value = format!("{to}, {}", words.stance(made.stance));
            let values = [("name", label.into()), ("value", value.into())];
            self.page.wrapped("    → ", "      ", &words.with("show-field", values));
            for held in &made.minority {
                let position = words.position(held.position, ends).into();
                let told = [("position", position), ("words", held.words.trim().into())];
                let line = words.with("journal-minority-words", told);
                self.page.wrapped("      ", "        ", &line);
            }
        }
        for told in words.told_of_territory(session, argument) {
            let line = match told.said.trim() {
                "" => told.label,
                said => {
                    words.with("show-field", [("name", told.label.into()), ("value", said.into())])
                }
            };
            self.page.wrapped("    → ", "      ", &line);
        }
        for held in argument.places.iter().flat_map(|placed| &placed.minority) {
            self.page.wrapped("      ", "        ", &words.other_place(held));
        }
    }

    /// Wherever else the name stands.
    fn mentions(&mut self, subject: Subject) {
        let Self { session, ledger, words, .. } = *self;
        if matches!(subject, Subject::Wording(_)) {
            return;
        }
        self.page.section("extract-mentions");
        let mentions = subject.mentions(session, &subject.names(session));
        if mentions.is_empty() {
            self.nothing();
        }
        for (place, text) in mentions {
            let place = words.text_place(session, ledger, &place);
            self.page.wrapped("- ", "  ", &place);
            self.page.wrapped("    ", "    ", &text);
        }
    }
}
