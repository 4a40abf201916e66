use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use uuid::Uuid;

use super::*;
use crate::app::base::fixture;
use crate::app::base::look::Spotlight;
use crate::app::base::view_harness::ViewHarness;
use crate::session::{
    Actor, ActorEdit, ActorId, Argument, Detail, Edit, History, Language, MissionId, NatureId,
    Object, Relation, Session,
};
use crate::words::Words;

/// The matrix with what the window keeps for it.
#[derive(Default)]
struct Bench {
    matrix: MatrixState,
    spotlight: Spotlight,
}

type Frame = ViewHarness<Bench>;

fn view(ui: &mut Ui, look: &Look<'_>, bench: &mut Bench, out: &mut Vec<Action>) {
    let spotlight = bench.spotlight.clone();
    let before = out.len();
    let look = Look { spotlight: &spotlight, ..*look };
    super::ui(ui, &look, &mut bench.matrix, out);
    for action in &out[before..] {
        match action {
            Action::SelectPair(pair) => bench.spotlight.pair = Some(*pair),
            Action::SelectActor(actor) => bench.spotlight.actor = Some(*actor),
            Action::ShowEveryMission(every) => bench.spotlight.every_mission = *every,
            _ => continue,
        }
        ui.ctx().request_repaint();
    }
}

const NAMES: [(&str, &str); 15] = [
    ("Ressourcerie de Vallonne", "Ressourcerie"),
    ("Régie de quartier", "Régie"),
    ("Communauté d’agglomération du pays de Vallonne", "Agglo"),
    ("Département", ""),
    ("DREETS", ""),
    ("Mairie de Vallonne", "Mairie"),
    ("France Travail", ""),
    ("Club d’entreprises", "Club"),
    ("Habitants du quartier des Tanneurs", "Habitants"),
    ("Mission locale", ""),
    ("Éco-organisme", ""),
    ("Lycée professionnel", "Lycée"),
    ("Fondation", ""),
    ("Région", ""),
    ("Secours populaire", "Secours"),
];

fn session(actors: usize) -> Session {
    let mut session = fixture::typical().session;
    let named = |n: usize| {
        let (name, short) = NAMES[n % NAMES.len()];
        let round = n / NAMES.len();
        let name = if round == 0 { name.to_owned() } else { format!("{name} {}", round + 1) };
        let key = crate::session::Key(Uuid::from_u128(900 + n as u128));
        Actor { short: short.to_owned(), us: n == 0, ..Actor::named(&name, key) }
    };
    if actors != 0 {
        let added = (0..actors).map(named).collect();
        perform(&mut session, ActorEdit::Add(added).into());
    }
    session
}

fn perform(session: &mut Session, edit: Edit) {
    History::default().perform(session, edit).unwrap();
}

fn pair(one: u32, other: u32) -> Pair {
    Pair::new(ActorId(one), ActorId(other)).unwrap()
}

/// As many relations of every kind as a group notes in an afternoon.
fn busy(actors: usize) -> Session {
    let mut session = session(actors);
    let natures = ["alliance", "negotiation", "opposition", "neutrality", "interdependence"];
    for row in 1..actors {
        for column in 0..row {
            let n = row * 7 + column * 5;
            if n % 9 < 4 {
                continue;
            }
            let nature = NatureId::new(natures[(row * 3 + column * column) % 5]);
            let pair = pair(column as u32 + 1, row as u32 + 1);
            let mut relation = Relation::new(pair, nature);
            if relation.nature.as_str() != "neutrality" {
                relation.toggle(Object::ALL[n % 4]);
                if n % 3 == 0 {
                    relation.toggle(Object::ALL[(n + 1) % 3]);
                }
            }
            if n % 4 == 0 {
                relation.note.words = "Convention cadre en discussion.".to_owned();
            }
            perform(&mut session, ActorEdit::Relate { pair, relation: Some(relation) }.into());
        }
    }
    session
}

fn trial(session: Session) -> Frame {
    let mut trial = ViewHarness::<Bench>::of(session);
    trial.state.matrix.focus = true;
    trial
}

fn harness(actors: usize) -> Harness<'static, Frame> {
    trial(session(actors)).narrow(view)
}

fn letter(harness: &mut Harness<'_, Frame>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

fn central(harness: &mut Harness<'_, Frame>, text: &str) {
    harness.event_modifiers(Event::Text(text.to_owned()), Modifiers::SHIFT);
    harness.run();
}

fn key(harness: &mut Harness<'_, Frame>, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn space(harness: &mut Harness<'_, Frame>) {
    harness.key_down(Key::Space);
    harness.event(Event::Text(" ".to_owned()));
    harness.key_up(Key::Space);
    harness.run();
}

fn in_hand(harness: &Harness<'_, Frame>) -> Pair {
    harness.state().state.spotlight.pair.unwrap()
}

fn relation<'a>(harness: &'a Harness<'_, Frame>, pair: Pair) -> Option<&'a Relation> {
    harness.state().session.relations.get(pair)
}

#[test]
fn fifteen_pairs_are_examined_by_keys_alone() {
    let mut harness = harness(6);
    for letters in ["a", "O", "n", "=", "i"].iter().cycle().take(15) {
        letter(&mut harness, letters);
        space(&mut harness);
    }
    let relations = &harness.state().session.relations;
    assert_eq!(relations.examined(), 15);
    let natures: String = relations
        .iter()
        .map(|relation| relations.nature(&relation.nature).unwrap().letter)
        .collect();
    // In the order of pairs, where they were examined row by row.
    assert_eq!(natures, "AO=OANINOA=NI=I");
    harness.get_by_label("Paires examinées\u{202f}: 15 sur 15");
    harness.get_by_label("Toutes les paires sont examinées.");
}

#[test]
fn every_key_is_a_step_that_can_be_undone() {
    let mut session = session(3);
    let mut history = History::default();
    let mut harness = harness(3);
    letter(&mut harness, "a");
    letter(&mut harness, "m");
    key(&mut harness, Key::Delete);
    for edit in harness.state().edits() {
        history.perform(&mut session, edit.clone()).unwrap();
    }
    assert_eq!(session.relations.examined(), 0);
    history.undo(&mut session).unwrap();
    assert_eq!(session.relations.get(pair(1, 2)).unwrap().central, Some(Object::Means));
    history.undo(&mut session).unwrap();
    assert_eq!(session.relations.get(pair(1, 2)).unwrap().central, None);
    history.undo(&mut session).unwrap();
    assert_eq!(session.relations.examined(), 0);
}

#[test]
fn letters_say_what_it_is_about_and_shift_says_first_of_all() {
    let mut harness = harness(3);
    letter(&mut harness, "n");
    letter(&mut harness, "m");
    letter(&mut harness, "v");
    let objects: Vec<_> = relation(&harness, pair(1, 2)).unwrap().objects().collect();
    assert_eq!(objects, [Object::Means, Object::Values]);
    central(&mut harness, "V");
    let objects: Vec<_> = relation(&harness, pair(1, 2)).unwrap().objects().collect();
    assert_eq!(objects, [Object::Values, Object::Means]);
    letter(&mut harness, "g");
    let objects: Vec<_> = relation(&harness, pair(1, 2)).unwrap().objects().collect();
    assert_eq!(objects, [Object::Global]);
    harness.get_by_role_and_label(
        Role::GridCell,
        "Ressourcerie de Vallonne et Régie de quartier\u{202f}: négociation sur l’ensemble",
    );
}

#[test]
fn an_object_waits_for_a_nature_that_ties() {
    let mut harness = harness(3);
    letter(&mut harness, "m");
    harness.get_by_label_contains("Dites d’abord la nature");
    letter(&mut harness, "=");
    letter(&mut harness, "m");
    harness.get_by_label_contains("Sans lien, pas d’objet");
    assert_eq!(relation(&harness, pair(1, 2)).unwrap().central, None);
    assert_eq!(harness.state().edits().len(), 1);
}

#[test]
fn a_neutral_pair_is_examined_and_an_unexamined_one_is_not() {
    let mut harness = harness(3);
    letter(&mut harness, "=");
    harness.get_by_label("Paires examinées\u{202f}: 1 sur 3");
    harness.get_by_label("Ressourcerie de Vallonne et Régie de quartier\u{202f}: neutralité");
    key(&mut harness, Key::Backspace);
    harness.get_by_label("Paires examinées\u{202f}: 0 sur 3");
    harness
        .get_by_label("Ressourcerie de Vallonne et Régie de quartier\u{202f}: pas encore examinée");
}

#[test]
fn arrows_walk_the_half_matrix_and_turn_at_the_diagonal() {
    let mut harness = harness(4);
    for (press, there) in [
        (Key::ArrowDown, pair(1, 3)),
        (Key::ArrowRight, pair(2, 3)),
        (Key::ArrowRight, pair(3, 4)),
        (Key::ArrowRight, pair(3, 4)),
        (Key::Home, pair(1, 4)),
        (Key::ArrowLeft, pair(1, 4)),
        (Key::End, pair(3, 4)),
        (Key::ArrowUp, pair(2, 3)),
        (Key::ArrowUp, pair(1, 2)),
        (Key::ArrowUp, pair(1, 2)),
    ] {
        key(&mut harness, press);
        assert_eq!(in_hand(&harness), there, "{press:?}");
    }
    harness.key_press_modifiers(Modifiers::COMMAND, Key::End);
    harness.run();
    assert_eq!(in_hand(&harness), pair(3, 4));
}

#[test]
fn keys_pressed_faster_than_frames_are_all_heard() {
    let mut harness = harness(4);
    for text in ["a", "v", "o"] {
        harness.event(Event::Text(text.to_owned()));
    }
    harness.key_press(Key::ArrowDown);
    harness.key_press(Key::ArrowDown);
    harness.event(Event::Text("i".to_owned()));
    harness.run();
    let first = relation(&harness, pair(1, 2)).unwrap();
    assert_eq!((first.nature.as_str(), first.central), ("opposition", Some(Object::Values)));
    assert_eq!(relation(&harness, pair(1, 4)).unwrap().nature.as_str(), "interdependence");
}

#[test]
fn enter_goes_to_the_note_and_escape_comes_back() {
    let mut harness = harness(3);
    key(&mut harness, Key::Enter);
    harness.get_by_label_contains("Dites d’abord la nature");
    letter(&mut harness, "a");
    key(&mut harness, Key::Enter);
    letter(&mut harness, "Une convention les lie");
    key(&mut harness, Key::Escape);
    key(&mut harness, Key::ArrowDown);
    assert_eq!(in_hand(&harness), pair(1, 3));
    let note = &relation(&harness, pair(1, 2)).unwrap().note;
    assert_eq!((note.words.as_str(), note.shareable), ("Une convention les lie", false));
}

#[test]
fn a_note_is_internal_until_it_is_shared() {
    let mut harness = harness(3);
    letter(&mut harness, "a");
    harness.get_by_label("La note est\u{202f}: partageable").click();
    harness.run();
    assert!(relation(&harness, pair(1, 2)).unwrap().note.shareable);
}

#[test]
fn the_pair_is_said_by_buttons_too() {
    let mut harness = harness(3);
    key(&mut harness, Key::ArrowDown);
    harness.get_by_label("alliance, touche A").click();
    harness.run();
    harness.get_by_label("Objet central\u{202f}: moyens").click();
    harness.run();
    harness.get_by_label("Aussi\u{202f}: valeurs").click();
    harness.run();
    let objects: Vec<_> = relation(&harness, pair(1, 3)).unwrap().objects().collect();
    assert_eq!(objects, [Object::Means, Object::Values]);
    harness.get_by_label("Remettre à «\u{202f}pas encore examinée\u{202f}»").click();
    harness.run();
    assert_eq!(relation(&harness, pair(1, 3)), None);
}

#[test]
fn a_press_takes_the_pair_and_the_keyboard() {
    let mut session = session(3);
    let told = Relation::new(pair(1, 3), NatureId::new("alliance"));
    perform(&mut session, ActorEdit::Relate { pair: pair(1, 3), relation: Some(told) }.into());
    let mut harness = ViewHarness::<Bench>::of(session).narrow(view);
    harness
        .get_by_label(
            "Ressourcerie de Vallonne et Communauté d’agglomération du pays de Vallonne\u{202f}: alliance",
        )
        .click();
    harness.run();
    assert_eq!(in_hand(&harness), pair(1, 3));
    letter(&mut harness, "o");
    assert_eq!(relation(&harness, pair(1, 3)).unwrap().nature.as_str(), "opposition");
}

#[test]
fn the_short_form_asks_for_natures_alone_and_forgets_nothing() {
    let mut harness = harness(3);
    letter(&mut harness, "a");
    letter(&mut harness, "m");
    harness.get_by_label("Forme simple").click();
    harness.run();
    harness.state_mut().state.matrix.focus = true;
    harness.run();
    assert!(harness.query_by_label("Objet central").is_none());
    letter(&mut harness, "v");
    harness.get_by_label_contains("La forme simple ne demande pas les objets");
    letter(&mut harness, "o");
    let relation = relation(&harness, pair(1, 2)).unwrap();
    assert_eq!((relation.nature.as_str(), relation.central), ("opposition", Some(Object::Means)));
}

#[test]
fn reading_only_walks_and_changes_nothing() {
    let mut trial = trial(busy(4));
    trial.may_write = false;
    let mut harness = trial.narrow(view);
    key(&mut harness, Key::ArrowDown);
    letter(&mut harness, "a");
    harness.get_by_label_contains("lecture seule");
    key(&mut harness, Key::Delete);
    assert!(harness.state().edits().is_empty());
    assert_eq!(in_hand(&harness), pair(1, 3));
}

#[test]
fn a_letter_that_is_taken_stays_in_its_field_with_the_reason() {
    let mut harness = harness(3);
    harness.get_by_label("Adapter les natures").click();
    harness.run();
    retype(&mut harness, "Lettre\u{202f}: opposition", "a");
    harness.get_by_label_contains("A est déjà la lettre de «\u{202f}alliance\u{202f}»");
    let field = harness.get_by_label("Lettre\u{202f}: opposition");
    assert_eq!(field.value().as_deref(), Some("a"));
    retype(&mut harness, "Lettre\u{202f}: opposition", "v");
    harness.get_by_label_contains("V ne convient pas");
    assert!(harness.state().edits().is_empty());
    retype(&mut harness, "Lettre\u{202f}: opposition", "x");
    let natures = &harness.state().session.relations.natures;
    assert_eq!(natures[1].letter, 'X');
    assert!(harness.query_by_label_contains("gardée en attendant").is_none());
}

#[test]
fn a_nature_is_renamed_drawn_otherwise_and_brought_back() {
    let mut harness = harness(3);
    harness.get_by_label("Adapter les natures").click();
    harness.run();
    retype(&mut harness, "Nom\u{202f}: alliance", "coopération");
    harness.get_by_label("Forme dans la grille\u{202f}: coopération").click();
    harness.run();
    harness.get_by_label("hexagone").click();
    harness.run();
    let nature = &harness.state().session.relations.natures[0];
    assert_eq!(
        (nature.own.as_str(), nature.shape),
        ("coopération", crate::session::MarkShape::Hexagon)
    );
    harness.get_by_label("Comme dans la méthode\u{202f}: coopération").click();
    harness.run();
    assert_eq!(
        harness.state().session.relations.natures,
        crate::session::Relations::default().natures
    );
}

#[test]
fn a_nature_is_added_used_and_then_stays() {
    let mut harness = harness(3);
    harness.get_by_label("Adapter les natures").click();
    harness.run();
    retype(&mut harness, "Une autre nature", "tutelle");
    key(&mut harness, Key::Enter);
    let letters: String =
        harness.state().session.relations.natures.iter().map(|nature| nature.letter).collect();
    assert_eq!(letters, "AON=IT");
    harness.get_by_label("Revenir à la grille").click();
    harness.run();
    harness.state_mut().state.matrix.focus = true;
    harness.run();
    letter(&mut harness, "t");
    harness.get_by_label("Adapter les natures").click();
    harness.run();
    let remove = harness.get_by_label("Enlever\u{202f}: tutelle");
    assert!(remove.accesskit_node().is_disabled());
    harness.get_by_label("1 paire la porte\u{202f}: elle reste.");
    let remove = harness.get_by_label("Enlever\u{202f}: alliance");
    remove.scroll_to_me();
    harness.run();
    harness.get_by_label("Enlever\u{202f}: alliance").click();
    harness.run();
    harness.get_by_label("Remettre «\u{202f}alliance\u{202f}»").scroll_to_me();
    harness.run();
    harness.get_by_label("Remettre «\u{202f}alliance\u{202f}»").click();
    harness.run();
    assert_eq!(harness.state().session.relations.natures.len(), 6);
}

fn retype(harness: &mut Harness<'_, Frame>, name: &str, text: &str) {
    let mut found = harness.get_all_by_label(name);
    found.find(|node| node.accesskit_node().role() == Role::TextInput).unwrap().focus();
    drop(found);
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.key_press(Key::Backspace);
    harness.run();
    letter(harness, text);
}

#[test]
fn arguments_that_cite_both_are_shown_with_the_way_to_them() {
    let mut session = session(3);
    let actors = [ActorId(1), ActorId(2)].into();
    let argument = Argument { words: "Ils se parlent".to_owned(), actors, ..Argument::default() };
    perform(&mut session, Edit::Record { at: fixture::stamp(30), sitting: None, argument });
    let mut harness = trial(session).narrow(view);
    harness.get_by_label_contains("Ils se parlent").click();
    harness.run();
    assert!(matches!(harness.state().actions.last(), Some(Action::ShowArgument(_))));
}

#[test]
fn the_mission_is_named_on_the_grid() {
    let mut harness = harness(3);
    retype(&mut harness, "Mission étudiée", "Sécuriser les parcours");
    assert_eq!(harness.state().session.details.mission, "Sécuriser les parcours");
}

#[test]
fn a_mission_is_chosen_among_those_proposed_and_those_of_the_session() {
    let choose = |harness: &mut Harness<'_, Frame>, mission: &str| {
        harness.get_by_label("Choisir la mission étudiée").click();
        harness.run();
        harness.get_by_role_and_label(Role::Button, mission).click();
        harness.run();
    };
    let studied = |harness: &Harness<'_, Frame>| harness.state().session.details.mission.clone();
    let mut harness = harness(3);
    let proposed = Words::new(Language::Fr).proposed_missions();
    choose(&mut harness, &proposed[0]);
    assert_eq!(studied(&harness), proposed[0]);
    choose(&mut harness, &proposed[1]);
    choose(&mut harness, "Une autre, dans nos mots");
    assert_eq!(studied(&harness), "");
    retype(&mut harness, "Mission étudiée", "Nourrir le bourg");
    choose(&mut harness, &proposed[0]);
    assert_eq!(studied(&harness), proposed[0]);
    choose(&mut harness, "Retirer celle-ci");
    let details = &harness.state().session.details;
    let named: Vec<_> = details.every_mission().into_iter().map(|found| found.words).collect();
    assert_eq!(named, [proposed[1].as_str(), "Nourrir le bourg"]);
}

#[test]
fn actors_of_other_missions_are_left_out_counted_and_shown_on_demand() {
    let mut session = busy(4);
    perform(&mut session, Edit::Describe(Detail::Mission, "Créer".to_owned()));
    perform(&mut session, ActorEdit::NewMission("Former".to_owned()).into());
    let mut far = session.actors.get(ActorId(4)).unwrap().clone();
    far.missions = [MissionId(1)].into();
    perform(&mut session, ActorEdit::Set(far).into());
    let mut harness = trial(session).narrow(view);
    let says = |harness: &Harness<'_, Frame>, part: &str| {
        harness.query_all_by_label_contains(part).next().is_some()
    };
    assert!(says(&harness, "Sans 1\u{a0}acteur d’une autre mission."));
    assert!(says(&harness, "sur 3"), "pairs among those shown");
    harness.get_by_label("Les montrer").click();
    harness.run();
    assert!(says(&harness, "sur 6"));
    harness.get_by_label("Les laisser de côté").click();
    harness.run();
    assert!(says(&harness, "sur 3"));
}

#[test]
fn without_two_actors_the_way_to_grid_i_is_shown() {
    let mut harness = harness(0);
    harness.get_by_label("Nommer les acteurs").click();
    harness.run();
    assert_eq!(harness.state().actions, [Command::ShowActors.into()]);
}

#[test]
fn everything_fits_in_the_narrowest_panel() {
    ViewHarness::fits(view, || trial(busy(5)));
    ViewHarness::fits(view, || {
        let mut trial = trial(busy(5));
        trial.state.matrix.page = Page::Natures;
        trial
    });
}

#[test]
fn a_tie_of_an_earlier_session_is_no_mark_and_is_where_a_new_look_starts_from() {
    let mut before = session(3);
    let mut tie = Relation::new(pair(1, 2), NatureId::new("alliance"));
    tie.toggle(Object::Means);
    for pair in [pair(1, 2), pair(1, 3)] {
        let relation = Some(Relation { pair, ..tie.clone() });
        perform(&mut before, ActorEdit::Relate { pair, relation }.into());
    }
    let new = crate::session::FollowUp {
        id: crate::session::SessionId(Uuid::from_u128(1)),
        date: before.heading.date,
        title: "Suite".to_owned(),
        from: crate::session::StartFrom::LastPositions,
    };
    let mut harness = trial(Session::followed_by(&before, new)).narrow(view);
    harness.run();
    harness.get_by_label("Paires examinées\u{202f}: 0 sur 3");
    harness.get_by_label("à réexaminer (session précédente\u{202f}: alliance sur les moyens)");
    letter(&mut harness, "n");
    let found = relation(&harness, pair(1, 2)).unwrap();
    assert_eq!((found.nature.as_str(), found.central), ("negotiation", Some(Object::Means)));
    space(&mut harness);
    assert_eq!(in_hand(&harness), pair(1, 3));
    harness.get_by_label("C’est toujours ainsi").click();
    harness.run();
    assert_eq!(relation(&harness, pair(1, 3)).unwrap(), &Relation { pair: pair(1, 3), ..tie });
    harness.get_by_label("Paires examinées\u{202f}: 2 sur 3");
}

#[test]
fn the_grid_and_what_is_under_it_stay_in_a_low_panel() {
    fn within(ui: &mut Ui, look: &Look<'_>, bench: &mut Bench, out: &mut Vec<Action>) {
        let bottom = ui.max_rect().bottom();
        view(ui, look, bench, out);
        let reached = ui.min_rect().bottom();
        assert!(reached <= bottom + 0.5, "{reached} in {bottom}");
    }
    let mut session = session(12);
    for mission in ["Une", "Une autre"] {
        perform(&mut session, ActorEdit::NewMission(mission.to_owned()).into());
    }
    let first = session.actors.records().first().unwrap().clone();
    let marked = Actor { missions: [MissionId(1)].into(), ..first };
    perform(&mut session, ActorEdit::Set(marked).into());
    for height in [300.0, 330.0, 360.0, 420.0, 600.0] {
        let bench = ViewHarness::<Bench>::of(session.clone());
        bench.sized(within, [380.0, height], egui::Theme::Light);
    }
}
