//! What fills the window while no session is open. May import `open::{axis, board, journal}`, `widgets` and `base`.

pub mod comparing;
pub mod follow;
pub mod library;
pub mod replay;
pub mod start;
pub mod trajectories;
