//! One axis in two sessions.

use std::collections::BTreeSet;

use crate::session::{
    Axis, AxisId, Board, EntryId, Framework, Language, PillarId, Position, Reason, Target,
    clean_line,
};

/// Whether a session has an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    Shown,
    SetAside,
    Absent,
}

/// What one session says of an axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AxisState {
    pub place: Place,
    /// Where the group left the ball; none when nobody discussed the axis, or when it is not shown.
    pub position: Option<Position>,
    /// Why the ball is solid; empty when it is open, or when the axis is not shown.
    pub reasons: BTreeSet<Reason>,
    /// How many standing arguments bear on the axis.
    pub arguments: usize,
    /// Those of them that placed the ball, oldest first.
    pub moved_by: Vec<EntryId>,
}

/// What an axis was and what it became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AxisChange {
    pub axis: AxisId,
    pub earlier: AxisState,
    pub later: AxisState,
    /// What of its words differs; none when nothing does, or when one session does not have it.
    pub reworded: Option<Rewording>,
}

/// Which words of an axis differ, in one language at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rewording {
    pub label: bool,
    pub question: bool,
    /// The names of its two ends.
    pub ends: bool,
}

/// A pillar of the later framework, and its axes in order. Axes that neither session shows are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PillarChange {
    pub pillar: PillarId,
    pub axes: Vec<AxisChange>,
}

/// What became of a ball.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Change {
    Moved {
        from: Position,
        to: Position,
    },
    Stayed(Position),
    /// Not discussed in the later session.
    EarlierOnly(Position),
    /// Not discussed in the earlier session.
    LaterOnly(Position),
    NotDiscussed,
}

/// What became of a solid ball. The reasons are those of the two states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SolidChange {
    Gained,
    Lost,
    OtherReasons,
}

impl AxisState {
    /// What a session says of `axis`, by its framework and its board.
    pub fn of(framework: &Framework, board: &Board, axis: &AxisId) -> Self {
        let place = match framework.axis(axis) {
            None => Place::Absent,
            Some(axis) if axis.set_aside => Place::SetAside,
            Some(_) => Place::Shown,
        };
        let cursor = board.cursor(axis);
        let placed = |to| matches!(to, Target::MovesTo(_));
        let shown = place == Place::Shown;
        Self {
            place,
            position: (shown && cursor.is_discussed() && !cursor.is_parted())
                .then(|| cursor.position()),
            reasons: if shown { cursor.emphasis.clone() } else { BTreeSet::new() },
            arguments: cursor.trail.len(),
            moved_by: cursor
                .trail
                .iter()
                .filter(|step| placed(step.made.to))
                .map(|step| step.argument)
                .collect(),
        }
    }

    pub fn is_shown(&self) -> bool {
        self.place == Place::Shown
    }

    pub fn is_solid(&self) -> bool {
        !self.reasons.is_empty()
    }
}

impl Rewording {
    /// What differs between two wordings of an axis; none when nothing does.
    pub fn between(earlier: &Axis, later: &Axis) -> Option<Self> {
        let differs = |said: fn(&Axis, Language) -> &str| {
            let says = |axis, language| clean_line(said(axis, language).trim());
            Language::ALL
                .into_iter()
                .any(|language| says(earlier, language) != says(later, language))
        };
        let ends = |axis: &Axis, language| {
            axis.ends(language).map(|(low, high)| [low, high].map(clean_line))
        };
        let ends = Language::ALL.into_iter().any(|one| ends(earlier, one) != ends(later, one));
        let found = Self { label: differs(Axis::label), question: differs(Axis::question), ends };
        (found.label || found.question || found.ends).then_some(found)
    }
}

impl AxisChange {
    /// What became of the ball.
    pub fn change(&self) -> Change {
        match (self.earlier.position, self.later.position) {
            (Some(from), Some(to)) if from == to => Change::Stayed(to),
            (Some(from), Some(to)) => Change::Moved { from, to },
            (Some(from), None) => Change::EarlierOnly(from),
            (None, Some(to)) => Change::LaterOnly(to),
            (None, None) => Change::NotDiscussed,
        }
    }

    /// Whether the earlier framework did not have the axis.
    pub fn is_new(&self) -> bool {
        self.earlier.place == Place::Absent
    }

    /// Whether the later framework no longer has the axis.
    pub fn is_gone(&self) -> bool {
        self.later.place == Place::Absent
    }

    /// Whether the group set the axis aside since.
    pub fn was_set_aside(&self) -> bool {
        self.later.place == Place::SetAside
    }

    /// Whether the axis was set aside, and is shown again.
    pub fn was_taken_back(&self) -> bool {
        self.earlier.place == Place::SetAside
    }

    /// What became of the solid ball; none when nothing did.
    pub fn solid(&self) -> Option<SolidChange> {
        match (self.earlier.is_solid(), self.later.is_solid()) {
            (false, true) => Some(SolidChange::Gained),
            (true, false) => Some(SolidChange::Lost),
            (true, true) if self.earlier.reasons != self.later.reasons => {
                Some(SolidChange::OtherReasons)
            }
            _ => None,
        }
    }
}

type Read<'a> = (&'a Framework, &'a Board);

/// The axes of the later framework, pillar after pillar, and those it no longer has.
pub(super) fn changes(earlier: Read<'_>, later: Read<'_>) -> (Vec<PillarChange>, Vec<AxisChange>) {
    let change = |axis: &AxisId| {
        let [before, after] =
            [earlier, later].map(|(framework, board)| AxisState::of(framework, board, axis));
        let words = earlier.0.axis(axis).zip(later.0.axis(axis));
        let reworded = words.and_then(|(before, after)| Rewording::between(before, after));
        let shown = before.is_shown() || after.is_shown();
        shown.then(|| AxisChange { axis: axis.clone(), earlier: before, later: after, reworded })
    };
    let pillars = later.0.pillars.iter().map(|pillar| PillarChange {
        pillar: pillar.id.clone(),
        axes: pillar.axes.iter().filter_map(change).collect(),
    });
    let before = earlier.0.pillars.iter().flat_map(|pillar| &pillar.axes);
    let gone = before.filter_map(change).filter(AxisChange::is_gone);
    (pillars.collect(), gone.collect())
}
