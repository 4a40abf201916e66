//! What the group wanted to work on, in the earlier session: the later one tells where those balls are.

use super::SideBySide;

impl SideBySide<'_> {
    pub(super) fn efforts(&mut self) {
        let words = self.words;
        let framework = &self.before.session.framework;
        let axes = framework.pillars.iter().flat_map(|pillar| &pillar.axes);
        let wanted = axes.filter_map(|axis| {
            let why = self.before.board.cursor(axis).work_on.as_ref()?;
            let label = framework.label(axis, words.language);
            Some(match why.trim() {
                "" => label.to_owned(),
                why => words.with("show-field", [("name", label.into()), ("value", why.into())]),
            })
        });
        let wanted: Vec<_> = wanted.collect();
        if wanted.is_empty() {
            return;
        }
        self.page.section("follow-efforts");
        for line in wanted {
            self.page.wrapped("  ", "      ", &line);
        }
    }
}
