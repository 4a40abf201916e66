//! Decisions, and minutes that are validated.

use curseur::session::{
    ActorId, Bearer, Decision, DecisionEdit, DecisionId, Due, Edit, Kept, Key, Outcome, Pair,
    ParticipantId, Party, Pledge, Review, Standing,
};
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;

use super::{actors, axis, date, sitting, words};
use crate::samples::stamp;

pub fn edit() -> impl Strategy<Value = Edit> {
    let id = || (1..4_u32).prop_map(DecisionId);
    prop_oneof![
        4 => decision().prop_map(|decision| DecisionEdit::Add(decision).into()),
        4 => (id(), decision())
            .prop_map(|(id, decision)| DecisionEdit::Set(Decision { id, ..decision }).into()),
        2 => (id(), outcome())
            .prop_map(|(id, outcome)| DecisionEdit::Settle { id, outcome }.into()),
        3 => (id(), 0..3_usize, sitting(), date(), option::of(review())).prop_map(
            |(id, side, sitting, on, said)| {
                DecisionEdit::Review { id, side, sitting, on, said }.into()
            },
        ),
        1 => id().prop_map(|id| DecisionEdit::Remove(id).into()),
        2 => words().prop_map(|by| Edit::Validate { at: stamp(), by }),
        1 => Just(Edit::Reopen),
    ]
}

fn decision() -> impl Strategy<Value = Decision> {
    (plain(), vec(pledge(), 0..4), beside()).prop_map(
        |(decision, sides, (again, sign, reason, concerned, invited, pairs, shows_reviews))| {
            let pairs = pairs.into_iter().filter_map(|(one, other)| Pair::new(one, other));
            let pairs = pairs.collect();
            let commitment = Decision { sides, again, sign, reason, concerned, ..decision };
            Decision { invited, pairs, shows_reviews, ..commitment }
        },
    )
}

type Beside = (Option<Due>, String, String, String, Vec<Bearer>, Vec<(ActorId, ActorId)>, bool);

fn beside() -> impl Strategy<Value = Beside> {
    let pairs = vec((actors::id(), actors::id()), 0..2);
    (option::of(due()), words(), words(), words(), vec(bearer(), 0..2), pairs, any::<bool>())
}

fn pledge() -> impl Strategy<Value = Pledge> {
    let by = prop_oneof![actors::id().prop_map(Party::Actor), words().prop_map(Party::College),];
    let standing = proptest::sample::select(Standing::ALL.to_vec());
    let dues = (option::of(due()), option::of(due()));
    (by, vec(bearer(), 0..2), words(), words(), words(), standing, dues).prop_map(
        |(by, contacts, brings, hopes, validated_by, standing, (due, validated_on))| Pledge {
            contacts,
            brings,
            hopes,
            due,
            standing,
            validated_by,
            validated_on,
            ..Pledge::of(by)
        },
    )
}

fn review() -> impl Strategy<Value = Review> {
    let state = proptest::sample::select(Kept::ALL.to_vec());
    (date(), state, any::<bool>(), words()).prop_map(|(on, state, reported, why)| Review {
        on,
        sitting: None,
        state,
        reported,
        why,
    })
}

fn plain() -> impl Strategy<Value = Decision> {
    let about = (btree_set(axis(), 0..2), btree_set(actors::id(), 0..2));
    (words(), sitting(), vec(bearer(), 0..3), option::of(due()), about, words(), outcome())
        .prop_map(|(what, sitting, bearers, due, (axes, actors), in_return, outcome)| Decision {
            bearers,
            due,
            axes,
            actors,
            in_return,
            outcome,
            ..Decision::of(&what, Key(uuid::Uuid::from_u128(9)), stamp(), sitting)
        })
}

pub fn bearer() -> impl Strategy<Value = Bearer> {
    prop_oneof![
        (1..5_u32).prop_map(|id| Bearer::Participant(ParticipantId(id))),
        actors::id().prop_map(Bearer::Actor),
        words().prop_map(Bearer::Words),
    ]
}

pub fn due() -> impl Strategy<Value = Due> {
    prop_oneof![date().prop_map(Due::On), words().prop_map(Due::Words)]
}

fn outcome() -> impl Strategy<Value = Outcome> {
    prop_oneof![
        2 => Just(Outcome::Open),
        1 => date().prop_map(Outcome::Done),
        1 => date().prop_map(Outcome::GivenUp),
    ]
}
