//! What became of an axis, as it is said.

use std::collections::BTreeSet;

use crate::analysis::comparison::{AxisChange, AxisState, Change, Place, SolidChange};
use crate::session::{Axis, AxisId, Framework, Reason, Session, clean_line};
use crate::words::Words;

impl Words {
    /// "nettement défavorable → légèrement favorable": both places, and no size of what lies between. Says nothing of a
    /// framework that does not show the axis: its mark does.
    pub fn axis_change(self, earlier: &Session, later: &Session, axis: &AxisChange) -> String {
        let [before, after] =
            [earlier, later].map(|session| session.framework.ends(&axis.axis, self.language));
        match axis.change() {
            Change::Moved { from, to } => {
                let [from, to] = [self.position(from, before), self.position(to, after)];
                if from == to {
                    return self.with("comparing-stayed", [("position", to.into())]);
                }
                self.with("comparing-moved", [("from", from.into()), ("to", to.into())])
            }
            Change::Stayed(position) => {
                let position = self.position(position, after).into();
                self.with("comparing-stayed", [("position", position)])
            }
            Change::NotDiscussed if axis.earlier.is_shown() && axis.later.is_shown() => {
                self.text("comparing-neither")
            }
            Change::EarlierOnly(_) | Change::LaterOnly(_) | Change::NotDiscussed => {
                let was = axis.earlier.position.map_or_else(
                    || self.text("comparing-was-not"),
                    |position| {
                        let position = self.position(position, before).into();
                        self.with("comparing-was", [("position", position)])
                    },
                );
                let is = axis.later.position.map_or_else(
                    || self.text("comparing-is-not"),
                    |position| {
                        let position = self.position(position, after).into();
                        self.with("comparing-is", [("position", position)])
                    },
                );
                let said = [(axis.earlier.is_shown(), was), (axis.later.is_shown(), is)];
                let said = said.into_iter().filter(|(shown, _)| *shown).map(|(_, said)| said);
                said.collect::<Vec<_>>().join(", ")
            }
        }
    }

    /// What is to be noted on an axis besides: that its words differ, that one session does not have it.
    pub fn axis_marks(self, axis: &AxisChange) -> Vec<String> {
        let words = axis.reworded;
        let marks = [
            (words.is_some_and(|it| it.label || it.question), "comparing-mark-reworded"),
            (words.is_some_and(|it| it.ends), "comparing-mark-ends"),
            (axis.is_new(), "comparing-mark-new"),
            (axis.is_gone(), "comparing-mark-gone"),
            (axis.was_set_aside(), "comparing-mark-aside"),
            (axis.was_taken_back(), "comparing-mark-back"),
        ];
        marks.into_iter().filter(|(holds, _)| *holds).map(|(_, id)| self.text(id)).collect()
    }

    /// What an axis was called and asked before, and what it is now, in this language; nothing where it reads the same.
    pub fn rewording(self, earlier: &Framework, later: &Framework, axis: &AxisId) -> Vec<String> {
        let Some((before, after)) = earlier.axis(axis).zip(later.axis(axis)) else {
            return Vec::new();
        };
        let pair = |of: &dyn Fn(&Axis) -> String| {
            let [before, after] = [before, after].map(of);
            (clean_line(&before) != clean_line(&after)).then_some((before, after))
        };
        let told = |id: &str, (before, after): (String, String)| {
            self.with(id, [("before", before.into()), ("after", after.into())])
        };
        let label = pair(&|axis| axis.label(self.language).trim().to_owned());
        let question = pair(&|axis| axis.question(self.language).trim().to_owned());
        let ends = pair(&|axis| {
            let (low, high) = self.ends(axis.ends(self.language));
            self.with("comparing-two-ends", [("low", low.into()), ("high", high.into())])
        });
        let called = label
            .map(|(before, _)| self.with("comparing-label-before", [("label", before.into())]));
        let asked = question.map(|both| told("comparing-question-changed", both));
        let ends = ends.map(|both| told("comparing-ends-changed", both));
        [called, asked, ends].into_iter().flatten().collect()
    }

    /// What one session says of an axis: "nettement favorable, boule pleine, 5 arguments".
    pub fn axis_state(self, framework: &Framework, axis: &AxisId, state: &AxisState) -> String {
        let position = match (state.place, state.position) {
            (Place::Absent, _) => return self.text("comparing-state-absent"),
            (Place::SetAside, _) => return self.text("comparing-state-aside"),
            (Place::Shown, None) => return self.text("comparing-state-not-discussed"),
            (Place::Shown, Some(position)) => position,
        };
        let mut said = vec![self.position(position, framework.ends(axis, self.language))];
        said.extend(state.is_solid().then(|| self.text("comparing-state-solid")));
        said.push(self.with("show-arguments", [("count", state.arguments.into())]));
        said.join(", ")
    }

    /// Why a ball became solid, why it had been, or both; none when nothing of it changed.
    pub fn solid_change(self, axis: &AxisChange) -> Option<String> {
        Some(match axis.solid()? {
            SolidChange::Gained => self.reasons(&axis.later.reasons),
            SolidChange::Lost => self.reasons(&axis.earlier.reasons),
            SolidChange::OtherReasons => {
                let [from, to] = [&axis.earlier, &axis.later].map(|it| self.reasons(&it.reasons));
                self.with("comparing-solid-from-to", [("from", from.into()), ("to", to.into())])
            }
        })
    }

    fn reasons(self, reasons: &BTreeSet<Reason>) -> String {
        reasons.iter().map(|&reason| self.reason(reason)).collect::<Vec<_>>().join(", ")
    }
}
