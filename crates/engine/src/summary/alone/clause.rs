use super::super::draft::Draft;
use crate::document::{Deprel, Xpos};
use crate::pipeline::Analysis;

const SUBJECTS: [Deprel; 6] =
    [Deprel::Nsubj, Deprel::NsubjPass, Deprel::NsubjOuter, Deprel::Csubj, Deprel::CsubjPass, Deprel::Expl];
const RELATIVES: [&str; 9] = ["where", "which", "who", "whom", "whose", "when", "while", "whereas", "because"];

/// The top of what is shown: the root, or what a framing verb that was left off led to.
fn statement(draft: &Draft<'_>) -> usize {
    let sentence = draft.sentence();
    let root = sentence.root();
    let below = || sentence.child(root, &[Deprel::Ccomp, Deprel::Csubj]).filter(|&at| draft.is_shown(at));
    if draft.is_shown(root) { root } else { below().unwrap_or(root) }
}

/// What is no statement: nobody does anything in it ("A cold day in March."), it tells the reader to do something
/// ("Learn more about locks."), or it is a clause of the sentence before ("Where Q is the flow.").
pub(super) fn refuses(_: &Analysis, draft: &Draft<'_>) -> bool {
    let sentence = draft.sentence();
    let root = statement(draft);
    if sentence.child(root, &SUBJECTS).is_none() {
        return true;
    }
    let verb = sentence.child(root, &[Deprel::Cop, Deprel::Aux, Deprel::AuxPass]).is_some();
    let finite = verb || matches!(sentence.words[root].xpos, Xpos::Vbd | Xpos::Vbp | Xpos::Vbz | Xpos::Md);
    let first = draft.next_shown(0);
    let dependent = RELATIVES.contains(&draft.word(first).to_lowercase().as_str())
        && sentence.words.get(first).is_some_and(|word| word.head == Some(root));
    !finite || dependent
}
