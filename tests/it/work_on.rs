//! What the group wants to work on, and what it appraises to what use: kept, undone, told, carried on.

use curseur::analysis::projection::{
    Capacity, Mode, Scene, Section, Source as RoomSource, View, project,
};
use curseur::export::data::{Cell, axes};
use curseur::export::{Block, Choices, Source, left_out, minutes, show};
use curseur::session::{
    Appraised, AxisId, Board, Disclosure, Edit, FollowUp, History, Language, Ledger, Reason,
    Session, SessionId, StartFrom, Use, Whereabouts, check,
};
use curseur::storage::{ReadError, read, write};
use curseur::words::Words;
use uuid::Uuid;

use crate::samples::{Planting, stamp, with_arguments};

const WASTE: &str = "env.waste";

fn wanted(axis: &str, why: Option<&str>) -> Edit {
    let (axis, why) = (AxisId::new(axis), why.map(str::to_owned));
    Edit::WorkOn { at: stamp(), sitting: None, axis, why }
}

fn work_on(session: &Session, axis: &str) -> Option<String> {
    let board = Board::of(session, &Ledger::of(&session.journal));
    board.cursor(&AxisId::new(axis)).work_on.clone()
}

/// Jobs with a solid ball; waste to work on, with a reason, and travel, without.
fn session() -> Session {
    let mut planting = Planting::of(with_arguments(2));
    let (axis, reasons) = (AxisId::new("eco.jobs"), [Reason::Priority].into());
    planting.edit(Edit::Emphasise { at: stamp(), sitting: None, axis, reasons });
    planting.edit(wanted(WASTE, Some("Trop de bennes")));
    planting.edit(wanted("env.mobility", Some("")));
    planting.session
}

#[test]
fn an_axis_is_marked_given_its_reason_and_let_go_each_step_undone_by_itself() {
    let mut session = with_arguments(1);
    let mut history = History::default();
    for why in [Some(""), Some("Trop de\nbennes "), None] {
        assert_eq!(history.perform(&mut session, wanted(WASTE, why)), Ok(true));
    }
    assert_eq!(history.perform(&mut session, wanted(WASTE, None)), Ok(false), "nothing to let go");
    assert_eq!(work_on(&session, WASTE), None);
    for before in [Some("Trop de bennes"), Some(""), None] {
        history.undo(&mut session);
        assert_eq!(work_on(&session, WASTE).as_deref(), before);
    }
    history.redo(&mut session);
    history.redo(&mut session);
    assert_eq!(work_on(&session, WASTE).as_deref(), Some("Trop de bennes"));
    assert!(history.perform(&mut session, wanted("none", Some(""))).is_err());
}

#[test]
fn it_is_read_from_the_file_as_it_was_written_and_what_is_not_said_takes_no_place() {
    let mut session = session();
    let plain = write(&session);
    assert!(!plain.contains("appraised") && !plain.contains("uses") && !plain.contains("efforts"));
    let mut history = History::default();
    let edits = [
        Edit::SetAppraised([Appraised::Project, Appraised::Action].into()),
        Edit::SetUses([Use::Ourselves].into()),
    ];
    for edit in edits {
        assert_eq!(history.perform(&mut session, edit), Ok(true));
    }
    let text = write(&session);
    let found = read(text.as_bytes()).expect("it is sound");
    assert_eq!((write(&found), &found.details), (text, &session.details));
    assert_eq!(work_on(&found, WASTE).as_deref(), Some("Trop de bennes"));
    assert_eq!(work_on(&found, "env.mobility").as_deref(), Some(""));
    history.undo(&mut session);
    assert_eq!(session.details.uses, [].into());
}

#[test]
fn the_next_session_of_the_approach_opens_with_what_was_to_be_worked_on_and_its_day() {
    let mut previous = session();
    let uses = Edit::SetUses([Use::Negotiation].into());
    History::default().perform(&mut previous, uses).expect("it is a change");
    let date = jiff::civil::date(2027, 11, 13);
    let next = |from: &Session, number| {
        let id = SessionId(Uuid::from_u128(number));
        let (title, from_middle) = ("Un an plus tard".to_owned(), StartFrom::Middle);
        Session::followed_by(from, FollowUp { id, date, title, from: from_middle })
    };
    let followed = next(&previous, 50);
    assert_eq!(check(&followed), []);
    let waste = &followed.details.efforts[&AxisId::new(WASTE)];
    assert_eq!((waste.why.as_str(), waste.date), ("Trop de bennes", previous.last_day()));
    assert_eq!(followed.details.efforts.len(), 2);
    assert_eq!(work_on(&followed, WASTE), None, "it is for this session to say again");
    assert!(followed.details.uses.is_empty(), "each session has its use");
    let told = show(&followed, Words::new(Language::Fr));
    assert!(told.contains("à travailler, dit le 14 novembre 2026"), "{told}");
    // A session at which nothing was said of it passes on what it received; one that says more, what it says.
    assert_eq!(next(&followed, 51).details.efforts, followed.details.efforts);
    let mut said = followed;
    History::default().perform(&mut said, wanted("soc.equity", Some(""))).expect("it is known");
    let efforts = next(&said, 52).details.efforts;
    assert_eq!(efforts.into_keys().collect::<Vec<_>>(), [AxisId::new("soc.equity")]);
}

#[test]
fn an_axis_that_is_known_nowhere_is_said_with_its_line() {
    let mut followed = session();
    followed.details.efforts = followed.efforts();
    let text = write(&followed).replace("\"env.waste\": (why:", "\"env.west\": (why:");
    let line = 1 + text.lines().position(|line| line.contains("env.west")).expect("it is there");
    let Err(ReadError::Unsound(found)) = read(text.as_bytes()) else { panic!("no such axis") };
    let place = Whereabouts::Effort(AxisId::new("env.west"));
    assert_eq!((&found[0].problem.place, found[0].line), (&place, Some(line)));
}

#[test]
fn minutes_and_the_text_list_them_beside_solid_balls_and_say_what_is_appraised() {
    let mut session = session();
    let edits = [
        Edit::SetAppraised([Appraised::Approach].into()),
        Edit::SetUses([Use::Ourselves, Use::Partners].into()),
    ];
    for edit in edits {
        History::default().perform(&mut session, edit).expect("it is a change");
    }
    let words = Words::new(Language::Fr);
    let source = Source::of(&session, words, Choices::INTERNAL);
    let document = minutes(&source, Vec::new(), None);
    let all: Vec<String> = document.blocks.iter().map(|block| format!("{block:?}")).collect();
    let at = |part: &str| all.iter().position(|block| block.contains(part));
    let Some(Block::Title { under, .. }) = document.blocks.first() else { panic!("no title") };
    let scope = "Ce qu’on apprécie\u{202f}: une démarche · Pour quel usage\u{202f}: entre nous, avec des partenaires";
    assert!(under.contains(&scope.to_owned()), "{under:?}");
    let part = at("Heading { level: 1, text: \"À travailler\" }").expect("a part of its own");
    let table = &all[part + 1];
    assert!(table.contains("Trop de bennes") && table.contains("Déplacements"), "{table}");
    let short = at("Boules pleines").expect("it is there in short");
    assert!(all[short].contains("À travailler"), "{}", all[short]);
    let told = show(&session, words);
    assert!(told.contains("à travailler\u{202f}: Trop de bennes"), "{told}");
    assert!(told.contains("entre nous, avec des partenaires"));
}

#[test]
fn data_has_a_column_for_them_and_one_for_why() {
    let session = session();
    let table = axes(&Source::of(&session, Words::new(Language::Fr), Choices::INTERNAL));
    let column = |name: &str| table.columns.iter().position(|found| found == name).expect(name);
    let [axis, on, why] = ["Axe", "À travailler", "Pourquoi y travailler"].map(column);
    let text = |cell: &Cell| if let Cell::Text(text) = cell { text.clone() } else { String::new() };
    let told = |label: &str| {
        let row = table.rows.iter().find(|row| text(&row[axis]) == label).expect(label);
        [text(&row[on]), text(&row[why])]
    };
    assert_eq!(told("Déchets et réemploi"), ["oui", "Trop de bennes"]);
    assert_eq!(told("Déplacements"), ["oui", ""]);
    assert_eq!(told("Emplois créés, maintenus"), ["non", ""]);
}

/// The pages of the closing, as headings and labels.
fn closing(
    session: &Session,
    capacity: Capacity,
    stances: bool,
) -> Vec<Vec<(String, Vec<String>)>> {
    let left_out = left_out(Words::new(Language::Fr));
    let source = RoomSource {
        session,
        left_out: &left_out,
        language: Language::Fr,
        sitting: None,
        questions: &[],
    };
    let plan = Disclosure::ALL.into_iter().filter(|_| stances).collect();
    let view = |page| View {
        mode: Mode::Closing,
        ground: None,
        moment: None,
        axis: None,
        follows: false,
        actor: None,
        page,
        capacity,
    };
    let pages = project(source, plan, &view(0)).page.of;
    let page = |at| {
        let Scene::Closing(sections) = project(source, plan, &view(at)).scene else {
            panic!("no closing")
        };
        let told = sections.iter().map(|section| {
            let heading = match section {
                Section::Solid(_) => "solid",
                Section::WorkOn(_) => "work on",
                Section::Disagreements(_) => "disagreements",
                Section::Decided(_) => "decided",
                Section::Next(_) => "next",
            };
            let rows = section.rows().iter().map(|row| {
                [Some(row.axis.label.clone()), row.work_on.clone()].map(Option::unwrap_or_default)
            });
            (heading.to_owned(), rows.map(|row| row.join("|")).collect())
        });
        told.collect()
    };
    (0..pages).map(page).collect()
}

#[test]
fn the_closing_page_of_the_wall_lists_them_beside_solid_balls_and_parts_where_there_are_many() {
    let mut session = session();
    let one = closing(&session, Capacity::default(), false);
    let rows = |list: &[&str]| list.iter().map(|row| (*row).to_owned()).collect::<Vec<_>>();
    assert_eq!(
        one,
        [[
            ("solid".to_owned(), rows(&["Emplois créés, maintenus|"])),
            ("work on".to_owned(), rows(&["Déplacements|", "Déchets et réemploi|Trop de bennes"])),
        ]]
    );
    let all: Vec<_> = session.framework.all_shown().map(|(id, _)| id.to_string()).collect();
    for axis in all.iter().take(15) {
        History::default().perform(&mut session, wanted(axis, Some("Oui"))).expect("it is known");
    }
    let pages = closing(&session, Capacity::default(), false);
    assert!(2 < pages.len());
    let listed: usize = pages.iter().flatten().map(|(_, rows)| rows.len()).sum();
    assert_eq!(listed, 1 + 17, "{pages:?}");
    assert!(pages.iter().all(|page| page.len() <= 2), "a picture has room for two headings");
}
