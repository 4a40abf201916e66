//! Reading a replay session: the board as the room saw it at any step, the words of each move, a time line.

mod act;
mod header;
mod side;
pub mod state;
mod timeline;

use egui::{CentralPanel, Margin, Panel, Ui};

use crate::app::base::action::Action;
use crate::app::base::notice::Notice;
use crate::app::base::theme::Theme;
use crate::app::open::board;
use crate::app::widgets::{dialog, notices};
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
    // A notice is closed first.
    if notices.is_empty() && dialog::escape(ui) {
        out.push(Action::Leave);
    }
    let theme = Theme::of(ui.ctx());
    let mut board = std::mem::take(&mut replay.board);
    let mut journal = std::mem::take(&mut replay.journal);
    let read: &Replay = replay;
    let look = read.look(words, theme, now);
    let head = egui::Frame::new().fill(theme.card).inner_margin(Margin::symmetric(20, 4));
    Panel::top("past header").frame(head).show(ui, |ui| header::ui(ui, &look, read, out));
    let line = egui::Frame::new().fill(theme.card).inner_margin(Margin::symmetric(20, 10));
    let shown = Panel::bottom("time line").frame(line).show(ui, |ui| {
        notices::ui(ui, notices, words, theme);
        timeline::ui(ui, &look, read)
    });
    let mut asked = shown.inner;
    let side = egui::Frame::new().fill(theme.card).inner_margin(Margin::symmetric(14, 10));
    let width = (ui.available_width() * 0.32).clamp(350.0, 560.0);
    Panel::right("past side").resizable(false).exact_size(width).frame(side).show(ui, |ui| {
        side::ui(ui, &look, read, &mut journal, &mut asked, out);
    });
    let around = egui::Frame::new().fill(theme.paper).inner_margin(Margin::symmetric(20, 10));
    CentralPanel::default().frame(around).show(ui, |ui| {
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
