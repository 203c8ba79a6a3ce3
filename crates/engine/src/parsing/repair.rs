//! What grammar forbids and the tables sometimes say: mended where only one reading is left.

use crate::document::{Deprel, Feats, Pos, Word, Xpos};
use crate::morphology::inflect;

/// A participle that has a subject before it and no auxiliary is a past tense: "The price plummeted" beside "the price
/// was cut". Only where both forms are spelled alike; the subject and what looked like an agent are then a plain subject
/// and a plain phrase.
pub(super) fn past_tense(forms: &[&str], words: &mut [Word]) {
    for at in 0..words.len() {
        let verb = &words[at];
        // A participle that hangs on a noun describes it: "the plan presented in May".
        let clause =
            matches!(verb.deprel, Deprel::Root | Deprel::Conj | Deprel::Ccomp | Deprel::Advcl | Deprel::AclRelcl);
        if verb.pos != Pos::Verb || verb.xpos != Xpos::Vbn || !clause {
            continue;
        }
        let children = |relations: &[Deprel]| {
            words
                .iter()
                .enumerate()
                .filter(|(_, word)| word.head == Some(at) && relations.contains(&word.deprel))
                .map(|(at, _)| at)
                .collect::<Vec<_>>()
        };
        let subjects = children(&[Deprel::Nsubj, Deprel::NsubjPass]);
        let helped = !children(&[Deprel::Aux, Deprel::AuxPass, Deprel::Cop]).is_empty();
        // A joined verb borrows the first one's auxiliary, and so a subject of its own is what tells.
        if helped || subjects.is_empty() || subjects.iter().any(|subject| *subject > at) {
            continue;
        }
        if inflect(&verb.lemma, Xpos::Vbd) != forms[at].to_lowercase() {
            continue;
        }
        words[at].xpos = Xpos::Vbd;
        words[at].feats = Feats::new("Mood=Ind|Tense=Past|VerbForm=Fin");
        for word in words.iter_mut().filter(|word| word.head == Some(at)) {
            word.deprel = match word.deprel {
                Deprel::NsubjPass => Deprel::Nsubj,
                Deprel::OblAgent => Deprel::Obl,
                kept => kept,
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conllu;

    fn check(subject: &str, rest: &str, wanted: Xpos) {
        let tree = format!(
            "1\tPrices\tprice\tNOUN\tNNS\t_\t2\t{subject}\t_\t_\n2\tplummeted\tplummet\tVERB\tVBN\t_\t0\troot\t_\t_\n{rest}\n"
        );
        let mut doc = conllu::read(&tree).expect("the tree is well formed");
        let text = doc.clean.text.clone();
        let words = &mut doc.sentences[0].words;
        let forms: Vec<&str> = words.iter().map(|word| &text[word.span.range()]).collect();
        past_tense(&forms, words);
        assert_eq!(words[1].xpos, wanted);
    }

    #[test]
    fn a_subject_without_an_auxiliary_makes_it_a_past_tense() {
        check("nsubj:pass", "", Xpos::Vbd);
        check(
            "nsubj",
            "3\tby\tby\tADP\tIN\t_\t4\tcase\t_\t_\n4\thalf\thalf\tNOUN\tNN\t_\t2\tobl:agent\t_\t_\n",
            Xpos::Vbd,
        );
    }

    #[test]
    fn an_auxiliary_keeps_it_a_participle() {
        check("nsubj:pass", "3\twere\tbe\tAUX\tVBD\t_\t2\taux:pass\t_\t_\n", Xpos::Vbn);
    }
}
