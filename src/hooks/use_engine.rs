use crate::browser::now;
use crate::engine_client::{EngineClient, News};
use crate::page::Page;
use crate::session::{Action, Session, Shelved};
use crate::shelf;
use crate::storage::{LocalStorage, keep_shelved, open_play};
use gistcheck_protocol::{Reply, Request, Wish};
use js_sys::{JSON, JsString, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::prelude::*;

/// Questions that are made of a text: more than are asked at once, so that another time has new ones.
const ITEMS: usize = 30;

/// The worker, and the number of the request that it is busy with.
#[derive(Default)]
struct Engine {
    client: RefCell<Option<EngineClient>>,
    busy: Cell<Option<u32>>,
}

/// Sends the session's text to the worker, and ends the worker when the reader gives the text up.
#[hook]
pub(crate) fn use_engine(session: &Session, page: &Page) {
    let engine = use_memo((), |()| Engine::default());
    let page = page.clone();
    let wanted = session.analysis.as_ref().map(|analysis| (analysis.number, analysis.text.clone()));
    use_effect_with(session.analysis.as_ref().map(|analysis| analysis.number), move |_| {
        if let Some((number, text)) = wanted {
            ask(&engine, &page, number, &text);
        }
        move || {
            // Still busy with what nobody waits for any more: only ending it frees the processor.
            if engine.busy.take().is_some() {
                engine.client.take();
            }
        }
    });
}

fn ask(engine: &Rc<Engine>, page: &Page, number: u32, text: &str) {
    let mut client = engine.client.borrow_mut();
    if client.is_none() {
        *client = EngineClient::start(&page.base, on_news(engine, page));
    }
    let wish = Wish { items: Some(ITEMS), kinds: Vec::new(), seed: 0 };
    let sent = client.as_ref().is_some_and(|client| client.ask(&Request { number, text: text.to_owned(), wish }));
    if sent {
        engine.busy.set(Some(number));
    } else {
        page.send(Action::Failed { number, why: page.words().worker_failed.into() });
    }
}

fn on_news(engine: &Rc<Engine>, page: &Page) -> Callback<News> {
    let (engine, page) = (Rc::downgrade(engine), page.clone());
    Callback::from(move |news: News| {
        let Some(engine) = engine.upgrade() else { return };
        let action = match news {
            News::Reply(reply, message) => match *reply {
                Reply::Progress(progress) => Action::Progress { number: progress.number, done: progress.done },
                Reply::Done { number, quiz } => {
                    engine.busy.take();
                    let resumed = open_play(&LocalStorage, &quiz.id);
                    let shelved = Rc::new(Shelved::of(&quiz, now()));
                    put_on_shelf(shelved.clone(), message, page.clone());
                    Action::Analysed { number, quiz: Rc::from(quiz), resumed, shelved }
                }
                Reply::Failed { number, message } => {
                    engine.busy.take();
                    Action::Failed { number, why: message.into() }
                }
            },
            News::Ended => {
                let Some(number) = engine.busy.get() else { return };
                // The cleanup of the effect drops the worker: not here, inside its own callback.
                Action::Failed { number, why: page.words().worker_failed.into() }
            }
        };
        page.send(action);
    })
}

/// Keeps a text that was analysed, and then its place in the list: the list names only what is there.
fn put_on_shelf(shelved: Rc<Shelved>, message: JsString, page: Page) {
    wasm_bindgen_futures::spawn_local(async move {
        let kept = match quiz_json(&message) {
            Some(json) => shelf::put(&shelved.quiz, &json).await && keep_shelved(&LocalStorage, &shelved),
            None => false,
        };
        if !kept {
            page.send(Action::Say(page.words().store_refused.into()));
        }
    });
}

/// The quiz within a `Done`. Cut out by the browser: writing quizzes is otherwise no business of the page's, and
/// the code for it would weigh 15 KB.
fn quiz_json(message: &JsString) -> Option<JsString> {
    let reply = JSON::parse(&String::from(message)).ok()?;
    let done = Reflect::get(&reply, &"done".into()).ok()?;
    JSON::stringify(&Reflect::get(&done, &"quiz".into()).ok()?).ok()
}
