//! A session in which every text can be told by its letters, and two that differ in the natures of their ties.

use curseur::session::{
    Actor, ActorEdit, ActorId, Argument, AxisId, Bearer, Committee, CommitteeEdit, Decision,
    DecisionEdit, Detail, DiagnosisEdit, Due, Edit, EntryId, Figure, Involve, Involvement, Key,
    Language, Ledger, Minority, Move, Movement, NatureId, Note, Object, Observation, OtherPlace,
    Outcome, OwnWording, ParticipantId, Party, Place, Placed, Position, ProfileField, Reason,
    Relation, RowId, RowLine, Session, Sign, SittingId, Speaker, Stance, Target, TypeId,
};
use uuid::Uuid;

use crate::samples::{Planting, actor, empty, pair, person, plant_strategy, stamp};

/// Where a text may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    Always,
    /// Where people may be named.
    Names,
    /// Where the natures of ties may be told.
    Natures,
    Internal,
    /// In an internal edition that names people.
    InternalNames,
    /// In an internal edition that tells natures.
    InternalNatures,
    Never,
}

/// Every planted text, and where it may be told.
pub const PLANTED: [(&str, Told); 63] = [
    ("zqcommittee", Told::Always),
    ("zqmember", Told::InternalNames),
    ("zqsharedpart", Told::Always),
    ("zqinternalpart", Told::Internal),
    ("zqinshort", Told::Always),
    ("zqmoving", Told::Always),
    ("zqfigure", Told::Always),
    ("zqfigdate", Told::Always),
    ("zqfigsource", Told::Always),
    ("zqowntype", Told::Always),
    ("zqdefinition", Told::Always),
    ("zqobserved", Told::Always),
    ("zqtowards", Told::Always),
    ("zqotherplace", Told::Internal),
    ("zqunseen", Told::Internal),
    ("zqplacebefore", Told::Never),
    ("zqobservedbefore", Told::Never),
    ("zqplace", Told::Always),
    ("zqwords", Told::Always),
    ("zqtoplace", Told::Always),
    ("zqbilan.pdf", Told::Always),
    ("zqactor", Told::Always),
    ("zqshareable", Told::Always),
    ("zqdecision", Told::Always),
    ("zqreturn", Told::Always),
    ("zqduewords", Told::Always),
    ("zqsomeone", Told::Names),
    ("zqnature", Told::Natures),
    ("zqsharedtie", Told::Natures),
    ("zqfolder", Told::Internal),
    ("zqmail", Told::Internal),
    ("zqserver", Told::Internal),
    ("zqlogin", Told::Internal),
    ("zqtoken", Told::Internal),
    ("06 45 67 89 10", Told::Internal),
    ("example.org/zqpage", Told::Always),
    ("zqinternal", Told::Internal),
    ("zqminority", Told::Internal),
    ("zqwithdrawn", Told::Internal),
    ("zqreason", Told::Internal),
    ("zqvoice", Told::InternalNames),
    ("zqbearer", Told::InternalNames),
    ("zqvalidator", Told::InternalNames),
    ("zqtienote", Told::InternalNatures),
    ("zqearlier", Told::Never),
    ("zqemployer", Told::Never),
    ("zqfacilitators", Told::Never),
    ("zqpurpose", Told::Never),
    ("zqunusednature", Told::Never),
    ("zqabsent", Told::Never),
    // Two people: too few to stand for one of them.
    ("zqcollege", Told::Never),
    ("zqstance", Told::Never),
    ("zqvisible", Told::Never),
    ("zqwhosewish", Told::Never),
    ("zqfirststep", Told::Never),
    ("zqwishby", Told::Never),
    ("zqwishdue", Told::Never),
    ("zqwishwhy", Told::Never),
    ("zqtheirs", Told::Never),
    ("zqours", Told::Never),
    ("zqsaidofus", Told::Never),
    ("zqanswer", Told::Never),
    ("zqframe", Told::Never),
];

/// What reaches a person, a file or a machine, in a text that may be told.
const REACHING: &str = " : \"C:\\Users\\zqfolder\\x.pdf\", smb://zqserver/x, \
    https://zqlogin@example.org/zqpage?token=zqtoken, le 06 45 67 89 10";

pub fn session() -> Session {
    let mut planting = Planting::of(empty());
    people(&mut planting);
    actors(&mut planting);
    journal(&mut planting);
    decisions(&mut planting);
    involvements(&mut planting);
    committee(&mut planting);
    territory(&mut planting);
    plant_strategy(&mut planting);
    planting.session
}

/// The same, with every tie of another nature, about other things, and with other words.
pub fn other_natures() -> Session {
    let session = session();
    let mut planting = Planting::of(session);
    let ties: Vec<_> = planting.session.relations.iter().cloned().collect();
    let others = ["opposition", "neutrality", "interdependence"];
    for (tie, nature) in ties.into_iter().zip(others) {
        let mut relation = Relation::new(tie.pair, NatureId::new(nature));
        if nature == "opposition" {
            relation.toggle(Object::Global);
        }
        relation.note = Note { words: "Autre chose".to_owned(), shareable: true };
        planting.edit(ActorEdit::Relate { pair: tie.pair, relation: Some(relation) });
    }
    let mut nature = planting.session.relations.natures[0].clone();
    "Entente".clone_into(&mut nature.own);
    nature.letter = 'E';
    planting.edit(ActorEdit::SetNature(nature));
    planting.session
}

fn people(planting: &mut Planting) {
    for (detail, text) in [(Detail::Facilitators, "zqfacilitators"), (Detail::Purpose, "zqpurpose")]
    {
        planting.edit(Edit::Describe(detail, text.to_owned()));
    }
    let person = |name, key| person(name, "zqemployer", "zqcollege", key);
    planting.edit(Edit::AddParticipants(vec![person("zqsomeone", 4), person("zqabsent", 5)]));
    let date = jiff::civil::date(2026, 11, 14);
    planting.edit(Edit::AddSitting { date, place: "zqplace".to_owned() });
}

fn actors(planting: &mut Planting) {
    let note = |words: &str, shareable| Note { words: words.to_owned(), shareable };
    let mut whole: Actor = actor("Mairie zqactor");
    for (rank, field) in ProfileField::all().enumerate() {
        let words = if rank == 0 { "zqshareable" } else { "zqinternal" };
        whole.profile.set(field, note(&format!("{words} {rank}{REACHING}"), rank == 0));
    }
    planting.edit(ActorEdit::Add(vec![whole, actor("Régie"), actor("DREETS"), actor("CCAS")]));
    for (at, own) in [(0, "zqnature"), (4, "zqunusednature")] {
        let mut nature = planting.session.relations.natures[at].clone();
        own.clone_into(&mut nature.own);
        planting.edit(ActorEdit::SetNature(nature));
    }
    for (between, nature, words, shareable) in [
        (pair(1, 2), "alliance", "zqsharedtie", true),
        (pair(1, 3), "negotiation", "zqtienote", false),
        (pair(2, 3), "neutrality", "", false),
    ] {
        let mut relation = Relation::new(between, NatureId::new(nature));
        relation.note = note(words, shareable);
        if nature != "neutrality" {
            relation.toggle(Object::Means);
            relation.toggle(Object::Values);
        }
        planting.edit(ActorEdit::Relate { pair: between, relation: Some(relation) });
    }
    let axis = AxisId::new("eco.jobs");
    planting.edit(ActorEdit::Concern { axis, actor: ActorId(1), concerned: true });
}

fn journal(planting: &mut Planting) {
    let made = |axis: &str, to| Move {
        axis: AxisId::new(axis),
        to,
        stance: Stance::WithReservation,
        cleared: true,
        minority: vec![Minority {
            position: Position::clamped(-70),
            words: "zqminority".to_owned(),
        }],
    };
    let at = |position| Target::MovesTo(Position::clamped(position));
    let sitting = Some(SittingId(1));
    let record = |argument| Edit::Record { at: stamp(), sitting, argument };
    let first = Argument {
        speaker: Speaker::Participant(ParticipantId(1)),
        words: "zqearlier".to_owned(),
        evidence: vec!["Lire « /home/zqfolder/zqbilan.pdf », zqmail@example.org".to_owned()],
        actors: [ActorId(1)].into(),
        moves: vec![made("eco.jobs", at(30)), made("gov.decision", Target::Stays)],
        ..Argument::default()
    };
    planting.edit(record(first.clone()));
    let to = Argument { words: "zqwords".to_owned(), verbatim: true, ..first };
    planting.edit(Edit::Correct { at: stamp(), sitting, argument: EntryId(1), to, said_at: None });
    let withdrawn = Argument {
        // Typed by name: known all the same.
        speaker: Speaker::Words("ZQSOMEONE".to_owned()),
        words: "zqwithdrawn".to_owned(),
        moves: vec![made("eco.jobs", at(90))],
        ..Argument::default()
    };
    planting.edit(record(withdrawn));
    let reason = "zqreason".to_owned();
    planting.edit(Edit::Withdraw { at: stamp(), sitting, argument: EntryId(3), reason });
    let axis = AxisId::new("eco.jobs");
    planting.edit(Edit::Emphasise { at: stamp(), sitting, axis, reasons: Reason::ALL.into() });
    let words = "zqtoplace".to_owned();
    let speaker = Speaker::Words("zqvoice".to_owned());
    planting.edit(record(Argument { words, speaker, to_check: true, ..Argument::default() }));
    planting
        .edit(record(Argument { moves: vec![made("eco.jobs", at(-20))], ..Argument::default() }));
}

fn decisions(planting: &mut Planting) {
    let noted = Decision {
        bearers: vec![
            Bearer::Participant(ParticipantId(1)),
            Bearer::Actor(ActorId(2)),
            Bearer::Words("zqbearer".to_owned()),
        ],
        due: Some(Due::Words("zqduewords".to_owned())),
        axes: [AxisId::new("eco.jobs"), AxisId::new("eco.local")].into(),
        actors: [ActorId(1), ActorId(3)].into(),
        in_return: "zqreturn".to_owned(),
        ..Decision::of("zqdecision", Key(Uuid::from_u128(9)), stamp(), Some(SittingId(1)))
    };
    let date = jiff::civil::date(2027, 3, 1);
    let other = Decision {
        due: Some(Due::On(date)),
        outcome: Outcome::Done(date),
        ..Decision::of("Rien d’autre", Key(Uuid::from_u128(10)), stamp(), None)
    };
    for decision in [noted, other] {
        planting.edit(DecisionEdit::Add(decision));
    }
}

/// The group's own words of a row and of a type, an observation, a place beside which someone says another, and one that was
/// withdrawn.
/// A committee of one actor and of words that nothing explains.
fn committee(planting: &mut Planting) {
    let members = vec![Party::Actor(ActorId(1)), Party::College("zqmember".to_owned())];
    let committee = Committee::of("zqcommittee", Key(Uuid::from_u128(77)));
    planting.edit(CommitteeEdit::Set(Committee { members, ..committee }));
}

/// The part in deciding of one actor that is shared, and of one that is not.
fn involvements(planting: &mut Planting) {
    for (actor, why, shareable) in [(1, "zqsharedpart", true), (2, "zqinternalpart", false)] {
        let (at, sitting, of) = (stamp(), Some(SittingId(1)), Party::Actor(ActorId(actor)));
        let to = Involvement { why: why.to_owned(), shareable, ..Involvement::default() };
        planting.edit(Involve { at, sitting, of, to });
    }
}

fn territory(planting: &mut Planting) {
    let (at, sitting) = (stamp(), Some(SittingId(1)));
    let row = || RowId::new("ter.ent");
    for (line, text) in [(RowLine::InShort, "zqinshort"), (RowLine::Moving, "zqmoving")] {
        let text = text.to_owned();
        planting.edit(DiagnosisEdit::Describe { row: row(), line, text });
    }
    let [words, date, source] = ["zqfigure", "zqfigdate", "zqfigsource"].map(str::to_owned);
    planting.edit(DiagnosisEdit::Figure(0, Some(Figure { words, date, source })));
    let by = vec![Bearer::Words("zqvalidator".to_owned())];
    let on = jiff::civil::date(2027, 3, 12);
    planting.edit(DiagnosisEdit::ValidateRow { row: row(), by, on });
    let own = OwnWording {
        label: "zqowntype".to_owned(),
        question: "zqdefinition".to_owned(),
        language: Language::Fr,
    };
    let of = TypeId::new("own.0000000f");
    planting.edit(DiagnosisEdit::AddType { row: row(), id: of.clone(), own });
    let how = Some("zqtowards".to_owned());
    planting.edit(DiagnosisEdit::Towards { at, sitting, of: of.clone(), how });
    let held = |words: &str| Placed {
        of: of.clone(),
        place: Place::Also,
        movement: Some(Movement::Gaining),
        stance: Stance::WithReservation,
        minority: vec![OtherPlace { place: Place::NotSeen, words: words.to_owned() }],
    };
    let said = |words: &str, place: &str| Argument {
        speaker: Speaker::Words("zqvoice".to_owned()),
        words: words.to_owned(),
        observations: vec![Observation {
            signs: [(of.clone(), Sign::For)].into(),
            ..Observation::of(row())
        }],
        places: vec![held(place)],
        ..Argument::default()
    };
    for (words, place) in [("zqobservedbefore", "zqplacebefore"), ("zqunseen", "zqunseen")] {
        planting.edit(Edit::Record { at, sitting, argument: said(words, place) });
    }
    let ledger = Ledger::of(&planting.session.journal);
    let ids: Vec<_> = ledger.arguments().iter().map(|recorded| recorded.id).collect();
    let [.., argument, withdrawn] = ids[..] else { panic!("both are there") };
    let to = said("zqobserved", "zqotherplace");
    planting.edit(Edit::Correct { at, sitting, argument, to, said_at: None });
    let reason = "zqreason".to_owned();
    planting.edit(Edit::Withdraw { at, sitting, argument: withdrawn, reason });
}
