//! A session with one of everything, made as the window makes it.

use std::collections::BTreeSet;

use curseur::session::{
    Actor, ActorEdit, ActorId, ActorNature, Argument, Attendance, AxisId, BaseFramework, Circle,
    Detail, Edit, EntryId, Erasure, Finding, Heading, History, Key, Level, Minority, Move,
    NatureId, Note, Object, Participant, ParticipantId, Position, ProfileField, Reason, Relation,
    Session, SessionId, SittingId, Speaker, Stage, Stamp, Stance, Subject, Target,
};
use uuid::Uuid;

use crate::samples::{actor, pair};

/// Names of people, and what they said apart: nothing that leaves the session may hold them.
pub const INTERNAL: [&str; 6] =
    ["Amina", "Jeanne Le Goff", "Youssef", "secret", "Odile Facile", "reste entre nous"];

pub fn small_session() -> Session {
    let heading = Heading {
        title: "La ressourcerie du pays (fictif)".to_owned(),
        organisation: "Les Ateliers du Gué".to_owned(),
        territory: "Pays du Gué".to_owned(),
        date: jiff::civil::date(2026, 11, 14),
    };
    let framework = BaseFramework::dts().framework();
    let session = Session::new(SessionId(Uuid::nil()), Key(Uuid::nil()), heading, framework);
    let mut writer = Writer { session, history: History::default() };
    writer.describe();
    writer.hold_a_sitting();
    writer.know_actors();
    writer.speak();
    writer.erase();
    writer.session
}

struct Writer {
    session: Session,
    history: History,
}

impl Writer {
    fn edit(&mut self, edit: Edit) {
        assert_eq!(self.history.perform(&mut self.session, edit), Ok(true));
    }

    fn describe(&mut self) {
        self.edit(Edit::Describe(
            Detail::Purpose,
            "Décider ensemble si la ressourcerie ouvre un second lieu, et ce qu’elle y ferait \
             avec les habitants du bourg.\nPréparer la convention."
                .to_owned(),
        ));
        self.edit(Edit::Describe(Detail::Facilitators, "Odile Facile".to_owned()));
        self.edit(Edit::Describe(Detail::Mission, "Créer des activités de réemploi".to_owned()));
        self.edit(Edit::SetStage(Some(Stage::Conduct)));
    }

    fn hold_a_sitting(&mut self) {
        let people = [
            ("Jeanne Le Goff", "Élus"),
            ("Amina", "Habitants"),
            ("Youssef", "Habitants"),
            ("Direction", ""),
        ];
        let participant = |(name, college): (&str, &str)| Participant {
            id: ParticipantId(0),
            key: Key(Uuid::nil()),
            name: name.to_owned(),
            organisation: String::new(),
            college: college.to_owned(),
        };
        self.edit(Edit::AddParticipants(people.map(participant).into()));
        let date = jiff::civil::date(2026, 11, 14);
        self.edit(Edit::AddSitting { date, place: "Salle des fêtes".to_owned() });
        let (present, excused) = (Attendance::Present, Attendance::Excused);
        for (person, attendance) in [(1, excused), (2, present), (3, present), (4, present)] {
            self.edit(Edit::Attend {
                sitting: SittingId(1),
                participant: ParticipantId(person),
                attendance: Some(attendance),
            });
        }
    }

    fn know_actors(&mut self) {
        let us = Actor {
            us: true,
            level: Some(Level::Local),
            natures: [ActorNature::Enterprise].into(),
            circle: Some(Circle::First),
            ..actor("Les Ateliers du Gué")
        };
        let mut town = Actor {
            short: "Mairie".to_owned(),
            natures: [ActorNature::Elected, ActorNature::Institution].into(),
            ..actor("Mairie du Gué")
        };
        let note = |words: &str, shareable| Note { words: words.to_owned(), shareable };
        let values = note("Un bourg où l’on se parle", true);
        town.profile.set(ProfileField::Values, values);
        let stakes = note("Tenir son budget sans fermer la crèche.\nRester maire.", false);
        town.profile.set(ProfileField::Stakes, stakes);
        let state = Actor { level: Some(Level::Region), ..actor("DREETS") };
        self.edit(ActorEdit::Add(vec![us, town, state, actor("Un collectif")]).into());
        let mut alliance = Relation::new(pair(1, 2), NatureId::new("alliance"));
        alliance.toggle(Object::Practices);
        alliance.toggle(Object::Values);
        alliance.note = note("Le lavoir, tenu à deux", true);
        let neutrality = Relation::new(pair(1, 3), NatureId::new("neutrality"));
        let mut negotiation = Relation::new(pair(2, 3), NatureId::new("negotiation"));
        negotiation.toggle(Object::Means);
        negotiation.note = note("Un poste promis deux fois", false);
        for relation in [alliance, neutrality, negotiation] {
            self.edit(ActorEdit::Relate { pair: relation.pair, relation: Some(relation) }.into());
        }
        for id in [1, 2] {
            let (axis, actor) = (AxisId::new("eco.jobs"), ActorId(id));
            self.edit(ActorEdit::Concern { axis, actor, concerned: true }.into());
        }
        let finding = Finding::AloneLinks(ActorId(2));
        self.edit(ActorEdit::Share { finding, shared: true }.into());
    }

    fn erase(&mut self) {
        self.edit(Edit::Erase(Erasure {
            at: at("14:55:00"),
            sitting: Some(SittingId(1)),
            subject: Subject::Actor(ActorId(4)),
            replacements: Vec::new(),
        }));
    }

    fn speak(&mut self) {
        let sitting = Some(SittingId(1));
        self.record(
            "14:32:07",
            Argument {
                speaker: Speaker::Participant(ParticipantId(2)),
                words: "Il faut du travail ici !".to_owned(),
                verbatim: true,
                moves: vec![Move {
                    stance: Stance::WithReservation,
                    minority: vec![Minority {
                        position: Position::clamped(-80),
                        words: "secret de Youssef".to_owned(),
                    }],
                    ..moved("eco.jobs", Some(40))
                }],
                ..Argument::default()
            },
        );
        self.record(
            "14:35:00",
            Argument {
                speaker: Speaker::Words("amina".to_owned()),
                words: "Le tri se fait mieux quand on décide à plusieurs".to_owned(),
                to_check: true,
                actors: [ActorId(2), ActorId(3)].into(),
                moves: vec![
                    Move { cleared: true, ..moved("env.waste", Some(20)) },
                    moved("gov.decision", Some(70)),
                ],
                ..Argument::default()
            },
        );
        self.record(
            "14:40:00",
            Argument {
                speaker: Speaker::Words("Une voisine".to_owned()),
                words: "On ne sait pas qui décide".to_owned(),
                ..Argument::default()
            },
        );
        self.record(
            "14:41:00",
            Argument {
                moves: vec![Move { stance: Stance::LeftOpen, ..moved("env.waste", None) }],
                ..Argument::default()
            },
        );
        self.record(
            "14:45:00",
            Argument {
                words: "Les emplois partiront".to_owned(),
                moves: vec![moved("eco.jobs", Some(-50))],
                ..Argument::default()
            },
        );
        let words = "Les bacs sont pleins chaque lundi".to_owned();
        let corrected = Argument { words, ..self.argument(4) };
        self.edit(Edit::Correct {
            at: at("14:50:00"),
            sitting,
            argument: EntryId(4),
            to: corrected,
            said_at: None,
        });
        self.edit(Edit::Withdraw {
            at: at("14:51:00"),
            sitting,
            argument: EntryId(5),
            reason: "cela reste entre nous".to_owned(),
        });
        self.edit(Edit::Emphasise {
            at: at("14:52:00"),
            sitting,
            axis: AxisId::new("eco.jobs"),
            reasons: BTreeSet::from([Reason::Priority]),
        });
    }

    fn record(&mut self, time: &str, argument: Argument) {
        self.edit(Edit::Record { at: at(time), sitting: Some(SittingId(1)), argument });
    }

    fn argument(&self, id: u32) -> Argument {
        let ledger = curseur::session::Ledger::of(&self.session.journal);
        ledger.get(EntryId(id)).map(|recorded| recorded.argument.clone()).expect("it was recorded")
    }
}

fn moved(axis: &str, to: Option<i32>) -> Move {
    Move {
        axis: AxisId::new(axis),
        to: to.map_or(Target::Stays, |to| Target::MovesTo(Position::clamped(to))),
        stance: Stance::Agreed,
        cleared: false,
        minority: Vec::new(),
    }
}

fn at(time: &str) -> Stamp {
    format!("2026-11-14T{time}+01:00").parse().expect("a time")
}
