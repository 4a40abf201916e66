//! A session in which every confidential text can be told by its letters.

use std::fmt::Write as _;

use curseur::session::{
    Actor, ActorEdit, ActorId, Argument, Attendance, AxisId, Bearer, Decision, DecisionEdit,
    Degree, Detail, DiagnosisEdit, Disclosure, Due, Edit, EntryId, Finding, Involve, Involvement,
    Kept, Key, Language, Minority, MomentKind, Move, NatureId, Note, Object, Observation,
    OtherPlace, OwnWording, ParticipantId, Party, Place, Placed, Plan, Pledge, Position,
    ProfileField, Reason, Relation, Review, RowId, RowLine, Session, Sign, SittingId, Speaker,
    Stance, Standing, Target, ThreadEdit, TypeId,
};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use uuid::Uuid;

use crate::samples::{Planting, empty, pair, person, stamp};

/// When the room may see a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    Never,
    /// Only while all of these are switched on.
    With(&'static [Disclosure]),
    Always,
}

use Disclosure::{ActorTexts, Findings, Natures, Speakers};

/// Every planted text, and when the room may see it.
pub const SECRETS: [(&str, Seen); 63] = [
    ("zqtitle", Seen::Always),
    ("zqorganisation", Seen::Always),
    ("zqterritory", Seen::Always),
    ("zqpurpose", Seen::Always),
    ("zqlastwords", Seen::Always),
    ("zqshortactor", Seen::Always),
    ("zqmissions", Seen::Never),
    ("zqmission", Seen::Always),
    ("zqreference", Seen::Never),
    ("zqsince", Seen::Never),
    ("zqfacilitators", Seen::Never),
    ("zqdevelopment", Seen::Never),
    ("zqterrelations", Seen::Never),
    ("zqgovernance", Seen::Never),
    ("zqplace", Seen::Never),
    // On the picture of its moment.
    ("zqinstruction", Seen::Always),
    ("zqsomeone", Seen::With(&[Speakers])),
    ("zqemployer", Seen::Never),
    ("zqcollege", Seen::Never),
    ("zqabsent", Seen::With(&[Speakers])),
    ("zqtypedname", Seen::With(&[Speakers])),
    // A bearer who is nobody that the session knows.
    ("zqnobodyknown", Seen::With(&[Speakers])),
    ("zqdecided", Seen::Always),
    ("zqduewords", Seen::Always),
    ("zqinreturn", Seen::Never),
    ("zqvalidator", Seen::Never),
    ("zqfreespeaker", Seen::Never),
    ("zqfirstwords", Seen::Never),
    ("zqevidence", Seen::Never),
    ("zqminority", Seen::Never),
    ("zqwithdrawn", Seen::Never),
    ("zqreason", Seen::Never),
    ("zqinternalnote", Seen::Never),
    ("zqsharednote", Seen::With(&[ActorTexts])),
    ("zqinternaltie", Seen::Never),
    ("zqsharedtie", Seen::With(&[ActorTexts, Natures])),
    ("zqnature", Seen::With(&[Natures])),
    ("zqunusednature", Seen::With(&[Natures])),
    ("zqinternalother", Seen::Never),
    ("zqrecordednote", Seen::Never),
    ("zqlonelyone", Seen::With(&[Findings, Natures])),
    ("zqobserved", Seen::Always),
    ("zqobserver", Seen::With(&[Speakers])),
    ("zqowntype", Seen::Always),
    ("zqmoving", Seen::Always),
    ("zqotherplace", Seen::Never),
    ("zqtowards", Seen::Never),
    ("zqunseen", Seen::Never),
    ("zqinternalpart", Seen::Never),
    ("zqsharedpart", Seen::Always),
    ("zqwhypart", Seen::Never),
    ("zqcommitted", Seen::Always),
    ("zqbrings", Seen::Always),
    ("zqhopes", Seen::Never),
    ("zqcontact", Seen::Never),
    // A body that nobody knows may be somebody.
    ("zqbody", Seen::With(&[Speakers])),
    ("zqvalidatingbody", Seen::Never),
    ("zqwhyreview", Seen::Never),
    ("zqsign", Seen::Never),
    ("zqwhydecided", Seen::Never),
    ("zqconcerned", Seen::Never),
    ("zqinvited", Seen::Never),
    ("zqagainwords", Seen::Never),
];

/// Who has the card with everything in it.
pub const ACTOR: ActorId = ActorId(1);

pub fn axis() -> AxisId {
    AxisId::new("eco.jobs")
}

/// All sets of switches.
pub fn plans() -> impl Iterator<Item = (Plan, Vec<Disclosure>)> {
    (0..1_u32 << Disclosure::ALL.len()).map(|bits| {
        let on: Vec<_> = Disclosure::ALL
            .into_iter()
            .enumerate()
            .filter(|(n, _)| bits & (1 << n) != 0)
            .map(|(_, disclosure)| disclosure)
            .collect();
        (on.iter().copied().collect(), on)
    })
}

/// Whether a text may be seen under these switches.
pub fn may_see(seen: Seen, on: &[Disclosure]) -> bool {
    match seen {
        Seen::Never => false,
        Seen::With(needed) => needed.iter().all(|disclosure| on.contains(disclosure)),
        Seen::Always => true,
    }
}

/// The planted texts in `said` that may not be there.
pub fn leaks(said: &str, on: &[Disclosure]) -> Vec<&'static str> {
    SECRETS
        .into_iter()
        .filter(|(secret, seen)| !may_see(*seen, on) && said.contains(secret))
        .map(|(secret, _)| secret)
        .collect()
}

pub fn session() -> Session {
    let mut planting = Planting::of(empty());
    describe(&mut planting);
    people(&mut planting);
    actors(&mut planting);
    journal(&mut planting);
    decisions(&mut planting);
    planting.session
}

fn describe(planting: &mut Planting) {
    for (detail, text) in [
        (Detail::Title, "zqtitle"),
        (Detail::Organisation, "zqorganisation"),
        (Detail::Territory, "zqterritory"),
        (Detail::Purpose, "zqpurpose"),
        (Detail::Missions, "zqmissions"),
        (Detail::Mission, "zqmission"),
        (Detail::Reference, "zqreference"),
        (Detail::Since, "zqsince"),
        (Detail::Facilitators, "zqfacilitators"),
        (Detail::Development, "zqdevelopment"),
        (Detail::Relations, "zqterrelations"),
        (Detail::Governance, "zqgovernance"),
    ] {
        planting.edit(Edit::Describe(detail, text.to_owned()));
    }
}

fn people(planting: &mut Planting) {
    planting.edit(Edit::AddParticipants(vec![
        person("zqsomeone", "zqemployer", "zqcollege", 4),
        person("zqabsent", "", "", 5),
        person("zqtypedname", "", "", 6),
    ]));
    let date = jiff::civil::date(2026, 11, 14);
    planting.edit(Edit::AddSitting { date, place: "zqplace".to_owned() });
    let (sitting, participant) = (SittingId(1), ParticipantId(1));
    let attendance = Some(Attendance::Present);
    planting.edit(Edit::Attend { sitting, participant, attendance });
    let (kind, instruction) = (MomentKind::Pairs, "zqinstruction".to_owned());
    planting.edit(Edit::Thread(sitting, ThreadEdit::Add(kind.clone())));
    planting.edit(Edit::Thread(sitting, ThreadEdit::Instruct { kind, instruction }));
}

fn actors(planting: &mut Planting) {
    let named = |name, key| Actor::named(name, Key(Uuid::from_u128(key)));
    let mut whole = named("Mairie zqshortactor", 11);
    let mut other = named("Régie", 12);
    let note = |words: &str, shareable| Note { words: words.to_owned(), shareable };
    for (rank, field) in ProfileField::all().enumerate() {
        let noted = match rank {
            0 => note("zqsharednote", true),
            _ => note(&format!("zqinternalnote {rank}"), false),
        };
        whole.profile.set(field, noted);
        other.profile.set(field, note("zqinternalother", false));
    }
    let actors = vec![whole, other, named("DREETS", 13), named("zqlonelyone", 14)];
    // The last one's name is public; what is said of it is not: see `Finding::WithoutTies` below.
    planting.edit(ActorEdit::Add(actors));
    let natures = planting.session.relations.natures.clone();
    for (at, own) in [(0, "zqnature"), (4, "zqunusednature")] {
        let mut nature = natures[at].clone();
        own.clone_into(&mut nature.own);
        planting.edit(ActorEdit::SetNature(nature));
    }
    let id = |at: usize| natures[at].id.clone();
    for (between, nature, words, shareable) in [
        (pair(1, 2), id(0), "zqsharedtie", true),
        (pair(1, 3), id(0), "zqinternaltie", false),
        (pair(2, 3), id(1), "zqrecordednote", false),
        (pair(1, 4), NatureId::new("neutrality"), "", false),
    ] {
        let mut relation = Relation::new(between, nature.clone());
        relation.note = note(words, shareable);
        if nature != NatureId::new("neutrality") {
            relation.toggle(Object::Means);
        }
        planting.edit(ActorEdit::Relate { pair: between, relation: Some(relation) });
    }
    for finding in
        [Finding::AlliesOppose { of: ActorId(1), pair: pair(2, 3) }, Finding::WithoutTies]
    {
        planting.edit(ActorEdit::Share { finding, shared: true });
    }
}

fn decisions(planting: &mut Planting) {
    let decision = Decision {
        bearers: vec![
            Bearer::Participant(ParticipantId(2)),
            Bearer::Words("zqtypedname".to_owned()),
            Bearer::Words("zqnobodyknown".to_owned()),
        ],
        due: Some(Due::Words("zqduewords".to_owned())),
        in_return: "zqinreturn".to_owned(),
        ..Decision::of("zqdecided", Key(Uuid::from_u128(20)), stamp(), Some(SittingId(1)))
    };
    planting.edit(DecisionEdit::Add(decision));
    planting.edit(DecisionEdit::Add(commitment()));
    planting.edit(Edit::Validate { at: stamp(), by: "zqvalidator".to_owned() });
}

/// Noted at no sitting, so that the room looks at it again; its sides do not agree that what they say of it is shown.
fn commitment() -> Decision {
    let review = Review {
        on: stamp().local().date(),
        sitting: None,
        state: Kept::Dropped,
        reported: true,
        why: "zqwhyreview".to_owned(),
    };
    let actor = Pledge {
        contacts: vec![
            Bearer::Participant(ParticipantId(2)),
            Bearer::Words("zqcontact".to_owned()),
        ],
        brings: "zqbrings".to_owned(),
        hopes: "zqhopes".to_owned(),
        standing: Standing::ToValidate,
        validated_by: "zqvalidatingbody".to_owned(),
        reviews: vec![review],
        ..Pledge::of(Party::Actor(ACTOR))
    };
    let body = Pledge::of(Party::College("zqbody".to_owned()));
    Decision {
        sides: vec![actor, body],
        again: Some(Due::Words("zqagainwords".to_owned())),
        sign: "zqsign".to_owned(),
        reason: "zqwhydecided".to_owned(),
        concerned: "zqconcerned".to_owned(),
        invited: vec![Bearer::Words("zqinvited".to_owned())],
        ..Decision::of("zqcommitted", Key(Uuid::from_u128(21)), stamp(), None)
    }
}

fn journal(planting: &mut Planting) {
    let made = |stance| Move {
        axis: axis(),
        to: Target::MovesTo(Position::clamped(30)),
        stance,
        cleared: stance != Stance::Agreed,
        minority: vec![Minority {
            position: Position::clamped(-70),
            words: "zqminority".to_owned(),
        }],
    };
    let first = Argument {
        speaker: Speaker::Words("zqfreespeaker".to_owned()),
        words: "zqfirstwords".to_owned(),
        evidence: vec!["zqevidence".to_owned()],
        moves: vec![made(Stance::WithReservation)],
        ..Argument::default()
    };
    let sitting = Some(SittingId(1));
    let record = |argument: Argument| Edit::Record { at: stamp(), sitting, argument };
    planting.edit(record(first.clone()));
    let to = Argument { words: "corrigé depuis".to_owned(), ..first };
    planting.edit(Edit::Correct { at: stamp(), sitting, argument: EntryId(1), to, said_at: None });
    let withdrawn = Argument {
        words: "zqwithdrawn".to_owned(),
        moves: vec![made(Stance::LeftOpen)],
        ..Argument::default()
    };
    planting.edit(record(withdrawn));
    let reason = "zqreason".to_owned();
    planting.edit(Edit::Withdraw { at: stamp(), sitting, argument: EntryId(3), reason });
    let axis = axis();
    let reasons = [Reason::Priority].into();
    planting.edit(Edit::Emphasise { at: stamp(), sitting, axis, reasons });
    territory(planting, sitting);
    involvements(planting, sitting);
    let last = Argument {
        speaker: Speaker::Participant(ParticipantId(1)),
        words: "zqlastwords".to_owned(),
        evidence: vec!["zqevidence".to_owned()],
        moves: vec![made(Stance::DisagreementKept)],
        ..Argument::default()
    };
    planting.edit(record(last));
}

fn involvements(planting: &mut Planting, sitting: Option<SittingId>) {
    for (college, shareable) in [("zqinternalpart", false), ("zqsharedpart", true)] {
        let to = Involvement {
            today: Some(Degree::Consulted),
            wished: Some(Degree::Deciding),
            why: "zqwhypart".to_owned(),
            shareable,
            ..Involvement::default()
        };
        let of = Party::College(college.to_owned());
        planting.edit(Involve { at: stamp(), sitting, of, to });
    }
}

fn territory(planting: &mut Planting, sitting: Option<SittingId>) {
    let (row, of) = (RowId::new("ter.dev"), TypeId::own(7));
    let record = |argument: Argument| Edit::Record { at: stamp(), sitting, argument };
    let own = OwnWording {
        language: Language::Fr,
        label: "zqowntype".to_owned(),
        question: String::new(),
    };
    planting.edit(DiagnosisEdit::AddType { row: row.clone(), id: of.clone(), own });
    let text = "zqmoving".to_owned();
    planting.edit(DiagnosisEdit::Describe { row: row.clone(), line: RowLine::Moving, text });
    let signs = [(of.clone(), Sign::For)].into();
    let seen = Observation { signs, ..Observation::of(row.clone()) };
    let observed = |speaker: &str, words: &str| Argument {
        speaker: Speaker::Words(speaker.to_owned()),
        words: words.to_owned(),
        observations: vec![seen.clone()],
        ..Argument::default()
    };
    planting.edit(record(observed("zqobserver", "zqobserved")));
    let minority = vec![OtherPlace { place: Place::ALittle, words: "zqotherplace".to_owned() }];
    let placed = Placed {
        of: of.clone(),
        place: Place::Also,
        movement: None,
        stance: Stance::WithReservation,
        minority,
    };
    planting.edit(record(Argument { places: vec![placed], ..Argument::default() }));
    planting.edit(record(observed("zqobserver", "zqunseen")));
    let argument = planting.session.journal.records().last().expect("it was recorded").id;
    let reason = String::new();
    planting.edit(Edit::Withdraw { at: stamp(), sitting, argument, reason });
    let how = Some("zqtowards".to_owned());
    planting.edit(DiagnosisEdit::Towards { at: stamp(), sitting, of, how });
}

/// Every text that is painted, and all that a screen reader is told.
pub fn seen<S>(harness: &Harness<'_, S>) -> String {
    let mut said = String::new();
    for clipped in &harness.output().shapes {
        texts(&clipped.shape, &mut said);
    }
    for node in harness.query_all_by(|_| true) {
        let node = node.accesskit_node();
        for text in [node.label(), node.value(), node.description()].into_iter().flatten() {
            writeln!(said, "{text}").expect("a string");
        }
    }
    said
}

fn texts(shape: &egui::Shape, said: &mut String) {
    match shape {
        egui::Shape::Text(text) => writeln!(said, "{}", text.galley.text()).expect("a string"),
        egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| texts(shape, said)),
        _ => {}
    }
}
