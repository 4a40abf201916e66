//! On which ring of the map an actor stands: by its circle, or by its level (method §3).

use std::collections::BTreeSet;

use strum::VariantArray;

use crate::session::{Actor, Circle, Level, Session, variants};

/// What rings stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray)]
pub enum RingsBy {
    Circle,
    Level,
}

/// One ring.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ring {
    Circle(Circle),
    Level(Level),
    /// For the actors of whom it is not known: the outermost.
    NotSaid,
}

impl RingsBy {
    pub const ALL: [Self; 2] = variants();

    /// Circles as soon as half of the others have one, else levels.
    pub fn automatic(session: &Session) -> Self {
        let others = session.actors.iter().filter(|actor| !actor.us).count();
        let placed =
            session.actors.iter().filter(|actor| !actor.us && actor.circle.is_some()).count();
        if 0 < placed && others <= 2 * placed { Self::Circle } else { Self::Level }
    }

    pub fn ring(self, actor: &Actor) -> Ring {
        match self {
            Self::Circle => actor.circle.map_or(Ring::NotSaid, Ring::Circle),
            Self::Level => actor.level.map_or(Ring::NotSaid, Ring::Level),
        }
    }

    /// The rings on which someone stands, the innermost first.
    pub fn rings(self, session: &Session) -> Vec<Ring> {
        let others = session.actors.iter().filter(|actor| !actor.us);
        others.map(|actor| self.ring(actor)).collect::<BTreeSet<_>>().into_iter().collect()
    }
}
