//! **Rule.** A statement with one of its figures changed, or with two of them exchanged, is false.
//! **Why.** A figure is what can be checked with one look, also where no question asks for it.
//! **Example.** "The mill employed 40 weavers and 12 carters." – "The mill employed 12 weavers and 40 carters."

use crate::document::{DateGrain, Deprel, Expression, ExpressionValue, Pos, Quantity, Unit, Xpos};
use crate::facts::{Reading, Role, Statement, Telling, declare};
use crate::items::ask::{Key, KeyClass, Question};
use crate::items::candidate::Candidate;
use crate::items::distractors::Pools;
use crate::items::random::Random;
use crate::items::review::contains;
use gistcheck_quiz::Difficulty;

/// Share of such statements that readers accepted.
const BASE: f64 = 0.88;
/// Words before a figure that make it a bound below, or above.
const BELOW: &[&str] = &["least", "over", "than", "above", "exceed", "exceeds", "exceeded", "beyond"];
const ABOVE: &[&str] = &["to", "most", "under", "below", "within"];
/// What may be so, may be otherwise too.
const MAY: &[&str] =
    &["may", "might", "can", "could", "would", "should", "if", "example", "suppose", "sometimes", "each"];

pub(super) fn make(reading: &Reading<'_>, pools: &Pools, facts: &[Statement]) -> Vec<Candidate> {
    let mut made = Vec::new();
    for (at, statement) in facts.iter().enumerate() {
        let lower = statement.text.to_lowercase();
        if lower.split(|c: char| !c.is_alphanumeric()).any(|word| MAY.contains(&word)) {
            continue;
        }
        if let Some(stem) = exchanged(reading, statement).or_else(|| changed(reading, pools, statement, at)) {
            made.push(super::told(statement, at, "changed", stem, false, BASE));
        }
    }
    made
}

fn figures<'r>(reading: &'r Reading<'_>, statement: &Statement) -> Vec<&'r Expression> {
    let clause = &statement.clause;
    let told: Vec<usize> = clause
        .parts
        .iter()
        .flat_map(|part| part.words.iter().copied())
        .chain(clause.subject.words.iter().copied())
        .collect();
    reading
        .expressions
        .iter()
        .filter(|found| found.sentence == clause.sentence && found.words.clone().all(|at| told.contains(&at)))
        .collect()
}

/// Two numbers of things that "and" joins, each in the other's place.
fn exchanged(reading: &Reading<'_>, statement: &Statement) -> Option<String> {
    let s = statement.clause.sentence;
    let tree = reading.sentence(s);
    let counts: Vec<&Expression> = figures(reading, statement)
        .into_iter()
        .filter(|found| matches!(&found.value, ExpressionValue::Quantity(quantity) if !matches!(quantity.unit, Unit::Money(_))))
        .collect();
    let [one, two] = counts[..] else { return None };
    let noun = |found: &Expression| {
        found.words.clone().find(|&at| tree.words[at].deprel == Deprel::Nummod).and_then(|at| tree.words[at].head)
    };
    let (first, second) = (noun(one)?, noun(two)?);
    let joined = tree.words[second].deprel == Deprel::Conj && tree.words[second].head == Some(first);
    let number = |found: &Expression| {
        found.words.clone().find(|&at| tree.words[at].deprel == Deprel::Nummod).map(|at| reading.form(s, at).to_owned())
    };
    let (left, right) = (number(one)?, number(two)?);
    let once = |number: &str| {
        statement.text.split([' ', '.', ';']).filter(|word| word.trim_end_matches(',') == number).count() == 1
    };
    if !joined || left == right || !once(&left) || !once(&right) || tree.words[first].lemma == tree.words[second].lemma
    {
        return None;
    }
    let words: Vec<&str> = statement
        .text
        .split(' ')
        .map(|word| match word.trim_end_matches([',', '.']) {
            same if same == left => right.as_str(),
            same if same == right => left.as_str(),
            _ => word,
        })
        .collect();
    Some(words.join(" "))
}

/// The statement with its first figure that can be changed changed.
fn changed(reading: &Reading<'_>, pools: &Pools, statement: &Statement, at: usize) -> Option<String> {
    figures(reading, statement).into_iter().find_map(|figure| one_changed(reading, pools, statement, at, figure))
}

fn one_changed(
    reading: &Reading<'_>,
    pools: &Pools,
    statement: &Statement,
    at: usize,
    figure: &Expression,
) -> Option<String> {
    let s = statement.clause.sentence;
    let tree = reading.sentence(s);
    let before = |back: usize| figure.words.start.checked_sub(back).map(|at| reading.lower(s, at)).unwrap_or_default();
    let (near, far) = (before(1), before(2));
    let near_is =
        |words: &[&str]| words.contains(&near.as_str()) || words.contains(&far.as_str()) && near.ends_with("ly");
    let words: Vec<usize> = figure.words.clone().collect();
    let text = Telling::new(reading, s).tell(&words).ok()?;
    let after =
        tree.words.get(figure.words.end).map(|word| reading.doc.text(word.span).to_lowercase()).unwrap_or_default();
    let digits = text.contains(|c: char| c.is_ascii_digit());
    // "From 40 to 60", "in 1802 and 1806", "the 1802 Games", "41–60": the other end or the name would not fit any more.
    let ranges = ["to", "and", "or", "-", "–", "through", "until"];
    let spanned = ranges.contains(&after.as_str())
        || ranges.contains(&near.as_str())
        || near == "from"
        || text.contains(['–', '-'])
        || text.contains(" to ")
        || after.starts_with("year");
    let named = figure.words.clone().any(|at| {
        let head = tree.words[at].head.filter(|head| !figure.words.contains(head));
        tree.words[at].name.is_some() || head.is_some_and(|head| tree.words[head].pos == Pos::Propn)
    });
    // "When two weavers share a loom": it may hold of five as well.
    let supposed = statement
        .clause
        .parts
        .iter()
        .any(|part| part.role == Role::AdverbialClause && figure.words.clone().any(|at| part.words.contains(&at)));
    // "One in 100": so many more among so many is a smaller share, and "more than" before it bounds the share.
    let share = near == "in"
        && (far == "one" || far.parse::<f64>().is_ok())
        && !matches!(figure.value, ExpressionValue::Date(_));
    // "Less than two" holds of three as well: a bound is not changed.
    if spanned || named || supposed || share || near_is(BELOW) || near_is(ABOVE) {
        return None;
    }
    let class = match &figure.value {
        ExpressionValue::Date(date) if date.grain >= DateGrain::Year && happened(reading, statement, figure, &near) => {
            KeyClass::Date(date.clone())
        }
        ExpressionValue::Quantity(quantity) | ExpressionValue::Duration(quantity)
            if quantity.value >= 2.0
                && (digits
                    || !matches!(near.as_str(), "the" | "these" | "those" | "all" | "or" | "first" | "last"))
                && counts(reading, s, figure, quantity)
                && !matches!(near.as_str(), "age" | "aged" | "magnitude") =>
        {
            KeyClass::Number(quantity.value)
        }
        _ => return None,
    };
    let key = Key { words: words.clone(), text: text.clone(), class: class.clone(), sure: 1.0 };
    let stem = statement.text.clone();
    let question = Question { rule: "changed", stem, key, base: BASE, difficulty: Difficulty::Easy };
    let mut random = Random::new(at as u64 + 1);
    let wrong =
        pools.distractors(reading, statement, &question, &mut random).into_iter().find(|wrong| match &class {
            KeyClass::Number(value) => {
                let ratio = wrong.value.unwrap_or(*value) / value.abs().max(1e-9);
                !(0.8..=1.25).contains(&ratio)
            }
            _ => !super::truth::is_to_come(reading, wrong) && wrong.value.is_some(),
        })?;
    if contains(&statement.text, &wrong.text) || figures(reading, statement).len() > 3 {
        return None;
    }
    let mut telling = Telling::new(reading, s).swapping(&words, wrong.text.clone());
    declare(&mut telling, &statement.clause).ok().filter(|told| *told != statement.text)
}

/// Whether a date is when one thing happened: what was so in a year may have been so in the next.
fn happened(reading: &Reading<'_>, statement: &Statement, figure: &Expression, near: &str) -> bool {
    let clause = &statement.clause;
    let s = clause.sentence;
    let past = clause.finite.or(clause.verb).is_some_and(|at| reading.word(s, at).xpos == Xpos::Vbd);
    let event = clause
        .verb
        .is_some_and(|verb| !matches!(&*reading.word(s, verb).lemma, "have" | "be" | "remain" | "live" | "work"));
    // "A constitution enacted in 1975": the participle tells what happened, whatever the verb.
    let governor = figure
        .words
        .clone()
        .filter_map(|at| reading.word(s, at).head)
        .find(|head| !figure.words.contains(head))
        .map(|head| reading.word(s, head));
    let participle = governor.is_some_and(|word| word.xpos == Xpos::Vbn && word.deprel == Deprel::Acl);
    matches!(near, "in" | "on" | "during" | "early" | "late") && (past && event || participle)
}

/// Whether a number counts or measures what follows it: not an address, an age or a mark.
fn counts(reading: &Reading<'_>, s: usize, figure: &Expression, quantity: &Quantity) -> bool {
    let tree = reading.sentence(s);
    let counted = figure.words.clone().any(|at| {
        let word = &tree.words[at];
        word.deprel == Deprel::Nummod
            && word.head.is_some_and(|head| {
                head > at
                    && matches!(tree.words[head].pos, Pos::Noun | Pos::Sym)
                    && !crate::items::ask::counts_the_text(&tree.words[head].lemma)
            })
    });
    counted || matches!(quantity.unit, Unit::Percent | Unit::Money(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{facts, fixture};

    /// The false statement made of a sentence's first statement.
    fn of(sentence: &str) -> Option<String> {
        let doc = fixture::doc(&[sentence]);
        let expressions = crate::expressions::expressions(&doc);
        let entities = crate::entities::entities(&doc);
        let statements = facts(&doc, &expressions, &entities);
        let reading = Reading::new(&doc, &expressions, &entities);
        let pools = Pools::new(&reading, &statements);
        make(&reading, &pools, &statements).first().map(|candidate| candidate.stem.clone())
    }

    #[test]
    fn two_numbers_change_places() {
        let mill = "Karoo PROPN NNP Karoo 2 compound B-LOC\nMill PROPN NNP Mill 3 nsubj I-LOC\nemployed VERB VBD employ 0 root\n\
            40 NUM CD 40 5 nummod\nweavers NOUN NNS weaver 3 obj\nand CCONJ CC and 8 cc\n12 NUM CD 12 8 nummod\n\
            carters NOUN NNS carter 5 conj\n. PUNCT . . 3 punct\n";
        assert_eq!(of(mill).as_deref(), Some("Karoo Mill employed 12 weavers and 40 carters."));
    }

    #[test]
    fn one_figure_is_changed_and_nothing_else() {
        let told = of(fixture::OPENED).expect("the year is changed");
        assert!(told.ends_with(", Anna Bridge was opened by Ada Reyes.") && !told.contains("1932"), "{told}");
        assert_eq!(of(fixture::LAKE), None);
    }
}
