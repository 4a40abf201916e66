//! What stands in each table of a session that has some of everything.

use curseur::export::data::{
    Cell, CsvPreset, Table, axes, csv, decisions, gephi, held, journal, kumu, ties,
};
use curseur::export::{Choices, Edition};
use curseur::session::Language;

use super::planted;
use super::readers::{delimited, sheets};
use super::{source, tables, workbook};

fn said(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Date(date) => date.to_string(),
        Cell::Moment(at) => at.to_string(),
    }
}

/// The rows, under the columns named.
fn rows<const N: usize>(table: &Table, columns: [&str; N]) -> Vec<[String; N]> {
    let at = columns.map(|column| {
        let found = table.columns.iter().position(|found| found == column);
        found.unwrap_or_else(|| panic!("no column {column} in {:?}", table.columns))
    });
    table.rows.iter().map(|row| at.map(|at| said(&row[at]))).collect()
}

const NAMED: Choices = Choices { edition: Edition::Shareable, ..Choices::INTERNAL };

#[test]
fn the_journal_has_a_row_for_each_move_and_one_for_what_bears_on_no_axis() {
    let session = planted::session();
    let columns = [
        "Numéro",
        "Identifiant de l’axe",
        "De, en mots",
        "À, en mots",
        "Déplacement",
        "Mots",
        "État",
    ];
    let shareable = journal(&source(&session, Language::Fr, Choices::SHAREABLE));
    let expected = [
        [
            "1",
            "eco.jobs",
            "au milieu",
            "légèrement favorable",
            "nettement plus favorable",
            "zqwords",
            "maintenu",
        ],
        [
            "1",
            "gov.decision",
            "au milieu",
            "au milieu",
            "entendu, le curseur reste",
            "zqwords",
            "maintenu",
        ],
        ["3", "", "", "", "", "zqtoplace", "maintenu"],
        [
            "4",
            "eco.jobs",
            "légèrement favorable",
            "légèrement défavorable",
            "nettement plus défavorable",
            "",
            "maintenu",
        ],
        // An observation bears on no axis.
        ["5", "", "", "", "", "zqobserved", "maintenu"],
    ];
    assert_eq!(rows(&shareable, columns), expected);
    for number in ["De", "À"] {
        assert!(!shareable.columns.iter().any(|column| column == number), "no number leaves");
    }
    let marks = ["À placer", "À compléter", "À vérifier", "Corrigé", "Mot pour mot"];
    assert_eq!(rows(&shareable, marks)[0], ["non", "non", "non", "oui", "oui"]);
    assert_eq!(rows(&shareable, marks)[2], ["oui", "non", "oui", "non", "non"]);
    assert_eq!(rows(&shareable, marks)[3], ["non", "oui", "non", "non", "non"]);
    let internal = journal(&source(&session, Language::Fr, Choices::INTERNAL));
    let columns = ["Numéro", "De", "À", "État", "Raison du retrait", "Qui parle"];
    assert_eq!(rows(&internal, columns)[2], ["2", "", "90", "retiré", "zqreason", "ZQSOMEONE"]);
    let who = ["Qui parle", "Pièces", "Consigné le", "Réunion du", "Lieu"];
    let at = "2026-11-14T14:32:07+01:00";
    let told = [
        "une personne",
        "Lire « zqbilan.pdf », [adresse électronique]",
        at,
        "2026-11-14",
        "zqplace",
    ];
    assert_eq!(rows(&shareable, who)[0], told);
}

#[test]
fn minority_positions_have_a_row_each() {
    let session = planted::session();
    let table = held(&source(&session, Language::En, Choices::SHAREABLE));
    let columns = ["Number", "Axis id", "Position, in words"];
    let far = rows(&table, columns);
    assert_eq!(far.len(), 3);
    assert_eq!(far[0], ["1", "eco.jobs", "very unfavourable"]);
}

#[test]
fn every_axis_has_a_row_and_one_that_nobody_discussed_no_position() {
    let session = planted::session();
    let table = axes(&source(&session, Language::Fr, Choices::SHAREABLE));
    assert_eq!(table.rows.len(), 45);
    let columns = [
        "Identifiant de l’axe",
        "Discuté",
        "Position, en mots",
        "Arguments",
        "Boule pleine",
        "Acteurs concernés",
    ];
    let found = rows(&table, columns);
    let solid = "prioritaire pour la démarche|impact très significatif, bon ou mauvais";
    assert_eq!(
        found[0],
        ["eco.jobs", "oui", "légèrement défavorable", "2", solid, "Mairie zqactor"]
    );
    assert_eq!(found[1], ["eco.forms", "non", "pas encore discuté", "0", "", ""]);
}

#[test]
fn ties_tell_code_sign_and_objects_and_neutral_ones_stand_apart_from_unexamined_ones() {
    let session = planted::session();
    let table = ties(&source(&session, Language::Fr, NAMED));
    let columns = [
        "L’un",
        "L’autre",
        "Nature",
        "Code de la nature",
        "Lettre",
        "Signe",
        "Objet central",
        "Autres objets",
    ];
    let expected = [
        ["Mairie zqactor", "Régie", "zqnature", "alliance", "A", "1", "les moyens", "les valeurs"],
        [
            "Mairie zqactor",
            "DREETS",
            "négociation",
            "negotiation",
            "N",
            "",
            "les moyens",
            "les valeurs",
        ],
        ["Régie", "DREETS", "neutralité", "neutrality", "=", "0", "", ""],
    ];
    assert_eq!(rows(&table, columns), expected);
    let hidden = ties(&source(&session, Language::Fr, Choices::SHAREABLE));
    assert_eq!(hidden.columns.len(), 5);
    assert_eq!(hidden.rows.len(), 3);
}

#[test]
fn decisions_tell_who_when_and_what_became_of_them() {
    let session = planted::session();
    let columns =
        ["Décision", "Qui s’en charge", "Échéance", "Échéance, en mots", "Suite", "Suite, date"];
    let table = decisions(&source(&session, Language::Fr, Choices::SHAREABLE));
    let expected = [
        ["zqdecision", "Régie, 2 personnes", "", "zqduewords", "à faire", ""],
        ["Rien d’autre", "", "2027-03-01", "", "fait", "2027-03-01"],
    ];
    assert_eq!(rows(&table, columns), expected);
    let named = decisions(&source(&session, Language::Fr, NAMED));
    assert_eq!(rows(&named, ["Qui s’en charge"])[0], ["zqsomeone, Régie, une personne"]);
    let text = delimited(&csv(&table, CsvPreset::French), b';');
    assert_eq!(text.column("Échéance")[1], "01/03/2027");
    assert_eq!(text.column("Noté le")[0], "14/11/2026 14:32:07");
}

#[test]
fn kumu_and_gephi_find_their_headings_where_they_look_for_them() {
    let session = planted::session();
    let source = source(&session, Language::En, NAMED);
    let head = |bytes: &[u8]| {
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        text.split("\r\n").next().unwrap().to_owned()
    };
    let [elements, connections] = &kumu(&source)[..] else { panic!("two files") };
    assert_eq!(elements.0, "elements");
    assert_eq!(head(&elements.1), "Label,Type,ID,Description,Tags,Short,Level,Natures,Circle");
    assert_eq!(connections.0, "connections");
    let expected = "From,To,ID,direction,Type,Description,Tags,Nature,Sign";
    assert_eq!(head(&connections.1), expected);
    let [nodes, edges] = &gephi(&source)[..] else { panic!("two files") };
    assert_eq!(head(&nodes.1), "Id,Label,Short,Level,Natures,Circle,Us");
    let expected = "Source,Target,Type,Id,Weight,Label,Nature,Letter,Sign,Objects";
    assert_eq!(head(&edges.1), expected);
    let edges = delimited(&edges.1, b',');
    assert_eq!(edges.column("Type"), ["Undirected"; 3]);
    assert_eq!(edges.column("Weight"), ["1"; 3]);
}

#[test]
fn the_name_of_every_table_fits_the_tab_of_a_sheet() {
    let session = planted::session();
    for language in Language::ALL {
        let source = source(&session, language, Choices::INTERNAL);
        let names: Vec<_> =
            sheets(&workbook(&source)).into_iter().skip(1).map(|(name, _)| name).collect();
        let expected: Vec<_> = tables(&source).into_iter().map(|table| table.name).collect();
        assert_eq!(names, expected);
    }
}
