//! The territory in words: places, movements, what is known of a type; and what is told of it wherever it leaves the window, dated, each
//! thing apart from the others.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::analysis::Beside;
use crate::session::{
    Argument, Diagnosis, FrameText, Ground, Manner, Movement, OtherPlace, Part, Place, Placed,
    Purpose, Recalled, Regard, Row, RowId, Scale, Seen, Session, Sign, Stance, Survey, TypeId,
    TypeSurvey,
};

use super::Words;

impl Words {
    /// "surtout", "pas vu ici".
    pub fn seen(self, place: Place) -> String {
        self.text(match place {
            Place::Mainly => "seen-mainly",
            Place::Also => "seen-also",
            Place::ALittle => "seen-a-little",
            Place::NotSeen => "seen-not",
        })
    }

    /// "surtout, mais recule".
    pub fn seen_moving(self, place: Place, movement: Option<Movement>) -> String {
        let place = self.seen(place);
        let id = match movement {
            None => return place,
            Some(Movement::Gaining) => "seen-gaining",
            Some(Movement::Receding) => "seen-receding",
        };
        self.with(id, [("place", place.into())])
    }

    /// What the group agrees on a type, with its stance where it is not simply agreed.
    pub fn placed(self, placed: &Placed) -> String {
        let said = self.seen_moving(placed.place, placed.movement);
        match placed.stance {
            Stance::Agreed => said,
            stance => format!("{said} · {}", self.stance(stance)),
        }
    }

    /// What is known of a type: three things that no one mixes up.
    pub fn regard(self, regard: Regard<'_>) -> String {
        match regard {
            Regard::NotLookedAt => self.text("regard-not-looked-at"),
            Regard::Observed => self.text("regard-observed"),
            Regard::Said(placed) => self.placed(placed),
        }
    }

    /// The same of a type of the session; where this one did not look at it again, what the one before said, with its day.
    pub fn type_said(self, diagnosis: &Diagnosis, survey: &Survey, of: &TypeId) -> String {
        let regard = survey.kind(of).regard();
        if survey.kind(of).is_parted() {
            return self.type_parted(survey.kind(of));
        }
        match (regard, diagnosis.earlier.get(of)) {
            (Regard::NotLookedAt, Some(earlier)) => {
                let place = self.seen_moving(earlier.place, earlier.movement);
                let values = [("place", place.into()), ("date", self.date(earlier.date).into())];
                self.with("earlier-place", values)
            }
            _ => self.regard(regard),
        }
    }

    /// Each place that copies left a type in, once.
    fn type_parted(self, found: &TypeSurvey) -> String {
        let places: BTreeSet<Seen> = found.parted.iter().map(|(_, seen)| *seen).collect();
        self.in_several(places.into_iter().map(|Seen { place, movement }| match place {
            Some(place) => self.seen_moving(place, movement),
            None => self.regard(Regard::NotLookedAt),
        }))
    }

    /// "encore vrai", "n’est plus vrai"; a question while nobody said.
    pub fn still_true(self, answered: Option<bool>) -> String {
        self.text(match answered {
            Some(true) => "still-true",
            Some(false) => "no-longer-true",
            None => "still-true-unasked",
        })
    }

    /// "vers : signer une charte", "n’y va plus".
    pub fn towards(self, how: Option<&str>) -> String {
        match how.map(str::trim) {
            None => self.text("towards-off"),
            Some("") => self.text("towards"),
            Some(how) => self.with("towards-how", [("how", how.into())]),
        }
    }

    /// "À quelle échelle", "Chiffres".
    pub fn frame_text(self, which: FrameText) -> String {
        self.text(match which {
            FrameText::Scale => "frame-scale",
            FrameText::LifeBasin => "frame-life-basin",
            FrameText::JobBasin => "frame-job-basin",
            FrameText::Memory => "frame-memory",
            FrameText::Context => "frame-context",
        })
    }

    /// "Qui conduit ce diagnostic".
    pub fn part(self, part: Part) -> String {
        self.text(match part {
            Part::Designs => "frame-designed-by",
            Part::Conducts => "frame-conducted-by",
            Part::Validates => "frame-validated-by",
        })
    }

    /// "en croisant les regards".
    pub fn manner(self, manner: Manner) -> String {
        self.text(match manner {
            Manner::Inside => "manner-inside",
            Manner::Shared => "manner-shared",
            Manner::CrossedViews => "manner-crossed",
            Manner::Together => "manner-together",
        })
    }

    /// "constat pour", "constat contre".
    pub fn sign(self, sign: Sign) -> String {
        self.text(match sign {
            Sign::For => "sign-for",
            Sign::Against => "sign-against",
        })
    }

    /// "territoire", "nous".
    pub fn scale(self, scale: Scale) -> String {
        self.text(match scale {
            Scale::Territory => "scale-territory",
            Scale::Ourselves => "scale-ourselves",
        })
    }

    pub fn row<'a>(self, diagnosis: &'a Diagnosis, id: &'a RowId) -> &'a str {
        diagnosis.row(id).map_or(id.as_str(), |row: &Row| row.label(self.language))
    }

    pub fn kind<'a>(self, diagnosis: &'a Diagnosis, id: &'a TypeId) -> &'a str {
        diagnosis.label(id, self.language)
    }

    /// The type, the row, or "autrement" in it.
    pub fn ground(self, diagnosis: &Diagnosis, ground: &Ground) -> String {
        match ground {
            Ground::Row(row) => self.row(diagnosis, row).to_owned(),
            Ground::Otherwise(row) => {
                self.with("ground-otherwise", [("row", self.row(diagnosis, row).into())])
            }
            Ground::Type(of) => self.kind(diagnosis, of).to_owned(),
        }
    }

    /// "territoire · Comment il se développe": where it stands, as a suggestion says it.
    pub fn ground_with_scale(self, diagnosis: &Diagnosis, ground: &Ground) -> String {
        let scale = diagnosis.row_at(ground).map_or(Scale::Territory, |row| row.scale);
        let values = [
            ("scale", self.scale(scale).into()),
            ("ground", self.ground(diagnosis, ground).into()),
        ];
        self.with("ground-with-scale", values)
    }

    /// "« On coopère » recule, « On négocie » gagne : …": what to look at together.
    pub fn beside(self, diagnosis: &Diagnosis, found: &Beside<'_>) -> String {
        let quoted = |of: &TypeId| self.with("quoted", [("text", self.kind(diagnosis, of).into())]);
        let all = |types: &[&TypeId]| self.listed(types.iter().map(|of| quoted(of)));
        match found {
            Beside::Together(types) => self.with("beside-together", [("types", all(types).into())]),
            Beside::Passage { from, to } => {
                let values = [("from", quoted(from).into()), ("to", quoted(to).into())];
                self.with("beside-passage", values)
            }
            Beside::Since { of, before, now } => {
                let [then, today] = [(before.place, before.movement), (now.place, now.movement)]
                    .map(|(place, movement)| self.seen_moving(place, movement));
                let values = [
                    ("of", quoted(of).into()),
                    ("then", then.into()),
                    ("date", self.date(before.date).into()),
                    ("today", today.into()),
                ];
                self.with("beside-since", values)
            }
            Beside::WithUs { territory, ours } => {
                let values = [("territory", all(territory).into()), ("ours", all(ours).into())];
                self.with("beside-with-us", values)
            }
        }
    }

    /// "quelqu’un voit « aussi »: …": another place that is held, with its words.
    pub fn other_place(self, other: &OtherPlace) -> String {
        let place = self.seen(other.place);
        match other.words.trim() {
            "" => self.with("other-place", [("place", place.into())]),
            words => {
                self.with("other-place-words", [("place", place.into()), ("words", words.into())])
            }
        }
    }

    /// What an argument tells of the territory, thing by thing, in the order it was said.
    pub fn told_of_territory(self, session: &Session, argument: &Argument) -> Vec<ToldOfTerritory> {
        let diagnosis = &session.diagnosis;
        let place_of = |of: &TypeId| argument.places.iter().find(|placed| placed.of == *of);
        let mut told = Vec::new();
        for observation in &argument.observations {
            let contested = observation.contested.then(|| self.text("contested"));
            let row = Ground::Row(observation.row.clone());
            let mut tell = |ground: Ground, said: String| {
                let said = [Some(said).filter(|said| !said.is_empty()), contested.clone()];
                let said = said.into_iter().flatten().collect::<Vec<_>>().join(" · ");
                told.push(ToldOfTerritory { label: self.ground(diagnosis, &ground), ground, said });
            };
            if observation.otherwise {
                tell(Ground::Otherwise(observation.row.clone()), String::new());
            } else if observation.signs.is_empty() {
                tell(row, self.text("territory-unsorted"));
            }
            for (of, sign) in &observation.signs {
                let against = (*sign == Sign::Against).then(|| self.text("observation-against"));
                let place = place_of(of).map(|placed| self.placed(placed));
                let said = [against, place].into_iter().flatten().collect::<Vec<_>>().join(" · ");
                tell(Ground::Type(of.clone()), said);
            }
        }
        let is_told = |of: &TypeId| {
            argument.observations.iter().any(|observation| observation.signs.contains_key(of))
        };
        for placed in argument.places.iter().filter(|placed| !is_told(&placed.of)) {
            let ground = Ground::Type(placed.of.clone());
            let label = self.ground(diagnosis, &ground);
            told.push(ToldOfTerritory { ground, label, said: self.placed(placed) });
        }
        told
    }

    /// The words of an argument; nothing where it needs none: the group said a place, and that is all.
    pub fn said_in(self, argument: &Argument) -> Option<String> {
        let words = argument.words.trim();
        let is_whole = words.is_empty() && !argument.is_to_complete();
        (!is_whole).then(|| self.words(words, argument.verbatim))
    }

    /// "surtout, mais recule, dit le 14 novembre 2026", "pas encore regardé"; of ourselves, "aujourd’hui, surtout · nous voulons nous en approcher".
    pub fn type_state(self, scale: Scale, found: &TypeSurvey, said_on: Option<Date>) -> String {
        let regard = if found.is_parted() {
            self.type_parted(found)
        } else {
            self.regard_on(found.regard(), said_on)
        };
        self.state_of_type(scale, found, regard)
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
            _ if found.is_parted() => self.type_parted(found),
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

/// One thing that an argument tells of the territory, as it is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldOfTerritory {
    pub ground: Ground,
    /// The type, the row, or what fits none of its types.
    pub label: String,
    /// What the group agrees, that it speaks against, that it waits to be sorted; empty for an observation that does none of these.
    pub said: String,
}
