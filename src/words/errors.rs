//! What went wrong, in words: what happened, where, and what to do. Whoever shows a message adds the path, last.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

use crate::session::list::Contacts;
use crate::session::{Pair, Problem, Refused, Sitting, Stamp, Trouble, Whereabouts};
use crate::storage::{
    FileKind, FileProblem, Located, MAX_BYTES, MOST_CELLS, MOST_ROWS, ReadError, ReadOnlyWhy,
    SaveError, Seal, SheetError, is_named_sealed,
};

use super::Words;

impl Words {
    /// Why a file could not be read.
    pub fn read_error(self, error: &ReadError) -> String {
        match error {
            ReadError::Empty => self.text("read-empty"),
            ReadError::TooLarge { bytes } => self.with(
                "read-too-large",
                [("size", megabytes(*bytes).into()), ("limit", megabytes(MAX_BYTES).into())],
            ),
            ReadError::NotText { offset } => {
                self.with("read-not-text", [("offset", (*offset).into())])
            }
            ReadError::Damaged(damage) => self.damage(*damage),
            ReadError::Foreign => self.text("read-foreign"),
            ReadError::Sealed(seal) => self.text(match seal {
                Seal::Closed => "read-sealed",
                Seal::Wrong => "read-wrong-passphrase",
                Seal::ForKeys => "read-sealed-for-keys",
                Seal::TooCostly => "read-sealed-too-costly",
                Seal::Broken => "read-sealed-broken",
            }),
            ReadError::NotAFile => self.text("read-not-a-file"),
            ReadError::NewerFormat { found, title, readable } => {
                let title = match title {
                    Some(title) => self.with("read-newer-titled", [("title", title.into())]),
                    None => self.text("read-newer-untitled"),
                };
                let values = [("title", title.into()), ("found", found.to_string().into())];
                match readable {
                    Some(_) => self.with("read-newer-readable", values),
                    None => self.with("read-newer", values),
                }
            }
            ReadError::Syntax { line, column, what } => self.with(
                "read-syntax",
                [
                    ("line", (*line).into()),
                    ("column", (*column).into()),
                    ("what", self.syntax(what).into()),
                ],
            ),
            ReadError::Unsound(problems) => self.unsound(problems),
            ReadError::Io(ErrorKind::NotFound | ErrorKind::NotADirectory, _) => {
                self.text("read-missing")
            }
            ReadError::Io(ErrorKind::PermissionDenied, _) => self.text("read-denied"),
            ReadError::Io(ErrorKind::IsADirectory, _) => self.text("read-folder"),
            ReadError::Io(_, what) => match system_code(what) {
                Some(code) => self.with("read-failed-code", [("code", code.into())]),
                None => self.text("read-failed"),
            },
        }
    }

    /// Why a list cannot be read.
    pub fn sheet_error(self, error: SheetError) -> String {
        match error {
            SheetError::Empty => self.text("sheet-empty"),
            SheetError::Other(kind) => self.text(match kind {
                // One that holds more than can be unpacked, or is damaged.
                FileKind::Workbook => "sheet-workbook",
                FileKind::Locked => "sheet-locked",
                FileKind::Document => "sheet-document",
                FileKind::Slides => "sheet-slides",
                FileKind::Pdf => "sheet-pdf",
                FileKind::Picture => "sheet-picture",
                FileKind::Archive => "sheet-archive",
                FileKind::Network => "sheet-network",
                FileKind::WebPage => "sheet-web-page",
                FileKind::Cards => "sheet-cards",
                FileKind::Session => "sheet-session",
                FileKind::Data => "sheet-data",
                FileKind::Sound => "sheet-sound",
                FileKind::Program => "sheet-program",
                FileKind::Unknown => "sheet-not-text",
            }),
            SheetError::TooManyRows => {
                self.with("sheet-too-many-rows", [("most", MOST_ROWS.into())])
            }
            SheetError::TooManyCells { line } => {
                let values = [("line", line.to_string().into()), ("most", MOST_CELLS.into())];
                self.with("sheet-too-many-cells", values)
            }
            SheetError::OpenQuote { line } => {
                self.with("sheet-open-quote", [("line", line.to_string().into())])
            }
        }
    }

    /// "Laissés de côté : 5 numéros de téléphone, 8 adresses électroniques."; nothing when none is.
    pub fn contacts_left_out(self, contacts: Contacts) -> Option<String> {
        let counted = [
            (contacts.phones, "import-phones"),
            (contacts.mails, "import-mails"),
            (contacts.streets, "import-streets"),
        ];
        let counted = counted.into_iter().filter(|(count, _)| 0 < *count);
        let counted: Vec<_> =
            counted.map(|(count, id)| self.with(id, [("count", count.into())])).collect();
        let what = counted.join(", ");
        (!what.is_empty()).then(|| self.with("import-contacts", [("what", what.into())]))
    }

    /// What a check of a file found, on one line.
    pub fn file_problem(self, problem: &FileProblem) -> String {
        match problem {
            FileProblem::Read(error) => self.read_error(error),
            FileProblem::Summary => self.text("file-summary"),
        }
    }

    fn unsound(self, problems: &[Located]) -> String {
        let Some((first, others)) = problems.split_first() else {
            return self.text("read-unsound-nowhere");
        };
        let problem = self.problem(&first.problem);
        let first = match first.line {
            Some(line) => {
                self.with("read-unsound-line", [("line", line.into()), ("problem", problem.into())])
            }
            None => format!("{}.", capitalised(&problem)),
        };
        let mut sentences = vec![self.with("read-unsound", [("first", first.into())])];
        if !others.is_empty() {
            sentences.push(self.with("read-unsound-others", [("count", others.len().into())]));
        }
        sentences.push(self.text("read-unsound-advice"));
        sentences.join(" ")
    }

    /// Where a session contradicts itself, and how.
    pub fn problem(self, problem: &Problem) -> String {
        let values = [
            ("place", self.place(&problem.place).into()),
            ("trouble", self.trouble(&problem.trouble).into()),
        ];
        self.with("problem", values)
    }

    fn place(self, place: &Whereabouts) -> String {
        let numbered = |id, index: usize, own: u32| {
            self.with(id, [("number", (index + 1).into()), ("id", own.to_string().into())])
        };
        let of_pair = |id, index: usize, pair: Pair| {
            let [one, other] = [pair.low(), pair.high()].map(|id| id.to_string());
            let number = (index + 1).into();
            self.with(id, [("number", number), ("one", one.into()), ("other", other.into())])
        };
        match place {
            Whereabouts::Heading => self.text("place-heading"),
            Whereabouts::Participant { index, id } => numbered("place-participant", *index, *id),
            Whereabouts::Sitting { index, id } => numbered("place-sitting", *index, *id),
            Whereabouts::Entry { index, id } => numbered("place-entry", *index, *id),
            Whereabouts::Actor { index, id } => numbered("place-actor", *index, *id),
            Whereabouts::Relation { index, pair } => of_pair("place-relation", *index, *pair),
            Whereabouts::Strategy => self.text("place-strategy"),
            Whereabouts::Wish { index, pair } => of_pair("place-wish", *index, *pair),
            Whereabouts::Preparation { index, id } => numbered("place-preparation", *index, *id),
            Whereabouts::Nature { index } => {
                self.with("place-nature", [("number", (index + 1).into())])
            }
            Whereabouts::Shared => self.text("place-shared"),
            Whereabouts::Decision { index, id } => numbered("place-decision", *index, *id),
            Whereabouts::Validation => self.text("place-validation"),
            Whereabouts::Starting(axis) => {
                self.with("place-starting", [("id", axis.as_str().into())])
            }
            Whereabouts::Effort(axis) => self.with("place-effort", [("id", axis.as_str().into())]),
            Whereabouts::Row(row) => self.with("place-row", [("id", row.as_str().into())]),
            Whereabouts::Frame => self.text("place-frame"),
            Whereabouts::Type(of) => self.with("place-type", [("id", of.as_str().into())]),
            Whereabouts::Axis(axis) => self.with("place-axis", [("axis", axis.as_str().into())]),
        }
    }

    fn trouble(self, trouble: &Trouble) -> String {
        let with_id = |message, id: u32| self.with(message, [("id", id.to_string().into())]);
        match trouble {
            Trouble::NoTitle => self.text("trouble-no-title"),
            Trouble::IdOutOfOrder => self.text("trouble-id-order"),
            Trouble::IdNotCounted => self.text("trouble-id-count"),
            Trouble::KeyTwice => self.text("trouble-key-twice"),
            Trouble::UnknownAxis(axis) => {
                self.with("trouble-unknown-axis", [("axis", axis.as_str().into())])
            }
            Trouble::UnknownParticipant(id) => with_id("trouble-unknown-participant", *id),
            Trouble::UnknownSitting(id) => with_id("trouble-unknown-sitting", *id),
            Trouble::UnknownArgument(id) => with_id("trouble-unknown-argument", *id),
            Trouble::AxisTwice(axis) => {
                self.with("trouble-axis-twice", [("axis", axis.as_str().into())])
            }
            Trouble::UnknownRow(row) => {
                self.with("trouble-unknown-row", [("id", row.as_str().into())])
            }
            Trouble::UnknownType(of) => {
                self.with("trouble-unknown-type", [("id", of.as_str().into())])
            }
            Trouble::UnknownRecalled(rank) => {
                self.with("trouble-unknown-recalled", [("number", (rank + 1).into())])
            }
            Trouble::RowTwice(row) => self.with("trouble-row-twice", [("id", row.as_str().into())]),
            Trouble::TypeTwice(of) => self.with("trouble-type-twice", [("id", of.as_str().into())]),
            Trouble::OtherwiseAndSorted => self.text("trouble-otherwise"),
            Trouble::NoRow => self.text("trouble-no-row"),
            Trouble::NothingSaid => self.text("trouble-nothing-said"),
            Trouble::AlreadyWithdrawn(id) => with_id("trouble-already-withdrawn", *id),
            Trouble::ReviewOutOfOrder => self.text("trouble-review-out-of-order"),
            Trouble::NotWithdrawn(id) => with_id("trouble-not-withdrawn", *id),
            Trouble::NoPillar => self.text("trouble-no-pillar"),
            Trouble::ListedTwice => self.text("trouble-listed-twice"),
            Trouble::NotWorded => self.text("trouble-not-worded"),
            Trouble::NoName => self.text("trouble-no-name"),
            Trouble::UnknownActor(id) => with_id("trouble-unknown-actor", *id),
            Trouble::UnknownMission(id) => with_id("trouble-unknown-mission", *id),
            Trouble::MissionTwice(id) => with_id("trouble-mission-twice", *id),
            Trouble::TwoOfUs => self.text("trouble-two-of-us"),
            Trouble::PairOutOfOrder => self.text("trouble-pair-order"),
            Trouble::UnknownNature(nature) => {
                self.with("trouble-unknown-nature", [("nature", nature.as_str().into())])
            }
            Trouble::ObjectOutOfPlace => self.text("trouble-object"),
            Trouble::NatureTwice => self.text("trouble-nature-twice"),
            Trouble::LetterTaken(letter) => {
                self.with("trouble-letter-taken", [("letter", letter.to_string().into())])
            }
            Trouble::NoNature => self.text("trouble-no-nature"),
            Trouble::NotAmongOurselves => self.text("trouble-not-among-ourselves"),
            Trouble::UnknownPillar(pillar) => {
                self.with("trouble-unknown-pillar", [("pillar", pillar.as_str().into())])
            }
            Trouble::MomentTwice(rank) => {
                self.with("trouble-moment-twice", [("number", (rank + 1).into())])
            }
            Trouble::MomentOutOfRange(rank) => {
                let most = usize::from(Sitting::MOST_MINUTES).into();
                let values = [("number", (rank + 1).into()), ("most", most)];
                self.with("trouble-moment-minutes", values)
            }
            Trouble::PlannedTwice(pillar) => {
                self.with("trouble-planned-twice", [("pillar", pillar.as_str().into())])
            }
            Trouble::MinutesOutOfRange(pillar) => {
                let most = usize::from(Sitting::MOST_MINUTES).into();
                let values = [("pillar", pillar.as_str().into()), ("most", most)];
                self.with("trouble-minutes", values)
            }
        }
    }

    /// What the reader of the file expected, which it only says in English.
    pub fn syntax(self, what: &str) -> String {
        let quoted = || what.split('`').nth(1).unwrap_or_default();
        let starts = |beginnings: &[&str]| beginnings.iter().any(|start| what.starts_with(start));
        if starts(&["Unexpected end of RON"]) {
            self.text("syntax-end")
        } else if starts(&["Expected comma"]) {
            self.text("syntax-comma")
        } else if starts(&["Expected colon"]) {
            self.text("syntax-colon")
        } else if starts(&["Expected struct"]) {
            self.with("syntax-sign", [("sign", "(".into())])
        } else if starts(&["Expected opening", "Expected closing", "Expected an `#!"]) {
            self.with("syntax-sign", [("sign", quoted().into())])
        } else if starts(&["Expected end of string"]) {
            self.text("syntax-string-end")
        } else if starts(&["Expected string"]) {
            self.text("syntax-string")
        } else if starts(&["Expected boolean"]) {
            self.text("syntax-boolean")
        } else if starts(&["Expected integer", "Integer is out of bounds", "Expected float"]) {
            self.text("syntax-number")
        } else if let Some(value) =
            what.strip_prefix("a position is a whole number from -100 to 100, not ")
        {
            self.with("syntax-position", [("value", value.into())])
        } else if what.contains("a time such as") {
            self.text("syntax-time")
        } else if starts(&["Unexpected field", "Unexpected variant", "Unexpected enum variant"]) {
            self.with("syntax-unknown", [("name", quoted().into())])
        } else if starts(&["No RON extension", "Found invalid std identifier"]) {
            let name = what.split(['`', '"']).nth(1).unwrap_or_default();
            self.with("syntax-unknown", [("name", name.into())])
        } else if starts(&["Expected identifier"]) {
            self.text("syntax-name")
        } else if starts(&["UUID parsing failed"]) {
            self.text("syntax-id")
        } else if starts(&["failed to parse", "parsed value", "expected two", "expected four"]) {
            self.text("syntax-date")
        } else if starts(&["Unexpected missing field"]) {
            self.with("syntax-missing", [("name", quoted().into())])
        } else if starts(&["Unexpected duplicate field"]) {
            self.with("syntax-twice", [("name", quoted().into())])
        } else if starts(&["Non-whitespace trailing"]) {
            self.text("syntax-trailing")
        } else if starts(&["Exceeded recursion limit"]) {
            self.text("syntax-deep")
        } else {
            self.text("syntax-other")
        }
    }

    /// Why a session could not be saved.
    pub fn save_error(self, error: &SaveError) -> String {
        match error {
            SaveError::DiskFull => self.text("save-disk-full"),
            SaveError::FolderGone => self.text("save-folder-gone"),
            SaveError::ReadOnly => self.text("save-read-only"),
            SaveError::PermissionDenied => self.text("save-denied"),
            SaveError::AlreadyExists => self.text("save-exists"),
            SaveError::NotAFile => self.text("put-not-a-file"),
            SaveError::ReadOnlyFile => self.text("put-read-only-file"),
            SaveError::IsSession => self.text("put-is-session"),
            SaveError::HoldsMore { arguments } => self.holds_more(*arguments),
            SaveError::Other(what) => match system_code(what) {
                Some(code) => self.with("save-other-code", [("code", code.into())]),
                None => self.text("save-other"),
            },
        }
    }

    /// Which files for others were written; dates that went beside minutes are told as such, by their name.
    pub fn written(self, paths: &[PathBuf]) -> String {
        let shown = |path: &PathBuf| path.display().to_string();
        let is_of_dates = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "ics");
        if let [first, dates] = paths
            && is_of_dates(dates)
        {
            let name = dates.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let values = [("path", shown(first).into()), ("dates", name.into())];
            return self.with("export-written-with-dates", values);
        }
        if let [sealed] = paths
            && is_named_sealed(sealed)
        {
            return self.with("export-written-sealed", [("path", shown(sealed).into())]);
        }
        let all = paths.iter().map(shown).collect::<Vec<_>>().join(", ");
        self.with("export-written", [("paths", all.into()), ("count", paths.len().into())])
    }

    /// Which file for others was not written, and why.
    pub fn not_put(self, path: &Path, why: &SaveError) -> String {
        let path = path.display().to_string();
        self.with("put-failed", [("why", self.put_error(why).into()), ("path", path.into())])
    }

    /// Why something failed that the session itself was saved without.
    pub fn aside_error(self, error: &SaveError) -> String {
        match error {
            SaveError::DiskFull => self.text("aside-why-disk-full"),
            SaveError::ReadOnly | SaveError::PermissionDenied => self.text("aside-why-denied"),
            SaveError::NotAFile => self.text("aside-why-not-ours"),
            SaveError::FolderGone => self.text("aside-why-gone"),
            _ => self.text("aside-why-other"),
        }
    }

    /// Why a file for others was not written.
    pub fn put_error(self, error: &SaveError) -> String {
        match error {
            SaveError::DiskFull => self.text("put-disk-full"),
            SaveError::FolderGone => self.text("put-folder-gone"),
            SaveError::ReadOnly => self.text("put-read-only"),
            SaveError::PermissionDenied => self.text("put-denied"),
            SaveError::AlreadyExists => self.text("save-exists"),
            SaveError::NotAFile => self.text("put-not-a-file"),
            SaveError::ReadOnlyFile => self.text("put-read-only-file"),
            SaveError::IsSession => self.text("put-is-session"),
            SaveError::HoldsMore { arguments } => self.holds_more(*arguments),
            SaveError::Other(what) => match system_code(what) {
                Some(code) => self.with("put-other-code", [("code", code.into())]),
                None => self.text("put-other"),
            },
        }
    }

    /// Why a folder could not be looked through.
    pub fn folder_error(self, error: &ReadError) -> String {
        match error {
            ReadError::Io(ErrorKind::NotFound, _) => self.text("list-no-folder"),
            ReadError::Io(ErrorKind::NotADirectory, _) => self.text("list-not-a-folder"),
            _ => self.text("list-folder-unread"),
        }
    }

    /// Why a session may be read and not changed.
    pub fn read_only(self, why: &ReadOnlyWhy) -> String {
        match why {
            ReadOnlyWhy::OpenElsewhere { holder, since } => {
                let holder = if holder.trim().is_empty() {
                    self.text("read-only-holder-unknown")
                } else {
                    holder.clone()
                };
                let values = [("holder", holder.into()), ("since", self.since(*since).into())];
                self.with("read-only-elsewhere", values)
            }
            ReadOnlyWhy::OpenHere { since } => {
                self.with("read-only-here", [("since", self.since(*since).into())])
            }
            ReadOnlyWhy::NewerFormat { found } => {
                self.with("read-only-newer", [("found", found.to_string().into())])
            }
            ReadOnlyWhy::ReadOnlyFile => self.text("read-only-file"),
            ReadOnlyWhy::ReadOnlyFolder => self.text("read-only-folder"),
        }
    }

    /// ", depuis le 14 novembre 2026, 16 h 42"; nothing where that is not known.
    fn since(self, since: Option<Timestamp>) -> String {
        since.map_or_else(String::new, |since| {
            let at = Stamp::of(&ZonedDateTime::new(since, TimeZone::system()));
            self.with("read-only-since", [("since", self.moment(at).into())])
        })
    }

    /// Why an edit was not done.
    pub fn refused(self, refused: Refused) -> String {
        self.text(match refused {
            Refused::Unknown => "refused-unknown",
            Refused::NothingSaid => "refused-nothing-said",
            Refused::AxisTwice => "refused-axis-twice",
            Refused::GroundTwice => "refused-ground-twice",
            Refused::NoTitle => "refused-no-title",
            Refused::InUse => "refused-in-use",
            Refused::AlreadyWithdrawn => "refused-already-withdrawn",
            Refused::NotWithdrawn => "refused-not-withdrawn",
            Refused::MomentTwice => "refused-moment-twice",
            Refused::NoName => "refused-no-name",
            Refused::LetterTaken => "refused-letter-taken",
            Refused::NatureInUse => "refused-nature-in-use",
            Refused::AlreadyTakenUp => "refused-already-taken-up",
            Refused::NotAmongOurselves => "refused-not-among-ourselves",
            Refused::StrategyWritten => "refused-strategy-written",
            Refused::NothingLeft => "refused-nothing-left",
        })
    }
}

/// Rounded up, so that a file just over the limit does not seem to be at it.
fn megabytes(bytes: u64) -> usize {
    bytes.div_ceil(1024 * 1024) as usize
}

/// The number in "No space left on device (os error 28)": the rest is in the system's own language.
fn system_code(what: &str) -> Option<&str> {
    let (_, rest) = what.rsplit_once("(os error ")?;
    rest.strip_suffix(')')
}

fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map(|first| first.to_uppercase().chain(rest).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Language;

    const FR: Words = Words { language: Language::Fr };

    fn syntax_of<T: serde::de::DeserializeOwned + std::fmt::Debug>(text: &str) -> String {
        FR.syntax(&ron::from_str::<T>(text).unwrap_err().code.to_string())
    }

    #[test]
    fn what_breaks_a_file_is_said_in_french() {
        use crate::session::{Argument, Position, Stamp};

        assert_eq!(syntax_of::<Argument>("(words: \"a\" moves: [])"), "il manque une virgule");
        assert_eq!(syntax_of::<Argument>("(words: \"a\", moves: [)"), "il manque (");
        assert_eq!(syntax_of::<Argument>("(word: \"a\")"), "word n’est pas connu ici");
        assert_eq!(syntax_of::<Argument>("()"), "words manque");
        assert_eq!(syntax_of::<Argument>("words: \"a\")"), "il manque (");
        assert_eq!(syntax_of::<Argument>("(2words: \"a\")"), "2words n’est pas connu ici");
        assert_eq!(
            syntax_of::<jiff::civil::Date>("\"14/11/2026\""),
            "il faut ici une date, comme 2026-11-14"
        );
        assert_eq!(syntax_of::<uuid::Uuid>("\"x\""), "il faut ici un identifiant de 36 caractères");
        assert_eq!(syntax_of::<Argument>("(words: 3)"), "il manque un texte entre guillemets");
        assert_eq!(syntax_of::<Argument>("(words: \"a"), "il manque le guillemet de fin");
        assert_eq!(
            syntax_of::<Argument>("(words: \"a\", words: \"b\")"),
            "words est écrit deux fois"
        );
        assert_eq!(
            syntax_of::<Argument>("(words: \"a\") b"),
            "il y a du texte après la fin de la session"
        );
        assert_eq!(
            syntax_of::<Position>("300"),
            "une position va de -100 à 100, or il est écrit 300"
        );
        assert_eq!(
            syntax_of::<Stamp>("\"hier\""),
            "il faut ici une date et une heure, comme 2026-11-14T14:32:07+01:00"
        );
    }

    #[test]
    fn an_unsound_file_says_the_first_problem_and_counts_the_others() {
        let located = |index, line| Located {
            problem: Problem {
                place: Whereabouts::Entry { index, id: 14 },
                trouble: Trouble::UnknownParticipant(9),
            },
            line,
        };
        let error = ReadError::Unsound(vec![located(11, Some(40)), located(12, None)]);
        assert_eq!(
            FR.read_error(&error),
            "Ce fichier se contredit. Ligne 40, entrée n°\u{a0}12 du journal (id 14)\u{202f}: aucune personne ne porte \
             l’id 9. Un autre point ne va pas. Repartez de la dernière copie en bon état."
        );
    }

    #[test]
    fn an_error_of_the_system_keeps_its_number_only() {
        let error = SaveError::Other("Input/output error (os error 5)".to_owned());
        let said = FR.save_error(&error);
        assert!(said.contains("erreur 5 du système") && !said.contains("Input"), "{said}");
    }
}
