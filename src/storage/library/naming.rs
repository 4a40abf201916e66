//! What the name of a file says of how it came: services that keep files alike on several computers name what they could not put
//! together, systems name copies. A name alone never says which file is right.

use std::path::Path;

use super::groups::Held;
use crate::session::fold;

/// Who gave a file its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Naming {
    /// This program: another hand had changed the file under it.
    Ours,
    Nextcloud,
    Dropbox,
    Syncthing,
    Seafile,
    OneDrive,
    /// Its place was taken, and it got a number: from iCloud, a browser, or this program.
    Numbered,
    /// Somebody copied a file, or a system did.
    Copied,
}

/// What the names of the files of one session say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Namings(Vec<Option<Naming>>);

impl Namings {
    pub fn of(held: &Held) -> Self {
        let names: Vec<_> = held.files.iter().map(|entry| name(&entry.path)).collect();
        let naming = |(folder, stem): &(Option<&Path>, String)| {
            Naming::of(stem, |other| names.iter().any(|(at, name)| at == folder && name == other))
        };
        Self(names.iter().map(naming).collect())
    }

    /// What the name of the file of this rank says.
    pub fn of_file(&self, rank: usize) -> Option<Naming> {
        self.0.get(rank).copied().flatten()
    }
}

/// The folder of a file, and its name without its ending.
fn name(path: &Path) -> (Option<&Path>, String) {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    (path.parent(), stem.unwrap_or_default())
}

/// What is said of a conflict in brackets, without accents, in the languages that services speak.
const CONFLICTS: [&str; 16] = [
    "conflicted copy",
    "conflicting copy",
    "conflict copy",
    "case conflict",
    "copie en conflit",
    "copie conflictuelle",
    "copie conflit",
    "conflit",
    "in konflikt stehende kopie",
    "konfliktkopie",
    "copia en conflicto",
    "copia conflictiva",
    "copia in conflitto",
    "copia em conflito",
    "conflicterende kopie",
    "conflict",
];

/// Between what is said of a conflict and the name of a computer.
const OF: [&str; 9] = ["de ", "d'", "du ", "von ", "di ", "do ", "van ", "from ", "of "];

/// A copy, in the languages of systems.
const COPIES: [&str; 5] = ["copie", "copy", "kopie", "copia", "kopia"];

/// Before what names the computer that Windows was set up on.
const MACHINES: [&str; 3] = ["DESKTOP-", "LAPTOP-", "PC-"];

impl Naming {
    /// What `stem`, the name of a file without its ending, says; `is_there` tells whether a copy of the same session has another
    /// name beside it.
    pub fn of(stem: &str, is_there: impl Fn(&str) -> bool) -> Option<Self> {
        of_syncthing(stem)
            .or_else(|| of_brackets(stem))
            .or_else(|| of_copy(stem, &is_there))
            .or_else(|| of_number(stem, &is_there))
            .or_else(|| of_machine(stem, &is_there))
    }

    /// Whether it tells that two versions could not be put together.
    pub fn is_of_conflict(self) -> bool {
        !matches!(self, Self::Numbered | Self::Copied)
    }
}

/// `name.sync-conflict-20261120-143207-ABCDEFG`, and `name_conflict-20261120-143207` as ownCloud had it.
fn of_syncthing(stem: &str) -> Option<Naming> {
    let marks = [(".sync-conflict-", Naming::Syncthing), ("_conflict-", Naming::Nextcloud)];
    marks.into_iter().find_map(|(mark, naming)| {
        let (before, rest) = stem.rsplit_once(mark)?;
        let digits = rest.bytes().take(8).filter(u8::is_ascii_digit).count();
        (!before.is_empty() && digits == 8).then_some(naming)
    })
}

/// What stands in brackets: `(conflicted copy 2026-11-20 143207)`, `(Copie en conflit de Poste-2 2026-11-20)`, `(copie)`.
fn of_brackets(stem: &str) -> Option<Naming> {
    let mut inside = stem.split('(').skip(1).filter_map(|part| Some(part.split_once(')')?.0));
    inside.find_map(|inside| of_bracket(&fold(inside.trim())))
}

fn of_bracket(said: &str) -> Option<Naming> {
    if said.starts_with("sfconflict") {
        return Some(Naming::Seafile);
    }
    let day = |text: &str| text.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
    let ours = ["conflit ", "conflict "].iter().find_map(|mark| said.strip_prefix(mark));
    if ours.is_some_and(|rest| day(rest) && rest.contains('h')) {
        return Some(Naming::Ours);
    }
    // A title may speak of a conflict too; services add the day.
    let is_dated = said.split(|c: char| !c.is_ascii_digit()).any(|digits| 4 <= digits.len());
    let found = CONFLICTS.iter().find_map(|mark| said.split_once(mark)).filter(|_| is_dated);
    if let Some((before, after)) = found {
        let named = OF.iter().any(|of| after.trim_start().starts_with(of));
        let owned = before.contains("'s");
        return Some(if named || owned { Naming::Dropbox } else { Naming::Nextcloud });
    }
    said.split([' ', '-']).any(|word| COPIES.contains(&word)).then_some(Naming::Copied)
}

/// `name - Copie`, `name - Copy (2)`, `name copie 2`, `Copie de name`.
fn of_copy(stem: &str, is_there: &impl Fn(&str) -> bool) -> Option<Naming> {
    let bare = without_number(stem).map_or(stem, |(bare, _)| bare);
    let folded = fold(bare);
    let ends = |mark: &str| COPIES.iter().any(|copy| folded.ends_with(&format!("{mark}{copy}")));
    let original = || COPIES.iter().find_map(|copy| folded.strip_suffix(copy));
    let begins = ["copie de ", "copy of ", "kopie von ", "copia de ", "copia di "];
    let is_copy = ends(" - ")
        || begins.iter().any(|mark| folded.starts_with(mark))
        || (ends(" ")
            && original().is_some_and(|rest| {
                let length = rest.trim_end().chars().count();
                is_there(&bare.chars().take(length).collect::<String>())
            }));
    is_copy.then_some(Naming::Copied)
}

/// `name 2`, `name (2)`, beside `name`.
fn of_number(stem: &str, is_there: &impl Fn(&str) -> bool) -> Option<Naming> {
    let (bare, _) = without_number(stem)?;
    is_there(bare).then_some(Naming::Numbered)
}

/// A name without the number after it, and that number.
fn without_number(stem: &str) -> Option<(&str, u32)> {
    let (bare, last) = stem.rsplit_once(' ')?;
    let last = last.strip_prefix('(').and_then(|last| last.strip_suffix(')')).unwrap_or(last);
    let number = last.parse().ok().filter(|number| (1..1000).contains(number))?;
    Some((bare, number))
}

/// `name-DESKTOP-4F7G`, `name-POSTE2-2` beside `name`.
fn of_machine(stem: &str, is_there: &impl Fn(&str) -> bool) -> Option<Naming> {
    let cuts = stem.match_indices('-').map(|(at, _)| (&stem[..at], &stem[at + 1..]));
    let is_machine = |name: &str| {
        let mut letters = name.chars().filter(|letter| *letter != '-');
        1 < name.len()
            && name.chars().any(|letter| letter.is_ascii_uppercase())
            && letters.all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit())
    };
    let mut cuts = cuts.filter(|(name, machine)| !name.is_empty() && is_machine(machine));
    let is_sure = |machine: &str| MACHINES.iter().any(|mark| machine.starts_with(mark));
    cuts.any(|(name, machine)| is_there(name) || is_sure(machine)).then_some(Naming::OneDrive)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(stem: &str) -> Option<Naming> {
        Naming::of(stem, |other| other == "Vallonne")
    }

    #[test]
    fn names_that_services_give_to_what_they_could_not_put_together_are_known() {
        let known = [
            ("Vallonne (conflicted copy Poste-2 2026-11-20)", Naming::Nextcloud),
            ("Vallonne (conflicted copy 2026-11-20 143207)", Naming::Nextcloud),
            ("Vallonne (copie en conflit 2026-11-20 143207)", Naming::Nextcloud),
            ("Vallonne (Konfliktkopie 2026-11-20 143207)", Naming::Nextcloud),
            ("Vallonne_conflict-20261120-143207", Naming::Nextcloud),
            ("Vallonne (Copie en conflit de Poste-2 2026-11-20)", Naming::Dropbox),
            ("Vallonne (Poste-2's conflicted copy 2026-11-20)", Naming::Dropbox),
            ("Vallonne (Poste-2’s conflicted copy 2026-11-20) (1)", Naming::Dropbox),
            ("Vallonne (In Konflikt stehende Kopie von Poste-2 2026-11-20)", Naming::Dropbox),
            ("Vallonne.sync-conflict-20261120-143207-7CKHJQW", Naming::Syncthing),
            ("Vallonne.sync-conflict-20261120-143207", Naming::Syncthing),
            ("Vallonne (SFConflict a@b.fr 2026-11-20-14-32-07)", Naming::Seafile),
            ("Vallonne-DESKTOP-4F7G2", Naming::OneDrive),
            ("Autre-LAPTOP-4F7G2-2", Naming::OneDrive),
            ("Vallonne-POSTE2", Naming::OneDrive),
            ("Vallonne (conflict 2026-11-14 14h32)", Naming::Ours),
            ("Vallonne (conflit 2026-11-14 14h32) (2)", Naming::Ours),
        ];
        for (stem, expected) in known {
            assert_eq!(named(stem), Some(expected), "{stem}");
            assert!(expected.is_of_conflict());
        }
    }

    #[test]
    fn names_of_copies_are_known_beside_what_they_are_of() {
        let known = [
            ("Vallonne 2", Naming::Numbered),
            ("Vallonne (1)", Naming::Numbered),
            ("Vallonne - Copie", Naming::Copied),
            ("Vallonne - Copy (2)", Naming::Copied),
            ("Vallonne copie", Naming::Copied),
            ("Vallonne copie 3", Naming::Copied),
            ("Vallonne (copie)", Naming::Copied),
            ("Vallonne (2e copie)", Naming::Copied),
            ("Copie de Vallonne", Naming::Copied),
        ];
        for (stem, expected) in known {
            assert_eq!(named(stem), Some(expected), "{stem}");
        }
    }

    #[test]
    fn a_name_that_somebody_chose_says_nothing() {
        for stem in [
            "Vallonne",
            "2026-11-14 Ressourcerie de Vallonne",
            "Ressourcerie n° 3",
            "Photocopie",
            "Vallonne (suite)",
            "Vallonne-suite",
            "Saint-Nom-LA",
            "SCIC-SAS",
            "Bilan 2026",
            "Autre 2",
            "Le conflit des usages",
            "Eau (conflit d’usages)",
            "",
            "(",
            "-",
        ] {
            assert_eq!(named(stem), None, "{stem}");
        }
    }
}
