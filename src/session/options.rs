//! How a reader wants to be quizzed, and which items that makes of a quiz.

use super::{Memories, in_order};
use gistcheck_quiz::{Item, Quiz};
use serde::{Deserialize, Serialize};

/// Questions asked at once unless the reader chooses otherwise: a quarter of an hour.
const NUMBER: usize = 10;

/// When feedback comes, and what is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Mode {
    /// Feedback after each question.
    #[default]
    Practice,
    /// Feedback at the end.
    Test,
    /// Feedback after each question, and only what is due.
    Review,
}

/// What the reader chose for the next quiz; remembered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Options {
    /// Feedback at the end only.
    pub(crate) test: bool,
    /// Minutes that a test may take; 0 for as long as one likes.
    pub(crate) minutes: u32,
    /// At most so many questions; 0 for all.
    pub(crate) number: usize,
    /// Kinds and degrees of difficulty that are left out, by the format's words; so that a kind added later is asked.
    pub(crate) without: Vec<String>,
}

impl Default for Options {
    fn default() -> Self {
        Self { test: false, minutes: 0, number: NUMBER, without: Vec::new() }
    }
}

impl Options {
    /// Whether an item is of a kind and difficulty that is wanted.
    pub(crate) fn want(&self, item: &Item) -> bool {
        self.ask(item.kind().as_str()) && item.about.difficulty.is_none_or(|degree| self.ask(degree.as_str()))
    }

    /// Whether a kind or a degree of difficulty is asked.
    pub(crate) fn ask(&self, word: &str) -> bool {
        !self.without.iter().any(|left_out| left_out == word)
    }

    /// Leaves a kind or a degree out, or asks it again.
    pub(crate) fn toggle(&mut self, word: &str) {
        if self.ask(word) {
            self.without.push(word.to_owned());
        } else {
            self.without.retain(|left_out| left_out != word);
        }
    }

    /// Places of the items to ask, in the quiz's order. Where not all can be: first those never answered, then those
    /// answered longest ago.
    pub(crate) fn choose(&self, quiz: &Quiz, memories: &Memories, hidden: impl Fn(&Item) -> bool) -> Vec<usize> {
        let wanted = |&place: &usize| self.want(&quiz.items[place]) && !hidden(&quiz.items[place]);
        let wanted: Vec<usize> = (0..quiz.items.len()).filter(wanted).collect();
        if self.number == 0 || wanted.len() <= self.number {
            return wanted;
        }
        let memory = |place: &usize| memories.of(&quiz.id, &quiz.items[*place].id);
        let fresh: Vec<usize> = wanted.iter().filter(|place| memory(place).is_none()).copied().collect();
        if fresh.len() >= self.number {
            return best(quiz, fresh, self.number);
        }
        let known = wanted.iter().filter(|place| memory(place).is_some()).copied();
        let known = in_order(known, |place| memory(place).map(|memory| memory.reviewed));
        let chosen = fresh.iter().chain(&known).take(self.number).copied();
        in_order(chosen, |place| *place)
    }
}

/// So many of some places: the items that the engine is surest of, or evenly over a quiz that people wrote.
fn best(quiz: &Quiz, places: Vec<usize>, number: usize) -> Vec<usize> {
    let sure = |place: &usize| quiz.items[*place].about.confidence;
    if places.iter().all(|place| sure(place).is_some()) {
        let surest = in_order(places, |place| sure(place).map(|sure| -sure));
        return in_order(surest.into_iter().take(number), |place| *place);
    }
    (0..number).map(|at| places[at * places.len() / number]).collect()
}

/// Those of all words that a list of some does not name; none where it names none of them.
#[allow(dead_code, reason = "the element's, src/element.rs")]
pub(crate) fn unnamed(list: &str, all: &[&'static str]) -> Vec<String> {
    let named = |word: &str| list.split([' ', ',']).any(|one| one == word);
    if !all.iter().any(|word| named(word)) {
        return Vec::new();
    }
    all.iter().filter(|word| !named(word)).map(|word| (*word).to_owned()).collect()
}
