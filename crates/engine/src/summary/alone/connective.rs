use super::super::draft::Draft;
use super::known::Known;
use crate::document::{Deprel, Pos, Xpos};

/// Words that tie a sentence to the one before, in lower case.
const CONNECTIVES: [&str; 59] = [
    "however",
    "moreover",
    "furthermore",
    "in addition",
    "additionally",
    "therefore",
    "thus",
    "hence",
    "consequently",
    "as a result",
    "as a consequence",
    "accordingly",
    "nevertheless",
    "nonetheless",
    "meanwhile",
    "also",
    "besides",
    "indeed",
    "in fact",
    "in other words",
    "that is",
    "finally",
    "similarly",
    "likewise",
    "in contrast",
    "by contrast",
    "on the other hand",
    "on the one hand",
    "conversely",
    "for this reason",
    "for these reasons",
    "interestingly",
    "surprisingly",
    "unfortunately",
    "fortunately",
    "importantly",
    "notably",
    "more importantly",
    "in particular",
    "in general",
    "in short",
    "in sum",
    "in summary",
    "in conclusion",
    "overall",
    "to summarize",
    "clearly",
    "obviously",
    "again",
    "ultimately",
    "even so",
    "at the same time",
    "altogether",
    "as such",
    "specifically",
    "now",
    "all in all",
    "in the end",
    "after all",
];
/// Conjunctions that begin a sentence; what follows them is a sentence of its own.
const CONJUNCTIONS: [&str; 4] = ["and", "but", "so", "yet"];

/// What ties a sentence to the one before is left off: at its beginning, or between commas inside it.
///
/// "However, the Elbe froze." becomes "The Elbe froze."; "The Elbe, however, froze." becomes "The Elbe froze."
pub(super) fn trim(_: &Known<'_>, draft: &mut Draft<'_>) {
    let first = draft.next_shown(0);
    if let Some(end) = CONJUNCTIONS.iter().find_map(|word| draft.matches(first, word)) {
        // "So far", "Yet another" and "But for" are no conjunctions.
        let next = draft.word(draft.next_shown(end)).to_lowercase();
        if !["far", "much", "many", "another", "for", "that", "long", "to"].contains(&next.as_str()) {
            draft.leave_off(first..end);
            if draft.word(draft.next_shown(end)) == "," {
                draft.leave_off(first..draft.next_shown(end) + 1);
            }
        }
    }
    for _ in 0..2 {
        let first = draft.next_shown(0);
        let Some(end) = CONNECTIVES.iter().find_map(|words| draft.matches(first, words)) else { break };
        let comma = draft.next_shown(end);
        if draft.word(comma) != "," {
            break;
        }
        draft.leave_off(first..comma + 1);
    }
    // "Also called a second step, …": a participle follows at once.
    let first = draft.next_shown(0);
    let next = draft.next_shown(first + 1);
    let participle = draft.sentence().words.get(next).is_some_and(|word| word.xpos == Xpos::Vbn);
    if draft.matches(first, "also").is_some() && participle {
        draft.leave_off(first..first + 1);
    }
    inside(draft);
}

/// Whether a clause beside the main one begins here: "Nobody knows, however, the name means a boat." is two clauses, and
/// the commas part them.
fn begins_clause(draft: &Draft<'_>, at: usize) -> bool {
    const BESIDE: [Deprel; 3] = [Deprel::Parataxis, Deprel::Conj, Deprel::Ccomp];
    let sentence = draft.sentence();
    let Some(verb) = sentence.words.get(at).and_then(|word| word.head) else { return false };
    let first = sentence.extent(verb).find(|&inside| sentence.words[inside].pos != Pos::Punct);
    BESIDE.contains(&sentence.words[verb].deprel) && first == Some(at)
}

/// Leaves off ", however," inside the sentence with both its commas.
fn inside(draft: &mut Draft<'_>) {
    for at in 1..draft.len() {
        if !draft.is_shown(at) || draft.word(at) != "," || begins_clause(draft, at + 1) {
            continue;
        }
        let Some(end) =
            CONNECTIVES.iter().filter(|words| **words != "that is").find_map(|words| draft.matches(at + 1, words))
        else {
            continue;
        };
        let close = draft.next_shown(end);
        match draft.word(close) {
            "," => draft.leave_off(at..close + 1),
            "." | ";" => draft.leave_off(at..close),
            _ => {}
        }
    }
}
