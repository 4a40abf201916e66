//! What makes a comparison doubtful is said first.

use curseur::analysis::comparison::{
    AxisChange, Change, Comparison, Disorder, Doubt, Group, People, Timing, Which, compare,
    in_order,
};
use curseur::analysis::copies::Relation;
use curseur::export::{Edition, comparison, hand_over};
use curseur::session::{
    ActorEdit, AxisId, Detail, Edit, FollowUp, Key, Language, OwnWording, ParticipantId, Position,
    Session, SessionId, SittingId, StartFrom,
};
use curseur::words::Words;
use uuid::Uuid;

use super::{do_all, pair, person, sample, say, vallonne};
use crate::samples;

fn doubts(earlier: &Session, later: &Session) -> Vec<Doubt> {
    let Comparison { doubts, .. } = compare(earlier, later);
    doubts
}

/// The text, on one line, as it is easily typed.
fn plain(earlier: &Session, later: &Session, language: Language) -> String {
    let text = comparison(earlier, later, Words::new(language), Edition::Shareable)
        .replace('\u{202f}', " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Checks that both languages say something, in this order of French and English.
fn says(earlier: &Session, later: &Session, expected: [&str; 2]) {
    for (language, expected) in Language::ALL.into_iter().zip(expected) {
        let text = plain(earlier, later, language);
        assert!(text.contains(expected), "{expected} is not in\n{text}");
    }
}

#[test]
fn alike_sessions_raise_no_doubt_and_the_text_says_so() {
    let (earlier, later) = pair();
    assert_eq!(doubts(&earlier, &later), []);
    says(&earlier, &later, ["Rien de particulier : même jeu", "Nothing in particular: same"]);
}

#[test]
fn the_same_session_given_twice_says_only_that() {
    let (earlier, mut later) = (sample("Pays de Revermont 2010.ron"), pair().1);
    assert_eq!(doubts(&earlier, &earlier), [Doubt::SameSession]);
    let same = compare(&earlier, &earlier);
    assert!(same.axes().all(|axis| !matches!(axis.change(), Change::Moved { .. })));
    says(&earlier, &earlier, ["la même session, donnée deux fois", "same session, given twice"]);
    let once = later.clone();
    later.revision += 3;
    assert_eq!(doubts(&once, &later), [Doubt::SameSession], "counters say nothing");
}

#[test]
fn a_copy_that_went_on_is_said_to_be_one_session() {
    let (session, _) = pair();
    let mut copy = session.clone();
    say(&mut copy, "Plus tard", "eco.jobs", Some(10));
    assert!(matches!(doubts(&session, &copy)[..], [Doubt::Copy(Relation::Older(_))]));
    let older = ["La première est une copie plus ancienne", "The first is an older copy"];
    says(&session, &copy, older);
    let later = ["La seconde est une copie plus ancienne", "The second is an older copy"];
    says(&copy, &session, later);
}

#[test]
fn a_copy_to_hand_over_is_told_from_what_moved() {
    let (session, other) = vallonne();
    let copy = |session: &Session| hand_over(session, Words::new(Language::Fr), false).session;
    let (copied, again) = (copy(&session), copy(&copy(&session)));
    let first = |one: &Session, other: &Session| doubts(one, other).swap_remove(0);
    assert_eq!(first(&session, &copied), Doubt::HandedOver(Which::Later));
    assert_eq!(first(&copied, &session), Doubt::HandedOver(Which::Earlier));
    assert_eq!(first(&copied, &again), Doubt::HandedOver(Which::Both), "of one session");
    assert_eq!(first(&copied, &other), Doubt::HandedOverOfAnother(Which::Earlier));
    says(
        &session,
        &copied,
        ["une copie à remettre de celle d’avant", "a copy to hand over of the one before"],
    );
    says(&copied, &other, ["une copie à remettre d’une autre", "a copy to hand over of another"]);
}

#[test]
fn another_approach_is_said_whatever_the_titles() {
    let (earlier, mut later) = pair();
    later.approach = Key(Uuid::from_u128(9));
    assert_eq!(doubts(&earlier, &later), [Doubt::OtherApproach]);
    says(&earlier, &later, ["ne portent pas sur la même démarche", "not about the same approach"]);
    let revermont = sample("Pays de Revermont 2010.ron");
    assert_eq!(doubts(&revermont, &vallonne().1)[0], Doubt::OtherApproach);
}

#[test]
fn another_framework_and_another_version_are_told_apart() {
    let (earlier, mut later) = pair();
    later.framework.version += 1;
    assert_eq!(doubts(&earlier, &later), [Doubt::OtherVersion]);
    says(
        &earlier,
        &later,
        ["pas la même version du jeu de questions", "same version of the framework"],
    );
    "maison".clone_into(&mut later.framework.base);
    assert_eq!(doubts(&earlier, &later), [Doubt::OtherFramework]);
    says(&earlier, &later, ["pas le même jeu de questions", "do not have the same framework"]);
}

#[test]
fn reworded_axes_are_named_and_counted_when_they_are_many() {
    let (earlier, mut later) = pair();
    let reword = |axis: &AxisId, label: &str| Edit::Reword {
        axis: axis.clone(),
        own: Some(OwnWording {
            language: Language::Fr,
            label: label.to_owned(),
            question: String::new(),
        }),
    };
    let axis = AxisId::new("gov.decision");
    do_all(&mut later, [reword(&axis, "Qui décide")]);
    assert_eq!(doubts(&earlier, &later), [Doubt::Reworded(vec![axis])]);
    let expected = [
        "Un axe n’est pas dit avec les mêmes mots : « Qui décide ».",
        "One axis is not in the same words: “Qui décide”.",
    ];
    says(&earlier, &later, expected);
    says(
        &earlier,
        &later,
        ["appelé avant « Mode de décision »", "called “Decision making” before"],
    );
    let axes: Vec<_> = later.framework.axes.keys().take(8).cloned().collect();
    for axis in &axes {
        do_all(&mut later, [reword(axis, "Autrement")]);
    }
    says(&earlier, &later, ["9 axes ne sont pas dits avec", "9 axes are not in the same words"]);
}

#[test]
fn who_was_in_the_room_is_told_by_keys_as_counts_never_by_name_nor_by_a_college_of_too_few() {
    let (earlier, mut later) = pair();
    let add = Edit::AddParticipants(vec![person(3, "Élus"), person(4, "")]);
    let there = Edit::AllPresent(SittingId(1));
    do_all(&mut later, [Edit::RemoveParticipant(ParticipantId(2)), add, there]);
    let found = doubts(&earlier, &later);
    let [Doubt::OtherPeople(people)] = &found[..] else {
        panic!("not the doubt expected: {found:?}")
    };
    assert_eq!(people.both, 1);
    let elected = vec![("Élus".to_owned(), 1)];
    let one = Group { count: 1, colleges: elected.clone(), no_college: 0 };
    assert_eq!(people.earlier_only, one);
    assert_eq!(people.later_only, Group { count: 2, colleges: elected, no_college: 1 });
    let expected = [
        "Une seule personne était là les deux fois. Avant seulement : 1 personne. \
         Après seulement : 2 personnes.",
        "Only one person was there both times. Only before: 1 person. \
         Only after: 2 people.",
    ];
    says(&earlier, &later, expected);
    for language in Language::ALL {
        assert!(!plain(&earlier, &later, language).contains("secrète"));
    }
}

#[test]
fn nobody_in_common_is_said_even_when_names_are_the_same() {
    let (earlier, mut later) = pair();
    let mut someone = person(8, "Habitants");
    someone.name.clone_from(&person(1, "").name);
    do_all(&mut later, [1, 2].map(|id| Edit::RemoveParticipant(ParticipantId(id))));
    let there = Edit::AllPresent(SittingId(1));
    do_all(&mut later, [Edit::AddParticipants(vec![someone]), there]);
    says(&earlier, &later, ["Personne n’était là les deux fois.", "Nobody was there both times."]);
}

#[test]
fn only_those_who_came_were_in_the_room() {
    let (earlier, mut later) = pair();
    let sitting = SittingId(1);
    assert_eq!(doubts(&earlier, &later), []);
    let attendance = Some(curseur::session::Attendance::Excused);
    let participant = ParticipantId(2);
    do_all(&mut later, [Edit::Attend { sitting, participant, attendance }]);
    assert!(matches!(doubts(&earlier, &later)[..], [Doubt::OtherPeople(_)]));
}

#[test]
fn people_that_nobody_noted_are_said_to_be_unknown_even_when_they_were_invited() {
    let (mut earlier, later) = pair();
    let forget = |id| Edit::Attend {
        sitting: SittingId(1),
        participant: ParticipantId(id),
        attendance: None,
    };
    do_all(&mut earlier, [1, 2].map(forget));
    assert_eq!(earlier.participants.len(), 2, "they are on the list still");
    assert_eq!(doubts(&earlier, &later), [Doubt::PeopleUnknown(Which::Earlier)]);
    assert_eq!(People::between(&earlier, &later), None);
    says(&earlier, &later, ["On n’a pas noté qui était là", "Who was there was not noted"]);
}

#[test]
fn another_reference_situation_is_quoted_and_a_missing_one_is_said() {
    let (earlier, mut later) = pair();
    let describe = |words: &str| [Edit::Describe(Detail::Reference, words.to_owned())];
    do_all(&mut later, describe("Après l’incendie"));
    assert_eq!(doubts(&earlier, &later), [Doubt::OtherReference]);
    let expected = [
        "La situation de référence n’est pas la même. Avant : Au début Après : Après l’incendie",
        "The reference situation is not the same. Before: Au début After: Après l’incendie",
    ];
    says(&earlier, &later, expected);
    do_all(&mut later, describe(" "));
    assert_eq!(doubts(&earlier, &later), [Doubt::ReferenceUntold(Which::Later)]);
}

#[test]
fn sessions_of_one_day_have_no_order_unless_one_carries_on_the_other() {
    let (_, one) = pair();
    let mut other = one.clone();
    other.id = SessionId(Uuid::from_u128(78));
    let day = jiff::civil::date(2026, 11, 14);
    assert_eq!(doubts(&one, &other), [Doubt::Order(Disorder::SameDay(day))]);
    assert_eq!(in_order(&one, &other).timing, Timing::Unknown);
    let expected = [
        "portent la même date, 14 novembre 2026 : laquelle",
        "bear the same date, 14 November 2026: which",
    ];
    says(&one, &other, expected);
    other.follows = Some(one.id);
    assert_eq!(doubts(&one, &other), []);
    assert_eq!(doubts(&other, &one), [Doubt::Order(Disorder::Backwards)]);
    let ordered = in_order(&other, &one);
    assert_eq!((ordered.earlier.id, ordered.timing), (one.id, Timing::Follows));
}

#[test]
fn the_order_of_days_is_told_and_a_wrong_one_is_noticed() {
    let (earlier, later) = pair();
    assert_eq!(doubts(&later, &earlier), [Doubt::Order(Disorder::Backwards)]);
    for (one, other) in [(&earlier, &later), (&later, &earlier)] {
        let ordered = in_order(one, other);
        assert_eq!((ordered.earlier.id, ordered.later.id), (earlier.id, later.id));
        assert_eq!(ordered.timing, Timing::Days);
    }
}

#[test]
fn without_a_sitting_the_day_is_said_to_be_that_of_the_heading() {
    let (earlier, mut later) = pair();
    do_all(&mut later, [Edit::RemoveSitting(SittingId(1))]);
    // Who was there is noted with a sitting.
    let expected = [Doubt::Undated(Which::Later), Doubt::PeopleUnknown(Which::Later)];
    assert_eq!(doubts(&earlier, &later), expected);
    says(&earlier, &later, ["Aucune réunion n’est notée", "No sitting is noted"]);
}

#[test]
fn two_actors_with_one_name_and_no_key_in_common_are_strangers() {
    let (mut earlier, mut later) = pair();
    let mut actor = samples::actor("Régie  de Quartier");
    do_all(&mut earlier, [ActorEdit::Add(vec![actor.clone()]).into()]);
    (actor.key, actor.name) = (Key(Uuid::from_u128(5)), "régie de quartier".to_owned());
    do_all(&mut later, [ActorEdit::Add(vec![actor]).into()]);
    assert!(matches!(&doubts(&earlier, &later)[..], [Doubt::Namesakes(names)] if names.len() == 1));
    let changes = compare(&earlier, &later).actors;
    assert_eq!((changes.arrived.len(), changes.left.len(), changes.kept.len()), (1, 1, 0));
    let expected = ["Un nom est dans les deux sessions sans que", "One name is in both sessions"];
    says(&earlier, &later, expected);
}

#[test]
fn a_session_that_carries_on_says_where_its_balls_start_from_and_what_happened_since() {
    let (mut earlier, _) = pair();
    say(&mut earlier, "Alors", "eco.jobs", Some(40));
    say(&mut earlier, "Alors aussi", "eco.forms", Some(40));
    let follow = |from| {
        let id = SessionId(Uuid::from_u128(91));
        let date = jiff::civil::date(2027, 1, 2);
        Session::followed_by(&earlier, FollowUp { id, date, title: "Suite".to_owned(), from })
    };
    let middle = follow(StartFrom::Middle);
    let unknown = Doubt::PeopleUnknown(Which::Later);
    let expected = [Doubt::Undated(Which::Later), unknown.clone()];
    assert_eq!(doubts(&earlier, &middle), expected);
    let mut later = follow(StartFrom::LastPositions);
    do_all(&mut later, [Edit::Describe(Detail::Since, "La filature a ouvert".to_owned())]);
    say(&mut later, "Entendu", "eco.jobs", None);
    let carried = Doubt::Carried(Which::Later);
    let expected = [Doubt::Undated(Which::Later), unknown, carried, Doubt::Since];
    assert_eq!(doubts(&earlier, &later), expected);
    let expected = [
        "celle qu’elle continue. Après : La filature a ouvert",
        "the one that it carries on. After: La filature a ouvert",
    ];
    says(&earlier, &later, expected);
    // What nobody spoke of did not stay: it was not discussed.
    let comparison = compare(&earlier, &later);
    let change = |id: &str| {
        let axis = AxisId::new(id);
        comparison.axes().find(|row| row.axis == axis).map(AxisChange::change)
    };
    let there = Position::clamped(40);
    assert_eq!(change("eco.jobs"), Some(Change::Stayed(there)));
    assert_eq!(change("eco.forms"), Some(Change::EarlierOnly(there)));
}
