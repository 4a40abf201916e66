//! Two sessions side by side as plain text: what `curseur compare` prints.

mod actors;
mod axes;
mod efforts;
mod said;
mod territory;

use crate::analysis::comparison::{Comparison, Doubt, compare, held_on};
use crate::analysis::copies::{Relation, relation};
use crate::session::Session;
use crate::words::Words;

use super::leaving::for_others;
use super::page::Page;
use super::source::{Choices, Edition, Source};
use super::voices::Voices;

/// People are never named: side by side, sessions are looked at by several.
const CHOICES: Choices =
    Choices { natures: true, edition: Edition::Internal, ..Choices::SHAREABLE };

/// A session that is told beside another one, and the name of its file where that is known.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    pub session: &'a Session,
    pub file: &'a str,
}

impl<'a> From<&'a Session> for Told<'a> {
    fn from(session: &'a Session) -> Self {
        Self { session, file: "" }
    }
}

/// What moved between two sessions and why, after what makes that doubtful. Which one is earlier is for the caller to
/// say. Leaves out the names of people, the words of minority positions and what is written on actors; for others, the
/// natures of ties too, and the questions that the group did not share.
pub fn comparison<'a>(
    earlier: impl Into<Told<'a>>,
    later: impl Into<Told<'a>>,
    words: Words,
    edition: Edition,
) -> String {
    let told = [earlier.into(), later.into()];
    let [earlier, later] = told.map(|told| told.session);
    // What is not told of them parts two copies too.
    let copies = (earlier.id == later.id).then(|| relation(earlier, later));
    let choices = Choices { natures: edition == Edition::Internal, ..CHOICES };
    // Side by side they are looked at by several: no text says more than in an edition for others.
    let [earlier, later] = &[earlier, later].map(|session| for_others(session, words, CHOICES));
    let [before, after] = &[earlier, later].map(|session| Source::of(session, words, choices));
    let mut comparison = compare(earlier, later);
    if let Some(copies) = copies
        && let Some(doubt @ (Doubt::SameSession | Doubt::Copy(_))) = comparison.doubts.first_mut()
    {
        *doubt = Doubt::Copy(copies);
    }
    let files = told.map(|told| told.file);
    let mut text = SideBySide { before, after, words, files, page: Page::new(words) };
    text.opening(&comparison);
    text.doubts(&comparison);
    text.territory(&comparison);
    if comparison.is_of_cursors() {
        text.solid(&comparison);
        text.efforts();
        text.axes(&comparison);
        text.lists(&comparison);
    }
    text.actors(&comparison);
    text.involvements(&comparison);
    text.ties(&comparison);
    text.questions(&comparison);
    text.decisions(&comparison);
    text.page.into_text()
}

/// Who is told of commitments: for others, what a side said only where all agree on it.
fn voices_of<'a>(source: &'a Source<'_>) -> Voices<'a> {
    let edition = if source.choices.natures { Edition::Internal } else { Edition::Shareable };
    let choices = Choices { edition, ..source.choices };
    Voices { choices, ..source.voices() }
}

/// The names of both sides.
const BOTH: [&str; 2] = ["comparing-before", "comparing-after"];

/// Two sessions on a page.
struct SideBySide<'a> {
    before: &'a Source<'a>,
    after: &'a Source<'a>,
    words: Words,
    files: [&'a str; 2],
    page: Page,
}

impl<'a> SideBySide<'a> {
    fn sessions(&self) -> (&'a Session, &'a Session) {
        (&self.before.session, &self.after.session)
    }

    fn opening(&mut self, comparison: &Comparison) {
        let words = self.words;
        let (earlier, later) = self.sessions();
        self.page.heading(&words.text("comparing-title"), '=');
        let said = [earlier, later].map(|session| {
            let title = ("title", session.heading.title.trim().into());
            let date = words.date(held_on(session));
            words.with("comparing-session", [title, ("date", date.into())])
        });
        let are_alike = said[0] == said[1];
        for ((name, said), file) in BOTH.into_iter().zip(&said).zip(self.files) {
            // The names of the files tell them apart then.
            let file = Some(file).filter(|file| are_alike && !file.is_empty());
            let file = file.map_or_else(String::new, |file| format!(" · {file}"));
            self.page.pair("", &words.text(name), &format!("{said}{file}"));
        }
        let is_of_cursors = comparison.is_of_cursors();
        self.page.message(if is_of_cursors { "comparing-reading" } else { "told-numbers-each" });
    }

    fn doubts(&mut self, comparison: &Comparison) {
        let words = self.words;
        let (earlier, later) = self.sessions();
        self.page.section("comparing-doubts");
        if comparison.doubts.is_empty() {
            self.page.message("comparing-doubts-none");
        }
        for doubt in &comparison.doubts {
            self.item(&words.doubt(earlier, later, doubt));
            if let Doubt::Copy(relation) = doubt {
                self.alone(relation);
            }
            let texts: &[_] = match doubt {
                Doubt::OtherReference => &[
                    ("comparing-before", &earlier.details.reference),
                    ("comparing-after", &later.details.reference),
                ],
                Doubt::Since => &[("comparing-after", &later.details.since)],
                _ => &[],
            };
            for (name, text) in texts {
                self.page.pair("    ", &words.text(name), text.trim());
            }
        }
    }

    /// What only one of two copies has: how much, and the words of the arguments, placed or not.
    fn alone(&mut self, relation: &Relation) {
        let Some(parted) = relation.parted() else { return };
        let sides = [(self.before, &parted.here), (self.after, &parted.there)];
        for (name, (source, alone)) in BOTH.into_iter().zip(sides) {
            let what = self.words.alone(alone, parted);
            self.page.pair(
                "    ",
                &self.words.with("copies-only", [("name", self.words.text(name).into())]),
                &what,
            );
            let told = alone.arguments.iter().filter_map(|&id| source.ledger.get(id));
            for recorded in told {
                let argument = &recorded.argument;
                let said = self.words.words(argument.words.trim(), argument.verbatim);
                self.page.wrapped("      - ", "        ", &said);
            }
        }
    }

    /// The name of a part of a section.
    fn part(&mut self, id: &str) {
        self.page.blank();
        self.page.message(id);
    }

    fn item(&mut self, text: &str) {
        self.page.wrapped("  - ", "    ", text);
    }

    /// A part of a section with an item for each text; nothing without any.
    fn list(&mut self, id: &str, items: impl IntoIterator<Item = String>) {
        let mut items = items.into_iter().peekable();
        if items.peek().is_some() {
            self.part(id);
        }
        for item in items {
            self.item(&item);
        }
    }
}
