//! The frame of a diagnosis, in the text and in the minutes: who is on no list is told as one person to others.

use curseur::export::{Choices, minutes, show};
use curseur::session::{
    ActorId, Bearer, DiagnosisEdit, Edit, FrameText, Language, Manner, Part, Session,
};
use curseur::words::Words;

use super::{diagnosis_alone, lines, source};
use crate::samples::Planting;

fn framed() -> Session {
    let mut room = Planting::of(diagnosis_alone());
    let scale = "Les douze communes de la vallée".to_owned();
    room.edit(Edit::from(DiagnosisEdit::Frame(FrameText::Scale, scale)));
    let nobody = Bearer::Words("Zoé Quidam".to_owned());
    room.edit(Edit::from(DiagnosisEdit::Entrust(Part::Conducts, vec![nobody])));
    room.edit(Edit::from(DiagnosisEdit::SetManners([Manner::CrossedViews].into())));
    room.session
}

fn told(session: &Session, choices: Choices) -> String {
    lines(&minutes(&source(session, Language::Fr, choices), None, None)).join("\n")
}

#[test]
fn the_frame_of_a_diagnosis_stands_before_its_rows_and_names_nobody_to_others() {
    let session = framed();
    let shared = told(&session, Choices::SHAREABLE);
    let frame = shared.find("Repères du diagnostic").expect("it is told");
    assert!(frame < shared.find("# Le territoire").expect("so are its rows"));
    for said in ["Les douze communes de la vallée", "une personne", "en croisant les regards"] {
        assert!(shared.contains(said), "{said}: {shared}");
    }
    assert!(!shared.contains("Quidam"));
    assert!(told(&session, Choices::INTERNAL).contains("Zoé Quidam"));
    let text = show(&session, Words::new(Language::Fr));
    assert!(text.contains("Les douze communes de la vallée"));
}

#[test]
fn nobody_unknown_is_entrusted_with_a_diagnosis() {
    let mut session = framed();
    let stranger = vec![Bearer::Actor(ActorId(999))];
    let edit = Edit::from(DiagnosisEdit::Entrust(Part::Designs, stranger));
    let refused = curseur::session::History::default().perform(&mut session, edit);
    assert_eq!(refused, Err(curseur::session::Refused::Unknown));
}
