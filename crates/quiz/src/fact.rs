use crate::{Evidence, Fields, FromJson, Json, QuizError, named};
use serde::Serialize;
use serde_json::{Map, Value};

/// What sort of thing a fact states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum FactKind {
    Date,
    Quantity,
    Person,
    Organization,
    Place,
    Definition,
    Cause,
    Purpose,
    Membership,
    Event,
    Attribute,
    Quotation,
}

impl FactKind {
    /// Every kind, in the order of the format's schema.
    pub const ALL: [Self; 12] = [
        Self::Date,
        Self::Quantity,
        Self::Person,
        Self::Organization,
        Self::Place,
        Self::Definition,
        Self::Cause,
        Self::Purpose,
        Self::Membership,
        Self::Event,
        Self::Attribute,
        Self::Quotation,
    ];

    /// The word the JSON uses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Quantity => "quantity",
            Self::Person => "person",
            Self::Organization => "organization",
            Self::Place => "place",
            Self::Definition => "definition",
            Self::Cause => "cause",
            Self::Purpose => "purpose",
            Self::Membership => "membership",
            Self::Event => "event",
            Self::Attribute => "attribute",
            Self::Quotation => "quotation",
        }
    }
}

/// One self-contained declarative sentence that the article supports.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fact {
    /// Stable for the same article and statement.
    pub id: String,
    /// Pronouns resolved, asides dropped, hedges kept.
    pub statement: String,
    /// What sort of thing it states.
    pub kind: FactKind,
    /// Who or what it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// What is said of the subject: a verb group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relation: Option<String>,
    /// The rest of the statement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object: Option<String>,
    /// ISO 8601 when the article dates the fact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// How central to the article, 0 to 1.
    pub salience: f64,
    /// Where the article says so; never empty.
    pub evidence: Vec<Evidence>,
    /// Fields of other versions, kept on a round trip.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

impl FromJson for FactKind {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        named(value, &Self::ALL, Self::as_str)
    }
}

impl FromJson for Fact {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        let mut fields = Fields::of(value, "a fact")?;
        let kind = fields.take("kind")?;
        let made = Self {
            id: fields.get("id"),
            statement: fields.get("statement"),
            kind,
            subject: fields.get("subject"),
            relation: fields.get("relation"),
            object: fields.get("object"),
            time: fields.get("time"),
            salience: fields.get("salience"),
            evidence: fields.get("evidence"),
            extra: fields.rest(),
        };
        fields.finish(made)
    }
}
