//! The window: what people see and do.

pub mod commands;
mod document;
mod files;
#[cfg(test)]
mod fixture;
mod keys;
pub mod look;
mod settings;
pub mod theme;
pub mod views;
pub mod widgets;
