//! Sessions as large as a year of meetings makes them.

use curseur::session::{
    Actor, ActorEdit, Argument, AxisId, BaseFramework, Edit, Heading, History, Key, Move, Object,
    Observation, Pair, Position, Relation, Scale, Session, SessionId, Sign, Speaker, Stamp, Stance,
    Target,
};
use jiff::ZonedDateTime;
use jiff::civil::date;
use jiff::tz::TimeZone;
use uuid::Uuid;

fn now() -> ZonedDateTime {
    let noted = date(2026, 11, 14).at(14, 32, 7, 0).to_zoned_datetime(TimeZone::UTC);
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

/// Adds as many observations, in turn on the types of the three rows of the territory.
pub fn with_territory(mut session: Session, count: usize) -> Session {
    let mut history = History::default();
    let rows = session.diagnosis.rows.iter().filter(|row| row.scale == Scale::Territory);
    let types: Vec<_> =
        rows.flat_map(|row| row.types.iter().map(move |of| (row.id.clone(), of.clone()))).collect();
    for (row, of) in types.into_iter().cycle().take(count) {
        let signs = [(of, Sign::For)].into();
        let argument = Argument {
            speaker: Speaker::Words("table 2".to_owned()),
            words: "Les ateliers ouvrent le samedi, et la filature rouvre au printemps.".to_owned(),
            observations: vec![Observation { signs, ..Observation::of(row) }],
            ..Argument::default()
        };
        let record = Edit::Record { at: stamp(), sitting: None, argument };
        assert_eq!(history.perform(&mut session, record), Ok(true));
    }
    session
}

/// Adds as many actors, of whom every pair was examined, with what it is about.
pub fn with_actors(mut session: Session, count: u128) -> Session {
    let mut history = History::default();
    let named = |n| Actor::named(&format!("Régie de quartier {n}"), Key(Uuid::from_u128(n)));
    let mut perform = |session: &mut Session, edit: ActorEdit| {
        assert_eq!(history.perform(session, edit.into()), Ok(true));
    };
    perform(&mut session, ActorEdit::Add((1..=count).map(named).collect()));
    let actors: Vec<_> = session.actors.iter().map(|actor| actor.id).collect();
    let natures = session.relations.natures.clone();
    for (row, &one) in actors.iter().enumerate() {
        for (column, &other) in actors[..row].iter().enumerate() {
            let pair = Pair::new(one, other).expect("two actors");
            let nature = natures[(row + column) % natures.len()].id.clone();
            let mut relation = Relation::new(pair, nature);
            relation.toggle(Object::ALL[(row + 2 * column) % 3]);
            relation.toggle(Object::ALL[(row + column) % 3]);
            perform(&mut session, ActorEdit::Relate { pair, relation: Some(relation) });
        }
    }
    session
}
