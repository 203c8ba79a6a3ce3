use super::super::draft::Draft;
use super::known::Known;

/// What points to another place of the article or to the article itself; in lower case.
const POINTERS: [&str; 58] = [
    "below ,",
    "above ,",
    "as follows",
    "the following",
    "see above",
    "see below",
    "described above",
    "described below",
    "discussed above",
    "discussed below",
    "discussed earlier",
    "mentioned above",
    "mentioned earlier",
    "mentioned below",
    "noted above",
    "noted earlier",
    "listed below",
    "listed above",
    "shown above",
    "shown below",
    "shown here",
    "shown in",
    "illustrated in",
    "pictured",
    "the above",
    "this section",
    "this chapter",
    "this article",
    "this paper",
    "this book",
    "this module",
    "this post",
    "this guide",
    "this page",
    "this essay",
    "this feature",
    "this box",
    "this link",
    "this text",
    "this lesson",
    "this unit",
    "this study",
    "the current study",
    "the current project",
    "the current paper",
    "the current research",
    "the present study",
    "the present research",
    "the present paper",
    "the present article",
    "next section",
    "next chapter",
    "previous section",
    "previous chapter",
    "last section",
    "last chapter",
    "earlier chapter",
    "later chapter",
];
/// Labels that, with a number after them, name a place of the article.
const LABELS: [&str; 12] = [
    "figure", "figures", "fig.", "table", "tables", "equation", "eq.", "chapter", "section", "appendix", "diagram",
    "step",
];

/// A sentence that sends the reader elsewhere: "Figure 3 shows the lock.", "The lock is described above."
pub(super) fn refuses(_: &Known<'_>, draft: &Draft<'_>) -> bool {
    (0..draft.len()).filter(|&at| draft.is_shown(at)).any(|at| {
        POINTERS.iter().any(|words| draft.matches(at, words).is_some())
            || LABELS.iter().any(|label| draft.matches(at, label).is_some_and(|end| is_number(draft.word(end))))
    })
}

fn is_number(word: &str) -> bool {
    word.starts_with(|scalar: char| scalar.is_ascii_digit())
}
