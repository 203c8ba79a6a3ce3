//! Putting things in order without the standard library's sort, whose every use costs the page some 6 KB.

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

#[cfg(test)]
mod tests {
    use super::in_order;

    #[test]
    fn equals_keep_their_order() {
        let things = [(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (3, 'e')];
        assert_eq!(in_order(things, |thing| thing.0), [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c'), (3, 'e')]);
    }
}
