//! Above the map: what the rings stand for, what is shown, and how much that is.

use egui::{
    Button, Checkbox, ComboBox, FontId, Label, Popup, PopupCloseBehavior, Rect, Response, RichText,
    Role, Sense, Ui, WidgetInfo, pos2, style::StyleModifier, vec2,
};

use super::MapState;
use super::filter::Filter;
use super::paint::wish_mark;
use super::plan::LETTER;
use super::scene::Scene;
use crate::analysis::rings::RingsBy;
use crate::app::base::look::Look;
use crate::app::base::theme::{self, size};
use crate::app::widgets::tie_line;
use crate::app::widgets::{argument, dialog, form};
use crate::session::{Nature, Object};

/// From this size on, the natures are explained under the title.
const ROOM_FOR_LEGEND: egui::Vec2 = vec2(480.0, 420.0);
/// The size of a sample of a line.
const SAMPLE: egui::Vec2 = vec2(44.0, 18.0);

pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    by: RingsBy,
    scene: Option<&Scene<'_>>,
    state: &mut MapState,
) {
    let before = (state.rings, state.filter.clone());
    ui.horizontal_wrapped(|ui| {
        rings(ui, look, by, state);
        filter(ui, look, by, &mut state.filter);
        if let Some(scene) = scene {
            narrowed(ui, look, scene, &mut state.filter);
        }
    });
    facts(ui, look);
    let room = ui.available_size();
    if ROOM_FOR_LEGEND.x <= room.x && ROOM_FOR_LEGEND.y <= room.y {
        legend(ui, look, &state.filter);
    }
    if before.0 != state.rings {
        state.filter.show_rings();
    }
    if before != (state.rings, state.filter.clone()) {
        ui.ctx().request_repaint();
    }
}

/// What rings stand for: by itself, or as chosen.
fn rings(ui: &mut Ui, look: &Look<'_>, by: RingsBy, state: &mut MapState) {
    let named = |by: RingsBy| {
        look.words.text(match by {
            RingsBy::Circle => "map-by-circle",
            RingsBy::Level => "map-by-level",
            RingsBy::Involvement => "map-by-involvement",
        })
    };
    let shown = look.words.with("map-rings", [("by", named(by).into())]);
    let combo = ComboBox::from_id_salt("rings")
        .width(0.0)
        .selected_text(theme::strong(theme::unbroken(&shown), size::BODY));
    let combo = combo.show_ui(ui, |ui| {
        let automatic = look.words.text("map-automatic");
        for (rings, text) in
            std::iter::once((None, automatic)).chain(RingsBy::ALL.map(|by| (Some(by), named(by))))
        {
            if ui.selectable_label(state.rings == rings, text).clicked() {
                state.rings = rings;
                ui.close();
            }
        }
    });
    combo.response.accessible_name(shown);
}

/// How much was examined, and the mission that the grids study, in one line.
fn facts(ui: &mut Ui, look: &Look<'_>) {
    let mut facts = vec![look.words.examined(look.session)];
    let mission = look.session.details.mission.trim();
    if !mission.is_empty() {
        facts.push(look.words.with("map-mission", [("mission", mission.into())]));
    }
    let text = theme::unbroken(&facts.join(" · "));
    ui.add(Label::new(dialog::small(text, look.theme)).truncate());
}

/// The button behind which one chooses what is shown.
fn filter(ui: &mut Ui, look: &Look<'_>, by: RingsBy, filter: &mut Filter) -> Response {
    let words = look.words;
    let button = ui.add(Button::new(words.text("map-filter")));
    Popup::menu(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(words.text("map-filter"))
        // Ticks in their boxes: in the style of menus those that are off do not show.
        .style(StyleModifier::default())
        .show(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.spacing_mut().interact_size.y = 22.0;
            form::caption(ui, look.theme, &words.text("map-natures"));
            for nature in &look.session.relations.natures {
                ui.horizontal(|ui| {
                    sample(ui, look, nature);
                    let text = nature.label(words.language);
                    if tick(ui, filter.shows_nature(nature), text).clicked() {
                        filter.toggle_nature(&nature.id);
                    }
                });
            }
            ui.add_space(6.0);
            form::caption(ui, look.theme, &words.text("map-objects"));
            for object in Object::ALL {
                let letter = object.letter();
                let text = format!("{letter} {}", words.object(object));
                if tick(ui, filter.objects.contains(&object), &text).clicked() {
                    filter.toggle_object(object);
                }
            }
            let rings = by.rings(look.session, look.involvements);
            if 1 < rings.len() {
                ui.add_space(6.0);
                form::caption(ui, look.theme, &words.text("map-shown-rings"));
                for ring in rings {
                    if tick(ui, !filter.hides(ring), &words.ring(ring, by)).clicked() {
                        filter.toggle_ring(ring);
                    }
                }
            }
        });
    button
}

fn tick(ui: &mut Ui, mut on: bool, text: &str) -> Response {
    ui.add(Checkbox::new(&mut on, text))
}

/// One actor's ties only; what is left of the whole; and the way back to it.
fn narrowed(ui: &mut Ui, look: &Look<'_>, scene: &Scene<'_>, filter: &mut Filter) {
    let words = look.words;
    let chosen = look.spotlight.actor.and_then(|actor| look.session.actors.get(actor));
    let narrowed = filter.narrows(chosen.map(|actor| actor.id));
    let hidden = scene.ties.len() < scene.all_ties || scene.actors.len() < scene.all_actors;
    if chosen.is_none() && !narrowed {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        if let Some(actor) = chosen {
            let text = words.with("map-one-actor", [("actor", actor.short_name().into())]);
            let button = Button::selectable(
                filter.one_actor,
                RichText::new(theme::unbroken(&text)).size(size::SMALL),
            );
            if ui.add(button.truncate()).clicked() {
                filter.one_actor = !filter.one_actor;
            }
        }
        if narrowed && ui.button(argument::small(words.text("map-show-all"))).clicked() {
            *filter = Filter::default();
        }
        if hidden {
            ui.label(dialog::small(left(look, scene), look.theme));
        }
    });
}

/// "10 acteurs sur 12, 3 liens sur 40 affichés".
fn left(look: &Look<'_>, scene: &Scene<'_>) -> String {
    let ties = [("shown", scene.ties.len().into()), ("all", scene.all_ties.into())];
    if scene.actors.len() == scene.all_actors {
        return look.words.with("map-ties-shown", ties);
    }
    let [shown, all] = ties;
    let actors = [("actors", scene.actors.len().into()), ("all-actors", scene.all_actors.into())];
    let [of, whole] = actors;
    look.words.with("map-shown", [of, whole, shown, all])
}

/// What the lines and letters mean.
fn legend(ui: &mut Ui, look: &Look<'_>, filter: &Filter) {
    let relations = &look.session.relations;
    let used = |nature: &&Nature| {
        filter.shows_nature(nature) && relations.iter().any(|tie| tie.nature == nature.id)
    };
    let font = FontId::proportional(size::SMALL);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 0.0);
        for nature in relations.natures.iter().filter(used) {
            let label = nature.label(look.words.language);
            let text =
                ui.painter().layout_no_wrap(label.to_owned(), font.clone(), look.theme.muted);
            let width = SAMPLE.x + 6.0 + text.size().x;
            let (rect, response) = ui.allocate_exact_size(vec2(width, SAMPLE.y), Sense::hover());
            paint_sample(ui, look, nature, rect.with_max_x(rect.left() + SAMPLE.x));
            let at = pos2(rect.left() + SAMPLE.x + 6.0, rect.center().y - text.size().y / 2.0);
            ui.painter().galley(at, text, look.theme.muted);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, label));
        }
        if look.shows_strategy() && !look.session.strategy.wishes.is_empty() {
            let label = look.words.text("map-wish");
            let text = ui.painter().layout_no_wrap(label.clone(), font.clone(), look.theme.muted);
            let width = SAMPLE.x + 6.0 + text.size().x;
            let (rect, response) = ui.allocate_exact_size(vec2(width, SAMPLE.y), Sense::hover());
            let ends =
                [pos2(rect.left(), rect.center().y), pos2(rect.left() + SAMPLE.x, rect.center().y)];
            wish_mark(ui.painter(), ends, look.theme.muted, 1.0);
            let at = pos2(rect.left() + SAMPLE.x + 6.0, rect.center().y - text.size().y / 2.0);
            ui.painter().galley(at, text, look.theme.muted);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &label));
        }
    });
}

/// A piece of a tie of this nature, with its letter.
fn sample(ui: &mut Ui, look: &Look<'_>, nature: &Nature) {
    let (rect, response) = ui.allocate_exact_size(SAMPLE, Sense::hover());
    paint_sample(ui, look, nature, rect);
    response.on_hover_text(look.words.line_style(nature.line));
}

fn paint_sample(ui: &Ui, look: &Look<'_>, nature: &Nature, rect: Rect) {
    let middle = rect.center();
    let ends = [pos2(rect.left(), middle.y), pos2(rect.right(), middle.y)];
    tie_line(ui.painter(), &ends, nature.line, look.theme.ink, 1.0);
    let font = FontId::new(LETTER, theme::semibold());
    let letter = ui.painter().layout_no_wrap(nature.letter.to_string(), font, look.theme.ink);
    let place = Rect::from_center_size(middle, letter.size() + vec2(6.0, 0.0));
    ui.painter().rect_filled(place, 0, look.theme.card);
    ui.painter().galley(middle - letter.size() / 2.0, letter, look.theme.ink);
}
