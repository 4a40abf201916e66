//! What fills the window without a session. May import `open` (its `axis`, `board` and `journal`), `widgets`, `base`.

pub mod comparing;
pub mod follow;
mod frame;
pub mod joining;
pub mod library;
pub mod replay;
pub mod start;
pub mod trajectories;
