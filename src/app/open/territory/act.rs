//! How the territory is unfolded, and folded again.

use crate::app::base::desk::Desk;
use crate::app::base::settings::Arrangement;
use crate::app::open::Open;
use crate::app::open::panels::Tab;
use crate::session::{
    AxisId, Diagnosis, DiagnosisEdit, Edit, EntryId, Ground, Purpose, Row, RowId, Scale, TypeId,
};

impl Open {
    /// Unfolds the territory in the place of the pillars, or folds it. Where the session was not for it, from now on it is.
    pub fn show_territory(&mut self, desk: &mut Desk) {
        if self.territory.opened {
            // A diagnosis alone has no board to go back to.
            self.territory.opened = !self.document.purposes().contains(&Purpose::Cursors);
            return;
        }
        if !self.document.purposes().contains(&Purpose::Territory) {
            let said = &self.document.session().details.purposes;
            let purposes = if said.is_empty() {
                Purpose::ALL.into()
            } else {
                said.iter().copied().chain([Purpose::Territory]).collect()
            };
            self.perform(desk, Edit::SetPurposes(purposes));
        }
        self.territory.opened = true;
        if desk.settings.arrangement == Arrangement::Actors {
            desk.settings.arrangement = Arrangement::SideBySide;
        }
    }

    /// Looks at one row alone, the one in hand or else the first where observations wait to be sorted, with the keyboard on them.
    pub fn sort_observations(&mut self, desk: &mut Desk) {
        let (session, survey) = (self.document.session(), self.document.survey());
        let waits = |row: &&Row| survey.row(&row.id).to_sort().next().is_some();
        let in_hand = self.document.draft().ground().cloned().or_else(|| self.territory.shown());
        let in_hand = in_hand.and_then(|ground| session.diagnosis.row_at(&ground));
        let row = in_hand.filter(waits).or_else(|| session.diagnosis.rows.iter().find(waits));
        let Some(row) = row.map(|row| row.id.clone()) else {
            return desk.tell(desk.words().text("territory-nothing-to-sort"));
        };
        let first = survey.row(&row).to_sort().next().map(|found| found.argument);
        if !self.territory.opened {
            self.show_territory(desk);
        }
        self.settle_bar(desk);
        self.territory.sort(row, first);
        self.views.bar.focus = None;
    }

    /// The type in hand, or explained beside, where it is one of ours: something the group may mean to come near.
    pub fn ours_in_hand(&self) -> Option<TypeId> {
        let diagnosis = &self.document.session().diagnosis;
        let ground =
            self.document.draft().ground().or_else(|| self.territory.explained(diagnosis))?;
        let Ground::Type(of) = ground else { return None };
        let row = diagnosis.row_of(of)?;
        (row.scale == Scale::Ourselves).then(|| of.clone())
    }

    /// The group means to come near it, or no longer.
    pub fn head_towards(&mut self, desk: &mut Desk, of: TypeId) {
        self.settle_bar(desk);
        let is_on = self.document.survey().kind(&of).towards.is_some();
        let (at, sitting) = (desk.now(), self.sitting(desk));
        let how = (!is_on).then(String::new);
        self.territory.chosen = Some(Ground::Type(of.clone()));
        self.perform(desk, DiagnosisEdit::Towards { at, sitting, of, how }.into());
        if !is_on {
            self.show(desk, Tab::Axis);
        }
    }

    /// What a decision about the type in hand would begin with, where the group means to come near it.
    pub fn towards_in_hand(&self, desk: &Desk) -> Option<String> {
        let of = self.ours_in_hand()?;
        let how = self.document.survey().kind(&of).towards.clone()?;
        let words = desk.words();
        let label = words.kind(&self.document.session().diagnosis, &of).to_owned();
        Some(match how.trim() {
            "" => words.with("territory-decision", [("of", label.into())]),
            how => how.to_owned(),
        })
    }

    /// What is in hand in the bar is in sight: something of the territory unfolds it, an axis folds it again.
    pub fn follow_topic(&mut self) {
        let draft = self.document.draft();
        let topic = (draft.ground().cloned(), draft.axis.clone());
        if topic != self.territory.followed {
            self.territory.follow(topic, &self.document.session().diagnosis);
        }
    }
}

impl super::TerritoryState {
    fn follow(&mut self, topic: (Option<Ground>, Option<AxisId>), diagnosis: &Diagnosis) {
        self.followed.clone_from(&topic);
        let Some(ground) = topic.0 else {
            self.opened &= topic.1.is_none();
            return;
        };
        self.opened = true;
        if let Some(row) = diagnosis.row_at(&ground) {
            if self.row.as_ref().is_some_and(|alone| *alone != row.id) {
                self.row = None;
            }
            let mut pages = super::pages(&diagnosis.rows);
            let on = pages.position(|page| page.iter().any(|other| other.id == row.id));
            self.page = on.unwrap_or(self.page);
        }
        self.chosen = Some(ground);
    }

    /// Shows one row alone, with the keyboard on an observation of it.
    fn sort(&mut self, row: RowId, first: Option<EntryId>) {
        self.row = Some(row);
        if let Some(first) = first {
            self.observations.go_to(first);
        }
    }

    /// The keyboard goes to it.
    pub fn take_keyboard(&mut self) {
        self.focus = true;
    }
}
