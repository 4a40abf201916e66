//! The samples, read back by other readers: the same ties, signs, positions, words and accents.

use std::collections::BTreeMap;
use std::fs;

use curseur::export::Choices;
use curseur::export::data::{CsvPreset, actors, csv, gephi, gexf, graphml, journal, kumu};
use curseur::session::actor_list::{Effect, RowChoice, Standing};
use curseur::session::{
    ActorEdit, ActorList, Counts, Edit, History, Language, Relation, Session, Target, Whom, fold,
};
use curseur::storage::{Way, read, read_list};

use super::readers::{Rows, delimited, network, sheet};
use super::{choices, files, source, workbook};
use crate::samples::{empty, shipped};

fn samples() -> [Session; 4] {
    [
        "PTCE de la Haute Ervelle 2026.ron",
        "Pays de Revermont 2010.ron",
        "Ressourcerie de Vallonne 2024.ron",
        "Ressourcerie de Vallonne 2026.ron",
    ]
    .map(|name| read(&fs::read(shipped(name)).expect("a sample")).expect("a session"))
}

fn sign(session: &Session, relation: &Relation) -> &'static str {
    match session.relations.counts(relation) {
        Counts::Positive => "1",
        Counts::Negative => "-1",
        Counts::NoTie => "0",
        Counts::Ambivalent | Counts::Unsigned => "",
    }
}

/// By the ids of the two: code and sign.
fn ties(session: &Session) -> BTreeMap<[String; 2], [String; 2]> {
    let relations = session.relations.iter().map(|relation| {
        let ends = [relation.pair.low(), relation.pair.high()].map(|id| id.to_string());
        (ends, [relation.nature.to_string(), sign(session, relation).to_owned()])
    });
    relations.collect()
}

fn ties_in(rows: &Rows, columns: [&str; 4]) -> BTreeMap<[String; 2], [String; 2]> {
    let at = columns.map(|column| rows.at(column));
    let of_commitments = rows.columns.iter().position(|column| column == "Kind");
    let is_tie = |row: &&Vec<String>| of_commitments.is_none_or(|at| row[at] == "tie");
    let ties = rows.rows.iter().filter(is_tie).map(|row| {
        let [one, other, nature, sign] = at.map(|at| row[at].clone());
        ([one, other], [nature, sign])
    });
    ties.collect()
}

#[test]
fn every_tie_comes_back_with_its_nature_and_its_sign_from_every_form() {
    for session in samples() {
        let source = source(&session, Language::Fr, Choices::INTERNAL);
        let expected = ties(&session);
        for bytes in [graphml(&source), gexf(&source)] {
            let found = network(&bytes);
            assert_eq!(found.directed_by_default, "undirected");
            assert_eq!(found.nodes.len(), session.actors.len());
            for actor in &session.actors {
                let node = &found.nodes[&actor.id.to_string()];
                assert_eq!(node["label"], actor.name);
                assert_eq!(node["us"], actor.us.to_string());
                assert_eq!(node.contains_key("level"), actor.level.is_some());
                let natures = node.get("natures").map_or(0, |natures| natures.split('|').count());
                assert_eq!(natures, actor.natures.len());
            }
            let is_tie =
                |edge: &&BTreeMap<String, String>| edge.get("kind").is_none_or(|it| it == "tie");
            let read = found.edges.values().filter(is_tie).map(|edge| {
                assert_eq!(edge["weight"].parse(), Ok(1.0_f64));
                let sign = edge.get("sign").cloned().unwrap_or_default();
                ([edge["source"].clone(), edge["target"].clone()], [edge["nature"].clone(), sign])
            });
            assert_eq!(read.collect::<BTreeMap<_, _>>(), expected);
        }
        let in_sheet = sheet(&workbook(&source), "Relations (interne)");
        let columns =
            ["Identifiant de l’un", "Identifiant de l’autre", "Code de la nature", "Signe"];
        assert_eq!(ties_in(&in_sheet, columns), expected);
        for (pair, columns) in [
            (gephi(&source), ["Source", "Target", "Nature", "Sign"]),
            (kumu(&source), ["From", "To", "Nature", "Sign"]),
        ] {
            let [(_, nodes), (_, edges)] = &pair[..] else { panic!("two files") };
            let names = delimited(nodes, b',');
            let expected_names: Vec<_> =
                session.actors.iter().map(|actor| actor.name.as_str()).collect();
            assert_eq!(names.column("Label"), expected_names);
            assert_eq!(ties_in(&delimited(edges, b','), columns), expected);
        }
    }
}

#[test]
fn every_standing_move_comes_back_with_its_words_and_where_it_went() {
    // The first is a diagnosis alone, whose journal has no column for axes.
    for session in samples().into_iter().skip(1) {
        let source = source(&session, Language::Fr, Choices::SHAREABLE);
        let expected: Vec<[String; 4]> = source
            .ledger
            .standing()
            .flat_map(|recorded| {
                recorded.argument.moves.iter().map(|made| {
                    let trail = &source.board.cursor(&made.axis).trail;
                    let step = trail.iter().find(|step| step.argument == recorded.id).unwrap();
                    if let Target::MovesTo(position) = made.to {
                        assert_eq!(step.to(), position);
                    }
                    [
                        recorded.number.to_string(),
                        made.axis.to_string(),
                        source.words.position(
                            step.to(),
                            source.session.framework.ends(&made.axis, Language::Fr),
                        ),
                        recorded.argument.words.trim().to_owned(),
                    ]
                })
            })
            .collect();
        let table = journal(&source);
        let as_text = CsvPreset::ALL.map(|preset| {
            let separator = if preset == CsvPreset::French { b';' } else { b',' };
            delimited(&csv(&table, preset), separator)
        });
        let [french, international] = as_text;
        for rows in [french, international, sheet(&workbook(&source), "Journal")] {
            let at = ["Numéro", "Identifiant de l’axe", "À, en mots", "Mots"]
                .map(|column| rows.at(column));
            let placed = rows.rows.iter().filter(|row| !row[at[1]].is_empty());
            let found: Vec<_> = placed.map(|row| at.map(|at| row[at].clone())).collect();
            assert_eq!(found, expected);
        }
    }
}

#[test]
fn the_same_session_gives_the_same_bytes() {
    let [.., session] = samples();
    for choices in choices() {
        let twice = [(); 2].map(|()| files(&source(&session, Language::En, choices)));
        assert!(twice[0] == twice[1], "{choices:?}");
    }
}

#[test]
fn a_list_of_actors_is_read_again_as_it_was() {
    let [.., session] = samples();
    for language in Language::ALL {
        let source = source(&session, language, Choices::INTERNAL);
        for preset in CsvPreset::ALL {
            let read =
                read_list(&csv(&actors(&source), preset), Whom::Actors, Way::default()).unwrap();
            let beside = ActorList::of(&read.rows, &session);
            assert_eq!(beside.listed.len(), session.actors.len());
            for listed in &beside.listed {
                assert!(matches!(listed.standing, Standing::Known(_)), "{listed:?}");
                assert_eq!(listed.effect(&session, &RowChoice::default()), Effect::Nothing);
                assert_eq!((listed.unread.len(), listed.differs.len()), (0, 0), "{listed:?}");
            }
            let mut fresh = empty();
            let list = ActorList::of(&read.rows, &fresh);
            let choices = vec![RowChoice::default(); list.listed.len()];
            let keys = session.actors.iter().map(|actor| actor.key).collect::<Vec<_>>();
            let mut keys = keys.into_iter();
            let edit: ActorEdit = list.edit(&fresh, &choices, || keys.next().unwrap());
            History::default().perform(&mut fresh, Edit::from(edit)).unwrap();
            for (again, actor) in fresh.actors.iter().zip(&session.actors) {
                assert_eq!((&again.name, &again.short), (&actor.name, &actor.short));
                assert_eq!(
                    (again.level, again.circle, again.us),
                    (actor.level, actor.circle, actor.us)
                );
                assert_eq!(again.natures, actor.natures);
            }
        }
    }
}

#[test]
fn no_column_tells_of_several_axes_at_once() {
    for session in samples() {
        for language in Language::ALL {
            for table in super::tables(&source(&session, language, Choices::INTERNAL)) {
                for column in &table.columns {
                    assert!(!column.contains('%'), "{column}");
                    let folded = fold(column);
                    for sum in ["total", "moyenne", "average", "score", "rang", "rank"] {
                        assert!(folded.split(' ').all(|word| word != sum), "{column}");
                    }
                }
            }
        }
    }
}
