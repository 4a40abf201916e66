//! A diagnosis of the territory from nothing, by keys alone, in a real window: from the first paper to the minutes.

use std::fs;
use std::io::Read as _;

use curseur::session::{
    Ledger, Place, Purpose, Regard, RowId, Session, Sign, Stance, Survey, TypeId,
};

use super::room::{Room, session_saying};
use super::wait::until;

const ROWS: [(&str, &str); 3] =
    [("ter.dev", "how it dev"), ("ter.rel", "actors relate"), ("ter.gov", "decisions are")];

fn survey(session: &Session) -> Survey {
    Survey::of(session, &Ledger::of(&session.journal))
}

fn observed(session: &Session) -> usize {
    let found = survey(session);
    ROWS.iter().map(|(row, _)| found.row(&RowId::new(row)).observations.len()).sum()
}

#[test]
fn a_diagnosis_from_nothing_by_keys_alone() {
    let room = Room::new();
    let (file, _program) = room.with_session();
    let desk = &room.desk;
    desk.key("ctrl+shift+t");
    session_saying(&file, |session| session.is_for(Purpose::Territory));
    // Eight papers a row, in series: the words and one key.
    for (_, letters) in ROWS {
        desk.key("ctrl+l");
        desk.type_text(letters);
        desk.key("Tab");
        desk.type_text("table 2");
        desk.key("Tab ctrl+r");
        for paper in 1..=8 {
            desk.type_text(&format!("{letters} {paper}"));
            desk.key("Return");
        }
        desk.key("ctrl+r");
    }
    let session = session_saying(&file, |session| observed(session) == 24);
    let dev = RowId::new("ter.dev");
    assert_eq!(survey(&session).row(&dev).to_sort().count(), 8);
    // Their types, together, one letter each: two against, one otherwise, one contested.
    desk.key("ctrl+l F6 F6 Return");
    desk.key("a Down b Down c Down shift+a Down shift+b Down x Down a t Down a b");
    let session = session_saying(&file, |session| {
        survey(session).row(&dev).to_sort().count() == 0
            && survey(session)
                .row(&dev)
                .observations
                .iter()
                .any(|found| 1 < found.observation.signs.len())
    });
    let found = survey(&session);
    let row = found.row(&dev);
    let against = row.observations.iter().flat_map(|found| found.observation.signs.values());
    assert_eq!(against.filter(|sign| **sign == Sign::Against).count(), 2);
    assert_eq!(row.otherwise().count(), 1);
    assert_eq!(row.observations.iter().filter(|found| found.observation.contested).count(), 1);
    // Six places: one with a disagreement, one with another place that is held.
    for (letters, keys) in [
        ("each sector", "alt+Right"),
        ("large industry", "alt+Right alt+Right alt+Down"),
        ("run jointly", "alt+Right alt+Right alt+Right alt+Up"),
        ("opposing", "alt+Left F3 F3"),
        ("negotiating", "alt+Right"),
    ] {
        desk.key("ctrl+l");
        desk.type_text(letters);
        desk.key("Tab");
        desk.key(keys);
        desk.key("Return");
    }
    desk.key("ctrl+l");
    desk.type_text("joining forces");
    desk.key("Tab alt+Right ctrl+d");
    desk.type_text("only on paper");
    desk.key("Return");
    // Two observations that also move an axis, as the same argument.
    for words in ["the mill opens again", "one lorry for three"] {
        desk.key("ctrl+l");
        desk.type_text("run jointly");
        desk.key("Tab Tab");
        desk.type_text(words);
        desk.key("ctrl+Return");
        desk.type_text("27");
        desk.key("Tab alt+Right Return");
    }
    let session = session_saying(&file, |session| {
        let last = Ledger::of(&session.journal);
        last.arguments().last().is_some_and(|last| {
            last.argument.words == "one lorry for three" && last.argument.moves.len() == 1
        })
    });
    let found = survey(&session);
    let place = |of: &str| match found.kind(&TypeId::new(of)).regard() {
        Regard::Said(placed) => Some(placed.clone()),
        _ => None,
    };
    let said = ["ter.dev.segmented", "ter.dev.specialised", "ter.dev.specific"];
    let said = said.map(|of| place(of).map(|placed| placed.place));
    assert_eq!(said, [Place::Mainly, Place::Also, Place::ALittle].map(Some));
    let opposition = place("ter.rel.opposition").expect("it was said");
    assert_eq!((opposition.place, opposition.stance), (Place::NotSeen, Stance::DisagreementKept));
    let alliance = place("ter.rel.alliance").expect("it was said");
    assert_eq!(alliance.minority[0].words, "only on paper");
    assert!(place("ter.rel.negotiation").is_some());
    assert_eq!(place("ter.gov.public"), None, "twenty-four papers claim no agreement");
    desk.key("ctrl+p Return");
    let minutes = until("the minutes", || {
        let entries = fs::read_dir(room.folder()).ok()?;
        let mut paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
        paths.find(|path| path.extension().is_some_and(|ending| ending == "docx"))
    });
    let mut archive = zip::ZipArchive::new(fs::File::open(&minutes).expect("the minutes"))
        .expect("a whole archive");
    let mut text = String::new();
    let mut document = archive.by_name("word/document.xml").expect("the document");
    document.read_to_string(&mut text).expect("text");
    for said in ["How it develops", "Each sector on its own", "mainly", "the mill opens again"] {
        assert!(text.contains(said), "{said}");
    }
    for secret in ["only on paper", "table 2"] {
        assert!(!text.contains(secret), "{secret}");
    }
}
