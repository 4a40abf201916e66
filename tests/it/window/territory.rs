//! The territory, by keys: observed, sorted, agreed on, and back on disk.

use curseur::app::base::command::Command;
use curseur::session::{
    Bearer, Edit, Figure, Frame, Ground, History, Movement, Part, Place, Purpose, Regard, RowId,
    Sign, Speaker, Stance, Target, TypeId,
};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::harness::{CTRL, CTRL_SHIFT, NONE, Setting, WindowHarness};
use super::sessions;
use crate::diagnosis::looked_at;

const ALT: Modifiers = Modifiers::ALT;

/// An empty session that looks at its territory, unfolded.
fn territory() -> WindowHarness {
    let mut room = WindowHarness::on(&sessions::empty(), Setting::default());
    room.press(CTRL_SHIFT, Key::T);
    room
}

fn take(room: &mut WindowHarness, letters: &str) {
    room.press(CTRL, Key::L);
    room.type_in(letters);
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
}

/// Clicks the first line that is told so.
fn click(room: &mut WindowHarness, is_it: impl Fn(&str) -> bool) {
    let found = room.harness.query_all_by(|node| {
        node.role() == egui::accesskit::Role::Button
            && node.label().is_some_and(|label| is_it(&label))
    });
    let at = found.map(|node| node.rect().center()).next().expect("a line");
    room.harness.drag_at(at);
    room.harness.drop_at(at);
    room.harness.run();
}

fn ground(room: &WindowHarness) -> Option<Ground> {
    room.draft().ground().cloned()
}

fn of_type(id: &str) -> Ground {
    Ground::Type(TypeId::new(id))
}

#[test]
fn a_key_unfolds_the_territory_and_from_then_on_its_rows_are_found() {
    let mut room = WindowHarness::on(&sessions::empty(), Setting::default());
    take(&mut room, "se developpe");
    assert_eq!(ground(&room), None, "nobody looks at the territory");
    let mut room = territory();
    assert!(room.session().is_for(Purpose::Territory));
    assert!(room.session().is_for(Purpose::Cursors), "and still does what it did");
    take(&mut room, "se developpe");
    assert_eq!(ground(&room), Some(Ground::Row(RowId::new("ter.dev"))));
    take(&mut room, "filiere");
    assert_eq!(ground(&room), Some(of_type("ter.dev.specialised")));
    take(&mut room, "developpe autrement");
    assert_eq!(ground(&room), Some(Ground::Otherwise(RowId::new("ter.dev"))));
    room.press(CTRL_SHIFT, Key::T);
    take(&mut room, "27");
    assert_eq!(ground(&room), None);
    assert!(room.draft().axis.is_some(), "an axis folds it again");
}

#[test]
fn an_observation_is_recorded_like_any_argument_and_is_on_disk() {
    let mut room = territory();
    room.press(CTRL, Key::L);
    room.presses();
    room.type_in("filiere");
    room.press(NONE, Key::Tab);
    room.type_in("table 2");
    room.press(NONE, Key::Tab);
    room.type_in("Le textile faisait vivre la vallée");
    room.press(NONE, Key::Enter);
    assert!(room.presses() <= 5, "beside the letters");
    let argument = room.last_argument();
    assert_eq!(argument.speaker, Speaker::Words("table 2".to_owned()));
    assert_eq!(argument.observations.len(), 1);
    let signs = &argument.observations[0].signs;
    assert_eq!(signs.get(&TypeId::new("ter.dev.specialised")), Some(&Sign::For));
    assert!(argument.places.is_empty(), "an observation claims no agreement");
    assert!(room.is_on_disk());
}

#[test]
fn the_group_says_a_place_and_a_movement_by_the_keys_that_move_a_ball() {
    let mut room = territory();
    take(&mut room, "filiere");
    room.press(ALT, Key::ArrowRight);
    room.press(ALT, Key::ArrowRight);
    room.press(ALT, Key::ArrowDown);
    room.press(NONE, Key::F3);
    room.press(NONE, Key::Enter);
    let placed = room.last_argument().places.remove(0);
    assert_eq!((placed.place, placed.movement), (Place::Also, Some(Movement::Receding)));
    assert_eq!(placed.stance, Stance::WithReservation);
    assert!(!room.last_argument().is_to_complete(), "what is agreed needs no words");
    // Up again takes the movement off, then says the other one; what is not seen here does not move.
    take(&mut room, "filiere");
    for key in [Key::ArrowUp, Key::ArrowUp] {
        room.press(ALT, key);
    }
    assert_eq!(
        room.draft().observed.as_ref().map(|found| found.movement),
        Some(Some(Movement::Gaining))
    );
    room.press(ALT, Key::ArrowRight);
    room.press(ALT, Key::ArrowRight);
    let observed = room.draft().observed.clone().expect("a type in hand");
    assert_eq!((observed.place, observed.movement), (Some(Place::NotSeen), None));
}

#[test]
fn one_key_turns_an_observation_against_its_type() {
    let mut room = territory();
    take(&mut room, "filiere");
    room.put_in("Les derniers ateliers ne sous-traitent plus");
    room.press(ALT, Key::Minus);
    room.press(NONE, Key::Enter);
    let signs = room.last_argument().observations.remove(0).signs;
    assert_eq!(signs.into_values().collect::<Vec<_>>(), [Sign::Against]);
}

#[test]
fn the_same_argument_goes_on_to_another_type_and_to_an_axis() {
    let mut room = territory();
    take(&mut room, "filiere");
    room.put_in("La filature rouvre");
    room.press(CTRL, Key::Enter);
    room.type_in("chaque secteur");
    room.press(NONE, Key::Tab);
    room.press(CTRL, Key::Enter);
    room.type_in("27");
    room.press(NONE, Key::Tab);
    room.press(ALT, Key::ArrowRight);
    room.press(NONE, Key::Enter);
    assert_eq!(room.arguments().len(), 1);
    let argument = room.last_argument();
    assert_eq!(argument.observations.len(), 1);
    assert_eq!(argument.observations[0].signs.len(), 2);
    assert!(matches!(argument.moves[0].to, Target::MovesTo(_)));
}

#[test]
fn in_series_the_voice_and_the_row_stay_and_each_observation_takes_two_presses() {
    let mut room = series();
    let papers = ["Trois zones d’activité", "Deux hôtels ont fermé", "La filature rouvre"];
    room.presses();
    for words in papers {
        room.put_in(words);
        room.press(NONE, Key::Enter);
        assert!(room.presses() <= 2, "beside the letters");
    }
    let arguments = room.arguments();
    assert_eq!(arguments.len(), 3);
    for (argument, words) in arguments.iter().zip(papers) {
        assert_eq!(argument.words, words);
        assert_eq!(argument.speaker, Speaker::Words("table 2".to_owned()));
        assert_eq!(argument.observations[0].row, RowId::new("ter.dev"));
    }
    room.press(CTRL, Key::R);
    room.put_in("Dernier papier");
    room.press(NONE, Key::Enter);
    assert_eq!(room.draft().ground(), None);
}

/// In series on how it develops, said by table 2.
fn series() -> WindowHarness {
    let mut room = territory();
    room.press(CTRL, Key::L);
    room.type_in("se developpe");
    room.press(NONE, Key::Tab);
    room.type_in("table 2");
    room.press(NONE, Key::Tab);
    room.press(CTRL, Key::R);
    room
}

fn paste(room: &mut WindowHarness, pasted: &str) {
    room.harness.event(egui::Event::Paste(pasted.to_owned()));
    room.harness.run();
}

#[test]
fn ninety_papers_pasted_in_series_are_ninety_observations_and_one_step() {
    let mut room = series();
    let papers: Vec<String> = (1..=90).map(|n| format!("Constat de la table {n}")).collect();
    let listed: Vec<_> = papers.iter().zip(101..).map(|(it, n)| format!("n° {n}\t{it}")).collect();
    paste(&mut room, &listed.join("\r\n\r\n"));
    assert_eq!(room.arguments().len(), 90);
    for ((argument, words), number) in room.arguments().iter().zip(&papers).zip(101..) {
        assert_eq!(argument.words, *words);
        assert_eq!(argument.speaker, Speaker::Words("table 2".to_owned()));
        assert_eq!(argument.observations[0].row, RowId::new("ter.dev"));
        assert_eq!(argument.evidence, [format!("papier {number}")]);
    }
    let session = room.session();
    let mut keys: Vec<_> = session.journal.iter().map(|entry| entry.key).collect();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), session.journal.len(), "each has a key of its own");
    assert!(room.is_told("90 constats notés, un par ligne, chacun avec le numéro"));
    assert!(room.draft().series && room.draft().words.is_empty());
    assert_eq!(room.draft().speaker, Speaker::Words("table 2".to_owned()));
    room.press(CTRL, Key::Z);
    assert_eq!(room.arguments().len(), 0, "one step");
    room.press(CTRL, Key::Y);
    assert_eq!(room.arguments().len(), 90);
    room.put_in("7. Un papier de plus");
    room.press(NONE, Key::Enter);
    let last = room.last_argument();
    assert_eq!(
        (&*last.words, &last.evidence[..]),
        ("Un papier de plus", &["papier 7".to_owned()][..])
    );
}

#[test]
fn a_list_pasted_where_nothing_has_the_keyboard_is_noted_in_series_too() {
    let mut room = series();
    room.press(NONE, Key::Escape);
    paste(&mut room, "Un\nDeux\n");
    let words: Vec<_> = room.arguments().iter().map(|argument| argument.words.clone()).collect();
    assert_eq!(words, ["Un", "Deux"]);
}

#[test]
fn a_list_pasted_over_typed_words_or_a_place_notes_nothing_and_loses_nothing() {
    let mut room = series();
    room.put_in("Un constat commencé");
    paste(&mut room, "Un\nDeux");
    assert_eq!(room.arguments().len(), 0);
    assert_eq!(room.draft().words, "Un constat commencé");
    assert!(room.is_told(&room.words().text("series-words-first")));
    room.press(NONE, Key::Enter);
    paste(&mut room, "Un\nDeux");
    assert_eq!(room.arguments().len(), 3);
    let mut room = territory();
    take(&mut room, "filiere");
    room.press(CTRL, Key::R);
    room.press(ALT, Key::ArrowRight);
    paste(&mut room, "Un\nDeux");
    assert_eq!(room.arguments().len(), 0, "what the group agrees is not said once a paper");
    assert!(room.draft().placed().is_some());
}

#[test]
fn several_lines_are_one_text_out_of_a_series_and_one_line_is_one_in_it() {
    let mut room = territory();
    take(&mut room, "se developpe");
    paste(&mut room, "Deux hôtels\nont fermé");
    assert_eq!(room.draft().words, "Deux hôtels ont fermé");
    let mut room = series();
    paste(&mut room, "Deux hôtels ont fermé\r\n");
    assert_eq!(room.arguments().len(), 0);
    assert_eq!(room.draft().words.trim(), "Deux hôtels ont fermé");
}

#[test]
fn letters_sort_the_observation_in_hand_and_none_of_them_is_lost_elsewhere() {
    let mut room = WindowHarness::on(&looked_at(sessions::empty()), Setting::default());
    room.command(Command::ShowTerritory);
    let row = room.session().diagnosis.rows[0].label(room.words().language).to_owned();
    click(&mut room, |label| label.starts_with(&row));
    let waiting = room.words().text("territory-unsorted");
    let is_numbered = |label: &str| label.starts_with(|c: char| c.is_ascii_digit());
    click(&mut room, |label| is_numbered(label) && label.ends_with(&waiting));
    room.type_in("aBt");
    let found = room.session().journal.iter().filter(|entry| {
        matches!(&entry.event, curseur::session::Event::Argument(argument) if argument.words == "Deux hôtels ont fermé")
    });
    let id = found.map(|entry| entry.id).next().expect("it is there");
    let survey = curseur::session::Survey::of(
        room.session(),
        &curseur::session::Ledger::of(&room.session().journal),
    );
    let row = survey.row(&RowId::new("ter.dev"));
    let sorted = row.observations.iter().find(|found| found.argument == id).expect("of the row");
    let signs: Vec<_> = sorted.observation.signs.values().copied().collect();
    assert_eq!(signs, [Sign::For, Sign::Against]);
    assert!(sorted.observation.contested);
    assert_eq!(room.draft().sought.axis, "", "the letters were for the observation");
    room.press(NONE, Key::ArrowUp);
    room.type_in("La menuiserie");
    assert_eq!(room.draft().sought.axis, "La menuiserie", "a sentence goes to the bar");
}

#[test]
fn not_looked_at_observed_and_not_seen_here_are_three_things_in_sight() {
    let mut room = WindowHarness::on(&looked_at(sessions::empty()), Setting::default());
    room.command(Command::ShowTerritory);
    let words = room.words();
    for id in ["regard-not-looked-at", "regard-observed", "seen-not"] {
        assert!(room.is_told(&words.text(id)), "{id}");
    }
    let survey = curseur::session::Survey::of(
        room.session(),
        &curseur::session::Ledger::of(&room.session().journal),
    );
    let regard = |of: &str| survey.kind(&TypeId::new(of)).regard();
    assert_eq!(regard("ter.gov.private"), Regard::NotLookedAt);
    assert_eq!(regard("ter.gov.public"), Regard::Observed);
    assert!(matches!(regard("ter.gov.participatory"), Regard::Said(_)));
}

#[test]
fn who_conducts_the_diagnosis_is_found_among_those_known_and_half_a_name_is_found_again() {
    let mut session = sessions::long_sample();
    session.diagnosis.frame = Frame::default();
    let mut room = WindowHarness::on(&session, Setting::default());
    let known = room.session().participants.iter().next().expect("someone").name.clone();
    let name = room.words().text("panel-approach");
    room.show_panel(&name);
    let conducts = room.words().text("frame-conducted-by");
    room.field(&conducts).focus();
    room.harness.run();
    room.put_in(&format!("{}, conseil de développement", known.to_lowercase()));
    room.press(NONE, Key::Tab);
    let frame = &room.session().diagnosis.frame;
    assert_eq!(
        frame.bearers(Part::Conducts),
        [
            Bearer::Participant(room.session().participants.iter().next().expect("someone").id),
            Bearer::Words("conseil de développement".to_owned())
        ]
    );
    let validates = room.words().text("frame-validated-by");
    room.field(&validates).focus();
    room.harness.run();
    room.put_in("le comité");
    let room = room.again();
    let lines = &room.draft().unfinished.lines;
    assert_eq!(lines.values().collect::<Vec<_>>(), ["le comité"]);
}

#[test]
fn figures_are_written_by_keys_each_with_its_date_and_source_and_an_emptied_line_goes() {
    let mut room = WindowHarness::on(&looked_at(sessions::empty()), Setting::default());
    let panel = room.words().text("panel-approach");
    room.show_panel(&panel);
    let words = room.words();
    let field = |id: &str, number: usize| {
        let values = [("what", words.text(id).into()), ("number", number.into())];
        words.with("figure-field", values)
    };
    room.field(&field("figure-words", 1)).focus();
    room.harness.run();
    room.put_in("430 emplois");
    // Past the button that takes it off.
    room.press(NONE, Key::Tab);
    for text in ["2024", "INSEE"] {
        room.press(NONE, Key::Tab);
        room.put_in(text);
    }
    room.press(NONE, Key::Tab);
    room.put_in("Deux cars par jour");
    let figure = |[words, date, source]: [&str; 3]| Figure {
        words: words.to_owned(),
        date: date.to_owned(),
        source: source.to_owned(),
    };
    let both = [figure(["430 emplois", "2024", "INSEE"]), figure(["Deux cars par jour", "", ""])];
    assert_eq!(room.session().diagnosis.frame.figures, both);
    assert!(room.is_told(&words.text("figure-no-date-nor-source")));
    room.field(&field("figure-words", 2)).focus();
    room.harness.run();
    room.press(CTRL, Key::A);
    room.press(NONE, Key::Delete);
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    assert_eq!(room.session().diagnosis.frame.figures, both[..1]);
}

#[test]
fn a_row_is_validated_by_whom_the_group_names_as_of_today_until_another_day_is_said() {
    let mut room = WindowHarness::on(&looked_at(sessions::empty()), Setting::default());
    room.press(CTRL_SHIFT, Key::T);
    let row = room.session().diagnosis.rows[0].label(room.words().language).to_owned();
    click(&mut room, |label| label.starts_with(&row));
    let panel = room.words().text("panel-axis");
    room.show_panel(&panel);
    let validated = room.words().text("row-validated");
    room.field(&validated).focus();
    room.harness.run();
    room.put_in("le conseil de développement");
    room.press(NONE, Key::Tab);
    let kept = |room: &WindowHarness| room.session().diagnosis.rows[0].validated.clone();
    let first = kept(&room).expect("validated");
    assert_eq!(first.by, [Bearer::Words("le conseil de développement".to_owned())]);
    let day = room.words().text("row-validated-on");
    room.field(&day).focus();
    room.harness.run();
    room.press(CTRL, Key::A);
    room.put_in("12/03/2027");
    room.press(NONE, Key::Tab);
    assert_eq!(kept(&room).expect("still").on, jiff::civil::date(2027, 3, 12));
    room.field(&validated).focus();
    room.harness.run();
    room.press(CTRL, Key::A);
    room.press(NONE, Key::Delete);
    room.press(NONE, Key::Tab);
    assert_eq!(kept(&room), None);
}

#[test]
fn a_correction_moves_an_observation_to_another_type_and_keeps_the_place_that_was_said() {
    let mut room = territory();
    take(&mut room, "filiere");
    room.put_in("Le textile faisait vivre la vallée");
    room.press(ALT, Key::ArrowRight);
    room.press(NONE, Key::Enter);
    let before = room.last_argument();
    let journal = room.words().text("panel-journal");
    room.show_panel(&journal);
    room.click_first("journal-correct-name");
    let against = format!("Une grande filière au centre, {}", room.words().text("sign-against"));
    room.click(egui::accesskit::Role::Button, &against);
    room.press(CTRL, Key::Enter);
    let after = curseur::session::Ledger::of(&room.session().journal);
    let after = &after.arguments().last().expect("it stands").argument;
    assert_eq!(after.places, before.places);
    assert_eq!(after.observations[0].signs.values().copied().collect::<Vec<_>>(), [Sign::Against]);
    assert!(room.is_on_disk());
}

#[test]
fn the_group_words_a_type_adds_one_and_sets_one_aside_until_it_takes_it_back() {
    let mut room = territory();
    take(&mut room, "filiere");
    let why = room.words().text("panel-axis");
    room.show_panel(&why);
    let label = room.words().text("territory-own-label");
    room.field(&label).focus();
    room.harness.run();
    room.put_in("Le textile d’abord");
    let of = TypeId::new("ter.dev.specialised");
    let said = |room: &WindowHarness, of: &TypeId| {
        room.session().diagnosis.label(of, room.words().language).to_owned()
    };
    assert_eq!(said(&room, &of), "Le textile d’abord");
    let aside = room.words().text("territory-aside");
    room.click(egui::accesskit::Role::CheckBox, &aside);
    let row = RowId::new("ter.dev");
    let shown = |room: &WindowHarness| {
        let diagnosis = &room.session().diagnosis;
        let row = diagnosis.row(&row).expect("it is there");
        diagnosis.shown(row).map(|(of, _)| of.clone()).collect::<Vec<_>>()
    };
    assert_eq!(shown(&room).len(), 2);
    take(&mut room, "se developpe");
    let back = room.words().with("territory-take-back", [("of", "Le textile d’abord".into())]);
    room.click(egui::accesskit::Role::Button, &back);
    assert_eq!(shown(&room).len(), 3);
    let ours = room.words().text("territory-add-type");
    room.field(&ours).focus();
    room.harness.run();
    room.put_in("Par le tourisme");
    room.press(NONE, Key::Enter);
    assert_eq!(said(&room, &shown(&room)[3]), "Par le tourisme");
    take(&mut room, "tourisme");
    room.put_in("Deux gîtes ouvrent chaque année");
    room.press(NONE, Key::Enter);
    assert_eq!(room.last_argument().observations[0].signs.len(), 1);
    assert!(room.is_on_disk());
}

#[test]
fn one_key_says_that_we_mean_to_come_near_a_type_and_one_more_makes_it_a_decision() {
    let mut room = territory();
    take(&mut room, "catalyseur");
    let found = ground(&room);
    let Some(Ground::Type(of)) = found else { panic!("no type of ours in hand: {found:?}") };
    room.press(CTRL, Key::T);
    let towards = |room: &WindowHarness| {
        let ledger = curseur::session::Ledger::of(&room.session().journal);
        let survey = curseur::session::Survey::of(room.session(), &ledger);
        survey.kind(&of).towards.clone()
    };
    assert_eq!(towards(&room).as_deref(), Some(""));
    let how = room.words().text("territory-how");
    room.field(&how).focus();
    room.harness.run();
    room.put_in("Réunir les trois structures");
    room.press(NONE, Key::Tab);
    assert_eq!(towards(&room).as_deref(), Some("Réunir les trois structures"));
    room.press(CTRL_SHIFT, Key::D);
    room.press(NONE, Key::Enter);
    let decided: Vec<_> = room.session().decisions.iter().map(|found| &found.what).collect();
    assert_eq!(decided, ["Réunir les trois structures"]);
    take(&mut room, "catalyseur");
    room.press(CTRL, Key::T);
    assert_eq!(towards(&room), None);
}

/// A session that looks at the territory, and does nothing else.
fn diagnosis_alone() -> WindowHarness {
    let mut session = sessions::empty();
    let edit = Edit::SetPurposes([Purpose::Territory].into());
    History::default().perform(&mut session, edit).expect("a session may be for that");
    WindowHarness::on(&session, Setting::default())
}

#[test]
fn a_diagnosis_alone_shows_neither_board_nor_actors_nor_decisions() {
    let mut room = diagnosis_alone();
    let words = room.words();
    assert!(room.is_told(&words.text("territory")), "it is unfolded");
    for absent in ["panel-relations", "panel-map", "panel-decisions"] {
        assert!(!room.is_told(&words.text(absent)), "{absent}");
    }
    let pillar = room.session().framework.pillars[0].label.get(words.language).to_owned();
    assert!(!room.is_told(&pillar));
    take(&mut room, "dechets");
    assert_eq!(room.draft().axis, None, "no axis is found");
    room.press(CTRL_SHIFT, Key::T);
    assert!(room.is_told(&words.text("territory")), "there is no board to fold it to");
}

#[test]
fn letters_after_a_click_beside_the_words_go_on_in_the_words() {
    let mut room = territory();
    take(&mut room, "filiere");
    room.put_in("les villages se depeup");
    let row = room.session().diagnosis.rows[1].label(room.words().language).to_owned();
    click(&mut room, |label| label.starts_with(&row));
    room.type_in("lent vite");
    assert_eq!(room.draft().words, "les villages se depeuplent vite");
    assert_eq!(room.draft().sought.axis, "");
}

#[test]
fn what_is_not_seen_here_speaks_against_its_type_and_a_place_alone_has_no_voice() {
    let mut room = territory();
    room.press(CTRL, Key::L);
    room.type_in("filiere");
    room.press(NONE, Key::Tab);
    room.type_in("table 2");
    room.press(NONE, Key::Tab);
    room.press(ALT, Key::ArrowLeft);
    room.press(NONE, Key::Enter);
    let agreed = room.last_argument();
    assert_eq!(agreed.places[0].place, Place::NotSeen);
    assert!(agreed.speaker.is_unsaid(), "the group said it");
    take(&mut room, "filiere");
    room.put_in("Plus un atelier ne travaille pour elle");
    room.press(ALT, Key::ArrowRight);
    assert_eq!(room.draft().observed.as_ref().map(|found| found.against), Some(true));
    room.press(NONE, Key::Enter);
    let signs = room.last_argument().observations.remove(0).signs;
    assert_eq!(signs.into_values().collect::<Vec<_>>(), [Sign::Against]);
}

#[test]
fn an_argument_that_goes_on_with_a_type_takes_its_place_by_keys_and_is_recorded_by_enter() {
    let mut room = territory();
    take(&mut room, "filiere");
    room.put_in("La filature rouvre");
    room.press(CTRL, Key::Enter);
    room.type_in("chaque secteur");
    room.press(NONE, Key::Tab);
    room.press(ALT, Key::ArrowRight);
    room.press(ALT, Key::ArrowRight);
    room.press(NONE, Key::Enter);
    let argument = room.last_argument();
    assert_eq!(
        argument.places.iter().map(|placed| placed.place).collect::<Vec<_>>(),
        [Place::Also]
    );
    assert_eq!(room.draft().continues, None);
}
