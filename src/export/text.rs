//! A session as plain text: what `curseur show` prints.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::session::{
    Argument, Attendance, AxisId, Board, Cursor, Detail, EntryId, Event, Ledger, Move, Position,
    Purpose, Recorded, Session, Sitting, SittingId, Survey,
};
use crate::words::Words;

use super::attendance::attended;
use super::page::Page;
use super::source::Choices;
use super::territory::is_told_in_a_row;
use super::voices::Voices;

/// The territory, the board, the journal, the actors and what links them, to be read as they are. What is written on an actor is all
/// there, each text said to be internal or shareable. Leaves out the names of people, the words of minority positions
/// and the reasons of withdrawals.
pub fn show(session: &Session, words: Words) -> String {
    let ledger = Ledger::of(&session.journal);
    let board = Board::of(session, &ledger);
    let survey = Survey::of(session, &ledger);
    let mut text = SessionText { session, words, page: Page::new(words) };
    text.heading();
    text.sittings();
    text.territory(&ledger, &survey);
    if session.is_for(Purpose::Cursors) {
        text.board(&board);
    }
    text.journal(&ledger, &board);
    if session.is_for(Purpose::Actors) {
        text.actors();
        text.involvement();
        text.relations();
    }
    text.decisions();
    text.committees();
    text.page.into_text()
}

/// A session on a page.
pub(super) struct SessionText<'a> {
    pub(super) session: &'a Session,
    pub(super) words: Words,
    pub(super) page: Page,
}

impl SessionText<'_> {
    /// What is printed is for the group, and names nobody.
    pub(super) fn voices(&self) -> Voices<'_> {
        let choices = Choices { names: false, bearers: false, ..Choices::INTERNAL };
        Voices { session: self.session, words: self.words, choices }
    }

    fn heading(&mut self) {
        let Self { session, words, .. } = *self;
        self.page.heading(&session.heading.title, '=');
        for detail in [Detail::Organisation, Detail::Territory] {
            self.detail(detail, session.heading.text(detail));
        }
        self.page.field(&words.text("show-date"), &words.date(session.heading.date));
        if let Some(stage) = session.details.stage {
            self.page.field(&words.text("show-stage"), &words.stage(stage));
        }
        let details = &session.details;
        self.page.field(&words.text("scope-appraised"), &words.all_appraised(&details.appraised));
        self.page.field(&words.text("scope-uses"), &words.all_uses(&details.uses));
        // Who facilitates is a matter of names; rows of the territory tell their own words.
        let is_told = |detail: &Detail| {
            *detail != Detail::Facilitators && !is_told_in_a_row(session, *detail)
        };
        for detail in Detail::ALL.into_iter().filter(is_told) {
            self.detail(detail, session.details.text(detail));
            if detail == Detail::Mission {
                let others = words.apart(session.details.others_named());
                self.page.field(&words.text("mission-others-told"), &others);
            }
        }
    }

    fn detail(&mut self, detail: Detail, text: Option<&String>) {
        self.page.field(&self.words.detail(detail), text.map_or("", String::as_str));
    }

    fn sittings(&mut self) {
        if self.session.sittings.is_empty() {
            return;
        }
        self.page.section("show-sittings");
        for sitting in self.session.sittings_by_date() {
            let date = self.words.date(sitting.date);
            let title = if sitting.place.trim().is_empty() {
                date
            } else {
                let values = [("date", date.into()), ("place", sitting.place.trim().into())];
                self.words.with("show-sitting", values)
            };
            self.page.wrapped("  ", "    ", &title);
            for attendance in Attendance::ALL {
                self.attendance(sitting, attendance);
            }
            self.planned(sitting);
            self.thread(sitting);
        }
    }

    /// The moments of the day, and when the group meets next.
    fn thread(&mut self, sitting: &Sitting) {
        let Self { session, words, .. } = *self;
        if !sitting.thread.is_empty() {
            self.page.wrapped("    ", "      ", &words.text("show-thread"));
        }
        for (rank, moment) in sitting.thread.iter().enumerate() {
            let mut said = words.moment_name(session, &moment.kind);
            if let Some(minutes) = moment.minutes.map(usize::from) {
                let values = [("moment", said.into()), ("minutes", minutes.into())];
                said = words.with("show-moment-minutes", values);
            }
            if !moment.told().is_empty() {
                let values = [("moment", said.into()), ("instruction", moment.told().into())];
                said = words.with("show-moment", values);
            }
            self.page.wrapped("      ", "         ", &format!("{}. {said}", rank + 1));
        }
        if let Some(next) = sitting.next {
            let date = words.date(next);
            let line = words.with("show-next", [("date", date.into())]);
            self.page.wrapped("    ", "      ", &line);
        }
    }

    /// How long each pillar may take.
    fn planned(&mut self, sitting: &Sitting) {
        let Self { session, words, .. } = *self;
        if !session.is_for(Purpose::Cursors) {
            return;
        }
        let planned = session.framework.pillars.iter().filter_map(|pillar| {
            let minutes = usize::from(*sitting.minutes.get(&pillar.id)?).into();
            let label = pillar.label.get(words.language).into();
            Some(words.with("show-planned-pillar", [("pillar", label), ("minutes", minutes)]))
        });
        let planned: Vec<_> = planned.collect();
        if !planned.is_empty() {
            let line = words.with("show-planned", [("pillars", planned.join(", ").into())]);
            self.page.wrapped("    ", "      ", &line);
        }
    }

    fn attendance(&mut self, sitting: &Sitting, attendance: Attendance) {
        if let Some(line) = attended(self.session, self.words, sitting, attendance, false) {
            self.page.wrapped("    ", "      ", &line);
        }
    }

    fn board(&mut self, board: &Board) {
        let Self { session, words, .. } = *self;
        let framework = &session.framework;
        self.page.section("show-board");
        let ends = [
            ("low", words.text("end-unfavourable").into()),
            ("high", words.text("end-favourable").into()),
        ];
        self.page.wrapped("", "", &words.with("show-legend", ends));
        self.page.message("show-balls");
        for pillar in &framework.pillars {
            self.page.blank();
            self.page.wrapped("", "", pillar.label.get(words.language));
            for (id, axis) in framework.shown(pillar) {
                let label = axis.label(words.language);
                self.cursor(label, board.cursor(id), axis.ends(words.language));
                let effort = session.details.efforts.get(id);
                if let Some(effort) = effort.filter(|_| board.cursor(id).work_on.is_none()) {
                    self.page.wrapped("      ", "        ", &words.effort(effort));
                }
                self.named("show-concerns", &axis.actors);
            }
        }
        let aside: Vec<_> = framework
            .axes
            .values()
            .filter(|axis| axis.set_aside)
            .map(|axis| axis.label(words.language))
            .collect();
        if !aside.is_empty() {
            self.page.blank();
            let line = words.with("show-set-aside", [("axes", aside.join(", ").into())]);
            self.page.wrapped("", "    ", &line);
        }
    }

    fn cursor(&mut self, label: &str, cursor: &Cursor, ends: Option<(&str, &str)>) {
        let words = self.words;
        let (ball, state) = if cursor.is_discussed() {
            let ball = if cursor.is_parted() {
                "?"
            } else if cursor.is_solid() {
                "●"
            } else {
                "○"
            };
            let count = words.with("show-arguments", [("count", cursor.trail.len().into())]);
            (ball, format!("{}, {count}", words.ball_place(cursor, ends)))
        } else {
            (" ", words.ball_place(cursor, ends))
        };
        let line = words.with("show-field", [("name", label.into()), ("value", state.into())]);
        self.page.wrapped(&format!("  {ball} "), "      ", &line);
        if cursor.is_solid() {
            let reasons: Vec<_> =
                cursor.emphasis.iter().map(|reason| words.reason(*reason)).collect();
            let line = words.with("show-solid", [("reasons", reasons.join(", ").into())]);
            self.page.wrapped("      ", "        ", &line);
        }
        if let Some(why) = &cursor.work_on {
            self.page.wrapped("      ", "        ", &words.work_on(why));
        }
        let minority: Vec<_> =
            cursor.minority().map(|minority| words.position(minority.position, ends)).collect();
        self.minority(&minority);
    }

    fn minority(&mut self, positions: &[String]) {
        if positions.is_empty() {
            return;
        }
        let values =
            [("count", positions.len().into()), ("positions", positions.join(", ").into())];
        let line = self.words.with("show-minority", values);
        self.page.wrapped("      ", "        ", &line);
    }

    fn journal(&mut self, ledger: &Ledger, board: &Board) {
        self.page.section("show-journal");
        if ledger.arguments().is_empty() {
            self.page.message("show-journal-empty");
        } else if ledger.arguments().iter().any(|recorded| self.voices().is_anybody(recorded)) {
            self.page.message("voices-anybody-or-unsaid");
        }
        let before = positions_before(self.session, board);
        let mut shown = None;
        for entry in &self.session.journal {
            let recorded = ledger.get(entry.id);
            let note = match entry.event {
                Event::Erasure(erased) => Some(self.words.erased(erased)),
                Event::Projection { of, shown } => Some(self.words.disclosed(of, shown)),
                _ if recorded.is_none() => continue,
                _ => None,
            };
            let day = match entry.sitting {
                Some(sitting) => Day::Sitting(sitting),
                None => Day::Alone(entry.at.local().date()),
            };
            if shown.replace(day) != Some(day) {
                self.day(day);
            }
            if let Some(note) = note {
                let line = [self.words.time(entry.at), note].join(" · ");
                self.page.wrapped("  — ", "      ", &line);
            } else if let Some(recorded) = recorded {
                self.argument(recorded, &before);
            }
        }
    }

    fn day(&mut self, day: Day) {
        let words = self.words;
        let line = match day {
            Day::Alone(date) => words.with("show-journal-day", [("date", words.date(date).into())]),
            Day::Sitting(id) => {
                let Some(sitting) = self.session.sittings.get(id) else { return };
                let date = ("date", words.date(sitting.date).into());
                match sitting.place.trim() {
                    "" => words.with("show-journal-sitting-nowhere", [date]),
                    place => words.with("show-journal-sitting", [date, ("place", place.into())]),
                }
            }
        };
        self.page.blank();
        self.page.wrapped("", "", &line);
    }

    fn argument(&mut self, recorded: &Recorded, before: &Before<'_>) {
        let Self { session, words, .. } = *self;
        let argument = &recorded.argument;
        let mut head = vec![recorded.number.to_string(), words.time(recorded.at)];
        let about = words.bears_on(session, argument).join(" + ");
        head.extend((!argument.is_to_place()).then_some(about));
        let voices = self.voices();
        head.extend(voices.speaker(recorded).filter(|_| !voices.is_anybody(recorded)));
        let marks = [
            (argument.is_to_place(), "show-to-place"),
            (argument.to_check, "show-to-check"),
            (recorded.is_corrected(), "show-corrected"),
            (!recorded.stands(), "show-withdrawn"),
        ];
        let marks = marks.into_iter().filter(|(holds, _)| *holds).map(|(_, id)| words.text(id));
        let marks: Vec<_> = marks.collect();
        if !marks.is_empty() {
            head.push(format!("[{}]", marks.join(", ")));
        }
        self.page.wrapped("  ", "      ", &head.join(" · "));
        if let Some(said) = words.said_in(argument) {
            self.page.wrapped("      ", "      ", &said);
        }
        self.named("show-cites", &argument.actors);
        // What was withdrawn moves nothing.
        if recorded.stands() {
            for made in &argument.moves {
                let from = before.get(&(recorded.id, &made.axis)).copied().unwrap_or_default();
                self.made(made, from, 1 < argument.moves.len() || argument.is_of_territory());
            }
            self.told_of_territory(argument);
        }
    }

    /// What it says of rows and types, where there is more to say than their names.
    fn told_of_territory(&mut self, argument: &Argument) {
        let Self { session, words, .. } = *self;
        for told in words.told_of_territory(session, argument) {
            if !told.said.is_empty() {
                let values = [("name", told.label.into()), ("value", told.said.into())];
                self.page.wrapped("    → ", "      ", &words.with("show-field", values));
            }
        }
    }

    fn made(&mut self, made: &Move, from: Position, name_axis: bool) {
        let Self { session, words, .. } = *self;
        let ends = session.framework.ends(&made.axis, words.language);
        let mut parts = vec![words.moved(from, made.to, ends), words.stance(made.stance)];
        parts.extend(made.cleared.then(|| words.text("stance-cleared")));
        let mut line = parts.join(", ");
        if name_axis {
            let label = session.framework.label(&made.axis, words.language);
            line = words.with("show-field", [("name", label.into()), ("value", line.into())]);
        }
        self.page.wrapped("    → ", "      ", &line);
        let minority: Vec<_> =
            made.minority.iter().map(|held| words.position(held.position, ends)).collect();
        self.minority(&minority);
    }
}

/// What arguments of the journal stand under.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Day {
    Sitting(SittingId),
    /// Recorded outside any sitting.
    Alone(Date),
}

/// Where each ball stood before each argument that stands.
type Before<'a> = BTreeMap<(EntryId, &'a AxisId), Position>;

fn positions_before<'a>(session: &'a Session, board: &Board) -> Before<'a> {
    session
        .framework
        .axes
        .keys()
        .flat_map(|axis| {
            board.cursor(axis).trail.iter().map(move |step| ((step.argument, axis), step.from))
        })
        .collect()
}
