use super::super::draft::Draft;
use super::known::Known;
use crate::document::{Deprel, ParsedSentence, Pos};

const SUBJECTS: [Deprel; 4] = [Deprel::Nsubj, Deprel::NsubjPass, Deprel::NsubjOuter, Deprel::Expl];

/// Two sentences in one, by an author's slip or because a stop was not seen: "It rose. example.org fell." or "Nobody knows
/// the word means a boat."
pub(super) fn refuses(_: &Known<'_>, draft: &Draft<'_>) -> bool {
    let sentence = draft.sentence();
    has_stop(draft) || (1..draft.len()).any(|at| runs_on(draft, sentence, at))
}

/// Whether a full stop after a long word stands inside.
fn has_stop(draft: &Draft<'_>) -> bool {
    const LONG_WORD: usize = 4;
    let words: Vec<&str> = draft.words().map(|(_, word)| word).collect();
    words.windows(3).any(|three| {
        three[1] == "."
            && three[0].chars().count() >= LONG_WORD
            && three[0].chars().all(char::is_lowercase)
            && three[2].starts_with(char::is_alphanumeric)
    })
}

/// Whether a clause beside the main one, with its own subject, begins without any mark or conjunction before it.
fn runs_on(draft: &Draft<'_>, sentence: &ParsedSentence, at: usize) -> bool {
    let word = &sentence.words[at];
    if word.deprel != Deprel::Parataxis || !draft.is_shown(at) || sentence.child(at, &SUBJECTS).is_none() {
        return false;
    }
    let start = (sentence.extent(at).start..at).find(|&inside| draft.is_shown(inside)).unwrap_or(at);
    let before = (0..start).rev().find(|&before| draft.is_shown(before));
    let marked = |at: usize| matches!(sentence.words[at].pos, Pos::Punct | Pos::Cconj | Pos::Sconj);
    !marked(start) && before.is_some_and(|before| !marked(before))
}
