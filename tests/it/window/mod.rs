//! The window, by what a person sees, hears and presses.

mod actors;
mod board;
mod command_keys;
mod entry;
mod erasing;
mod layout;
mod looks;
mod marks;
mod pictures;
mod room;
mod sessions;
mod several;
mod undo;
