//! Before the meeting: what it is for, then what becomes of what is said.

use super::pages::{Capacity, Page, lines_of};
use super::{BearersShown, Reader, Scene};
use crate::session::{Disclosure, Purpose};

/// The rule of the game, as far as the session plays it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    Argument,
    Observation,
    Move,
    Place,
    Disagreement,
}

/// What becomes of what is said, line by line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Who conducts the diagnosis.
    ConductedBy(BearersShown),
    /// One speaks freely.
    Free,
    /// What is written down.
    What,
    /// Whether the room sees who speaks.
    Voices(bool),
    /// The organisation that keeps it; empty where none is named.
    By(String),
}

/// Letters of a line that the program says, at most.
const LETTERS: usize = 66;
/// The lines of the heading, with what is left under it.
const HEADING: usize = 3;

impl Reader<'_> {
    /// What the meeting is for, then what becomes of what is said, in as many pages as that takes.
    pub(super) fn welcome(&self) -> (Scene, Page) {
        let capacity = self.view.capacity;
        let kept = self.kept();
        let high = |line: &Kept| {
            let letters = match line {
                Kept::ConductedBy(who) => who.letters(),
                Kept::By(who) => who.chars().count(),
                Kept::Free | Kept::What | Kept::Voices(_) => LETTERS / 2,
            };
            let lines = lines_of(capacity, letters + LETTERS / 2);
            lines * capacity.line + capacity.line / 2
        };
        let room = capacity.page.saturating_sub(HEADING * capacity.line);
        let parts = Capacity::parts(&kept, room, high);
        let page = Page::clamped(self.view.page, 1 + parts.len());
        if let Some(part) = page.at.checked_sub(1).and_then(|at| parts.get(at)) {
            return (Scene::Kept(part.to_vec()), page);
        }
        let purpose = self.source.session.details.purpose.clone();
        (Scene::Welcome { purpose, rules: self.rules() }, page)
    }

    fn kept(&self) -> Vec<Kept> {
        let session = self.source.session;
        let names = self.shows(Disclosure::Speakers);
        let conducted_by = self.bearers(&session.diagnosis.frame.conducted_by, None);
        let conducted = (!conducted_by.is_empty()).then_some(Kept::ConductedBy(conducted_by));
        let kept_by = Kept::By(session.heading.organisation.trim().to_owned());
        let lines = [Kept::Free, Kept::What, Kept::Voices(names), kept_by];
        conducted.into_iter().chain(lines).collect()
    }

    fn rules(&self) -> Vec<Rule> {
        let is_for = |purpose| self.source.session.is_for(purpose);
        let (cursors, territory) = (is_for(Purpose::Cursors), is_for(Purpose::Territory));
        let said = if cursors || !territory { Rule::Argument } else { Rule::Observation };
        let mut rules = vec![said];
        rules.extend(cursors.then_some(Rule::Move));
        rules.extend((territory && !cursors).then_some(Rule::Place));
        rules.push(Rule::Disagreement);
        rules
    }
}
