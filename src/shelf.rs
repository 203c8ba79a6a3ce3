//! Texts that the reader brought, and the quizzes made of them: too large for local storage, kept in IndexedDB.
//!
//! What cannot be kept is kept in memory only; every failure is an answer.

use js_sys::JsString;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, IdbDatabase, IdbObjectStore, IdbRequest, IdbTransactionMode};

const DATABASE: &str = "gistcheck";
const VERSION: u32 = 1;
/// Quizzes as JSON, with their articles, under their ids.
const QUIZZES: &str = "quizzes";

/// Keeps a quiz; false where the browser does not.
pub(crate) async fn put(id: &str, json: &JsString) -> bool {
    let Some(store) = quizzes(IdbTransactionMode::Readwrite).await else { return false };
    ask_to_persist();
    match store.put_with_key(json, &id.into()) {
        Ok(request) => done(&request).await.is_some(),
        Err(_) => false,
    }
}

/// The quiz of an id; none where there is none any more.
pub(crate) async fn get(id: &str) -> Option<String> {
    let store = quizzes(IdbTransactionMode::Readonly).await?;
    done(&store.get(&id.into()).ok()?).await?.as_string()
}

async fn quizzes(mode: IdbTransactionMode) -> Option<IdbObjectStore> {
    let transaction = database().await?.transaction_with_str_and_mode(QUIZZES, mode).ok()?;
    transaction.object_store(QUIZZES).ok()
}

async fn database() -> Option<IdbDatabase> {
    let request = web_sys::window()?.indexed_db().ok()??.open_with_u32(DATABASE, VERSION).ok()?;
    let opened = request.clone();
    let on_upgrade = Closure::<dyn FnMut(Event)>::new(move |_: Event| {
        let database = opened.result().ok().and_then(|result| result.dyn_into::<IdbDatabase>().ok());
        if let Some(database) = database {
            // Refused only where the store is there already.
            database.create_object_store(QUIZZES).map(|_| ()).unwrap_or_default();
        }
    });
    request.set_onupgradeneeded(Some(on_upgrade.as_ref().unchecked_ref()));
    done(&request).await?.dyn_into().ok()
}

/// The result of a request, when it comes.
async fn done(request: &IdbRequest) -> Option<JsValue> {
    let promise = js_sys::Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    JsFuture::from(promise).await.ok()?;
    request.result().ok()
}

/// Asks the browser to keep what is here even when space is short. It may say no; then nothing is worse than before.
fn ask_to_persist() {
    let Some(window) = web_sys::window() else { return };
    if let Ok(answer) = window.navigator().storage().persist() {
        wasm_bindgen_futures::spawn_local(async move {
            JsFuture::from(answer).await.map(|_| ()).unwrap_or_default();
        });
    }
}
