//! Other orders of things: mixed for a question, and sorted without the standard library's sort, whose every use
//! costs the page some 6 KB.

/// The things by their keys, equals in the order given. For hundreds of things, or such as come nearly in order.
pub(crate) fn in_order<T, K: PartialOrd>(things: impl IntoIterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut out = Vec::new();
    for thing in things {
        let mut at = out.len();
        while at > 0 && key(&out[at - 1]) > key(&thing) {
            at -= 1;
        }
        out.insert(at, thing);
    }
    out
}

/// Another order of the same things, the same for the same item, so that a reload changes nothing.
pub(crate) fn shuffled(things: &[String], seed: &str) -> Vec<String> {
    // FNV-1a for the seed and Knuth's MMIX generator: an order is wanted, no secrecy.
    let mut state = seed
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let mut out = things.to_vec();
    for last in (1..out.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let other = usize::try_from((state >> 33) % (last as u64 + 1)).unwrap_or(0);
        out.swap(last, other);
    }
    if out == things {
        out.rotate_left(1);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::in_order;

    #[test]
    fn equals_keep_their_order() {
        let things = [(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (3, 'e')];
        assert_eq!(in_order(things, |thing| thing.0), [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c'), (3, 'e')]);
    }
}
