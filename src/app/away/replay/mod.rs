//! Reading a replay session: the board as the room saw it at any step, the words of each move, a time line.

mod act;
mod header;
mod side;
pub mod state;
mod timeline;

use egui::Ui;

use super::frame::{Parts, leave_by_escape};
use crate::app::base::action::Action;
use crate::app::base::notice::Notice;
use crate::app::base::theme::Theme;
use crate::app::open::board;
use crate::app::widgets::notices;
use crate::session::Stamp;
use crate::words::Words;
use state::Replay;

pub fn ui(
    ui: &mut Ui,
    words: Words,
    now: Stamp,
    replay: &mut Replay,
    notices: &mut Vec<Notice>,
    out: &mut Vec<Action>,
) {
    leave_by_escape(ui, notices, out);
    let theme = Theme::of(ui.ctx());
    let mut board = std::mem::take(&mut replay.board);
    let mut journal = std::mem::take(&mut replay.journal);
    let read: &Replay = replay;
    let look = read.look(words, theme, now);
    let parts = Parts { name: "replay", theme };
    parts.head(ui, 4, |ui| header::ui(ui, &look, read, out));
    let mut asked = parts.foot(ui, 10, |ui| {
        out.extend(notices::ui(ui, notices, words, theme).map(Action::from));
        timeline::ui(ui, &look, read)
    });
    let width = (ui.available_width() * 0.32).clamp(350.0, 560.0);
    parts.side(ui, width, |ui| side::ui(ui, &look, read, &mut journal, &mut asked, out));
    parts.middle(ui, |ui| {
        board.in_hand.clone_from(&read.selected);
        board::ui(ui, &look, &mut board, out);
    });
    replay.board = board;
    replay.journal = journal;
    replay.focus = false;
    asked.answer(replay, ui);
}

#[cfg(test)]
mod tests;
