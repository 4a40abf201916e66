//! A session as data: tables for spreadsheets, and ties for the programs that draw networks.
//!
//! What an edition may hold is decided here, once for all forms: [`journal()`], [`observations()`], [`types()`], [`figures()`], [`held()`], [`axes()`],
//! [`actors()`], [`ties()`], [`involvement()`], [`decisions()`] and [`commitments()`] give tables, which [`csv()`] and [`xlsx()`] write as they are; [`graphml()`], [`gexf()`],
//! [`kumu()`] and [`gephi()`] write the actors and the ties. An internal edition says so in the name of each table and of
//! each file. No cell adds axes up: a position is what the group agreed on one axis, and no figure stands for several. In a
//! shareable edition a position is in words only.
//!
//! In a cell, values of a closed list (natures, objects, reasons) are parted by `|`; names and texts, in which anything
//! may stand, have a line each.

mod actors;
mod board;
mod committees;
mod decisions;
mod delimited;
mod fitting;
mod gephi;
mod gexf;
mod graphml;
mod involvement;
mod journal;
mod kumu;
mod network;
mod table;
mod territory;
mod ties;
mod workbook;

pub use actors::actors;
pub use board::axes;
pub use committees::committees;
pub use decisions::{commitments, decisions};
pub use delimited::{CsvPreset, csv};
pub use gephi::gephi;
pub use gexf::gexf;
pub use graphml::graphml;
pub use involvement::involvement;
pub use journal::{held, journal};
pub use kumu::kumu;
pub use rust_xlsxwriter::XlsxError;
pub use table::{Cell, Table};
pub use territory::{figures, observations, types};
pub use ties::ties;
pub use workbook::xlsx;

use super::Source;
use crate::session::Purpose;

/// Every table of a session, in the order a reader wants them: none of what the session was not for.
pub fn tables(source: &Source<'_>) -> Vec<Table> {
    type Written = fn(&Source<'_>) -> Table;
    let all: [(Option<Purpose>, Written); 8] = [
        (None, journal),
        (Some(Purpose::Territory), observations),
        (Some(Purpose::Territory), types),
        (Some(Purpose::Cursors), held),
        (Some(Purpose::Cursors), axes),
        (Some(Purpose::Commitments), decisions),
        (Some(Purpose::Actors), actors),
        (Some(Purpose::Actors), ties),
    ];
    let told = all.into_iter().filter(|(of, _)| of.is_none_or(|of| source.is_for(of)));
    let mut tables: Vec<_> = told.map(|(_, table)| table(source)).chain(figures(source)).collect();
    let involvement = involvement(source);
    let committees = committees(source);
    let commitments = commitments(source);
    tables.extend(
        [commitments, involvement, committees].into_iter().filter(|table| !table.rows.is_empty()),
    );
    tables
}

/// The name of something that is written, which tells an internal edition.
pub fn edition_name(source: &Source<'_>, name: &str) -> String {
    if source.choices.is_internal() {
        source.words.with("data-internal-name", [("name", name.into())])
    } else {
        name.to_owned()
    }
}
