use super::super::draft::Draft;
use crate::pipeline::Analysis;

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
pub(super) fn trim(_: &Analysis, draft: &mut Draft<'_>) {
    let first = draft.next_shown(0);
    if let Some(end) = FRAMES.iter().find_map(|words| draft.matches(first, words)) {
        draft.leave_off(first..end);
    }
}
