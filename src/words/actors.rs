//! Actors and relations as they are said.

use std::cmp::Reverse;

use crate::analysis::rings::{Ring, RingsBy};
use crate::session::{
    Actor, ActorNature, Availability, Circle, Counts, Level, LineStyle, MarkShape, Nature, Object,
    Pair, ProfileField, Relation, Relations, ResourceKind, Session, pairs_of,
};

use super::Words;

impl Words {
    pub fn level(self, level: Level) -> String {
        self.text(match level {
            Level::Local => "level-local",
            Level::Department => "level-department",
            Level::Region => "level-region",
            Level::National => "level-national",
            Level::European => "level-european",
        })
    }

    /// The title of a ring of the map.
    pub fn ring(self, ring: Ring, by: RingsBy) -> String {
        match (ring, by) {
            (Ring::Circle(circle), _) => self.circle(circle),
            (Ring::Level(level), _) => self.level(level),
            (Ring::Involvement(Reverse(degree)), _) => self.degree(degree),
            (Ring::NotSaid, RingsBy::Circle) => self.text("map-circle-not-said"),
            (Ring::NotSaid, RingsBy::Level) => self.text("map-level-not-said"),
            (Ring::NotSaid, RingsBy::Involvement) => self.text("map-involvement-not-said"),
        }
    }

    pub fn circle(self, circle: Circle) -> String {
        self.text(match circle {
            Circle::First => "circle-first",
            Circle::Second => "circle-second",
            Circle::Third => "circle-third",
        })
    }

    pub fn actor_nature(self, nature: ActorNature) -> String {
        self.text(match nature {
            ActorNature::Elected => "nature-elected",
            ActorNature::TechnicalOfficer => "nature-officer",
            ActorNature::Institution => "nature-institution",
            ActorNature::OfficialRepresentative => "nature-representative",
            ActorNature::Network => "nature-network",
            ActorNature::Enterprise => "nature-enterprise",
            ActorNature::Association => "nature-association",
            ActorNature::Residents => "nature-residents",
            ActorNature::Other => "nature-other",
        })
    }

    /// The natures of an actor, in one line; empty when none is known.
    pub fn actor_natures(self, actor: &Actor) -> String {
        let natures = actor.natures.iter().map(|&nature| self.actor_nature(nature));
        natures.collect::<Vec<_>>().join(", ")
    }

    /// The missions that the method proposes to study.
    pub fn proposed_missions(self) -> [String; 3] {
        ["mission-proposed-activity", "mission-proposed-careers", "mission-proposed-territory"]
            .map(|message| self.text(message))
    }

    pub fn resource_kind(self, kind: ResourceKind) -> String {
        self.text(match kind {
            ResourceKind::Skills => "resource-skills",
            ResourceKind::Rules => "resource-rules",
            ResourceKind::Information => "resource-information",
            ResourceKind::Symbolic => "resource-symbolic",
            ResourceKind::Means => "resource-means",
        })
    }

    /// What a kind of resources covers.
    pub fn resource_help(self, kind: ResourceKind) -> String {
        self.text(match kind {
            ResourceKind::Skills => "resource-skills-help",
            ResourceKind::Rules => "resource-rules-help",
            ResourceKind::Information => "resource-information-help",
            ResourceKind::Symbolic => "resource-symbolic-help",
            ResourceKind::Means => "resource-means-help",
        })
    }

    pub fn availability(self, availability: Availability) -> String {
        self.text(match availability {
            Availability::Mobilised => "availability-mobilised",
            Availability::CouldBeMobilised => "availability-could",
            Availability::NotFound => "availability-not-found",
        })
    }

    /// The name of a question of grid I.
    pub fn profile_field(self, field: ProfileField) -> String {
        let id = match field {
            ProfileField::Values => "field-values",
            ProfileField::Reading => "field-reading",
            ProfileField::Changes => "field-changes",
            ProfileField::Stakes => "field-stakes",
            ProfileField::Goal => "field-goal",
            ProfileField::ShortTerm => "field-short-term",
            ProfileField::MediumTerm => "field-medium-term",
            ProfileField::LongTerm => "field-long-term",
            ProfileField::GainShort => "field-gain-short",
            ProfileField::GainMedium => "field-gain-medium",
            ProfileField::GainLong => "field-gain-long",
            ProfileField::Gains => "field-gains",
            ProfileField::Strategy => "field-strategy",
            ProfileField::OperationalGoals => "field-operational-goals",
            ProfileField::WaysOfActing => "field-ways-of-acting",
            ProfileField::Coherence => "field-coherence",
            ProfileField::Legitimacy => "field-legitimacy",
            ProfileField::Power => "field-power",
            ProfileField::Resources => "field-resources",
            ProfileField::KnownFrom => "field-known-from",
            ProfileField::Resource(kind, availability) => {
                return self.with(
                    "field-resource",
                    [
                        ("kind", self.resource_kind(kind).into()),
                        ("availability", self.availability(availability).into()),
                    ],
                );
            }
        };
        self.text(id)
    }

    /// What to write under a question of grid I; empty where its name says it all.
    pub fn profile_help(self, field: ProfileField) -> String {
        let id = match field {
            ProfileField::Values => "field-values-help",
            ProfileField::Reading => "field-reading-help",
            ProfileField::Changes => "field-changes-help",
            ProfileField::Stakes => "field-stakes-help",
            ProfileField::Goal => "field-goal-help",
            ProfileField::GainShort => "field-gain-short-help",
            ProfileField::GainMedium => "field-gain-medium-help",
            ProfileField::GainLong => "field-gain-long-help",
            ProfileField::WaysOfActing => "field-ways-of-acting-help",
            ProfileField::Coherence => "field-coherence-help",
            ProfileField::Legitimacy => "field-legitimacy-help",
            ProfileField::Power => "field-power-help",
            ProfileField::Resources => "field-resources-help",
            ProfileField::KnownFrom => "field-known-from-help",
            ProfileField::ShortTerm
            | ProfileField::MediumTerm
            | ProfileField::LongTerm
            | ProfileField::Gains
            | ProfileField::Strategy
            | ProfileField::OperationalGoals
            | ProfileField::Resource(..) => return String::new(),
        };
        self.text(id)
    }

    pub fn object(self, object: Object) -> String {
        self.text(match object {
            Object::Values => "object-values",
            Object::Practices => "object-practices",
            Object::Means => "object-means",
            Object::Global => "object-global",
        })
    }

    pub fn counts(self, counts: Counts) -> String {
        self.text(match counts {
            Counts::Positive => "counts-positive",
            Counts::Negative => "counts-negative",
            Counts::Ambivalent => "counts-ambivalent",
            Counts::Unsigned => "counts-unsigned",
            Counts::NoTie => "counts-no-tie",
        })
    }

    pub fn line_style(self, line: LineStyle) -> String {
        self.text(match line {
            LineStyle::Thick => "line-thick",
            LineStyle::Thin => "line-thin",
            LineStyle::Dashed => "line-dashed",
            LineStyle::Dotted => "line-dotted",
            LineStyle::Double => "line-double",
            LineStyle::Absent => "line-absent",
        })
    }

    pub fn mark_shape(self, shape: MarkShape) -> String {
        self.text(match shape {
            MarkShape::Disc => "shape-disc",
            MarkShape::Diamond => "shape-diamond",
            MarkShape::Pill => "shape-pill",
            MarkShape::Ring => "shape-ring",
            MarkShape::Square => "shape-square",
            MarkShape::Triangle => "shape-triangle",
            MarkShape::Hexagon => "shape-hexagon",
        })
    }

    /// "alliance", as the group names it.
    pub fn nature(self, relations: &Relations, relation: &Relation) -> String {
        relations
            .nature(&relation.nature)
            .map_or_else(String::new, |nature: &Nature| nature.label(self.language).to_owned())
    }

    /// "négociation sur les moyens, et aussi les valeurs".
    pub fn relation(self, relations: &Relations, relation: &Relation) -> String {
        let nature = self.nature(relations, relation);
        let Some(central) = relation.central else { return nature };
        let central = self.object(central);
        let others: Vec<_> = relation.secondary.iter().map(|&other| self.object(other)).collect();
        let values = [("nature", nature.into()), ("object", central.into())];
        if others.is_empty() {
            return self.with("relation-on", values);
        }
        let [nature, object] = values;
        let others = ("others", others.join(", ").into());
        self.with("relation-on-also", [nature, object, others])
    }

    /// "Mairie et DREETS : négociation sur les moyens"; a pair nobody examined says so, and what an earlier session
    /// said of it.
    pub fn pair(self, session: &Session, pair: Pair) -> String {
        let names = [pair.low(), pair.high()].map(|id| session.actor_name(id).to_owned());
        self.pair_of(session, pair, names)
    }

    /// A pair under the names given.
    pub(super) fn pair_of(
        self,
        session: &Session,
        pair: Pair,
        [one, other]: [String; 2],
    ) -> String {
        let relation = session.relations.known(pair);
        let said = relation.map_or_else(
            || self.text("pair-unexamined"),
            |relation| self.tie(&session.relations, relation),
        );
        self.with(
            "pair-said",
            [("one", one.into()), ("other", other.into()), ("said", said.into())],
        )
    }

    /// "Paires examinées : 47 sur 105".
    pub fn examined(self, session: &Session) -> String {
        let all = pairs_of(session.actors.len());
        let values = [("examined", session.relations.examined().into()), ("all", all.into())];
        self.with("pairs-examined", values)
    }

    /// Whether a text may leave the room: "partageable", "interne".
    pub fn shareable(self, shareable: bool) -> String {
        self.text(if shareable { "shareable" } else { "internal" })
    }
}
