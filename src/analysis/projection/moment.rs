//! The moment of the day: what the group is asked, and for how long.

use super::{Mode, Reader};
use crate::session::{Decision, Moment, MomentKind, Sitting};

/// One moment. What it is called and what is asked in it is put into words by whoever draws, but for rows and pillars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MomentShown {
    pub kind: MomentKind,
    /// Of its row or its pillar; else empty.
    pub label: String,
    /// Of its row; else empty.
    pub question: String,
    pub instruction: String,
    pub minutes: Option<u16>,
}

/// The picture that goes with a moment: first what is asked, where something is; then what is worked on. One looks back on what was
/// agreed, where anything was.
pub fn picture_of(moment: &Moment, is_under_way: bool, agreed: &[&Decision]) -> Mode {
    let is_asked = !moment.instruction.trim().is_empty() && !is_under_way;
    match moment.kind {
        MomentKind::Row(_) if is_under_way => Mode::TerritoryTypes,
        MomentKind::Row(_) => Mode::TerritoryAsked,
        _ if is_asked => Mode::Moment,
        MomentKind::Welcome => Mode::Welcome,
        MomentKind::LookBack if !agreed.is_empty() => Mode::Agreed,
        MomentKind::LookBack => Mode::Form,
        MomentKind::Deciding if is_under_way => Mode::Involvement,
        MomentKind::WhoIsMissing | MomentKind::Deciding | MomentKind::Actors => Mode::Moment,
        MomentKind::Pairs => Mode::Relations,
        MomentKind::Pillar(_) | MomentKind::Axes | MomentKind::ToWorkOn => Mode::Question,
        MomentKind::Closing => Mode::Closing,
    }
}

impl<'a> Reader<'a> {
    /// The sitting that is under way, or was last.
    pub(super) fn sitting(&self) -> Option<&'a Sitting> {
        self.source.session.sittings.get(self.source.sitting?)
    }

    pub(super) fn moment(&self) -> Option<MomentShown> {
        let moment = self.sitting()?.moment(self.view.moment.as_ref()?)?;
        let (session, language) = (self.source.session, self.source.language);
        let row = match &moment.kind {
            MomentKind::Row(row) => session.diagnosis.row(row),
            _ => None,
        };
        let pillar = match &moment.kind {
            MomentKind::Pillar(pillar) => session.framework.pillar(pillar),
            _ => None,
        };
        let label = row.map(|row| row.label(language));
        let label = label.or_else(|| Some(pillar?.label.get(language)));
        Some(MomentShown {
            kind: moment.kind.clone(),
            label: label.unwrap_or_default().to_owned(),
            question: row.map_or("", |row| row.question(language)).to_owned(),
            instruction: self.without_names(&moment.told()),
            minutes: moment.minutes,
        })
    }
}
