//! What every component may use: the words, the way to act, the shape of the page.

use crate::host::Host;
use crate::i18n::{Language, RestWords, Words};
use crate::rest;
use crate::session::{Action, Session, Source, Tab};
use gistcheck_quiz::{Evidence, Quiz};
use js_sys::{Array, Function, Promise, Reflect};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use yew::prelude::*;

/// Where a quiz is to be had.
pub(crate) enum Place {
    Address(String),
    /// In the stores of this browser, under this id.
    Kept(String),
}

/// Where the quiz of a source is; `base` is what the page's files are addressed from.
pub(crate) fn place_of(source: &Source, base: &str) -> Place {
    match source {
        Source::Demo(name) => Place::Address(format!("{base}static/samples/{name}.json")),
        Source::Link(url) => Place::Address(url.clone()),
        Source::Own(id) => Place::Kept(id.clone()),
    }
}

/// Handed down to all components.
#[derive(Clone, PartialEq)]
pub(crate) struct Page {
    pub(crate) dispatch: UseReducerDispatcher<Session>,
    pub(crate) language: Language,
    /// Article and companion side by side.
    pub(crate) wide: bool,
    /// What the page's files are addressed from; ends with a slash.
    pub(crate) base: AttrValue,
    /// The address of the engine's script.
    pub(crate) worker: AttrValue,
    /// Another's page, of which this is an element.
    pub(crate) host: Option<Host>,
    /// Whether scores and what is begun outlive the page.
    pub(crate) keeps: bool,
    /// On a computer of many: everything is gone with the tab.
    pub(crate) shared: bool,
    /// Fetches a script of the page's own by its name.
    pub(crate) part: Function,
    /// Whether the rest of the program is here.
    pub(crate) whole: bool,
}

impl Page {
    /// The words of the interface.
    pub(crate) fn words(&self) -> &'static Words {
        self.language.0
    }

    /// All of them, for the rest of the program.
    pub(crate) fn all_words(&self) -> &'static RestWords {
        self.language.all()
    }

    /// Calls a part as [`Self::call_part`] does; a failure is told to the reader.
    pub(crate) async fn need_part(&self, script: &str, function: &str, arguments: &Array) -> Option<JsValue> {
        let answer = self.call_part(script, function, arguments).await;
        if answer.is_none() {
            self.send(Action::Say((self.words().fetch_failed)(&format!("{}static/{script}.js", self.base)).into()));
        }
        answer
    }

    /// Acts; where the rest of the program is needed for it, as soon as that is here.
    // Outlined: callbacks of all kinds act.
    #[inline(never)]
    pub(crate) fn send(&self, action: Action) {
        if self.whole || action.is_early() {
            return self.dispatch.dispatch(action);
        }
        self.clone().send_later(action);
    }

    // Outlined: callbacks of all kinds act.
    #[inline(never)]
    fn send_later(self, action: Action) {
        wasm_bindgen_futures::spawn_local(async move {
            if rest::fetch(&self).await.is_some() {
                self.dispatch.dispatch(action);
            }
        });
    }

    /// Calls a function of a script that is fetched only now (`static/<script>.js`); none where that failed.
    pub(crate) async fn call_part(&self, script: &str, function: &str, arguments: &Array) -> Option<JsValue> {
        let module = self.part.call1(&JsValue::NULL, &script.into()).ok()?;
        let module = JsFuture::from(Promise::resolve(&module)).await.ok()?;
        let function: Function = Reflect::get(&module, &function.into()).ok()?.dyn_into().ok()?;
        let answer = function.apply(&JsValue::NULL, arguments).ok()?;
        JsFuture::from(Promise::resolve(&answer)).await.ok()
    }

    /// Where the quiz of a source is: an address, or an id under which it is kept here.
    pub(crate) fn place_of(&self, source: &Source) -> Place {
        place_of(source, &self.base)
    }

    /// A callback that acts, whatever the event.
    pub(crate) fn on<E: 'static>(&self, action: Action) -> Callback<E> {
        let page = self.clone();
        Callback::from(move |_: E| page.send(action.clone()))
    }

    /// Marks the words of the article and turns to it.
    pub(crate) fn show(&self, evidence: &[Evidence]) {
        if self.host.as_ref().is_some_and(|host| host.show(evidence)) {
            return;
        }
        self.send(Action::Evidence(Rc::from(evidence)));
        if !self.wide {
            self.send(Action::Show(Tab::Article));
        }
    }

    /// Whether there is an article to show words in.
    pub(crate) fn has_article(&self, quiz: &Quiz) -> bool {
        quiz.article.is_some() || self.host.as_ref().is_some_and(|host| host.in_host)
    }

    /// The level of headings, where it is not the ordinary one.
    pub(crate) fn level(&self) -> Option<AttrValue> {
        self.host.as_ref().map(|host| host.level.clone())
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
