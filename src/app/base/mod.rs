//! What every room may use; no view. May import no other folder.

pub mod action;
pub mod acuity;
mod codes;
pub mod command;
pub mod desk;
pub mod desktop;
pub mod dialog;
pub mod display;
pub mod document;
pub mod elsewhere;
#[cfg(test)]
pub mod fixture;
pub mod fonts;
pub mod identity;
pub mod jobs;
pub mod keys;
pub mod letters;
pub mod look;
pub mod notice;
#[cfg(target_os = "linux")]
mod plugged;
pub mod settings;
pub mod spelling;
pub mod theme;
#[cfg(test)]
pub mod view_harness;
