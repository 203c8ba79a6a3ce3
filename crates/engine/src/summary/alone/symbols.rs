use super::super::draft::Draft;
use crate::pipeline::Analysis;

/// Marks of a formula.
const FORMULA: [char; 14] = ['=', '×', '÷', '≈', '≤', '≥', '<', '>', '√', '∑', '∆', '→', '±', '|'];
/// Share of words without a letter from which on a sentence is a table's row or a score list.
const MOST_NUMBERS: f64 = 0.3;

/// A formula or a row of figures, which reads badly without its layout: "F = ma.", "Home 3 2 1 7."
pub(super) fn refuses(_: &Analysis, draft: &Draft<'_>) -> bool {
    let words: Vec<&str> = draft
        .words()
        .map(|(_, word)| word)
        .filter(|word| word.len() > 1 || word.chars().any(char::is_alphanumeric))
        .collect();
    let bare = words.iter().filter(|word| !word.chars().any(char::is_alphabetic)).count();
    draft.words().any(|(_, word)| word.contains(FORMULA)) || bare as f64 > words.len() as f64 * MOST_NUMBERS
}
