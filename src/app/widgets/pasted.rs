//! A list pasted in a field that takes one line.

use egui::{Event, Ui};

use crate::session::{ListRow, Reading, Whom};
use crate::storage::read_pasted;

/// What was pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pasted {
    /// Names, one a line, and nothing else.
    Names(Vec<ListRow>),
    /// What is to be looked at before it is taken.
    List(String),
}

impl Pasted {
    /// Takes a list that is pasted before the field makes one line of it; one line stays the field's, unless it holds several people.
    pub fn take(ui: &Ui, whom: Whom) -> Option<Self> {
        let mut pasted = None;
        ui.input_mut(|input| {
            input.events.retain_mut(|event| {
                let Event::Paste(text) = event else { return true };
                let mut lines = text.lines().filter(|line| !line.trim().is_empty());
                let (first, second) = (lines.next(), lines.next());
                if second.is_some() || (first.is_some() && 1 < read(text, whom).len()) {
                    pasted = Some(std::mem::take(text));
                    return false;
                }
                // A cell copied from a spreadsheet ends with the end of its line.
                *text = first.unwrap_or_default().trim_end().to_owned();
                true
            });
        });
        let pasted = pasted?;
        let rows = read(&pasted, whom);
        let plain = !rows.is_empty() && Reading::of(&rows, whom).is_plain(&rows);
        Some(if plain { Self::Names(rows) } else { Self::List(pasted) })
    }
}

fn read(text: &str, whom: Whom) -> Vec<ListRow> {
    read_pasted(text, whom, None).map(|sheet| sheet.rows).unwrap_or_default()
}
