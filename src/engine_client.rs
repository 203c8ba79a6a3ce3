//! The page's end of the worker: started when the first text comes, ended when the reader gives one up.

use gistcheck_protocol::{Reply, Request};
use js_sys::JsString;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{ErrorEvent, MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;

/// What comes from the worker.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum News {
    /// A reply to a request, and the message as it came.
    Reply(Box<Reply>, JsString),
    /// It is gone; a new one may be started. Whether it ever said anything: one that is not allowed to start does not.
    Ended { heard: bool },
}

impl News {
    /// Whether nothing more comes of this request.
    pub(crate) fn is_last(&self) -> bool {
        !matches!(self, News::Reply(reply, _) if matches!(**reply, Reply::Progress(_)))
    }
}

/// Ends the address of a script that is no module. From a file (`build --single-file`) no module may be started.
const CLASSIC: &str = "#classic";

/// A worker that analyses texts. Ends with this value.
pub(crate) struct EngineClient {
    worker: Worker,
    // Kept as long as the browser may call them.
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(ErrorEvent)>,
}

impl EngineClient {
    /// Starts the worker of an address; none where the browser refuses.
    pub(crate) fn start(address: &str, news: Callback<News>) -> Option<Self> {
        let options = WorkerOptions::new();
        if !address.ends_with(CLASSIC) {
            options.set_type(WorkerType::Module);
        }
        let worker = Worker::new_with_options(address, &options).ok()?;
        let heard = Rc::new(Cell::new(false));
        let ended = news.clone();
        let heard_before = heard.clone();
        let on_message = Closure::new(move |event: MessageEvent| {
            heard.set(true);
            let message = event.data().dyn_into::<JsString>().ok();
            let read = message.and_then(|message| Some((Reply::from_json(&String::from(&message))?, message)));
            news.emit(
                read.map_or(News::Ended { heard: true }, |(reply, message)| News::Reply(Box::new(reply), message)),
            );
        });
        let on_error = Closure::new(move |_: ErrorEvent| ended.emit(News::Ended { heard: heard_before.get() }));
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Some(Self { worker, _on_message: on_message, _on_error: on_error })
    }

    /// Sends a request; false where the browser refuses.
    pub(crate) fn ask(&self, request: &Request) -> bool {
        self.worker.post_message(&request.to_json().into()).is_ok()
    }
}

impl Drop for EngineClient {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
