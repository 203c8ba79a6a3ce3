use super::super::draft::Draft;
use super::known::Known;
use crate::document::Deprel;

const GIVING: [&str; 8] = ["issue", "make", "release", "give", "deliver", "publish", "offer", "read"];
const WORDS: [&str; 8] = ["statement", "comment", "remark", "speech", "announcement", "response", "reply", "press"];

/// A sentence that says that somebody spoke, but not what: "The senator issued a statement about the bridge."
pub(super) fn refuses(_: &Known<'_>, draft: &Draft<'_>) -> bool {
    let sentence = draft.sentence();
    let root = sentence.root();
    let object = sentence.child(root, &[Deprel::Obj]);
    GIVING.contains(&&*sentence.words[root].lemma)
        && object.is_some_and(|object| {
            let what = sentence.child(object, &[Deprel::Acl, Deprel::AclRelcl, Deprel::Ccomp]).is_none()
                || sentence
                    .children(object)
                    .any(|at| ["regarding", "concerning", "about"].contains(&draft.word(at).to_lowercase().as_str()));
            WORDS.contains(&&*sentence.words[object].lemma) && what
        })
        && sentence.child(root, &[Deprel::Conj, Deprel::Advcl, Deprel::Ccomp, Deprel::Parataxis]).is_none()
}
