//! How a list was read, and other ways to: its letters, what parts its cells, which sheet.

use egui::Ui;

use super::{ImportState, told};
use crate::app::base::look::Look;
use crate::app::widgets::dialog::{quiet, small};
use crate::app::widgets::{Answer, Choice, Clearable, Reach, Segment};
use crate::storage::{Encoding, Separator, Sheet, Source};

impl ImportState {
    /// How the list was read, and other ways to.
    pub(super) fn how(&mut self, ui: &mut Ui, look: &Look<'_>, sheet: Option<&Sheet>) {
        ui.horizontal_wrapped(|ui| {
            if let Some(sheet) = sheet {
                ui.label(small(told::how(look.words, sheet), look.theme));
            }
            if !self.reading_otherwise {
                let text = look.words.text("import-read-otherwise");
                self.reading_otherwise = quiet(ui, look.theme, text).clicked();
            }
        });
        if !self.reading_otherwise {
            return;
        }
        let source = sheet.map(|sheet| &sheet.source);
        let before = self.way;
        if let Some(Source::Workbook { sheets, sheet }) = source {
            let sheets: Vec<_> = sheets.iter().cloned().enumerate().collect();
            let chosen = way(ui, look, "import-sheet", &sheets, Some(*sheet));
            self.way.sheet = chosen.or(self.way.sheet);
        } else {
            let (encoding, separator) = match source {
                Some(Source::Text { encoding, separator }) => (Some(*encoding), Some(*separator)),
                Some(Source::Pasted { separator }) => (None, Some(*separator)),
                _ => (self.way.encoding, self.way.separator),
            };
            if !matches!(source, Some(Source::Pasted { .. })) {
                let all = Encoding::ALL.map(|value| (value, told::encoding(look.words, value)));
                let chosen = way(ui, look, "import-encoding", &all, encoding);
                self.way.encoding = chosen.or(self.way.encoding);
            }
            let all = Separator::ALL.map(|value| (value, told::separator(look.words, value)));
            let chosen = way(ui, look, "import-separator", &all, separator);
            self.way.separator = chosen.or(self.way.separator);
        }
        if self.way != before {
            self.reading.want(self.asked());
        }
    }
}

/// Ways to read a list. Gives the one that was just chosen.
fn way<T: Copy + PartialEq>(
    ui: &mut Ui,
    look: &Look<'_>,
    name: &str,
    ways: &[(T, String)],
    chosen: Option<T>,
) -> Option<T> {
    let subject = look.words.text(name);
    let segments: Vec<_> = ways
        .iter()
        .map(|(value, word)| {
            let (value, word) = (*value, word.clone());
            Segment { value, word, letter: String::new(), quiet: false }
        })
        .collect();
    ui.horizontal_wrapped(|ui| {
        ui.label(small(&subject, look.theme));
        let choice = Choice {
            words: look.words,
            theme: look.theme,
            id: ui.scope_id().with(name),
            subject: &subject,
            segments: &segments,
            chosen,
            in_words: true,
            clearable: Clearable::Never,
            reach: Reach::Tab,
        };
        match choice.show(ui) {
            Answer::Set(value) => Some(value),
            _ => None,
        }
    })
    .inner
}
