//! What a new session is asked for: a title, and all the rest if one likes.

use std::collections::BTreeSet;

use egui::{
    Align, Button, Key, Layout, Margin, Rect, Response, ScrollArea, Stroke, TextEdit, Ui,
    UiBuilder, pos2, vec2,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::StartLook;
use crate::app::base::action::Action;
use crate::app::base::letters;
use crate::app::base::theme::{size, strong};
use crate::app::widgets::dialog::{paragraph, primary, secondary, small};
use crate::app::widgets::{caret_at_end, parse_date};
use crate::session::{Appraised, Detail, Edit, Purpose, Stage, Use};
use crate::words::Words;

/// What was typed so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Form {
    /// In the order of [`Detail::ALL`].
    texts: [String; Detail::ALL.len()],
    /// As typed; today until something is.
    date: Option<String>,
    stage: Option<Stage>,
    appraised: BTreeSet<Appraised>,
    uses: BTreeSet<Use>,
    purposes: BTreeSet<Purpose>,
    /// The text that letters go to which nothing else takes.
    #[serde(skip)]
    caret: Option<Detail>,
}

/// Why the session cannot be created yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lacks {
    Title,
    Date,
}

impl Form {
    /// As it is kept until there is a session to hold it; empty when nothing is typed.
    pub fn kept(&self) -> String {
        let form = Self { caret: None, ..self.clone() };
        if form == Self::default() {
            String::new()
        } else {
            ron::to_string(&form).unwrap_or_default()
        }
    }

    /// What was kept, as far as it can be read.
    pub fn found(kept: &str) -> Self {
        ron::from_str(kept).unwrap_or_default()
    }

    fn text_mut(&mut self, detail: Detail) -> &mut String {
        let index = Detail::ALL.iter().position(|other| *other == detail).unwrap_or_default();
        &mut self.texts[index]
    }

    fn date(&self, today: Date) -> Option<Date> {
        match self.date.as_deref().map(str::trim) {
            None | Some("") => Some(today),
            Some(text) => parse_date(text),
        }
    }

    /// The answers as edits of an empty session, the title first.
    fn edits(&self, today: Date) -> Result<Vec<Edit>, Lacks> {
        if self.texts[0].trim().is_empty() {
            return Err(Lacks::Title);
        }
        let date = self.date(today).ok_or(Lacks::Date)?;
        let texts = Detail::ALL
            .into_iter()
            .zip(&self.texts)
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(detail, text)| Edit::Describe(detail, text.trim().to_owned()));
        let stage = self.stage.map(|stage| Edit::SetStage(Some(stage)));
        let appraised = Some(&self.appraised).filter(|appraised| !appraised.is_empty());
        let uses = Some(&self.uses).filter(|uses| !uses.is_empty());
        let purposes = Some(&self.purposes).filter(|purposes| !purposes.is_empty());
        let scope = [
            appraised.map(|appraised| Edit::SetAppraised(appraised.clone())),
            uses.map(|uses| Edit::SetUses(uses.clone())),
            purposes.map(|purposes| Edit::SetPurposes(purposes.clone())),
        ];
        let scope = scope.into_iter().flatten();
        Ok(texts.chain([Edit::SetDate(date)]).chain(stage).chain(scope).collect())
    }
}

const WIDTH: f32 = 920.0;
const COLUMN_GAP: f32 = 24.0;
const HEAD: f32 = 64.0;
const FOOT: f32 = 64.0;

/// Whether to go back to the first page.
pub fn ui(
    ui: &mut Ui,
    look: &StartLook<'_>,
    form: &mut Form,
    focus: bool,
    out: &mut Vec<Action>,
) -> bool {
    catch_letters(ui, form);
    let all = ui.available_rect_before_wrap();
    let width = (all.width() - 80.0).min(WIDTH);
    let columns = Rect::from_center_size(all.center(), vec2(width, all.height()));
    let head = Rect::from_min_size(columns.min, vec2(width, HEAD));
    let foot = Rect::from_min_max(pos2(columns.left(), columns.bottom() - FOOT), columns.max);
    let body = Rect::from_min_max(pos2(all.left(), head.bottom()), pos2(all.right(), foot.top()));

    let mut back = ui.memory(|memory| memory.top_modal_layer().is_none())
        && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Escape));
    let mut create = false;
    let row = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(head).layout(row), |ui| {
        back |= secondary(ui, look.words.text("form-back")).clicked();
        ui.add_space(12.0);
        ui.label(strong(look.words.text("form-heading"), size::HEADING));
        ui.add_space(8.0);
        ui.label(small(look.words.text("form-note"), look.theme));
    });
    ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let side = (ui.available_width() - width) / 2.0;
            let inner = Rect::from_min_size(
                pos2(ui.max_rect().left() + side, ui.cursor().top()),
                vec2(width, 0.0),
            );
            ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
                create = fields(ui, look, form, focus);
                ui.add_space(16.0);
            });
        });
    });
    let line = Stroke::new(1.0, look.theme.line);
    ui.painter().hline(all.x_range(), head.bottom(), line);
    ui.painter().hline(all.x_range(), foot.top(), line);
    let is_covered = ui.memory(|memory| memory.top_modal_layer().is_some());
    create |= !is_covered
        && ui.input_mut(|input| input.consume_key(egui::Modifiers::COMMAND, Key::Enter));
    let edits = form.edits(look.today);
    ui.scope_builder(
        UiBuilder::new().max_rect(foot).layout(Layout::right_to_left(Align::Center)),
        |ui| {
            let button = ui
                .add_enabled_ui(edits.is_ok(), |ui| {
                    primary(ui, look.theme, look.words.text("form-create"))
                })
                .inner;
            create |= button.clicked();
            ui.add_space(12.0);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let text = match &edits {
                    Ok(_) => {
                        let folder = look.folder.display().to_string();
                        small(
                            look.words.with("form-where", [("folder", folder.into())]),
                            look.theme,
                        )
                    }
                    Err(Lacks::Title) => small(look.words.text("form-needs-title"), look.theme),
                    Err(Lacks::Date) => small(look.words.text("form-needs-date"), look.theme)
                        .color(look.theme.alert),
                };
                ui.add(egui::Label::new(text).truncate());
            });
        },
    );
    ui.advance_cursor_after_rect(all);
    if create && let Ok(edits) = edits {
        out.push(Action::Create(edits));
    }
    back
}

/// Letters typed with the keyboard on a stage or a button, or on nothing, go to the first text after the stages: none vanishes, and a
/// space within a word presses nothing.
fn catch_letters(ui: &Ui, form: &mut Form) {
    let is_covered = ui.memory(|memory| memory.top_modal_layer().is_some());
    if is_covered {
        return;
    }
    let typed = letters::take_unread(ui, true);
    if !typed.is_empty() {
        form.text_mut(Detail::Missions).push_str(&typed);
        form.caret = Some(Detail::Missions);
    }
}

/// Whether Enter was pressed in the title.
fn fields(ui: &mut Ui, look: &StartLook<'_>, form: &mut Form, focus: bool) -> bool {
    let words = look.words;
    ui.add_space(18.0);
    let mut enter = false;
    let date_width = 168.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = COLUMN_GAP;
        let title_width = ui.available_width() - date_width - COLUMN_GAP;
        ui.vertical(|ui| {
            ui.set_width(title_width);
            let response = Field::of(words, Detail::Title).required().show(ui, look, form);
            if focus {
                response.request_focus();
            }
            enter = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if enter && form.edits(look.today).is_err() {
                response.request_focus();
            }
        });
        ui.vertical(|ui| {
            ui.set_width(date_width);
            date(ui, look, form);
        });
    });

    group(ui, look, "form-group-approach");
    columns(ui, |left, right| {
        Field::of(words, Detail::Organisation)
            .hint("form-organisation-hint")
            .show(left, look, form);
        Field::of(words, Detail::Territory).hint("form-territory-hint").show(right, look, form);
    });
    label(ui, &words.text("scope-purposes"));
    several(ui, &Purpose::ALL, |one| words.purpose(one), &mut form.purposes);
    ui.add_space(10.0);
    columns(ui, |left, right| {
        label(left, &words.text("scope-appraised"));
        several(left, &Appraised::ALL, |one| words.appraised(one), &mut form.appraised);
        stages(right, look, form);
    });
    label(ui, &words.text("scope-uses"));
    several(ui, &Use::ALL, |one| words.usage(one), &mut form.uses);
    ui.add_space(10.0);
    columns(ui, |left, right| {
        let missions = Field::of(words, Detail::Missions).hint("form-missions-hint");
        missions.rows(2).show(left, look, form);
        let purpose = Field::of(words, Detail::Purpose).hint("form-purpose-hint");
        purpose.rows(2).show(right, look, form);
    });
    columns(ui, |left, right| {
        let reference = Field::of(words, Detail::Reference).hint("form-reference-hint");
        reference.rows(2).show(left, look, form);
        let facilitators = Field::of(words, Detail::Facilitators).hint("form-facilitators-hint");
        facilitators.rows(2).show(right, look, form);
    });

    group(ui, look, "form-group-territory");
    for (detail, hint) in [
        (Detail::Development, "form-development-hint"),
        (Detail::Relations, "form-relations-hint"),
        (Detail::Governance, "form-governance-hint"),
    ] {
        Field::of(words, detail).hint(hint).rows(2).show(ui, look, form);
        ui.add_space(10.0);
    }
    enter
}

fn columns(ui: &mut Ui, content: impl FnOnce(&mut Ui, &mut Ui)) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = COLUMN_GAP;
        ui.columns_const(|[left, right]| {
            for ui in [&mut *left, &mut *right] {
                ui.spacing_mut().item_spacing.x = 8.0;
            }
            content(left, right);
        });
    });
    ui.add_space(10.0);
}

fn group(ui: &mut Ui, look: &StartLook<'_>, message: &str) {
    ui.add_space(22.0);
    ui.label(strong(look.words.text(message), size::PILLAR));
    let rect = ui.cursor();
    let line = Stroke::new(1.0, look.theme.line);
    ui.painter().hline(rect.left()..=rect.left() + ui.available_width(), rect.top(), line);
    ui.add_space(12.0);
}

/// One text to fill in.
struct Field {
    detail: Detail,
    name: String,
    hint: Option<&'static str>,
    rows: usize,
    required: bool,
}

impl Field {
    fn of(words: Words, detail: Detail) -> Self {
        Self { detail, name: words.detail(detail), hint: None, rows: 1, required: false }
    }

    fn hint(self, message: &'static str) -> Self {
        Self { hint: Some(message), ..self }
    }

    fn rows(self, rows: usize) -> Self {
        Self { rows, ..self }
    }

    fn required(self) -> Self {
        Self { hint: Some("form-title-hint"), required: true, ..self }
    }

    fn show(self, ui: &mut Ui, look: &StartLook<'_>, form: &mut Form) -> Response {
        label(ui, &self.name);
        let text = form.text_mut(self.detail);
        let edit =
            if self.rows == 1 { TextEdit::singleline(text) } else { TextEdit::multiline(text) };
        let mut edit = edit
            .id_salt(("new session", self.detail))
            .desired_width(f32::INFINITY)
            .desired_rows(self.rows)
            .margin(Margin::symmetric(10, 7));
        if let Some(hint) = self.hint {
            let hint = look.words.text(hint);
            edit = edit.hint_text(egui::RichText::new(hint).color(look.theme.muted));
        }
        if self.required {
            edit = edit.font(egui::FontId::proportional(size::PILLAR));
        }
        let response = ui.add(edit).accessible_name(self.name);
        if response.has_focus() {
            form.caret = None;
        }
        if form.caret == Some(self.detail) {
            let text = form.text_mut(self.detail).clone();
            caret_at_end(ui.ctx(), response.id, &text);
            response.request_focus();
        }
        if response.gained_focus() {
            ui.scroll_to_rect(response.rect.expand2(vec2(0.0, 32.0)), None);
        }
        response
    }
}

fn label(ui: &mut Ui, name: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = 18.0;
        ui.label(strong(name, size::BODY));
    });
}

fn date(ui: &mut Ui, look: &StartLook<'_>, form: &mut Form) {
    let name = look.words.text("form-date");
    label(ui, &name);
    let mut text = form.date.clone().unwrap_or_else(|| look.words.typed_date(look.today));
    let edit = TextEdit::singleline(&mut text)
        .id_salt("new session date")
        .desired_width(f32::INFINITY)
        .font(egui::FontId::proportional(size::PILLAR))
        .margin(Margin::symmetric(10, 7))
        .hint_text(look.words.text("form-date-hint"));
    let response = ui.add(edit).accessible_name(name);
    if response.changed() {
        form.date = Some(text);
    } else if !response.has_focus() && form.date.as_ref().is_some_and(|text| text.trim().is_empty())
    {
        form.date = None;
    }
    if form.date(look.today).is_none() {
        let example = Words::new(crate::session::Language::Fr).typed_date(look.today);
        let iso = look.today.to_string();
        let message = look
            .words
            .with("form-date-invalid", [("example", example.into()), ("iso", iso.into())]);
        paragraph(ui, small(message, look.theme).color(look.theme.alert));
    }
}

fn stages(ui: &mut Ui, look: &StartLook<'_>, form: &mut Form) {
    label(ui, &look.words.text("form-stage"));
    ui.horizontal(|ui| {
        for stage in Stage::ALL {
            let on = form.stage == Some(stage);
            let button = Button::new(capitalised(&look.words.stage(stage)))
                .selected(on)
                .min_size(vec2(96.0, 32.0));
            if ui.add(button).clicked() {
                form.stage = (!on).then_some(stage);
            }
        }
    });
}

/// Answers of which any number may hold.
fn several<T: Copy + Ord>(
    ui: &mut Ui,
    all: &[T],
    said: impl Fn(T) -> String,
    chosen: &mut BTreeSet<T>,
) {
    ui.horizontal_wrapped(|ui| {
        for &one in all {
            let on = chosen.contains(&one);
            let button =
                Button::new(capitalised(&said(one))).selected(on).min_size(vec2(96.0, 32.0));
            if ui.add(button).clicked() {
                if on {
                    chosen.remove(&one);
                } else {
                    chosen.insert(one);
                }
            }
        }
    });
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
