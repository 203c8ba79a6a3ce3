//! The sum of products where nearly all the time goes. Integers: every order of summing gives the same.

/// Sum of products of 16-bit integers; the shorter length counts.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
pub(crate) fn dot(left: &[i16], right: &[i16]) -> i32 {
    // The compiler makes x86's multiply-and-add of pairs of this.
    left.iter().zip(right).map(|(&a, &b)| i32::from(a) * i32::from(b)).sum()
}

/// Sum of products of 16-bit integers; the shorter length counts.
///
/// The plain loop becomes widening loads and 32-bit products in wasm, a third as fast as its instruction for pairs.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
pub(crate) fn dot(left: &[i16], right: &[i16]) -> i32 {
    use core::arch::wasm32::{i32x4_add, i32x4_dot_i16x8, i32x4_splat};
    let length = left.len().min(right.len());
    let (lefts, left_rest) = left[..length].as_chunks::<8>();
    let (rights, right_rest) = right[..length].as_chunks::<8>();
    let mut sums = i32x4_splat(0);
    for (a, b) in lefts.iter().zip(rights) {
        sums = i32x4_add(sums, i32x4_dot_i16x8(eight(a), eight(b)));
    }
    let rest: i32 = left_rest.iter().zip(right_rest).map(|(&a, &b)| i32::from(a) * i32::from(b)).sum();
    rest + across(sums)
}

/// Words whose products with one row are made together.
pub(crate) const BLOCK: usize = 4;

/// Products of one row with up to [`BLOCK`] inputs that stand one after the other; nought where there is none.
pub(crate) fn dots(row: &[i16], inputs: &[i16]) -> [i32; BLOCK] {
    let columns = row.len();
    if inputs.len() == BLOCK * columns {
        return four(row, inputs);
    }
    let mut sums = [0; BLOCK];
    for (sum, input) in sums.iter_mut().zip(inputs.chunks_exact(columns)) {
        *sum = dot(row, input);
    }
    sums
}

/// Products with four inputs of the row's length.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
fn four(row: &[i16], inputs: &[i16]) -> [i32; BLOCK] {
    let (one, two) = inputs.split_at(2 * row.len());
    let ((a, b), (c, d)) = (one.split_at(row.len()), two.split_at(row.len()));
    [dot(row, a), dot(row, b), dot(row, c), dot(row, d)]
}

/// Products with four inputs of the row's length: each part of the row is loaded once.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
fn four(row: &[i16], inputs: &[i16]) -> [i32; BLOCK] {
    use core::arch::wasm32::{i32x4_add, i32x4_dot_i16x8, i32x4_splat};
    let (one, two) = inputs.split_at(2 * row.len());
    let ((a, b), (c, d)) = (one.split_at(row.len()), two.split_at(row.len()));
    let (rows, rest) = row.as_chunks::<8>();
    let parts = |input: &[i16]| dot(rest, &input[row.len() - rest.len()..]);
    let rests = [parts(a), parts(b), parts(c), parts(d)];
    let mut sums = [i32x4_splat(0); BLOCK];
    let inputs = a
        .as_chunks::<8>()
        .0
        .iter()
        .zip(b.as_chunks::<8>().0)
        .zip(c.as_chunks::<8>().0.iter().zip(d.as_chunks::<8>().0));
    for (row, ((a, b), (c, d))) in rows.iter().zip(inputs) {
        let row = eight(row);
        sums[0] = i32x4_add(sums[0], i32x4_dot_i16x8(row, eight(a)));
        sums[1] = i32x4_add(sums[1], i32x4_dot_i16x8(row, eight(b)));
        sums[2] = i32x4_add(sums[2], i32x4_dot_i16x8(row, eight(c)));
        sums[3] = i32x4_add(sums[3], i32x4_dot_i16x8(row, eight(d)));
    }
    [0, 1, 2, 3].map(|at| rests[at] + across(sums[at]))
}

/// Eight numbers as the vector instructions take them.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
fn eight(n: &[i16; 8]) -> core::arch::wasm32::v128 {
    core::arch::wasm32::i16x8(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7])
}

/// The sum of a vector's four numbers.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
fn across(sums: core::arch::wasm32::v128) -> i32 {
    use core::arch::wasm32::i32x4_extract_lane;
    i32x4_extract_lane::<0>(sums)
        + i32x4_extract_lane::<1>(sums)
        + i32x4_extract_lane::<2>(sums)
        + i32x4_extract_lane::<3>(sums)
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, dot, dots};

    #[test]
    fn products_are_summed_also_past_a_multiple_of_eight() {
        assert_eq!(dot(&[1, 2, 3], &[4, -5, 6]), 12);
        let (left, right): (Vec<i16>, Vec<i16>) = ((0..19).collect(), (0..21).map(|n| n - 10).collect());
        assert_eq!(dot(&left, &right), (0..19).map(|n| n * (n - 10)).sum::<i32>());
    }

    #[test]
    fn products_made_together_are_those_made_alone() {
        let row: Vec<i16> = (0..19).map(|n| 7 - n).collect();
        let inputs: Vec<i16> = (0..4 * 19).map(|n| n * n % 101 - 50).collect();
        for count in 0..=BLOCK {
            let mut alone = [0; BLOCK];
            for (sum, input) in alone.iter_mut().zip(inputs[..count * 19].chunks(19)) {
                *sum = dot(&row, input);
            }
            assert_eq!(dots(&row, &inputs[..count * 19]), alone);
        }
    }
}
