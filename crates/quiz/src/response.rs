use serde::{Deserialize, Serialize};

/// What a reader answered to one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
