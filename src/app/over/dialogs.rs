//! The questions the window asks about files. Each gives back what was chosen; Escape is the safe choice.

use std::path::PathBuf;

use egui::{Context, Key, Margin, ScrollArea, Sense, TextEdit, Ui};

use crate::app::base::display::Screen;
use crate::app::base::theme::{Theme, size, strong};
use crate::app::widgets::dialog::{
    Row, buttons, modal, muted, paragraph, primary, secondary, small,
};
use crate::words::Words;

/// A good copy of a file that cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoodCopy {
    pub path: PathBuf,
    /// Its date and time, as said.
    pub when: String,
    pub arguments: usize,
}

/// A question, or something that must be read before going on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Closing while something is not saved.
    CloseUnsaved { why: String },
    /// The copies are newest first.
    OpenFailed { message: String, copies: Vec<GoodCopy> },
    /// The session opened, and cannot be changed.
    ReadOnly { message: String },
    /// Saving does not work.
    SaveTrouble { message: String },
    /// Another hand changed the file: ours was written beside it.
    ConflictWritten { message: String },
    /// On which of several screens the room looks.
    Screens { screens: Vec<Screen> },
    /// The room would see everything in the window.
    TakeBack,
    /// Closing while the room sees something.
    CloseProjecting,
}

/// What was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Nothing is closed, nothing is opened.
    Cancel,
    /// It was read; go on.
    Understood,
    /// Save again, and close if that works.
    Retry,
    SaveElsewhere,
    CloseWithoutSaving,
    OpenCopy(PathBuf),
    OpenOther,
    ProjectOn(Screen),
    ProjectHere,
    /// The window shows everything again.
    TakeBack,
    StopAndClose,
}

/// The question over everything else; `None` while nobody answered.
pub fn ui(ctx: &Context, words: Words, theme: &Theme, dialog: &Dialog) -> Option<Choice> {
    let (title, dismissed) = match dialog {
        Dialog::CloseUnsaved { .. } => ("dialog-unsaved-title", Choice::Cancel),
        Dialog::OpenFailed { .. } => ("dialog-open-title", Choice::Cancel),
        Dialog::ReadOnly { .. } => ("dialog-read-only-title", Choice::Understood),
        Dialog::SaveTrouble { .. } => ("dialog-save-trouble-title", Choice::Understood),
        Dialog::ConflictWritten { .. } => ("dialog-conflict-title", Choice::Understood),
        Dialog::Screens { .. } => ("dialog-screens-title", Choice::Cancel),
        Dialog::TakeBack => ("dialog-take-back-title", Choice::Cancel),
        Dialog::CloseProjecting => ("dialog-projecting-title", Choice::Cancel),
    };
    let title = words.text(title);
    let shown = modal(ctx, theme, "dialog", &title, 620.0, |ui, opened| match dialog {
        Dialog::CloseUnsaved { why } => close_unsaved(ui, words, theme, why, opened),
        Dialog::OpenFailed { message, copies } => {
            open_failed(ui, words, theme, message, copies, opened)
        }
        Dialog::SaveTrouble { message } => save_trouble(ui, words, theme, message, opened),
        Dialog::Screens { screens } => which_screen(ui, words, theme, screens, opened),
        Dialog::TakeBack => {
            paragraph(ui, words.text("dialog-take-back-what"));
            let choices = [
                ("dialog-take-back-stay", Choice::Cancel),
                ("dialog-take-back-go", Choice::TakeBack),
            ];
            buttons(ui, |ui| choose(ui, words, opened, &choices))
        }
        Dialog::CloseProjecting => {
            paragraph(ui, words.text("dialog-projecting-what"));
            let choices = [
                ("dialog-projecting-stay", Choice::Cancel),
                ("dialog-projecting-close", Choice::StopAndClose),
            ];
            buttons(ui, |ui| choose(ui, words, opened, &choices))
        }
        Dialog::ReadOnly { message } | Dialog::ConflictWritten { message } => {
            paragraph(ui, message);
            buttons(ui, |ui| {
                choose(ui, words, opened, &[("dialog-understood", Choice::Understood)])
            })
        }
    });
    shown.inner.or_else(|| shown.dismissed.then_some(dismissed))
}

/// Buttons; the first one is the safe one, and has the keyboard when the dialog opens.
fn choose(ui: &mut Ui, words: Words, opened: bool, choices: &[(&str, Choice)]) -> Option<Choice> {
    let theme = Theme::of(ui.ctx());
    let mut chosen = None;
    for (n, (message, choice)) in choices.iter().enumerate() {
        let text = words.text(message);
        let button = if n == 0 { primary(ui, theme, text) } else { secondary(ui, text) };
        if n == 0 && opened {
            button.request_focus();
        }
        if button.clicked() {
            chosen = Some(choice.clone());
        }
    }
    chosen
}

fn close_unsaved(
    ui: &mut Ui,
    words: Words,
    theme: &Theme,
    why: &str,
    opened: bool,
) -> Option<Choice> {
    paragraph(ui, words.text("dialog-unsaved-what"));
    if !why.is_empty() {
        ui.add_space(2.0);
        let why = words.with("dialog-unsaved-why", [("why", why.into())]);
        paragraph(ui, egui::RichText::new(why).color(theme.alert));
    }
    let safe = [
        ("dialog-unsaved-stay", Choice::Cancel),
        ("dialog-unsaved-retry", Choice::Retry),
        ("dialog-unsaved-elsewhere", Choice::SaveElsewhere),
    ];
    buttons(ui, |ui| {
        let chosen = choose(ui, words, opened, &safe);
        let close = egui::RichText::new(words.text("dialog-unsaved-close")).color(theme.alert);
        if secondary(ui, close).clicked() { Some(Choice::CloseWithoutSaving) } else { chosen }
    })
}

fn open_failed(
    ui: &mut Ui,
    words: Words,
    theme: &Theme,
    message: &str,
    copies: &[GoodCopy],
    opened: bool,
) -> Option<Choice> {
    ScrollArea::vertical().id_salt("message").max_height(140.0).show(ui, |ui| {
        paragraph(ui, message);
    });
    paragraph(ui, muted(words.text("dialog-open-untouched"), theme));
    ui.add_space(10.0);
    let mut chosen = None;
    if copies.is_empty() {
        paragraph(ui, muted(words.text("dialog-open-no-copies"), theme));
    } else {
        ui.label(strong(words.text("dialog-open-copies"), size::BODY));
        ScrollArea::vertical().id_salt("copies").max_height(3.2 * Row::HIGH).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for copy in copies {
                let when = words.with("dialog-open-copy-when", [("when", (&copy.when).into())]);
                let count = [("count", copy.arguments.into())];
                let row = Row {
                    title: &when,
                    detail: &words.with("dialog-open-copy-arguments", count),
                    end: &words.text("dialog-open-copy"),
                    ..Row::default()
                };
                if row.show(ui, theme, Sense::click()).clicked() {
                    chosen = Some(Choice::OpenCopy(copy.path.clone()));
                }
            }
        });
    }
    let others = [("dialog-cancel", Choice::Cancel), ("dialog-open-other", Choice::OpenOther)];
    buttons(ui, |ui| choose(ui, words, opened, &others)).or(chosen)
}

/// What the room looks at: one of several screens by name, or this very window.
fn which_screen(
    ui: &mut Ui,
    words: Words,
    theme: &Theme,
    screens: &[Screen],
    opened: bool,
) -> Option<Choice> {
    let mut chosen = None;
    paragraph(ui, words.text("dialog-screens-what"));
    ui.add_space(6.0);
    for (n, screen) in screens.iter().enumerate() {
        let [width, height] = [screen.size.0, screen.size.1].map(|side| side.to_string());
        let size = [("width", width.into()), ("height", height.into())];
        let name = if screen.name.is_empty() {
            words.with("dialog-screens-unnamed", [("number", (screen.index + 1).into())])
        } else {
            screen.name.clone()
        };
        let row =
            Row { title: &name, note: &words.with("dialog-screens-size", size), ..Row::default() };
        let response = row.show(ui, theme, Sense::click());
        if n == 0 && opened {
            response.request_focus();
        }
        if response.clicked() {
            chosen = Some(Choice::ProjectOn(screen.clone()));
        }
    }
    let others = [("dialog-screens-same", Choice::ProjectHere), ("dialog-cancel", Choice::Cancel)];
    buttons(ui, |ui| choose(ui, words, false, &others)).or(chosen)
}

fn save_trouble(
    ui: &mut Ui,
    words: Words,
    theme: &Theme,
    message: &str,
    opened: bool,
) -> Option<Choice> {
    paragraph(ui, egui::RichText::new(message).color(theme.alert));
    paragraph(ui, words.text("dialog-save-trouble-kept"));
    let choices = [
        ("dialog-save-trouble-go-on", Choice::Understood),
        ("dialog-unsaved-retry", Choice::Retry),
        ("dialog-unsaved-elsewhere", Choice::SaveElsewhere),
    ];
    buttons(ui, |ui| choose(ui, words, opened, &choices))
}

/// What a typed path is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathPurpose {
    Open,
    /// A list of actors.
    List,
    Save,
    /// A folder that the library is to list too.
    Folder,
}

/// A path typed by hand, where the system has no file dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathPrompt {
    pub purpose: PathPurpose,
    pub path: String,
    /// What was wrong with the path given before; empty if nothing.
    pub problem: String,
}

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathChoice {
    Cancel,
    /// Nothing is known of it yet.
    Path(PathBuf),
}

impl PathPrompt {
    pub fn new(purpose: PathPurpose, path: String) -> Self {
        Self { purpose, path, problem: String::new() }
    }

    /// The question over everything else; `None` while nobody answered.
    pub fn ui(&mut self, ctx: &Context, words: Words, theme: &Theme) -> Option<PathChoice> {
        let (title, accept) = match self.purpose {
            PathPurpose::Open => ("prompt-open-title", "prompt-open-accept"),
            PathPurpose::List => ("prompt-list-title", "prompt-open-accept"),
            PathPurpose::Save => ("prompt-save-title", "prompt-save-accept"),
            PathPurpose::Folder => ("library-add", "prompt-folder-accept"),
        };
        let title = words.text(title);
        let shown = modal(ctx, theme, "path prompt", &title, 620.0, |ui, opened| {
            paragraph(ui, muted(words.text("prompt-note"), theme));
            ui.add_space(6.0);
            let name = words.text(match self.purpose {
                PathPurpose::Folder => "prompt-folder-path",
                _ => "prompt-path",
            });
            ui.label(strong(&name, size::BODY));
            let edit = TextEdit::singleline(&mut self.path)
                .desired_width(f32::INFINITY)
                .margin(Margin::symmetric(10, 7));
            let field = ui.add(edit).accessible_name(name);
            if opened {
                field.request_focus();
            }
            if field.changed() {
                self.problem.clear();
            }
            if !self.problem.is_empty() {
                paragraph(ui, small(&self.problem, theme).color(theme.alert));
            }
            let enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            let path = self.path.trim();
            buttons(ui, |ui| {
                let ready = !path.is_empty();
                let accept = ui.add_enabled_ui(ready, |ui| primary(ui, theme, words.text(accept)));
                let needs = words.text("prompt-needs-path");
                let accept = accept.inner.on_disabled_hover_text(needs);
                if secondary(ui, words.text("dialog-cancel")).clicked() {
                    Some(PathChoice::Cancel)
                } else if ready && (enter || accept.clicked()) {
                    Some(PathChoice::Path(PathBuf::from(path)))
                } else {
                    if enter {
                        field.request_focus();
                    }
                    None
                }
            })
        });
        shown.inner.or_else(|| shown.dismissed.then_some(PathChoice::Cancel))
    }
}
