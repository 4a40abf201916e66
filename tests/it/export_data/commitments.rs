//! Who commits with whom, as programs that draw networks read it.

use curseur::export::Choices;
use curseur::export::data::{gephi, gexf, graphml, kumu};
use curseur::session::{DecisionEdit, DecisionId, History, Language, Outcome, Session};
use jiff::civil::date;

use super::planted;
use super::readers::delimited;
use super::source;
use crate::samples;

const WHAT: &str = "Préparer ensemble l’ouverture de la filature";
const KEY: &str = "8c1d5e70-2f94-4ab6-93d8-7e60b2fa1c04";

fn vallonne() -> Session {
    let bytes = std::fs::read(samples::shipped("Ressourcerie de Vallonne 2024.ron"));
    curseur::storage::read(&bytes.expect("it is shipped")).expect("it is sound")
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("UTF-8")
}

/// Each file that draws, as text.
fn networks(session: &Session, choices: Choices) -> Vec<String> {
    let source = source(session, Language::Fr, choices);
    let tables = [kumu(&source), gephi(&source)].into_iter().flatten().map(|(_, bytes)| bytes);
    [graphml(&source), gexf(&source)].into_iter().chain(tables).map(text).collect()
}

#[test]
fn actors_that_commit_together_have_an_edge_with_their_words_and_its_key() {
    let session = vallonne();
    for choices in [Choices::SHAREABLE, Choices::INTERNAL] {
        let [graphml, gexf, _, connections, _, edges] = &networks(&session, choices)[..] else {
            panic!("six files")
        };
        let id = format!("1-2-{KEY}");
        assert!(graphml.contains(&format!("<edge id=\"{id}\" source=\"1\" target=\"2\">")));
        assert!(graphml.contains("<data key=\"edge_kind\">commitment</data>"));
        assert!(graphml.contains(&format!("<data key=\"edge_decision\">{WHAT}</data>")));
        assert!(gexf.contains("<attvalue for=\"kind\" value=\"commitment\"/>"), "{gexf}");
        assert!(gexf.contains(&format!("label=\"{WHAT}\"")));
        for (file, end) in [(connections, "ID"), (edges, "Id")] {
            let table = delimited(file.as_bytes(), b',');
            let at = table.column(end).iter().position(|found| *found == id).expect("an edge");
            let cell = |column: &str| table.column(column)[at].to_owned();
            assert_eq!(cell("Kind"), "commitment");
            assert_eq!((cell("Decision"), cell("Decision key")), (WHAT.to_owned(), KEY.to_owned()));
            let kinds = table.column("Kind");
            assert_eq!(kinds.iter().filter(|kind| **kind == "commitment").count(), 1);
            assert!(kinds.contains(&"tie"));
        }
    }
}

#[test]
fn without_any_commitment_nothing_is_said_of_them() {
    let mut given_up = vallonne();
    let outcome = Outcome::GivenUp(date(2025, 1, 1));
    let edit = DecisionEdit::Settle { id: DecisionId(4), outcome };
    History::default().perform(&mut given_up, edit.into()).expect("it is open");
    for session in [planted::session(), given_up] {
        for file in networks(&session, Choices::INTERNAL) {
            for word in ["kind", "Kind", "commitment", "ecision key"] {
                assert!(!file.contains(word), "{word} in {file}");
            }
        }
    }
}
