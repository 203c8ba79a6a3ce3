use super::super::draft::Draft;
use super::known::Known;
use crate::document::Pos;

/// Openings in which the author speaks of telling; what follows is the statement. With the comma after some.
const FRAMES: [&str; 27] = [
    "note that",
    "notice that",
    "recall that",
    "remember that",
    "observe that",
    "keep in mind that",
    "it is important to note that",
    "it is important to remember that",
    "it is worth noting that",
    "it should be noted that",
    "it is interesting to note that",
    "it turns out that",
    "it is clear that",
    "it is obvious that",
    "the fact is that",
    "the point is that",
    "as we know ,",
    "as you know ,",
    "as we have seen ,",
    "as we will see ,",
    "as you can see ,",
    "as mentioned earlier ,",
    "as noted earlier ,",
    "as noted above ,",
    "as mentioned above ,",
    "of course ,",
    "after all ,",
];

/// "Note that ice floats." becomes "Ice floats.": what the author says about saying it is no part of the article's
/// content.
pub(super) fn trim(_: &Known<'_>, draft: &mut Draft<'_>) {
    let first = draft.next_shown(0);
    let told = || FRAMES.iter().find_map(|words| draft.matches(first, words));
    if let Some(end) = told().or_else(|| says_that_it_says(draft, first)) {
        draft.leave_off(first..end);
    }
}

/// "We have explained that …", "We will see that …": index after "that".
fn says_that_it_says(draft: &Draft<'_>, first: usize) -> Option<usize> {
    const TELLING: [&str; 12] =
        ["explain", "see", "say", "show", "note", "mention", "find", "learn", "discuss", "know", "describe", "observe"];
    /// "We have already clearly explained that".
    const LONGEST: usize = 6;
    draft.matches(first, "we")?;
    let words = &draft.sentence().words;
    let that = (first..draft.len().min(first + LONGEST)).find(|&at| draft.word(at) == "that")?;
    let between = first + 1..that;
    let telling = TELLING.contains(&&*words.get(that.checked_sub(1)?)?.lemma);
    let plain = between.clone().all(|at| matches!(words[at].pos, Pos::Aux | Pos::Adv | Pos::Verb));
    (telling && plain).then_some(that + 1)
}
