use super::super::draft::Draft;
use super::known::Known;
use crate::document::Deprel;

/// Sentences up to so many words are short enough to be shown whole.
const SHORT_ENOUGH: usize = 24;
/// A clause of fewer words is not worth the cut.
const FEWEST_CUT: usize = 5;
/// How sure the parser must be of the clause, 0 to 255.
const SURE: u8 = 180;

/// Of a long sentence the relative clause after a comma is left off: the comma says that what it adds does not tell which
/// thing is meant. "The lock, which was built in 1901, lifts ships." becomes "The lock lifts ships."
pub(super) fn trim(_: &Known<'_>, draft: &mut Draft<'_>) {
    let sentence = draft.sentence();
    for at in 0..draft.len() {
        let word = &sentence.words[at];
        if word.deprel != Deprel::AclRelcl || word.certainty < SURE || draft.count() <= SHORT_ENOUGH {
            continue;
        }
        let all = sentence.extent(at);
        // The commas hang below the clause's verb or not: they are counted apart.
        let start = all.start + usize::from(draft.word(all.start) == ",");
        let end = all.end - usize::from(draft.word(all.end - 1) == ",");
        let opened = start > 0 && draft.word(start - 1) == ",";
        let relative = ["which", "who"].contains(&draft.word(start).to_lowercase().as_str());
        // Whole, and nothing of it stands elsewhere.
        let whole = sentence.subtree(at).len() == all.len() && word.head.is_some_and(|head| head < start);
        if opened && relative && whole && end >= start + FEWEST_CUT {
            match draft.word(end) {
                "," => draft.leave_off(start - 1..end + 1),
                "." | ";" => draft.leave_off(start - 1..end),
                _ => {}
            }
        }
    }
}
