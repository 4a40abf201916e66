//! Sessions to open.

use curseur::session::{
    Actor, ActorEdit, Argument, AxisId, BaseFramework, Edit, Heading, History, Key, Language,
    MissionId, Move, OwnWording, Position, Session, SessionId, Speaker, Stamp, Stance, Target,
};
use jiff::civil::date;
use uuid::Uuid;

/// The long sample, at least eighty arguments.
pub fn long_sample() -> Session {
    let text = include_str!("../../../sessions/Ressourcerie de Vallonne 2026.ron");
    curseur::storage::read(text.as_bytes()).expect("the sample is sound")
}

/// The same with a second mission, studied now, and some who weigh on the first one alone.
pub fn several_missions() -> Session {
    let mut session = long_sample();
    let second = "Rendre les parcours plus sûrs, d’un emploi à l’autre".to_owned();
    let marked = session.actors.iter().filter(|actor| [2, 8, 13, 14].contains(&actor.id.0));
    let marked = marked.map(|actor| Actor { missions: [MissionId(1)].into(), ..actor.clone() });
    let edits: Vec<_> = marked.map(ActorEdit::Set).collect();
    for edit in [ActorEdit::NewMission(second)].into_iter().chain(edits) {
        History::default().perform(&mut session, edit.into()).expect("what it speaks of is there");
    }
    session
}

/// Nobody has spoken.
pub fn empty() -> Session {
    let heading = Heading {
        title: "Ressourcerie de Vallonne, essai".to_owned(),
        organisation: "Ressourcerie de Vallonne".to_owned(),
        territory: "Pays de Vallonne".to_owned(),
        date: date(2026, 11, 14),
    };
    let framework = BaseFramework::dts().framework();
    Session::new(SessionId(Uuid::from_u128(7)), Key(Uuid::from_u128(8)), heading, framework)
}

/// Every axis has moved, each another way.
pub fn all_moved() -> Session {
    let mut session = empty();
    let axes: Vec<AxisId> = session.framework.all_shown().map(|(axis, _)| axis.clone()).collect();
    for (n, axis) in (0..).zip(axes) {
        let to = Position::clamped((n * 70) % 210 - 100);
        record(&mut session, &axis, to, "Dit par quelqu’un, entendu par le groupe");
    }
    session
}

/// Every label has the most letters, and so have the title and the territory.
pub fn long_labels() -> Session {
    let mut session = long_sample();
    let mut history = History::default();
    let axes: Vec<AxisId> = session.framework.axes.keys().cloned().collect();
    for axis in axes {
        let label = "Coopérations, mutualisation".chars().take(26).collect();
        let own = OwnWording { language: Language::Fr, label, question: "Et ici ?".to_owned() };
        history.perform(&mut session, Edit::Reword { axis, own: Some(own) }).expect("reworded");
    }
    "Pôle territorial de coopération économique de la vallée, appréciation n° 12"
        .clone_into(&mut session.heading.title);
    "Communauté de communes des plateaux et vallées du Haut Vallonnais"
        .clone_into(&mut session.heading.territory);
    session
}

fn record(session: &mut Session, axis: &AxisId, to: Position, words: &str) {
    let at: Stamp = "2026-11-14T14:30:00+01:00".parse().expect("a time");
    let made = Move {
        axis: axis.clone(),
        to: Target::MovesTo(to),
        stance: Stance::Agreed,
        cleared: false,
        minority: Vec::new(),
    };
    let argument = Argument {
        speaker: Speaker::Words("Habitants".to_owned()),
        words: words.to_owned(),
        moves: vec![made],
        ..Argument::default()
    };
    let edit = Edit::Record { at, sitting: None, argument };
    History::default().perform(session, edit).expect("recorded");
}
