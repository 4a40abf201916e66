//! What is appraised, to what use, and what the group wants to work on, as they are said.

use std::collections::BTreeSet;

use crate::session::{Appraised, Effort, Purpose, Use};

use super::Words;

impl Words {
    pub fn appraised(self, appraised: Appraised) -> String {
        self.text(match appraised {
            Appraised::Approach => "appraised-approach",
            Appraised::Project => "appraised-project",
            Appraised::Activity => "appraised-activity",
            Appraised::Action => "appraised-action",
        })
    }

    pub fn usage(self, usage: Use) -> String {
        self.text(match usage {
            Use::Ourselves => "use-ourselves",
            Use::Partners => "use-partners",
            Use::Negotiation => "use-negotiation",
            Use::Worth => "use-worth",
        })
    }

    pub fn purpose(self, purpose: Purpose) -> String {
        self.text(match purpose {
            Purpose::Territory => "purpose-territory",
            Purpose::Actors => "purpose-actors",
            Purpose::Cursors => "purpose-cursors",
            Purpose::Commitments => "purpose-commitments",
        })
    }

    /// What is appraised, in one line; empty while nobody said.
    pub fn all_appraised(self, appraised: &BTreeSet<Appraised>) -> String {
        appraised.iter().map(|&found| self.appraised(found)).collect::<Vec<_>>().join(", ")
    }

    /// To what use, in one line; empty while nobody said.
    pub fn all_uses(self, uses: &BTreeSet<Use>) -> String {
        uses.iter().map(|&found| self.usage(found)).collect::<Vec<_>>().join(", ")
    }

    /// "à travailler : trop de trajets à vide", "à travailler".
    pub fn work_on(self, why: &str) -> String {
        match why.trim() {
            "" => self.text("work-on"),
            why => self.with("work-on-why", [("why", why.into())]),
        }
    }

    /// The same, of an earlier session: with its day.
    pub fn effort(self, effort: &Effort) -> String {
        let date = ("date", self.date(effort.date).into());
        match effort.why.trim() {
            "" => self.with("effort", [date]),
            why => self.with("effort-why", [date, ("why", why.into())]),
        }
    }
}
