//! A college of too few people names them: no file that is written for others tells it.

use jiff::civil::date;
use uuid::Uuid;

use super::planted::{empty, perform};
use super::zipped::texts;
use crate::export::{Choices, Edition, Format, Matter, Order, Watch, comparison, show};
use crate::session::{
    Argument, Attendance, Edit, Key, Language, Participant, ParticipantId, Session, SittingId,
    Speaker, Stamp,
};
use crate::words::Words;

/// Of one word: lines of paper break where they like.
const SMALL: &str = "Onyx";

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

/// All that these files say.
fn told(session: &Session, order: &Order) -> String {
    let files = order.fill(session, Words::new(Language::Fr), &Watch::default()).unwrap();
    let told: String = files.iter().flat_map(|file| texts(&file.bytes)).collect();
    // As paper has it: there a space is a space.
    told.replace('\u{202f}', " ")
}

#[test]
fn no_file_of_any_kind_tells_a_college_of_too_few_people() {
    let session = session(1);
    let words = Words::new(Language::Fr);
    // The whole session leaves sealed only.
    let in_the_clear = |matter: &Matter| *matter != Matter::Session;
    for matter in Matter::all(&session).into_iter().filter(in_the_clear) {
        for &format in matter.formats().iter().filter(|&&format| format != Format::Sealed) {
            let order =
                Order { format, width: 300, ..Order::of(matter.clone(), Choices::SHAREABLE) };
            assert!(!told(&session, &order).contains(SMALL), "{matter:?} {format:?}");
        }
    }
    for (format, end) in [(Format::Docx, '<'), (Format::Pdf, '\n')] {
        let minutes = Order { format, ..Order::of(Matter::Minutes, Choices::SHAREABLE) };
        let shared = told(&session, &minutes);
        assert!(shared.contains("présent·e·s : 5 (Habitants 3, autres 2)"), "{shared}");
        assert!(shared.contains(&format!("excusé·e·s : 1{end}")), "{shared}");
        // What is looked for would be found.
        let minutes = Order { choices: Choices::INTERNAL, ..minutes };
        assert!(told(&session, &minutes).contains(SMALL), "{format:?}");
    }
    assert!(!show(&session, words).contains(SMALL));
}

#[test]
fn who_came_only_once_is_told_by_no_college_of_too_few() {
    let words = Words::new(Language::Fr);
    let told = comparison(&session(1), &session(4), words, Edition::Shareable);
    assert!(!told.contains(SMALL) && told.contains("personnes"), "{told}");
}
