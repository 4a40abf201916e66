//! The frame of a diagnosis, in the text and in the minutes: who is on no list is told as one person to others.

use curseur::export::data::{Cell, figures as figures_table};
use curseur::export::{Choices, minutes, show};
use curseur::session::{
    ActorId, Bearer, DiagnosisEdit, Edit, Figure, FrameText, History, Language, Manner, Part,
    Refused, RowId, Session,
};
use curseur::words::Words;

use super::{diagnosis_alone, lines, source};
use crate::diagnosis::DEV;
use crate::samples::Planting;

fn framed() -> Session {
    let mut room = Planting::of(diagnosis_alone());
    let scale = "Les douze communes de la vallée".to_owned();
    room.edit(Edit::from(DiagnosisEdit::Frame(FrameText::Scale, scale)));
    let nobody = Bearer::Words("Zoé Quidam".to_owned());
    room.edit(Edit::from(DiagnosisEdit::Entrust(Part::Conducts, vec![nobody])));
    room.edit(Edit::from(DiagnosisEdit::SetManners([Manner::CrossedViews].into())));
    let figures = [["430 emplois dans le bois", "2024", "INSEE"], ["Deux cars par jour", "", ""]];
    for (rank, texts) in figures.into_iter().enumerate() {
        let [words, date, source] = texts.map(str::to_owned);
        room.edit(DiagnosisEdit::Figure(rank, Some(Figure { words, date, source })));
    }
    let by = vec![Bearer::Words("Conseil de développement".to_owned())];
    let on = jiff::civil::date(2027, 3, 12);
    room.edit(DiagnosisEdit::ValidateRow { row: RowId::new(DEV), by, on });
    room.session
}

fn told(session: &Session, choices: Choices) -> String {
    lines(&minutes(&source(session, Language::Fr, choices), Vec::new(), None)).join("\n")
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
fn figures_are_told_with_their_date_and_source_and_what_lacks_them_as_it_was_said() {
    let session = framed();
    let figures = "430 emplois dans le bois (2024, INSEE)\nDeux cars par jour";
    assert!(told(&session, Choices::SHAREABLE).contains(&format!("Chiffres : {figures}")));
    assert!(!told(&session, Choices::SHAREABLE).contains("à préciser"), "in the panel alone");
    let text = show(&session, Words::new(Language::Fr));
    assert!(text.contains("430 emplois dans le bois (2024, INSEE)"), "{text}");
    let source = source(&session, Language::Fr, Choices::SHAREABLE);
    let table = figures_table(&source).expect("there are some");
    assert_eq!(table.rows.len(), 2);
    assert_eq!(
        table.rows[0],
        ["430 emplois dans le bois", "2024", "INSEE"].map(|it| Cell::Text(it.to_owned()))
    );
    let without = diagnosis_alone();
    assert_eq!(figures_table(&super::source(&without, Language::Fr, Choices::SHAREABLE)), None);
}

#[test]
fn a_row_is_told_validated_by_whom_and_when_and_the_others_say_nothing_of_it() {
    let session = framed();
    let ours = told(&session, Choices::INTERNAL);
    assert!(ours.contains("Validée par : Conseil de développement, le 12 mars 2027"), "{ours}");
    assert_eq!(ours.matches("Validée par").count(), 1);
    let shared = told(&session, Choices::SHAREABLE);
    assert!(shared.contains("Validée par : une personne, le 12 mars 2027"), "{shared}");
    assert!(show(&session, Words::new(Language::Fr)).contains("Validée par"));
    assert!(!told(&diagnosis_alone(), Choices::INTERNAL).contains("Validée par"));
}

#[test]
fn a_figure_and_a_validation_are_taken_off_and_given_back() {
    let (mut session, mut history) = (framed(), History::default());
    let before = session.diagnosis.clone();
    let on = jiff::civil::date(2027, 3, 12);
    let row = RowId::new(DEV);
    for edit in
        [DiagnosisEdit::Figure(0, None), DiagnosisEdit::ValidateRow { row, by: Vec::new(), on }]
    {
        history.perform(&mut session, edit.into()).expect("it is there");
    }
    assert_eq!(session.diagnosis.frame.figures[0].words, "Deux cars par jour");
    assert_eq!(session.diagnosis.rows[0].validated, None);
    while history.undo(&mut session).is_some() {}
    assert_eq!(session.diagnosis, before);
    let none = DiagnosisEdit::Figure(9, None);
    assert_eq!(history.perform(&mut session, none.into()), Err(Refused::Unknown));
}

#[test]
fn nobody_unknown_is_entrusted_with_a_diagnosis() {
    let mut session = framed();
    let stranger = vec![Bearer::Actor(ActorId(999))];
    let edit = Edit::from(DiagnosisEdit::Entrust(Part::Designs, stranger));
    let refused = History::default().perform(&mut session, edit);
    assert_eq!(refused, Err(Refused::Unknown));
}
