mod adding;
mod card;
mod table;
mod whole;

use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use uuid::Uuid;

use super::*;
use crate::app::base::command::Command;
use crate::app::base::fixture;
use crate::app::base::view_harness::ViewHarness;
use crate::session::{
    ActorEdit, ActorNature, Argument, AxisId, Circle, Edit, History, Key as ActorKey, Level,
    NatureId, Note, Object, Pair, ProfileField, Relation, ResourceKind, Session, Speaker, Subject,
};
use crate::words::Words;

type Actors = ViewHarness<ActorsState>;

const NEW: &str = "Nouvel acteur";

fn actor(n: usize, name: &str) -> Actor {
    Actor::named(name, ActorKey(Uuid::from_u128(500 + n as u128)))
}

/// `fixture::typical` with what `edits` do to it.
fn session(edits: Vec<Edit>) -> Session {
    let mut session = fixture::typical().session;
    let mut history = History::default();
    for edit in edits {
        history.perform(&mut session, edit).unwrap();
    }
    session
}

/// Three actors, two ties and a neutral pair; the town hall is cited by an argument and concerned by an axis.
fn three() -> Session {
    let us = Actor {
        us: true,
        level: Some(Level::Local),
        natures: [ActorNature::Association, ActorNature::Enterprise].into(),
        circle: Some(Circle::First),
        ..actor(1, "Ressourcerie")
    };
    let mut hall = Actor {
        level: Some(Level::Local),
        natures: [ActorNature::Elected].into(),
        ..actor(2, "Mairie")
    };
    let note = Note { words: "Tenir ses engagements".to_owned(), shareable: true };
    hall.profile.set(ProfileField::Values, note);
    let note = Note { words: "Les élections de mars".to_owned(), shareable: false };
    hall.profile.set(ProfileField::ShortTerm, note);
    let region = Actor {
        level: Some(Level::Region),
        short: "DREETS".to_owned(),
        ..actor(3, "Direction régionale")
    };
    let pair = |one, other| Pair::new(ActorId(one), ActorId(other)).unwrap();
    let relate = |one, other, nature: &str, central| {
        let relation =
            Relation { central, ..Relation::new(pair(one, other), NatureId::new(nature)) };
        ActorEdit::Relate { pair: pair(one, other), relation: Some(relation) }.into()
    };
    let argument = Argument {
        speaker: Speaker::Unsaid,
        words: "La mairie prête le hangar".to_owned(),
        actors: [ActorId(2)].into(),
        ..Argument::default()
    };
    let axis = AxisId::new("env.waste");
    session(vec![
        ActorEdit::Add(vec![us, hall, region]).into(),
        relate(1, 2, "alliance", Some(Object::Means)),
        relate(2, 3, "opposition", Some(Object::Values)),
        relate(1, 3, "neutrality", None),
        Edit::Record { at: fixture::stamp(30), sitting: None, argument },
        ActorEdit::Concern { axis, actor: ActorId(2), concerned: true }.into(),
    ])
}

/// `count` actors of all levels, some with long names, every third pair of neighbours examined.
fn many(count: usize) -> Session {
    let names = [
        "Communauté d’agglomération du Pays de Vallonne et des Trois Rivières réunies",
        "Régie de quartier",
        "Conseil départemental",
        "Direction régionale de l’économie, de l’emploi, du travail et des solidarités",
        "Club d’entreprises",
        "Habitant·es du Bourg",
    ];
    let actors = (0..count)
        .map(|n| Actor {
            level: Level::ALL.get(n % 6).copied(),
            circle: Circle::ALL.get(n % 4).copied(),
            natures: ActorNature::ALL.into_iter().skip(n % 9).take(1 + n % 3).collect(),
            ..actor(n, &format!("{} {}", names[n % names.len()], n + 1))
        })
        .collect();
    let mut edits: Vec<Edit> = vec![ActorEdit::Add(actors).into()];
    for n in (1..count as u32).step_by(3) {
        let pair = Pair::new(ActorId(n), ActorId(n + 1)).unwrap();
        let relation = Some(Relation::new(pair, NatureId::new("alliance")));
        edits.push(ActorEdit::Relate { pair, relation }.into());
    }
    session(edits)
}

/// One actor with a name and a text of ten thousand characters.
fn huge() -> Session {
    let mut huge = actor(1, &"Syndicat mixte ".repeat(670));
    let words = "Tout ce que l’on sait. ".repeat(440);
    huge.profile.set(ProfileField::Values, Note { words, shareable: false });
    session(vec![ActorEdit::Add(vec![huge]).into()])
}

fn empty() -> Actors {
    ViewHarness::of(fixture::typical().session)
}

fn trial(session: Session) -> Actors {
    ViewHarness::of(session)
}

/// Of `session`, with the card of an actor open.
fn chosen(session: Session, actor: u32) -> Actors {
    let mut trial = ViewHarness::of(session);
    trial.spotlight.actor = Some(ActorId(actor));
    trial
}

/// The same, with the full form.
fn full(mut trial: Actors) -> Actors {
    trial.state.card.full = true;
    trial
}

fn names(harness: &Harness<'_, Actors>) -> Vec<String> {
    harness.state().session.actors.iter().map(|actor| actor.name.clone()).collect()
}

/// The rows in sight, in order, each up to its first comma.
fn rows(harness: &Harness<'_, Actors>) -> Vec<String> {
    let label = |text: String| text.split(',').next().unwrap_or_default().to_owned();
    harness
        .query_all_by_role(Role::Row)
        .filter_map(|row| row.accesskit_node().label())
        .map(label)
        .collect()
}

fn known(harness: &Harness<'_, Actors>, id: u32) -> Actor {
    harness.state().session.actors.get(ActorId(id)).unwrap().clone()
}

fn focus_new(harness: &mut Harness<'_, Actors>) {
    harness.get_by_role_and_label(Role::TextInput, NEW).focus();
    harness.run();
}

fn row(harness: &mut Harness<'_, Actors>, name: &str) {
    harness
        .get_by(|node| {
            node.role() == Role::Row && node.label().is_some_and(|label| label.starts_with(name))
        })
        .focus();
    harness.run();
}

fn row_has_keyboard(harness: &Harness<'_, Actors>, name: &str) -> bool {
    harness
        .get_by(|node| {
            node.role() == Role::Row && node.label().is_some_and(|label| label.starts_with(name))
        })
        .is_focused()
}
