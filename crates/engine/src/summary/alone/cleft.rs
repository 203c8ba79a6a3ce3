use super::super::draft::Draft;
use super::known::Known;

/// "What she added was humour." answers a question that the sentences before it raised; so does "All he wanted was peace."
pub(super) fn refuses(_: &Known<'_>, draft: &Draft<'_>) -> bool {
    let first = draft.next_shown(0);
    let second = draft.word(draft.next_shown(first + 1)).to_lowercase();
    let opens = draft.matches(first, "what").is_some()
        || draft.matches(first, "all").is_some() && ["he", "she", "they", "we", "i", "it"].contains(&second.as_str());
    opens && draft.words().any(|(_, word)| matches!(word, "is" | "was" | "were" | "are"))
}
