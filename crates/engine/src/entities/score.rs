//! Whole-number log-linear scores: a feature's weight is in sixteenths of a binary digit, so that a sum of 16 doubles the
//! odds. No floating-point function takes part, so every machine decides alike.

use gistcheck_models::knowledge;

/// 2^(k/16) in units of 2^-30, k from 0 to 15.
const SIXTEENTHS: [u64; 16] = [
    1_073_741_824,
    1_121_280_437,
    1_170_923_762,
    1_222_764_986,
    1_276_901_417,
    1_333_434_672,
    1_392_470_869,
    1_454_120_821,
    1_518_500_250,
    1_585_730_000,
    1_655_936_265,
    1_729_250_827,
    1_805_811_301,
    1_885_761_398,
    1_969_251_188,
    2_056_437_387,
];

/// The sum of the weights of some features; a feature that training never saw weighs nothing.
pub(super) fn score(features: &[String]) -> i64 {
    let knowledge = knowledge();
    features.iter().map(|name| i64::from(knowledge.weight(name))).sum()
}

/// The shares of 1 that each of some scores takes.
pub(super) fn shares(scores: &[i64]) -> Vec<f64> {
    let top = scores.iter().copied().max().unwrap_or(0);
    let odds: Vec<u64> = scores.iter().map(|score| power(score - top)).collect();
    let all: u64 = odds.iter().sum();
    odds.iter().map(|one| *one as f64 / all.max(1) as f64).collect()
}

/// 2^(sixteenths/16) for 0 and less, in units of 2^-30.
fn power(sixteenths: i64) -> u64 {
    let whole = -sixteenths.div_euclid(16);
    let part = usize::try_from(sixteenths.rem_euclid(16)).unwrap_or(0);
    u32::try_from(whole).ok().and_then(|whole| SIXTEENTHS[part].checked_shr(whole)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sixteen_doubles_the_odds() {
        let shares = shares(&[16, 0]);
        assert!((shares[0] - 2.0 / 3.0).abs() < 1e-6);
        assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        assert_eq!(super::shares(&[]), Vec::<f64>::new());
        assert_eq!(super::shares(&[0, -10_000]), [1.0, 0.0]);
    }

    #[test]
    fn every_weight_of_the_list_is_known() {
        let list = include_str!("../../../../training/tables/coreference.txt");
        assert!(list.lines().count() > 2_000);
        for line in list.lines() {
            let (name, weight) = line.split_once('\t').expect("a name and its weight");
            assert_eq!(score(&[name.to_owned()]), weight.parse::<i64>().expect("a number"), "{name}");
        }
        assert_eq!(score(&["no such feature".to_owned()]), 0);
    }
}
