//! One file for each thing on screen. Views read a [`Look`](super::look::Look) and push actions; they never write.

pub mod approach;
pub mod axis;
pub mod framework;
pub mod journal;
pub mod sittings;
pub mod start;
mod told;
