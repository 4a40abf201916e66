//! What a group wants of its ties: refused wherever the session is not held among ourselves alone.

use std::collections::BTreeSet;

use curseur::session::{
    Edit, Meeting, Pair, Party, Preconception, Preparation, StrategyEdit, Use, Wish,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::{actors, decisions, words};

pub fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        8 => wish().prop_map(|wish| StrategyEdit::Wish(wish).into()),
        6 => preparation().prop_map(|prepared| StrategyEdit::Prepare(prepared).into()),
        1 => words().prop_map(|text| StrategyEdit::Stance(text).into()),
        1 => words().prop_map(|text| StrategyEdit::Visible(text).into()),
        1 => Just(StrategyEdit::Remove.into()),
        6 => Just(Edit::SetUses(BTreeSet::from([Use::Ourselves]))),
    ]
}

fn wish() -> impl Strategy<Value = Wish> {
    let whose = prop_oneof![actors::id().prop_map(Party::Actor), words().prop_map(Party::College)];
    let nature = option::of(actors::nature_id());
    let by = vec(decisions::bearer(), 0..3);
    let due = option::of(decisions::due());
    let pair = (actors::id(), actors::id())
        .prop_filter_map("a pair", |(one, other)| Pair::new(one, other));
    (pair, nature, option::of(whose), words(), by, due, words()).prop_map(
        |(pair, nature, whose, first_step, by, due, why)| Wish {
            pair,
            nature,
            whose,
            first_step,
            by,
            due,
            why,
        },
    )
}

fn preparation() -> impl Strategy<Value = Preparation> {
    let point = (words(), words()).prop_map(|(theirs, ours)| Meeting { theirs, ours });
    let heard = (words(), words()).prop_map(|(said, answer)| Preconception { said, answer });
    (actors::id(), vec(point, 0..3), vec(heard, 0..3), words()).prop_map(
        |(actor, convergence, preconceptions, frame)| Preparation {
            actor,
            convergence,
            preconceptions,
            frame,
        },
    )
}
