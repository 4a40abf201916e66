//! The roof: what is on screen and over it, and what comes back. May import `away`, `over`, `open`, `wall`, `widgets`, `base`.

mod act;
mod app;
mod awake;
mod dropped;
mod ending;
mod inbox;
mod leaving;
mod over;
mod pick;
mod preferences;
mod rest;
mod screen;
mod second_press;
mod typed_over;
mod typing_ahead;
mod unsealing;

pub use app::{App, Surroundings};
pub use awake::Awake;
pub use pick::has_system_dialogs;
