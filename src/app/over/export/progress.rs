//! While something is written, and when a file of its name is there.

use std::path::Path;
use std::sync::Arc;

use egui::{ProgressBar, Ui};

use crate::app::base::look::Look;
use crate::app::widgets::dialog::{self, paragraph};
use crate::export::Watch;

/// What becomes of a file that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It stays, and the new one gets a number.
    Beside,
    Replace,
    Back,
}

/// How far it is, and the way to stop it. Never to be closed before the end.
pub fn writing(ui: &mut Ui, look: &Look<'_>, watch: &Arc<Watch>) -> bool {
    let stopping = watch.is_stopped();
    let text = look.words.text(if stopping { "export-stopping" } else { "export-writing" });
    paragraph(ui, &text);
    ui.add_space(6.0);
    let bar = ui.add(ProgressBar::new(watch.share()).animate(false));
    ui.ctx().accesskit_node_builder(bar.id, |node| node.set_label(text));
    dialog::buttons(ui, |ui| {
        let stop = look.words.text("export-stop");
        let stop = ui.add_enabled_ui(!stopping, |ui| dialog::secondary(ui, stop)).inner;
        if stop.clicked() {
            watch.stop();
        }
    });
    // The steps are told by the thread that writes; they are looked at now and then.
    ui.request_repaint_after(std::time::Duration::from_millis(100));
    false
}

pub fn existing(ui: &mut Ui, look: &Look<'_>, path: &Path) -> Option<Answer> {
    let words = look.words;
    let opened = dialog::just_opened(ui.ctx(), ui.scope_id().with("existing"));
    paragraph(ui, words.text("export-exists"));
    ui.add_space(2.0);
    paragraph(ui, dialog::muted(path.display().to_string(), look.theme));
    let mut answer = None;
    dialog::buttons(ui, |ui| {
        let beside = dialog::primary(ui, look.theme, words.text("export-beside"));
        if opened {
            beside.request_focus();
        }
        if beside.clicked() {
            answer = Some(Answer::Beside);
        }
        for (id, chosen) in [("export-replace", Answer::Replace), ("export-back", Answer::Back)] {
            if dialog::secondary(ui, words.text(id)).clicked() {
                answer = Some(chosen);
            }
        }
    });
    answer
}
