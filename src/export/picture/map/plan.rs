//! What is to be laid out, every text measured.

use crate::analysis::map::{MapActor, MapInput, MapLayout, lay_out};
use crate::analysis::rings::{Ring, RingsBy};
use crate::export::Source;
use crate::export::picture::letters::Letters;
use crate::session::{Actor, ActorId, Involvements, Nature, Pair};

pub const LABEL: Letters = Letters::strong(12.5);
pub const TITLE: Letters = Letters::plain(11.5);
pub const LETTER: Letters = Letters::strong(11.5);
/// Labels are broken into lines of this width.
const LABEL_WIDTH: f32 = 128.0;
/// A name that takes more lines gives way to the short one.
const NAME_LINES: usize = 2;
const SHORT_LINES: usize = 3;
const OUR_RADIUS: f32 = 13.0;
const RADIUS: f32 = 8.5;
/// Width over height: that of a page on its side, of a slide.
const ASPECT: f32 = 1.4;

/// What the map shows.
#[derive(Debug)]
pub struct Plan<'a> {
    pub by: RingsBy,
    pub rings: Vec<Ring>,
    pub actors: Vec<Shown>,
    /// Every examined pair, in order.
    pub ties: Vec<Tie<'a>>,
    input: MapInput,
}

/// One actor.
#[derive(Debug)]
pub struct Shown {
    pub us: bool,
    pub radius: f32,
    /// Its lines.
    pub label: Vec<String>,
}

/// One examined pair.
#[derive(Debug)]
pub struct Tie<'a> {
    pub pair: Pair,
    /// What the group sees between the two, when it may be told.
    pub nature: Option<&'a Nature>,
}

impl<'a> Plan<'a> {
    pub fn of(source: &'a Source<'_>) -> Self {
        let session = &*source.session;
        let by = RingsBy::automatic(session);
        let rings = by.rings(session, &Involvements::default());
        let told = source.choices.natures;
        let ties = session.relations.iter().map(|relation| Tie {
            pair: relation.pair,
            nature: session.relations.nature(&relation.nature).filter(|_| told),
        });
        let rank = |id: ActorId| session.actors.rank(id);
        let known =
            |tie: &Tie<'_>| rank(tie.pair.low()).is_some() && rank(tie.pair.high()).is_some();
        let ties: Vec<_> = ties.filter(known).collect();
        let actors: Vec<_> = session.actors.iter().map(Shown::of).collect();
        let place = |(actor, shown): (&Actor, &Shown)| MapActor {
            ring: rings
                .binary_search(&by.ring(actor, &Involvements::default()))
                .ok()
                .filter(|_| !actor.us),
            label: shown.size(),
            radius: shown.radius,
        };
        let ends = |tie: &Tie<'_>| Some((rank(tie.pair.low())?, rank(tie.pair.high())?));
        let input = MapInput {
            actors: session.actors.iter().zip(&actors).map(place).collect(),
            ties: ties.iter().filter_map(ends).collect(),
            ring_titles: rings
                .iter()
                .map(|&ring| {
                    let width = TITLE.width(&source.words.ring(ring, by));
                    (width.ceil() + 10.0, TITLE.leading().ceil())
                })
                .collect(),
            tie_mark: letter(ties.iter().filter_map(|tie| tie.nature)),
            aspect: ASPECT,
        };
        Self { by, rings, actors, ties, input }
    }

    pub fn lay_out(&self) -> MapLayout {
        lay_out(&self.input)
    }

    /// The room for a letter on a tie.
    pub fn letter(&self) -> (f32, f32) {
        self.input.tie_mark
    }
}

impl Shown {
    fn of(actor: &Actor) -> Self {
        let name = LABEL.even_lines(&actor.name, LABEL_WIDTH, usize::MAX);
        let label = if name.len() <= NAME_LINES {
            name
        } else {
            LABEL.even_lines(actor.short_name(), LABEL_WIDTH, SHORT_LINES)
        };
        Self { us: actor.us, radius: if actor.us { OUR_RADIUS } else { RADIUS }, label }
    }

    fn size(&self) -> (f32, f32) {
        let wide = self.label.iter().map(|line| LABEL.width(line)).fold(0.0, f32::max);
        (wide.ceil() + 6.0, (self.label.len() as f32 * LABEL.leading()).ceil())
    }
}

/// Room for the letter of any of these natures; none where none is told.
fn letter<'a>(natures: impl Iterator<Item = &'a Nature>) -> (f32, f32) {
    let widths = natures.map(|nature| LETTER.width(&nature.letter.to_string()));
    let most = widths.fold(0.0, f32::max);
    if most <= 0.0 { (0.0, 0.0) } else { (most.ceil() + 4.0, LETTER.size + 1.0) }
}
