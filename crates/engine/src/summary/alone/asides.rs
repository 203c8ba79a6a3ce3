use super::super::draft::Draft;
use super::known::Known;

/// What stands in brackets is left off: by bracketing it the author says that the sentence holds without it.
///
/// "The Elbe (Labe in Czech) is a river." becomes "The Elbe is a river." A bracket that touches a word, as in "f(x)" or
/// "book(s)", is part of it and stays.
pub(super) fn trim(_: &Known<'_>, draft: &mut Draft<'_>) {
    let mut open: Vec<usize> = Vec::new();
    let mut found: Vec<(usize, usize)> = Vec::new();
    for at in 0..draft.len() {
        match draft.word(at) {
            "(" | "[" => open.push(at),
            ")" | "]" => {
                let Some(start) = open.pop() else { return };
                if open.is_empty() {
                    found.push((start, at));
                }
            }
            _ => {}
        }
    }
    if !open.is_empty() {
        return;
    }
    for (start, end) in found {
        let words = &draft.sentence().words;
        let apart = start > 0 && words[start - 1].span.end < words[start].span.start;
        let apart_after = words.get(end + 1).is_none_or(|next| {
            next.span.start > words[end].span.end || !draft.word(end + 1).starts_with(char::is_alphanumeric)
        });
        if apart && apart_after {
            draft.leave_off(start..end + 1);
        }
    }
}
