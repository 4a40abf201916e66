//! Copies of one session told apart, and what became of a file, in words.

use std::collections::BTreeSet;

use super::Words;
use crate::analysis::copies::{Alone, Part, Parted, Relation, Standing};
use crate::session::Stamp;
use crate::storage::library::Naming;
use crate::storage::{Damage, Version};

impl Words {
    /// The session that has a name holds more than the one that was to take it.
    pub fn holds_more(self, arguments: usize) -> String {
        self.with("put-holds-more", [("count", arguments.into())])
    }

    /// What became of a damaged file, and what to do.
    pub fn damage(self, damage: Damage) -> String {
        let (id, line) = match damage {
            Damage::Zeros { line } => ("damage-zeros", line),
            Damage::CutShort { line } => ("damage-cut", line),
            Damage::MergeMarks { line } => ("damage-merge", line),
            Damage::Letters(letters) => {
                return self.with("damage-letters", [("letters", letters.name().into())]);
            }
        };
        self.with(id, [("line", line.to_string().into())])
    }

    /// What can still be read in a damaged file.
    pub fn version(self, version: &Version) -> String {
        match version {
            Version::Letters(letters) => {
                self.with("version-letters", [("letters", letters.name().into())])
            }
            Version::Side(name) if name.is_empty() => self.text("version-side-unnamed"),
            Version::Side(name) => self.with("version-side", [("name", name.into())]),
        }
    }

    /// What the name of a file says of how it came, in a few words.
    pub fn naming(self, naming: Naming) -> String {
        let service = match naming {
            Naming::Numbered => return self.text("naming-numbered"),
            Naming::Copied => return self.text("naming-copied"),
            Naming::Ours => "Curseur",
            Naming::Nextcloud => "Nextcloud",
            Naming::Dropbox => "Dropbox",
            Naming::Syncthing => "Syncthing",
            Naming::Seafile => "Seafile",
            Naming::OneDrive => "OneDrive",
        };
        self.with("naming-conflict", [("service", service.into())])
    }

    /// How two copies of one session stand to each other, the one that is looked at first told from the other, in sentences.
    pub fn copies(self, relation: &Relation) -> String {
        match relation {
            Relation::Same => self.text("comparing-doubt-same"),
            Relation::Older(parted) => {
                self.older(parted, ["copies-earlier", "copies-earlier-otherwise"])
            }
            Relation::Newer(parted) => {
                self.older(parted, ["copies-later", "copies-later-otherwise"])
            }
            Relation::Diverged(parted) => {
                let since = match parted.since {
                    Some(at) => {
                        let day = self.date(at.local().date());
                        self.with("copies-diverged", [("date", day.into())])
                    }
                    None => self.text("copies-diverged-always"),
                };
                sentences([since, self.otherwise(parted)])
            }
        }
    }

    fn older(self, parted: &Parted, [whole, otherwise]: [&str; 2]) -> String {
        let is_whole = parted.here.is_empty() || parted.there.is_empty();
        let id = if is_whole { whole } else { otherwise };
        sentences([self.text(id), self.otherwise(parted)])
    }

    /// Where a copy stands, in a few words; nothing where the others hold nothing besides.
    pub fn copy_note(self, standing: &Standing) -> Option<String> {
        match standing {
            Standing::Fullest => None,
            Standing::Same { .. } => Some(self.text("copy-same")),
            Standing::Older { parted, .. } if parted.is_whole() => Some(self.text("copy-older")),
            Standing::Older { .. } => Some(self.text("copy-older-otherwise")),
            Standing::Diverged { parted, .. } => Some(self.diverged(parted.since)),
        }
    }

    /// "divergée depuis le 20 novembre 2026".
    fn diverged(self, since: Option<Stamp>) -> String {
        match since {
            Some(at) => {
                let day = self.date(at.local().date());
                self.with("copy-diverged", [("date", day.into())])
            }
            None => self.text("copy-diverged-always"),
        }
    }

    /// The same in sentences, beside the file called `other`.
    pub fn copy_told(self, standing: &Standing, other: &str) -> String {
        let with_other = |id: &str| self.with(id, [("other", other.into())]);
        match standing {
            Standing::Fullest => self.text("copy-fullest-told"),
            Standing::Same { .. } => with_other("copy-same-told"),
            Standing::Older { parted, .. } => {
                let id =
                    if parted.is_whole() { "copy-older-told" } else { "copy-older-otherwise-told" };
                let more =
                    self.with("copy-more", [("what", self.alone(&parted.there, parted).into())]);
                sentences([with_other(id), more, self.otherwise(parted)])
            }
            Standing::Diverged { parted, .. } => {
                let id = match parted.since {
                    Some(_) => "copy-diverged-told",
                    None => "copy-diverged-always-told",
                };
                let since = parted.since.map(|at| self.date(at.local().date()));
                let since = ("date", since.unwrap_or_default().into());
                let told = self.with(id, [("other", other.into()), since]);
                let [here, there] =
                    [&parted.here, &parted.there].map(|alone| self.alone(alone, parted));
                let here = self.with("copy-only-here", [("what", here.into())]);
                let there =
                    self.with("copy-only-there", [("what", there.into()), ("other", other.into())]);
                sentences([told, here, there, self.otherwise(parted)])
            }
        }
    }

    /// "2 arguments, 1 autre entrée du journal et personnes"; "rien de plus".
    pub fn alone(self, alone: &Alone, parted: &Parted) -> String {
        let counted =
            [("library-arguments", alone.arguments.len()), ("copy-entries", alone.entries)];
        let counted = counted.into_iter().filter(|(_, count)| 0 < *count);
        let counted = counted.map(|(id, count)| self.with(id, [("count", count.into())]));
        let otherwise = parted.otherwise();
        let parts: BTreeSet<_> = alone.records.union(&alone.otherwise).copied().collect();
        let parts = parts.difference(&otherwise).map(|part| self.part_of_session(*part));
        let all: Vec<_> = counted.chain(parts).collect();
        if all.is_empty() { self.text("copy-nothing") } else { self.listed(all) }
    }

    /// "Dit autrement : en-tête et relations."; nothing where nothing is.
    pub fn otherwise(self, parted: &Parted) -> String {
        let parts: Vec<_> =
            parted.otherwise().into_iter().map(|part| self.part_of_session(part)).collect();
        if parts.is_empty() {
            return String::new();
        }
        self.with("copy-otherwise", [("what", self.listed(parts).into())])
    }

    fn part_of_session(self, part: Part) -> String {
        self.text(match part {
            Part::Heading => "part-heading",
            Part::Approach => "part-approach",
            Part::People => "part-people",
            Part::Sittings => "part-sittings",
            Part::Journal => "part-journal",
            Part::Actors => "part-actors",
            Part::Relations => "part-relations",
            Part::Strategy => "part-strategy",
            Part::Decisions => "part-decisions",
            Part::Minutes => "part-minutes",
            Part::Questions => "part-questions",
            Part::Territory => "part-territory",
        })
    }
}

/// Those that say something, one after the other.
fn sentences<const N: usize>(sentences: [String; N]) -> String {
    let said: Vec<_> = sentences.into_iter().filter(|said| !said.is_empty()).collect();
    said.join(" ")
}
