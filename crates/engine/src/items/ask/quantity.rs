//! **Rule.** A number before a plural noun is asked for with "How many", a share with "What percentage".
//! **Why.** Figures are what readers forget first, and one is right. **Example.** "Over 300 miners died." – "How many
//! miners died?" – "Over 300".

use super::{Key, KeyClass, key_of, object_of, stem_of};
use crate::document::{Deprel, ExpressionValue, Pos, Unit, Xpos};
use crate::facts::{Reading, Role, Statement, Telling};
use crate::items::stem::{Asked, Focus};

pub(super) fn ask(reading: &Reading<'_>, statement: &Statement) -> Vec<(String, Key)> {
    let clause = &statement.clause;
    let s = clause.sentence;
    let mut found = Vec::new();
    // "How many looms do most mills have?": most of which, the sentence before tells.
    let of_some = clause.subject.words.first().is_some_and(|&at| {
        matches!(reading.lower(s, at).as_str(), "most" | "many" | "some" | "several" | "certain" | "other")
    });
    if of_some {
        return found;
    }
    found.extend(counted(reading, statement, &clause.subject.words, clause.subject.head, "", Focus::Subject));
    for (at, part) in clause.parts.iter().enumerate() {
        let preposition = match part.role {
            Role::Object | Role::Complement if part.preposition == 0 => String::new(),
            Role::Oblique if !part.fronted && part.preposition > 0 => {
                let words: Vec<String> = part.words[..part.preposition].iter().map(|&w| reading.lower(s, w)).collect();
                words.join(" ")
            }
            _ => continue,
        };
        found.extend(counted(reading, statement, object_of(part), part.head, &preposition, Focus::Part(at)));
    }
    found
}

/// The question for the number in a noun phrase, where the phrase begins with it.
fn counted(
    reading: &Reading<'_>,
    statement: &Statement,
    words: &[usize],
    head: usize,
    preposition: &str,
    focus: Focus,
) -> Option<(String, Key)> {
    let s = statement.clause.sentence;
    let tree = reading.sentence(s);
    let numeral = tree.children(head).find(|&at| {
        tree.words[at].deprel == Deprel::Nummod && words.contains(&at) && at < head && tree.words[at].xpos == Xpos::Cd
    })?;
    let expression = reading.expression(s, numeral)?;
    let (value, percent, money) = match &expression.value {
        ExpressionValue::Quantity(quantity) => (
            quantity.value,
            quantity.unit == Unit::Percent || matches!(reading.lower(s, head).as_str(), "%" | "percent"),
            matches!(quantity.unit, Unit::Money(_)),
        ),
        ExpressionValue::Duration(quantity) => (quantity.value, false, false),
        _ => return None,
    };
    let noun = &tree.words[head];
    // The number and what hedges it: "about 200", "more than 1,000".
    let mut number = tree.subtree(numeral);
    number.extend(tree.children(head).filter(|&at| {
        at < numeral
            && matches!(tree.words[at].deprel, Deprel::Advmod)
            && matches!(
                reading.lower(s, at).as_str(),
                "about"
                    | "around"
                    | "nearly"
                    | "almost"
                    | "approximately"
                    | "roughly"
                    | "over"
                    | "some"
                    | "only"
                    | "exactly"
            )
    }));
    number.sort_unstable();
    number.dedup();
    let starts = words.first() == number.first() && number.windows(2).all(|pair| pair[0] + 1 == pair[1]);
    let joined = tree.children(head).any(|at| tree.words[at].deprel == Deprel::Conj && words.contains(&at))
        || tree.children(numeral).any(|at| tree.words[at].deprel == Deprel::Conj);
    if !starts || joined || value < 2.0 || money || super::counts_the_text(&noun.lemma) {
        return None;
    }
    let rest: Vec<usize> = words.iter().copied().filter(|at| !number.contains(at)).collect();
    // A second number or a list in the wh-phrase would leave half of the answer in the question.
    let several = rest.iter().any(|&at| {
        tree.words[at].xpos == Xpos::Cd
            || tree.words[at].deprel == Deprel::Conj
            || tree.words[at].deprel == Deprel::AclRelcl
    });
    let long = rest.len() > if preposition.is_empty() { 9 } else { 4 };
    let empty = matches!(
        &*noun.lemma,
        "example" | "type" | "kind" | "way" | "reason" | "thing" | "time" | "case" | "sort" | "form"
    );
    let says_what = focus == Focus::Subject
        && statement
            .clause
            .parts
            .iter()
            .any(|part| part.role == Role::Complement && tree.words[part.head].pos != Pos::Adj);
    if several || long || empty || (says_what && !percent) {
        return None;
    }
    // "rose to 44%", "between 5 and 9 people": ends of a range, not numbers of things.
    let parts_into = statement.clause.verb.is_some_and(|verb| {
        matches!(&*tree.words[verb].lemma, "divide" | "split" | "break" | "fall" | "group" | "cut")
    });
    if matches!(preposition, "to" | "between" | "from") || (preposition == "into" && !parts_into) {
        return None;
    }
    let (wh, key_words) = if percent {
        let of: Vec<usize> = rest.into_iter().filter(|&at| at > head).collect();
        let first = of.first().map(|&at| reading.lower(s, at));
        if first.as_deref() != Some("of") {
            return None;
        }
        number.push(head);
        (format!("what percentage {}", Telling::new(reading, s).tell(&of).ok()?), number)
    } else {
        let spelled = reading.form(s, head).chars().all(|c| c.is_alphabetic() || c == '-');
        if noun.xpos != Xpos::Nns || noun.pos != Pos::Noun || !spelled {
            return None;
        }
        (format!("how many {}", Telling::new(reading, s).tell(&rest).ok()?), number)
    };
    let wh = if preposition.is_empty() { wh } else { format!("{preposition} {wh}") };
    let asked = Asked { focus, wh: crate::facts::capitalized(&wh), stranded: String::new() };
    let mut key = key_of(reading, s, &key_words, KeyClass::Number(value))?;
    // "Only 60": how few that is, is the article's opinion; the figure is asked for.
    let figure = ["only ", "just ", "Only ", "Just "].iter().find_map(|hedge| key.text.strip_prefix(hedge));
    key.text = crate::facts::capitalized(figure.unwrap_or(&key.text));
    Some((stem_of(reading, statement, &asked)?, key))
}
