//! A document as one HTML page that holds everything: nothing runs in it, and it asks for nothing.

use super::document::{Block, Cell, Document, Item, Layout, Span, Style, Table, leads};
use super::markup::Markup;
use super::picture::Picture;

const STYLE: &str = include_str!("style.css");

/// Nothing may be fetched, run, sent or framed.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// `document` as a page that reads on a phone and prints on A4; `picture_svg` draws its pictures as SVG.
pub fn html(document: &Document, picture_svg: impl Fn(&Picture) -> String) -> String {
    let mut page = Markup::beginning("<!DOCTYPE html>\n");
    let layout = match document.layout {
        Layout::Text => "text",
        Layout::Sheet => "sheet",
    };
    page.element("html", &[("lang", document.language.code())], |page| {
        page.element("head", &[], |page| head(page, document));
        page.element("body", &[("class", layout)], |page| {
            if !document.banner.is_empty() {
                page.element("div", &[("class", "banner")], |page| page.text(&document.banner));
            }
            page.element("main", &[], |page| {
                for (at, piece) in document.blocks.iter().enumerate() {
                    block(page, piece, leads(&document.blocks, at), &picture_svg);
                    page.as_it_stands("\n");
                }
            });
        });
    });
    page.as_it_stands("\n");
    page.into_text()
}

fn head(page: &mut Markup, document: &Document) {
    page.empty("meta", &[("charset", "utf-8")]);
    page.empty("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]);
    page.empty("meta", &[("name", "referrer"), ("content", "no-referrer")]);
    let viewport = "width=device-width, initial-scale=1";
    page.empty("meta", &[("name", "viewport"), ("content", viewport)]);
    page.element("title", &[], |page| page.text(&document.title));
    page.element("style", &[], |page| page.as_it_stands(STYLE));
    page.as_it_stands("\n");
}

fn block(page: &mut Markup, block: &Block, leads: bool, picture_svg: impl Fn(&Picture) -> String) {
    match block {
        Block::Title { above, text, under } => page.element("header", &[], |page| {
            page.element("p", &[("class", "above")], |page| page.text(above));
            page.element("h1", AUTO, |page| page.text(text));
            for line in under {
                page.element("p", AUTO, |page| page.text(line));
            }
        }),
        Block::Heading { level, text } => {
            let name = match level {
                0 | 1 => "h2",
                2 => "h3",
                _ => "h4",
            };
            page.element(name, AUTO, |page| page.text(text));
        }
        Block::Paragraph(told) => paragraph(page, told, leads),
        Block::Note(told) => {
            let class = if leads { "note lead" } else { "note" };
            page.element("p", &[("class", class)], |page| spans(page, told));
        }
        Block::List(list) => page.element("ul", &[], |page| {
            for told in list {
                page.element("li", &[], |page| spans(page, told));
            }
        }),
        Block::Items(list) => {
            page.element("div", &[("class", "items"), ("role", "list")], |page| {
                for told in list {
                    item(page, told);
                }
            });
        }
        Block::Table(told) => table(page, told),
        Block::Picture { picture, caption } => page.element("figure", &[], |page| {
            let image = [("role", "img"), ("aria-label", picture.alt.as_str())];
            let svg = picture_svg(picture);
            // What a file says of its letters has no place within a page.
            let drawn = svg.find("<svg").map_or("", |at| &svg[at..]);
            page.element("div", &image, |page| page.as_it_stands(drawn));
            page.element("figcaption", AUTO, |page| page.text(caption));
        }),
        Block::Lines(count) => {
            page.element("div", &[("class", "lines"), ("aria-hidden", "true")], |page| {
                for _ in 0..*count {
                    page.element("div", &[], |_| {});
                }
            });
        }
        Block::PageBreak => page.element("div", &[("class", "break")], |_| {}),
    }
}

/// Each text takes its direction from its own letters, and cannot turn what is around it.
const AUTO: &[(&str, &str)] = &[("dir", "auto")];

fn paragraph(page: &mut Markup, told: &[Span], leads: bool) {
    let class: &[_] = if leads { &[("class", "lead")] } else { &[] };
    page.element("p", class, |page| spans(page, told));
}

fn spans(page: &mut Markup, told: &[Span]) {
    for span in told {
        let name = match span.style {
            Style::Plain => "span",
            Style::Strong => "strong",
            Style::Struck => "s",
            Style::Aside => "small",
        };
        page.element(name, AUTO, |page| page.text(&span.text));
    }
}

fn item(page: &mut Markup, item: &Item) {
    page.element("div", &[("class", "item"), ("role", "listitem")], |page| {
        page.element("div", &[("class", "mark")], |page| page.text(&item.mark));
        page.element("div", &[], |page| {
            for told in &item.paragraphs {
                paragraph(page, told, false);
            }
        });
    });
}

fn table(page: &mut Markup, table: &Table) {
    let height = format!("height:{}mm", table.row_height);
    let row: &[(&str, &str)] = if table.row_height == 0 { &[] } else { &[("style", &height)] };
    page.element("table", &[], |page| {
        let whole = table.columns.iter().map(|(_, width)| *width).sum::<u32>().max(1);
        page.element("colgroup", &[], |page| {
            for (_, width) in &table.columns {
                let width = format!("width:{:.2}%", f64::from(*width) * 100.0 / f64::from(whole));
                page.empty("col", &[("style", &width)]);
            }
        });
        page.element("thead", &[], |page| {
            page.element("tr", &[], |page| {
                for (name, _) in &table.columns {
                    let head = [("scope", "col"), ("dir", "auto")];
                    page.element("th", &head, |page| page.text(name));
                }
            });
        });
        page.element("tbody", &[], |page| {
            for cells in &table.rows {
                page.element("tr", row, |page| {
                    for (place, (name, _)) in cells.iter().zip(&table.columns) {
                        page.element("td", &[("data-name", name)], |page| {
                            cell(page, place);
                        });
                    }
                });
            }
        });
    });
}

fn cell(page: &mut Markup, cell: &Cell) {
    match cell {
        Cell::Text(told) => spans(page, told),
        Cell::Rail { low, high } => page.element("div", &[("class", "rail")], |page| {
            for end in [low, high] {
                page.element("span", AUTO, |page| page.text(end));
            }
        }),
    }
}
