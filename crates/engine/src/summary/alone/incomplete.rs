use super::super::draft::Draft;
use super::known::Known;
use crate::document::{Deprel, Xpos};

/// Verbs that answer something told before, unless the sentence says what.
const ANSWERING: [&str; 12] = [
    "refuse",
    "agree",
    "decline",
    "accept",
    "respond",
    "reply",
    "disagree",
    "object",
    "comply",
    "consent",
    "apologize",
    "react",
];
/// Verbs that say only that something came about, unless the sentence says when or of what.
const HAPPENING: [&str; 7] = ["result", "occur", "happen", "arise", "ensue", "follow", "emerge"];

/// Of fewer words, a passive says only that something was done: "The law is not broken."
const FEWEST_WORDS: usize = 9;

/// A main verb without what completes it, which was told before: "He refused, because he was ill.", "Two things have
/// resulted.", "Solar power may be used.", "The second kind is more expensive."
pub(super) fn refuses(_: &Known<'_>, draft: &Draft<'_>) -> bool {
    let sentence = draft.sentence();
    let root = sentence.root();
    if !draft.is_shown(root) {
        return false;
    }
    let has = |wanted: &[Deprel]| {
        let says = |at: usize| draft.is_shown(at) && !matches!(draft.word(at), "not" | "n't" | "n’t");
        sentence.children(root).any(|at| says(at) && wanted.contains(&sentence.words[at].deprel))
    };
    let lemma = &*sentence.words[root].lemma;
    let complements =
        [Deprel::Obj, Deprel::Iobj, Deprel::Obl, Deprel::OblUnmarked, Deprel::Xcomp, Deprel::Ccomp, Deprel::OblAgent];
    let object = has(&complements);
    let circumstance = has(&[Deprel::Advcl, Deprel::Advmod, Deprel::AdvclRelcl, Deprel::CompoundPrt]);
    let passive = has(&[Deprel::NsubjPass, Deprel::AuxPass]);
    ANSWERING.contains(&lemma) && !object && !passive
        || HAPPENING.contains(&lemma) && !object && !circumstance
        || passive
            && !object
            && !circumstance
            && !has(&[Deprel::Conj])
            && (lemma == "use" || draft.count() < FEWEST_WORDS)
        || is_compared(draft, root)
}

/// "X is more expensive.", without "than": compared with what was told before.
fn is_compared(draft: &Draft<'_>, root: usize) -> bool {
    let sentence = draft.sentence();
    let more = sentence.children(root).any(|at| sentence.words[at].xpos == Xpos::Rbr && draft.is_shown(at));
    let is = sentence.child(root, &[Deprel::Cop]).is_some();
    let compared = sentence.words[root].xpos == Xpos::Jjr || more && sentence.words[root].xpos == Xpos::Jj;
    let told = draft.words().any(|(_, word)| matches!(word, "than" | "when" | "if"));
    is && compared && !told
}
