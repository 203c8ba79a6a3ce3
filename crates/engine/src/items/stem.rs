//! Forming a question from a clause: the wh-phrase first, then auxiliary, subject, verb and what is left.

use crate::document::{ExpressionValue, Pos, Xpos};
use crate::facts::{Clause, Part, Reading, Role, Telling, Unsound, capitalized};
use crate::morphology::{base_form, inflect};

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Focus {
    /// The subject or a word of it: no inversion.
    Subject,
    /// The part of that index: inversion, or "do" where there is no auxiliary.
    Part(usize),
}

/// An asked clause: its wh-phrase, with a preposition before it or left behind.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) focus: Focus,
    /// "In what year", "Who", "How many children".
    pub(crate) wh: String,
    /// A preposition or verb that stays at the asked part's place: "from" in "Where … from".
    pub(crate) stranded: String,
}

/// Prepositions of time and place, whose phrases a question bears at its end as well as a sentence at its beginning.
const MOVABLE: &[&str] = &[
    "in",
    "on",
    "at",
    "by",
    "since",
    "until",
    "during",
    "after",
    "before",
    "from",
    "throughout",
    "within",
    "for",
    "under",
    "near",
    "around",
    "between",
    "over",
    "across",
];

/// The question, with capital and question mark.
pub(crate) fn question(reading: &Reading<'_>, clause: &Clause, asked: &Asked) -> Result<String, Unsound> {
    if reads_badly(reading, clause, asked.focus) || denies(reading, clause) {
        return Err(Unsound::Uncovered);
    }
    let mut telling = Telling::new(reading, clause.sentence);
    if asked.focus == Focus::Subject {
        telling = telling.knowing(&clause.subject.words);
    }
    // A clause or adverb before the subject stays there: "When prices rise, what …"; a phrase moves to the end.
    // "In 1802, who built a loom that wove lace?": at the end the date would be taken for the weaving's.
    let ends_in_verb = clause.parts.iter().rev().find(|part| !part.fronted).is_some_and(|part| {
        part.words.iter().any(|&at| at != part.head && reading.word(clause.sentence, at).pos == Pos::Verb)
    });
    let opens = |part: &Part| {
        if part.fronted && ends_in_verb && is_date(reading, clause, part) {
            return true;
        }
        let to =
            part.words.first().is_some_and(|&at| matches!(reading.lower(clause.sentence, at).as_str(), "to" | "in"));
        let of = part.role == Role::Oblique
            && part.preposition > 0
            && !(part.preposition == 1 && MOVABLE.contains(&reading.lower(clause.sentence, part.words[0]).as_str()));
        part.fronted && (part.role == Role::Adverb || of || (part.role == Role::AdverbialClause && !to))
    };
    if clause
        .parts
        .iter()
        .any(|part| opens(part) && part.role == Role::AdverbialClause && !opens_well(reading, clause, part))
    {
        return Err(Unsound::Uncovered);
    }
    // "With regard to trade, …", "Despite the war, …": before a question they hang in the air; "Of the nine members, which
    // country …?" reads well.
    let hangs = clause.parts.iter().any(|part| {
        let first = reading.lower(clause.sentence, part.words[0]);
        let partitive = matches!(first.as_str(), "of" | "among") && asked.focus == Focus::Subject;
        let dated = is_date(reading, clause, part);
        part.role == Role::Oblique
            && opens(part)
            && !partitive
            && !dated
            && !matches!(first.as_str(), "according" | "unlike")
    });
    if hangs {
        return Err(Unsound::Uncovered);
    }
    // Two dates: which of them tells when is not sure, and neither can be asked for beside the other.
    let dates = clause.parts.iter().filter(|part| is_date(reading, clause, part));
    if dates.count() > 1 {
        return Err(Unsound::Uncovered);
    }
    let asked_part = |at: usize| asked.focus == Focus::Part(at);
    let mut pieces = Vec::new();
    if let Some(source) = &clause.source {
        pieces.push(format!("according to {},", telling.tell(&source.words)?));
    }
    for (at, part) in clause.parts.iter().enumerate() {
        if opens(part) && !asked_part(at) {
            pieces.push(telling.tell(&part.words)? + ",");
        }
    }
    let opening = !pieces.is_empty();
    pieces.push(if opening { uncapitalized(&asked.wh) } else { asked.wh.clone() });
    match asked.focus {
        Focus::Subject => {
            let verbs: Vec<usize> = crate::facts::verb_words(clause);
            pieces.push(telling.tell(&verbs)?);
        }
        Focus::Part(_) => {
            let (first, rest) = inverted(reading, clause, &mut telling)?;
            pieces.push(first);
            pieces.push(telling.tell(&clause.subject.words)?);
            pieces.push(rest);
        }
    }
    for (at, part) in clause.parts.iter().enumerate().filter(|(_, part)| !part.fronted) {
        if asked_part(at) {
            pieces.push(asked.stranded.clone());
        } else {
            pieces.push(telling.tell(&part.words)?);
        }
    }
    for (at, part) in clause.parts.iter().enumerate() {
        if part.fronted && !opens(part) && !asked_part(at) {
            pieces.push(telling.tell(&part.words)?);
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    let text = pieces.join(" ");
    Ok(capitalized(text.trim_end_matches(['.', ',', ';', ':', ' '])) + "?")
}

fn is_date(reading: &Reading<'_>, clause: &Clause, part: &Part) -> bool {
    part.role == Role::Oblique
        && reading
            .expression(clause.sentence, part.head)
            .is_some_and(|expression| matches!(expression.value, ExpressionValue::Date(_)))
}

/// Word orders that a sentence bears and a question does not: an object behind its adverbials, a name said to be
/// somebody ("was one of the first … Ann?").
fn reads_badly(reading: &Reading<'_>, clause: &Clause, focus: Focus) -> bool {
    let position = |roles: &[Role]| clause.parts.iter().position(|part| !part.fronted && roles.contains(&part.role));
    let shifted = match (position(&[Role::Object]), position(&[Role::Oblique, Role::Agent, Role::AdverbialClause])) {
        (Some(object), Some(before)) => before < object,
        _ => false,
    };
    let names = clause
        .parts
        .iter()
        .any(|part| part.role == Role::Complement && reading.word(clause.sentence, part.head).pos == Pos::Propn);
    shifted || (names && focus != Focus::Subject)
}

/// "What can heat not do?", "Perhaps, who …?": nobody asks for what is not so, or for what may be.
fn denies(reading: &Reading<'_>, clause: &Clause) -> bool {
    let s = clause.sentence;
    let no = |at: usize| {
        matches!(reading.lower(s, at).as_str(), "not" | "n't" | "never" | "hardly" | "rarely" | "scarcely" | "neither")
    };
    let doubt = |part: &Part| {
        part.role == Role::Adverb
            && part.fronted
            && matches!(
                reading.lower(s, part.head).as_str(),
                "perhaps" | "maybe" | "not" | "possibly" | "probably" | "presumably" | "never" | "surely"
            )
    };
    clause.middle.iter().any(|&at| no(at))
        || clause.parts.iter().any(|part| doubt(part) || (part.role == Role::Adverb && no(part.head)))
}

/// Whether a clause before a question reads well: one with a conjunction of time, condition or cause.
fn opens_well(reading: &Reading<'_>, clause: &Clause, part: &Part) -> bool {
    part.words
        .first()
        .is_some_and(|&at| matches!(reading.lower(clause.sentence, at).as_str(), "when" | "if" | "unless" | "once"))
}

/// The auxiliary that goes before the subject, and the verb group that stays behind it.
fn inverted(
    reading: &Reading<'_>,
    clause: &Clause,
    telling: &mut Telling<'_, '_>,
) -> Result<(String, String), Unsound> {
    let s = clause.sentence;
    if let Some(finite) = clause.finite {
        let mut rest = clause.middle.clone();
        rest.extend(clause.verb);
        return Ok((reading.lower(s, finite), telling.tell(&rest)?));
    }
    let verb = clause.verb.ok_or(Unsound::OddForm)?;
    let word = reading.word(s, verb);
    // A base form that does not lead back to the form is a wrong one.
    let form = reading.lower(s, verb);
    let base = [base_form(&form, word.xpos), word.lemma.to_lowercase()]
        .into_iter()
        .find(|base| !base.is_empty() && inflect(base, word.xpos) == form)
        .ok_or(Unsound::OddForm)?;
    if word.pos != Pos::Verb {
        return Err(Unsound::OddForm);
    }
    let auxiliary = match word.xpos {
        Xpos::Vbd => "did",
        Xpos::Vbz => "does",
        Xpos::Vbp => "do",
        _ => return Err(Unsound::OddForm),
    };
    let mut rest = telling.tell(&clause.middle)?;
    if !rest.is_empty() {
        rest.push(' ');
    }
    rest.push_str(&base);
    Ok((auxiliary.to_owned(), rest))
}

/// Whether a question about the subject reads well with the verb as it stands: a plural verb after "who" does not.
pub(crate) fn takes_singular(reading: &Reading<'_>, clause: &Clause) -> bool {
    let Some(finite) = clause.finite.or(clause.verb) else { return false };
    let word = reading.word(clause.sentence, finite);
    let form = reading.lower(clause.sentence, finite);
    match word.xpos {
        Xpos::Vbz | Xpos::Md => true,
        Xpos::Vbd => form != "were",
        _ => false,
    }
}

fn uncapitalized(text: &str) -> String {
    let mut scalars = text.chars();
    scalars.next().map_or_else(String::new, |first| first.to_lowercase().collect::<String>() + scalars.as_str())
}
