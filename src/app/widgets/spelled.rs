//! A wave under the words of a field that the dictionary of the computer lacks.

use egui::text::{CCursor, CharIndex};
use egui::text_edit::TextEditOutput;
use egui::{Pos2, Shape, Stroke, Ui, pos2};

use crate::app::base::spelling;
use crate::app::base::theme::Theme;
use crate::session::Language;

/// Underlines what the dictionary of `language` lacks in a field that was just shown; not the word that is being typed.
pub fn underline(ui: &Ui, field: &TextEditOutput, theme: &Theme, language: Language) {
    let Some(dictionary) = spelling::dictionary(ui.ctx(), language) else { return };
    let text = field.galley.text();
    let has_keyboard = field.response.response.has_focus();
    let caret = field.cursor_range.filter(|_| has_keyboard).map(|range| range.primary.index.0);
    let painter = ui.painter_at(field.text_clip_rect);
    for word in dictionary.lacks(text) {
        let [begins, ends] = [word.start, word.end].map(|at| text[..at].chars().count());
        if caret == Some(ends) {
            continue;
        }
        let [from, to] = [(begins, true), (ends, false)].map(|(at, prefer_next_row)| {
            field.galley.pos_from_cursor(CCursor { index: CharIndex(at), prefer_next_row })
        });
        // A word that goes on in the next row has its wave in the first.
        let right = if from.min.y < to.min.y { field.galley.rect.right() } else { to.right() };
        let points = wave(from.left(), right, from.bottom() - 1.0);
        let points = points.map(|point| point + field.galley_pos.to_vec2()).collect();
        painter.add(Shape::line(points, Stroke::new(1.0, theme.alert)));
    }
}

fn wave(left: f32, right: f32, y: f32) -> impl Iterator<Item = Pos2> {
    const LENGTH: f32 = 2.0;
    let count = ((right - left) / LENGTH).max(1.0) as usize;
    (0..=count)
        .map(move |at| pos2(left + at as f32 * LENGTH, if at % 2 == 0 { y } else { y - 1.5 }))
}
