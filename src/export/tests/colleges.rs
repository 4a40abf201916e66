//! A college of too few people names them: no file that is written for others tells it.

use std::io::{Cursor, Read as _};

use jiff::civil::date;
use uuid::Uuid;
use zip::ZipArchive;

use super::planted::{empty, perform};
use crate::export::{Choices, Edition, Format, Matter, Order, Watch, comparison, show};
use crate::session::{
    Argument, Attendance, Edit, Key, Language, Participant, ParticipantId, Session, SittingId,
    Speaker, Stamp,
};
use crate::words::Words;

const SMALL: &str = "Collège-Onyx";

/// Three residents and two of the small college came, a third of which was excused.
fn session(key: u128) -> Session {
    let mut session = empty();
    let people = ["Habitants", "Habitants", "Habitants", SMALL, SMALL, SMALL];
    let people = (key..).zip(people).map(|(key, college)| Participant {
        id: ParticipantId(0),
        key: Key(Uuid::from_u128(key)),
        name: format!("Personne {key}"),
        organisation: String::new(),
        college: college.to_owned(),
    });
    perform(&mut session, Edit::AddParticipants(people.collect()));
    perform(&mut session, Edit::AddSitting { date: date(2026, 11, 14), place: String::new() });
    perform(&mut session, Edit::AllPresent(SittingId(1)));
    let (participant, attendance) = (ParticipantId(6), Some(Attendance::Excused));
    perform(&mut session, Edit::Attend { sitting: SittingId(1), participant, attendance });
    let at: Stamp = "2026-11-14T14:32:07+01:00".parse().unwrap();
    for speaker in [Speaker::Participant(ParticipantId(4)), Speaker::Words(SMALL.to_owned())] {
        let argument = Argument { words: "dit".to_owned(), speaker, ..Argument::default() };
        perform(&mut session, Edit::Record { at, sitting: Some(SittingId(1)), argument });
    }
    session
}

/// All that a file says, whatever it is made of.
fn read(bytes: &[u8]) -> String {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return String::from_utf8_lossy(bytes).into_owned();
    };
    let mut all = String::new();
    for at in 0..archive.len() {
        let mut part = Vec::new();
        archive.by_index(at).unwrap().read_to_end(&mut part).unwrap();
        all += &String::from_utf8_lossy(&part);
    }
    all
}

#[test]
fn no_file_of_any_kind_tells_a_college_of_too_few_people() {
    let session = session(1);
    let words = Words::new(Language::Fr);
    for matter in Matter::all(&session) {
        for &format in matter.formats() {
            let order =
                Order { format, width: 300, ..Order::of(matter.clone(), Choices::SHAREABLE) };
            for file in order.fill(&session, words, &Watch::default()).unwrap() {
                assert!(!read(&file.bytes).contains(SMALL), "{matter:?} {format:?}");
            }
        }
    }
    let minutes = Order::of(Matter::Minutes, Choices::SHAREABLE);
    let minutes = Order { format: Format::Docx, ..minutes };
    let files = minutes.fill(&session, words, &Watch::default()).unwrap();
    let told = read(&files[0].bytes);
    assert!(told.contains("présent·e·s\u{202f}: 5 (Habitants 3, autres 2)"), "{told}");
    assert!(told.contains("excusé·e·s\u{202f}: 1<"), "{told}");
    assert!(!show(&session, words).contains(SMALL));
}

#[test]
fn who_came_only_once_is_told_by_no_college_of_too_few() {
    let words = Words::new(Language::Fr);
    let told = comparison(&session(1), &session(4), words, Edition::Shareable);
    assert!(!told.contains(SMALL) && told.contains("personnes"), "{told}");
}
