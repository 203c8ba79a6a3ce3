use super::super::draft::Draft;
use super::known::Known;

/// What an author writes when he illustrates; in lower case.
const MARKS: [&str; 12] = [
    "for example",
    "for instance",
    "as an example",
    "an example of this",
    "example of this",
    "this example",
    "our example",
    "in the example",
    "another example",
    "to illustrate",
    "e.g.",
    "case in point",
];
/// Beginnings that ask the reader to picture a case.
const PICTURED: [&str; 14] = [
    "suppose", "imagine", "consider", "let", "picture", "think", "assume", "say", "take", "try", "look", "see",
    "recall", "remember",
];

/// An illustration, which says nothing without what it illustrates: "For example, the mill closed."
pub(super) fn refuses(_: &Known<'_>, draft: &Draft<'_>) -> bool {
    let first = draft.next_shown(0);
    PICTURED.iter().any(|word| draft.matches(first, word).is_some())
        || (0..draft.len())
            .filter(|&at| draft.is_shown(at))
            .any(|at| MARKS.iter().any(|words| draft.matches(at, words).is_some()))
}
