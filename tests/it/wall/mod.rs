//! What the room sees: drawn, measured, and told.

mod legible;
mod painted;
mod pictures;
pub mod stage;
