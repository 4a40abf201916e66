//! Curseur: a board of cursors that a group moves as it speaks.
//!
//! - [`app`]: the window
//! - [`session`]: the method as plain data and rules
//! - [`storage`]: session files, safe writing, locks, the saving thread
//! - [`words`]: everything the program says, in French and in English
pub mod app;
pub mod session;
pub mod storage;
pub mod words;
