//! Nothing leaves the room that was not to.

use curseur::export::{Choices, Edition};
use curseur::session::Language;

use super::planted::{self, PLANTED, Told};
use super::readers::{network, parts};
use super::{choices, files, source};

fn may_be_told(told: Told, choices: Choices) -> bool {
    let internal = choices.edition == Edition::Internal;
    match told {
        Told::Always => true,
        Told::Names => choices.names,
        Told::Natures => choices.natures,
        Told::Internal => internal,
        Told::InternalNames => internal && choices.names,
        Told::InternalNatures => internal && choices.natures,
        Told::Never => false,
    }
}

#[test]
fn each_text_is_in_no_file_it_may_not_be_in_and_in_some_file_of_every_edition_it_may() {
    let session = planted::session();
    for language in Language::ALL {
        for choices in choices() {
            let mut all = String::new();
            for (name, bytes) in files(&source(&session, language, choices)) {
                for (part, bytes) in parts(&bytes) {
                    let text = String::from_utf8(bytes).expect("UTF-8").to_lowercase();
                    for (secret, told) in PLANTED {
                        let leaks = text.contains(secret) && !may_be_told(told, choices);
                        assert!(!leaks, "{secret} is in {name} {part}, {choices:?}");
                    }
                    all += &text;
                }
            }
            for (secret, told) in PLANTED {
                let is_told = all.contains(secret);
                assert_eq!(is_told, may_be_told(told, choices), "{secret}, {choices:?}");
            }
        }
    }
}

#[test]
fn an_internal_edition_says_so_in_the_name_of_every_file_and_a_shareable_one_in_none() {
    let session = planted::session();
    for (language, mark) in [(Language::Fr, "(interne)"), (Language::En, "(internal)")] {
        for choices in choices() {
            for (name, _) in files(&source(&session, language, choices)) {
                assert_eq!(name.contains(mark), choices.is_internal(), "{name}");
            }
        }
    }
}

#[test]
fn where_natures_are_not_told_sessions_that_differ_in_nothing_else_give_the_same_files() {
    let [one, other] = [planted::session(), planted::other_natures()];
    assert!(!one.says_the_same_as(&other));
    for choices in choices() {
        let [one, other] = [&one, &other].map(|session| source(session, Language::Fr, choices));
        let same = files(&one) == files(&other);
        assert_eq!(same, !choices.natures, "{choices:?}");
    }
}

#[test]
fn where_natures_are_not_told_all_edges_are_alike_and_unexamined_pairs_are_absent() {
    let session = planted::session();
    let source = source(&session, Language::Fr, Choices::SHAREABLE);
    for bytes in [super::graphml(&source), super::gexf(&source)] {
        let found = network(&bytes);
        assert_eq!(found.edges.keys().collect::<Vec<_>>(), ["1-2", "1-3", "2-3"]);
        for mut edge in found.edges.into_values() {
            for own in ["id", "source", "target", "type"] {
                edge.remove(own);
            }
            assert_eq!(edge.into_iter().collect::<Vec<_>>(), [("weight".into(), "1.0".into())]);
        }
    }
}
