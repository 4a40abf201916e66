//! What must be read can be read, by what is really painted: size, contrast, nothing on anything, nothing cut.

mod said;

use curseur::analysis::projection::{
    AgreedShown, AxisShown, DecisionShown, Mode, PillarShown, Projected, Said, Scene, Section,
};
use curseur::app::base::acuity::{X_HEIGHT, minutes_of_arc};
use curseur::app::base::settings::{WallText, WallTheme};
use curseur::app::base::theme::unbroken;
use curseur::app::wall::{Colours, Picture};
use curseur::session::{ActorId, AxisId, Disclosure, Language, Session};
use egui::{Color32, Pos2, Rect};

use super::sessions;
use super::stage::{SCREENS, Staging};
use crate::painted::{Mark, Painted, Text};
use crate::threads::threaded;

/// The height of every picture, in its own pixels.
const HEIGHT: f32 = 1080.0;

/// How far the last row may be, in heights of the picture; from six, at most, the least size of text is enough.
const ROWS: [f32; 4] = [4.0, 6.0, 8.0, 10.0];

/// What a text is on its picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// The words of the last argument.
    Said,
    /// The name of a pillar.
    Pillar,
    Rest,
}

/// What the last row is promised of a text.
#[derive(Clone, Copy, Debug)]
enum Promise {
    /// It is to be read: 17 minutes of arc from wherever the last row is, up to ten heights.
    Read,
    /// The same, and 25 up to six heights.
    ReadAtEase,
    /// It is part of a shape that is looked at as a whole: small by nature, never smaller than this, in wall pixels.
    Shape(f32),
}

/// All that is not promised to be read from the last row, and what is promised more: every other text is to be read.
const PROMISES: [(Mode, Part, Promise); 7] = [
    (Mode::Argument, Part::Said, Promise::ReadAtEase),
    (Mode::Form, Part::Pillar, Promise::Shape(46.0)),
    (Mode::Form, Part::Rest, Promise::Shape(20.0)),
    (Mode::Map, Part::Said, Promise::Shape(28.0)),
    (Mode::Map, Part::Rest, Promise::Shape(28.0)),
    (Mode::Relations, Part::Said, Promise::Shape(28.0)),
    (Mode::Relations, Part::Rest, Promise::Shape(28.0)),
];

/// The sizes of text for all rows: 64, 79 and 98.
fn sizes() -> [WallText; 3] {
    [6.0, 8.0, 10.0].map(WallText::read_from)
}

/// Every screen and size of text in French; in English where there is least room.
fn settings(modes: &[Mode]) -> Vec<Staging> {
    let mut all = Vec::new();
    for &mode in modes {
        // Names of actors and labels of a shape have one size.
        let sizes = if matters(mode) { sizes().to_vec() } else { vec![WallText::LEAST] };
        for text in sizes {
            for (_, screen) in SCREENS {
                let narrowest = screen == SCREENS[2].1;
                let languages = Language::ALL.into_iter();
                for language in languages.filter(|one| narrowest || *one == Language::Fr) {
                    let plan = Disclosure::ALL.into_iter().collect();
                    let axis = Some(AxisId::new("env.waste"));
                    all.push(Staging { plan, axis, language, text, screen, ..Staging::of(mode) });
                }
            }
        }
    }
    all
}

/// What the group wrote is the same in both languages.
fn in_french(modes: &[Mode]) -> Vec<Staging> {
    let all = settings(modes).into_iter();
    all.filter(|staging| staging.language == Language::Fr).collect()
}

fn matters(mode: Mode) -> bool {
    !matches!(mode, Mode::Map | Mode::Relations)
}

/// Far more axes than the method has: their shape is shown, and what there is room for of their labels.
fn is_crowded(pillars: &[(PillarShown, Vec<AxisShown>)]) -> bool {
    60 < pillars.iter().map(|(_, rows)| rows.len()).sum::<usize>()
}

/// A list of names; a speech that was noted as a decision.
fn long_decisions(decisions: &[DecisionShown]) -> Vec<String> {
    let names = decisions.iter().flat_map(|decision| decision.bearers.names.clone());
    let whats = decisions.iter().map(|decision| decision.what.clone());
    names.chain(whats.filter(|what| 115 < what.chars().count())).collect()
}

/// What may end before all is said.
fn may_be_cut(projected: &Projected) -> Vec<String> {
    let mut long = vec![projected.title.clone(), projected.organisation.clone()];
    match &projected.scene {
        Scene::Welcome { purpose, .. } => long.push(purpose.clone()),
        Scene::Reading { last, .. } | Scene::Form { last, .. } | Scene::Argument(last) => {
            long.extend(last.iter().map(|said| said.words.clone()));
            if let Scene::Form { pillars, .. } = &projected.scene
                && is_crowded(pillars)
            {
                let rows = pillars.iter().flat_map(|(_, rows)| rows);
                long.extend(rows.map(|row| row.label.clone()));
            }
        }
        Scene::Map(actors) | Scene::Relations(actors) => {
            long.extend(actors.texts.iter().map(|(_, words)| words.clone()));
            long.extend(actors.ties.iter().map(|tie| tie.note.clone()));
        }
        Scene::Closing(sections) => {
            for section in sections {
                // Why an axis is to be worked on, where it is a speech.
                let whys = section.rows().iter().filter_map(|row| row.work_on.clone());
                long.extend(whys.filter(|why| 45 < why.chars().count()));
                let Section::Decided(decisions) = section else { continue };
                long.extend(long_decisions(decisions));
            }
        }
        Scene::Agreed(Some(AgreedShown::Decisions(decisions))) => {
            long.extend(long_decisions(decisions));
        }
        _ => {}
    }
    long.retain(|words| !words.trim().is_empty());
    long.iter().map(|words| unbroken(words.trim())).collect()
}

/// What stands on the picture whole, whatever else does.
fn must_be_whole(projected: &Projected) -> Vec<Vec<String>> {
    let mut whole = Vec::new();
    let mut label = |words: &str| whole.push(vec![words.to_owned()]);
    match &projected.scene {
        Scene::Reading { pillar, rows, .. } => {
            label(&pillar.label);
            for row in rows {
                label(&row.label);
            }
        }
        Scene::Question(Some(asked)) => {
            label(&asked.pillar.label);
            label(&asked.axis.label);
            label(&asked.question);
        }
        Scene::Form { pillars, .. } => {
            for (pillar, rows) in pillars {
                label(&pillar.label);
                for row in rows.iter().filter(|_| !is_crowded(pillars)) {
                    label(&row.label);
                }
            }
        }
        Scene::Map(actors) | Scene::Relations(actors) => {
            for actor in actors.actors.iter().filter(|actor| actors.of != Some(actor.id)) {
                whole.push(vec![actor.name.clone(), actor.short.clone()]);
            }
        }
        _ => {}
    }
    whole
}

/// A text without what only parts it into lines.
fn letters(text: &str) -> String {
    unbroken(text).chars().filter(|letter| !letter.is_whitespace()).collect()
}

fn promised(mode: Mode, text: &Text, picture: &Picture) -> Promise {
    let is_said = |last: &Option<Said>| {
        let words = last.as_ref().map_or("", |said| said.words.trim());
        !words.is_empty() && text.words.contains(&unbroken(words))
    };
    let part = match &picture.projected.scene {
        Scene::Argument(last) | Scene::Form { last, .. } if is_said(last) => Part::Said,
        Scene::Form { pillars, .. } if pillars.iter().any(|(one, _)| one.label == text.words) => {
            Part::Pillar
        }
        _ => Part::Rest,
    };
    let row = PROMISES.iter().find(|(of, what, _)| (*of, *what) == (mode, part));
    row.map_or(Promise::Read, |(_, _, promise)| *promise)
}

/// What is wrong with the size of a text for rows from which it is to be read.
fn too_small(mode: Mode, text: &Text, picture: &Picture, height: f32) -> Option<String> {
    let words: String = text.words.chars().take(60).collect();
    let promise = promised(mode, text, picture);
    if let Promise::Shape(least) = promise {
        let size = text.size / height * HEIGHT;
        return (size < least - 0.1).then(|| format!("{words:?} is {size} pixels high"));
    }
    let rows = ROWS.into_iter().filter(|row| WallText::read_from(*row) <= picture.text);
    let wrong = rows.filter_map(|row| {
        let read = minutes_of_arc(text.size * X_HEIGHT, height, row);
        let least = match promise {
            Promise::ReadAtEase if row <= 6.0 => 25.0,
            _ => 17.0,
        };
        (read < least - 0.01).then(|| format!("{words:?} is {read} minutes from {row} heights"))
    });
    wrong.into_iter().next()
}

/// What everything else stands on.
fn grounds(theme: WallTheme) -> [Color32; 3] {
    let colours = Colours::of(theme);
    [colours.paper, colours.band, colours.in_hand]
}

fn overlap(a: Rect, b: Rect) -> bool {
    let common = a.intersect(b);
    1.0 < common.width() && 1.0 < common.height()
}

/// What is wrong with how a picture is laid out, in words.
fn troubles(staging: &Staging, picture: &Picture, painted: &Painted) -> Vec<String> {
    let mut troubles = Vec::new();
    let grounds = grounds(picture.theme);
    let screen = Rect::from_min_size(Pos2::ZERO, staging.screen);
    let long = may_be_cut(&picture.projected);
    let actors = matches!(picture.projected.scene, Scene::Map(_) | Scene::Relations(_));
    // A question that names many actors.
    let names_many = |text: &Text| actors && 150 < text.words.chars().count();
    let may_end = |text: &Text| {
        names_many(text) || long.iter().any(|words| text.words.contains(words.as_str()))
    };
    for (n, text) in painted.texts.iter().enumerate() {
        let words: String = text.words.chars().take(60).collect();
        troubles.extend(too_small(staging.mode, text, picture, staging.screen.y));
        if text.lines.iter().any(|line| !screen.expand(0.5).contains_rect(*line)) {
            troubles.push(format!("{words:?} leaves the picture: {:?}", text.lines));
        }
        if text.elided && !may_end(text) {
            troubles.push(format!("{words:?} is cut"));
        }
        if text.broken {
            troubles.push(format!("{words:?} is broken within a word"));
        }
        for other in &painted.texts[n + 1..] {
            let on = |a: &Rect| other.lines.iter().any(|b| overlap(*a, *b));
            if text.lines.iter().any(on) {
                troubles.push(format!("{words:?} on {:?}", other.words));
            }
        }
        let mut lines = painted.marks.iter().filter(|mark| !Painted::is_ground(mark, &grounds));
        let crossing = lines.find(|mark| painted.crosses(mark, text));
        if let Some(mark) = crossing {
            troubles.push(format!("a mark {:?} through {words:?} {:?}", mark.bounds, text.lines));
        }
    }
    let all: String = painted.texts.iter().map(|text| letters(&text.words)).collect();
    for names in must_be_whole(&picture.projected) {
        if !names.iter().any(|name| all.contains(&letters(name))) {
            troubles.push(format!("{:?} is not there", names[0]));
        }
    }
    troubles
}

/// How many pages there are to look at: a map takes its time, and one of many is as the others.
fn pages_of(staging: &Staging, session: &Session) -> usize {
    pages_in(staging, &staging.project(session))
}

fn pages_in(staging: &Staging, projected: &Projected) -> usize {
    let all = projected.page.of;
    if staging.mode == Mode::Map { all.min(1) } else { all }
}

/// How a picture is told from others when something is wrong in it.
fn told(staging: &Staging) -> String {
    let Staging { mode, screen, text, language, theme, page, .. } = staging;
    format!("{mode:?} {} {} {language:?} {theme:?} page {page}", screen.x, text.pixels())
}

fn context() -> egui::Context {
    let ctx = egui::Context::default();
    curseur::app::base::theme::install(&ctx);
    ctx
}

/// Every page of every setting is looked at.
fn holds(session: &Session, settings: &[Staging]) {
    let ctx = context();
    let questions = curseur::analysis::questions(session);
    let mut found = Vec::new();
    for staging in settings {
        let pages = pages_in(staging, &staging.project_with(session, &questions));
        for page in 0..pages {
            let staging = Staging { page, follows: false, ..staging.clone() };
            let mut picture = staging.picture_of(staging.project_with(session, &questions));
            let painted = staging.paint(&ctx, &mut picture);
            let wrong = troubles(&staging, &picture, &painted);
            found.extend(wrong.into_iter().map(|wrong| format!("{}: {wrong}", told(&staging))));
        }
    }
    assert!(found.is_empty(), "{} troubles: {found:#?}", found.len());
}

#[test]
fn the_long_sample_is_legible_in_every_mode() {
    holds(&sessions::long_sample(), &settings(&Mode::ALL));
}

/// Of each axis of the method; `screens` of them and `sizes` of text.
fn questions(screens: &[usize], sizes: &[WallText]) -> Vec<Staging> {
    let axes = curseur::session::BaseFramework::dts().framework();
    let mut all = Vec::new();
    for (axis, _) in axes.all_shown() {
        for (&screen, &text) in
            screens.iter().flat_map(|it| sizes.iter().map(move |text| (it, text)))
        {
            for language in Language::ALL {
                let (axis, screen) = (Some(axis.clone()), SCREENS[screen].1);
                all.push(Staging { axis, language, text, screen, ..Staging::of(Mode::Question) });
            }
        }
    }
    all
}

#[test]
fn every_question_of_the_method_is_legible_with_what_stands_beneath_it() {
    holds(&sessions::empty(), &questions(&[0, 1, 2], &sizes()));
}

#[test]
fn what_a_question_is_open_to_stands_beneath_it_where_there_is_room() {
    let session = sessions::empty();
    let ctx = context();
    let mut missing = Vec::new();
    for staging in questions(&[0, 1, 2], &[WallText::LEAST]) {
        let mut picture = staging.picture(&session);
        let painted = staging.paint(&ctx, &mut picture);
        let Scene::Question(Some(asked)) = &picture.projected.scene else { panic!("no question") };
        let keywords = unbroken(&asked.keywords);
        let size = |words: &str| {
            painted.texts.iter().find(|text| text.words.starts_with(words)).map(|text| text.size)
        };
        let question = size(&unbroken(&asked.question)).unwrap_or_default();
        match size(&keywords).filter(|_| !keywords.is_empty()) {
            None if !keywords.is_empty() => {
                missing.push(format!("{}: {}", told(&staging), asked.axis.label));
            }
            // The question stays what the room sees first.
            Some(beneath) => assert!(1.2 * beneath < question, "{}", told(&staging)),
            None => {}
        }
    }
    assert_eq!(missing, [""; 0]);
}

#[test]
fn what_an_earlier_session_left_is_legible() {
    holds(&sessions::carried_on(), &in_french(&[Mode::Reading, Mode::Form]));
}

#[test]
fn the_longest_labels_are_whole_in_strong_type_too() {
    let modes = [Mode::Welcome, Mode::Reading, Mode::Question, Mode::Form, Mode::Closing];
    holds(&sessions::long_labels(), &settings(&modes));
}

#[test]
fn every_axis_moved_with_positions_held_beside_it_is_legible() {
    let modes = [Mode::Reading, Mode::Form, Mode::Closing];
    holds(&sessions::crowded(), &in_french(&modes));
}

#[test]
fn any_last_argument_is_legible() {
    for (letters, moves, verbatim, modes) in [
        (10_000, 3, false, &[Mode::Argument, Mode::Form][..]),
        (10_000, 0, true, &[Mode::Argument]),
        (10_000, 1, true, &[Mode::Argument]),
        (0, 3, false, &[Mode::Argument, Mode::Reading]),
        (40, 5, true, &[Mode::Argument, Mode::Form]),
    ] {
        let session = sessions::saying(sessions::crowded(), letters, moves, verbatim);
        holds(&session, &settings(modes));
    }
}

#[test]
fn every_moment_of_the_day_is_legible_with_what_is_asked_in_it() {
    let session = threaded(sessions::long_sample());
    let sitting = session.latest_sitting().expect("a sitting");
    for moment in &sitting.thread {
        let all = settings(&[Mode::Moment]).into_iter();
        let kind = Some(moment.kind.clone());
        let all: Vec<_> = all.map(|staging| Staging { moment: kind.clone(), ..staging }).collect();
        holds(&session, &all);
    }
    holds(&session, &in_french(&[Mode::TerritoryAsked, Mode::Closing]));
}

#[test]
fn an_empty_session_is_legible() {
    holds(&sessions::empty(), &settings(&Mode::ALL));
}

#[test]
fn pillars_of_twenty_axes_are_legible() {
    let modes = [Mode::Reading, Mode::Form];
    holds(&sessions::many_axes(4, 20), &in_french(&modes));
    holds(&sessions::many_axes(5, 12), &in_french(&modes));
}

#[test]
fn any_number_of_actors_is_legible_with_natures_and_without() {
    let modes = [Mode::Map, Mode::Relations];
    for count in [1, 2, 7, 15, 30] {
        let session = sessions::actors(count);
        let all = in_french(&modes);
        let without = all
            .iter()
            .map(|staging| Staging { plan: curseur::session::Plan::default(), ..staging.clone() });
        let of_one =
            all.iter().map(|staging| Staging { actor: Some(ActorId(1)), ..staging.clone() });
        let all: Vec<_> = all.iter().cloned().chain(without).chain(of_one).collect();
        holds(&session, &all);
    }
}

#[test]
fn pillars_are_read_in_even_pages_on_every_screen() {
    let session = sessions::saying(sessions::long_sample(), 300, 1, false);
    for (_, screen) in SCREENS {
        for language in Language::ALL {
            let staging =
                Staging { screen, language, follows: false, ..Staging::of(Mode::Reading) };
            let mut pages: Vec<(usize, Vec<usize>)> = Vec::new();
            for page in 0..pages_of(&staging, &session) {
                let staging = Staging { page, ..staging.clone() };
                let Scene::Reading { rank, rows, .. } = staging.project(&session).scene else {
                    panic!("no rows")
                };
                match pages.last_mut() {
                    Some((last, lengths)) if *last == rank => lengths.push(rows.len()),
                    _ => pages.push((rank, vec![rows.len()])),
                }
            }
            let pages: Vec<_> = pages.into_iter().map(|(_, lengths)| lengths).collect();
            let even = [vec![4, 4], vec![5, 5, 5], vec![6, 6], vec![5, 5]];
            let all = pages.iter().all(|lengths| even.contains(lengths));
            assert!(all && pages.len() == 4, "{} {language:?}: {pages:?}", screen.x);
        }
    }
}

#[test]
fn seven_axes_of_the_method_are_read_at_once_with_the_last_argument_on_every_screen() {
    let mut session = sessions::saying(sessions::long_sample(), 300, 1, false);
    // Their labels take a line, and their ends have no names of their own.
    let framework = session.framework.clone();
    let is_short = |axis: &AxisId| {
        let label = framework.label(axis, Language::Fr);
        framework.ends(axis, Language::Fr).is_none() && label.chars().count() <= 22
    };
    for pillar in &mut session.framework.pillars {
        pillar.axes.retain(is_short);
        pillar.axes.truncate(7);
    }
    let pillar = session.framework.pillars.iter().find(|pillar| pillar.axes.len() == 7);
    let axis = pillar.expect("a pillar of seven").axes[0].clone();
    for (_, screen) in SCREENS {
        let staging = Staging { screen, axis: Some(axis.clone()), ..Staging::of(Mode::Reading) };
        let mut picture = staging.picture(&session);
        let Scene::Reading { rows, last, .. } = &picture.projected.scene else { panic!("no rows") };
        assert!(rows.len() == 7 && last.is_some(), "{}: {} rows", screen.x, rows.len());
        let painted = staging.paint(&context(), &mut picture);
        assert_eq!(troubles(&staging, &picture, &painted), [""; 0]);
    }
}

#[test]
fn every_axis_is_on_a_page() {
    let session = sessions::many_axes(4, 20);
    for staging in settings(&[Mode::Reading]) {
        let mut seen = Vec::new();
        for page in 0..pages_of(&staging, &session) {
            let staging = Staging { page, follows: false, ..staging.clone() };
            let Scene::Reading { rows, .. } = staging.project(&session).scene else {
                panic!("no rows")
            };
            seen.extend(rows.into_iter().map(|row| row.id));
        }
        let all = session.framework.all_shown().map(|(axis, _)| axis.clone());
        assert_eq!(seen, all.collect::<Vec<_>>(), "{}", told(&staging));
    }
}

#[test]
fn the_size_of_text_stays_between_its_bounds() {
    let mut text = WallText::LEAST;
    let mut seen = vec![text.pixels()];
    while text.larger() != text {
        text = text.larger();
        seen.push(text.pixels());
    }
    assert_eq!((seen.first(), seen.last()), (Some(&64.0), Some(&98.0)));
    assert!(seen.is_sorted() && 6 < seen.len(), "{seen:?}");
    while text.smaller() != text {
        text = text.smaller();
        assert!((64.0..=98.0).contains(&text.pixels()));
    }
    assert_eq!(text, WallText::LEAST);
}

/// Texts of 7:1 and marks of 3:1 on what is under them.
#[test]
fn contrast_holds_in_every_theme() {
    let ctx = context();
    let mut found = Vec::new();
    let session = sessions::saying(sessions::long_sample(), 400, 3, true);
    for theme in WallTheme::ALL {
        let grounds = grounds(theme);
        for mode in Mode::ALL {
            for (session, screen) in
                [(&session, SCREENS[0].1), (&sessions::crowded(), SCREENS[2].1)]
            {
                let staging = Staging {
                    theme,
                    screen,
                    plan: Disclosure::ALL.into_iter().collect(),
                    axis: Some(AxisId::new("env.waste")),
                    ..Staging::of(mode)
                };
                let mut picture = staging.picture(session);
                let painted = staging.paint(&ctx, &mut picture);
                for text in &painted.texts {
                    let contrast = painted.contrast_of_text(text);
                    if contrast < 7.0 {
                        found.push(format!("{}: {:?} {contrast}", told(&staging), text.words));
                    }
                }
                let is_mark = |mark: &&Mark| !Painted::is_ground(mark, &grounds);
                for mark in painted.marks.iter().filter(is_mark) {
                    let contrast = painted.contrast_of_mark(mark, &grounds);
                    if contrast < 3.0 {
                        found.push(format!("{}: {:?} {contrast}", told(&staging), mark.bounds));
                    }
                }
            }
        }
    }
    assert!(found.is_empty(), "{} troubles: {found:#?}", found.len());
}
