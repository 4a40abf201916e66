//! Sessions to open.

use curseur::session::{
    Actor, ActorEdit, Argument, AxisId, BaseFramework, Bearer, Due, Edit, Heading, History, Key,
    Language, Meeting, MissionId, Move, NatureId, OwnWording, Pair, Party, Position, Preconception,
    Preparation, Session, SessionId, Speaker, Stamp, Stance, StrategyEdit, Target, Wish,
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

/// The actors and ties of the long sample, among ourselves: two wishes, one meeting prepared.
pub fn among_ourselves() -> Session {
    let long = long_sample();
    let id = SessionId(Uuid::from_u128(9));
    let mut session =
        Session::among_ourselves(&long, id, date(2026, 11, 14), "Ressourcerie, entre nous");
    let [first, second, third] = [0, 1, 2].map(|at| session.actors.records()[at].id);
    let wish = |one, other, nature: &str, first_step: &str| Wish {
        nature: Some(NatureId::new(nature)),
        first_step: first_step.to_owned(),
        by: vec![Bearer::Words("la directrice".to_owned())],
        due: Some(Due::On(date(2027, 3, 12))),
        why: "Le quai est prêt, et les ateliers tournent déjà deux jours par semaine.".to_owned(),
        whose: Some(Party::Actor(first)),
        ..Wish::of(Pair::new(one, other).expect("two actors"))
    };
    let prepared = Preparation {
        convergence: vec![Meeting {
            theirs: "Charte 2026, p. 12 : un territoire insérant".to_owned(),
            ours: "Trente parcours par an".to_owned(),
        }],
        preconceptions: vec![Preconception {
            said: "Ça coûte cher".to_owned(),
            answer: "Moins qu’une année sans activité : les chiffres du PLIE".to_owned(),
        }],
        frame: "Le retour à l’emploi, mesuré à six mois.".to_owned(),
        ..Preparation::of(second)
    };
    let edits = [
        StrategyEdit::Stance("Un pivot que l’on consulte avant de décider.".to_owned()),
        StrategyEdit::Visible("Une journée ouverte chaque printemps.".to_owned()),
        StrategyEdit::Wish(wish(first, second, "alliance", "Les inviter à visiter le quai")),
        StrategyEdit::Wish(wish(second, third, "negotiation", "Les réunir autour de la clause")),
        StrategyEdit::Prepare(prepared),
    ];
    for edit in edits {
        History::default().perform(&mut session, edit.into()).expect("it is among ourselves");
    }
    session
}
