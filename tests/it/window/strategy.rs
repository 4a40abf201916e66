//! What stays among ourselves, by keys alone; and where it does not show.

use curseur::app::base::command::Command;
use curseur::session::{Bearer, Due, NatureId, Use};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::harness::{CTRL, CTRL_SHIFT, NONE, Setting, WindowHarness};
use super::sessions;

const SHIFT: Modifiers = Modifiers::SHIFT;

/// The actors of the long sample among ourselves, nothing wished yet; the keyboard in the matrix.
fn among_ourselves() -> WindowHarness {
    let long = sessions::long_sample();
    let ours = curseur::session::Session::among_ourselves(
        &long,
        curseur::session::SessionId(uuid::Uuid::from_u128(9)),
        jiff::civil::date(2026, 11, 14),
        "Entre nous",
    );
    let mut room = WindowHarness::on(&ours, Setting::default());
    room.press(NONE, Key::F4);
    room.press(NONE, Key::ArrowRight);
    room
}

#[test]
fn two_wishes_and_a_sheet_by_keys_alone() {
    let mut room = among_ourselves();
    for (step, by) in [("Les inviter au quai", "la directrice"), ("Leur écrire", "le conseil")] {
        room.press(SHIFT, Key::Enter);
        room.type_in(step);
        room.press(NONE, Key::Enter);
        room.type_in(by);
        room.press(NONE, Key::Enter);
        room.type_in("12/03/2027");
        room.press(NONE, Key::Enter);
        room.press(NONE, Key::ArrowDown);
    }
    let strategy = &room.session().strategy;
    assert_eq!(strategy.wishes.len(), 2);
    for wish in &strategy.wishes {
        assert_eq!(wish.due, Some(Due::On(jiff::civil::date(2027, 3, 12))));
        assert!(matches!(&wish.by[..], [Bearer::Words(_)]));
    }
    assert!(room.is_on_disk());
    room.press(CTRL_SHIFT, Key::R);
    assert!(
        room.is_told("Fiche de préparation") || room.value_of("Fichier").contains("préparation")
    );
    room.press(NONE, Key::Enter);
    let folder = room.path.clone().expect("a file");
    let folder = folder.parent().expect("a folder");
    let sheets = std::fs::read_dir(folder).expect("it is read").filter_map(Result::ok);
    let sheets = sheets.filter(|file| file.path().extension().is_some_and(|end| end == "pdf"));
    assert_eq!(sheets.count(), 1);
}

#[test]
fn the_nature_wished_is_a_letter_and_the_tie_stays_as_it_is() {
    let mut room = among_ourselves();
    let pair = room.session().relations.iter().next().map(|tie| tie.pair);
    let before = room.session().relations.clone();
    room.press(SHIFT, Key::Enter);
    room.press(SHIFT, Key::Tab);
    room.type_in("n");
    let wish = room.session().strategy.wishes[0].clone();
    assert_eq!(wish.nature, Some(NatureId::new("negotiation")));
    assert_eq!(room.session().relations, before);
    assert!(pair.is_some());
    room.press(CTRL, Key::Z);
    assert!(room.session().strategy.is_empty());
}

#[test]
fn the_first_step_becomes_a_decision_in_one_key() {
    let mut room = among_ourselves();
    room.press(SHIFT, Key::Enter);
    room.type_in("Les inviter au quai");
    room.press(NONE, Key::Escape);
    room.press(CTRL_SHIFT, Key::D);
    room.press(NONE, Key::Enter);
    let decision = room.session().decisions.records()[0].clone();
    assert_eq!(decision.what, "Les inviter au quai");
    assert_eq!(decision.pairs.into_iter().next(), Some(room.session().strategy.wishes[0].pair));
}

#[test]
fn a_session_with_partners_shows_none_of_it_and_opens_one_among_ourselves() {
    let mut room = WindowHarness::typical();
    room.press(NONE, Key::F4);
    room.press(NONE, Key::ArrowRight);
    assert!(!room.is_told("Ce que nous voudrions"));
    room.press(SHIFT, Key::Enter);
    assert!(!room.is_told("Premier pas"));
    let (actors, ties) = (room.session().actors.clone(), room.session().relations.examined());
    let title = room.session().heading.title.clone();
    room.command(Command::AmongOurselves);
    assert!(room.session().is_among_ourselves());
    assert_eq!((&room.session().actors, room.session().relations.examined()), (&actors, ties));
    assert!(room.session().journal.is_empty());
    assert_eq!(room.session().heading.title, format!("{title}, entre nous"));
    room.press(NONE, Key::F4);
    room.press(NONE, Key::ArrowRight);
    assert!(room.is_told("Ce que nous voudrions"));
}

#[test]
fn nothing_of_it_shows_while_the_room_sees_this_window() {
    let mut room = WindowHarness::on(&sessions::among_ourselves(), Setting::default());
    room.press(NONE, Key::F4);
    room.press(NONE, Key::ArrowRight);
    assert!(room.is_told("Ce que nous voudrions"));
    room.press(SHIFT, Key::F5);
    for panel in [Command::ShowRelations, Command::ShowMap, Command::ShowApproach] {
        room.command(panel);
        for secret in ["nous voudrions", "Premier pas", "Notre stratégie", "visiter le quai"] {
            assert!(!room.is_told(secret), "{secret}");
        }
    }
}

#[test]
fn another_use_is_refused_while_a_strategy_is_written_and_says_what_to_do() {
    let mut room = WindowHarness::on(&sessions::among_ourselves(), Setting::default());
    room.command(Command::ShowApproach);
    let partners = room.words().usage(Use::Partners);
    room.click(Role::CheckBox, &partners);
    assert!(room.session().is_among_ourselves());
    assert!(room.is_told("porte une stratégie"));
    room.command(Command::RemoveStrategy);
    assert!(room.session().strategy.is_empty());
    room.click(Role::CheckBox, &partners);
    assert!(!room.session().is_among_ourselves());
}

#[test]
fn a_meeting_is_prepared_on_the_card() {
    let mut room = among_ourselves();
    room.command(Command::ShowActorsAlone);
    room.press(NONE, Key::F2);
    room.press(NONE, Key::ArrowDown);
    for (field, words) in [
        ("Chez eux, 1", "un territoire insérant"),
        ("Chez nous, 1", "trente parcours"),
        ("On dit, 1", "ça coûte cher"),
        ("Nous répondons, 1", "moins qu’un an sans rien"),
        ("Chez eux, 2", "une clause"),
    ] {
        room.field(field).focus();
        room.harness.run();
        room.type_in(words);
    }
    let strategy = &room.session().strategy;
    let prepared = &strategy.preparations[0];
    let theirs: Vec<_> = prepared.convergence.iter().map(|point| point.theirs.as_str()).collect();
    assert_eq!(theirs, ["un territoire insérant", "une clause"]);
    assert_eq!(prepared.preconceptions[0].answer, "moins qu’un an sans rien");
    assert!(room.harness.query_by_label("Chez eux, 3").is_some());
}
