//! What is told of the territory wherever it leaves the window: dated, and each thing apart from the others.

use jiff::civil::Date;

use super::Words;
use crate::session::{
    Argument, Movement, Purpose, Recalled, Regard, Scale, Session, Sign, Survey, TypeId, TypeSurvey,
};

impl Words {
    /// The words of an argument; nothing where it needs none: the group said a place, and that is all.
    pub fn said_in(self, argument: &Argument) -> Option<String> {
        let words = argument.words.trim();
        let is_whole = words.is_empty() && !argument.is_to_complete();
        (!is_whole).then(|| self.words(words, argument.verbatim))
    }

    /// "surtout, mais recule, dit le 14 novembre 2026", "pas encore regardé"; of ourselves, "aujourd’hui, surtout · nous voulons nous en approcher".
    pub fn type_state(self, scale: Scale, found: &TypeSurvey, said_on: Option<Date>) -> String {
        self.state_of_type(scale, found, self.regard_on(found.regard(), said_on))
    }

    /// The same of a type of a session; where it did not look at it again, what the one before said, with its day.
    pub fn type_told(
        self,
        session: &Session,
        survey: &Survey,
        (scale, of): (Scale, &TypeId),
        said_on: Option<Date>,
    ) -> String {
        let found = survey.kind(of);
        let regard = match found.regard() {
            Regard::NotLookedAt if session.diagnosis.earlier.contains_key(of) => {
                let before = self.type_said(&session.diagnosis, survey, of).into();
                let now = self.regard(Regard::NotLookedAt).into();
                self.with("told-earlier", [("regard", now), ("said", before)])
            }
            regard => self.regard_on(regard, said_on),
        };
        self.state_of_type(scale, found, regard)
    }

    fn state_of_type(self, scale: Scale, found: &TypeSurvey, regard: String) -> String {
        let towards = found.towards.as_deref().map(|how| self.towards_told(how));
        let today = match (scale, found.regard()) {
            (Scale::Territory, _) | (_, Regard::NotLookedAt) => regard,
            (Scale::Ourselves, _) => self.with("told-today", [("said", regard.into())]),
        };
        std::iter::once(today).chain(towards).collect::<Vec<_>>().join(" · ")
    }

    /// That the group means to come near a type, and how where it was said.
    pub fn towards_told(self, how: &str) -> String {
        match how.trim() {
            "" => self.text("told-towards"),
            how => self.with("told-towards-how", [("how", how.into())]),
        }
    }

    /// What is known of a type, with the day on which the group said it.
    pub fn regard_on(self, regard: Regard<'_>, said_on: Option<Date>) -> String {
        let said = self.regard(regard);
        match (regard, said_on) {
            (Regard::Said(_), Some(date)) => {
                let values = [("said", said.into()), ("date", self.date(date).into())];
                self.with("told-on", values)
            }
            _ => said,
        }
    }

    /// "gagne", "recule".
    pub fn movement(self, movement: Movement) -> String {
        self.text(match movement {
            Movement::Gaining => "moves-gaining",
            Movement::Receding => "moves-receding",
        })
    }

    /// "constat pour", "constat contre, contesté".
    pub fn observed(self, sign: Sign, contested: bool) -> String {
        let said = self.text(match sign {
            Sign::For => "told-for",
            Sign::Against => "observation-against",
        });
        let contested = contested.then(|| self.text("contested"));
        std::iter::once(said).chain(contested).collect::<Vec<_>>().join(", ")
    }

    /// "14 novembre 2024 : encore vrai": what the group answered on an observation of an earlier session.
    pub fn recalled(self, found: &Recalled, still: bool) -> String {
        let values = [
            ("name", self.date(found.date).into()),
            ("value", self.still_true(Some(still)).into()),
        ];
        self.with("show-field", values)
    }

    /// That three things are not one another: said wherever types are told.
    pub fn three_regards(self) -> String {
        let [not_looked_at, observed, not_seen] =
            ["regard-not-looked-at", "regard-observed", "seen-not"].map(|id| self.text(id));
        let values = [
            ("notlookedat", not_looked_at.into()),
            ("observed", observed.into()),
            ("notseen", not_seen.into()),
        ];
        self.with("told-three-regards", values)
    }

    /// All that an argument bears on, by name: its axes, then rows and types.
    pub fn bears_on(self, session: &Session, argument: &Argument) -> Vec<String> {
        let label = |axis| session.framework.label(axis, self.language).to_owned();
        let axes = argument.moves.iter().map(|made| label(&made.axis));
        let grounds = self.told_of_territory(session, argument).into_iter().map(|told| told.label);
        axes.chain(grounds).collect()
    }

    /// What the minutes are of, after what the session was for.
    pub fn minutes_name(self, session: &Session) -> String {
        let is_for = |purpose| session.is_for(purpose);
        self.text(if is_for(Purpose::Cursors) {
            "minutes-name"
        } else {
            let of = [
                (Purpose::Territory, "told-minutes-territory"),
                (Purpose::Actors, "told-minutes-actors"),
                (Purpose::Commitments, "told-minutes-commitments"),
            ];
            let mut of = of.into_iter().filter(|(purpose, _)| is_for(*purpose));
            match (of.next(), of.next()) {
                (Some((_, only)), None) => only,
                _ => "told-minutes",
            }
        })
    }
}
