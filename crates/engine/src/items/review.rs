//! What every item must keep, whatever rule made it: the key not in the stem, choices of one length, no loose ends.

use super::candidate::{Answer, Candidate, RejectReason};
use super::distractors::{content_words, share_word, shared_words};
use crate::facts::Reading;

/// A stem of fewer words is not clear, one of more is not read at once.
const STEM_WORDS: std::ops::RangeInclusive<usize> = 3..=26;
/// A question of more words is read twice.
const LONGEST_QUESTION: usize = 20;
/// A shorter statement says too little to be judged.
const SHORTEST_STATEMENT: usize = 6;
/// A shorter sentence with a blank has many answers.
const SHORTEST_CLOZE: usize = 7;
/// A longer key stands out and cannot be compared.
const LONGEST_KEY_WORDS: usize = 16;
/// The key may be so much longer or shorter than the mean distractor, as a share; short choices may differ more.
const LENGTH_RATIO: f64 = 2.0;

pub(super) fn review(reading: &Reading<'_>, candidate: &mut Candidate) {
    stem(candidate);
    known_beforehand(reading, candidate);
    match candidate.answer.clone() {
        Answer::Choice { key, value, distractors } => {
            let mut distractors = distractors;
            distractors.retain(|distractor| {
                !contains(&candidate.stem, &distractor.text)
                    && (value.is_some() || (!contains(&distractor.text, &key) && !contains(&key, &distractor.text)))
                    && folded(&distractor.text) != folded(&key)
            });
            if value.is_none() {
                let length = |text: &str| text.chars().count() as f64;
                distractors.retain(|distractor| {
                    let ratio = length(&key) / length(&distractor.text);
                    (1.0 / LENGTH_RATIO..=LENGTH_RATIO).contains(&ratio)
                        || (length(&key) <= 12.0 && length(&distractor.text) <= 12.0)
                });
            }
            // "Of the seven mills, which …?": what else is one of the seven, the article may not tell.
            let member = candidate.stem.starts_with("Of the ") || candidate.stem.starts_with("Among the ");
            if distractors.len() < 2 || member {
                candidate.reject(RejectReason::TooFewDistractors);
            }
            key_fits(candidate, &key);
            candidate.answer = Answer::Choice { key, value, distractors };
        }
        Answer::Typed(accepted) | Answer::Blank(accepted) => key_fits(candidate, accepted.shown()),
        Answer::Truth(_) | Answer::Several { .. } | Answer::Order(_) | Answer::Pairs(_) => {}
    }
    loose_ends(candidate);
}

fn stem(candidate: &mut Candidate) {
    let words = candidate.stem.split_whitespace().count();
    if !STEM_WORDS.contains(&words) {
        candidate.reject(RejectReason::StemLength);
    }
    let padded = format!(" {} ", folded(&candidate.stem));
    let deictic = [
        "this",
        "these",
        "those",
        "the former",
        "the latter",
        "above",
        "aforementioned",
        "here",
        "itself",
        "themselves",
        "following",
    ];
    let padded_told = padded.replace(" of the following ", " ");
    if deictic.iter().any(|word| padded_told.contains(&format!(" {word} "))) {
        candidate.reject(RejectReason::Deictic);
    }
    // "Three outcomes have resulted.": too short to be true or false of something.
    if candidate.kind() == gistcheck_quiz::ItemKind::TrueFalse && words < SHORTEST_STATEMENT {
        candidate.reject(RejectReason::StemLength);
    }
    let wh = matches!(candidate.answer, Answer::Choice { .. } | Answer::Typed(_));
    if wh && words > LONGEST_QUESTION {
        candidate.reject(RejectReason::StemLength);
    }
    let framed = matches!(candidate.rule, "supported" | "contradicted" | "definition" | "happened");
    if wh && !framed && vague(&candidate.stem, least_told(candidate)) {
        candidate.reject(RejectReason::Vague);
    }
    // "Ann's mother asked Ann": a pronoun was replaced beside its owner.
    let names: Vec<&str> = candidate
        .stem
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 3 && word.starts_with(|c: char| c.is_uppercase()))
        // "Space Shuttle", "Space Center": a common noun in two names.
        .filter(|word| crate::knowledge::noun_class(&word.to_lowercase()).is_none())
        .collect();
    if (1..names.len()).any(|at| names[..at].contains(&names[at])) {
        candidate.reject(RejectReason::Pronoun);
    }
    // A blank in a sentence that says little may be filled with much.
    let told = content_words(&candidate.stem).len();
    if candidate.kind() == gistcheck_quiz::ItemKind::Cloze && (words < SHORTEST_CLOZE || told < 5) {
        candidate.reject(RejectReason::Vague);
    }
    // "When was she commissioned to rank from 1778?": a second date in the stem is taken for the answer.
    let year = |text: &str| text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4);
    if candidate.rule == "date" && wh && year(&candidate.stem) {
        candidate.reject(RejectReason::Vague);
    }
    // Longer stems hide more that can be wrong.
    candidate.confidence *= match words {
        0..=18 => 1.0,
        19..=24 => 0.95,
        25..=28 => 0.88,
        _ => 0.75,
    };
    candidate.confidence *= match candidate.stem.matches(',').count() {
        0 => 1.0,
        1 => 0.97,
        2 => 0.92,
        _ => 0.8,
    };
    let pronouns = [" he ", " she ", " it ", " they ", " him ", " her ", " them ", " his ", " their ", " its "];
    let told = pronouns.iter().filter(|pronoun| padded.contains(*pronoun)).count();
    // "Who finished his first clock?", "What … her …": the owner is the answer.
    let owner = [" her ", " his ", " he ", " she "].iter().any(|pronoun| padded.contains(pronoun));
    let of_answer = told > 0 && wh && matches!(candidate.rule, "subject" | "agent");
    if of_answer || (owner && padded.starts_with(" what ")) {
        candidate.reject(RejectReason::Pronoun);
    }
    if told > 0 {
        candidate.confidence *= 0.9;
    }
}

/// Whether whole statements are the choices: they may name what the stem names, and be as long as statements are.
fn of_statements(candidate: &Candidate) -> bool {
    matches!(candidate.rule, "supported" | "contradicted")
}

/// A sentence that ends in a word that wants another after it has lost something.
fn cut_off(stem: &str) -> bool {
    const OPEN: &[&str] = &[
        "of",
        "the",
        "a",
        "an",
        "and",
        "or",
        "that",
        "which",
        "with",
        "than",
        "stating",
        "saying",
        "including",
        "such",
        "as",
        "be",
        "is",
        "are",
        "was",
        "were",
        "not",
        "early",
        "late",
        "about",
    ];
    let last = stem.trim_end_matches(['?', '.', ' ']).rsplit(' ').next().unwrap_or_default().to_lowercase();
    OPEN.contains(&last.as_str())
}

/// How many words of a stem must mean something. Who did something is told by the deed alone, which takes more words than
/// what somebody named did; a word to be typed must be the only one that fits.
fn least_told(candidate: &Candidate) -> usize {
    let doer = matches!(candidate.rule, "subject" | "agent" | "place");
    let named =
        candidate.key().split(' ').any(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()));
    let typed_noun = matches!(candidate.answer, Answer::Typed(_)) && !named && candidate.rule != "called";
    // A name or a figure in the stem narrows it.
    let telling = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let narrowed = candidate.stem.split(' ').skip(1).any(telling);
    3 + usize::from(doer) + if typed_noun { 2 - usize::from(narrowed) } else { 0 }
}

/// A stem that says hardly more than its wh-word: too few words that mean something.
fn vague(stem: &str, least: usize) -> bool {
    const EMPTY: &[&str] = &[
        "what",
        "who",
        "whom",
        "which",
        "when",
        "where",
        "how",
        "why",
        "many",
        "much",
        "did",
        "do",
        "does",
        "has",
        "have",
        "had",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "should",
        "year",
        "date",
        "percentage",
        "organization",
        "place",
        "country",
        "city",
        "not",
        "been",
        "into",
        "than",
        "some",
        "used",
        "such",
    ];
    let words = content_words(stem);
    let telling: Vec<&String> = words.iter().filter(|word| word.len() > 1 && !EMPTY.contains(&word.as_str())).collect();
    // A technical term narrows a stem as much as two plain words.
    let technical = telling.iter().any(|word| word.chars().count() >= 9);
    telling.len() + usize::from(technical) < least
}

/// A key that the title names is given away by it; "the city" is no answer by itself.
fn known_beforehand(reading: &Reading<'_>, candidate: &mut Candidate) {
    let key = candidate.key();
    let named = matches!(candidate.answer, Answer::Choice { value: None, .. } | Answer::Typed(_) | Answer::Blank(_));
    let singular = crate::morphology::singular(&key);
    // A whole sentence as a key may well name what the article is about.
    let sentence = matches!(candidate.rule, "happened" | "supported" | "contradicted" | "definition" | "reason");
    if named
        && !sentence
        && !key.contains(|c: char| c.is_ascii_digit())
        && (reading.is_in_title(&key) || reading.is_in_title(&singular))
    {
        candidate.reject(RejectReason::Trivial);
    }
    // Who the article is about is no answer worth asking for.
    let of_chief = chief(reading).is_some_and(|name| contains(name, &key) || contains(&key, name));
    if named && !sentence && of_chief {
        candidate.reject(RejectReason::Trivial);
    }
    // What the whole article speaks of stands in many stems: as a key it would keep the others out.
    let last = crate::morphology::singular(&content_words(&key).last().cloned().unwrap_or_default());
    if named && !sentence && reading.is_topic(&last) {
        candidate.worth *= 0.3;
    }
    // "the city", "the Duchy": which one, another sentence tells.
    let bare = key.strip_prefix("the ").is_some_and(|rest| {
        !rest.contains(' ')
            && (!rest.contains(char::is_uppercase) || crate::knowledge::noun_class(&rest.to_lowercase()).is_some())
    });
    if named && bare {
        candidate.reject(RejectReason::Key);
    }
    let label = |word: &str| {
        let mut scalars = word.chars();
        word.len() == 2
            && scalars.next().is_some_and(|c| c.is_ascii_uppercase())
            && scalars.next().is_some_and(|c| c.is_ascii_digit())
    };
    let drawn =
        ["Figure", "Table", "Chapter", "Section", "Equation"].iter().any(|word| contains(&candidate.stem, word));
    let drawn = drawn && !of_statements(candidate);
    if drawn || candidate.stem.split([' ', '?', '.', ',']).any(label) {
        candidate.reject(RejectReason::Trivial);
    }
    let indefinite =
        ["One ", "Some ", "A few ", "Many ", "Several "].iter().any(|word| candidate.stem.starts_with(word));
    if candidate.kind() == gistcheck_quiz::ItemKind::TrueFalse && indefinite {
        candidate.confidence *= 0.8;
    }
    if candidate.stem.contains(['/', ';'])
        || candidate.stem.contains('"') && candidate.kind() == gistcheck_quiz::ItemKind::Cloze
    {
        candidate.reject(RejectReason::Punctuation);
    }
}

/// A name told of so often is what the article is about.
const CHIEF_FROM: usize = 8;

/// The name that the article speaks of most, where it does so again and again.
fn chief<'a>(reading: &Reading<'a>) -> Option<&'a str> {
    reading
        .entities
        .iter()
        .filter(|entity| matches!(entity.kind, crate::document::EntityKind::Named(_)))
        .filter(|entity| entity.mentions.len() >= CHIEF_FROM)
        .max_by(|a, b| a.mentions.len().cmp(&b.mentions.len()).then_with(|| b.name.cmp(&a.name)))
        .map(|entity| entity.name.as_str())
}

fn key_fits(candidate: &mut Candidate, key: &str) {
    if contains(&candidate.stem, key) {
        candidate.reject(RejectReason::KeyInStem);
    }
    let number = key.contains(|c: char| c.is_ascii_digit());
    // "Each section": a share of a kind is no thing that can be named.
    let share = ["each ", "every ", "any ", "no ", "some ", "many ", "most ", "several ", "few ", "other ", "such "];
    let lower = key.to_lowercase();
    let empty = ["others", "people", "things", "example", "an example", "one", "ones", "none", "everyone", "anyone"];
    if !number && (share.iter().any(|word| lower.starts_with(word)) || empty.contains(&lower.as_str())) {
        candidate.reject(RejectReason::Key);
    }
    // A cause is told in its effect's words: one of them in common gives nothing away.
    let cause = matches!(candidate.rule, "reason" | "purpose" | "means");
    let shares = if cause { shared_words(&candidate.stem, key) > 1 } else { share_word(&candidate.stem, key) };
    if !number && !of_statements(candidate) && shares {
        candidate.reject(RejectReason::KeyInStem);
    }
    let words = key.split_whitespace().count();
    if words > LONGEST_KEY_WORDS && !of_statements(candidate) || key.chars().count() < 2 && !number {
        candidate.reject(RejectReason::Key);
    }
    if words > 8 && !matches!(candidate.rule, "supported" | "contradicted" | "happened") {
        candidate.confidence *= 0.85;
    }
}

fn loose_ends(candidate: &mut Candidate) {
    let stem = &candidate.stem;
    let odd = ["  ", " ,", " .", " ?", " ;", " :", "( ", ",?", ";?", ":?", ".?", "..", ",,", " )", "[", "]", "(", ")"];
    if cut_off(stem) {
        candidate.reject(RejectReason::Punctuation);
    }
    let stem = &candidate.stem;
    if odd.iter().any(|mark| stem.contains(mark)) || stem.matches('"').count() % 2 == 1 {
        candidate.reject(RejectReason::Punctuation);
    }
}

/// Letters and digits in lower case with single spaces.
pub(crate) fn folded(text: &str) -> String {
    let mut out = String::new();
    for scalar in text.chars() {
        if scalar.is_alphanumeric() || "%$€£_".contains(scalar) {
            out.extend(scalar.to_lowercase());
        } else if !out.ends_with(' ') && !out.is_empty() {
            out.push(' ');
        }
    }
    out.trim_end().to_owned()
}

/// Whether a text holds another as whole words.
pub(crate) fn contains(text: &str, part: &str) -> bool {
    let part = folded(part);
    !part.is_empty() && format!(" {} ", folded(text)).contains(&format!(" {part} "))
}
