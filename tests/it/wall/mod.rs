//! What the room sees: drawn, measured, and told.

mod legible;
mod painted;
mod pictures;
mod sessions;
mod stage;
