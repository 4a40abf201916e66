//! Lists of all there is of a kind.

use strum::VariantArray;

/// Every variant of an enum, in the order it is written. One that is missing, or one too many, is found out by the
/// compiler: `N` is how many there are.
pub const fn variants<T: VariantArray + Copy, const N: usize>() -> [T; N] {
    match T::VARIANTS.as_array() {
        Some(all) => *all,
        None => panic!("the list is not as long as the enum"),
    }
}
