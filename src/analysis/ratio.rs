//! Exact fractions, so that what is equal is told as equal.

use std::cmp::Ordering;

/// A fraction in its lowest terms, 0 or more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ratio {
    numerator: u128,
    denominator: u128,
}

impl Ratio {
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };

    /// `None` when the denominator is 0.
    pub fn new(numerator: u128, denominator: u128) -> Option<Self> {
        let common = common_divisor(numerator, denominator);
        (denominator != 0)
            .then(|| Self { numerator: numerator / common, denominator: denominator / common })
    }

    pub fn numerator(self) -> u128 {
        self.numerator
    }

    /// At least 1.
    pub fn denominator(self) -> u128 {
        self.denominator
    }

    /// The nearest there is.
    pub fn as_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }

    /// `None` when the sum has no room.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let common = common_divisor(self.denominator, other.denominator);
        let (own, others) = (other.denominator / common, self.denominator / common);
        let numerator =
            self.numerator.checked_mul(own)?.checked_add(other.numerator.checked_mul(others)?)?;
        Self::new(numerator, self.denominator.checked_mul(own)?)
    }
}

impl Ord for Ratio {
    /// By whole parts, then by what remains, upside down: nothing is multiplied, so nothing overflows.
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut one, mut two) = (*self, *other);
        let mut straight = true;
        loop {
            let whole = |ratio: Self| ratio.numerator / ratio.denominator;
            let rest = |ratio: Self| ratio.numerator % ratio.denominator;
            let found = match (whole(one).cmp(&whole(two)), rest(one), rest(two)) {
                (Ordering::Equal, 0, 0) => Ordering::Equal,
                (Ordering::Equal, 0, _) => Ordering::Less,
                (Ordering::Equal, _, 0) => Ordering::Greater,
                (Ordering::Equal, first, second) => {
                    one = Self { numerator: one.denominator, denominator: first };
                    two = Self { numerator: two.denominator, denominator: second };
                    straight = !straight;
                    continue;
                }
                (unequal, ..) => unequal,
            };
            return if straight { found } else { found.reverse() };
        }
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// At least 1, unless both are 0.
fn common_divisor(mut one: u128, mut other: u128) -> u128 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(numerator: u128, denominator: u128) -> Ratio {
        Ratio::new(numerator, denominator).expect("a fraction")
    }

    #[test]
    fn fractions_are_in_lowest_terms() {
        assert_eq!(ratio(6, 4), ratio(3, 2));
        assert_eq!(ratio(0, 7), Ratio::ZERO);
        assert_eq!(ratio(1, 2).checked_add(ratio(1, 6)), Some(ratio(2, 3)));
        assert_eq!(Ratio::new(1, 0), None);
    }

    #[test]
    fn fractions_are_in_the_order_of_their_values() {
        for a in 0..8 {
            for b in 1..8 {
                for c in 0..8 {
                    for d in 1..8 {
                        assert_eq!(ratio(a, b).cmp(&ratio(c, d)), (a * d).cmp(&(c * b)));
                    }
                }
            }
        }
        assert!(ratio(u128::MAX - 1, u128::MAX) < ratio(1, 1));
    }

    #[test]
    fn a_sum_without_room_is_refused() {
        assert_eq!(ratio(1, u128::MAX).checked_add(ratio(1, u128::MAX - 1)), None);
    }
}
