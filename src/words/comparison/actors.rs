//! What became of actors, ties and questions, as it is said.

use crate::analysis::Question;
use crate::analysis::comparison::{Aspect, Ended, KeptActor, Regrouped, TieChange};
use crate::session::{Actor, ActorId, Pair, Session};
use crate::words::Words;

impl Words {
    /// What is no longer said the same of an actor: "Mairie · second cercle → premier cercle"; none when nothing is.
    pub fn kept_actor(
        self,
        earlier: &Session,
        later: &Session,
        kept: &KeptActor,
    ) -> Option<String> {
        if kept.changed.is_empty() {
            return None;
        }
        let before = earlier.actors.get(kept.earlier)?;
        let after = later.actors.get(kept.later)?;
        let changed = kept.changed.iter().map(|&aspect| self.aspect(aspect, before, after));
        let said = std::iter::once(after.name.trim().to_owned()).chain(changed);
        Some(said.collect::<Vec<_>>().join(" · "))
    }

    fn aspect(self, aspect: Aspect, before: &Actor, after: &Actor) -> String {
        let said = |actor: &Actor| match aspect {
            Aspect::Name => actor.name.trim().to_owned(),
            Aspect::Level => actor
                .level
                .map_or_else(|| self.text("map-level-not-said"), |level| self.level(level)),
            Aspect::Natures if actor.natures.is_empty() => self.text("comparing-natures-unsaid"),
            Aspect::Natures => self.actor_natures(actor),
            Aspect::Circle => {
                actor.circle.map_or_else(|| self.text("map-circle-not-said"), |it| self.circle(it))
            }
        };
        if aspect == Aspect::Name {
            return self.with("comparing-actor-renamed", [("name", said(before).into())]);
        }
        let values = [("from", said(before).into()), ("to", said(after).into())];
        self.with("comparing-aspect", values)
    }

    /// "A et B : réunis en C".
    pub fn regrouped(self, earlier: &Session, later: &Session, group: &Regrouped) -> String {
        let names = |session: &Session, actors: &[ActorId]| {
            let names = actors.iter().map(|&actor| session.actor_name(actor).trim().to_owned());
            self.listed(names)
        };
        let values = [
            ("earlier", names(earlier, &group.earlier).into()),
            ("later", names(later, &group.later).into()),
        ];
        let id = match (group.earlier.len(), group.later.len()) {
            (_, 1) => "comparing-merged",
            (1, _) => "comparing-split",
            _ => "comparing-recomposed",
        };
        self.with(id, values)
    }

    /// "Mairie et Régie : opposition sur les pratiques → négociation sur les moyens".
    pub fn tie_change(self, earlier: &Session, later: &Session, tie: &TieChange) -> String {
        let said = |session: &Session, pair: Pair| {
            let relation = session.relations.get(pair)?;
            Some(self.relation(&session.relations, relation))
        };
        let said = match (said(earlier, tie.earlier), said(later, tie.later)) {
            (Some(from), Some(to)) => {
                self.with("comparing-aspect", [("from", from.into()), ("to", to.into())])
            }
            (from, to) => from.or(to).unwrap_or_default(),
        };
        let name = |actor| {
            later.actors.get(actor).map_or_else(String::new, |it| it.short_name().to_owned())
        };
        let values = [
            ("one", name(tie.later.low()).into()),
            ("other", name(tie.later.high()).into()),
            ("said", said.into()),
        ];
        self.with("comparing-tie", values)
    }

    /// The two of a pair, and nothing of what ties them.
    pub fn tied(self, session: &Session, pair: Pair) -> String {
        let name = |actor| session.actors.get(actor).map(|it| it.short_name().to_owned());
        let [one, other] = [pair.low(), pair.high()].map(|actor| name(actor).unwrap_or_default());
        self.with("matrix-pair", [("one", one.into()), ("other", other.into())])
    }

    /// A question of the earlier session that is no longer raised, and whether that settles it.
    pub fn ended(self, earlier: &Session, question: &Question, ended: Ended) -> String {
        let asked = self.question(earlier, question);
        match ended {
            Ended::Settled => asked,
            Ended::ActorLeft => self.with("comparing-question-left", [("question", asked.into())]),
            Ended::NotExamined => {
                self.with("comparing-question-unexamined", [("question", asked.into())])
            }
        }
    }
}
