//! The window: what people see and do.

pub mod commands;
#[cfg(test)]
mod fixture;
pub mod look;
pub mod theme;
pub mod views;
pub mod widgets;
