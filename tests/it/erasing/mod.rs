//! What is written on someone, extracted whole and erased down to the bytes of every file.

mod bytes;
mod extract;
mod names;
mod planted;
mod trouble;
