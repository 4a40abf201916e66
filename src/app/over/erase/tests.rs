//! Extracting and erasing, as people and screen readers meet them.

use egui::Key as Press;
use egui::accesskit::Role;
use egui::{OutputCommand, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use uuid::Uuid;

use super::EraseState;
use super::extract::ExtractState;
use crate::app::base::action::Action;
use crate::app::base::fixture::{self, Fixture};
use crate::app::base::theme::{self, Theme};
use crate::session::{
    Actor, ActorEdit, ActorId, Detail, Edit, EntryId, Erasure, History, Key, Language, NatureId,
    Note, Pair, ParticipantId, ProfileField, Relation, Session, Subject, TextPlace,
};
use crate::words::Words;

const SMALL: Vec2 = vec2(1093.0, 614.0);
const MAYOR: Subject = Subject::Actor(ActorId(1));
const SAMIR: Subject = Subject::Participant(ParticipantId(2));
const CORRECTED: Subject = Subject::Wording(EntryId(3));

/// The typical session, with two actors one of whom is named here and there.
fn session() -> Session {
    let mut session = fixture::typical().session;
    let mut history = History::default();
    let mut perform = |edit: Edit| {
        history.perform(&mut session, edit).unwrap();
    };
    let mut mayor = Actor::named("Mairie de Vallonne", Key(Uuid::from_u128(1)));
    mayor.short = "Mairie".to_owned();
    let note = Note { words: "Garder la main sur les déchets".to_owned(), shareable: false };
    mayor.profile.set(ProfileField::Stakes, note);
    let mut other = Actor::named("DREETS", Key(Uuid::from_u128(2)));
    let words = "Attend que la MAIRIE se décide".to_owned();
    other.profile.set(ProfileField::Stakes, Note { words, shareable: false });
    perform(ActorEdit::Add(vec![mayor, other]).into());
    let pair = Pair::new(ActorId(1), ActorId(2)).unwrap();
    let mut relation = Relation::new(pair, NatureId::new("alliance"));
    relation.note.words = "Se voient chaque mois".to_owned();
    perform(ActorEdit::Relate { pair, relation: Some(relation) }.into());
    let purpose = "Convaincre la mairie de Vallonne, d’après Samir".to_owned();
    perform(Edit::Describe(Detail::Purpose, purpose));
    session
}

/// A modal over a session, while it is open, and what it asked for.
struct Shown<S> {
    fixture: Fixture,
    state: S,
    open: bool,
    actions: Vec<Action>,
}

type View<S> =
    fn(&mut S, &egui::Context, &crate::app::base::look::Look<'_>, &mut Vec<Action>) -> bool;

fn show<S: 'static>(
    state: S,
    view: View<S>,
    language: Language,
    size: Vec2,
    dark: bool,
) -> Harness<'static, Shown<S>> {
    let kind = if dark { egui::Theme::Dark } else { egui::Theme::Light };
    let shown = Shown { fixture: Fixture::of(session()), state, open: true, actions: Vec::new() };
    let mut harness = Harness::builder()
        .with_size(size)
        .with_theme(kind)
        .with_render_cursor(false)
        .with_context_setup(theme::install)
        .build_ui_state(
            move |ui, shown: &mut Shown<S>| {
                let theme = Theme::of(ui.ctx());
                let paper = egui::Frame::new().fill(theme.paper);
                egui::CentralPanel::default().frame(paper).show(ui, |_| ());
                let look = shown.fixture.look(Words::new(language), theme);
                if shown.open {
                    shown.open = view(&mut shown.state, ui.ctx(), &look, &mut shown.actions);
                }
            },
            shown,
        );
    harness.run();
    harness
}

fn erase(subject: Subject) -> Harness<'static, Shown<EraseState>> {
    show(EraseState::new(subject), EraseState::ui, Language::Fr, SMALL, false)
}

fn extract(subject: Subject) -> Harness<'static, Shown<ExtractState>> {
    show(ExtractState::new(subject), ExtractState::ui, Language::Fr, SMALL, false)
}

fn click<S>(harness: &mut Harness<'_, Shown<S>>, label: &str) {
    harness.get_by_label(label).click();
    harness.run();
}

fn erasure<'a>(harness: &'a Harness<'_, Shown<EraseState>>) -> &'a Erasure {
    match &harness.state().actions[..] {
        [Action::Edit(Edit::Erase(erasure))] => erasure,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_goes_is_said_before_anything_is_asked() {
    let harness = erase(MAYOR);
    harness.get_by_label("la fiche, avec 1 texte");
    harness.get_by_label("1 relation, avec sa note");
    harness.get_by_label_contains("2 textes portent ce nom");
    let harness = erase(SAMIR);
    harness.get_by_label("la présence à 1 réunion");
    harness.get_by_label_contains("au nom du collège «\u{202f}Salariés en parcours\u{202f}»");
}

#[test]
fn each_mention_is_shown_with_what_takes_its_place_and_can_be_left() {
    let mut harness = erase(MAYOR);
    click(&mut harness, "Continuer");
    harness.get_by_label("Texte 1 sur 2");
    harness.get_by_label("Démarche\u{202f}: But de la session");
    let field = "À la place de\u{202f}: Démarche\u{202f}: But de la session";
    let found = harness.get_by_role_and_label(Role::MultilineTextInput, field);
    assert_eq!(found.value().as_deref(), Some("Convaincre la un acteur, d’après Samir"));
    click(&mut harness, "Continuer");
    harness.get_by_label("Texte 2 sur 2");
    click(&mut harness, "Laisser tel quel");
    click(&mut harness, "Continuer");
    harness.get_by_label_contains("1 texte reste tel quel");
    click(&mut harness, "Effacer pour toujours");
    assert!(!harness.state().open);
    let erasure = erasure(&harness);
    assert_eq!(erasure.subject, MAYOR);
    let [replacement] = &erasure.replacements[..] else { panic!("{erasure:?}") };
    assert_eq!(replacement.place, TextPlace::Detail(Detail::Purpose));
    assert_eq!(replacement.text, "Convaincre la un acteur, d’après Samir");
}

#[test]
fn what_was_typed_in_place_of_a_mention_is_what_is_written() {
    let mut harness = erase(SAMIR);
    click(&mut harness, "Continuer");
    let field = "À la place de\u{202f}: Démarche\u{202f}: But de la session";
    let found = harness.get_by_role_and_label(Role::MultilineTextInput, field);
    found.focus();
    harness.run();
    harness.get_by_role_and_label(Role::MultilineTextInput, field).type_text(" Et voilà Samir");
    harness.run();
    harness.get_by_label("Le nom y est encore.");
    click(&mut harness, "Continuer");
    click(&mut harness, "Revenir");
    click(&mut harness, "Continuer");
    click(&mut harness, "Effacer pour toujours");
    let text = &erasure(&harness).replacements[0].text;
    assert!(text.contains("Salariés en parcours") && text.contains("Et voilà Samir"), "{text}");
}

#[test]
fn another_spelling_is_looked_for_and_one_can_be_left_out() {
    let mut harness = erase(MAYOR);
    click(&mut harness, "Ne plus chercher Mairie");
    harness.get_by_label_contains("1 texte porte ce nom");
    let field = "Autre façon de l’écrire";
    harness.get_by_role_and_label(Role::TextInput, field).focus();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, field).type_text("  charte ");
    harness.run();
    harness.key_press(Press::Enter);
    harness.run();
    harness.get_by_label("Ne plus chercher charte");
    harness.get_by_label_contains("2 textes portent ce nom");
}

#[test]
fn neither_enter_nor_escape_erases_and_escape_goes_back_one_step() {
    let mut harness = erase(MAYOR);
    for _ in 0..3 {
        harness.key_press(Press::Enter);
        harness.run();
    }
    harness.get_by_role_and_label(Role::Label, "Effacer pour toujours\u{202f}?");
    harness.key_press(Press::Escape);
    harness.run();
    harness.get_by_label("Texte 2 sur 2");
    harness.key_press(Press::Enter);
    harness.run();
    harness.get_by_role_and_label(Role::Label, "Effacer pour toujours\u{202f}?");
    assert!(harness.get_by_label("Ne rien effacer").is_focused());
    harness.key_press(Press::Enter);
    harness.run();
    assert!(!harness.state().open);
    assert_eq!(harness.state().actions, []);
}

#[test]
fn it_can_be_erased_by_keys_alone_deliberately() {
    let mut harness = erase(MAYOR);
    for key in [Press::Enter, Press::Enter, Press::Enter, Press::Tab, Press::Tab, Press::Enter] {
        harness.key_press(key);
        harness.run();
    }
    assert_eq!(erasure(&harness).replacements.len(), 2);
}

#[test]
fn every_text_of_an_argument_is_listed_and_only_the_ticked_ones_go() {
    let mut harness = erase(CORRECTED);
    let now = "Argument 2, tel qu’il est dit aujourd’hui";
    harness.get_by_role_and_label(Role::CheckBox, &format!("Effacer\u{202f}: {now}"));
    let before = "Argument 2, formulation d’avant correction (14 novembre 2026, 14\u{a0}h\u{a0}02)";
    assert!(!harness.query_all_by_label("Continuer").any(|node| node.is_focused()));
    click(&mut harness, &format!("Effacer\u{202f}: {before}"));
    let by = format!("À la place de\u{202f}: {before}");
    harness.get_by_role_and_label(Role::MultilineTextInput, &by);
    click(&mut harness, "Continuer");
    harness.get_by_label_contains("1 texte de l’argument 2 va disparaître");
    click(&mut harness, "Effacer pour toujours");
    let [replacement] = &erasure(&harness).replacements[..] else { panic!() };
    assert_eq!(replacement.place, TextPlace::Words(EntryId(3)));
    assert_eq!(replacement.text, "[formulation effacée]");
}

#[test]
fn what_a_session_needs_cannot_be_left_empty() {
    let mut harness = erase(CORRECTED);
    let now = "Argument 2, tel qu’il est dit aujourd’hui";
    click(&mut harness, &format!("Effacer\u{202f}: {now}"));
    let by = format!("À la place de\u{202f}: {now}");
    harness.get_by_role_and_label(Role::MultilineTextInput, &by).focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Press::A);
    harness.key_press(Press::Delete);
    harness.run();
    harness.get_by_label("Ici, quelque chose doit rester écrit.");
    click(&mut harness, "Continuer");
    assert!(harness.query_by_label("Effacer pour toujours").is_none());
}

#[test]
fn a_subject_that_is_gone_closes_the_question() {
    let harness = erase(Subject::Actor(ActorId(9)));
    assert!(!harness.state().open);
}

#[test]
fn the_extract_is_read_copied_and_saved() {
    let mut harness = extract(MAYOR);
    let text = harness.get_by_label("Texte extrait").value().unwrap();
    for said in ["Garder la main sur les déchets", "Se voient chaque mois", "Attend que la MAIRIE"]
    {
        assert!(text.contains(said), "{said}");
    }
    harness.get_by_label("Copier le texte").click();
    harness.step();
    let copied = harness
        .output()
        .platform_output
        .commands
        .iter()
        .any(|command| matches!(command, OutputCommand::CopyText(copied) if *copied == text));
    assert!(copied);
    harness.run();
    harness.get_by_label("Le texte est dans le presse-papiers.");
    click(&mut harness, "Enregistrer le texte…");
    let name = "2026-11-14 extrait, Mairie de Vallonne.txt".to_owned();
    assert_eq!(harness.state().actions, [Action::SaveText { name, text }]);
    assert!(harness.state().open);
    harness.key_press(Press::Escape);
    harness.run();
    assert!(!harness.state().open);
}

#[test]
fn every_step_fits_the_small_window_in_both_languages() {
    for language in Language::ALL {
        for subject in [MAYOR, SAMIR, CORRECTED] {
            let mut harness =
                show(EraseState::new(subject), EraseState::ui, language, SMALL, false);
            for _ in 0..4 {
                fits(&harness);
                harness.key_press(Press::Enter);
                harness.run();
            }
        }
        fits(&show(ExtractState::new(MAYOR), ExtractState::ui, language, SMALL, true));
    }
}

/// Every button is in the window, whatever scrolls above it.
fn fits<S>(harness: &Harness<'_, Shown<S>>) {
    let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, SMALL).shrink(8.0);
    for node in harness.query_all_by_role(Role::Button) {
        assert!(screen.contains_rect(node.rect()), "{node:?} {:?}", node.rect());
    }
}
