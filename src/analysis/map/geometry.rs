//! Points, rectangles and lines of the map. All lengths are in points, y grows downwards.

/// A place on the map, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    pub x: f32,
    pub y: f32,
}

impl Point {
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    pub(super) fn plus(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y)
    }

    pub(super) fn minus(self, other: Self) -> Self {
        Self::new(self.x - other.x, self.y - other.y)
    }

    pub(super) fn times(self, factor: f32) -> Self {
        Self::new(self.x * factor, self.y * factor)
    }

    pub(super) fn dot(self, other: Self) -> f32 {
        self.x * other.x + self.y * other.y
    }

    pub(super) fn cross(self, other: Self) -> f32 {
        self.x * other.y - self.y * other.x
    }

    pub(super) fn length(self) -> f32 {
        self.dot(self).sqrt()
    }

    /// The vector of length one in this direction; to the right when this is nowhere.
    pub(super) fn unit(self) -> Self {
        let length = self.length();
        if length > 1e-6 { self.times(1.0 / length) } else { Self::new(1.0, 0.0) }
    }

    /// The vector turned by a quarter.
    pub(super) fn turned(self) -> Self {
        Self::new(-self.y, self.x)
    }

    pub(super) fn towards(self, other: Self, fraction: f32) -> Self {
        self.plus(other.minus(self).times(fraction))
    }
}

/// An upright rectangle, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// The corner at the top left.
    pub min: Point,
    /// The corner at the bottom right.
    pub max: Point,
}

impl Rect {
    /// The rectangle of this size around `center`.
    pub fn around(center: Point, (width, height): (f32, f32)) -> Self {
        let half = Point::new(width / 2.0, height / 2.0);
        Self { min: center.minus(half), max: center.plus(half) }
    }

    pub fn center(&self) -> Point {
        self.min.towards(self.max, 0.5)
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.min.x < other.max.x
            && other.min.x < self.max.x
            && self.min.y < other.max.y
            && other.min.y < self.max.y
    }

    /// Whether a disc reaches into the rectangle.
    pub fn meets_disc(&self, center: Point, radius: f32) -> bool {
        self.distance(center) < radius
    }

    /// How far a point is; zero inside.
    pub(super) fn distance(&self, point: Point) -> f32 {
        let x = (self.min.x - point.x).max(point.x - self.max.x).max(0.0);
        let y = (self.min.y - point.y).max(point.y - self.max.y).max(0.0);
        Point::new(x, y).length()
    }

    pub(super) fn grown(&self, by: f32) -> Self {
        let by = Point::new(by, by);
        Self { min: self.min.minus(by), max: self.max.plus(by) }
    }

    pub(super) fn moved(&self, by: Point) -> Self {
        Self { min: self.min.plus(by), max: self.max.plus(by) }
    }

    pub(super) fn united(&self, other: &Self) -> Self {
        Self {
            min: Point::new(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: Point::new(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }

    /// The length of a segment within the rectangle.
    pub(super) fn length_inside(&self, from: Point, to: Point) -> f32 {
        let way = to.minus(from);
        let (mut enter, mut leave) = (0.0_f32, 1.0_f32);
        for (start, step, low, high) in
            [(from.x, way.x, self.min.x, self.max.x), (from.y, way.y, self.min.y, self.max.y)]
        {
            if step.abs() < 1e-6 {
                if start < low || high < start {
                    return 0.0;
                }
                continue;
            }
            let (one, other) = ((low - start) / step, (high - start) / step);
            enter = enter.max(one.min(other));
            leave = leave.min(one.max(other));
        }
        (leave - enter).max(0.0) * way.length()
    }
}

/// Whether two segments cross, strictly inside both.
pub(super) fn segments_cross(a: Point, b: Point, c: Point, d: Point) -> bool {
    let ab = b.minus(a);
    if ab.cross(c.minus(a)) * ab.cross(d.minus(a)) >= 0.0 {
        return false;
    }
    let cd = d.minus(c);
    cd.cross(a.minus(c)) * cd.cross(b.minus(c)) < 0.0
}

/// How far a point is from a segment.
pub(super) fn distance_to_segment(point: Point, from: Point, to: Point) -> f32 {
    let way = to.minus(from);
    let square = way.dot(way);
    let along =
        if square > 1e-9 { (point.minus(from).dot(way) / square).clamp(0.0, 1.0) } else { 0.0 };
    point.minus(from.plus(way.times(along))).length()
}
