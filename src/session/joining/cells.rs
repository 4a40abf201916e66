//! Each place in a session that holds one thing at a time, and what it holds.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::session::texts::visit;
use crate::session::{
    ActorId, Agenda, Attendance, AxisId, Circle, CommitmentText, Counts, DecisionId, Due, EntryId,
    Event, Kept, Key, Level, LineStyle, MarkShape, MissionId, MomentKind, Nature, NatureId, Note,
    Object, Outcome, Pair, ParticipantId, Party, Pledge, Relation, Review, RowId, Session,
    SittingId, Stage, Standing, StrategyText, TextPlace, TypeId, Use,
};

/// A place that copies of a session may fill differently.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Spot {
    /// Of a record that is found by its number or its name, never by its rank in a list.
    Text(TextPlace),
    /// The day in the heading.
    Day,
    Stage,
    Uses,
    /// Which mission the grids study.
    Studied,
    /// Which actor holds the session.
    Us,
    Held(SittingId),
    Next(SittingId),
    /// When a committee meets next.
    CommitteeMeets(Key),
    Attendance(SittingId, ParticipantId),
    Agenda(SittingId, AxisId),
    Minutes(SittingId, MomentKind),
    Entry(EntryId),
    Level(ActorId),
    Circle(ActorId),
    Letter(NatureId),
    /// How a nature is drawn and what it counts as.
    Look(NatureId),
    Tie(Pair),
    WishedNature(Pair),
    Whose(Pair),
    WishDue(Pair),
    DecidedAt(DecisionId),
    Due(DecisionId),
    Again(DecisionId),
    Outcome(DecisionId),
    /// Whether the reviews of a decision are shown.
    ReviewsShown(DecisionId),
    Side(DecisionId, Whose, SideSpot),
    /// What a side said became of it, at a sitting or on a day outside any.
    Review(DecisionId, Whose, Option<SittingId>, Option<Date>),
    AxisAside(AxisId),
    TypeAside(TypeId),
    RowFound(RowId),
}

/// Which side of a decision: who commits, and the rank among those of the same one.
pub type Whose = (Party, usize);

impl Spot {
    /// Whether nothing in the file stands for the place while nothing fills it.
    pub(super) fn is_there_unfilled(&self) -> bool {
        matches!(
            self,
            Self::Attendance(..)
                | Self::Agenda(..)
                | Self::Minutes(..)
                | Self::Tie(_)
                | Self::Review(..)
                | Self::Text(TextPlace::Profile(..))
        )
    }
}

/// Of a side, what is one thing at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SideSpot {
    Brings,
    Hopes,
    Due,
    Standing,
    ValidatedBy,
    ValidatedOn,
}

/// What stands in a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    Nothing,
    Text(String),
    /// The words of a note that may leave the room; of one that may not they are a text.
    Shared(String),
    /// Whether what was answered is shown.
    Shown(bool),
    Day(Date),
    Stage(Stage),
    Uses(BTreeSet<Use>),
    Mission(MissionId),
    Actor(ActorId),
    Sitting(SittingId),
    Attendance(Attendance),
    Agenda(Agenda),
    Minutes(u16),
    Event(Box<Event>),
    Level(Level),
    Circle(Circle),
    Letter(char),
    Look(LineStyle, MarkShape, Counts),
    Tie(Tie),
    Nature(NatureId),
    Party(Party),
    Due(Due),
    Outcome(Outcome),
    Standing(Standing),
    Review(Box<Answer>),
    Aside(bool),
}

/// What is seen between two actors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tie {
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub carried: bool,
    pub nature: NatureId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub central: Option<Object>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub secondary: BTreeSet<Object>,
}

/// What a side said became of it; at which sitting, the place says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    pub on: Date,
    pub state: Kept,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reported: bool,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
}

impl Value {
    /// What is kept where nothing else decides: the more of two that are not of one weight.
    pub(super) fn weight(&self) -> u8 {
        match self {
            Self::Nothing => 0,
            // What is examined stands before what is to re-examine, and what is there before what is set aside.
            Self::Tie(Tie { carried: true, .. }) | Self::Aside(true) => 1,
            _ => 2,
        }
    }

    /// The same for ever, for an order that no clock has a part in: what keeps something from leaving the room comes last, and stands.
    pub(super) fn order(&self) -> (u8, bool, String) {
        let leaves = matches!(self, Self::Shared(_) | Self::Shown(true));
        (self.weight(), !leaves, self.written())
    }

    pub(super) fn written(&self) -> String {
        ron::to_string(self).unwrap_or_default()
    }
}

/// Something that may stand in a place.
pub(super) trait Cell {
    fn get(&self) -> Value;
    fn set(&mut self, value: Value);
}

impl Cell for String {
    fn get(&self) -> Value {
        if self.is_empty() { Value::Nothing } else { Value::Text(self.clone()) }
    }

    fn set(&mut self, value: Value) {
        match value {
            Value::Text(text) => *self = text,
            _ => self.clear(),
        }
    }
}

/// The words of a note, with whether they may leave the room: a permission is of the words that it was given to.
impl Cell for Note {
    fn get(&self) -> Value {
        match self {
            note if note.is_empty() => Value::Nothing,
            Self { words, shareable: true } => Value::Shared(words.clone()),
            Self { words, shareable: false } => Value::Text(words.clone()),
        }
    }

    fn set(&mut self, value: Value) {
        *self = match value {
            Value::Shared(words) => Self { words, shareable: true },
            Value::Text(words) => Self { words, shareable: false },
            _ => Self::default(),
        };
    }
}

/// Fields that hold a value or nothing.
macro_rules! optional {
    ($($kind:ident($of:ty)),* $(,)?) => {
        $(impl Cell for Option<$of> {
            fn get(&self) -> Value {
                self.clone().map_or(Value::Nothing, Value::$kind)
            }

            fn set(&mut self, value: Value) {
                *self = match value {
                    Value::$kind(value) => Some(value),
                    _ => None,
                };
            }
        })*
    };
}

/// Fields that always hold one.
macro_rules! required {
    ($($kind:ident($of:ty)),* $(,)?) => {
        $(impl Cell for $of {
            fn get(&self) -> Value {
                Value::$kind(self.clone())
            }

            fn set(&mut self, value: Value) {
                if let Value::$kind(value) = value {
                    *self = value;
                }
            }
        })*
    };
}

/// Fields where one of the values says nothing.
macro_rules! silent {
    ($($kind:ident($of:ty) = $nothing:expr),* $(,)?) => {
        $(impl Cell for $of {
            fn get(&self) -> Value {
                if *self == $nothing { Value::Nothing } else { Value::$kind(self.clone()) }
            }

            fn set(&mut self, value: Value) {
                *self = match value {
                    Value::$kind(value) => value,
                    _ => $nothing,
                };
            }
        })*
    };
}

optional! {
    Day(Date), Stage(Stage), Sitting(SittingId), Minutes(u16), Level(Level), Circle(Circle),
    Nature(NatureId), Party(Party), Due(Due),
}
required! { Day(Date), Attendance(Attendance), Agenda(Agenda), Letter(char), Aside(bool), Minutes(u16) }
silent! {
    Uses(BTreeSet<Use>) = BTreeSet::new(),
    Mission(MissionId) = MissionId::FIRST,
    Outcome(Outcome) = Outcome::Open,
    Standing(Standing) = Standing::Proposed,
}

impl Cell for Nature {
    fn get(&self) -> Value {
        Value::Look(self.line, self.shape, self.counts)
    }

    fn set(&mut self, value: Value) {
        if let Value::Look(line, shape, counts) = value {
            (self.line, self.shape, self.counts) = (line, shape, counts);
        }
    }
}

impl Cell for Relation {
    fn get(&self) -> Value {
        Value::Tie(Tie {
            carried: self.carried,
            nature: self.nature.clone(),
            central: self.central,
            secondary: self.secondary.clone(),
        })
    }

    fn set(&mut self, value: Value) {
        if let Value::Tie(Tie { carried, nature, central, secondary }) = value {
            (self.carried, self.nature, self.central, self.secondary) =
                (carried, nature, central, secondary);
        }
    }
}

impl Cell for Review {
    fn get(&self) -> Value {
        let Self { on, sitting: _, state, reported, why } = self.clone();
        Value::Review(Box::new(Answer { on, state, reported, why }))
    }

    fn set(&mut self, value: Value) {
        if let Value::Review(answer) = value {
            let Answer { on, state, reported, why } = *answer;
            *self = Self { on, sitting: self.sitting, state, reported, why };
        }
    }
}

/// Which actor is us, seen over all of them.
struct Us<'a>(&'a mut Session);

impl Cell for Us<'_> {
    fn get(&self) -> Value {
        self.0.us().map_or(Value::Nothing, |actor| Value::Actor(actor.id))
    }

    fn set(&mut self, value: Value) {
        self.0.actors.edit_each(|actor| actor.us = value == Value::Actor(actor.id));
    }
}

/// Whether something is shown.
struct Shown<'a>(&'a mut bool);

impl Cell for Shown<'_> {
    fn get(&self) -> Value {
        Value::Shown(*self.0)
    }

    fn set(&mut self, value: Value) {
        *self.0 = value == Value::Shown(true);
    }
}

/// Shows each place but those of the journal to `f`, which may fill it otherwise.
pub(super) fn cells(session: &mut Session, f: &mut dyn FnMut(Spot, &mut dyn Cell)) {
    let studied = session.details.mission_id;
    visit(session, &mut |place, text| {
        if let Some(place) = own_place(place, studied) {
            f(Spot::Text(place), text);
        }
    });
    f(Spot::Day, &mut session.heading.date);
    f(Spot::Stage, &mut session.details.stage);
    f(Spot::Uses, &mut session.details.uses);
    f(Spot::Studied, &mut session.details.mission_id);
    f(Spot::Us, &mut Us(session));
    for committee in &mut session.details.committees {
        f(Spot::CommitteeMeets(committee.key), &mut committee.next);
    }
    session.sittings.edit_each(|sitting| {
        let id = sitting.id;
        f(Spot::Held(id), &mut sitting.date);
        f(Spot::Next(id), &mut sitting.next);
        for (&who, attendance) in &mut sitting.attendance {
            f(Spot::Attendance(id, who), attendance);
        }
        for (axis, agenda) in &mut sitting.agenda {
            f(Spot::Agenda(id, axis.clone()), agenda);
        }
        for (pillar, minutes) in &mut sitting.minutes {
            f(Spot::Minutes(id, MomentKind::Pillar(pillar.clone())), minutes);
        }
        for moment in &mut sitting.thread {
            f(Spot::Minutes(id, moment.kind.clone()), &mut moment.minutes);
        }
    });
    session.actors.edit_each(|actor| {
        for (field, note) in actor.profile.notes_mut() {
            f(Spot::Text(TextPlace::Profile(actor.id, field)), note);
        }
        f(Spot::Level(actor.id), &mut actor.level);
        f(Spot::Circle(actor.id), &mut actor.circle);
    });
    for nature in &mut session.relations.natures {
        f(Spot::Letter(nature.id.clone()), &mut nature.letter);
        f(Spot::Look(nature.id.clone()), nature);
    }
    session.relations.edit_each(|relation| {
        f(Spot::Text(TextPlace::RelationNote(relation.pair)), &mut relation.note);
        f(Spot::Tie(relation.pair), relation);
    });
    for wish in &mut session.strategy.wishes {
        f(Spot::WishedNature(wish.pair), &mut wish.nature);
        f(Spot::Whose(wish.pair), &mut wish.whose);
        f(Spot::WishDue(wish.pair), &mut wish.due);
    }
    session.decisions.edit_each(|decision| {
        let id = decision.id;
        f(Spot::DecidedAt(id), &mut decision.sitting);
        f(Spot::Due(id), &mut decision.due);
        f(Spot::Again(id), &mut decision.again);
        f(Spot::Outcome(id), &mut decision.outcome);
        f(Spot::ReviewsShown(id), &mut Shown(&mut decision.shows_reviews));
        for (whose, side) in sides_of(&decision.sides).into_iter().zip(&mut decision.sides) {
            cells_of_side(id, &whose, side, f);
        }
    });
    for (id, axis) in &mut session.framework.axes {
        f(Spot::AxisAside(id.clone()), &mut axis.set_aside);
    }
    for (id, found) in &mut session.diagnosis.types {
        f(Spot::TypeAside(id.clone()), &mut found.set_aside);
    }
    for row in &mut session.diagnosis.rows {
        if let Some(validated) = &mut row.validated {
            f(Spot::RowFound(row.id.clone()), &mut validated.on);
        }
    }
}

/// What tells the sides of a decision apart.
pub(super) fn sides_of(sides: &[Pledge]) -> Vec<Whose> {
    let rank = |(at, side): (usize, &Pledge)| {
        (side.by.clone(), sides[..at].iter().filter(|before| before.by == side.by).count())
    };
    sides.iter().enumerate().map(rank).collect()
}

fn cells_of_side(
    id: DecisionId,
    whose: &Whose,
    side: &mut Pledge,
    f: &mut dyn FnMut(Spot, &mut dyn Cell),
) {
    let spot = |of| Spot::Side(id, whose.clone(), of);
    f(spot(SideSpot::Brings), &mut side.brings);
    f(spot(SideSpot::Hopes), &mut side.hopes);
    f(spot(SideSpot::Due), &mut side.due);
    f(spot(SideSpot::Standing), &mut side.standing);
    f(spot(SideSpot::ValidatedBy), &mut side.validated_by);
    f(spot(SideSpot::ValidatedOn), &mut side.validated_on);
    for review in &mut side.reviews {
        let (sitting, on) = said_at(review);
        f(Spot::Review(id, whose.clone(), sitting, on), review);
    }
}

/// What tells the answers of a side apart: the sitting, or the day outside any.
pub(super) fn said_at(review: &Review) -> (Option<SittingId>, Option<Date>) {
    (review.sitting, review.sitting.is_none().then_some(review.on))
}

/// The place of a text that is found without a rank; the mission studied stands among the others.
pub(super) fn own_place(place: TextPlace, studied: MissionId) -> Option<TextPlace> {
    use crate::session::Detail;
    match place {
        TextPlace::Detail(Detail::Mission) => Some(TextPlace::Mission(studied)),
        TextPlace::Detail(_)
        | TextPlace::Mission(_)
        | TextPlace::Participant(_)
        | TextPlace::ParticipantOrganisation(_)
        | TextPlace::ParticipantCollege(_)
        | TextPlace::SittingPlace(_)
        | TextPlace::Instruction(..)
        | TextPlace::Effort(_)
        | TextPlace::Committee(_)
        | TextPlace::Actor(_)
        | TextPlace::ActorShort(_)
        | TextPlace::Nature(_)
        | TextPlace::Decision(_)
        | TextPlace::DecisionReturn(_)
        | TextPlace::Commitment(
            _,
            CommitmentText::Sign | CommitmentText::Reason | CommitmentText::Concerned,
        )
        | TextPlace::Strategy(
            StrategyText::Stance
            | StrategyText::Visible
            | StrategyText::FirstStep(_)
            | StrategyText::Why(_)
            | StrategyText::Frame(_),
        )
        | TextPlace::ValidatedBy
        | TextPlace::AxisLabel(_)
        | TextPlace::AxisQuestion(_)
        | TextPlace::Frame(_)
        | TextPlace::InShort(_)
        | TextPlace::Moving(_)
        | TextPlace::Recalled(_)
        | TextPlace::TypeLabel(_)
        | TextPlace::TypeDefinition(_) => Some(place),
        // Of the journal, or with what it stands in: in notes, in lists, in dates, in whose wish it is.
        TextPlace::Profile(..)
        | TextPlace::RelationNote(_)
        | TextPlace::Speaker(_)
        | TextPlace::Words(_)
        | TextPlace::Evidence(..)
        | TextPlace::Minority(..)
        | TextPlace::Reason(_)
        | TextPlace::WorkOn(_)
        | TextPlace::OtherPlace(..)
        | TextPlace::Towards(_)
        | TextPlace::InvolvedCollege(_)
        | TextPlace::Involvement(_)
        | TextPlace::EarlierCollege(_)
        | TextPlace::EarlierInvolvement(_)
        | TextPlace::CommitteeMember(..)
        | TextPlace::ToldCollege(_)
        | TextPlace::DecisionBearer(..)
        | TextPlace::DecisionDue(_)
        | TextPlace::Commitment(..)
        | TextPlace::Side(..)
        | TextPlace::Strategy(_)
        | TextPlace::FrameBearer(..)
        | TextPlace::Figure(..)
        | TextPlace::RowValidatedBy(..)
        | TextPlace::Difference(..) => None,
    }
}
