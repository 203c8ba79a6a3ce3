use gistcheck_exchange::warnings::{Warning, quiz_warnings};
use gistcheck_quiz::{Author, Item, Quiz, SheetSettings};
use serde_json::Value;
use std::collections::BTreeSet;
use std::rc::Rc;

/// The field of an item in a stored draft that says it is not handed out.
const REJECTED: &str = "rejected";
/// How many steps can be undone.
const MOST_UNDONE: usize = 200;

/// A quiz that is being prepared: every candidate, which of them are accepted, and the steps that led here.
#[derive(Debug, Clone)]
pub struct Draft {
    now: Rc<State>,
    past: Vec<Rc<State>>,
    future: Vec<Rc<State>>,
}

/// What one step makes of the step before.
#[derive(Debug, Clone, PartialEq)]
struct State {
    /// The document without its items.
    frame: Quiz,
    candidates: Vec<Candidate>,
}

#[derive(Debug, Clone, PartialEq)]
struct Candidate {
    item: Item,
    is_accepted: bool,
}

/// One thing that a teacher does. A step about an item that is not there changes nothing.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// The item of that id is handed out.
    Accept(String),
    /// The item of that id is not handed out; it stays in the draft.
    Reject(String),
    /// The item of the same id is now this one. Boxed: an item is large beside the other steps.
    Edit(Box<Item>),
    /// An item of the teacher's own comes to the end; it gets an id that is free.
    Add(Box<Item>),
    /// The item of that id goes to that place among all candidates, from 0.
    Move(String, usize),
    /// What the quiz is called; the article's title where it is empty.
    Title(String),
    /// How it is handed out.
    Sheet(SheetSettings),
}

impl Draft {
    /// Begins with a quiz, or goes on with a stored draft: items that are marked as rejected are so.
    pub fn new(document: Quiz) -> Self {
        let mut frame = document;
        let candidates = std::mem::take(&mut frame.items).into_iter().map(|mut item| {
            let is_accepted = item.about.extra.remove(REJECTED) != Some(Value::Bool(true));
            Candidate { item, is_accepted }
        });
        let candidates = candidates.collect();
        Self { now: Rc::new(State { frame, candidates }), past: Vec::new(), future: Vec::new() }
    }

    /// Every candidate in its order, and whether it is accepted.
    pub fn candidates(&self) -> impl Iterator<Item = (&Item, bool)> {
        self.now.candidates.iter().map(|candidate| (&candidate.item, candidate.is_accepted))
    }

    /// The draft after a step. One that changes nothing is not remembered.
    #[must_use]
    pub fn after(&self, step: Step) -> Self {
        let next = taken(&self.now, step);
        if next == *self.now {
            return self.clone();
        }
        let mut past = self.past.clone();
        past.push(Rc::clone(&self.now));
        if past.len() > MOST_UNDONE {
            past.remove(0);
        }
        Self { now: Rc::new(next), past, future: Vec::new() }
    }

    /// The draft before the last step; the same where there is none.
    #[must_use]
    pub fn undone(&self) -> Self {
        let (mut past, mut future) = (self.past.clone(), self.future.clone());
        let Some(before) = past.pop() else { return self.clone() };
        future.push(Rc::clone(&self.now));
        Self { now: before, past, future }
    }

    /// The draft before the last undoing; the same where there is none.
    #[must_use]
    pub fn redone(&self) -> Self {
        let (mut past, mut future) = (self.past.clone(), self.future.clone());
        let Some(after) = future.pop() else { return self.clone() };
        past.push(Rc::clone(&self.now));
        Self { now: after, past, future }
    }

    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is an undone step to do again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The quiz to hand out: the accepted items, with an id of its own.
    pub fn quiz(&self) -> Quiz {
        let accepted = self.candidates().filter(|(_, is_accepted)| *is_accepted).map(|(item, _)| item.clone());
        self.framed(accepted.collect())
    }

    /// The draft as a document to store: every candidate, the rejected ones marked.
    pub fn document(&self) -> Quiz {
        let marked = self.candidates().map(|(item, is_accepted)| {
            let mut item = item.clone();
            if !is_accepted {
                item.about.extra.insert(REJECTED.to_owned(), Value::Bool(true));
            }
            item
        });
        self.framed(marked.collect())
    }

    /// What may be looked at again in the quiz to hand out.
    pub fn warnings(&self) -> Vec<Warning> {
        quiz_warnings(&self.quiz())
    }

    fn framed(&self, items: Vec<Item>) -> Quiz {
        let mut quiz = self.now.frame.clone();
        // The id is made of the items: results of another version are then told apart.
        quiz.id = Quiz::new("", "", items.clone()).id;
        quiz.items = items;
        quiz
    }
}

fn taken(now: &State, step: Step) -> State {
    let mut next = now.clone();
    match step {
        Step::Accept(id) => accept(&mut next, &id, true),
        Step::Reject(id) => accept(&mut next, &id, false),
        Step::Edit(item) => {
            if let Some(candidate) = next.candidates.iter_mut().find(|candidate| candidate.item.id == item.id)
                && candidate.item != *item
            {
                candidate.item = edited(*item);
            }
        }
        Step::Add(item) => {
            let item = added(*item, &next.candidates);
            next.candidates.push(Candidate { item, is_accepted: true });
        }
        Step::Move(id, to) => {
            if let Some(from) = next.candidates.iter().position(|candidate| candidate.item.id == id) {
                let candidate = next.candidates.remove(from);
                next.candidates.insert(to.min(next.candidates.len()), candidate);
            }
        }
        Step::Title(title) => {
            let title = title.trim();
            next.frame.title = (!title.is_empty()).then(|| title.to_owned());
        }
        Step::Sheet(sheet) => next.frame.sheet = Some(sheet),
    }
    next
}

fn accept(state: &mut State, id: &str, is_accepted: bool) {
    state.candidates.iter_mut().filter(|candidate| candidate.item.id == id).for_each(|candidate| {
        candidate.is_accepted = is_accepted;
    });
}

/// An item that a person changed says so, and the engine's confidence in the old one goes.
fn edited(mut item: Item) -> Item {
    if item.about.author != Some(Author::Hand) {
        item.about.author = Some(Author::Edited);
    }
    item.about.confidence = None;
    item
}

fn added(mut item: Item, candidates: &[Candidate]) -> Item {
    let taken: BTreeSet<&str> = candidates.iter().map(|candidate| candidate.item.id.as_str()).collect();
    let free = (1..).map(|number| format!("own-{number}")).find(|id| !taken.contains(id.as_str()));
    item.id = free.unwrap_or(item.id);
    item.about.author = Some(Author::Hand);
    item.about.confidence = None;
    item
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ItemForm;
    use gistcheck_quiz::ItemKind;
    use proptest::prelude::*;

    fn all_kinds() -> Quiz {
        Quiz::from_json(include_str!("../../../e2e/quizzes/all-kinds.json")).expect("it is valid")
    }

    fn renamed(quiz: &Quiz, at: usize, stem: &str) -> Box<Item> {
        let mut form = ItemForm::of(&quiz.items[at]);
        form.stem = stem.to_owned();
        Box::new(form.item().expect("it is whole"))
    }

    #[test]
    fn an_edited_item_keeps_its_id_and_says_who_edited_it() {
        let mut quiz = all_kinds();
        quiz.items[1].about.author = Some(Author::Engine);
        quiz.items[1].about.confidence = Some(0.9);
        let draft = Draft::new(quiz.clone()).after(Step::Edit(renamed(&quiz, 1, "The Elbe is a lake.")));
        let edited = &draft.quiz().items[1];
        assert_eq!((edited.id.as_str(), edited.stem.as_str()), (quiz.items[1].id.as_str(), "The Elbe is a lake."));
        assert_eq!((edited.about.author, edited.about.confidence), (Some(Author::Edited), None));
        assert_eq!(edited.about.evidence, quiz.items[1].about.evidence);
        assert_ne!(draft.quiz().id, Draft::new(quiz).quiz().id);
    }

    #[test]
    fn own_items_of_every_kind_come_to_the_end() {
        let quiz = all_kinds();
        let mut draft = Draft::new(quiz.clone());
        for kind in ItemKind::ALL {
            let one = quiz.items.iter().find(|item| item.kind() == kind).expect("one of each");
            draft = draft.after(Step::Add(Box::new(one.clone())));
        }
        let ids: Vec<String> = draft.quiz().items.iter().skip(quiz.items.len()).map(|item| item.id.clone()).collect();
        assert_eq!(ids, ["own-1", "own-2", "own-3", "own-4", "own-5", "own-6", "own-7"]);
        assert!(draft.warnings().iter().any(|warning| warning.rule == "items_alike"), "they ask the same again");
    }

    #[test]
    fn what_changes_nothing_cannot_be_undone() {
        let draft = Draft::new(all_kinds());
        let same = draft.after(Step::Accept("q1".into())).after(Step::Reject("nobody".into()));
        assert!(!same.after(Step::Move("q1".into(), 0)).can_undo());
    }

    fn step() -> impl Strategy<Value = Step> {
        let id = || (0_usize..12).prop_map(|at| format!("q{at}"));
        prop_oneof![
            id().prop_map(Step::Accept),
            id().prop_map(Step::Reject),
            (id(), 0_usize..12).prop_map(|(id, to)| Step::Move(id, to)),
            "[a-z ]{0,6}".prop_map(Step::Title),
            (0_usize..10, "[a-z]{1,6}").prop_map(|(at, stem)| {
                let quiz = all_kinds();
                let keeps_blank = quiz.items[at].kind() == ItemKind::Cloze;
                Step::Edit(renamed(&quiz, at, &if keeps_blank { format!("{stem} _____") } else { stem }))
            }),
            Just(Step::Sheet(SheetSettings { pass: Some(0.5), ..SheetSettings::default() })),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]

        #[test]
        fn every_step_can_be_undone_and_done_again_and_a_stored_draft_goes_on(steps in proptest::collection::vec(step(), 1..12)) {
            let mut drafts = vec![Draft::new(all_kinds())];
            for step in steps {
                let next = drafts[drafts.len() - 1].after(step);
                if next.past.len() > drafts[drafts.len() - 1].past.len() {
                    drafts.push(next);
                }
            }
            let last = drafts.pop().expect("there is the first");
            let stored = Draft::new(Quiz::from_json(&last.document().to_json()).expect("it is valid"));
            prop_assert_eq!(stored.quiz(), last.quiz());
            prop_assert_eq!(stored.document(), last.document());
            let mut back = last.clone();
            while let Some(before) = drafts.pop() {
                back = back.undone();
                prop_assert_eq!(back.document(), before.document());
            }
            prop_assert!(!back.can_undo());
            while back.can_redo() {
                back = back.redone();
            }
            prop_assert_eq!(back.document(), last.document());
        }
    }
}
