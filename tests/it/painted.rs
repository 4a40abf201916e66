//! What is painted in a frame, in order: texts, marks, and the fills they stand on.

use egui::epaint::{ClippedShape, ColorMode, PathShape, RectShape, Shape, TextShape};
use egui::{Color32, Pos2, Rect, Vec2, pos2};

/// All of one frame.
pub struct Painted {
    pub texts: Vec<Text>,
    pub marks: Vec<Mark>,
    fills: Vec<Fill>,
}

/// A text with what it says, whether all of it is painted or not.
pub struct Text {
    order: usize,
    pub words: String,
    /// The height of its letters, in points.
    pub size: f32,
    pub colours: Vec<Color32>,
    pub elided: bool,
    /// A line ends within a word.
    pub broken: bool,
    /// Around the ink of each line, seen or not.
    pub lines: Vec<Rect>,
    /// Nothing of it is seen outside.
    pub clip: Rect,
}

impl Text {
    /// What can be seen of its lines.
    pub fn shown(&self) -> impl Iterator<Item = Rect> {
        self.lines.iter().map(|line| line.intersect(self.clip)).filter(Rect::is_positive)
    }
}

/// A line, an outline or a small filled shape.
pub struct Mark {
    order: usize,
    clip: Rect,
    /// Points along its middle or its edge.
    pub along: Vec<Pos2>,
    pub bounds: Rect,
    /// Its line, and what fills it.
    colours: [Color32; 2],
    form: Form,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Round,
    Triangle,
    Other,
}

impl Mark {
    pub fn form(&self) -> Form {
        self.form
    }
}

struct Fill {
    order: usize,
    clip: Rect,
    area: Area,
    colour: Color32,
}

enum Area {
    Rect(Rect),
    Circle(Pos2, f32),
    Polygon(Vec<Pos2>),
}

impl Area {
    fn contains(&self, at: Pos2) -> bool {
        match self {
            Self::Rect(rect) => rect.contains(at),
            Self::Circle(center, radius) => center.distance(at) <= *radius,
            Self::Polygon(corners) => {
                let edges = corners.iter().zip(corners.iter().cycle().skip(1));
                let crossed = edges.filter(|(a, b)| {
                    (a.y <= at.y) != (b.y <= at.y)
                        && at.x < a.x + (at.y - a.y) / (b.y - a.y) * (b.x - a.x)
                });
                crossed.count() % 2 == 1
            }
        }
    }
}

impl Painted {
    pub fn of(shapes: &[ClippedShape]) -> Self {
        let mut painted = Self { texts: Vec::new(), marks: Vec::new(), fills: Vec::new() };
        let mut order = 0;
        for ClippedShape { shape, clip_rect, .. } in shapes {
            painted.read(shape, *clip_rect, &mut order);
        }
        painted
    }

    fn read(&mut self, shape: &Shape, clip: Rect, order: &mut usize) {
        *order += 1;
        let at = (*order, clip);
        match shape {
            Shape::Vec(shapes) => {
                for shape in shapes {
                    self.read(shape, clip, order);
                }
            }
            Shape::Text(text) => self.text(text, at),
            // A shadow: nothing stands on it that does not stand on what throws it.
            Shape::Rect(RectShape { blur_width, .. }) if 0.0 < *blur_width => {}
            Shape::Rect(rect) => {
                let corners = rect.rect.shrink(0.01);
                let edge = round(&[
                    corners.left_top(),
                    corners.right_top(),
                    corners.right_bottom(),
                    corners.left_bottom(),
                ]);
                self.add(at, Area::Rect(rect.rect), edge, [rect.stroke.color, rect.fill]);
            }
            Shape::Circle(circle) => {
                let radius = circle.radius;
                let edge = ellipse(circle.center, Vec2::splat(radius));
                let area = Area::Circle(circle.center, radius);
                self.add(at, area, edge, [circle.stroke.color, circle.fill]);
            }
            Shape::Ellipse(shape) => {
                let edge = ellipse(shape.center, shape.radius);
                let area = Area::Polygon(edge.clone());
                self.add(at, area, edge, [shape.stroke.color, shape.fill]);
            }
            Shape::LineSegment { points, stroke } => {
                self.add(at, nowhere(), spread(points), [stroke.color, Color32::TRANSPARENT]);
            }
            Shape::Path(path) => self.path(path, at),
            // Where a list that goes on fades out.
            Shape::Mesh(_) | Shape::Noop => {}
            other => panic!("nothing here reads {other:?}"),
        }
    }

    fn path(&mut self, path: &PathShape, at: (usize, Rect)) {
        let ColorMode::Solid(line) = path.stroke.color else { panic!("a line of many colours") };
        let edge = if path.closed { round(&path.points) } else { spread(&path.points) };
        self.add(at, Area::Polygon(path.points.clone()), edge, [line, path.fill]);
    }

    fn add(
        &mut self,
        (order, clip): (usize, Rect),
        area: Area,
        along: Vec<Pos2>,
        colours: [Color32; 2],
    ) {
        let [line, fill] = colours;
        let form = match &area {
            Area::Circle(..) => Form::Round,
            Area::Polygon(corners) if corners.len() == 3 => Form::Triangle,
            _ => Form::Other,
        };
        if fill != Color32::TRANSPARENT {
            self.fills.push(Fill { order, clip, area, colour: fill });
        }
        if line != Color32::TRANSPARENT || fill != Color32::TRANSPARENT {
            let bounds = Rect::from_points(&along);
            self.marks.push(Mark { order, clip, along, bounds, colours, form });
        }
    }

    fn text(&mut self, text: &TextShape, (order, clip): (usize, Rect)) {
        let galley = &text.galley;
        let Some(section) = galley.job.sections.first() else { return };
        let ink = |row: &egui::epaint::text::PlacedRow| {
            row.row.visuals.mesh_bounds.translate(text.pos.to_vec2() + row.pos.to_vec2())
        };
        let lines: Vec<_> = galley.rows.iter().map(ink).filter(Rect::is_positive).collect();
        if lines.is_empty() {
            return;
        }
        // As its letters are: what is disabled is paler than its format says.
        let mut colours: Vec<Color32> = match text.override_text_color {
            Some(colour) => vec![colour],
            None => galley.rows.iter().flat_map(letters).collect(),
        };
        colours.dedup();
        for colour in &mut colours {
            let kept = if *colour == Color32::PLACEHOLDER { text.fallback_color } else { *colour };
            *colour = kept.gamma_multiply(text.opacity_factor);
        }
        self.texts.push(Text {
            order,
            words: galley.text().to_owned(),
            size: section.format.font_id.size,
            colours,
            elided: galley.elided,
            broken: breaks_a_word(galley),
            lines,
            clip,
        });
    }

    /// The colour a point has before what comes at `order` is painted.
    fn under(&self, at: Pos2, order: usize) -> Color32 {
        let mut through = Vec::new();
        let below = self.fills.iter().rev().filter(|fill| fill.order < order);
        for fill in below.filter(|fill| fill.clip.contains(at) && fill.area.contains(at)) {
            through.push(fill.colour);
            if fill.colour.is_opaque() {
                break;
            }
        }
        through.into_iter().rev().fold(Color32::BLACK, Color32::blend)
    }

    /// Whether something is painted over this point after `order` and before `until`.
    fn is_covered(&self, at: Pos2, order: usize, until: usize) -> bool {
        // They stand in the order in which they were painted.
        let first = self.fills.partition_point(|fill| fill.order <= order);
        let mut later = self.fills.iter().skip(first).take_while(|fill| fill.order < until);
        later.any(|fill| fill.clip.contains(at) && fill.area.contains(at))
    }

    /// What of a text is in sight, and not under what was painted later.
    pub fn in_sight(&self, text: &Text) -> Vec<Rect> {
        let seen = |line: &Rect| {
            [line.left_center(), line.center(), line.right_center()]
                .into_iter()
                .all(|at| !self.is_covered(at, text.order, usize::MAX))
        };
        text.shown().filter(seen).collect()
    }

    /// Whether two texts are painted one through the other.
    pub fn overlap(&self, one: &Text, other: &Text) -> bool {
        let (below, above) = if one.order < other.order { (one, other) } else { (other, one) };
        below.shown().any(|line| {
            above.shown().any(|on| {
                let common = line.intersect(on);
                1.0 < common.width()
                    && 1.0 < common.height()
                    && !self.is_covered(common.center(), below.order, above.order)
            })
        })
    }

    /// Whether a mark is painted through a text, be it a letter's own.
    pub fn is_on(&self, mark: &Mark, text: &Text) -> bool {
        let (first, last) = (mark.order.min(text.order), mark.order.max(text.order));
        text.shown().any(|line| {
            let common = line.shrink(0.5).intersect(mark.bounds.intersect(mark.clip));
            1.0 < common.width()
                && 1.0 < common.height()
                && !self.is_covered(common.center(), first, last)
        })
    }

    /// The least contrast of a text with what is under its letters, where it is not cut off.
    pub fn contrast_of_text(&self, text: &Text) -> f32 {
        let points = text.shown().flat_map(|line| {
            let corners =
                [line.left_top(), line.right_top(), line.left_bottom(), line.right_bottom()];
            let inner = corners.map(|at| at + (line.center() - at).normalized());
            inner.into_iter().chain([line.center()])
        });
        let with = |at: Pos2| {
            let under = self.under(at, text.order);
            text.colours.iter().map(move |&colour| contrast(under.blend(colour), under))
        };
        points.flat_map(with).fold(21.0, f32::min)
    }

    /// The least contrast of a mark with the grounds under it, by its line or by what fills it.
    pub fn contrast_of_mark(&self, mark: &Mark, grounds: &[Color32]) -> f32 {
        let best = |under: Color32| {
            let shown = mark.colours.iter().filter(|colour| **colour != Color32::TRANSPARENT);
            shown.map(|&colour| contrast(colour, under)).fold(1.0, f32::max)
        };
        // Where lines cross, one is not told from the other.
        let under = mark.along.iter().map(|at| self.under(*at, mark.order));
        under.filter(|colour| grounds.contains(colour)).map(best).fold(21.0, f32::min)
    }

    /// What a mark is filled with.
    pub fn fill_of(mark: &Mark) -> Color32 {
        mark.colours[1]
    }

    /// Whether a mark only is a ground: filled, without a line.
    pub fn is_ground(mark: &Mark, grounds: &[Color32]) -> bool {
        mark.colours[0] == Color32::TRANSPARENT && grounds.contains(&Self::fill_of(mark))
    }

    /// Whether a mark goes through the letters of a text: not under a fill between the two, not around the text.
    pub fn crosses(&self, mark: &Mark, text: &Text) -> bool {
        if !text.lines.iter().any(|line| line.intersects(mark.bounds)) {
            return false;
        }
        if text.lines.iter().all(|line| mark.bounds.expand(2.0).contains_rect(*line)) {
            let first = text.lines[0];
            return mark.along.iter().any(|at| first.shrink(2.0).contains(*at))
                && self.shows_through(mark, text);
        }
        self.shows_through(mark, text)
    }

    fn shows_through(&self, mark: &Mark, text: &Text) -> bool {
        mark.along.iter().any(|&at| {
            let in_letters = text.lines.iter().any(|line| line.shrink(1.0).contains(at));
            let later = (mark.order.min(text.order) + 1)..=text.order;
            in_letters
                && !self
                    .fills
                    .iter()
                    .any(|fill| later.contains(&fill.order) && fill.area.contains(at))
        })
    }
}

/// Not an area that anything is in.
fn nowhere() -> Area {
    Area::Rect(Rect::NOTHING)
}

/// Points along a line, a few wall pixels apart.
fn spread(points: &[Pos2]) -> Vec<Pos2> {
    let mut along = points.to_vec();
    for pair in points.windows(2) {
        let steps = (pair[0].distance(pair[1]) / 4.0).ceil().max(1.0);
        along.extend((1..steps as usize).map(|n| pair[0].lerp(pair[1], n as f32 / steps)));
    }
    along
}

/// The same for a line that comes back to where it began.
fn round(points: &[Pos2]) -> Vec<Pos2> {
    let closed: Vec<_> = points.iter().chain(points.first()).copied().collect();
    spread(&closed)
}

fn ellipse(center: Pos2, radius: Vec2) -> Vec<Pos2> {
    let count = (radius.max_elem() as usize).clamp(12, 400);
    let angle = |n: usize| std::f32::consts::TAU * n as f32 / count as f32;
    let at = |n: usize| pos2(radius.x * angle(n).cos(), radius.y * angle(n).sin()).to_vec2();
    (0..count).map(|n| center + at(n)).collect()
}

/// The colours of the letters of a row.
fn letters(row: &egui::epaint::text::PlacedRow) -> impl Iterator<Item = Color32> {
    let visuals = &row.row.visuals;
    let vertices = visuals.mesh.vertices.get(visuals.glyph_vertex_range.clone());
    vertices.unwrap_or_default().iter().map(|vertex| vertex.color)
}

fn breaks_a_word(galley: &egui::Galley) -> bool {
    let Some((_, but_last)) = galley.rows.split_last() else { return false };
    let mut read = 0;
    let all: Vec<char> = galley.text().chars().collect();
    but_last.iter().any(|row| {
        read += row.row.glyphs.len() + usize::from(row.ends_with_newline);
        let around = (all.get(read.saturating_sub(1)), all.get(read));
        matches!(around, (Some(a), Some(b)) if a.is_alphanumeric() && b.is_alphanumeric())
    })
}

/// From 1 to 21, as in WCAG 2.
pub fn contrast(one: Color32, other: Color32) -> f32 {
    let luminance = |colour: Color32| {
        let linear = |part: u8| {
            let part = f32::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(colour.r()) + 0.7152 * linear(colour.g()) + 0.0722 * linear(colour.b())
    };
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}
