//! What every component may use: the words, the way to act, the shape of the page.

use crate::i18n::{Language, Words};
use crate::session::{Action, Session, Tab};
use gistcheck_quiz::Evidence;
use std::rc::Rc;
use yew::prelude::*;

/// Handed down to all components.
#[derive(Clone, PartialEq)]
pub(crate) struct Page {
    pub(crate) dispatch: UseReducerDispatcher<Session>,
    pub(crate) language: Language,
    /// Article and companion side by side.
    pub(crate) wide: bool,
    /// What the page's files are addressed from; ends with a slash.
    pub(crate) base: AttrValue,
}

impl Page {
    /// The words of the interface.
    pub(crate) fn words(&self) -> &'static Words {
        self.language.0
    }

    /// Acts.
    pub(crate) fn send(&self, action: Action) {
        self.dispatch.dispatch(action);
    }

    /// A callback that acts, whatever the event.
    pub(crate) fn on<E: 'static>(&self, action: Action) -> Callback<E> {
        let page = self.clone();
        Callback::from(move |_: E| page.send(action.clone()))
    }

    /// Marks the words of the article and turns to it.
    pub(crate) fn show(&self, evidence: &[Evidence]) {
        self.send(Action::Evidence(Rc::from(evidence)));
        if !self.wide {
            self.send(Action::Show(Tab::Article));
        }
    }

    /// A callback that shows the words of the article.
    pub(crate) fn on_show<E: 'static>(&self, evidence: &[Evidence]) -> Callback<E> {
        let (page, evidence) = (self.clone(), evidence.to_vec());
        Callback::from(move |_: E| page.show(&evidence))
    }
}

/// What every component may use.
#[hook]
pub(crate) fn use_page() -> Page {
    use_context::<Page>().expect("App provides the page to every component")
}
