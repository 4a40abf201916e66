//! Pure readings of a session: nothing here is stored.

pub mod comparison;
mod groups;
mod links;
pub mod map;
mod network;
pub mod pace;
pub mod projection;
mod questions;
pub mod rings;
pub mod trajectories;
mod triangles;

pub use groups::{Certainty, Group, MOST_CAMPS, groups};
pub use links::{Linker, Ratio, betweenness, cooperation, linkers};
pub use network::Network;
pub use questions::{FEWEST_TRIANGLES, Question, Split, Why, questions};
pub use triangles::{Balance, OpposedAllies, TriangleType, Triangles, opposed_allies};
