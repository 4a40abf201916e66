//! The window, by what a person sees, hears and presses.

mod actors;
mod board;
mod command_keys;
mod entry;
mod erasing;
mod importing;
mod layout;
mod looks;
mod map;
mod marks;
mod pictures;
mod projecting;
mod room;
pub mod sessions;
mod several;
mod undo;
