//! Why a command line was not understood, in words.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::words::Words;

use super::grammar::{CHECK, COMPARE, EXPORT, JOIN, SHOW, WIDTHS};

/// What is wrong with the command line, and what to do.
pub(super) fn refusal(words: Words, error: &Error) -> String {
    let see_help = words.with("cli-see-help", [("command", "curseur --help".into())]);
    format!("{}\n{see_help}", wrong(words, error))
}

fn wrong(words: Words, error: &Error) -> String {
    let arg = said(error, ContextKind::InvalidArg);
    let value = said(error, ContextKind::InvalidValue);
    // "--lang <fr|en>" is the option and what it takes.
    let option = arg.split([' ', '=']).next().unwrap_or_default();
    match error.kind() {
        ErrorKind::UnknownArgument if !arg.starts_with('-') => {
            let compared = said(error, ContextKind::Usage).contains("curseur compare");
            let id = if compared { "cli-unexpected-compared" } else { "cli-unexpected" };
            words.with(id, [("argument", arg.into())])
        }
        ErrorKind::UnknownArgument => match said(error, ContextKind::SuggestedArg) {
            similar if similar.is_empty() => {
                words.with("cli-unknown-option", [("option", option.into())])
            }
            similar => words.with(
                "cli-unknown-option-similar",
                [("option", option.into()), ("similar", similar.into())],
            ),
        },
        ErrorKind::InvalidValue if value.is_empty() => {
            words.with("cli-value-missing", [("option", option.into())])
        }
        ErrorKind::InvalidValue => words.with(
            "cli-value-unknown",
            [
                ("option", option.into()),
                ("value", value.into()),
                ("valid", choice(words, error).into()),
            ],
        ),
        ErrorKind::ValueValidation => {
            let [least, most] = [WIDTHS.start(), WIDTHS.end()].map(ToString::to_string);
            words.with(
                "cli-number-needed",
                [
                    ("option", option.into()),
                    ("value", value.into()),
                    ("least", least.into()),
                    ("most", most.into()),
                ],
            )
        }
        ErrorKind::TooFewValues => words.with("cli-copies-needed", [("command", JOIN.into())]),
        ErrorKind::TooManyValues => words.with("cli-value-refused", [("option", option.into())]),
        ErrorKind::ArgumentConflict => words.with("cli-twice", [("option", option.into())]),
        ErrorKind::MissingRequiredArgument => {
            let usage = said(error, ContextKind::Usage);
            if usage.contains("curseur export") {
                let missing =
                    if arg.starts_with("--to") { "cli-to-needed" } else { "cli-file-needed" };
                return words.with(missing, [("command", EXPORT.into())]);
            }
            if usage.contains("curseur join") {
                let missing =
                    if arg.starts_with("--to") { "cli-to-needed" } else { "cli-copies-needed" };
                return words.with(missing, [("command", JOIN.into())]);
            }
            if usage.contains("curseur compare") {
                return words.with("cli-two-files-needed", [("command", COMPARE.into())]);
            }
            let command = if usage.contains("curseur show") { SHOW } else { CHECK };
            words.with("cli-file-needed", [("command", command.into())])
        }
        ErrorKind::InvalidUtf8 if option.is_empty() => words.text("cli-not-understood"),
        ErrorKind::InvalidUtf8 => words.with("cli-not-text", [("option", option.into())]),
        _ => words.text("cli-not-understood"),
    }
}

/// The values that an option takes, parted as a sentence does.
fn choice(words: Words, error: &Error) -> String {
    match error.get(ContextKind::ValidValue) {
        Some(ContextValue::Strings(values)) => match values.as_slice() {
            [first, second] => {
                words.with("cli-value-or", [("first", first.into()), ("second", second.into())])
            }
            values => values.join(", "),
        },
        _ => String::new(),
    }
}

/// What the parser says of one thing; empty when it says nothing.
fn said(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(ContextValue::StyledStrs(texts)) => {
            texts.first().map(ToString::to_string).unwrap_or_default()
        }
        _ => String::new(),
    }
}
