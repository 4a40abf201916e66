//! Session files: their format, safe writing, locks, and the thread that saves.

pub mod format;
