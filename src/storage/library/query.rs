//! Which entries a list shows, and in what order. Pure: no file is touched.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use strum::VariantArray;

use super::by_name;
use super::entry::Entry;
use crate::session::{fold, variants};
use crate::storage::Head;

/// What is looked for in a list of sessions. The default one shows everything, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Words of the title, the organisation, the territory or the file name, in any order; case and accents do not matter.
    pub search: String,
    /// As one of [`Choices::organisations`]; case and accents do not matter.
    pub organisation: Option<String>,
    /// As one of [`Choices::territories`].
    pub territory: Option<String>,
    pub year: Option<i16>,
    pub order: Order,
    /// The other way round.
    pub reversed: bool,
}

/// The order of a list. Files of which nothing can be read come last, by their names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, VariantArray)]
pub enum Order {
    /// The newest first.
    #[default]
    Date,
    Title,
    /// And by date within each.
    Organisation,
    /// Those with most first.
    Arguments,
}

/// What the entries can be filtered by: each once, whatever its case and accents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    pub organisations: Vec<String>,
    pub territories: Vec<String>,
    /// The newest first.
    pub years: Vec<i16>,
}

impl Order {
    pub const ALL: [Self; 4] = variants();
}

impl Query {
    /// Those of `entries` that are looked for, in order.
    pub fn select<'a>(&self, entries: impl IntoIterator<Item = &'a Arc<Entry>>) -> Vec<Arc<Entry>> {
        let search = fold(&self.search);
        let words: Vec<_> = search.split_whitespace().collect();
        let [organisation, territory] = [&self.organisation, &self.territory]
            .map(|wanted| wanted.as_deref().map(|text| fold(text.trim())));
        let rows = entries.into_iter().map(Row::of);
        let mut rows: Vec<_> = rows
            .filter(|row| {
                words.iter().all(|word| row.entry.folded().contains(word))
                    && row.fits(organisation.as_deref(), row.organisation)
                    && row.fits(territory.as_deref(), row.territory)
                    && self.year.is_none_or(|year| row.is_of(year))
            })
            .collect();
        rows.sort_by(|one, other| self.compare(one, other));
        rows.into_iter().map(|row| Arc::clone(row.entry)).collect()
    }

    fn compare(&self, one: &Row<'_>, other: &Row<'_>) -> Ordering {
        let newest_first = other.date.cmp(&one.date);
        let wanted = match self.order {
            Order::Date => newest_first,
            Order::Title => one.title.cmp(other.title),
            Order::Organisation => one.organisation.cmp(other.organisation),
            Order::Arguments => other.arguments.cmp(&one.arguments),
        };
        let can_be_told = other.date.is_some().cmp(&one.date.is_some());
        can_be_told
            .then(if self.reversed { wanted.reverse() } else { wanted })
            .then(newest_first)
            .then(one.title.cmp(other.title))
            .then(one.file.cmp(other.file))
            .then(by_name(&one.entry.path, &other.entry.path))
    }
}

impl Choices {
    /// What the heads of `entries` name.
    pub fn of<'a>(entries: impl IntoIterator<Item = &'a Arc<Entry>>) -> Self {
        let (mut organisations, mut territories) = (BTreeMap::new(), BTreeMap::new());
        let mut years = BTreeSet::new();
        for entry in entries {
            let Some(head) = entry.head() else { continue };
            let row = Row::of(entry);
            organisations.entry(row.organisation).or_insert(&*head.organisation);
            territories.entry(row.territory).or_insert(&*head.territory);
            years.extend([head.date.year(), head.last_day().year()]);
        }
        let spelled = |names: BTreeMap<&str, &str>| {
            let named = names.into_iter().filter(|(folded, _)| !folded.is_empty());
            named.map(|(_, name)| name.trim().to_owned()).collect()
        };
        Self {
            organisations: spelled(organisations),
            territories: spelled(territories),
            years: years.into_iter().rev().collect(),
        }
    }
}

/// What an entry is compared by; the texts without accents and case.
struct Row<'a> {
    entry: &'a Arc<Entry>,
    title: &'a str,
    organisation: &'a str,
    territory: &'a str,
    file: &'a str,
    /// None where nothing of the session can be read.
    date: Option<Date>,
    arguments: Option<usize>,
}

impl<'a> Row<'a> {
    fn of(entry: &'a Arc<Entry>) -> Self {
        let mut texts = entry.folded().split('\n');
        let mut next = || texts.next().unwrap_or_default();
        let head = entry.head();
        Self {
            entry,
            title: next(),
            organisation: next(),
            territory: next(),
            file: next(),
            date: head.map(Head::last_day),
            arguments: head.and_then(|head| head.summary).map(|summary| summary.arguments),
        }
    }

    /// Whether it was begun or last held in this year.
    fn is_of(&self, year: i16) -> bool {
        let head = self.entry.head();
        head.is_some_and(|head| [head.date, head.last_day()].iter().any(|day| day.year() == year))
    }

    /// Whether `text` is what is wanted, if anything is.
    fn fits(&self, wanted: Option<&str>, text: &str) -> bool {
        wanted.is_none_or(|wanted| self.date.is_some() && wanted == text)
    }
}
