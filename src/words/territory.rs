//! The territory in words: places, movements, and what is known of a type.

use crate::analysis::Beside;
use crate::session::{
    Argument, Diagnosis, FrameText, Ground, Manner, Movement, OtherPlace, Part, Place, Placed,
    Regard, Row, RowId, Scale, Session, Sign, Stance, Survey, TypeId,
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
        match (regard, diagnosis.earlier.get(of)) {
            (Regard::NotLookedAt, Some(earlier)) => {
                let place = self.seen_moving(earlier.place, earlier.movement);
                let values = [("place", place.into()), ("date", self.date(earlier.date).into())];
                self.with("earlier-place", values)
            }
            _ => self.regard(regard),
        }
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
