//! What the steps show alike: who it is about, and a text with the name made visible.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{FontId, Galley, Margin, Stroke, TextBuffer, TextEdit, TextFormat, Ui};

use crate::app::base::look::Look;
use crate::app::base::theme::{Theme, semibold, size};
use crate::session::{Subject, places_of};

/// What a subject is called; `None` when the session does not know it.
pub fn subject(look: &Look<'_>, subject: Subject) -> Option<String> {
    match subject {
        Subject::Actor(id) => look.session.actors.get(id).map(|actor| actor.name.clone()),
        Subject::Participant(id) => {
            let person = look.session.participants.get(id)?;
            let parts = [&person.name, &person.organisation, &person.college];
            let first = parts.into_iter().find(|part| !part.trim().is_empty());
            Some(first.cloned().unwrap_or_else(|| look.words.text("people-no-name")))
        }
        Subject::Wording(id) => {
            let number = look.ledger.get(id)?.number;
            Some(look.words.with("extract-argument", [("number", number.into())]))
        }
    }
}

/// A text to read, select and copy, in which `names` are bold and underlined.
pub fn text(
    ui: &mut Ui,
    theme: &Theme,
    salt: impl egui::AsIdSalt,
    text: &str,
    names: &[String],
    called: &str,
) {
    let id = ui.scope_id().with(salt);
    let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| -> Arc<Galley> {
        ui.fonts_mut(|fonts| fonts.layout_job(with_names(theme, text.as_str(), names, width)))
    };
    let mut fixed = text;
    let edit = TextEdit::multiline(&mut fixed)
        .id(id)
        .desired_rows(1)
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(10, 6))
        .background_color(theme.paper)
        .layouter(&mut layouter);
    ui.add(edit).accessible_name(called);
}

fn with_names(theme: &Theme, text: &str, names: &[String], width: f32) -> LayoutJob {
    let plain = TextFormat::simple(FontId::proportional(size::BODY), theme.ink);
    let name = TextFormat {
        background: theme.highlight,
        underline: Stroke::new(1.5, theme.ink),
        ..TextFormat::simple(FontId::new(size::BODY, semibold()), theme.ink)
    };
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let mut end = 0;
    for place in places_of(text, names) {
        job.append(&text[end..place.start], 0.0, plain.clone());
        job.append(&text[place.clone()], 0.0, name.clone());
        end = place.end;
    }
    job.append(&text[end..], 0.0, plain);
    job
}
