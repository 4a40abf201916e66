use crate::export::picture::proof::{BOTH, discs, samples, source, written};
use crate::export::picture::{Picture, Shape, map, svg};
use crate::session::{
    ActorEdit, History, Language, LineStyle, NatureId, Pair, Relation, Session, pairs_of,
};

/// The same session, every nature another one.
fn otherwise(session: &Session) -> Session {
    let mut session = session.clone();
    let natures: Vec<NatureId> =
        session.relations.natures.iter().map(|nature| nature.id.clone()).collect();
    let known: Vec<(Pair, NatureId)> =
        session.relations.iter().map(|relation| (relation.pair, relation.nature.clone())).collect();
    for (pair, nature) in known {
        let at = natures.iter().position(|found| *found == nature).unwrap_or(0);
        let other = natures[(at + 1) % natures.len()].clone();
        relate(&mut session, pair, Some(Relation::new(pair, other)));
    }
    session
}

fn relate(session: &mut Session, pair: Pair, relation: Option<Relation>) {
    let edit = ActorEdit::Relate { pair, relation };
    History::default().perform(session, edit.into()).expect("both are known");
}

fn lines(picture: &Picture) -> usize {
    let line = |shape: &&Shape| matches!(shape, Shape::Line { .. } | Shape::Curve { .. });
    picture.shapes.iter().filter(line).count()
}

#[test]
fn nothing_tells_a_nature_that_was_not_chosen() {
    for session in samples() {
        let other = otherwise(&session);
        for language in BOTH {
            let maps =
                [&session, &other].map(|session| svg(&map(&source(session, language, false))));
            assert_eq!(maps[0], maps[1]);
            let told =
                [&session, &other].map(|session| svg(&map(&source(session, language, true))));
            assert_ne!(told[0], told[1]);
            for nature in &session.relations.natures {
                assert!(!maps[0].contains(nature.label(language)), "{}", nature.id);
            }
        }
    }
}

#[test]
fn every_examined_pair_has_a_line_and_no_other_has() {
    for mut session in samples() {
        // Beside the lines of ties: that of the legend, and its sample.
        let drawn = |session: &Session| lines(&map(&source(session, Language::Fr, false))) - 2;
        let examined = session.relations.examined();
        assert!(0 < examined && examined < pairs_of(session.actors.len()));
        assert_eq!(drawn(&session), examined);
        let pair = session.relations.iter().next().expect("a pair was examined").pair;
        relate(&mut session, pair, None);
        assert_eq!(drawn(&session), examined - 1);
        let all: Vec<_> = session.relations.iter().map(|relation| relation.pair).collect();
        for pair in all {
            relate(&mut session, pair, None);
        }
        assert_eq!(lines(&map(&source(&session, Language::Fr, true))), 1);
    }
}

#[test]
fn a_pair_whose_nature_has_no_line_is_told_from_one_that_nobody_examined() {
    let session = &samples()[2];
    let neutral = session.relations.iter().filter(|relation| {
        let nature = session.relations.nature(&relation.nature);
        nature.is_some_and(|nature| nature.line == LineStyle::Absent)
    });
    let neutral = neutral.count();
    assert!(0 < neutral);
    let picture = map(&source(session, Language::Fr, true));
    let hairs = picture.shapes.iter().filter(|shape| match shape {
        Shape::Line { stroke, .. } | Shape::Curve { stroke, .. } => {
            stroke.colour == super::super::inks::RAIL
        }
        _ => false,
    });
    // And that of the legend.
    assert_eq!(hairs.count(), neutral + 1);
}

#[test]
fn the_legend_names_what_is_shown_and_nothing_else() {
    for session in samples() {
        for language in BOTH {
            let picture = map(&source(&session, language, true));
            let written = written(&picture);
            for nature in &session.relations.natures {
                let used = session.relations.iter().any(|relation| relation.nature == nature.id);
                let label = nature.label(language);
                assert_eq!(written.lines().any(|line| line == label), used, "{label}");
            }
        }
    }
}

#[test]
fn every_actor_is_there_and_nobody_says_so() {
    for session in samples() {
        let picture = map(&source(&session, Language::Fr, true));
        let in_legend = usize::from(session.us().is_some());
        assert_eq!(discs(&picture), session.actors.len() + in_legend);
    }
    let picture = map(&source(&Session::essay(), Language::Fr, true));
    assert!(written(&picture).contains("Aucun acteur"));
}

#[test]
fn ties_are_said_to_those_who_do_not_see_them() {
    let session = &samples()[2];
    let said = |natures| map(&source(session, Language::Fr, natures)).alt;
    let relation = session.relations.iter().next().expect("a pair was examined");
    let pair = crate::words::Words::new(Language::Fr).pair(session, relation.pair);
    assert!(said(true).contains(&pair), "{pair}");
    assert!(!said(false).contains(&pair));
    let plain = said(false).lines().filter(|line| line.ends_with("paire examinée")).count();
    assert_eq!(plain, session.relations.examined());
}
