//! The minutes of a territory that was looked at.

use curseur::export::{Choices, minutes};
use curseur::session::{Language, Ledger};

use super::{a_day, diagnosis_alone, lines, source};

fn told(session: &curseur::session::Session, choices: Choices) -> Vec<String> {
    lines(&minutes(&source(session, Language::Fr, choices), Vec::new(), None))
}

#[test]
fn minutes_tell_the_territory_before_the_board_row_by_row() {
    let told = told(&diagnosis_alone(), Choices::SHAREABLE);
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn an_observation_that_moves_a_ball_is_told_once_in_its_words_and_named_on_both_sides() {
    let told = told(&a_day(), Choices::INTERNAL);
    let words: Vec<_> = told.iter().filter(|line| line.contains("La scierie embauche")).collect();
    assert_eq!(words.len(), 1, "{words:?}");
    assert!(words[0].contains("Emplois créés, maintenus"), "{words:?}");
    let territory = told.iter().position(|line| line == "# Le territoire").expect("told");
    let board = told.iter().position(|line| line == "# Plateau").expect("told");
    let ours = told.iter().position(|line| line == "# Nous").expect("told");
    assert!(territory < ours && ours < board);
    let see = "dit sous « Les ressources d’ici, gérées à plusieurs »";
    assert!(told[board..].iter().any(|line| line.contains(see)), "{told:#?}");
}

#[test]
fn the_words_of_every_standing_argument_are_told_exactly_once() {
    let session = a_day();
    for choices in [Choices::SHAREABLE, Choices::INTERNAL] {
        let told = told(&session, choices).join("\n");
        for recorded in Ledger::of(&session.journal).arguments() {
            let words = recorded.argument.words.trim();
            let expected = usize::from(recorded.stands() || choices.is_internal());
            if !words.is_empty() {
                assert_eq!(told.matches(words).count(), expected, "{words}");
            }
        }
    }
}

#[test]
fn the_words_of_a_minority_and_typed_voices_are_for_the_group_alone() {
    let session = a_day();
    let [others, ours] =
        [Choices::SHAREABLE, Choices::INTERNAL].map(|choices| told(&session, choices).join("\n"));
    for (secret, told_to_others) in [
        ("Le conseil citoyen prépare les budgets", false),
        ("table 1", false),
        ("La gare fermerait", false),
        ("En préparant les décisions ensemble : un peu", true),
        ("Par les fêtes", true),
        ("signer une charte à trois", true),
        ("la filière bois se dessine", true),
    ] {
        assert_eq!(others.contains(secret), told_to_others, "{secret}");
    }
    for told in ["Le conseil citoyen prépare les budgets", "table 1", "La gare fermerait"] {
        assert!(ours.contains(told), "{told}");
    }
}
