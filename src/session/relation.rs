//! Grid II: what links the actors, two by two (method §3).

use serde::{Deserialize, Serialize};

/// What a tie counts as when relations are read together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Counts {
    /// The two pull the same way.
    Positive,
    /// The two pull against each other.
    Negative,
    /// Both at once, as in a negotiation; never forced to one side.
    Ambivalent,
    /// A tie without a side.
    Unsigned,
    /// The pair was examined, and nothing ties it.
    NoTie,
}
