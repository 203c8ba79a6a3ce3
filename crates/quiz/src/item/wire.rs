//! An item as the JSON has it: flat, everything optional. Converting from it is where the rules are checked.

use super::{
    About, Accepted, Author, Body, Choice, ChoiceSet, Difficulty, Item, ItemKind, Matching, Numeric, Pair, Sequence,
};
use crate::{Evidence, QuizError};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

#[derive(Serialize, Deserialize)]
pub(crate) struct ItemWire {
    id: String,
    kind: ItemKind,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    fact: Option<String>,
    stem: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    choices: Option<Vec<Choice>>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    answer: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    accept: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    numeric: Option<Numeric>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    sequence: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pairs: Option<Vec<Pair>>,
    #[serde(rename = "extra", skip_serializing_if = "Vec::is_empty", default)]
    extra_rights: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    hint: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    explanation: Option<String>,
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
    #[serde(flatten)]
    unknown: Map<String, Value>,
}

impl TryFrom<ItemWire> for Item {
    type Error = QuizError;

    fn try_from(wire: ItemWire) -> Result<Self, QuizError> {
        let lacks = |field: &str| {
            QuizError::malformed(format!("The item {} is of kind {} and lacks {field}.", wire.id, wire.kind.as_str()))
        };
        let body = match wire.kind {
            ItemKind::Choice => Body::Choice(ChoiceSet::one_key(wire.choices.ok_or_else(|| lacks("choices"))?)?),
            ItemKind::MultipleResponse => {
                Body::MultipleResponse(ChoiceSet::some_keys(wire.choices.ok_or_else(|| lacks("choices"))?)?)
            }
            ItemKind::TrueFalse => Body::TrueFalse(wire.answer.ok_or_else(|| lacks("answer"))?),
            ItemKind::Cloze => Body::Cloze(Accepted::new(wire.accept.ok_or_else(|| lacks("accept"))?, wire.numeric)?),
            ItemKind::ShortAnswer => {
                Body::ShortAnswer(Accepted::new(wire.accept.ok_or_else(|| lacks("accept"))?, wire.numeric)?)
            }
            ItemKind::Ordering => Body::Ordering(Sequence::new(wire.sequence.ok_or_else(|| lacks("sequence"))?)?),
            ItemKind::Matching => {
                Body::Matching(Matching::new(wire.pairs.ok_or_else(|| lacks("pairs"))?, wire.extra_rights)?)
            }
        };
        let about = About {
            fact: wire.fact,
            hint: wire.hint,
            explanation: wire.explanation,
            difficulty: wire.difficulty,
            confidence: wire.confidence,
            section: wire.section,
            author: wire.author,
            evidence: wire.evidence,
            extra: wire.unknown,
        };
        Item::new(wire.id, wire.stem, body, about)
    }
}

impl From<Item> for ItemWire {
    fn from(item: Item) -> Self {
        let kind = item.kind();
        let about = item.about;
        let mut wire = Self {
            id: item.id,
            kind,
            fact: about.fact,
            stem: item.stem,
            choices: None,
            answer: None,
            accept: None,
            numeric: None,
            sequence: None,
            pairs: None,
            extra_rights: Vec::new(),
            hint: about.hint,
            explanation: about.explanation,
            difficulty: about.difficulty,
            confidence: about.confidence,
            section: about.section,
            author: about.author,
            evidence: about.evidence,
            unknown: about.extra,
        };
        match item.body {
            Body::Choice(set) | Body::MultipleResponse(set) => wire.choices = Some(set.as_slice().to_vec()),
            Body::TrueFalse(answer) => wire.answer = Some(answer),
            Body::Cloze(accepted) | Body::ShortAnswer(accepted) => {
                wire.accept = Some(accepted.spellings().to_vec());
                wire.numeric = accepted.numeric().cloned();
            }
            Body::Ordering(sequence) => wire.sequence = Some(sequence.as_slice().to_vec()),
            Body::Matching(matching) => {
                wire.pairs = Some(matching.pairs().to_vec());
                wire.extra_rights = matching.extra().to_vec();
            }
        }
        wire
    }
}
