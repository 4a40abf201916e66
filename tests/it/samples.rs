//! Sessions to test with.

use std::path::PathBuf;

use curseur::session::{
    Argument, AxisId, BaseFramework, Edit, Heading, History, Key, Move, Position, Session,
    SessionId, Stamp, Stance, Target,
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
