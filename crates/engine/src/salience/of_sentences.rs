//! What shows that a sentence says what the article says.

use crate::document::{Deprel, Entity, Expression, ExpressionValue, MentionKind, ParsedDoc, Pos};
use std::collections::{BTreeMap, BTreeSet};

/// Names of the features, in their order.
pub(super) const NAMES: [&str; 17] = [
    "constant",
    "first sentence",
    "how early, in sentences",
    "how early, as a share of the article",
    "opens its paragraph",
    "most salient entity",
    "mean of its entities' salience",
    "salience of the main subject",
    "share of the article's frequent nouns and verbs",
    "words of it in the title",
    "length, to 25 words",
    "longer than 45 words",
    "shorter than 8 words",
    "opens with a pronoun",
    "question, or said by I or you",
    "has a date or quantity",
    "has a name",
];

pub(super) fn features(doc: &ParsedDoc, entities: &[Entity], expressions: &[Expression]) -> Vec<[f64; NAMES.len()]> {
    let count = doc.sentences.len();
    let mut saliences: Vec<Vec<f64>> = vec![Vec::new(); count];
    let mut subjects = vec![0.0_f64; count];
    let mut named = vec![false; count];
    for entity in entities {
        for mention in &entity.mentions {
            let sentence = &doc.sentences[mention.sentence];
            let head = &sentence.words[mention.head];
            saliences[mention.sentence].push(entity.salience);
            named[mention.sentence] |= mention.kind == MentionKind::Name;
            let main = head.head.and_then(|at| sentence.words.get(at)).is_some_and(|verb| verb.head.is_none());
            if main && matches!(head.deprel, Deprel::Nsubj | Deprel::NsubjPass) {
                subjects[mention.sentence] = subjects[mention.sentence].max(entity.salience);
            }
        }
    }
    let mut valued = vec![false; count];
    for expression in expressions {
        valued[expression.sentence] |= !matches!(expression.value, ExpressionValue::Ordinal(_));
    }
    let frequent = frequencies(doc);
    let title: BTreeSet<String> = words_of(&doc.clean.title).collect();
    let mut found = Vec::with_capacity(count);
    for (at, sentence) in doc.sentences.iter().enumerate() {
        let length = sentence.words.iter().filter(|word| word.pos != Pos::Punct).count() as f64;
        let content: BTreeSet<String> =
            sentence.words.iter().filter(|word| is_content(word.pos)).map(|word| word.lemma.to_lowercase()).collect();
        let weight: f64 = content.iter().filter_map(|lemma| frequent.get(lemma)).sum();
        let in_title = content.iter().filter(|lemma| title.contains(*lemma)).count() as f64;
        let here = &saliences[at];
        let text = doc.text(sentence.span);
        let talks = sentence
            .words
            .iter()
            .any(|word| word.pos == Pos::Pron && matches!(word.lemma.as_ref(), "I" | "i" | "you" | "my" | "your"));
        let opens = at == 0 || doc.sentences[at - 1].paragraph != sentence.paragraph;
        found.push([
            1.0,
            truth(at == 0),
            1.0 / (1.0 + at as f64 / 4.0),
            1.0 - at as f64 / count as f64,
            truth(opens),
            here.iter().copied().fold(0.0, f64::max),
            here.iter().sum::<f64>() / (here.len().max(1) as f64),
            subjects[at],
            weight / (weight + 1.0),
            in_title.min(4.0) / 4.0,
            length.min(25.0) / 25.0,
            truth(length > 45.0),
            truth(length < 8.0),
            truth(sentence.words.first().is_some_and(|word| word.pos == Pos::Pron)),
            truth(text.ends_with('?') || talks),
            truth(valued[at]),
            truth(named[at]),
        ]);
    }
    found
}

/// How often each content word occurs, as a share of the most frequent one's; only those that occur twice.
fn frequencies(doc: &ParsedDoc) -> BTreeMap<String, f64> {
    let mut counts: BTreeMap<String, f64> = BTreeMap::new();
    for word in doc.sentences.iter().flat_map(|sentence| &sentence.words).filter(|word| is_content(word.pos)) {
        *counts.entry(word.lemma.to_lowercase()).or_default() += 1.0;
    }
    let most = counts.values().copied().fold(1.0, f64::max);
    counts.retain(|_, count| *count > 1.0);
    counts.values_mut().for_each(|count| *count /= most);
    counts
}

fn is_content(pos: Pos) -> bool {
    matches!(pos, Pos::Noun | Pos::Propn | Pos::Verb | Pos::Adj)
}

fn words_of(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.len() > 2).map(str::to_lowercase)
}

fn truth(holds: bool) -> f64 {
    if holds { 1.0 } else { 0.0 }
}
