//! What joining came to, and what copies say differently, as it is said.

use crate::session::{
    Brought, Event, Joined, Ledger, NotJoined, OpenDifference, Pair, Party, Returned, Session,
    SideSpot, SideText, Spot, StandIns, Tie, Value,
};

use super::Words;

/// One thing that joining came to, apart from what each copy brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JoinedPart {
    pub head: String,
    pub items: Vec<String>,
}

impl Words {
    /// What stands where somebody's name stood that another copy erased: as whoever erases is proposed it.
    pub fn stand_ins(self) -> StandIns {
        let [actor, person, wording] =
            ["erase-by-actor", "erase-by-person", "erase-by-wording"].map(|id| self.text(id));
        StandIns { actor, person, wording }
    }

    /// Why copies are not joined; `names` are those of the files.
    pub fn not_joined(self, why: &NotJoined, names: &[String]) -> String {
        match why {
            NotJoined::Count => self.text("joining-count"),
            NotJoined::OtherSession(rank) => {
                let name = |rank: usize| names.get(rank).cloned().unwrap_or_default();
                let values = [("name", name(*rank).into()), ("first", name(0).into())];
                self.with("joining-other-session", values)
            }
            NotJoined::Unsound(problems) => {
                let problem = problems.first().map(|problem| self.problem(problem));
                let values = [("problem", problem.unwrap_or_default().into())];
                self.with("joining-unsound", values)
            }
        }
    }

    /// All that is to be said of copies that were joined, line by line.
    pub fn joined(self, joined: &Joined, names: &[String]) -> Vec<String> {
        let mut lines: Vec<String> = names
            .iter()
            .zip(&joined.brought)
            .map(|(name, brought)| {
                let values = [("name", name.into()), ("what", self.brought(*brought).into())];
                self.with("joining-brought", values)
            })
            .collect();
        lines.extend(self.parts_of_joined(joined).into_iter().map(|JoinedPart { head, items }| {
            let values = [("head", head.into()), ("what", self.listed(items).into())];
            self.with("joining-line", values)
        }));
        lines
    }

    /// What is to be said besides what each copy brings.
    pub fn parts_of_joined(self, joined: &Joined) -> Vec<JoinedPart> {
        let Joined { session, differences, hidden, erased, to_read, .. } = joined;
        let ledger = Ledger::of(&session.journal);
        let places = differences.iter().map(|spot| self.spot(session, &ledger, spot));
        let count = [("count", differences.len().into())];
        let erased: usize = erased.values().sum();
        let erased = (0 < erased).then(|| self.with("joining-erased", [("count", erased.into())]));
        let to_read = to_read.iter().map(|place| self.text_place(session, &ledger, place));
        let apart = [
            (self.text("joining-returned"), self.returned(joined, &ledger)),
            (self.text("joining-parted"), self.parted_of(joined)),
            (self.with("joining-differences", count), places.collect()),
            (self.text("joining-hidden"), hidden.iter().map(|of| self.disclosure(*of)).collect()),
            (self.text("joining-erased-too"), erased.into_iter().collect()),
            (self.text("joining-to-read"), to_read.filter(|place| !place.is_empty()).collect()),
        ];
        let apart = apart.into_iter().map(|(head, items)| JoinedPart { head, items });
        apart.filter(|apart| !apart.items.is_empty()).collect()
    }

    /// What one copy has that no other has: "12 arguments, 2 acteurs".
    pub fn brought(self, brought: Brought) -> String {
        let Brought { arguments, entries, people, sittings, actors, ties, decisions } = brought;
        let counts = [
            ("joining-arguments", arguments),
            ("joining-entries", entries),
            ("joining-people", people),
            ("joining-sittings", sittings),
            ("joining-actors", actors),
            ("joining-ties", ties),
            ("joining-decisions", decisions),
        ];
        let told = counts.into_iter().filter(|(_, count)| 0 < *count);
        let told: Vec<_> =
            told.map(|(id, count)| self.with(id, [("count", count.into())])).collect();
        if told.is_empty() { self.text("joining-nothing") } else { told.join(", ") }
    }

    /// What is there again, though one copy had no more of it.
    fn returned(self, joined: &Joined, ledger: &Ledger) -> Vec<String> {
        let session = &joined.session;
        let named = joined.returned.iter().map(|returned| match returned {
            Returned::Person(id) => session.person_name(*id).trim().to_owned(),
            Returned::Sitting(id) => {
                session.sittings.get(*id).map_or(String::new(), |sitting| self.date(sitting.date))
            }
            Returned::Entry(id) => ledger.get(*id).map_or(String::new(), |recorded| {
                self.with("joining-argument", [("number", recorded.number.into())])
            }),
            Returned::Actor(id) => session.actor_name(*id).trim().to_owned(),
            Returned::Decision(id) => {
                session.decisions.get(*id).map_or(String::new(), |known| known.what.clone())
            }
        });
        named.filter(|name| !name.is_empty()).collect()
    }

    /// The axes and types that are in several places.
    fn parted_of(self, joined: &Joined) -> Vec<String> {
        let session = &joined.session;
        let axes = joined.axes.iter();
        let axes = axes.map(|axis| session.framework.label(axis, self.language).to_owned());
        let types = joined.types.iter();
        axes.chain(types.map(|of| self.kind(&session.diagnosis, of).to_owned())).collect()
    }

    /// A place that copies fill differently: "Titre", "Lien entre Mairie et DREETS".
    pub fn spot(self, session: &Session, ledger: &Ledger, spot: &Spot) -> String {
        let pair =
            |id: &str, pair: Pair| self.with(id, [("pair", self.pair(session, pair).into())]);
        let actor = |id: &str, actor| self.with(id, [("name", session.actor_name(actor).into())]);
        let held = |id: &str, sitting| {
            let date = session.sittings.get(sitting).map(|sitting| self.date(sitting.date));
            self.with(id, [("date", date.unwrap_or_default().into())])
        };
        let decided = |id: &str, decision| {
            let what = session.decisions.get(decision).map(|found| found.what.clone());
            self.with(id, [("what", what.unwrap_or_default().into())])
        };
        let nature = |id: &str, nature| {
            let label = session.relations.nature(nature);
            let label = label.map_or("", |nature| nature.label(self.language));
            self.with(id, [("name", label.into())])
        };
        match spot {
            Spot::Text(place) => self.text_place(session, ledger, place),
            Spot::Day => self.text("spot-day"),
            Spot::Stage => self.text("spot-stage"),
            Spot::Uses => self.text("spot-uses"),
            Spot::Studied => self.text("spot-studied"),
            Spot::Us => self.text("spot-us"),
            Spot::Held(id) => held("spot-held", *id),
            Spot::Next(id) => held("spot-next", *id),
            Spot::CommitteeMeets(_) => self.text("committee-next"),
            Spot::Attendance(id, who) => {
                let name = session.person_name(*who);
                self.with(
                    "spot-attendance",
                    [("name", name.into()), ("of", held("spot-of", *id).into())],
                )
            }
            Spot::Agenda(id, axis) => {
                let axis = session.framework.label(axis, self.language);
                self.with(
                    "spot-agenda",
                    [("axis", axis.into()), ("of", held("spot-of", *id).into())],
                )
            }
            Spot::Minutes(id, kind) => {
                let moment = self.moment_name(session, kind);
                self.with(
                    "spot-minutes",
                    [("moment", moment.into()), ("of", held("spot-of", *id).into())],
                )
            }
            Spot::Entry(id) => {
                let number = session.journal.get(*id).map(|entry| match &entry.event {
                    Event::Correction(of) => of.of,
                    Event::Withdrawal { of, .. } | Event::Restoration { of } => *of,
                    _ => *id,
                });
                match number.and_then(|id| ledger.get(id)) {
                    Some(recorded) => {
                        self.with("joining-argument", [("number", recorded.number.into())])
                    }
                    None => self.text("spot-entry"),
                }
            }
            Spot::Level(id) => actor("spot-level", *id),
            Spot::Circle(id) => actor("spot-circle", *id),
            Spot::Letter(id) => nature("spot-letter", id),
            Spot::Look(id) => nature("spot-look", id),
            Spot::Tie(of) => pair("spot-tie", *of),
            Spot::WishedNature(of) | Spot::Whose(of) | Spot::WishDue(of) => pair("spot-wish", *of),
            Spot::DecidedAt(id) => decided("spot-decided-at", *id),
            Spot::Due(id) => decided("spot-due", *id),
            Spot::Again(id) => decided("spot-again", *id),
            Spot::Outcome(id) => decided("spot-outcome", *id),
            Spot::ReviewsShown(id) => decided("spot-reviews-shown", *id),
            Spot::Side(_, (by, _), of) => {
                let field = self.side_text(match of {
                    SideSpot::Brings => SideText::Brings,
                    SideSpot::Hopes => SideText::Hopes,
                    SideSpot::Due => SideText::Due,
                    SideSpot::ValidatedBy => SideText::ValidatedBy,
                    SideSpot::ValidatedOn => SideText::ValidatedOn,
                    SideSpot::Standing => return self.of_side(session, by, "spot-standing"),
                });
                let who = session.party_name(by);
                self.with("spot-side", [("who", who.into()), ("field", field.into())])
            }
            Spot::Review(_, (by, _), ..) => self.of_side(session, by, "spot-review"),
            Spot::AxisAside(axis) => {
                let axis = session.framework.label(axis, self.language);
                self.with("spot-aside", [("name", axis.into())])
            }
            Spot::TypeAside(of) => {
                self.with("spot-aside", [("name", self.kind(&session.diagnosis, of).into())])
            }
            Spot::RowFound(row) => {
                self.with("spot-found", [("name", self.row(&session.diagnosis, row).into())])
            }
        }
    }

    fn of_side(self, session: &Session, by: &Party, id: &str) -> String {
        self.with(id, [("who", session.party_name(by).into())])
    }

    /// What is said in such a place.
    pub fn said_there(self, session: &Session, value: &Value) -> String {
        match value {
            Value::Nothing => self.text("spot-nothing"),
            Value::Text(text) => text.trim().to_owned(),
            Value::Shared(text) => {
                self.with("spot-shared", [("words", text.trim().to_owned().into())])
            }
            Value::Shown(true) => self.text("spot-shown"),
            Value::Shown(false) => self.text("spot-internal"),
            Value::Day(date) => self.date(*date),
            Value::Stage(stage) => self.stage(*stage),
            Value::Uses(uses) => self.all_uses(uses),
            Value::Mission(id) => {
                let missions = session.details.every_mission();
                let mission = missions.into_iter().find(|mission| mission.id == *id);
                mission.map_or(String::new(), |mission| mission.words)
            }
            Value::Actor(id) => session.actor_name(*id).trim().to_owned(),
            Value::Sitting(id) => {
                session.sittings.get(*id).map_or(String::new(), |sitting| self.date(sitting.date))
            }
            Value::Attendance(attendance) => self.attendance(*attendance),
            Value::Agenda(agenda) => self.text(match agenda {
                crate::session::Agenda::Today => "spot-today",
                crate::session::Agenda::Priority => "spot-priority",
            }),
            Value::Minutes(minutes) => {
                self.with("spot-minutes-long", [("minutes", usize::from(*minutes).into())])
            }
            Value::Event(event) => self.told_there(session, event),
            Value::Level(level) => self.level(*level),
            Value::Circle(circle) => self.circle(*circle),
            Value::Letter(letter) => letter.to_string(),
            Value::Look(line, shape, counts) => {
                let parts = [self.line_style(*line), self.mark_shape(*shape), self.counts(*counts)];
                parts.join(", ")
            }
            Value::Tie(Tie { nature, central, secondary, .. }) => {
                let nature = session.relations.nature(nature);
                let nature = nature.map_or("", |nature| nature.label(self.language));
                let objects = central.iter().chain(secondary).map(|object| self.object(*object));
                [nature.to_owned()].into_iter().chain(objects).collect::<Vec<_>>().join(", ")
            }
            Value::Nature(id) => {
                let nature = session.relations.nature(id);
                nature.map_or(String::new(), |nature| nature.label(self.language).to_owned())
            }
            Value::Party(party) => session.party_name(party).to_owned(),
            Value::Due(due) => self.due(due),
            Value::Outcome(outcome) => self.outcome(*outcome),
            Value::Standing(standing) => self.standing_word(*standing),
            Value::Review(answer) => {
                let state = self.state(answer.state, answer.reported);
                [state, answer.why.trim().to_owned()].join(" ").trim().to_owned()
            }
            Value::Aside(true) => self.text("spot-set-aside"),
            Value::Aside(false) => self.text("spot-kept"),
        }
    }

    /// The words of what was noted, else that it was said otherwise.
    fn told_there(self, session: &Session, event: &Event) -> String {
        let words = match event {
            Event::Argument(argument) => {
                let bears = self.bears_on(session, argument).join(", ");
                [argument.words.trim().to_owned(), bears]
                    .into_iter()
                    .filter(|part| !part.is_empty())
                    .collect::<Vec<_>>()
                    .join(" — ")
            }
            Event::Correction(correction) => correction.words.clone().unwrap_or_default(),
            Event::Withdrawal { reason, .. } => reason.clone(),
            Event::WorkOn { why, .. } => why.clone().unwrap_or_default(),
            Event::Towards { how, .. } => how.clone().unwrap_or_default(),
            Event::Involvement { to, .. } => self.involvement(to),
            _ => String::new(),
        };
        if words.trim().is_empty() { self.text("spot-otherwise") } else { words }
    }

    /// A place, what stands there and what others say: for `curseur show`.
    pub fn open_difference(
        self,
        session: &Session,
        ledger: &Ledger,
        open: &OpenDifference,
    ) -> String {
        let others = open.others.iter().map(|value| self.said_there(session, value));
        let others: Vec<String> = others.collect();
        let values = [
            ("place", self.spot(session, ledger, &open.at).into()),
            ("stands", self.said_there(session, &open.stands).into()),
            ("others", others.join(" / ").into()),
        ];
        self.with("joining-open", values)
    }
}
