//! Blank sheets for a territory.

use curseur::export::{Document, sheets};
use curseur::session::{Language, Session};
use curseur::words::Words;

use super::{a_day, diagnosis_alone, lines};
use crate::samples::with_arguments;

/// The pages, each as its texts.
fn pages(session: &Session, language: Language) -> Vec<Vec<String>> {
    let document: Document = sheets(session, Words::new(language));
    let lines = lines(&document);
    lines[1..].split(|line| line == "(page)").map(<[String]>::to_vec).collect()
}

#[test]
fn each_row_has_a_page_with_its_question_and_room_for_three_examples_and_names_no_type() {
    let session = a_day();
    for language in Language::ALL {
        let pages = pages(&session, language);
        for (page, row) in pages.iter().zip(&session.diagnosis.rows) {
            let all = page.join("\n");
            assert!(
                all.contains(row.question(language).replace('\u{202f}', " ").as_str()),
                "{all}"
            );
            assert_eq!(page.iter().filter(|line| line.ends_with("lines)")).count(), 3);
            for (_, found) in session.diagnosis.shown(row) {
                let label = found.label(language).replace('\u{202f}', " ");
                assert!(!all.contains(label.as_str()), "{label}");
            }
        }
    }
}

#[test]
fn the_facilitator_has_every_type_with_its_definition_and_one_set_aside_is_not_there() {
    let mut session = a_day();
    for language in Language::ALL {
        let pages = pages(&session, language);
        let all: String = pages[9..12].concat().join("\n");
        for found in session.diagnosis.types.values() {
            let colon = if language == Language::Fr { " :" } else { ":" };
            let told = format!("{}{colon} {}", found.label(language), found.definition(language));
            assert!(all.contains(told.replace('\u{202f}', " ").trim()), "{told}");
        }
    }
    let (_, first) = session.diagnosis.types.iter_mut().next().expect("a type");
    first.set_aside = true;
    let label = first.label(Language::Fr).to_owned();
    let all = pages(&session, Language::Fr).concat();
    assert!(!all.iter().any(|line| line.starts_with(&label)), "{label}");
}

#[test]
fn nothing_that_was_said_is_on_them_and_each_use_has_its_own_pages() {
    let all = pages(&a_day(), Language::Fr).concat().join("\n");
    for said in ["La filature rouvre", "la filière bois se dessine", "surtout", "table 1"] {
        assert!(!all.contains(said), "{said}");
    }
    assert_eq!(pages(&a_day(), Language::Fr).len(), 9 + 3 + 4);
    assert_eq!(pages(&diagnosis_alone(), Language::Fr).len(), 9 + 3);
    assert_eq!(pages(&with_arguments(1), Language::Fr).len(), 4);
}
