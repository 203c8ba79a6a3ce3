use crate::document::{Entity, EntityKind, NameKind, ParsedDoc, Pos};
use crate::pipeline::Analysis;
use std::collections::{BTreeMap, BTreeSet};

/// What the rules ask of the whole article, read once.
pub(in crate::summary) struct Known<'a> {
    analysis: &'a Analysis,
    /// Of each noun, in lower case and its dictionary form: the first sentence that has it.
    first_sentence: BTreeMap<String, usize>,
    /// Words of the title, in lower case.
    title: BTreeSet<String>,
    /// Of each sentence: the entities it mentions, each once, in order.
    entities: Vec<Vec<usize>>,
    /// Whether the article is told in the first person.
    pub(super) first_person: bool,
    /// Whether the title names a person.
    pub(super) is_about_person: bool,
    /// Whether the article tells a story: see [`super::remark`].
    pub(super) story: bool,
}

impl<'a> Known<'a> {
    pub(in crate::summary) fn new(analysis: &'a Analysis) -> Self {
        let doc = &analysis.doc;
        let mut first_sentence = BTreeMap::new();
        for (at, sentence) in doc.sentences.iter().enumerate() {
            for word in sentence.words.iter().filter(|word| matches!(word.pos, Pos::Noun | Pos::Propn)) {
                first_sentence.entry(word.lemma.to_lowercase()).or_insert(at);
            }
        }
        let words = doc.clean.title.split(|scalar: char| !scalar.is_alphanumeric());
        let title = words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
        let mut entities = vec![Vec::new(); doc.sentences.len()];
        for (entity, one) in analysis.entities.iter().enumerate() {
            for mention in &one.mentions {
                if entities[mention.sentence].last() != Some(&entity) {
                    entities[mention.sentence].push(entity);
                }
            }
        }
        let first_person = super::reader::is_first_person(doc);
        let named = |entity: &Entity| {
            entity.kind == EntityKind::Named(NameKind::Person) && super::pronoun::is_subject(doc, entity)
        };
        let is_about_person = analysis.entities.iter().any(named);
        Self {
            analysis,
            is_about_person,
            first_sentence,
            title,
            entities,
            first_person,
            story: super::remark::is_story(doc),
        }
    }

    /// Whether no sentence before this one has the noun.
    pub(super) fn is_first(&self, lemma: &str, sentence: usize) -> bool {
        self.first_sentence.get(lemma).is_none_or(|first| *first >= sentence)
    }

    /// Whether the title has the noun, as one or as several.
    pub(super) fn is_in_title(&self, lemma: &str) -> bool {
        self.title.contains(lemma) || self.title.contains(&format!("{lemma}s"))
    }

    /// The entities that a sentence mentions.
    pub(in crate::summary) fn entities_in(&self, sentence: usize) -> impl Iterator<Item = (usize, &'a Entity)> {
        self.entities[sentence].iter().map(|&entity| (entity, &self.analysis.entities[entity]))
    }

    pub(super) fn doc(&self) -> &'a ParsedDoc {
        &self.analysis.doc
    }
}
