//! What the command line understands.

use std::ops::RangeInclusive;

use std::path::PathBuf;

use clap::builder::{PathBufValueParser, PossibleValuesParser, TypedValueParser as _, ValueParser};
use clap::{Arg, ArgAction, Command};
use clap_complete::Shell;
use jiff::ZonedDateTime;

use super::export::FORMATS;
use crate::export::Order;
use crate::session::Language;
use crate::storage::path_of;
use crate::words::{Release, Words};

pub(super) const CHECK: &str = "check";
pub(super) const SHOW: &str = "show";
pub(super) const COMPARE: &str = "compare";
pub(super) const EXPORT: &str = "export";
pub(super) const JOIN: &str = "join";
pub(super) const LIST: &str = "list";
pub(super) const TO: &str = "to";
pub(super) const WHAT: &str = "what";
pub(super) const AS: &str = "as";
pub(super) const INTERNAL: &str = "internal";
pub(super) const NAMES: &str = "names";
pub(super) const BEARERS: &str = "bearers";
pub(super) const NAMES_IN_WORDS: &str = "names-in-words";
pub(super) const HIDE_DOUBTS: &str = "hide-doubts";
pub(super) const NATURES: &str = "natures";
pub(super) const WIDTH: &str = "width";
/// The widths that a picture can have.
pub(super) const WIDTHS: RangeInclusive<i64> = Order::NARROWEST as i64..=Order::WIDEST as i64;
pub(super) const REPLACE: &str = "replace";
pub(super) const PASSPHRASE_FILE: &str = "passphrase-file";
pub(super) const FILE: &str = "file";
pub(super) const EARLIER: &str = "earlier";
pub(super) const LATER: &str = "later";
pub(super) const FOLDER: &str = "folder";
pub(super) const LANG: &str = "lang";
pub(super) const SESSIONS: &str = "sessions";
pub(super) const MANUAL: &str = "man";
pub(super) const COMPLETIONS: &str = "completions";

/// What is understood: the grammar, and what packages are made with, which no help tells.
pub(super) fn whole(words: Words) -> Command {
    command(words).arg(Arg::new(MANUAL).long(MANUAL).action(ArgAction::SetTrue).hide(true)).arg(
        Arg::new(COMPLETIONS).long(COMPLETIONS).value_parser(clap::value_parser!(Shell)).hide(true),
    )
}

/// The grammar, with its help in the language of `words`.
pub(super) fn command(words: Words) -> Command {
    let commands = format!("{}\n{{subcommands}}", words.text("cli-heading-commands"));
    Command::new("curseur")
        .about(words.text("cli-about"))
        .version(words.release(Release::this(), ZonedDateTime::now().date()))
        .override_usage(words.text("cli-usage"))
        .help_template(template(words, &format!("{commands}\n\n")))
        .after_help(words.text("cli-after"))
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(file(words).help(words.text("cli-help-file")))
        .arg(
            Arg::new(LANG)
                .long("lang")
                .value_name("fr|en")
                .value_parser(PossibleValuesParser::new(Language::ALL.map(Language::code)))
                .hide_possible_values(true)
                .global(true)
                .help(words.text("cli-help-lang")),
        )
        .arg(
            Arg::new(SESSIONS)
                .long("sessions")
                .value_name(words.text("cli-name-folder"))
                .value_parser(path())
                .global(true)
                .help(words.text("cli-help-sessions")),
        )
        .arg(help(words))
        .arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version)
                .help(words.text("cli-help-version")),
        )
        .subcommand(
            subcommand(words, CHECK)
                .about(words.text("cli-about-check"))
                .override_usage(words.text("cli-usage-check"))
                .arg(
                    file(words)
                        .required(true)
                        .num_args(1..)
                        .help(words.text("cli-help-check-files")),
                )
                .arg(passphrase_file(words)),
        )
        .subcommand(
            subcommand(words, SHOW)
                .about(words.text("cli-about-show"))
                .override_usage(words.text("cli-usage-show"))
                .arg(file(words).required(true).help(words.text("cli-help-show-file")))
                .arg(passphrase_file(words)),
        )
        .subcommand(compare(words))
        .subcommand(
            subcommand(words, LIST)
                .about(words.text("cli-about-list"))
                .override_usage(words.text("cli-usage-list"))
                .after_help(words.text("cli-after-list"))
                .arg(
                    Arg::new(FOLDER)
                        .value_name(words.text("cli-name-folder"))
                        .value_parser(path())
                        .num_args(0..)
                        .help(words.text("cli-help-list-folders")),
                ),
        )
        .subcommand(export(words))
        .subcommand(join(words))
}

fn compare(words: Words) -> Command {
    let session = |name: &'static str, value: &str, help: &str| {
        Arg::new(name)
            .value_name(words.text(value))
            .value_parser(path())
            .required(true)
            .help(words.text(help))
    };
    subcommand(words, COMPARE)
        .about(words.text("cli-about-compare"))
        .override_usage(words.text("cli-usage-compare"))
        .arg(session(EARLIER, "cli-name-earlier", "cli-help-earlier"))
        .arg(session(LATER, "cli-name-later", "cli-help-later"))
        .arg(
            Arg::new(INTERNAL)
                .long(INTERNAL)
                .action(ArgAction::SetTrue)
                .help(words.text("cli-help-compare-internal")),
        )
        .arg(passphrase_file(words))
}

fn join(words: Words) -> Command {
    subcommand(words, JOIN)
        .about(words.text("cli-about-join"))
        .override_usage(words.text("cli-usage-join"))
        .after_help(words.text("cli-after-join"))
        .arg(file(words).required(true).num_args(2..).help(words.text("cli-help-join-files")))
        .arg(
            Arg::new(TO)
                .long(TO)
                .value_name(words.text("cli-name-path"))
                .required(true)
                .value_parser(path())
                .help(words.text("cli-help-join-to")),
        )
        .arg(passphrase_file(words))
}

fn export(words: Words) -> Command {
    let flag = |name: &'static str, help: &str| {
        Arg::new(name).long(name).action(ArgAction::SetTrue).help(words.text(help))
    };
    let option = |name: &'static str, value: &str, help: &str| {
        Arg::new(name).long(name).value_name(value.to_owned()).help(words.text(help))
    };
    let formats = FORMATS.map(|(name, _)| name);
    subcommand(words, EXPORT)
        .about(words.text("cli-about-export"))
        .override_usage(words.text("cli-usage-export"))
        .after_help(words.text("cli-after-export"))
        .arg(file(words).required(true).help(words.text("cli-help-export-file")))
        .arg(
            option(TO, &words.text("cli-name-path"), "cli-help-to")
                .required(true)
                .value_parser(path()),
        )
        .arg(option(WHAT, &words.text("cli-name-what"), "cli-help-what"))
        .arg(
            option(AS, &words.text("cli-name-format"), "cli-help-as")
                .value_parser(PossibleValuesParser::new(formats))
                .hide_possible_values(true),
        )
        .arg(flag(INTERNAL, "cli-help-internal"))
        .arg(flag(NAMES, "cli-help-names"))
        .arg(flag(BEARERS, "cli-help-bearers"))
        .arg(flag(NAMES_IN_WORDS, "cli-help-names-in-words"))
        .arg(flag(HIDE_DOUBTS, "cli-help-hide-doubts"))
        .arg(flag(NATURES, "cli-help-natures"))
        .arg(
            option(WIDTH, "PIXELS", "cli-help-width")
                .allow_hyphen_values(true)
                .value_parser(clap::value_parser!(u32).range(WIDTHS)),
        )
        .arg(flag(REPLACE, "cli-help-replace"))
        .arg(passphrase_file(words))
}

fn passphrase_file(words: Words) -> Arg {
    Arg::new(PASSPHRASE_FILE)
        .long(PASSPHRASE_FILE)
        .value_name(words.text("cli-name-file"))
        .value_parser(clap::value_parser!(PathBuf))
        .help(words.text("cli-help-passphrase-file"))
}

fn subcommand(words: Words, name: &'static str) -> Command {
    Command::new(name).help_template(template(words, "")).disable_help_flag(true).arg(help(words))
}

/// The parser's own headings are in English.
fn template(words: Words, commands: &str) -> String {
    let [usage, arguments, options] =
        ["cli-heading-usage", "cli-heading-arguments", "cli-heading-options"]
            .map(|id| words.text(id));
    format!(
        "{{about}}\n\n{usage}\n  {{usage}}\n\n{commands}{arguments}\n{{positionals}}\n\n\
         {options}\n{{options}}{{after-help}}\n"
    )
}

/// A path, or an address that leads to one.
fn path() -> ValueParser {
    ValueParser::new(PathBufValueParser::new().map(|given| path_of(&given)))
}

fn file(words: Words) -> Arg {
    Arg::new(FILE).value_name(words.text("cli-name-file")).value_parser(path())
}

fn help(words: Words) -> Arg {
    Arg::new("help")
        .long("help")
        .short('h')
        .action(ArgAction::Help)
        .help(words.text("cli-help-help"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grammar_holds_together() {
        for language in Language::ALL {
            whole(Words::new(language)).debug_assert();
        }
    }
}
