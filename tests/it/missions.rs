//! Several missions: what the file keeps, and where actors of other missions are left out.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail where they stand")]

use curseur::analysis::projection::{Mode, Scene, Sociogram};
use curseur::export::{Choices, Source, data, html, minutes, picture, show};
use curseur::session::{
    ActorEdit, ActorId, Detail, Edit, History, Language, MissionId, Session, StepName,
};
use curseur::storage::{FileProblem, ReadError, check_bytes, read, write};
use curseur::words::Words;

use crate::samples;
use crate::wall::stage::Staging;

const FIRST: &str = "Créer des activités";
const SECOND: &str = "Rassembler le bourg";

/// Three actors, of whom the third weighs on the first mission alone, and the second mission is studied.
fn session() -> Session {
    let mut session = samples::with_actors();
    let mut perform = |edit: Edit| {
        assert_eq!(History::default().perform(&mut session, edit), Ok(true));
    };
    perform(Edit::Describe(Detail::Mission, FIRST.to_owned()));
    perform(ActorEdit::NewMission(SECOND.to_owned()).into());
    let mut marked = session.actors.get(ActorId(3)).unwrap().clone();
    marked.missions = [MissionId(1)].into();
    assert_eq!(History::default().perform(&mut session, ActorEdit::Set(marked).into()), Ok(true));
    session
}

fn words() -> Words {
    Words::new(Language::Fr)
}

#[test]
fn the_file_keeps_every_mission_and_who_weighs_on_which() {
    let session = session();
    let text = write(&session);
    assert_eq!(check_bytes(text.as_bytes()), []);
    assert_eq!(read(text.as_bytes()), Ok(session));
    assert!(text.contains(&format!("mission: \"{SECOND}\",\n        mission_id: 2,\n")));
    assert!(text.contains("missions: [1]"));
}

#[test]
fn a_session_of_one_mission_writes_nothing_of_others() {
    let mut session = samples::with_actors();
    let edit = Edit::Describe(Detail::Mission, FIRST.to_owned());
    assert_eq!(History::default().perform(&mut session, edit), Ok(true));
    let text = write(&session);
    assert!(text.contains(FIRST));
    for part in ["mission_id", "other_missions", "missions: ["] {
        assert!(!text.contains(part), "{part}");
    }
}

#[test]
fn a_mark_for_a_mission_that_is_not_there_and_an_id_given_twice_are_told() {
    let text = write(&session());
    for (before, after) in [("missions: [1]", "missions: [8]"), ("mission_id: 2", "mission_id: 1")]
    {
        let problems = check_bytes(text.replacen(before, after, 1).as_bytes());
        assert!(
            matches!(problems[..], [FileProblem::Read(ReadError::Unsound(_))]),
            "{after}: {problems:?}"
        );
    }
}

#[test]
fn choosing_a_mission_is_undone_by_its_name() {
    let mut session = session();
    let mut history = History::default();
    history.perform(&mut session, ActorEdit::StudyMission(MissionId(1)).into()).unwrap();
    assert_eq!(session.details.mission, FIRST);
    assert_eq!(history.undo(&mut session), Some(&StepName::Detail(Detail::Mission)));
    assert_eq!(session.details.mission, SECOND);
}

#[test]
fn the_wall_shows_those_of_the_mission_studied_and_how_many_are_not_there() {
    let session = session();
    let shown = |mode, actor| -> Sociogram {
        let staging = Staging { actor, ..Staging::of(mode) };
        match staging.project(&session).scene {
            Scene::Map(shown) | Scene::Relations(shown) => shown,
            other => panic!("{other:?}"),
        }
    };
    for mode in [Mode::Map, Mode::Relations] {
        // The third actor is chosen, and left out all the same.
        for actor in [None, Some(ActorId(3))] {
            let shown = shown(mode, actor);
            assert_eq!(shown.actors.len(), 2);
            assert_eq!((shown.mission.as_str(), shown.left_out), (SECOND, 1));
            assert_eq!((shown.examined, shown.pairs, shown.ties.len()), (1, 1, 1));
        }
    }
}

#[test]
fn the_picture_of_the_map_leaves_them_out_and_says_so() {
    let session = session();
    let source = Source::of(&session, words(), Choices::SHAREABLE);
    let drawn = picture::svg(&picture::map(&source));
    assert!(drawn.contains(SECOND) && drawn.contains("acteur d’une autre mission"));
    assert!(drawn.contains("mairie") && !drawn.contains("DREETS"));
}

#[test]
fn minutes_text_and_data_name_every_mission_and_every_actor() {
    let session = session();
    let source = Source::printed(&session, words(), Choices::SHAREABLE);
    let page = html(&minutes(&source, Vec::new(), None), picture::svg);
    let text = show(&session, words());
    for told in [&page, &text] {
        for part in [FIRST, SECOND, "Autres missions", "DREETS", "pour\u{202f}: Créer"] {
            assert!(told.contains(part), "{part}");
        }
    }
    let table = data::actors(&Source::of(&session, words(), Choices::SHAREABLE));
    let cells = data::csv(&table, data::CsvPreset::ALL[0]);
    let cells = String::from_utf8_lossy(&cells).into_owned();
    assert!(cells.contains("Missions") && cells.contains(FIRST) && cells.contains("DREETS"));
}

#[test]
fn networks_and_ties_tell_which_missions_an_actor_is_marked_for_and_nothing_of_it_where_none_is() {
    let told = |session: &Session| -> Vec<String> {
        let source = Source::of(session, words(), Choices::SHAREABLE);
        let sheets = data::gephi(&source).into_iter().chain(data::kumu(&source));
        let nodes = sheets.filter(|(name, _)| name == "nodes" || name == "elements");
        let table = data::csv(&data::ties(&source), data::CsvPreset::International);
        let files = [data::graphml(&source), data::gexf(&source), table].into_iter();
        let files = files.chain(nodes.map(|(_, bytes)| bytes));
        files.map(|bytes| String::from_utf8(bytes).unwrap()).collect()
    };
    let marked = told(&session());
    assert_eq!(marked.len(), 5);
    for file in &marked {
        assert!(file.to_lowercase().contains("missions") && file.contains(FIRST), "{file}");
        assert!(!file.contains(SECOND), "no actor is marked for it: {file}");
    }
    for file in told(&samples::with_actors()) {
        assert!(!file.to_lowercase().contains("missions"), "{file}");
    }
}
