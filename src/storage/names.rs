//! Names for files, good on every system.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::ZonedDateTime;
use jiff::civil::Date;

use super::sealed::SEALED;

/// What the name of a session may end in. New ones end in the first: it says how the text is written.
pub const ENDINGS: [&str; 2] = ["ron", "curseur"];

/// How many characters of a title go into a name. Windows counts the whole path.
const LONGEST: usize = 80;

/// The name of a session's file, without its ending, good on every system: `2026-11-14 Ressourcerie de Vallonne`.
pub fn session_stem(date: Date, title: &str) -> String {
    format!("{date} {}", without_trouble(title)).trim_end().to_owned()
}

/// `title` without what some system forbids in a name. The date before it keeps it from being a reserved one.
fn without_trouble(title: &str) -> String {
    let marks_direction = |c| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    let plain: String = title
        .chars()
        .filter(|&c| !marks_direction(c))
        .map(|c| match c {
            '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' => ' ',
            c if c.is_control() || c.is_whitespace() => ' ',
            c => c,
        })
        .collect();
    let joined = plain.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let mut short: String = joined.chars().take(LONGEST).collect();
    short.truncate(short.floor_char_boundary(2 * LONGEST));
    short.trim_end_matches(['.', ' ']).to_owned()
}

/// A name for a sealed session, that says nothing of it but its day: `session-2026-11-30.ron.age`.
pub fn sealed_name(date: Date) -> String {
    format!("session-{date}.{}.{SEALED}", ENDINGS[0])
}

/// Whether its name says that the file at `path` is sealed.
pub fn is_named_sealed(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(SEALED))
}

/// `path` as it is named without its seal.
pub(super) fn without_seal(path: &Path) -> PathBuf {
    if is_named_sealed(path) { path.with_extension("") } else { path.to_owned() }
}

/// Where the session sealed at `path` may go once it is open: beside it, where no file is.
pub fn place_beside_seal(path: &Path) -> PathBuf {
    let bare = without_seal(path);
    let (stem, ending) = parted(&bare);
    let ending = if ending.is_empty() { format!(".{}", ENDINGS[0]) } else { ending };
    let folder = bare.parent().unwrap_or_else(|| Path::new(""));
    let free = candidates(folder, &stem, &ending).find(|path| fs::symlink_metadata(path).is_err());
    free.unwrap_or(bare)
}

/// The name of a file and its ending with its dot, that of a sealed session whole.
pub(super) fn parted(path: &Path) -> (String, String) {
    let text = |part: Option<&OsStr>| part.map(|part| part.to_string_lossy().into_owned());
    let of = |path: &Path| {
        let ending = text(path.extension()).map(|ending| format!(".{ending}"));
        (text(path.file_stem()).unwrap_or_default(), ending.unwrap_or_default())
    };
    let (stem, seal) = of(path);
    if !is_named_sealed(path) {
        return (stem, seal);
    }
    let (stem, ending) = of(Path::new(&stem));
    (stem, format!("{ending}{seal}"))
}

/// The paths to try in turn for a new file: `stem.ron`, `stem (2).ron` …
pub(super) fn candidates(folder: &Path, stem: &str, ending: &str) -> impl Iterator<Item = PathBuf> {
    (1..10_000).map(move |number| match number {
        1 => folder.join(format!("{stem}{ending}")),
        _ => folder.join(format!("{stem} ({number}){ending}")),
    })
}

/// What tells the file of a conflict, before its day.
const CONFLICT: &str = " (conflict ";

/// The stem and ending of what is written when another hand changed `path`.
pub(super) fn conflict(path: &Path, now: &ZonedDateTime) -> (String, String) {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy()).unwrap_or_default();
    // Of a conflict with what a conflict made, no longer name.
    let stem = stem.find(CONFLICT).map_or(&*stem, |at| &stem[..at]);
    let stem = &stem[..stem.floor_char_boundary(2 * LONGEST)];
    let ending = path
        .extension()
        .map(|extension| format!(".{}", extension.to_string_lossy()))
        .unwrap_or_default();
    (format!("{stem}{CONFLICT}{})", now.strftime("%Y-%m-%d %Hh%M")), ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_title_makes_a_name_for_every_system() {
        let date = jiff::civil::date(2026, 11, 14);
        let check = |title: &str, expected: &str| assert_eq!(session_stem(date, title), expected);
        check("Ressourcerie de Vallonne", "2026-11-14 Ressourcerie de Vallonne");
        check("a/b\\c: \"d\" <e>?*|\u{0}\n…", "2026-11-14 a b c d e …");
        check("CON", "2026-11-14 CON");
        check(" ... ", "2026-11-14");
        check("n°\u{a0}3\u{202e}nor. ", "2026-11-14 n° 3nor");
        for title in ["🌱".repeat(500), "é".repeat(500), "a".repeat(500)] {
            assert!(session_stem(date, &title).len() <= 180);
        }
    }

    #[test]
    fn what_seals_a_name_goes_and_what_is_there_stays() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let beside = |name: &str| place_beside_seal(&at(name));
        assert_eq!(beside("s.ron.age"), at("s.ron"));
        assert_eq!(beside("s.RON.AGE"), at("s.RON"));
        assert_eq!(beside("s.age"), at("s.ron"));
        fs::write(at("s.ron"), "").unwrap();
        assert_eq!(beside("s.ron.age"), at("s (2).ron"));
        // Sealed, and not named so.
        assert_eq!(beside("s.ron"), at("s (2).ron"));
        assert_eq!(parted(Path::new("a/b.c.ron.age")), ("b.c".into(), ".ron.age".into()));
        assert_eq!(parted(Path::new("b.c.ron")), ("b.c".into(), ".ron".into()));
        assert_eq!(sealed_name(jiff::civil::date(2026, 11, 30)), "session-2026-11-30.ron.age");
    }

    #[test]
    fn a_conflict_over_a_conflict_makes_no_longer_name() {
        let now: ZonedDateTime = "2026-11-14T14:32:07+01:00[Europe/Paris]".parse().unwrap();
        let (stem, ending) = conflict(Path::new("dir/a.ron"), &now);
        assert_eq!((stem.as_str(), ending.as_str()), ("a (conflict 2026-11-14 14h32)", ".ron"));
        for before in ["a (conflict 2026-11-13 09h00).ron", "a (conflict 2026-11-13 09h00) (2).ron"]
        {
            assert_eq!(conflict(Path::new(before), &now), (stem.clone(), ending.clone()));
        }
    }
}
