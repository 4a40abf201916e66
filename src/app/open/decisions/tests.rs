use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;

use super::{About, DecisionsState};
use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::fixture;
use crate::app::base::look::Look;
use crate::app::base::view_harness::ViewHarness;
use crate::session::{
    Actor, ActorEdit, AxisId, Bearer, Decision, DecisionEdit, DecisionId, Due, History, Outcome,
    Pair, ParticipantId, Party, SittingId,
};

fn view(ui: &mut Ui, look: &Look<'_>, state: &mut DecisionsState, out: &mut Vec<Action>) {
    super::ui(ui, look, state, out);
}

type Panel = Harness<'static, ViewHarness<DecisionsState>>;

fn trial() -> ViewHarness<DecisionsState> {
    ViewHarness::of(fixture::typical().session)
}

/// One decision of each kind; the card of the first is open.
fn with_decisions() -> ViewHarness<DecisionsState> {
    let mut session = fixture::typical().session;
    let mut history = History::default();
    let mut add = |decision: Decision| {
        history.perform(&mut session, DecisionEdit::Add(decision).into()).unwrap();
    };
    let of = |what: &str| {
        let key = crate::session::Key(uuid::Uuid::nil());
        Decision::of(what, key, fixture::stamp(40), Some(SittingId(1)))
    };
    add(Decision {
        bearers: vec![
            Bearer::Participant(ParticipantId(3)),
            Bearer::Words("Salariés en parcours".to_owned()),
        ],
        due: Some(Due::On(date(2027, 3, 12))),
        axes: [AxisId::new("env.waste"), AxisId::new("eco.jobs")].into(),
        in_return: "L’agglomération prête un camion".to_owned(),
        ..of("Ouvrir une seconde salle de tri avant la foire de printemps, à Saint-Amand")
    });
    add(Decision { due: Some(Due::On(date(2026, 1, 12))), ..of("Écrire au Département") });
    add(Decision { outcome: Outcome::Done(date(2026, 11, 14)), ..of("Nommer un référent") });
    let mut trial: ViewHarness<DecisionsState> = ViewHarness::of(session);
    trial.state.open(Some(DecisionId(1)));
    trial
}

fn decision(panel: &Panel) -> Decision {
    panel.state().session.decisions.get(DecisionId(1)).expect("one decision").clone()
}

fn type_in(panel: &mut Panel, text: &str) {
    panel.event(Event::Text(text.to_owned()));
    panel.run();
}

fn press(panel: &mut Panel, key: Key) {
    panel.key_press_modifiers(Modifiers::NONE, key);
    panel.run();
}

fn answer(panel: &Panel, word: &str) {
    let is_answer = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        node.role() == Role::RadioButton && node.label().is_some_and(|label| label.ends_with(word))
    };
    panel.get_by(is_answer).click();
}

#[test]
fn a_whole_decision_is_noted_by_keys_alone() {
    let mut panel = trial().narrow(view);
    panel.state_mut().state.type_new();
    panel.run();
    type_in(&mut panel, "Ouvrir une antenne");
    press(&mut panel, Key::Enter);
    assert_eq!(decision(&panel).what, "Ouvrir une antenne");
    // A comma is for one more, Enter takes the last and goes on.
    type_in(&mut panel, "odile,elus, le collectif du quai");
    press(&mut panel, Key::Enter);
    type_in(&mut panel, "12/03/2027");
    press(&mut panel, Key::Enter);
    type_in(&mut panel, "14/09/2027");
    press(&mut panel, Key::Enter);
    type_in(&mut panel, "dechets");
    press(&mut panel, Key::Enter);
    type_in(&mut panel, "La commune prête la salle");
    press(&mut panel, Key::Enter);
    let found = decision(&panel);
    let bearers = [
        Bearer::Participant(ParticipantId(5)),
        Bearer::Words("Élus".to_owned()),
        Bearer::Words("le collectif du quai".to_owned()),
    ];
    assert_eq!(found.bearers, bearers);
    assert_eq!(found.due, Some(Due::On(date(2027, 3, 12))));
    assert_eq!(found.again, Some(Due::On(date(2027, 9, 14))));
    assert_eq!(found.axes, [AxisId::new("env.waste")].into());
    assert_eq!(found.in_return, "La commune prête la salle");
    // And the next one, at once.
    type_in(&mut panel, "Écrire au Département");
    press(&mut panel, Key::Enter);
    assert_eq!(panel.state().session.decisions.len(), 2);
}

#[test]
fn a_day_typed_where_names_are_is_when_the_decision_is_due() {
    for enters in [0, 1, 3] {
        let mut panel = trial().narrow(view);
        panel.state_mut().state.type_new();
        panel.run();
        type_in(&mut panel, "Ouvrir une antenne");
        press(&mut panel, Key::Enter);
        type_in(&mut panel, "odile");
        // In the field of names, that of the day, or that of what it is about.
        type_in(&mut panel, if enters == 0 { "," } else { "" });
        for _ in 0..enters {
            press(&mut panel, Key::Enter);
        }
        type_in(&mut panel, "12/03/2027");
        press(&mut panel, Key::Enter);
        let found = decision(&panel);
        assert_eq!(found.bearers, [Bearer::Participant(ParticipantId(5))], "{enters}");
        assert_eq!(found.due, Some(Due::On(date(2027, 3, 12))), "{enters}");
        // Then when one looks again, which may be left unsaid.
        if enters < 3 {
            press(&mut panel, Key::Enter);
        }
        type_in(&mut panel, "dechets");
        press(&mut panel, Key::Enter);
        assert_eq!(decision(&panel).axes, [AxisId::new("env.waste")].into(), "{enters}");
    }
}

#[test]
fn a_day_said_in_words_stays_as_it_was_said() {
    let mut panel = with_decisions().narrow(view);
    panel.get_by_role_and_label(Role::TextInput, "Échéance").focus();
    panel.run();
    panel.key_press_modifiers(Modifiers::COMMAND, Key::A);
    type_in(&mut panel, "avant l’été");
    assert_eq!(decision(&panel).due, Some(Due::Words("avant l’été".to_owned())));
    panel.key_press_modifiers(Modifiers::COMMAND, Key::A);
    press(&mut panel, Key::Backspace);
    assert_eq!(decision(&panel).due, None);
}

#[test]
fn a_decision_that_is_emptied_keeps_its_words() {
    let mut panel = with_decisions().narrow(view);
    panel.get_by_role_and_label(Role::TextInput, "Ce qui est décidé").focus();
    panel.run();
    panel.key_press_modifiers(Modifiers::COMMAND, Key::A);
    press(&mut panel, Key::Backspace);
    assert!(decision(&panel).what.starts_with("Ouvrir une seconde salle"));
    assert!(panel.query_by_label_contains("a besoin de mots").is_some());
}

#[test]
fn a_decision_is_said_done_today_and_another_shows_that_it_is_late() {
    let mut panel = with_decisions().narrow(view);
    answer(&panel, "fait");
    panel.run();
    assert_eq!(decision(&panel).outcome, Outcome::Done(date(2026, 11, 14)));
    assert!(
        panel
            .query_by_label_contains("Écrire au Département, 12 janvier 2026, en retard")
            .is_some()
    );
}

#[test]
fn the_minutes_are_validated_by_someone_and_are_older_after_a_change() {
    let mut panel = with_decisions().narrow(view);
    panel.get_by_role_and_label(Role::TextInput, "Validé par").focus();
    panel.run();
    type_in(&mut panel, "Le conseil");
    press(&mut panel, Key::Enter);
    let said = |panel: &Panel, text: &str| panel.query_by_label_contains(text).is_some();
    assert!(said(&panel, "Compte rendu validé par Le conseil"));
    answer(&panel, "abandonné");
    panel.run();
    assert!(said(&panel, "la session a été modifiée depuis"));
}

#[test]
fn the_export_is_one_press_away() {
    let mut panel = trial().narrow(view);
    panel.get_by_label_contains("Écrire le compte rendu").click();
    panel.run();
    assert!(panel.state().actions.contains(&Action::Command(Command::Export)));
}

#[test]
fn nothing_is_changed_where_nothing_may_be_written() {
    let mut trial = with_decisions();
    trial.may_write = false;
    let mut panel = trial.narrow(view);
    panel.state_mut().state.type_new();
    panel.run();
    type_in(&mut panel, "Autre chose");
    press(&mut panel, Key::Enter);
    assert_eq!(panel.state().session.decisions.len(), 3);
}

#[test]
fn all_fits_in_the_narrowest_panel() {
    ViewHarness::fits(view, with_decisions);
}

/// The two actors of a pair, of which the first is the group itself.
fn with_a_pair() -> ViewHarness<DecisionsState> {
    let mut session = fixture::typical().session;
    let actors = ["La Ressourcerie", "Mairie"];
    let actors = actors.map(|name| Actor::named(name, crate::session::Key(uuid::Uuid::nil())));
    let mut history = History::default();
    history.perform(&mut session, ActorEdit::Add(actors.into()).into()).unwrap();
    ViewHarness::of(session)
}

#[test]
fn a_commitment_of_two_sides_is_noted_from_a_pair_in_twelve_presses_beside_letters() {
    let trial = with_a_pair();
    let mut ids = trial.session.actors.iter().map(|actor| actor.id);
    let [one, other] = std::array::from_fn(|_| ids.next_back().unwrap());
    let pair = Pair::new(one, other).unwrap();
    let mut panel = trial.narrow(view);
    // The first press is the command that begins it.
    let mut presses = 1;
    panel.state_mut().state.type_about(About::Pair(pair));
    panel.run();
    let typed = [
        "Tenir le quai ensemble",
        "deux ateliers par mois",
        "un quai propre",
        "",
        "",
        "un local de 80 m²",
        "une adresse en centre-ville",
        "dès mai",
        "",
        "avant l’été",
        "6 mois",
    ];
    for text in typed {
        type_in(&mut panel, text);
        press(&mut panel, Key::Enter);
        presses += 1;
    }
    assert_eq!(presses, 12);
    let found = decision(&panel);
    assert_eq!(found.what, typed[0]);
    assert_eq!(found.pairs, [pair].into());
    let said: Vec<_> = found.sides.iter().map(|side| (&*side.brings, &*side.hopes)).collect();
    assert_eq!(said, [(typed[1], typed[2]), (typed[5], typed[6])]);
    assert_eq!(found.sides[1].due, Some(Due::Words("dès mai".to_owned())));
    assert_eq!(found.due, Some(Due::Words("avant l’été".to_owned())));
    assert_eq!(found.again, Some(Due::On(date(2027, 5, 14))));
}

#[test]
fn the_first_side_that_is_named_has_the_group_itself_before_it() {
    let mut trial = with_decisions();
    "La Ressourcerie".clone_into(&mut trial.session.heading.organisation);
    let mut panel = trial.narrow(view);
    panel.get_by_role_and_label(Role::TextInput, "Qui s’engage avec qui").focus();
    panel.run();
    type_in(&mut panel, "la mairie");
    press(&mut panel, Key::Enter);
    let by = |panel: &Panel| -> Vec<_> {
        decision(panel).sides.iter().map(|side| side.by.clone()).collect()
    };
    let college = |words: &str| Party::College(words.to_owned());
    assert_eq!(by(&panel), [college("La Ressourcerie"), college("la mairie")]);
    // What others will read is said at once, and one press makes it an actor.
    panel.get_by_label_contains("ce qui part d’ici dira");
    panel.get_by_label("Faire un acteur de la mairie").scroll_to_me();
    panel.run();
    panel.get_by_label("Faire un acteur de la mairie").click();
    panel.run();
    let [_, Party::Actor(mairie)] = by(&panel)[..] else { panic!("no actor") };
    assert_eq!(panel.state().session.actor_name(mairie), "la mairie");
}
