//! Trees for tests, written short: a word a line as `form UPOS XPOS lemma head relation`, with a name's tag after it.

use crate::conllu;
use crate::document::ParsedDoc;
use crate::facts::{Reading, Statement, facts};
use std::fmt::Write;

/// The document of these sentences, one a text; a mark is glued to the word before it.
pub(crate) fn doc(sentences: &[&str]) -> ParsedDoc {
    let mut text = String::new();
    for sentence in sentences {
        let lines: Vec<Vec<&str>> = sentence
            .lines()
            .map(|line| line.split_whitespace().collect())
            .filter(|line: &Vec<&str>| line.len() > 5)
            .collect();
        for (at, line) in lines.iter().enumerate() {
            let glued = lines.get(at + 1).is_some_and(|next| next[1] == "PUNCT" || next[0] == "'s");
            let mut misc: Vec<String> = line.get(6).map(|name| format!("Name={name}")).into_iter().collect();
            if glued {
                misc.push("SpaceAfter=No".to_owned());
            }
            let misc = if misc.is_empty() { "_".to_owned() } else { misc.join("|") };
            writeln!(
                text,
                "{}\t{}\t{}\t{}\t{}\t_\t{}\t{}\t_\t{misc}",
                at + 1,
                line[0],
                line[3],
                line[1],
                line[2],
                line[4],
                line[5]
            )
            .expect("a string takes all text");
        }
        text.push('\n');
    }
    conllu::read(&text).expect("the fixture is well formed")
}

/// "In 1932, Anna Bridge was opened by Ada Reyes."
pub(crate) const OPENED: &str = "In ADP IN in 2 case\n1932 NUM CD 1932 7 obl\n, PUNCT , , 2 punct\nAnna PROPN NNP Anna 5 compound B-LOC\n\
    Bridge PROPN NNP Bridge 7 nsubj:pass I-LOC\nwas AUX VBD be 7 aux:pass\nopened VERB VBN open 0 root\nby ADP IN by 9 case\n\
    Ada PROPN NNP Ada 7 obl:agent B-PER\nReyes PROPN NNP Reyes 9 flat I-PER\n. PUNCT . . 7 punct\n";
/// "About 300 miners left the Karoo valley."
pub(crate) const MINERS: &str = "About ADV RB about 2 advmod\n300 NUM CD 300 3 nummod\nminers NOUN NNS miner 4 nsubj\n\
    left VERB VBD leave 0 root\nthe DET DT the 7 det\nKaroo PROPN NNP Karoo 7 compound B-LOC\nvalley NOUN NN valley 4 obj\n. PUNCT . . 4 punct\n";
/// "However, this plan failed in Lima."
pub(crate) const PLAN: &str = "However ADV RB however 5 advmod\n, PUNCT , , 1 punct\nthis DET DT this 4 det\nplan NOUN NN plan 5 nsubj\n\
    failed VERB VBD fail 0 root\nin ADP IN in 7 case\nLima PROPN NNP Lima 5 obl B-LOC\n. PUNCT . . 5 punct\n";
/// "Bats also find insects by listening for echoes."
pub(crate) const BATS: &str = "Bats NOUN NNS bat 3 nsubj\nalso ADV RB also 3 advmod\nfind VERB VBP find 0 root\ninsects NOUN NNS insect 3 obj\n\
    by SCONJ IN by 6 mark\nlistening VERB VBG listen 3 advcl\nfor ADP IN for 8 case\nechoes NOUN NNS echo 6 obl\n. PUNCT . . 3 punct\n";
/// "Ada Reyes, who was born in Lima, wrote a law to protect harbours."
pub(crate) const WROTE: &str = "Ada PROPN NNP Ada 9 nsubj B-PER\nReyes PROPN NNP Reyes 1 flat I-PER\n, PUNCT , , 6 punct\nwho PRON WP who 6 nsubj:pass\n\
    was AUX VBD be 6 aux:pass\nborn VERB VBN bear 1 acl:relcl\nin ADP IN in 8 case\nLima PROPN NNP Lima 6 obl B-LOC\n\
    wrote VERB VBD write 0 root\na DET DT a 11 det\nlaw NOUN NN law 9 obj\nto PART TO to 13 mark\nprotect VERB VB protect 9 advcl\n\
    harbours NOUN NNS harbour 13 obj\n. PUNCT . . 9 punct\n";
/// "Lake Anna is the deepest lake in Peru."
pub(crate) const LAKE: &str = "Lake PROPN NNP Lake 2 compound B-LOC\nAnna PROPN NNP Anna 6 nsubj I-LOC\nis AUX VBZ be 6 cop\nthe DET DT the 6 det\n\
    deepest ADJ JJS deep 6 amod\nlake NOUN NN lake 0 root\nin ADP IN in 8 case\nPeru PROPN NNP Peru 6 nmod B-LOC\n. PUNCT . . 6 punct\n";
/// "Molten rock below ground is called magma."
pub(crate) const MAGMA: &str = "Molten ADJ JJ molten 2 amod\nrock NOUN NN rock 6 nsubj:pass\nbelow ADP IN below 4 case\nground NOUN NN ground 2 nmod\n\
    is AUX VBZ be 6 aux:pass\ncalled VERB VBN call 0 root\nmagma NOUN NN magma 6 xcomp\n. PUNCT . . 6 punct\n";
/// "The mine closed because floods destroyed several shafts."
pub(crate) const MINE: &str = "Karoo PROPN NNP Karoo 2 compound B-LOC\nMine PROPN NNP Mine 3 nsubj I-LOC\nclosed VERB VBD close 0 root\n\
    because SCONJ IN because 6 mark\nfloods NOUN NNS flood 6 nsubj\ndestroyed VERB VBD destroy 3 advcl\nseveral ADJ JJ several 8 amod\n\
    shafts NOUN NNS shaft 6 obj\n. PUNCT . . 3 punct\n";
/// "We crossed it on Monday."
pub(crate) const CROSSED: &str = "We PRON PRP we 2 nsubj\ncrossed VERB VBD cross 0 root\nit PRON PRP it 2 obj\non ADP IN on 5 case\n\
    Monday PROPN NNP Monday 2 obl\n. PUNCT . . 2 punct\n";

/// What a rule makes of the first statement of a sentence read without expressions and entities.
pub(crate) fn of_first<T>(sentence: &str, rule: impl Fn(&Reading<'_>, &Statement) -> Option<T>) -> Option<T> {
    let doc = doc(&[sentence]);
    let statements = facts(&doc, &[], &[]);
    let reading = Reading::new(&doc, &[], &[]);
    statements.first().and_then(|statement| rule(&reading, statement))
}
