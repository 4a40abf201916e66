//! The mission that the grids study: which it is, how another is chosen, and who is left out of it.

use egui::containers::menu::MenuButton;
use egui::{Button, Label, Ui, vec2};

use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::base::theme;
use crate::app::widgets::dialog;
use crate::app::widgets::form::{self, Field};
use crate::session::{ActorEdit, Detail, Edit, Mission, same_words};

/// Narrower, the button of the menu says nothing, so that the mission can be read.
const ROOM_FOR_WORDS: f32 = 480.0;
/// A menu is as wide as a few words of a mission.
const MENU_WIDTH: f32 = 340.0;

/// The mission studied, which can be written here, and the menu of those that can be studied.
pub fn field(ui: &mut Ui, look: &Look<'_>, out: &mut Vec<Action>) {
    let name = look.words.text("matrix-mission");
    let mut text = look.session.details.mission.clone();
    let narrow = ui.available_width() < ROOM_FOR_WORDS;
    let choose = if narrow { "▼".to_owned() } else { look.words.text("mission-choose") };
    ui.horizontal(|ui| {
        form::caption(ui, look.theme, &name);
        let beside = if look.may_write { form::width_of_button(ui, &choose) } else { 0.0 };
        let place = vec2((ui.available_width() - beside).max(80.0), ui.spacing().interact_size.y);
        let field = Field::line(&name, look.may_write).hint(look.words.text("matrix-mission-hint"));
        let response = ui.allocate_ui(place, |ui| field.show(ui, "mission", &mut text)).inner;
        if response.changed() && look.may_write {
            out.push(Edit::Describe(Detail::Mission, text).into());
        }
        form::seal(&response, look, out);
        if look.may_write {
            let button = MenuButton::from_button(Button::new(choose));
            let (response, _) = button.ui(ui, |ui| {
                ui.set_max_width(MENU_WIDTH);
                menu(ui, look, out);
            });
            let name = look.words.text("mission-choose-name");
            response.accessible_name(&name).on_hover_text(name);
        }
    });
}

/// The other missions of the session, those of the method, one in the group's own words; and the way to take this one away.
fn menu(ui: &mut Ui, look: &Look<'_>, out: &mut Vec<Action>) {
    let words = look.words;
    let details = &look.session.details;
    let mut ask = |edit: ActorEdit| {
        out.push(Action::Seal);
        out.push(edit.into());
    };
    let is_named = |mission: &&Mission| !mission.words.trim().is_empty();
    let others: Vec<_> = details.other_missions.iter().filter(is_named).collect();
    if !others.is_empty() {
        form::caption(ui, look.theme, &words.text("mission-others"));
        for mission in others {
            if item(ui, mission.words.trim()) {
                ask(ActorEdit::StudyMission(mission.id));
            }
        }
    }
    let known: Vec<_> =
        details.every_mission().iter().map(|mission| same_words(&mission.words)).collect();
    let proposed = words.proposed_missions();
    let proposed: Vec<_> =
        proposed.iter().filter(|mission| !known.contains(&same_words(mission))).collect();
    if !proposed.is_empty() {
        form::caption(ui, look.theme, &words.text("mission-proposed"));
        for mission in proposed {
            if item(ui, mission) {
                ask(ActorEdit::NewMission(mission.clone()));
            }
        }
    }
    ui.separator();
    let is_blank = details.mission.trim().is_empty();
    let new = Button::new(words.text("mission-new"));
    if ui.add_enabled(!is_blank, new).clicked() {
        ask(ActorEdit::NewMission(String::new()));
    }
    let drop = Button::new(words.text("mission-drop"));
    if ui.add_enabled(!is_blank || !details.other_missions.is_empty(), drop).clicked() {
        ask(ActorEdit::DropMission);
    }
}

fn item(ui: &mut Ui, text: &str) -> bool {
    ui.add(Button::new(theme::unbroken(text)).wrap()).clicked()
}

/// The mission studied, in one line; nothing while it is not named.
pub fn line(ui: &mut Ui, look: &Look<'_>) {
    let mission = look.session.details.mission.trim();
    if !mission.is_empty() {
        let text = look.words.with("mission-studied", [("mission", mission.into())]);
        ui.add(Label::new(dialog::small(theme::unbroken(&text), look.theme)).truncate());
    }
}

/// How many actors are not shown, since they weigh on other missions only, and the way to see all; nothing when all do.
pub fn left_out(ui: &mut Ui, look: &Look<'_>, out: &mut Vec<Action>) {
    let count = look.session.left_out().count();
    if count == 0 {
        return;
    }
    let every = look.spotlight.every_mission;
    let (said, to) = if every {
        (look.words.text("mission-every"), "mission-show-studied")
    } else {
        let said = look.words.with("mission-left-out", [("count", count.into())]);
        (said, "mission-show-all")
    };
    ui.horizontal_wrapped(|ui| {
        ui.label(dialog::small(said, look.theme));
        if dialog::quiet(ui, look.theme, look.words.text(to)).clicked() {
            out.push(Action::ShowEveryMission(!every));
        }
    });
}
