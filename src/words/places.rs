//! Where a text of a session stands, as it is said.

use crate::session::{
    Correction, EntryId, Event, Ledger, Record as _, Recorded, Session, Stamp, TextPlace,
};

use super::Words;

/// The argument that an entry of the journal is about, and whether what the entry says still holds.
struct Told<'a> {
    recorded: &'a Recorded,
    at: Stamp,
    holds: bool,
}

fn told<'a>(
    session: &Session,
    ledger: &'a Ledger,
    id: EntryId,
    changes: fn(&Correction) -> bool,
) -> Option<Told<'a>> {
    let entry = session.journal.get(id)?;
    let argument = match &entry.event {
        Event::Correction(correction) => correction.of,
        Event::Withdrawal { of, .. } => *of,
        _ => id,
    };
    let holds = !session.journal.iter().any(|later| match &later.event {
        Event::Correction(correction) => {
            id < later.id() && correction.of == argument && changes(correction)
        }
        _ => false,
    });
    Some(Told { recorded: ledger.get(argument)?, at: entry.at, holds })
}

impl Words {
    /// "14 novembre 2026, 14 h 32".
    pub fn moment(self, at: Stamp) -> String {
        format!("{}, {}", self.date(at.local().date()), self.time(at))
    }

    /// "Argument 12, tel qu’il est dit aujourd’hui", "Note sur Mairie et DREETS".
    pub fn text_place(self, session: &Session, ledger: &Ledger, place: &TextPlace) -> String {
        let of_argument = |id, changes, now: &str, before: &str| {
            let Some(told) = told(session, ledger, id, changes) else { return String::new() };
            let number = ("number", told.recorded.number.into());
            let id = if told.holds { now } else { before };
            self.with(id, [number, ("time", self.moment(told.at).into())])
        };
        match place {
            TextPlace::Words(id) => {
                let changes = |found: &Correction| found.words.is_some();
                of_argument(*id, changes, "where-words", "where-words-before")
            }
            TextPlace::Speaker(id) => {
                let changes = |found: &Correction| found.speaker.is_some();
                of_argument(*id, changes, "where-speaker", "where-speaker-before")
            }
            TextPlace::Evidence(id, _) => {
                let changes = |found: &Correction| found.evidence.is_some();
                of_argument(*id, changes, "where-evidence", "where-evidence-before")
            }
            TextPlace::Minority(id, _, _) => {
                let changes = |found: &Correction| found.moves.is_some();
                of_argument(*id, changes, "where-minority", "where-minority-before")
            }
            TextPlace::OtherPlace(id, _, _) => {
                let changes = |found: &Correction| found.places.is_some();
                of_argument(*id, changes, "where-other-place", "where-other-place-before")
            }
            TextPlace::Reason(id) => of_argument(*id, |_| false, "where-reason", "where-reason"),
            _ => self.text_place_elsewhere(session, place),
        }
    }

    /// Of a text that is not in the journal.
    fn text_place_elsewhere(self, session: &Session, place: &TextPlace) -> String {
        let of_person = |id, message: &str| {
            let name = session.participants.get(id).map_or("", |person| &person.name);
            self.with(message, [("name", name.into())])
        };
        let of_actor =
            |id, message: &str| self.with(message, [("name", session.actor_name(id).into())]);
        let of_decision = |id, message: &str| {
            let number = session.decisions.iter().take_while(|decision| decision.id <= id).count();
            self.with(message, [("number", number.into())])
        };
        let of_axis = |axis, message: &str| {
            let axis = session.framework.label(axis, self.language);
            self.with(message, [("axis", axis.into())])
        };
        let of_row = |row, message: &str| {
            self.with(message, [("subject", self.row(&session.diagnosis, row).into())])
        };
        let of_type = |of, message: &str| {
            self.with(message, [("subject", self.kind(&session.diagnosis, of).into())])
        };
        match place {
            TextPlace::Detail(detail) => {
                self.with("where-detail", [("detail", self.detail(*detail).into())])
            }
            TextPlace::Mission(_) => self.text("where-mission"),
            TextPlace::Participant(id) => of_person(*id, "where-participant"),
            TextPlace::ParticipantOrganisation(id) => of_person(*id, "where-organisation"),
            TextPlace::ParticipantCollege(id) => of_person(*id, "where-college"),
            TextPlace::SittingPlace(id) => {
                let date = session.sittings.get(*id).map(|sitting| self.date(sitting.date));
                self.with("where-sitting", [("date", date.unwrap_or_default().into())])
            }
            TextPlace::Instruction(id, kind) => {
                let date = session.sittings.get(*id).map(|sitting| self.date(sitting.date));
                let moment = self.moment_name(session, kind);
                let date = date.unwrap_or_default();
                let values = [("moment", moment.into()), ("date", date.into())];
                self.with("where-instruction", values)
            }
            TextPlace::Actor(id) => of_actor(*id, "where-actor"),
            TextPlace::ActorShort(id) => of_actor(*id, "where-actor-short"),
            TextPlace::Profile(id, field) => {
                let name = ("name", session.actor_name(*id).into());
                let field = ("field", self.profile_field(*field).into());
                self.with("where-profile", [name, field])
            }
            TextPlace::RelationNote(pair) => {
                let [one, other] = [pair.low(), pair.high()].map(|id| session.actor_name(id));
                self.with("where-relation", [("one", one.into()), ("other", other.into())])
            }
            TextPlace::Strategy(text) => self.strategy_place(session, *text),
            TextPlace::Decision(id) => of_decision(*id, "where-decision"),
            TextPlace::DecisionBearer(id, _) => of_decision(*id, "where-decision-bearer"),
            TextPlace::DecisionDue(id) => of_decision(*id, "where-decision-due"),
            TextPlace::DecisionReturn(id) => of_decision(*id, "where-decision-return"),
            TextPlace::Commitment(id, of) => {
                let field = self.commitment_text(*of);
                self.in_decision(session, *id, field)
            }
            TextPlace::Side(id, _, of) => self.in_decision(session, *id, self.side_text(*of)),
            TextPlace::WorkOn(id) => {
                let entry = session.journal.get(*id).map(|entry| &entry.event);
                let Some(Event::WorkOn { axis, .. }) = entry else { return String::new() };
                of_axis(axis, "where-work-on")
            }
            TextPlace::Towards(id) => {
                let entry = session.journal.get(*id).map(|entry| &entry.event);
                let Some(Event::Towards { of, .. }) = entry else { return String::new() };
                of_type(of, "where-towards")
            }
            TextPlace::InvolvedCollege(_)
            | TextPlace::EarlierCollege(_)
            | TextPlace::ToldCollege(_) => self.text("where-involved-college"),
            TextPlace::Committee(_) | TextPlace::CommitteeMember(..) => self.text("committees"),
            TextPlace::Involvement(_) | TextPlace::EarlierInvolvement(_) => {
                self.text("where-involvement")
            }
            TextPlace::Frame(which) => {
                self.with("where-detail", [("detail", self.frame_text(*which).into())])
            }
            TextPlace::FrameBearer(part, _) => {
                self.with("where-detail", [("detail", self.part(*part).into())])
            }
            TextPlace::Figure(rank, _) => {
                self.with("where-figure", [("number", (rank + 1).into())])
            }
            TextPlace::RowValidatedBy(row, _) => of_row(row, "where-row-validated-by"),
            TextPlace::InShort(row) => of_row(row, "where-in-short"),
            TextPlace::Recalled(rank) => {
                self.with("where-recalled", [("number", (rank + 1).into())])
            }
            TextPlace::Moving(row) => of_row(row, "where-moving"),
            TextPlace::TypeLabel(_) => self.text("where-type"),
            TextPlace::TypeDefinition(of) => of_type(of, "where-definition"),
            TextPlace::Effort(axis) => of_axis(axis, "where-effort"),
            TextPlace::ValidatedBy => self.text("where-validated-by"),
            TextPlace::Nature(_) => self.text("where-nature"),
            TextPlace::AxisLabel(_) => self.text("where-axis"),
            TextPlace::AxisQuestion(id) => of_axis(id, "where-question"),
            TextPlace::Difference(..) => self.text("where-difference"),
            TextPlace::Words(_)
            | TextPlace::Speaker(_)
            | TextPlace::Evidence(..)
            | TextPlace::Minority(..)
            | TextPlace::OtherPlace(..)
            | TextPlace::Reason(_) => String::new(),
        }
    }
}
