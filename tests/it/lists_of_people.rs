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

/// A mail as it was pasted, with a signature, couples, roles, a number within a house and those who are excused.
const MAIL: &str = "Bonjour à tous,\n\nVoici la liste pour le 30 novembre à 14 h, salle des fêtes du Malzieu :\n\n\
    - Mme Éloïse de La Tour-Maubec (présidente de la ressourcerie L'Estive) – 06 71 22 33 44\n\
    - M. Jean-Noël d'Hauterive, maire de Saint-Alban, jn.dhauterive@mairie-saintalban.fr\n\
    - Maëlle GINESTIÈRE, animatrice, Pays de Haute-Truyère\n\
    - Firmin Astruc (CUMA de la Margeride, président) 07.55.44.33.22\n\
    - Anne-Lise Boë, encadrante technique, L'Estive\n\
    - Kévin Le Quéré (salarié en parcours), L'Estive\n\
    - Zoubida AÏT-ALI – salariée en parcours – L'Estive\n\
    - Odile PÉRÉ-Combes, Conseil départemental, tél : 04 66 00 11 22 poste 14\n\
    - Dr Thibault van den Bosch (médecin, maison de santé)\n\
    - Le président de la Chambre d'agriculture ou son représentant\n\
    - Pascale et Bruno Vidal, habitants (Rimeize)\n\
    - Sœur Marie-Ange, Secours Catholique\n\n\
    Excusés : M. le sous-préfet, Géraldine N'Guyen (Région Occitanie), Rémi Chazalmartin – DDT 48\n\n\
    À lundi, bien cordialement,\nMaëlle\n--\nMaëlle Ginestière\n\
    Chargée de mission ESS – Pays de Haute-Truyère\n\
    04 66 99 88 77 | maelle.ginestiere@pays-truyere.fr\n12 rue du Portail, 48130 Saint-Alban\n";

#[test]
fn a_whole_mail_is_read_line_by_line_the_same_way_and_whoever_signs_it_is_not_on_the_list() {
    let list = pasted(MAIL);
    assert_eq!(
        people(&list),
        [
            ["Éloïse de La Tour-Maubec", "ressourcerie L'Estive", "président·e"],
            ["Jean-Noël d'Hauterive", "Saint-Alban", "maire"],
            ["Maëlle GINESTIÈRE", "Pays de Haute-Truyère", "animatrice"],
            ["Firmin Astruc", "CUMA de la Margeride", "président·e"],
            ["Anne-Lise Boë", "L'Estive", "encadrante technique"],
            ["Kévin Le Quéré", "L'Estive", "salarié·e en parcours"],
            ["Zoubida AÏT-ALI", "L'Estive", "salarié·e en parcours"],
            ["Odile PÉRÉ-Combes", "Conseil départemental", ""],
            ["Dr Thibault van den Bosch", "maison de santé", "médecin"],
            ["Le président de la Chambre d'agriculture ou son représentant", "", ""],
            ["Pascale et Bruno Vidal", "Rimeize", "habitants"],
            ["Sœur Marie-Ange", "Secours Catholique", ""],
            ["M. le sous-préfet", "", ""],
            ["Géraldine N'Guyen", "Région Occitanie", ""],
            ["Rémi Chazalmartin", "DDT 48", ""],
        ]
    );
    let told = taken(MAIL, &[], &[]);
    let excused: Vec<_> = told.iter().filter(|one| one.ends_with("Excused")).collect();
    assert_eq!(
        excused,
        [
            "M. le sous-préfet Excused",
            "Géraldine N'Guyen, Région Occitanie Excused",
            "Rémi Chazalmartin, DDT 48 Excused",
        ]
    );
}

#[test]
fn those_under_a_heading_of_excuse_keep_their_roles_and_what_follows_the_leave_is_nobody() {
    assert_eq!(
        taken(
            "Inès Roy, FCPE\nExcusé·es :\n- Mme Rose Lebrun (maire de Lune)\n- Luc Morel (directeur, Régie)\n\
             Bonne soirée,\nPaul Durand\nDirecteur de la régie",
            &[],
            &[]
        ),
        [
            "Inès Roy, FCPE",
            "Rose Lebrun, Lune, maire Excused",
            "Luc Morel, Régie, directeur Excused"
        ]
    );
    // A list that goes on after a leave is one; so is one that a leave stands above.
    assert_eq!(
        taken("Inès Roy, FCPE\nCordialement,\nPaul\n- Luc Morel, Régie\n- Ève Petit", &[], &[]),
        ["Inès Roy, FCPE", "Luc Morel, Régie", "Ève Petit"]
    );
    assert_eq!(
        taken("À lundi,\nInès Roy, FCPE, Habitants\nLuc Morel, Régie", &[], &[]),
        ["Inès Roy, FCPE, Habitants", "Luc Morel, Régie"]
    );
}

#[test]
fn a_college_that_the_session_spells_keeps_that_spelling() {
    let list = pasted("Inès Roy, bénévole\nLuc Morel, Bénévoles\nÈve Petit, élue\nAwa Ba, élu");
    let colleges: Vec<_> = people(&list).iter().map(|one| one[2].to_owned()).collect();
    assert_eq!(colleges, ["bénévole", "bénévole", "élu·e", "élu·e"]);
}
