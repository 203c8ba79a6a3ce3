use super::super::draft::Draft;
use super::known::Known;
use crate::document::{Deprel, Pos, Xpos};

/// Words that count on from something said before.
const COUNTED: [&str; 14] = [
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "next",
    "last",
    "final",
    "other",
    "remaining",
    "latter",
    "former",
    "first",
];
const SUBJECTS: [Deprel; 4] = [Deprel::Nsubj, Deprel::NsubjPass, Deprel::NsubjOuter, Deprel::Csubj];

/// A subject that is one of a row told before: "The last two are the best.", "The fourth group bonds to it." What says
/// which row it is ("the second of his books", "the third largest") stands alone, and so does a first that is no number in
/// a row but a beginning ("the first bridge").
pub(super) fn refuses(_: &Known<'_>, draft: &Draft<'_>) -> bool {
    let sentence = draft.sentence();
    // "All three lacked tentacles."
    let is_subject = |at: &usize| draft.is_shown(*at) && SUBJECTS.contains(&sentence.words[*at].deprel);
    let unnamed = (0..draft.len()).find(is_subject).is_some_and(|at| {
        let of = sentence.child(at, &[Deprel::Nmod, Deprel::Acl, Deprel::AclRelcl]).is_some();
        let spelled = draft.word(at).chars().all(char::is_alphabetic);
        sentence.words[at].xpos == Xpos::Cd && spelled && !of
    });
    if unnamed {
        return true;
    }
    let the = draft.next_shown(0);
    let counted = draft.next_shown(the + 1);
    if !draft.word(the).eq_ignore_ascii_case("the") || counted + 1 >= draft.len() {
        return false;
    }
    let first = draft.word(counted).to_lowercase();
    let is_number = sentence.words[counted].xpos == Xpos::Cd && first.chars().all(char::is_alphabetic);
    let Some(subject) =
        (counted..draft.len()).find(|&at| draft.is_shown(at) && SUBJECTS.contains(&sentence.words[at].deprel))
    else {
        return false;
    };
    let headless =
        matches!(sentence.words[subject].pos, Pos::Num) || subject == counted && COUNTED.contains(&first.as_str());
    let told = sentence.children(subject).any(|at| {
        draft.is_shown(at)
            && (matches!(sentence.words[at].deprel, Deprel::Nmod | Deprel::AclRelcl)
                || sentence.words[at].pos == Pos::Propn
                || sentence.words[at].xpos == Xpos::Jjs)
    });
    !told && (headless || is_number || first != "first" && COUNTED.contains(&first.as_str()))
}
