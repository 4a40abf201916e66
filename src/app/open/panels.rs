//! The panels beside the board, listed once.

use egui::{Button, RichText, Stroke, Ui, WidgetInfo};

use super::projection::panel::{self, Projection};
use super::{
    actors, agreed, approach, axis, decisions, differences, framework, involvement, journal, map,
    matrix, pace, questions, sittings, territory,
};
use crate::app::base::action::Action;
use crate::app::base::command::{Command, WallCommand};
use crate::app::base::look::Look;
use crate::app::base::theme::{Theme, size, strong};
use crate::session::{AxisId, Ground, Ledger, Line, Purpose, Unfinished, Whom};

/// What panels keep between frames.
#[derive(Default)]
pub struct Panels {
    pub journal: journal::JournalState,
    pub axis: axis::AxisState,
    pub actors: actors::ActorsState,
    pub matrix: matrix::MatrixState,
    pub map: map::MapState,
    pub questions: questions::QuestionsState,
    pub involvement: involvement::InvolvementState,
    pub agreed: agreed::AgreedState,
    pub differences: differences::DifferencesState,
    pub decisions: decisions::DecisionsState,
    pub sittings: sittings::SittingsState,
    pub framework: framework::FrameworkState,
    pub approach: approach::ApproachState,
    pub territory: territory::CardState,
    /// Lists that were pasted or typed and are not taken.
    people: String,
    listed_actors: String,
}

impl Panels {
    /// What is typed in them and not done yet.
    pub fn unfinished(&mut self, ledger: &Ledger) -> Unfinished {
        let mut unfinished =
            Unfinished { forms: self.journal.unfinished(ledger), ..Unfinished::default() };
        for (line, text) in self.lines() {
            unfinished.keep(line, text);
        }
        unfinished
    }

    /// Takes up what was typed in them when the session was last open; no field takes the keyboard.
    pub fn resume(&mut self, unfinished: &Unfinished) {
        self.journal.resume(&unfinished.forms);
        for line in unfinished.lines.keys() {
            if let Line::Bearers(decision)
            | Line::Sides(decision)
            | Line::Invited(decision)
            | Line::Contacts(decision, _) = line
            {
                self.decisions.open(Some(*decision));
            }
            if let Line::TypeLabel(row) = line {
                self.territory.types.entry(row.clone()).or_default();
            }
            if let Line::Towards(of) = line {
                self.territory.hows.entry(of.clone()).or_default();
            }
            if let Line::RowValidated(row) = line {
                self.territory.validating.entry(row.clone()).or_default();
            }
            if let Line::Entrusted(part) = line {
                self.approach.open(*part);
            }
            if let Line::WorkOn(axis) = line {
                self.axis.open(axis);
            }
        }
        for (line, text) in self.lines() {
            if let Some(typed) = unfinished.lines.get(&line) {
                text.clone_from(typed);
            }
        }
    }

    /// The list that was pasted or typed and is not taken.
    pub fn list(&mut self, whom: Whom) -> &mut String {
        match whom {
            Whom::People => &mut self.people,
            Whom::Actors => &mut self.listed_actors,
        }
    }

    /// The lines that Enter would take.
    fn lines(&mut self) -> Vec<(Line, &mut String)> {
        let mut lines = self.decisions.lines();
        lines.extend(self.framework.lines());
        lines.extend(self.axis.lines());
        lines.extend(self.approach.lines());
        lines.extend(self.territory.lines());
        let (person, moment) = self.sittings.lines();
        lines.extend([(Line::Participant, person), (Line::Moment, moment)]);
        lines.push((Line::Actor, self.actors.new_actor()));
        lines.push((Line::Nature, self.matrix.new_nature()));
        lines.push((Line::Committee, self.involvement.new_committee()));
        lines.push((Line::People, &mut self.people));
        lines.push((Line::Actors, &mut self.listed_actors));
        lines
    }
}

/// What a panel may read.
pub struct Beside<'a> {
    pub look: &'a Look<'a>,
    /// The axis that is explained.
    pub selected: Option<&'a AxisId>,
    /// What of the territory is explained in its place.
    pub ground: Option<&'a Ground>,
    pub projection: Projection<'a>,
}

/// One panel.
pub struct Panel {
    pub tab: Tab,
    /// What shows it.
    pub command: Command,
    /// The message that names it.
    pub label: &'static str,
    pub place: Place,
    pub keyboard: Keyboard,
    show: fn(&mut Ui, &Beside<'_>, &mut Panels, &mut Vec<Action>),
}

/// Where a panel is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// By a tab of its own.
    Tab,
    /// The meeting itself, and what is done before and around it, share one.
    Meeting,
}

/// Where the keyboard goes when a panel is shown by its command.
#[derive(Clone, Copy)]
pub enum Keyboard {
    Stays,
    OnTab,
    /// The panel takes it in the next frame.
    Inside(fn(&mut Panels)),
}

use Keyboard::{Inside, OnTab, Stays};

/// Makes [`Tab`] and [`PANELS`] from the same lines.
macro_rules! panels {
    ($($(#[$doc:meta])* $tab:ident: $command:expr, $label:literal, $place:ident, $keyboard:expr, $show:expr;)*) => {
        /// Which panel is shown.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Tab {
            $($(#[$doc])* $tab,)*
        }

        /// Every panel, in the order of the tabs and of their menu.
        pub const PANELS: &[Panel] = &[$(Panel {
            tab: Tab::$tab,
            command: $command,
            label: $label,
            place: Place::$place,
            keyboard: $keyboard,
            show: $show,
        },)*];
    };
}

// Tab: the command that shows it, its label, where it is chosen, where the keyboard goes, its view.
panels! {
    Journal: Command::ShowJournal, "panel-journal", Tab, Stays,
        |ui, beside, panels, out| journal::ui(ui, beside.look, &mut panels.journal, out);
    Axis: Command::ShowAxis, "panel-axis", Tab, Stays,
        |ui, beside, panels, out| match beside.ground {
            Some(ground) => territory::card(ui, beside.look, ground, &mut panels.territory, out),
            None => axis::panel(ui, beside.look, beside.selected, &mut panels.axis, out),
        };
    /// Grid I.
    Actors: Command::ShowActors, "panel-actors", Tab, Inside(|panels| panels.actors.focus = true),
        |ui, beside, panels, out| actors::ui(ui, beside.look, &mut panels.actors, out);
    /// Grid II.
    Relations: Command::ShowRelations, "panel-relations", Tab, Inside(|panels| panels.matrix.focus = true),
        |ui, beside, panels, out| matrix::ui(ui, beside.look, &mut panels.matrix, out);
    Map: Command::ShowMap, "panel-map", Tab, OnTab,
        |ui, beside, panels, out| map::ui(ui, beside.look, &mut panels.map, out);
    Questions: Command::ShowQuestions, "panel-questions", Tab, OnTab,
        |ui, beside, panels, out| questions::panel(ui, beside.look, &panels.questions, out);
    Decisions: Command::ShowDecisions, "panel-decisions", Tab, Stays,
        |ui, beside, panels, out| decisions::ui(ui, beside.look, &mut panels.decisions, out);
    Pace: Command::ShowPace, "panel-pace", Meeting, Stays,
        |ui, beside, _, out| pace::ui(ui, beside.look, out);
    /// What the room sees.
    Projection: Command::Wall(WallCommand::Panel), "panel-projection", Meeting, Stays,
        |ui, beside, _, out| panel::ui(ui, beside.look, beside.projection, out);
    Sittings: Command::ShowSittings, "panel-sittings", Meeting, Stays,
        |ui, beside, panels, out| sittings::ui(ui, beside.look, &mut panels.sittings, out);
    /// Who takes part in deciding.
    Involvement: Command::ShowInvolvement, "panel-involvement", Meeting, Inside(|panels| panels.involvement.list(true)),
        |ui, beside, panels, out| involvement::ui(ui, beside.look, &mut panels.involvement, out);
    /// What was agreed before.
    Agreed: Command::ShowAgreed, "panel-agreed", Meeting, Inside(|panels| panels.agreed.focus = true),
        |ui, beside, panels, out| agreed::ui(ui, beside.look, &mut panels.agreed, out);
    /// What copies that were joined say differently.
    Differences: Command::ShowDifferences, "panel-differences", Meeting, Inside(|panels| panels.differences.focus = true),
        |ui, beside, panels, out| differences::ui(ui, beside.look, &mut panels.differences, out);
    Framework: Command::ShowFramework, "panel-framework", Meeting, Stays,
        |ui, beside, panels, out| framework::ui(ui, beside.look, &mut panels.framework, out);
    Approach: Command::ShowApproach, "panel-approach", Meeting, Stays,
        |ui, beside, panels, out| approach::ui(ui, beside.look, &mut panels.approach, out);
}

impl Tab {
    /// Whether the session is for what it shows, or has some of it.
    fn is_used(self, look: &Look<'_>) -> bool {
        let purpose = match self {
            Self::Actors | Self::Relations | Self::Map | Self::Questions | Self::Involvement => {
                Purpose::Actors
            }
            Self::Decisions | Self::Agreed => Purpose::Commitments,
            Self::Differences => return !look.session.joint.differences.is_empty(),
            _ => return true,
        };
        look.is_for(purpose)
    }

    /// Whether it is about the actors.
    pub fn is_of_actors(self) -> bool {
        matches!(self, Self::Actors | Self::Relations | Self::Map | Self::Questions)
    }
}

impl Panel {
    /// Whether a session may open on it unasked: what stands on actors is among ourselves.
    pub fn may_come_first(&self) -> bool {
        !self.tab.is_of_actors() && !matches!(self.tab, Tab::Involvement | Tab::Differences)
    }
}

/// The panel with this tab.
pub fn of_tab(tab: Tab) -> Option<&'static Panel> {
    PANELS.iter().find(|panel| panel.tab == tab)
}

/// The panel that this command shows.
pub fn of(command: Command) -> Option<&'static Panel> {
    PANELS.iter().find(|panel| panel.command == command)
}

/// The tabs, and what the chosen one shows.
pub fn ui(
    ui: &mut Ui,
    beside: &Beside<'_>,
    tab: Tab,
    take_focus: bool,
    panels: &mut Panels,
    out: &mut Vec<Action>,
) {
    let (words, theme) = (beside.look.words, beside.look.theme);
    let is_there = |panel: &&Panel| panel.tab == tab || panel.tab.is_used(beside.look);
    let placed = |place| PANELS.iter().filter(move |panel| panel.place == place).filter(is_there);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        ui.spacing_mut().button_padding.x = if ui.available_width() < 480.0 { 4.0 } else { 8.0 };
        for panel in placed(Place::Tab) {
            let shown = tab == panel.tab;
            let response = tab_ui(ui, theme, &words.text(panel.label), shown);
            if shown && take_focus {
                response.request_focus();
            }
            if response.clicked() {
                out.push(panel.command.into());
            }
        }
        let shown = placed(Place::Meeting).find(|panel| panel.tab == tab);
        let label = words.text("panel-meeting");
        let response = tab_ui(ui, theme, &format!("{label}    "), shown.is_some());
        arrow(ui, theme, response.rect);
        if shown.is_some() && take_focus {
            response.request_focus();
        }
        egui::Popup::menu(&response).show(|ui| {
            for panel in placed(Place::Meeting) {
                if ui.button(words.text(panel.label)).clicked() {
                    out.push(panel.command.into());
                }
            }
        });
    });
    ui.add_space(4.0);
    if matches!(tab, Tab::Journal | Tab::Approach) {
        panels.differences.wait(ui, beside.look, out);
    }
    if let Some(panel) = of_tab(tab) {
        (panel.show)(ui, beside, panels, out);
    }
}

/// A small triangle at the end of the tab that opens a list.
fn arrow(ui: &Ui, theme: &Theme, tab: egui::Rect) {
    let tip = tab.right_center() - egui::vec2(ui.spacing().button_padding.x + 5.0, -2.5);
    let points = vec![tip, tip + egui::vec2(-4.0, -5.0), tip + egui::vec2(4.0, -5.0)];
    ui.painter().add(egui::Shape::convex_polygon(points, theme.muted, Stroke::NONE));
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
    let label = label.trim_end();
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
