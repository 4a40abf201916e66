//! The roof: what is on screen, what stands over it, what comes back from the disk. May import every other folder.

mod act;
mod app;
mod awake;
mod exporting;
pub mod files;
mod inbox;
mod library;
mod meeting;
mod motion;
mod room;
pub mod state;
mod typing_ahead;
mod wall;

pub use app::{App, Clock, Surroundings};
pub use awake::Awake;
pub use files::has_system_dialogs;
pub use room::beside_the_picture;
