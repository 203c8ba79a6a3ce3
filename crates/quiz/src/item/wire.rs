//! An item as the JSON has it: flat, with only the fields of its kind. Reading it is where the rules are checked.

use super::{
    About, Accepted, Author, Body, Choice, ChoiceSet, Difficulty, Item, ItemKind, Matching, Numeric, Pair, Sequence,
};
use crate::{Evidence, Fields, FromJson, Json, QuizError};
use serde::Serialize;
use serde_json::{Map, Value};

#[derive(Serialize)]
pub(crate) struct ItemWire {
    id: String,
    kind: ItemKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    fact: Option<String>,
    stem: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    choices: Option<Vec<Choice>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accept: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    numeric: Option<Numeric>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sequence: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pairs: Option<Vec<Pair>>,
    #[serde(rename = "extra", skip_serializing_if = "Vec::is_empty")]
    extra_rights: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    difficulty: Option<Difficulty>,
    #[serde(skip_serializing_if = "Option::is_none")]
    confidence: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    section: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<Author>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    evidence: Vec<Evidence>,
    #[serde(flatten)]
    unknown: Map<String, Value>,
}

impl FromJson for Item {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        let mut fields = Fields::of(value, "a question")?;
        let id: String = fields.take("id")?;
        let kind: ItemKind = fields.take("kind")?;
        let body = body(kind, &mut fields)?;
        let stem = fields.get("stem");
        let about = About {
            fact: fields.get("fact"),
            hint: fields.get("hint"),
            explanation: fields.get("explanation"),
            difficulty: fields.get("difficulty"),
            confidence: fields.get("confidence"),
            section: fields.get("section"),
            author: fields.get("author"),
            evidence: fields.get_or_default("evidence"),
            extra: fields.rest(),
        };
        let (stem, about) = fields.finish((stem, about))?;
        Self::new(id, stem, body, about)
    }
}

fn body(kind: ItemKind, fields: &mut Fields) -> Result<Body, QuizError> {
    Ok(match kind {
        ItemKind::Choice => Body::Choice(ChoiceSet::one_key(fields.take("choices")?)?),
        ItemKind::MultipleResponse => Body::MultipleResponse(ChoiceSet::some_keys(fields.take("choices")?)?),
        ItemKind::TrueFalse => Body::TrueFalse(fields.take("answer")?),
        ItemKind::Cloze => Body::Cloze(accepted(fields)?),
        ItemKind::ShortAnswer => Body::ShortAnswer(accepted(fields)?),
        ItemKind::Ordering => Body::Ordering(Sequence::new(fields.take("sequence")?)?),
        ItemKind::Matching => Body::Matching(Matching::new(fields.take("pairs")?, fields.take_or_default("extra")?)?),
    })
}

fn accepted(fields: &mut Fields) -> Result<Accepted, QuizError> {
    Accepted::new(fields.take("accept")?, fields.take("numeric")?)
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
