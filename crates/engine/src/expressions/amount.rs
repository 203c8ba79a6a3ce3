//! A number with its unit: money, percent, measure, time or what it counts; and two of them in a range ("5 to 10 km",
//! "$5–10 million", "between 3 and 4 percent"), where the unit behind the second is the first's too.

use super::hedge::hedged;
use super::line::{Line, is_dash};
use super::number::{Number, number};
use super::{Found, count, measure, money, percent, period};
use crate::document::{ExpressionValue, Quantity, Unit, Xpos};
use std::ops::Range;

pub(super) fn find(line: &Line, at: usize) -> Option<Found> {
    let sign = money::sign(line, at);
    let first_at = at + usize::from(sign.is_some());
    let first = with_short_magnitude(line, number(line, first_at)?, sign.is_some());
    // "U.S. $ 5": the nation's letters belong to the sign.
    let start = if sign.is_some()
        && line.lower(at) == "$"
        && at > 0
        && line.glued(at - 1)
        && matches!(line.before(at, 1), "us" | "u.s.")
    {
        at - 1
    } else {
        at
    };
    if let Some(code) = sign {
        if let Some((second_at, second)) = range_end(line, first, first_at) {
            let second = with_short_magnitude(line, second, true);
            let values = vec![
                value(line, start..first.end, scaled(first, second), Measured::Money(code, 1.0)),
                value(line, second_at..second.end, second.value, Measured::Money(code, 1.0)),
            ];
            return Some(Found { values, end: second.end });
        }
        return Some(one(line, start..first.end, first.value, Measured::Money(code, 1.0)));
    }
    if let Some((measured, end)) = measured(line, first.end) {
        return Some(one(line, at..end, signed(line, at, first.value, &measured), measured));
    }
    if let Some((second_at, second)) = range_end(line, first, at) {
        if let Some((of_both, end)) = measured(line, second.end) {
            let values = vec![
                value(line, at..first.end, scaled(first, second), of_both.clone()),
                value(line, second_at..end, second.value, of_both),
            ];
            return Some(Found { values, end });
        }
        let unit = count::unit(line, second.end);
        if unit == Unit::Count(None) {
            return Some(Found::nothing(second.end)); // a score, a telephone number
        }
        let values = vec![
            value(line, at..first.end, scaled(first, second), Measured::Unit(unit.clone())),
            value(line, second_at..second.end, second.value, Measured::Unit(unit)),
        ];
        return Some(Found { values, end: second.end });
    }
    let unit = count::unit(line, first.end);
    let bare_one = line.lower(at) == "one"
        && (unit == Unit::Count(None) || line.word(at).is_some_and(|word| word.xpos != Xpos::Cd));
    Some(if bare_one { Found::nothing(first.end) } else { one(line, at..first.end, first.value, Measured::Unit(unit)) })
}

#[derive(Clone)]
pub(super) enum Measured {
    /// Code, and how many of the named coins make one.
    Money(&'static str, f64),
    Time(&'static str),
    Unit(Unit),
}

/// The unit that begins at a word.
pub(super) fn measured(line: &Line, at: usize) -> Option<(Measured, usize)> {
    if let Some((unit, end)) = percent::unit(line, at) {
        return Some((Measured::Unit(unit), end));
    }
    if let Some((code, parts, end)) = money::word(line, at) {
        return Some((Measured::Money(code, parts), end));
    }
    if let Some((unit, end)) = measure::unit(line, at) {
        return Some((Measured::Unit(unit), end));
    }
    let hyphen = usize::from(is_dash(line.lower(at)) && line.glued(at));
    let filler = usize::from(matches!(
        line.lower(at),
        "full" | "more" | "consecutive" | "additional" | "whole" | "straight" | "long" | "extra"
    ));
    let unit_at = at + hyphen.max(filler);
    let unit = period::unit(line.lower(unit_at))?;
    // "5-year-old": the whole of it says how long.
    let old = is_dash(line.lower(unit_at + 1)) && line.lower(unit_at + 2) == "old";
    Some((Measured::Time(unit), unit_at + 1 + if old { 2 } else { 0 }))
}

fn one(line: &Line, words: Range<usize>, number: f64, measured: Measured) -> Found {
    let end = words.end;
    Found { values: vec![value(line, words, number, measured)], end }
}

fn value(line: &Line, words: Range<usize>, value: f64, measured: Measured) -> (Range<usize>, ExpressionValue) {
    let hedged = hedged(line, words.start, words.end);
    let value = match measured {
        Measured::Time(unit) => {
            ExpressionValue::Duration(Quantity { value, unit: Unit::Measure(unit.to_owned()), hedged })
        }
        Measured::Money(code, parts) => {
            ExpressionValue::Quantity(Quantity { value: value / parts, unit: Unit::Money(code), hedged })
        }
        Measured::Unit(unit) => ExpressionValue::Quantity(Quantity { value, unit, hedged }),
    };
    (words, value)
}

/// The second number of a range that begins with the first, if one follows.
fn range_end(line: &Line, first: Number, start: usize) -> Option<(usize, Number)> {
    let mark = line.lower(first.end);
    let between =
        mark == "and" && line.before(start, 1) == "between" || mark == "or" && line.before(start, 1) != "either";
    if !line.is_range_mark(first.end) && !between {
        return None;
    }
    let at = first.end + 1 + usize::from(money::sign(line, first.end + 1).is_some());
    let second = number(line, at)?;
    Some((first.end + 1, second)).filter(|_| second.value > first.value)
}

/// The first number of a range with the second's magnitude, where it must have been meant: "5 to 10 million".
fn scaled(first: Number, second: Number) -> f64 {
    let meant = first.factor == 1.0 && second.factor > 1.0 && first.value < 1_000.0;
    if meant { first.value * second.factor } else { first.value }
}

/// Money alone is shortened to "m" and "b": "$5 m".
fn with_short_magnitude(line: &Line, number: Number, money: bool) -> Number {
    let factor = match line.lower(number.end) {
        "m" => 1e6,
        "b" => 1e9,
        "k" => 1e3,
        _ => return number,
    };
    let short = money && number.factor == 1.0 && line.glued(number.end - 1);
    if short { Number { value: number.value * factor, factor, end: number.end + 1 } } else { number }
}

/// Below zero, which only temperatures are: "−5 °C", "minus 40 degrees".
fn signed(line: &Line, at: usize, value: f64, measured: &Measured) -> f64 {
    let degrees = matches!(measured, Measured::Unit(Unit::Measure(unit)) if unit.starts_with("degree"));
    let minus = line.before(at, 1) == "minus"
        || is_dash(line.before(at, 1)) && line.glued(at - 1) && !(at > 1 && line.glued(at - 2));
    if degrees && minus { -value } else { value }
}
