//! The territory as data.

use curseur::export::data::{Cell, Table, journal, observations, types};
use curseur::export::{Choices, Source};
use curseur::session::{Language, Session};
use curseur::words::Words;

use super::a_day;

fn source(session: &Session, choices: Choices) -> Source<'_> {
    Source::of(session, Words::new(Language::Fr), choices)
}

fn said(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.replace('\u{202f}', " "),
        Cell::Number(number) => number.to_string(),
        Cell::Date(date) => date.to_string(),
        Cell::Moment(at) => at.to_string(),
    }
}

fn rows<const N: usize>(table: &Table, columns: [&str; N]) -> Vec<[String; N]> {
    let at = columns.map(|column| {
        let found = table.columns.iter().position(|found| found == column);
        found.unwrap_or_else(|| panic!("no column {column} in {:?}", table.columns))
    });
    table.rows.iter().map(|row| at.map(|at| said(&row[at]))).collect()
}

#[test]
fn each_observation_has_a_row_with_the_types_it_speaks_for_and_against() {
    let session = a_day();
    let others = observations(&source(&session, Choices::SHAREABLE));
    let columns =
        ["Numéro", "Ligne", "Pour", "Contre", "Autrement", "À ranger", "Contesté", "Qui parle"];
    let found = rows(&others, columns);
    let (segmented, specific) =
        ("Chaque secteur de son côté", "Les ressources d’ici, gérées à plusieurs");
    let dev = "Comment il se développe";
    let voice = "voix non précisée";
    assert_eq!(found[3], ["4", dev, specific, segmented, "non", "non", "non", voice]);
    assert_eq!(found[5], ["6", dev, "", "", "oui", "non", "non", voice]);
    assert_eq!(found[6], ["7", dev, "", "", "non", "oui", "non", voice]);
    assert_eq!(found[11][6], "oui");
    assert_eq!(found.len(), 13, "what was withdrawn is for the group alone");
    let ours = observations(&source(&session, Choices::INTERNAL));
    let ids = ["Numéro", "Identifiant de la ligne", "Identifiants des types, contre", "État"];
    assert_eq!(rows(&ours, ids)[3], ["4", "ter.dev", "ter.dev.segmented", "maintenu"]);
    assert_eq!(rows(&ours, ids)[13], ["19", "ter.dev", "", "retiré"]);
    assert!(!others.columns.iter().any(|column| column.starts_with("Identifiant")));
}

#[test]
fn each_type_has_a_row_that_keeps_three_things_apart() {
    let session = a_day();
    let others = types(&source(&session, Choices::SHAREABLE));
    let columns = ["Type", "Ce qui en est dit", "Place", "Mouvement", "Accord du groupe", "Dit le"];
    let found = rows(&others, columns);
    let row = |label: &str| found.iter().find(|row| row[0] == label).expect("it is told").clone();
    let (said, day) = ("le groupe a dit", "2026-11-14");
    let expected = ["Une grande filière au centre", said, "aussi", "recule", "accord", day];
    assert_eq!(row(expected[0]), expected);
    let expected = ["Par les pouvoirs publics", "observé, le groupe n’a pas dit", "", "", "", ""];
    assert_eq!(row(expected[0]), expected);
    let expected = ["Par les acteurs privés", "pas encore regardé", "", "", "", ""];
    assert_eq!(row(expected[0]), expected);
    let expected =
        ["En préparant les décisions ensemble", said, "pas vu ici", "", "accord avec réserve", day];
    assert_eq!(row(expected[0]), expected);
    let towards = rows(&others, ["Type", "Vers", "Comment y aller"]);
    let towards: Vec<_> = towards.into_iter().filter(|row| row[1] == "oui").collect();
    let expected = [
        ["Associées par un accord écrit", "oui", "signer une charte à trois"],
        ["Plusieurs buts à la fois", "oui", ""],
    ];
    assert_eq!(towards, expected);
    let held = rows(&others, ["Autres places dites"]);
    assert!(held.contains(&["un peu".to_owned()]));
}

#[test]
fn no_cell_of_the_territory_is_a_number_but_those_that_name_an_argument() {
    let session = a_day();
    for choices in [Choices::SHAREABLE, Choices::INTERNAL] {
        let source = source(&session, choices);
        for table in [observations(&source), types(&source)] {
            for (column, name) in table.columns.iter().enumerate() {
                let is_number = table.rows.iter().any(|row| matches!(row[column], Cell::Number(_)));
                let names_an_argument = ["Numéro", "Dit à l’argument"].contains(&name.as_str());
                assert!(!is_number || names_an_argument, "{name}");
            }
        }
    }
}

#[test]
fn the_journal_has_a_row_for_what_bears_on_no_axis_and_says_what_it_tells() {
    let session = a_day();
    let table = journal(&source(&session, Choices::SHAREABLE));
    let found = rows(&table, ["Numéro", "Axe", "Territoire", "À placer"]);
    let both =
        "Chaque secteur de son côté : constat contre\nLes ressources d’ici, gérées à plusieurs";
    assert_eq!(found[3], ["4", "", both, "non"]);
    let place = "Une grande filière au centre : aussi, mais recule";
    assert_eq!(found[13], ["14", "", place, "non"]);
    assert_eq!(found.len(), 18);
}
