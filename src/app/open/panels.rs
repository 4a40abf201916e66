//! What stands where in the window of an open session.

use egui::{Button, Margin, Panel, RichText, ScrollArea, Stroke, Ui, WidgetInfo};

use super::header::{self, Arrangement, Saved};
use super::projection::panel::{self, Projection};
use super::{
    actors, approach, axis, board, decisions, framework, journal, last, map, matrix, pace,
    questions, sittings,
};
use crate::app::base::action::Action;
use crate::app::base::command::{Command, WallCommand};
use crate::app::base::document::Document;
use crate::app::base::keys::command_keys;
use crate::app::base::look::Look;
use crate::app::base::theme::{Theme, size, strong};
use crate::app::window::state::{State, Tab};
use crate::session::Draft;

const TABS: [(Tab, Command, &str); 6] = [
    (Tab::Journal, Command::ShowJournal, "panel-journal"),
    (Tab::Axis, Command::ShowAxis, "panel-axis"),
    (Tab::Actors, Command::ShowActors, "panel-actors"),
    (Tab::Relations, Command::ShowRelations, "panel-relations"),
    (Tab::Map, Command::ShowMap, "panel-map"),
    (Tab::Questions, Command::ShowQuestions, "panel-questions"),
];

/// The meeting itself, and what is done before and around it, under one tab.
const MEETING: [(Tab, Command, &str); 6] = [
    (Tab::Pace, Command::ShowPace, "panel-pace"),
    (Tab::Decisions, Command::ShowDecisions, "panel-decisions"),
    (Tab::Projection, Command::Wall(WallCommand::Panel), "panel-projection"),
    (Tab::Sittings, Command::ShowSittings, "panel-sittings"),
    (Tab::Framework, Command::ShowFramework, "panel-framework"),
    (Tab::Approach, Command::ShowApproach, "panel-approach"),
];

pub fn header(
    ui: &mut Ui,
    look: &Look<'_>,
    document: &Document,
    shown: (Arrangement, bool),
    saved: &Saved,
    out: &mut Vec<Action>,
) {
    header::ui(ui, look, shown, saved, |ui, out| menu(ui, look, document, out), out);
}

/// The menu at the end of the header: what has no place elsewhere.
fn menu(ui: &mut Ui, look: &Look<'_>, document: &Document, out: &mut Vec<Action>) {
    let words = look.words;
    ui.menu_button(words.text("header-menu"), |ui| {
        let (undo, redo) = document.next_steps();
        let framework = &look.session.framework;
        for (command, step, named) in
            [(Command::Undo, undo, "undo-named"), (Command::Redo, redo, "redo-named")]
        {
            let text = match step {
                Some(step) => words.with(named, [("step", words.step(step, framework).into())]),
                None => words.text(command.message()),
            };
            item(ui, look, command, text, step.is_some() && look.may_write, out);
        }
        let groups: [&[Command]; 3] = [
            &[Command::SaveNow, Command::SaveCopy, Command::Export],
            &[Command::NewSession, Command::OpenFile, Command::CloseSession],
            &[Command::French, Command::English],
        ];
        ui.separator();
        items(ui, look, &groups, out);
        ui.separator();
        ui.menu_button(words.text("header-appearance"), |ui| {
            let groups: [&[Command]; 3] = [
                &[Command::LightTheme, Command::DarkTheme, Command::SystemTheme],
                &[Command::TextLarger, Command::TextSmaller, Command::TextNormal],
                &[Command::MotionSystem, Command::MotionStill, Command::MotionOn],
            ];
            items(ui, look, &groups, out);
        });
        ui.separator();
        let last = [Command::Palette, Command::Keys, Command::About, Command::Quit];
        items(ui, look, &[&last], out);
    });
}

/// Groups of commands, parted by lines.
fn items(ui: &mut Ui, look: &Look<'_>, groups: &[&[Command]], out: &mut Vec<Action>) {
    for (n, group) in groups.iter().enumerate() {
        if 0 < n {
            ui.separator();
        }
        for &command in *group {
            item(ui, look, command, look.words.text(command.message()), true, out);
        }
    }
}

fn item(
    ui: &mut Ui,
    look: &Look<'_>,
    command: Command,
    text: String,
    enabled: bool,
    out: &mut Vec<Action>,
) {
    let keys = RichText::new(command_keys(look.words, command)).color(look.theme.muted);
    let button = Button::new(text).right_text(keys).min_size(egui::vec2(300.0, 0.0)).frame(false);
    if ui.add_enabled(enabled, button).clicked() {
        out.push(command.into());
    }
}

/// The panel on the right, when it is shown.
pub fn beside(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut State,
    projection: Projection<'_>,
    out: &mut Vec<Action>,
) {
    if state.arrangement == Arrangement::Board {
        return;
    }
    let theme = look.theme;
    let frame = egui::Frame::new().fill(theme.card).inner_margin(Margin::symmetric(14, 10));
    let width = ui.available_width();
    let shown = Panel::right("beside")
        .resizable(true)
        .default_size((width * 0.32).clamp(350.0, 560.0))
        .size_range(320.0..=(width * 0.6).max(321.0))
        .frame(frame)
        .show(ui, |ui| tabs(ui, look, state, projection, out));
    // Named by the library, in one language.
    let divider = ui.scope_id().with("beside").with("__resize");
    let name = look.words.text("panel-divider");
    ui.ctx().accesskit_node_builder(divider, |node| node.set_label(name));
    state.panel_rect = Some(shown.response.rect);
}

/// The tabs, and what the chosen one shows.
pub fn tabs(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut State,
    projection: Projection<'_>,
    out: &mut Vec<Action>,
) {
    let theme = look.theme;
    let take_focus = std::mem::take(&mut state.focus_panel);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.spacing_mut().button_padding.x = if ui.available_width() < 480.0 { 4.0 } else { 8.0 };
        for (tab, command, label) in TABS {
            let shown = state.tab == tab;
            let response = tab_ui(ui, theme, &look.words.text(label), shown);
            if shown && take_focus {
                response.request_focus();
            }
            if response.clicked() {
                out.push(command.into());
            }
        }
        let shown = MEETING.iter().find(|(tab, ..)| *tab == state.tab);
        let label = shown.map_or("panel-meeting", |(_, _, label)| label);
        let response = tab_ui(ui, theme, &look.words.text(label), shown.is_some());
        if shown.is_some() && take_focus {
            response.request_focus();
        }
        egui::Popup::menu(&response).show(|ui| {
            for (_, command, label) in MEETING {
                if ui.button(look.words.text(label)).clicked() {
                    out.push(command.into());
                }
            }
        });
    });
    ui.add_space(4.0);
    match state.tab {
        Tab::Axis => {
            if let Some(axis) = state.selected.clone() {
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    axis::ui(ui, look, &axis, out);
                });
            } else {
                let text = RichText::new(look.words.text("axis-none"));
                ui.label(text.color(theme.muted));
            }
        }
        Tab::Journal => journal::ui(ui, look, &mut state.journal, out),
        Tab::Actors => actors::ui(ui, look, &mut state.actors, out),
        Tab::Relations => matrix::ui(ui, look, &mut state.matrix, out),
        Tab::Map => map::ui(ui, look, &mut state.map, out),
        Tab::Questions => {
            let read = state.reading.as_deref().map(|reading| &reading.questions[..]);
            questions::ui(ui, look, read, out);
        }
        Tab::Pace => pace::ui(ui, look, out),
        Tab::Decisions => decisions::ui(ui, look, &mut state.decisions, out),
        Tab::Sittings => sittings::ui(ui, look, &mut state.sittings, out),
        Tab::Framework => framework::ui(ui, look, &mut state.framework, out),
        Tab::Approach => approach::ui(ui, look, &mut state.approach, out),
        Tab::Projection => panel::ui(ui, look, projection, out),
    }
}

fn tab_ui(ui: &mut Ui, theme: &Theme, label: &str, shown: bool) -> egui::Response {
    let text = if shown {
        strong(label, size::BODY - 0.5)
    } else {
        RichText::new(label).size(size::BODY - 0.5).color(theme.muted)
    };
    let button = Button::new(text)
        .fill(egui::Color32::TRANSPARENT)
        .stroke(Stroke::NONE)
        .min_size(egui::vec2(0.0, 28.0));
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, shown, label));
    if shown {
        let rect = response.rect;
        let line = Stroke::new(2.0, theme.ink);
        ui.painter().hline(
            rect.x_range().shrink(ui.spacing().button_padding.x),
            rect.bottom(),
            line,
        );
    }
    response
}

/// The board, and under it the last argument.
pub fn board(
    ui: &mut Ui,
    look: &Look<'_>,
    draft: &Draft,
    state: &mut State,
    out: &mut Vec<Action>,
) {
    state.board.in_hand = draft.axis.clone().or_else(|| state.selected.clone());
    state.board.explains_focus = state.arrangement == Arrangement::Board;
    let none = egui::Frame::new();
    Panel::bottom("last").frame(none).show_separator_line(false).show(ui, |ui| {
        ui.add_space(6.0);
        last::ui(ui, look, out);
    });
    board::ui(ui, look, &mut state.board, out);
}
