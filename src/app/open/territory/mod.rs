//! The territory, in the place of the pillars: its rows, three at a time, or one of them with all that was observed.

mod act;
mod card;
mod folded;
mod line;
mod lines;
mod recalled;
mod row;
mod told;
mod wording;

use egui::{RichText, ScrollArea, Ui};

use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::look::Look;
use crate::app::base::theme::{size, strong};
use crate::app::widgets::Rows;
use crate::session::{AxisId, Diagnosis, EntryId, Ground, Purpose, Row, RowId, Scale, TypeId};

pub use card::CardState;
pub use card::ui as card;
pub use folded::{Folded, ui as folded};
use lines::Lines;
use told::List;

/// What this view keeps between frames.
#[derive(Default)]
pub struct TerritoryState {
    /// It stands in the place of the pillars.
    pub opened: bool,
    /// The row that is looked at alone.
    row: Option<RowId>,
    page: usize,
    /// What the card explains.
    pub chosen: Option<Ground>,
    /// Puts the keyboard on the first line in the next frame.
    pub focus: bool,
    lines: Rows<Ground>,
    observations: Rows<EntryId>,
    /// An arrow went down from the last line.
    falls_off: bool,
    recalled: Rows<usize>,
    /// What the session was read for, while nothing of it changes.
    read: Lines,
    observed: List<EntryId>,
    recalled_list: List<usize>,
    /// What was in hand in the bar in the last frame: something of the territory, or an axis.
    followed: (Option<Ground>, Option<AxisId>),
}

impl TerritoryState {
    /// Unfolded from the first, or not.
    pub fn begun(opened: bool) -> Self {
        Self { opened, ..Self::default() }
    }

    /// Looks at one row alone, with the keyboard on the first observation that waits to be sorted.
    fn open(&mut self, look: &Look<'_>, row: &RowId) {
        self.row = Some(row.clone());
        match look.survey.row(row).to_sort().next() {
            Some(first) => self.observations.go_to(first.argument),
            None => self.focus = true,
        }
    }

    /// The row that is looked at alone, else what was chosen last.
    pub fn shown(&self) -> Option<Ground> {
        self.row.clone().map(Ground::Row).or_else(|| self.chosen.clone())
    }

    /// What the card explains, while the territory is in sight; what an undo took out of it explains nothing.
    pub fn explained(&self, diagnosis: &Diagnosis) -> Option<&Ground> {
        self.chosen.as_ref().filter(|ground| self.opened && diagnosis.row_at(ground).is_some())
    }
}

/// Rows in sight at once.
const AT_ONCE: usize = 3;

/// The pages of rows: those of the territory together, then ours.
fn pages(rows: &[Row]) -> impl Iterator<Item = &[Row]> {
    rows.chunk_by(|one, other| one.scale == other.scale).flat_map(|same| same.chunks(AT_ONCE))
}

pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    in_hand: Option<&Ground>,
    state: &mut TerritoryState,
    out: &mut Vec<Action>,
) {
    let was_asked = state.focus;
    let diagnosis = &look.session.diagnosis;
    let alone = state.row.clone().and_then(|id| diagnosis.row(&id));
    let last = pages(&diagnosis.rows).count().saturating_sub(1);
    state.page = state.page.min(last);
    let page = pages(&diagnosis.rows).nth(state.page).unwrap_or_default();
    heading(ui, look, state, (page, last + 1), alone, out);
    match alone {
        Some(found) => row::ui(ui, look, found, in_hand, state, out),
        None => overview(ui, look, page, in_hand, state, out),
    }
    state.focus &= !was_asked;
}

fn heading(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut TerritoryState,
    (page, pages): (&[Row], usize),
    alone: Option<&Row>,
    out: &mut Vec<Action>,
) {
    let (words, theme) = (look.words, look.theme);
    let scale = alone.or_else(|| page.first()).map(|row| row.scale);
    let title = match scale {
        Some(Scale::Ourselves) => "territory-ourselves",
        _ => "territory",
    };
    crate::app::widgets::ends(
        ui,
        22.0,
        |ui| {
            ui.label(strong(words.text(title), size::PILLAR));
            if alone.is_none() {
                let note = RichText::new(words.text("territory-note")).size(size::SMALL);
                ui.add(egui::Label::new(note.color(theme.muted)).truncate());
            }
        },
        |ui| {
            ui.spacing_mut().interact_size.y = 20.0;
            let small = |id: &str| RichText::new(words.text(id)).size(size::SMALL);
            if alone.is_some() {
                if ui.button(small("territory-all-rows")).clicked() {
                    state.row = None;
                    state.focus = true;
                }
            } else if 1 < pages {
                for (id, by) in [("territory-previous", pages - 1), ("territory-next", 1)] {
                    if ui.button(small(id)).clicked() {
                        state.page = (state.page + by) % pages;
                    }
                    if id == "territory-previous" {
                        let page = [("page", (state.page + 1).into()), ("of", pages.into())];
                        let page = RichText::new(words.with("territory-page", page));
                        ui.label(page.size(size::SMALL).color(theme.muted));
                    }
                }
            }
            let folds = look.is_for(Purpose::Cursors);
            if folds && ui.button(small("territory-fold")).clicked() {
                out.push(Command::ShowTerritory.into());
            }
        },
    );
}

/// Three rows with their types, each on one line.
fn overview(
    ui: &mut Ui,
    look: &Look<'_>,
    rows: &[Row],
    in_hand: Option<&Ground>,
    state: &mut TerritoryState,
    out: &mut Vec<Action>,
) {
    let mut read = std::mem::take(&mut state.read);
    read.read(look, rows);
    let measure = read.measure(ui, ui.available_height());
    ScrollArea::vertical().id_salt("territory").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for line in &read.shown {
            let in_hand = in_hand == Some(&line.ground);
            let at = line::At { in_hand, lettered: false, all: &read.grounds };
            let asked = line.ui(ui, look, measure, &at, state, out);
            if let (true, Ground::Row(row)) = (asked, &line.ground) {
                state.open(look, row);
            }
        }
    });
    state.read = read;
}

/// The letters that sort an observation under the types of its row, in order: all but those that say something else.
fn letters() -> impl Iterator<Item = char> {
    ('a'..='z').filter(|letter| ![OTHERWISE, CONTESTED].contains(letter))
}

/// Sorts under what fits none of the types.
const OTHERWISE: char = 'x';
/// Says that it is contested.
const CONTESTED: char = 't';

/// The types of a row that are shown, with their letters.
fn lettered<'a>(look: &Look<'a>, row: &'a Row) -> Vec<(char, &'a TypeId)> {
    let shown = look.session.diagnosis.shown(row).map(|(of, _)| of);
    letters().zip(shown).collect()
}
