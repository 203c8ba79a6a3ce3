//! Sorting that is compiled once. The library's sort is compiled anew for every type and comparison, 3 KB of wasm each;
//! here it sorts places in the list, and only moving the values to their places is compiled for each type.

use std::cmp::Ordering;

/// Stable sorting of lists that are short beside the text they were read from.
pub(crate) trait InOrder<T> {
    /// Sorts as [`slice::sort_by`] does.
    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// Sorts as [`slice::sort_by_key`] does.
    fn order_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);
}

impl<T> InOrder<T> for Vec<T> {
    fn order_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let places = places(self.len(), &mut |one, two| compare(&self[one], &self[two]));
        let mut values: Vec<Option<T>> = self.drain(..).map(Some).collect();
        self.extend(places.into_iter().filter_map(|place| values[place].take()));
    }

    fn order_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.order_by(|one, two| key(one).cmp(&key(two)));
    }
}

/// The places of a list's values, in their order.
#[inline(never)]
fn places(length: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..length).collect();
    places.sort_by(|&one, &two| compare(one, two));
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_order_is_the_librarys(mut words in proptest::collection::vec("[a-d]{0,3}", 0..40)) {
            let mut expected = words.clone();
            expected.sort_by_key(String::len);
            words.order_by_key(String::len);
            prop_assert_eq!(words, expected);
        }
    }
}
