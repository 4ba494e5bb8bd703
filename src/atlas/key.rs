//! Ordered tables and the typed keys they issue.

use std::collections::HashMap;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::Index;

/// What has an id by which a pack's files name it.
pub trait Identified {
    /// The id, unique within its table.
    fn id(&self) -> &str;
}

/// A place in a [`Table`] of `T`: four bytes, free to copy, ordered as the table is.
///
/// A key belongs to the atlas that issued it. After a reload, ids are what carries over: look them
/// up again with [`Table::find`].
pub struct Key<T> {
    index: u32,
    of: PhantomData<fn() -> T>,
}

impl<T> Key<T> {
    pub(crate) fn new(index: usize) -> Self {
        Self {
            index: u32::try_from(index).unwrap_or(u32::MAX),
            of: PhantomData,
        }
    }

    /// The position in the table, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        self.index as usize
    }
}

impl<T> Clone for Key<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Key<T> {}
impl<T> PartialEq for Key<T> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}
impl<T> Eq for Key<T> {}
impl<T> PartialOrd for Key<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Key<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.index.cmp(&other.index)
    }
}
impl<T> Hash for Key<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}
impl<T> fmt::Debug for Key<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.index)
    }
}

/// Entries in the order of their file, found by key in one step and by id in one hash.
#[derive(Clone, Debug)]
pub struct Table<T> {
    entries: Vec<T>,
    by_id: HashMap<Box<str>, u32>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            by_id: HashMap::new(),
        }
    }
}

impl<T: Identified> Table<T> {
    /// Adds an entry and gives its key, or gives the entry back when its id is taken already.
    ///
    /// # Errors
    /// The entry itself, when the table holds one of the same id.
    pub fn insert(&mut self, entry: T) -> Result<Key<T>, T> {
        if self.by_id.contains_key(entry.id()) {
            return Err(entry);
        }
        let key = Key::new(self.entries.len());
        self.by_id.insert(entry.id().into(), key.index);
        self.entries.push(entry);
        Ok(key)
    }
}

impl<T: Identified> FromIterator<T> for Table<T> {
    /// Of entries with the same id the first is kept.
    fn from_iter<I: IntoIterator<Item = T>>(entries: I) -> Self {
        let mut table = Self::default();
        for entry in entries {
            let _ = table.insert(entry);
        }
        table
    }
}

impl<T> Table<T> {
    /// The key of the entry with this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<Key<T>> {
        self.by_id.get(id).map(|&index| Key {
            index,
            of: PhantomData,
        })
    }

    /// The entry with this id.
    #[must_use]
    pub fn by_id(&self, id: &str) -> Option<&T> {
        self.find(id).and_then(|key| self.get(key))
    }

    /// The entry of a key that another atlas may have issued; `None` beyond the end.
    #[must_use]
    pub fn get(&self, key: Key<T>) -> Option<&T> {
        self.entries.get(key.index())
    }

    /// Keys and entries, in order.
    pub fn iter(
        &self,
    ) -> impl ExactSizeIterator<Item = (Key<T>, &T)> + DoubleEndedIterator + Clone {
        self.entries
            .iter()
            .enumerate()
            .map(|(index, entry)| (Key::new(index), entry))
    }

    /// Keys, in order.
    pub fn keys(
        &self,
    ) -> impl ExactSizeIterator<Item = Key<T>> + DoubleEndedIterator + Clone + use<T> {
        (0..self.entries.len()).map(Key::new)
    }

    /// Entries, in order.
    #[must_use]
    pub fn entries(&self) -> &[T] {
        &self.entries
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no entry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub(crate) fn entries_mut(&mut self) -> &mut [T] {
        &mut self.entries
    }
}

impl<T> Index<Key<T>> for Table<T> {
    type Output = T;

    /// Never fails for a key that this table issued.
    fn index(&self, key: Key<T>) -> &T {
        &self.entries[key.index()]
    }
}
