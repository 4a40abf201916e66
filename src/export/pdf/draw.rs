//! Pages as they are written: what is drawn, what it is, and what stands at their head and foot.

use krilla::configure::{Accessibility, ConfigurationBuilder, PdfVersion};
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Rect, Transform};
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, LineCap, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, BBox, ContentTag, Identifier, SpanTag, Tag};
use krilla::{SerializeSettings, color::rgb};

use super::super::document::{Document, Layout, POINTS, Paper};
use super::super::markup::clean;
use super::super::picture::letters::Letters;
use super::super::picture::{Anchor, Picture, Rgb, Shape, Stroke as Outlined};
use super::NotPrinted;
use super::faces::Faces;
use super::flow::{self, Drawn, Placed};
use super::looks::{BANNER, FOOT, INK};
use super::setter::Setter;
use super::text::{Line, Look, Told};
use crate::session::Language;

/// A page in points: its size, what is free around the text and around its head and foot.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    pub size: [f32; 2],
    pub margin: f32,
    pub edge: f32,
}

impl Page {
    /// What the page of a document is.
    pub fn of(layout: Layout) -> Self {
        let Paper { margin, edge } = Paper::of(layout);
        let points = |millimetres| millimetres as f32 * POINTS;
        let size = [Paper::WIDTH, Paper::HEIGHT].map(points);
        Self { size, margin: points(margin), edge: points(edge) }
    }

    /// Upright or not as `picture` fills it best; what is free around it is what is free around a head.
    pub fn filled_by(picture: &Picture) -> Self {
        let Self { size: [short, long], edge, .. } = Self::of(Layout::Text);
        let size = if picture.height < picture.width { [long, short] } else { [short, long] };
        Self { size, margin: edge, edge }
    }

    /// For the text.
    pub fn room(self) -> [f32; 2] {
        self.size.map(|length| length - 2.0 * self.margin)
    }
}

/// What each page says at its head and foot.
#[derive(Debug, Default)]
pub struct Around {
    banner: Option<(Told, Vec<Line>)>,
    /// Read on the first page only.
    content: Option<usize>,
    foot: Option<(Told, Vec<Line>)>,
}

impl Around {
    /// The banner of an internal edition is read before all else.
    pub fn of(document: &Document, setter: &mut Setter<'_>, page: Page) -> Self {
        let [width, _] = page.room();
        let set = |told: Told| {
            let lines = told.lines(setter.faces, width - 60.0);
            (told, lines)
        };
        let foot = Some(set(Told::plain(&document.foot(), FOOT.look)));
        let has_banner = !document.banner.trim().is_empty();
        let banner = has_banner.then(|| set(Told::plain(&document.banner, BANNER.look)));
        let content = has_banner.then(|| {
            let part = setter.tree.part(None, Tag::P);
            setter.tree.content(part)
        });
        Self { banner, content, foot }
    }
}

/// The whole file.
pub fn pages(
    setter: Setter<'_>,
    page: Page,
    around: &Around,
    title: &str,
    language: Language,
) -> Result<Vec<u8>, NotPrinted> {
    let Setter { faces, mut tree, slices, heads, pictures, room, .. } = setter;
    let configuration = ConfigurationBuilder::new()
        .with_version(PdfVersion::Pdf17)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| NotPrinted(format!("{error:?}")))?;
    let settings = SerializeSettings { configuration, ..SerializeSettings::default() };
    let mut document = krilla::Document::new_with(settings);
    let mut read = Vec::new();
    let mut bookmarks = Vec::new();
    let laid = flow::pages(&slices, &heads, room[1]);
    let count = laid.len();
    for (number, on_it) in laid.iter().enumerate() {
        let sides = PageSettings::from_wh(page.size[0], page.size[1]);
        let sides = sides.ok_or_else(|| NotPrinted("a page without size".to_owned()))?;
        let mut sheet = document.start_page_with(sides);
        let mut pen = Pen { surface: sheet.surface(), faces };
        if let Some((told, lines)) = &around.banner {
            let content = around.content.filter(|_| number == 0);
            pen.banner(page, told, lines, content, &mut read);
        }
        for (y, placed) in &on_it.placed {
            let slice = match placed {
                Placed::Slice(at) => &slices[*at],
                Placed::Head(at) => &heads[*at],
            };
            let top = page.margin + y;
            if let Some((level, said)) =
                slice.bookmark.as_ref().filter(|_| *placed != Placed::Head(0))
            {
                bookmarks.push((*level, said.clone(), number, top));
            }
            for drawn in &slice.drawn {
                if let Drawn::Picture { node, picture, size, at, .. } = drawn {
                    let place = Rect::from_xywh(page.margin + at.0, top + at.1, size.0, size.1);
                    let place = place.map(|place| BBox::new(number, place));
                    let figure = Tag::Figure(Some(clean(&pictures[*picture].alt))).with_bbox(place);
                    tree.tag(*node, figure);
                }
                pen.drawn(drawn, (page.margin, top), &pictures, &mut read);
            }
        }
        if let Some((told, lines)) = &around.foot {
            pen.foot(page, told, lines, &format!("{} / {count}", number + 1));
        }
        // The page ends where they go out of use.
        drop(pen);
        drop(sheet);
    }
    let locale = match language {
        Language::Fr => "fr-FR",
        Language::En => "en-GB",
    };
    document.set_metadata(Metadata::new().title(clean(title)).language(locale.to_owned()));
    document.set_outline(outline(&bookmarks, title));
    document.set_tag_tree(tree.into_tags(&read));
    document.finish().map_err(|error| NotPrinted(format!("{error:?}")))
}

type Bookmark = (u8, String, usize, f32);

/// The headings within one another; the title alone where there is none.
fn outline(bookmarks: &[Bookmark], title: &str) -> Outline {
    let mut outline = Outline::new();
    for node in nodes(bookmarks) {
        outline.push_child(node);
    }
    if bookmarks.is_empty() {
        let top = XyzDestination::new(0, Point::from_xy(0.0, 0.0));
        outline.push_child(OutlineNode::new(clean(title), top));
    }
    outline
}

fn nodes(mut bookmarks: &[Bookmark]) -> Vec<OutlineNode> {
    let mut all = Vec::new();
    while let Some(((level, said, page, y), rest)) = bookmarks.split_first() {
        let end = rest.iter().position(|(other, ..)| other <= level).unwrap_or(rest.len());
        let to = XyzDestination::new(*page, Point::from_xy(0.0, *y));
        let mut node = OutlineNode::new(clean(said), to);
        for below in nodes(&rest[..end]) {
            node.push_child(below);
        }
        all.push(node);
        bookmarks = &rest[end..];
    }
    all
}

struct Pen<'s, 'f> {
    surface: Surface<'s>,
    faces: &'f Faces,
}

fn filled([red, green, blue]: Rgb) -> Fill {
    Fill { paint: rgb::Color::new(red, green, blue).into(), ..Fill::default() }
}

fn outlined(Outlined { width, colour: [red, green, blue], dashes }: &Outlined) -> Stroke {
    let dash = (!dashes.is_empty()).then(|| StrokeDash { array: dashes.clone(), offset: 0.0 });
    // A dash shorter than its line is wide is a round dot.
    let is_dotted = dashes.first().is_some_and(|first| first < width);
    Stroke {
        paint: rgb::Color::new(*red, *green, *blue).into(),
        width: *width,
        line_cap: if is_dotted { LineCap::Round } else { LineCap::Butt },
        dash,
        ..Stroke::default()
    }
}

fn line(from: (f32, f32), to: (f32, f32)) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.move_to(from.0, from.1);
    path.line_to(to.0, to.1);
    path.finish()
}

fn ellipse((x, y): (f32, f32), (rx, ry): (f32, f32)) -> Option<Path> {
    /// How far the handles of a quarter of a circle are.
    const HANDLE: f32 = 0.552_284_8;
    let (hx, hy) = (rx * HANDLE, ry * HANDLE);
    let mut path = PathBuilder::new();
    path.move_to(x + rx, y);
    path.cubic_to(x + rx, y + hy, x + hx, y + ry, x, y + ry);
    path.cubic_to(x - hx, y + ry, x - rx, y + hy, x - rx, y);
    path.cubic_to(x - rx, y - hy, x - hx, y - ry, x, y - ry);
    path.cubic_to(x + hx, y - ry, x + rx, y - hy, x + rx, y);
    path.close();
    path.finish()
}

fn polygon(points: &[(f32, f32)]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (at, (x, y)) in points.iter().enumerate() {
        if at == 0 { path.move_to(*x, *y) } else { path.line_to(*x, *y) }
    }
    path.close();
    path.finish()
}

impl Pen<'_, '_> {
    fn decoration(&mut self, kind: ArtifactType, inside: impl FnOnce(&mut Self)) {
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        inside(self);
        self.surface.end_tagged();
    }

    fn content(&mut self, tag: ContentTag<'_>, inside: impl FnOnce(&mut Self)) -> Identifier {
        let identifier = self.surface.start_tagged(tag);
        inside(self);
        self.surface.end_tagged();
        identifier
    }

    fn path(&mut self, path: Option<Path>, fill: Option<Fill>, stroke: Option<Stroke>) {
        let Some(path) = path.filter(|_| fill.is_some() || stroke.is_some()) else { return };
        self.surface.set_fill(fill);
        self.surface.set_stroke(stroke);
        self.surface.draw_path(&path);
    }

    fn stroke(&mut self, from: (f32, f32), to: (f32, f32), width: f32, colour: Rgb) {
        let stroke = outlined(&Outlined { width, colour, dashes: Vec::new() });
        self.path(line(from, to), None, Some(stroke));
    }

    fn drawn(
        &mut self,
        drawn: &Drawn,
        (left, top): (f32, f32),
        pictures: &[&Picture],
        read: &mut Vec<(usize, Identifier)>,
    ) {
        match drawn {
            Drawn::Text { content, at, said, pieces } => {
                let at = (left + at.0, top + at.1);
                if let Some(content) = content {
                    let tag = ContentTag::Span(SpanTag::empty());
                    let identifier = self.content(tag, |pen| pen.pieces(said, pieces, at));
                    read.push((*content, identifier));
                } else {
                    let kind = ArtifactType::PaginationOther;
                    self.decoration(kind, |pen| pen.pieces(said, pieces, at));
                }
            }
            Drawn::Line { from, to, width, ink } => {
                let [from, to] = [from, to].map(|(x, y)| (left + x, top + y));
                self.decoration(ArtifactType::Layout, |pen| pen.stroke(from, to, *width, *ink));
            }
            Drawn::Fill { at, size, ink } => {
                let (x, y) = (left + at.0, top + at.1);
                let corners = [(x, y), (x + size.0, y), (x + size.0, y + size.1), (x, y + size.1)];
                self.decoration(ArtifactType::Layout, |pen| {
                    pen.path(polygon(&corners), Some(filled(*ink)), None);
                });
            }
            Drawn::Picture { content, picture, at, size, .. } => {
                let picture = pictures[*picture];
                let scale = size.0 / picture.width.max(1.0);
                let (x, y) = (left + at.0, top + at.1);
                let identifier = self.content(ContentTag::Other, |pen| {
                    pen.surface.push_transform(&Transform::from_row(scale, 0.0, 0.0, scale, x, y));
                    for shape in &picture.shapes {
                        pen.shape(shape);
                    }
                    pen.surface.pop();
                });
                read.push((*content, identifier));
            }
        }
    }

    fn pieces(&mut self, said: &str, pieces: &[super::text::Piece], (x, y): (f32, f32)) {
        for piece in pieces {
            let Look { letters: Letters { size, .. }, ink, struck } = piece.look;
            self.surface.set_fill(Some(filled(ink)));
            self.surface.set_stroke(None);
            let from = Point::from_xy(x + piece.x, y);
            let font = self.faces.font(&piece.glyphs);
            let size = size * piece.glyphs.scale;
            self.surface.draw_glyphs(from, &piece.glyphs.drawn, font, said, size, false);
            if struck {
                let (width, y) = (
                    size * piece.glyphs.drawn.iter().map(|glyph| glyph.x_advance).sum::<f32>(),
                    y - 0.3 * size,
                );
                self.stroke((x + piece.x, y), (x + piece.x + width, y), 0.6, ink);
            }
        }
    }

    fn banner(
        &mut self,
        page: Page,
        told: &Told,
        lines: &[Line],
        content: Option<usize>,
        read: &mut Vec<(usize, Identifier)>,
    ) {
        let (left, right) = (page.margin, page.size[0] - page.margin);
        let height = 6.0 + lines.len() as f32 * BANNER.look.letters.size * BANNER.leading;
        let corners = [
            (left, page.edge),
            (right, page.edge),
            (right, page.edge + height),
            (left, page.edge + height),
        ];
        let stroke = outlined(&Outlined { width: 0.75, colour: INK, dashes: Vec::new() });
        self.decoration(ArtifactType::Layout, |pen| {
            pen.path(polygon(&corners), None, Some(stroke));
        });
        let put = |pen: &mut Self| {
            for (at, line) in lines.iter().enumerate() {
                let x = f32::midpoint(left, right) - line.width / 2.0;
                let y = page.edge + 2.5 + (at + 1) as f32 * line.size * BANNER.leading - 1.5;
                pen.pieces(&told.text, &line.pieces, (x, y));
            }
        };
        match content {
            Some(content) => {
                let identifier = self.content(ContentTag::Span(SpanTag::empty()), put);
                read.push((content, identifier));
            }
            None => self.decoration(ArtifactType::Header, |pen| put(pen)),
        }
    }

    /// What the document is, and the number of the page.
    fn foot(&mut self, page: Page, told: &Told, lines: &[Line], number: &str) {
        let y = page.size[1] - page.edge - 4.0;
        let number = Told::plain(number, FOOT.look);
        let numbers = number.lines(self.faces, f32::INFINITY);
        self.decoration(ArtifactType::Footer, |pen| {
            if let Some(line) = lines.first() {
                pen.pieces(&told.text, &line.pieces, (page.margin, y));
            }
            for line in &numbers {
                let x = page.size[0] - page.margin - line.width;
                pen.pieces(&number.text, &line.pieces, (x, y));
            }
        });
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Line { from, to, stroke } => {
                self.path(line(*from, *to), None, Some(outlined(stroke)));
            }
            Shape::Curve { from, control, to, stroke } => {
                let mut path = PathBuilder::new();
                path.move_to(from.0, from.1);
                path.quad_to(control.0, control.1, to.0, to.1);
                self.path(path.finish(), None, Some(outlined(stroke)));
            }
            Shape::Ellipse { center, radii, fill, stroke } => {
                let stroke = stroke.as_ref().map(outlined);
                self.path(ellipse(*center, *radii), fill.map(filled), stroke);
            }
            Shape::Polygon { points, fill, stroke } => {
                self.path(polygon(points), fill.map(filled), stroke.as_ref().map(outlined));
            }
            Shape::Text { at, anchor, size, strong, colour, text } => {
                let letters = Letters { size: *size, strong: *strong };
                let look = Look { letters, ink: *colour, struck: false };
                let told = Told::plain(&text.replace('\n', " "), look);
                for line in told.lines(self.faces, f32::INFINITY) {
                    let x = match anchor {
                        Anchor::Start => at.0,
                        Anchor::Middle => at.0 - line.width / 2.0,
                        Anchor::End => at.0 - line.width,
                    };
                    self.pieces(&told.text, &line.pieces, (x, at.1));
                }
            }
        }
    }
}
