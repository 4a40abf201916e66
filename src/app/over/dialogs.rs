//! The questions the window asks about files. Each gives back what was chosen; Escape is the safe choice.

use std::path::PathBuf;

use egui::{Context, ScrollArea, Sense, Ui};

use crate::app::base::dialog::{Dialog, Offer, Offered};
use crate::app::base::display::{Display, Side};
use crate::app::base::theme::{Theme, size, strong};
use crate::app::widgets::dialog::{Row, buttons, modal, muted, paragraph, primary, secondary};
use crate::session::Whom;
use crate::words::Words;

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
    Open(Offered),
    /// The one that was asked for, whatever the others hold.
    OpenAnyway,
    SeeAll,
    OpenOther,
    ProjectOn(Display),
    ProjectHere,
    /// The window shows everything again.
    TakeBack,
    StopAndClose,
    Read(PathBuf, Whom),
}

/// The message that stands above a question, which also names it.
pub fn title(dialog: &Dialog) -> &'static str {
    match dialog {
        Dialog::CloseUnsaved { .. } => "dialog-unsaved-title",
        Dialog::OpenFailed { .. } => "dialog-open-title",
        Dialog::Fuller { .. } => "dialog-fuller-title",
        Dialog::ReadOnly { .. } => "dialog-read-only-title",
        Dialog::Screens { .. } => "dialog-screens-title",
        Dialog::TakeBack => "dialog-take-back-title",
        Dialog::CloseProjecting => "dialog-projecting-title",
        Dialog::ListDropped { .. } => "dialog-list-dropped-title",
    }
}

/// The question over everything else; `None` while nobody answered.
pub fn ui(ctx: &Context, words: Words, theme: &Theme, dialog: &Dialog) -> Option<Choice> {
    let dismissed = match dialog {
        Dialog::ReadOnly { .. } => Choice::Understood,
        _ => Choice::Cancel,
    };
    let title = words.text(title(dialog));
    let shown = modal(ctx, theme, "dialog", &title, 620.0, |ui, opened| match dialog {
        Dialog::CloseUnsaved { why } => close_unsaved(ui, words, theme, why, opened),
        Dialog::OpenFailed { message, offers } => {
            open_failed(ui, words, theme, message, offers, opened)
        }
        Dialog::Fuller { messages, offers } => fuller(ui, words, theme, (messages, offers), opened),
        Dialog::Screens { ours, screens } => {
            which_screen(ui, words, theme, (*ours, screens), opened)
        }
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
        Dialog::ListDropped { path } => {
            let choices = [
                ("command-import-people", Choice::Read(path.clone(), Whom::People)),
                ("command-import-actors", Choice::Read(path.clone(), Whom::Actors)),
                ("dialog-cancel", Choice::Cancel),
            ];
            buttons(ui, |ui| choose(ui, words, opened, &choices))
        }
        Dialog::ReadOnly { message } => {
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
    offers: &[Offer],
    opened: bool,
) -> Option<Choice> {
    ScrollArea::vertical().id_salt("message").max_height(140.0).show(ui, |ui| {
        paragraph(ui, message);
    });
    paragraph(ui, muted(words.text("dialog-open-untouched"), theme));
    ui.add_space(10.0);
    let mut chosen = None;
    let (read, kept): (Vec<_>, Vec<_>) =
        offers.iter().partition(|offer| matches!(offer.what, Offered::Read(_)));
    if !read.is_empty() {
        ui.label(strong(words.text("dialog-open-readings"), size::BODY));
        chosen = offered(ui, words, theme, "readings", &read);
        ui.add_space(6.0);
    }
    if kept.is_empty() {
        paragraph(ui, muted(words.text("dialog-open-no-copies"), theme));
    } else {
        ui.label(strong(words.text("dialog-open-copies"), size::BODY));
        let copy = offered(ui, words, theme, "copies", &kept);
        chosen = chosen.or(copy);
    }
    let others = [("dialog-cancel", Choice::Cancel), ("dialog-open-other", Choice::OpenOther)];
    buttons(ui, |ui| choose(ui, words, opened, &others)).or(chosen)
}

/// Another file holds what the one that is to be opened lacks: nothing opens unasked.
fn fuller(
    ui: &mut Ui,
    words: Words,
    theme: &Theme,
    (messages, offers): (&[String], &[Offer]),
    opened: bool,
) -> Option<Choice> {
    ScrollArea::vertical().id_salt("message").max_height(180.0).show(ui, |ui| {
        for message in messages {
            paragraph(ui, message);
        }
    });
    ui.add_space(8.0);
    let offers: Vec<_> = offers.iter().collect();
    let chosen = offered(ui, words, theme, "others", &offers);
    let choices = [
        ("dialog-cancel", Choice::Cancel),
        ("dialog-fuller-anyway", Choice::OpenAnyway),
        ("dialog-fuller-library", Choice::SeeAll),
    ];
    buttons(ui, |ui| choose(ui, words, opened, &choices)).or(chosen)
}

/// What can be opened, a row each.
fn offered(
    ui: &mut Ui,
    words: Words,
    theme: &Theme,
    salt: &str,
    offers: &[&Offer],
) -> Option<Choice> {
    let mut chosen = None;
    ScrollArea::vertical().id_salt(salt).max_height(3.2 * Row::HIGH).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for offer in offers {
            let count = [("count", offer.arguments.into())];
            let end = match offer.what {
                Offered::File(_) => "dialog-fuller-open",
                Offered::Kept(_) | Offered::Read(_) => "dialog-open-copy",
            };
            let row = Row {
                title: &offer.said,
                detail: &words.with("dialog-open-copy-arguments", count),
                end: &words.text(end),
                ..Row::default()
            };
            if row.show(ui, theme, Sense::click()).clicked() {
                chosen = Some(Choice::Open(offer.what.clone()));
            }
        }
    });
    chosen
}

/// What the room looks at: one of several screens by name, or this very window.
fn which_screen(
    ui: &mut Ui,
    words: Words,
    theme: &Theme,
    (ours, screens): (Option<(i32, i32)>, &[Display]),
    opened: bool,
) -> Option<Choice> {
    let mut chosen = None;
    paragraph(ui, words.text("dialog-screens-what"));
    ui.add_space(6.0);
    for (n, screen) in screens.iter().enumerate() {
        let [width, height] = [screen.size.0, screen.size.1].map(|side| side.to_string());
        let size = [("width", width.into()), ("height", height.into())];
        let number =
            || words.with("dialog-screens-unnamed", [("number", (screen.index + 1).into())]);
        let name = screen.known_name().map_or_else(number, str::to_owned);
        let size = words.with("dialog-screens-size", size);
        let side = ours.and_then(|ours| screen.side(ours)).map(|side| side_of(words, side));
        let note = side.into_iter().chain([size]).collect::<Vec<_>>().join(" · ");
        let row = Row { title: &name, note: &note, ..Row::default() };
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

/// "à droite du vôtre".
fn side_of(words: Words, side: Side) -> String {
    words.text(match side {
        Side::Left => "dialog-screens-left",
        Side::Right => "dialog-screens-right",
        Side::Above => "dialog-screens-above",
        Side::Below => "dialog-screens-below",
    })
}
