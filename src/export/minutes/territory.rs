//! The territory before the board: each row with its question, its types as the group sees them, and what was observed.

use crate::session::{Ground, Recorded, Regard, Scale, Sorted};

use super::super::document::{Block, Item, Span};
use super::super::territory::{RowTold, SaidOfType, TypeTold, frame, validated};
use super::Writer;
use super::arguments::On;

impl Writer<'_> {
    pub(super) fn territory(&mut self) {
        let source = self.source;
        let mut is_first = true;
        let frame = frame(&source.session, source.words, &source.voices());
        if !frame.is_empty() {
            self.part("frame");
            for (name, said) in &frame {
                let said = self.labelled(name, said);
                self.paragraph(said);
            }
        }
        for (scale, name) in
            [(Scale::Territory, "territory"), (Scale::Ourselves, "territory-ourselves")]
        {
            let rows = source.rows(scale);
            if rows.is_empty() {
                continue;
            }
            self.part(name);
            if std::mem::take(&mut is_first) {
                let mut said = vec![self.text("told-what"), source.words.three_regards()];
                said.push(self.text("told-numbers"));
                said.extend(self.without_a_voice("voices-anybody-or-unsaid", |recorded| {
                    recorded.stands() && recorded.argument.is_of_territory()
                }));
                self.blocks.push(Block::Note(vec![Span::plain(said.join(" "))]));
            }
            for row in &rows {
                self.row(row);
            }
        }
    }

    fn row(&mut self, told: &RowTold<'_>) {
        let language = self.source.words.language;
        self.heading(2, told.row.label(language));
        self.aside(told.row.question(language));
        for (name, text) in [("in-short", told.in_short), ("moving", told.moving)] {
            if !text.is_empty() {
                let said = self.labelled(&self.text(name), text);
                self.paragraph(said);
            }
        }
        if let Some(found) = told.validated {
            let said = validated(found, self.source.words, &self.source.voices());
            let said = self.labelled(&self.text("row-validated"), &said);
            self.paragraph(said);
        }
        let (untouched, touched): (Vec<_>, Vec<_>) =
            told.types.iter().partition(|one| self.is_untouched(one));
        for one in touched {
            self.kind(told, one);
        }
        if !untouched.is_empty() {
            let labels = untouched.iter().map(|one| one.kind.label(language).trim().to_owned());
            let labels = self.source.words.apart(labels);
            let said = self.labelled(&self.text("told-not-looked-at"), &labels);
            self.paragraph(said);
        }
        let row = &told.row.id;
        self.ground("otherwise", &Ground::Otherwise(row.clone()), &told.otherwise);
        self.ground("told-to-sort", &Ground::Row(row.clone()), &told.to_sort);
        let recalled = told.recalled.iter().map(|(found, still)| {
            let answered = self.source.words.recalled(found, *still);
            vec![Span::plain(found.words.trim()), Span::aside(format!("\n{answered}"))]
        });
        let recalled: Vec<_> = recalled.collect();
        if !recalled.is_empty() {
            let name = self.text("territory-recalled");
            self.heading(3, name);
            self.list(recalled);
        }
        if !told.beside.is_empty() {
            let name = self.text("beside");
            self.heading(3, name);
            let (words, diagnosis) = (self.source.words, &self.source.session.diagnosis);
            let asked =
                told.beside.iter().map(|found| vec![Span::plain(words.beside(diagnosis, found))]);
            self.list(asked.collect());
        }
    }

    /// Whether there is nothing to tell of a type but that nobody looked at it, in an earlier session either.
    fn is_untouched(&self, one: &TypeTold<'_>) -> bool {
        one.survey.is_untouched()
            && one.kind.own.is_none()
            && !one.kind.set_aside
            && !self.source.session.diagnosis.earlier.contains_key(one.id)
    }

    /// A type: its definition, what is known of it, what was said for and against it.
    fn kind(&mut self, told: &RowTold<'_>, one: &TypeTold<'_>) {
        let (source, words) = (self.source, self.source.words);
        let label = one.kind.label(words.language).trim().to_owned();
        self.heading(3, label.clone());
        let definition = one.kind.definition(words.language).trim();
        if !definition.is_empty() && one.survey.regard() != Regard::NotLookedAt {
            self.aside(definition);
        }
        let day = one.last().map(|(recorded, _)| source.session.said_on(recorded));
        let of = (told.row.scale, one.id);
        let state = words.type_told(&source.session, &source.survey, of, day);
        let mut spans = vec![Span::strong(state)];
        if one.kind.set_aside {
            spans.push(Span::aside(format!(" · {}", self.text("told-set-aside"))));
        }
        self.paragraph(spans);
        let last = one.last().map(|(recorded, _)| recorded.id);
        let ground = Ground::Type(one.id.clone());
        let mut items = Vec::new();
        for said in &one.said {
            // The place that holds stands above: there is nothing else in an argument without words.
            let is_above = said.sign.is_none() && last == Some(said.recorded.id);
            if !is_above || !said.recorded.argument.words.trim().is_empty() {
                items.push(self.said_of_type(&label, &ground, said, is_above));
            }
        }
        self.items(items);
    }

    /// What one argument said of a type; its place stands above where it is the one that holds.
    fn said_of_type(
        &mut self,
        label: &str,
        ground: &Ground,
        said: &SaidOfType<'_>,
        is_above: bool,
    ) -> Item {
        let (source, words) = (self.source, self.source.words);
        let observed = said.sign.map(|sign| words.observed(sign, said.contested));
        let placed = said.placed.filter(|_| !is_above).map(|placed| {
            words.regard_on(Regard::Said(placed), Some(source.session.said_on(said.recorded)))
        });
        let made = observed.into_iter().chain(placed).collect::<Vec<_>>().join(" · ");
        self.under(label, said.recorded, made, |on| on == On::Ground(ground))
    }

    /// The observations that stand under no type of a row.
    fn ground(&mut self, name: &str, ground: &Ground, found: &[(&Recorded, &Sorted)]) {
        if found.is_empty() {
            return;
        }
        let name = self.text(name);
        self.heading(3, name);
        let home = self.source.words.ground(&self.source.session.diagnosis, ground);
        let mut items = Vec::new();
        for (recorded, sorted) in found {
            let contested =
                if sorted.observation.contested { self.text("contested") } else { String::new() };
            items.push(self.under(&home, recorded, contested, |on| on == On::Ground(ground)));
        }
        self.items(items);
    }

    /// What is moving, in the group's words; nothing while it wrote none.
    pub(super) fn moving_in_short(&self) -> String {
        let rows = self.source.rows(Scale::Territory);
        let moving = rows.iter().map(|row| row.moving.to_owned());
        self.source.words.apart(moving.filter(|words| !words.is_empty()))
    }

    /// When the territory was looked at last, where nothing is said to be moving: never a place.
    pub(super) fn looked_at_in_short(&self) -> String {
        if !self.moving_in_short().is_empty() {
            return String::new();
        }
        let source = self.source;
        let of_it = source.ledger.standing().filter(|found| found.argument.is_of_territory());
        let last = of_it.map(|recorded| source.session.said_on(recorded)).max();
        last.map_or_else(String::new, |date| {
            self.with("told-looked-at-on", [("date", source.words.date(date).into())])
        })
    }
}
