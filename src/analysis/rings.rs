//! On which ring of the map an actor stands: by its circle or its level (method §3), or by its part in deciding.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use strum::VariantArray;

use crate::session::{Actor, Circle, Degree, Involvements, Level, Party, Session, variants};

/// What rings stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray)]
pub enum RingsBy {
    Circle,
    Level,
    /// Its part in deciding, today.
    Involvement,
}

/// One ring.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ring {
    Circle(Circle),
    Level(Level),
    /// Whoever decides with us stands nearest.
    Involvement(Reverse<Degree>),
    /// For the actors of whom it is not known: the outermost.
    NotSaid,
}

impl RingsBy {
    pub const ALL: [Self; 3] = variants();

    /// Circles as soon as half of the others have one, else levels.
    pub fn automatic(session: &Session) -> Self {
        let others = session.actors.iter().filter(|actor| !actor.us).count();
        let placed =
            session.actors.iter().filter(|actor| !actor.us && actor.circle.is_some()).count();
        if 0 < placed && others <= 2 * placed { Self::Circle } else { Self::Level }
    }

    pub fn ring(self, actor: &Actor, said: &Involvements) -> Ring {
        match self {
            Self::Circle => actor.circle.map_or(Ring::NotSaid, Ring::Circle),
            Self::Level => actor.level.map_or(Ring::NotSaid, Ring::Level),
            Self::Involvement => {
                let known = said.get(&Party::Actor(actor.id));
                let today = known.and_then(|known| known.is.today);
                today.map_or(Ring::NotSaid, |degree| Ring::Involvement(Reverse(degree)))
            }
        }
    }

    /// The rings on which someone stands, the innermost first.
    pub fn rings(self, session: &Session, said: &Involvements) -> Vec<Ring> {
        let others = session.actors.iter().filter(|actor| !actor.us);
        others.map(|actor| self.ring(actor, said)).collect::<BTreeSet<_>>().into_iter().collect()
    }
}
