//! What is exported: the samples, a session of hostile texts, and one with a secret in each place that holds one.

use std::fs;

use curseur::session::{
    Argument, Attendance, AxisId, Bearer, Decision, DecisionEdit, Due, Edit, History, Kept, Key,
    Ledger, Move, ParticipantId, Party, Pledge, Position, Review, Session, SittingId, Speaker,
    Stance, Target,
};
use curseur::storage;
use uuid::Uuid;

use crate::export_data::planted;
use crate::samples::{empty, shipped, stamp};

/// Every sample, by name.
pub fn samples() -> Vec<(String, Session)> {
    let files = fs::read_dir(shipped("")).expect("the samples are there");
    let mut paths: Vec<_> = files.map(|file| file.expect("a sample").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "ron"));
    paths.sort();
    assert!(!paths.is_empty());
    let sample = |path: std::path::PathBuf| {
        let session = storage::read(&fs::read(&path).expect("a sample")).expect("a sound sample");
        (path.file_stem().expect("a name").to_string_lossy().into_owned(), session)
    };
    paths.into_iter().map(sample).collect()
}

const HOSTILE: [&str; 14] = [
    "=1+1",
    "=HYPERLINK(\"https://example.org\";\"ici\")",
    "+33 tonnes",
    "-2 postes",
    "@SOMME(A1:A9)",
    "'=1+1",
    "<script>alert(1)</script><b>gras</b> <!-- fini",
    "&amp; &lt; &#10; <![CDATA[x]]> ]]> </w:t></w:r>",
    "\"cité\" ; l’un, l’autre\\",
    "_x0041_ _x000D_",
    "{{ x }} ${y} %s \\n $ZZ",
    "🌱👩🏽‍🌾🇫🇷",
    "\u{202e}עברית العربية\u{202c}",
    "Œuvre à 10 €, l’aÿ\u{202f}; «\u{a0}oui\u{a0}»",
];

/// An argument for each hostile text on an axis of its own, one of 10 000 characters, and hostile names around them.
pub fn hostile() -> Session {
    let mut session = empty();
    let mut history = History::default();
    // Ten thousand letters, no two words alike.
    let long: Vec<String> = (1_000..2_000).map(|n| format!("mot n° {n}")).collect();
    let long = long.join(" ");
    let axes: Vec<AxisId> = session.framework.axes.keys().cloned().collect();
    let texts = HOSTILE.into_iter().map(str::to_owned).chain([long]);
    for (n, (text, axis)) in texts.zip(axes).enumerate() {
        let argument = Argument {
            words: format!("{text} fin{n}"),
            speaker: Speaker::Words(format!("<i>=Personne {n}</i>")),
            evidence: vec![format!("=pièce&{n}; <a href=\"x\">")],
            moves: vec![Move {
                axis,
                to: Target::MovesTo(Position::clamped(10)),
                stance: Stance::Agreed,
                cleared: false,
                minority: Vec::new(),
            }],
            ..Argument::default()
        };
        let edit = Edit::Record { at: stamp(), sitting: None, argument };
        history.perform(&mut session, edit).expect("an argument");
    }
    "=<title>&\u{7}\u{1b}[2J</title>".clone_into(&mut session.heading.title);
    session
}

/// The words of the arguments that stand, and of those that were withdrawn.
pub fn words(session: &Session) -> [Vec<String>; 2] {
    let ledger = Ledger::of(&session.journal);
    [true, false].map(|stands| {
        let told = ledger.arguments().iter().filter(|recorded| recorded.stands() == stands);
        let words = told.map(|recorded| recorded.argument.words.trim().to_owned());
        words.filter(|words| !words.is_empty()).collect()
    })
}

/// Everything that [`planted::session`] has, people who came or not, and minutes validated by someone.
pub fn secret() -> Session {
    let mut session = planted::session();
    let mut edit = |edit: Edit| {
        assert_eq!(History::default().perform(&mut session, edit), Ok(true));
    };
    for (person, attendance) in [(1, Attendance::Present), (2, Attendance::Missing)] {
        let participant = ParticipantId(person);
        edit(Edit::Attend { sitting: SittingId(1), participant, attendance: Some(attendance) });
    }
    edit(DecisionEdit::Add(commitment()).into());
    edit(Edit::Validate { at: stamp(), by: "zqsomeone, zqabsent".to_owned() });
    session
}

/// Of two sides, whose contact is internal as what it said since, which the sides did not agree to show.
fn commitment() -> Decision {
    let mut decision = Decision::of("zqpledged", Key(Uuid::from_u128(77)), stamp(), None);
    let side = |by: &str| Pledge::of(Party::College(by.to_owned()));
    let mut first = Pledge {
        brings: "zqbrings".to_owned(),
        hopes: "zqhopes".to_owned(),
        contacts: vec![Bearer::Words("zqcontact".to_owned())],
        due: Some(Due::On(jiff::civil::date(2027, 3, 4))),
        ..side("zqbody")
    };
    first.reviews.push(Review {
        on: jiff::civil::date(2026, 12, 1),
        sitting: None,
        state: Kept::NotYet,
        reported: true,
        why: "zqwhynot".to_owned(),
    });
    decision.sides = vec![first, side("zqotherbody")];
    "zqsign".clone_into(&mut decision.sign);
    decision
}
