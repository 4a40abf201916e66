//! What keeps the pace of a meeting: the next axis, the last speakers, and how large the window writes.

use super::app::App;
use crate::analysis::pace::{is_same, last_speakers, next_axis};
use crate::app::base::settings::Zoom;
use crate::app::open::bar::Field;
use crate::app::widgets::FinderState;
use crate::session::{Draft, Speaker, Target};

impl App {
    /// Takes the next axis not discussed: those of the day first.
    pub(super) fn next_undiscussed(&mut self) {
        let Some(document) = &self.document else { return };
        let here = document.draft().axis.as_ref().or(self.state.selected.as_ref());
        let (session, ledger) = (document.session(), document.ledger());
        if let Some(axis) = next_axis(session, ledger, document.board(), here) {
            let axis = axis.clone();
            self.take_in_bar(axis, Target::Stays);
        }
    }

    /// Puts who spoke last in the bar; once more, who spoke before, and round again.
    pub(super) fn last_speaker(&mut self) {
        let Some(document) = &self.document else { return };
        let speakers = last_speakers(document.session(), document.ledger());
        // Someone else is being typed: it begins anew.
        let anew = self.state.bar.speaker.is_searching();
        let now = Some(&document.draft().speaker).filter(|_| !anew);
        let at = now.and_then(|now| speakers.iter().position(|speaker| is_same(speaker, now)));
        let next = at.map_or(0, |at| at + 1);
        if let Some(speaker) = speakers.get(next).or_else(|| speakers.first()) {
            self.put_speaker(speaker.clone());
        } else {
            let text = self.words().text("pace-nobody-spoke");
            self.tell(text);
        }
    }

    /// Fills in who speaks. The caret goes on to the words, or to the axis while there is none.
    pub(super) fn put_speaker(&mut self, speaker: Speaker) {
        self.state.bar.speaker = FinderState::default();
        self.settle_bar();
        let Some(document) = &self.document else { return };
        if document.draft().continues.is_some() {
            // The argument goes on: its speaker is known.
            return;
        }
        let draft = Draft { speaker, ..document.draft().clone() };
        let field = if draft.axis.is_some() { Field::Words } else { Field::Axis };
        self.set_draft(draft);
        self.state.bar.focus = Some(field);
    }

    pub(super) fn set_zoom(&mut self, zoom: Zoom) {
        self.settings.zoom = zoom;
        self.ctx().set_zoom_factor(zoom.factor());
        self.keep_settings();
        let percent = usize::from(zoom.percent());
        let text = self.words().with("text-size-now", [("percent", percent.into())]);
        self.tell(text);
    }
}
