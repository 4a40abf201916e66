//! Pure readings of a session: nothing here is stored.

mod network;
mod questions;

pub use network::Network;
pub use questions::{Question, questions};
