use super::super::draft::Draft;
use super::known::Known;
use crate::document::{Deprel, Xpos};

const SUBJECTS: [Deprel; 6] =
    [Deprel::Nsubj, Deprel::NsubjPass, Deprel::NsubjOuter, Deprel::Csubj, Deprel::CsubjPass, Deprel::Expl];
/// Words that begin a clause of the sentence before, unless a main clause follows after a comma.
const RELATIVES: [&str; 5] = ["where", "which", "who", "whom", "whose"];
const CONJUNCTIONS: [&str; 4] = ["when", "while", "whereas", "because"];

/// The top of what is shown: the root, or what a framing verb that was left off led to.
fn statement(draft: &Draft<'_>) -> usize {
    let sentence = draft.sentence();
    let root = sentence.root();
    let below = || sentence.child(root, &[Deprel::Ccomp, Deprel::Csubj]).filter(|&at| draft.is_shown(at));
    if draft.is_shown(root) { root } else { below().unwrap_or(root) }
}

/// What is no statement: nobody does anything in it ("A cold day in March."), it tells the reader to do something
/// ("Learn more about locks."), or it is a clause of the sentence before ("Where Q is the flow.").
pub(super) fn refuses(_: &Known<'_>, draft: &Draft<'_>) -> bool {
    let sentence = draft.sentence();
    let root = statement(draft);
    // Anywhere, not below the root alone: a tree that is wrong somewhere still has its subjects.
    let told = (0..draft.len()).any(|at| draft.is_shown(at) && SUBJECTS.contains(&sentence.words[at].deprel));
    let ordered = sentence.words[root].xpos == Xpos::Vb && sentence.child(root, &SUBJECTS).is_none();
    let first = draft.next_shown(0);
    let word = draft.word(first).to_lowercase();
    let hangs = sentence.words.get(first).is_some_and(|word| word.head == Some(root));
    // "Where D is the width of the lens, …": of a formula before it.
    let second = draft.word(draft.next_shown(first + 1));
    let symbol = word == "where" && second.chars().count() == 1;
    let single = !draft.words().any(|(_, word)| word == ",");
    let dependent =
        RELATIVES.contains(&word.as_str()) && (single || hangs) || CONJUNCTIONS.contains(&word.as_str()) && hangs;
    !told || ordered || dependent || symbol
}
