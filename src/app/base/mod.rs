//! What every room may use. Imports nothing else of the window.

pub mod action;
pub mod command;
pub mod display;
pub mod document;
#[cfg(test)]
pub mod fixture;
pub mod keys;
pub mod look;
pub mod notice;
pub mod settings;
pub mod theme;
#[cfg(test)]
pub mod trial;
