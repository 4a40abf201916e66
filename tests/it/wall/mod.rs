//! What the room sees: drawn, measured, and told.

mod gliding;
mod legible;
mod pictures;
mod sessions;
mod small;
mod spoken;
pub mod stage;
