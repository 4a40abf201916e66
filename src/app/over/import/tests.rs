use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect, pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::*;
use crate::app::base::fixture;
use crate::app::base::view_harness::ViewHarness;
use crate::session::{
    Actor, ActorEdit, ActorId, Circle, History, Language, Level, Note, ProfileField, Session,
};

#[derive(Default)]
struct Shown {
    /// `None` once it went.
    state: Option<ImportState>,
}

type Window = Harness<'static, ViewHarness<Shown>>;

fn view(ui: &mut Ui, look: &Look<'_>, shown: &mut Shown, out: &mut Vec<Action>) {
    if let Some(state) = &mut shown.state
        && !state.ui(ui.ctx(), look, out)
    {
        shown.state = None;
    }
}

/// A town hall that the session knows, at the local level.
fn session() -> Session {
    let mut session = fixture::empty();
    let mut mairie = Actor::named("Mairie de Vallonne", crate::session::Key(Uuid::from_u128(1)));
    mairie.level = Some(Level::Local);
    let stakes = Note { words: "Garder le marché du samedi".to_owned(), shareable: true };
    mairie.profile.set(ProfileField::Stakes, stakes);
    let known = Actor::named("CCAS", crate::session::Key(Uuid::from_u128(2)));
    History::default().perform(&mut session, ActorEdit::Add(vec![mairie, known]).into()).unwrap();
    session
}

fn trial(bytes: &[u8]) -> ViewHarness<Shown> {
    let mut trial: ViewHarness<Shown> = ViewHarness::of(session());
    trial.state.state =
        Some(ImportState::read(bytes.to_vec(), Whom::Actors, Jobs::new(Context::default(), true)));
    trial
}

const SMALL: [f32; 2] = [1093.0, 614.0];

fn window(bytes: &[u8]) -> Window {
    trial(bytes).sized(view, SMALL, egui::Theme::Light)
}

const LIST: &str = "Nom;Sigle;Niveau;Nature;Cercle;Enjeux;Téléphone\n\
    Mairie de Vallonne;MV;région;élu·es;1;Équilibrer le budget;02 00\n\
    CCAS;;;;;;\n\
    Atelier du Gué;;local;association, SCIC;;\"Tenir\nle lieu\";02 01\n\
    ;;local;;;;\n\
    École;;galactique;;;;\n";

fn names(window: &Window) -> Vec<&str> {
    window.state().session.actors.iter().map(|actor| actor.name.as_str()).collect()
}

fn tick<'a>(window: &'a Window, name: &'a str) -> egui_kittest::Node<'a> {
    window.get_by(move |node| {
        node.role() == Role::CheckBox && node.label().is_some_and(|label| label.starts_with(name))
    })
}

#[test]
fn the_counts_come_first_and_enter_imports() {
    let mut window = window(LIST.as_bytes());
    window.get_by_label("2 nouveaux · 1 complété · 1 déjà là · 1 ligne sans nom");
    assert!(window.get_by_label("Importer 3 acteurs").is_focused());
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(names(&window), ["Mairie de Vallonne", "CCAS", "Atelier du Gué", "École"]);
    let mairie = window.state().session.actors.get(ActorId(1)).unwrap();
    assert_eq!((mairie.short.as_str(), mairie.circle), ("MV", Some(Circle::First)));
    assert_eq!(mairie.level, Some(Level::Local), "what the session has stays");
    assert!(window.state().state.state.is_none());
}

#[test]
fn escape_imports_nothing() {
    let mut window = window(LIST.as_bytes());
    window.key_press(Key::Escape);
    window.run();
    assert!(window.state().state.state.is_none());
    assert_eq!(window.state().actions, []);
}

#[test]
fn what_is_not_taken_is_shown() {
    let window = window(LIST.as_bytes());
    window.get_by_label_contains("Une colonne n’est pas prise");
    window.get_by_label("Pas pris (ligne 4, «\u{202f}Nature\u{202f}»)\u{202f}: SCIC");
    window.get_by_label("Pas pris (ligne 7, «\u{202f}Niveau\u{202f}»)\u{202f}: galactique");
    assert!(tick(&window, "(sans nom)").accesskit_node().is_disabled());
}

#[test]
fn a_row_is_left_out_by_keys_alone() {
    let mut window = window(LIST.as_bytes());
    window.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    window.run();
    assert!(tick(&window, "Mairie").is_focused());
    window.key_press(Key::Space);
    window.run();
    window.key_press(Key::ArrowDown);
    window.run();
    window.key_press(Key::ArrowDown);
    window.run();
    assert!(tick(&window, "Atelier").is_focused());
    window.key_press(Key::Space);
    window.run();
    window.get_by_label_contains("2 laissés de côté");
    window.get_by_label("Importer 1 acteur").click();
    window.run();
    assert_eq!(names(&window), ["Mairie de Vallonne", "CCAS", "École"]);
}

#[test]
fn where_both_have_a_value_one_chooses() {
    let mut window = window(LIST.as_bytes());
    window.get_by_label_contains("Garder\u{202f}: local");
    window.get_by_label_contains("Prendre\u{202f}: régional").scroll_to_me();
    window.run();
    window.get_by_label_contains("Prendre\u{202f}: régional").click();
    window.run();
    window.key_press(Key::ArrowDown);
    window.run();
    window.key_press(Key::ArrowLeft);
    window.run();
    window.get_by_label("Importer 3 acteurs").click();
    window.run();
    let mairie = window.state().session.actors.get(ActorId(1)).unwrap();
    assert_eq!(mairie.level, Some(Level::Region));
    let stakes = mairie.profile.note(ProfileField::Stakes);
    assert_eq!(stakes.words, "Garder le marché du samedi\nÉquilibrer le budget");
    assert!(!stakes.shareable, "internal wins");
}

#[test]
fn wrong_accents_are_mended_by_another_encoding() {
    let mut window = window(b"Nom\n\x83cole\n");
    window
        .get_by_label("Accents ou colonnes à revoir ?".replace(" ?", "\u{202f}?").as_str())
        .click();
    window.run();
    window.get_by_label_contains("Lettres : Mac".replace(" :", "\u{202f}:").as_str()).click();
    window.run();
    assert!(tick(&window, "École").accesskit_node().is_disabled() || names(&window).len() == 2);
    window.get_by_label("Importer 1 acteur").click();
    window.run();
    assert_eq!(names(&window).last(), Some(&"École"));
}

#[test]
fn a_file_that_is_no_list_says_what_to_do() {
    let mut window = window(b"%PDF-1.7");
    window.get_by_label_contains("C’est un PDF");
    window.key_press(Key::Enter);
    window.run();
    assert!(window.state().state.state.is_none());
}

#[test]
fn nothing_is_imported_where_nothing_may_be_written() {
    let mut reader = trial(LIST.as_bytes());
    reader.may_write = false;
    let window = reader.sized(view, SMALL, egui::Theme::Light);
    assert!(window.get_by_label("Importer 3 acteurs").accesskit_node().is_disabled());
}

fn long_list() -> String {
    let rows = (1..=100).map(|n| {
        let long = if n % 9 == 0 { "un nom très long ".repeat(12) } else { String::new() };
        format!(
            "Acteur {n} {long};S{n};local;association;2;{}\n",
            "Rester et grandir. ".repeat(n % 7)
        )
    });
    format!("{LIST}{}", rows.collect::<String>())
}

#[test]
fn the_answers_stay_in_the_window_whatever_the_list() {
    for language in Language::ALL {
        let trial = trial(long_list().as_bytes()).said_in(language);
        let window = trial.sized(view, SMALL, egui::Theme::Light);
        let screen = Rect::from_min_max(pos2(8.0, 8.0), pos2(1085.0, 606.0));
        for node in window.query_all_by_role(Role::Button) {
            assert!(screen.contains_rect(node.rect()), "{node:?} {:?}", node.rect());
        }
    }
}

#[test]
fn what_is_not_taken_a_hundred_times_is_told_three_times_and_whole_on_demand() {
    let rows = (0..100).map(|n| format!("Mairie;galaxie {n}\n")).collect::<Vec<_>>().concat();
    let mut window = window(format!("Nom;Niveau\n{rows}").as_bytes());
    let told = |window: &Window| window.query_all_by_label_contains("Pas pris").count();
    assert_eq!(told(&window), 3);
    window.get_by_label_contains("lignes 2, 3, 4, 5, 6, 7, …");
    window.get_by_label("Montrer 97\u{a0}autres cases non prises").scroll_to_me();
    window.run();
    window.get_by_label("Montrer 97\u{a0}autres cases non prises").click();
    window.run();
    assert_eq!(told(&window), 100);
}

#[test]
fn missions_of_a_list_are_shown_before_they_are_taken() {
    let mut window = window("Nom;Missions\nCCAS;Nourrir | Loger\n".as_bytes());
    window.get_by_label("Missions\u{a0}: Nourrir\u{a0}; Loger");
    window.key_press(Key::Enter);
    window.run();
    let session = &window.state().session;
    assert_eq!(session.details.mission, "Nourrir");
    assert_eq!(session.details.others_named(), ["Loger"]);
}

#[test]
fn those_who_are_there_are_greyed_and_taken_only_when_ticked() {
    let mut trial: ViewHarness<Shown> = ViewHarness::of(fixture::typical().session);
    let list = "- Odile\n- Alix Martel\n- Martel Alix\n";
    let jobs = Jobs::new(Context::default(), true);
    trial.state.state = Some(ImportState::paste(Some(list), String::new(), Whom::People, jobs));
    let mut window = trial.sized(view, SMALL, egui::Theme::Light);
    window.get_by_label(
        "1\u{a0}personne à ajouter · 1\u{a0}déjà là · 1\u{a0}deux fois dans la liste",
    );
    assert!(window.get_by_label("Ajouter 1\u{a0}personne").is_focused());
    tick(&window, "Martel Alix").click();
    window.run();
    window.get_by_label("Ajouter 2\u{a0}personnes").click();
    window.run();
    let people = &window.state().session.participants;
    let names: Vec<_> = people.iter().map(|someone| someone.name.as_str()).collect();
    assert_eq!(names[5..], ["Alix Martel", "Martel Alix"]);
}

#[test]
fn what_is_unticked_stays_so_when_the_keys_take_the_list() {
    let mut trial: ViewHarness<Shown> = ViewHarness::of(fixture::typical().session);
    let list = "- Alix Martel, mairie\n- Paul Roche, régie\n";
    let jobs = Jobs::new(Context::default(), true);
    trial.state.state = Some(ImportState::paste(Some(list), String::new(), Whom::People, jobs));
    let mut window = trial.sized(view, SMALL, egui::Theme::Light);
    tick(&window, "Paul Roche").click();
    window.run();
    window.get_by_label("Ajouter 1\u{a0}personne");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run();
    let people = &window.state().session.participants;
    let names: Vec<_> = people.iter().map(|someone| someone.name.as_str()).collect();
    assert_eq!(names[5..], ["Alix Martel"]);
}

#[test]
fn who_is_there_receives_what_they_lack_and_keeps_what_is_written() {
    let mut trial: ViewHarness<Shown> = ViewHarness::of(fixture::typical().session);
    let list = "Nom;Organisation;Collège\nOdile;Les Tanneries;Voisinage\nAlix Martel;Régie;\n";
    let jobs = Jobs::new(Context::default(), true);
    trial.state.state = Some(ImportState::paste(Some(list), String::new(), Whom::People, jobs));
    let mut window = trial.sized(view, SMALL, egui::Theme::Light);
    window.get_by_label("1\u{a0}personne à ajouter · 1\u{a0}personne à compléter");
    window.get_by_label("Organisation\u{202f}: Les Tanneries");
    let told = tick(&window, "Odile").accesskit_node().label().unwrap_or_default();
    assert!(told.contains("à compléter · ligne 2"), "{told}");
    let odile = |window: &Window| {
        let people = &window.state().session.participants;
        let odile = people.iter().find(|someone| someone.name == "Odile").unwrap();
        [odile.organisation.clone(), odile.college.clone()]
    };
    window.get_by_label("Ajouter 1, compléter 1").click();
    window.run();
    assert_eq!(odile(&window), ["Les Tanneries", "Habitants"]);
    assert_eq!(window.state().session.participants.len(), 6);
    let edits = window.state().actions.iter().filter(|action| matches!(action, Action::Edit(_)));
    assert_eq!(edits.count(), 1, "one step of undo");
}

#[test]
fn a_row_that_completes_somebody_can_be_left_out() {
    let mut trial: ViewHarness<Shown> = ViewHarness::of(fixture::typical().session);
    let list = "Nom;Organisation\nOdile;Les Tanneries\nClaire Petit;\n";
    let jobs = Jobs::new(Context::default(), true);
    trial.state.state = Some(ImportState::paste(Some(list), String::new(), Whom::People, jobs));
    let mut window = trial.sized(view, SMALL, egui::Theme::Light);
    tick(&window, "Odile").click();
    window.run();
    window.get_by_label("1\u{a0}personne à ajouter · 1\u{a0}déjà là");
    window.get_by_label("Ajouter 1\u{a0}personne").click();
    window.run();
    let people = &window.state().session.participants;
    assert!(people.iter().all(|someone| someone.organisation != "Les Tanneries"));
}
