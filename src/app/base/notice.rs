//! What the program tells without asking.

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
}

impl Notice {
    pub fn info(text: impl Into<String>) -> Self {
        Self { kind: Kind::Info, text: text.into() }
    }

    pub fn alert(text: impl Into<String>) -> Self {
        Self { kind: Kind::Alert, text: text.into() }
    }
}
