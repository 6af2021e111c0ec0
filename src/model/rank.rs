//! Sorting, once for all types.
//!
//! The standard library makes a sorting routine of 4 to 5 kB for each type and each comparison; collecting a `BTreeMap`
//! or a `BTreeSet` sorts too. Some thirty of them were 122 of the 1140 kB that the browser runs. Here the rows
//! are sorted, which are numbers whatever they stand for, by one routine that is compiled once; what differs between
//! types is a comparison and an exchange of two values.

use std::cmp::Ordering;

/// The numbers below `len` in the order of `compare`.
///
/// # Shape
/// returns: each of `0..len` once; equals stay in ascending order
///
/// # Cost
/// O(n log n) comparisons
pub fn sorted_by(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    // Merges neighbouring runs of 1, 2, 4 … numbers. That of the standard library is faster, and ten times as large.
    let mut order: Vec<usize> = (0..len).collect();
    let mut merged = order.clone();
    let mut run = 1;
    while run < len {
        for start in (0..len).step_by(2 * run) {
            let (middle, end) = ((start + run).min(len), (start + 2 * run).min(len));
            let (mut left, mut right) = (start, middle);
            for place in &mut merged[start..end] {
                let is_left = right == end || (left < middle && compare(order[left], order[right]).is_le());
                let next = if is_left { &mut left } else { &mut right };
                *place = order[*next];
                *next += 1;
            }
        }
        std::mem::swap(&mut order, &mut merged);
        run *= 2;
    }
    order
}

/// Sorts `items` as `slice::sort_by` does; equals keep their order.
pub fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let order = sorted_by(items.len(), &mut |one, other| compare(&items[one], &items[other]));
    arrange(items, order);
}

/// Sorts `items` as `slice::sort_by_key` does; equals keep their order.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], mut key: impl FnMut(&T) -> K) {
    let order = sorted_by(items.len(), &mut |one, other| key(&items[one]).cmp(&key(&items[other])));
    arrange(items, order);
}

/// Sorts `items` as `slice::sort_by_cached_key` does: asks for each key once. Equals keep their order.
pub fn sort_by_cached_key<T, K: Ord>(items: &mut [T], key: impl FnMut(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    let order = sorted_by(items.len(), &mut |one, other| keys[one].cmp(&keys[other]));
    arrange(items, order);
}

/// Puts `items` in an order that [`sorted_by`] gave: the item at `order[0]` first.
///
/// # Panics
/// When `order` does not hold each of `0..items.len()` once.
pub fn arrange<T>(items: &mut [T], order: Vec<usize>) {
    assert_eq!(items.len(), order.len(), "an order has one number for each item");
    for (here, from) in exchanges(order) {
        items.swap(here, from);
    }
}

/// The exchanges of two that bring about `order`, one after the other.
fn exchanges(mut order: Vec<usize>) -> Vec<(usize, usize)> {
    let mut exchanges = Vec::new();
    for first in 0..order.len() {
        // Around the ring of places from `first`: each exchange brings one item home and moves that of `first` on; the
        // last place of the ring is where it belongs.
        let mut here = first;
        while order[here] != here {
            let from = std::mem::replace(&mut order[here], here);
            if from == first {
                break;
            }
            exchanges.push((here, from));
            here = from;
        }
    }
    exchanges
}

/// How many different numbers `values` holds, counted in a table as long as the largest is large.
pub fn count_distinct(mut values: impl Iterator<Item = usize>) -> usize {
    fn count(values: &mut dyn Iterator<Item = usize>) -> usize {
        let mut met = Met::default();
        values.filter(|value| met.insert(*value)).count()
    }
    count(&mut values)
}

/// A set of small numbers: a table as long as the largest of them is large.
#[derive(Clone, Debug, Default)]
pub struct Met(Vec<bool>);

impl Met {
    /// Adds `value`; whether it is new.
    pub fn insert(&mut self, value: usize) -> bool {
        if value >= self.0.len() {
            self.0.resize(value + 1, false);
        }
        !std::mem::replace(&mut self.0[value], true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::test_runner::{Config, RngSeed};
    use std::cmp::Reverse;

    /// Cases from one seed, so that every run tries the same.
    fn config(cases: u32) -> Config {
        Config { cases, rng_seed: RngSeed::Fixed(1973), failure_persistence: None, ..Config::default() }
    }

    /// Few keys and many items, so that equals are frequent.
    fn pairs() -> impl Strategy<Value = Vec<(u8, String)>> {
        proptest::collection::vec((0_u8..12, "[a-z]{0,3}"), 0..120)
    }

    #[test]
    fn nothing_and_one_are_sorted() {
        assert!(sorted_by(0, &mut |_, _| unreachable!()).is_empty());
        assert_eq!(sorted_by(1, &mut |_, _| unreachable!()), [0]);
        sort_by_key(&mut [] as &mut [u8], |item| *item);
    }

    #[test]
    fn equals_stay_in_ascending_order() {
        assert_eq!(sorted_by(5, &mut |_, _| Ordering::Equal), [0, 1, 2, 3, 4]);
        let parity = |row: usize| row % 2;
        assert_eq!(sorted_by(5, &mut |one, other| parity(other).cmp(&parity(one))), [1, 3, 0, 2, 4]);
    }

    proptest! {
        #![proptest_config(config(256))]

        #[test]
        fn sorts_as_the_standard_library_does(items in pairs()) {
            let (mut own, mut standard) = (items.clone(), items.clone());
            sort_by_key(&mut own, |(key, _)| Reverse(*key));
            standard.sort_by_key(|(key, _)| Reverse(*key));
            prop_assert_eq!(&own, &standard);
            let (mut own, mut standard) = (items.clone(), items.clone());
            sort_by_cached_key(&mut own, |(_, text)| text.clone());
            standard.sort_by_cached_key(|(_, text)| text.clone());
            prop_assert_eq!(&own, &standard);
            let (mut own, mut standard) = (items.clone(), items);
            sort_by(&mut own, |one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
            standard.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
            prop_assert_eq!(&own, &standard);
        }
    }

    #[test]
    fn arranges_by_every_order_of_four() {
        for order in (0..256_usize).map(|code| [code & 3, (code >> 2) & 3, (code >> 4) & 3, code >> 6]) {
            if count_distinct(order.into_iter()) == 4 {
                let mut items = ['a', 'b', 'c', 'd'];
                arrange(&mut items, order.to_vec());
                assert_eq!(items, order.map(|from| ['a', 'b', 'c', 'd'][from]), "{order:?}");
            }
        }
    }

    #[test]
    #[should_panic(expected = "an order has one number for each item")]
    fn refuses_an_order_of_another_length() {
        arrange(&mut ['a', 'b'], vec![0]);
    }

    #[test]
    fn counts_what_differs() {
        assert_eq!(count_distinct([3, 0, 3, 9, 0].into_iter()), 3);
        assert_eq!(count_distinct(std::iter::empty()), 0);
    }
}
