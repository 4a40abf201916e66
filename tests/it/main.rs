//! What needs more than one room of the house.

mod command_line;
mod messages;
mod show;
mod small_session;
