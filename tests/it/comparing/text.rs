//! The text that `curseur compare` prints.

use curseur::export::{Edition, comparison};
use curseur::session::{
    AxisId, BaseFramework, DecisionEdit, Edit, Heading, Key, Language, OwnWording, PillarId,
    Session, SessionId,
};
use curseur::words::Words;
use uuid::Uuid;

use super::{do_all, pair, sample, say, vallonne};

#[test]
fn two_years_of_one_approach_are_told_in_french() {
    let (earlier, later) = vallonne();
    insta::assert_snapshot!(
        "vallonne-fr",
        comparison(&earlier, &later, Words::new(Language::Fr), Edition::Shareable)
    );
}

#[test]
fn two_years_of_one_approach_are_told_in_english() {
    let (earlier, later) = vallonne();
    insta::assert_snapshot!(
        "vallonne-en",
        comparison(&earlier, &later, Words::new(Language::En), Edition::Shareable)
    );
}

#[test]
fn no_one_is_named_and_nothing_said_apart_is_told() {
    let (mut earlier, mut later) = vallonne();
    let mut secrets = vec!["à l’étude seulement".to_owned()];
    for session in [&mut earlier, &mut later] {
        for someone in &session.participants {
            secrets.push(someone.name.clone());
        }
        for entry in &session.journal {
            if let curseur::session::Event::Argument(argument) = &entry.event {
                let held = argument.moves.iter().flat_map(|made| &made.minority);
                secrets.extend(held.map(|held| held.words.clone()));
            }
        }
        let notes = session.actors.iter().flat_map(|actor| actor.profile.notes());
        secrets.extend(notes.map(|(_, note)| note.words.clone()));
        secrets.extend(session.relations.iter().map(|tie| tie.note.words.clone()));
        secrets.push(session.details.facilitators.clone());
    }
    secrets.retain(|secret| !secret.trim().is_empty());
    for language in Language::ALL {
        let text = comparison(&earlier, &later, Words::new(language), Edition::Shareable);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for secret in &secrets {
            assert!(!text.contains(secret.as_str()), "{secret} in\n{text}");
        }
    }
}

#[test]
fn no_line_is_longer_than_a_page_is_wide() {
    let (earlier, later) = vallonne();
    for language in Language::ALL {
        for line in comparison(&earlier, &later, Words::new(language), Edition::Shareable).lines() {
            assert!(line.chars().count() <= 100, "{line}");
        }
    }
}

#[test]
fn axes_that_cannot_be_compared_are_listed_for_what_they_are() {
    let (mut earlier, mut later) = pair();
    let own = |id, label: &str| Edit::AddAxis {
        pillar: PillarId::new("soc"),
        id: AxisId::own(id),
        own: OwnWording {
            language: Language::Fr,
            label: label.to_owned(),
            question: String::new(),
        },
    };
    do_all(&mut earlier, [own(1, "Le potager")]);
    say(&mut earlier, "Il donne", AxisId::own(1).as_str(), Some(40));
    say(&mut earlier, "Dit alors", "eco.users", Some(40));
    do_all(&mut later, [own(2, "La cuisine")]);
    do_all(&mut later, [Edit::SetAside { axis: AxisId::new("eco.local"), aside: true }]);
    say(&mut later, "Elle ouvre", AxisId::own(2).as_str(), Some(20));
    let text = comparison(&earlier, &later, Words::new(Language::En), Edition::Shareable);
    for lines in [
        "\nNew axes: La cuisine\n",
        "\nAxes set aside: Local economy\n",
        "\nDiscussed only before: Users’ and clients’ place\n",
        "\nAxes no longer in the framework\n  Le potager: clearly favourable before\n",
        "\n  La cuisine [new axis]: slightly favourable after\n      After, 1 argument\n        1 · ",
    ] {
        assert!(text.contains(lines), "{lines} is not in\n{text}");
    }
}

#[test]
fn what_another_version_asks_is_told_axis_by_axis() {
    let (earlier, mut later) = vallonne();
    later.framework = BaseFramework::dts().framework();
    let text = comparison(&earlier, &later, Words::new(Language::En), Edition::Shareable);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("do not have the same version of the framework"), "{text}");
    for (id, axis) in &later.framework.axes {
        let before = earlier.framework.axis(id).expect("both have it");
        let [before, after] = [before, axis].map(|axis| axis.question(Language::En));
        let told = format!("the question changed: “{before}” → “{after}”");
        assert!(text.contains(&told) || before == after, "{told} is not in\n{text}");
    }
    for told in [
        "called “Natural heritage” before",
        "the ends changed: “Accounts alone” and “Many kinds of wealth” → “unfavourable” and “favourable”",
    ] {
        assert!(text.contains(told), "{told} is not in\n{text}");
    }
    // In this language the label of staff training is as it was.
    assert!(!text.contains("called “Staff training” before"), "{text}");
}

#[test]
fn sessions_that_say_nothing_are_told_all_the_same() {
    let bare = |id| {
        let heading = Heading {
            title: String::new(),
            organisation: String::new(),
            territory: String::new(),
            date: jiff::civil::date(2026, 1, 1),
        };
        let framework = BaseFramework::dts().framework();
        Session::new(SessionId(Uuid::from_u128(id)), Key(Uuid::nil()), heading, framework)
    };
    let mut empty = bare(2);
    empty.framework.pillars.clear();
    empty.framework.axes.clear();
    for language in Language::ALL {
        for later in [&bare(1), &bare(2), &empty, &sample("Pays de Revermont 2010.ron")] {
            for (one, other) in [(&bare(1), later), (later, &bare(1))] {
                assert!(
                    comparison(one, other, Words::new(language), Edition::Shareable)
                        .lines()
                        .count()
                        > 5
                );
            }
        }
    }
}

#[test]
fn a_commitment_that_is_carried_on_says_what_each_side_said_and_who_is_silent() {
    let (earlier, mut later) = vallonne();
    let id = later.decisions.iter().find(|decision| decision.is_commitment()).expect("one").id;
    let words = Words::new(Language::Fr);
    let told = |later: &Session, edition| {
        let text = comparison(&earlier, later, words, edition);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let text = told(&later, Edition::Shareable);
    for said in ["Depuis : tenu", "pas encore, rapporté", "on verra : les horaires et le bus"] {
        assert!(text.contains(said), "{said} in {text}");
    }
    let mut silent = later.decisions.get(id).expect("one").clone();
    silent.sides[0].reviews.clear();
    do_all(&mut later, [DecisionEdit::Set(silent.clone()).into()]);
    let text = told(&later, Edition::Shareable);
    assert!(text.contains("Depuis : n’a pas encore répondu"), "{text}");
    // What the sides did not agree to show is for the group.
    silent.shows_reviews = false;
    do_all(&mut later, [DecisionEdit::Set(silent).into()]);
    assert!(!told(&later, Edition::Shareable).contains("Depuis : "));
    assert!(told(&later, Edition::Internal).contains("Depuis : "));
}
