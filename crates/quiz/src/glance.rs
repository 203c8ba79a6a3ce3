use crate::{Evidence, Fields, FromJson, Json, QuizError};
use serde::Serialize;

/// The article at a glance, beside its dated facts: what a reader looks up. A part without anything is left out.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Glance {
    /// The most salient figures; the label is the figure, the text what it is a figure of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<GlanceEntry>,
    /// People by name; the text says who they are, the evidence is where they are mentioned.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<GlanceEntry>,
    /// Organizations, as people.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub organizations: Vec<GlanceEntry>,
    /// Places, as people.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<GlanceEntry>,
    /// Terms that the article defines; the text is the definition.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<GlanceEntry>,
    /// How hard it is to read, where the formula fits the language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reading: Option<ReadingLevel>,
}

/// One line of a [`Glance`].
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GlanceEntry {
    /// A figure, a name, a term.
    pub label: String,
    /// What the article says of it; empty where it says nothing in few words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// How often the article mentions it, pronouns included; 0 where nobody counted.
    #[serde(skip_serializing_if = "is_zero")]
    pub mentions: usize,
    /// Where, the first mention first; never empty.
    pub evidence: Vec<Evidence>,
}

/// How many years of school a text asks for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReadingLevel {
    /// A grade of United States schools, to one decimal.
    pub grade: f64,
    /// The formula's name.
    pub formula: String,
}

impl FromJson for Glance {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        let mut fields = Fields::of(value, "the article at a glance")?;
        let made = Self {
            figures: fields.get_or_default("figures"),
            people: fields.get_or_default("people"),
            organizations: fields.get_or_default("organizations"),
            places: fields.get_or_default("places"),
            terms: fields.get_or_default("terms"),
            reading: fields.get("reading"),
        };
        fields.finish(made)
    }
}

impl FromJson for GlanceEntry {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        let mut fields = Fields::of(value, "a line of the article at a glance")?;
        let made = Self {
            label: fields.get("label"),
            text: fields.get_or_default("text"),
            mentions: fields.get_or_default("mentions"),
            evidence: fields.get("evidence"),
        };
        fields.finish(made)
    }
}

impl FromJson for ReadingLevel {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        let mut fields = Fields::of(value, "a reading level")?;
        let made = Self { grade: fields.get("grade"), formula: fields.get("formula") };
        fields.finish(made)
    }
}

// Serde hands a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_zero(count: &usize) -> bool {
    *count == 0
}
