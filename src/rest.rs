//! What the first question of a quiz does not need: the rest of the program, fetched when it is first wanted.
//!
//! The first part opens an article, shows its summary and asks a question. It reaches everything else through the table
//! of functions here, so that nothing else travels before it is wanted. `Page::send` fetches the rest before an action
//! that needs it, and `use_arrivals` as soon as what is shown will need it.

use crate::ELEMENT;
use crate::components::{self, Keeping};
use crate::page::Page;
use crate::part::part;
use crate::session::{Action, OpenPlay, Play, Session, Tab};
use crate::shelf;
use crate::storage::{self, LocalStorage, Remembered};
use gistcheck_quiz::{Item, Quiz};
use std::cell::Cell;
use std::pin::Pin;
use std::time::Duration;
use yew::platform::time::sleep;
use yew::prelude::*;

/// An answer that comes later.
pub(crate) type Later<T> = Pin<Box<dyn Future<Output = T>>>;

/// What the rest of the program can do for the first part.
pub(crate) struct Rest {
    /// What is kept between visits.
    pub(crate) remember: fn() -> Remembered,
    /// The run of a quiz that was left in the middle.
    pub(crate) open_play: fn(quiz: &str) -> Option<OpenPlay>,
    /// The quiz of a text that is kept here, as JSON.
    pub(crate) kept_quiz: fn(id: String) -> Later<Option<String>>,
    /// The actions that the first part leaves over.
    pub(crate) apply: fn(&mut Session, Action),
    /// What runs unseen: keeping, the engine, deadlines.
    pub(crate) keeping: fn(UseReducerHandle<Session>) -> Html,
    /// Facts, quiz and progress, but for the question that is asked.
    pub(crate) panel: fn(&Session, Tab, &Page) -> Html,
    /// The article at a glance, below its summary.
    pub(crate) glance: fn(&Quiz, &Page) -> Html,
    /// What stands in the place of the start button where a quiz cannot be started.
    pub(crate) start_otherwise: fn(&Session, &Page) -> Html,
    /// The summary, where the first part does not show it.
    pub(crate) summary: fn(&Session, &Page) -> Html,
    /// The article, where the first part does not show it.
    #[allow(dead_code, reason = "the element's, src/element.rs")]
    pub(crate) article: fn(&Session) -> Html,
    /// The dialogs over the page.
    pub(crate) dialogs: fn(&Session, &Page) -> Html,
    /// Above all else on a shared computer.
    pub(crate) shared_strip: fn(&Page) -> Html,
    /// How far an analysis has come.
    pub(crate) analysis_bar: fn(done: Option<f64>, &Page) -> Html,
    /// Things to be put in order or together.
    pub(crate) arranging: fn(&Item, &Play, &Page) -> Html,
    /// Hint and feedback.
    pub(crate) told: fn(&Item, &Play, &Page) -> Html,
    /// What can be done with a question beside answering it; the node becomes the way on.
    pub(crate) question_actions: fn(&Item, &Play, &NodeRef, &Page) -> Html,
    /// The button that reads an element aloud, whose text is in a language.
    pub(crate) read_aloud: fn(&NodeRef, language: &str, key: usize) -> Html,
    /// The time that a test has left.
    pub(crate) timer: fn(until: u64) -> Html,
}

static REST: Rest = Rest {
    remember: || storage::remember(&LocalStorage),
    open_play: |quiz| storage::open_play(&LocalStorage, quiz),
    kept_quiz: |id| Box::pin(async move { shelf::get(&id).await }),
    apply: Session::apply_rest,
    keeping: |session| html! { <Keeping {session} /> },
    panel: components::panel,
    glance: components::glance,
    start_otherwise: components::start_otherwise,
    dialogs: |session, page| if ELEMENT { Html::default() } else { components::dialogs(session, page) },
    shared_strip: |page| if ELEMENT { Html::default() } else { components::shared_strip(page) },
    summary: components::summary,
    article: components::article,
    analysis_bar: components::analysis_bar,
    arranging: components::arranging,
    told: components::told,
    question_actions: components::question_actions,
    read_aloud: components::read_aloud,
    timer: components::timer,
};

part!(
    rest,
    fn rest() -> &'static Rest {
        &REST
    }
);

thread_local! {
    static HERE: Cell<Option<&'static Rest>> = const { Cell::new(None) };
}

/// The rest of the program, if it was fetched.
pub(crate) fn here() -> Option<&'static Rest> {
    HERE.get()
}

/// Fetches it for a page that is not shown yet.
pub(crate) async fn begin() -> Option<&'static Rest> {
    let rest = rest().await.ok()?;
    HERE.set(Some(rest));
    Some(rest)
}

/// Fetches it, and waits until what runs unseen has begun, which must see each change that comes after; where the rest
/// does not come, that is told to the reader.
pub(crate) async fn fetch(page: &Page) -> Option<&'static Rest> {
    let rest = arrive(page).await;
    if rest.is_none() {
        page.send(Action::Say((page.words().fetch_failed)(&page.base).into()));
    }
    rest
}

/// The same; that it does not come is not told, since nobody has asked for it yet.
pub(crate) async fn arrive(page: &Page) -> Option<&'static Rest> {
    let before = here();
    let rest = begin().await;
    if before.is_none() && rest.is_some() {
        page.send(Action::Arrived);
    }
    sleep(Duration::ZERO).await;
    rest
}
