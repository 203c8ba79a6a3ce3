//! Aiken: a question, lettered choices, `ANSWER: B`.

use crate::error::ExchangeError;
use crate::import::{Imported, within_bounds};
use crate::text::letter;
use gistcheck_quiz::{About, Author, Body, Choice, ChoiceSet, Item, Quiz, short_hash};

/// One question as far as it was read.
#[derive(Default)]
struct Open {
    line: usize,
    stem: String,
    choices: Vec<String>,
}

/// Reads questions of one right choice.
pub(crate) fn read(text: &str) -> Result<Imported, ExchangeError> {
    let (mut items, mut notes) = (Vec::<Item>::new(), Vec::new());
    let mut open = Open::default();
    for (at, line) in text.lines().enumerate() {
        let (number, line) = (at + 1, line.trim());
        if line.is_empty() {
            continue;
        }
        if let Some(answer) = strip_word(line, "ANSWER:") {
            let asked = std::mem::take(&mut open);
            let key =
                (0..asked.choices.len()).find(|at| letter(*at).eq_ignore_ascii_case(answer)).ok_or_else(|| {
                    ExchangeError::damaged_at(
                        number,
                        format!("the answer {answer:?} is the letter of none of its choices."),
                    )
                })?;
            match item(asked.stem, asked.choices, key) {
                Ok(item) if items.iter().any(|other| other.id == item.id) => {
                    notes.push(format!("Line {}: this question stands there twice; it is left out.", asked.line));
                }
                Ok(item) => {
                    items.push(item);
                    within_bounds(items.len())?;
                }
                Err(why) => notes.push(format!("Line {}: {}; it is left out.", asked.line, why.trim_end_matches('.'))),
            }
        } else if let Some(choice) = choice(line, open.choices.len()).filter(|_| !open.stem.is_empty()) {
            open.choices.push(choice.to_owned());
        } else if open.choices.is_empty() {
            if open.stem.is_empty() {
                open.line = number;
            } else {
                open.stem.push(' ');
            }
            open.stem.push_str(line);
        } else {
            return Err(ExchangeError::damaged_at(
                number,
                format!(
                    "after the choice {} comes the next choice or ANSWER:.",
                    letter(open.choices.len() - 1).to_uppercase()
                ),
            ));
        }
    }
    if !open.stem.is_empty() {
        return Err(ExchangeError::damaged_at(open.line, "this question has no line ANSWER:."));
    }
    Ok(Imported { quiz: Quiz::new("Aiken", "en", items), notes })
}

/// What follows a word, however it is written.
fn strip_word<'a>(line: &'a str, word: &str) -> Option<&'a str> {
    let start = line.get(..word.len())?;
    start.eq_ignore_ascii_case(word).then(|| line[word.len()..].trim())
}

/// The words after `A.` or `A)`, if that is the next letter.
fn choice(line: &str, at: usize) -> Option<&str> {
    let rest = strip_word(line, &letter(at))?;
    rest.strip_prefix(['.', ')']).map(str::trim)
}

fn item(stem: String, choices: Vec<String>, key: usize) -> Result<Item, String> {
    let judged = |text: &str| match text.to_lowercase().as_str() {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    };
    let told = |error: gistcheck_quiz::QuizError| error.to_string();
    let body = match (choices.len(), judged(&choices[key])) {
        (2, Some(answer)) if choices.iter().all(|choice| judged(choice).is_some()) => Body::TrueFalse(answer),
        (count, _) => {
            let choice = |(at, text)| Choice { id: letter(at), text, correct: at == key, feedback: None, source: None };
            let choices = choices.into_iter().enumerate().map(choice).collect();
            if count > 5 {
                Body::MultipleResponse(ChoiceSet::some_keys(choices).map_err(told)?)
            } else {
                Body::Choice(ChoiceSet::one_key(choices).map_err(told)?)
            }
        }
    };
    let id = short_hash(format!("{stem}\n{body:?}").as_bytes())[..12].to_owned();
    Item::new(id, stem, body, About { author: Some(Author::Hand), ..About::default() }).map_err(told)
}

#[cfg(test)]
mod tests {
    use super::*;
    use gistcheck_quiz::ItemKind;

    #[test]
    fn questions_are_read() {
        let text = "Which river\nis longest?\nA. Nile\nB) Elbe\nc. Isar\nANSWER: a\n\nIs it wet?\nA. True\nB. False\nANSWER: A\n\
                    Two only?\nA. One\nB. Two\nANSWER: B\n";
        let imported = read(text).expect("it is Aiken");
        let told: Vec<(ItemKind, &str)> =
            imported.quiz.items.iter().map(|item| (item.kind(), item.stem.as_str())).collect();
        assert_eq!(told, [(ItemKind::Choice, "Which river is longest?"), (ItemKind::TrueFalse, "Is it wet?")]);
        assert!(
            imported.notes[0].starts_with("Line 12: A choice question needs three to five"),
            "{:?}",
            imported.notes
        );
    }

    #[test]
    fn damage_is_told_with_its_line() {
        let line = |text: &str| read(text).map(|_| ()).map_err(|error| error.line());
        assert_eq!(line("Q?\nA. x\nB. y\nANSWER: D\n"), Err(Some(4)));
        assert_eq!(line("Q?\nA. x\nB. y\n"), Err(Some(1)));
        assert_eq!(line("Q?\nA. x\nC. y\nANSWER: A"), Err(Some(3)));
    }
}
