//! Lists as people have them, from what was pasted or a file to who is in them.

use curseur::session::actor_list::Standing as ActorStanding;
use curseur::session::list::{Contacts, PersonStanding, Role};
use curseur::session::{
    Actor, ActorEdit, ActorList, ActorNature, BaseFramework, Edit, Heading, History, Key, Level,
    Participant, ParticipantId, PeopleList, Reading, Session, SessionId, Whom,
};
use curseur::storage::{FileKind, Sheet, SheetError, Way, read_list, read_pasted};
use uuid::Uuid;

pub fn session(people: &[(&str, &str)], actors: &[&str]) -> Session {
    let heading = Heading {
        title: "Essai".to_owned(),
        organisation: String::new(),
        territory: String::new(),
        date: jiff::civil::date(2026, 11, 14),
    };
    let nil = Uuid::nil();
    let framework = BaseFramework::dts().framework();
    let mut session = Session::new(SessionId(nil), Key(nil), heading, framework);
    let people = people.iter().map(|(name, organisation)| Participant {
        id: ParticipantId(0),
        key: Key(Uuid::nil()),
        name: (*name).to_owned(),
        organisation: (*organisation).to_owned(),
        college: String::new(),
    });
    let mut history = History::default();
    let _ = history.perform(&mut session, Edit::AddParticipants(people.collect()));
    let actors = actors.iter().map(|name| Actor::named(name, Key(nil))).collect();
    let _ = history.perform(&mut session, ActorEdit::Add(actors).into());
    session
}

pub fn pasted(text: &str) -> PeopleList {
    let sheet = read_pasted(text, Whom::People, None).expect("a list");
    let reading = Reading::of(&sheet.rows, Whom::People);
    PeopleList::of(&sheet.rows, &reading, &session(&[], &[]), None)
}

/// Those who would be added: name, organisation, college.
pub fn people(list: &PeopleList) -> Vec<[&str; 3]> {
    let new = list.listed.iter().filter(|listed| listed.standing == PersonStanding::New);
    new.map(|one| [one.name.as_str(), one.organisation.as_str(), one.college.as_str()]).collect()
}

fn file(bytes: &[u8], whom: Whom) -> Sheet {
    read_list(bytes, whom, Way::default()).expect("a list")
}

fn actors_of(bytes: &[u8]) -> ActorList {
    ActorList::of(&file(bytes, Whom::Actors).rows, &session(&[], &[]))
}

fn names(list: &ActorList) -> Vec<&str> {
    let new = list.listed.iter().filter(|listed| listed.standing == ActorStanding::New);
    new.map(|listed| listed.said.name.as_str()).collect()
}

#[test]
fn the_recipients_of_a_letter_are_people_and_their_addresses_stay_out() {
    for text in [
        "Claire Vasseur <c.vasseur@exemple.org>; \"LE GOFF Yann\" <yann@exemple.org>; Amina N’Diaye <amina@exemple.org>",
        "À : Claire Vasseur <c.vasseur@exemple.org>, \"LE GOFF Yann\" <yann@exemple.org>, Amina N’Diaye <amina@exemple.org>,",
        "Claire Vasseur <c.vasseur@exemple.org>\n\"LE GOFF Yann\" <yann@exemple.org>\nAmina N’Diaye <amina@exemple.org>\n",
        "Claire Vasseur (c.vasseur@exemple.org); LE GOFF Yann [mailto:yann@exemple.org]; 'Amina N’Diaye' <amina@exemple.org>;",
    ] {
        let list = pasted(text);
        let found: Vec<_> = people(&list).iter().map(|[name, ..]| *name).collect();
        assert_eq!(found, ["Claire Vasseur", "LE GOFF Yann", "Amina N’Diaye"], "{text}");
        assert_eq!(list.contacts, Contacts { phones: 0, mails: 3, streets: 0 }, "{text}");
    }
    let turned = pasted("\"Le Goff, Yann\" <y@exemple.org>; Vasseur, Claire <c@exemple.org>");
    assert_eq!(people(&turned), [["Yann Le Goff", "", ""], ["Claire Vasseur", "", ""]]);
    let bare = pasted("c.vasseur@exemple.org; y.legoff@exemple.org");
    assert_eq!((people(&bare).len(), bare.contacts.mails), (0, 2), "nobody's name is made up");
}

#[test]
fn names_parted_by_commas_are_people_but_a_name_with_a_place_is_one() {
    let list = pasted("Claire Vasseur, Yann Le Goff, Jean-Pierre de La Tour et Amina N’Diaye");
    let found: Vec<_> = people(&list).iter().map(|[name, ..]| *name).collect();
    let expected = ["Claire Vasseur", "Yann Le Goff", "Jean-Pierre de La Tour", "Amina N’Diaye"];
    assert_eq!(found, expected);
    assert_eq!(people(&pasted("Maire, Commune, Élu·es")), [["Maire", "Commune", "Élu·es"]]);
    assert_eq!(
        people(&pasted(
            "Directrice;Ressourcerie;Salariés\nAmina\tHabitante\tHabitants\n\nMaire, Commune, Élus\nJean\n"
        )),
        [
            ["Directrice", "Ressourcerie", "Salariés"],
            ["Amina", "Habitante", "Habitants"],
            ["Maire", "Commune", "Élus"],
            ["Jean", "", ""],
        ]
    );
}

#[test]
fn names_on_one_line_are_told_from_a_name_and_where_it_works() {
    let names = |text: &str| -> Vec<String> {
        people(&pasted(text)).iter().map(|one| one.join("|")).collect()
    };
    let three = ["Claire Vasseur||", "Yann Le Goff||", "Amina N’Diaye||"];
    assert_eq!(names("Participants\u{a0}: Claire Vasseur, Yann Le Goff, Amina N’Diaye"), three);
    assert_eq!(names("Claire Vasseur; Yann Le Goff; Amina N’Diaye"), three);
    assert_eq!(
        names(
            "Présents : Claire Vasseur (mairie), Yann Le Goff (régie), Zoé Petit\nExcusée : Amina N’Diaye"
        ),
        ["Claire Vasseur|mairie|", "Yann Le Goff|régie|", "Zoé Petit||", "Amina N’Diaye||"]
    );
    assert_eq!(
        names("Lucette Ferrand, habitante, absente excusée"),
        ["Lucette Ferrand||habitante"]
    );
    assert_eq!(
        names("Claire Vasseur, Emmaüs France\nYann Le Goff, Secours Populaire\n"),
        ["Claire Vasseur|Emmaüs France|", "Yann Le Goff|Secours Populaire|"]
    );
    assert_eq!(
        names("Claire Vasseur / Mairie / 06 45 67 89 10\nYann Le Goff / Régie"),
        ["Claire Vasseur|Mairie|", "Yann Le Goff|Régie|"]
    );
}

#[test]
fn a_table_with_headings_joins_names_and_leaves_phones_and_roles_out() {
    let list = pasted(
        "Nom\tPrénom\tFonction\tStructure\tTéléphone\tCollège\n\
         VASSEUR\tClaire\tDirectrice\tRessourcerie de Vallonne\t06 45 67 89 10\tSalarié·es\n\
         LE GOFF\tYann\tMaire\tCommune de Vallonne\t02 31 00 00 01\tÉlu·es\n\
         N’Diaye\tAmina\t\t\t\tHabitant·es\n\
         VASSEUR\tClaire\tDirectrice\tRessourcerie de Vallonne\t\tSalarié·es\n",
    );
    assert_eq!(
        people(&list),
        [
            ["Claire VASSEUR", "Ressourcerie de Vallonne", "Salarié·es"],
            ["Yann LE GOFF", "Commune de Vallonne", "Élu·es"],
            ["Amina N’Diaye", "", "Habitant·es"],
        ]
    );
    assert_eq!(list.listed[3].standing, PersonStanding::Again(2));
    assert_eq!(list.contacts, Contacts { phones: 2, mails: 0, streets: 0 });
    let unread: Vec<_> = list.unread.iter().map(|column| column.heading.as_str()).collect();
    assert_eq!(unread, ["Fonction"], "said, and the phones are said as phones");
}

#[test]
fn headings_are_found_in_any_order_and_in_english() {
    let list = pasted(
        "Stakeholder group;E-mail;Last name;First name;Organisation\n\
         Residents;a@example.org;Vasseur;Claire;\n\
         Elected officials;b@example.org;Le Goff;Yann;Town of Vallonne\n",
    );
    assert_eq!(
        people(&list),
        [
            ["Claire Vasseur", "", "Residents"],
            ["Yann Le Goff", "Town of Vallonne", "Elected officials"]
        ]
    );
    assert_eq!(list.contacts.mails, 2);
    let roles = pasted("Structure;Fonction;Collège d’acteurs\nRégie;Directrice;Salarié·es\n");
    assert_eq!(people(&roles), [["Directrice", "Régie", "Salarié·es"]], "a role names somebody");
}

#[test]
fn bullets_numbers_and_phones_are_no_part_of_who_it_is() {
    let list = pasted(
        "- Karim Benali, FCPE, 06 45 67 89 10\n\
         • Odile Martin, habitante\n\
         1. Paul Roche, tél. : 06.45.67.89.11, FCPE\n\
         2) Inès Da Silva (Régie de quartier) - +33 6 45 67 89 12\n\
         *\tSamir Haddad, valoriste, samir@exemple.org\n\
         10 – Lucie Petit\n\
         – LE GOFF Yann\n\
         ☐ Yann Le Goff, mairie\n",
    );
    assert_eq!(
        people(&list),
        [
            ["Karim Benali", "FCPE", ""],
            ["Odile Martin", "", "habitante"],
            ["Paul Roche", "FCPE", ""],
            ["Inès Da Silva", "Régie de quartier", ""],
            ["Samir Haddad", "valoriste", ""],
            ["Lucie Petit", "", ""],
            ["LE GOFF Yann", "mairie", ""],
        ]
    );
    assert_eq!(list.listed[7].standing, PersonStanding::Again(7), "whichever name comes first");
    assert_eq!(list.contacts, Contacts { phones: 3, mails: 1, streets: 0 });
}

#[test]
fn a_line_that_ends_with_a_colon_is_the_college_of_those_under_it() {
    let list = pasted(
        "Élu·es :\n- Odile Martin, commune\n- Yann Le Goff\n\nHabitant·es\u{a0}:\n- Inès Da Silva\n- Paul Roche, régie, Usagers\n",
    );
    assert_eq!(
        people(&list),
        [
            ["Odile Martin", "commune", "Élu·es"],
            ["Yann Le Goff", "", "Élu·es"],
            ["Inès Da Silva", "", "Habitant·es"],
            ["Paul Roche", "régie", "Usagers"],
        ]
    );
}

#[test]
fn a_kind_of_people_in_capitals_alone_on_its_line_heads_those_under_it_and_a_name_does_not() {
    let list = pasted("PRÉSENTS\n- Odile Martin, commune\nÉLUS\n- Yann Le Goff\n- DURAND\n");
    let read =
        [["Odile Martin", "commune", ""], ["Yann Le Goff", "", "ÉLUS"], ["DURAND", "", "ÉLUS"]];
    assert_eq!(people(&list), read);
}

#[test]
fn a_heading_that_says_who_came_is_no_college() {
    for heading in
        ["Présents :", "Présent·e·s :", "Étaient présents :", "Excusé·es :", "Attendees:"]
    {
        let list = pasted(&format!("Élus :\n- Odile Martin\n{heading}\n- Yann Le Goff\n"));
        assert_eq!(
            people(&list),
            [["Odile Martin", "", "Élus"], ["Yann Le Goff", "", ""]],
            "{heading}"
        );
    }
}

#[test]
fn no_phone_becomes_a_college_however_it_is_written() {
    for phone in [
        "0645678910",
        "645678910",
        "06-45-67-89-10",
        "+33 (0)6 45 67 89 10",
        "tél : 06 45 67 89 10",
    ] {
        let list = pasted(&format!("Karim Benali;FCPE;{phone}\nOdile Martin;Régie;{phone}\n"));
        assert_eq!(
            people(&list),
            [["Karim Benali", "FCPE", ""], ["Odile Martin", "Régie", ""]],
            "{phone}"
        );
        assert_eq!(list.contacts.phones, 2, "{phone}");
    }
}

#[test]
fn without_headings_a_family_name_in_capitals_follows_its_first_name() {
    let list = pasted("MARTEL\tAlix\tMaison des aînés\nLE GOFF\tBérénice\tRégie\n");
    assert_eq!(
        people(&list),
        [["Alix MARTEL", "Maison des aînés", ""], ["Bérénice LE GOFF", "Régie", ""]]
    );
}

#[test]
fn a_line_typed_otherwise_under_a_table_is_read_as_it_was_meant() {
    let list = pasted(
        "Nom;Prénom;Structure;Courriel;Présent\n\
         MARTEL;Alix;\"Maison des aînés; antenne\";alix@exemple.org;x\n\
         LE GOFF;Bérénice;Régie;b@exemple.org;\n\
         Claire, directrice;Ressourcerie de Vallonne;Salariés permanents\n",
    );
    assert_eq!(
        people(&list),
        [
            ["Alix MARTEL", "Maison des aînés; antenne", ""],
            ["Bérénice LE GOFF", "Régie", ""],
            ["Claire, directrice", "Ressourcerie de Vallonne", "Salariés permanents"],
        ]
    );
}

#[test]
fn those_who_are_there_are_known_by_their_words() {
    let sheet = read_pasted(
        "LE GOFF Yann;Mairie\nMme Claire Vasseur\nDirectrice;Régie\nDirectrice;CCAS\n",
        Whom::People,
        None,
    )
    .expect("a list");
    let session = session(
        &[("Yann Le Goff", ""), ("Claire Vasseur", "Ressourcerie"), ("Directrice", "Régie")],
        &[],
    );
    let list = PeopleList::of(&sheet.rows, &Reading::of(&sheet.rows, Whom::People), &session, None);
    let known = |n| PersonStanding::Known(ParticipantId(n));
    let found: Vec<_> = list.listed.iter().map(|listed| listed.standing).collect();
    assert_eq!(
        found,
        [known(1), known(2), known(3), PersonStanding::New],
        "a role is one's where one works"
    );
}

#[test]
fn what_is_not_seen_is_no_part_of_a_name() {
    let list = pasted("A\u{301}lix\u{a0} Martel\u{200b}\u{2028}née\u{b}Petit \u{202e}\u{feff}\n");
    assert_eq!(people(&list), [["Álix Martel née Petit", "", ""]]);
    let names = ["Alix Martel", "Bérénice Le Goff", "Cyprien Müller"].map(|name| [name, "", ""]);
    assert_eq!(people(&pasted("Alix Martel\nBérénice Le Goff\nCyprien Müller")), names);
}

#[test]
fn quotation_marks_that_part_no_cell_do_no_harm_to_what_is_pasted() {
    let list = pasted("\"Les Ateliers\nClaire Vasseur\n\"Yann\" Le Goff, mairie\n");
    assert_eq!(list.listed.len(), 3);
    let list = actors_of(
        b"Nom;Valeurs\n\"Dwayne \\\"The Rock\\\" Johnson\";\"a\"\nJohn Cena;b\nMaire;c\n",
    );
    assert_eq!(names(&list), ["Dwayne \"The Rock\" Johnson", "John Cena", "Maire"]);
    let list = actors_of("Nom\tType\tCommune\nMairie de Vallonne\tCollectivité\tVallonne\n\"Maison\ndes aînés\"\tAssociation\tSaint-Orsan\nCollectif « Terre »\tAssociation\t\n".as_bytes());
    assert_eq!(names(&list), ["Mairie de Vallonne", "Maison des aînés", "Collectif « Terre »"]);
    assert_eq!(list.listed[1].said.natures, [ActorNature::Association].into());
}

#[test]
fn actors_are_named_by_what_a_column_holds() {
    // As the lists of public services begin: numbers first, and headings in their own words.
    let list = actors_of(
        "Nom;Nom de l’administration;Type d’administration;Prénom;Téléphone\n\
         101;Mairie d’Abbeville;Commune;Paul;03 22 00 00 00\n\
         102;Préfecture;État;Anne;03 22 00 00 01\n"
            .as_bytes(),
    );
    assert_eq!(names(&list), ["Mairie d’Abbeville", "Préfecture"]);
    let list =
        actors_of("12;Mairie;Institution\n13;CCAS;Institution\n14;Régie;Association\n".as_bytes());
    assert_eq!(names(&list), ["Mairie", "CCAS", "Régie"]);
    assert_eq!(list.listed[2].said.natures, [ActorNature::Association].into());
    let list = actors_of("Code;Qui ?;Niveau\n1;Mairie;local\n2;Région;région\n".as_bytes());
    assert_eq!(names(&list), ["Mairie", "Région"]);
    assert_eq!(list.listed[1].said.level, Some(Level::Region));
}

#[test]
fn headings_of_actors_are_understood_loosely() {
    for (heading, kind) in [
        ("Nom de la structure", "Type de structure"),
        ("Dénomination", "Catégorie d’acteurs"),
        ("Structures partenaires", "Nature juridique"),
        ("Organisation name", "Organisation type"),
        ("Acteurs", "Collège"),
        ("Nom du club", "Statut de la structure"),
        ("Dénomination usuelle", "Types"),
    ] {
        let list = actors_of(
            format!("Id;{kind};{heading}\n7;Association;Régie\n8;Élus;Mairie\n").as_bytes(),
        );
        assert_eq!(names(&list), ["Régie", "Mairie"], "{heading}");
        assert_eq!(list.listed[0].said.natures, [ActorNature::Association].into(), "{kind}");
    }
}

#[test]
fn the_name_of_a_group_of_actors_is_none_of_them() {
    let list = actors_of(
        "Partenaires publics :\n- Mairie\n- Région\nAssociations :\n- Régie\n".as_bytes(),
    );
    assert_eq!(names(&list), ["Mairie", "Région", "Régie"]);
    assert_eq!(list.listed[0].standing, ActorStanding::NoName);
    assert_eq!(list.listed[0].unread[0].text, "Partenaires publics :", "it is said");
}

#[test]
fn titles_and_headings_above_the_headings_are_no_actors() {
    let list = actors_of(
        "Acteurs;;Rôle;\nNom;Sigle;Nature;Niveau\nMairie;MA;Institution;Local\n".as_bytes(),
    );
    assert_eq!(names(&list), ["Mairie"]);
    let said = &list.listed.last().expect("an actor").said;
    assert_eq!((said.short.as_str(), said.level), ("MA", Some(Level::Local)));
    let list = pasted(
        "Réunion du 14 novembre;;;\nListe des présents;;;\n;;;\nParticipants;;Structure;\nNom;Prénom;Nom;Ville\nMartel;Alix;Régie;Vallonne\n",
    );
    assert_eq!(people(&list), [["Alix Martel", "Régie", ""]], "the other name is where she works");
}

#[test]
fn bars_part_cells_with_or_without_a_frame() {
    for text in [
        "Nom|Nature\nMairie|institution\nRégie|association\n",
        "| Nom | Nature |\n|:---|---:|\n| Mairie | institution |\n| Régie | association |\n",
    ] {
        let list = actors_of(text.as_bytes());
        assert_eq!(names(&list), ["Mairie", "Régie"], "{text}");
        assert_eq!(list.listed[0].said.natures, [ActorNature::Institution].into());
    }
}

#[test]
fn any_column_can_be_said_to_be_another_and_any_row_to_hold_the_headings() {
    let sheet = file("Ville;Lieu\nVallonne;Mairie\nOrsan;Régie\n".as_bytes(), Whom::Actors);
    let none = session(&[], &[]);
    let mut reading = Reading::with_heads(&sheet.rows, Whom::Actors, Some(0));
    let read = |reading: &Reading| {
        let list = ActorList::read(&sheet.rows, reading, &none);
        list.listed.iter().map(|listed| listed.said.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(read(&reading), ["Vallonne", "Orsan"]);
    reading.assign(1, Role::Name);
    assert_eq!(read(&reading), ["Mairie", "Régie"]);
    assert_eq!(reading.roles, [Role::LeftOut, Role::Name], "no two columns are the name");
    let reading = Reading::with_heads(&sheet.rows, Whom::Actors, None);
    assert_eq!(read(&reading).len(), 3);
}

#[test]
fn six_hundred_rows_are_read_whole_and_those_of_windows_too() {
    let rows = (1..=600).map(|n| format!("Numéro {n};Structure {n};Collège {}\r\n", n % 5));
    let rows = rows.collect::<Vec<_>>().concat();
    let text = format!("Nom et prénom;Organisme;Groupe\r\n{rows}");
    let (windows, ..) = encoding_rs::WINDOWS_1252.encode(&text);
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let backward: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for bytes in [text.as_bytes(), &windows, &utf16, &backward] {
        let sheet = file(bytes, Whom::People);
        let reading = Reading::of(&sheet.rows, Whom::People);
        let list = PeopleList::of(&sheet.rows, &reading, &session(&[], &[]), None);
        assert_eq!(people(&list).len(), 600);
        assert_eq!(people(&list)[599], ["Numéro 600", "Structure 600", "Collège 0"]);
    }
}

/// A workbook of Excel: a title over merged cells, merged headings, then rows with a date, a number and a tick.
pub fn xlsx() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let _ = book.add_worksheet().set_name("Notice");
    let sheet = book.add_worksheet();
    let plain = rust_xlsxwriter::Format::new();
    sheet.merge_range(0, 0, 0, 5, "Comité du 14 novembre 2026", &plain).expect("a title");
    sheet.merge_range(2, 1, 2, 2, "Participant", &plain).expect("a heading");
    let heads = ["N°", "NOM", "Prénom", "Structure", "Téléphone", "Depuis le"];
    for (at, head) in (0..).zip(heads) {
        sheet.write(3, at, head).expect("a heading");
    }
    let date = rust_xlsxwriter::Format::new().set_num_format("dd/mm/yyyy");
    for (row, (name, first, place)) in (4..).zip([
        ("MARTEL", "Alix", "Régie"),
        ("LE GOFF", "Bérénice", ""),
        ("MÜLLER", "Cyprien", "Mairie"),
    ]) {
        sheet.write(row, 0, row - 3).expect("a number");
        sheet.write(row, 1, name).expect("a name");
        sheet.write(row, 2, first).expect("a name");
        sheet.write(row, 3, place).expect("a place");
        sheet.write(row, 4, 645_678_910).expect("a phone");
        let day = rust_xlsxwriter::ExcelDateTime::from_ymd(2024, 3, 1).expect("a day");
        sheet.write_with_format(row, 5, &day, &date).expect("a day");
    }
    book.save_to_buffer().expect("a workbook")
}

/// A workbook as `LibreOffice` writes it, with a date, a number and empty cells that are told by their count.
pub fn ods() -> Vec<u8> {
    use std::io::Write as _;
    let cell = |text: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let row = |cells: String| format!("<table:table-row>{cells}</table:table-row>");
    let number = |value: &str| {
        format!(
            "<table:table-cell office:value-type=\"float\" office:value=\"{value}\"><text:p>{value}</text:p></table:table-cell>"
        )
    };
    let day = "<table:table-cell office:value-type=\"date\" office:date-value=\"2024-03-01\"><text:p>01/03/2024</text:p></table:table-cell>";
    let gap = "<table:table-cell table:number-columns-repeated=\"2\"/>";
    let rows = [
        row(cell("Nom de la structure")
            + &cell("Type de structure")
            + &cell("Adhérente depuis")
            + &cell("Salariés")),
        row(cell("Régie de quartier") + &cell("Association") + day + &number("12")),
        row(cell("Mairie d’Orsan") + gap + &number("40.5")),
    ];
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \
         xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\"><office:body>\
         <office:spreadsheet><table:table table:name=\"Acteurs\">{}</table:table></office:spreadsheet></office:body></office:document-content>",
        rows.concat()
    );
    let manifest = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/></manifest:manifest>";
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, text) in [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_str()),
        ("META-INF/manifest.xml", manifest),
    ] {
        archive.start_file(name, stored).expect("a part");
        archive.write_all(text.as_bytes()).expect("a part");
    }
    archive.finish().expect("an archive").into_inner()
}

#[test]
fn a_workbook_with_a_title_and_merged_headings_gives_the_people_of_its_fullest_sheet() {
    let sheet = file(&xlsx(), Whom::People);
    let list = PeopleList::of(
        &sheet.rows,
        &Reading::of(&sheet.rows, Whom::People),
        &session(&[], &[]),
        None,
    );
    assert_eq!(
        people(&list),
        [
            ["Alix MARTEL", "Régie", ""],
            ["Bérénice LE GOFF", "", ""],
            ["Cyprien MÜLLER", "Mairie", ""]
        ]
    );
    assert_eq!(list.contacts.phones, 3, "a phone that lost its zero is one");
    let lines: Vec<_> = list.listed.iter().map(|listed| listed.line).collect();
    assert_eq!(lines, [1, 3, 5, 6, 7], "lines are those of the sheet");
    let last = &sheet.rows.last().expect("a row").cells;
    assert_eq!((last[0].as_str(), last[5].as_str()), ("3", "2024-03-01"));
}

#[test]
fn a_workbook_of_libreoffice_gives_its_actors() {
    let list = actors_of(&ods());
    assert_eq!(names(&list), ["Régie de quartier", "Mairie d’Orsan"]);
    assert_eq!(list.listed[0].said.natures, [ActorNature::Association].into());
    let cells = &file(&ods(), Whom::Actors).rows[2].cells;
    assert_eq!(*cells, ["Mairie d’Orsan", "", "", "40.5"]);
}

#[test]
fn a_file_that_is_no_list_is_told_for_what_it_is() {
    let archive = |name: &str| {
        let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        archive.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
        archive.finish().expect("an archive").into_inner()
    };
    let old = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [0; 504].as_slice(), &name].concat()
    };
    let session = curseur::storage::write(&session(&[], &[]));
    for (bytes, kind) in [
        (archive("word/document.xml"), FileKind::Document),
        (archive("ppt/presentation.xml"), FileKind::Slides),
        (archive("photos/1.txt"), FileKind::Archive),
        (archive("xl/workbook.xml"), FileKind::Workbook),
        (xlsx()[..600].to_vec(), FileKind::Archive),
        (old("WordDocument"), FileKind::Document),
        (old("EncryptedPackage"), FileKind::Locked),
        (old("Workbook"), FileKind::Workbook),
        (b"%PDF-1.7\n%\xe2\xe3".to_vec(), FileKind::Pdf),
        (b"\x89PNG\r\n\x1a\n\0\0".to_vec(), FileKind::Picture),
        (b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec(), FileKind::Picture),
        (b"\0\0\0\x18ftypmp42".to_vec(), FileKind::Sound),
        (b"\x7fELF\x02\x01".to_vec(), FileKind::Program),
        (b"\x00\x01\x02\x03\xff\xfe".to_vec(), FileKind::Unknown),
        (b"<?xml version=\"1.0\"?>\n<gexf xmlns=\"http://gexf.net\">".to_vec(), FileKind::Network),
        (b"<!DOCTYPE html><html><table>".to_vec(), FileKind::WebPage),
        (b"{\"nodes\": []}".to_vec(), FileKind::Data),
        (b"BEGIN:VCARD\nVERSION:3.0".to_vec(), FileKind::Cards),
        (session.into_bytes(), FileKind::Session),
    ] {
        let error = read_list(&bytes, Whom::People, Way::default()).expect_err("no list");
        assert_eq!(error, SheetError::Other(kind));
    }
    let error = read_list(b"\xef\xbb\xbf \r\n;;\r\n", Whom::People, Way::default());
    assert_eq!(error, Err(SheetError::Empty));
}

#[test]
fn a_line_with_a_phone_number_is_nobody_s_heading() {
    let pasted = "• Noémie Capelle, 06 45 67 89 10, Habitants\n• M. Gérard Puech (agriculteur) – 05 65 11 22 33\n\
        - Mme Françoise Lacaze, Habitants, 07 45 67 89 10\n1) Ousmane Ba ; Mission locale ; Partenaires ; tel : 06 11 22 33 44\n\
        * odile barthélémy\n";
    let list = self::pasted(pasted);
    assert_eq!(people(&list).len(), 5, "{:?}", people(&list));
}
