//! An order that looks like chance and is the same for the same seed.

use sha2::{Digest, Sha256};

/// The things in another order, made from the words of the seed alone. Two or more different things never keep their order.
pub(crate) fn shuffled<T>(mut things: Vec<T>, seed: &str) -> Vec<T> {
    let mut state = Sha256::digest(seed.as_bytes()).iter().take(8).fold(0_u64, |sum, &byte| sum << 8 | u64::from(byte));
    let mut order: Vec<usize> = (0..things.len()).collect();
    // Fisher and Yates 1938, as Durstenfeld 1964 has it.
    for last in (1..order.len()).rev() {
        order.swap(last, (next(&mut state) % (last as u64 + 1)) as usize);
    }
    if order.len() > 1 && order.is_sorted() {
        order.rotate_left(1);
    }
    let mut taken: Vec<Option<T>> = things.drain(..).map(Some).collect();
    order.into_iter().filter_map(|at| taken[at].take()).collect()
}

/// SplitMix64 (Steele, Lea and Flood 2014).
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::shuffled;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn nothing_is_lost_and_the_order_changes(count in 0_usize..30, seed in "[a-z]{0,8}") {
            let mixed = shuffled((0..count).collect(), &seed);
            prop_assert_eq!(&mixed, &shuffled((0..count).collect(), &seed));
            prop_assert!(count < 2 || !mixed.is_sorted());
            let mut sorted = mixed;
            sorted.sort_unstable();
            prop_assert_eq!(sorted, (0..count).collect::<Vec<_>>());
        }
    }
}
