//! Pure readings of a session: nothing here is stored.

pub mod map;
mod network;

pub use network::Network;
