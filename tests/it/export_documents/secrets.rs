//! What may not leave the room, searched in every part of every file: texts, names of files, metadata, words for pictures.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use curseur::session::Language;

use super::sessions::secret;
use super::written::texts;
use super::{EDITIONS, EVERYTHING, Room};

const MINUTES: [&str; 4] = ["minutes docx", "minutes odt", "minutes pdf", "minutes html"];
const WORKBOOK: &str = "workbook xlsx";
const JOURNAL: [&str; 2] = ["journal csv", "journal csv-fr"];
const SHEETS: [&str; 4] = ["sheets docx", "sheets odt", "sheets pdf", "sheets html"];
const AGREEMENT: [&str; 4] = ["agreement docx", "agreement odt", "agreement pdf", "agreement html"];
const CALENDAR: &str = "calendar ics";
const OBSERVATIONS: [&str; 2] = ["observations csv", "observations csv-fr"];
const TYPES: [&str; 2] = ["types csv", "types csv-fr"];
const DECISIONS: [&str; 2] = ["decisions csv", "decisions csv-fr"];
const ACTORS: [&str; 2] = ["actors csv", "actors csv-fr"];
const TIES: [&str; 3] = ["ties csv", "ties csv-fr", "ties kumu"];
const NETWORKS: [&str; 3] = ["ties gephi", "ties gexf", "ties graphml"];

/// Every planted secret, and which files of an internal edition tell it. [`WORKBOOK`] tells all that tables tell.
const SECRETS: [(&str, &[&[&str]]); 31] = [
    ("zqotherplace", &[&MINUTES, &TYPES, &[WORKBOOK]]),
    ("zqunseen", &[&MINUTES, &JOURNAL, &OBSERVATIONS, &[WORKBOOK]]),
    ("zqplacebefore", &[]),
    ("zqobservedbefore", &[]),
    ("zqsomeone", &[&MINUTES, &JOURNAL, &DECISIONS, &[WORKBOOK]]),
    ("zqabsent", &[&MINUTES]),
    ("zqvoice", &[&MINUTES, &JOURNAL, &OBSERVATIONS, &[WORKBOOK]]),
    ("zqbearer", &[&MINUTES, &DECISIONS, &[WORKBOOK]]),
    ("zqvalidator", &[&MINUTES, &TYPES, &[WORKBOOK]]),
    ("zqfacilitators", &[&MINUTES]),
    ("zqfolder", &[&MINUTES, &JOURNAL, &ACTORS, &[WORKBOOK, "ties kumu"]]),
    ("zqmail", &[&MINUTES, &JOURNAL, &[WORKBOOK]]),
    ("zqserver", &[&MINUTES, &ACTORS, &[WORKBOOK, "ties kumu"]]),
    ("zqlogin", &[&MINUTES, &ACTORS, &[WORKBOOK, "ties kumu"]]),
    ("zqtoken", &[&MINUTES, &ACTORS, &[WORKBOOK, "ties kumu"]]),
    ("06 45 67 89 10", &[&MINUTES, &ACTORS, &[WORKBOOK, "ties kumu"]]),
    ("zqinternal", &[&MINUTES, &ACTORS, &[WORKBOOK, "ties kumu"]]),
    ("zqminority", &[&MINUTES, &[WORKBOOK]]),
    ("zqwithdrawn", &[&MINUTES, &JOURNAL, &[WORKBOOK]]),
    ("zqreason", &[&MINUTES, &JOURNAL, &[WORKBOOK]]),
    ("zqnature", &[&MINUTES, &TIES, &NETWORKS, &[WORKBOOK, "map svg", "map pdf"]]),
    ("zqunusednature", &[&MINUTES]),
    ("zqsharedtie", &[&MINUTES, &TIES, &[WORKBOOK]]),
    ("zqtienote", &[&MINUTES, &TIES, &[WORKBOOK]]),
    ("zqbody", &[&MINUTES, &AGREEMENT, &[WORKBOOK]]),
    ("zqotherbody", &[&MINUTES, &AGREEMENT, &[WORKBOOK]]),
    ("zqcontact", &[&MINUTES, &AGREEMENT]),
    ("zqwhynot", &[&MINUTES, &[WORKBOOK]]),
    // Told in none: where someone works, and what was said before a correction.
    ("zqemployer", &[]),
    ("zqearlier", &[]),
    // Who validated the minutes.
    ("zqsomeone, zqabsent", &[&MINUTES]),
];

/// What every edition tells, and in which files.
const TOLD: [(&str, &[&[&str]]); 18] = [
    ("zqpledged", &[&MINUTES, &AGREEMENT, &DECISIONS, &[WORKBOOK, CALENDAR]]),
    ("zqbrings", &[&MINUTES, &AGREEMENT, &[WORKBOOK, CALENDAR]]),
    ("zqhopes", &[&MINUTES, &AGREEMENT, &[WORKBOOK]]),
    ("zqsign", &[&MINUTES, &AGREEMENT, &DECISIONS, &[WORKBOOK]]),
    ("zqinshort", &[&MINUTES, &TYPES, &[WORKBOOK]]),
    ("zqmoving", &[&MINUTES, &TYPES, &[WORKBOOK]]),
    ("zqfigure", &[&MINUTES, &[WORKBOOK]]),
    ("zqfigdate", &[&MINUTES, &[WORKBOOK]]),
    ("zqfigsource", &[&MINUTES, &[WORKBOOK]]),
    ("zqowntype", &[&MINUTES, &SHEETS, &JOURNAL, &OBSERVATIONS, &TYPES, &[WORKBOOK]]),
    ("zqdefinition", &[&MINUTES, &SHEETS, &TYPES, &[WORKBOOK]]),
    ("zqobserved", &[&MINUTES, &JOURNAL, &OBSERVATIONS, &[WORKBOOK]]),
    ("zqtowards", &[&MINUTES, &TYPES, &[WORKBOOK]]),
    ("zqwords", &[&MINUTES, &JOURNAL, &[WORKBOOK]]),
    ("zqtoplace", &[&MINUTES, &JOURNAL, &[WORKBOOK]]),
    ("zqbilan.pdf", &[&MINUTES, &JOURNAL, &[WORKBOOK]]),
    ("zqreturn", &[&MINUTES, &DECISIONS, &[WORKBOOK]]),
    ("example.org/zqpage", &[&MINUTES, &ACTORS, &[WORKBOOK, "ties kumu"]]),
];

/// All that an edition writes, under what it is; in small letters, since names may be set in capitals.
fn edition(language: Language, options: &[&str]) -> BTreeMap<String, String> {
    let room = Room::with(&secret());
    let mut all: BTreeMap<String, String> = BTreeMap::new();
    for (what, formats) in EVERYTHING {
        for format in formats {
            let mut more = vec!["--what", what, "--as", format, "--width", "300"];
            more.extend(options);
            for file in room.export(&format!("{what}-{format}.x"), language, &more) {
                let text = all.entry(format!("{what} {format}")).or_default();
                *text += &file.file_name().expect("a name").to_string_lossy();
                for (part, found) in texts(&file) {
                    writeln!(text, "\n{part}\n{}", found.to_lowercase()).expect("a string");
                }
            }
        }
    }
    all
}

/// Which files of an edition hold a text.
fn holding<'a>(edition: &'a BTreeMap<String, String>, text: &str) -> BTreeSet<&'a str> {
    let found = edition.iter().filter(|(_, written)| written.contains(text));
    found.map(|(name, _)| name.as_str()).collect()
}

fn places(told: &[&[&'static str]]) -> BTreeSet<&'static str> {
    told.iter().copied().flatten().copied().collect()
}

#[test]
fn a_shareable_edition_holds_no_secret_in_any_part_of_any_file() {
    for language in Language::ALL {
        let edition = edition(language, EDITIONS[0]);
        for (secret, _) in SECRETS {
            assert_eq!(holding(&edition, secret), BTreeSet::new(), "{secret}");
        }
        for (text, told) in TOLD {
            assert_eq!(holding(&edition, text), places(told), "{text}");
        }
    }
}

#[test]
fn an_internal_edition_holds_each_secret_where_it_belongs_and_nowhere_else() {
    for language in Language::ALL {
        let edition = edition(language, EDITIONS[1]);
        for (text, told) in SECRETS.into_iter().chain(TOLD) {
            assert_eq!(holding(&edition, text), places(told), "{text}");
        }
    }
}

#[test]
fn names_and_natures_leave_the_room_only_when_they_are_asked_for() {
    let named = edition(Language::Fr, &["--names"]);
    let natures = edition(Language::Fr, &["--natures"]);
    for (secret, told) in SECRETS {
        let names = ["zqsomeone", "zqabsent", "zqfacilitators", "zqsomeone, zqabsent"];
        let of_ties = ["zqnature", "zqunusednature", "zqsharedtie"];
        for (edition, asked) in [(&named, &names[..]), (&natures, &of_ties[..])] {
            let expected = if asked.contains(&secret) { places(told) } else { BTreeSet::new() };
            assert_eq!(holding(edition, secret), expected, "{secret}");
        }
    }
}

#[test]
fn no_picture_carries_anything_but_its_dots() {
    for (name, written) in edition(Language::Fr, EDITIONS[1]) {
        let pictures = written.lines().filter(|line| line.starts_with("ihdr"));
        let pictures: Vec<_> = pictures.collect();
        assert!(pictures.iter().all(|pieces| *pieces == "ihdr idat iend"), "{name}: {pictures:?}");
        let expected = match name.as_str() {
            "minutes docx" | "minutes odt" => 3,
            name if name.ends_with(" png") => 1,
            _ => 0,
        };
        assert_eq!(pictures.len(), expected, "{name}");
    }
}
