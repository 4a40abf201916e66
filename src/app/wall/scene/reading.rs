//! One pillar, at most ten axes: what the last row can read.

use crate::analysis::projection::{AxisShown, Page, PillarShown, Said};
use crate::app::wall::canvas::{Canvas, LEADING, MARGIN};

use super::rows::Rows;

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
    if let Some(left) = rows.iter().filter_map(|row| row.left_at).map(|left| left.date).max() {
        let left = [("date", c.words.date(left).into())];
        end = format!("{end} · {}", c.words.with("wall-left-at", left));
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
    c.ends(&low, &high, (MARGIN, shown.x_range()), shown.bottom());
    c.band(last, BAND);
}
