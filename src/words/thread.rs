//! The moments of the thread of the day.

use crate::session::{MomentKind, Scale, Session, Sitting};

use super::Words;

impl Words {
    /// What a moment is called: a row and a pillar by their label.
    pub fn moment_name(self, session: &Session, kind: &MomentKind) -> String {
        let label = match kind {
            // "Comment il se développe" says nothing among other moments.
            MomentKind::Row(row) => {
                let of = session.diagnosis.row(row).map_or(Scale::Territory, |row| row.scale);
                let id = match of {
                    Scale::Territory => "moment-of-territory",
                    Scale::Ourselves => "moment-of-ourselves",
                };
                return self.with(id, [("row", self.row(&session.diagnosis, row).into())]);
            }
            MomentKind::Pillar(pillar) => {
                let found = session.framework.pillar(pillar);
                found.map_or("", |pillar| pillar.label.get(self.language))
            }
            _ => "",
        };
        self.moment_titled(kind, label)
    }

    /// The same of one whose row or pillar has this label.
    pub fn moment_titled(self, kind: &MomentKind, label: &str) -> String {
        self.text(match kind {
            MomentKind::Row(_) | MomentKind::Pillar(_) => return label.to_owned(),
            MomentKind::Welcome => "moment-welcome",
            MomentKind::WhoIsMissing => "moment-missing",
            MomentKind::LookBack => "moment-look-back",
            MomentKind::Deciding => "moment-deciding",
            MomentKind::Actors => "moment-actors",
            MomentKind::Pairs => "moment-pairs",
            MomentKind::Axes => "moment-axes",
            MomentKind::ToWorkOn => "moment-to-work-on",
            MomentKind::Closing => "moment-closing",
        })
    }

    /// What the group is asked in a moment; a row has a question of its own.
    pub fn moment_question(self, kind: &MomentKind) -> String {
        self.text(match kind {
            MomentKind::Row(_) => return String::new(),
            MomentKind::Welcome => "moment-asks-welcome",
            MomentKind::WhoIsMissing => "moment-asks-missing",
            MomentKind::LookBack => "moment-asks-look-back",
            MomentKind::Deciding => "moment-asks-deciding",
            MomentKind::Actors => "moment-asks-actors",
            MomentKind::Pairs => "moment-asks-pairs",
            MomentKind::Pillar(_) | MomentKind::Axes => "moment-asks-axes",
            MomentKind::ToWorkOn => "moment-asks-to-work-on",
            MomentKind::Closing => "moment-asks-closing",
        })
    }

    /// Each moment of a thread, as it is told: its name, and what the group was asked, or nothing.
    pub fn thread_told(self, session: &Session, sitting: &Sitting) -> Vec<(String, String)> {
        let name = |kind| self.moment_name(session, kind);
        sitting.thread.iter().map(|moment| (name(&moment.kind), moment.told())).collect()
    }
}
