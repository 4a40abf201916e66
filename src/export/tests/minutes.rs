//! What minutes tell, once and to whom.

use std::fs;
use std::path::PathBuf;

use super::planted::{NEVER, SAID, SECRETS, empty, pair, perform, planted, stamp};
use super::{minutes_of, spans, standing, text};
use crate::export::document::{Block, Document, Style};
use crate::export::setting::as_printed;
use crate::export::{Choices, Edition};
use crate::session::{
    ActorEdit, Agenda, Argument, AxisId, Detail, Edit, Language, Ledger, Minority, Move, NatureId,
    Position, Relation, Session, SittingId, Stance, Target, fold,
};

const EDITIONS: [Choices; 2] = [Choices::SHAREABLE, Choices::INTERNAL];

fn samples() -> Vec<Session> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("sessions");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let paths = paths.filter(|path| path.extension().is_some_and(|found| found == "ron"));
    paths.map(|path| crate::storage::read(&fs::read(path).unwrap()).unwrap()).collect()
}

fn heading(document: &Document, name: &str) -> bool {
    document.blocks.iter().any(|block| matches!(block, Block::Heading { text, .. } if text == name))
}

#[test]
fn the_words_of_every_standing_argument_are_told_exactly_once() {
    for choices in EDITIONS {
        let told = text(&minutes_of(&planted(), choices));
        for words in SAID {
            assert_eq!(told.matches(words).count(), 1, "{words}");
        }
    }
}

#[test]
fn so_they_are_in_the_samples() {
    let samples = samples();
    assert!(!samples.is_empty());
    for session in &samples {
        for choices in EDITIONS {
            let document = minutes_of(session, choices);
            let told = spans(&document);
            for recorded in Ledger::of(&session.journal).arguments() {
                let words = as_printed(recorded.argument.words.trim());
                let mark = if recorded.stands() { Style::Plain } else { Style::Struck };
                let verbatim = format!("«\u{202f}{words}\u{202f}»");
                let found = told.iter().filter(|span| {
                    span.style == mark && (span.text == words || span.text == verbatim)
                });
                let expected = usize::from(recorded.stands() || choices.is_internal());
                if !words.is_empty() {
                    assert_eq!(found.count(), expected, "{words}");
                }
            }
        }
    }
}

#[test]
fn an_argument_with_several_moves_is_told_under_one_axis_and_called_by_its_number_under_the_other()
{
    let document = minutes_of(&planted(), Choices::SHAREABLE);
    let items: Vec<_> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Items(items) => Some(items),
            _ => None,
        })
        .flatten()
        .filter(|item| item.mark == "2")
        .map(|item| item.paragraphs.iter().flatten().map(|span| &*span.text).collect::<String>())
        .collect();
    // A solid ball comes first.
    assert!(items[0].starts_with("parole-deux"), "{items:?}");
    assert!(items[0].contains("Équité sociale\u{202f}: un peu plus favorable"), "{items:?}");
    assert!(items[1].contains("dit sous «\u{202f}Déchets et réemploi\u{202f}»"), "{items:?}");
}

#[test]
fn what_was_withdrawn_never_stands() {
    for choices in EDITIONS {
        let document = minutes_of(&planted(), choices);
        assert!(!standing(&document).contains("parole-retirée"));
        assert!(!text(&document).contains(NEVER), "an earlier wording");
        assert_eq!(heading(&document, "Arguments retirés"), choices.is_internal());
    }
}

#[test]
fn a_shareable_edition_holds_nothing_internal_and_an_internal_one_says_that_it_does() {
    let [shared, internal] = EDITIONS.map(|choices| minutes_of(&planted(), choices));
    let [told, all] = [&shared, &internal].map(|document| fold(&format!("{document:?}")));
    for secret in SECRETS {
        assert!(!told.contains(&fold(secret)), "{secret}");
        assert!(all.contains(&fold(secret)), "{secret}");
    }
    assert_eq!(shared.banner, "");
    assert!(!internal.banner.is_empty());
    for document in [&shared, &internal] {
        assert!(text(document).contains("fiche-partagée"));
    }
    assert!(text(&internal).contains("lien-partagé"));
}

#[test]
fn names_and_what_is_internal_are_two_choices() {
    let names = Choices { names: true, ..Choices::SHAREABLE };
    let told = text(&minutes_of(&planted(), names));
    for secret in &SECRETS[..4] {
        assert!(told.contains(secret), "{secret}");
    }
    for secret in &SECRETS[4..] {
        assert!(!told.contains(secret), "{secret}");
    }
    let nameless = Choices { edition: Edition::Internal, ..Choices::SHAREABLE };
    let told = fold(&text(&minutes_of(&planted(), nameless)));
    for name in &SECRETS[..4] {
        assert!(!told.contains(&fold(name)), "{name}");
    }
}

#[test]
fn whoever_may_not_be_named_is_told_as_a_person_among_others() {
    let told = text(&minutes_of(&planted(), Choices::SHAREABLE));
    // "Zoé Quartz et Yann Onyx" is no one name, and each of their colleges is one person.
    assert!(
        told.contains("voix non précisée · nettement plus favorable, jusqu’à «\u{202f}nettement favorable\u{202f}», désaccord maintenu"),
        "{told}"
    );
    assert!(
        told.contains("Compte rendu validé par une personne du groupe, le 14 novembre 2026"),
        "{told}"
    );
    assert!(told.contains("Le tiers, 3 personnes"), "{told}");
    assert!(!told.contains("<b>Élus</b>"), "{told}");
}

#[test]
fn without_their_natures_ties_look_alike() {
    let session = planted();
    let mut other = session.clone();
    for (one, two, nature) in [(1, 2, "opposition"), (1, 3, "interdependence")] {
        let pair = pair(one, two);
        let relation = Some(Relation::new(pair, NatureId::new(nature)));
        perform(&mut other, ActorEdit::Relate { pair, relation });
    }
    other.validation.clone_from(&session.validation);
    assert_eq!(minutes_of(&session, Choices::SHAREABLE), minutes_of(&other, Choices::SHAREABLE));
    let told = text(&minutes_of(&session, Choices::SHAREABLE));
    assert!(told.contains("Paires examinées\u{202f}: 2 sur 3"), "{told}");
    assert!(told.contains("Nous-mêmes avec La mairie, Le tiers"), "{told}");
    let told = text(&minutes_of(&session, Choices { natures: true, ..Choices::SHAREABLE }));
    assert!(told.contains("alliance sur les moyens"), "{told}");
    assert!(told.contains("lien-partagé") && !told.contains("secret-lien"), "{told}");
    assert!(told.contains("À regarder ensemble"), "{told}");
}

#[test]
fn a_position_that_nobody_placed_is_told_as_not_said_and_evidence_that_came_later_corrects_nothing()
{
    let mut session = planted();
    let axis = AxisId::new("soc.gender");
    let (to, at) = (Target::MovesTo(Position::clamped(30)), stamp());
    let held = Minority { position: Position::clamped(30), words: "Pas les jeunes".to_owned() };
    let made = Move { axis, to, stance: Stance::Agreed, cleared: false, minority: vec![held] };
    let argument =
        Argument { words: "parole-place".to_owned(), moves: vec![made], ..Argument::default() };
    let sitting = None;
    perform(&mut session, Edit::Record { at, sitting, argument: argument.clone() });
    let id = session.journal.records().last().unwrap().id;
    let evidence = vec!["Compte de 2025".to_owned()];
    let to = Argument { evidence, ..argument };
    let before = text(&minutes_of(&session, Choices::SHAREABLE)).matches("corrigé").count();
    let correct = Edit::Correct { at, sitting, argument: id, to, said_at: None };
    perform(&mut session, correct);
    let told = text(&minutes_of(&session, Choices::SHAREABLE));
    assert!(told.contains("place non dite"), "{told}");
    assert_eq!(told.matches("corrigé").count(), before);
}

#[test]
fn every_axis_is_told_discussed_or_not() {
    let session = planted();
    let told = text(&minutes_of(&session, Choices::SHAREABLE));
    for axis in session.framework.axes.values() {
        let label = axis.label(Language::Fr);
        assert!(told.contains(label), "{label}");
    }
}

#[test]
fn no_figure_sums_axes_up() {
    for choices in EDITIONS {
        let told = text(&minutes_of(&planted(), choices));
        for sum in ["%", "moyenne", "total", "/100", "score"] {
            assert!(!told.contains(sum), "{sum}");
        }
    }
}

#[test]
fn a_session_without_anything_has_minutes_all_the_same() {
    let document = minutes_of(&empty(), Choices::INTERNAL);
    let told = text(&document);
    assert!(told.contains("Projet de compte rendu"), "{told}");
    assert!(heading(&document, "Axes non discutés"));
    assert!(!heading(&document, "Acteurs") && !heading(&document, "Décisions"));
}

#[test]
fn a_move_on_an_axis_that_no_pillar_has_is_told_too() {
    let mut session = planted();
    for pillar in &mut session.framework.pillars {
        pillar.axes.retain(|axis| axis.as_str() != "eco.jobs");
    }
    session.framework.axes.remove(&AxisId::new("eco.jobs"));
    let told = text(&minutes_of(&session, Choices::SHAREABLE));
    assert_eq!(told.matches("parole-un").count(), 1);
}

#[test]
fn a_name_hidden_in_free_words_is_found() {
    let session = planted();
    let someone = |words: &str| {
        let named: Vec<_> = session.people_named_in(words).map(|one| one.name.as_str()).collect();
        named.join(", ")
    };
    assert_eq!(someone("voir avec zoé quartz"), "Zoé Quartz");
    assert_eq!(someone("M. Onyx"), "", "only whole names are known");
    assert_eq!(someone("la Mairie"), "");
}

#[test]
fn decisions_come_right_after_what_is_in_short() {
    let document = minutes_of(&planted(), Choices::SHAREABLE);
    let parts: Vec<_> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level: 1, text } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(parts[..3], ["En bref", "Décisions", "Contexte"]);
}

#[test]
fn what_says_nothing_is_left_out() {
    let document = minutes_of(&planted(), Choices::SHAREABLE);
    let told = text(&document);
    assert!(!told.contains("au départ"), "each ball started from the middle: {told}");
    let columns: Vec<_> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Table(table) => Some(table.columns.iter().map(|(name, _)| name.as_str())),
            _ => None,
        })
        .flatten()
        .collect();
    assert!(columns.contains(&"Décision"), "{columns:?}");
    // Of actors only the names are known: they are a list.
    let columns_of_actors = ["Acteur", "Niveau", "Cercle"];
    assert!(!columns.iter().any(|name| columns_of_actors.contains(name)), "{columns:?}");
    let named = planted().actors.iter().next().expect("an actor").name.clone();
    assert!(told.contains(&named), "{named}: {told}");
}

#[test]
fn a_voice_that_was_not_said_leaves_no_empty_place() {
    let told = text(&minutes_of(&planted(), Choices::SHAREABLE));
    assert!(told.contains("=1+1\nvoix non précisée · "), "{told}");
}

#[test]
fn axes_of_the_day_that_were_not_reached_are_told_apart() {
    let mut session = planted();
    for (axis, agenda) in [("soc.gender", Agenda::Today), ("env.waste", Agenda::Priority)] {
        let (sitting, axis) = (SittingId(1), AxisId::new(axis));
        perform(&mut session, Edit::Plan { sitting, axis, agenda: Some(agenda) });
    }
    let label = session.framework.label(&AxisId::new("soc.gender"), Language::Fr).to_owned();
    let told = text(&minutes_of(&session, Choices::SHAREABLE));
    let apart = format!("Choisis pour une réunion, et pas encore abordés\u{202f}:\n {label}");
    assert!(told.contains(&apart), "{told}");
    assert_eq!(told.matches(&label).count(), 1, "{told}");
}

#[test]
fn letters_are_set_as_in_print_and_the_session_keeps_its_own() {
    let mut session = planted();
    perform(&mut session, Edit::Describe(Detail::Purpose, "Dire l'eau ; l’air !".to_owned()));
    let before = session.clone();
    for choices in EDITIONS {
        let told = text(&minutes_of(&session, choices));
        assert!(told.contains("Dire l’eau\u{202f}; l’air\u{202f}!"), "{told}");
    }
    assert_eq!(session, before);
}

#[test]
fn who_sees_to_a_decision_is_named_by_a_choice_of_its_own() {
    let named = Choices { bearers: true, ..Choices::SHAREABLE };
    let told = text(&minutes_of(&planted(), named));
    assert!(told.contains("Zoé Quartz, Yann Onyx, Wanda Opale, Le tiers"), "{told}");
    assert_eq!(told.matches("Zoé Quartz").count(), 1, "nowhere else: {told}");
}
