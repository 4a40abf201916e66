//! What a list of people says beside who they are: where they live, which stays out, and whether they came; and what needs no look.

use curseur::session::list::Contacts;
use curseur::session::{
    Attendance, Edit, History, Key, Language, ParticipantId, PeopleList, Reading, Session,
    SittingId, Whom,
};
use curseur::storage::read_pasted;
use curseur::words::Words;
use uuid::Uuid;

use crate::lists::{pasted, people, session};

#[test]
fn where_people_live_stays_out_and_is_said_and_what_stands_beside_it_keeps_its_place() {
    for (text, expected) in [
        ("Marie Dupont, 12 rue des Lilas, 31000 Toulouse", ["", ""]),
        ("Marie Dupont, 12, rue des Lilas, 31000 Toulouse, FCPE", ["FCPE", ""]),
        (
            "Marie Dupont, FCPE, 3 bis place du Marché 12300 Decazeville, Habitants",
            ["FCPE", "Habitants"],
        ),
        ("Marie Dupont – FCPE – adresse : 12 av. Jean-Jaurès – 06 45 67 89 10", ["FCPE", ""]),
        ("Marie Dupont (12, rue des Lilas, 81000 Albi)", ["", ""]),
        ("Marie Dupont\t4 cours Victor Hugo, Rodez\tFCPE\tHabitants", ["FCPE", "Habitants"]),
        ("Marie Dupont 12 rue des Lilas 31000 Albi", ["", ""]),
    ] {
        for text in [text.to_owned(), format!("{text}\nPaul Durand")] {
            let list = pasted(&text);
            assert_eq!(people(&list)[0], ["Marie Dupont", expected[0], expected[1]], "{text}");
            assert_eq!(list.contacts.streets, 1, "{text}");
        }
    }
    let list =
        pasted("Nom;Adresse;Code postal;Structure\nMarie Dupont;12 rue des Lilas;31000;FCPE\n");
    assert_eq!(people(&list), [["Marie Dupont", "FCPE", ""]]);
    assert_eq!(list.contacts.streets, 1);
    let list = pasted("Marie Dupont, Collectif du 11 rue Voltaire, Habitants");
    assert_eq!(people(&list), [["Marie Dupont", "Collectif du 11 rue Voltaire", "Habitants"]]);
    let said =
        Words::new(Language::Fr).contacts_left_out(Contacts { streets: 2, ..Contacts::default() });
    assert_eq!(said.as_deref(), Some("Laissés de côté\u{202f}: 2 adresses postales."));
}

/// A session with a meeting, and who is on its list.
fn with_a_meeting(people: &[(&str, &str)]) -> (Session, History, SittingId) {
    let mut session = session(people, &[]);
    let mut history = History::default();
    let meeting = Edit::AddSitting { date: jiff::civil::date(2026, 11, 14), place: String::new() };
    let _ = history.perform(&mut session, meeting);
    let id = session.latest_sitting().expect("a meeting").id;
    (session, history, id)
}

/// Reads `text` beside a session with a meeting, and takes all that it brings.
fn taken(text: &str, people: &[(&str, &str)], before: &[(u32, Attendance)]) -> Vec<String> {
    let (mut session, mut history, sitting) = with_a_meeting(people);
    for &(number, attendance) in before {
        let participant = ParticipantId(number);
        let noted = Edit::Attend { sitting, participant, attendance: Some(attendance) };
        let _ = history.perform(&mut session, noted);
    }
    let sheet = read_pasted(text, Whom::People, None).expect("a list");
    let reading = Reading::of(&sheet.rows, Whom::People);
    assert!(!reading.is_plain(&sheet.rows), "it is shown first: {text}");
    let list = PeopleList::of(&sheet.rows, &reading, &session, Some(sitting));
    let untouched = session.clone();
    let edit = list.edit(&session, &list.all_chosen(), || Key(Uuid::nil()));
    history.perform(&mut session, edit).expect("it is taken");
    let attendance = &session.latest_sitting().expect("a meeting").attendance;
    let told = session.participants.iter().map(|one| {
        let noted = attendance.get(&one.id).map_or(String::new(), |noted| format!(" {noted:?}"));
        let parts = [one.name.as_str(), &one.organisation, &one.college];
        let parts =
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        parts + &noted
    });
    let told = told.collect();
    history.undo(&mut session).expect("one step");
    assert_eq!(session.participants.records(), untouched.participants.records(), "{text}");
    assert_eq!(session.sittings.records(), untouched.sittings.records(), "{text}");
    told
}

#[test]
fn who_is_excused_in_a_list_is_excused_at_the_meeting_in_the_same_step() {
    for text in [
        "Excusée : Marie Dupont",
        "Excusés : Marie Dupont",
        "Marie Dupont (excusée)",
        "Marie Dupont [excusé(e)]",
        "Marie Dupont, excusée",
        "Marie Dupont – absente excusée",
        "Marie Dupont excusée",
        "Absents excusés :\n- Marie Dupont",
        "EXCUSÉ·ES\nMarie Dupont",
        "Nom;Présence\nMarie Dupont;Excusée",
    ] {
        assert_eq!(taken(text, &[], &[]), ["Marie Dupont Excused"], "{text}");
    }
    assert_eq!(
        taken("Marie Dupont, FCPE (excusée)\nPaul Durand (FCPE, excusé)\nInès Roy", &[], &[]),
        ["Marie Dupont, FCPE Excused", "Paul Durand, FCPE Excused", "Inès Roy"]
    );
    assert_eq!(
        taken(
            "Étaient présents : Marie Dupont, Paul Durand, Inès Roy\nExcusés : Luc Morel, Ève Petit",
            &[],
            &[]
        ),
        [
            "Marie Dupont Present",
            "Paul Durand Present",
            "Inès Roy Present",
            "Luc Morel Excused",
            "Ève Petit Excused"
        ]
    );
    assert_eq!(
        taken("Marie Dupont (excusée) <m@exemple.org>; Paul Durand <p@exemple.org>", &[], &[]),
        ["Marie Dupont Excused", "Paul Durand"]
    );
}

#[test]
fn names_after_a_heading_of_excuse_are_people_with_their_roles_in_brackets_and_two_of_a_line_too() {
    assert_eq!(
        taken("Excusés : Karima Aït-Ouali (département), Philippe Roux", &[], &[]),
        ["Karima Aït-Ouali, département Excused", "Philippe Roux Excused"]
    );
    let mail = "Bonjour,\n\nPrésents : Rose Lebrun (mairie, élue), Inès Roy\n\
        Sylvie Nguyen-Martin (habitante)\n\
        M. Abdoulaye Cissé (directeur)\n\
        Jean-Noël Guérin et Maïté Etcheverry\n\
        Mme Odile Martin, salariée en parcours\n\
        Mme Diallo\n\
        Excusés : Karima Aït-Ouali (département) et Philippe Roux\n\n\
        Bonne journée,\nCordialement";
    assert_eq!(
        taken(mail, &[], &[]),
        [
            "Rose Lebrun, mairie, élue Present",
            "Inès Roy Present",
            "Sylvie Nguyen-Martin, habitante",
            "Abdoulaye Cissé, directeur",
            "Jean-Noël Guérin",
            "Maïté Etcheverry",
            "Odile Martin, salariée en parcours",
            "Mme Diallo",
            "Karima Aït-Ouali, département Excused",
            "Philippe Roux Excused"
        ]
    );
}

#[test]
fn what_somebody_is_is_a_college_wherever_it_stands() {
    for text in [
        "Inès Roy, habitante",
        "Inès Roy (Habitante)",
        "Inès Roy\thabitant·e\nOdile Martin\télue",
        "Nom;Structure\nInès Roy;Habitante\nOdile Martin;Élu(e)s",
        "Nom\nInès Roy (habitante)\nOdile Martin (élue)",
    ] {
        let list = pasted(text);
        for [name, organisation, college] in people(&list) {
            assert_eq!((organisation, college.is_empty()), ("", false), "{name}: {text}");
        }
    }
    assert_eq!(people(&pasted("Inès Roy, bénévole, FCPE")), [["Inès Roy", "FCPE", "bénévole"]]);
    assert_eq!(
        people(&pasted("Nom;Structure\nInès Roy (née Petit);FCPE\nOdile (Martin);\n")),
        [["Inès Roy (née Petit)", "FCPE", ""], ["Odile (Martin)", "", ""]]
    );
}

#[test]
fn who_takes_leave_at_the_end_of_a_list_is_nobody() {
    for end in ["Cordialement", "Bien à vous,", "Bonne journée", "Merci !", "Best regards,"] {
        for names in ["Inès Roy\n", "Inès Roy, FCPE\n", "Nom;Structure\nInès Roy;FCPE\n"] {
            let list = pasted(&format!("{names}{end}"));
            assert_eq!(people(&list).len(), 1, "{names}{end}");
        }
    }
    let sheet = read_pasted("Inès Roy\nCordialement", Whom::People, None).expect("a list");
    let is_plain = Reading::of(&sheet.rows, Whom::People).is_plain(&sheet.rows);
    assert!(!is_plain, "what is left out is shown first");
}

#[test]
fn what_a_list_says_of_who_came_takes_the_place_of_no_absence_that_was_noted() {
    let known = [("Marie Dupont", ""), ("Paul Durand", ""), ("Inès Roy", "")];
    let before = [(1, Attendance::Present), (2, Attendance::Missing)];
    assert_eq!(
        taken("Excusés : Marie Dupont, Paul Durand, Inès Roy", &known, &before),
        ["Marie Dupont Excused", "Paul Durand Missing", "Inès Roy Excused"]
    );
}

#[test]
fn without_a_meeting_who_came_is_not_noted_and_that_is_said() {
    let list = pasted("Excusés : Marie Dupont, Paul Durand");
    assert_eq!(people(&list), [["Marie Dupont", "", ""], ["Paul Durand", "", ""]]);
    assert_eq!((list.unnoted, list.listed[0].noted), (2, None));
}

#[test]
fn a_list_of_names_and_nothing_else_needs_no_look() {
    let plain = |text: &str, whom| {
        let sheet = read_pasted(text, whom, None).expect("a list");
        Reading::of(&sheet.rows, whom).is_plain(&sheet.rows)
    };
    assert!(plain("Alix Martel\nBérénice Le Goff\nCyprien Müller", Whom::People));
    assert!(plain("• Mairie\n• Service eau, air\n• CCAS", Whom::Actors));
    assert!(!plain("Nom\nMairie\nCCAS", Whom::Actors), "a heading may be a name");
    assert!(!plain("Alix Martel 06 45 67 89 10\nBérénice", Whom::People));
    assert!(!plain("Mairie\tMV\nCCAS\t", Whom::Actors));
    assert!(!plain("12\n13", Whom::Actors));
}
