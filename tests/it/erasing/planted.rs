//! A session in which everything written on someone can be told by its letters.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use curseur::session::{
    Actor, ActorEdit, ActorId, Argument, Attendance, AxisId, Detail, Edit, EntryId, Erasure,
    Finding, Key, Minority, MomentKind, Move, NatureId, Note, ParticipantId, Position,
    ProfileField, Relation, Replacement, SittingId, Speaker, Stance, Subject, Target, ThreadEdit,
    replaced,
};
use uuid::Uuid;

use crate::samples::{Planting, empty, pair, person, stamp};

pub const ACTOR: Subject = Subject::Actor(ActorId(2));
pub const PERSON: Subject = Subject::Participant(ParticipantId(1));
pub const WORDING: Subject = Subject::Wording(EntryId(1));

/// Names of the actor, and what is written in its card and on its ties; in lower case.
pub const OF_ACTOR: [&str; 6] =
    ["zorvane", "rzv", "carte-", "lien-secret", "33333333-3333", "citation-rzv"];
/// The name of the participant, and what stands beside it.
pub const OF_PERSON: [&str; 6] =
    ["quintard", "ébène", "ebene", "e\u{301}bène", "atelier-secret", "44444444-4444"];
/// Wordings of the first argument, of its corrections and of its withdrawal.
pub const OF_WORDING: [&str; 5] =
    ["dit-d’abord", "dit-ensuite", "pièce-secrète", "minorité-secrète", "motif-secret"];

pub fn planted() -> Planting {
    let mut planting = Planting::of(empty());
    people(&mut planting);
    actors(&mut planting);
    journal(&mut planting);
    planting
}

fn people(planting: &mut Planting) {
    planting.edit(Edit::AddParticipants(vec![
        person("Ébène Quintard", "atelier-secret", "Habitants", key('4')),
        person("Paul", "chez Quintard", "Élus", 5),
    ]));
    let title = "Séance avec Quintard et la Zorvane".to_owned();
    planting.edit(Edit::Describe(Detail::Title, title));
    let facilitators = "Odile, EBENE\u{a0}QUINTARD".to_owned();
    planting.edit(Edit::Describe(Detail::Facilitators, facilitators));
    let date = jiff::civil::date(2026, 11, 14);
    planting.edit(Edit::AddSitting { date, place: "Chez E\u{301}bène".to_owned() });
    let (kind, instruction) = (MomentKind::Actors, "Quintard parle de la Zorvane".to_owned());
    planting.edit(Edit::Thread(SittingId(1), ThreadEdit::Add(kind.clone())));
    planting.edit(Edit::Thread(SittingId(1), ThreadEdit::Instruct { kind, instruction }));
    for id in [1, 2] {
        let (sitting, participant) = (SittingId(1), ParticipantId(id));
        let attendance = Some(Attendance::Present);
        planting.edit(Edit::Attend { sitting, participant, attendance });
    }
}

fn actors(planting: &mut Planting) {
    let mut actor = Actor::named("Régie Zorvane", Key(Uuid::from_u128(key('3'))));
    "RZV".clone_into(&mut actor.short);
    for (rank, field) in ProfileField::all().enumerate() {
        let words = format!("carte-{rank}-fin");
        actor.profile.set(field, Note { words, shareable: rank % 2 == 0 });
    }
    let named = |name, key| Actor::named(name, Key(Uuid::from_u128(key)));
    let mut child = named("Antenne du quartier", 13);
    child.origins = [actor.key].into();
    let mut mayor = named("Mairie", 11);
    let words = "S’entend avec la RÉGIE ZORVANE, dit Quintard".to_owned();
    mayor.profile.set(ProfileField::Stakes, Note { words, shareable: false });
    planting.edit(ActorEdit::Add(vec![mayor, actor, child, named("DREETS", 12)]));
    for (one, other) in [(1, 2), (2, 3), (1, 4)] {
        let pair = pair(one, other);
        let mut relation = Relation::new(pair, NatureId::new("alliance"));
        let about_us = pair.has(ActorId(2));
        let words = if about_us { "lien-secret" } else { "contre la Zorvane" };
        relation.note = Note { words: words.to_owned(), shareable: false };
        planting.edit(ActorEdit::Relate { pair, relation: Some(relation) });
    }
    let finding = Finding::AlliesOppose { of: ActorId(2), pair: pair(1, 3) };
    planting.edit(ActorEdit::Share { finding, shared: true });
    let (axis, actor) = (AxisId::new("eco.jobs"), ActorId(2));
    planting.edit(ActorEdit::Concern { axis, actor, concerned: true });
}

fn journal(planting: &mut Planting) {
    let made = |words: &str| Move {
        axis: AxisId::new("eco.jobs"),
        to: Target::MovesTo(Position::clamped(30)),
        stance: Stance::Agreed,
        cleared: false,
        minority: vec![Minority { position: Position::clamped(-30), words: words.to_owned() }],
    };
    let first = Argument {
        speaker: Speaker::Participant(ParticipantId(1)),
        words: "dit-d’abord par Quintard".to_owned(),
        evidence: vec!["pièce-secrète".to_owned(), "à garder".to_owned()],
        actors: BTreeSet::from([ActorId(1), ActorId(2)]),
        moves: vec![made("minorité-secrète de Zorvane")],
        ..Argument::default()
    };
    let second = Argument {
        speaker: Speaker::Words("ebene quintard".to_owned()),
        words: "La régie Zorvane tient ; citation-RZV".to_owned(),
        moves: vec![made("")],
        ..Argument::default()
    };
    let third = Argument { words: "Reste entier".to_owned(), ..Argument::default() };
    for argument in [first.clone(), second, third] {
        planting.edit(Edit::Record { at: stamp(), sitting: Some(SittingId(1)), argument });
    }
    let to = Argument {
        speaker: Speaker::Participant(ParticipantId(2)),
        words: "dit-ensuite".to_owned(),
        actors: BTreeSet::from([ActorId(2)]),
        ..first
    };
    let (at, sitting, argument) = (stamp(), Some(SittingId(1)), EntryId(1));
    planting.edit(Edit::Correct { at, sitting, argument, to, said_at: None });
    let reason = "motif-secret, selon Ébène".to_owned();
    planting.edit(Edit::Withdraw { at, sitting, argument, reason });
    planting.edit(Edit::Restore { at, sitting, argument });
}

impl Planting {
    /// What the window asks for when every text that names the subject is replaced as proposed.
    pub fn erasure(&self, subject: Subject) -> Edit {
        let mut names = subject.names(&self.session);
        if subject == ACTOR {
            // A spelling that the person adds.
            names.push("Zorvane".to_owned());
        }
        let by = match subject {
            Subject::Actor(_) => "un acteur",
            Subject::Participant(_) => "Habitants",
            Subject::Wording(_) => "[formulation effacée]",
        };
        let whole = matches!(subject, Subject::Wording(_));
        let replacements = subject
            .mentions(&self.session, &names)
            .into_iter()
            .filter(|(_, text)| *text != "à garder")
            .map(|(place, text)| Replacement {
                place,
                text: if whole { by.to_owned() } else { replaced(&text, &names, by) },
            })
            .collect();
        Edit::Erase(Erasure { at: stamp(), sitting: Some(SittingId(1)), subject, replacements })
    }

    /// Does everything that is kept to be undone or done again.
    pub fn erase(&mut self, subject: Subject) {
        let erasure = self.erasure(subject);
        self.edit(erasure);
    }
}

/// A key that is one hexadecimal digit all over.
fn key(digit: char) -> u128 {
    u128::from_str_radix(&digit.to_string().repeat(32), 16).expect("it is a digit")
}

/// Every file under `folder` that holds one of `secrets`, its name included, whatever the case.
pub fn files_with(folder: &Path, secrets: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("it can be read").path();
        if path.is_dir() {
            found.extend(files_with(&path, secrets));
            continue;
        }
        let bytes = fs::read(&path).expect("it can be read");
        let said = String::from_utf8_lossy(&bytes).to_lowercase();
        for secret in secrets.iter().filter(|secret| said.contains(&secret.to_lowercase())) {
            found.push(format!("{}: {secret}", path.display()));
        }
    }
    found
}
