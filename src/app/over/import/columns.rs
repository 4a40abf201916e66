//! Where the headings stand and what each column is, each changed by one choice.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Align, Button, FontFamily, FontId, Label, Layout, PopupCloseBehavior, RichText, ScrollArea, Ui,
    vec2,
};

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
const MANY: usize = 7;
/// Columns stand side by side, no narrower than this.
const NARROWEST: f32 = 150.0;
const GAP: f32 = 10.0;
const HEIGHT: f32 = 46.0;
const MENU_WIDTH: f32 = 190.0;
const MENU_HEIGHT: f32 = 320.0;

/// What stands above the rows: the headings, or a column.
enum Head<'a> {
    Row,
    Column(&'a Column, &'a str),
}

/// Shows them, where there is something to choose. Says whether the list is read otherwise now.
pub fn ui(ui: &mut Ui, look: &Look<'_>, found: &mut Found, all: &mut bool) -> bool {
    let columns = found.reading.columns(&found.sheet.rows);
    let samples: Vec<_> = columns.iter().map(|column| samples(found, column)).collect();
    let filled: Vec<_> =
        columns.iter().zip(&samples).filter(|(_, samples)| !samples.is_empty()).collect();
    if filled.len() < 2 && found.reading.heads.is_none() {
        return false;
    }
    let folded = !*all && MANY < filled.len();
    let is_shown =
        |column: &Column| !folded || found.reading.roles[column.number - 1] != Role::LeftOut;
    let shown = filled.iter().filter(|(column, _)| is_shown(column));
    let heads = shown.map(|(column, samples)| Head::Column(column, samples.as_str()));
    let heads: Vec<_> = std::iter::once(Head::Row).chain(heads).collect();
    let hidden = 1 + filled.len() - heads.len();
    let room = ui.available_width();
    let beside = ((room + GAP) / (NARROWEST + GAP)).floor().max(1.0);
    let width = (room + GAP) / beside - GAP;
    let mut reading = None;
    for line in heads.chunks(beside as usize) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for head in line {
                let layout = Layout::top_down(Align::Min);
                ui.allocate_ui_with_layout(vec2(width, HEIGHT), layout, |ui| {
                    ui.set_width(width);
                    ui.spacing_mut().item_spacing.y = 1.0;
                    let changed = match head {
                        Head::Row => row(ui, look, found),
                        Head::Column(column, samples) => {
                            self::column(ui, look, found, column, samples)
                        }
                    };
                    reading = reading.take().or(changed);
                });
            }
        });
    }
    if 0 < hidden {
        let text = look.words.with("import-more-columns", [("count", hidden.into())]);
        *all |= quiet(ui, look.theme, text).clicked();
    }
    ui.add_space(4.0);
    form::rule(ui, look.theme);
    ui.add_space(2.0);
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

/// Which row has the headings. Gives how the list is read where another was just chosen.
fn row(ui: &mut Ui, look: &Look<'_>, found: &Found) -> Option<Reading> {
    let words = look.words;
    let rows = &found.sheet.rows;
    let said =
        |at: usize| words.with("import-heads-in", [("line", rows[at].line.to_string().into())]);
    let shown = found.reading.heads.map_or_else(|| words.text("import-heads-none"), said);
    let name = words.with("import-heads", [("row", (&shown).into())]);
    let mut options = vec![(None, words.text("import-heads-none"))];
    options.extend(rows.iter().enumerate().take(ROWS).map(|(at, row)| {
        let cells = row.cells.iter().map(|cell| Cell::of(cell).text);
        let cells: Vec<_> = cells.filter(|cell| !cell.is_empty()).collect();
        (Some(at), format!("{} · {}", said(at), cells.join(" · ")))
    }));
    caption(ui, look, &words.text("import-heads-caption"), "");
    let chosen = menu(ui, look, (&shown, &name), found.reading.heads, options)?;
    Some(Reading::with_heads(rows, found.whom, chosen))
}

/// What a column is, under what it is called and what it holds. Gives how the list is read where it was just said to be another.
fn column(
    ui: &mut Ui,
    look: &Look<'_>,
    found: &Found,
    column: &Column,
    samples: &str,
) -> Option<Reading> {
    let words = look.words;
    let role = found.reading.roles[column.number - 1];
    let shown = told::role(words, found.whom, role);
    let name = [("column", told::column(words, column).into()), ("role", (&shown).into())];
    let name = words.with("import-column-is", name);
    let all = Role::all(found.whom);
    let former = Some(role).filter(|role| !all.contains(role));
    let options = all.into_iter().chain(former);
    let options = options.map(|role| (role, told::role(words, found.whom, role)));
    caption(ui, look, &column.heading, samples);
    let chosen = menu(ui, look, (&shown, &name), role, options.collect())?;
    let mut reading = found.reading.clone();
    reading.assign(column.number - 1, chosen);
    Some(reading)
}

/// What a column is called, and the beginning of what it holds.
fn caption(ui: &mut Ui, look: &Look<'_>, heading: &str, samples: &str) {
    let mut job = LayoutJob::default();
    let format = |color| TextFormat {
        font_id: FontId::new(size::SMALL, FontFamily::Proportional),
        color,
        ..TextFormat::default()
    };
    job.append(heading, 0.0, format(look.theme.ink));
    let gap = if heading.is_empty() || samples.is_empty() { 0.0 } else { 8.0 };
    job.append(samples, gap, format(look.theme.muted));
    job.wrap = TextWrapping::truncate_at_width(ui.available_width());
    let text = ui.painter().layout_job(job);
    let cut = text.elided;
    let response = ui.add(Label::new(text));
    if cut {
        response.on_hover_text(format!("{heading}\n{samples}").trim());
    }
}

/// A button that says what holds and opens what else can. Gives what was just chosen.
fn menu<T: Copy + PartialEq>(
    ui: &mut Ui,
    look: &Look<'_>,
    (shown, name): (&str, &str),
    held: T,
    options: Vec<(T, String)>,
) -> Option<T> {
    let arrow = RichText::new("▼").size(size::SMALL * 0.75).color(look.theme.muted);
    let text = RichText::new(shown).size(size::SMALL);
    let button = Button::new(text).right_text(arrow).truncate();
    let button = button.min_size(vec2(ui.available_width(), 0.0));
    let mut chosen = None;
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClick);
    let (response, _) = MenuButton::from_button(button).config(config).ui(ui, |ui| {
        ui.set_min_width(MENU_WIDTH);
        ScrollArea::vertical().max_height(MENU_HEIGHT).show(ui, |ui| {
            for (option, text) in options {
                let text = RichText::new(text).size(size::SMALL);
                let button = Button::selectable(option == held, text).truncate();
                if ui.add(button).clicked() {
                    chosen = Some(option);
                    ui.close();
                }
            }
        });
    });
    response.accessible_name(name);
    chosen.filter(|chosen| *chosen != held)
}
