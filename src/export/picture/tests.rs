//! What all pictures promise.

use resvg::usvg::{Group, Node};

use uuid::Uuid;

use crate::session::{
    Actor, ActorEdit, AxisId, Ball, Edit, FollowUp, History, Language, OwnWording, PillarId,
    Session, SessionId, StartFrom,
};
use crate::words::Words;

use super::inks::MUTED;
use super::proof::{BOTH, assert_legible, discs, parsed, samples, source, texts, written};
use super::{BOARD_WIDTH, Picture, Shape, board, board_within, boards_on_paper, map, pillar, svg};

const WIDTHS: [f32; 6] = [0.0, 300.0, 480.0, 720.0, BOARD_WIDTH, 1700.0];

/// Every picture of a session.
fn all(session: &Session, language: Language) -> Vec<Picture> {
    let mut pictures = Vec::new();
    for natures in [true, false] {
        pictures.push(map(&source(session, language, natures)));
    }
    let source = source(session, language, false);
    pictures.extend(WIDTHS.map(|width| board(&source, width)));
    let pillars = session.framework.pillars.iter();
    pictures.extend(pillars.filter_map(|found| pillar(&source, &found.id)));
    pictures
}

/// A sample whose every text is long or strange.
fn difficult(label: &str) -> Session {
    let mut session = samples().pop().expect("there are samples");
    session.heading.title = [label; 3].join(" ");
    label.clone_into(&mut session.heading.organisation);
    label.clone_into(&mut session.details.mission);
    for axis in session.framework.axes.values_mut() {
        let own = OwnWording {
            language: Language::Fr,
            label: label.to_owned(),
            question: [label; 4].join(" "),
        };
        axis.own = Some(own);
    }
    let mut actors: Vec<Actor> = session.actors.iter().cloned().collect();
    for actor in &mut actors {
        label.clone_into(&mut actor.name);
        actor.short = String::new();
        let edit = ActorEdit::Set(actor.clone());
        History::default().perform(&mut session, edit.into()).expect("it is known");
    }
    session
}

#[test]
fn the_board_alone_on_a_printed_page_has_no_letters_below_seven_points() {
    const ROOM: [f32; 2] = [785.0, 538.0];
    for (session, language) in
        samples().iter().flat_map(|session| BOTH.map(|language| (session, language)))
    {
        let board = board_within(&source(session, language, false), ROOM);
        let least = board.least_letters() * board.scale_within(ROOM);
        assert!(7.0 <= least, "{least} {}", session.heading.title);
    }
}

#[test]
fn the_boards_in_a_text_have_every_pillar_once_and_no_letters_below_seven_points() {
    const ROOM: [f32; 2] = [480.0, 560.0];
    for (session, language) in
        samples().iter().flat_map(|session| BOTH.map(|language| (session, language)))
    {
        let boards = boards_on_paper(&source(session, language, false), ROOM);
        for board in &boards {
            assert!(7.0 <= board.least_letters(), "{}", board.alt);
            assert!(board.width < ROOM[0] + 0.1 && board.height < ROOM[1] + 0.1, "{}", board.alt);
            assert_legible(board);
        }
        for pillar in &session.framework.pillars {
            let label = pillar.label.get(language);
            let told = boards.iter().flat_map(|board| board.alt.lines());
            assert_eq!(told.filter(|line| *line == label).count(), 1, "{label}");
        }
    }
}

#[test]
fn nothing_overlaps_or_is_cut_in_the_samples() {
    for session in samples() {
        for picture in BOTH.iter().flat_map(|language| all(&session, *language)) {
            assert_legible(&picture);
            assert!(!written(&picture).contains('…'), "{}", picture.title());
        }
    }
}

#[test]
fn nothing_overlaps_or_is_cut_with_long_and_strange_texts() {
    for label in [
        "Entraîner durablement ses partenaires, usagers et fournisseurs",
        "Hippopotomonstrosesquippedaliophobie-assistée-par-ordinateur",
        "🌱🌱🌱 עברית العربية 漢字漢字漢字漢字漢字",
        "<script>&\u{1}\u{b}\u{202e}</script>",
    ] {
        let session = difficult(label);
        for picture in all(&session, Language::Fr) {
            assert_legible(&picture);
            assert!(!svg(&picture).contains("<script"), "{}", picture.title());
        }
        parsed(&svg(&board(&source(&session, Language::Fr, false), BOARD_WIDTH)));
    }
}

#[test]
fn a_session_without_anything_has_its_pictures() {
    let mut session = Session::essay();
    for picture in all(&session, Language::En) {
        assert_legible(&picture);
        assert_eq!(discs(&picture), 0, "{}", picture.title());
    }
    session.framework.pillars.clear();
    for picture in all(&session, Language::En) {
        assert_legible(&picture);
    }
}

#[test]
fn each_axis_of_the_board_is_named_once_and_one_set_aside_is_not_drawn() {
    for mut session in samples() {
        for language in BOTH {
            let picture = board(&source(&session, language, false), BOARD_WIDTH);
            let texts = texts(&picture);
            for (_, axis) in session.framework.all_shown() {
                let label = axis.label(language);
                let count = texts.iter().filter(|(text, _)| *text == label).count();
                assert_eq!(count, 1, "{label}");
            }
        }
        let aside = AxisId::new("env.waste");
        let edit = Edit::SetAside { axis: aside.clone(), aside: true };
        History::default().perform(&mut session, edit).expect("the axis is known");
        let label = session.framework.label(&aside, Language::Fr).to_owned();
        for picture in all(&session, Language::Fr) {
            assert!(!svg(&picture).contains(&label), "{}", picture.title());
        }
    }
}

#[test]
fn an_axis_that_was_not_discussed_has_no_ball() {
    for session in samples() {
        let source = source(&session, Language::Fr, false);
        let balls: Vec<_> =
            session.framework.all_shown().map(|(id, _)| source.board.cursor(id).ball()).collect();
        let drawn = balls.iter().filter(|ball| **ball != Ball::None).count();
        let in_legend =
            [Ball::Open, Ball::Solid].iter().filter(|ball| balls.contains(ball)).count();
        assert!(drawn < balls.len());
        for width in WIDTHS {
            assert_eq!(discs(&board(&source, width)), drawn + in_legend);
        }
        let pillars = session.framework.pillars.iter();
        let large: Vec<_> = pillars.filter_map(|found| pillar(&source, &found.id)).collect();
        let all: usize = large.iter().map(discs).sum();
        assert!((drawn..=drawn + 2 * large.len()).contains(&all), "{all} balls");
    }
}

#[test]
fn where_an_earlier_session_left_a_ball_is_a_ring_and_the_legend_says_of_when() {
    let before = &samples()[1];
    let new = FollowUp {
        id: SessionId(Uuid::from_u128(7)),
        date: jiff::civil::date(2026, 11, 14),
        title: before.heading.title.clone(),
        from: StartFrom::LastPositions,
    };
    let after = Session::followed_by(before, new);
    let carried = after.starting.len();
    assert!(0 < carried);
    for language in BOTH {
        let [balls, rings] = [before, &after].map(|session| {
            let picture = board(&source(session, language, false), BOARD_WIDTH);
            assert_legible(&picture);
            let marks: Vec<_> = picture.shapes.iter().filter_map(mark).collect();
            (marks, written(&picture))
        });
        assert_eq!(rings.0.len(), carried + 1, "one for each, and one in the legend");
        for (ball, ring) in balls.0.iter().zip(&rings.0[..carried]) {
            assert!((ball.x - ring.x).abs() < 0.01, "it stands where the ball was");
            assert!(ring.radius < ball.radius && ring.is_pale && !ball.is_pale);
        }
        let words = Words::new(language);
        let day = words.date(before.last_day());
        let said = words.with("wall-left-at", [("date", day.into())]);
        assert!(rings.1.contains(&said) && !balls.1.contains(&said), "{said}");
    }
    let large = pillar(&source(&after, Language::Fr, false), &PillarId::new("env"));
    let large = large.expect("the pillar is there");
    assert!(large.shapes.iter().filter_map(mark).all(|mark| mark.is_pale));
}

/// A ball or a ring.
struct Mark {
    x: f32,
    radius: f32,
    is_pale: bool,
}

fn mark(shape: &Shape) -> Option<Mark> {
    let Shape::Ellipse { center, radii, stroke, fill: Some(_), .. } = shape else { return None };
    let is_pale = stroke.as_ref().is_some_and(|stroke| stroke.colour == MUTED);
    Some(Mark { x: center.0, radius: radii.0, is_pale })
}

#[test]
fn a_pillar_is_told_in_words_and_an_unknown_one_has_no_picture() {
    let session = &samples()[2];
    let source = source(session, Language::Fr, false);
    assert_eq!(pillar(&source, &PillarId::new("none")), None);
    let picture = pillar(&source, &PillarId::new("gov")).expect("the pillar is there");
    let written = written(&picture).replace('\n', " ");
    for said in
        ["Gouvernance participative", "bâtie avec toutes les personnes", "légèrement favorable"]
    {
        assert!(written.contains(said), "{said}");
    }
    assert!(picture.description().contains("Co-construction\u{202f}: légèrement favorable"));
}

#[test]
fn nobody_is_named() {
    for session in samples() {
        let files: Vec<_> = all(&session, Language::Fr).iter().map(svg).collect();
        for person in &session.participants {
            let name = person.name.as_str();
            assert!(files.iter().all(|file| !file.contains(name)), "{name}");
        }
    }
}

#[test]
fn the_same_session_gives_the_same_bytes() {
    for session in &samples()[1..] {
        let read = || all(session, Language::En).iter().map(svg).collect::<Vec<_>>();
        assert_eq!(read(), read());
    }
}

#[test]
fn texts_are_drawn_no_wider_than_they_were_measured() {
    let session = &samples()[2];
    let source = source(session, Language::Fr, true);
    for picture in [board(&source, BOARD_WIDTH), map(&source)] {
        let tree = parsed(&svg(&picture));
        let scale = tree.size().width() / picture.width;
        let mut drawn = Vec::new();
        widths(tree.root(), &mut drawn);
        let measured = texts(&picture);
        assert_eq!(drawn.len(), measured.len());
        for ((text, place), drawn) in measured.iter().zip(drawn) {
            let drawn = drawn / scale;
            let measured = place[2] - place[0];
            assert!(drawn <= 1.01 * measured + 0.3, "{text}: {measured}, drawn {drawn}");
            assert!(0.85 * measured - 2.0 <= drawn, "{text}: {measured}, drawn {drawn}");
        }
    }
}

fn widths(group: &Group, found: &mut Vec<f32>) {
    for node in group.children() {
        match node {
            Node::Text(text) => found.push(text.abs_bounding_box().width()),
            Node::Group(group) => widths(group, found),
            _ => {}
        }
    }
}

#[test]
fn a_smaller_picture_is_the_same_picture() {
    let session = &samples()[0];
    let picture = map(&source(session, Language::Fr, true));
    let half = picture.scaled(0.5);
    assert_eq!(picture.shapes.len(), half.shapes.len());
    assert_eq!(half.scaled(2.0), picture);
    assert!(
        half.shapes.iter().any(|shape| matches!(shape, Shape::Text { size, .. } if *size < 7.0))
    );
}
