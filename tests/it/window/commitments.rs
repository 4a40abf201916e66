//! What was agreed, looked at again: nothing that sides say is shown unless they agree on it.

use curseur::analysis::projection::Mode;
use curseur::app::base::command::{Command, WallCommand};
use curseur::session::{Kept, Session};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::harness::{CTRL, CTRL_SHIFT, NONE, Setting, WindowHarness};
use super::sessions;

/// The commitment of the long sample, with the keyboard on its first side.
fn on_the_list() -> WindowHarness {
    let mut room = WindowHarness::on(&sessions::long_sample(), super::harness::Setting::default());
    room.press(NONE, Key::F11);
    room
}

fn shows(session: &Session) -> bool {
    session.decisions.iter().any(|decision| decision.shows_reviews)
}

fn last(room: &WindowHarness) -> Option<(Kept, bool)> {
    let commitment = room.session().decisions.iter().find(|decision| decision.is_commitment());
    let said = commitment.and_then(|decision| decision.sides[0].last());
    said.map(|said| (said.state, said.reported))
}

#[test]
fn a_capital_says_that_it_is_reported_and_no_letter_goes_elsewhere() {
    let mut room = on_the_list();
    room.type_in("P");
    assert_eq!(last(&room), Some((Kept::NotYet, true)));
    let told = room.harness.get_by_role_and_label(Role::Label, "rapporté par quelqu’un d’autre");
    assert!(told.rect().height() > 0.0);
    assert_eq!(room.draft().sought.axis, "");
}

#[test]
fn a_sentence_typed_on_the_list_goes_to_the_bar_and_says_nothing_of_any_side() {
    let mut room = on_the_list();
    let before = last(&room);
    room.type_in("territoire");
    assert_eq!(room.value_of("Axe"), "territoire");
    assert_eq!(last(&room), before);
}

#[test]
fn an_undo_that_would_show_again_what_sides_say_shows_the_welcome() {
    let mut room = on_the_list();
    assert!(shows(room.session()));
    room.type_in("t");
    room.press(CTRL_SHIFT, Key::P);
    assert!(!shows(room.session()));
    room.command(Command::Wall(WallCommand::ThisWindow));
    room.command(Command::Wall(WallCommand::Show(Mode::Agreed)));
    assert!(room.is_told("Préparer ensemble") && !room.is_told("tenu"));
    room.press(CTRL, Key::Z);
    assert!(shows(room.session()));
    assert_ne!(room.projecting().mode, Mode::Agreed);
    assert!(!room.is_told("tenu"));
}

#[test]
fn the_field_that_enter_goes_to_is_in_sight_in_the_smallest_window() {
    let setting = super::harness::Setting { size: super::harness::SMALL, ..Default::default() };
    let mut room = WindowHarness::on(&sessions::long_sample(), setting);
    room.press(CTRL_SHIFT, Key::D);
    room.type_in("Tenir le quai ensemble");
    room.press(NONE, Key::Enter);
    room.press(NONE, Key::Tab);
    room.type_in("la mairie");
    room.press(NONE, Key::Enter);
    for typed in ["deux ateliers par mois", "un quai propre", "en mai"] {
        let focused = focused(&room);
        let bar = room.harness.get_by_role_and_label(Role::TextInput, "Axe").rect();
        assert!(focused.bottom() < bar.top() && 80.0 < focused.top(), "{typed}: {focused:?}");
        room.type_in(typed);
        room.press(NONE, Key::Enter);
    }
}

/// Where the field is that has the keyboard.
fn focused(room: &WindowHarness) -> egui::Rect {
    let mut fields = room.harness.get_all_by_role(Role::TextInput);
    let field = fields.find(|field| field.accesskit_node().is_focused());
    field.expect("the field one types in").rect()
}

#[test]
fn whatever_field_the_keyboard_goes_to_is_in_sight() {
    for size in [Setting::SIZES[0], Setting::SIZES[1]] {
        let mut room =
            WindowHarness::on(&sessions::long_sample(), Setting { size, ..Setting::default() });
        room.press(CTRL_SHIFT, Key::D);
        for said in [
            "Tenir le quai ensemble",
            "",
            "la mairie",
            "deux ateliers par mois",
            "un quai propre",
            "dans six mois",
        ] {
            room.type_in(said);
            let painted = room.painted();
            let is_it = |text: &&crate::painted::Text| text.words.contains(said);
            let mut typed = painted.texts.iter().filter(is_it);
            assert!(typed.any(|text| text.shown().next().is_some()), "{said} at {size:?}");
            room.press(NONE, if said.is_empty() { Key::Tab } else { Key::Enter });
        }
    }
}
