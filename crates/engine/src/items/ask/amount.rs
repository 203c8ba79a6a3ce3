//! **Rule.** A sum of money, a change in percent, a length of time and a measure are asked for with the words English has
//! for each: "How much did … cost?", "By what percentage did … fall?", "For how long did …?", "How long is …?".
//! **Why.** Amounts are what an article's figures are about, and one is right. **Example.** "The station cost £86
//! million." – "How much did the station cost?" – "£86 million".

use super::{Key, KeyClass, key_of, object_of, preposition_of, stem_of};
use crate::document::{Deprel, ExpressionValue, Pos, Unit};
use crate::facts::{Part, Reading, Role, Statement};
use crate::items::stem::{Asked, Focus};

/// Verbs that take a sum of money, with which "How much money did … spend?" is natural.
const MONEY_VERBS: [&str; 17] = [
    "spend",
    "pay",
    "invest",
    "raise",
    "earn",
    "lose",
    "donate",
    "receive",
    "borrow",
    "owe",
    "save",
    "collect",
    "contribute",
    "make",
    "offer",
    "give",
    "provide",
];
/// Adjectives of measure, as "How … is it?" asks for them.
const MEASURES: [&str; 8] = ["long", "tall", "high", "wide", "deep", "old", "thick", "heavy"];

pub(super) fn ask(reading: &Reading<'_>, statement: &Statement) -> Vec<(String, Key)> {
    let clause = &statement.clause;
    let parts = clause.parts.iter().enumerate().filter(|(_, part)| !part.fronted);
    parts
        .filter_map(|(at, part)| {
            let (wh, words, stranded, value) = asked(reading, statement, part)?;
            let asked = Asked { focus: Focus::Part(at), wh, stranded };
            let key = key_of(reading, clause.sentence, &words, KeyClass::Number(value))?;
            // A second figure in the key would be half of the answer.
            let figures = key.text.split(' ').filter(|word| word.starts_with(|c: char| c.is_ascii_digit())).count();
            (figures <= 1).then_some(())?;
            Some((stem_of(reading, statement, &asked)?, key))
        })
        .collect()
}

/// The wh-phrase, the key's words, what stays at their place, and the value.
fn asked(reading: &Reading<'_>, statement: &Statement, part: &Part) -> Option<(String, Vec<usize>, String, f64)> {
    let clause = &statement.clause;
    let s = clause.sentence;
    let verb = clause.verb.map(|verb| reading.word(s, verb).lemma.to_lowercase());
    let preposition = preposition_of(reading, s, part);
    let words = object_of(part).to_vec();
    match (part.role, preposition.as_str()) {
        (Role::Object, "") => {
            let (value, unit) = whole(reading, s, &words)?;
            if !matches!(unit, Unit::Money(_)) {
                return None;
            }
            let verb = verb?;
            let wh = match verb.as_str() {
                "cost" => "How much",
                verb if MONEY_VERBS.contains(&verb) => "How much money",
                _ => return None,
            };
            Some((wh.to_owned(), words, String::new(), value))
        }
        (Role::Oblique, "by") => {
            let (value, unit) = whole(reading, s, &words)?;
            let passive = clause.finite.is_some_and(|finite| reading.word(s, finite).deprel == Deprel::AuxPass);
            (unit == Unit::Percent && value > 0.0 && !passive)
                .then(|| ("By what percentage".to_owned(), words, String::new(), value))
        }
        (Role::Oblique, "for") => {
            let expression = reading.expression(s, *words.last()?)?;
            let ExpressionValue::Duration(quantity) = &expression.value else { return None };
            let all = words.iter().all(|at| expression.words.contains(at));
            (all && quantity.value >= 2.0).then(|| ("For how long".to_owned(), words, String::new(), quantity.value))
        }
        (Role::Complement, "") => measure(reading, s, part).or_else(|| {
            let (value, unit) = whole(reading, s, &words)?;
            let price = matches!(unit, Unit::Money(_)) && clause.verb.is_none();
            price.then(|| ("How much".to_owned(), words.clone(), String::new(), value))
        }),
        _ => None,
    }
}

/// "820 metres long": the adjective and the amount before it, where there is nothing else.
fn measure(reading: &Reading<'_>, sentence: usize, part: &Part) -> Option<(String, Vec<usize>, String, f64)> {
    let adjective = reading.lower(sentence, part.head);
    if reading.word(sentence, part.head).pos != Pos::Adj || !MEASURES.contains(&adjective.as_str()) {
        return None;
    }
    let words: Vec<usize> = part.words.iter().copied().filter(|&at| at != part.head).collect();
    let before = words.last().is_some_and(|&last| last < part.head);
    let (value, unit) = whole(reading, sentence, &words)?;
    let measured = matches!(unit, Unit::Measure(_) | Unit::Count(_));
    (before && measured && value >= 2.0).then(|| (format!("How {adjective}"), words, String::new(), value))
}

/// The amount that some words are, hedges among them; none where they say more.
fn whole(reading: &Reading<'_>, sentence: usize, words: &[usize]) -> Option<(f64, Unit)> {
    let expression = words.iter().find_map(|&at| reading.expression(sentence, at))?;
    let (ExpressionValue::Quantity(quantity) | ExpressionValue::Duration(quantity)) = &expression.value else {
        return None;
    };
    let hedge = |at: usize| {
        matches!(
            reading.lower(sentence, at).as_str(),
            "about"
                | "around"
                | "nearly"
                | "almost"
                | "approximately"
                | "roughly"
                | "over"
                | "only"
                | "just"
                | "more"
                | "less"
                | "than"
                | "at"
                | "least"
                | "most"
                | "up"
                | "to"
                | "some"
                | "an"
                | "estimated"
                // "per hour", "a barrel": the rate that the sum is.
                | "per"
        ) || (at > 0
            && matches!(reading.lower(sentence, at - 1).as_str(), "per" | "a" | "an")
            && matches!(expression.value, ExpressionValue::Quantity(_))
            && reading.word(sentence, at).pos == Pos::Noun)
    };
    let all = words.iter().all(|at| expression.words.contains(at) || hedge(*at));
    all.then(|| (quantity.value, quantity.unit.clone()))
}
