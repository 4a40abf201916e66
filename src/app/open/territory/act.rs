//! How the territory is unfolded, and folded again.

use crate::app::base::desk::{Arrangement, Desk};
use crate::app::open::Open;
use crate::session::{Edit, Purpose};

impl Open {
    /// Unfolds the territory in the place of the pillars, or folds it. Where the session was not for it, from now on it is.
    pub fn show_territory(&mut self, desk: &mut Desk) {
        if self.territory.opened {
            self.territory.opened = false;
            return;
        }
        if !self.document.session().is_for(Purpose::Territory) {
            let said = &self.document.session().details.purposes;
            let purposes = if said.is_empty() {
                Purpose::ALL.into()
            } else {
                said.iter().copied().chain([Purpose::Territory]).collect()
            };
            self.perform(desk, Edit::SetPurposes(purposes));
        }
        self.territory.opened = true;
        if desk.arrangement == Arrangement::Actors {
            desk.arrangement = Arrangement::SideBySide;
        }
    }

    /// What is in hand in the bar is in sight: something of the territory unfolds it, an axis folds it again.
    pub fn follow_topic(&mut self) {
        let draft = self.document.draft();
        let ground = draft.ground().cloned();
        if ground == self.territory.followed {
            return;
        }
        self.territory.follow(ground, draft.axis.is_some(), &self.document.session().diagnosis);
    }
}

impl super::TerritoryState {
    fn follow(
        &mut self,
        ground: Option<crate::session::Ground>,
        is_about_an_axis: bool,
        diagnosis: &crate::session::Diagnosis,
    ) {
        self.followed.clone_from(&ground);
        let Some(ground) = ground else {
            self.opened &= !is_about_an_axis;
            return;
        };
        self.opened = true;
        if let Some(row) = diagnosis.row_at(&ground) {
            if self.row.as_ref().is_some_and(|alone| *alone != row.id) {
                self.row = None;
            }
            let pages = super::pages(&diagnosis.rows);
            let on = pages.iter().position(|page| page.iter().any(|other| other.id == row.id));
            self.page = on.unwrap_or(self.page);
        }
        self.chosen = Some(ground);
    }

    /// The keyboard goes to it.
    pub fn take_keyboard(&mut self) {
        self.focus = true;
    }
}
