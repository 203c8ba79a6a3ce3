use crate::browser::now;
use crate::engine_client::News;
use crate::engine_line::{Customer, Turn, Wanted, ask};
use crate::page::Page;
use crate::session::{Action, Session, Shelved};
use crate::shelf;
use crate::storage::{LocalStorage, keep_shelved, open_play};
use gistcheck_protocol::{Reply, Wish};
use js_sys::{JSON, JsString, Reflect};
use std::rc::Rc;
use yew::prelude::*;

/// Questions that are made of a text: more than are asked at once, so that another time has new ones.
const ITEMS: usize = 30;

/// Asks the engine for a quiz of the session's text, and leaves the line when the reader gives the text up.
#[hook]
pub(crate) fn use_engine(session: &Session, page: &Page) {
    use_effect_with((), |()| {
        let customer = Customer::enter();
        move || drop(customer)
    });
    let page = page.clone();
    let wanted = session.analysis.as_ref().map(|analysis| (analysis.number, analysis.text.clone()));
    use_effect_with(session.analysis.as_ref().map(|analysis| analysis.number), move |_| {
        let turn = wanted.and_then(|(number, text)| begin(&page, number, &text));
        move || drop(turn)
    });
}

fn begin(page: &Page, number: u32, text: &str) -> Option<Turn> {
    let seed = page.host.as_ref().map_or(0, |host| host.seed);
    let wish = Wish { items: Some(ITEMS), kinds: Vec::new(), seed };
    let turn = ask(&page.worker, Wanted { text: text.to_owned(), wish, news: on_news(number, page) });
    if turn.is_none() {
        fail(page, number, page.all_words().worker_failed.into());
    }
    turn
}

/// `number` is the session's, for what it asked.
fn on_news(number: u32, page: &Page) -> Callback<News> {
    let page = page.clone();
    Callback::from(move |news: News| match news {
        News::Reply(reply, message) => match *reply {
            Reply::Progress(progress) => page.send(Action::Progress { number, done: progress.done }),
            Reply::Done { quiz, .. } => {
                let resumed = if page.keeps { open_play(&LocalStorage, &quiz.id) } else { None };
                let shelved = Rc::new(Shelved::of(&quiz, now()));
                match &page.host {
                    Some(host) => {
                        host.tell("quiz", &quiz_json(&message).unwrap_or_default());
                    }
                    None => put_on_shelf(shelved.clone(), message, page.clone()),
                }
                page.send(Action::Analysed { number, quiz: Rc::from(quiz), resumed, shelved });
            }
            Reply::Failed { message, .. } => fail(&page, number, message.into()),
        },
        News::Ended { heard } => {
            let forbidden = page.host.is_some() && !heard && page.worker.starts_with("blob:");
            let words = page.all_words();
            fail(&page, number, if forbidden { words.use_frame } else { words.worker_failed }.into());
        }
    })
}

fn fail(page: &Page, number: u32, why: AttrValue) {
    if let Some(host) = &page.host {
        host.tell_json("error", &why.as_str());
    }
    page.send(Action::Failed { number, why });
}

/// Keeps a text that was analysed, and then its place in the list: the list names only what is there.
fn put_on_shelf(shelved: Rc<Shelved>, message: JsString, page: Page) {
    wasm_bindgen_futures::spawn_local(async move {
        let kept = match quiz_json(&message) {
            Some(json) => shelf::put(&shelved.quiz, &json).await && keep_shelved(&LocalStorage, &shelved),
            None => false,
        };
        if !kept {
            page.send(Action::Say(page.all_words().store_refused.into()));
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
