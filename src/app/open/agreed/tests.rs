use egui::{Event, Key, Modifiers, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;

use super::AgreedState;
use crate::app::base::action::Action;
use crate::app::base::fixture;
use crate::app::base::look::Look;
use crate::app::base::view_harness::ViewHarness;
use crate::session::{
    Decision, DecisionEdit, DecisionId, History, Kept, Outcome, Party, Pledge, Review,
};

fn view(ui: &mut Ui, look: &Look<'_>, state: &mut AgreedState, out: &mut Vec<Action>) {
    super::ui(ui, look, state, out);
}

type Panel = Harness<'static, ViewHarness<AgreedState>>;

/// A commitment of two sides, of which one said something long ago, and a decision; the keyboard is on the first line.
fn panel() -> Panel {
    let mut session = fixture::typical().session;
    let mut history = History::default();
    let of = |what: &str| {
        let key = crate::session::Key(uuid::Uuid::nil());
        Decision::of(what, key, fixture::stamp(40), None)
    };
    let side = |by: &str, brings: &str| Pledge {
        brings: brings.to_owned(),
        ..Pledge::of(Party::College(by.to_owned()))
    };
    let mut sides = vec![
        side("La ville", "un local sur le quai, sans loyer la première année"),
        side("La ressourcerie", "deux ateliers par mois, ouverts à qui veut"),
    ];
    sides[1].reviews.push(Review {
        on: date(2025, 6, 3),
        sitting: None,
        state: Kept::UnderWay,
        reported: true,
        why: "le local manque".to_owned(),
    });
    for decision in
        [Decision { sides, ..of("Ouvrir l’atelier ensemble") }, of("Écrire au Département")]
    {
        history.perform(&mut session, DecisionEdit::Add(decision).into()).unwrap();
    }
    let mut trial: ViewHarness<AgreedState> = ViewHarness::of(session);
    trial.state.focus = true;
    let mut panel = trial.narrow(view);
    panel.run();
    panel
}

fn type_in(panel: &mut Panel, text: &str) {
    panel.event(Event::Text(text.to_owned()));
    panel.run();
}

fn press(panel: &mut Panel, key: Key) {
    panel.key_press_modifiers(Modifiers::NONE, key);
    panel.run();
}

fn decision(panel: &Panel, id: u32) -> &Decision {
    panel.state().session.decisions.get(DecisionId(id)).expect("a decision")
}

fn states(panel: &Panel) -> Vec<Option<(Kept, bool)>> {
    let state = |side: &Pledge| side.last().map(|said| (said.state, said.reported));
    decision(panel, 1).sides.iter().map(state).collect()
}

#[test]
fn one_letter_says_a_state_and_its_capital_that_it_is_reported() {
    let mut panel = panel();
    type_in(&mut panel, "t");
    press(&mut panel, Key::ArrowDown);
    type_in(&mut panel, "P");
    assert_eq!(states(&panel), [Some((Kept::Held, false)), Some((Kept::NotYet, true))]);
    assert_eq!(decision(&panel, 1).sides[1].reviews.len(), 2, "what it said before stays");
    press(&mut panel, Key::ArrowDown);
    type_in(&mut panel, "f");
    assert!(matches!(decision(&panel, 2).outcome, Outcome::Done(_)));
}

#[test]
fn a_state_is_taken_back_by_delete_and_why_is_typed_under_it() {
    let mut panel = panel();
    type_in(&mut panel, "a");
    panel.get_by_label("Voici pourquoi, La ville").click();
    panel.run();
    type_in(&mut panel, "le bail coûte trop");
    assert_eq!(decision(&panel, 1).sides[0].last().unwrap().why, "le bail coûte trop");
    panel.state_mut().state.focus = true;
    panel.run();
    press(&mut panel, Key::Delete);
    assert_eq!(states(&panel)[0], None);
}

#[test]
fn a_side_that_is_silent_is_said_not_to_have_answered_and_what_it_said_before_is_there() {
    let panel = panel();
    let silent = "La ressourcerie\u{202f}: n’a pas encore répondu";
    panel.get_by_label(silent);
    panel.get_by_label_contains("en cours, rapporté, le 3 juin 2025 (le local manque)");
}

#[test]
fn letters_that_are_no_state_are_left_to_whoever_reads_them() {
    let mut panel = panel();
    type_in(&mut panel, "z");
    assert_eq!(states(&panel)[0], None);
}
