use encoding_rs::WINDOWS_1252;

use super::*;

fn read(bytes: &[u8]) -> Result<Sheet, SheetError> {
    read_list(bytes, Whom::Actors, Way::default())
}

fn how(sheet: &Sheet) -> (Encoding, Separator) {
    match sheet.source {
        Source::Text { encoding, separator } => (encoding, separator),
        ref other => panic!("{other:?}"),
    }
}

fn cells(bytes: &[u8]) -> Vec<(usize, Vec<String>)> {
    let sheet = read(bytes).unwrap();
    sheet.rows.into_iter().map(|row| (row.line, row.cells)).collect()
}

fn row(line: usize, cells: &[&str]) -> (usize, Vec<String>) {
    (line, cells.iter().map(|&cell| cell.to_owned()).collect())
}

#[test]
fn the_separator_is_the_one_that_makes_even_rows() {
    for (text, separator) in [
        ("Nom;Rôle\nMairie, services;a, b\nCCAS;c\n", Separator::Semicolon),
        ("Nom,Rôle\n\"Mairie; services\",\"a; b\"\nCCAS,c\n", Separator::Comma),
        ("Nom\tRôle, ou autre\nMairie\ta;b\nCCAS\tc\n", Separator::Tab),
        ("a;\"b,c,d\ne,f,g\";h\ni;j;k\n", Separator::Semicolon),
    ] {
        assert_eq!(how(&read(text.as_bytes()).unwrap()).1, separator);
    }
}

#[test]
fn names_with_a_few_commas_are_one_column() {
    let found = cells("Mairie\nService eau, air\nCCAS\nAtelier\n".as_bytes());
    assert_eq!(found[1], row(2, &["Service eau, air"]));
}

#[test]
fn every_encoding_of_spreadsheets_is_read() {
    let text = "Nom;Sigle\nÉlu·es d’Aÿ;€\n";
    let utf16 = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(bytes).collect()
    };
    let (windows, _, lost) = WINDOWS_1252.encode(text);
    assert!(!lost);
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), Encoding::Utf8),
        (format!("\u{feff}{text}").into_bytes(), Encoding::Utf8),
        (windows.into_owned(), Encoding::Windows1252),
        (utf16(u16::to_le_bytes), Encoding::Utf16),
        (utf16(u16::to_be_bytes), Encoding::Utf16),
    ] {
        let sheet = read(&bytes).unwrap();
        assert_eq!(how(&sheet).0, encoding);
        assert_eq!(sheet.rows[0].cells, ["Nom", "Sigle"]);
        assert_eq!(sheet.rows[1].cells, ["Élu·es d’Aÿ", "€"]);
    }
    let (mac, ..) = encoding_rs::MACINTOSH.encode("Élu");
    assert_eq!(mac, [0x83, b'l', b'u'].as_slice());
    let way = Way { encoding: Some(Encoding::Macintosh), ..Way::default() };
    let sheet = read_list(&mac, Whom::Actors, way).unwrap();
    assert_eq!(sheet.rows[0].cells, ["Élu"]);
}

#[test]
fn lines_are_those_of_the_file() {
    let found = cells(b"sep=,\r\nNom,Note\r\n\r\nA,\"one\r\ntwo \"\"three\"\"\"\r\n,\r\nB,=1+1");
    let expected =
        [row(2, &["Nom", "Note"]), row(4, &["A", "one\r\ntwo \"three\""]), row(7, &["B", "=1+1"])];
    assert_eq!(found, expected);
    assert_eq!(cells(b"A;B\rC;D\r")[1], row(2, &["C", "D"]));
}

#[test]
fn what_is_no_list_says_what_it_is() {
    let error = |bytes: &[u8]| read(bytes).unwrap_err();
    assert_eq!(error(b""), SheetError::Empty);
    assert_eq!(error(b"\xef\xbb\xbf\r\n ; ;\r\n"), SheetError::Empty);
    assert_eq!(error(b"\x00\x01\x02"), SheetError::Other(FileKind::Unknown));
    assert_eq!(error(b"A;B\nC;\"D\nE;F\n"), SheetError::OpenQuote { line: 2 });
    assert_eq!(error("x\n".repeat(MOST_ROWS + 1).as_bytes()), SheetError::TooManyRows);
    let wide = format!("A;B\n{}\n", ";".repeat(MOST_CELLS) + "x");
    assert_eq!(error(wide.as_bytes()), SheetError::TooManyCells { line: 2 });
}

#[test]
fn a_guard_against_formulas_is_no_part_of_the_text() {
    let found = cells("Nom;Enjeux\n'=1+1;''-2\n'70, l’année;'\n".as_bytes());
    assert_eq!(found[1], row(2, &["=1+1", "'-2"]));
    assert_eq!(found[2], row(3, &["'70, l’année", "'"]));
}

#[test]
fn a_long_cell_is_whole() {
    let long = "mot ".repeat(2_500);
    assert_eq!(cells(format!("A;\"{long}\"\n").as_bytes())[0].1[1], long);
}

#[test]
fn an_address_alone_in_a_list_of_recipients_is_whom_it_names() {
    let pasted =
        "Odile Roy <o.roy@a.org>; marc.delorme@orange.fr, anne-lise.petit@a.org; accueil@a.org";
    let sheet = read_pasted(&pasted.replace(',', ";"), Whom::People, None).unwrap();
    let names: Vec<_> = sheet.rows.iter().map(|row| row.cells[0].as_str()).collect();
    assert_eq!(names, ["Odile Roy", "Marc Delorme", "Anne-Lise Petit", ""]);
}

/// Who stands in what was pasted: name, where they work, address.
fn recipients(text: &str) -> Vec<Vec<String>> {
    let sheet = read_pasted(text, Whom::People, None).unwrap();
    sheet.rows.into_iter().map(|row| row.cells).collect()
}

#[test]
fn every_recipient_of_a_letter_is_read_whatever_parts_them() {
    let text = "\"de Souza Pereira, Ana\" <ana@exemple.org>, contact@exemple.fr; \
        \"'pierre.hourcade@exemple.fr'\" <pierre.hourcade@exemple.fr>; \
        \"Casenave, Joël (CC Haut-Béarn)\" <j.casenave@exemple.fr>";
    let expected = [
        ["Ana de Souza Pereira", "", "ana@exemple.org"],
        ["", "", "contact@exemple.fr"],
        ["Pierre Hourcade", "", "pierre.hourcade@exemple.fr"],
        ["Joël Casenave", "CC Haut-Béarn", "j.casenave@exemple.fr"],
    ];
    assert_eq!(recipients(text), expected);
    let unquoted = "Vasseur, Claire <c@exemple.org>; Roux Odile <o@exemple.org>";
    assert_eq!(recipients(unquoted)[0][0], "Claire Vasseur");
}

#[test]
fn a_name_in_quotation_marks_with_where_one_works_is_one_person() {
    let text = "\"Casenave, Joël (CC Haut-Béarn)\"\n\"Bergès, Lucie\"\n";
    let found = recipients(text);
    assert_eq!(found[0][..2], ["Joël Casenave", "CC Haut-Béarn"]);
    assert_eq!(found[1][..2], ["Lucie Bergès", ""]);
}

#[test]
fn what_says_that_somebody_was_absent_is_no_part_of_the_name() {
    let text = "Ana Souza, mairie\nExcusée : Lucie Bergès\n- Absent\u{a0}: Paul Roche, régie\n\
        Excusés : Marie Curie, Louis Pasteur\n";
    let expected: [&[&str]; 5] = [
        &["Ana Souza", "mairie"],
        &["Lucie Bergès"],
        &["Paul Roche", "régie"],
        &["Marie Curie"],
        &["Louis Pasteur"],
    ];
    let found = recipients(text).into_iter().map(|mut row| {
        row.retain(|cell| !cell.trim().is_empty());
        row.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>()
    });
    assert_eq!(found.collect::<Vec<_>>(), expected);
}
