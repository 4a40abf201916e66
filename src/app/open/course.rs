//! What a change to one argument does to those after it: their ball starts elsewhere, and the window says so.

use super::Open;
use crate::app::base::command::Command;
use crate::app::base::desk::Desk;
use crate::app::widgets::argument;
use crate::session::{AxisId, Board, Edit, EntryId, Position};

/// The next argument after one on an axis, and where its ball starts.
type Start = (AxisId, EntryId, Position);

impl Open {
    /// The arguments that come next after the one `edit` changes, on each axis.
    pub(super) fn starts_after(&self, edit: &Edit) -> Vec<Start> {
        let (Edit::Correct { argument, .. } | Edit::Withdraw { argument, .. }) = edit else {
            return Vec::new();
        };
        let board = self.document.board();
        let framework = &self.document.session().framework;
        let axes = framework.all_shown().map(|(axis, _)| axis);
        axes.filter_map(|axis| next(board, axis, *argument)).collect()
    }

    /// Says which of them starts elsewhere now.
    pub(super) fn tell_moved_starts(&self, desk: &mut Desk, before: &[Start]) {
        let board = self.document.board();
        let is_moved = |(axis, id, from): &&Start| board.cursor(axis).stood_before(*id) != *from;
        let Some((axis, id, _)) = before.iter().find(is_moved) else { return };
        let look = self.look(desk);
        let Some(recorded) = look.ledger.get(*id) else { return };
        let from = board.cursor(axis).stood_before(*id);
        let place = look.words.position(from, argument::ends(&look, axis));
        let said = look.words.with(
            "start-moved",
            [
                ("number", recorded.number.into()),
                ("axis", argument::label(&look, axis).into()),
                ("place", place.into()),
            ],
        );
        desk.tell_with(said, vec![Command::Undo]);
    }
}

/// The first argument after `argument` that moves the ball of `axis`.
fn next(board: &Board, axis: &AxisId, argument: EntryId) -> Option<Start> {
    let cursor = board.cursor(axis);
    let later = cursor.trail.iter().filter(|step| argument < step.argument);
    let next = later.into_iter().find(|step| step.made.to.is_a_move())?;
    Some((axis.clone(), next.argument, cursor.stood_before(next.argument)))
}
