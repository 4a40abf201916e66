//! The examples that the program carries.

use crate::storage;

const EXAMPLES: [&str; 3] = [
    include_str!("../../../../sessions/Ressourcerie de Vallonne 2026.ron"),
    include_str!("../../../../sessions/Ressourcerie de Vallonne 2024.ron"),
    include_str!("../../../../sessions/Pays de Revermont 2010.ron"),
];

pub fn titles() -> Vec<String> {
    let title = |text: &&str| storage::read(text.as_bytes()).map(|session| session.heading.title);
    EXAMPLES.iter().filter_map(|text| title(text).ok()).collect()
}

/// The file of the example of this rank; none beyond the last.
pub fn text(index: usize) -> Option<&'static str> {
    EXAMPLES.get(index).copied()
}
