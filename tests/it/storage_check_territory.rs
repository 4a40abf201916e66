//! What is said of a file whose diagnosis does not hold together: which line, and what is wrong there.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail where they stand")]

use curseur::session::{Bearer, DiagnosisEdit, Part, RowId, Trouble, TypeId};
use curseur::storage::{ReadError, read, write};

use crate::diagnosis::looked_at;
use crate::samples::{Planting, with_actors};

/// A sound file of a diagnosis.
fn sound() -> String {
    let mut room = Planting::of(looked_at(with_actors()));
    let conducts = vec![Bearer::Words("Odile".to_owned())];
    room.edit(DiagnosisEdit::Entrust(Part::Conducts, conducts));
    let by = vec![Bearer::Words("Le conseil".to_owned())];
    let on = jiff::civil::date(2027, 3, 12);
    room.edit(DiagnosisEdit::ValidateRow { row: RowId::new("ter.rel"), by, on });
    write(&room.session)
}

/// The troubles of the file in which `from`, which must be there, is replaced by `to`, each with the line it is told at.
fn troubles(from: &str, to: &str) -> Vec<(Trouble, String)> {
    let text = sound();
    assert!(text.contains(from), "{from} in\n{text}");
    let text = text.replacen(from, to, 1);
    let problems = match read(text.as_bytes()) {
        Err(ReadError::Unsound(problems)) => problems,
        other => panic!("{to}: {other:?}"),
    };
    let line = |number: Option<usize>| text.lines().nth(number.unwrap() - 1).unwrap().to_owned();
    problems.into_iter().map(|found| (found.problem.trouble, line(found.line))).collect()
}

/// Breaks the file, and checks the only trouble and how its line begins.
fn check_trouble((from, to): (&str, &str), line: &str, trouble: &Trouble) {
    let found = troubles(from, to);
    assert_eq!(found.len(), 1, "{to}: {found:?}");
    let (told, there) = &found[0];
    assert_eq!(told, trouble, "{to}");
    assert!(there.trim().starts_with(line), "{to}: {there}");
}

#[test]
fn an_observation_is_of_a_row_and_of_types_that_are_there() {
    let unsorted = "observations: [(row: \"ter.dev\")]";
    let of = |row: &str| format!("observations: [(row: \"{row}\")]");
    let none = RowId::new("ter.none");
    check_trouble((unsorted, &of("ter.none")), "(id: 10,", &Trouble::UnknownRow(none));
    let signs = |of: &str| format!("observations: [(row: \"ter.dev\", signs: {{\"{of}\": For}})]");
    let stranger = Trouble::UnknownType(TypeId::new("ter.rel.alliance"));
    check_trouble((unsorted, &signs("ter.rel.alliance")), "(id: 10,", &stranger);
    let twice = "observations: [(row: \"ter.dev\"), (row: \"ter.dev\")]";
    check_trouble((unsorted, twice), "(id: 10,", &Trouble::RowTwice(RowId::new("ter.dev")));
}

#[test]
fn what_fits_none_of_the_types_is_sorted_under_none() {
    let both = "otherwise: true, signs: {\"ter.dev.specific\": For})]";
    check_trouble(("otherwise: true)]", both), "(id: 9,", &Trouble::OtherwiseAndSorted);
}

#[test]
fn a_place_is_of_a_type_that_is_there_and_is_said_once() {
    let one = "(type: \"ter.dev.segmented\", place: Mainly, stance: Agreed)";
    let segmented = TypeId::new("ter.dev.segmented");
    let twice = format!("{one}, {one}");
    check_trouble((one, &twice), "(id: 16,", &Trouble::TypeTwice(segmented));
    let stranger = one.replace("segmented", "none");
    let unknown = Trouble::UnknownType(TypeId::new("ter.dev.none"));
    check_trouble((one, &stranger), "(id: 16,", &unknown);
}

#[test]
fn a_row_lists_types_that_are_worded_and_each_is_listed_once() {
    let first = "types: [\"ter.dev.segmented\"";
    let twice = format!("{first}, \"ter.dev.segmented\"");
    let of_type = |to: &str, trouble: Trouble| {
        let found = troubles(first, to);
        let (_, line) = found.iter().find(|(told, _)| *told == trouble).expect(to);
        line.trim().to_owned()
    };
    assert!(of_type(&twice, Trouble::ListedTwice).starts_with("\"ter.dev.segmented\":"));
    let unworded = format!("{first}, \"ter.dev.none\"");
    let there = of_type(&unworded, Trouble::NotWorded);
    assert!(there.starts_with("(id: \"ter.dev\""), "in its row: {there}");
}

#[test]
fn who_conducts_the_diagnosis_is_known_or_named() {
    let named = "Words(\"Odile\")";
    check_trouble((named, "Participant(99)"), "frame: (", &Trouble::UnknownParticipant(99));
    check_trouble((named, "Actor(99)"), "frame: (", &Trouble::UnknownActor(99));
    check_trouble((named, "Words(\" \")"), "frame: (", &Trouble::NoName);
}

#[test]
fn whoever_validated_a_row_is_known_or_named() {
    let named = "Words(\"Le conseil\")";
    let row = "(id: \"ter.rel\"";
    check_trouble((named, "Participant(99)"), row, &Trouble::UnknownParticipant(99));
    check_trouble((named, "Words(\" \")"), row, &Trouble::NoName);
}

#[test]
fn an_answer_is_about_an_observation_of_the_earlier_session() {
    let last = "event: Argument(words: \"\", places: [(type: \"ter.rel.negotiation\", place: Mainly, stance: Agreed)]))";
    let answer = "event: StillTrue(of: 4, still: Some(true)))";
    check_trouble((last, answer), "(id: 19,", &Trouble::UnknownRecalled(4));
    let towards = "event: Towards(type: \"ter.none\", how: Some(\"\")))";
    let unknown = Trouble::UnknownType(TypeId::new("ter.none"));
    check_trouble((last, towards), "(id: 19,", &unknown);
}
