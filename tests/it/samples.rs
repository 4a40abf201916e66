//! Sessions to test with.

use std::collections::BTreeSet;
use std::path::PathBuf;

use curseur::session::{
    Actor, ActorEdit, ActorId, ActorNature, Argument, AxisId, BaseFramework, Bearer, Circle, Due,
    Edit, EntryId, Finding, Heading, History, Key, Level, Meeting, Move, NatureId, Note, Object,
    Pair, Participant, ParticipantId, Party, Position, Preconception, Preparation, ProfileField,
    Relation, Session, SessionId, Stamp, Stance, StrategyEdit, Target, Use, Wish,
};
use uuid::Uuid;

/// A session nobody has spoken in yet.
pub fn empty() -> Session {
    let heading = Heading {
        title: "Essai".to_owned(),
        organisation: "Organisation".to_owned(),
        territory: "Territoire".to_owned(),
        date: jiff::civil::date(2026, 11, 14),
    };
    let id = SessionId(Uuid::from_u128(1));
    Session::new(id, Key(Uuid::from_u128(2)), heading, BaseFramework::dts().framework())
}

/// A session, and what was done to it.
pub struct Planting {
    pub session: Session,
    pub history: History,
}

impl Planting {
    pub fn of(session: Session) -> Self {
        Self { session, history: History::default() }
    }

    /// Does what changes something.
    pub fn edit(&mut self, edit: impl Into<Edit>) {
        assert_eq!(self.history.perform(&mut self.session, edit.into()), Ok(true));
    }
}

/// Someone who may come, with a key of this number.
/// Plants a text in each place of a strategy, about the pair (1, 2) and the actor 1; the session is then among ourselves.
pub fn plant_strategy(planting: &mut Planting) {
    planting.edit(Edit::SetUses(BTreeSet::from([Use::Ourselves])));
    planting.edit(StrategyEdit::Stance("zqstance".to_owned()));
    planting.edit(StrategyEdit::Visible("zqvisible".to_owned()));
    planting.edit(StrategyEdit::Wish(Wish {
        nature: Some(NatureId::new("alliance")),
        whose: Some(Party::College("zqwhosewish".to_owned())),
        first_step: "zqfirststep".to_owned(),
        by: vec![Bearer::Words("zqwishby".to_owned())],
        due: Some(Due::Words("zqwishdue".to_owned())),
        why: "zqwishwhy".to_owned(),
        ..Wish::of(pair(1, 2))
    }));
    let convergence = vec![Meeting { theirs: "zqtheirs".to_owned(), ours: "zqours".to_owned() }];
    let heard = Preconception { said: "zqsaidofus".to_owned(), answer: "zqanswer".to_owned() };
    planting.edit(StrategyEdit::Prepare(Preparation {
        convergence,
        preconceptions: vec![heard],
        frame: "zqframe".to_owned(),
        ..Preparation::of(ActorId(1))
    }));
}

/// The texts that [`plant_strategy`] plants.
pub const STRATEGY: [&str; 12] = [
    "zqstance",
    "zqvisible",
    "zqwhosewish",
    "zqfirststep",
    "zqwishby",
    "zqwishdue",
    "zqwishwhy",
    "zqtheirs",
    "zqours",
    "zqsaidofus",
    "zqanswer",
    "zqframe",
];

pub fn person(name: &str, organisation: &str, college: &str, key: u128) -> Participant {
    Participant {
        id: ParticipantId(0),
        key: Key(Uuid::from_u128(key)),
        name: name.to_owned(),
        organisation: organisation.to_owned(),
        college: college.to_owned(),
    }
}

/// A session with `count` arguments on one axis.
pub fn with_arguments(count: usize) -> Session {
    let mut session = empty();
    for _ in 0..count {
        record(&mut session, "Un argument");
    }
    session
}

/// Records one more argument; `words` say which.
pub fn record(session: &mut Session, words: &str) {
    let made = Move {
        axis: AxisId::new("eco.jobs"),
        to: Target::MovesTo(Position::clamped(10)),
        stance: Stance::Agreed,
        cleared: false,
        minority: Vec::new(),
    };
    let argument = Argument { words: words.to_owned(), moves: vec![made], ..Argument::default() };
    let edit = Edit::Record { at: stamp(), sitting: None, argument };
    History::default().perform(session, edit).expect("the axis is known and words are said");
}

/// A session with two arguments, of which the second cites an actor, and three actors of whom two pairs were examined.
pub fn with_actors() -> Session {
    let mut session = with_arguments(2);
    let mut edit = |edit: Edit| {
        History::default().perform(&mut session, edit).expect("what it speaks of is there");
    };
    let us = Actor { us: true, circle: Some(Circle::First), ..actor("Nous") };
    let mut town = Actor {
        short: "Mairie".to_owned(),
        level: Some(Level::Local),
        natures: [ActorNature::Elected, ActorNature::Institution].into(),
        ..actor("La mairie du Gué")
    };
    let stakes = Note { words: "Tenir son budget".to_owned(), shareable: true };
    town.profile.set(ProfileField::Stakes, stakes);
    edit(ActorEdit::Add(vec![us, town, actor("DREETS")]).into());
    let mut negotiation = Relation::new(pair(1, 2), NatureId::new("negotiation"));
    negotiation.toggle(Object::Means);
    negotiation.toggle(Object::Values);
    "Le prix de la tonne".clone_into(&mut negotiation.note.words);
    let neutrality = Relation::new(pair(1, 3), NatureId::new("neutrality"));
    for relation in [negotiation, neutrality] {
        edit(ActorEdit::Relate { pair: relation.pair, relation: Some(relation) }.into());
    }
    let axis = AxisId::new("eco.jobs");
    edit(ActorEdit::Concern { axis, actor: ActorId(2), concerned: true }.into());
    edit(ActorEdit::Share { finding: Finding::AloneLinks(ActorId(1)), shared: true }.into());
    let mut to = Argument { words: "Deux".to_owned(), ..Argument::default() };
    to.actors.insert(ActorId(3));
    edit(Edit::Correct { at: stamp(), sitting: None, argument: EntryId(2), to, said_at: None });
    session
}

/// An actor of whom nothing but the name is known.
pub fn actor(name: &str) -> Actor {
    Actor::named(name, Key(Uuid::from_u128(3)))
}

/// The pair of two different actors.
pub fn pair(one: u32, other: u32) -> Pair {
    Pair::new(ActorId(one), ActorId(other)).expect("they are different")
}

pub fn stamp() -> Stamp {
    "2026-11-14T14:32:07+01:00".parse().expect("a time")
}

/// The samples that come with the program.
pub fn shipped(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("sessions").join(name)
}

/// A command that runs one test of this binary in a process of its own, in which [`is_child`] is true.
pub fn child(test: &str) -> Vec<String> {
    let this = std::env::current_exe().expect("the test binary has a path");
    let this = this.to_str().expect("a path of plain text").to_owned();
    vec![this, test.to_owned(), "--exact".to_owned(), "--nocapture".to_owned()]
}

/// The environment variable that tells a child what it works on.
pub const CHILD: &str = "CURSEUR_TEST_CHILD";

/// What the child works on; none in a usual run of the tests.
pub fn child_task() -> Option<PathBuf> {
    std::env::var_os(CHILD).map(PathBuf::from)
}
