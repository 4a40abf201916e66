//! A copy to hand over holds nothing internal, down to its bytes, and all that is not.

use std::fs;

use curseur::cli::Asked;
use curseur::export::{Choices, HandOver, Left, Matter, Order, Watch, hand_over};
use curseur::session::{
    ActorId, Argument, AxisId, Bearer, Board, Decision, DecisionEdit, Detail, Disclosure, Edit,
    Erasure, Finding, Kept, Key, Language, Ledger, ParticipantId, Party, Plan, Pledge, Replacement,
    Review, Session, SittingId, Speaker, Subject, TextPlace, check,
};
use curseur::storage;
use curseur::words::Words;
use proptest::prelude::*;
use uuid::Uuid;

use crate::command_line::ask;
use crate::export_data::planted::{self, PLANTED, Told};
use crate::generator;
use crate::leaks::planted as projected;
use crate::samples::{Planting, STRATEGY, actor, person, shipped, stamp};

fn copies(session: &Session) -> impl Iterator<Item = (HandOver, bool)> {
    let all = Language::ALL.into_iter().flat_map(|language| [(language, false), (language, true)]);
    all.map(|(language, natures)| (hand_over(session, Words::new(language), natures), natures))
}

/// The bytes of the file, in small letters.
fn bytes(copy: &HandOver) -> String {
    storage::write(&copy.session).to_lowercase()
}

/// Finds nothing wrong with the copy, and reads back from its file what is in it.
fn is_sound(copy: &HandOver) {
    assert_eq!(check(&copy.session), []);
    let file = storage::write(&copy.session);
    assert_eq!(storage::check_bytes(file.as_bytes()), []);
    assert!(storage::read(file.as_bytes()).expect("sound").says_the_same_as(&copy.session));
}

#[test]
fn what_a_shareable_edition_tells_is_in_the_copy_and_nothing_else_is() {
    let session = planted::session();
    let before = session.clone();
    for (copy, natures) in copies(&session) {
        is_sound(&copy);
        let bytes = bytes(&copy);
        for (secret, told) in PLANTED {
            // Minutes tell the purpose, and with the natures all of their names.
            let told = match secret {
                "zqpurpose" => Told::Always,
                "zqunusednature" => Told::Natures,
                _ => told,
            };
            let may_be_told = match told {
                Told::Always => true,
                Told::Natures => natures,
                Told::Names
                | Told::Internal
                | Told::InternalNames
                | Told::InternalNatures
                | Told::Never => false,
            };
            assert_eq!(bytes.contains(secret), may_be_told, "{secret}, natures: {natures}");
        }
    }
    assert_eq!(session, before, "the original is as it was");
}

/// What the room sees at most with every switch on, and minutes for others do not tell.
const HIDDEN: [&str; 27] = [
    "zqfacilitators",
    "zqsomeone",
    "zqemployer",
    "zqcollege",
    "zqabsent",
    "zqtypedname",
    "zqnobodyknown",
    "zqvalidator",
    "zqfreespeaker",
    "zqfirstwords",
    "zqminority",
    "zqwithdrawn",
    "zqreason",
    "zqinternalnote",
    "zqinternaltie",
    "zqinternalother",
    "zqrecordednote",
    "zqobserver",
    "zqotherplace",
    "zqunseen",
    "zqinternalpart",
    "zqmember",
    // A college that nobody is listed of, as far as anyone knows a person.
    "zqsharedpart",
    // What nobody who is known bears, and what sides do not agree to share.
    "zqcontact",
    "zqbody",
    "zqwhyreview",
    "zqinvited",
];

#[test]
fn whatever_the_room_sees_the_copy_tells_what_minutes_for_others_tell() {
    let mut planting = Planting::of(projected::session());
    for what in Disclosure::ALL {
        planting.edit(Edit::Disclose { at: stamp(), sitting: None, what, shown: true });
    }
    for (copy, natures) in copies(&planting.session) {
        is_sound(&copy);
        let bytes = bytes(&copy);
        let of_ties = ["zqnature", "zqunusednature", "zqsharedtie"];
        for (text, _) in projected::SECRETS {
            let is_told = match text {
                "zqwhypart" => false,
                text if of_ties.contains(&text) => natures,
                text => !HIDDEN.contains(&text) && !STRATEGY.contains(&text),
            };
            assert_eq!(bytes.contains(text), is_told, "{text}, natures: {natures}");
        }
        assert_eq!(Plan::of(&copy.session), Plan::default(), "no switch is on");
        let shared = copy.session.relations.shared.contains(&Finding::WithoutTies);
        assert_eq!(shared, natures);
    }
}

fn commitment(shows_reviews: bool) -> Session {
    let mut planting = Planting::of(crate::samples::empty());
    let agents = (1..5).map(|key| person(&format!("Zqperson{key}"), "", "zqagents", key));
    planting.edit(Edit::AddParticipants(agents.collect()));
    planting.edit(Edit::AddParticipants(vec![person("Zqmayor", "", "zqelected", 9)]));
    let date = jiff::civil::date(2026, 11, 14);
    planting.edit(Edit::AddSitting { date, place: String::new() });
    planting.edit(curseur::session::ActorEdit::Add(vec![actor("zqtown")]));
    let side = |by, brings: &str| Pledge {
        brings: brings.to_owned(),
        hopes: "zqhopes".to_owned(),
        validated_by: "zqcouncil".to_owned(),
        contacts: vec![Bearer::Words("zqcontact".to_owned())],
        reviews: vec![Review {
            on: date,
            sitting: Some(SittingId(1)),
            state: Kept::NotYet,
            reported: true,
            why: "zqwhynot".to_owned(),
        }],
        ..Pledge::of(by)
    };
    let college = |words: &str| Party::College(words.to_owned());
    let decision = Decision {
        bearers: vec![
            Bearer::Participant(ParticipantId(1)),
            Bearer::Participant(ParticipantId(5)),
            Bearer::Actor(ActorId(1)),
        ],
        invited: vec![Bearer::Words("zqguest".to_owned())],
        reason: "zqbecause, dit Mme Zqmayor au 06 45 67 89 10".to_owned(),
        sides: vec![
            side(Party::Actor(ActorId(1)), "zqroom"),
            side(college("zqagents"), "zqhours"),
            side(college("zqelected"), "zqvote"),
        ],
        shows_reviews,
        ..Decision::of("zqdecided", Key(Uuid::from_u128(20)), stamp(), Some(SittingId(1)))
    };
    planting.edit(DecisionEdit::Add(decision));
    planting.session
}

#[test]
fn a_commitment_goes_along_without_people_and_with_what_became_of_it_where_the_sides_agree() {
    for shows_reviews in [false, true] {
        for (copy, _) in copies(&commitment(shows_reviews)) {
            is_sound(&copy);
            let bytes = bytes(&copy);
            for text in ["zqtown", "zqagents", "zqroom", "zqhours", "zqvote", "zqhopes"] {
                assert!(bytes.contains(text), "{text}");
            }
            assert!(bytes.contains("zqcouncil") && bytes.contains("zqbecause"));
            for text in ["zqperson", "zqmayor", "zqelected", "zqcontact", "zqguest", "06 45"] {
                assert!(!bytes.contains(text), "{text}");
            }
            assert_eq!(bytes.contains("zqwhynot"), shows_reviews);
            let decision = &copy.session.decisions.records()[0];
            assert_eq!(decision.bearers.len(), 3, "the town, a college and one person");
            let reviews = if shows_reviews { 0 } else { 3 };
            let counts = [Left::Reviews, Left::People, Left::InWords].map(|of| copy.left.count(of));
            assert_eq!(counts, [reviews, 5, 1]);
        }
    }
}

#[test]
fn the_copy_of_each_sample_and_case_is_a_sound_session_of_its_own_of_the_same_approach() {
    let samples = fs::read_dir(shipped("")).expect("the samples");
    let samples = samples.map(|file| {
        let bytes = fs::read(file.expect("a file").path()).expect("its bytes");
        storage::read(&bytes).expect("a session")
    });
    for session in samples.chain([planted::session(), projected::session(), commitment(false)]) {
        for (copy, _) in copies(&session) {
            is_sound(&copy);
            let handed = &copy.session;
            assert_ne!(handed.id, session.id);
            assert_eq!((handed.approach, handed.follows), (session.approach, session.follows));
            assert!(handed.heading.title.starts_with(session.heading.title.trim_end()));
            assert_ne!(handed.heading.title, session.heading.title);
            assert!(handed.participants.is_empty());
        }
    }
}

#[test]
fn a_copy_says_of_which_session_it_is_and_goes_on_telling_the_colleges_that_it_tells() {
    let words = Words::new(Language::Fr);
    for name in ["Ressourcerie de Vallonne 2026.ron", "PTCE de la Haute Ervelle 2026.ron"] {
        let session = storage::read(&fs::read(shipped(name)).expect("it")).expect("a session");
        let copy = hand_over(&session, words, false).session;
        let of = copy.copy_of.clone().expect("it says so");
        assert_eq!(of.session, session.id);
        let again = hand_over(&copy, words, false).session;
        assert_eq!(again.copy_of, copy.copy_of, "a copy of a copy is one of the session");
        assert_eq!(again.journal.records(), copy.journal.records(), "nothing more is lost");
        let journal = |session: &Session| {
            let order = Order::of(Matter::Journal, Choices::SHAREABLE);
            let files = order.fill(session, words, &Watch::default()).expect("a table");
            String::from_utf8(files[0].bytes.clone()).expect("text")
        };
        let (before, after, last) = (journal(&session), journal(&copy), journal(&again));
        assert!(!of.colleges.is_empty(), "{name}");
        for college in &of.colleges {
            let told = |text: &str| text.matches(college.as_str()).count();
            assert_eq!((told(&before), told(&before)), (told(&after), told(&last)), "{college}");
        }
        // Who goes on there types other words: those are told no more than elsewhere.
        let mut gone_on = Planting::of(copy);
        let speaker = Speaker::Words("Zqperson Zqname".to_owned());
        let argument = Argument { words: "Plus tard".to_owned(), speaker, ..Argument::default() };
        gone_on.edit(Edit::Record { at: stamp(), sitting: None, argument });
        assert!(!journal(&gone_on.session).contains("Zq"));
        // A list of few people of a college hides it again.
        let college = of.colleges[0].clone();
        gone_on.edit(Edit::AddParticipants(vec![person("Un", "", &college, 900)]));
        assert!(gone_on.session.names_people(&college, None));
    }
}

#[test]
fn an_erasure_reaches_the_colleges_that_a_copy_tells() {
    let session = shipped("Ressourcerie de Vallonne 2026.ron");
    let session = storage::read(&fs::read(session).expect("it")).expect("a session");
    let mut copy = Planting::of(hand_over(&session, Words::new(Language::Fr), false).session);
    let of = copy.session.copy_of.as_mut().expect("it says so");
    of.colleges.push("Proches de Zqamel Orsk".to_owned());
    copy.edit(Edit::AddParticipants(vec![person("Zqamel Orsk", "", "Habitants", 901)]));
    let who = copy.session.participants.records()[0].id;
    let subject = Subject::Participant(who);
    let mentions = subject.mentions(&copy.session, &subject.names(&copy.session));
    assert!(mentions.iter().any(|(place, _)| matches!(place, TextPlace::ToldCollege(_))));
    let replacement = |(place, text): (TextPlace, String)| Replacement {
        text: text.replace("Zqamel Orsk", "une personne"),
        place,
    };
    let replacements = mentions.into_iter().map(replacement).collect();
    copy.edit(Edit::Erase(Erasure { at: stamp(), sitting: None, subject, replacements }));
    let text = storage::write(&copy.session);
    assert!(!text.contains("Zqamel") && text.contains("Proches de une personne"), "{text}");
}

#[test]
fn arguments_keep_their_numbers_and_what_was_withdrawn_says_only_that() {
    let session = planted::session();
    let copy = hand_over(&session, Words::new(Language::Fr), false);
    let [before, after] = [&session, &copy.session].map(|session| Ledger::of(&session.journal));
    let numbers = |ledger: &Ledger| -> Vec<_> {
        let all = ledger.arguments().iter();
        all.map(|recorded| (recorded.number, recorded.id, recorded.stands())).collect()
    };
    assert_eq!(numbers(&before), numbers(&after));
    let mut withdrawn = after.arguments().iter().filter(|recorded| !recorded.stands());
    assert!(withdrawn.all(|recorded| recorded.argument.words == "[argument retiré]"));
    assert!(after.arguments().iter().all(|recorded| recorded.earlier.is_empty()));
}

#[test]
fn the_same_session_gives_the_same_copy_and_another_state_another_one() {
    let session = planted::session();
    let words = Words::new(Language::Fr);
    let copy = hand_over(&session, words, false).session;
    assert_eq!(hand_over(&session, words, false).session, copy);
    let mut later = Planting::of(session);
    later.edit(Edit::Describe(Detail::Purpose, "Autre chose".to_owned()));
    assert_ne!(hand_over(&later.session, words, false).session.id, copy.id);
}

#[test]
fn a_session_with_nothing_internal_leaves_nothing_behind() {
    let copy = hand_over(&crate::samples::empty(), Words::new(Language::En), false);
    assert!(copy.left.is_empty());
    assert_eq!(copy.session.heading.title, "Essai (copy to hand over)");
    let again = hand_over(&copy.session, Words::new(Language::En), false).session;
    assert_eq!(again.heading.title, copy.session.heading.title);
}

/// Where each ball stands.
fn balls(session: &Session) -> Vec<(AxisId, i32)> {
    let board = Board::of(session, &Ledger::of(&session.journal));
    let axes = session.framework.axes.keys();
    axes.map(|axis| (axis.clone(), board.cursor(axis).position().value())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn the_copy_of_any_session_is_sound_and_holds_no_internal_text(
        start in generator::start(),
        edits in generator::edits_and_erasures(60),
        natures: bool,
    ) {
        let (session, _) = generator::performed(start, edits);
        let copy = hand_over(&session, Words::new(Language::Fr), natures);
        is_sound(&copy);
        prop_assert_eq!(balls(&copy.session), balls(&session));
        for language in Language::ALL {
            let again = hand_over(&copy.session, Words::new(language), natures);
            prop_assert_eq!(again.left.internal(), 0, "{:?}", again.left);
        }
    }
}

#[test]
fn the_command_line_says_what_is_left_then_writes_and_never_over_a_session() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name).to_str().expect("UTF-8").to_owned();
    let (session, to) = (at("s.ron"), at("copie.ron"));
    fs::write(&session, storage::write(&planted::session())).expect("a file");
    for more in [&[][..], &["--what", "hand-over", "--internal", "--replace"]] {
        let mut args = vec!["--lang", "fr", "export", &session, "--to", &to];
        args.extend(more);
        fs::remove_file(&to).ok();
        let answer = ask(&args);
        assert_eq!(answer.asked, Asked::Done(0), "{}", answer.err);
        assert!(answer.err.starts_with("Ne seront pas dans une copie à remettre"));
        assert!(answer.err.contains("\n- 2 arguments retirés"), "{}", answer.err);
        let written = fs::read_to_string(&to).expect("the copy").to_lowercase();
        let internal = PLANTED.iter().filter(|(_, told)| *told == Told::Internal);
        for (secret, _) in internal {
            assert!(!written.contains(secret), "{secret}, {more:?}");
        }
        assert_eq!(ask(&["check", &to]).asked, Asked::Done(0));
    }
    let before = fs::read(&session).expect("the session");
    for more in [&[][..], &["--replace"]] {
        let mut args = vec!["export", &session, "--to", &session];
        args.extend(more);
        assert_eq!(ask(&args).asked, Asked::Done(2));
        assert_eq!(fs::read(&session).expect("the session"), before);
    }
}
