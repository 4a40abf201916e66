//! `curseur show`.

use curseur::export::show;
use curseur::session::{Language, Session};
use curseur::words::Words;

use super::{a_day, diagnosis_alone};

fn shown(session: &Session, language: Language) -> String {
    show(session, Words::new(language)).replace('\u{202f}', " ")
}

/// The part of the text from one heading to another.
fn part<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let text = &text[text.find(&format!("\n{from}\n")).expect("it is told") + 1..];
    &text[..text.find(&format!("\n{to}\n")).unwrap_or(text.len())]
}

#[test]
fn the_territory_stands_before_the_board_row_by_row() {
    let text = shown(&a_day(), Language::Fr);
    insta::assert_snapshot!(part(&text, "Le territoire", "Plateau"));
}

#[test]
fn an_observation_tells_in_the_journal_what_it_speaks_of_and_moves_no_less() {
    let text = shown(&a_day(), Language::Fr);
    insta::assert_snapshot!(part(&text, "Journal", "Fin"));
}

#[test]
fn the_same_is_said_in_english() {
    let text = shown(&a_day(), Language::En);
    let territory = part(&text, "The territory", "Board");
    for said in ["not looked at yet", "mainly, said on 14 November 2026", "come near it: signer"] {
        assert!(territory.contains(said), "{said}: {territory}");
    }
}

#[test]
fn the_words_of_other_places_and_what_was_withdrawn_are_not_in_the_territory() {
    let text = shown(&a_day(), Language::Fr);
    let territory = part(&text, "Le territoire", "Plateau");
    assert!(territory.contains("quelqu’un dit « un peu »"), "{territory}");
    assert!(!text.contains("Le conseil citoyen prépare les budgets"));
    assert!(!territory.contains("La gare fermerait"));
    assert!(!territory.contains("à réparer"), "a row that nobody touched is not told");
}

#[test]
fn what_the_group_wrote_of_a_row_is_told_once_in_its_row() {
    let text = shown(&diagnosis_alone(), Language::Fr);
    assert_eq!(text.matches("La vallée vit encore du textile").count(), 1);
}
