//! Sessions that are hard to show.

use curseur::session::{
    Actor, ActorEdit, ActorId, Argument, AxisId, Bilingual, Circle, Edit, Finding, FollowUp,
    History, Key, Minority, Move, Note, OwnWording, Pair, Pillar, PillarId, Position, ProfileField,
    Reason, Relation, Session, SessionId, Speaker, Stamp, Stance, StartFrom, Target,
};
use uuid::Uuid;

pub use crate::window::sessions::{all_moved, empty, long_sample};

fn at() -> Stamp {
    "2026-11-14T14:30:00+01:00".parse().expect("a time")
}

fn perform(session: &mut Session, edit: impl Into<Edit>) {
    History::default().perform(session, edit.into()).expect("done");
}

fn axes(session: &Session) -> Vec<AxisId> {
    session.framework.all_shown().map(|(axis, _)| axis.clone()).collect()
}

/// As long as `count` letters, and in words.
pub fn words(count: usize) -> String {
    let said = "Le local de la rue Haute reste trop petit pour trier l’hiver, dit-on, et la benne déborde ; ";
    said.chars().cycle().take(count).collect::<String>().trim().to_owned()
}

fn moved(axis: &AxisId, to: i32, stance: Stance) -> Move {
    let held =
        |at: i32| Minority { position: Position::clamped(at), words: "Autrement".to_owned() };
    Move {
        axis: axis.clone(),
        to: Target::MovesTo(Position::clamped(to)),
        stance,
        cleared: stance == Stance::DisagreementKept,
        minority: if stance == Stance::DisagreementKept {
            vec![held(-to), held(to / 2)]
        } else {
            Vec::new()
        },
    }
}

/// The last argument, of `count` letters, that moves so many axes.
pub fn saying(mut session: Session, letters: usize, moves: usize, verbatim: bool) -> Session {
    let axes = axes(&session);
    let chosen = axes.iter().step_by(11).take(moves);
    let moves = chosen.map(|axis| moved(axis, 70, Stance::DisagreementKept)).collect();
    let argument = Argument {
        speaker: Speaker::Words("Une habitante du bourg, bénévole depuis dix ans".to_owned()),
        words: words(letters),
        verbatim,
        moves,
        ..Argument::default()
    };
    perform(&mut session, Edit::Record { at: at(), sitting: None, argument });
    session
}

/// Every axis has moved twice, minority positions stand on each, a third of the balls are solid.
pub fn crowded() -> Session {
    let mut session = all_moved();
    for (n, axis) in (0..).zip(axes(&session)) {
        let made = moved(&axis, (n * 50) % 190 - 90, Stance::DisagreementKept);
        let argument =
            Argument { words: "Et pourtant".to_owned(), moves: vec![made], ..Argument::default() };
        perform(&mut session, Edit::Record { at: at(), sitting: None, argument });
        if n % 3 == 0 {
            solid(&mut session, &axis);
        }
        if n % 5 == 0 {
            to_work_on(&mut session, &axis, 4 * n as usize);
        }
    }
    session
}

/// To work on, with a reason of so many letters.
fn to_work_on(session: &mut Session, axis: &AxisId, letters: usize) {
    let (axis, why) = (axis.clone(), Some(words(letters)));
    perform(session, Edit::WorkOn { at: at(), sitting: None, axis, why });
}

fn solid(session: &mut Session, axis: &AxisId) {
    let reasons = Reason::ALL.into_iter().collect();
    let edit = Edit::Emphasise { at: at(), sitting: None, axis: axis.clone(), reasons };
    perform(session, edit);
}

/// Every label has the most letters, wide ones, and half of them are in strong type; so has the title many.
pub fn long_labels() -> Session {
    let mut session = crate::window::sessions::long_labels();
    for axis in axes(&session).iter().step_by(2) {
        solid(&mut session, axis);
        to_work_on(&mut session, axis, 200);
    }
    let purpose = words(900);
    session.details.purpose = purpose;
    session
}

/// As many axes in each pillar, which are as many.
pub fn many_axes(pillars: usize, axes: usize) -> Session {
    let mut session = crowded();
    if session.framework.pillars.len() < pillars {
        let label = Bilingual { fr: "Transmission".to_owned(), en: "Handing on".to_owned() };
        let id = PillarId::new("hand");
        session.framework.pillars.push(Pillar { id, label, axes: Vec::new() });
    }
    let ids: Vec<_> = session.framework.pillars.iter().map(|pillar| pillar.id.clone()).collect();
    let mut random = 0;
    for pillar in ids {
        let known = session.framework.pillar(&pillar).map_or(0, |pillar| pillar.axes.len());
        for n in known..axes {
            random += 1;
            let own = OwnWording {
                language: curseur::session::Language::Fr,
                label: format!("Un axe ajouté par nous, {n}"),
                question: "Et ici, qu’en est-il ?".to_owned(),
            };
            let id = AxisId::own(random);
            perform(&mut session, Edit::AddAxis { pillar: pillar.clone(), id, own });
        }
    }
    session
}

/// So many actors with names as long as can be, nearly all pairs examined, a question shared.
pub fn actors(count: usize) -> Session {
    let mut session = empty();
    let places = ["Vallonne", "Serre-Haute", "Montbrun", "Les Ormes", "Rivecourt"];
    let actor = |n: usize| {
        let name: String = format!(
            "Communauté de communes et d’agglomération de {} n° {n}, service",
            places[n % 5]
        )
        .chars()
        .take(60)
        .collect();
        let mut actor = Actor::named(&name, Key(Uuid::from_u128(100 + n as u128)));
        actor.short = format!("CC {} {n}", places[n % 5]);
        actor.us = n == 0;
        actor.circle = Some(Circle::ALL[n % 3]);
        actor
    };
    perform(&mut session, ActorEdit::Add((0..count).map(actor).collect()));
    let ids: Vec<ActorId> = session.actors.iter().map(|actor| actor.id).collect();
    let natures: Vec<_> =
        session.relations.natures.iter().map(|nature| nature.id.clone()).collect();
    for (n, &one) in ids.iter().enumerate() {
        for (m, &other) in ids[..n].iter().enumerate() {
            let Some(pair) = Pair::new(one, other).filter(|_| (n + m) % 3 == 0 || m == 0) else {
                continue;
            };
            let mut relation = Relation::new(pair, natures[(n + m) % natures.len()].clone());
            relation.note = Note { words: words(300), shareable: true };
            perform(&mut session, ActorEdit::Relate { pair, relation: Some(relation) });
        }
    }
    if let Some(mut first) = session.actors.iter().next().cloned() {
        for field in ProfileField::all() {
            first.profile.set(field, Note { words: words(500), shareable: true });
        }
        perform(&mut session, ActorEdit::Set(first));
    }
    let findings: Vec<Finding> =
        curseur::analysis::questions(&session).iter().map(|question| question.finding).collect();
    for finding in findings {
        perform(&mut session, ActorEdit::Share { finding, shared: true });
    }
    session
}

/// A session that begins where the long sample left the balls.
pub fn carried_on() -> Session {
    let new = FollowUp {
        id: SessionId(Uuid::from_u128(7)),
        date: jiff::civil::date(2028, 11, 20),
        title: "Ressourcerie de Vallonne, appréciation n° 4".to_owned(),
        from: StartFrom::LastPositions,
    };
    Session::followed_by(&long_sample(), new)
}
