//! The large moves, either way, with the arguments that made them.

use crate::analysis::comparison::{AxisChange, AxisState, Comparison};
use crate::session::{AxisId, Bearing};

use super::super::source::Source;
use super::SideBySide;

impl SideBySide<'_> {
    pub(super) fn large_moves(&mut self, comparison: &Comparison) {
        let words = self.words;
        self.page.section("comparing-large");
        if comparison.large_moves().next().is_none() {
            self.page.message("comparing-large-none");
        }
        // An axis that names its own ends has no side that is better.
        let own = |axis: &AxisChange| {
            self.after.session.framework.ends(&axis.axis, words.language).is_some()
        };
        let (own, others): (Vec<_>, Vec<_>) = comparison.large_moves().partition(|axis| own(axis));
        let (favourable, unfavourable): (Vec<_>, Vec<_>) =
            others.into_iter().partition(|axis| is_favourable(axis));
        for (id, axes) in [
            ("comparing-large-favourable", favourable),
            ("comparing-large-unfavourable", unfavourable),
            ("comparing-large-own", own),
        ] {
            if !axes.is_empty() {
                self.part(id);
            }
            for axis in axes {
                self.large_move(axis);
            }
        }
    }

    fn large_move(&mut self, axis: &AxisChange) {
        let (earlier, later) = self.sessions();
        let label = self.label(axis);
        let change = self.words.axis_change(earlier, later, axis);
        self.page.pair("  ", &label, &change);
        let states = [
            ("comparing-before", arguments(self.before, &axis.axis, &axis.earlier)),
            ("comparing-after", arguments(self.after, &axis.axis, &axis.later)),
        ];
        for (name, arguments) in states {
            if arguments.is_empty() {
                continue;
            }
            self.page.wrapped("    ", "    ", &self.words.text(name));
            for [head, words] in arguments {
                self.page.wrapped("      ", "          ", &head);
                self.page.wrapped("          ", "          ", &words);
            }
        }
    }
}

fn is_favourable(axis: &AxisChange) -> bool {
    match axis.bearing() {
        Some(
            Bearing::Slightly { favourable }
            | Bearing::Clearly { favourable }
            | Bearing::Very { favourable },
        ) => favourable,
        Some(Bearing::None) | None => false,
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
