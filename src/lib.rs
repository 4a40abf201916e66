//! Curseur: a board of cursors that a group moves as it speaks.
//!
//! - [`cli`]: the command line
//! - [`export`]: sessions as text, for other eyes
//! - [`session`]: the method as plain data and rules
//! - [`storage`]: session files
//! - [`words`]: everything the program says, in French and in English
pub mod cli;
pub mod export;
pub mod session;
pub mod storage;
pub mod words;
