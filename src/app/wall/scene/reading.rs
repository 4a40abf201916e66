//! One pillar, at most seven axes: what the last row can read.

use egui::{Align2, Pos2, Role, pos2};
use jiff::civil::Date;

use super::rows::Rows;
use crate::analysis::projection::{AxisShown, Page, PillarShown, Said};
use crate::app::wall::band::{self, Spoken};
use crate::app::wall::canvas::{Canvas, HEIGHT, LEADING, MARGIN};
use crate::app::wall::rail::Thickness;

/// Above and below the rows, in wall pixels.
pub const AROUND: f32 = 10.0;

/// What stands above the rows.
pub struct Heading<'a> {
    pub pillar: &'a PillarShown,
    /// From 0.
    pub rank: usize,
    pub of: usize,
    pub page: Page,
}

pub fn reading(c: &Canvas<'_>, heading: &Heading<'_>, rows: &[AxisShown], last: Option<&Said>) {
    let values = [("rank", (heading.rank + 1).into()), ("of", heading.of.into())];
    let rank = c.words.with("wall-pillar-rank", values);
    let page = [("at", (heading.page.at + 1).into()), ("of", heading.page.of.into())];
    let page = c.words.with("projection-page", page);
    let both = format!("{rank} · {page}");
    let ends = [both.as_str(), &page];
    let ends = if heading.of < heading.page.of { &ends[..] } else { &[rank.as_str()] };
    let hue = c.colours.pillar(&heading.pillar.id);
    let top = c.pillar_heading(hue, &heading.pillar.label, ends);
    let spoken = last.and_then(|said| spoken_here(c, rows, said));
    // By its ball, the last argument needs no band.
    let band = if spoken.is_some() { None } else { last };
    let bottom = match &spoken {
        Some(_) => HEIGHT - band::UNDER_ENDS,
        None => c.band_top(band, band::LINES),
    };
    let ends = c.text * LEADING;
    let shown = c.rows(&Rows {
        axes: rows,
        left: MARGIN,
        right: c.width() - MARGIN,
        top: top + 0.4 * AROUND,
        bottom: bottom - ends - 0.6 * AROUND,
        note: &|_| None,
        said: spoken.as_ref().map(|(row, spoken)| (*row, spoken)),
    });
    let (low, high) = c.ends_of(None);
    let free = c.ends(&low, &high, (MARGIN, shown.x_range()), shown.bottom());
    if let Some(left) = rows.iter().filter_map(|row| row.left_at).map(|left| left.date).max() {
        dated(c, left, pos2(MARGIN, shown.bottom()), free - MARGIN);
    }
    c.band(band, band::LINES);
}

/// The last argument, when it moved a ball of this page; and the row of that ball.
fn spoken_here(c: &Canvas<'_>, rows: &[AxisShown], said: &Said) -> Option<(usize, Spoken)> {
    let of = |axis: &AxisShown| said.moves.iter().find(|made| made.axis.id == axis.id);
    let (row, made) = rows.iter().enumerate().find_map(|(n, axis)| Some((n, of(axis)?)))?;
    Some((row, c.lay_spoken(said, made, c.width() - 2.0 * MARGIN)))
}

/// When the balls that are drawn as rings were left there, under the labels.
fn dated(c: &Canvas<'_>, left: Date, at: Pos2, room: f32) {
    let thick = Thickness::beside(c.text);
    let said = c.words.typed_date(left);
    let laid = c.lay(&said, c.muted(c.text), room, 1);
    let beside = 3.0 * thick.radius;
    if !laid.elided && beside + c.size(&laid).x + 0.6 * c.text <= room {
        let center = pos2(at.x + thick.radius, at.y + 0.5 * LEADING * c.text);
        c.ring(center, thick, c.colours.paper);
        let place = c.put(laid, pos2(at.x + beside, at.y), Align2::LEFT_TOP);
        let told = c.words.with("wall-left-at", [("date", c.words.date(left).into())]);
        c.say(place, Role::Label, &told);
    }
}
