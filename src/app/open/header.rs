//! The line at the top: which session, what is shown, and whether it is saved.

use egui::{Button, RichText, Ui};

use crate::app::base::action::Action;
use crate::app::base::command::{Command, WallCommand};
use crate::app::base::keys::command_keys;
use crate::app::base::look::Look;
use crate::app::base::settings::Arrangement;
use crate::app::base::theme::{size, strong};
use crate::app::widgets::ends;
use crate::session::Attendance;
use crate::words::Words;

/// Whether what is on screen is on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// At this time.
    At(jiff::civil::DateTime),
    Saving,
    /// Not, and why.
    Not(String),
    /// Opened for reading only, and why.
    ReadOnly(String),
}

pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    (arrangement, projecting): (Arrangement, bool),
    saved: &Saved,
    menu: impl FnOnce(&mut Ui, &mut Vec<Action>),
    out: &mut Vec<Action>,
) {
    let (words, theme) = (look.words, look.theme);
    let most = (ui.available_width() * 0.3).min(520.0);
    let title = |ui: &mut Ui| {
        let room = ui.available_width();
        let size = if room < 900.0 { size::PILLAR + 1.0 } else { size::HEADING - 1.0 };
        let title = strong(&look.session.heading.title, size);
        ui.scope(|ui| {
            ui.set_max_width(room * 0.75);
            ui.add(egui::Label::new(title).truncate());
        });
        ui.add_space(10.0);
        let facts = RichText::new(facts(look)).size(size::BODY - 1.0).color(theme.muted);
        ui.add(egui::Label::new(facts).truncate());
    };
    ends(ui, 36.0, title, |ui| {
        let apart = std::mem::replace(&mut ui.spacing_mut().item_spacing.x, 4.0);
        for (shown, command, label) in [
            (Arrangement::Board, Command::ShowBoard, "header-board"),
            (Arrangement::SideBySide, Command::ShowSideBySide, "header-side-by-side"),
            (Arrangement::Actors, Command::ShowActorsAlone, "header-actors"),
        ] {
            let text = words.text(label);
            let button = ui.add(Button::selectable(arrangement == shown, text));
            // A tab beside the board is called the same.
            let button = match shown {
                Arrangement::Actors => button.accessible_name(words.text(command.message())),
                Arrangement::Board | Arrangement::SideBySide => button,
            };
            if button.clicked() {
                out.push(command.into());
            }
        }
        ui.spacing_mut().item_spacing.x = apart;
        ui.add_space(6.0);
        project(ui, look, projecting, out);
        ui.add_space(6.0);
        saved_ui(ui, look, saved, most);
        menu(ui, out);
    });
}

/// What a meeting begins with: the room sees something, or no longer.
fn project(ui: &mut Ui, look: &Look<'_>, projecting: bool, out: &mut Vec<Action>) {
    let (words, theme) = (look.words, look.theme);
    let command = Command::Wall(WallCommand::Project);
    let name = words.text(if projecting { "header-stop" } else { "header-project" });
    let keys = command_keys(words, command);
    let text = strong(format!("{name}  {keys}"), size::BODY - 1.0);
    let button = if projecting {
        Button::new(text)
    } else {
        Button::new(text.color(theme.card)).fill(theme.ink)
    };
    if ui.add(button).accessible_name(name).clicked() {
        out.push(command.into());
    }
}

fn facts(look: &Look<'_>) -> String {
    let words = look.words;
    let (heading, details) = (&look.session.heading, &look.session.details);
    let date = look.day.sitting().map_or(heading.date, |sitting| sitting.date);
    let present = look.day.sitting().map(|sitting| sitting.count(Attendance::Present));
    [
        Some(heading.territory.clone()).filter(|territory| !territory.trim().is_empty()),
        Some(words.date(date)),
        details
            .stage
            .map(|stage| words.with("header-stage", [("stage", words.stage(stage).into())])),
        present
            .filter(|&present| 0 < present)
            .map(|present| words.with("header-present", [("count", present.into())])),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" · ")
}

/// Whether what is on screen is on disk, in words.
pub fn saved_text(words: Words, saved: &Saved) -> String {
    match saved {
        Saved::At(time) => {
            let [hour, minute, second] =
                [time.hour(), time.minute(), time.second()].map(|part| format!("{part:02}"));
            let clock = format!("{hour}:{minute}:{second}");
            words.with("saved-at", [("time", clock.into())])
        }
        Saved::Saving => words.text("saving"),
        Saved::Not(why) => words.with("not-saved", [("why", why.into())]),
        Saved::ReadOnly(why) => words.with("read-only", [("why", why.into())]),
    }
}

/// No other time takes more room: 4 is the widest figure, and 0 of those that hours begin with.
const WIDEST_TIME: jiff::civil::DateTime = jiff::civil::datetime(2000, 1, 1, 4, 44, 44, 0);

/// At most `most` points wide.
fn saved_ui(ui: &mut Ui, look: &Look<'_>, saved: &Saved, most: f32) {
    let (words, theme) = (look.words, look.theme);
    let text = saved_text(words, saved);
    let colour = match saved {
        Saved::At(_) | Saved::Saving => theme.muted,
        Saved::Not(_) | Saved::ReadOnly(_) => theme.alert,
    };
    let written = |text: String| RichText::new(text).size(size::SMALL + 0.5).color(colour);
    let label = egui::Label::new(written(text.clone())).truncate();
    // What is beside it does not move when a session is saved, whatever the time.
    let least = match saved {
        Saved::At(_) | Saved::Saving => {
            let wide = |saved| {
                let text = egui::WidgetText::from(written(saved_text(words, &saved)));
                let galley = text.into_galley(ui, None, f32::INFINITY, egui::TextStyle::Body);
                galley.size().x
            };
            wide(Saved::At(WIDEST_TIME)).max(wide(Saved::Saving)).min(most)
        }
        Saved::Not(_) | Saved::ReadOnly(_) => 0.0,
    };
    // Long reasons leave the session its name: the whole text is under the pointer.
    ui.scope(|ui| {
        ui.set_min_width(least);
        ui.set_max_width(most.max(least));
        ui.add(label).on_hover_text(text);
    });
}

#[cfg(test)]
mod tests {
    use egui::accesskit::Role;
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::app::base::fixture;
    use crate::app::base::theme::{self, Theme};
    use crate::session::Language;

    #[test]
    fn nothing_in_the_header_moves_when_a_session_is_saved_at_whatever_time() {
        let at = |hour, minute, second| {
            Saved::At(jiff::civil::datetime(2026, 11, 14, hour, minute, second, 0))
        };
        for language in Language::ALL {
            let words = Words::new(language);
            let mut harness = Harness::builder()
                .with_size([1366.0, 60.0])
                .with_context_setup(theme::install)
                .build_ui_state(
                    move |ui, saved: &mut Saved| {
                        let fixture = fixture::typical();
                        let look = fixture.look(words, Theme::of(ui.ctx()));
                        let shown = (Arrangement::Board, false);
                        let menu = |ui: &mut Ui, _: &mut Vec<Action>| {
                            _ = ui.button("Menu");
                        };
                        super::ui(ui, &look, shown, saved, menu, &mut Vec::new());
                    },
                    at(11, 11, 11),
                );
            let mut places = Vec::new();
            for saved in [at(11, 11, 11), Saved::Saving, at(20, 44, 44), at(4, 44, 44)] {
                *harness.state_mut() = saved;
                harness.run();
                let buttons = harness.query_all_by_role(Role::Button);
                places.push(buttons.map(|button| button.rect()).collect::<Vec<_>>());
            }
            assert_eq!(places[0].len(), 5);
            assert!(places.iter().all(|place| *place == places[0]), "{places:?}");
        }
    }
}
