//! Text in lines: which letters stand in each, in which font, and from where to where they go.

use std::ops::Range;

use harfrust::Direction;
use unicode_bidi::{Level, ParagraphBidiInfo};

use super::super::document::{Span, Style};
use super::super::markup::clean;
use super::super::picture::Rgb;
use super::super::picture::letters::{Letters, is_unseen};
use super::faces::{Faces, Glyphs};
use super::looks::QUIET;
use crate::session::is_right_to_left;

/// How a piece of text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    pub letters: Letters,
    pub ink: Rgb,
    pub struck: bool,
}

impl Look {
    /// The same as a run of that style is; `aside` is how large what is said beside is.
    fn styled(self, style: Style, aside: f32) -> Self {
        let Letters { size, .. } = self.letters;
        match style {
            Style::Plain => self,
            Style::Strong => Self { letters: Letters::strong(size), ..self },
            Style::Struck => Self { struck: true, ink: QUIET, ..self },
            Style::Aside => Self { letters: Letters::plain(aside), ink: QUIET, ..self },
        }
    }
}

/// A text with its looks.
#[derive(Clone, Debug, Default)]
pub struct Told {
    pub text: String,
    pub runs: Vec<(Range<usize>, Look)>,
}

impl Told {
    pub fn plain(text: &str, look: Look) -> Self {
        Self::default().with(text, look)
    }

    pub fn with(mut self, text: &str, look: Look) -> Self {
        let from = self.text.len();
        self.text.extend(clean(text).chars().filter(|c| *c != '\u{feff}'));
        self.runs.push((from..self.text.len(), look));
        self
    }

    pub fn spans(spans: &[Span], look: Look, aside: f32) -> Self {
        let styled = spans.iter().map(|span| (&span.text, look.styled(span.style, aside)));
        styled.fold(Self::default(), |told, (text, look)| told.with(text, look))
    }

    /// What a run says.
    pub fn run(&self, run: usize) -> &str {
        self.runs.get(run).map_or("", |(range, _)| &self.text[range.clone()])
    }

    fn run_at(&self, at: usize) -> Option<usize> {
        self.runs.iter().position(|(range, _)| range.contains(&at))
    }

    fn width(&self, faces: &Faces, range: &Range<usize>) -> f32 {
        let runs = self.runs.iter().map(|(run, look)| {
            let (from, to) = (run.start.max(range.start), run.end.min(range.end));
            if from < to { faces.width(&self.text, &(from..to), look.letters) } else { 0.0 }
        });
        runs.sum()
    }

    /// The text in lines of this width.
    pub fn lines(&self, faces: &Faces, width: f32) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut from = 0;
        for hard in self.text.split('\n') {
            let to = from + hard.len();
            let ranges = self.broken(faces, from..to, width);
            let runs: Vec<_> = self.runs.iter().map(|(run, _)| self.ways(run, from..to)).collect();
            lines.extend(ranges.into_iter().map(|range| {
                let mut pieces = Vec::new();
                for ways in &runs {
                    for (part, direction) in ways.in_line(&range) {
                        self.put(faces, &part, direction, &mut pieces);
                    }
                }
                self.line(pieces, range.start)
            }));
            from = to + 1;
        }
        lines
    }

    /// Which ways the letters of a run go in a line without ends of lines. Each run takes its direction from its own letters, and
    /// cannot turn what is around it.
    fn ways(&self, run: &Range<usize>, hard: Range<usize>) -> Ways<'_> {
        let range = run.start.max(hard.start)..run.end.min(hard.end);
        let text = self.text.get(range.clone()).unwrap_or_default();
        let has_rtl = text.chars().any(is_right_to_left);
        Ways { range, turned: has_rtl.then(|| ParagraphBidiInfo::new(text, None)) }
    }

    fn line(&self, pieces: Vec<(usize, Glyphs)>, at: usize) -> Line {
        let mut x = 0.0;
        let mut placed = Vec::new();
        for (run, glyphs) in pieces {
            let look = self.runs[run].1;
            let width = look.letters.size * glyphs.width();
            placed.push(Piece { x, run, look, glyphs });
            x += width;
        }
        let run = self.run_at(at).or_else(|| self.runs.len().checked_sub(1));
        let size = run.map_or(0.0, |run| self.runs[run].1.letters.size);
        let sizes = placed.iter().map(|piece| piece.look.letters.size);
        Line { size: sizes.fold(size, f32::max), width: x, pieces: placed }
    }

    /// The glyphs of a range in one direction, run by run.
    fn put(
        &self,
        faces: &Faces,
        range: &Range<usize>,
        direction: Direction,
        pieces: &mut Vec<(usize, Glyphs)>,
    ) {
        let begins = pieces.len();
        for (run, (of, look)) in self.runs.iter().enumerate() {
            let (from, to) = (of.start.max(range.start), of.end.min(range.end));
            if from < to {
                let strong = look.letters.strong;
                let mut glyphs = faces.glyphs(&self.text, &(from..to), strong, direction);
                if direction == Direction::RightToLeft {
                    glyphs.reverse();
                }
                pieces.extend(glyphs.into_iter().map(|glyphs| (run, glyphs)));
            }
        }
        if direction == Direction::RightToLeft {
            pieces[begins..].reverse();
        }
    }

    /// Where a line without ends of lines is broken: at spaces; a longer word after a hyphen or anywhere.
    fn broken(&self, faces: &Faces, range: Range<usize>, width: f32) -> Vec<Range<usize>> {
        let mut lines = Vec::new();
        let (mut line, mut taken) = (range.start..range.start, 0.0);
        for word in words(&self.text, &range) {
            let shown =
                word.start..word.start + self.text[word.clone()].trim_end_matches(' ').len();
            let (wide, whole) = (self.width(faces, &shown), self.width(faces, &word));
            if !line.is_empty() && width < taken + wide {
                lines.push(std::mem::replace(&mut line, word.start..word.start));
                taken = 0.0;
            }
            if width < wide {
                for piece in self.pieces(faces, &shown, width) {
                    if !line.is_empty() {
                        lines.push(line);
                    }
                    taken = self.width(faces, &piece);
                    line = piece;
                }
                line.end = word.end;
                taken += whole - wide;
            } else {
                line.end = word.end;
                taken += whole;
            }
        }
        lines.push(line.start..range.end);
        lines
    }

    /// A word, in pieces that fit in a line.
    fn pieces(&self, faces: &Faces, word: &Range<usize>, width: f32) -> Vec<Range<usize>> {
        let mut pieces = Vec::new();
        let (mut from, mut hyphen) = (word.start, None);
        for (at, letter) in self.text[word.clone()].char_indices() {
            let (at, end) = (word.start + at, word.start + at + letter.len_utf8());
            if from < at && !is_unseen(letter) && width < self.width(faces, &(from..end)) {
                let to = hyphen.take().unwrap_or(at);
                pieces.push(from..to);
                from = to;
            }
            if matches!(letter, '-' | '–' | '—' | '/') {
                hyphen = Some(end).filter(|end| *end < word.end);
            }
        }
        pieces.push(from..word.end);
        pieces
    }
}

/// A run and the order in which its letters are seen.
struct Ways<'a> {
    range: Range<usize>,
    /// None where all go from left to right.
    turned: Option<ParagraphBidiInfo<'a>>,
}

impl Ways<'_> {
    /// What stands in a line, from left to right.
    fn in_line(&self, line: &Range<usize>) -> Vec<(Range<usize>, Direction)> {
        let begins = self.range.start;
        let (from, to) = (begins.max(line.start), self.range.end.min(line.end));
        if to <= from {
            return Vec::new();
        }
        let Some(turned) = &self.turned else {
            return vec![(from..to, Direction::LeftToRight)];
        };
        let (levels, seen) = turned.visual_runs(from - begins..to - begins);
        let seen = seen.into_iter().map(|part| {
            let is_rtl = levels.get(part.start).is_some_and(Level::is_rtl);
            let direction = if is_rtl { Direction::RightToLeft } else { Direction::LeftToRight };
            (begins + part.start..begins + part.end, direction)
        });
        seen.collect()
    }
}

/// Words with the spaces after them; each sign of scripts without spaces is one.
fn words(text: &str, range: &Range<usize>) -> Vec<Range<usize>> {
    let alone = |c: char| matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{20000}'..='\u{3ffff}');
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut before = ' ';
    for (at, letter) in text[range.clone()].char_indices() {
        let (at, end) = (range.start + at, range.start + at + letter.len_utf8());
        let is_space = |c: char| matches!(c, ' ' | '\t');
        let begins = is_space(before) && !is_space(letter)
            || alone(letter) && !matches!(letter, '。' | '、' | '」')
            || alone(before) && !is_space(letter) && letter.is_alphanumeric();
        match words.last_mut() {
            Some(word) if !begins => word.end = end,
            _ => words.push(at..end),
        }
        before = letter;
    }
    words
}

/// Letters on one line.
#[derive(Clone, Debug)]
pub struct Line {
    /// Of its largest letters.
    pub size: f32,
    pub width: f32,
    /// From left to right.
    pub pieces: Vec<Piece>,
}

/// Glyphs of one font and look.
#[derive(Clone, Debug)]
pub struct Piece {
    /// From the left of the line.
    pub x: f32,
    /// Which run of the text it belongs to.
    pub run: usize,
    pub look: Look,
    pub glyphs: Glyphs,
}
