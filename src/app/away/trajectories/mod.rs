//! Trajectories: for each axis of a pillar, where each session left its ball; the same in words beside it, with the
//! argument behind each point. Points side by side, never a line to prolong.

mod agreed;
mod plots;
pub mod state;
mod table;
mod territory;

use egui::{Label, ScrollArea, Ui};

use super::frame::{Parts, leave_by_escape};
use crate::app::base::action::Action;
use crate::app::base::notice::Notice;
use crate::app::base::theme::{Theme, size, strong};
use crate::app::widgets::dialog::small;
use crate::app::widgets::ends;
use crate::app::widgets::{form, notices};
use crate::words::Words;
use state::{Shown, TrajectoriesState};

pub fn ui(
    ui: &mut Ui,
    words: Words,
    years: &mut TrajectoriesState,
    notices: &mut Vec<Notice>,
    out: &mut Vec<Action>,
) {
    leave_by_escape(ui, notices, out);
    let theme = Theme::of(ui.ctx());
    let parts = Parts { name: "trajectories", theme };
    parts.head(ui, 4, |ui| {
        header(ui, words, years, out);
        pillars(ui, words, theme, years);
    });
    parts.doubts(ui, |ui| doubts(ui, words, theme, years));
    if !notices.is_empty() {
        let asked = parts.foot(ui, 8, |ui| notices::ui(ui, notices, words, theme));
        out.extend(asked.map(Action::from));
    }
    if matches!(years.shown, Shown::Territory | Shown::Agreed) {
        parts.middle(ui, |ui| {
            let id = match years.shown {
                Shown::Agreed => "paths agreed",
                Shown::Pillar(_) | Shown::Territory => "paths territory",
            };
            ScrollArea::vertical().id_salt(id).auto_shrink(false).show(ui, |ui| {
                match years.shown {
                    Shown::Agreed => agreed::ui(ui, words, theme, years),
                    Shown::Pillar(_) | Shown::Territory => territory::ui(ui, words, theme, years),
                }
            });
        });
        return;
    }
    let width = (ui.available_width() * 0.4).clamp(380.0, 700.0);
    parts.side(ui, width, |ui| {
        ScrollArea::vertical().id_salt("paths table").auto_shrink(false).show(ui, |ui| {
            table::ui(ui, words, theme, years);
        });
    });
    parts.middle(ui, |ui| {
        ScrollArea::vertical().id_salt("paths plots").auto_shrink(false).show(ui, |ui| {
            plots::ui(ui, words, theme, years);
        });
    });
}

fn header(ui: &mut Ui, words: Words, years: &TrajectoriesState, out: &mut Vec<Action>) {
    ends(
        ui,
        36.0,
        |ui| {
            let title = years.title(words);
            ui.add(Label::new(strong(title, size::HEADING - 1.0)).truncate());
        },
        |ui| {
            if ui.button(words.text("past-close")).clicked() {
                out.push(Action::Leave);
            }
        },
    );
}

fn pillars(ui: &mut Ui, words: Words, theme: &Theme, years: &mut TrajectoriesState) {
    let Some(latest) = years.latest() else { return };
    let named = |rank: usize| {
        let id = &years.trajectories.pillars[rank].pillar;
        let pillar = latest.framework.pillar(id);
        pillar.map_or_else(String::new, |pillar| pillar.label.get(words.language).to_owned())
    };
    let tabs: Vec<_> = years
        .parts()
        .map(|part| {
            let name = match part {
                Shown::Pillar(rank) => named(rank),
                Shown::Territory => words.text("territory"),
                Shown::Agreed => words.text("agreed"),
            };
            (part, name)
        })
        .collect();
    if let Some(shown) = form::tabs(ui, theme, &tabs, years.shown) {
        years.shown = shown;
        years.selected = None;
    }
}

/// What differs between the sessions besides where balls stand.
fn doubts(ui: &mut Ui, words: Words, theme: &Theme, years: &TrajectoriesState) {
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.label(strong(words.text("comparing-doubts"), size::BODY));
    let mind = match years.shown {
        Shown::Pillar(_) => "paths-mind",
        Shown::Territory => "told-paths-mind",
        Shown::Agreed => "agreed-paths-mind",
    };
    let mut said = vec![words.text(mind)];
    for held in years.trajectories.sessions.iter().skip(1) {
        let date = || -> crate::words::Value<'_> { words.date(held.date).into() };
        let differs = held.people.as_ref().is_some_and(|people| !people.are_the_same());
        for (holds, id) in [
            (differs, "paths-people"),
            (held.people.is_none(), "paths-people-unknown"),
            (held.other_framework, "paths-framework"),
            (held.same_day, "paths-same-day"),
        ] {
            if holds {
                said.push(words.with(id, [("date", date())]));
            }
        }
    }
    ScrollArea::vertical().id_salt("paths doubts").max_height(80.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        for text in said {
            let text = small(format!("• {text}"), theme).color(theme.ink);
            ui.add(Label::new(text).wrap());
        }
    });
}

#[cfg(test)]
mod tests;
