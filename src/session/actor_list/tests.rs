use std::collections::BTreeSet;

use super::super::{
    ActorEdit, ActorNature, BaseFramework, Circle, Heading as SessionHeading, History, Level,
    ProfileField, SessionId,
};
use super::*;

fn session(actors: Vec<Actor>) -> Session {
    let heading = SessionHeading {
        title: "Essai".to_owned(),
        organisation: String::new(),
        territory: String::new(),
        date: jiff::civil::date(2026, 11, 14),
    };
    let framework = BaseFramework::dts().framework();
    let nil = Uuid::nil();
    let mut session = Session::new(SessionId(nil), Key(nil), heading, framework);
    History::default().perform(&mut session, ActorEdit::Add(actors).into()).unwrap();
    session
}

fn actor(name: &str) -> Actor {
    Actor::named(name, Key(Uuid::from_u128(9)))
}

fn rows(text: &str) -> Vec<ListRow> {
    let cells = |line: &str| line.split(';').map(|cell| cell.replace('⏎', "\n")).collect();
    (1..).zip(text.lines()).map(|(n, line)| ListRow::of(n, cells(line))).collect()
}

fn list(text: &str, session: &Session) -> ActorList {
    ActorList::of(&rows(text), session)
}

fn untouched(list: &ActorList) -> Vec<RowChoice> {
    vec![RowChoice::default(); list.listed.len()]
}

/// What the edit adds and what it updates.
fn edit(list: &ActorList, session: &Session, choices: &[RowChoice]) -> (Vec<Actor>, Vec<Actor>) {
    let edit = list.edit(session, choices, || Key(Uuid::from_u128(7)));
    let ActorEdit::Import { added, updated, .. } = edit else { panic!("{edit:?}") };
    (added, updated)
}

fn unread(list: &ActorList) -> Vec<(usize, &str, &str)> {
    let cells = list.listed.iter().flat_map(|listed| &listed.unread);
    cells.map(|cell| (cell.line, cell.column.heading.as_str(), cell.text.as_str())).collect()
}

#[test]
fn an_actor_is_one_whatever_wrote_its_accents() {
    let known = session(vec![actor("Régie")]);
    let list = list("Nom\nRe\u{301}gie\nREGIE", &known);
    assert_eq!(edit(&list, &known, &untouched(&list)).0, Vec::<Actor>::new());
}

#[test]
fn a_list_is_read_in_either_language() {
    let empty = session(Vec::new());
    let french = list(
        "NOM;Sigle;Niveau;Nature(s);Cercle;C’est nous;Enjeux;D’où on le sait\n\
         Mairie;MV;Départemental;élu·es | Institution;1er;x;Rester;Réunion du 3⏎et du 4",
        &empty,
    );
    let english = list(
        "how we know;stakes;us;circle;type;scale;short name;Organisation\n\
         Réunion du 3⏎et du 4;Rester;yes;First circle;Elected officials, public body;County;MV;Mairie",
        &empty,
    );
    assert_eq!(french.listed[0].said, english.listed[0].said);
    let said = &french.listed[0].said;
    assert_eq!((said.name.as_str(), said.short.as_str()), ("Mairie", "MV"));
    assert_eq!(
        (said.level, said.circle, said.us),
        (Some(Level::Department), Some(Circle::First), true)
    );
    assert_eq!(said.natures, BTreeSet::from([ActorNature::Elected, ActorNature::Institution]));
    assert_eq!(said.profile.note(ProfileField::KnownFrom).words, "Réunion du 3\net du 4");
    assert!(said.profile.notes().all(|(_, note)| !note.shareable), "internal");
    assert_eq!(unread(&french), []);
    assert_eq!(french.unread, []);
}

#[test]
fn without_headings_the_name_comes_first_then_the_short_name() {
    let list = list("Mairie de Vallonne;MV;04 00\nCCAS;;", &session(Vec::new()));
    let names =
        list.listed.iter().map(|listed| (listed.said.name.as_str(), listed.said.short.as_str()));
    assert_eq!(names.collect::<Vec<_>>(), [("Mairie de Vallonne", "MV"), ("CCAS", "")]);
    assert_eq!(list.unread, [(Column { number: 3, heading: String::new() }, 1)]);
}

#[test]
fn a_title_above_the_headings_is_no_actor() {
    let list = list(
        "Nos partenaires en 2026;;\nStructures;Niveau;Ville\nMairie;local;Vallonne",
        &session(Vec::new()),
    );
    assert_eq!(list.listed[0].standing, Standing::AboveHeadings);
    assert_eq!(unread(&list), [(1, "Structures", "Nos partenaires en 2026")]);
    assert_eq!(list.listed[1].said.name, "Mairie");
    assert_eq!(list.listed[1].lines, [3]);
    assert_eq!(list.unread, [(Column { number: 3, heading: "Ville".to_owned() }, 1)]);
}

#[test]
fn headings_without_a_name_leave_it_the_first_other_column() {
    let list = list("Qui ?;Niveau;Nature\nMairie;local;élus", &session(Vec::new()));
    assert_eq!(list.listed.len(), 1);
    assert_eq!(list.listed[0].said.name, "Mairie");
}

#[test]
fn what_is_not_understood_is_told_cell_by_cell() {
    let text = "Nom;Niveau;Nature;Nous\nMairie;galactique;élus / SCIC;peut-être\n;local;;\n;;;";
    let list = list(text, &session(Vec::new()));
    assert_eq!(
        unread(&list),
        [
            (2, "Niveau", "galactique"),
            (2, "Nature", "SCIC"),
            (2, "Nous", "peut-être"),
            (3, "Niveau", "local")
        ]
    );
    assert_eq!(list.listed[0].said.natures, BTreeSet::from([ActorNature::Elected]));
    assert_eq!(list.listed[1].standing, Standing::NoName);
    assert_eq!(list.listed.len(), 2, "an empty row is nothing");
}

#[test]
fn formulas_are_words() {
    let list = list("Nom;Enjeux\n=1+1;@SUM(A1)\n+33 6;-2", &session(Vec::new()));
    assert_eq!(list.listed[0].said.name, "=1+1");
    assert_eq!(list.listed[0].said.profile.note(ProfileField::Stakes).words, "@SUM(A1)");
    assert_eq!(list.listed[1].said.name, "+33 6");
}

#[test]
fn the_same_name_again_completes_the_first() {
    let text = "Nom;Niveau;Nature;Enjeux;Nous\nÉcole  du bois;;association;Rester;x\n\
                ECOLE DU BOIS;local;réseau;Grandir;oui\nécole du bois;région;;Rester;non\nMairie;;;;x";
    let list = list(text, &session(Vec::new()));
    let school = &list.listed[0];
    assert_eq!(school.lines, [2, 3, 4]);
    assert_eq!(school.said.level, Some(Level::Local));
    assert_eq!(school.said.natures.len(), 2);
    assert_eq!(school.said.profile.note(ProfileField::Stakes).words, "Rester\nGrandir");
    assert!(school.said.us && !list.listed[1].said.us, "one actor at most is us");
    assert_eq!(unread(&list), [(4, "Niveau", "région"), (4, "Nous", "non"), (5, "Nous", "x")]);
}

#[test]
fn a_known_actor_is_completed_and_what_differs_is_asked() {
    let mut mairie = actor("Mairie");
    mairie.level = Some(Level::Local);
    mairie.natures = BTreeSet::from([ActorNature::Elected]);
    let shared = Note { words: "Être réélue".to_owned(), shareable: true };
    mairie.profile.set(ProfileField::Stakes, shared.clone());
    let session = session(vec![mairie]);
    let text = "Nom;Niveau;Nature;Cercle;Enjeux\n MAIRIE ;région;institution;2;Tenir le budget";
    let list = list(text, &session);
    let listed = &list.listed[0];
    assert_eq!(listed.standing, Standing::Known(ActorId(1)));
    assert_eq!(listed.fills, [Part::Circle]);
    let stakes = Part::Text(ProfileField::Stakes);
    assert_eq!(listed.differs, [Part::Level, Part::Natures, stakes]);

    let (added, updated) = edit(&list, &session, &untouched(&list));
    assert_eq!(added, []);
    let [kept] = updated.as_slice() else { panic!("{updated:?}") };
    assert_eq!(
        (kept.name.as_str(), kept.level, kept.circle),
        ("Mairie", Some(Level::Local), Some(Circle::Second))
    );
    assert_eq!(kept.profile.note(ProfileField::Stakes), &shared, "what is shared stays so");

    let picks = [(Part::Level, Pick::Listed), (Part::Natures, Pick::Both), (stakes, Pick::Both)];
    let choice = RowChoice { left_out: false, picks: picks.into() };
    let (_, updated) = edit(&list, &session, &[choice]);
    assert_eq!((updated[0].level, updated[0].natures.len()), (Some(Level::Region), 2));
    let joined = updated[0].profile.note(ProfileField::Stakes);
    assert_eq!((joined.words.as_str(), joined.shareable), ("Être réélue\nTenir le budget", false));

    let left_out = RowChoice { left_out: true, ..RowChoice::default() };
    assert_eq!(edit(&list, &session, &[left_out]), (Vec::new(), Vec::new()));
}

#[test]
fn importing_twice_changes_nothing_more() {
    let text = "Nom;Sigle;Niveau;Nature;Enjeux;Nous\nMairie;MV;local;élus;Rester;x\nCCAS;;;;;";
    let mut session = session(vec![actor("Voisin")]);
    let first = list(text, &session);
    let before = session.clone();
    let edit = first.edit(&session, &untouched(&first), || Key(Uuid::from_u128(7)));
    let mut history = History::default();
    assert_eq!(history.perform(&mut session, edit.into()), Ok(true));
    let again = list(text, &session);
    for listed in &again.listed {
        assert_eq!(listed.effect(&session, &RowChoice::default()), Effect::Nothing, "{listed:?}");
    }
    assert_eq!(again.listed[0].differs, []);
    history.undo(&mut session);
    assert!(session.says_the_same_as(&before));
}

#[test]
fn who_is_us_changes_only_when_it_is_picked() {
    let mut former = actor("Ressourcerie");
    former.us = true;
    let mut session = session(vec![former]);
    let list = list("Nom;Nous;Niveau\nMairie;x;\nRessourcerie;;local", &session);
    assert_eq!(list.listed[0].differs, [Part::Us]);
    let (added, _) = edit(&list, &session, &untouched(&list));
    assert!(!added[0].us);
    let mut choices = untouched(&list);
    choices[0].picks.insert(Part::Us, Pick::Listed);
    let edit = list.edit(&session, &choices, || Key(Uuid::from_u128(7)));
    History::default().perform(&mut session, edit.into()).unwrap();
    assert_eq!(session.us().map(|us| us.name.as_str()), Some("Mairie"));
    assert_eq!(session.actors.get(ActorId(1)).and_then(|former| former.level), Some(Level::Local));
}

/// A session that studies the second of two missions.
fn of_two_missions(actors: Vec<Actor>) -> Session {
    let mut session = session(actors);
    for words in ["Créer, puis faire durer", "Rassembler"] {
        let edit = ActorEdit::NewMission(words.to_owned());
        History::default().perform(&mut session, edit.into()).unwrap();
    }
    session
}

#[test]
fn missions_are_read_and_those_that_nobody_named_yet_are_kept_beside_the_others() {
    let mut session = of_two_missions(vec![actor("Mairie"), actor("Régie")]);
    let list = list(
        "Nom;Mission(s)\n\
         Mairie;Créer, puis faire durer\n\
         Régie;RASSEMBLER | Nourrir le bourg, midi et soir\n\
         École;Rassembler, rassembler⏎nourrir le bourg, midi et soir\n\
         Gare;\n",
        &session,
    );
    assert_eq!(list.unread, []);
    assert_eq!(list.listed[1].fills, [Part::Missions]);
    assert_eq!(list.listed[1].missions, ["RASSEMBLER", "Nourrir le bourg, midi et soir"]);
    let edit = list.edit(&session, &untouched(&list), || Key(Uuid::from_u128(7)));
    let mut history = History::default();
    let before = session.details.clone();
    assert_eq!(history.perform(&mut session, edit.into()), Ok(true));
    let marked: Vec<Vec<u32>> = session
        .actors
        .iter()
        .map(|actor| actor.missions.iter().map(|mission| mission.0).collect())
        .collect();
    assert_eq!(marked, [vec![1], vec![2, 3], vec![2, 3], vec![]]);
    let named: Vec<_> =
        session.details.every_mission().into_iter().map(|mission| mission.words).collect();
    let all = ["Créer, puis faire durer", "Rassembler", "Nourrir le bourg, midi et soir"];
    assert_eq!(named, all);
    assert_eq!(session.details.mission, "Rassembler", "the grids study what they did");
    history.undo(&mut session).unwrap();
    assert_eq!(session.details, before);
}

#[test]
fn missions_come_back_from_the_data_that_tells_them() {
    let mut session = session(vec![actor("Mairie")]);
    for words in ["Créer ; faire durer", "Rassembler, ou nourrir"] {
        let edit = ActorEdit::NewMission(words.to_owned());
        History::default().perform(&mut session, edit.into()).unwrap();
    }
    let cells = ["Nom", "Missions", "École", "Créer ; faire durer|Rassembler, ou nourrir"];
    let row = |line, at: usize| {
        let cells = cells[at..at + 2].iter().map(|cell| (*cell).to_owned()).collect();
        ListRow::of(line, cells)
    };
    let list = ActorList::of(&[row(1, 0), row(2, 2)], &session);
    assert_eq!(list.listed[0].said.missions.len(), 2);
    assert_eq!(list.listed[0].missions, ["Créer ; faire durer", "Rassembler, ou nourrir"]);
}

#[test]
fn a_mission_of_an_actor_that_is_left_out_is_not_kept() {
    let mut session = of_two_missions(Vec::new());
    let list = list("Nom;Missions\nMairie;Nourrir\nRégie;Loger\n", &session);
    let mut choices = untouched(&list);
    choices[0].left_out = true;
    let edit = list.edit(&session, &choices, || Key(Uuid::from_u128(7)));
    History::default().perform(&mut session, edit.into()).unwrap();
    assert_eq!(session.details.others_named(), ["Créer, puis faire durer", "Loger"]);
    let regie = session.actors.iter().next().unwrap();
    assert_eq!(session.details.marked(regie), ["Loger"]);
}

#[test]
fn the_first_mission_of_a_list_is_studied_where_none_was_named() {
    let mut session = session(Vec::new());
    let list = list("Nom;Missions\nMairie;Nourrir\nRégie;Loger\n", &session);
    let edit = list.edit(&session, &untouched(&list), || Key(Uuid::from_u128(7)));
    History::default().perform(&mut session, edit.into()).unwrap();
    assert_eq!(session.details.mission, "Nourrir");
    assert_eq!(session.details.others_named(), ["Loger"]);
    assert_eq!(session.left_out().count(), 1, "the other is of another mission");
}

#[test]
fn marks_that_a_session_has_stay_unless_one_picks_those_of_the_list() {
    let mut session = of_two_missions(vec![actor("Mairie")]);
    let mut mairie = session.actors.iter().next().unwrap().clone();
    mairie.missions = [super::super::MissionId(1)].into();
    History::default().perform(&mut session, ActorEdit::Set(mairie).into()).unwrap();
    let list = list("Nom;Mission\nMairie;Rassembler\n", &session);
    assert_eq!(list.listed[0].differs, [Part::Missions]);
    assert_eq!(edit(&list, &session, &untouched(&list)).1, []);
    let picks = BTreeMap::from([(Part::Missions, Pick::Both)]);
    let both = vec![RowChoice { left_out: false, picks }];
    assert_eq!(edit(&list, &session, &both).1[0].missions.len(), 2);
}

#[test]
fn a_column_of_as_many_missions_as_there_are_actors_says_what_each_does() {
    let known = session(Vec::new());
    let lines: Vec<_> = (1..=9).map(|n| format!("Acteur {n};Faire la chose {n}")).collect();
    let text = format!("Nom;Missions\n{}", lines.join("\n"));
    let list = list(&text, &known);
    assert_eq!(list.unread.len(), 1);
    assert!(list.listed.iter().all(|listed| listed.said.missions.is_empty()));
}
