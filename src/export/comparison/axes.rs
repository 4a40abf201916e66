//! Every axis before and after, those that were discussed only once, and the solid balls.

use crate::analysis::comparison::{AxisChange, Change, Comparison, SolidChange};

use super::SideBySide;

/// The lists of axes that cannot be compared, in order.
const LISTS: [&str; 6] = [
    "comparing-list-new",
    "comparing-list-aside",
    "comparing-list-back",
    "comparing-list-earlier",
    "comparing-list-later",
    "comparing-list-neither",
];

/// The list that an axis of the later framework belongs to.
fn list_of(axis: &AxisChange) -> Option<&'static str> {
    let [new, aside, back, earlier, later, neither] = LISTS;
    match axis.change() {
        _ if axis.is_new() => Some(new),
        _ if axis.was_set_aside() => Some(aside),
        _ if axis.was_taken_back() => Some(back),
        Change::EarlierOnly(_) => Some(earlier),
        Change::LaterOnly(_) => Some(later),
        Change::NotDiscussed => Some(neither),
        Change::Moved { .. } | Change::Stayed(_) => None,
    }
}

impl SideBySide<'_> {
    /// The name of an axis, as the later session words it when it has it.
    pub(super) fn label(&self, axis: &AxisChange) -> String {
        let source = if axis.is_gone() { self.before } else { self.after };
        source.session.framework.label(&axis.axis, self.words.language).trim().to_owned()
    }

    pub(super) fn axes(&mut self, comparison: &Comparison) {
        let (_, later) = self.sessions();
        self.page.section("comparing-axes");
        for change in &comparison.pillars {
            let pillar = later.framework.pillar(&change.pillar);
            let label = pillar.map_or("", |pillar| pillar.label.get(self.words.language));
            self.page.blank();
            self.page.wrapped("", "", label);
            let mut none = true;
            for axis in change.axes.iter().filter(|axis| is_told(axis)) {
                self.axis(axis);
                none = false;
            }
            if none {
                self.page.wrapped("  ", "  ", &self.words.text("comparing-axes-none"));
            }
        }
    }

    fn axis(&mut self, axis: &AxisChange) {
        let words = self.words;
        let (earlier, later) = self.sessions();
        let mut label = self.label(axis);
        // What is gone stands under a heading that says so.
        let marks = if axis.is_gone() { Vec::new() } else { words.axis_marks(axis) };
        if !marks.is_empty() {
            label = format!("{label} [{}]", marks.join(", "));
        }
        let change = words.axis_change(earlier, later, axis);
        if change.is_empty() {
            self.page.wrapped("  ", "      ", &label);
        } else {
            self.page.pair("  ", &label, &change);
        }
        for line in words.rewording(&earlier.framework, &later.framework, &axis.axis) {
            self.page.wrapped("      ", "        ", &line);
        }
        self.said(axis);
    }

    /// The axes that one session does not have, or did not discuss.
    pub(super) fn lists(&mut self, comparison: &Comparison) {
        let mut lines = Vec::new();
        for list in LISTS {
            let axes = comparison.pillars.iter().flat_map(|pillar| &pillar.axes);
            let axes = axes.filter(|axis| list_of(axis) == Some(list));
            let labels = axes.map(|axis| self.label(axis));
            // Labels hold commas.
            let labels = self.words.apart(labels);
            lines.extend((!labels.is_empty()).then(|| (self.words.text(list), labels)));
        }
        if lines.is_empty() && comparison.gone.is_empty() {
            return;
        }
        self.page.section("comparing-not-in-both");
        for (name, labels) in lines {
            self.page.pair("", &name, &labels);
        }
        if !comparison.gone.is_empty() {
            self.part("comparing-list-gone");
        }
        for axis in &comparison.gone {
            self.axis(axis);
        }
    }

    pub(super) fn solid(&mut self, comparison: &Comparison) {
        let words = self.words;
        let balls: Vec<_> = comparison
            .axes()
            .filter_map(|axis| {
                let label = self.label(axis);
                let values = [("name", label.into()), ("value", words.solid_change(axis)?.into())];
                Some((axis.solid()?, words.with("show-field", values)))
            })
            .collect();
        if balls.is_empty() {
            return;
        }
        self.page.section("comparing-solid");
        for (id, change) in [
            ("comparing-solid-gained", SolidChange::Gained),
            ("comparing-solid-lost", SolidChange::Lost),
            ("comparing-solid-other", SolidChange::OtherReasons),
        ] {
            let of_this = balls.iter().filter(|(found, _)| *found == change);
            self.list(id, of_this.map(|(_, line)| line.clone()));
        }
    }
}

/// Whether something was said on an axis, or its words or its place changed.
fn is_told(axis: &AxisChange) -> bool {
    axis.earlier.arguments + axis.later.arguments > 0 || axis.reworded.is_some()
}
