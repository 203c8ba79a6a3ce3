//! One run through a quiz: which question is asked, what is drafted, what was answered.

use super::{Kept, Mode, Source, Stamp, article_of, shuffled};
use gistcheck_quiz::{Attempt, Body, Grade, Item, Outcome, Quiz, Response, Score, Verdict, grade};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// A run through some items of a quiz.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(PartialEq))]
pub(crate) struct Play {
    pub(crate) quiz: Rc<Quiz>,
    /// Places in the quiz's items, in the order asked.
    pub(crate) order: Rc<[usize]>,
    /// Place in `order`; its length at the end.
    pub(crate) at: usize,
    /// The answer as it stands; none before the first choice or letter.
    pub(crate) draft: Option<Response>,
    pub(crate) hinted: bool,
    /// An answer was asked to be checked and there was none.
    pub(crate) nudged: bool,
    /// Nothing was done yet since a reload brought it back: the page then does not take the focus.
    pub(crate) resumed: bool,
    /// One for each item up to here; one more once this one is checked.
    pub(crate) outcomes: Vec<Outcome>,
    pub(crate) mode: Mode,
    /// Only the items that were not right before.
    pub(crate) retry: bool,
    /// When a timed test ends, in milliseconds since 1970.
    pub(crate) until: Option<u64>,
    /// The time ran out before the last question.
    pub(crate) late: bool,
}

/// A run that was left in the middle, as it is stored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct OpenPlay {
    /// Ids of the items, in the order asked.
    order: Vec<String>,
    at: usize,
    outcomes: Vec<Outcome>,
    hinted: bool,
    retry: bool,
    #[serde(default)]
    mode: Mode,
    #[serde(default)]
    until: Option<u64>,
    /// What was chosen or typed and not yet checked.
    #[serde(default)]
    draft: Option<Response>,
}

impl Play {
    /// Begins with the first of some items, by their places in the quiz; none where there is none.
    pub(crate) fn of(quiz: Rc<Quiz>, order: Rc<[usize]>, mode: Mode) -> Option<Self> {
        let mut play = Self {
            outcomes: Vec::with_capacity(order.len()),
            quiz,
            order,
            at: 0,
            draft: None,
            hinted: false,
            nudged: false,
            resumed: false,
            mode,
            retry: false,
            until: None,
            late: false,
        };
        play.draft = play.item().map(first_draft)?;
        Some(play)
    }

    /// Begins again with the items that were not right; none where all were.
    pub(crate) fn retry(&self) -> Option<Self> {
        let wrong = self.order.iter().zip(&self.outcomes).filter(|(_, outcome)| !outcome.right);
        let mode = if self.mode == Mode::Test { Mode::Practice } else { self.mode };
        let play = Self::of(self.quiz.clone(), wrong.map(|(place, _)| *place).collect(), mode)?;
        Some(Self { retry: true, ..play })
    }

    /// The question that is asked; none at the end.
    pub(crate) fn item(&self) -> Option<&Item> {
        self.order.get(self.at).and_then(|&place| self.quiz.items.get(place))
    }

    /// The questions in the order asked.
    pub(crate) fn items(&self) -> impl Iterator<Item = &Item> {
        self.order.iter().filter_map(|&place| self.quiz.items.get(place))
    }

    /// The grade of the answer to the question that is asked, once checked.
    pub(crate) fn checked(&self) -> Option<Grade> {
        self.outcomes.get(self.at).and_then(|outcome| Some(grade(self.item()?, &outcome.response)))
    }

    /// Whether the answer to the question that is asked was checked.
    pub(crate) fn is_checked(&self) -> bool {
        self.outcomes.len() > self.at
    }

    pub(crate) fn is_last(&self) -> bool {
        self.at + 1 == self.order.len()
    }

    pub(crate) fn finished(&self) -> bool {
        self.at >= self.order.len()
    }

    pub(crate) fn score(&self) -> Score {
        Score { right: self.outcomes.iter().filter(|outcome| outcome.right).count(), of: self.order.len() }
    }

    pub(super) fn choose(&mut self, at: usize) {
        let Some(item) = self.open_item() else { return };
        let draft = match (&item.body, &self.draft) {
            (Body::Choice(set), _) => set.as_slice().get(at).map(|choice| Response::Chosen(vec![choice.id.clone()])),
            (Body::TrueFalse(_), _) if at < 2 => Some(Response::Judged(at == 0)),
            (Body::MultipleResponse(set), draft) => set.as_slice().get(at).map(|choice| {
                let before: &[String] = if let Some(Response::Chosen(ids)) = draft { ids } else { &[] };
                let chosen = |id: &String| before.contains(id) != (*id == choice.id);
                Response::Chosen(set.as_slice().iter().map(|one| one.id.clone()).filter(chosen).collect())
            }),
            _ => None,
        };
        if draft.is_some() {
            self.draft = draft;
            self.nudged = false;
        }
    }

    pub(super) fn type_text(&mut self, text: String) {
        if self.open_item().is_some_and(|item| matches!(item.body, Body::Cloze(_) | Body::ShortAnswer(_))) {
            self.draft = Some(Response::Typed(text));
            self.nudged = false;
        }
    }

    pub(super) fn move_element(&mut self, from: usize, to: usize) {
        if !self.is_checked()
            && let Some(Response::Ordered(order)) = &mut self.draft
            && from < order.len()
            && to < order.len()
        {
            let element = order.remove(from);
            order.insert(to, element);
        }
    }

    pub(super) fn put_together(&mut self, left: usize, right: Option<String>) {
        if !self.is_checked()
            && let Some(Response::Matched(rights)) = &mut self.draft
            && let Some(side) = rights.get_mut(left)
        {
            *side = right;
            self.nudged = false;
        }
    }

    pub(super) fn take_hint(&mut self) {
        self.hinted |= !self.is_checked();
    }

    pub(super) fn check(&mut self) {
        let Some(item) = self.open_item() else { return };
        match self.draft.clone().filter(is_answer) {
            Some(response) => {
                let outcome = Outcome::of(item, response, self.hinted);
                self.outcomes.push(outcome);
                self.resumed = false;
            }
            None => self.nudged = true,
        }
    }

    pub(super) fn skip(&mut self) {
        if let Some(item) = self.open_item() {
            let outcome = Outcome::of(item, Response::Skipped, self.hinted);
            self.outcomes.push(outcome);
        }
    }

    /// Takes the question that is asked out of the run, and what was answered to it.
    pub(super) fn drop_item(&mut self) {
        self.outcomes.truncate(self.at);
        self.order = self.order.iter().enumerate().filter(|(at, _)| *at != self.at).map(|(_, place)| *place).collect();
        self.begin_item();
    }

    /// The time is over: what stands counts, the rest is passed over.
    pub(super) fn run_out(&mut self) {
        self.late = true;
        while !self.finished() {
            self.check();
            self.skip();
            self.at += 1;
            self.begin_item();
        }
    }

    pub(super) fn advance(&mut self) {
        self.at += 1;
        self.begin_item();
    }

    fn begin_item(&mut self) {
        self.hinted = false;
        self.nudged = false;
        self.resumed = false;
        self.draft = self.item().and_then(first_draft);
    }

    pub(super) fn keep(&self, stamp: Stamp, source: Source) -> Kept {
        let attempt = Attempt {
            quiz: self.quiz.id.clone(),
            article: article_of(&self.quiz),
            title: self.quiz.display_title().to_owned(),
            ended: stamp.now,
            outcomes: self.outcomes.clone(),
        };
        Kept { id: stamp.id, retry: self.retry, mode: self.mode, source: Some(source), attempt }
    }

    /// What is stored so that this run survives a reload.
    pub(crate) fn open(&self) -> OpenPlay {
        OpenPlay {
            order: self.items().map(|item| item.id.clone()).collect(),
            at: self.at,
            outcomes: self.outcomes.clone(),
            hinted: self.hinted,
            retry: self.retry,
            mode: self.mode,
            until: self.until,
            draft: self.draft.clone(),
        }
    }

    fn open_item(&self) -> Option<&Item> {
        self.item().filter(|_| self.outcomes.len() == self.at)
    }
}

impl OpenPlay {
    /// The run where it was left; none when it does not fit the quiz.
    pub(super) fn resume(self, quiz: &Rc<Quiz>) -> Option<Play> {
        let place = |id: &String| quiz.items.iter().position(|item| item.id == *id);
        let order: Vec<usize> = self.order.iter().map(place).collect::<Option<_>>()?;
        let answered = self.outcomes.len();
        let fits = self.at < order.len()
            && (answered == self.at || answered == self.at + 1)
            && self.outcomes.iter().zip(&self.order).all(|(outcome, id)| outcome.item == *id);
        let mut play = fits.then(|| Play::of(quiz.clone(), order.into(), self.mode)).flatten()?;
        play.retry = self.retry;
        play.until = self.until;
        play.at = self.at;
        play.hinted = self.hinted;
        play.resumed = true;
        let given = self.outcomes.get(self.at).map(|outcome| outcome.response.clone());
        let first = play.item().and_then(first_draft);
        // An order or pairs of another number would be those of another question.
        let drafted = self.draft.filter(|draft| match (draft, &first) {
            (Response::Ordered(given), Some(Response::Ordered(all))) => {
                given.len() == all.len() && all.iter().all(|one| given.contains(one))
            }
            (Response::Matched(given), Some(Response::Matched(all))) => given.len() == all.len(),
            (_, first) => first.is_none(),
        });
        play.draft = given.or(drafted).or(first);
        play.outcomes = self.outcomes;
        Some(play)
    }
}

/// What the answer is before the reader does anything.
fn first_draft(item: &Item) -> Option<Response> {
    match &item.body {
        Body::Ordering(sequence) => Some(Response::Ordered(shuffled(sequence.as_slice(), &item.id))),
        Body::Matching(matching) => Some(Response::Matched(vec![None; matching.pairs().len()])),
        _ => None,
    }
}

fn is_answer(response: &Response) -> bool {
    match response {
        Response::Chosen(ids) => !ids.is_empty(),
        Response::Typed(text) => !text.trim().is_empty(),
        Response::Matched(rights) => rights.iter().any(Option::is_some),
        Response::Judged(_) | Response::Ordered(_) => true,
        Response::Skipped => false,
    }
}

/// Whether the grade is right: a word shorter than the comparison, used by every view.
pub(crate) fn is_right(grade: &Grade) -> bool {
    grade.verdict == Verdict::Right
}
