//! The sheet that prepares a meeting, and what of a strategy leaves.

use std::collections::BTreeSet;

use super::planted::{pair, perform, planted};
use crate::export::{Choices, Document, Matter, Order, Prepared, Watch, person};
use crate::session::{
    ActorId, Bearer, Edit, Language, Ledger, Meeting, NatureId, ParticipantId, Preconception,
    Preparation, Session, StrategyEdit, Subject, Use, Wish,
};
use crate::words::Words;

const TEXTS: [&str; 7] = [
    "vœu-premier-pas",
    "vœu-pourquoi",
    "chez-eux",
    "chez-nous",
    "on-dit",
    "nous-répondons",
    "leur-cadre",
];

fn ours() -> Session {
    let mut session = planted();
    perform(&mut session, Edit::SetUses(BTreeSet::from([Use::Ourselves])));
    let wish = Wish {
        nature: Some(NatureId::new("alliance")),
        first_step: "vœu-premier-pas".to_owned(),
        by: vec![Bearer::Participant(ParticipantId(2))],
        why: "vœu-pourquoi".to_owned(),
        ..Wish::of(pair(1, 2))
    };
    perform(&mut session, StrategyEdit::Wish(wish));
    let meeting = Meeting { theirs: "chez-eux".to_owned(), ours: "chez-nous".to_owned() };
    let heard = Preconception { said: "on-dit".to_owned(), answer: "nous-répondons".to_owned() };
    let prepared = Preparation {
        convergence: vec![meeting],
        preconceptions: vec![heard],
        frame: "leur-cadre".to_owned(),
        ..Preparation::of(ActorId(2))
    };
    perform(&mut session, StrategyEdit::Prepare(prepared));
    session
}

fn sheet(session: &Session, about: Prepared, choices: Choices) -> Option<Document> {
    let words = Words::new(Language::Fr);
    let source = crate::export::Source::printed(session, words, choices);
    crate::export::preparation::preparation(&source, about)
}

#[test]
fn the_sheet_of_an_actor_and_that_of_a_pair_say_it_all_and_that_they_are_internal() {
    let session = ours();
    for about in [Prepared::Actor(ActorId(2)), Prepared::Pair(pair(1, 2))] {
        let document = sheet(&session, about, Choices::INTERNAL).unwrap();
        let said = format!("{:?}", document.blocks);
        for text in TEXTS {
            assert!(said.contains(text), "{text}");
        }
        assert!(said.contains("La mairie") && said.contains("Yann Onyx"));
        assert!(said.contains("secret-fiche"), "the card, shortly");
        assert!(!document.banner.is_empty());
    }
}

#[test]
fn it_is_one_page() {
    let session = ours();
    let words = Words::new(Language::Fr);
    let about = Matter::Preparation(Prepared::Actor(ActorId(2)));
    let order = Order::of(about, Choices::SHAREABLE);
    let files = order.fill(&session, words, &Watch::default()).unwrap();
    let pdf = String::from_utf8_lossy(&files[0].bytes).into_owned();
    assert!(pdf.starts_with("%PDF"));
    assert!(pdf.contains("/Count 1"), "one page");
}

#[test]
fn no_session_with_partners_has_a_sheet() {
    let session = planted();
    let words = Words::new(Language::Fr);
    let about = Matter::Preparation(Prepared::Actor(ActorId(2)));
    let order = Order::of(about, Choices::INTERNAL);
    assert!(order.fill(&session, words, &Watch::default()).is_err());
}

#[test]
fn no_other_document_tells_any_of_it_in_whatever_edition() {
    let session = ours();
    let words = Words::new(Language::Fr);
    for choices in [Choices::SHAREABLE, Choices::INTERNAL] {
        let source = crate::export::Source::printed(&session, words, choices);
        let minutes = format!("{:?}", crate::export::minutes(&source, Vec::new(), None));
        let shown = crate::export::show(&session, words);
        for text in TEXTS {
            assert!(!minutes.contains(text), "{text}");
            assert!(!shown.contains(text), "{text}");
        }
    }
}

#[test]
fn whoever_is_in_it_finds_it_in_the_extract() {
    let session = ours();
    let ledger = Ledger::of(&session.journal);
    let words = Words::new(Language::Fr);
    let actor = person(&session, &ledger, Subject::Actor(ActorId(2)), words);
    for text in TEXTS {
        assert!(actor.contains(text), "{text}");
    }
    let someone = person(&session, &ledger, Subject::Participant(ParticipantId(2)), words);
    assert!(someone.contains("vœu-premier-pas"));
}
