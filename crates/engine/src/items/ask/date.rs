//! **Rule.** A date that tells when: "in 1851" is asked for with "In what year", a day with "On what date".
//! **Why.** Dates have one answer, and its kind is sure. **Example.** "The bridge opened in 1932." – "In what year did
//! the bridge open?"

use super::{Key, KeyClass, key_of, object_of, preposition_of, stem_of};
use crate::document::{DateExpr, DateGrain, Deprel, ExpressionValue, Pos, Xpos};
use crate::facts::{Part, Reading, Role, Statement};
use crate::items::stem::{Asked, Focus};

/// Whose birth and death are asked for is told of so often.
const TOLD_OF: usize = 4;

pub(super) fn ask(reading: &Reading<'_>, statement: &Statement) -> Vec<(String, Key)> {
    let clause = &statement.clause;
    let s = clause.sentence;
    let dated: Vec<usize> =
        (0..clause.parts.len()).filter(|&at| date_of(reading, s, &clause.parts[at]).is_some()).collect();
    // Two dates in one clause: either may be part of the other's answer.
    let [at] = dated[..] else { return Vec::new() };
    // A state or a course has no date of its own, and of a figure the figure is asked for.
    let lasting = clause.verb.is_none_or(|verb| {
        let word = reading.word(s, verb);
        word.xpos == Xpos::Vbg
            || matches!(
                &*word.lemma,
                "be" | "have" | "think" | "know" | "remain" | "climb" | "continue" | "last" | "stay" | "live" | "keep"
            )
    });
    // What is so, or is so often, has no date: the date belongs to another word.
    let habit = clause.finite.or(clause.verb).is_some_and(|at| {
        matches!(reading.word(s, at).xpos, Xpos::Vbz | Xpos::Vbp) && &*reading.word(s, at).lemma != "have"
    });
    // Journeys have dates that nobody retains; "early in the century" is asked for with a word left behind.
    let passing = clause.verb.is_some_and(|verb| {
        matches!(&*reading.word(s, verb).lemma, "visit" | "come" | "arrive" | "go" | "return" | "travel" | "sail")
    }) || clause
        .parts
        .iter()
        .any(|part| part.role == Role::Adverb && matches!(reading.lower(s, part.head).as_str(), "early" | "late"));
    // When somebody was born or died is asked of those whom the article is about.
    let of_few = clause.verb.is_some_and(|verb| matches!(&*reading.word(s, verb).lemma, "die" | "bear" | "marry"))
        && reading.mention(s, clause.subject.head).is_none_or(|(_, entity, _)| entity.mentions.len() < TOLD_OF);
    let lasting = lasting || habit || passing || of_few;
    let figure =
        clause.subject.words.iter().any(|&at| {
            reading.word(s, at).xpos == Xpos::Cd || matches!(reading.lower(s, at).as_str(), "%" | "percent")
        });
    if lasting || figure {
        return Vec::new();
    }
    let part = &clause.parts[at];
    let Some(date) = date_of(reading, s, part) else { return Vec::new() };
    let Some(wh) = wh(&preposition_of(reading, s, part), date) else { return Vec::new() };
    let mut words = object_of(part).to_vec();
    if date.grain <= DateGrain::Century || date.grain == DateGrain::Decade {
        words.retain(|&at| reading.word(s, at).pos != Pos::Punct);
    }
    let asked = Asked { focus: Focus::Part(at), wh, stranded: String::new() };
    let key = key_of(reading, s, &words, KeyClass::Date(date.clone()));
    stem_of(reading, statement, &asked).zip(key).into_iter().collect()
}

/// The date, where it is all that the part says.
fn date_of<'a>(reading: &Reading<'a>, sentence: usize, part: &Part) -> Option<&'a DateExpr> {
    if !matches!(part.role, Role::Oblique) {
        return None;
    }
    let expression = reading.expression(sentence, part.head)?;
    let ExpressionValue::Date(date) = &expression.value else { return None };
    let all = object_of(part)
        .iter()
        .all(|at| expression.words.contains(at) || reading.word(sentence, *at).deprel == Deprel::Det);
    (all && !date.iso.starts_with("--")).then_some(date)
}

fn wh(preposition: &str, date: &DateExpr) -> Option<String> {
    let unit = match date.grain {
        DateGrain::Century => "century",
        DateGrain::Decade => "decade",
        DateGrain::Year => "year",
        DateGrain::Month => "month and year",
        DateGrain::Day => "date",
    };
    Some(match (preposition, date.grain) {
        ("on", DateGrain::Day) | ("", DateGrain::Day) => "On what date".to_owned(),
        ("in", DateGrain::Month) => "When".to_owned(),
        ("in" | "during", DateGrain::Century | DateGrain::Decade | DateGrain::Year) => format!("In what {unit}"),
        ("by", DateGrain::Year) => "By what year".to_owned(),
        ("since", DateGrain::Year) => "Since what year".to_owned(),
        ("until", DateGrain::Year) => "Until what year".to_owned(),
        ("around" | "about", DateGrain::Year) => "Around what year".to_owned(),
        _ => return None,
    })
}
