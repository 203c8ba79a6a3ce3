//! What shows that an entity is what the article is about.

use crate::document::{Deprel, Entity, EntityKind, MentionKind, NameKind, ParsedDoc};
use std::collections::BTreeSet;

/// Names of the features, in their order.
pub(super) const NAMES: [&str; 20] = [
    "constant",
    "mentions, 1 to many",
    "second mention",
    "how early it is first mentioned, in sentences",
    "how early, as a share of the article",
    "first two sentences",
    "words of it in the title",
    "share of mentions that are subjects",
    "subject of a main clause",
    "paragraphs it is in, as a share",
    "spread from first to last mention",
    "person's name",
    "organization's name",
    "place's name",
    "other name",
    "human",
    "called by a pronoun",
    "plural",
    "narrowed down",
    "mentions and early",
];

pub(super) fn features(doc: &ParsedDoc, entities: &[Entity]) -> Vec<[f64; NAMES.len()]> {
    let title: BTreeSet<String> = doc
        .clean
        .title
        .split(|letter: char| !letter.is_alphanumeric())
        .map(str::to_lowercase)
        .filter(|word| word.len() > 3)
        .collect();
    entities.iter().map(|entity| of_one(doc, &title, entity)).collect()
}

fn of_one(doc: &ParsedDoc, title: &BTreeSet<String>, entity: &Entity) -> [f64; NAMES.len()] {
    let sentences = doc.sentences.len().max(1) as f64;
    let paragraphs = doc.sentences.last().map_or(1, |last| last.paragraph + 1) as f64;
    let count = entity.mentions.len() as f64;
    let first = entity.mentions.first().map_or(0, |mention| mention.sentence);
    let last = entity.mentions.last().map_or(0, |mention| mention.sentence);
    let word = |mention: &crate::document::Mention| &doc.sentences[mention.sentence].words[mention.head];
    let subject =
        |mention: &&crate::document::Mention| matches!(word(mention).deprel, Deprel::Nsubj | Deprel::NsubjPass);
    let of_main_clause = |mention: &&crate::document::Mention| {
        let head = word(mention).head.and_then(|head| doc.sentences[mention.sentence].words.get(head));
        subject(mention) && head.is_some_and(|head| head.head.is_none())
    };
    let inside: BTreeSet<usize> =
        entity.mentions.iter().map(|mention| doc.sentences[mention.sentence].paragraph).collect();
    let titled = entity
        .name
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| title.contains(&word.to_lowercase()))
        .count();
    let of_kind = |kind: NameKind| truth(entity.kind == EntityKind::Named(kind));
    let many = count / (count + 3.0);
    let early = 1.0 / (1.0 + first as f64 / 4.0);
    let pronouns = entity.mentions.iter().any(|mention| mention.kind == MentionKind::Pronoun);
    let words = entity.name.split(' ').count() as f64;
    [
        1.0,
        many,
        truth(entity.mentions.len() > 1),
        early,
        1.0 - first as f64 / sentences,
        truth(first < 2),
        (titled as f64).min(2.0) / 2.0,
        entity.mentions.iter().filter(subject).count() as f64 / count.max(1.0),
        truth(entity.mentions.iter().any(|mention| of_main_clause(&mention))),
        inside.len() as f64 / paragraphs,
        (last - first) as f64 / sentences,
        of_kind(NameKind::Person),
        of_kind(NameKind::Organization),
        of_kind(NameKind::Place),
        of_kind(NameKind::Other),
        truth(entity.kind == EntityKind::Human),
        truth(pronouns),
        truth(entity.plural),
        (words - 1.0).clamp(0.0, 6.0) / 6.0,
        many * early,
    ]
}

fn truth(holds: bool) -> f64 {
    if holds { 1.0 } else { 0.0 }
}
