//! A diagnosis of the territory from nothing, by keys alone, in a real window: from the first paper to the minutes.

use std::collections::BTreeSet;
use std::path::Path;

use curseur::session::{
    Degree, Involvements, Ledger, Party, Place, Purpose, Regard, RowId, Session, Sign, Stance,
    Survey, TypeId,
};

use super::process::Program;
use super::room::{Room, asked, at_rest, session_saying, stays_at_rest};

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
    let (file, program) = room.with_session();
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
    who_decides(&room, &file);
    picture_by_picture(&room, &program);
    let (_, text) = room.minutes();
    for said in ["How it develops", "Each sector on its own", "mainly", "the mill opens again"] {
        assert!(text.contains(said), "{said}");
    }
    for secret in ["only on paper", "table 2"] {
        assert!(!text.contains(secret), "{secret}");
    }
}

/// Six actors, and where each stands in deciding: four of them with a wish, two shared.
fn who_decides(room: &Room, file: &Path) {
    let desk = &room.desk;
    desk.key("F2");
    for name in ["The mill", "The town", "The school", "The bank", "The farm", "The club"] {
        desk.type_text(name);
        desk.key("Return");
    }
    session_saying(file, |session| session.actors.len() == 6);
    desk.key("F12");
    desk.key("d Down i shift+p Down o shift+d Down p Down i shift+o Down o shift+p a");
    desk.key("Up Up Up Up Up ctrl+shift+p Down ctrl+shift+p");
    let session = session_saying(file, |session| {
        let known = Involvements::of(session);
        known.all(session).filter(|known| known.is.shareable).count() == 2
            && known.all(session).filter(|known| known.is.wished.is_some()).count() == 4
    });
    let known = Involvements::of(&session);
    let today = session
        .actors
        .records()
        .iter()
        .map(|actor| known.get(&Party::Actor(actor.id)).and_then(|known| known.is.today));
    let (i, o, p, d) =
        (Degree::Informed, Degree::Consulted, Degree::Concertation, Degree::Deciding);
    assert_eq!(today.collect::<Vec<_>>(), [d, i, o, p, i, o].map(Some));
}

/// The five pictures of a row, then who decides, in the one window that the room sees: no two are the same.
fn picture_by_picture(room: &Room, program: &Program) {
    let desk = &room.desk;
    room.trigger(program, "shift+F5");
    let mut pictures = BTreeSet::new();
    for key in ["shift+F11", "shift+F11", "shift+F11", "shift+F11", "shift+F11", "ctrl+F12"] {
        room.trigger(program, key);
        stays_at_rest(program);
        pictures.insert(desk.picture("1920x1080+0+0"));
    }
    assert_eq!(pictures.len(), 6);
    desk.key("F5");
    asked(program, "take-back");
    desk.key("Tab Return");
    at_rest(program);
}
