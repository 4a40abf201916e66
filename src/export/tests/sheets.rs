//! Sheets to write on: everything that is asked, nothing that was said.

use super::planted::{SAID, SECRETS, planted};
use super::text;
use crate::export::document::{Block, Cell, Layout};
use crate::export::sheets;
use crate::session::Language;
use crate::words::Words;

#[test]
fn each_pillar_has_its_page_and_each_axis_its_rail() {
    let session = planted();
    for language in Language::ALL {
        let document = sheets(&session, Words::new(language));
        assert_eq!(document.layout, Layout::Sheet);
        let breaks = document.blocks.iter().filter(|block| **block == Block::PageBreak).count();
        assert_eq!(breaks + 1, session.framework.pillars.len());
        let tables: Vec<_> = document
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Table(table) => Some(table),
                _ => None,
            })
            .collect();
        for (table, pillar) in tables.iter().zip(&session.framework.pillars) {
            let axes: Vec<_> = session.framework.shown(pillar).collect();
            assert_eq!(table.rows.len(), axes.len());
            for (row, (_, axis)) in table.rows.iter().zip(axes) {
                let [Cell::Text(asked), Cell::Rail { low, high }, Cell::Text(room)] = &row[..]
                else {
                    panic!("{row:?}");
                };
                assert_eq!(asked[0].text, axis.label(language));
                assert_eq!(asked[1].text.trim(), axis.question(language));
                if let Some(ends) = axis.ends(language) {
                    assert_eq!((low.as_str(), high.as_str()), ends);
                }
                assert!(room.is_empty());
            }
        }
    }
}

#[test]
fn what_a_question_is_open_to_is_told_where_the_page_holds_it() {
    let session = planted();
    for language in Language::ALL {
        let told = text(&sheets(&session, Words::new(language)));
        let framework = &session.framework;
        let with_keywords = framework.pillars.iter().map(|pillar| {
            let keywords = framework.shown(pillar).map(|(_, axis)| axis.keywords(language));
            let keywords: Vec<_> = keywords.filter(|keywords| !keywords.is_empty()).collect();
            let told = keywords.iter().filter(|keywords| told.contains(keywords.as_str())).count();
            assert!(told == 0 || told == keywords.len(), "a page tells all of it or none");
            told > 0
        });
        let with_keywords: Vec<_> = with_keywords.collect();
        assert!(with_keywords[0] && with_keywords.contains(&false), "{with_keywords:?}");
    }
}

#[test]
fn nothing_that_was_said_and_nobody_is_on_them_nor_an_axis_set_aside() {
    let session = planted();
    let told = text(&sheets(&session, Words::new(Language::Fr)));
    for absent in SAID.iter().chain(&SECRETS).chain(&["Place des usagers", "La mairie"]) {
        assert!(!told.contains(absent), "{absent}");
    }
}

#[test]
fn a_pillar_with_few_axes_leaves_lines_to_write_on() {
    let mut session = planted();
    let kept = session.framework.pillars[0].axes[0].clone();
    for (id, axis) in &mut session.framework.axes {
        axis.set_aside = *id != kept;
    }
    let document = sheets(&session, Words::new(Language::Fr));
    assert!(document.blocks.iter().any(|block| matches!(block, Block::Lines(1..))));
    assert!(!document.blocks.contains(&Block::PageBreak), "no page for a pillar without axes");
}
