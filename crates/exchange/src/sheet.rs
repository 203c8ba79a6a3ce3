//! A quiz as it is printed: numbered questions, lettered options, and the key apart from them.

use crate::shuffle::shuffled;
use crate::text::letter;
use gistcheck_quiz::{Body, Choice, Item, Quiz};

/// One print of a quiz.
pub(crate) struct Sheet<'a> {
    pub(crate) title: &'a str,
    /// A or B, where there are two orders.
    pub(crate) variant: Option<char>,
    pub(crate) questions: Vec<Question<'a>>,
}

/// One question as it is printed.
pub(crate) struct Question<'a> {
    pub(crate) item: &'a Item,
    /// What is to be done, where the stem does not say so.
    pub(crate) instruction: &'static str,
    /// What fits to something of the options; empty but in matching.
    pub(crate) lefts: Vec<&'a str>,
    /// Lettered in their order.
    pub(crate) options: Vec<&'a str>,
    /// Letters and words of what is right.
    pub(crate) key: String,
}

impl<'a> Sheet<'a> {
    /// In the quiz's own order, but for what must not be printed in its right order.
    pub(crate) fn of(quiz: &'a Quiz) -> Self {
        let questions = quiz.items.iter().map(|item| question(item, None)).collect();
        Self { title: quiz.display_title(), variant: None, questions }
    }

    /// Questions and choices in another order for each letter.
    pub(crate) fn variant(quiz: &'a Quiz, letter: char) -> Self {
        let items = shuffled(quiz.items.iter().collect(), &format!("{} {letter}", quiz.id));
        let questions = items.into_iter().map(|item| question(item, Some(letter))).collect();
        Self { title: quiz.display_title(), variant: Some(letter), questions }
    }
}

/// The sheets A and B, never in one order.
pub(crate) fn variants(quiz: &Quiz) -> [Sheet<'_>; 2] {
    let (first, mut second) = (Sheet::variant(quiz, 'A'), Sheet::variant(quiz, 'B'));
    let ids = |sheet: &Sheet<'_>| sheet.questions.iter().map(|question| question.item.id.clone()).collect::<Vec<_>>();
    if ids(&first) == ids(&second) && second.questions.len() > 1 {
        second.questions.rotate_left(1);
    }
    [first, second]
}

fn question(item: &Item, variant: Option<char>) -> Question<'_> {
    let seed = format!("{} {}", item.id, variant.unwrap_or('-'));
    let mut lefts = Vec::new();
    let (instruction, options, key) = match &item.body {
        Body::Choice(set) | Body::MultipleResponse(set) => {
            let choices: Vec<&Choice> = set.as_slice().iter().collect();
            let choices = if variant.is_some() { shuffled(choices, &seed) } else { choices };
            let is_right = |(at, choice): (usize, &&Choice)| choice.correct.then(|| lettered(at, &choice.text));
            let key: Vec<String> = choices.iter().enumerate().filter_map(is_right).collect();
            let instruction = if matches!(item.body, Body::Choice(_)) { "" } else { "Choose all that are right." };
            (instruction, choices.iter().map(|choice| choice.text.as_str()).collect(), key.join("; "))
        }
        Body::TrueFalse(answer) => {
            ("True or false?", Vec::new(), if *answer { "true".to_owned() } else { "false".to_owned() })
        }
        Body::Cloze(accepted) => ("Fill in the blank.", Vec::new(), accepted.spellings().join(" / ")),
        Body::ShortAnswer(accepted) => ("Write a short answer.", Vec::new(), accepted.spellings().join(" / ")),
        Body::Ordering(sequence) => {
            let steps: Vec<&str> = sequence.as_slice().iter().map(String::as_str).collect();
            let options = shuffled(steps.clone(), &seed);
            let place = |step: &&str| options.iter().position(|option| option == step).map(letter).unwrap_or_default();
            let key = steps.iter().map(place).collect::<Vec<_>>().join(", ");
            ("Put these in their order.", options, key)
        }
        Body::Matching(matching) => {
            lefts = matching.pairs().iter().map(|pair| pair.left.as_str()).collect();
            let rights: Vec<&str> =
                matching.pairs().iter().map(|pair| &pair.right).chain(matching.extra()).map(String::as_str).collect();
            let options = shuffled(rights, &seed);
            let pair = |(at, pair): (usize, &gistcheck_quiz::Pair)| {
                let right = options.iter().position(|option| *option == pair.right).map(letter).unwrap_or_default();
                format!("{}-{right}", at + 1)
            };
            let key = matching.pairs().iter().enumerate().map(pair).collect::<Vec<_>>().join(", ");
            ("Match each number with a letter.", options, key)
        }
    };
    Question { item, instruction, lefts, options, key }
}

fn lettered(at: usize, text: &str) -> String {
    format!("{}) {text}", letter(at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::all_kinds;

    #[test]
    fn two_variants_differ_and_their_keys_fit() {
        let quiz = all_kinds();
        let sheets = variants(&quiz);
        let ids = |sheet: &Sheet<'_>| sheet.questions.iter().map(|one| one.item.id.clone()).collect::<Vec<_>>();
        assert_ne!(ids(&sheets[0]), ids(&sheets[1]));
        for sheet in &sheets {
            assert_eq!(sheet.questions.len(), quiz.items.len());
            for question in &sheet.questions {
                if let Body::Choice(set) = &question.item.body {
                    let key = set.keys().next().expect("one key");
                    let at = question.options.iter().position(|option| *option == key.text).expect("it is printed");
                    assert_eq!(question.key, lettered(at, &key.text));
                }
                if let Body::Ordering(sequence) = &question.item.body {
                    assert_ne!(question.options, sequence.as_slice(), "the right order is not printed");
                    let first = question.key.chars().next().expect("letters");
                    assert_eq!(question.options[first as usize - 'a' as usize], sequence.as_slice()[0]);
                }
            }
        }
    }
}
