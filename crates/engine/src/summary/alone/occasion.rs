use super::super::draft::Draft;
use super::definite::needs;
use super::known::Known;

/// Longest opening that is left off, in words.
const LONGEST: usize = 5;

/// "At the ceremony, the mayor opened the bridge." becomes "The mayor opened the bridge.": an occasion that was told
/// before tells only when something was said or done, and that it was done is true without it. "In the study, half of them
/// fell ill" is not such a case, for there the opening says of whom it is true.
pub(super) fn trim(known: &Known<'_>, draft: &mut Draft<'_>) {
    let first = draft.next_shown(0);
    let Some(noun) = draft.matches(first, "at the") else { return };
    let Some(comma) = (noun..draft.len().min(noun + LONGEST)).find(|&at| draft.word(at) == ",") else { return };
    let mut opening = draft.clone();
    opening.leave_off(comma..draft.len());
    if !needs(known, &opening).is_empty() {
        draft.leave_off(first..comma + 1);
    }
}
