//! What is told of the territory, row by row: the same for the text, the minutes and the tables.

use std::collections::BTreeMap;

use crate::analysis::{Beside, beside};
use crate::session::{
    Detail, EntryId, Figure, FrameText, Ledger, Part, Placed, Purpose, Recalled, Recorded, Row,
    RowValidation, Scale, Session, Sign, Sorted, Survey, Type, TypeId, TypeSurvey,
};

use super::voices::Voices;
use crate::words::Words;

/// A row that something was said of.
pub struct RowTold<'a> {
    pub row: &'a Row,
    pub in_short: &'a str,
    pub moving: &'a str,
    pub validated: Option<&'a RowValidation>,
    pub types: Vec<TypeTold<'a>>,
    /// The observations that fit none of its types, and those that nobody sorted yet.
    pub otherwise: Vec<(&'a Recorded, &'a Sorted)>,
    pub to_sort: Vec<(&'a Recorded, &'a Sorted)>,
    /// What an earlier session observed, and whether the group says that it is still true; nothing while nobody said.
    pub recalled: Vec<(&'a Recalled, bool)>,
    /// What the group agreed in it, side by side.
    pub beside: Vec<Beside<'a>>,
}

/// A type of it, looked at or not.
pub struct TypeTold<'a> {
    pub id: &'a TypeId,
    pub kind: &'a Type,
    pub survey: &'a TypeSurvey,
    /// What was said of it, in the order of the journal.
    pub said: Vec<SaidOfType<'a>>,
}

/// One argument on a type: what it observes, what the group agreed, or both.
pub struct SaidOfType<'a> {
    pub recorded: &'a Recorded,
    pub sign: Option<Sign>,
    pub contested: bool,
    pub placed: Option<&'a Placed>,
}

impl<'a> TypeTold<'a> {
    /// The argument in which the group said the place that holds.
    pub fn last(&self) -> Option<(&'a Recorded, &'a Placed)> {
        self.said.iter().rev().find_map(|said| Some((said.recorded, said.placed?)))
    }
}

/// What is said of the diagnosis before anything is observed: each with its name.
pub fn frame(session: &Session, words: Words, voices: &Voices<'_>) -> Vec<(String, String)> {
    if !session.is_for(Purpose::Territory) {
        return Vec::new();
    }
    let frame = &session.diagnosis.frame;
    let texts = FrameText::ALL.into_iter();
    let texts = texts.map(|which| (words.frame_text(which), frame.text(which).trim().to_owned()));
    let figures = frame.figures().map(Figure::told).collect::<Vec<_>>();
    let figures = (words.text("frame-figures"), figures.join("\n"));
    let parts = Part::ALL.into_iter();
    let parts = parts.map(|part| (words.part(part), voices.entrusted(frame.bearers(part))));
    let manners = frame.manners.iter().map(|&manner| words.manner(manner)).collect::<Vec<_>>();
    let manners = (words.text("frame-manners"), manners.join(", "));
    texts
        .chain([figures])
        .chain(parts)
        .chain([manners])
        .filter(|(_, said)| !said.is_empty())
        .collect()
}

/// "par le conseil de développement, le 12 mars 2027".
pub fn validated(validation: &RowValidation, words: Words, voices: &Voices<'_>) -> String {
    let by = voices.entrusted(&validation.by);
    words.with("row-validated-by", [("by", by.into()), ("date", words.date(validation.on).into())])
}

/// The rows of this scale that somebody touched, in order; none where the session is not for the territory.
pub fn rows<'a>(
    session: &'a Session,
    ledger: &'a Ledger,
    survey: &'a Survey,
    scale: Scale,
) -> Vec<RowTold<'a>> {
    if !session.is_for(Purpose::Territory) {
        return Vec::new();
    }
    let rows = session.diagnosis.rows.iter();
    let rows = rows.filter(|row| row.scale == scale && survey.touches(session, row));
    rows.map(|row| told(session, ledger, survey, row)).collect()
}

fn told<'a>(
    session: &'a Session,
    ledger: &'a Ledger,
    survey: &'a Survey,
    row: &'a Row,
) -> RowTold<'a> {
    let found = survey.row(&row.id);
    let recorded = |sorted: &'a Sorted| Some((ledger.get(sorted.argument)?, sorted));
    let types = survey.told(session, row).map(|(id, kind)| {
        let survey = survey.kind(id);
        let mut said: BTreeMap<EntryId, SaidOfType<'a>> = BTreeMap::new();
        for (sorted, sign) in found.on(id) {
            if let Some(recorded) = ledger.get(sorted.argument) {
                let contested = sorted.observation.contested;
                let one = SaidOfType { recorded, sign: Some(sign), contested, placed: None };
                said.insert(sorted.argument, one);
            }
        }
        for (argument, placed) in &survey.trail {
            if let Some(recorded) = ledger.get(*argument) {
                let one = SaidOfType { recorded, sign: None, contested: false, placed: None };
                said.entry(*argument).or_insert(one).placed = Some(placed);
            }
        }
        TypeTold { id, kind, survey, said: said.into_values().collect() }
    });
    RowTold {
        row,
        in_short: row.in_short(&session.details).trim(),
        moving: row.moving.trim(),
        validated: row.validated.as_ref(),
        types: types.collect(),
        otherwise: found.otherwise().filter_map(recorded).collect(),
        recalled: session
            .diagnosis
            .recalled
            .iter()
            .enumerate()
            .filter(|(_, found)| found.row == row.id)
            .filter_map(|(rank, found)| Some((found, survey.still_true(rank)?)))
            .collect(),
        to_sort: found.to_sort().filter_map(recorded).collect(),
        beside: beside(session, survey, row),
    }
}

/// Whether a row of the territory tells this part of the description, and nothing else needs to.
pub fn is_told_in_a_row(session: &Session, detail: Detail) -> bool {
    let is_its = |row: &Row| row.id.detail() == Some(detail);
    session.is_for(Purpose::Territory) && session.diagnosis.rows.iter().any(is_its)
}
