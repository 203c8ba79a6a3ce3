//! Every word of the interface, in one typed table: a language that lacks one does not compile.

mod arabic;
mod english;
mod german;
mod spanish;

use gistcheck_quiz::{Difficulty, FactKind, ItemKind};

/// The words of one language. Functions take the numbers and names that go into a sentence.
pub(crate) struct Words {
    /// BCP 47.
    pub(crate) tag: &'static str,
    /// `ltr` or `rtl`.
    pub(crate) dir: &'static str,
    /// What the language calls itself.
    pub(crate) name: &'static str,

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
    pub(crate) article_text: &'static str,
    pub(crate) own_text_note: &'static str,
    pub(crate) own_text_empty: &'static str,
    pub(crate) own_text_long: fn(megabytes: usize) -> String,
    pub(crate) engine_size: fn(megabytes: &str) -> String,
    pub(crate) make_quiz: &'static str,
    /// What an element says before it has made a quiz of the page around it.
    #[allow(dead_code, reason = "the element's, src/element.rs")]
    pub(crate) offer: &'static str,
    #[allow(dead_code, reason = "the element's, src/element.rs")]
    pub(crate) retry: &'static str,
    /// A page forbids workers of another origin.
    pub(crate) use_frame: &'static str,
    pub(crate) cancel: &'static str,
    pub(crate) close: &'static str,

    pub(crate) loading: &'static str,
    pub(crate) fetching_engine: &'static str,
    pub(crate) analysing: &'static str,
    pub(crate) analysing_note: &'static str,
    pub(crate) not_analysed: &'static str,

    pub(crate) words: fn(words: usize) -> String,
    pub(crate) minutes: fn(minutes: usize) -> String,
    pub(crate) start_quiz: &'static str,
    pub(crate) start_over: &'static str,
    pub(crate) questions: fn(count: usize) -> String,
    pub(crate) last_time: fn(score: &str) -> String,
    pub(crate) show_source: &'static str,
    pub(crate) summary_length: &'static str,
    /// As [`gistcheck_quiz::SummaryLength::ALL`].
    pub(crate) lengths: [&'static str; 4],
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
    pub(crate) no_summary: &'static str,
    pub(crate) no_facts: &'static str,
    pub(crate) no_questions: &'static str,
    pub(crate) quiz_empty: &'static str,
    pub(crate) fact_kind: fn(FactKind) -> &'static str,

    pub(crate) question_of: fn(at: usize, of: usize) -> String,
    pub(crate) check: &'static str,
    pub(crate) next: &'static str,
    pub(crate) skip: &'static str,
    pub(crate) hint: &'static str,
    pub(crate) finish: &'static str,
    pub(crate) show_in_article: &'static str,
    pub(crate) back_to_question: &'static str,
    pub(crate) correct: &'static str,
    pub(crate) not_quite: &'static str,
    pub(crate) answer_first: &'static str,
    pub(crate) almost: fn(spelling: &str) -> String,
    pub(crate) choices_right: fn(right: usize, of: usize) -> String,
    pub(crate) places_right: fn(right: usize, of: usize) -> String,
    pub(crate) pairs_right: fn(right: usize, of: usize) -> String,
    pub(crate) right_answer: fn(answer: &str) -> String,
    pub(crate) right_order: &'static str,
    pub(crate) is_right_answer: &'static str,
    pub(crate) is_your_answer: &'static str,
    pub(crate) yes: &'static str,
    pub(crate) no: &'static str,
    pub(crate) choose_several: &'static str,
    pub(crate) your_answer: &'static str,
    pub(crate) move_up: fn(element: &str) -> String,
    pub(crate) move_down: fn(element: &str) -> String,
    pub(crate) moved: fn(element: &str, place: usize, of: usize) -> String,
    pub(crate) choose_match: &'static str,
    pub(crate) hint_paragraph: fn(paragraph: usize) -> String,
    pub(crate) hint_none: &'static str,

    pub(crate) score_of: fn(right: usize, of: usize) -> String,
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

    pub(crate) library: &'static str,
    pub(crate) read_aloud: &'static str,
    pub(crate) stop_reading: &'static str,
    pub(crate) no_voice: &'static str,
    pub(crate) text_size: &'static str,
    pub(crate) sizes: [&'static str; 4],
    pub(crate) line_spacing: &'static str,
    pub(crate) spacings: [&'static str; 2],
    pub(crate) update_ready: &'static str,

    pub(crate) settings: &'static str,
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
    pub(crate) bad_question: &'static str,
    pub(crate) bad_question_note: &'static str,
    pub(crate) flagged: &'static str,
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

    pub(crate) store_refused: &'static str,
    pub(crate) store_damaged: fn(values: usize) -> String,
    pub(crate) store_newer: &'static str,
    pub(crate) text_gone: &'static str,
    pub(crate) fetch_failed: fn(what: &str) -> String,
    pub(crate) quiz_refused: fn(why: &str) -> String,
    pub(crate) worker_failed: &'static str,
}

/// A language of the interface: cheap to copy, compared by its tag.
#[derive(Clone, Copy)]
pub(crate) struct Language(pub(crate) &'static Words);

impl Language {
    /// Every language there is.
    pub(crate) const ALL: [Self; 4] =
        [Self(&english::WORDS), Self(&spanish::WORDS), Self(&german::WORDS), Self(&arabic::WORDS)];

    /// The language of a tag such as `de` or `de-CH`.
    pub(crate) fn of(tag: &str) -> Option<Self> {
        let language = tag.split('-').next().unwrap_or_default();
        Self::ALL.into_iter().find(|one| one.0.tag == language)
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.0.tag == other.0.tag
    }
}

impl Default for Language {
    fn default() -> Self {
        Self(&english::WORDS)
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
        assert!(Language::of("de-CH").is_some_and(|found| found.0.tag == "de"));
        assert!(Language::of("fi").is_none());
        assert_eq!(Language::ALL.len(), 4);
    }

    #[test]
    fn digits_come_in_threes() {
        assert_eq!(
            ["7", "812", "1,234", "1,234,567"],
            [7, 812, 1234, 1_234_567].map(|n| grouped(n, ',')).each_ref().map(|s| s.as_str())
        );
    }
}
