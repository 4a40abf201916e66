//! How paragraphs and tables look where a style of the file does not say it: `OpenDocument` wants a style for each way of standing.

use std::collections::BTreeSet;

use super::super::markup::Markup;

/// How a paragraph stands on its page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stands {
    pub with_next: bool,
    /// At the top of a page.
    pub breaks: bool,
    /// A tab goes so far to the right, in hundredths of a millimetre; nowhere when 0.
    pub tab: u32,
    /// A tab before that goes half as far, with what follows in its middle.
    pub halfway: bool,
}

/// The styles that a text needs besides those of the file.
#[derive(Debug, Default)]
pub struct Looks {
    paragraphs: BTreeSet<(&'static str, Stands)>,
    /// So wide, in hundredths of a millimetre.
    columns: BTreeSet<u32>,
    /// At least so high, in millimetres, and whether they may be cut.
    rows: BTreeSet<(u32, bool)>,
    tables: BTreeSet<(u32, bool)>,
}

fn hundredths(length: u32) -> String {
    format!("{}.{:02}mm", length / 100, length % 100)
}

impl Looks {
    /// The name of a style that is `style` and stands so.
    pub fn paragraph(&mut self, style: &'static str, stands: Stands) -> String {
        if stands == Stands::default() {
            return style.to_owned();
        }
        self.paragraphs.insert((style, stands));
        named(style, stands)
    }

    pub fn column(&mut self, width: u32) -> String {
        self.columns.insert(width);
        format!("C{width}")
    }

    pub fn row(&mut self, height: u32, may_be_cut: bool) -> String {
        self.rows.insert((height, may_be_cut));
        format!("R{height}{}", if may_be_cut { "c" } else { "" })
    }

    pub fn table(&mut self, width: u32, breaks: bool) -> String {
        self.tables.insert((width, breaks));
        format!("T{width}{}", if breaks { "b" } else { "" })
    }

    /// All that was asked for.
    pub fn write(&self, xml: &mut Markup) {
        for (style, stands) in &self.paragraphs {
            paragraph(xml, style, *stands);
        }
        for (width, breaks) in &self.tables {
            let mut look = vec![("table:align", "left"), ("table:border-model", "collapsing")];
            look.extend(breaks.then_some(("fo:break-before", "page")));
            let width_said = hundredths(*width);
            look.push(("style:width", &width_said));
            let name = format!("T{width}{}", if *breaks { "b" } else { "" });
            style(xml, &name, "table", None, |xml| xml.empty("style:table-properties", &look));
        }
        for width in &self.columns {
            let width_said = hundredths(*width);
            style(xml, &format!("C{width}"), "table-column", None, |xml| {
                xml.empty("style:table-column-properties", &[("style:column-width", &width_said)]);
            });
        }
        for (height, may_be_cut) in &self.rows {
            let height_said = format!("{height}mm");
            let kept = if *may_be_cut { "auto" } else { "always" };
            let mut look = vec![("fo:keep-together", kept)];
            if 0 < *height {
                look.push(("style:min-row-height", &height_said));
            }
            let name = format!("R{height}{}", if *may_be_cut { "c" } else { "" });
            style(xml, &name, "table-row", None, |xml| {
                xml.empty("style:table-row-properties", &look);
            });
        }
        for (name, rule, at) in
            [("Cell", "0.5pt solid #cfcac2", "top"), ("HeadCell", "1pt solid #1c1b19", "bottom")]
        {
            let look = [
                ("fo:padding", "0mm"),
                ("fo:padding-right", "2.5mm"),
                ("fo:border", "none"),
                ("fo:border-bottom", rule),
                ("style:vertical-align", at),
            ];
            style(xml, name, "table-cell", None, |xml| {
                xml.empty("style:table-cell-properties", &look);
            });
        }
    }
}

fn named(style: &str, stands: Stands) -> String {
    let Stands { with_next, breaks, tab, halfway } = stands;
    let mut name = format!("{style}-");
    name.push_str(if with_next { "k" } else { "" });
    name.push_str(if breaks { "b" } else { "" });
    if 0 < tab {
        name.push_str(if halfway { "h" } else { "" });
        name.push_str(&tab.to_string());
    }
    name
}

fn paragraph(xml: &mut Markup, parent: &str, stands: Stands) {
    let mut look = Vec::new();
    look.extend(stands.with_next.then_some(("fo:keep-with-next", "always")));
    look.extend(stands.breaks.then_some(("fo:break-before", "page")));
    style(xml, &named(parent, stands), "paragraph", Some(parent), |xml| {
        xml.element("style:paragraph-properties", &look, |xml| {
            if 0 < stands.tab {
                let half = stands.halfway.then_some((stands.tab / 2, "center"));
                xml.element("style:tab-stops", &[], |xml| {
                    for (at, kind) in half.into_iter().chain([(stands.tab, "right")]) {
                        let at = hundredths(at);
                        xml.empty(
                            "style:tab-stop",
                            &[("style:position", &*at), ("style:type", kind)],
                        );
                    }
                });
            }
        });
    });
}

fn style(
    xml: &mut Markup,
    name: &str,
    family: &str,
    parent: Option<&str>,
    inside: impl FnOnce(&mut Markup),
) {
    let mut attributes = vec![("style:name", name), ("style:family", family)];
    attributes.extend(parent.map(|parent| ("style:parent-style-name", parent)));
    xml.element("style:style", &attributes, inside);
}
