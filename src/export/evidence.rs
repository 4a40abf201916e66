//! What supports an argument, as it is told.

use crate::session::Argument;

/// Each piece on its own.
pub fn evidence(argument: &Argument) -> impl Iterator<Item = String> {
    let told = argument.evidence.iter().map(|evidence| evidence.trim());
    told.filter(|evidence| !evidence.is_empty()).map(str::to_owned)
}
