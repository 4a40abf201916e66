//! Pure readings of a session: nothing here is stored.

mod network;

pub use network::Network;
