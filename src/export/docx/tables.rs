//! Tables in `WordprocessingML`: their head on each page, their rows whole where they can be.

use super::super::document::{Cell, Table, are_long};
use super::super::markup::Markup;
use super::body::Keep;
use super::runs::{run, spans};

/// Twentieths of a point in a hundred millimetres.
const HUNDRED_MILLIMETRES: u32 = 5669;

/// A table as wide as `width`, in twentieths of a point.
pub fn table(xml: &mut Markup, table: &Table, width: u32) {
    let whole = table.columns.iter().map(|(_, share)| *share).sum::<u32>().max(1);
    let widths = table.columns.iter().map(|(_, share)| (width * share / whole).to_string());
    let widths: Vec<_> = widths.collect();
    xml.element("w:tbl", &[], |xml| {
        properties(xml, &width.to_string());
        xml.element("w:tblGrid", &[], |xml| {
            for width in &widths {
                xml.empty("w:gridCol", &[("w:w", width)]);
            }
        });
        xml.element("w:tr", &[], |xml| {
            xml.element("w:trPr", &[], |xml| {
                xml.empty("w:cantSplit", &[]);
                xml.empty("w:tblHeader", &[]);
            });
            for ((name, _), width) in table.columns.iter().zip(&widths) {
                place(xml, width, true, |xml| {
                    paragraph(xml, "TableHead", Keep::WithNext, |xml| run(xml, "", name));
                });
            }
        });
        for (at, row) in table.rows.iter().enumerate() {
            // The last row never stands alone on a page.
            let keep = if at + 2 == table.rows.len() { Keep::WithNext } else { Keep::Free };
            xml.element("w:tr", &[], |xml| {
                row_properties(xml, table.is_long(row, width), table.row_height);
                for (held, width) in row.iter().zip(&widths) {
                    place(xml, width, false, |xml| cell(xml, held, width, keep));
                }
            });
        }
    });
}

fn properties(xml: &mut Markup, width: &str) {
    xml.element("w:tblPr", &[], |xml| {
        xml.empty("w:tblW", &[("w:w", width), ("w:type", "dxa")]);
        xml.element("w:tblBorders", &[], |xml| {
            for side in ["w:bottom", "w:insideH"] {
                let rule =
                    [("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "CFCAC2")];
                xml.empty(side, &rule);
            }
        });
        xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        xml.element("w:tblCellMar", &[], |xml| {
            xml.empty("w:left", &[("w:w", "0"), ("w:type", "dxa")]);
            xml.empty("w:right", &[("w:w", "140"), ("w:type", "dxa")]);
        });
        xml.empty("w:tblLook", &[("w:val", "0020"), ("w:firstRow", "1")]);
    });
}

fn row_properties(xml: &mut Markup, is_long: bool, height: u32) {
    if is_long && height == 0 {
        return;
    }
    xml.element("w:trPr", &[], |xml| {
        if !is_long {
            xml.empty("w:cantSplit", &[]);
        }
        if 0 < height {
            let height = (height * HUNDRED_MILLIMETRES / 100).to_string();
            xml.empty("w:trHeight", &[("w:val", &height), ("w:hRule", "atLeast")]);
        }
    });
}

fn place(xml: &mut Markup, width: &str, is_head: bool, inside: impl FnOnce(&mut Markup)) {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| {
            xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")]);
            if is_head {
                xml.element("w:tcBorders", &[], |xml| {
                    let rule = [
                        ("w:val", "single"),
                        ("w:sz", "8"),
                        ("w:space", "0"),
                        ("w:color", "1C1B19"),
                    ];
                    xml.empty("w:bottom", &rule);
                });
                xml.empty("w:vAlign", &[("w:val", "bottom")]);
            }
        });
        inside(xml);
    });
}

fn cell(xml: &mut Markup, cell: &Cell, width: &str, keep: Keep) {
    match cell {
        Cell::Text(told) => paragraph(xml, "TableText", keep, |xml| spans(xml, told)),
        Cell::Rail { low, high } => {
            let end = width.parse::<u32>().unwrap_or_default().saturating_sub(140);
            tabbed(xml, "Rail", keep, &[("center", end / 2), ("right", end)], "\t|\t");
            if are_long(low, high) {
                paragraph(xml, "RailEnds", keep, |xml| run(xml, "", low));
                paragraph(xml, "RailHighEnd", keep, |xml| run(xml, "", high));
                return;
            }
            tabbed(xml, "RailEnds", Keep::Free, &[("right", end)], &format!("{low}\t{high}"));
        }
    }
}

/// A line of text whose tabs go where `stops` say, in twentieths of a point.
pub fn tabbed(xml: &mut Markup, style: &str, keep: Keep, stops: &[(&str, u32)], said: &str) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:pStyle", &[("w:val", style)]);
            if matches!(keep, Keep::WithNext) {
                xml.empty("w:keepNext", &[]);
            }
            xml.element("w:tabs", &[], |xml| {
                for (kind, at) in stops {
                    xml.empty("w:tab", &[("w:val", kind), ("w:pos", &at.to_string())]);
                }
            });
        });
        run(xml, "", said);
    });
}

fn paragraph(xml: &mut Markup, style: &str, keep: Keep, inside: impl FnOnce(&mut Markup)) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:pStyle", &[("w:val", style)]);
            if matches!(keep, Keep::WithNext) {
                xml.empty("w:keepNext", &[]);
            }
        });
        inside(xml);
    });
}
