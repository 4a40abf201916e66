//! What an earlier session left, and how it is said.

use crate::session::{Cursor, Position, Relation, Relations};

use super::Words;

impl Words {
    /// Where a ball stands: "nettement favorable"; where nobody discussed it yet, that, and where an earlier session left it.
    pub fn ball_place(self, cursor: &Cursor, ends: Option<(&str, &str)>) -> String {
        if cursor.is_parted() {
            return self.in_several(cursor.places().map(|place| self.position(place, ends)));
        }
        if cursor.is_discussed() {
            return self.position(cursor.position(), ends);
        }
        match cursor.left_at() {
            Some(left) => self.left_at(left.position, left.date, ends),
            None => self.text("not-discussed"),
        }
    }

    /// Several places, while the group did not say which holds: "à reprendre ensemble : nettement favorable / au milieu".
    pub fn in_several(self, places: impl Iterator<Item = String>) -> String {
        let places: Vec<_> = places.collect();
        self.with("parted", [("places", places.join(" / ").into())])
    }

    /// All there is to say of a ball at `place`: "clearly favourable, solid ball, 3 arguments".
    pub fn ball_said(self, place: &str, arguments: usize, is_solid: bool) -> String {
        let solid = is_solid.to_string().into();
        let values = [("place", place.into()), ("count", arguments.into()), ("solid", solid)];
        self.with("board-value", values)
    }

    /// "pas encore discuté ; le 14 novembre 2025 : nettement favorable".
    pub fn left_at(
        self,
        position: Position,
        date: jiff::civil::Date,
        ends: Option<(&str, &str)>,
    ) -> String {
        let place = self.position(position, ends);
        self.with("place-left", [("date", self.date(date).into()), ("place", place.into())])
    }

    /// What is written of a pair: "négociation sur les moyens", or that this is to re-examine.
    pub fn tie(self, relations: &Relations, relation: &Relation) -> String {
        let said = self.relation(relations, relation);
        if relation.carried { self.with("relation-former", [("said", said.into())]) } else { said }
    }
}
