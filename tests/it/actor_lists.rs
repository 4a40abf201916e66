//! Lists of actors as spreadsheets write them, from bytes to a session: nothing is lost on the way.

use curseur::session::actor_list::{Column, Listed, RowChoice, Standing};
use curseur::session::{
    Actor, ActorEdit, ActorList, ActorNature, BaseFramework, Circle, Heading, History, Key,
    Language, Level, ListRow, ProfileField, Session, SessionId, Whom, fold,
};
use curseur::storage::{Encoding, Separator, Sheet, Source, Way, read_list, read_pasted};
use curseur::words::Words;
use uuid::Uuid;

const HEADINGS: [&str; 8] =
    ["Nom", "Sigle", "NIVEAU", "Nature(s)", "Cercle", "Enjeux", "Connu par", "Code postal"];

/// Rows of cells as people type them: a hundred names, some of them again, some missing.
fn typed() -> Vec<[String; 8]> {
    let mut rows: Vec<[String; 8]> = (1..=100).map(typed_row).collect();
    rows.push(row(["ÉCOLE N° 7", "E7", "régional", "", "3", "Une autre raison", "", ""]));
    rows.push(row(["", "", "local", "réseau", "", "Personne ne sait qui", "", "39000"]));
    rows.push(row(["", "", "", "", "", "", "", ""]));
    rows
}

fn row(cells: [&str; 8]) -> [String; 8] {
    cells.map(str::to_owned)
}

fn typed_row(n: usize) -> [String; 8] {
    let pick = |from: &[&str]| from[n % from.len()].to_owned();
    let name = match n {
        7 => "École n° 7".to_owned(),
        11 => "=SOMME(A1:A9)".to_owned(),
        12 => "@import".to_owned(),
        13 => "+1 de mieux".to_owned(),
        14 => "Le « Gué », \"les Ateliers\" ; et Cie".to_owned(),
        15 => "Œuvre à 10 €".to_owned(),
        16 => "n".repeat(10_000),
        _ => format!("Acteur à l’aÿ {n}"),
    };
    let stakes = match n % 6 {
        0 => String::new(),
        1 => "Rester\r\nsur deux lignes, et \"cité\"".to_owned(),
        2 => "=HYPERLINK(\"x\";\"y\")".to_owned(),
        3 => "Un, deux ; trois\tquatre".to_owned(),
        4 if n == 16 => "mot ".repeat(2_500).trim_end().to_owned(),
        _ => "-2 + 3".to_owned(),
    };
    [
        name,
        pick(&["", "AB", "Cé"]),
        pick(&["local", "Régional", "", "galactique", "EUROPÉEN"]),
        pick(&["association", "élu·es | Réseau", "entreprise/SCIC", "", "habitants, autre"]),
        pick(&["1", "", "deuxième cercle", "12e"]),
        stakes,
        pick(&["", "Réunion du 3"]),
        pick(&["39000", ""]),
    ]
}

fn separator_byte(separator: Separator) -> u8 {
    match separator {
        Separator::Comma => b',',
        Separator::Semicolon => b';',
        Separator::Tab => b'\t',
        Separator::Bar => b'|',
        Separator::Several => panic!("it parts no cells"),
    }
}

fn written(separator: Separator) -> String {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator_byte(separator))
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    writer.write_record(HEADINGS).expect("it is written");
    for row in typed() {
        writer.write_record(&row).expect("it is written");
    }
    String::from_utf8(writer.into_inner().expect("it is written")).expect("UTF-8")
}

fn encoded(text: &str, encoding: Encoding, mark: bool) -> Vec<u8> {
    match encoding {
        Encoding::Utf8 if mark => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Windows1252 => {
            let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(text);
            assert!(!lost, "the sample holds letters of Windows only");
            bytes.into_owned()
        }
        Encoding::Utf16 => {
            std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
        }
        Encoding::Macintosh => encoding_rs::MACINTOSH.encode(text).0.into_owned(),
    }
}

fn session() -> Session {
    let heading = Heading {
        title: "Essai".to_owned(),
        organisation: String::new(),
        territory: String::new(),
        date: jiff::civil::date(2026, 11, 14),
    };
    let framework = BaseFramework::dts().framework();
    Session::new(SessionId(Uuid::nil()), Key(Uuid::nil()), heading, framework)
}

fn read(bytes: &[u8]) -> Sheet {
    read_list(bytes, Whom::Actors, Way::default()).expect("a list")
}

fn imported(bytes: &[u8]) -> (Sheet, ActorList, Session) {
    let mut session = session();
    let sheet = read(bytes);
    let list = ActorList::of(&sheet.rows, &session);
    let choices = vec![RowChoice::default(); list.listed.len()];
    let edit = list.edit(&session, &choices, || Key(Uuid::from_u128(7)));
    assert_eq!(History::default().perform(&mut session, edit.into()), Ok(true));
    (sheet, list, session)
}

#[test]
fn a_list_of_a_hundred_is_the_same_however_it_was_written() {
    let (_, _, expected) = imported(written(Separator::Semicolon).as_bytes());
    assert_eq!(expected.actors.len(), 100);
    for separator in [Separator::Semicolon, Separator::Comma, Separator::Tab, Separator::Bar] {
        for (encoding, mark) in [
            (Encoding::Utf8, false),
            (Encoding::Utf8, true),
            (Encoding::Windows1252, false),
            (Encoding::Utf16, true),
        ] {
            let text = written(separator);
            let (sheet, _, session) = imported(&encoded(&text, encoding, mark));
            assert_eq!(sheet.source, Source::Text { encoding, separator });
            assert_eq!(session.actors.records(), expected.actors.records());
        }
    }
}

#[test]
fn every_cell_is_in_the_session_or_listed_as_not_taken() {
    let (sheet, list, session) = imported(written(Separator::Comma).as_bytes());
    assert_eq!(sheet.rows[0].cells, HEADINGS);
    let mut cells = 0;
    for row in &sheet.rows[1..] {
        for (at, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty()) {
            let told = told_as_not_taken(&list, row, at);
            let kept =
                actor_of(&list, &session, row).is_some_and(|actor| says(actor, at, cell, &told));
            let whole = told.iter().any(|text| text == cell.trim());
            assert!(kept || whole || at == 7, "line {}, {}: {cell}", row.line, HEADINGS[at]);
            cells += 1;
        }
    }
    assert!(400 < cells);
    let postal = Column { number: 8, heading: "Code postal".to_owned() };
    assert_eq!(list.unread, [(postal, 51)]);
}

/// What of a cell is listed as not taken.
fn told_as_not_taken(list: &ActorList, row: &ListRow, at: usize) -> Vec<String> {
    let told = list.listed.iter().flat_map(|listed| &listed.unread);
    told.filter(|cell| cell.line == row.line && cell.column.number == at + 1)
        .map(|cell| cell.text.clone())
        .collect()
}

fn actor_of<'a>(list: &ActorList, session: &'a Session, row: &ListRow) -> Option<&'a Actor> {
    let listed = list.listed.iter().find(|listed| listed.lines.contains(&row.line))?;
    session.actors.iter().find(|actor| fold(&actor.name) == fold(&listed.said.name))
}

/// Whether `actor` says what the cell in column `at` did, but for what was told.
fn says(actor: &Actor, at: usize, cell: &str, told: &[String]) -> bool {
    let words = Words::new(Language::Fr);
    let same = |said: &str| fold(said) == fold(cell.trim());
    let note = |field| actor.profile.note(field).words.replace(' ', "");
    // A tabulation is kept as a space.
    let plain = cell.trim().replace("\r\n", "\n").replace(['\t', ' '], "");
    match at {
        0 => same(&actor.name),
        1 => actor.short == cell,
        2 => actor.level.is_some_and(|level| same(&words.level(level))),
        3 => {
            let natures: Vec<_> =
                actor.natures.iter().map(|&n| fold(&words.actor_nature(n))).collect();
            let pieces = cell.split(['|', ',', '/']).map(str::trim);
            pieces.clone().all(|piece| {
                let said = |nature: &String| nature.starts_with(&fold(piece)[..3]);
                told.contains(&piece.to_owned()) || natures.iter().any(said)
            })
        }
        4 => actor.circle.is_some_and(|circle| {
            same(&words.circle(circle)) || cell.parse() == Ok(circle as usize + 1)
        }),
        5 => note(ProfileField::Stakes).contains(&plain),
        6 => note(ProfileField::KnownFrom).contains(&plain),
        _ => false,
    }
}

#[test]
fn the_same_name_again_and_rows_without_one_are_told() {
    let (_, list, session) = imported(written(Separator::Tab).as_bytes());
    let school = list.listed.iter().find(|listed| listed.said.name == "École n° 7");
    assert_eq!(school.map(|school| school.lines.len()), Some(2));
    let nameless: Vec<&Listed> =
        list.listed.iter().filter(|listed| listed.standing == Standing::NoName).collect();
    assert_eq!(nameless.len(), 1);
    assert_eq!(nameless[0].unread.len(), 3);
    assert!(session.actors.iter().any(|actor| actor.name.len() == 10_000));
    assert!(session.actors.iter().any(|actor| actor.name == "=SOMME(A1:A9)"));
}

#[test]
fn what_is_imported_is_internal_and_can_be_undone() {
    let sheet = read(written(Separator::Comma).as_bytes());
    let mut session = session();
    let before = session.clone();
    let list = ActorList::of(&sheet.rows, &session);
    let choices = vec![RowChoice::default(); list.listed.len()];
    let edit: ActorEdit = list.edit(&session, &choices, || Key(Uuid::nil()));
    let mut history = History::default();
    assert_eq!(history.perform(&mut session, edit.into()), Ok(true));
    let notes = session.actors.iter().flat_map(|actor| actor.profile.notes());
    assert!(notes.map(|(_, note)| note).all(|note| !note.shareable));
    history.undo(&mut session);
    assert!(session.says_the_same_as(&before));
}

#[test]
fn the_words_of_the_window_are_understood_in_both_languages() {
    let session = session();
    let cell = |heading: &str, cell: &str| {
        let line = |line, cells: [&str; 2]| ListRow::of(line, cells.map(str::to_owned).into());
        let rows = [line(1, ["Nom", heading]), line(2, ["Mairie", cell])];
        let list = ActorList::of(&rows, &session);
        assert_eq!(list.unread, [], "{heading}");
        assert_eq!(list.listed[0].unread, [], "{heading}: {cell}");
        list.listed[0].said.clone()
    };
    for language in Language::ALL {
        let words = Words::new(language);
        for level in Level::ALL {
            assert_eq!(cell("Niveau", &words.level(level)).level, Some(level));
        }
        for circle in Circle::ALL {
            assert_eq!(cell("Circle", &words.circle(circle)).circle, Some(circle));
        }
        for nature in ActorNature::ALL {
            assert_eq!(cell("Nature", &words.actor_nature(nature)).natures, [nature].into());
        }
        for field in
            ProfileField::all().filter(|field| !matches!(field, ProfileField::Resource(..)))
        {
            let said = cell(&words.profile_field(field), "écrit là");
            assert_eq!(said.profile.note(field).words, "écrit là");
        }
    }
}

#[test]
fn several_actors_of_a_line_are_several_and_what_is_taken_out_of_brackets_leaves_no_mark() {
    let pasted = "Acteurs à inviter / concernés :\n1. Ressourcerie L'Estive (porteuse)\n\
        2. CUMA de la Margeride (Firmin Astruc, 07 55 44 33 22)\n\
        3. Communauté de communes des Terres d'Apcher-Margeride-Aubrac\n\
        - Mairie de Saint-Alban — M. d'Hauterive\n• Mission locale ; France Travail Mende\n\
        4. Maison de santé (04 66 00 11 22)\n5. Les habitant·es du Malzieu\n";
    let sheet = read_pasted(pasted, Whom::Actors, None).expect("a list");
    let list = ActorList::of(&sheet.rows, &session());
    let new = list.listed.iter().filter(|listed| listed.standing == Standing::New);
    let names: Vec<_> = new.map(|listed| listed.said.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Ressourcerie L'Estive (porteuse)",
            "CUMA de la Margeride (Firmin Astruc)",
            "Communauté de communes des Terres d'Apcher-Margeride-Aubrac",
            "Mairie de Saint-Alban — M. d'Hauterive",
            "Mission locale",
            "France Travail Mende",
            "Maison de santé",
            "Les habitant·es du Malzieu",
        ]
    );
    assert_eq!(list.unread, []);
}
