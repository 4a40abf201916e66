//! Reading a past session: the board as the room saw it at any step, the words of each move, a time line.

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
use state::Past;

pub fn ui(
    ui: &mut Ui,
    words: Words,
    now: Stamp,
    past: &mut Past,
    notices: &mut Vec<Notice>,
    out: &mut Vec<Action>,
) {
    // A notice is closed first.
    if notices.is_empty() && dialog::escape(ui) {
        out.push(Action::LeavePast);
    }
    let theme = Theme::of(ui.ctx());
    let mut board = std::mem::take(&mut past.board);
    let mut journal = std::mem::take(&mut past.journal);
    let read: &Past = past;
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
    past.board = board;
    past.journal = journal;
    past.focus = false;
    asked.answer(past, ui);
}

#[cfg(test)]
mod tests;
