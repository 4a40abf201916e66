//! The actors and what links them, as far as the plan shows.

use std::collections::{BTreeMap, BTreeSet};

use super::{Capacity, Page, Reader};
use crate::analysis::rings::{Ring, RingsBy};
use crate::analysis::{Question, Why};
use crate::session::{
    Actor, ActorId, Disclosure, Involvements, LineStyle, MarkShape, Nature, Object, Pair,
    ProfileField, Relation, Session,
};

/// Some actors, and the pairs among them that were examined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sociogram {
    pub by: RingsBy,
    /// The one actor the picture is about.
    pub of: Option<ActorId>,
    pub actors: Vec<ActorShown>,
    /// In the order of the pairs.
    pub ties: Vec<TieShown>,
    /// What marks and lines mean; empty unless the plan shows natures.
    pub natures: Vec<NatureShown>,
    /// What is written on the one actor, where it is shareable and the plan shows it.
    pub texts: Vec<(ProfileField, String)>,
    /// The questions that are shared, when the plan shows them and natures.
    pub questions: Vec<Question>,
    /// The short names of those that the questions speak of.
    pub names: BTreeMap<ActorId, String>,
    /// The mission that is studied; empty while none is named.
    pub mission: String,
    /// How many actors weigh on other missions alone, and are not here.
    pub left_out: usize,
    /// Pairs examined among all the actors of the mission, and all pairs they make.
    pub examined: usize,
    pub pairs: usize,
}

/// One actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActorShown {
    pub id: ActorId,
    pub name: String,
    /// For narrow places; the name itself when there is no shorter one.
    pub short: String,
    /// The organisation that holds the session stands at the centre.
    pub us: bool,
    pub ring: Ring,
}

/// A pair that was examined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TieShown {
    pub pair: Pair,
    /// What the group sees between the two, when the plan shows it: else every examined pair looks the same.
    pub nature: Option<NatureShown>,
    /// What it is about first of all, when the plan shows natures.
    pub object: Option<Object>,
    /// The note on the pair, where it is shareable and the plan shows both texts and natures.
    pub note: String,
}

/// A nature, as it is named and drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NatureShown {
    pub label: String,
    pub letter: char,
    pub line: LineStyle,
    pub shape: MarkShape,
}

impl Sociogram {
    /// The place of an actor in the list.
    pub fn rank(&self, id: ActorId) -> Option<usize> {
        self.actors.iter().position(|actor| actor.id == id)
    }

    pub fn tie(&self, pair: Pair) -> Option<&TieShown> {
        self.ties.iter().find(|tie| tie.pair == pair)
    }
}

impl Reader<'_> {
    pub(super) fn ties(&self) -> (Sociogram, Page) {
        let whole = self.source.session;
        let session = &*whole.on_mission();
        let by = RingsBy::automatic(session);
        // Nobody is chosen that is not shown.
        let of = self.view.actor.and_then(|id| session.actors.get(id));
        let (actors, page) = match of {
            Some(actor) => self.around(session, actor, by),
            None => self.all(session, by),
        };
        let natures = self.shows(Disclosure::Natures);
        let present: BTreeSet<_> = actors.iter().map(|actor| actor.id).collect();
        let among = |pair: Pair| {
            let both = present.contains(&pair.low()) && present.contains(&pair.high());
            both && of.is_none_or(|of| pair.has(of.id))
        };
        let ties: Vec<_> = session
            .relations
            .iter()
            .filter(|relation| among(relation.pair))
            .map(|relation| self.tie(relation, natures))
            .collect();
        let legend = session.relations.natures.iter().filter(|_| natures);
        let questions = self.shared_questions();
        let names = questions.iter().flat_map(named).map(|id| {
            // They may have been read a moment ago, of another mission.
            let short = whole.actors.get(id).map_or("", Actor::short_name);
            (id, short.to_owned())
        });
        let count = session.actors.len();
        let shown = Sociogram {
            by,
            of: of.map(|actor| actor.id),
            ties,
            natures: legend.map(|nature| self.nature(nature)).collect(),
            texts: of.map(|actor| self.texts(actor)).unwrap_or_default(),
            names: names.collect(),
            questions,
            mission: whole.details.mission.trim().to_owned(),
            left_out: whole.left_out().count(),
            examined: session.relations.examined(),
            pairs: count * count.saturating_sub(1) / 2,
            actors: actors.into_iter().map(|actor| shown(actor, by)).collect(),
        };
        (shown, page)
    }

    /// Everybody, some at a time: each pair is on some page.
    fn all<'a>(&self, session: &'a Session, by: RingsBy) -> (Vec<&'a Actor>, Page) {
        let mut actors: Vec<_> = session.actors.iter().collect();
        actors.sort_by_key(|actor| (!actor.us, by.ring(actor, &Involvements::default()), actor.id));
        let most = self.most_actors();
        if actors.len() <= most {
            return (actors, Page::ONLY);
        }
        let parts = super::pages::even_parts(&actors, (most / 2).max(1));
        let pairs: Vec<_> = (0..parts.len())
            .flat_map(|one| (one + 1..parts.len()).map(move |other| (one, other)))
            .collect();
        let page = Page::clamped(self.view.page, pairs.len());
        let (one, other) = pairs[page.at];
        let mut chosen = [parts[one], parts[other]].concat();
        chosen.sort_by_key(|actor| (!actor.us, by.ring(actor, &Involvements::default()), actor.id));
        (chosen, page)
    }

    /// One actor and those it is linked to, some at a time.
    fn around<'a>(
        &self,
        session: &'a Session,
        of: &'a Actor,
        by: RingsBy,
    ) -> (Vec<&'a Actor>, Page) {
        let mut others: Vec<_> = session
            .relations
            .iter()
            .filter_map(|relation| session.actors.get(relation.pair.other(of.id)?))
            .collect();
        others.sort_by_key(|actor| (!actor.us, by.ring(actor, &Involvements::default()), actor.id));
        let parts = super::pages::even_parts(&others, self.most_actors() - 1);
        let page = Page::clamped(self.view.page, parts.len());
        let shown = parts.get(page.at).copied().unwrap_or_default();
        ([&[of], shown].concat(), page)
    }

    fn most_actors(&self) -> usize {
        self.view.capacity.actors.clamp(2, Capacity::MOST_ACTORS)
    }

    fn tie(&self, relation: &Relation, natures: bool) -> TieShown {
        let nature = self.source.session.relations.nature(&relation.nature);
        let texts = natures && self.shows(Disclosure::ActorTexts) && relation.note.shareable;
        TieShown {
            pair: relation.pair,
            nature: nature.filter(|_| natures).map(|nature| self.nature(nature)),
            object: relation.central.filter(|_| natures),
            note: if texts { relation.note.words.clone() } else { String::new() },
        }
    }

    fn nature(&self, nature: &Nature) -> NatureShown {
        NatureShown {
            label: nature.label(self.source.language).to_owned(),
            letter: nature.letter,
            line: nature.line,
            shape: nature.shape,
        }
    }

    fn texts(&self, actor: &Actor) -> Vec<(ProfileField, String)> {
        if !self.shows(Disclosure::ActorTexts) {
            return Vec::new();
        }
        let notes = ProfileField::all().map(|field| (field, actor.profile.note(field)));
        notes
            .filter(|(_, note)| note.shareable && !note.words.trim().is_empty())
            .map(|(field, note)| (field, note.words.clone()))
            .collect()
    }

    fn shared_questions(&self) -> Vec<Question> {
        if !(self.shows(Disclosure::Findings) && self.shows(Disclosure::Natures)) {
            return Vec::new();
        }
        let shared = &self.source.session.relations.shared;
        let questions = self.source.questions.iter();
        questions.filter(|question| shared.contains(&question.finding)).cloned().collect()
    }
}

fn shown(actor: &Actor, by: RingsBy) -> ActorShown {
    ActorShown {
        id: actor.id,
        name: actor.name.clone(),
        short: actor.short_name().to_owned(),
        us: actor.us,
        ring: by.ring(actor, &Involvements::default()),
    }
}

/// Everybody whose name the words of a question may say.
fn named(question: &Question) -> Vec<ActorId> {
    match &question.why {
        Why::AlliesOppose { of, allies, .. } => vec![*of, allies.low(), allies.high()],
        Why::AloneLinks { actor, parts } => {
            parts.iter().flatten().copied().chain([*actor]).collect()
        }
        Why::WithoutTies { actors } => actors.clone(),
        Why::FewExamined { never, .. } => never.clone(),
        Why::Camps(split) => split.camps.iter().flatten().copied().collect(),
    }
}
