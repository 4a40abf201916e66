use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use uuid::Uuid;

use super::RelationQuestions;
use crate::app::base::action::Action;
use crate::app::base::fixture;
use crate::app::base::look::Look;
use crate::app::base::view_harness::ViewHarness;
use crate::session::{
    Actor, ActorEdit, ActorId, Edit, Finding, History, Key, MissionId, NatureId, Pair, Relation,
    Session,
};

fn view(ui: &mut egui::Ui, look: &Look<'_>, (): &mut (), out: &mut Vec<Action>) {
    let read = RelationQuestions::of(look.session);
    super::ui(ui, look, Some(read.shown(look.spotlight.every_mission)), out);
}

/// The actors `A`, `B` … of `names`, and ties between them by rank.
pub fn session(names: &[&str], ties: &[(u32, u32, &str)]) -> Session {
    let mut session = fixture::empty();
    let mut history = History::default();
    let keys = (1..).map(|n| Key(Uuid::from_u128(n)));
    let actors = names.iter().zip(keys).map(|(name, key)| Actor::named(name, key)).collect();
    let mut perform = |edit: ActorEdit| {
        history.perform(&mut session, Edit::from(edit)).unwrap();
    };
    perform(ActorEdit::Add(actors));
    for &(one, other, nature) in ties {
        let pair = Pair::new(ActorId(one), ActorId(other)).unwrap();
        let relation = Some(Relation::new(pair, NatureId::new(nature)));
        perform(ActorEdit::Relate { pair, relation });
    }
    session
}

fn tense() -> Session {
    session(
        &["Ressourcerie", "Mairie", "Régie"],
        &[(1, 2, "alliance"), (1, 3, "alliance"), (2, 3, "opposition")],
    )
}

fn said(harness: &Harness<'_, ViewHarness<()>>, part: &str) -> bool {
    0 < harness
        .query_all_by(|node| {
            let said = node.value().or_else(|| node.label()).unwrap_or_default();
            node.role() == Role::Label && said.contains(part)
        })
        .count()
}

#[test]
fn two_allies_who_oppose_each_other_are_asked_about_by_name() {
    let harness = ViewHarness::of(tense()).narrow(view);
    assert!(said(
        &harness,
        "Ressourcerie a une alliance avec Mairie et avec Régie, qui s’opposent"
    ));
    assert!(said(&harness, "D’après ce que le groupe a noté"));
    assert!(said(&harness, "pas du territoire"));
}

#[test]
fn a_question_that_is_chosen_lights_its_actors() {
    let mut harness = ViewHarness::of(tense()).narrow(view);
    harness.get_all_by_role(Role::Button).next().unwrap().click();
    harness.run();
    let pair = Pair::new(ActorId(2), ActorId(3)).unwrap();
    let finding = Finding::AlliesOppose { of: ActorId(1), pair };
    let all = [1, 2, 3].map(ActorId).into();
    assert_eq!(harness.state().actions, [Action::Light(finding, all)]);
}

#[test]
fn a_question_is_internal_until_the_group_shares_it() {
    let mut harness = ViewHarness::of(tense()).narrow(view);
    assert!(harness.state().session.relations.shared.is_empty());
    harness.get_all_by_role(Role::CheckBox).next().unwrap().click();
    harness.run();
    assert_eq!(harness.state().session.relations.shared.len(), 1);
}

#[test]
fn too_few_pairs_are_said_before_anything_else_and_no_groups_are_told() {
    let names = ["A", "B", "C", "D", "E"];
    let few = session(&names, &[(1, 2, "alliance"), (1, 3, "opposition"), (2, 3, "opposition")]);
    let harness = ViewHarness::of(few).narrow(view);
    assert!(said(&harness, "3 paires examinées sur 10"));
    assert!(said(&harness, "personne n’a encore regardé D et E"));
    assert!(!said(&harness, "se tiennent"));
}

/// The third actor weighs on the first mission alone, and a second one is studied.
fn of_two_missions() -> Session {
    let mut session = tense();
    let mut history = History::default();
    let mut perform = |session: &mut Session, edit: ActorEdit| {
        history.perform(session, Edit::from(edit)).unwrap();
    };
    perform(&mut session, ActorEdit::NewMission("Créer des activités".to_owned()));
    perform(&mut session, ActorEdit::NewMission("Rassembler le bourg".to_owned()));
    let mut marked = session.actors.get(ActorId(3)).unwrap().clone();
    marked.missions = [MissionId(1)].into();
    perform(&mut session, ActorEdit::Set(marked));
    session
}

#[test]
fn questions_are_of_the_mission_studied_and_say_so_until_every_mission_is_shown() {
    let mut harness = ViewHarness::of(of_two_missions()).narrow(view);
    assert!(said(&harness, "étudiée") && said(&harness, "bourg"));
    assert!(said(&harness, "Sans 1\u{a0}acteur d’une autre mission."));
    assert!(said(&harness, "Paires examinées\u{202f}: 1 sur 1"));
    assert!(!said(&harness, "qui s’opposent"), "the third is not of this mission");
    harness.get_by_label("Les montrer").click();
    harness.run();
    assert!(said(&harness, "Paires examinées\u{202f}: 3 sur 3"));
    assert!(said(&harness, "Avec ceux des autres missions."));
    assert!(said(&harness, "avec Mairie et avec Régie, qui s’opposent"));
}

#[test]
fn questions_are_read_again_when_another_mission_is_studied() {
    let mut session = of_two_missions();
    let read = RelationQuestions::of(&session);
    assert!(read.is_of(&session));
    let edit = Edit::from(ActorEdit::StudyMission(MissionId(1)));
    History::default().perform(&mut session, edit).unwrap();
    assert!(!read.is_of(&session));
    let again = RelationQuestions::of(&session);
    assert_eq!((read.questions.len(), again.questions.len()), (0, 1));
}

#[test]
fn the_questions_fit_the_narrowest_panel() {
    ViewHarness::<()>::fits(view, || ViewHarness::of(tense()));
}

#[test]
fn an_actor_that_alone_links_two_groups_is_asked_about_with_both() {
    let names = ["A", "B", "Pont", "D", "E"];
    let around = [(1, 2), (1, 3), (2, 3), (3, 4), (3, 5), (4, 5)];
    let alone = session(&names, &around.map(|(one, other)| (one, other, "alliance")));
    let harness = ViewHarness::of(alone).narrow(view);
    assert!(said(&harness, "Sans Pont, plus rien ne relie A et B d’un côté, D et E de l’autre"));
    assert!(said(&harness, "D’après ce que le groupe a noté"));
}

#[test]
fn groups_that_hold_together_are_told_with_the_ties_against_the_grain_by_name() {
    let names = ["A", "B", "C", "D"];
    let ties = [
        (1, 2, "alliance"),
        (3, 4, "alliance"),
        (1, 3, "opposition"),
        (2, 4, "opposition"),
        (1, 4, "opposition"),
        (2, 3, "alliance"),
    ];
    let harness = ViewHarness::of(session(&names, &ties)).narrow(view);
    assert!(said(&harness, "groupes se dessinent"));
    assert!(said(&harness, "À rebours"));
    assert!(said(&harness, "B et C"));
}

#[test]
fn actors_without_ties_are_asked_about_only_once_someone_looked() {
    let names = ["A", "B", "C"];
    let looked = session(&names, &[(1, 2, "alliance"), (1, 3, "neutrality")]);
    let harness = ViewHarness::of(looked).narrow(view);
    assert!(said(&harness, "C n’a aucun lien noté"));
    let unseen = session(&names, &[(1, 2, "alliance")]);
    let harness = ViewHarness::of(unseen).narrow(view);
    assert!(!said(&harness, "aucun lien noté"), "nobody looked at C");
}
