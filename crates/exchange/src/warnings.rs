//! What a teacher may want to look at again after editing: rules of item writing that words alone can tell.

mod choices_overlap;
mod items_alike;
mod key_in_stem;
mod key_longest;
mod several_answers;

use gistcheck_quiz::{Item, Quiz, normalize_typed};

/// One thing to look at again. It never forbids: a teacher may know better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Id of the item.
    pub item: String,
    /// The rule's name, stable for programs.
    pub rule: &'static str,
    /// A sentence for a person.
    pub sentence: String,
}

/// A rule about one item: what to say, if it is broken.
type Rule = fn(&Item) -> Option<String>;

/// Every rule about one item.
const RULES: [(&str, Rule); 4] = [
    ("key_in_stem", key_in_stem::check),
    ("choices_overlap", choices_overlap::check),
    ("key_longest", key_longest::check),
    ("several_answers", several_answers::check),
];

/// Everything to look at again in one item.
pub fn item_warnings(item: &Item) -> Vec<Warning> {
    let broken = RULES.iter().filter_map(|(rule, check)| Some((*rule, check(item)?)));
    broken.map(|(rule, sentence)| Warning { item: item.id.clone(), rule, sentence }).collect()
}

/// Everything to look at again in a quiz: in the order of its items, then what two of them have in common.
pub fn quiz_warnings(quiz: &Quiz) -> Vec<Warning> {
    let mut warnings: Vec<Warning> = quiz.items.iter().flat_map(item_warnings).collect();
    warnings.extend(items_alike::check(&quiz.items));
    warnings
}

/// Words in the form in which typed answers are compared.
fn words(text: &str) -> Vec<String> {
    normalize_typed(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether the words stand in the text one behind the other.
fn holds(text: &[String], words: &[String]) -> bool {
    !words.is_empty() && text.windows(words.len()).any(|window| window == words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::all_kinds;

    /// The names of the rules that an item breaks; it is given as the JSON of its fields.
    pub(super) fn broken(fields: &str) -> Vec<&'static str> {
        let json = format!(
            r#"{{"format":"gistcheck.quiz/1","id":"","generator":"hand","language":"en","items":[{{"id":"q",{fields}}}]}}"#
        );
        let quiz = Quiz::from_json(&json).expect("it is valid");
        let warnings = quiz_warnings(&quiz);
        assert!(warnings.iter().all(|warning| warning.sentence.ends_with('.')), "{warnings:?}");
        warnings.into_iter().map(|warning| warning.rule).collect()
    }

    /// A choice item whose first choice is the key.
    pub(super) fn choice(stem: &str, choices: &[&str]) -> String {
        let choices: Vec<serde_json::Value> = choices
            .iter()
            .enumerate()
            .map(|(at, text)| serde_json::json!({"id": at.to_string(), "text": text, "correct": at == 0}))
            .collect();
        format!(r#""kind":"choice","stem":{},"choices":{}"#, serde_json::json!(stem), serde_json::json!(choices))
    }

    #[test]
    fn a_good_item_gets_no_warning() {
        assert_eq!(
            broken(&choice("Where does the Elbe end?", &["the North Sea", "the Baltic Sea", "Lake Geneva"])),
            [""; 0]
        );
        let warnings = quiz_warnings(&all_kinds());
        assert!(warnings.len() <= 2, "a quiz made with care: {warnings:?}");
    }
}
