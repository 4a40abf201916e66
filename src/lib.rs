//! Curseur: a board of cursors that a group moves as it speaks.
//!
//! - [`session`]: the method as plain data and rules
//! - [`analysis`]: readings of actors and ties, where the map puts them, sessions side by side
//! - [`storage`]: session files, safe writing, locks, the thread that saves
//! - [`words`]: everything the program says, in French and in English
//! - [`export`]: sessions as text, for others
//! - [`app`]: the window
//! - [`cli`]: the command line

pub mod analysis;
pub mod app;
pub mod cli;
pub mod export;
pub mod session;
pub mod storage;
pub mod words;
