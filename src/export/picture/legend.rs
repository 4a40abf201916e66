//! What the marks of a picture mean, in a line under it: only of those it shows.

use crate::export::Source;
use crate::session::{Axis, AxisId, Ball, LineStyle};

use super::Anchor;
use super::inks::{LINE, MUTED, PAPER, RAIL};
use super::letters::{HALF_CAPITAL, Letters};
use super::rail::{alike, dotted, ring};
use super::sheet::{Sheet, stroke};
use super::tie;

const WORDS: Letters = Letters::plain(9.5);
const LETTER: Letters = Letters::strong(10.0);
const RADIUS: f32 = 4.6;
/// Between a mark and its words, and between two of them.
const BESIDE: f32 = 6.0;
const APART: f32 = 18.0;
/// From one line of the legend to the next.
const LEADING: f32 = 17.0;
/// Over the first line.
const OVER: f32 = 16.0;

/// A mark, as it is drawn on the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A rail from one end to the other.
    Rail,
    /// One with two ends that are worth the same.
    Alike,
    OpenBall,
    SolidBall,
    Minority,
    /// The rail of an axis that was not discussed.
    Dots,
    /// Where an earlier session left the ball of one.
    Left,
    /// The line of a tie, with its letter where it tells a nature.
    Tie(LineStyle, Option<char>),
    /// Our organisation.
    Us,
}

/// A mark and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// At its left.
    pub before: String,
    pub mark: Mark,
    /// At its right.
    pub after: String,
}

impl Item {
    pub fn new(mark: Mark, after: impl Into<String>) -> Self {
        Self { before: String::new(), mark, after: after.into() }
    }

    fn width(&self) -> f32 {
        let before = if self.before.is_empty() { 0.0 } else { WORDS.width(&self.before) + BESIDE };
        before + self.mark.width() + BESIDE + WORDS.width(&self.after)
    }

    fn draw(&self, sheet: &mut Sheet, (mut x, y): (f32, f32), room: f32) {
        let base = y + HALF_CAPITAL * WORDS.size;
        if !self.before.is_empty() {
            sheet.text((x, base), Anchor::Start, WORDS, MUTED, self.before.as_str());
            x += WORDS.width(&self.before) + BESIDE;
        }
        self.mark.draw(sheet, (x, y));
        x += self.mark.width() + BESIDE;
        let taken = self.width() - WORDS.width(&self.after);
        let after = WORDS.line(&self.after, room - taken);
        sheet.text((x, base), Anchor::Start, WORDS, MUTED, after);
    }
}

impl Mark {
    fn width(&self) -> f32 {
        match self {
            Self::Rail | Self::Alike => 44.0,
            Self::OpenBall | Self::SolidBall | Self::Left | Self::Us => 2.0 * RADIUS,
            Self::Minority => 1.3 * RADIUS,
            Self::Dots => 29.0,
            Self::Tie(_, None) => 30.0,
            Self::Tie(_, Some(_)) => 42.0,
        }
    }

    fn draw(&self, sheet: &mut Sheet, (x, y): (f32, f32)) {
        let right = x + self.width();
        match self {
            Self::Rail | Self::Alike => {
                let middle = x + self.width() / 2.0;
                sheet.line((x, y), (right, y), stroke(1.3, RAIL));
                sheet.line((middle, y - 3.6), (middle, y + 3.6), stroke(1.3, RAIL));
                if *self == Self::Alike {
                    alike(sheet, (x, right), y, RADIUS);
                }
            }
            Self::OpenBall => sheet.disc((x + RADIUS, y), RADIUS, 0.3 * RADIUS, false),
            Self::SolidBall | Self::Us => sheet.disc((x + RADIUS, y), RADIUS, 1.4, true),
            Self::Minority => {
                sheet.triangle((x + 0.65 * RADIUS, y - 0.5 * RADIUS), 0.62 * RADIUS);
            }
            Self::Dots => dotted(sheet, (x, right), y),
            Self::Left => ring(sheet, (x + RADIUS, y), 0.7 * RADIUS),
            Self::Tie(style, letter) => {
                tie::draw(sheet, &tie::straight((x, y), (right, y)), *style, 1.0);
                if let Some(letter) = letter {
                    let (middle, half) = (x + self.width() / 2.0, 0.5 * LETTER.width("M") + 1.5);
                    sheet.fill((middle - half, y - 5.0), (middle + half, y + 5.0), PAPER);
                    let at = (middle, y + HALF_CAPITAL * LETTER.size);
                    let ink = tie::letter_ink(*style);
                    sheet.text(at, Anchor::Middle, LETTER, ink, letter.to_string());
                }
            }
        }
    }
}

/// A thin line, and the marks with their words in as few lines as it takes. Gives where the legend ends.
pub fn draw(sheet: &mut Sheet, items: &[Item], (left, top): (f32, f32), width: f32) -> f32 {
    if items.is_empty() {
        return top;
    }
    sheet.line((left, top), (left + width, top), stroke(0.8, LINE));
    let (mut x, mut y) = (left, top + OVER);
    for item in items {
        let wide = item.width();
        if left < x && left + width < x + wide {
            x = left;
            y += LEADING;
        }
        item.draw(sheet, (x, y), width);
        x += wide + APART;
    }
    y + 0.5 * LEADING
}

/// The marks of cursors, as far as these axes show them.
pub fn of_cursors<'a>(
    source: &Source<'_>,
    axes: impl Iterator<Item = (&'a AxisId, &'a Axis)>,
) -> Vec<Item> {
    let words = source.words;
    let (mut common, mut alike, mut open, mut solid, mut minority, mut none) =
        (false, false, false, false, false, false);
    let mut left = None;
    for (id, axis) in axes {
        let cursor = source.board.cursor(id);
        common |= axis.ends(words.language).is_none();
        alike |= source.session.framework.takes_no_side(id);
        open |= cursor.ball() == Ball::Open;
        solid |= cursor.ball() == Ball::Solid;
        none |= cursor.ball() == Ball::None;
        left = left.max(cursor.left_at().map(|left| left.date));
        minority |= cursor.minority().next().is_some();
    }
    let ends = Item {
        before: words.text("end-unfavourable"),
        mark: Mark::Rail,
        after: words.text("end-favourable"),
    };
    let said = |date| words.with("wall-left-at", [("date", words.date(date).into())]);
    let all = [
        (common, ends),
        (alike, Item::new(Mark::Alike, words.text("ends-alike"))),
        (open, Item::new(Mark::OpenBall, words.text("wall-open-ball"))),
        (solid, Item::new(Mark::SolidBall, words.text("wall-solid-ball"))),
        (minority, Item::new(Mark::Minority, words.text("picture-minority"))),
        (none, Item::new(Mark::Dots, words.text("not-discussed"))),
        (left.is_some(), Item::new(Mark::Left, left.map(said).unwrap_or_default())),
    ];
    all.into_iter().filter(|(shown, _)| *shown).map(|(_, item)| item).collect()
}
