//! Sessions to try things on.

use curseur::session::{
    Argument, AxisId, BaseFramework, Edit, Erasure, Heading, History, Key, Move, Participant,
    ParticipantId, Position, Replacement, Session, SessionId, Speaker, Stamp, Stance, Subject,
    Target, replaced,
};
use uuid::Uuid;

/// The samples that come with the program.
pub const SAMPLES: [&str; 4] = [
    include_str!("../../sessions/PTCE de la Haute Ervelle 2026.ron"),
    include_str!("../../sessions/Pays de Revermont 2010.ron"),
    include_str!("../../sessions/Ressourcerie de Vallonne 2024.ron"),
    include_str!("../../sessions/Ressourcerie de Vallonne 2026.ron"),
];

/// A little of everything that a session may hold: what is left of a sample where of each kind little is left.
pub const RICH: &str = include_str!("../seeds/rich.ron");

/// A file of the format before this one.
pub const EARLIER: &str = include_str!("../../tests/formats/4/Pays de Revermont 2010.ron");

/// The words of who is erased, and of nobody else.
pub const ERASED: &str = "Quilbignon";

/// A session with few words: each of its states is opened thousands of times.
pub fn small() -> Session {
    let heading = Heading {
        title: "Essai".to_owned(),
        organisation: "Organisation".to_owned(),
        territory: "Territoire".to_owned(),
        date: jiff::civil::date(2026, 11, 14),
    };
    let id = SessionId(Uuid::from_u128(1));
    let framework = BaseFramework::dts().framework();
    Session::new(id, Key(Uuid::from_u128(2)), heading, framework)
}

pub fn stamp() -> Stamp {
    "2026-11-14T14:32:07+01:00".parse().expect("a time")
}

/// Does what the session accepts.
pub fn edit(session: &mut Session, edit: Edit) {
    History::default().perform(session, edit).expect("what it speaks of is there");
}

/// Records one more argument, said by the first of the list where there is one.
pub fn record(session: &mut Session, words: &str) {
    let made = Move {
        axis: AxisId::new("eco.jobs"),
        to: Target::MovesTo(Position::clamped(10)),
        stance: Stance::Agreed,
        cleared: false,
        minority: Vec::new(),
    };
    let first = session.participants.iter().next();
    let speaker = first.map_or(Speaker::Unsaid, |first| Speaker::Participant(first.id));
    let argument =
        Argument { speaker, words: words.to_owned(), moves: vec![made], ..Argument::default() };
    edit(session, Edit::Record { at: stamp(), sitting: None, argument });
}

/// Somebody who is erased later.
pub fn add_who_is_erased(session: &mut Session) {
    let who = Participant {
        id: ParticipantId(0),
        key: Key(Uuid::from_u128(3)),
        name: format!("Zoé {ERASED}"),
        organisation: String::new(),
        college: "Habitants".to_owned(),
    };
    edit(session, Edit::AddParticipants(vec![who]));
}

/// As the window does it where every proposal is taken.
pub fn erase(session: &mut Session) {
    let subject = Subject::Participant(ParticipantId(1));
    let names = subject.names(session);
    let replacements = subject.mentions(session, &names).into_iter();
    let replacements = replacements
        .map(|(place, text)| Replacement { place, text: replaced(&text, &names, "quelqu’un") })
        .collect();
    edit(session, Edit::Erase(Erasure { at: stamp(), sitting: None, subject, replacements }));
}
