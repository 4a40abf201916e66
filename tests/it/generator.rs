//! Random lists of edits, as a group could make them or nearly: what the session refuses is passed over.

use std::collections::BTreeSet;

use curseur::session::{
    Agenda, Appraised, Argument, Attendance, AxisId, BaseFramework, Detail, Disclosure, Edit,
    EntryId, FollowUp, History, Key, Language, Made, Minority, Move, OwnWording, Participant,
    ParticipantId, PillarId, Position, Present, Purpose, Reason, Session, SessionId, SittingId,
    Speaker, Stage, Stance, StartFrom, Target, Use,
};
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::samples::{empty, stamp};

mod actors;
mod decisions;
mod strategy;
mod territory;
mod thread;

/// At most `longest` edits.
pub fn edits(longest: usize) -> impl Strategy<Value = Vec<Edit>> {
    vec(edit(), 0..=longest)
}

/// At most `longest` edits, erasures among them: those cannot be undone.
pub fn edits_and_erasures(longest: usize) -> impl Strategy<Value = Vec<Edit>> {
    vec(edit_or_erasure(), 0..=longest)
}

pub fn edit_or_erasure() -> impl Strategy<Value = Edit> {
    prop_oneof![9 => edit().boxed(), 1 => actors::erasure().boxed()]
}

/// A session to begin with: nobody spoke in it yet, and in some it carries another one on.
pub fn start() -> impl Strategy<Value = Session> {
    let from = prop_oneof![3 => Just(StartFrom::LastPositions), 1 => Just(StartFrom::Middle)];
    let followed = (edits(90), date(), from).prop_map(|(edits, date, from)| {
        let (previous, _) = performed(empty(), edits);
        let id = SessionId(uuid::Uuid::from_u128(4));
        Session::followed_by(&previous, FollowUp { id, date, title: "Suite".to_owned(), from })
    });
    prop_oneof![Just(empty()), followed]
}

/// What a group that did all this has.
pub fn performed(mut session: Session, edits: Vec<Edit>) -> (Session, History) {
    let mut history = History::default();
    for edit in edits {
        // What is refused changes nothing.
        history.perform(&mut session, edit).ok();
    }
    (session, history)
}

/// The same edits, with nothing of the territory, of the thread of a day and of parts in deciding in them.
pub fn without_territory(edits: Vec<Edit>) -> Vec<Edit> {
    let told = |edit: &Edit| {
        !matches!(
            edit,
            Edit::Diagnosis(_)
                | Edit::Thread(..)
                | Edit::Involve(_)
                | Edit::Extend { made: Made::Observed(..), .. }
        )
    };
    let mut edits: Vec<_> = edits.into_iter().filter(told).collect();
    for edit in &mut edits {
        let arguments = match edit {
            Edit::Record { argument, .. } | Edit::Correct { to: argument, .. } => {
                std::slice::from_mut(argument)
            }
            Edit::RecordSeries { arguments, .. } => arguments,
            _ => continue,
        };
        for argument in arguments {
            argument.observations.clear();
            argument.places.clear();
        }
    }
    edits
}

/// One edit; small ids, so that many of them meet.
pub fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        8 => recording(),
        4 => correcting(),
        2 => describing(),
        2 => switching(),
        2 => people(),
        2 => sittings(),
        1 => thread::edit(),
        2 => framework(),
        12 => actors::edit(),
        4 => decisions::edit(),
        3 => strategy::edit(),
        3 => territory::edit().boxed(),
        2 => territory::involve(),
        2 => territory::committee(),
    ]
}

/// Words of all kinds: quotes, ends of lines, emoji, right to left, nothing.
pub fn words() -> impl Strategy<Value = String> {
    const DIFFICULT: [&str; 10] =
        ["", " ", "\"#\\", "a\r\nb", "}])", "// /*", "é\u{202f}?", "עברית🌱", "r#\"", "\u{0}x"];
    prop_oneof![
        4 => "[a-zé ’\"\\\\#\n]{0,20}".prop_map(String::from),
        1 => any::<String>(),
        2 => select(&DIFFICULT[..]).prop_map(String::from),
    ]
}

fn axis() -> impl Strategy<Value = AxisId> {
    let framework = BaseFramework::dts().framework();
    let known: Vec<_> = framework.all_shown().map(|(id, _)| id.clone()).take(6).collect();
    prop_oneof![8 => select(known), 1 => (0..3_u32).prop_map(AxisId::own)]
}

fn pillar() -> impl Strategy<Value = PillarId> {
    select(vec!["eco", "soc", "env", "gov", "none"]).prop_map(PillarId::new)
}

fn speaker() -> impl Strategy<Value = Speaker> {
    prop_oneof![
        Just(Speaker::Unsaid),
        (1..5_u32).prop_map(|id| Speaker::Participant(ParticipantId(id))),
        words().prop_map(Speaker::Words),
    ]
}

fn position() -> impl Strategy<Value = Position> {
    (-100..=100).prop_map(Position::clamped)
}

fn made() -> impl Strategy<Value = Move> {
    let to = prop_oneof![Just(Target::Stays), position().prop_map(Target::MovesTo)];
    let minority = (position(), words()).prop_map(|(position, words)| Minority { position, words });
    (axis(), to, select(&Stance::ALL[..]), any::<bool>(), vec(minority, 0..2)).prop_map(
        |(axis, to, stance, cleared, minority)| Move { axis, to, stance, cleared, minority },
    )
}

fn argument() -> impl Strategy<Value = Argument> {
    let ticks = (any::<bool>(), any::<bool>());
    let cited = btree_set(actors::id(), 0..2);
    let territory = (vec(territory::observation(), 0..2), vec(territory::placed(), 0..2));
    let territory = prop_oneof![2 => Just((vec![], vec![])), 1 => territory];
    (speaker(), words(), ticks, vec(words(), 0..2), cited, vec(made(), 0..3), territory).prop_map(
        |(
            speaker,
            words,
            (verbatim, to_check),
            evidence,
            actors,
            moves,
            (observations, places),
        )| {
            Argument {
                speaker,
                words,
                verbatim,
                to_check,
                evidence,
                actors,
                moves,
                observations,
                places,
            }
        },
    )
}

fn entry_id() -> impl Strategy<Value = EntryId> {
    (1..12_u32).prop_map(EntryId)
}

fn sitting_id() -> impl Strategy<Value = SittingId> {
    (1..4_u32).prop_map(SittingId)
}

fn sitting() -> impl Strategy<Value = Option<SittingId>> {
    option::weighted(0.3, sitting_id())
}

fn date() -> impl Strategy<Value = jiff::civil::Date> {
    (2010..2030_i16, 1..13_i8, 1..29_i8).prop_map(|(y, m, d)| jiff::civil::date(y, m, d))
}

fn recording() -> impl Strategy<Value = Edit> {
    prop_oneof![
        4 => (sitting(), argument().boxed())
            .prop_map(|(sitting, argument)| Edit::Record { at: stamp(), sitting, argument }),
        1 => (sitting(), vec(argument(), 0..4)).prop_map(|(sitting, arguments)| {
            Edit::RecordSeries { at: stamp(), sitting, arguments }
        }),
        1 => (entry_id(), made().prop_map(Made::Move))
            .prop_map(|(argument, made)| Edit::Extend { argument, made }),
        1 => (entry_id(), territory::observed().boxed())
            .prop_map(|(argument, made)| Edit::Extend { argument, made }),
    ]
}

fn correcting() -> impl Strategy<Value = Edit> {
    let at = stamp();
    prop_oneof![
        (sitting(), entry_id(), argument().boxed()).prop_map(move |(sitting, argument, to)| {
            Edit::Correct { at, sitting, argument, to, said_at: None }
        }),
        (sitting(), entry_id(), words()).prop_map(move |(sitting, argument, reason)| {
            Edit::Withdraw { at, sitting, argument, reason }
        }),
        (sitting(), entry_id()).prop_map(move |(sitting, argument)| Edit::Restore {
            at,
            sitting,
            argument
        }),
        (sitting(), axis(), reasons()).prop_map(move |(sitting, axis, reasons)| {
            Edit::Emphasise { at, sitting, axis, reasons }
        }),
        (sitting(), axis(), option::of(words()))
            .prop_map(move |(sitting, axis, why)| { Edit::WorkOn { at, sitting, axis, why } }),
    ]
}

fn reasons() -> impl Strategy<Value = BTreeSet<Reason>> {
    btree_set(select(&Reason::ALL[..]), 0..=2)
}

/// Switches of the projection, often put to what they are already.
fn switching() -> impl Strategy<Value = Edit> {
    (sitting(), select(&Disclosure::ALL[..]), any::<bool>())
        .prop_map(|(sitting, what, shown)| Edit::Disclose { at: stamp(), sitting, what, shown })
}

fn describing() -> impl Strategy<Value = Edit> {
    prop_oneof![
        (select(&Detail::ALL[..]), words()).prop_map(|(detail, text)| Edit::Describe(detail, text)),
        date().prop_map(Edit::SetDate),
        option::of(select(&Stage::ALL[..])).prop_map(Edit::SetStage),
        btree_set(select(&Appraised::ALL[..]), 0..3).prop_map(Edit::SetAppraised),
        btree_set(select(&Use::ALL[..]), 0..3).prop_map(Edit::SetUses),
        btree_set(select(&Purpose::ALL[..]), 0..3).prop_map(Edit::SetPurposes),
    ]
}

fn participant() -> impl Strategy<Value = Participant> {
    (1..5_u32, any::<u128>().no_shrink(), words(), words(), words()).prop_map(
        |(id, key, name, organisation, college)| Participant {
            id: ParticipantId(id),
            key: Key(uuid::Uuid::from_u128(key)),
            name,
            organisation,
            college,
        },
    )
}

fn noted() -> impl Strategy<Value = (Present, Attendance)> {
    let known = (1..5_u32).prop_map(|id| Present::Known(ParticipantId(id)));
    let who = prop_oneof![known, (0..2_usize).prop_map(Present::Added)];
    (who, select(&Attendance::ALL[..]))
}

fn people() -> impl Strategy<Value = Edit> {
    prop_oneof![
        4 => vec(participant(), 0..3).prop_map(Edit::AddParticipants),
        1 => (vec(participant(), 0..2), vec(participant(), 0..2), sitting(), vec(noted(), 0..2))
            .prop_map(|(added, completed, sitting, noted)| {
                Edit::ImportParticipants { added, completed, sitting, noted }
            }),
        4 => participant().prop_map(Edit::SetParticipant),
        4 => (1..5_u32).prop_map(|id| Edit::RemoveParticipant(ParticipantId(id))),
    ]
}

fn sittings() -> impl Strategy<Value = Edit> {
    prop_oneof![
        (date(), words()).prop_map(|(date, place)| Edit::AddSitting { date, place }),
        (sitting_id(), date(), words()).prop_map(|(id, date, place)| Edit::SetSitting {
            id,
            date,
            place
        }),
        sitting_id().prop_map(Edit::RemoveSitting),
        (sitting_id(), 1..5_u32, option::of(select(&Attendance::ALL[..]))).prop_map(
            |(sitting, id, attendance)| {
                Edit::Attend { sitting, participant: ParticipantId(id), attendance }
            }
        ),
        (sitting_id(), axis(), option::of(select(vec![Agenda::Today, Agenda::Priority])))
            .prop_map(|(sitting, axis, agenda)| Edit::Plan { sitting, axis, agenda }),
        (sitting_id(), pillar(), option::weighted(0.8, 0..700_u16))
            .prop_map(|(sitting, pillar, minutes)| Edit::PlanTime { sitting, pillar, minutes }),
    ]
}

fn framework() -> impl Strategy<Value = Edit> {
    let own = (select(&Language::ALL[..]), words(), words())
        .prop_map(|(language, label, question)| OwnWording { language, label, question })
        .boxed();
    prop_oneof![
        (axis(), option::of(own.clone())).prop_map(|(axis, own)| Edit::Reword { axis, own }),
        (pillar(), 0..3_u32, own).prop_map(|(pillar, id, own)| Edit::AddAxis {
            pillar,
            id: AxisId::own(id),
            own
        }),
        (axis(), any::<bool>()).prop_map(|(axis, aside)| Edit::SetAside { axis, aside }),
        (axis(), 0..9_usize).prop_map(|(axis, index)| Edit::MoveAxis { axis, index }),
    ]
}
