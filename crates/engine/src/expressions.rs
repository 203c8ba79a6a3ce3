//! Dates, periods and quantities, by rules on tokens.
//!
//! Tags and trees are asked only where the words leave a doubt (is "1990" a year or a number?), so that most expressions
//! are found under a wrong tree too. Spans hold the value alone: no article, preposition, hedge or "early"; a range such
//! as "1914–1918" is two expressions.

mod amount;
mod century;
mod clock;
mod count;
mod date;
mod decade;
mod hedge;
mod label;
mod line;
mod measure;
mod money;
mod number;
mod ordinal;
mod percent;
mod period;
mod season;
mod year;

use crate::document::{Expression, ExpressionValue, ParsedDoc};
use line::Line;
use std::ops::Range;

/// What a rule found: values, and the word after all that it has read. No values: what it read is no expression.
struct Found {
    values: Vec<(Range<usize>, ExpressionValue)>,
    end: usize,
}

impl Found {
    fn one(words: Range<usize>, value: ExpressionValue) -> Self {
        let end = words.end;
        Self { values: vec![(words, value)], end }
    }

    fn nothing(end: usize) -> Self {
        Self { values: Vec::new(), end }
    }
}

/// Reads an expression that begins at a word; may look a few words to either side, never further.
type Rule = fn(&Line, usize) -> Option<Found>;

/// The rules in the order in which they are asked; the first that finds something has it.
const RULES: [Rule; 10] = [
    date::find,
    season::find,
    century::find,
    decade::find,
    year::find,
    clock::find,
    label::find,
    ordinal::find,
    period::find,
    amount::find,
];

/// All expressions of a document in order, none overlapping another. Time is linear in the document.
///
/// ```
/// use gistcheck_engine::{conllu, document::ExpressionValue, expressions::expressions};
/// let doc = conllu::read("1\tIn\tin\tADP\tIN\t_\t2\tcase\t_\t_\n2\t1990\t1990\tNUM\tCD\t_\t3\tobl\t_\t_\n\
///                         3\tit\tit\tPRON\tPRP\t_\t0\troot\t_\t_\n\n")?;
/// let found = expressions(&doc);
/// assert!(matches!(&found[0].value, ExpressionValue::Date(date) if date.iso == "1990"));
/// # Ok::<(), gistcheck_engine::conllu::ConlluError>(())
/// ```
pub fn expressions(doc: &ParsedDoc) -> Vec<Expression> {
    let mut all = Vec::new();
    for (number, sentence) in doc.sentences.iter().enumerate() {
        let line = Line::new(doc, sentence);
        let mut at = 0;
        while at < line.len() {
            let Some(found) = RULES.iter().find_map(|rule| rule(&line, at)) else {
                at += 1;
                continue;
            };
            for (words, value) in found.values {
                let span = sentence.span_of(words.clone());
                all.push(Expression { sentence: number, words, span, value });
            }
            at = found.end.max(at + 1);
        }
    }
    all
}

#[cfg(test)]
mod tests;
