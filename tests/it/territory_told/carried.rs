//! A session that carries on one which looked at its territory.

use curseur::export::{Choices, minutes, show};
use curseur::session::{DiagnosisEdit, FollowUp, Language, Session, SessionId, StartFrom};
use curseur::words::Words;
use uuid::Uuid;

use super::{a_day, lines, source};
use crate::samples::{Planting, stamp};

/// The next session, in which the group answered on the first observation and on no other.
fn next() -> Session {
    let date = jiff::civil::date(2028, 1, 2);
    let (id, title) = (SessionId(Uuid::from_u128(55)), "Deux ans plus tard".to_owned());
    let new = FollowUp { id, date, title, from: StartFrom::Middle };
    let session = Session::followed_by(&a_day(), new);
    let mut room = Planting::of(session);
    let (at, sitting) = (stamp(), None);
    room.edit(DiagnosisEdit::StillTrue { at, sitting, of: 0, still: Some(false) });
    room.session
}

#[test]
fn a_place_of_the_session_before_is_told_as_not_looked_at_with_its_day() {
    let text = show(&next(), Words::new(Language::Fr)).replace('\u{202f}', " ");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let told = "Chaque secteur de son côté : pas encore regardé · session précédente : surtout";
    assert!(text.contains(told), "{text}");
}

#[test]
fn an_earlier_observation_is_told_with_the_answer_once_there_is_one() {
    let session = next();
    for choices in [Choices::SHAREABLE, Choices::INTERNAL] {
        let told = lines(&minutes(&source(&session, Language::Fr, choices), Vec::new(), None));
        let at = told.iter().position(|line| line == "### Constats de la session précédente");
        let line = &told[at.expect("it is told") + 1];
        assert!(line.starts_with("Trois zones d’activité, aucun projet commun"), "{line}");
        assert!(line.ends_with("n’est plus vrai"), "{line}");
        assert!(!told.iter().any(|line| line.contains("Deux hôtels ont fermé")));
    }
}
