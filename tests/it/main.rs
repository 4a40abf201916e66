//! What needs more than one room of the house, or none.

mod command_line;
mod layers;
mod messages;
#[cfg(target_os = "linux")]
mod real_window;
mod show;
mod small_session;
mod source;
mod window;
