//! What the program tells without asking.

use std::time::Duration;

use super::command::Command;

/// How much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Info,
    /// Something is not saved, or will be lost.
    Alert,
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub kind: Kind,
    pub text: String,
    /// What can be done about it, by a button each. It goes once nothing is to be done any more.
    pub remedies: Vec<Command>,
    /// When it was first in sight, on the clock of the window.
    pub since: Option<Duration>,
}

impl Notice {
    pub fn info(text: impl Into<String>) -> Self {
        Self { kind: Kind::Info, text: text.into(), remedies: Vec::new(), since: None }
    }

    pub fn alert(text: impl Into<String>) -> Self {
        Self { kind: Kind::Alert, text: text.into(), remedies: Vec::new(), since: None }
    }
}
