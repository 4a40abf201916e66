//! What stands over the rest. May import `widgets`, `base`.

pub mod about;
pub mod copy;
pub mod dialogs;
pub mod erase;
pub mod export;
pub mod import;
pub mod keys;
pub mod merge;
#[cfg(test)]
mod modal_tests;
pub mod palette;
pub mod path;
pub mod split;
pub mod unseal;
