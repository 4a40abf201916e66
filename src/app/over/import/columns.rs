//! Where the headings stand and what each column is, each changed by one choice.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, FontFamily, FontId, Label, PopupCloseBehavior, RichText, ScrollArea, Ui, vec2};

use super::found::Found;
use super::told;
use crate::app::base::look::Look;
use crate::app::base::theme::size;
use crate::app::widgets::dialog::quiet;
use crate::app::widgets::form;
use crate::session::Reading;
use crate::session::list::{Cell, Column, Role};

/// The headings stand in one of the first rows.
const ROWS: usize = 10;
/// So many cells of a column show what it holds.
const SAMPLES: usize = 4;
/// With more columns than this, those that are left out are folded.
const MANY: usize = 6;
const MENU_WIDTH: f32 = 190.0;
const MENU_HEIGHT: f32 = 320.0;

/// Shows them, where there is something to choose. Says whether the list is read otherwise now.
pub fn ui(ui: &mut Ui, look: &Look<'_>, found: &mut Found, all: &mut bool) -> bool {
    let columns: Vec<_> = found.reading.columns(&found.sheet.rows);
    let samples: Vec<_> = columns.iter().map(|column| samples(found, column)).collect();
    let holds = |at: usize| !samples[at].is_empty();
    let filled: Vec<_> = (0..columns.len()).filter(|&at| holds(at)).collect();
    if filled.len() < 2 && found.reading.heads.is_none() {
        return false;
    }
    let mut reading = heads(ui, look, found);
    let folded = !*all && MANY < filled.len();
    let is_shown = |at: &&usize| !folded || found.reading.roles[**at] != Role::LeftOut;
    for &at in filled.iter().filter(is_shown) {
        if let Some(role) = column(ui, look, found, &columns[at], &samples[at]) {
            let mut changed = found.reading.clone();
            changed.assign(at, role);
            reading = Some(changed);
        }
    }
    let hidden = filled.len() - filled.iter().filter(is_shown).count();
    if 0 < hidden {
        let text = look.words.with("import-more-columns", [("count", hidden.into())]);
        *all |= quiet(ui, look.theme, text).clicked();
    }
    ui.add_space(6.0);
    form::rule(ui, look.theme);
    ui.add_space(4.0);
    let changes = reading.is_some();
    if let Some(reading) = reading {
        found.read_as(reading, look);
    }
    changes
}

/// The first cells of a column that hold something.
fn samples(found: &Found, column: &Column) -> String {
    let (_, rows) = found.reading.split(&found.sheet.rows);
    let cells = rows.iter().filter_map(|row| row.cells.get(column.number - 1));
    let mut cells: Vec<_> = cells
        .filter(|cell| !cell.trim().is_empty())
        .take(SAMPLES)
        .map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    cells.dedup();
    cells.join(" · ")
}

/// Which row has the headings.
fn heads(ui: &mut Ui, look: &Look<'_>, found: &Found) -> Option<Reading> {
    let words = look.words;
    let rows = &found.sheet.rows;
    let said =
        |at: usize| words.with("import-heads-in", [("line", rows[at].line.to_string().into())]);
    let shown = found.reading.heads.map_or_else(|| words.text("import-heads-none"), said);
    let name = words.with("import-heads", [("row", (&shown).into())]);
    let mut chosen = None;
    let button = button(look, &shown);
    ui.horizontal(|ui| {
        let menu = MenuButton::from_button(button).config(config());
        let (response, _) = menu.ui(ui, |ui| {
            ui.set_min_width(MENU_WIDTH);
            let mut option = |ui: &mut Ui, row: Option<usize>, text: String| {
                let text = RichText::new(text).size(size::SMALL);
                let selected = found.reading.heads == row;
                if ui.add(Button::selectable(selected, text).truncate()).clicked() {
                    chosen = Some(row);
                    ui.close();
                }
            };
            option(ui, None, words.text("import-heads-none"));
            for (at, row) in rows.iter().enumerate().take(ROWS) {
                let cells = row.cells.iter().map(|cell| Cell::of(cell).text);
                let cells: Vec<_> = cells.filter(|cell| !cell.is_empty()).collect();
                option(ui, Some(at), format!("{} · {}", said(at), cells.join(" · ")));
            }
        });
        response.accessible_name(&name);
        let text = words.text("import-heads-caption");
        let text = RichText::new(text).size(size::SMALL).color(look.theme.muted);
        ui.add(Label::new(text).truncate());
    });
    let chosen = chosen.filter(|row| *row != found.reading.heads)?;
    Some(Reading::with_heads(rows, found.whom, chosen))
}

/// What a column is, under what it is called and what it holds. Gives what it was just said to be.
fn column(
    ui: &mut Ui,
    look: &Look<'_>,
    found: &Found,
    column: &Column,
    samples: &str,
) -> Option<Role> {
    let words = look.words;
    let role = found.reading.roles[column.number - 1];
    let shown = told::role(words, found.whom, role);
    let heading = told::column(words, column);
    let name = [("column", (&heading).into()), ("role", (&shown).into())];
    let name = words.with("import-column-is", name);
    let mut chosen = None;
    let left_out = role == Role::LeftOut;
    let button = button(look, &shown);
    ui.horizontal(|ui| {
        let (response, _) = MenuButton::from_button(button).config(config()).ui(ui, |ui| {
            ui.set_min_width(MENU_WIDTH);
            ScrollArea::vertical().max_height(MENU_HEIGHT).show(ui, |ui| {
                for other in Role::all(found.whom) {
                    let text =
                        RichText::new(told::role(words, found.whom, other)).size(size::SMALL);
                    if ui.add(Button::selectable(other == role, text)).clicked() {
                        chosen = Some(other);
                        ui.close();
                    }
                }
            });
        });
        response.accessible_name(&name);
        let colour = if left_out { look.theme.muted } else { look.theme.ink };
        if !column.heading.is_empty() {
            let room = ui.available_width() * 0.4;
            let font = FontId::new(size::SMALL, FontFamily::Proportional);
            let (heading, _) = form::elided(ui, &column.heading, font, colour, room);
            ui.add(Label::new(heading));
        }
        let text = RichText::new(samples).size(size::SMALL).color(look.theme.muted);
        ui.add(Label::new(text).truncate());
    });
    chosen.filter(|chosen| *chosen != role)
}

fn config() -> MenuConfig {
    MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClick)
}

/// A button that opens a menu, as wide as the others.
fn button<'a>(look: &Look<'_>, text: &str) -> Button<'a> {
    let arrow = RichText::new("▼").size(size::SMALL * 0.75).color(look.theme.muted);
    let text = RichText::new(text).size(size::SMALL);
    Button::new(text).right_text(arrow).truncate().min_size(vec2(MENU_WIDTH, 0.0))
}
