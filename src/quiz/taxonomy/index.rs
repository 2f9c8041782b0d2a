//! Where the items of a taxonomy are found by their keys, without keeping the keys: most are never asked for.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
};

use super::{Item, key};

/// Where items are found by their keys: by a number made of each key.
#[derive(Debug, Default)]
pub(super) struct Index {
    by_number: HashMap<u64, usize, BuildHasherDefault<AsItIs>>,
    /// Whether some have the same number.
    has_twins: bool,
}

impl Index {
    /// An index of what has these numbers, in this order.
    pub fn of(numbers: impl ExactSizeIterator<Item = u64>) -> Self {
        let by_number = HashMap::with_capacity_and_hasher(numbers.len(), BuildHasherDefault::default());
        let mut index = Self { by_number, has_twins: false };
        for (at, number) in numbers.enumerate() {
            index.has_twins |= index.by_number.insert(number, at).is_some();
        }
        index
    }

    /// An index of items by their keys.
    pub fn of_keys(items: &[Item]) -> Self {
        Self::of(items.iter().map(|item| item.id().map_or_else(|| key::number(&item.text), key::number_of_key)))
    }

    /// Whether some have the same number, and so perhaps the same text.
    pub fn has_twins(&self) -> bool {
        self.has_twins
    }

    /// The item with a key.
    pub fn find(&self, key: &str, items: &[Item]) -> Option<usize> {
        let has_key = |index: &usize| items.get(*index).is_some_and(|item| item.key() == key);
        let found = self.by_number.get(&key::number_of_key(key)).copied().filter(has_key);
        found.or_else(|| (0..items.len()).filter(|_| self.has_twins).find(has_key))
    }
}

/// Takes numbers that are well mixed already as they are.
#[derive(Debug, Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |number, byte| (number << 8) | u64::from(*byte));
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}
