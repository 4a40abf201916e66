//! `curseur export`.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::export::{Choices, Edition, Format, Matter, NamesInWords, Order, Watch, Written};
use crate::session::{Language, PillarId, Session};
use crate::storage::{self, Existing, SaveError};
use crate::words::Words;

use super::files::{code, said};
use super::grammar::{
    AS, BEARERS, FILE, HIDE_DOUBTS, INTERNAL, NAMES, NAMES_IN_WORDS, NATURES, REPLACE, TO, WHAT,
    WIDTH,
};
use super::passphrase::Passphrases;
use super::{SUCCESS, WRONG_USE, complain, plain, refuse};

/// The names under which things are asked for. A pillar is asked for by its id.
const MATTERS: [(&str, Matter); 16] = [
    ("minutes", Matter::Minutes),
    ("sheets", Matter::Sheets),
    ("agreement", Matter::Agreement),
    ("calendar", Matter::Calendar),
    ("hand-over", Matter::HandOver),
    ("session", Matter::Session),
    ("board", Matter::Board),
    ("map", Matter::Map),
    ("workbook", Matter::Workbook),
    ("journal", Matter::Journal),
    ("observations", Matter::Observations),
    ("types", Matter::Types),
    ("axes", Matter::Axes),
    ("actors", Matter::Actors),
    ("ties", Matter::Ties),
    ("decisions", Matter::Decisions),
];

/// The names of kinds of files, where the ending alone does not tell.
pub(super) const FORMATS: [(&str, Format); 16] = [
    ("pdf", Format::Pdf),
    ("docx", Format::Docx),
    ("odt", Format::Odt),
    ("html", Format::Html),
    ("svg", Format::Svg),
    ("png", Format::Png),
    ("xlsx", Format::Xlsx),
    ("csv-fr", Format::CsvFrench),
    ("csv", Format::CsvInternational),
    ("gephi", Format::Gephi),
    ("kumu", Format::Kumu),
    ("graphml", Format::GraphMl),
    ("gexf", Format::Gexf),
    ("ics", Format::Ics),
    ("ron", Format::Ron),
    ("sealed", Format::Sealed),
];

/// Writes what is asked for of a session. Returns the exit code.
pub(super) fn export(
    words: Words,
    matches: &ArgMatches,
    told: &Passphrases,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<u8> {
    let paths = matches.get_one::<PathBuf>(FILE).zip(matches.get_one::<PathBuf>(TO));
    let Some((file, to)) = paths else {
        refuse(words, &words.text("cli-not-understood"), err)?;
        return Ok(WRONG_USE);
    };
    let session = match told.session(file) {
        Ok(session) => session,
        Err(error) => {
            complain(words, &said(words, &error), file, err)?;
            return Ok(code(&error));
        }
    };
    let mut order = match order(words, matches, to, &session) {
        Ok(order) => order,
        Err(message) => {
            refuse(words, &message, err)?;
            return Ok(WRONG_USE);
        }
    };
    if order.matter == Matter::HandOver {
        let left = order.handed_over(&session, words).left;
        for line in left.sheet(words) {
            writeln!(err, "{}", plain(&line))?;
        }
    }
    let is_sealed = order.format == Format::Sealed;
    if is_sealed {
        match told.to_seal(err)? {
            Ok(passphrase) => order.seal = Some(passphrase),
            Err(message) => {
                refuse(words, &message, err)?;
                return Ok(WRONG_USE);
            }
        }
    }
    let watch = Watch::default();
    let files = match order.fill(&session, words, &watch) {
        Ok(files) => files,
        Err(error) => {
            refuse(words, &error.said(words), err)?;
            return Ok(WRONG_USE);
        }
    };
    let files: Vec<_> = files.iter().map(Written::output).collect();
    let existing = if matches.get_flag(REPLACE) { Existing::Replaced } else { Existing::Stays };
    match storage::put_files(file, to, &files, existing) {
        Ok(paths) => {
            for path in paths {
                writeln!(out, "{}", plain(&path.display().to_string()))?;
            }
            if is_sealed {
                writeln!(err, "{}", words.text("seal-lost"))?;
            }
            let lacking = watch.lacking();
            if !lacking.is_empty() {
                writeln!(err, "{}", words.letters_without_font(lacking))?;
            }
            Ok(SUCCESS)
        }
        Err(not_put) => {
            let message = match not_put.why {
                SaveError::AlreadyExists => words.text("cli-exists"),
                why => words.put_error(&why),
            };
            complain(words, &message, &not_put.path, err)?;
            Ok(WRONG_USE)
        }
    }
}

/// What is asked for, or why it cannot be.
fn order(
    words: Words,
    matches: &ArgMatches,
    to: &Path,
    session: &Session,
) -> Result<Order, String> {
    let ending = to.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let ending = ending.unwrap_or_default();
    let named = matches.get_one::<String>(AS);
    let format = match named {
        Some(name) => FORMATS.iter().find(|(known, _)| known == name).map(|(_, format)| *format),
        None => by_ending(&ending, words.language),
    };
    let Some(format) = format else {
        let endings = "pdf, docx, odt, html, xlsx, csv, svg, png, graphml, gexf, ics, ron, ron.age";
        let values = [("ending", ending.into()), ("endings", endings.into())];
        return Err(words.with("cli-ending-unknown", values));
    };
    let matter = match matches.get_one::<String>(WHAT) {
        None => usual(format),
        Some(name) => matter(name, session).ok_or_else(|| {
            let known = MATTERS.iter().map(|(known, _)| *known);
            let pillars = session.framework.pillars.iter().map(|pillar| pillar.id.as_str());
            let all: Vec<_> = known.chain(pillars).collect();
            let values = [("what", name.into()), ("all", all.join(", ").into())];
            words.with("cli-what-unknown", values)
        })?,
    };
    if !matter.formats().contains(&format) {
        let formats = matter.formats().iter().filter_map(|format| name_of(*format));
        let formats: Vec<_> = formats.collect();
        return Err(words.with("cli-not-as", [("formats", formats.join(", ").into())]));
    }
    let internal = matches.get_flag(INTERNAL);
    let stay = internal || matches.get_flag(NAMES_IN_WORDS);
    let hides_doubts = matches.get_flag(HIDE_DOUBTS);
    // Where names stay, so does what may be one.
    if hides_doubts && (stay || matches.get_flag(NAMES)) {
        return Err(words.text("cli-doubts-or-names"));
    }
    let choices = Choices {
        edition: if internal { Edition::Internal } else { Edition::Shareable },
        names: internal || matches.get_flag(NAMES),
        bearers: internal || matches.get_flag(BEARERS),
        names_in_words: match (stay, hides_doubts) {
            (true, _) => NamesInWords::Stay,
            (false, true) => NamesInWords::ReplacedWithDoubts,
            (false, false) => NamesInWords::Replaced,
        },
        natures: internal || matches.get_flag(NATURES),
    };
    let mut order = Order { format, ..Order::of(matter, choices) };
    if let Some(&width) = matches.get_one::<u32>(WIDTH) {
        order.width = width;
    }
    Ok(order)
}

fn by_ending(ending: &str, language: Language) -> Option<Format> {
    let csv = match language {
        Language::Fr => Format::CsvFrench,
        Language::En => Format::CsvInternational,
    };
    let found = Format::ALL.into_iter().find(|format| format.ending() == ending)?;
    Some(if ending == csv.ending() { csv } else { found })
}

/// What is most often wanted as such a file.
fn usual(format: Format) -> Matter {
    match format {
        Format::Pdf | Format::Docx | Format::Odt | Format::Html => Matter::Minutes,
        Format::Svg | Format::Png => Matter::Board,
        Format::Xlsx => Matter::Workbook,
        Format::CsvFrench | Format::CsvInternational => Matter::Journal,
        Format::GraphMl | Format::Gexf | Format::Kumu | Format::Gephi => Matter::Ties,
        Format::Ics => Matter::Calendar,
        Format::Ron | Format::Sealed => Matter::HandOver,
    }
}

fn matter(name: &str, session: &Session) -> Option<Matter> {
    let known = MATTERS.iter().find(|(known, _)| *known == name).map(|(_, matter)| matter.clone());
    let pillar = PillarId::new(name);
    known.or_else(|| session.framework.pillar(&pillar).map(|_| Matter::Pillar(pillar.clone())))
}

fn name_of(format: Format) -> Option<&'static str> {
    FORMATS.iter().find(|(_, known)| *known == format).map(|(name, _)| *name)
}
