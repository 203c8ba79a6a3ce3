//! What stands between the braces.

use crate::gift::escape::{field, marks, read_field, side};
use crate::gift::kept::KeptItem;
use crate::text::letter;
use gistcheck_quiz::{Accepted, Body, Choice, ChoiceSet, ItemKind, Matching, Numeric, Pair, QuizError, Sequence};

/// Answers by their form alone.
pub(super) enum Answers {
    Essay,
    Judged { answer: bool },
    Chosen { choices: Vec<Answer>, is_multiple: bool },
    Typed { spellings: Vec<String>, numeric: Option<Numeric> },
    Paired(Vec<(String, String)>),
}

pub(super) struct Answer {
    is_right: bool,
    text: String,
    feedback: String,
}

impl Answers {
    /// Whether a question of that kind is written so.
    pub(super) fn may_be(&self, kind: ItemKind) -> bool {
        match self {
            Self::Essay => false,
            Self::Judged { .. } => kind == ItemKind::TrueFalse,
            Self::Chosen { is_multiple: true, .. } => kind == ItemKind::MultipleResponse,
            Self::Chosen { .. } => kind == ItemKind::Choice,
            Self::Typed { .. } => matches!(kind, ItemKind::Cloze | ItemKind::ShortAnswer),
            Self::Paired(_) => matches!(kind, ItemKind::Matching | ItemKind::Ordering),
        }
    }
}

/// Reads what stands between the braces; the error is the rest of a sentence.
pub(super) fn answers(inside: &str) -> Result<Answers, String> {
    if inside.is_empty() {
        return Ok(Answers::Essay);
    }
    if let Some(numbers) = inside.strip_prefix('#') {
        return numbers_of(numbers.trim());
    }
    let starts: Vec<(usize, char)> = marks(inside, &['=', '~']).collect();
    let Some(&(first, _)) = starts.first() else {
        let word = marks(inside, &['#']).next().map_or(inside, |(at, _)| &inside[..at]).trim();
        return Ok(match word {
            "T" | "TRUE" | "True" | "true" => Answers::Judged { answer: true },
            "F" | "FALSE" | "False" | "false" => Answers::Judged { answer: false },
            _ => Answers::Typed { spellings: vec![read_field(word)], numeric: None },
        });
    };
    if !inside[..first].trim().is_empty() {
        return Err("words stand before the first = or ~ of the answers.".to_owned());
    }
    let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([inside.len()]);
    let parts: Vec<(char, &str)> =
        starts.iter().zip(ends).map(|(&(at, mark), end)| (mark, inside[at + 1..end].trim())).collect();
    if parts.iter().any(|(mark, _)| *mark == '~') {
        return chosen(&parts);
    }
    if parts.iter().all(|(_, text)| text.contains("->")) {
        let pair = |text: &str| {
            let (left, right) = text.split_once("->").unwrap_or((text, ""));
            (read_field(left), read_field(right))
        };
        return Ok(Answers::Paired(parts.iter().map(|(_, text)| pair(text)).collect()));
    }
    let spellings = parts.iter().filter_map(|(_, text)| {
        let (share, text) = share(text);
        let text = marks(text, &['#']).next().map_or(text, |(at, _)| &text[..at]);
        share.is_none_or(|share| share >= 100.0).then(|| read_field(text))
    });
    Ok(Answers::Typed { spellings: spellings.filter(|text| !text.is_empty()).collect(), numeric: None })
}

fn chosen(parts: &[(char, &str)]) -> Result<Answers, String> {
    let mut choices = Vec::new();
    let mut is_multiple = false;
    for (mark, text) in parts {
        let (share, text) = share(text);
        is_multiple |= *mark == '~' && share.is_some_and(|share| share > 0.0);
        let (text, feedback) = match marks(text, &['#']).next() {
            Some((at, _)) => (&text[..at], read_field(&text[at + 1..])),
            None => (text, String::new()),
        };
        let is_right = *mark == '=' || share.is_some_and(|share| share > 0.0);
        choices.push(Answer { is_right, text: read_field(text), feedback });
    }
    is_multiple |= choices.iter().filter(|choice| choice.is_right).count() > 1;
    Ok(Answers::Chosen { choices, is_multiple })
}

/// The share of the points between percent signs, and what follows.
fn share(text: &str) -> (Option<f64>, &str) {
    let read = |text: &str| {
        let (number, rest) = text.strip_prefix('%')?.split_once('%')?;
        Some((number.trim().parse::<f64>().ok()?, rest.len()))
    };
    match read(text) {
        Some((share, rest)) => (Some(share), &text[text.len() - rest..]),
        None => (None, text),
    }
}

/// `5`, `5:0.1`, `4.9..5.1` or several with `=` before each, of which the first that is all right counts.
fn numbers_of(text: &str) -> Result<Answers, String> {
    let starts: Vec<usize> = marks(text, &['=']).map(|(at, _)| at + 1).collect();
    let first = starts.first().map_or(text, |&at| {
        let end = marks(&text[at..], &['=', '~']).next().map_or(text.len(), |(next, _)| at + next);
        &text[at..end]
    });
    let (_, number) = share(first.trim());
    let number = marks(number, &['#']).next().map_or(number, |(at, _)| &number[..at]).trim();
    let wrong = || format!("{number:?} is no number that can be read.");
    let float = |text: &str| text.trim().parse::<f64>().ok().filter(|value| value.is_finite()).ok_or_else(wrong);
    let (value, tolerance) = if let Some((low, high)) = number.split_once("..") {
        let (low, high) = (float(low)?, float(high)?);
        ((low + high) / 2.0, (high - low).abs() / 2.0)
    } else if let Some((value, tolerance)) = number.split_once(':') {
        (float(value)?, float(tolerance)?.abs())
    } else {
        (float(number)?, 0.0)
    };
    let tolerance = (tolerance > 0.0).then_some(tolerance);
    Ok(Answers::Typed { spellings: vec![value.to_string()], numeric: Some(Numeric { value, unit: None, tolerance }) })
}

/// The item's body, and what had to be changed; the error is the start of a sentence that says why it cannot be played.
pub(super) fn body(
    answers: Answers,
    is_cloze: bool,
    kept: Option<&KeptItem>,
) -> Result<(Body, Option<String>), String> {
    let restored = |name: String, read: String, write: fn(&str) -> String| match kept {
        Some(kept) => kept.restored_field(&name, read, write),
        None => read,
    };
    let refused = |error: QuizError| {
        let message = error.to_string();
        format!("this question cannot be played ({})", message.trim_end_matches('.'))
    };
    match answers {
        Answers::Essay => Err("this question wants an essay".to_owned()),
        Answers::Judged { answer } => Ok((Body::TrueFalse(answer), None)),
        Answers::Chosen { choices, is_multiple } => {
            let kept_choices = kept.map(|kept| kept.choices.as_slice()).filter(|kept| kept.len() == choices.len());
            let choices = choices.into_iter().enumerate().map(|(at, answer)| {
                let known = kept_choices.map(|kept| &kept[at]);
                let had_empty = kept.is_some_and(|kept| kept.texts.contains_key(&format!("feedback {at}")));
                let feedback = restored(format!("feedback {at}"), answer.feedback, field);
                Choice {
                    id: known.map_or_else(|| letter(at), |known| known.id.clone()),
                    text: restored(format!("choice {at}"), answer.text, field),
                    correct: answer.is_right,
                    feedback: (!feedback.is_empty() || had_empty).then_some(feedback),
                    source: known.and_then(|known| known.source),
                }
            });
            of_choices(choices.collect(), is_multiple).map_err(refused)
        }
        Answers::Typed { mut spellings, mut numeric } => {
            if let Some(kept) = kept {
                numeric = kept.numeric.clone().or(numeric);
                if kept.added.is_some() && spellings.len() > 1 && kept.added.as_ref() == spellings.last() {
                    spellings.pop();
                }
            }
            let spellings = spellings.into_iter().enumerate();
            let spellings = spellings.map(|(at, text)| restored(format!("spelling {at}"), text, side)).collect();
            let accepted = Accepted::new(spellings, numeric).map_err(refused)?;
            Ok((if is_cloze { Body::Cloze(accepted) } else { Body::ShortAnswer(accepted) }, None))
        }
        Answers::Paired(pairs) if kept.is_some_and(|kept| kept.kind == ItemKind::Ordering) => {
            let mut steps: Vec<(usize, String)> = Vec::new();
            for (step, place) in pairs {
                let place = place.parse().map_err(|_| format!("the place {place:?} of an ordering is no number"))?;
                steps.push((place, step));
            }
            steps.sort_by_key(|(place, _)| *place);
            let steps = steps.into_iter().enumerate().map(|(at, (_, step))| restored(format!("step {at}"), step, side));
            Ok((Body::Ordering(Sequence::new(steps.collect()).map_err(refused)?), None))
        }
        Answers::Paired(sides) => {
            let (mut pairs, mut extra) = (Vec::new(), Vec::new());
            for (left, right) in sides {
                if left.is_empty() {
                    extra.push(restored(format!("extra {}", extra.len()), right, side));
                } else {
                    let at = pairs.len();
                    let left = restored(format!("left {at}"), left, side);
                    pairs.push(Pair { left, right: restored(format!("right {at}"), right, side) });
                }
            }
            Ok((Body::Matching(Matching::new(pairs, extra).map_err(refused)?), None))
        }
    }
}

/// Choices of other programs come in any number; what is no choice item with one key is one with several.
fn of_choices(choices: Vec<Choice>, is_multiple: bool) -> Result<(Body, Option<String>), QuizError> {
    if is_multiple {
        return Ok((Body::MultipleResponse(ChoiceSet::some_keys(choices)?), None));
    }
    if choices.len() == 2 && choices.iter().any(|choice| choice.correct) {
        let is_word = |text: &str, word: &str| text.trim().eq_ignore_ascii_case(word);
        if let Some(yes) = choices.iter().find(|choice| is_word(&choice.text, "true"))
            && choices.iter().any(|choice| is_word(&choice.text, "false"))
        {
            return Ok((Body::TrueFalse(yes.correct), None));
        }
    }
    if choices.len() > 5 {
        let note = "more than five choices are asked as a question where several may be right.";
        return Ok((Body::MultipleResponse(ChoiceSet::some_keys(choices)?), Some(note.to_owned())));
    }
    Ok((Body::Choice(ChoiceSet::one_key(choices)?), None))
}
