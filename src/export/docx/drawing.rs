//! A picture in its line of text.

use super::super::markup::Markup;
use super::parts::picture_link;

pub const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006";

/// English metric units in a point.
pub const UNITS: f32 = 12_700.0;

/// One picture of the file, as large as it is shown.
pub struct Drawing<'a> {
    number: usize,
    id: String,
    name: String,
    width: String,
    height: String,
    /// For those who do not see it.
    alt: &'a str,
}

impl<'a> Drawing<'a> {
    pub fn new(number: usize, [width, height]: [String; 2], alt: &'a str) -> Self {
        let (id, name) = (number.to_string(), format!("picture{number}.png"));
        Self { number, id, name, width, height, alt }
    }

    pub fn write(&self, xml: &mut Markup) {
        xml.element("w:r", &[], |xml| {
            xml.element("w:drawing", &[], |xml| {
                let around = [("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")];
                xml.element("wp:inline", &around, |xml| self.inline(xml));
            });
        });
    }

    fn inline(&self, xml: &mut Markup) {
        xml.empty("wp:extent", &self.size());
        xml.empty("wp:docPr", &self.named());
        xml.element("a:graphic", &[], |xml| {
            let uri = format!("{DRAWING}/picture");
            xml.element("a:graphicData", &[("uri", &uri)], |xml| {
                xml.element("pic:pic", &[], |xml| self.picture(xml));
            });
        });
    }

    fn picture(&self, xml: &mut Markup) {
        xml.element("pic:nvPicPr", &[], |xml| {
            let [id, name, _] = self.named();
            xml.empty("pic:cNvPr", &[id, name]);
            xml.empty("pic:cNvPicPr", &[]);
        });
        xml.element("pic:blipFill", &[], |xml| {
            xml.empty("a:blip", &[("r:embed", &picture_link(self.number))]);
            xml.element("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
        });
        xml.element("pic:spPr", &[], |xml| {
            xml.element("a:xfrm", &[], |xml| {
                xml.empty("a:off", &[("x", "0"), ("y", "0")]);
                xml.empty("a:ext", &self.size());
            });
            xml.element("a:prstGeom", &[("prst", "rect")], |xml| xml.empty("a:avLst", &[]));
        });
    }

    fn size(&self) -> [(&str, &str); 2] {
        [("cx", &self.width), ("cy", &self.height)]
    }

    fn named(&self) -> [(&str, &str); 3] {
        [("id", &self.id), ("name", &self.name), ("descr", self.alt)]
    }
}
