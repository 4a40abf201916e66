//! The lines in sight, read of the session and measured when something of them changed.

use egui::{Ui, Vec2, vec2};

use super::line::{Line, Measure};
use crate::app::base::look::Look;
use crate::session::{Disclosure, Ground, Language, Row, RowId};

/// The lines of some rows.
#[derive(Default)]
pub struct Lines {
    read: Option<Read>,
    /// The rows they are of.
    rows: Vec<RowId>,
    pub shown: Vec<Line>,
    pub grounds: Vec<Ground>,
    /// The room they were measured for.
    measured: Option<(Vec2, Measure)>,
}

/// What they are read from.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Read {
    revision: u64,
    language: Language,
    stances: bool,
}

impl Lines {
    /// Reads the session, when it, the language or what is in sight changed.
    pub fn read(&mut self, look: &Look<'_>, rows: &[Row]) {
        let read = Read {
            revision: look.session.revision,
            language: look.words.language,
            stances: look.may_be_seen(Disclosure::Stances),
        };
        if self.read == Some(read) && rows.iter().map(|row| &row.id).eq(&self.rows) {
            return;
        }
        self.read = Some(read);
        self.rows = rows.iter().map(|row| row.id.clone()).collect();
        self.shown = rows.iter().flat_map(|row| Line::of_row(look, row)).collect();
        self.grounds = self.shown.iter().map(|line| line.ground.clone()).collect();
        self.measured = None;
    }

    /// How they stand in a room so high.
    pub fn measure(&mut self, ui: &Ui, height: f32) -> Measure {
        let room = vec2(ui.available_width(), height);
        match self.measured {
            Some((same, measure)) if same == room => measure,
            _ => {
                let measure = Measure::of(ui, height, &self.shown);
                self.measured = Some((room, measure));
                measure
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::base::fixture;
    use crate::app::base::theme::Theme;
    use crate::words::Words;

    #[test]
    fn lines_are_read_again_only_when_the_session_the_language_or_the_rows_changed() {
        let mut fixture = fixture::typical();
        let rows = fixture.session.diagnosis.rows.clone();
        let (theme, mut lines) = (Theme::LIGHT, Lines::default());
        // What is emptied by hand is there again once it was read.
        let mut is_read = |fixture: &fixture::Fixture, language, rows: &[Row]| {
            lines.shown.clear();
            lines.read(&fixture.look(Words::new(language), &theme), rows);
            !lines.shown.is_empty()
        };
        let (fr, all) = (Language::Fr, &rows[..3]);
        assert!(is_read(&fixture, fr, all));
        assert!(!is_read(&fixture, fr, all));
        assert!(is_read(&fixture, Language::En, all));
        assert!(is_read(&fixture, Language::En, &rows[3..6]));
        assert!(is_read(&fixture, Language::En, &rows[3..4]));
        fixture.session.revision += 1;
        assert!(is_read(&fixture, Language::En, &rows[3..4]));
        assert!(!is_read(&fixture, Language::En, &rows[3..4]));
    }
}
