//! Reading JSON by hand: a value is parsed once, and each type takes its fields from it.
//!
//! Derived deserializers would be shorter here and weigh 25 KB (gzip) more in every reader's page: each type brings
//! a visitor, a matcher of names and a state machine of its own, and flattened fields a second copy of the parser.

use crate::QuizError;
use crate::json::{Json, Object};
use serde_json::{Map, Value};

/// What can be read from JSON.
///
/// ```
/// use gistcheck_quiz::{Evidence, read_json};
/// let evidence: Evidence = read_json(r#"{"exact":"Elbe","start":4,"end":8}"#)?;
/// assert_eq!((evidence.exact.as_str(), evidence.start, evidence.end), ("Elbe", 4, 8));
/// assert!(read_json::<Evidence>(r#"{"exact":"Elbe","start":4}"#).is_err_and(|error| error.to_string().contains("end")));
/// # Ok::<(), gistcheck_quiz::QuizError>(())
/// ```
pub trait FromJson: Sized {
    /// Reads a parsed value.
    ///
    /// # Errors
    /// When it has another shape, or says something impossible.
    fn from_value(value: Json) -> Result<Self, QuizError>;

    /// What a field stands for that is not there; none where it must be.
    fn absent() -> Option<Self> {
        None
    }
}

/// Reads a JSON text.
///
/// # Errors
/// When it is no JSON, or [`FromJson::from_value`] refuses it.
pub fn read_json<T: FromJson>(json: &str) -> Result<T, QuizError> {
    T::from_value(parsed(json)?)
}

fn parsed(json: &str) -> Result<Json, QuizError> {
    Json::parsed(json).map_err(|error| QuizError::malformed(format!("This is not readable JSON: {error}.")))
}

/// The fields of a JSON object, taken one after the other; what is left are fields of other versions.
pub struct Fields {
    object: Object,
    of: &'static str,
    wrong: Option<QuizError>,
}

impl Fields {
    /// The fields of an object; `of` names it in complaints.
    ///
    /// # Errors
    /// When the value is no object.
    pub fn of(value: Json, of: &'static str) -> Result<Self, QuizError> {
        match value.object() {
            Some(object) => Ok(Self { object, of, wrong: None }),
            None => Err(QuizError::malformed(format!("Where {of} should stand, there is none."))),
        }
    }

    /// Takes a field.
    ///
    /// # Errors
    /// When it is not there and must be, or cannot be read.
    // Outlined: each type calls it many times.
    #[inline(never)]
    pub fn take<T: FromJson>(&mut self, name: &str) -> Result<T, QuizError> {
        match self.object.take(name) {
            Some(value) => T::from_value(value).map_err(|error| self.inside(name, error)),
            None => T::absent().ok_or_else(|| self.lacks(name)),
        }
    }

    /// Takes a field that may be left out.
    ///
    /// # Errors
    /// When it is there and cannot be read.
    #[inline(never)]
    pub fn take_or_default<T: FromJson + Default>(&mut self, name: &str) -> Result<T, QuizError> {
        self.object.take(name).map_or_else(|| Ok(T::default()), T::from_value).map_err(|error| self.inside(name, error))
    }

    /// Takes a field as [`Self::take`] does; what is wrong with it is told by [`Self::finish`] alone. A type of many
    /// fields weighs a third so: nowhere has half a value to be thrown away.
    #[inline(never)]
    pub fn get<T: FromJson + Default>(&mut self, name: &str) -> T {
        let taken = self.take(name);
        self.or_wrong(taken)
    }

    /// Takes a field that may be left out, as [`Self::get`] does.
    #[inline(never)]
    pub fn get_or_default<T: FromJson + Default>(&mut self, name: &str) -> T {
        let taken = self.take_or_default(name);
        self.or_wrong(taken)
    }

    fn or_wrong<T: Default>(&mut self, taken: Result<T, QuizError>) -> T {
        taken.unwrap_or_else(|error| {
            self.wrong.get_or_insert(error);
            T::default()
        })
    }

    /// What was not taken; see the feature `keep-unknown`.
    pub fn rest(&mut self) -> Map<String, Value> {
        self.object.rest()
    }

    /// What was made of the fields.
    ///
    /// # Errors
    /// The first thing that was wrong with a field.
    pub fn finish<T>(self, made: T) -> Result<T, QuizError> {
        match self.wrong {
            None => Ok(made),
            Some(error) => Err(error),
        }
    }

    fn lacks(&self, name: &str) -> QuizError {
        QuizError::malformed(format!("There is {} without “{name}”.", self.of))
    }

    /// A complaint about a bare value is told with the field's name; one about something inside names itself.
    fn inside(&self, name: &str, error: QuizError) -> QuizError {
        if error.is_unnamed() {
            QuizError::malformed(format!("There is {} whose “{name}” is of a wrong kind.", self.of))
        } else {
            error
        }
    }
}

impl FromJson for String {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        value.text().ok_or_else(QuizError::unnamed)
    }
}

impl FromJson for bool {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        value.truth().ok_or_else(QuizError::unnamed)
    }
}

impl FromJson for f64 {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        value.number().ok_or_else(QuizError::unnamed)
    }
}

impl FromJson for u64 {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        value.count().ok_or_else(QuizError::unnamed)
    }
}

impl FromJson for u32 {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        u64::from_value(value)?.try_into().map_err(|_| QuizError::unnamed())
    }
}

impl FromJson for usize {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        u64::from_value(value)?.try_into().map_err(|_| QuizError::unnamed())
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        if value.is_null() { Ok(None) } else { T::from_value(value).map(Some) }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        let Some(values) = value.list() else { return Err(QuizError::unnamed()) };
        let mut out = Self::new();
        for value in values {
            out.push(T::from_value(value)?);
        }
        Ok(out)
    }
}

/// The value of a list that a word names.
///
/// # Errors
/// When the value is no word, or no value has it.
pub fn named<T: Copy>(value: Json, all: &[T], word: impl Fn(T) -> &'static str) -> Result<T, QuizError> {
    let given = String::from_value(value)?;
    let found = all.iter().copied().find(|one| word(*one) == given);
    found.ok_or_else(|| QuizError::malformed(format!("“{given}” is nothing that is known here.")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaint<T: FromJson>(json: &str) -> String {
        read_json::<T>(json).err().map(|error| error.to_string()).unwrap_or_default()
    }

    #[test]
    fn complaints_name_the_field() {
        assert_eq!(
            complaint::<crate::Evidence>(r#"{"exact":"x","start":0}"#),
            "There is a piece of evidence without “end”."
        );
        assert_eq!(
            complaint::<crate::Evidence>(r#"{"exact":"x","start":-1,"end":1}"#),
            "There is a piece of evidence whose “start” is of a wrong kind."
        );
        assert!(complaint::<crate::Evidence>("{").starts_with("This is not readable JSON: EOF"));
        assert_eq!(complaint::<crate::Evidence>("[]"), "Where a piece of evidence should stand, there is none.");
    }

    #[test]
    fn absent_and_null_are_alike_for_what_may_be_left_out() {
        for json in ["{}", r#"{"hint":null}"#] {
            let mut fields = Fields::of(parsed(json).expect("JSON"), "x").expect("an object");
            assert_eq!(fields.take::<Option<String>>("hint").expect("it may be left out"), None);
        }
    }
}
