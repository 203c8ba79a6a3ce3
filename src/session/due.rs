//! What is remembered of each question, and when each is to be asked again. Nothing of this is stored: it follows
//! from the attempts, so that attempts of two devices add up.

use super::{Flag, Kept, Shelved, Source};
use gistcheck_quiz::{DAY, Memory, Rating};
use std::rc::Rc;

/// Days that the forecast looks ahead, today among them.
pub(crate) const DAYS_AHEAD: usize = 7;

/// The memory of every question that was answered.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Memories(Vec<OfQuiz>);

/// The memory of one quiz's questions.
#[derive(Debug, Clone, PartialEq)]
struct OfQuiz {
    quiz: String,
    title: String,
    source: Option<Source>,
    /// By the id of the item.
    items: Vec<(String, Memory)>,
}

/// A quiz with questions that are due.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Due {
    pub(crate) quiz: String,
    pub(crate) title: String,
    pub(crate) source: Source,
    /// When each question that can be asked is due, by its item's id.
    pub(crate) items: Vec<(String, u64)>,
}

/// The reader's time: milliseconds since 1970, and how much later the clock on the wall shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Clock {
    pub(crate) now: u64,
    pub(crate) east: i64,
}

impl Clock {
    /// Days from today until a moment, by the calendar; 0 for today and before.
    pub(crate) fn days_until(self, moment: u64) -> usize {
        let day = |time: u64| (time as i64 + self.east).div_euclid(DAY as i64);
        usize::try_from(day(moment) - day(self.now)).unwrap_or(0)
    }
}

impl Memories {
    /// Of attempts, oldest first.
    pub(crate) fn of_history(history: &[Rc<Kept>]) -> Self {
        let mut memories = Self::default();
        history.iter().for_each(|kept| memories.learn(kept));
        memories
    }

    /// One more attempt.
    pub(crate) fn learn(&mut self, kept: &Kept) {
        let attempt = &kept.attempt;
        let at = self.0.iter().position(|one| one.quiz == attempt.quiz).unwrap_or_else(|| {
            let (quiz, title) = (attempt.quiz.clone(), attempt.title.clone());
            self.0.push(OfQuiz { quiz, title, source: None, items: Vec::new() });
            self.0.len() - 1
        });
        let of_quiz = &mut self.0[at];
        of_quiz.source = kept.source.clone().or(of_quiz.source.take());
        for outcome in &attempt.outcomes {
            let Some(rating) = Rating::of(outcome) else { continue };
            match of_quiz.items.iter_mut().find(|(id, _)| *id == outcome.item) {
                Some((_, memory)) => *memory = memory.again(rating, attempt.ended),
                None => of_quiz.items.push((outcome.item.clone(), Memory::first(rating, attempt.ended))),
            }
        }
    }

    /// The memory of one question; none where it was never answered.
    pub(crate) fn of(&self, quiz: &str, item: &str) -> Option<&Memory> {
        let of_quiz = self.0.iter().find(|one| one.quiz == quiz)?;
        of_quiz.items.iter().find(|(id, _)| id == item).map(|(_, memory)| memory)
    }

    /// The quizzes that can still be opened, with what is due when.
    pub(crate) fn due(&self, shelf: &[Rc<Shelved>], flags: &[Rc<Flag>]) -> Vec<Due> {
        let due = |one: &OfQuiz| {
            let shelved = shelf.iter().any(|shelved| shelved.quiz == one.quiz);
            let source = match &one.source {
                Some(Source::Demo(_)) if !shelved => one.source.clone()?,
                // The words of a quiz behind a link are kept when it is answered: the link may lead nowhere some day.
                Some(Source::Link(_)) => Source::Own(one.quiz.clone()),
                _ if shelved => Source::Own(one.quiz.clone()),
                // Its text was deleted.
                _ => return None,
            };
            let flagged = |item: &String| flags.iter().any(|flag| flag.quiz == one.quiz && flag.item == *item);
            let items = one.items.iter().filter(|(item, _)| !flagged(item));
            let items = items.map(|(item, memory)| (item.clone(), memory.due())).collect();
            Some(Due { quiz: one.quiz.clone(), title: one.title.clone(), source, items })
        };
        self.0.iter().filter_map(due).collect()
    }
}

impl Due {
    /// How many are due today.
    pub(crate) fn today(&self, clock: Clock) -> usize {
        self.items.iter().filter(|(_, due)| clock.days_until(*due) == 0).count()
    }
}

/// How many questions fall due today and on each of the next days.
pub(crate) fn forecast(due: &[Due], clock: Clock) -> [usize; DAYS_AHEAD] {
    let mut days = [0; DAYS_AHEAD];
    for (_, moment) in due.iter().flat_map(|one| &one.items) {
        if let Some(day) = days.get_mut(clock.days_until(*moment)) {
            *day += 1;
        }
    }
    days
}
