//! Every word of the interface, in one typed table: a language that lacks one does not compile.

mod arabic;
mod english;
mod german;
mod spanish;

use crate::part::part;
use gistcheck_quiz::{Difficulty, FactKind, ItemKind};
use std::cell::RefCell;
use std::ops::Deref;

/// The words of one language. Functions take the numbers and names that go into a sentence.
pub(crate) struct Words {
    /// BCP 47.
    pub(crate) tag: &'static str,
    /// `ltr` or `rtl`.
    pub(crate) dir: &'static str,

    pub(crate) article: &'static str,
    pub(crate) summary: &'static str,
    pub(crate) facts: &'static str,
    pub(crate) quiz: &'static str,
    pub(crate) progress: &'static str,
    pub(crate) parts: &'static str,

    pub(crate) choose_article: &'static str,
    pub(crate) demo_articles: &'static str,
    pub(crate) own_texts: &'static str,
    pub(crate) own_text: &'static str,
    pub(crate) make_quiz: &'static str,
    /// What an element says before it has made a quiz of the page around it.
    #[allow(dead_code, reason = "the element's, src/element.rs")]
    pub(crate) offer: &'static str,
    #[allow(dead_code, reason = "the element's, src/element.rs")]
    pub(crate) retry: &'static str,
    pub(crate) close: &'static str,

    pub(crate) loading: &'static str,
    pub(crate) not_analysed: &'static str,

    pub(crate) words: fn(words: usize) -> String,
    pub(crate) minutes: fn(minutes: usize) -> String,
    pub(crate) start_quiz: &'static str,
    pub(crate) questions: fn(count: usize) -> String,
    pub(crate) last_time: fn(score: &str) -> String,
    pub(crate) show_source: &'static str,
    pub(crate) summary_length: &'static str,
    /// As [`gistcheck_quiz::SummaryLength::ALL`].
    pub(crate) lengths: [&'static str; 4],
    pub(crate) no_summary: &'static str,
    pub(crate) no_questions: &'static str,
    pub(crate) quiz_empty: &'static str,

    pub(crate) question_of: fn(at: usize, of: usize) -> String,
    pub(crate) check: &'static str,
    pub(crate) next: &'static str,
    pub(crate) skip: &'static str,
    pub(crate) hint: &'static str,
    pub(crate) finish: &'static str,
    pub(crate) back_to_question: &'static str,
    pub(crate) is_right_answer: &'static str,
    pub(crate) is_your_answer: &'static str,
    pub(crate) yes: &'static str,
    pub(crate) no: &'static str,
    pub(crate) choose_several: &'static str,
    pub(crate) your_answer: &'static str,

    pub(crate) score_of: fn(right: usize, of: usize) -> String,

    pub(crate) library: &'static str,
    pub(crate) update_ready: &'static str,

    pub(crate) settings: &'static str,

    pub(crate) store_refused: &'static str,
    pub(crate) store_damaged: fn(values: usize) -> String,
    pub(crate) store_newer: &'static str,
    pub(crate) text_gone: &'static str,
    pub(crate) fetch_failed: fn(what: &str) -> String,
    pub(crate) quiz_refused: fn(why: &str) -> String,
}

/// The words that the first part of the program does not say; they travel with the rest.
pub(crate) struct RestWords {
    /// The others.
    early: &'static Words,
    pub(crate) show_in_article: &'static str,
    pub(crate) bad_question_note: &'static str,
    pub(crate) bad_question: &'static str,
    pub(crate) flagged: &'static str,
    pub(crate) read_aloud: &'static str,
    pub(crate) no_voice: &'static str,
    pub(crate) stop_reading: &'static str,
    pub(crate) article_text: &'static str,
    pub(crate) own_text_note: &'static str,
    pub(crate) own_text_empty: &'static str,
    pub(crate) own_text_long: fn(megabytes: usize) -> String,
    pub(crate) engine_size: fn(megabytes: &str) -> String,
    /// A page forbids workers of another origin.
    pub(crate) use_frame: &'static str,
    pub(crate) cancel: &'static str,
    pub(crate) fetching_engine: &'static str,
    pub(crate) analysing: &'static str,
    pub(crate) analysing_note: &'static str,
    pub(crate) start_over: &'static str,
    pub(crate) time_line: &'static str,
    pub(crate) key_figures: &'static str,
    pub(crate) people: &'static str,
    pub(crate) organizations: &'static str,
    pub(crate) places: &'static str,
    pub(crate) key_terms: &'static str,
    pub(crate) reading: &'static str,
    pub(crate) mentions: fn(mentions: usize, paragraph: usize) -> String,
    pub(crate) level: fn(grade: &str) -> String,
    pub(crate) other_facts: &'static str,
    pub(crate) more_facts: fn(count: usize) -> String,
    pub(crate) no_facts: &'static str,
    pub(crate) fact_kind: fn(FactKind) -> &'static str,
    pub(crate) correct: &'static str,
    pub(crate) not_quite: &'static str,
    pub(crate) answer_first: &'static str,
    pub(crate) almost: fn(spelling: &str) -> String,
    pub(crate) choices_right: fn(right: usize, of: usize) -> String,
    pub(crate) places_right: fn(right: usize, of: usize) -> String,
    pub(crate) pairs_right: fn(right: usize, of: usize) -> String,
    pub(crate) right_answer: fn(answer: &str) -> String,
    pub(crate) right_order: &'static str,
    pub(crate) move_up: fn(element: &str) -> String,
    pub(crate) move_down: fn(element: &str) -> String,
    pub(crate) moved: fn(element: &str, place: usize, of: usize) -> String,
    pub(crate) choose_match: &'static str,
    pub(crate) hint_paragraph: fn(paragraph: usize) -> String,
    pub(crate) hint_none: &'static str,
    pub(crate) verdicts: [&'static str; 4],
    pub(crate) retry_wrong: &'static str,
    pub(crate) your_answers: &'static str,
    pub(crate) skipped: &'static str,
    pub(crate) you_said: fn(answer: &str) -> String,

    pub(crate) first: &'static str,
    pub(crate) best: &'static str,
    pub(crate) last: &'static str,
    pub(crate) attempts: &'static str,
    pub(crate) only_wrong: &'static str,
    pub(crate) no_attempts: &'static str,
    pub(crate) plot: fn(attempts: usize) -> String,
    pub(crate) other_articles: &'static str,
    pub(crate) text_size: &'static str,
    pub(crate) sizes: [&'static str; 4],
    pub(crate) line_spacing: &'static str,
    pub(crate) spacings: [&'static str; 2],
    pub(crate) language: &'static str,
    pub(crate) keys: &'static str,
    pub(crate) keys_choose: &'static str,
    pub(crate) keys_enter: &'static str,
    pub(crate) keys_hint: &'static str,
    pub(crate) keys_show: &'static str,
    pub(crate) keys_list: &'static str,
    pub(crate) keys_on: &'static str,
    pub(crate) keys_note: &'static str,

    pub(crate) options: &'static str,
    pub(crate) feedback: &'static str,
    pub(crate) after_each: &'static str,
    pub(crate) at_the_end: &'static str,
    pub(crate) time_limit: &'static str,
    pub(crate) no_limit: &'static str,
    pub(crate) limit: fn(minutes: u32) -> String,
    pub(crate) at_most: &'static str,
    pub(crate) all: &'static str,
    pub(crate) kinds: &'static str,
    pub(crate) kind: fn(ItemKind) -> &'static str,
    pub(crate) difficulty: &'static str,
    pub(crate) degree: fn(Difficulty) -> &'static str,
    pub(crate) none_fit: &'static str,
    pub(crate) ask_all: &'static str,
    pub(crate) go_on: &'static str,
    pub(crate) time_left: fn(clock: &str) -> String,
    pub(crate) one_minute: &'static str,
    pub(crate) time_up: &'static str,
    pub(crate) flagged_list: &'static str,
    pub(crate) no_flagged: &'static str,
    pub(crate) show_again: &'static str,
    pub(crate) fresh: fn(count: usize) -> String,
    pub(crate) with_hint: &'static str,
    pub(crate) as_test: &'static str,
    pub(crate) as_review: &'static str,

    pub(crate) review: &'static str,
    pub(crate) review_note: &'static str,
    pub(crate) due: fn(count: usize) -> String,
    pub(crate) nothing_due: &'static str,
    pub(crate) review_now: &'static str,
    pub(crate) review_next: fn(count: usize) -> String,
    pub(crate) forecast: &'static str,
    pub(crate) today: &'static str,

    pub(crate) print_questions: &'static str,
    pub(crate) print_key: &'static str,
    pub(crate) sheet_name: &'static str,
    pub(crate) sheet_date: &'static str,
    pub(crate) sheet_key: &'static str,
    pub(crate) sheet_order: &'static str,
    pub(crate) sheet_match: &'static str,

    pub(crate) data: &'static str,
    pub(crate) data_note: &'static str,
    pub(crate) export: &'static str,
    pub(crate) import: &'static str,
    pub(crate) imported: fn(attempts: usize, texts: usize) -> String,
    pub(crate) import_foreign: &'static str,
    pub(crate) import_newer: &'static str,
    pub(crate) erase: &'static str,
    pub(crate) erase_sure: fn(attempts: usize, texts: usize) -> String,
    pub(crate) erase_yes: &'static str,
    pub(crate) shared: &'static str,
    pub(crate) shared_note: &'static str,
    pub(crate) finish_and_clear: &'static str,
    pub(crate) worker_failed: &'static str,
}

impl Deref for RestWords {
    type Target = Words;

    fn deref(&self) -> &Words {
        self.early
    }
}

/// A language of the interface whose words are here: cheap to copy, compared by its tag.
#[derive(Clone, Copy)]
pub(crate) struct Language(pub(crate) &'static Words, Option<&'static RestWords>);

thread_local! {
    /// The languages that were fetched.
    static FETCHED: RefCell<Vec<Language>> = const { RefCell::new(Vec::new()) };
}

impl Language {
    /// Tag and own name of every language that there are words for.
    pub(crate) const NAMES: [(&'static str, &'static str); 4] =
        [("en", "English"), ("es", "Español"), ("de", "Deutsch"), ("ar", "العربية")];

    /// The tag among [`Self::NAMES`] of a language such as `de` or `de-CH`.
    pub(crate) fn known(tag: &str) -> Option<&'static str> {
        let language = tag.split('-').next().unwrap_or_default();
        Self::NAMES.iter().map(|(known, _)| *known).find(|known| *known == language)
    }

    /// A language by its tag, if its words are here; those of English always are.
    pub(crate) fn here(tag: &str) -> Option<Self> {
        if tag == english::WORDS.tag {
            return Some(Self::default());
        }
        FETCHED.with_borrow(|fetched| fetched.iter().find(|one| one.0.tag == tag).copied())
    }

    /// All words, for the rest of the program.
    // Those of English are named here alone, so that they travel with whoever calls this.
    pub(crate) fn all(self) -> &'static RestWords {
        self.1.unwrap_or(&english::REST)
    }

    /// Fetches the words of a language; none where they do not come.
    pub(crate) async fn fetch(tag: &str) -> Option<Self> {
        if let Some(here) = Self::here(tag) {
            return Some(here);
        }
        let rest = match tag {
            "es" => spanish().await,
            "de" => german().await,
            _ => arabic().await,
        };
        let rest = rest.ok()?;
        let language = Self(rest.early, Some(rest));
        FETCHED.with_borrow_mut(|fetched| fetched.push(language));
        Some(language)
    }
}

// Each language but English is a part of the program of its own: most readers need one.
part!(
    arabic,
    fn arabic() -> &'static RestWords {
        &arabic::REST
    }
);
part!(
    german,
    fn german() -> &'static RestWords {
        &german::REST
    }
);
part!(
    spanish,
    fn spanish() -> &'static RestWords {
        &spanish::REST
    }
);

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.0.tag == other.0.tag
    }
}

impl Default for Language {
    fn default() -> Self {
        Self(&english::WORDS, None)
    }
}

/// A number in groups of three digits.
fn grouped(number: usize, separator: char) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_found_by_any_of_their_tags() {
        assert_eq!(Language::known("de-CH"), Some("de"));
        assert_eq!(Language::known("fi"), None);
    }

    #[test]
    fn every_language_is_listed_under_the_tag_of_its_words() {
        let words = [&english::WORDS, &spanish::WORDS, &german::WORDS, &arabic::WORDS];
        assert_eq!(words.map(|words| words.tag), Language::NAMES.map(|(tag, _)| tag));
    }

    #[test]
    fn digits_come_in_threes() {
        assert_eq!(
            ["7", "812", "1,234", "1,234,567"],
            [7, 812, 1234, 1_234_567].map(|n| grouped(n, ',')).each_ref().map(|s| s.as_str())
        );
    }
}
