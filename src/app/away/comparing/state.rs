//! Two sessions, looked at side by side.

use std::path::PathBuf;

use crate::analysis::comparison::{AxisChange, Comparison, Doubt, compare, held_on, in_order};
use crate::analysis::copies::Relation;
use crate::session::{AxisId, Board, Ledger, Session};
use crate::words::Words;

/// Two sessions and what differs between them.
pub struct Comparing {
    pub before: Read,
    pub after: Read,
    pub comparison: Comparison,
    pub selected: Option<AxisId>,
    /// What has the keyboard when the screen opens.
    pub focus: bool,
}

/// A session as it was read from its file.
pub struct Read {
    pub path: PathBuf,
    pub session: Session,
    pub ledger: Ledger,
    pub board: Board,
}

impl Read {
    fn of((path, session): (PathBuf, Session)) -> Self {
        let ledger = Ledger::of(&session.journal);
        let board = Board::of(&session, &ledger);
        Self { path, session, ledger, board }
    }

    /// The name of its file.
    pub fn file(&self) -> String {
        let name = self.path.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }
}

impl Comparing {
    /// Compares two sessions, the one with the earlier date first.
    pub fn new(one: (PathBuf, Session), other: (PathBuf, Session)) -> Self {
        let turned = !std::ptr::eq(in_order(&one.1, &other.1).earlier, &raw const one.1);
        let (before, after) = if turned { (other, one) } else { (one, other) };
        let (before, after) = (Read::of(before), Read::of(after));
        let comparison = compare(&before.session, &after.session);
        Self { before, after, comparison, selected: None, focus: true }
    }

    /// How both stand to each other, where they are copies of one session.
    pub fn copies(&self) -> Option<&Relation> {
        match self.comparison.doubts.first()? {
            Doubt::Copy(relation) => Some(relation),
            _ => None,
        }
    }

    /// Which session is compared, and the two days; of copies, the two files.
    pub fn title(&self, words: Words) -> String {
        if self.before.session.id == self.after.session.id {
            let [before, after] = [&self.before, &self.after].map(Read::file);
            let title = self.after.session.heading.title.trim();
            let values =
                [("title", title.into()), ("before", before.into()), ("after", after.into())];
            return words.with("comparing-header-copies", values);
        }
        let days = [&self.before, &self.after].map(|read| words.date(held_on(&read.session)));
        let [before, after] = days;
        let title = self.after.session.heading.title.trim();
        let values = [("title", title.into()), ("before", before.into()), ("after", after.into())];
        words.with("comparing-header", values)
    }

    pub fn selected(&self) -> Option<&AxisChange> {
        let axis = self.selected.as_ref()?;
        self.comparison.axes().find(|change| change.axis == *axis)
    }
}
