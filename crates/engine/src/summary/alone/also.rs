use super::super::draft::Draft;
use crate::pipeline::Analysis;

/// "Ships also carry coal." becomes "Ships carry coal.": "also" leans on a sentence that may not be in the summary, and
/// what it joins is true without it. In "not only … but also" and "and also" it leans on its own sentence and stays.
pub(super) fn trim(_: &Analysis, draft: &mut Draft<'_>) {
    let alone = |draft: &Draft<'_>, at: usize| {
        let before = if at == 0 { String::new() } else { draft.word(at - 1).to_lowercase() };
        draft.word(at) == "also"
            && !["but", "and", "or", "as", "not", ",", "while", ""].contains(&before.as_str())
            && draft.word(at + 1).starts_with(char::is_alphabetic)
            && draft.word(at + 1) != "because"
    };
    let only = draft.words().any(|(_, word)| word.eq_ignore_ascii_case("only"));
    for at in 0..draft.len() {
        if !only && draft.is_shown(at) && alone(draft, at) {
            draft.leave_off(at..at + 1);
        }
    }
}
