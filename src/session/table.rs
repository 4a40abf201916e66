//! Records under growing numbers that are never given twice.

use serde::{Deserialize, Deserializer, Serialize, de};

/// Something kept in a [`Table`].
pub trait Record: Clone + Eq {
    type Id: Copy + Ord + Into<u32> + From<u32>;

    fn id(&self) -> Self::Id;
}

/// Records in the order of their ids. Ids grow, and undo does not give them back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table<R> {
    /// The id of the next record.
    #[serde(deserialize_with = "counter")]
    next: u32,
    list: Vec<R>,
}

/// A counter that starts at 1 and has room to grow.
fn counter<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    let next = u32::deserialize(deserializer)?;
    if (1..=u32::MAX / 2).contains(&next) {
        return Ok(next);
    }
    Err(de::Error::invalid_value(de::Unexpected::Unsigned(next.into()), &"a counter from 1"))
}

impl<R> Table<R> {
    /// The same records in another form, with the ids they had.
    pub fn map<S>(self, f: impl FnMut(R) -> S) -> Table<S> {
        Table { next: self.next, list: self.list.into_iter().map(f).collect() }
    }

    /// The same without those that `f` gives nothing for.
    #[must_use]
    pub fn filter_map(self, f: impl FnMut(R) -> Option<R>) -> Self {
        Self { next: self.next, list: self.list.into_iter().filter_map(f).collect() }
    }
}

impl<R> Default for Table<R> {
    fn default() -> Self {
        Self { next: 1, list: Vec::new() }
    }
}

impl<R: Record> Table<R> {
    /// The records of `table` as `f` gives them ids, in the order of these.
    pub(super) fn of(next: u32, table: Self, f: impl FnMut(R) -> R) -> Self {
        let mut list: Vec<R> = table.list.into_iter().map(f).collect();
        list.sort_by_key(Record::id);
        Self { next, list }
    }

    /// Adds records that have ids of their own; `next` is that of another table that has them.
    pub(super) fn extend(&mut self, records: impl IntoIterator<Item = R>, next: R::Id) {
        self.list.extend(records);
        self.list.sort_by_key(Record::id);
        self.next = self.next.max(next.into());
    }

    /// The id that the next new record takes.
    pub fn next_id(&self) -> R::Id {
        self.next.into()
    }

    pub fn records(&self) -> &[R] {
        &self.list
    }

    pub fn iter(&self) -> std::slice::Iter<'_, R> {
        self.list.iter()
    }

    pub fn len(&self) -> usize {
        self.list.len()
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub fn get(&self, id: R::Id) -> Option<&R> {
        let at = self.place(id).ok()?;
        self.list.get(at)
    }

    pub fn contains(&self, id: R::Id) -> bool {
        self.place(id).is_ok()
    }

    /// How many records stand before the one under `id`.
    pub fn rank(&self, id: R::Id) -> Option<usize> {
        self.place(id).ok()
    }

    /// Puts, replaces or (with `None`) removes the record under `id`.
    pub(super) fn put(&mut self, id: R::Id, record: Option<R>) {
        match (self.place(id), record) {
            (Ok(at), Some(record)) => self.list[at] = record,
            (Ok(at), None) => {
                self.list.remove(at);
            }
            (Err(at), Some(record)) => self.list.insert(at, record),
            (Err(_), None) => {}
        }
        self.next = self.next.max(id.into().saturating_add(1));
    }

    /// The first `count` records; the counter stays.
    pub(super) fn first(&self, count: usize) -> Self {
        Self { next: self.next, list: self.list.iter().take(count).cloned().collect() }
    }

    /// Lets `edit` change each record; ids stay as they are.
    pub(super) fn edit_each(&mut self, edit: impl FnMut(&mut R)) {
        self.list.iter_mut().for_each(edit);
    }

    fn place(&self, id: R::Id) -> Result<usize, usize> {
        self.list.binary_search_by_key(&id, Record::id)
    }
}

impl<'a, R> IntoIterator for &'a Table<R> {
    type Item = &'a R;
    type IntoIter = std::slice::Iter<'a, R>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.iter()
    }
}
