//! The text of a document in `OpenDocument`, block after block.

use super::super::document::{Block, Document, Item, Paper, Span, leads, shown_size, title};
use super::super::markup::Markup;
use super::super::picture::Picture;
use super::looks::{Looks, Stands};
use super::parts::{part, picture_path};
use super::runs::{run, spans, text};
use super::tables::table;

/// The part with the text, after the styles that it needs.
pub fn body(document: &Document) -> String {
    let mut writer = Writer {
        xml: Markup::beginning(""),
        looks: Looks::default(),
        paper: Paper::of(document.layout),
        breaks: false,
        pictures: 0,
        tables: 0,
    };
    for (at, block) in document.blocks.iter().enumerate() {
        writer.block(block, leads(&document.blocks, at));
    }
    let Writer { xml, looks, .. } = writer;
    part("office:document-content", |whole| {
        whole.element("office:automatic-styles", &[], |whole| looks.write(whole));
        whole.element("office:body", &[], |whole| {
            whole.element("office:text", &[], |whole| whole.as_it_stands(&xml.into_text()));
        });
    })
}

struct Writer {
    xml: Markup,
    looks: Looks,
    paper: Paper,
    /// The next paragraph begins a page.
    breaks: bool,
    pictures: usize,
    tables: usize,
}

impl Writer {
    fn block(&mut self, block: &Block, with_next: bool) {
        match block {
            Block::Title { above, text, under } => {
                for (style, line) in title(above, text, under) {
                    self.line(style, line);
                }
            }
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Paragraph(told) => self.paragraph("Standard", with_next, |xml| spans(xml, told)),
            Block::Note(told) => self.paragraph("Remark", with_next, |xml| spans(xml, told)),
            Block::List(list) => self.list(list),
            Block::Items(list) => self.items(list),
            Block::Table(told) => {
                self.tables += 1;
                let name = format!("Table{}", self.tables);
                let breaks = std::mem::take(&mut self.breaks);
                let width = self.paper.text_width();
                table(&mut self.xml, &mut self.looks, told, &name, (width, breaks));
                self.line("Gap", "");
            }
            Block::Picture { picture, caption } => {
                self.pictures += 1;
                let (number, size) = (self.pictures, self.size(picture));
                self.paragraph("Picture", false, |xml| drawing(xml, number, &size, picture));
                self.line("Caption", caption);
            }
            Block::Lines(count) => {
                let breaks = std::mem::take(&mut self.breaks);
                for at in 0..*count {
                    self.writing_line(breaks && at == 0);
                }
            }
            Block::PageBreak => self.breaks = true,
        }
    }

    fn line(&mut self, style: &'static str, said: &str) {
        self.paragraph(style, false, |xml| text(xml, said));
    }

    /// From margin to margin, by what is underlined: `LibreOffice` leaves the borders of paragraphs out of what it tags.
    fn writing_line(&mut self, breaks: bool) {
        let tab = 100 * self.paper.text_width();
        let look = self.looks.paragraph("Line", Stands { breaks, tab, ..Stands::default() });
        self.xml.element("text:p", &[("text:style-name", &look)], |xml| text(xml, "\t"));
    }

    /// The name of a style that stands as it has to here.
    fn look(&mut self, style: &'static str, with_next: bool) -> String {
        let breaks = std::mem::take(&mut self.breaks);
        self.looks.paragraph(style, Stands { with_next, breaks, ..Stands::default() })
    }

    fn paragraph(
        &mut self,
        style: &'static str,
        with_next: bool,
        inside: impl FnOnce(&mut Markup),
    ) {
        let look = self.look(style, with_next);
        self.xml.element("text:p", &[("text:style-name", &look)], inside);
    }

    fn heading(&mut self, level: u8, said: &str) {
        let (style, level) = match level {
            0 | 1 => ("Heading1", "1"),
            2 => ("Heading2", "2"),
            _ => ("Heading3", "3"),
        };
        let look = self.look(style, false);
        let attributes = [("text:style-name", &*look), ("text:outline-level", level)];
        self.xml.element("text:h", &attributes, |xml| text(xml, said));
    }

    fn list(&mut self, list: &[Vec<Span>]) {
        let look = self.look("ListBullet", false);
        self.xml.element("text:list", &[("text:style-name", "Bullets")], |xml| {
            for told in list {
                xml.element("text:list-item", &[], |xml| {
                    xml.element("text:p", &[("text:style-name", &look)], |xml| spans(xml, told));
                });
            }
        });
    }

    /// A list whose items bear their own mark in place of a number.
    fn items(&mut self, list: &[Item]) {
        let mut looks = Vec::new();
        for item in list {
            let last = item.paragraphs.len().saturating_sub(1);
            let paragraphs = 0..item.paragraphs.len();
            let of_item = paragraphs.map(|at| {
                let style = if at == 0 { "Argument" } else { "ArgumentMore" };
                self.look(style, at < last)
            });
            looks.push(of_item.collect::<Vec<_>>());
        }
        self.xml.element("text:list", &[("text:style-name", "Marks")], |xml| {
            for (item, looks) in list.iter().zip(&looks) {
                xml.element("text:list-item", &[], |xml| {
                    for (at, (told, look)) in item.paragraphs.iter().zip(looks).enumerate() {
                        xml.element("text:p", &[("text:style-name", look)], |xml| {
                            if at == 0 {
                                run(xml, "Mark", &format!("{}\t", item.mark));
                            }
                            spans(xml, told);
                        });
                    }
                });
            }
        });
    }

    /// How wide and high a picture is.
    fn size(&self, picture: &Picture) -> [String; 2] {
        shown_size(picture, self.paper.room()).map(|length| format!("{length:.2}pt"))
    }
}

/// A picture in its line of text, with its words for those who do not see it.
fn drawing(xml: &mut Markup, number: usize, [width, height]: &[String; 2], picture: &Picture) {
    let frame = [
        ("draw:name", &*format!("Picture{number}")),
        ("text:anchor-type", "as-char"),
        ("svg:width", width),
        ("svg:height", height),
    ];
    xml.element("draw:frame", &frame, |xml| {
        let path = picture_path(number);
        let link = [
            ("xlink:href", path.as_str()),
            ("xlink:type", "simple"),
            ("xlink:show", "embed"),
            ("xlink:actuate", "onLoad"),
        ];
        xml.empty("draw:image", &link);
        xml.element("svg:title", &[], |xml| xml.text(picture.title()));
        xml.element("svg:desc", &[], |xml| xml.text(picture.description()));
    });
}
