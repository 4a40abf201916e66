//! Sessions as large as a year of meetings makes them.

use curseur::session::{
    Argument, AxisId, BaseFramework, Edit, Heading, History, Key, Move, Position, Session,
    SessionId, Speaker, Stamp, Stance, Target,
};
use jiff::Zoned;
use jiff::civil::date;
use jiff::tz::TimeZone;
use uuid::Uuid;

fn now() -> Zoned {
    let noted = date(2026, 11, 14).at(14, 32, 7, 0).to_zoned(TimeZone::UTC);
    noted.expect("every moment exists in UTC")
}

/// When every argument was recorded.
pub fn stamp() -> Stamp {
    Stamp::of(&now())
}

/// The axis on top of the board.
pub fn an_axis(session: &Session) -> AxisId {
    session.framework.all_shown().next().expect("an axis").0.clone()
}

/// What someone said about `axis`, in the words of every day.
pub fn argument(number: usize, axis: AxisId) -> Argument {
    let made = Move {
        axis,
        to: Target::MovesTo(Position::clamped(number as i32 * 70 % 210 - 100)),
        stance: Stance::Agreed,
        cleared: false,
        minority: Vec::new(),
    };
    Argument {
        speaker: Speaker::Words("une habitante".to_owned()),
        words: "Les ateliers ouvrent le samedi, et des voisins viennent y réparer leurs vélos."
            .to_owned(),
        moves: vec![made],
        ..Argument::default()
    }
}

/// A session in which every axis was spoken of, in turn.
pub fn session_with(arguments: usize) -> Session {
    let heading = Heading {
        title: "Mille arguments".to_owned(),
        organisation: "Les Ateliers du Val".to_owned(),
        territory: "Le Val".to_owned(),
        date: now().date(),
    };
    let framework = BaseFramework::dts().framework();
    let axes: Vec<AxisId> = framework.all_shown().map(|(id, _)| id.clone()).collect();
    let mut session = Session::new(SessionId(Uuid::nil()), Key(Uuid::nil()), heading, framework);
    let mut history = History::default();
    for (number, axis) in axes.iter().cycle().take(arguments).enumerate() {
        let argument = argument(number, axis.clone());
        let record = Edit::Record { at: stamp(), sitting: None, argument };
        let recorded = history.perform(&mut session, record);
        assert_eq!(recorded, Ok(true), "argument {number}");
    }
    session
}
