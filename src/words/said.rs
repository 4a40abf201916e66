//! Positions, stances, dates and steps as they are said.

use jiff::civil::Date;

use crate::session::{
    About, Attendance, Bearing, Detail, Erased, Language, Outcome, Position, Reason, Session,
    Stage, Stamp, Stance, StepName, Target,
};

use super::Words;

impl Words {
    /// A place on the rail: "clearly favourable". An axis with its own ends names them.
    pub fn position(self, position: Position, ends: Option<(&str, &str)>) -> String {
        self.bearing("position", position.bearing(), ends)
    }

    /// The names of the two ends of a rail, left and right: the axis's own, else those that most axes share.
    pub fn ends(self, own: Option<(&str, &str)>) -> (String, String) {
        match own {
            Some((low, high)) => (low.to_owned(), high.to_owned()),
            None => (self.text("end-unfavourable"), self.text("end-favourable")),
        }
    }

    /// A move: "clearly more favourable".
    pub fn moved(self, from: Position, to: Target, ends: Option<(&str, &str)>) -> String {
        let bearing = match to {
            Target::Stays => Bearing::None,
            Target::MovesTo(position) => from.bearing_to(position),
        };
        self.bearing("move", bearing, ends)
    }

    fn bearing(self, kind: &str, bearing: Bearing, ends: Option<(&str, &str)>) -> String {
        let (size, favourable) = match bearing {
            Bearing::None => return self.text(&format!("{kind}-none")),
            Bearing::Slightly { favourable } => ("slightly", favourable),
            Bearing::Clearly { favourable } => ("clearly", favourable),
            Bearing::Very { favourable } => ("very", favourable),
        };
        match (ends, favourable) {
            (Some((low, high)), _) => {
                let end = if favourable { high } else { low };
                self.with(&format!("{kind}-{size}-own"), [("end", end.into())])
            }
            (None, true) => self.text(&format!("{kind}-{size}-favourable")),
            (None, false) => self.text(&format!("{kind}-{size}-unfavourable")),
        }
    }

    pub fn stance(self, stance: Stance) -> String {
        self.text(match stance {
            Stance::Agreed => "stance-agreed",
            Stance::WithReservation => "stance-reservation",
            Stance::DisagreementKept => "stance-disagreement",
            Stance::LeftOpen => "stance-open",
        })
    }

    pub fn reason(self, reason: Reason) -> String {
        self.text(match reason {
            Reason::Priority => "reason-priority",
            Reason::VerySignificant => "reason-very-significant",
        })
    }

    pub fn attendance(self, attendance: Attendance) -> String {
        self.text(match attendance {
            Attendance::Present => "attendance-present",
            Attendance::Excused => "attendance-excused",
            Attendance::Missing => "attendance-missing",
        })
    }

    pub fn stage(self, stage: Stage) -> String {
        self.text(match stage {
            Stage::Design => "stage-design",
            Stage::Conduct => "stage-conduct",
            Stage::Evaluation => "stage-evaluation",
        })
    }

    pub fn detail(self, detail: Detail) -> String {
        self.text(match detail {
            Detail::Title => "detail-title",
            Detail::Organisation => "detail-organisation",
            Detail::Territory => "detail-territory",
            Detail::Missions => "detail-missions",
            Detail::Mission => "detail-mission",
            Detail::Purpose => "detail-purpose",
            Detail::Reference => "detail-reference",
            Detail::Since => "detail-since",
            Detail::Facilitators => "detail-facilitators",
            Detail::Development => "detail-development",
            Detail::Relations => "detail-relations",
            Detail::Governance => "detail-governance",
        })
    }

    /// The words of an argument: between quotes when they are the speaker's own, or a note that they are to complete.
    pub fn words(self, words: &str, verbatim: bool) -> String {
        if words.trim().is_empty() {
            self.text("words-to-complete")
        } else if verbatim {
            self.with("words-verbatim", [("words", words.into())])
        } else {
            words.to_owned()
        }
    }

    /// "14 novembre 2026".
    /// "29 novembre → 13 décembre 2026", or one day.
    pub fn days(self, first: Date, last: Date) -> String {
        if last <= first {
            return self.date(first);
        }
        let whole = self.date(first);
        let year = format!(" {}", first.year());
        let same_year = first.year() == last.year();
        let first = if same_year { whole.trim_end_matches(&year) } else { &whole };
        self.with("date-span", [("first", first.into()), ("last", self.date(last).into())])
    }

    pub fn date(self, date: Date) -> String {
        let month = self.text(&format!("month-{}", date.month()));
        let day = match (self.language, date.day()) {
            (Language::Fr, 1) => "1er".to_owned(),
            (_, day) => day.to_string(),
        };
        self.with(
            "date-long",
            [
                ("day", day.into()),
                ("month", month.into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// As people of the language type it: "14/11/2026", "2026-11-14".
    pub fn typed_date(self, date: Date) -> String {
        let [day, month] = [date.day(), date.month()].map(|part| format!("{part:02}"));
        let year = format!("{:04}", date.year());
        self.with(
            "date-typed",
            [("day", day.into()), ("month", month.into()), ("year", year.into())],
        )
    }

    /// "14 h 32", "14:32".
    pub fn time(self, stamp: Stamp) -> String {
        let local = stamp.local();
        let [hour, minute] = [local.hour(), local.minute()].map(|part| format!("{part:02}"));
        self.with("time", [("hour", hour.into()), ("minute", minute.into())])
    }

    /// What the journal says of an erasure.
    pub fn erased(self, erased: Erased) -> String {
        self.text(match erased {
            Erased::Actor => "erased-actor",
            Erased::Participant => "erased-participant",
            Erased::Wording => "erased-wording",
        })
    }

    fn what(self, about: &About, session: &Session) -> String {
        match about {
            About::Axis(axis) => session.framework.label(axis, self.language),
            About::Row(row) => self.row(&session.diagnosis, row),
            About::Type(of) => self.kind(&session.diagnosis, of),
        }
        .to_owned()
    }

    /// What a step did: "argument 86, Waste and reuse".
    pub fn step(self, name: &StepName, session: &Session) -> String {
        let Session { framework, diagnosis, .. } = session;
        let label = |axis| framework.label(axis, self.language).to_owned();
        let kind = |of| self.kind(diagnosis, of).to_owned();
        match name {
            StepName::Argument { number, about: Some(about) } => {
                let values =
                    [("number", (*number).into()), ("axis", self.what(about, session).into())];
                let id = match about {
                    About::Axis(_) => "step-argument",
                    About::Row(_) | About::Type(_) => "step-observation",
                };
                self.with(id, values)
            }
            StepName::Series { count, about } => {
                let about =
                    about.as_ref().map_or_else(String::new, |about| self.what(about, session));
                self.with("step-series", [("count", (*count).into()), ("axis", about.into())])
            }
            StepName::Argument { number, about: None } => {
                self.with("step-argument-to-place", [("number", (*number).into())])
            }
            StepName::Sorting { number } => {
                self.with("step-sorting", [("number", (*number).into())])
            }
            StepName::Towards { of, wanted: true } => self.about("step-towards", kind(of)),
            StepName::Towards { of, wanted: false } => self.about("step-towards-off", kind(of)),
            StepName::StillTrue { still: Some(true) } => self.text("step-still-true"),
            StepName::StillTrue { still: Some(false) } => self.text("step-no-longer-true"),
            StepName::StillTrue { still: None } => self.text("step-true-unsaid"),
            StepName::Frame => self.text("step-frame"),
            StepName::RowLine { row } => {
                self.about("step-row-line", self.row(diagnosis, row).to_owned())
            }
            StepName::RowValidated { row, found } => {
                let id = if *found { "step-row-validated" } else { "step-row-not-validated" };
                self.about(id, self.row(diagnosis, row).to_owned())
            }
            StepName::TypeRewording { of } => self.about("step-type-rewording", kind(of)),
            StepName::TypeAdded { label } => self.about("step-type-added", label.clone()),
            StepName::TypeSetAside { of } => self.about("step-type-set-aside", kind(of)),
            StepName::TypeTakenBack { of } => self.about("step-type-taken-back", kind(of)),
            StepName::Correction { number } => {
                self.with("step-correction", [("number", (*number).into())])
            }
            StepName::Withdrawal { number } => {
                self.with("step-withdrawal", [("number", (*number).into())])
            }
            StepName::Restoration { number } => {
                self.with("step-restoration", [("number", (*number).into())])
            }
            StepName::Emphasis { axis } => self.about("step-emphasis", label(axis)),
            StepName::WorkOn { axis, wanted: true } => self.about("step-work-on", label(axis)),
            StepName::WorkOn { axis, wanted: false } => self.about("step-work-off", label(axis)),
            StepName::Detail(detail) => self.about("step-detail", self.detail(*detail)),
            StepName::Date => self.text("step-date"),
            StepName::Stage => self.text("step-stage"),
            StepName::Appraised => self.text("step-appraised"),
            StepName::Uses => self.text("step-uses"),
            StepName::Purposes => self.text("step-purposes"),
            StepName::ParticipantsAdded { count } => {
                self.with("step-participants-added", [("count", (*count).into())])
            }
            StepName::ParticipantsImported { added, completed } => self.with(
                "step-participants-imported",
                [("added", (*added).into()), ("completed", (*completed).into())],
            ),
            StepName::Participant { name } => self.about("step-participant", name.clone()),
            StepName::ParticipantRemoved { name } => {
                self.about("step-participant-removed", name.clone())
            }
            StepName::SittingAdded => self.text("step-sitting-added"),
            StepName::Sitting => self.text("step-sitting"),
            StepName::SittingRemoved => self.text("step-sitting-removed"),
            StepName::Attendance { name } => self.about("step-attendance", name.clone()),
            StepName::AttendanceOfAll => self.text("step-attendance-of-all"),
            StepName::Agenda { axis } => self.about("step-agenda", label(axis)),
            StepName::Rewording { axis } => self.about("step-rewording", label(axis)),
            StepName::AxisAdded { label } => self.about("step-axis-added", label.clone()),
            StepName::AxisSetAside { axis } => self.about("step-axis-set-aside", label(axis)),
            StepName::AxisTakenBack { axis } => self.about("step-axis-taken-back", label(axis)),
            StepName::AxisMoved { axis } => self.about("step-axis-moved", label(axis)),
            StepName::ActorsAdded { count } => {
                self.with("step-actors-added", [("count", (*count).into())])
            }
            StepName::ActorsImported { added, updated } => self.with(
                "step-actors-imported",
                [("added", (*added).into()), ("updated", (*updated).into())],
            ),
            StepName::Involvement { name } => self.about("step-involvement", name.clone()),
            StepName::Actor { name } => self.about("step-actor", name.clone()),
            StepName::ActorRemoved { name } => self.about("step-actor-removed", name.clone()),
            StepName::ActorsMerged { name } => self.about("step-actors-merged", name.clone()),
            StepName::ActorSplit { name } => self.about("step-actor-split", name.clone()),
            StepName::Relation { one, other } => {
                self.with("step-relation", [("one", one.into()), ("other", other.into())])
            }
            StepName::Wish { one, other } => {
                self.with("step-wish", [("one", one.into()), ("other", other.into())])
            }
            StepName::Committee { name } => self.about("step-committee", name.clone()),
            StepName::CommitteeRemoved { name } => {
                self.about("step-committee-removed", name.clone())
            }
            StepName::Preparation { name } => self.about("step-preparation", name.clone()),
            StepName::Stance => self.text("step-stance"),
            StepName::Visible => self.text("step-visible"),
            StepName::StrategyRemoved => self.text("step-strategy-removed"),
            StepName::Typology => self.text("step-typology"),
            StepName::AxisActors { axis } => self.about("step-axis-actors", label(axis)),
            StepName::Share { shared: true } => self.text("step-shared"),
            StepName::Share { shared: false } => self.text("step-unshared"),
            StepName::PlannedTime { pillar } => {
                let pillar = framework.pillar(pillar);
                let name = pillar.map_or("", |pillar| pillar.label.get(self.language));
                self.about("step-planned-time", name.to_owned())
            }
            StepName::ThreadProposed => self.text("step-thread"),
            StepName::MomentAdded { kind } => {
                self.about("step-moment-added", self.moment_name(session, kind))
            }
            StepName::MomentRemoved { kind } => {
                self.about("step-moment-removed", self.moment_name(session, kind))
            }
            StepName::MomentMoved { kind } => {
                self.about("step-moment-moved", self.moment_name(session, kind))
            }
            StepName::Moment { kind } => self.about("step-moment", self.moment_name(session, kind)),
            StepName::NextMeeting => self.text("step-next-meeting"),
            StepName::DecisionAdded { what } => self.about("step-decision-added", what.clone()),
            StepName::Decision { what } => self.about("step-decision", what.clone()),
            StepName::DecisionSettled { what, outcome } => {
                let id = match outcome {
                    Outcome::Open => "step-decision-reopened",
                    Outcome::Done(_) => "step-decision-done",
                    Outcome::GivenUp(_) => "step-decision-given-up",
                };
                self.about(id, what.clone())
            }
            StepName::DecisionReviewed { what } => {
                self.about("step-decision-reviewed", what.clone())
            }
            StepName::DecisionRemoved { what } => self.about("step-decision-removed", what.clone()),
            StepName::Validated => self.text("step-validated"),
            StepName::Reopened => self.text("step-reopened"),
            StepName::Disclosed => self.text("step-disclosed"),
            StepName::DifferenceSettled => self.text("step-difference-settled"),
            StepName::Erased(erased) => self.erased(*erased),
        }
    }

    fn about(self, id: &str, subject: String) -> String {
        self.with(id, [("subject", subject.into())])
    }
}
