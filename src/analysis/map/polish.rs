//! Small moves that bring labels off the lines, where the map is light enough for this to matter.

use super::frame::Frame;
use super::plan::Plan;
use super::search::Board;
use super::{labels, paths};

/// How many pairs of a label and a line may be looked at.
const WORK: usize = 150_000;
/// Beyond so many pairs in one look labels stand on lines whatever is done.
const HEAVY: usize = 2_500;
/// What the cost of labels counts beside that of the arrangement.
const LABELS: f32 = 1.2;
/// What a move must bring.
const WORTH: f32 = 0.15;

/// Tries the free seats beside each actor, and keeps those that leave labels clearer.
pub(super) fn polish(plan: &Plan, frame: &Frame, board: &mut Board<'_>) {
    let look = plan.actors.len() * plan.ties.len().max(1);
    if look > HEAVY {
        return;
    }
    let mut looks = WORK / look.max(1);
    let value = |board: &mut Board<'_>| {
        let paths = paths::draw(plan, frame, board.places());
        board.total() + LABELS * labels::least(plan, frame, board.places(), &paths)
    };
    let mut best = value(board);
    let mut improved = true;
    while improved && looks > 0 {
        improved = false;
        for actor in 0..plan.actors.len() {
            let mut home = board.seat(actor);
            for seat in board.free_nearby(actor) {
                if looks == 0 {
                    break;
                }
                looks -= 1;
                board.exchange(actor, seat);
                let now = value(board);
                if now < best - WORTH {
                    (best, home, improved) = (now, seat, true);
                }
            }
            board.exchange(actor, home);
        }
    }
}
