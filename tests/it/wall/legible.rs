//! What the last row must read is large enough, dark enough, whole, and on nothing else.

use curseur::analysis::projection::Mode;
use curseur::app::wall::{TextSize, Theme};
use curseur::session::{
    Actor, ActorEdit, ActorId, Argument, AxisId, Disclosure, Edit, History, Key, Language,
    Minority, Move, Note, OwnWording, Pair, Position, ProfileField, Reason, Relation, Session,
    Speaker, Stance, Target,
};
use egui::Rect;
use uuid::Uuid;

use super::painted::{Painted, contrast};
use super::stage::{SCREENS, Staging};
use crate::samples::{empty, stamp};

fn long_sample() -> Session {
    let text = include_str!("../../../sessions/Ressourcerie de Vallonne 2026.ron");
    curseur::storage::read(text.as_bytes()).expect("the sample is sound")
}

fn edit(session: &mut Session, edit: impl Into<Edit>) {
    History::default().perform(session, edit.into()).expect("it fits");
}

/// Every axis moved, solid, and held elsewhere by some; the last argument has three moves.
fn all_moved(words: &str) -> Session {
    let mut session = empty();
    let axes: Vec<AxisId> = session.framework.all_shown().map(|(axis, _)| axis.clone()).collect();
    let made = |axis: &AxisId, n: i32| Move {
        axis: axis.clone(),
        to: Target::MovesTo(Position::clamped((n * 70) % 210 - 100)),
        stance: Stance::DisagreementKept,
        cleared: true,
        minority: vec![Minority { position: Position::clamped(n - 50), words: String::new() }],
    };
    for (n, axis) in (0..).zip(&axes) {
        let argument =
            Argument { words: "Dit".to_owned(), moves: vec![made(axis, n)], ..Argument::default() };
        edit(&mut session, Edit::Record { at: stamp(), sitting: None, argument });
        let (axis, reasons) = (axis.clone(), [Reason::Priority].into());
        edit(&mut session, Edit::Emphasise { at: stamp(), sitting: None, axis, reasons });
    }
    let argument = Argument {
        speaker: Speaker::Words("Une ancienne bénévole du magasin".to_owned()),
        words: words.to_owned(),
        verbatim: true,
        moves: axes.iter().take(3).zip(0..).map(|(axis, n)| made(axis, n)).collect(),
        ..Argument::default()
    };
    edit(&mut session, Edit::Record { at: stamp(), sitting: None, argument });
    session
}

/// Every label has 26 letters, and the title is long.
fn long_labels() -> Session {
    let mut session = long_sample();
    let axes: Vec<AxisId> = session.framework.axes.keys().cloned().collect();
    for axis in axes {
        let label: String = "Coopérations, mutualisation".chars().take(26).collect();
        let own = OwnWording { language: Language::Fr, label, question: "Et ici ? ".repeat(40) };
        edit(&mut session, Edit::Reword { axis, own: Some(own) });
    }
    "Pôle territorial de coopération économique de la vallée, appréciation n° 12"
        .clone_into(&mut session.heading.title);
    session
}

/// So many actors with long names, each tied to the next ones.
fn with_actors(count: u32) -> Session {
    let mut session = empty();
    let actors = (1..=count)
        .map(|n| {
            let name = format!("Communauté de communes des plateaux et vallées, antenne {n}");
            let mut actor = Actor::named(&name, Key(Uuid::from_u128(n.into())));
            actor.short = format!("Com. de communes {n}");
            actor.us = n == 1;
            let words = "Un service égal pour toutes les communes. ".repeat(8);
            actor.profile.set(ProfileField::Stakes, Note { words, shareable: true });
            actor
        })
        .collect();
    edit(&mut session, ActorEdit::Add(actors));
    let natures: Vec<_> =
        session.relations.natures.iter().map(|nature| nature.id.clone()).collect();
    for one in 1..=count {
        for step in [1, 3] {
            let other = (one + step - 1) % count + 1;
            if let Some(pair) = Pair::new(ActorId(one), ActorId(other)) {
                let nature = natures[(one as usize) % natures.len()].clone();
                let relation = Some(Relation::new(pair, nature));
                edit(&mut session, ActorEdit::Relate { pair, relation });
            }
        }
    }
    session
}

fn everything(mode: Mode) -> Staging {
    Staging {
        plan: Disclosure::ALL.into_iter().collect(),
        axis: Some(AxisId::new("gov.decision")),
        ..Staging::of(mode)
    }
}

fn larger(steps: usize) -> TextSize {
    (0..steps).fold(TextSize::default(), |text, _| text.larger())
}

fn paint(staging: &Staging, session: &Session) -> (Painted, Rect) {
    let harness = staging.show(session);
    let screen = Rect::from_min_size(egui::Pos2::ZERO, staging.screen);
    (Painted::of(&harness.output().shapes, screen), screen)
}

/// The least size of any text, in wall pixels.
fn least(mode: Mode, text: TextSize) -> f32 {
    match mode {
        Mode::Form => 20.0,
        Mode::Map | Mode::Relations => 28.0,
        _ => text.pixels(),
    }
}

/// Holds that every text is large enough, and that none is on another or out of the picture.
fn holds(name: &str, staging: &Staging, session: &Session) -> Painted {
    let (painted, screen) = paint(staging, session);
    assert!(!painted.texts.is_empty(), "{name}: nothing is written");
    let scale = screen.height() / 1080.0;
    for text in &painted.texts {
        let pixels = text.size / scale;
        assert!(least(staging.mode, staging.text) - 0.1 <= pixels, "{name}: {pixels} px: {text:?}");
    }
    let troubles = painted.troubles(screen);
    assert!(troubles.is_empty(), "{name}: {staging:?}: {troubles:#?}");
    painted
}

#[test]
fn all_that_must_be_read_is_large_enough_and_on_nothing_else() {
    let sessions = [
        ("sample", long_sample()),
        ("long labels", long_labels()),
        ("all moved", all_moved("Deux camions en moins passent chaque matin")),
        ("long words", all_moved(&"Deux camions en moins passent chaque matin. ".repeat(240))),
        ("empty", empty()),
    ];
    for (name, session) in &sessions {
        for mode in Mode::ALL {
            for (screen_name, screen) in SCREENS {
                for steps in [0, 4, 11] {
                    let language = if steps == 4 { Language::En } else { Language::Fr };
                    let text = larger(steps);
                    let staging = Staging { screen, text, language, ..everything(mode) };
                    holds(&format!("{name}, {screen_name}"), &staging, session);
                }
            }
        }
    }
}

#[test]
fn pillar_names_of_the_form_are_as_large_as_what_must_be_read() {
    let session = long_sample();
    for (_, screen) in SCREENS {
        let staging = Staging { screen, ..everything(Mode::Form) };
        let painted = holds("form", &staging, &session);
        for pillar in &session.framework.pillars {
            let name = pillar.label.get(Language::Fr);
            let shown = painted.texts.iter().find(|text| text.words == name);
            let shown = shown.unwrap_or_else(|| panic!("{name} is not there"));
            assert!(46.0 <= 0.1 + shown.size * 1080.0 / screen.y, "{shown:?}");
            assert!(!shown.elided, "{shown:?}");
        }
    }
}

#[test]
fn labels_of_axes_are_whole_wherever_they_are_read() {
    for (session, text) in [(long_sample(), 0), (long_labels(), 0), (long_sample(), 4)] {
        let labels: Vec<String> = session
            .framework
            .all_shown()
            .map(|(_, axis)| axis.label(Language::Fr).to_owned())
            .collect();
        for mode in [Mode::Reading, Mode::Form, Mode::Question, Mode::Closing] {
            for (screen_name, screen) in SCREENS {
                let staging = Staging { screen, text: larger(text), ..everything(mode) };
                let (painted, _) = paint(&staging, &session);
                for text in painted.texts.iter().filter(|text| labels.contains(&text.words)) {
                    assert!(!text.elided, "{mode:?} {screen_name}: {text:?}");
                }
            }
        }
    }
}

#[test]
fn ten_axes_are_read_at_once_on_a_wide_screen() {
    let session = long_sample();
    let staging = Staging { axis: Some(AxisId::new("soc.equity")), ..Staging::of(Mode::Reading) };
    let (painted, _) = paint(&staging, &session);
    let social = session.framework.pillars.iter().find(|pillar| pillar.id.as_str() == "soc");
    let labels = session.framework.shown(social.expect("it is there"));
    for (_, axis) in labels {
        let label = axis.label(Language::Fr);
        assert!(painted.texts.iter().any(|text| text.words == label), "{label}");
    }
}

#[test]
fn every_text_stands_out_and_every_mark_in_every_theme() {
    let session = all_moved("Deux camions en moins passent chaque matin");
    let actors = with_actors(9);
    for theme in Theme::ALL {
        for mode in Mode::ALL {
            let session = match mode {
                Mode::Map | Mode::Relations => &actors,
                _ => &session,
            };
            let (painted, _) = paint(&Staging { theme, ..everything(mode) }, session);
            for text in &painted.texts {
                let found = contrast(text.colour, text.under);
                assert!(7.0 <= found, "{theme:?} {mode:?} {found}: {text:?}");
            }
            for mark in &painted.marks {
                let found = contrast(mark.colour, mark.under);
                assert!(3.0 <= found, "{theme:?} {mode:?} {found}: {mark:?}");
            }
        }
        let undiscussed = empty();
        let (painted, _) = paint(&Staging { theme, ..everything(Mode::Reading) }, &undiscussed);
        assert!(painted.marks.iter().any(|mark| mark.what == "dot"), "a dotted rail");
        for mark in &painted.marks {
            assert!(3.0 <= contrast(mark.colour, mark.under), "{theme:?}: {mark:?}");
        }
    }
}

#[test]
fn actors_are_legible_from_none_to_thirty() {
    for count in [0, 1, 2, 9, 15, 30] {
        let session = with_actors(count);
        for mode in [Mode::Map, Mode::Relations] {
            for (screen_name, screen) in SCREENS {
                for actor in [None, (1 < count).then_some(ActorId(1))] {
                    for plan in [Staging::of(mode).plan, everything(mode).plan] {
                        let staging = Staging { screen, actor, plan, ..Staging::of(mode) };
                        holds(&format!("{count} actors, {screen_name}"), &staging, &session);
                    }
                }
            }
        }
    }
}

#[test]
fn the_size_of_text_stays_between_its_bounds() {
    assert!((larger(40).pixels() - 90.0).abs() < 0.1);
    let smallest = (0..40).fold(larger(3), |text, _| text.smaller());
    assert!((smallest.pixels() - 46.0).abs() < 0.1);
}
