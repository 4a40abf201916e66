//! The program as a person meets it: a real window on a screen of its own, driven by keys and mouse, its files read back.
//!
//! A test opens a [`Desk`], starts a program on it, waits for its window, and acts. What makes such tests steady:
//! - each has its own screen, so they run side by side and see no one else's windows;
//! - they wait for what they can see (a window, a file, a line), never for a time to pass;
//! - what the program says in its log tells when a command is done, a question asked, and nothing left to draw: a picture is
//!   looked at only then, since before it may be in between;
//! - keys go through the X server to whoever holds the keyboard, since winit ignores events sent to a window;
//! - a window manager runs, since without one no window is given the keyboard or can be closed;
//! - all that was started is ended by its process id, however the test ends.

mod actors;
mod commitments;
mod desk;
mod ending;
mod files;
mod hands;
mod joining;
mod meeting;
mod minutes;
mod portal;
mod process;
mod room;
mod screens;
mod sealed;
mod session;
mod strategy;
mod telling;
mod territory;
mod tests;
mod thread;
mod typing;
mod wait;
mod wall;
mod years;
