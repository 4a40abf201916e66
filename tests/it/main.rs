//! What needs more than one room of the house, or none.

mod layers;
#[cfg(target_os = "linux")]
mod real_window;
mod source;
//! What needs more than one room of the house.

mod command_line;
mod messages;
mod show;
mod small_session;
