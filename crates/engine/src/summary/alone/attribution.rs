use super::super::draft::Draft;
use super::known::Known;

/// Verbs after which the author stands by what another said.
const FACTIVE: [&str; 8] = ["point", "note", "observe", "show", "mention", "explain", "illustrate", "demonstrate"];
/// Longest opening that is left off, in words.
const LONGEST: usize = 10;

/// "As the engineer points out, ice floats." becomes "Ice floats.": the author says it too. "According to the engineer" is
/// kept, for there it is the engineer who says so.
pub(super) fn trim(_: &Known<'_>, draft: &mut Draft<'_>) {
    let first = draft.next_shown(0);
    if draft.matches(first, "as").is_none() {
        return;
    }
    let words = &draft.sentence().words;
    let Some(comma) = (first..draft.len().min(first + LONGEST)).find(|&at| draft.word(at) == ",") else { return };
    let says = words[first..comma]
        .iter()
        .any(|word| FACTIVE.contains(&&*word.lemma) && word.head.is_some_and(|head| head > comma));
    if says {
        draft.leave_off(first..comma + 1);
    }
}
