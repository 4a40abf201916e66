//! Pure readings of a session: nothing here is stored.

mod agreed;
mod beside;
pub mod comparison;
pub mod copies;
mod groups;
mod links;
pub mod map;
mod network;
mod opposed;
pub mod pace;
pub mod projection;
mod questions;
pub mod rings;
mod thread;
pub mod trajectories;

pub use agreed::{Answer, agreed_before, answers, is_awaited};
pub use beside::{Beside, beside};
pub use groups::{Certainty, Group, MOST_CAMPS, groups};
pub use links::{Linker, Ratio, betweenness, cooperation, linkers};
pub use network::Network;
pub use opposed::{OpposedAllies, opposed_allies};
pub use questions::{Question, Split, Why, questions};
pub use thread::{Thing, Walk};
