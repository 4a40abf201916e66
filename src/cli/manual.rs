//! The manual page, in the language that was asked for: made from the grammar, so that both say the same.

use std::io::{self, Write};

use clap::{Arg, Command};

use super::grammar;
use crate::words::{Release, Words};

/// Writes the page as `man` reads it.
pub(super) fn page(words: Words, out: &mut dyn Write) -> io::Result<()> {
    let mut command = grammar::command(words);
    let release = Release::this();
    let date = release.date().map(|date| date.to_string()).unwrap_or_default();
    let (version, title) = (release.version(), words.text("man-title"));
    writeln!(out, ".TH CURSEUR 1 \"{date}\" \"curseur {version}\" \"{}\"", escaped(&title))?;
    let about = [words.text("about-purpose"), words.text("about-data-text")].join(" ");
    heading(words, "man-name", out)?;
    let named = command.get_about().map(ToString::to_string).unwrap_or_default();
    writeln!(out, "curseur \\- {}", escaped(&named))?;
    heading(words, "man-synopsis", out)?;
    usage(&mut command, out)?;
    heading(words, "man-description", out)?;
    lines(&about, out)?;
    heading(words, "man-arguments", out)?;
    arguments(&command, Arg::is_positional, out)?;
    heading(words, "man-options", out)?;
    arguments(&command, |arg| !arg.is_positional(), out)?;
    heading(words, "man-commands", out)?;
    for subcommand in command.get_subcommands_mut() {
        writeln!(out, ".SS {}", escaped(subcommand.get_name()))?;
        let about = subcommand.get_about().map(ToString::to_string).unwrap_or_default();
        lines(&about, out)?;
        writeln!(out, ".PP")?;
        usage(subcommand, out)?;
        // Said once, above.
        arguments(subcommand, |arg| arg.get_id() != "help" && !arg.is_global_set(), out)?;
        let after = subcommand.get_after_help().map(ToString::to_string).unwrap_or_default();
        if !after.is_empty() {
            writeln!(out, ".PP")?;
            as_is(&after, out)?;
        }
    }
    heading(words, "man-exit", out)?;
    lines(&words.text("cli-after"), out)?;
    heading(words, "man-files", out)?;
    writeln!(out, ".TP\n\\fI{}\\fR", escaped("~/.config/curseur/"))?;
    lines(&words.text("man-settings"), out)
}

fn heading(words: Words, id: &str, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, ".SH {}", escaped(&words.text(id)))
}

fn usage(command: &mut Command, out: &mut dyn Write) -> io::Result<()> {
    let usage = command.render_usage().to_string();
    as_is(usage.strip_prefix("Usage: ").unwrap_or(&usage), out)
}

fn arguments(
    command: &Command,
    is_told: impl Fn(&Arg) -> bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    for arg in command.get_arguments().filter(|arg| is_told(arg)) {
        let short = arg.get_short().map(|short| format!("\\fB\\-{short}\\fR"));
        let long = arg.get_long().map(|long| format!("\\fB{}\\fR", escaped(&format!("--{long}"))));
        let names = short.into_iter().chain(long).collect::<Vec<_>>().join(", ");
        let takes = arg.is_positional() || arg.get_action().takes_values();
        let value = arg.get_value_names().filter(|_| takes).and_then(|names| names.first());
        let value = value.map(|value| format!("\\fI{}\\fR", escaped(value)));
        let term = [names, value.unwrap_or_default()].join(" ");
        writeln!(out, ".TP\n{}", term.trim())?;
        lines(&arg.get_help().map(ToString::to_string).unwrap_or_default(), out)?;
    }
    Ok(())
}

/// Words that are set in lines of the page.
fn lines(text: &str, out: &mut dyn Write) -> io::Result<()> {
    text.lines().try_for_each(|line| writeln!(out, "{}", escaped(line.trim())))
}

/// Lines that stay as they are.
fn as_is(text: &str, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, ".nf")?;
    text.lines().try_for_each(|line| writeln!(out, "{}", escaped(line.trim())))?;
    writeln!(out, ".fi")
}

/// Letters that mean themselves.
fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\e").replace('-', "\\-");
    if text.starts_with(['.', '\'']) { format!("\\&{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Language;

    #[test]
    fn the_manual_tells_all_that_the_grammar_understands() {
        for language in Language::ALL {
            let words = Words::new(language);
            let mut page = Vec::new();
            super::page(words, &mut page).expect("memory");
            let page = String::from_utf8(page).expect("a text");
            let command = grammar::command(words);
            let options = command.get_subcommands().chain([&command]).flat_map(Command::get_opts);
            for long in options.filter_map(Arg::get_long) {
                let told = format!("\\fB{}\\fR", escaped(&format!("--{long}")));
                assert!(page.contains(&told), "{long}");
            }
            for subcommand in command.get_subcommands() {
                assert!(page.contains(&format!("\n.SS {}\n", subcommand.get_name())));
            }
        }
    }

    #[test]
    fn what_begins_as_an_order_of_the_page_is_a_text() {
        assert_eq!(escaped(".ron \\ -"), "\\&.ron \\e \\-");
    }
}
