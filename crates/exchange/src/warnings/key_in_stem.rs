//! The key, or a telling word of it, stands in the stem: whoever reads the question has the answer.
//!
//! "In which **harbour** town was the ship built?" – "the **harbour** town of Rostock".

use super::{holds, words};
use gistcheck_quiz::{Body, Item};

/// Letters of a word that is long enough to be remembered from the stem.
const TELLING_LETTERS: usize = 5;

pub(super) fn check(item: &Item) -> Option<String> {
    let stem = words(&item.stem);
    match &item.body {
        Body::Choice(set) => {
            let key = set.keys().next()?;
            let key_words = words(&key.text);
            if holds(&stem, &key_words) {
                return Some(format!("The question already says the right answer, “{}”.", key.text));
            }
            let others: Vec<String> =
                set.as_slice().iter().filter(|choice| !choice.correct).flat_map(|choice| words(&choice.text)).collect();
            let is_telling = |word: &&String| {
                word.chars().count() >= TELLING_LETTERS && stem.contains(word) && !others.contains(word)
            };
            let word = key_words.iter().find(is_telling)?;
            Some(format!("“{word}” stands in the question and, of the choices, only in the right one."))
        }
        Body::Cloze(accepted) | Body::ShortAnswer(accepted) => {
            let told = accepted.spellings().iter().find(|spelling| holds(&stem, &words(spelling)))?;
            Some(format!("The question already says an answer that counts, “{told}”."))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::warnings::tests::{broken, choice};

    #[test]
    fn what_the_stem_gives_away_is_told() {
        assert_eq!(
            broken(&choice(
                "Which sea, the North Sea or another?",
                &["the North Sea", "the Baltic Sea", "Lake Geneva"]
            )),
            ["key_in_stem"]
        );
        assert_eq!(
            broken(&choice("Which harbour town?", &["harbour of Rostock", "city of Berlin", "village of Ulm"])),
            ["key_in_stem"]
        );
        assert_eq!(
            broken(&choice("Which harbour town?", &["Rostock harbour", "Bremen harbour", "Kiel harbour"])),
            [""; 0]
        );
        assert_eq!(
            broken(r#""kind":"short_answer","stem":"Did it take two years?","accept":["2 years"]"#),
            ["key_in_stem"]
        );
    }
}
