use super::super::draft::Draft;
use super::known::Known;
use crate::document::Deprel;

/// First words that cannot be understood without the sentence before, in lower case.
const LEANING: [&str; 60] = [
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
    "the result is",
    "the result has",
    "the result was",
    "the results are",
    "the results were",
    "yet another",
    "cause",
    "the previous",
    "the following",
    "the next",
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
const TIME_NOUNS: [&str; 8] = ["year", "month", "week", "day", "century", "season", "summer", "winter"];
/// Words that stand alone for a part of what was said before: "Some fled." needs to say some of whom.
const PARTS: [&str; 14] = [
    "some", "many", "several", "most", "few", "both", "one", "each", "none", "all", "neither", "either", "two", "three",
];
/// How many words of an opening are looked at for one that points back: "In this way, …".
const OPENING: usize = 7;

/// A sentence that opens with something unresolved: "This froze.", "In this way, ships …", "Some fled.", "Two years later
/// it sank."
pub(super) fn refuses(_: &Known<'_>, draft: &Draft<'_>) -> bool {
    let first = draft.next_shown(0);
    LEANING.iter().any(|words| draft.matches(first, words).is_some())
        || points_back(draft)
        || tells_time_from(draft)
        || is_part(draft, first)
        || is_like(draft)
        || adds(draft)
}

/// "this", "these" and "those" point back before the main verb. After it they do with a noun that the sentence has not
/// brought up: "… to prevent these swings".
fn points_back(draft: &Draft<'_>) -> bool {
    let sentence = draft.sentence();
    let root = sentence.root();
    let opening = draft.words().nth(OPENING).map_or(draft.len(), |(at, _)| at);
    (0..draft.len()).filter(|&at| draft.is_shown(at)).any(|at| {
        let word = draft.word(at).to_lowercase();
        let det = matches!(sentence.words[at].deprel, Deprel::Det | Deprel::DetPredet) || word == "such";
        let noun = sentence.words[at].head.filter(|&head| det && head > at);
        let new = noun.is_some_and(|noun| {
            let lemma = &sentence.words[noun].lemma;
            !TIME_NOUNS.contains(&&**lemma) && !sentence.words[..at].iter().any(|word| word.lemma == *lemma)
        });
        match word.as_str() {
            "this" | "these" => at < root || at < opening || new,
            // "for such use", but "such as" and "such a … that".
            "such" => new && draft.word(at + 1) != "as",
            // "the latter two": of what was told before.
            "latter" => draft.word(at.saturating_sub(1)).eq_ignore_ascii_case("the"),
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

/// "A similar law failed.", "An additional law passed.": like one that was told before.
fn is_like(draft: &Draft<'_>) -> bool {
    const LIKE: [&str; 7] =
        ["similar", "comparable", "equivalent", "analogous", "corresponding", "additional", "further"];
    let sentence = draft.sentence();
    (0..draft.len().min(3))
        .filter(|&at| draft.is_shown(at))
        .any(|at| LIKE.contains(&draft.word(at).to_lowercase().as_str()) && sentence.words[at].deprel == Deprel::Amod)
}

/// "Rain does not stop them either.": beside what was told before.
fn adds(draft: &Draft<'_>) -> bool {
    let words: Vec<&str> =
        draft.words().map(|(_, word)| word).filter(|word| word.contains(char::is_alphanumeric)).collect();
    matches!(words.last(), Some(&"either" | &"too" | &"though" | &"instead"))
}
