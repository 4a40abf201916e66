//! What is said of the territory, as the tests make it up.

use std::collections::BTreeMap;

use curseur::session::{
    ActorId, Committee, CommitteeEdit, Degree, DiagnosisEdit, Edit, Figure, FrameText, Ground,
    Involve, Involvement, Key, Language, Made, Movement, Observation, Observed, OtherPlace,
    OwnWording, Part, Party, Place, Placed, RowId, RowLine, Sign, Stance, TypeId,
};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::{date, entry_id, sitting, stamp, words};

const ROWS: [&str; 4] = ["ter.dev", "ter.rel", "ter.ent", "ter.none"];

fn row() -> impl Strategy<Value = RowId> {
    select(&ROWS[..]).prop_map(RowId::new)
}

/// Types of those rows, one that the group may add, and one that is nowhere.
fn kind() -> impl Strategy<Value = TypeId> {
    let ids = ["ter.dev.segmented", "ter.dev.specific", "ter.rel.alliance", "own.0000002a", "none"];
    select(ids.to_vec()).prop_map(TypeId::new)
}

fn sign() -> impl Strategy<Value = Sign> {
    prop_oneof![Just(Sign::For), Just(Sign::Against)]
}

pub fn observation() -> impl Strategy<Value = Observation> {
    let of_one_row = prop_oneof![
        3 => btree_map(select(vec!["ter.dev.segmented", "ter.dev.specific"]), sign(), 0..3)
            .prop_map(|signs| (RowId::new("ter.dev"), signs)),
        1 => (row(), btree_map(select(vec!["ter.rel.alliance"]), sign(), 0..2)),
    ];
    (of_one_row, any::<bool>(), any::<bool>()).prop_map(|((row, signs), otherwise, contested)| {
        let signs: BTreeMap<_, _> =
            signs.into_iter().map(|(of, sign)| (TypeId::new(of), sign)).collect();
        Observation { row, signs, otherwise, contested }
    })
}

pub fn placed() -> impl Strategy<Value = Placed> {
    let other = (place(), words()).prop_map(|(place, words)| OtherPlace { place, words });
    let stance = select(&Stance::ALL[..]);
    (kind(), place(), movement(), stance, vec(other, 0..2)).prop_map(
        |(of, place, movement, stance, minority)| Placed { of, place, movement, stance, minority },
    )
}

fn place() -> impl Strategy<Value = Place> {
    select(&Place::ALL[..])
}

fn movement() -> impl Strategy<Value = Option<Movement>> {
    option::of(select(&Movement::ALL[..]))
}

/// What an argument goes on with.
pub fn observed() -> impl Strategy<Value = Made> {
    let ground = prop_oneof![
        row().prop_map(Ground::Row),
        row().prop_map(Ground::Otherwise),
        kind().prop_map(Ground::Type),
    ];
    (ground, any::<bool>(), option::of(place())).prop_map(|(ground, against, place)| {
        let observed = Observed { against, place, ..Observed::on(ground) };
        let placed = observed.placed(Stance::Agreed);
        Made::Observed(observed, placed)
    })
}

pub fn edit() -> impl Strategy<Value = Edit> {
    let at = stamp();
    let own = || {
        (select(&Language::ALL[..]), words(), words())
            .prop_map(|(language, label, question)| OwnWording { language, label, question })
    };
    let line = prop_oneof![Just(RowLine::InShort), Just(RowLine::Moving)];
    prop_oneof![
        (row(), line, words()).prop_map(|(row, line, text)| DiagnosisEdit::Describe {
            row,
            line,
            text
        }),
        (select(&FrameText::ALL[..]), words())
            .prop_map(|(which, text)| DiagnosisEdit::Frame(which, text)),
        (0..3_usize, option::weighted(0.8, [words(), words(), words()])).prop_map(
            |(rank, figure)| {
                let figure = figure.map(|[words, date, source]| Figure { words, date, source });
                DiagnosisEdit::Figure(rank, figure)
            }
        ),
        (row(), vec(super::decisions::bearer(), 0..3), super::date())
            .prop_map(|(row, by, on)| DiagnosisEdit::ValidateRow { row, by, on }),
        (select(&Part::ALL[..]), vec(super::decisions::bearer(), 0..3))
            .prop_map(|(part, bearers)| DiagnosisEdit::Entrust(part, bearers)),
        (kind(), option::of(own())).prop_map(|(of, own)| DiagnosisEdit::Reword { of, own }),
        (row(), own()).prop_map(|(row, own)| DiagnosisEdit::AddType {
            row,
            id: TypeId::own(42),
            own
        }),
        (kind(), any::<bool>()).prop_map(|(of, aside)| DiagnosisEdit::SetAside { of, aside }),
        (sitting(), entry_id(), observation()).prop_map(move |(sitting, argument, to)| {
            DiagnosisEdit::Sort { at, sitting, argument, to }
        }),
        (sitting(), kind(), option::of(words())).prop_map(move |(sitting, of, how)| {
            DiagnosisEdit::Towards { at, sitting, of, how }
        }),
        (sitting(), 0..4_usize, option::of(any::<bool>())).prop_map(move |(sitting, of, still)| {
            DiagnosisEdit::StillTrue { at, sitting, of, still }
        }),
    ]
    .prop_map(Edit::from)
}

/// What is said of somebody's part in deciding, known or not.
pub fn committee() -> impl Strategy<Value = Edit> {
    let key = || (1..4_u128).prop_map(|key| Key(uuid::Uuid::from_u128(key)));
    let party = prop_oneof![
        (1..5_u32).prop_map(|id| Party::Actor(ActorId(id))),
        words().prop_map(Party::College),
    ];
    let committee = (key(), words(), vec(party, 0..4), option::of(date()));
    let committee =
        committee.prop_map(|(key, name, members, next)| Committee { key, name, members, next });
    prop_oneof![
        4 => committee.prop_map(|committee| CommitteeEdit::Set(committee).into()),
        1 => key().prop_map(|key| CommitteeEdit::Remove(key).into()),
    ]
}

pub fn involve() -> impl Strategy<Value = Edit> {
    let at = stamp();
    let party = prop_oneof![
        (1..5_u32).prop_map(|id| Party::Actor(ActorId(id))),
        words().prop_map(Party::College),
    ];
    let degree = || option::of(select(&Degree::ALL[..]));
    let involvement = (degree(), degree(), any::<[bool; 3]>(), words());
    let involvement = involvement.prop_map(|(today, wished, [acts, evaluates, shareable], why)| {
        Involvement { today, wished, acts, evaluates, why, shareable }
    });
    (sitting(), party, involvement)
        .prop_map(move |(sitting, of, to)| Involve { at, sitting, of, to }.into())
}
