/// The years that a fact's time covers, first and last: `1851`, `1851-07`, the decade `105X`, the century `18XX`, `-0043`
/// for 44 BC. None for a day without a year (`--05-04`) and for what is no time.
///
/// ```
/// use gistcheck_quiz::years;
/// assert_eq!(years("1851-07-01"), Some((1851, 1851)));
/// assert_eq!(years("105X"), Some((1050, 1059)));
/// assert_eq!(years("-0043"), Some((-43, -43)));
/// assert_eq!(years("--05-04"), None);
/// ```
pub fn years(time: &str) -> Option<(i32, i32)> {
    let (sign, digits) = time.strip_prefix('-').map_or((1, time), |rest| (-1, rest));
    let year = digits.split('-').next()?;
    let first: i32 = year.replace('X', "0").parse().ok()?;
    let last: i32 = year.replace('X', "9").parse().ok()?;
    Some((sign * first, sign * last))
}
