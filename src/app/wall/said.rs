//! What is said of a row or a move, for those who hear the wall.

use super::canvas::Canvas;
use crate::analysis::projection::{AxisShown, MoveShown, Said};
use crate::session::{Ball, Stance};

impl Canvas<'_> {
    /// "Équité sociale : nettement défavorable, boule pleine, 3 arguments".
    pub fn said_of(&self, axis: &AxisShown) -> String {
        let place = match (axis.ball, axis.left_at) {
            _ if !axis.parted.is_empty() => {
                let places = axis.parted.iter();
                self.words.in_several(places.map(|&place| self.words.position(place, ends(axis))))
            }
            (Ball::None, Some(left)) => self.words.left_at(left.position, left.date, ends(axis)),
            (Ball::None, None) => self.words.text("not-discussed"),
            _ => self.words.position(axis.position, ends(axis)),
        };
        let value = self.words.ball_said(&place, axis.arguments, axis.ball == Ball::Solid);
        let said = [("axis", (&axis.label).into()), ("value", value.into())];
        let said = self.words.with("wall-row", said);
        let said = if axis.in_hand {
            self.words.with("wall-row-in-hand", [("row", said.into())])
        } else {
            said
        };
        if axis.minority.is_empty() {
            return said;
        }
        let held = axis.minority.iter().map(|&held| self.words.position(held, ends(axis)));
        let held = held.collect::<Vec<_>>().join(", ");
        self.words.with("wall-row-minority", [("row", said.into()), ("held", held.into())])
    }

    /// "nettement plus favorable", with the stance when it may be seen.
    pub fn moved(&self, made: &MoveShown) -> String {
        let moved = self.only_moved(made);
        let stance = made.stance.filter(|&stance| stance != Stance::Agreed);
        let stance = stance.map(|stance| self.words.stance(stance));
        let cleared = made.cleared.then(|| self.words.text("stance-cleared"));
        [Some(moved), stance, cleared].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// "nettement plus favorable", whatever the stance.
    pub fn only_moved(&self, made: &MoveShown) -> String {
        self.words.moved(made.from, made.to, ends(&made.axis))
    }

    /// The words of an argument, between quotes when they are the speaker's own.
    pub fn quoted(&self, said: &Said) -> String {
        self.words.words(&said.words, said.verbatim)
    }

    /// The names of the two ends of an axis.
    pub fn ends_of(&self, axis: Option<&AxisShown>) -> (String, String) {
        self.words.ends(axis.and_then(ends))
    }
}

/// The axis's own names for its ends.
pub fn ends(axis: &AxisShown) -> Option<(&str, &str)> {
    axis.ends.as_ref().map(|(low, high)| (low.as_str(), high.as_str()))
}
