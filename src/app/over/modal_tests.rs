//! The palette, the keys, the dialogs and the notices, as people and screen readers meet them.

use std::path::PathBuf;

use egui::accesskit::Role;
use egui::{Key, Ui, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::dialogs::{self, Choice};
use super::keys;
use super::palette::{self, PaletteState};
use super::path::{PathChoice, PathPrompt, Pick};
use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::dialog::{Dialog, Offer, Offered};
use crate::app::base::notice::Notice;
use crate::app::base::theme::{self, Theme};
use crate::app::widgets::notices;
use crate::session::Language;
use crate::words::Words;

fn show<'a, S: 'a>(
    language: Language,
    size: Vec2,
    dark: bool,
    state: S,
    mut view: impl FnMut(&mut Ui, Words, &Theme, &mut S) + 'a,
) -> Harness<'a, S> {
    let kind = if dark { egui::Theme::Dark } else { egui::Theme::Light };
    Harness::builder()
        .with_size(size)
        .with_theme(kind)
        .with_render_cursor(false)
        .with_context_setup(theme::install)
        .build_ui_state(
            move |ui, state| {
                let theme = Theme::of(ui.ctx());
                egui::CentralPanel::default()
                    .frame(egui::Frame::new().fill(theme.paper))
                    .show(ui, |ui| view(ui, Words::new(language), theme, state));
            },
            state,
        )
}

const SMALL: Vec2 = vec2(1093.0, 614.0);

#[derive(Default)]
struct Palette {
    closed: bool,
    state: PaletteState,
    out: Vec<Action>,
}

/// The palette with no session open.
fn palette(language: Language, size: Vec2, dark: bool) -> Harness<'static, Palette> {
    show(language, size, dark, Palette::default(), |ui, words, theme, palette| {
        if !palette.closed {
            let enabled = |command: Command| !command.needs_session();
            let (state, out) = (&mut palette.state, &mut palette.out);
            palette.closed = !palette::ui(ui.ctx(), words, theme, enabled, state, out);
        }
    })
}

fn query(harness: &mut Harness<'_, Palette>, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, "Nom de la commande").type_text(text);
    harness.run();
}

#[test]
fn the_palette_finds_without_accents_and_enter_triggers() {
    let mut harness = palette(Language::Fr, SMALL, false);
    harness.run();
    query(&mut harness, "SYSTEME theme");
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.state().closed);
    assert_eq!(harness.state().out, [Action::Command(Command::SystemTheme)]);
}

#[test]
fn the_palette_goes_down_to_the_next_command() {
    let mut harness = palette(Language::Fr, SMALL, false);
    harness.run();
    query(&mut harness, "theme");
    harness.key_press(Key::ArrowDown);
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().out, [Action::Command(Command::DarkTheme)]);
}

#[test]
fn the_palette_does_not_trigger_what_is_disabled_and_says_why() {
    let mut harness = palette(Language::Fr, SMALL, false);
    harness.run();
    query(&mut harness, "annuler");
    harness.get_by_label_contains("ouvrez une session");
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().out, []);
    assert!(!harness.state().closed);
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.state().closed);
}

#[test]
fn every_command_has_words_in_both_languages() {
    let files = [
        include_str!("../../../assets/lang/fr/commands.ftl"),
        include_str!("../../../assets/lang/en/commands.ftl"),
    ];
    for file in files {
        for command in Command::all() {
            let line = format!("\n{} = ", command.message());
            assert_eq!(file.matches(&line).count(), 1, "{command:?}");
        }
    }
}

#[test]
fn both_languages_have_the_same_messages() {
    let ids = |file: &str| -> Vec<String> {
        let parts = file.lines().filter_map(|line| line.split_once(" ="));
        parts.map(|(id, _)| id.to_owned()).collect()
    };
    for (fr, en) in [
        (
            include_str!("../../../assets/lang/fr/commands.ftl"),
            include_str!("../../../assets/lang/en/commands.ftl"),
        ),
        (
            include_str!("../../../assets/lang/fr/start.ftl"),
            include_str!("../../../assets/lang/en/start.ftl"),
        ),
        (
            include_str!("../../../assets/lang/fr/dialogs.ftl"),
            include_str!("../../../assets/lang/en/dialogs.ftl"),
        ),
    ] {
        assert_eq!(ids(fr), ids(en));
    }
}

fn samples() -> Vec<(&'static str, Dialog)> {
    let copy = |when: &str, arguments| Offer {
        what: Offered::Kept(PathBuf::from(when)),
        said: when.to_owned(),
        arguments,
    };
    vec![
        (
            "unsaved",
            Dialog::CloseUnsaved { why: "la clé USB « RÉUNIONS » a été retirée".to_owned() },
        ),
        (
            "open-failed",
            Dialog::OpenFailed {
                message: "« 2026-11-14 Ressourcerie.ron » s’interrompt à la ligne 212, \
                          colonne 8 : une parenthèse fermante était attendue."
                    .to_owned(),
                offers: vec![
                    copy("14 novembre 2026, 16 h 42", 86),
                    copy("14 novembre 2026, 16 h 40", 85),
                    copy("14 novembre 2026, 15 h 12", 1),
                ],
            },
        ),
        (
            "fuller",
            Dialog::Fuller {
                messages: vec!["« b.ron » contient 2 arguments que ce fichier n’a pas.".to_owned()],
                offers: vec![Offer {
                    what: Offered::File(PathBuf::from("b.ron")),
                    said: "b.ron".to_owned(),
                    arguments: 88,
                }],
            },
        ),
        (
            "read-only",
            Dialog::ReadOnly {
                message: "Une autre fenêtre de Curseur l’a déjà ouverte, sur l’ordinateur \
                          « salle-2 ». On peut tout lire ; rien ne sera changé."
                    .to_owned(),
            },
        ),
    ]
}

fn dialog(dialog: Dialog, language: Language, dark: bool) -> Harness<'static, Option<Choice>> {
    show(language, SMALL, dark, None, move |ui, words, theme, choice: &mut Option<Choice>| {
        if choice.is_none() {
            *choice = dialogs::ui(ui.ctx(), words, theme, &dialog);
        }
    })
}

#[test]
fn enter_and_escape_take_the_safe_choice_of_every_dialog() {
    for (name, sample) in samples() {
        let safe = match &sample {
            Dialog::CloseUnsaved { .. } | Dialog::OpenFailed { .. } | Dialog::Fuller { .. } => {
                Choice::Cancel
            }
            _ => Choice::Understood,
        };
        for key in [Key::Enter, Key::Escape] {
            let mut harness = dialog(sample.clone(), Language::Fr, false);
            harness.run();
            harness.key_press(key);
            harness.run();
            assert_eq!(harness.state(), &Some(safe.clone()), "{name}, {key:?}");
        }
    }
}

#[test]
fn closing_without_saving_is_said_in_full_and_a_copy_can_be_opened() {
    let samples = samples();
    let mut harness = dialog(samples[0].1.clone(), Language::Fr, false);
    harness.run();
    harness.get_by_label("Fermer sans enregistrer").click();
    harness.run();
    assert_eq!(harness.state(), &Some(Choice::CloseWithoutSaving));
    let mut harness = dialog(samples[1].1.clone(), Language::Fr, false);
    harness.run();
    harness.get_by_label_contains("85 arguments").click();
    harness.run();
    let path = PathBuf::from("14 novembre 2026, 16 h 40");
    assert_eq!(harness.state(), &Some(Choice::Open(Offered::Kept(path))));
}

type Prompted = (PathPrompt, Option<PathChoice>);

fn prompt(language: Language, dark: bool) -> Harness<'static, Prompted> {
    let state = (PathPrompt::new(Pick::Open, String::new()), None);
    show(language, SMALL, dark, state, |ui, words, theme, (prompt, choice): &mut Prompted| {
        if choice.is_none() {
            *choice = prompt.ui(ui.ctx(), words, theme);
        }
    })
}

#[test]
fn a_typed_path_is_given_by_enter() {
    let mut harness = prompt(Language::Fr, false);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().1, None);
    let field = harness.get_by_role_and_label(Role::TextInput, "Chemin du fichier");
    assert!(field.is_focused());
    field.type_text("séances/essai.ron");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let path = PathBuf::from("séances/essai.ron");
    assert_eq!(harness.state().1, Some(PathChoice::Path(path)));
}

fn notices(language: Language, dark: bool) -> Harness<'static, Vec<Notice>> {
    let list = vec![
        Notice::info("La boule reste où le groupe l’a mise."),
        Notice::alert("Non enregistré : le dossier « Séances » n’existe plus. Curseur réessaie."),
    ];
    show(language, SMALL, dark, list, |ui, words, theme, list| {
        notices::ui(ui, list, words, theme);
    })
}

#[test]
fn notices_are_announced_and_dismissed_by_key_or_button() {
    let mut harness = notices(Language::Fr, false);
    harness.run();
    assert_eq!(harness.get_by_role(Role::Alert).accesskit_node().role(), Role::Alert);
    harness.get_by_role(Role::Status);
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().len(), 1, "the latest first");
    harness.get_by_label("Masquer ce message").click();
    harness.run();
    assert_eq!(harness.state(), &[]);
}

#[test]
fn the_keys_that_are_no_commands_are_listed() {
    let mut harness = keys_shown(Language::Fr, SMALL, false);
    harness.run();
    for text in ["Champ suivant", "Tab", "Entrée", "Échap", "Alt+←", "Ctrl+Maj+Z"] {
        harness.get_by_label(text);
    }
    harness.get_by_label("Fermer").click();
    harness.run();
    assert!(!*harness.state());
}

fn keys_shown(language: Language, size: Vec2, dark: bool) -> Harness<'static, bool> {
    show(language, size, dark, true, |ui, words, theme, open| {
        *open = *open && keys::ui(ui.ctx(), words, theme);
    })
}

fn fits<S>(mut harness: Harness<'_, S>, name: &str) {
    harness.run();
    let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, SMALL).shrink(8.0);
    for role in [Role::Label, Role::Button, Role::TextInput] {
        for node in harness.query_all_by_role(role) {
            let (rect, label) = (node.rect(), node.accesskit_node().label());
            assert!(screen.contains_rect(rect), "{name}: {label:?} {rect:?}");
        }
    }
}

#[test]
fn every_dialog_fits_the_small_window_in_both_languages() {
    for language in Language::ALL {
        fits(prompt(language, false), "prompt");
        fits(notices_after_text(language), "notices");
        for (name, sample) in samples() {
            fits(dialog(sample, language, true), name);
        }
    }
}

/// There are more keys than fit in the small window: they scroll, and nothing else does.
#[test]
fn the_keys_scroll_in_the_small_window_in_both_languages() {
    for language in Language::ALL {
        let mut harness = keys_shown(language, SMALL, false);
        harness.run();
        let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, SMALL).shrink(8.0);
        assert!(screen.contains_rect(harness.get_by_role(Role::Button).rect()));
        for node in harness.query_all_by_role(Role::Label) {
            let (across, rect) = (screen.x_range(), node.rect());
            assert!(across.contains(rect.left()) && across.contains(rect.right()), "{rect:?}");
        }
        harness.get_all_by_role(Role::Label).nth_back(1).expect("a key").scroll_to_me();
        harness.run();
        let last = harness.get_all_by_role(Role::Label).nth_back(1).expect("a key").rect();
        assert!(screen.contains_rect(last), "{last:?}");
    }
}

/// A notice so long that it goes on below.
fn notices_after_text(language: Language) -> Harness<'static, Vec<Notice>> {
    let list = vec![Notice::alert("Le dossier des sessions n’existe plus. ".repeat(8))];
    show(language, SMALL, false, list, |ui, words, theme, list| {
        ui.text_edit_singleline(&mut String::new()).accessible_name("champ");
        notices::ui(ui, list, words, theme);
    })
}
