//! What was agreed is set side by side as questions, in what the group reads of its territory.

use curseur::analysis::{Beside, beside};
use curseur::export::{Choices, minutes};
use curseur::session::{
    Argument, Edit, Language, Ledger, Movement, Place, RowId, Session, Stance, Survey, TypeId,
};

use super::{a_day, lines, source};
use crate::diagnosis::{DEV, REL, placed};
use crate::samples::{Planting, stamp};

fn say(session: Session, of: &str, place: Place, stance: Stance) -> Session {
    let mut room = Planting::of(session);
    let places = vec![curseur::session::Placed { stance, ..placed(of, place, None) }];
    let argument = Argument { places, ..Argument::default() };
    room.edit(Edit::Record { at: stamp(), sitting: None, argument });
    room.session
}

/// What is asked in a row, in words.
fn asked(session: &Session, row: &str) -> Vec<String> {
    let survey = Survey::of(session, &Ledger::of(&session.journal));
    let row = session.diagnosis.row(&RowId::new(row)).expect("a row of the catalogue");
    let words = curseur::words::Words::new(Language::En);
    let found = beside(session, &survey, row);
    found.iter().map(|found| words.beside(&session.diagnosis, found)).collect()
}

#[test]
fn types_that_hold_together_and_one_that_gives_way_to_another_are_asked_about() {
    let session = a_day();
    let survey = Survey::of(&session, &Ledger::of(&session.journal));
    let row = session.diagnosis.row(&RowId::new(DEV)).expect("it is there");
    let of = |id: &str| TypeId::new(id);
    let [segmented, specialised, specific] =
        ["ter.dev.segmented", "ter.dev.specialised", "ter.dev.specific"].map(of);
    assert_eq!(
        beside(&session, &survey, row),
        [
            Beside::Passage { from: &specialised, to: &specific },
            Beside::Together(vec![&segmented, &specialised]),
        ]
    );
    assert_eq!(asked(&session, REL), [""; 0], "one type alone asks nothing");
}

#[test]
fn nothing_is_asked_of_a_place_on_which_the_group_does_not_agree() {
    let agreed = say(a_day(), "ter.rel.alliance", Place::Also, Stance::WithReservation);
    assert_eq!(asked(&agreed, REL).len(), 1);
    for stance in [Stance::DisagreementKept, Stance::LeftOpen] {
        let session = say(a_day(), "ter.rel.alliance", Place::Also, stance);
        assert_eq!(asked(&session, REL), [""; 0]);
    }
}

#[test]
fn what_is_said_of_us_stands_beside_what_is_said_of_the_territory() {
    let session = say(a_day(), "ter.con.repair", Place::Mainly, Stance::Agreed);
    let [with_us] = &asked(&session, "ter.con")[..] else { panic!("one question") };
    for said in ["“Each sector on its own”", "ask of the other"] {
        assert!(with_us.contains(said), "{with_us}");
    }
    let unseen = say(a_day(), "ter.con.repair", Place::NotSeen, Stance::Agreed);
    assert_eq!(asked(&unseen, "ter.con"), [""; 0]);
}

#[test]
fn a_place_that_changed_since_an_earlier_session_is_asked_about_and_one_that_did_not_is_not() {
    let mut session = a_day();
    let date = jiff::civil::date(2024, 11, 14);
    for (of, place, movement) in [
        ("ter.rel.negotiation", Place::ALittle, None),
        ("ter.gov.participatory", Place::NotSeen, None),
        ("ter.dev.specific", Place::ALittle, Some(Movement::Gaining)),
    ] {
        let earlier = curseur::session::EarlierPlace { place, movement, date };
        session.diagnosis.earlier.insert(TypeId::new(of), earlier);
    }
    let [since] = &asked(&session, REL)[..] else { panic!("one question") };
    assert!(since.contains("“a little” on 14 November 2024, “mainly” now"), "{since}");
    assert_eq!(asked(&session, "ter.gov"), [""; 0]);
    assert!(!asked(&session, DEV).iter().any(|asked| asked.contains("2024")));
}

#[test]
fn the_minutes_and_the_text_ask_and_conclude_nothing() {
    let session = a_day();
    let source = source(&session, Language::Fr, Choices::SHAREABLE);
    let told = lines(&minutes(&source, Vec::new(), None));
    let question =
        "« Chaque secteur de son côté » et « Une grande filière au centre » se voient ici";
    for said in ["### À regarder ensemble", question] {
        assert!(told.iter().any(|line| line.contains(said)), "{said}: {told:#?}");
    }
    let text = curseur::export::show(&session, curseur::words::Words::new(Language::Fr));
    assert!(text.contains("À regarder ensemble"));
}
