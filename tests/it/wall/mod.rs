//! What the room sees: drawn, measured, and told.

mod pictures;
pub mod stage;
