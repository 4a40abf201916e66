//! The session that is open: a room for each screen and panel. May import `wall`, `widgets` and `base`.

pub mod actors;
pub mod approach;
pub mod axis;
pub mod bar;
pub mod board;
pub mod decisions;
pub mod framework;
pub mod header;
pub mod journal;
pub mod last;
pub mod map;
pub mod matrix;
pub mod pace;
pub mod panels;
pub mod projection;
pub mod questions;
pub mod sittings;
