use super::super::draft::Draft;
use crate::document::Deprel;
use crate::pipeline::Analysis;

/// First words that cannot be understood without the sentence before, in lower case.
const LEANING: [&str; 54] = [
    "this",
    "that",
    "these",
    "those",
    "such",
    "or",
    "nor",
    "then",
    "here",
    "soon",
    "another",
    "others",
    "other",
    "instead",
    "rather",
    "otherwise",
    "still",
    "further ,",
    "one such",
    "one other",
    "one of these",
    "one of them",
    "some of these",
    "many of these",
    "most of these",
    "all of these",
    "all of this",
    "each of these",
    "none of these",
    "part of this",
    "the former",
    "the latter",
    "the same",
    "the other",
    "the others",
    "the second",
    "the third",
    "the next",
    "the result is",
    "the answer",
    "the above",
    "first ,",
    "firstly ,",
    "second ,",
    "secondly ,",
    "third ,",
    "thirdly ,",
    "fourth ,",
    "next ,",
    "later ,",
    "later that",
    "afterwards",
    "so far ,",
    "neither of",
];
/// Phrases that tell a time by what was told before.
const TIMES: [&str; 21] = [
    "at the time",
    "at that time",
    "at this time",
    "by then",
    "until then",
    "since then",
    "by that time",
    "by this time",
    "after that",
    "after this",
    "that year",
    "that day",
    "that month",
    "that same",
    "the same year",
    "the same day",
    "the same month",
    "the next day",
    "the next year",
    "the previous year",
    "the year before",
];
const PERIODS: [&str; 9] = ["years", "days", "months", "weeks", "decades", "centuries", "hours", "minutes", "year"];
/// With these "this" tells the author's own time.
const TIME_NOUNS: [&str; 9] = ["year", "month", "week", "day", "century", "season", "summer", "winter", "time"];
/// Words that stand alone for a part of what was said before: "Some fled." needs to say some of whom.
const PARTS: [&str; 14] = [
    "some", "many", "several", "most", "few", "both", "one", "each", "none", "all", "neither", "either", "two", "three",
];
/// How many words of an opening are looked at for one that points back: "In this way, …".
const OPENING: usize = 7;

/// A sentence that opens with something unresolved: "This froze.", "In this way, ships …", "Some fled.", "Two years later
/// it sank."
pub(super) fn refuses(_: &Analysis, draft: &Draft<'_>) -> bool {
    let first = draft.next_shown(0);
    LEANING.iter().any(|words| draft.matches(first, words).is_some())
        || points_back(draft)
        || tells_time_from(draft)
        || is_part(draft, first)
}

/// "this", "these" and "those" point back before the main verb. After it they do with a noun that the sentence has not
/// brought up: "… to prevent these swings".
fn points_back(draft: &Draft<'_>) -> bool {
    let sentence = draft.sentence();
    let root = sentence.root();
    let opening = draft.words().nth(OPENING).map_or(draft.len(), |(at, _)| at);
    (0..draft.len()).filter(|&at| draft.is_shown(at)).any(|at| {
        let word = draft.word(at).to_lowercase();
        let noun = sentence.words[at].head.filter(|&head| sentence.words[at].deprel == Deprel::Det && head > at);
        let new = noun.is_some_and(|noun| {
            let lemma = &sentence.words[noun].lemma;
            !TIME_NOUNS.contains(&&**lemma) && !sentence.words[..at].iter().any(|word| word.lemma == *lemma)
        });
        match word.as_str() {
            "this" | "these" => at < root || at < opening || new,
            // "those who", "those of": explained by what follows.
            "those" | "that" => noun.is_some() && (at < root || new),
            _ => false,
        }
    })
}

/// "Two years later", "the same year", in the sentence's opening.
fn tells_time_from(draft: &Draft<'_>) -> bool {
    let opening: Vec<usize> = draft.words().take(OPENING).map(|(at, _)| at).collect();
    opening.iter().any(|&at| {
        TIMES.iter().any(|words| draft.matches(at, words).is_some())
            || PERIODS.contains(&draft.word(at).to_lowercase().as_str())
                && ["later", "earlier", "afterwards", "before"].contains(&draft.word(draft.next_shown(at + 1)))
    })
}

fn is_part(draft: &Draft<'_>, first: usize) -> bool {
    const SUBJECTS: [Deprel; 2] = [Deprel::Nsubj, Deprel::NsubjPass];
    let word = draft.word(first).to_lowercase();
    let sentence = draft.sentence();
    PARTS.contains(&word.as_str())
        && SUBJECTS.contains(&sentence.words[first].deprel)
        && sentence.child(first, &[Deprel::Nmod, Deprel::Acl, Deprel::AclRelcl]).is_none()
}
