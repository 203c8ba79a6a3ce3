use crate::session::{Action, Session, Source};
use crate::storage::{LocalStorage, open_play};
use gistcheck_quiz::Quiz;
use std::cell::RefCell;
use std::rc::Rc;
use yew::{AttrValue, UseReducerDispatcher};

/// The way from the element's methods to its session. What is said before there is one waits for it.
#[derive(Clone, Default)]
pub(super) struct Link(Rc<RefCell<Ends>>);

#[derive(Default)]
struct Ends {
    dispatch: Option<UseReducerDispatcher<Session>>,
    waiting: Vec<Action>,
    keeps: bool,
    words: Option<crate::i18n::Language>,
}

impl PartialEq for Link {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Link {
    /// Joins the session, in its present language.
    pub(super) fn join(&self, dispatch: &UseReducerDispatcher<Session>, language: crate::i18n::Language, keeps: bool) {
        let waiting = {
            let mut ends = self.0.borrow_mut();
            ends.dispatch = Some(dispatch.clone());
            ends.words = Some(language);
            ends.keeps = keeps;
            std::mem::take(&mut ends.waiting)
        };
        waiting.into_iter().for_each(|action| dispatch.dispatch(action));
    }

    fn send(&self, action: Action) {
        let mut ends = self.0.borrow_mut();
        match ends.dispatch.clone() {
            Some(dispatch) => {
                drop(ends);
                dispatch.dispatch(action);
            }
            None => ends.waiting.push(action),
        }
    }

    pub(super) fn offer(&self) {
        self.send(Action::Offer);
    }

    pub(super) fn wait(&self) {
        self.send(Action::Open(Source::Own(String::new())));
    }

    pub(super) fn analyse(&self, text: String) {
        self.send(Action::Analyse(Rc::from(text)));
    }

    pub(super) fn missing(&self, what: &str) {
        let why = (self.language().0.fetch_failed)(what);
        self.refuse(Source::Own(String::new()), why.into());
    }

    fn refuse(&self, source: Source, why: AttrValue) {
        self.send(Action::Open(source.clone()));
        self.send(Action::Missing { source, why });
    }

    pub(super) fn play(&self, json: &str, address: Option<String>) {
        match Quiz::from_json(json) {
            Ok(quiz) => {
                let source = address.map_or_else(|| Source::Own(quiz.id.clone()), Source::Link);
                let resumed = if self.0.borrow().keeps { open_play(&LocalStorage, &quiz.id) } else { None };
                self.send(Action::Open(source.clone()));
                self.send(Action::Loaded { source, quiz: Rc::new(quiz), resumed });
            }
            Err(error) => {
                let why = (self.language().0.quiz_refused)(&error.to_string());
                self.refuse(Source::Own(String::new()), why.into());
            }
        }
    }

    pub(super) fn start(&self) {
        self.send(Action::Start);
    }

    pub(super) fn reset(&self) {
        self.send(Action::Reset);
    }

    fn language(&self) -> crate::i18n::Language {
        self.0.borrow().words.unwrap_or_default()
    }
}
