//! What the map shows in one frame: the actors and ties that the filter lets through, where they were laid out.

use std::collections::BTreeSet;
use std::f32::consts::TAU;

use egui::{Pos2, Rect, Vec2, pos2};

use super::filter::Filter;
use super::plan::Laid;
use crate::analysis::map::{ActorPlace, Point, TiePath};
use crate::analysis::rings::Ring;
use crate::app::base::look::Look;
use crate::session::{Actor, ActorId, LineStyle, Nature, Pair, Relation};

/// What is shown.
pub struct Scene<'a> {
    pub laid: &'a Laid,
    /// In the order of the keyboard: the centre, then ring by ring, clockwise from the top.
    pub actors: Vec<ShownActor<'a>>,
    pub ties: Vec<ShownTie<'a>>,
    /// How many actors and ties there are to show.
    pub all_actors: usize,
    pub all_ties: usize,
}

pub struct ShownActor<'a> {
    pub actor: &'a Actor,
    pub label: &'a str,
    pub place: ActorPlace,
}

pub struct ShownTie<'a> {
    pub relation: &'a Relation,
    pub nature: &'a Nature,
    /// None where the nature has no line.
    pub path: Option<TiePath>,
    /// Where its letter goes, in the world.
    pub letter: Option<Rect>,
}

/// What is looked at: the rest fades.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attention {
    Everything,
    Actor(ActorId),
    Pair(Pair),
    /// These actors, and what links them.
    Among(BTreeSet<ActorId>),
}

/// Where letters are tried along a tie, once most others are hidden or fade.
const ALONG: [f32; 9] = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
/// Up to so many ties each is worth a letter, even over other lines.
const FEW: usize = 40;

impl<'a> Scene<'a> {
    pub fn of(look: &Look<'a>, laid: &'a Laid, filter: &Filter) -> Self {
        let session = look.session;
        let (plan, layout) = (&laid.plan, &laid.layout);
        let ring = |actor: &Actor| (!actor.us).then(|| plan.by.ring(actor, look.involvements));
        let shows = |ring: &Option<Ring>| ring.is_none_or(|ring| !filter.hides(ring));
        let mut actors: Vec<_> = plan
            .actors
            .iter()
            .zip(&plan.labels)
            .zip(&layout.actors)
            .filter_map(|((&id, label), &place)| {
                let actor = session.actors.get(id).filter(|actor| shows(&ring(actor)))?;
                Some(ShownActor { actor, label, place })
            })
            .collect();
        actors.sort_by(|one, other| {
            let key = |shown: &ShownActor<'_>| (ring(shown.actor), laid.angle(shown.place.disc));
            let (one, other) = (key(one), key(other));
            one.0.cmp(&other.0).then(one.1.total_cmp(&other.1))
        });
        let mut scene =
            Self { laid, actors, ties: Vec::new(), all_actors: session.actors.len(), all_ties: 0 };
        let one = look.spotlight.actor.filter(|&actor| session.actors.get(actor).is_some());
        for relation in session.relations.iter() {
            let Some(nature) = session.relations.nature(&relation.nature) else { continue };
            scene.all_ties += usize::from(filter.counts(nature));
            let ends = [relation.pair.low(), relation.pair.high()];
            let on_map = ends.iter().all(|&end| scene.actor(end).is_some());
            if on_map && filter.shows(relation, nature, one) {
                scene.add(relation, nature);
            }
        }
        let few = scene.ties.len() <= FEW;
        scene.place_letters(|tie| few || tie.path.is_none());
        scene
    }

    pub fn actor(&self, id: ActorId) -> Option<&ShownActor<'a>> {
        self.actors.iter().find(|shown| shown.actor.id == id)
    }

    /// The actors that a shown tie links to `id`.
    pub fn neighbours(&self, id: ActorId) -> impl Iterator<Item = ActorId> {
        self.ties.iter().filter_map(move |tie| tie.relation.pair.other(id))
    }

    fn add(&mut self, relation: &'a Relation, nature: &'a Nature) {
        let plan = &self.laid.plan;
        let drawn = nature.line != LineStyle::Absent;
        let rank = plan.pairs.binary_search(&relation.pair).ok().filter(|_| drawn);
        let path = rank.and_then(|rank| self.laid.layout.ties.get(rank)).copied();
        let letter = path.and_then(|path| path.mark).map(|rect| of_world(&rect));
        // A line that was not laid out yet comes with the next map.
        if path.is_some() || !drawn {
            self.ties.push(ShownTie { relation, nature, path, letter });
        }
    }

    /// Finds a place for letters that have none, over no label, disc, title nor other letter.
    pub fn place_letters(&mut self, which: impl Fn(&ShownTie<'_>) -> bool) {
        let missing: Vec<_> = (0..self.ties.len())
            .filter(|&rank| self.ties[rank].letter.is_none() && which(&self.ties[rank]))
            .collect();
        if missing.is_empty() {
            return;
        }
        let mut taken: Vec<_> = self.ties.iter().filter_map(|tie| tie.letter).collect();
        for shown in &self.actors {
            taken.push(of_world(&shown.place.label));
            taken.push(Rect::from_center_size(shown.disc(), Vec2::splat(2.0 * shown.radius())));
        }
        taken.extend(self.laid.layout.rings.iter().map(|ring| of_world(&ring.title)));
        let size = self.laid.plan.letter();
        for rank in missing {
            let rects = ALONG
                .iter()
                .filter_map(|&along| self.along(&self.ties[rank], along))
                .map(|at| Rect::from_center_size(at, size));
            let found =
                rects.into_iter().find(|rect| !taken.iter().any(|other| other.intersects(*rect)));
            taken.extend(found);
            self.ties[rank].letter = found;
        }
    }

    /// A point of a tie; where it has no line, of the straight way between its actors.
    fn along(&self, tie: &ShownTie<'_>, along: f32) -> Option<Pos2> {
        let Some(path) = &tie.path else {
            let pair = tie.relation.pair;
            let (from, to) = (self.actor(pair.low())?, self.actor(pair.high())?);
            return Some(from.disc().lerp(to.disc(), along));
        };
        Some(point(path.point(along)))
    }
}

impl ShownActor<'_> {
    pub fn radius(&self) -> f32 {
        super::plan::radius(self.actor)
    }

    /// The centre of its disc, in the world.
    pub fn disc(&self) -> Pos2 {
        point(self.place.disc)
    }
}

impl Laid {
    /// From the top, clockwise.
    fn angle(&self, at: Point) -> f32 {
        let center = self.layout.center;
        (at.x - center.x).atan2(center.y - at.y).rem_euclid(TAU)
    }
}

impl Attention {
    /// What is looked at when nothing is under the pointer or the keyboard.
    pub fn at_rest(look: &Look<'_>, scene: &Scene<'_>, filter: &Filter) -> Self {
        let spotlight = look.spotlight;
        match spotlight.actor.filter(|&actor| scene.actor(actor).is_some()) {
            Some(actor) if filter.one_actor => Self::Actor(actor),
            _ if !spotlight.lit.is_empty() => Self::Among(spotlight.lit.clone()),
            _ => Self::Everything,
        }
    }

    /// The actors that stay in ink; all of them when `None`.
    pub fn actors(&self, scene: &Scene<'_>) -> Option<BTreeSet<ActorId>> {
        match self {
            Self::Everything => None,
            Self::Actor(actor) => Some(scene.neighbours(*actor).chain([*actor]).collect()),
            Self::Pair(pair) => Some([pair.low(), pair.high()].into()),
            Self::Among(actors) => Some(actors.clone()),
        }
    }

    /// Whether a tie stays in ink.
    pub fn holds(&self, pair: Pair) -> bool {
        match self {
            Self::Everything => true,
            Self::Actor(actor) => pair.has(*actor),
            Self::Pair(one) => *one == pair,
            Self::Among(actors) => actors.contains(&pair.low()) && actors.contains(&pair.high()),
        }
    }
}

pub fn point(point: Point) -> Pos2 {
    pos2(point.x, point.y)
}

pub fn of_world(rect: &crate::analysis::map::Rect) -> Rect {
    Rect::from_min_max(point(rect.min), point(rect.max))
}
