//! What the group said on an axis: the arguments that placed its ball, before and after.

use crate::analysis::comparison::{AxisChange, AxisState};
use crate::session::AxisId;

use super::super::source::Source;
use super::SideBySide;

impl SideBySide<'_> {
    /// How much was said on an axis in each session, and the words that placed its ball.
    pub(super) fn said(&mut self, axis: &AxisChange) {
        let sides = [
            ("comparing-arguments-before", self.before, &axis.earlier),
            ("comparing-arguments-after", self.after, &axis.later),
        ];
        for (id, source, state) in sides {
            if state.arguments == 0 {
                continue;
            }
            let count = self.words.with("show-arguments", [("count", state.arguments.into())]);
            let line = self.words.with(id, [("count", count.into())]);
            self.page.wrapped("      ", "        ", &line);
            for [head, words] in arguments(source, &axis.axis, state) {
                self.page.wrapped("        ", "            ", &head);
                self.page.wrapped("            ", "            ", &words);
            }
        }
    }
}

/// What placed a ball: the number, who spoke as it may be told, what it did and how the group stood; then the words.
fn arguments(source: &Source<'_>, axis: &AxisId, state: &AxisState) -> Vec<[String; 2]> {
    let words = source.words;
    let ends = source.session.framework.ends(axis, words.language);
    let steps = source.board.cursor(axis).trail.iter();
    let steps = steps.filter(|step| state.moved_by.contains(&step.argument));
    steps
        .filter_map(|step| {
            let recorded = source.ledger.get(step.argument)?;
            let argument = &recorded.argument;
            let mut head = vec![recorded.number.to_string()];
            head.extend(source.voices().speaker(recorded));
            head.push(words.moved(step.from, step.made.to, ends));
            head.push(words.stance(step.made.stance));
            let said = words.words(argument.words.trim(), argument.verbatim);
            Some([head.join(" · "), said])
        })
        .collect()
}
