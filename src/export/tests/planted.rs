//! A session with something of every kind, and a secret in each place that holds one.

use std::collections::BTreeSet;

use jiff::civil::date;
use uuid::Uuid;

use crate::session::{
    Actor, ActorEdit, ActorId, Argument, AxisId, BaseFramework, Bearer, Decision, DecisionEdit,
    Detail, Due, Edit, EntryId, Finding, Heading, History, Involve, Involvement, Key, Minority,
    Move, NatureId, Note, Object, Outcome, Pair, Participant, ParticipantId, Party, Position,
    ProfileField, Reason, Relation, Session, SessionId, SittingId, Speaker, Stamp, Stance, Target,
};

/// What only an internal edition tells.
pub const SECRETS: [&str; 10] = [
    "Zoé Quartz",
    "Yann Onyx",
    "Wanda Opale",
    "Xavier Jaspe",
    "secret-minoritaire",
    "secret-raison",
    "parole-retirée",
    "secret-fiche",
    "secret-lien",
    "secret-place",
];

/// What no edition tells.
pub const NEVER: &str = "parole-neuf-avant";

/// The words of the standing arguments, in the order of the journal.
pub const SAID: [&str; 8] = [
    "parole-un",
    "parole-deux",
    "parole-trois",
    "parole-quatre",
    HOSTILE,
    "=1+1",
    "parole-neuf",
    "parole-de-côté",
];

/// Markup, a formula, an end of XML data, and letters from right to left.
pub const HOSTILE: &str = "<script>alert('x')</script> &amp; ]]> \"=cmd\" \u{1f600} العربية";

pub fn stamp() -> Stamp {
    "2026-11-14T14:32:07+01:00".parse().unwrap()
}

pub fn empty() -> Session {
    let heading = Heading {
        title: "Essai <planté>".to_owned(),
        organisation: "Organisation".to_owned(),
        territory: "Territoire".to_owned(),
        date: date(2026, 11, 14),
    };
    let id = SessionId(Uuid::from_u128(1));
    Session::new(id, Key(Uuid::from_u128(2)), heading, BaseFramework::dts().framework())
}

fn made(axis: &str, to: Option<i32>, stance: Stance) -> Move {
    let to = to.map_or(Target::Stays, |to| Target::MovesTo(Position::clamped(to)));
    Move { axis: AxisId::new(axis), to, stance, cleared: false, minority: Vec::new() }
}

fn said(words: &str, speaker: Speaker, moves: Vec<Move>) -> Argument {
    Argument { words: words.to_owned(), speaker, moves, ..Argument::default() }
}

pub fn perform(session: &mut Session, edit: impl Into<Edit>) {
    assert_eq!(History::default().perform(session, edit.into()), Ok(true));
}

pub fn pair(one: u32, other: u32) -> Pair {
    Pair::new(ActorId(one), ActorId(other)).unwrap()
}

pub fn planted() -> Session {
    let mut session = empty();
    people(&mut session);
    arguments(&mut session);
    actors(&mut session);
    decisions(&mut session);
    let by = "Zoé QUARTZ, habitante".to_owned();
    perform(&mut session, Edit::Validate { at: stamp(), by });
    session
}

fn people(session: &mut Session) {
    let people = [("Zoé Quartz", "Habitants"), ("Yann Onyx", "Élus"), ("Wanda Opale", "")];
    let people = people.map(|(name, college)| Participant {
        id: ParticipantId(0),
        key: Key(Uuid::from_u128(name.len() as u128)),
        name: name.to_owned(),
        organisation: String::new(),
        college: college.to_owned(),
    });
    perform(session, Edit::Describe(Detail::Facilitators, "Xavier Jaspe".to_owned()));
    perform(session, Edit::Describe(Detail::Purpose, "Le but de tout cela".to_owned()));
    perform(session, Edit::AddParticipants(people.into()));
    perform(session, Edit::AddSitting { date: date(2026, 11, 14), place: "Mairie".to_owned() });
    perform(session, Edit::AllPresent(SittingId(1)));
}

fn arguments(session: &mut Session) {
    let zoe = Speaker::Participant(ParticipantId(1));
    let typed = |words: &str| Speaker::Words(words.to_owned());
    let mut one = made("eco.jobs", Some(30), Stance::Agreed);
    let words = "secret-minoritaire".to_owned();
    one.minority.push(Minority { position: Position::clamped(-50), words });
    let mut two = said("parole-deux", typed("ZOE quartz"), Vec::new());
    two.evidence.push("preuve.pdf".to_owned());
    for axis in ["soc.equity", "env.waste"] {
        two.moves.push(made(axis, Some(20), Stance::WithReservation));
    }
    let both = typed("Zoé Quartz et Yann Onyx");
    let mut four = said("parole-quatre", Speaker::Unsaid, Vec::new());
    four.to_check = true;
    let mut hostile =
        said(HOSTILE, typed("<b>Élus</b>"), vec![made("env.waste", Some(-40), Stance::Agreed)]);
    hostile.verbatim = true;
    let list = [
        said("parole-un", zoe, vec![one]),
        two,
        said("parole-trois", both, vec![made("eco.jobs", Some(60), Stance::DisagreementKept)]),
        four,
        said("", Speaker::Unsaid, vec![made("gov.roots", Some(10), Stance::LeftOpen)]),
        said("parole-retirée", Speaker::Unsaid, vec![made("eco.local", Some(80), Stance::Agreed)]),
        hostile,
        said("=1+1", Speaker::Unsaid, vec![made("eco.forms", None, Stance::Agreed)]),
        said(NEVER, Speaker::Unsaid, vec![made("gov.roots", None, Stance::Agreed)]),
        said("parole-de-côté", Speaker::Unsaid, vec![made("eco.users", Some(50), Stance::Agreed)]),
    ];
    let (at, sitting) = (stamp(), Some(SittingId(1)));
    for argument in list {
        perform(session, Edit::Record { at, sitting, argument });
    }
    let moves = vec![made("gov.roots", None, Stance::Agreed)];
    let to = said("parole-neuf", Speaker::Unsaid, moves);
    perform(session, Edit::Correct { at, sitting, argument: EntryId(9), to, said_at: None });
    let reason = "secret-raison".to_owned();
    perform(session, Edit::Withdraw { at, sitting, argument: EntryId(6), reason });
    for axis in ["env.waste", "gov.coherence"] {
        let reasons = BTreeSet::from([Reason::Priority]);
        perform(session, Edit::Emphasise { at, sitting, axis: AxisId::new(axis), reasons });
    }
    perform(session, Edit::SetAside { axis: AxisId::new("eco.users"), aside: true });
    perform(session, Edit::SetAside { axis: AxisId::new("eco.wealth"), aside: true });
}

fn actors(session: &mut Session) {
    let named = |name: &str| Actor::named(name, Key(Uuid::from_u128(name.len() as u128)));
    let mut town = named("La mairie");
    let note = |words: &str, shareable| Note { words: words.to_owned(), shareable };
    town.profile.set(ProfileField::Values, note("secret-fiche", false));
    town.profile.set(ProfileField::Stakes, note("fiche-partagée", true));
    let us = Actor { us: true, ..named("Nous-mêmes") };
    let list = vec![us, town, named("Le tiers")];
    perform(session, ActorEdit::Add(list));
    let mut alliance = Relation::new(pair(1, 2), NatureId::new("alliance"));
    alliance.toggle(Object::Means);
    alliance.note = note("secret-lien", false);
    let mut neutral = Relation::new(pair(1, 3), NatureId::new("neutrality"));
    neutral.note = note("lien-partagé", true);
    for relation in [alliance, neutral] {
        let pair = relation.pair;
        perform(session, ActorEdit::Relate { pair, relation: Some(relation) });
    }
    perform(session, ActorEdit::Share { finding: Finding::WithoutTies, shared: true });
    let (at, sitting, of) = (stamp(), Some(SittingId(1)), Party::Actor(ActorId(2)));
    let to = Involvement { why: "secret-place".to_owned(), ..Involvement::default() };
    perform(session, Involve { at, sitting, of, to });
}

fn decisions(session: &mut Session) {
    let mut decision =
        Decision::of("Écrire à la mairie", Key(Uuid::from_u128(9)), stamp(), Some(SittingId(1)));
    decision.bearers = vec![
        Bearer::Participant(ParticipantId(1)),
        Bearer::Words("Yann Onyx".to_owned()),
        Bearer::Participant(ParticipantId(3)),
        Bearer::Actor(ActorId(3)),
    ];
    decision.due = Some(Due::Words("avant l’été".to_owned()));
    decision.in_return = "une réponse écrite".to_owned();
    decision.axes.insert(AxisId::new("env.waste"));
    decision.actors.insert(ActorId(2));
    decision.outcome = Outcome::Done(date(2026, 12, 1));
    perform(session, DecisionEdit::Add(decision));
}
