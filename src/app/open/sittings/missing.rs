//! "Who is missing?", always in sight: the people concerned are brought in, and it is the group that sees to it.

use std::collections::BTreeSet;

use egui::{FontFamily, FontId, TextFormat, Ui, text::LayoutJob};

use crate::app::base::look::Look;
use crate::app::base::theme::{self, size};
use crate::app::widgets::form;
use crate::session::{Attendance, Degree, Party, Sitting, same_words};

/// The most lines it takes; the rest is in the hover text.
const LINES: usize = 3;

/// Where who is there is noted under it, it has the height of all its lines from the first: no row moves under the pointer.
pub fn ui(ui: &mut Ui, look: &Look<'_>, sitting: Option<&Sitting>, is_noted_under_it: bool) {
    let question = look.words.text("missing-question");
    let answer = answer(look, sitting);
    let mut job = LayoutJob::default();
    let format = |family, color| TextFormat {
        font_id: FontId::new(size::BODY, family),
        color,
        ..TextFormat::default()
    };
    job.append(&question, 0.0, format(theme::semibold(), look.theme.ink));
    job.append(&answer, 6.0, format(FontFamily::Proportional, look.theme.ink));
    job.wrap.max_rows = LINES;
    job.wrap.max_width = ui.available_width();
    let galley = ui.painter().layout_job(job);
    let cut = galley.elided;
    let line = ui.text_style_height(&egui::TextStyle::Body);
    let reserved = if is_noted_under_it { LINES as f32 * line } else { 0.0 };
    let left = (reserved - galley.size().y).max(0.0);
    let label = ui.label(galley);
    ui.add_space(left);
    let said = format!("{question} {answer}");
    ui.ctx().accesskit_node_builder(label.id, |node| node.set_value(said));
    if cut {
        label.on_hover_text(answer);
    }
    ui.add_space(2.0);
    form::rule(ui, look.theme);
}

fn answer(look: &Look<'_>, sitting: Option<&Sitting>) -> String {
    let words = look.words;
    if look.session.participants.is_empty() {
        return words.text("missing-nobody-known");
    }
    let Some(sitting) = sitting else { return words.text("missing-not-noted") };
    let here = |attendance| sitting.count(attendance);
    if sitting.attendance.is_empty() {
        return words.text("missing-not-noted");
    }
    let present: BTreeSet<String> = look
        .session
        .participants
        .iter()
        .filter(|person| sitting.attendance.get(&person.id) == Some(&Attendance::Present))
        .map(|person| same_words(&person.college))
        .collect();
    let absent: Vec<&str> = look
        .session
        .colleges()
        .into_iter()
        .filter(|college| !present.contains(&same_words(college)))
        .collect();
    let mut parts = Vec::new();
    if !absent.is_empty() {
        parts.push(words.with("missing-colleges", [("colleges", absent.join(", ").into())]));
    }
    for (attendance, message) in
        [(Attendance::Excused, "missing-excused"), (Attendance::Missing, "missing-missing")]
    {
        match here(attendance) {
            0 => {}
            count => parts.push(words.with(message, [("count", count.into())])),
        }
    }
    match look.session.participants.len().saturating_sub(sitting.attendance.len()) {
        0 => {}
        count => parts.push(words.with("missing-unmarked", [("count", count.into())])),
    }
    let wished: Vec<&str> = absent
        .into_iter()
        .filter(|college| {
            let known = look.involvements.get(&Party::College((*college).to_owned()));
            known.and_then(|known| known.is.wished).is_some_and(Degree::is_effective)
        })
        .collect();
    if !wished.is_empty() {
        parts.push(words.with("missing-wished", [("colleges", wished.join(", ").into())]));
    }
    for (committee, parties) in sitting.missing_of(look.session) {
        let names = parties.into_iter().map(|party| look.session.party_name(party));
        let values = [
            ("committee", committee.name.trim().into()),
            ("names", names.collect::<Vec<_>>().join(", ").into()),
        ];
        parts.push(words.with("missing-committee", values));
    }
    if parts.is_empty() {
        return words.text("missing-none");
    }
    parts.join(" ")
}
