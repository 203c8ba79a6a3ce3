use crate::{Article, Fact, Fields, FromJson, Glance, Item, Json, QuizError, SummarySentence, read_json, short_hash};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The format this crate reads and writes.
pub const FORMAT: &str = "gistcheck.quiz/1";

/// Longest JSON that is read, in bytes: an article of the longest accepted length and all that can be made of it.
const LONGEST_JSON: usize = 64 * 1024 * 1024;

/// A quiz document: what `gistcheck generate` prints, the page stores, and a host page hands to the element.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Quiz {
    format: String,
    /// [`short_hash`] of the items' JSON: what scores, results and classes refer to.
    pub id: String,
    /// Name and version of what made it, `hand`, or the format it was imported from.
    pub generator: String,
    /// BCP 47.
    pub language: String,
    /// What it is called, where it is not called as its article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Left out where a quiz is handed out without its article, or was imported.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<Article>,
    /// In the article's order.
    pub summary: Vec<SummarySentence>,
    /// Salient first.
    pub facts: Vec<Fact>,
    /// What a reader looks up; none where nothing was looked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub glance: Option<Glance>,
    /// The questions.
    pub items: Vec<Item>,
    /// How a teacher hands it out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<SheetSettings>,
    /// What the engine could not do, in words for a person.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// Fields of other versions, kept on a round trip.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// How a teacher hands a quiz out.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct SheetSettings {
    /// `practice` or `test`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// Whether questions and choices come in another order for each student.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shuffle: Option<bool>,
    /// Time allowed, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u32>,
    /// How often it may be taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempts: Option<u32>,
    /// Share of right answers from which it is passed, 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pass: Option<f64>,
    /// Fields of other versions, kept on a round trip.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

impl Quiz {
    /// A quiz of these items; its id is made from them.
    pub fn new(generator: impl Into<String>, language: impl Into<String>, items: Vec<Item>) -> Self {
        Self {
            format: FORMAT.to_owned(),
            id: items_id(&items),
            generator: generator.into(),
            language: language.into(),
            title: None,
            article: None,
            summary: Vec::new(),
            facts: Vec::new(),
            glance: None,
            items,
            sheet: None,
            notes: Vec::new(),
            extra: Map::new(),
        }
    }

    /// Reads a document.
    ///
    /// # Errors
    /// When it is too long, no JSON, of a newer format, or breaks a rule of the format.
    pub fn from_json(json: &str) -> Result<Self, QuizError> {
        if json.len() > LONGEST_JSON {
            return Err(QuizError::too_large(json.len(), LONGEST_JSON));
        }
        read_json(json)
    }

    /// Writes the document, in fields of a fixed order.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("a quiz holds nothing that JSON cannot")
    }

    /// What the page calls it.
    pub fn display_title(&self) -> &str {
        match (&self.title, &self.article) {
            (Some(title), _) => title,
            (None, Some(article)) => &article.title,
            (None, None) => "Quiz",
        }
    }
}

impl FromJson for Quiz {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        let mut fields = Fields::of(value, "a quiz")?;
        // The only field that tells whether the rest can be read.
        let format: Option<String> = fields.take("format")?;
        match format.as_deref() {
            Some(FORMAT) => {}
            Some(other) if is_newer(other) => return Err(QuizError::newer_format(other)),
            _ => return Err(QuizError::malformed("This is no quiz of Gistcheck's: it names no format that is known.")),
        }
        let made = Self {
            format: FORMAT.to_owned(),
            id: fields.get("id"),
            generator: fields.get("generator"),
            language: fields.get("language"),
            title: fields.get("title"),
            article: fields.get("article"),
            summary: fields.get_or_default("summary"),
            facts: fields.get_or_default("facts"),
            glance: fields.get("glance"),
            items: fields.get("items"),
            sheet: fields.get("sheet"),
            notes: fields.get_or_default("notes"),
            extra: fields.rest(),
        };
        fields.finish(made)
    }
}

impl FromJson for SheetSettings {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        let mut fields = Fields::of(value, "a sheet's settings")?;
        let made = Self {
            mode: fields.get("mode"),
            shuffle: fields.get("shuffle"),
            seconds: fields.get("seconds"),
            attempts: fields.get("attempts"),
            pass: fields.get("pass"),
            extra: fields.rest(),
        };
        fields.finish(made)
    }
}

/// What identifies a list of items: their content, not the engine's version or the article around them.
fn items_id(items: &[Item]) -> String {
    short_hash(serde_json::to_string(items).expect("items hold nothing that JSON cannot").as_bytes())
}

fn is_newer(format: &str) -> bool {
    format
        .strip_prefix("gistcheck.quiz/")
        .and_then(|number| number.parse::<u32>().ok())
        .is_some_and(|number| number > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HAND_MADE: &str = r#"{"format":"gistcheck.quiz/1","id":"x","generator":"hand","language":"en","items":[
        {"id":"q1","kind":"choice","stem":"Which is a river?","choices":[
            {"id":"a","text":"Elbe","correct":true},{"id":"b","text":"Etna","correct":false},{"id":"c","text":"Eiger","correct":false}],
         "mood":"blue"}],"colour":"green"}"#;

    #[test]
    fn unknown_fields_survive_a_round_trip() {
        let quiz = Quiz::from_json(HAND_MADE).expect("it is valid");
        let again = Quiz::from_json(&quiz.to_json()).expect("what is written can be read");
        assert_eq!(quiz, again);
        assert_eq!(again.extra["colour"], "green");
        assert_eq!(again.items[0].about.extra["mood"], "blue");
    }

    #[test]
    fn a_newer_format_is_told_from_a_damaged_one() {
        let newer = HAND_MADE.replace("quiz/1", "quiz/2");
        assert!(Quiz::from_json(&newer).is_err_and(|error| error.is_newer_format()));
        assert!(Quiz::from_json("{").is_err_and(|error| error.is_malformed()));
        assert!(
            Quiz::from_json(&HAND_MADE.replace("\"correct\":false", "\"correct\":true"))
                .is_err_and(|error| error.is_malformed())
        );
    }
}
