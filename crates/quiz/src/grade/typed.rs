//! Typed answers: case, articles, punctuation, number words, units, dates and small slips are forgiven, digits never.

mod dates;
mod numbers;
mod slips;
mod units;
mod words;

pub use words::normalize_typed;

use super::{Grade, Verdict, whole};
use crate::{Accepted, Numeric};
use numbers::plain_number;
use slips::is_slip_of;

pub(super) fn grade(accepted: &Accepted, typed: &str) -> Grade {
    let readings = readings(typed);
    if readings[0].is_empty() {
        return whole(false);
    }
    let spellings: Vec<String> = accepted.spellings().iter().map(|spelling| normalize_typed(spelling)).collect();
    if readings.iter().any(|given| spellings.contains(given)) {
        return whole(true);
    }
    if let Some(numeric) = accepted.numeric()
        && let Some(value) = readings.iter().find_map(|given| leading_number(given, numeric))
    {
        let tolerance = numeric.tolerance.unwrap_or(0.0);
        return whole((value - numeric.value).abs() <= tolerance);
    }
    let given = readings[0].as_str();
    let unit_left_out = plain_number(given).is_some() && spellings.iter().any(|form| units::is_measure(form, given));
    if unit_left_out || same_date(accepted, typed) {
        return whole(true);
    }
    match spellings.iter().position(|spelling| is_slip_of(given, spelling)) {
        Some(at) => Grade { verdict: Verdict::Right, parts: None, almost: Some(accepted.spellings()[at].clone()) },
        None => whole(false),
    }
}

/// What was typed in the form in which answers are compared. "40 m" are forty million or forty metres: both count.
fn readings(typed: &str) -> Vec<String> {
    let mut readings = vec![normalize_typed(typed)];
    if let Some(number) = typed.trim().strip_suffix(['m', 'M'])
        && number.trim_end().ends_with(|c: char| c.is_ascii_digit())
    {
        readings.push(normalize_typed(&format!("{number} metres")));
    }
    // "In 1846" says when as well as "1846" does.
    for word in ["in ", "on ", "at "] {
        readings.extend(readings[0].strip_prefix(word).map(str::to_owned));
    }
    readings
}

fn same_date(accepted: &Accepted, typed: &str) -> bool {
    let given = dates::dates(typed);
    !given.is_empty()
        && accepted.spellings().iter().any(|spelling| dates::dates(spelling).iter().any(|date| given.contains(date)))
}

/// The number that an answer begins with, when what follows is nothing or the unit.
fn leading_number(form: &str, numeric: &Numeric) -> Option<f64> {
    let (number, rest) = form.split_once(' ').unwrap_or((form, ""));
    let value = plain_number(number)?;
    // Behind a number, as a unit must stand to be known as one.
    let unit = normalize_typed(&format!("1 {}", numeric.unit.as_deref().unwrap_or_default()));
    let unit = unit.strip_prefix("1").unwrap_or_default().trim_start();
    (rest.is_empty() || rest == unit || singular(rest) == singular(unit)).then_some(value)
}

fn singular(word: &str) -> &str {
    word.strip_suffix('s').unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn whatever_is_typed_is_graded(typed in "\\PC{0,60}", spelling in "\\PC{0,20}x") {
            let accepted = Accepted::new(vec![spelling.clone(), "27 January 2025".into()], None).expect("valid");
            grade(&accepted, &typed);
            prop_assert_eq!(grade(&accepted, &spelling).verdict, Verdict::Right);
        }
    }

    fn check(accept: &[&str], value: Option<f64>, typed: &str, right: bool) {
        let numeric = value.map(|value| Numeric { value, unit: None, tolerance: None });
        let accepted = Accepted::new(accept.iter().map(|s| (*s).to_owned()).collect(), numeric).expect("valid");
        assert_eq!(grade(&accepted, typed).verdict == Verdict::Right, right, "{typed:?} for {accept:?}");
    }

    #[test]
    fn case_articles_and_marks_are_forgiven() {
        check(&["the State Council"], None, "state council.", true);
        check(&["Bézier's curve"], None, "béziers curve", true);
    }

    #[test]
    fn numbers_are_read_in_words_and_digits() {
        check(&["2,000"], Some(2000.0), "two thousand", true);
        check(&["$5.6 million"], None, "5.6 million dollars", true);
        check(&["$600 billion"], None, "US$600bn", true);
        check(&["17 percent"], None, "17%", true);
        check(&["twenty-one"], None, "21", true);
        check(&["three hundred and five"], None, "305", true);
    }

    #[test]
    fn a_slip_of_letters_is_almost_right_but_never_a_digit() {
        check(&["photosynthesis"], None, "photosynthesys", true);
        check(&["1987"], None, "1978", false);
        check(&["2,000"], Some(2000.0), "20000", false);
        check(&["iron"], None, "icon", false);
    }

    #[test]
    fn numbers_are_grouped_as_people_do() {
        check(&["12,000"], None, "12 000", true);
        check(&["5.6 million"], None, "5,6 million", true);
        check(&["5.6"], None, "56", false);
        check(&["1,5"], None, "15", false);
    }

    #[test]
    fn units_are_read_in_any_of_their_spellings_and_may_be_left_out() {
        check(&["12 kilometres"], None, "12km", true);
        check(&["12 kilometres"], None, "12", true);
        check(&["12 kilometres"], None, "12 miles", false);
        check(&["40 metres"], None, "40 m", true);
        check(&["20 °C"], None, "20 degrees Celsius", true);
        check(&["3.2 square kilometres"], None, "3.2 km²", true);
        check(&["90 km/h"], None, "90 kilometers per hour", true);
        check(&["17 percent"], None, "17", true);
        check(&["second engine"], None, "sec engine", false);
    }

    #[test]
    fn dates_are_read_in_any_order_of_their_parts() {
        for typed in
            ["January 27, 2025", "27th of Jan 2025", "2025-01-27", "27/1/2025", "1/27/2025", "on 27 January 2025"]
        {
            check(&["27 January 2025"], None, typed, true);
        }
        for typed in ["28 January 2025", "27 January 2024", "27 January", "January 2025", "27 June 2025", "2025"] {
            check(&["27 January 2025"], None, typed, false);
        }
        check(&["May 1846"], None, "in may 1846", true);
        check(&["1846"], None, "in 1846", true);
        check(&["May"], None, "Mai", false);
    }

    #[test]
    fn letters_with_marks_may_be_typed_plain() {
        check(&["Łódź"], None, "lodz", true);
        check(&["Gauß"], None, "Gauss", true);
        check(&["Cafe\u{301}"], None, "café", true);
    }

    #[test]
    fn another_word_is_wrong() {
        check(&["Brazil"], None, "Bolivia", false);
        check(&["Brazil"], None, "", false);
    }
}
