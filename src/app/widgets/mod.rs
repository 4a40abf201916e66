//! Ours and nobody else's: the rail with its ball, the field that finds, the small things around them.

mod rail;

pub use rail::{BallStyle, Rail, RailResponse};
