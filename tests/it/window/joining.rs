//! Copies of one session joined on the screen, and what they say differently settled: by keys and by mouse, to the file.

use std::fs;
use std::path::Path;

use curseur::app::base::command::Command;
use curseur::session::{
    Argument, Detail, Edit, History, Key as RecordKey, Language, Move, Place, Placed, Position,
    Session, Stance, StandIns, Target, join,
};
use curseur::storage::{check_file, read, write};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::harness::{CTRL, CTRL_SHIFT, NONE, Setting, WindowHarness};
use super::sessions;

const ONE: &str = "atelier, groupe du matin.ron";
const OTHER: &str =
    "atelier, groupe de l’après-midi (copie de travail du second ordinateur portable).ron";

fn perform(session: &mut Session, edit: Edit) {
    let draw = || RecordKey(uuid::Uuid::new_v4());
    History::drawing(draw).perform(session, edit).expect("an edit");
}

fn move_ball(session: &mut Session, to: i32, words: &str) {
    let made = Move {
        axis: curseur::session::AxisId::new("eco.jobs"),
        to: Target::MovesTo(Position::clamped(to)),
        stance: Stance::Agreed,
        cleared: false,
        minority: Vec::new(),
    };
    let argument = Argument { words: words.to_owned(), moves: vec![made], ..Argument::default() };
    let at = "2026-11-21T14:00:00+01:00".parse().expect("a time");
    perform(session, Edit::Record { at, sitting: None, argument });
}

/// What two groups made of the long sample: a ball and three texts are otherwise in each.
fn copies() -> [Session; 2] {
    let base = sessions::long_sample();
    let (mut one, mut other) = (base.clone(), base);
    let describe = |detail, words: &str| Edit::Describe(detail, words.to_owned());
    move_ball(&mut one, 60, "Trois postes de plus à l’atelier");
    perform(
        &mut one,
        describe(
            Detail::Purpose,
            "Savoir ce que l’atelier change pour ceux qui y travaillent, et pour ceux qui y viennent",
        ),
    );
    perform(&mut one, describe(Detail::Reference, "Avant l’ouverture"));
    move_ball(&mut other, -40, "Un contrat n’a pas été renouvelé");
    perform(&mut other, describe(Detail::Purpose, "Préparer la convention avec le Département"));
    perform(&mut other, describe(Detail::Reference, "Le diagnostic de 2019"));
    [one, other]
}

/// A type of the territory that each of two groups saw in a place of its own.
fn seen_apart() -> Session {
    let base = sessions::long_sample();
    let of = base.diagnosis.rows[0].types[0].clone();
    let seen = |place| {
        let mut copy = base.clone();
        let (movement, stance) = (None, Stance::Agreed);
        let placed = Placed { of: of.clone(), place, movement, stance, minority: Vec::new() };
        let argument = Argument { places: vec![placed], ..Argument::default() };
        let at = "2026-11-21T14:00:00+01:00".parse().expect("a time");
        perform(&mut copy, Edit::Record { at, sitting: None, argument });
        copy
    };
    joined_of(&[seen(Place::Mainly), seen(Place::NotSeen)])
}

fn joined() -> Session {
    joined_of(&copies())
}

fn joined_of(copies: &[Session]) -> Session {
    let [actor, person, wording] = ["un acteur", "une personne", "…"].map(str::to_owned);
    let by = StandIns { actor, person, wording };
    join(copies, &by).expect("copies of one session").session
}

fn fill(folder: &Path) {
    let [one, other] = copies();
    fs::write(folder.join(ONE), write(&one)).expect("a file");
    fs::write(folder.join(OTHER), write(&other)).expect("a file");
    fs::write(folder.join("autre session.ron"), write(&sessions::all_moved())).expect("a file");
}

/// The screen, over the library.
pub fn joining(setting: Setting) -> WindowHarness {
    let mut room = WindowHarness::start_on_files(setting, fill);
    room.press(CTRL_SHIFT, Key::O);
    room.type_in("atelier");
    room.click_on("library-join");
    room
}

/// The panel of what is said differently.
pub fn said_differently(setting: Setting) -> WindowHarness {
    let mut room = WindowHarness::on(&joined(), setting);
    room.command(Command::ShowDifferences);
    room
}

fn read_at(path: &Path) -> Session {
    read(&fs::read(path).expect("a file")).expect("a session")
}

fn others(room: &WindowHarness) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(room.sessions_folder()).expect("the folder");
    let paths = entries.map(|entry| entry.expect("a file").path());
    let known = [ONE, OTHER, "autre session.ron"];
    paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .filter(|path| known.iter().all(|name| !path.ends_with(name)))
        .collect()
}

#[test]
fn one_screen_says_what_each_copy_brings_and_what_waits_and_writes_beside_them() {
    let mut room = joining(Setting::default());
    for said in
        ["Ce que chaque copie apporte", "groupe du matin", "1 argument", "À reprendre ensemble"]
    {
        assert!(room.is_told(said), "{said}");
    }
    assert!(room.is_told("Dits autrement d’une copie à l’autre, à trancher (2)"));
    let before = [ONE, OTHER].map(|name| fs::read(room.sessions_folder().join(name)).expect("it"));
    // Whoever reads to the end has the keyboard where the file is named.
    room.press(NONE, Key::Enter);
    assert!(room.is_told("Les copies restent telles quelles"));
    let [new] = &others(&room)[..] else { panic!("one new file") };
    assert!(new.to_string_lossy().ends_with(", réunie.ron"), "{}", new.display());
    assert_eq!(check_file(new), []);
    assert_eq!(read_at(new).journal.len(), joined().journal.len());
    let after = [ONE, OTHER].map(|name| fs::read(room.sessions_folder().join(name)).expect("it"));
    assert_eq!(before, after);
    room.press(NONE, Key::Enter);
    assert_eq!(room.session().open_differences().len(), 2);
    assert!(room.app().document().expect("a session").may_write());
}

#[test]
fn no_file_is_written_over_and_a_copy_that_is_not_ticked_is_not_joined() {
    let mut room = joining(Setting::default());
    room.press(CTRL, Key::A);
    room.put_in(ONE);
    room.press(NONE, Key::Enter);
    assert!(room.is_told("Un fichier porte déjà ce nom"));
    assert_eq!(others(&room), Vec::<std::path::PathBuf>::new());
    room.click(Role::CheckBox, OTHER);
    assert!(room.is_told("On réunit de deux à vingt copies"));
    room.press(NONE, Key::Escape);
    assert!(room.is_told("Bibliothèque"));
}

#[test]
fn a_file_from_elsewhere_is_added_and_another_session_is_refused_by_name() {
    let mut room = joining(Setting::default());
    room.click_on("joining-add");
    room.press(CTRL, Key::A);
    let other = room.sessions_folder().join("autre session.ron");
    room.put_in(&other.display().to_string());
    room.press(NONE, Key::Enter);
    assert!(room.is_told("n’est pas une copie de la même session"));
}

#[test]
fn the_copies_of_what_is_open_are_joined_from_the_palette() {
    let [one, other] = copies();
    let mut room = WindowHarness::start_on_files(Setting::default(), |folder| {
        fs::write(folder.join(ONE), write(&one)).expect("a file");
    });
    room.press(CTRL_SHIFT, Key::O);
    room.type_in("matin");
    let edit = room.words().text("library-edit");
    room.click(Role::Button, &edit);
    fs::write(room.sessions_folder().join(OTHER), write(&other)).expect("a file");
    room.command(Command::Join);
    assert!(room.is_told("Ce que chaque copie apporte") && room.is_told("second ordinateur"));
    room.press(NONE, Key::Escape);
    assert!(room.app().document().is_some(), "back to the session");
}

#[test]
fn what_is_said_differently_is_settled_by_one_press_and_undone() {
    let mut room = WindowHarness::on(&joined(), Setting::default());
    assert!(room.is_told("2 choses dites autrement"), "where one would look");
    room.command(Command::ShowDifferences);
    assert!(room.is_told("Préparer la convention avec le Département"));
    let stood = room.session().details.purpose.clone();
    let [one, other] = copies().map(|copy| copy.details.purpose);
    let rest = if stood == one { other } else { one };
    let open = room.session().open_differences();
    let ledger = curseur::session::Ledger::of(&room.session().journal);
    let at =
        open.iter().find(|open| room.words().said_there(room.session(), &open.stands) == stood);
    let place = room.words().spot(room.session(), &ledger, &at.expect("it is open").at);
    let values = [("what", rest.as_str().into()), ("place", place.as_str().into())];
    let keep = room.words().with("differences-keep-what", values);
    room.click(Role::Button, &keep);
    assert_eq!(room.session().details.purpose, rest);
    assert_eq!(room.session().open_differences().len(), 1);
    room.press(CTRL, Key::Z);
    assert_eq!(room.session().details.purpose, stood);
    // By keys: the first that may be kept has the keyboard.
    room.command(Command::ShowDifferences);
    room.press(NONE, Key::Enter);
    assert_eq!(room.session().open_differences().len(), 1);
    assert!(room.is_on_disk());
}

#[test]
fn an_axis_or_a_type_left_in_several_places_is_taken_in_the_bar_by_one_press() {
    let axis = joined();
    let of_axis =
        axis.framework.label(&curseur::session::AxisId::new("eco.jobs"), Language::Fr).to_owned();
    let territory = seen_apart();
    let of_type = territory.diagnosis.rows[0].types[0].clone();
    let of_type = territory.diagnosis.label(&of_type, Language::Fr).to_owned();
    for (session, name) in [(axis, of_axis), (territory, of_type)] {
        let mut room = WindowHarness::on(&session, Setting::default());
        room.command(Command::ShowDifferences);
        let take = room.words().with("differences-take", [("name", name.as_str().into())]);
        room.click(Role::Button, &take);
        assert!(room.value_of("Axe").ends_with(&name), "{name}");
    }
}

#[test]
fn a_session_that_was_never_joined_says_nothing_of_it_and_nothing_opens_by_itself() {
    let room = WindowHarness::typical();
    assert!(!room.is_told("dite autrement") && !room.is_told("dites autrement"));
    let room = WindowHarness::on(&joined(), Setting::default());
    assert!(!room.asks());
    assert!(room.harness.query_by_label_contains("Ce que les copies disent autrement").is_none());
}
