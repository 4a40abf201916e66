//! One file for each thing on screen. Views read a [`Look`](super::look::Look) and push actions; they never write.

pub mod about;
pub mod actors;
pub mod approach;
pub mod axis;
pub mod bar;
pub mod board;
pub mod comparing;
pub mod decisions;
pub mod dialogs;
pub mod erase;
pub mod export;
pub mod follow;
pub mod framework;
pub mod header;
pub mod import;
pub mod journal;
pub mod keys;
pub mod last;
pub mod library;
pub mod map;
pub mod matrix;
#[cfg(test)]
mod modal_tests;
pub mod notices;
pub mod pace;
pub mod palette;
mod parts;
pub mod past;
pub mod paths;
pub mod projection;
pub mod questions;
pub mod sittings;
pub mod start;
mod told;
#[cfg(test)]
mod trial;
