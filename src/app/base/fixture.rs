//! Sessions for the tests of views.

use std::collections::BTreeSet;

use jiff::civil::date;
use uuid::Uuid;

use crate::analysis::pace::TimeSpent;
use crate::session::{
    Agenda, Argument, Attendance, AxisId, BaseFramework, Board, Day, Detail, Edit, EntryId,
    Heading, History, Involvements, Key, Ledger, Minority, Move, Participant, ParticipantId,
    Position, Purpose, Reason, Session, SessionId, SittingId, Speaker, Stamp, Stance, Survey,
    Target,
};
use crate::words::Words;

use super::look::{Look, Spotlight};
use super::theme::Theme;

/// A session with what is read from it.
pub struct Fixture {
    pub session: Session,
    pub ledger: Ledger,
    pub board: Board,
    pub survey: Survey,
    pub involvements: Involvements,
    pub purposes: BTreeSet<Purpose>,
    pub spent: TimeSpent,
    pub spotlight: Spotlight,
    studied: Session,
}

impl Fixture {
    pub fn of(session: Session) -> Self {
        let ledger = Ledger::of(&session.journal);
        let board = Board::of(&session, &ledger);
        let survey = Survey::of(&session, &ledger);
        let spent = TimeSpent::of(&session, &ledger);
        let (purposes, studied) = (session.purposes(), session.on_mission().into_owned());
        let spotlight = Spotlight::default();
        let involvements = Involvements::of(&session);
        Self { session, ledger, board, survey, involvements, purposes, spent, spotlight, studied }
    }

    pub fn look<'a>(&'a self, words: Words, theme: &'a Theme) -> Look<'a> {
        Look {
            session: &self.session,
            studied: &self.studied,
            ledger: &self.ledger,
            board: &self.board,
            survey: &self.survey,
            involvements: &self.involvements,
            purposes: &self.purposes,
            words,
            theme,
            may_write: true,
            now: stamp(59),
            day: self.session.latest_sitting().map_or(Day::NoSitting, Day::UnderWay),
            spent: &self.spent,
            progress: None,
            in_hand: None,
            spotlight: &self.spotlight,
            room: None,
        }
    }
}

pub fn stamp(minute: u32) -> Stamp {
    format!("2026-11-14T{:02}:{:02}:07+01:00", 14 + minute / 60, minute % 60).parse().unwrap()
}

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

/// Five people of four colleges, one sitting, eleven arguments of every kind.
pub fn typical() -> Fixture {
    let mut session = empty();
    let mut history = History::default();
    let mut perform = |edit: Edit| {
        history.perform(&mut session, edit).unwrap();
    };
    perform(Edit::Describe(Detail::Purpose, "Préparer la convention 2027".to_owned()));
    let people = [
        ("Directrice", "Ressourcerie de Vallonne", "Salariés permanents"),
        ("Samir, valoriste", "Ressourcerie de Vallonne", "Salariés en parcours"),
        ("Vice-présidente aux déchets", "Communauté d’agglomération", "Élus"),
        ("Chargé de mission", "Département", "Institutions"),
        ("Odile", "", "Habitants"),
    ];
    perform(Edit::AddParticipants(
        (1..)
            .zip(people)
            .map(|(n, (name, organisation, college))| Participant {
                id: ParticipantId(0),
                key: Key(Uuid::from_u128(100 + n)),
                name: name.to_owned(),
                organisation: organisation.to_owned(),
                college: college.to_owned(),
            })
            .collect(),
    ));
    perform(Edit::AddSitting { date: date(2026, 11, 14), place: "Salle des fêtes".to_owned() });
    let sitting = SittingId(1);
    for (n, attendance) in [
        (1, Attendance::Present),
        (2, Attendance::Present),
        (3, Attendance::Present),
        (4, Attendance::Excused),
        (5, Attendance::Missing),
    ] {
        let participant = ParticipantId(n);
        perform(Edit::Attend { sitting, participant, attendance: Some(attendance) });
    }
    for (axis, agenda) in
        [("env.waste", Agenda::Priority), ("eco.jobs", Agenda::Today), ("gov.roots", Agenda::Today)]
    {
        perform(Edit::Plan { sitting, axis: AxisId::new(axis), agenda: Some(agenda) });
    }
    let reasons = [Reason::Priority, Reason::VerySignificant].into();
    let axis = AxisId::new("env.waste");
    perform(Edit::Emphasise { at: stamp(0), sitting: Some(sitting), axis, reasons });
    for (minute, argument) in (1..).zip(arguments()) {
        perform(Edit::Record { at: stamp(minute), sitting: Some(sitting), argument });
    }
    let mut corrected = arguments()[1].clone();
    corrected.words = "Deux postes sur trois tiennent encore un an après".to_owned();
    let (at, argument) = (stamp(20), EntryId(3));
    perform(Edit::Correct { at, sitting: Some(sitting), argument, to: corrected, said_at: None });
    let reason = "Chiffre d’une autre année".to_owned();
    let argument = EntryId(5);
    perform(Edit::Withdraw { at: stamp(21), sitting: Some(sitting), argument, reason });
    Fixture::of(session)
}

fn arguments() -> Vec<Argument> {
    let college = |name: &str| Speaker::Words(name.to_owned());
    let to = |value: i32| Target::MovesTo(Position::clamped(value));
    let mut reserved = said(college("Élus"), "Le tri à la source a divisé par deux nos bennes");
    reserved.moves = vec![Move {
        stance: Stance::WithReservation,
        minority: vec![Minority {
            position: Position::clamped(-20),
            words: "Les bennes ont surtout changé de rue".to_owned(),
        }],
        ..moved("env.waste", to(40))
    }];
    let mut unsure = said(Speaker::Unsaid, "Baisse de quinze pour cent des trajets");
    unsure.to_check = true;
    unsure.evidence = vec!["pièces/bilan-2025.pdf".to_owned()];
    unsure.moves = vec![moved("env.mobility", to(20)), moved("env.climate", to(10))];
    let mut own_words = said(Speaker::Participant(ParticipantId(2)), "Ici on m’a appris un métier");
    own_words.verbatim = true;
    own_words.moves = vec![moved("soc.skills", to(60))];
    let mut kept = said(Speaker::Participant(ParticipantId(3)), "La charte n’engage personne");
    kept.moves = vec![Move {
        stance: Stance::DisagreementKept,
        cleared: true,
        ..moved("gov.commitment", to(-40))
    }];
    let on = |axis: &str, target: Target, words: &str| Argument {
        moves: vec![moved(axis, target)],
        ..said(college("Habitants"), words)
    };
    vec![
        on("eco.jobs", to(30), "Douze postes créés depuis le déménagement"),
        on("eco.jobs", to(60), "Deux postes sur trois tiennent"),
        own_words,
        unsure,
        reserved,
        kept,
        on("gov.roots", Target::Stays, "On nous connaît au marché, pas encore dans les villages"),
        on("eco.users", to(-30), ""),
        said(college("Institutions"), "La convention se termine en juin"),
        on("gov.decision", to(20), "Le collège des salariés vote le budget"),
        on("env.waste", to(50), "Trois cents tonnes détournées de l’enfouissement cette année"),
    ]
}

fn said(speaker: Speaker, words: &str) -> Argument {
    Argument { speaker, words: words.to_owned(), ..Argument::default() }
}

fn moved(axis: &str, to: Target) -> Move {
    Move {
        axis: AxisId::new(axis),
        to,
        stance: Stance::Agreed,
        cleared: false,
        minority: Vec::new(),
    }
}
