//! Tables in `OpenDocument`: their head on each page, their rows whole where they can be.

use super::super::document::{Cell, Table, are_long};
use super::super::markup::Markup;
use super::looks::{Looks, Stands};
use super::runs::{spans, text};

/// What stands free at the right of a cell, in hundredths of a millimetre.
const BESIDE: u32 = 250;

/// Twentieths of a point in a hundred millimetres.
const HUNDRED_MILLIMETRES: u32 = 5669;

/// A table as wide as `width`, in millimetres, and whether it begins a page.
pub fn table(
    xml: &mut Markup,
    looks: &mut Looks,
    table: &Table,
    name: &str,
    (width, breaks): (u32, bool),
) {
    let whole = table.columns.iter().map(|(_, share)| *share).sum::<u32>().max(1);
    let widths: Vec<_> =
        table.columns.iter().map(|(_, share)| width * 100 * share / whole).collect();
    let look = looks.table(widths.iter().sum(), breaks);
    xml.element("table:table", &[("table:name", name), ("table:style-name", &look)], |xml| {
        for width in &widths {
            xml.empty("table:table-column", &[("table:style-name", &looks.column(*width))]);
        }
        xml.element("table:table-header-rows", &[], |xml| {
            let look = looks.row(0, false);
            xml.element("table:table-row", &[("table:style-name", &look)], |xml| {
                for (name, _) in &table.columns {
                    place(xml, "HeadCell", |xml| line(xml, "TableHead", name));
                }
            });
        });
        for row in &table.rows {
            let may_be_cut = table.is_long(row, width * HUNDRED_MILLIMETRES / 100);
            let look = looks.row(table.row_height, may_be_cut);
            xml.element("table:table-row", &[("table:style-name", &look)], |xml| {
                for (held, width) in row.iter().zip(&widths) {
                    place(xml, "Cell", |xml| cell(xml, looks, held, *width));
                }
            });
        }
    });
}

fn place(xml: &mut Markup, look: &str, inside: impl FnOnce(&mut Markup)) {
    let attributes = [("table:style-name", look), ("office:value-type", "string")];
    xml.element("table:table-cell", &attributes, inside);
}

fn cell(xml: &mut Markup, looks: &mut Looks, cell: &Cell, width: u32) {
    match cell {
        Cell::Text(told) => {
            let style = [("text:style-name", "TableText")];
            xml.element("text:p", &style, |xml| spans(xml, told));
        }
        Cell::Rail { low, high } => {
            let tab = width.saturating_sub(BESIDE);
            let look = looks.paragraph("Rail", Stands { tab, halfway: true, ..Stands::default() });
            line(xml, &look, "\t|\t");
            if are_long(low, high) {
                line(xml, "RailEnds", low);
                line(xml, "RailHighEnd", high);
                return;
            }
            let look = looks.paragraph("RailEnds", Stands { tab, ..Stands::default() });
            line(xml, &look, &format!("{low}\t{high}"));
        }
    }
}

fn line(xml: &mut Markup, style: &str, said: &str) {
    xml.element("text:p", &[("text:style-name", style)], |xml| text(xml, said));
}
