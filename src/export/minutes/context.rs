//! What the appraisal is about, and who came when.

use crate::session::{Attendance, Detail, Sitting};

use super::super::attendance::attended;
use super::super::document::Span;
use super::super::territory::is_told_in_a_row;
use super::Writer;

impl Writer<'_> {
    /// What the group says of its approach and its territory. Who facilitates is a matter of names.
    pub(super) fn context(&mut self) {
        let details = &self.source.session.details;
        let mut fields = Vec::new();
        for detail in Detail::ALL {
            if detail == Detail::Facilitators && !self.source.choices.names {
                continue;
            }
            // A row of the territory tells its own words.
            if is_told_in_a_row(&self.source.session, detail) {
                continue;
            }
            if let Some(text) = details.text(detail).filter(|text| !text.trim().is_empty()) {
                fields.push(self.labelled(&self.source.words.detail(detail), text));
            }
            let others = details.others_named();
            if detail == Detail::Mission && !others.is_empty() {
                let others = self.source.words.apart(others);
                fields.push(self.labelled(&self.text("mission-others-told"), &others));
            }
            if let (Detail::Purpose, Some(stage)) = (detail, details.stage) {
                let stage = self.source.words.stage(stage);
                fields.push(self.labelled(&self.text("show-stage"), &stage));
            }
        }
        if !fields.is_empty() {
            self.part("minutes-context");
            for field in fields {
                self.paragraph(field);
            }
        }
    }

    pub(super) fn sittings(&mut self) {
        let sittings = self.source.session.held_sittings();
        if sittings.is_empty() {
            return;
        }
        self.part("show-sittings");
        for sitting in sittings {
            let date = self.source.words.date(sitting.date);
            let title = match sitting.place.trim() {
                "" => date,
                place => {
                    self.with("show-sitting", [("date", date.into()), ("place", place.into())])
                }
            };
            self.heading(2, title);
            let came = Attendance::ALL.into_iter().filter_map(|came| self.came(sitting, came));
            let came = came.collect();
            self.list(came);
            self.thread(sitting);
        }
    }

    /// The moments of the day, in the order they were to come, each with what the group was asked.
    fn thread(&mut self, sitting: &Sitting) {
        if sitting.thread.is_empty() {
            return;
        }
        let told = self.source.words.thread_told(&self.source.session, sitting);
        self.paragraph(vec![Span::strong(self.text("minutes-thread"))]);
        let moments = told.into_iter().map(|(name, instruction)| {
            let mut spans = vec![Span::plain(name)];
            if !instruction.is_empty() {
                spans.push(Span::aside(format!("\n{instruction}")));
            }
            spans
        });
        self.list(moments.collect());
    }

    /// The next meeting, at the end of all.
    pub(super) fn next_meeting(&mut self) {
        let session = self.source.session.clone();
        if let Some((next, place)) = session.next_meeting() {
            self.part("minutes-next");
            let date = self.source.words.date(next);
            let told = match place {
                "" => date,
                place => {
                    self.with("show-sitting", [("date", date.into()), ("place", place.into())])
                }
            };
            self.paragraph(vec![Span::plain(told)]);
        }
    }

    /// How many came, or not, by college; with their names where they may be told.
    fn came(&self, sitting: &Sitting, attendance: Attendance) -> Option<Vec<Span>> {
        let session = &*self.source.session;
        let line =
            attended(session, self.source.words, sitting, attendance, self.source.choices.names)?;
        let mut spans = vec![Span::plain(line)];
        if self.source.choices.names {
            let people = sitting.attendance.iter().filter(|(_, found)| **found == attendance);
            let names = people
                .filter_map(|(id, _)| session.participants.get(*id))
                .map(|person| person.name.trim().to_owned())
                .filter(|name| !name.is_empty());
            let names = self.source.words.apart(names);
            spans.push(Span::aside(format!("\n{names}")));
        }
        Some(spans)
    }
}
