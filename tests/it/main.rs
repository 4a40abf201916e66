//! What needs more than one room of the house, or none.

mod layers;
#[cfg(target_os = "linux")]
mod real_window;
mod source;
