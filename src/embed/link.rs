use crate::page::Page;
use crate::rest;
use crate::session::{Action, Source};
use gistcheck_quiz::Quiz;
use std::cell::RefCell;
use std::rc::Rc;
use yew::AttrValue;

/// The way from the element's methods to its session. What is said before there is one waits for it.
#[derive(Clone, Default)]
pub(super) struct Link(Rc<RefCell<Ends>>);

#[derive(Default)]
struct Ends {
    page: Option<Page>,
    waiting: Vec<Action>,
}

impl PartialEq for Link {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Link {
    /// Joins the session, as the page stands now.
    pub(super) fn join(&self, page: Page) {
        let waiting = {
            let mut ends = self.0.borrow_mut();
            ends.page = Some(page.clone());
            std::mem::take(&mut ends.waiting)
        };
        waiting.into_iter().for_each(|action| page.send(action));
    }

    fn send(&self, action: Action) {
        let mut ends = self.0.borrow_mut();
        match ends.page.clone() {
            Some(page) => {
                drop(ends);
                page.send(action);
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
                let keeps = self.0.borrow().page.as_ref().is_some_and(|page| page.keeps);
                // Where the rest is not here, nothing was kept when the element was mounted.
                let resumed = rest::here().filter(|_| keeps).and_then(|rest| (rest.open_play)(&quiz.id));
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
        self.0.borrow().page.as_ref().map(|page| page.language).unwrap_or_default()
    }
}
