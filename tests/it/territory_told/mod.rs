//! What leaves the window of a territory that was looked at: text, minutes, tables, sheets, comparison; and what a session was not for.

mod beside;
mod carried;
mod comparing;
mod figures;
mod frame;
mod looked_over;
mod meetings;
mod minutes;
mod purposes;
mod sheets;
mod tables;
mod text;

use curseur::export::{Block, Cell, Choices, Document, Source};
use curseur::session::{
    Argument, AxisId, DiagnosisEdit, Edit, Language, Move, OwnWording, Position, Purpose, RowId,
    Session, Sign, Stance, Target, TypeId,
};
use curseur::words::Words;

use crate::diagnosis::{DEV, looked_at, observation, observed};
use crate::samples::{Planting, empty, stamp};

/// A sitting in which a territory was looked at: beside what [`looked_at`] holds, an observation that also moves a ball,
/// one that was withdrawn, a type of the group's own and one that it means to come near.
pub fn a_day() -> Session {
    let mut room = Planting::of(empty());
    let date = jiff::civil::date(2026, 11, 14);
    room.edit(Edit::AddSitting { date, place: "Salle des fêtes".to_owned() });
    let mut room = Planting::of(looked_at(room.session));
    let sitting = room.session.latest_sitting().map(|sitting| sitting.id);
    let own = OwnWording {
        label: "Par les fêtes".to_owned(),
        question: "Ce qui se noue aux fêtes tient l’année.".to_owned(),
        language: Language::Fr,
    };
    let id = TypeId::new("own.00000001");
    room.edit(DiagnosisEdit::AddType { row: RowId::new(DEV), id, own });
    let both = Argument {
        moves: vec![Move {
            axis: AxisId::new("eco.jobs"),
            to: Target::MovesTo(Position::clamped(20)),
            stance: Stance::Agreed,
            cleared: false,
            minority: Vec::new(),
        }],
        ..observed(
            "table 1",
            "La scierie embauche six personnes",
            observation(DEV, &[("specific", Sign::For)]),
        )
    };
    let gone =
        observed("table 2", "La gare fermerait", observation(DEV, &[("segmented", Sign::For)]));
    for argument in [both, gone] {
        room.edit(Edit::Record { at: stamp(), sitting, argument });
    }
    let last = room.session.journal.records().last().expect("it was said").id;
    let reason = "rumeur".to_owned();
    room.edit(Edit::Withdraw { at: stamp(), sitting, argument: last, reason });
    for (of, how) in [("ter.ent.partners", "signer une charte à trois"), ("ter.pos.several", "")] {
        let (of, how) = (TypeId::new(of), Some(how.to_owned()));
        room.edit(DiagnosisEdit::Towards { at: stamp(), sitting, of, how });
    }
    room.session
}

/// A session of a diagnosis and of nothing else.
pub fn diagnosis_alone() -> Session {
    let mut room = Planting::of(looked_at(empty()));
    room.edit(Edit::SetPurposes([Purpose::Territory].into()));
    room.session
}

fn source(session: &Session, language: Language, choices: Choices) -> Source<'_> {
    Source::printed(session, Words::new(language), choices)
}

/// Every text of a document, a line each, headings marked with their level.
fn lines(document: &Document) -> Vec<String> {
    let joined = |spans: &[curseur::export::Span]| -> String {
        spans.iter().map(|span| span.text.as_str()).collect()
    };
    let mut lines = vec![document.title.clone()];
    for block in &document.blocks {
        match block {
            Block::Title { above, text, under } => {
                lines.extend([above, text].into_iter().chain(under).cloned());
            }
            Block::Heading { level, text } => {
                lines.push(format!("{} {text}", "#".repeat((*level).into())));
            }
            Block::Paragraph(spans) | Block::Note(spans) => lines.push(joined(spans)),
            Block::List(items) => lines.extend(items.iter().map(|item| joined(item))),
            Block::Items(items) => {
                for item in items {
                    let told: Vec<_> = item.paragraphs.iter().map(|told| joined(told)).collect();
                    lines.push(format!("{} | {}", item.mark, told.join(" | ")));
                }
            }
            Block::Table(table) => {
                lines.extend(table.columns.iter().map(|(name, _)| name.clone()));
                for cell in table.rows.iter().flatten() {
                    match cell {
                        Cell::Text(spans) => lines.push(joined(spans)),
                        Cell::Rail { low, high } => lines.push(format!("{low} {high}")),
                    }
                }
            }
            Block::Picture { picture, caption } => {
                lines.extend([caption.clone(), picture.alt.clone()]);
            }
            Block::Lines(count) => lines.push(format!("({count} lines)")),
            Block::PageBreak => lines.push("(page)".to_owned()),
        }
    }
    // As it is typed in a test.
    lines.into_iter().map(|line| line.replace('\u{202f}', " ")).collect()
}
