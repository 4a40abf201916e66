//! Random edits of the actors and of what links them.

use curseur::session::{
    Actor, ActorEdit, ActorId, ActorNature, Bilingual, Circle, Counts, Edit, Erasure, Finding, Key,
    Level, LineStyle, MarkShape, MissionId, Nature, NatureId, Note, Object, Pair, ParticipantId,
    ProfileField, Relation, Replacement, Side, StrategyText, Subject, TextPlace,
};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::{axis, entry_id, words};
use crate::samples::stamp;

/// Small ids, so that many of them meet.
pub fn id() -> impl Strategy<Value = ActorId> {
    prop_oneof![4 => 1..4_u32, 1 => 4..7_u32].prop_map(ActorId)
}

pub fn edit() -> impl Strategy<Value = Edit> {
    let pairs = (id(), id()).prop_filter_map("two actors", |(one, other)| Pair::new(one, other));
    let edits = prop_oneof![
        8 => vec(actor(), 1..4).prop_map(ActorEdit::Add),
        2 => actor().prop_map(ActorEdit::Set),
        1 => (vec(actor(), 0..3), vec(actor(), 0..3))
            .prop_map(|(added, updated)| {
                ActorEdit::Import { added, updated, missions: Vec::new() }
            }),
        1 => id().prop_map(ActorEdit::Remove),
        2 => (id(), id(), btree_set(id(), 0..3))
            .prop_map(|(kept, gone, prefer_gone)| ActorEdit::Merge { kept, gone, prefer_gone }),
        2 => (id(), actor(), btree_map(id(), select(&Side::ALL[..]), 0..4))
            .prop_map(|(actor, part, ties)| ActorEdit::Split { actor, part, ties }),
        14 => pairs.prop_flat_map(|pair| option::weighted(0.9, relation(pair))
            .prop_map(move |relation| ActorEdit::Relate { pair, relation })),
        1 => nature().prop_map(ActorEdit::SetNature),
        1 => nature().prop_map(ActorEdit::AddNature),
        1 => nature_id().prop_map(ActorEdit::RemoveNature),
        2 => (axis(), id(), any::<bool>())
            .prop_map(|(axis, actor, concerned)| ActorEdit::Concern { axis, actor, concerned }),
        2 => (finding(), any::<bool>())
            .prop_map(|(finding, shared)| ActorEdit::Share { finding, shared }),
        1 => prop_oneof![
            mission().prop_map(ActorEdit::StudyMission),
            words().prop_map(ActorEdit::NewMission),
            Just(ActorEdit::DropMission),
        ],
    ];
    edits.prop_map(Edit::from)
}

/// An erasure, with texts replaced here and there.
pub fn erasure() -> impl Strategy<Value = Edit> {
    let subject = prop_oneof![
        id().prop_map(Subject::Actor),
        (1..5_u32).prop_map(|id| Subject::Participant(ParticipantId(id))),
        entry_id().prop_map(Subject::Wording),
    ];
    let place = prop_oneof![
        entry_id().prop_map(TextPlace::Words),
        entry_id().prop_map(TextPlace::Reason),
        id().prop_map(TextPlace::Actor),
        id().prop_map(|id| TextPlace::Profile(id, ProfileField::Values)),
        mission().prop_map(TextPlace::Mission),
        Just(TextPlace::Strategy(StrategyText::Stance)),
        id().prop_map(|id| TextPlace::Strategy(StrategyText::Frame(id))),
    ];
    let replacement = (place, words()).prop_map(|(place, text)| Replacement { place, text });
    (subject, vec(replacement, 0..3)).prop_map(|(subject, replacements)| {
        Edit::Erase(Erasure { at: stamp(), sitting: None, subject, replacements })
    })
}

fn mission() -> impl Strategy<Value = MissionId> {
    (1..4_u32).prop_map(MissionId)
}

fn note() -> impl Strategy<Value = Note> {
    (words(), any::<bool>()).prop_map(|(words, shareable)| Note { words, shareable })
}

fn actor() -> impl Strategy<Value = Actor> {
    let name = prop_oneof![19 => "[A-Za-zé]{1,6}".prop_map(String::from), 1 => words()];
    let known = (
        option::of(select(&Level::ALL[..])),
        btree_set(select(&ActorNature::ALL[..]), 0..3),
        option::of(select(&Circle::ALL[..])),
        prop::bool::weighted(0.2),
        btree_set(mission(), 0..2),
    );
    let field = select(ProfileField::all().collect::<Vec<_>>());
    let card = vec((field, note()), 0..3);
    (id(), any::<u128>().no_shrink(), name, words(), known, card).prop_map(
        |(id, key, name, short, (level, natures, circle, us, missions), card)| {
            let key = Key(uuid::Uuid::from_u128(key));
            let named = Actor::named(&name, key);
            let mut actor = Actor { id, short, level, natures, circle, missions, us, ..named };
            for (field, note) in card {
                actor.profile.set(field, note);
            }
            actor
        },
    )
}

pub fn nature_id() -> impl Strategy<Value = NatureId> {
    const KNOWN: [&str; 4] = ["alliance", "opposition", "negotiation", "neutrality"];
    let known = select(&KNOWN[..]).prop_map(NatureId::new);
    prop_oneof![5 => known, 2 => (0..3_u32).prop_map(NatureId::own)]
}

fn nature() -> impl Strategy<Value = Nature> {
    let names = (any::<bool>(), words());
    let look = (select(&LineStyle::ALL[..]), select(&MarkShape::ALL[..]));
    let letter = prop_oneof![4 => select(vec!['A', 'o', 'X', 'ß', 'V', '?']), 1 => any::<char>()];
    (nature_id(), names, letter, look, select(&Counts::ALL[..])).prop_map(
        |(id, (based, own), letter, (line, shape), counts)| {
            let base = based.then(|| Bilingual { fr: "lien".to_owned(), en: "tie".to_owned() });
            Nature { id, base, own, letter, line, shape, counts }
        },
    )
}

/// As it may come: its objects may not go together.
fn relation(pair: Pair) -> impl Strategy<Value = Relation> {
    let objects = (option::of(select(&Object::ALL[..])), btree_set(select(&Object::ALL[..]), 0..3));
    (nature_id(), objects, note()).prop_map(move |(nature, (central, secondary), note)| Relation {
        central,
        secondary,
        note,
        ..Relation::new(pair, nature)
    })
}

fn finding() -> impl Strategy<Value = Finding> {
    let allies = (id(), id(), id()).prop_filter_map("two actors", |(of, one, other)| {
        Pair::new(one, other).map(|pair| Finding::AlliesOppose { of, pair })
    });
    prop_oneof![
        allies,
        id().prop_map(Finding::AloneLinks),
        select(vec![Finding::WithoutTies, Finding::FewExamined]),
    ]
}
