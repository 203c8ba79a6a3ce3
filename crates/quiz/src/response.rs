use crate::{Fields, FromJson, QuizError};
use serde::Serialize;
use serde_json::Value;

/// What a reader answered to one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Response {
    /// Ids of the chosen choices, in the item's order.
    Chosen(Vec<String>),
    /// Whether the statement was called true.
    Judged(bool),
    /// What was typed.
    Typed(String),
    /// The order made.
    Ordered(Vec<String>),
    /// For each left side in the item's order, the right side put to it, if any.
    Matched(Vec<Option<String>>),
    /// Nothing: the item was passed over.
    Skipped,
}

impl FromJson for Response {
    fn from_value(value: Value) -> Result<Self, QuizError> {
        if value == "skipped" {
            return Ok(Self::Skipped);
        }
        let mut fields = Fields::of(value, "a response")?;
        Ok(if let Some(ids) = fields.take("chosen")? {
            Self::Chosen(ids)
        } else if let Some(answer) = fields.take("judged")? {
            Self::Judged(answer)
        } else if let Some(text) = fields.take("typed")? {
            Self::Typed(text)
        } else if let Some(order) = fields.take("ordered")? {
            Self::Ordered(order)
        } else {
            Self::Matched(fields.take("matched")?)
        })
    }
}
