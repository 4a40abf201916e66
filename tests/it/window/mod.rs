//! The window, by what a person sees, hears and presses.

mod actors;
mod attendance;
mod board;
mod comfort;
mod coming_back;
mod command_keys;
mod day;
mod entry;
mod erasing;
mod every_letter;
mod exporting;
mod importing;
mod involvement;
mod layout;
mod left;
mod letters;
mod library;
mod looks;
mod map;
mod marks;
mod other_places;
mod pacing;
mod pictures;

pub mod harness;
mod projecting;
mod promises;
mod sentences;
pub mod sessions;
mod several;
mod spoken;
mod states;
mod territory;
mod thread;
mod undo;
mod unfinished;
mod work_on;
