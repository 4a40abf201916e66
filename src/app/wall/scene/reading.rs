//! One pillar, at most ten axes: what the last row can read.

use egui::{Align2, Pos2, Role, pos2};
use jiff::civil::Date;

use super::rows::Rows;
use crate::analysis::projection::{AxisShown, Page, PillarShown, Said};
use crate::app::wall::canvas::{Canvas, LEADING, MARGIN};
use crate::app::wall::rail::Thickness;

/// Lines of the last argument.
const BAND: usize = 2;

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
    let mut end = c.words.with("wall-pillar-rank", values);
    if heading.of < heading.page.of {
        let page = [("at", (heading.page.at + 1).into()), ("of", heading.page.of.into())];
        let page = c.words.with("projection-page", page);
        end = format!("{end} · {page}");
    }
    let hue = c.colours.pillar(&heading.pillar.id);
    let top = c.pillar_heading(hue, &heading.pillar.label, &end);
    let bottom = c.band_top(last, BAND);
    let ends = c.text * LEADING;
    let shown = c.rows(&Rows {
        axes: rows,
        left: MARGIN,
        right: c.width() - MARGIN,
        top: top + 4.0,
        bottom: bottom - ends - 6.0,
        note: &|_| None,
    });
    let (low, high) = c.ends_of(None);
    let free = c.ends(&low, &high, (MARGIN, shown.x_range()), shown.bottom());
    if let Some(left) = rows.iter().filter_map(|row| row.left_at).map(|left| left.date).max() {
        dated(c, left, pos2(MARGIN, shown.bottom()), free - MARGIN);
    }
    c.band(last, BAND);
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
