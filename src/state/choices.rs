//! Sets of the options of a facet: small, ordered, and of one make for all facets.
//!
//! `BTreeSet` weighed 5 kB for each type that was ticked.

use crate::model::partnership::{Agreement, Status};
use crate::model::rank;
use crate::model::theme::Theme;
use std::marker::PhantomData;

/// Something to be ticked in a list that is fixed, by its place in the list.
pub trait Listed: Copy + 'static {
    /// The place, below 32; smaller ones come first.
    fn place(self) -> u32;
    /// What is at `place`.
    fn at(place: u32) -> Option<Self>;
}

impl Listed for Agreement {
    fn place(self) -> u32 {
        self as u32
    }

    fn at(place: u32) -> Option<Self> {
        Self::ALL.get(place as usize).copied()
    }
}

impl Listed for Status {
    fn place(self) -> u32 {
        self as u32
    }

    fn at(place: u32) -> Option<Self> {
        Self::ALL.get(place as usize).copied()
    }
}

/// `None`, which is "not recorded", comes first.
impl Listed for Option<Theme> {
    fn place(self) -> u32 {
        self.map_or(0, |theme| theme as u32 + 1)
    }

    fn at(place: u32) -> Option<Self> {
        if place == 0 { Some(None) } else { Theme::ALL.get(place as usize - 1).copied().map(Some) }
    }
}

/// Ticked options of a fixed list.
#[derive(Clone, Copy, Debug)]
pub struct Choices<T> {
    /// One bit for each place.
    places: u32,
    list: PhantomData<T>,
}

impl<T: Listed> Choices<T> {
    /// Whether nothing is ticked.
    pub fn is_empty(&self) -> bool {
        self.places == 0
    }

    /// How many are ticked.
    pub fn len(&self) -> usize {
        self.places.count_ones() as usize
    }

    /// Whether `option` is ticked.
    pub fn contains(&self, option: &T) -> bool {
        self.places & bit(*option) != 0
    }

    /// Ticks `option` when it is not, and unticks it when it is.
    pub fn toggle(&mut self, option: T) {
        self.places ^= bit(option);
    }

    /// Ticks `option`.
    pub fn insert(&mut self, option: T) {
        self.places |= bit(option);
    }

    /// Unticks all.
    pub fn clear(&mut self) {
        self.places = 0;
    }

    /// What is ticked, in the order of the list.
    pub fn iter(&self) -> impl Iterator<Item = T> + use<T> {
        let places = self.places;
        (0..u32::BITS).filter(move |place| places & (1 << place) != 0).filter_map(T::at)
    }
}

fn bit(option: impl Listed) -> u32 {
    1 << option.place()
}

// By hand, since derived ones would ask the same of `T`.
impl<T> Default for Choices<T> {
    fn default() -> Self {
        Self { places: 0, list: PhantomData }
    }
}

impl<T> PartialEq for Choices<T> {
    fn eq(&self, other: &Self) -> bool {
        self.places == other.places
    }
}

impl<T> Eq for Choices<T> {}

impl<T: Listed> FromIterator<T> for Choices<T> {
    fn from_iter<I: IntoIterator<Item = T>>(options: I) -> Self {
        let mut choices = Self::default();
        options.into_iter().for_each(|option| choices.insert(option));
        choices
    }
}

impl<T: Listed, const N: usize> From<[T; N]> for Choices<T> {
    fn from(options: [T; N]) -> Self {
        options.into_iter().collect()
    }
}

/// Ticked options of a list that the file brings, by their keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys(
    /// Ascending, each once.
    Vec<String>,
);

impl Keys {
    /// Whether there is no key.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether `key` is among them.
    pub fn contains(&self, key: &str) -> bool {
        self.place(key).is_ok()
    }

    /// Adds `key`.
    pub fn insert(&mut self, key: &str) {
        if let Err(place) = self.place(key) {
            self.0.insert(place, key.to_owned());
        }
    }

    /// Takes `key` away.
    pub fn remove(&mut self, key: &str) {
        if let Ok(place) = self.place(key) {
            self.0.remove(place);
        }
    }

    /// Adds `key` when it is not among them, and takes it away when it is.
    pub fn toggle(&mut self, key: &str) {
        match self.place(key) {
            Ok(place) => drop(self.0.remove(place)),
            Err(place) => self.0.insert(place, key.to_owned()),
        }
    }

    /// Takes all away.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// The keys, ascending.
    pub fn iter(&self) -> std::slice::Iter<'_, String> {
        self.0.iter()
    }

    fn place(&self, key: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|other| other.as_str().cmp(key))
    }
}

impl From<Vec<String>> for Keys {
    fn from(mut keys: Vec<String>) -> Self {
        rank::sort_by(&mut keys, |one, other| one.cmp(other));
        keys.dedup();
        Self(keys)
    }
}

impl FromIterator<String> for Keys {
    fn from_iter<I: IntoIterator<Item = String>>(keys: I) -> Self {
        keys.into_iter().collect::<Vec<_>>().into()
    }
}

impl<const N: usize> From<[&str; N]> for Keys {
    fn from(keys: [&str; N]) -> Self {
        keys.into_iter().map(str::to_owned).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_option_has_a_place_of_its_own() {
        fn check<T: Listed + PartialEq + std::fmt::Debug>(all: &[T]) {
            for (place, option) in (0..).zip(all) {
                assert_eq!((option.place(), T::at(place)), (place, Some(*option)));
            }
            assert_eq!(T::at(u32::try_from(all.len()).unwrap()), None);
        }
        check(Agreement::ALL);
        check(Status::ALL);
        check(&[None].into_iter().chain(Theme::ALL.map(Some)).collect::<Vec<_>>());
    }

    #[test]
    fn choices_hold_what_is_ticked_in_the_order_of_the_list() {
        let mut choices = Choices::from([Some(Theme::Sport), None, Some(Theme::Culture), None]);
        assert_eq!(choices.iter().collect::<Vec<_>>(), [None, Some(Theme::Culture), Some(Theme::Sport)]);
        choices.toggle(None);
        choices.toggle(Some(Theme::Health));
        assert_eq!(choices, [Some(Theme::Culture), Some(Theme::Health), Some(Theme::Sport)].into());
        assert!(choices.len() == 3 && choices.contains(&Some(Theme::Sport)) && !choices.contains(&None));
        choices.clear();
        assert!(choices.is_empty() && choices == Choices::default());
    }

    #[test]
    fn keys_are_ascending_and_each_once() {
        let mut keys = Keys::from(["west", "CN-SH", "west"]);
        keys.insert("east");
        keys.insert("CN-SH");
        assert_eq!(keys, Keys::from(["CN-SH", "east", "west"]));
        keys.remove("nowhere");
        keys.remove("east");
        keys.toggle("east");
        keys.toggle("east");
        assert_eq!(keys.iter().collect::<Vec<_>>(), ["CN-SH", "west"]);
        assert!(keys.len() == 2 && keys.contains("west") && !keys.contains("east"));
        keys.clear();
        assert!(keys.is_empty());
    }
}
