//! The engine behind a message loop. `static/worker.js` starts it, hands it the page's messages and posts its replies.

use gistcheck_engine::{Options, generate};
use gistcheck_models::Models;
use gistcheck_protocol::{Progress, Reply, Request};
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// Progress is told in steps of this share: finer ones nobody sees, and each costs the page a message.
const STEP: f64 = 0.005;

/// Nothing happens until an [`Engine`] is made.
fn main() {}

/// The engine with its trained tables.
#[wasm_bindgen]
pub struct Engine {
    models: Models,
}

#[wasm_bindgen]
impl Engine {
    /// Makes the engine ready with the inflated bytes of its trained tables.
    ///
    /// # Errors
    /// When they cannot be read.
    #[wasm_bindgen(constructor)]
    pub fn new(tables: &[u8]) -> Result<Engine, JsError> {
        Ok(Self { models: Models::load(tables)? })
    }

    /// Answers one message; `post` is called with each reply, the last one being the quiz or why there is none.
    pub fn answer(&self, message: &str, post: &js_sys::Function) {
        let send = |reply: &Reply| {
            // Only a worker that is being ended cannot post, and then nobody listens.
            post.call1(&JsValue::NULL, &reply.to_json().into()).unwrap_or_default();
        };
        let Some(Request { number, text, wish }) = Request::from_json(message) else {
            send(&Reply::Failed { number: 0, message: "The page and its engine are of different versions.".into() });
            return;
        };
        let mut told = 0.0;
        let mut progress = |done: f64| {
            if done - told >= STEP {
                told = done;
                send(&Reply::Progress(Progress { number, done }));
            }
        };
        progress(STEP);
        let options = Options { items: wish.items, kinds: wish.kinds, seed: wish.seed, ..Options::default() };
        let quiz = generate(&self.models, &text, &options, &mut progress);
        send(&Reply::Done { number, quiz: Box::new(quiz) });
    }
}
