//! The examples that the program carries.

use uuid::Uuid;

use crate::session::{Session, SessionId};
use crate::storage;

const EXAMPLES: [&str; 4] = [
    include_str!("../../../../sessions/Ressourcerie de Vallonne 2026.ron"),
    include_str!("../../../../sessions/Ressourcerie de Vallonne 2024.ron"),
    include_str!("../../../../sessions/PTCE de la Haute Ervelle 2026.ron"),
    include_str!("../../../../sessions/Pays de Revermont 2010.ron"),
];

pub fn titles() -> Vec<String> {
    let title = |text: &&str| storage::read(text.as_bytes()).map(|session| session.heading.title);
    EXAMPLES.iter().filter_map(|text| title(text).ok()).collect()
}

/// What one gets to work on. Its id is not that of the example, and always the same.
pub fn copy(example: Session) -> Session {
    const OWN: u128 = 0x00c0_9100;
    Session { id: SessionId(Uuid::from_u128(example.id.0.as_u128() ^ OWN)), ..example }
}

/// The file of the example of this rank; none beyond the last.
pub fn text(index: usize) -> Option<&'static str> {
    EXAMPLES.get(index).copied()
}
