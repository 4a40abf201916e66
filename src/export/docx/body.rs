//! The text of a document in `WordprocessingML`, block after block.

use super::super::document::{Block, Document, Item, Paper, leads, shown_size, title};
use super::super::markup::Markup;
use super::super::picture::Picture;
use super::drawing::{DRAWING, Drawing, UNITS};
use super::parts::{part, twentieths};
use super::runs::{MAIN, RELATIONS, run, spans};
use super::tables::{tabbed, table};

/// The main part: the text, then the paper it is on.
pub fn body(document: &Document) -> String {
    let names = [
        ("xmlns:w", MAIN),
        ("xmlns:r", RELATIONS),
        ("xmlns:wp", &*format!("{DRAWING}/wordprocessingDrawing")),
        ("xmlns:a", &*format!("{DRAWING}/main")),
        ("xmlns:pic", &*format!("{DRAWING}/picture")),
    ];
    part("w:document", &names, |xml| {
        xml.element("w:body", &[], |xml| {
            let paper = Paper::of(document.layout);
            let mut writer = Writer { xml, paper, breaks: false, pictures: 0 };
            for (at, block) in document.blocks.iter().enumerate() {
                let keep = if leads(&document.blocks, at) { Keep::WithNext } else { Keep::Free };
                writer.block(block, keep);
            }
            section(xml, paper, !document.banner.is_empty());
        });
    })
}

fn section(xml: &mut Markup, paper: Paper, has_header: bool) {
    xml.element("w:sectPr", &[], |xml| {
        if has_header {
            let header = [("w:type", "default"), ("r:id", "rIdHeader")];
            xml.empty("w:headerReference", &header);
        }
        xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", "rIdFooter")]);
        let [width, height, margin, edge] = [Paper::WIDTH, Paper::HEIGHT, paper.margin, paper.edge]
            .map(|length| twentieths(length).to_string());
        xml.empty("w:pgSz", &[("w:w", &width), ("w:h", &height)]);
        let margins = [
            ("w:top", &*margin),
            ("w:right", &margin),
            ("w:bottom", &margin),
            ("w:left", &margin),
            ("w:header", &edge),
            ("w:footer", &edge),
            ("w:gutter", "0"),
        ];
        xml.empty("w:pgMar", &margins);
    });
}

/// How a paragraph stands on its page.
#[derive(Clone, Copy)]
pub(super) enum Keep {
    Free,
    WithNext,
}

struct Writer<'a> {
    xml: &'a mut Markup,
    paper: Paper,
    /// The next paragraph begins a page.
    breaks: bool,
    pictures: usize,
}

impl Writer<'_> {
    fn block(&mut self, block: &Block, keep: Keep) {
        match block {
            Block::Title { above, text, under } => {
                for (style, line) in title(above, text, under) {
                    self.line(style, line);
                }
            }
            Block::Heading { level, text } => {
                let style = match level {
                    0 | 1 => "Heading1",
                    2 => "Heading2",
                    _ => "Heading3",
                };
                self.line(style, text);
            }
            Block::Paragraph(told) => self.paragraph("", keep, |xml| spans(xml, told)),
            Block::Note(told) => self.paragraph("Remark", keep, |xml| spans(xml, told)),
            Block::List(list) => {
                for told in list {
                    self.paragraph("ListBullet", Keep::Free, |xml| spans(xml, told));
                }
            }
            Block::Items(list) => {
                for told in list {
                    self.item(told);
                }
            }
            Block::Table(told) => {
                if self.breaks {
                    self.line("Gap", "");
                }
                table(self.xml, told, twentieths(self.paper.text_width()));
                self.line("Gap", "");
            }
            Block::Picture { picture, caption } => {
                self.pictures += 1;
                let drawing = Drawing::new(self.pictures, self.size(picture), &picture.alt);
                self.paragraph("Picture", Keep::Free, |xml| drawing.write(xml));
                self.line("Caption", caption);
            }
            Block::Lines(count) => {
                if self.breaks {
                    self.line("Gap", "");
                }
                // By what is underlined: LibreOffice leaves the borders of paragraphs out of what it tags.
                let right = twentieths(self.paper.text_width());
                for _ in 0..*count {
                    tabbed(self.xml, "Line", Keep::Free, &[("right", right)], "\t");
                }
            }
            Block::PageBreak => self.breaks = true,
        }
    }

    fn line(&mut self, style: &str, text: &str) {
        self.paragraph(style, Keep::Free, |xml| run(xml, "", text));
    }

    fn paragraph(&mut self, style: &str, keep: Keep, inside: impl FnOnce(&mut Markup)) {
        let breaks = std::mem::take(&mut self.breaks);
        self.xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                if !style.is_empty() {
                    xml.empty("w:pStyle", &[("w:val", style)]);
                }
                if matches!(keep, Keep::WithNext) {
                    xml.empty("w:keepNext", &[]);
                }
                if breaks {
                    xml.empty("w:pageBreakBefore", &[]);
                }
            });
            inside(xml);
        });
    }

    fn item(&mut self, item: &Item) {
        for (at, told) in item.paragraphs.iter().enumerate() {
            let keep = if at + 1 < item.paragraphs.len() { Keep::WithNext } else { Keep::Free };
            if at == 0 {
                self.paragraph("Argument", keep, |xml| {
                    run(xml, "Mark", &format!("{}\t", item.mark));
                    spans(xml, told);
                });
            } else {
                self.paragraph("ArgumentMore", keep, |xml| spans(xml, told));
            }
        }
    }

    /// How wide and high a picture is, in English metric units: as it is drawn, or as large as the paper holds.
    fn size(&self, picture: &Picture) -> [String; 2] {
        shown_size(picture, self.paper.room())
            .map(|length| ((length * UNITS).round() as u64).to_string())
    }
}
