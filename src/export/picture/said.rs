//! What pictures show, for those who do not see them: the first line is the title, each line after it one thing shown.

use crate::export::Source;
use crate::session::{Axis, AxisId, Pillar};

use super::Picture;

impl Picture {
    /// What the picture is, in one line: the rest of [`Picture::alt`] says what it shows.
    pub fn title(&self) -> &str {
        self.alt.lines().next().unwrap_or_default()
    }

    /// What it shows, without the title.
    pub fn description(&self) -> &str {
        self.alt.split_once('\n').map_or("", |(_, rest)| rest)
    }
}

/// "The board: Ressourcerie de Vallonne, 14 November 2026".
pub fn title(source: &Source<'_>, of: &str) -> String {
    let heading = &source.session.heading;
    let values = [
        ("of", of.into()),
        ("title", heading.title.trim().into()),
        ("date", source.words.date(source.session.last_day()).into()),
    ];
    source.words.with("picture-title", values)
}

/// A pillar, and each of its axes with its place in words.
pub fn pillar(source: &Source<'_>, pillar: &Pillar, lines: &mut Vec<String>) {
    let shown = source.session.framework.shown(pillar);
    lines.extend(shown.map(|(id, axis)| axis_said(source, id, axis)));
}

/// "Local roots: slightly favourable, 1 argument; minority position clearly unfavourable".
fn axis_said(source: &Source<'_>, id: &AxisId, axis: &Axis) -> String {
    let words = source.words;
    let label = axis.label(words.language);
    let row =
        |value: String| words.with("show-field", [("name", label.into()), ("value", value.into())]);
    let cursor = source.board.cursor(id);
    let ends = axis.ends(words.language);
    let place = words.ball_place(cursor, ends);
    if !cursor.is_discussed() {
        return row(place);
    }
    let value = words.ball_said(&place, cursor.trail.len(), cursor.is_solid());
    cursor.minority().fold(row(value), |row, minority| {
        let held = words.position(minority.position, ends);
        words.with("wall-row-minority", [("row", row.into()), ("held", held.into())])
    })
}
