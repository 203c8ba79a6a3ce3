//! What GIFT has no place for, as the JSON of a comment line.

use super::escape;
use gistcheck_quiz::{
    About, Author, ChoiceSource, Difficulty, Evidence, Item, ItemKind, Numeric, SheetSettings, short_hash,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// What stands before the JSON of a question's comment.
pub(super) const ITEM_MARK: &str = "// gistcheck item ";
/// What stands before the JSON of the quiz's comment.
pub(super) const QUIZ_MARK: &str = "// gistcheck quiz ";

#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct KeptQuiz {
    pub(super) id: String,
    /// What `id` is good for: the items as they were.
    pub(super) items: String,
    pub(super) generator: String,
    pub(super) language: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(super) title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(super) sheet: Option<SheetSettings>,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub(super) notes: Vec<String>,
    #[serde(skip_serializing_if = "Map::is_empty", default)]
    pub(super) extra: Map<String, Value>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct KeptItem {
    pub(super) id: String,
    pub(super) kind: ItemKind,
    /// Of the GIFT as it was written: another one was edited by a person.
    pub(super) hash: String,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub(super) choices: Vec<KeptChoice>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(super) numeric: Option<Numeric>,
    /// A spelling that was added for programs which do not read numbers.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(super) added: Option<String>,
    /// Texts that do not come back from GIFT to the letter.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub(super) texts: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    fact: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    hint: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    difficulty: Option<Difficulty>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    confidence: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    section: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    author: Option<Author>,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    evidence: Vec<Evidence>,
    #[serde(skip_serializing_if = "Map::is_empty", default)]
    extra: Map<String, Value>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct KeptChoice {
    pub(super) id: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(super) source: Option<ChoiceSource>,
}

impl KeptItem {
    pub(super) fn of(item: &Item) -> Self {
        let about = item.about.clone();
        Self {
            id: item.id.clone(),
            kind: item.kind(),
            hash: String::new(),
            choices: Vec::new(),
            numeric: None,
            added: None,
            texts: BTreeMap::new(),
            fact: about.fact,
            hint: about.hint,
            difficulty: about.difficulty,
            confidence: about.confidence,
            section: about.section,
            author: about.author,
            evidence: about.evidence,
            extra: about.extra,
        }
    }

    /// Everything about the item but its explanation, which GIFT holds.
    pub(super) fn about(&self, is_edited: bool) -> About {
        About {
            fact: self.fact.clone(),
            hint: self.hint.clone(),
            explanation: None,
            difficulty: self.difficulty,
            confidence: self.confidence,
            section: self.section.clone(),
            author: if is_edited && self.author == Some(Author::Engine) { Some(Author::Edited) } else { self.author },
            evidence: self.evidence.clone(),
            extra: self.extra.clone(),
        }
    }

    /// Keeps a text that `written` does not give back.
    pub(super) fn keep(&mut self, name: &str, text: &str, written: &str) {
        if escape::read_field(written) != text {
            self.texts.insert(name.to_owned(), text.to_owned());
        }
    }

    /// The text as it was, unless somebody changed what was read.
    pub(super) fn restored(&self, name: &str, read: String, read_back: impl Fn(&str) -> String) -> String {
        match self.texts.get(name) {
            Some(original) if read_back(original) == read => original.clone(),
            _ => read,
        }
    }

    /// The same of a field that `write` wrote.
    pub(super) fn restored_field(&self, name: &str, read: String, write: fn(&str) -> String) -> String {
        self.restored(name, read, |original| escape::read_field(&write(original)))
    }
}

/// What tells whether a question was edited.
pub(super) fn hash(question: &str) -> String {
    let lines: Vec<&str> = question.lines().map(str::trim).collect();
    short_hash(lines.join("\n").trim().as_bytes())[..8].to_owned()
}
