//! English word forms: verbs and nouns inflected and taken back, a or an, numbers in words and digits.
//!
//! All functions are total: a word that no table knows takes the regular rule.

mod article;
mod irregular_verbs;
mod nouns;
mod numbers;
mod ordinals;
mod verb_base;
mod verbs;

pub use article::indefinite_article;
pub use nouns::{plural, singular};
pub(crate) use numbers::{digits, magnitude, number_at};
pub use numbers::{number_in_digits, number_in_words, number_of_words};
pub use ordinals::{ordinal_in_digits, ordinal_in_words, ordinal_value};
pub use verb_base::verb_base;
pub use verbs::{gerund, past, past_participle, third_person};

use crate::document::Xpos;

/// The form of a lemma that a tag asks for; the lemma itself where the tag asks for none.
///
/// ```
/// use gistcheck_engine::{document::Xpos, morphology::inflect};
/// assert_eq!(inflect("stop", Xpos::Vbd), "stopped");
/// assert_eq!(inflect("write", Xpos::Vbn), "written");
/// assert_eq!(inflect("city", Xpos::Nns), "cities");
/// assert_eq!(inflect("city", Xpos::Nn), "city");
/// ```
pub fn inflect(lemma: &str, tag: Xpos) -> String {
    match tag {
        Xpos::Vbd => past(lemma),
        Xpos::Vbn => past_participle(lemma),
        Xpos::Vbg => gerund(lemma),
        Xpos::Vbz => third_person(lemma),
        Xpos::Nns => plural(lemma),
        _ => lemma.to_owned(),
    }
}

/// The dictionary form of a verb or noun, in lower case: the inverse of [`inflect`].
///
/// A form of which no table knows is taken back by its ending, which cannot always tell "hoping" from "hopping"'s kind;
/// where the models give a lemma, that one is better.
///
/// ```
/// use gistcheck_engine::{document::Xpos, morphology::base_form};
/// assert_eq!(base_form("stopped", Xpos::Vbd), "stop");
/// assert_eq!(base_form("went", Xpos::Vbd), "go");
/// assert_eq!(base_form("making", Xpos::Vbg), "make");
/// assert_eq!(base_form("Women", Xpos::Nns), "woman");
/// ```
pub fn base_form(form: &str, tag: Xpos) -> String {
    match tag {
        Xpos::Vbd | Xpos::Vbn | Xpos::Vbg | Xpos::Vbz | Xpos::Vbp => verb_base(form, tag),
        Xpos::Nns | Xpos::Nnps => singular(form),
        _ => form.to_lowercase(),
    }
}

/// The part of a word that inflects: what follows its last hyphen ("co-write"), and what stands before.
fn inflecting_part(word: &str) -> (&str, &str) {
    match word.rfind('-') {
        Some(at) if at + 1 < word.len() => word.split_at(at + 1),
        _ => ("", word),
    }
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_word_has_every_form(word in any::<String>()) {
            for tag in Xpos::ALL {
                inflect(&word, tag);
                base_form(&word, tag);
            }
            indefinite_article(&word);
            ordinal_value(&word);
        }

        #[test]
        fn numbers_survive_words_and_digits(number in 0_u64..10_000_000_000) {
            let words = number_in_words(number);
            prop_assert_eq!(number_of_words(&words), Some(number as f64));
            prop_assert_eq!(number_of_words(&number_in_digits(number as f64)), Some(number as f64));
            prop_assert_eq!(ordinal_value(&ordinal_in_words(number)), Some(number));
            prop_assert_eq!(ordinal_value(&ordinal_in_digits(number)), Some(number));
        }
    }
}
