//! What is asked while a past session is read.

use super::state::Replay;
use crate::app::base::action::Action;

impl Replay {
    /// Does what is asked about reading; gives back what is not.
    pub fn act(&mut self, action: Action) -> Option<Action> {
        match action {
            Action::Select(axis) | Action::Take(axis) | Action::Propose(axis, _) => {
                self.selected = Some(axis);
                self.shows_axis = true;
            }
            Action::ShowArgument(id) => {
                self.shows_axis = false;
                self.journal.show(id);
            }
            Action::Edit(_) | Action::Draft(_) | Action::Seal => {}
            other => return Some(other),
        }
        None
    }
}
