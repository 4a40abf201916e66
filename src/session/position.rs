//! Where a ball stands on its rail.

use serde::{Deserialize, Serialize};

/// A place on a rail, from -100 (unfavourable, left) to 100 (favourable, right). Agreed by the group, never computed.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(try_from = "i64", into = "i64")]
pub struct Position(i8);

/// A number outside -100..=100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a position is a whole number from -100 to 100, not {0}")]
pub struct OutOfRange(i64);

impl Position {
    pub const MIN: Self = Self(-100);
    pub const MIDDLE: Self = Self(0);
    pub const MAX: Self = Self(100);
    /// The smallest move by keyboard.
    pub const NOTCH: i32 = 10;
    /// A large move by keyboard.
    pub const BIG_STEP: i32 = 30;

    /// The nearest position to `value`.
    pub fn clamped(value: i32) -> Self {
        Self(value.clamp(-100, 100) as i8)
    }

    /// The nearest notch to a place on the rail, `fraction` from 0 (left end) to 1 (right end).
    pub fn from_fraction(fraction: f32) -> Self {
        let notches = ((fraction.clamp(0.0, 1.0) - 0.5) * 20.0).round();
        Self::clamped(notches as i32 * Self::NOTCH)
    }

    /// Where on the rail, from 0 (left end) to 1 (right end).
    pub fn fraction(self) -> f32 {
        (f32::from(self.0) + 100.0) / 200.0
    }

    pub fn value(self) -> i32 {
        self.0.into()
    }

    #[must_use]
    pub fn moved_by(self, steps: i32) -> Self {
        Self::clamped(self.value() + steps)
    }

    /// The place in words: which side, and how far.
    pub fn bearing(self) -> Bearing {
        Bearing::of(self.value(), [10, 40, 70])
    }

    /// The move from here to `to` in words: towards which side, and how far.
    pub fn bearing_to(self, to: Self) -> Bearing {
        Bearing::of(to.value() - self.value(), [1, 30, 60])
    }
}

/// A place or a move, as it is said. The one table from which positions are put into words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bearing {
    /// In the middle; for a move: none.
    None,
    Slightly {
        favourable: bool,
    },
    Clearly {
        favourable: bool,
    },
    Very {
        favourable: bool,
    },
}

impl Bearing {
    fn of(value: i32, [slightly, clearly, very]: [i32; 3]) -> Self {
        let favourable = 0 < value;
        match value.abs() {
            size if size < slightly => Self::None,
            size if size < clearly => Self::Slightly { favourable },
            size if size < very => Self::Clearly { favourable },
            _ => Self::Very { favourable },
        }
    }
}

impl TryFrom<i64> for Position {
    type Error = OutOfRange;

    fn try_from(value: i64) -> Result<Self, OutOfRange> {
        match i8::try_from(value) {
            Ok(small) if (-100..=100).contains(&small) => Ok(Self(small)),
            _ => Err(OutOfRange(value)),
        }
    }
}

impl From<Position> for i64 {
    fn from(position: Position) -> Self {
        position.0.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_are_said_alike() {
        for value in 0..=100 {
            let (right, left) = (Position::clamped(value), Position::clamped(-value));
            let mirrored = match left.bearing() {
                Bearing::None => Bearing::None,
                Bearing::Slightly { favourable } => Bearing::Slightly { favourable: !favourable },
                Bearing::Clearly { favourable } => Bearing::Clearly { favourable: !favourable },
                Bearing::Very { favourable } => Bearing::Very { favourable: !favourable },
            };
            assert_eq!(right.bearing(), mirrored, "{value}");
        }
    }

    #[test]
    fn a_notch_is_said_slightly_and_a_big_step_clearly() {
        let notch = Position::MIDDLE.moved_by(Position::NOTCH);
        let big = Position::MIDDLE.moved_by(Position::BIG_STEP);
        assert_eq!(Position::MIDDLE.bearing_to(notch), Bearing::Slightly { favourable: true });
        assert_eq!(Position::MIDDLE.bearing_to(big), Bearing::Clearly { favourable: true });
        assert_eq!(big.bearing_to(big), Bearing::None);
    }

    #[test]
    fn positions_out_of_range_are_refused() {
        for value in [-101, 101, i64::MIN, i64::MAX] {
            assert!(Position::try_from(value).is_err(), "{value}");
        }
    }
}
