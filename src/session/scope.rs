//! What is appraised, to what use, and what the session is going to do: told by the group where it likes, more than one, never asked of it.

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::variants;

/// What the board is about.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum Appraised {
    Approach,
    Project,
    Activity,
    Action,
}

impl Appraised {
    pub const ALL: [Self; 4] = variants();
}

/// What an appraisal is for (method §1).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum Use {
    /// To look at oneself.
    Ourselves,
    Partners,
    Negotiation,
    /// To show what the approach is worth.
    Worth,
}

impl Use {
    pub const ALL: [Self; 4] = variants();
}

/// What a session is going to do. What it is not for, and what nobody used in it, is nowhere to be seen.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum Purpose {
    /// To look at the territory.
    Territory,
    /// To say who the actors are and what links them.
    Actors,
    /// To move the cursors of the board.
    Cursors,
    /// To decide.
    Commitments,
}

impl Purpose {
    pub const ALL: [Self; 4] = variants();
}
