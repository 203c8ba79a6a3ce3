//! Hundredths: "17%", "17 percent", "17 per cent". Percentage points are a measure of their own.

use super::line::Line;
use crate::document::Unit;

pub(super) fn unit(line: &Line, at: usize) -> Option<(Unit, usize)> {
    match (line.lower(at), line.lower(at + 1)) {
        ("percentage", "points" | "point") => Some((Unit::Measure("percentage point".to_owned()), at + 2)),
        ("%" | "percent" | "pct", _) => Some((Unit::Percent, at + 1)),
        ("per", "cent") => Some((Unit::Percent, at + 2)),
        _ => None,
    }
}
