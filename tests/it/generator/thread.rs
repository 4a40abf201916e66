//! What is done to the thread of the day, as the tests make it up.

use curseur::session::{Edit, MomentKind, PillarId, RowId, ThreadEdit};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::{date, sitting_id, words};

/// A row and a pillar that are nowhere among them.
fn kind() -> impl Strategy<Value = MomentKind> {
    select(vec![
        MomentKind::Welcome,
        MomentKind::LookBack,
        MomentKind::Row(RowId::new("ter.dev")),
        MomentKind::Row(RowId::new("ter.none")),
        MomentKind::Pairs,
        MomentKind::Pillar(PillarId::new("eco")),
        MomentKind::Pillar(PillarId::new("none")),
        MomentKind::Closing,
    ])
}

pub fn edit() -> impl Strategy<Value = Edit> {
    let minutes = option::weighted(0.8, 0..700_u16);
    let edit = prop_oneof![
        1 => Just(ThreadEdit::Propose),
        3 => kind().prop_map(ThreadEdit::Add),
        1 => kind().prop_map(ThreadEdit::Remove),
        1 => (kind(), 0..6_usize).prop_map(|(kind, to)| ThreadEdit::Move { kind, to }),
        2 => (kind(), minutes).prop_map(|(kind, minutes)| ThreadEdit::PlanTime { kind, minutes }),
        2 => (kind(), words())
            .prop_map(|(kind, instruction)| ThreadEdit::Instruct { kind, instruction }),
        1 => option::of(date()).prop_map(ThreadEdit::MeetNext),
    ];
    (sitting_id(), edit).prop_map(|(sitting, edit)| Edit::Thread(sitting, edit))
}
