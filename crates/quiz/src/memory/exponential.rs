//! e to a power, and its inverse, of additions and multiplications alone. The functions of the standard library are
//! each system's own and differ in the last digit (clippy.toml bans them); these give the same bits everywhere, and
//! are within two units in the last place, which is far finer than a day's interval needs.

/// ln 2 in two parts, so that multiples of the first are exact (Cody and Waite 1980).
const LN_2_HIGH: f64 = 0.693_147_180_369_123_8;
const LN_2_LOW: f64 = 1.908_214_929_270_587_7e-10;

/// e to the power x, for |x| below 700; beyond it the nearest of these.
pub(super) fn exp(x: f64) -> f64 {
    let x = x.clamp(-700.0, 700.0);
    let twos = (x / std::f64::consts::LN_2).round();
    let rest = x - twos * LN_2_HIGH - twos * LN_2_LOW;
    // Taylor's series, from its smallest term; 13 terms leave less than 1e-17 of |rest| <= ln 2 / 2.
    let mut sum = 1.0;
    for term in (1..=13).rev() {
        sum = 1.0 + sum * rest / f64::from(term);
    }
    sum * two_to(twos as i32)
}

/// The natural logarithm of a positive number; of zero and below that of the smallest one.
pub(super) fn ln(x: f64) -> f64 {
    let bits = x.max(f64::MIN_POSITIVE).to_bits();
    let mut twos = (bits >> 52) as i32 - 1023;
    let mut part = f64::from_bits((bits & ((1 << 52) - 1)) | (1023 << 52));
    if part > std::f64::consts::SQRT_2 {
        part /= 2.0;
        twos += 1;
    }
    // ln m = 2 artanh((m - 1) / (m + 1)); the last of twelve terms is below 1e-18.
    let ratio = (part - 1.0) / (part + 1.0);
    let square = ratio * ratio;
    let mut sum = 0.0;
    for term in (0..12).rev() {
        sum = sum * square + 1.0 / f64::from(2 * term + 1);
    }
    f64::from(twos) * LN_2_HIGH + (2.0 * ratio * sum + f64::from(twos) * LN_2_LOW)
}

/// A positive number to any power.
pub(super) fn power(base: f64, exponent: f64) -> f64 {
    exp(exponent * ln(base))
}

fn two_to(exponent: i32) -> f64 {
    f64::from_bits(((exponent + 1023) as u64) << 52)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values from tables, to the digits that a float holds.
    #[test]
    fn known_values_are_met() {
        let near = |value: f64, wanted: f64| assert!((value / wanted - 1.0).abs() < 1e-15, "{value} for {wanted}");
        near(exp(1.0), std::f64::consts::E);
        near(exp(-1.0), 0.367_879_441_171_442_32);
        near(exp(10.0), 22_026.465_794_806_718);
        near(ln(2.0), std::f64::consts::LN_2);
        near(ln(10.0), std::f64::consts::LN_10);
        near(ln(0.001), -6.907_755_278_982_137);
        near(power(2.0, 0.5), std::f64::consts::SQRT_2);
        assert_eq!((exp(0.0), ln(1.0)), (1.0, 0.0));
    }

    #[test]
    fn each_undoes_the_other() {
        for step in 1..400 {
            let x = f64::from(step) * 0.37;
            assert!((exp(ln(x)) / x - 1.0).abs() < 1e-14, "{x}");
            assert!((ln(exp(x)) - x).abs() < 1e-13, "{x}");
        }
    }
}
