//! How an argument is told: the same words in the journal and on the card of an axis.

use egui::{Button, Color32, FontId, Label, Link, Response, RichText, Ui, vec2};

use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::base::theme::{self, size};
use crate::session::{AxisId, EntryId, Minority, Move, Recorded, Speaker, Stamp, Stance};

/// The axis's own names for its two ends.
pub fn ends<'a>(look: &Look<'a>, axis: &AxisId) -> Option<(&'a str, &'a str)> {
    look.session.framework.ends(axis, look.words.language)
}

pub fn label<'a>(look: &Look<'a>, axis: &'a AxisId) -> &'a str {
    look.session.framework.label(axis, look.words.language)
}

/// The hue of the axis's pillar.
pub fn hue(look: &Look<'_>, axis: &AxisId) -> Color32 {
    let pillar = look.session.framework.pillar_of(axis);
    pillar.map_or(look.theme.ink, |pillar| look.theme.pillar(&pillar.id))
}

/// "clearly more favourable".
pub fn moved(look: &Look<'_>, argument: EntryId, made: &Move) -> String {
    let from = look.board.cursor(&made.axis).stood_before(argument);
    theme::unbroken(&look.words.moved(from, made.to, ends(look, &made.axis)))
}

/// Who spoke; said so when it was not noted.
pub fn speaker(look: &Look<'_>, speaker: &Speaker) -> String {
    match look.session.speaker_name(speaker) {
        "" => look.words.text("journal-unsaid"),
        name => name.to_owned(),
    }
}

/// When something happened: the time, and the day when it is not `day`.
pub fn when(look: &Look<'_>, at: Stamp, day: Option<jiff::civil::Date>) -> String {
    let (date, time) = (at.local().date(), look.words.time(at));
    if Some(date) == day { time } else { format!("{}, {time}", look.words.date(date)) }
}

/// How the group stood, when it is more than plain agreement.
pub fn stance(look: &Look<'_>, made: &Move) -> Option<String> {
    let stance = (made.stance != Stance::Agreed).then(|| look.words.stance(made.stance));
    let cleared = made.cleared.then(|| look.words.text("stance-cleared"));
    match (stance, cleared) {
        (Some(stance), Some(cleared)) => Some(format!("{stance}, {cleared}")),
        (one, other) => one.or(other),
    }
}

pub fn minority(look: &Look<'_>, axis: &AxisId, held: &Minority) -> String {
    let position = look.words.position(held.position, ends(look, axis));
    if held.words.trim().is_empty() {
        look.words.with("journal-minority", [("position", position.into())])
    } else {
        let words = held.words.as_str().into();
        look.words.with("journal-minority-words", [("position", position.into()), ("words", words)])
    }
}

/// Struck through when it no longer counts.
pub fn struck(text: RichText, strike: bool) -> RichText {
    if strike { text.strikethrough() } else { text }
}

pub fn small(text: impl Into<String>) -> RichText {
    RichText::new(theme::unbroken(&text.into())).size(size::SMALL)
}

/// A text that takes as many lines as it needs.
pub fn text(ui: &mut Ui, text: impl Into<RichText>) {
    ui.add(Label::new(text.into()).wrap());
}

/// Texts and small buttons one after the other, on as many lines as they need, no higher than the texts.
pub fn wrapped<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(7.0, 3.0);
        ui.spacing_mut().interact_size.y = size::BODY;
        ui.horizontal_wrapped(add).inner
    })
    .inner
}

/// One move: the axis (a link that shows it), the move in words, how the group stood.
pub fn move_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    recorded: &Recorded,
    made: &Move,
    link: Option<&mut Vec<Action>>,
) {
    let strike = !recorded.stands();
    wrapped(ui, |ui| {
        if let Some(out) = link {
            let axis = label(look, &made.axis);
            let font = FontId::new(size::BODY, theme::semibold());
            let text = RichText::new(axis).font(font).color(hue(look, &made.axis));
            let name = [("axis", axis.into()), ("number", recorded.number.into())];
            let name = look.words.with("journal-show-axis", name);
            if ui.add(Link::new(struck(text, strike))).accessible_name(name).clicked() {
                out.push(Action::Select(made.axis.clone()));
            }
        }
        let text = RichText::new(moved(look, recorded.id, made)).color(look.theme.muted);
        ui.label(struck(text, strike));
        if let Some(stance) = stance(look, made) {
            ui.label(struck(theme::strong(stance, size::SMALL), strike));
        }
    });
}

/// What it tells of the territory: each a link that takes it in the bar.
pub fn territory_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    recorded: &Recorded,
    mut link: Option<&mut Vec<Action>>,
) {
    let strike = !recorded.stands();
    for told in look.words.told_of_territory(look.session, &recorded.argument) {
        wrapped(ui, |ui| {
            let font = FontId::new(size::BODY, theme::semibold());
            let text = struck(RichText::new(&told.label).font(font).color(look.theme.ink), strike);
            match &mut link {
                Some(out) => {
                    let values =
                        [("axis", (&told.label).into()), ("number", recorded.number.into())];
                    let name = look.words.with("journal-show-axis", values);
                    if ui.add(Link::new(text)).accessible_name(name).clicked() {
                        out.push(Action::TakeGround(told.ground.clone()));
                    }
                }
                None => _ = ui.label(text),
            }
            let said = RichText::new(&told.said).color(look.theme.muted);
            ui.label(struck(said, strike));
        });
    }
    if look.room.is_some() {
        return;
    }
    for placed in &recorded.argument.places {
        for other in &placed.minority {
            let of = look.words.kind(&look.session.diagnosis, &placed.of);
            let told = [("axis", of.into()), ("move", look.words.other_place(other).into())];
            let told = look.words.with("journal-and-move", told);
            self::text(ui, struck(small(told), strike));
        }
    }
}

/// Who held another position, and on which axis when several are told.
pub fn minorities_ui(ui: &mut Ui, look: &Look<'_>, recorded: &Recorded, moves: &[Move]) {
    let several = 1 < recorded.argument.moves.len() && moves.len() != 1;
    for made in moves {
        for held in &made.minority {
            let mut told = minority(look, &made.axis, held);
            if several {
                let axis = label(look, &made.axis).into();
                told = look.words.with("journal-and-move", [("axis", axis), ("move", told.into())]);
            }
            minority_ui(ui, look, told, !recorded.stands());
        }
    }
}

/// The triangle that marks it on the rail, and its words.
fn minority_ui(ui: &mut Ui, look: &Look<'_>, told: String, strike: bool) {
    let text = struck(small(told).color(look.theme.ink), strike);
    let indent = 14.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let (rect, _) =
            ui.allocate_exact_size(egui::vec2(indent, size::SMALL), egui::Sense::hover());
        let top = egui::pos2(rect.left() + 4.5, rect.top() + 3.5);
        let points = [(0.0, 0.0), (4.0, 6.5), (-4.0, 6.5)];
        let points = points.iter().map(|&(x, y)| top + egui::vec2(x, y)).collect();
        let line = egui::Stroke::new(1.2, look.theme.ink);
        ui.painter().add(egui::Shape::closed_line(points, line));
        ui.add(Label::new(text).wrap());
    });
}

/// What was said: between quotes when verbatim.
pub fn words_ui(ui: &mut Ui, look: &Look<'_>, recorded: &Recorded) {
    let argument = &recorded.argument;
    if argument.words.trim().is_empty() && !argument.is_to_complete() {
        return;
    }
    let words = look.words.words(&argument.words, argument.verbatim);
    let text = RichText::new(theme::unbroken(&words));
    let colour = if argument.is_to_complete() { look.theme.muted } else { look.theme.ink };
    self::text(ui, struck(text.color(colour), !recorded.stands()));
}

/// When and why it was withdrawn, and what that did to the balls.
pub fn withdrawal_ui(ui: &mut Ui, look: &Look<'_>, recorded: &Recorded) {
    let Some(withdrawal) = recorded.withdrawal() else { return };
    let time = when(look, withdrawal.at, Some(recorded.at.local().date()));
    let text = if withdrawal.reason.trim().is_empty() {
        look.words.with("journal-withdrawn", [("time", time.into())])
    } else {
        let reason = withdrawal.reason.as_str().into();
        look.words.with("journal-withdrawn-reason", [("time", time.into()), ("reason", reason)])
    };
    self::text(ui, theme::strong(theme::unbroken(&text), size::SMALL));
    for axis in look.board.stayed(recorded) {
        let text = look.words.with("journal-stayed", [("axis", label(look, axis).into())]);
        self::text(ui, small(text).color(look.theme.muted));
    }
}

/// A message about the argument of this number.
pub fn numbered(look: &Look<'_>, message: &str, recorded: &Recorded) -> String {
    look.words.with(message, [("number", recorded.number.into())])
}

/// A small text that is a button, and comes into sight when the keyboard reaches it.
pub fn link(ui: &mut Ui, text: egui::RichText, name: String) -> Response {
    let spacing = ui.spacing_mut();
    let padding = std::mem::replace(&mut spacing.button_padding, vec2(0.0, 2.0));
    let response = ui.add(Button::new(text).frame(false)).accessible_name(name);
    ui.spacing_mut().button_padding = padding;
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.has_focus() {
        let stroke = ui.visuals().selection.stroke;
        let rect = response.rect.expand2(vec2(3.0, 0.0));
        ui.painter().rect_stroke(rect, 4, stroke, egui::StrokeKind::Outside);
    }
    response
}
