//! What the marks mean.

use egui::{
    Align2, FontFamily, FontId, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::beside;
use crate::app::base::look::Look;
use crate::app::base::theme::{self, Theme, size};
use crate::app::widgets::{Mark, form};
use crate::session::{Nature, Object};

/// How high a mark stands beside words.
const MARK: f32 = 18.0;

/// Every mark with its name.
pub fn ui(ui: &mut Ui, look: &Look<'_>) {
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        for nature in &look.session.relations.natures {
            let name = nature.label(look.words.language);
            let chip = Chip { theme: look.theme, mark: Mark::of(nature), name, on: false };
            let response = chip.show(ui, Sense::hover(), false);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
        }
    });
}

/// "V valeurs · P pratiques …".
pub fn objects(look: &Look<'_>) -> String {
    let object = |object: Object| format!("{} {}", object.letter(), object_name(look, object));
    Object::ALL.map(object).join(" · ")
}

pub fn object_name(look: &Look<'_>, object: Object) -> String {
    look.words.text(match object {
        Object::Values => "matrix-values",
        Object::Practices => "matrix-practices",
        Object::Means => "matrix-means",
        Object::Global => "matrix-global",
    })
}

/// A nature to choose: mark, name, and whether it is the one. Says whether it was chosen.
pub fn choose(ui: &mut Ui, look: &Look<'_>, nature: &Nature, on: bool) -> bool {
    let name = nature.label(look.words.language);
    let chip = Chip { theme: look.theme, mark: Mark::of(nature), name, on };
    let sense = if look.may_write { Sense::click() } else { Sense::hover() };
    let response = chip.show(ui, sense, true);
    response.widget_info(|| {
        let letter = nature.letter.to_string();
        let values = [("name", name.into()), ("letter", letter.into())];
        let said = look.words.with("matrix-nature", values);
        WidgetInfo::selected(Role::RadioButton, look.may_write, on, said)
    });
    response.clicked()
}

/// A mark with its name.
struct Chip<'a> {
    theme: &'a Theme,
    mark: Mark,
    name: &'a str,
    on: bool,
}

impl Chip<'_> {
    fn show(&self, ui: &mut Ui, sense: Sense, framed: bool) -> Response {
        let theme = self.theme;
        let family = if self.on { theme::semibold() } else { FontFamily::Proportional };
        let font = FontId::new(size::BODY - 1.0, family);
        let room = ui.available_width().min(ui.max_rect().width()) - MARK - 26.0;
        let (name, _) = form::elided(ui, self.name, font, theme.ink, room.max(60.0));
        let width = MARK + 12.0 + name.size().x + if framed { 10.0 } else { 4.0 };
        let height = if framed { 28.0 } else { MARK + 4.0 };
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), sense);
        if framed {
            let (wide, colour) = if self.on { (2.0, theme.ink) } else { (1.0, theme.rail) };
            let fill = if self.on || response.hovered() && sense.senses_click() {
                theme.highlight
            } else {
                theme.card
            };
            ui.painter().rect(rect, 6, fill, Stroke::new(wide, colour), StrokeKind::Inside);
        }
        self.mark.paint(ui.painter(), theme, beside(rect, MARK));
        let left = rect.left_center() + vec2(MARK + 12.0, 0.0);
        let at = Align2::LEFT_CENTER.anchor_size(left, name.size());
        ui.painter().galley(at.min, name, theme.ink);
        if response.has_focus() {
            let ring = Stroke::new(2.0, theme.accent);
            ui.painter().rect_stroke(rect.expand(2.0), 8, ring, StrokeKind::Inside);
        }
        response
    }
}
