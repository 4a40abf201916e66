//! What stays among ourselves: what we want of a tie, how we prepare to meet an actor, what place we want. Nowhere while the room sees
//! this window, nor in a session that is also for others.

pub mod once;
pub mod prepare;
pub mod wish;

pub use wish::WishState;
