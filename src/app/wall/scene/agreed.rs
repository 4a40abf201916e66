//! What was agreed: a commitment with its sides beside each other and what each says became of it, or a few decisions. No side is
//! better than the other.

use egui::{Align2, Role, pos2};

use crate::analysis::projection::{AgreedShown, Page, SideSays, SideShown};
use crate::app::wall::canvas::{Canvas, HEIGHT, LEADING, MARGIN, area};

/// Between two sides, in heights of text.
const GAP: f32 = 0.8;
/// Lines of what is agreed, and of a side's name.
const WHAT: usize = 3;
const NAME: usize = 2;

pub fn agreed(c: &Canvas<'_>, shown: Option<&AgreedShown>, page: Page) {
    let Some(shown) = shown else { return c.nothing_yet("wall-agreed-empty") };
    let noted = match shown {
        AgreedShown::Commitment { noted, .. } => {
            Some(c.words.with("wall-agreed-date", [("date", c.words.date(*noted).into())]))
        }
        AgreedShown::Decisions(_) => None,
    };
    let paged = [("at", (page.at + 1).into()), ("of", page.of.into())];
    let paged = (1 < page.of).then(|| c.words.with("projection-page", paged));
    let title = c.words.text("wall-agreed");
    // Neither the day nor the page takes a line of its own.
    let all = [
        [Some(title.clone()), noted, paged.clone()],
        [Some(title.clone()), paged, None],
        [Some(title), None, None],
    ];
    let mut headings = all.map(|parts| parts.into_iter().flatten().collect::<Vec<_>>().join(" · "));
    let shortest = std::mem::take(&mut headings[2]);
    let heading = headings.into_iter().find(|heading| c.is_short(heading)).unwrap_or(shortest);
    let top = c.short_heading(&heading) + 0.3 * c.text;
    match shown {
        AgreedShown::Decisions(decisions) => c.decisions(decisions, top),
        AgreedShown::Commitment { what, sides, .. } => {
            let room = c.width() - 2.0 * MARGIN;
            let laid = c.lay(what, c.strong(c.text), room, WHAT);
            let place = c.put(laid, pos2(MARGIN, top), Align2::LEFT_TOP);
            c.say(place, Role::Label, what);
            let gap = GAP * c.text;
            let count = sides.len().max(1) as f32;
            let width = (room - gap * (count - 1.0)) / count;
            let top = place.bottom() + 0.4 * c.text;
            for (side, at) in sides.iter().zip(0_u8..) {
                c.side(side, MARGIN + f32::from(at) * (width + gap), width, top);
            }
        }
    }
}

impl Canvas<'_> {
    /// One column: who, what it brings, and at its foot what it says.
    fn side(&self, side: &SideShown, left: f32, width: f32, top: f32) {
        let text = self.text;
        let bottom = HEIGHT - 0.6 * MARGIN;
        let across = self.point(pos2(left, 0.0)).x..=self.point(pos2(left + width, 0.0)).x;
        let line = self.point(pos2(0.0, top)).y;
        self.painter().hline(across, line, self.stroke(3.0, self.colours.ink));
        let name = side.name.clone().unwrap_or_else(|| self.words.text("side-unnamed"));
        let laid = self.lay(&name, self.strong(text), width, NAME);
        let place = self.put(laid, pos2(left, top + 0.15 * text), Align2::LEFT_TOP);
        let says = side.says.map(|says| self.says(says));
        let foot = says.as_ref().map(|said| self.lay(said, self.strong(text), width, 3));
        let foot = foot.map(|laid| (bottom - self.size(&laid).y, laid));
        let end = foot.as_ref().map_or(bottom, |(top, _)| *top - 0.2 * text);
        let lines = (((end - place.bottom()) / (text * LEADING)).floor() as usize).max(1);
        if !side.brings.is_empty() {
            let laid = self.lay(&side.brings, self.plain(text), width, lines);
            self.put(laid, pos2(left, place.bottom()), Align2::LEFT_TOP);
        }
        if let Some((top, laid)) = foot {
            self.put(laid, pos2(left, top), Align2::LEFT_TOP);
        }
        let said = [Some(name), Some(side.brings.clone()), says];
        let said: Vec<_> = said.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        self.say(area(left, top, width, bottom - top), Role::Label, &said.join(". "));
    }

    fn says(&self, says: SideSays) -> String {
        let words = self.words;
        match says {
            SideSays::Now(state, reported) => words.state(state, reported),
            SideSays::Unsaid => words.text("kept-unsaid"),
        }
    }
}
