use super::*;
use crate::conllu;
use crate::document::{Deprel, Xpos};
use proptest::prelude::*;

/// A document of sentences, each of words `form TAG relation head`, or `form TAG relation head NAME`.
fn document(sentences: &[&[&str]]) -> ParsedDoc {
    let mut text = String::new();
    for sentence in sentences {
        for (at, word) in sentence.iter().enumerate() {
            let columns: Vec<&str> = word.split(' ').collect();
            let [form, tag, relation, head, ..] = columns[..] else { panic!("{word} has not four columns") };
            let upos = match tag {
                "NNP" | "NNPS" => "PROPN",
                "NN" | "NNS" => "NOUN",
                "PRP" | "PRP$" => "PRON",
                "DT" => "DET",
                "JJ" => "ADJ",
                "." => "PUNCT",
                "IN" => "ADP",
                "CC" => "CCONJ",
                _ => "VERB",
            };
            let lemma = if tag == "NNS" { crate::morphology::singular(form) } else { form.to_lowercase() };
            let name = columns.get(4).map_or("_".to_owned(), |name| format!("Name={name}"));
            text.push_str(&format!("{}\t{form}\t{lemma}\t{upos}\t{tag}\t_\t{head}\t{relation}\t_\t{name}\n", at + 1));
        }
        text.push('\n');
    }
    conllu::read(&text).expect("ten columns")
}

/// "name: mention | mention" of each entity with two mentions or more.
fn check(sentences: &[&[&str]], expected: &[&str]) {
    let doc = document(sentences);
    let found: Vec<String> = entities(&doc)
        .iter()
        .filter(|entity| entity.mentions.len() > 1)
        .map(|entity| {
            let mentions: Vec<&str> = entity.mentions.iter().map(|mention| doc.text(mention.span)).collect();
            format!("{}: {}", entity.name, mentions.join(" | "))
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_person_is_called_by_name_surname_and_pronoun() {
    check(
        &[
            &[
                "Ilse NNP nsubj 3 B-PER",
                "Aicher NNP flat 1 I-PER",
                "founded VBD root 0",
                "a DT det 5",
                "school NN obj 3",
            ],
            &["She PRP nsubj 2", "taught VBD root 0", "there RB advmod 2"],
            &["Aicher NNP nsubj 2 B-PER", "left VBD root 0", "the DT det 4", "school NN obj 2"],
        ],
        &["Ilse Aicher: Ilse Aicher | She | Aicher", "a school: a school | the school"],
    );
}

#[test]
fn two_of_one_surname_are_not_confused() {
    check(
        &[
            &[
                "Ilse NNP nsubj 5 B-PER",
                "Aicher NNP flat 1 I-PER",
                "and CC cc 4",
                "Otto NNP conj 1 B-PER",
                "met VBD root 0",
                "Hans NNP obj 5 B-PER",
                "Aicher NNP flat 6 I-PER",
            ],
            &["Aicher NNP nsubj 2 B-PER", "left VBD root 0"],
        ],
        &[],
    );
}

#[test]
fn an_acronym_and_a_short_form_join_the_full_name() {
    check(
        &[
            &[
                "The DT det 3",
                "Water NNP compound 3 B-ORG",
                "Board NNP nsubj 7 I-ORG",
                "of IN case 5",
                "Kassel NNP nmod 3 B-LOC",
                "( -LRB- punct 7",
                "met VBD root 0",
            ],
            &["The DT det 2", "board NN nsubj 3", "agreed VBD root 0"],
            &["The DT det 3", "Water NNP compound 3 B-ORG", "Board NNP nsubj 4 I-ORG", "paid VBD root 0"],
            &["The DT det 2", "WBK NNP nsubj 3 B-ORG", "paid VBD root 0"],
        ],
        &["the Water Board of Kassel: The Water Board of Kassel | The board | The Water Board | The WBK"],
    );
}

#[test]
fn an_apposition_says_who_somebody_is() {
    check(
        &[
            &[
                "Otto NNP nsubj 2 B-PER",
                "met VBD root 0",
                "the DT det 4",
                "teacher NN obj 2",
                "Ilse NNP appos 4 B-PER",
                "Aicher NNP flat 5 I-PER",
            ],
            &["The DT det 2", "teacher NN nsubj 3", "left VBD root 0"],
        ],
        &["Ilse Aicher: the teacher | Ilse Aicher | The teacher"],
    );
}

#[test]
fn what_stands_before_a_person_s_name_is_not_part_of_it() {
    check(
        &[
            &["Senator NNP compound 2", "Ruiz NNP nsubj 3 B-PER", "spoke VBD root 0"],
            &["The DT det 2", "senator NN nsubj 3", "left VBD root 0"],
        ],
        &["Ruiz: Senator Ruiz | The senator"],
    );
}

#[test]
fn the_country_is_the_one_that_was_named() {
    check(
        &[
            &["Peru NNP nsubj 2 B-LOC", "voted VBD root 0"],
            &["The DT det 2", "country NN nsubj 3", "waits VBZ root 0"],
            &["Northern JJ amod 2", "Peru NNP nsubj 3 B-LOC", "waits VBZ root 0"],
        ],
        &["Peru: Peru | The country"],
    );
}

#[test]
fn the_end_is_nothing_that_was_spoken_of() {
    check(
        &[
            &["An DT det 2", "end NN nsubj 3", "came VBD root 0"],
            &["At IN case 3", "the DT det 3", "end NN obl 4", "waited VBD root 0"],
        ],
        &[],
    );
}

#[test]
fn the_parts_of_a_name_are_no_mentions() {
    let doc = document(&[&[
        "The DT det 2",
        "Museum NNP nsubj 5 B-ORG",
        "of IN case 4 I-ORG",
        "Flight NNP nmod 2 I-ORG",
        "opened VBD root 0",
    ]]);
    let names: Vec<String> = entities(&doc).into_iter().map(|entity| entity.name).collect();
    assert_eq!(names, ["the Museum of Flight"]);
}

#[test]
fn subject_and_object_of_one_verb_are_two() {
    check(&[&["Otto NNP nsubj 2 B-PER", "saw VBD root 0", "him PRP obj 2"]], &[]);
}

#[test]
fn an_empty_it_is_no_mention() {
    let doc =
        document(&[&["The DT det 2", "board NN nsubj 3", "met VBD root 0"], &["It PRP expl 2", "rained VBD root 0"]]);
    assert!(entities(&doc).iter().all(|entity| entity.mentions.len() == 1));
}

fn any_word() -> impl Strategy<Value = (usize, usize, usize, usize)> {
    (0..24_usize, 0..Xpos::ALL.len(), 0..Deprel::ALL.len(), 0..14_usize)
}

proptest! {
    #[test]
    fn any_trees_give_entities(sentences in prop::collection::vec(prop::collection::vec(any_word(), 1..12), 1..6)) {
        const FORMS: [&str; 24] = [
            "He", "she", "it", "they", "its", "his", "Ann", "Ruiz", "WHO", "World", "Health", "board", "the", "of", "and",
            "company", "\"", "Łódź", "😀", "İ", "'s", "was", "himself", "President",
        ];
        let mut text = String::new();
        for sentence in &sentences {
            for (at, (form, xpos, deprel, head)) in sentence.iter().enumerate() {
                let upos = ["PROPN", "NOUN", "PRON", "VERB", "PUNCT", "DET"][(form + xpos) % 6];
                let (tag, relation) = (Xpos::ALL[*xpos].as_str(), Deprel::ALL[*deprel].as_str());
                text.push_str(&format!("{}\t{}\t{}\t{upos}\t{tag}\t_\t{head}\t{relation}\t_\t_\n", at + 1, FORMS[*form], FORMS[*form].to_lowercase()));
            }
            text.push('\n');
        }
        let doc = conllu::read(&text).expect("ten columns");
        let mut seen = std::collections::BTreeSet::new();
        for entity in entities(&doc) {
            prop_assert!(!entity.name.is_empty());
            prop_assert!(!entity.mentions.is_empty());
            prop_assert!((0.0..=1.0).contains(&entity.salience));
            for mention in &entity.mentions {
                let words = &doc.sentences[mention.sentence].words;
                prop_assert!(mention.words.contains(&mention.head) && mention.words.end <= words.len());
                prop_assert_eq!(mention.span.start, words[mention.words.start].span.start);
                prop_assert_eq!(mention.span.end, words[mention.words.end - 1].span.end);
                prop_assert!((0.0..=1.0).contains(&mention.confidence));
                prop_assert!(seen.insert((mention.sentence, mention.words.start, mention.words.end, mention.head, mention.kind)));
            }
        }
    }
}
