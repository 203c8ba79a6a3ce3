use super::super::draft::Draft;
use super::known::Known;

/// Marks of a formula.
const FORMULA: [char; 15] = ['=', 'Δ', '×', '÷', '≈', '≤', '≥', '<', '>', '√', '∑', '∆', '→', '±', '|'];
/// Share of words without a letter from which on a sentence is a table's row or a score list.
const MOST_NUMBERS: f64 = 0.3;

/// A formula or a row of figures, which reads badly without its layout: "F = ma.", "Home 3 2 1 7."
pub(super) fn refuses(_: &Known<'_>, draft: &Draft<'_>) -> bool {
    let spoken = |word: &&str| word.len() > 1 || word.contains(char::is_alphanumeric);
    let words: Vec<&str> = draft.words().map(|(_, word)| word).filter(spoken).collect();
    let bare = words.iter().filter(|word| !word.contains(char::is_alphabetic)).count();
    draft.words().any(|(_, word)| word.contains(FORMULA))
        || bare as f64 > words.len() as f64 * MOST_NUMBERS
        || words.iter().filter(|word| is_variable(word)).count() > 1
}

/// "S0", "E1": a point of a diagram.
fn is_variable(word: &str) -> bool {
    matches!(word.as_bytes(), [letter, digit] if letter.is_ascii_uppercase() && digit.is_ascii_digit())
}
