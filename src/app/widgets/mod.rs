//! Ours and nobody else's: the rail with its ball, the field that finds, the small things around them.

mod finder;
mod rail;

pub use finder::{Candidate, Finder, FinderState, Found};
pub use rail::{BallStyle, Rail, RailResponse};
