use std::path::Path;

use egui::accesskit::Role;
use egui::{Key, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::date;

use super::*;
use crate::app::base::command::Command;
use crate::app::base::theme;
use crate::session::{Detail, Edit, Language, Stage};

#[derive(Default)]
struct Screen {
    state: StartState,
    out: Vec<Action>,
}

fn recents() -> Vec<Recent> {
    let recent = |file: &str, title: &str, modified| Recent {
        path: Path::new("séances").join(file),
        title: title.to_owned(),
        modified,
        waits: false,
        is_sealed: false,
    };
    vec![
        recent(
            "2026-11-14 Ressourcerie de Vallonne.ron",
            "Ressourcerie de Vallonne, appréciation n° 3",
            date(2026, 11, 14).at(16, 42, 0, 0),
        ),
        recent("2026-11-13 essai.ron", "", date(2026, 11, 13).at(9, 5, 0, 0)),
        recent(
            "2024-10-01 Ressourcerie de Vallonne.ron",
            "Ressourcerie de Vallonne, appréciation n° 2",
            date(2024, 10, 1).at(17, 0, 0, 0),
        ),
    ]
}

fn examples() -> Vec<String> {
    [
        "Ressourcerie de Vallonne 2026 (fiction)",
        "Ressourcerie de Vallonne 2024 (fiction)",
        "Un diagnostic du territoire, en trois réunions (fiction)",
        "Une expérience publiée, argument par argument",
    ]
    .map(str::to_owned)
    .to_vec()
}

fn elsewhere() -> Vec<Place> {
    let stick = Place::Folder("/media/amina/CLE USB".into());
    let file = Place::File("/partage/2026-11-02 Comité.ron".into());
    vec![stick, file, Place::Folder("/partage/archives/2024".into())]
}

fn harness(language: Language, size: egui::Vec2, dark: bool) -> Harness<'static, Screen> {
    with_recents(language, size, dark, Some(recents()))
}

fn with_recents(
    language: Language,
    size: egui::Vec2,
    dark: bool,
    recents: Option<Vec<Recent>>,
) -> Harness<'static, Screen> {
    let (examples, elsewhere) = (examples(), elsewhere());
    let kind = if dark { egui::Theme::Dark } else { egui::Theme::Light };
    Harness::builder()
        .with_size(size)
        .with_theme(kind)
        .with_render_cursor(false)
        .with_context_setup(theme::install)
        .build_ui_state(
            move |ui, screen: &mut Screen| {
                let look = StartLook {
                    words: Words::new(language),
                    theme: Theme::of(ui.ctx()),
                    recents: recents.as_deref(),
                    waiting: None,
                    form_waits: false,
                    elsewhere: &elsewhere,
                    examples: &examples,
                    today: date(2026, 11, 14),
                    folder: Path::new("Documents/Curseur"),
                };
                let paper = look.theme.paper;
                egui::CentralPanel::default()
                    .frame(egui::Frame::new().fill(paper))
                    .show(ui, |ui| super::ui(ui, &look, &mut screen.state, &mut screen.out));
            },
            Screen::default(),
        )
}

fn small() -> Harness<'static, Screen> {
    harness(Language::Fr, vec2(1093.0, 614.0), false)
}

fn field<'h>(harness: &'h Harness<'_, Screen>, name: &'h str) -> egui_kittest::Node<'h> {
    let line = harness.query_by_role_and_label(Role::TextInput, name);
    line.unwrap_or_else(|| harness.get_by_role_and_label(Role::MultilineTextInput, name))
}

fn type_in(harness: &mut Harness<'_, Screen>, name: &str, text: &str) {
    field(harness, name).focus();
    harness.run();
    field(harness, name).type_text(text);
    harness.run();
}

#[test]
fn the_title_alone_and_enter_create() {
    let mut harness = small();
    harness.run();
    assert!(harness.get_by_role_and_label(Role::Button, "Nouvelle session").is_focused());
    harness.key_press(Key::Enter);
    harness.run();
    assert!(field(&harness, "Titre").is_focused());
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().out, [], "nothing is created without a title");
    assert!(field(&harness, "Titre").is_focused());
    assert!(harness.get_by_label("Créer la session").accesskit_node().is_disabled());
    harness.get_by_label("Donnez un titre pour créer la session.");
    field(&harness, "Titre").type_text("Ressourcerie, n° 1");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let edits = vec![
        Edit::Describe(Detail::Title, "Ressourcerie, n° 1".to_owned()),
        Edit::SetDate(date(2026, 11, 14)),
    ];
    assert_eq!(harness.state().out, [Action::Create(edits)]);
}

#[test]
fn going_back_loses_nothing_and_all_fields_arrive_as_edits() {
    let mut harness = harness(Language::Fr, vec2(1366.0, 1400.0), false);
    harness.state_mut().state.open_form();
    harness.run();
    let words = Words::new(Language::Fr);
    // The mission that the grids study is chosen with the actors, and nothing was before a first session.
    let later = [Detail::Mission, Detail::Since];
    let asked = || Detail::ALL.into_iter().filter(move |detail| !later.contains(detail));
    for detail in asked() {
        type_in(&mut harness, &words.detail(detail), &format!("réponse {detail:?}"));
    }
    field(&harness, "Date").focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    field(&harness, "Date").type_text("03/12/2026");
    harness.run();
    harness.get_by_label("Conduite").click();
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.get_by_label("Nouvelle session").is_focused(), "back on the first page");
    harness.get_by_label("Nouvelle session").click();
    harness.run();
    harness.get_by_label("Créer la session").click();
    harness.run();
    let mut edits: Vec<_> =
        asked().map(|detail| Edit::Describe(detail, format!("réponse {detail:?}"))).collect();
    edits.extend([Edit::SetDate(date(2026, 12, 3)), Edit::SetStage(Some(Stage::Conduct))]);
    assert_eq!(harness.state().out, [Action::Create(edits)]);
}

#[test]
fn an_invalid_date_is_said_and_creates_nothing() {
    let mut harness = small();
    harness.state_mut().state.open_form();
    harness.run();
    type_in(&mut harness, "Titre", "Essai");
    type_in(&mut harness, "Date", "x");
    harness.get_by_label_contains("Date non reconnue");
    assert!(harness.get_by_label("Créer la session").accesskit_node().is_disabled());
    field(&harness, "Titre").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().out, []);
}

#[test]
fn recents_examples_and_commands_are_asked_for() {
    let mut harness = small();
    harness.run();
    harness.get_by_label_contains("appréciation n° 2").click();
    harness.run();
    harness.get_by_label_contains("Ce fichier ne se lit pas").click();
    harness.run();
    harness.get_by_label_contains("Une expérience publiée").click();
    harness.run();
    harness.get_by_label("English").click();
    harness.run();
    harness.get_by_label("Sombre").click();
    harness.run();
    harness.get_by_label("Ouvrir un fichier…").click();
    harness.run();
    let paths: Vec<_> = recents().into_iter().map(|recent| recent.path).collect();
    assert_eq!(
        harness.state().out,
        [
            Action::Open(paths[2].clone()),
            Action::Open(paths[1].clone()),
            Action::OpenExample(3),
            Command::English.into(),
            Command::DarkTheme.into(),
            Command::OpenFile.into(),
        ]
    );
}

#[test]
fn what_was_opened_elsewhere_is_opened_again_or_forgotten_by_one_gesture() {
    let mut harness = small();
    harness.run();
    for name in ["Ouvrir dans CLE USB…", "2026-11-02 Comité", "Oublier 2024"] {
        harness.get_by_label(name).click();
        harness.run();
    }
    let [stick, file, archives] = <[Place; 3]>::try_from(elsewhere()).unwrap();
    assert_eq!(
        harness.state().out,
        [
            Action::OpenIn(stick.path().to_owned()),
            Action::Open(file.path().to_owned()),
            Action::Forget(archives),
        ]
    );
}

#[test]
fn tab_goes_from_new_to_the_library_to_open_to_what_is_elsewhere_to_the_recents() {
    let mut harness = small();
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
    assert!(harness.get_by_label("Bibliothèque").is_focused());
    harness.key_press(Key::Tab);
    harness.run();
    assert!(harness.get_by_label("Ouvrir un fichier…").is_focused());
    for name in ["Ouvrir dans CLE USB…", "Oublier CLE USB", "2026-11-02 Comité"] {
        harness.key_press(Key::Tab);
        harness.run();
        assert!(harness.get_by_label(name).is_focused(), "{name}");
    }
    for _ in 0..4 {
        harness.key_press(Key::Tab);
        harness.run();
    }
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().out, [Action::Open(recents()[0].path.clone())]);
}

#[test]
fn arrows_go_between_rows() {
    let mut harness = small();
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert!(harness.get_by_label("Bibliothèque").is_focused());
    harness.get_by_label_contains("appréciation n° 3").focus();
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert!(harness.get_by_label_contains("Ce fichier ne se lit pas").is_focused());
}

#[test]
fn on_the_first_page_nothing_overlaps_or_is_cut() {
    for (language, size, dark) in variants() {
        let mut harness = harness(language, size, dark);
        harness.run();
        let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
        let labels = harness.get_all_by_role(Role::Label);
        let rects: Vec<_> = labels
            .chain(harness.get_all_by_role(Role::Button))
            .map(|node| (node.rect(), node.accesskit_node().label().unwrap_or_default()))
            .collect();
        for (n, (rect, name)) in rects.iter().enumerate() {
            assert!(screen.contains_rect(*rect), "{name} {rect:?}");
            for (other, second) in &rects[..n] {
                assert!(!rect.shrink(1.0).intersects(*other), "{name} / {second}");
            }
        }
    }
}

fn variants() -> impl Iterator<Item = (Language, egui::Vec2, bool)> {
    let sizes = [vec2(1093.0, 614.0), vec2(1366.0, 768.0)];
    Language::ALL.into_iter().flat_map(move |language| {
        sizes.into_iter().flat_map(move |size| [false, true].map(|dark| (language, size, dark)))
    })
}
