//! Texts that the reader brought, and the quizzes made of them: too large for local storage, kept in IndexedDB.
//!
//! What cannot be kept is kept in memory only; every failure is an answer.

use crate::browser::shared;
use crate::storage::{LocalStorage, Store};
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
    if shared() {
        return LocalStorage.set(&shared_key(id), &String::from(json));
    }
    let Some((database, store)) = quizzes(IdbTransactionMode::Readwrite).await else { return false };
    ask_to_persist();
    let kept = match store.put_with_key(json, &id.into()) {
        Ok(request) => done(&request).await.is_some(),
        Err(_) => false,
    };
    database.close();
    kept
}

/// The quiz of an id; none where there is none any more.
pub(crate) async fn get(id: &str) -> Option<String> {
    if shared() {
        return LocalStorage.get(&shared_key(id));
    }
    let (database, store) = quizzes(IdbTransactionMode::Readonly).await?;
    let found = match store.get(&id.into()) {
        Ok(request) => done(&request).await,
        Err(_) => None,
    };
    database.close();
    found?.as_string()
}

/// Forgets every text.
pub(crate) async fn forget_all() {
    let factory = web_sys::window().and_then(|window| window.indexed_db().ok()?);
    if let Some(Ok(request)) = factory.map(|factory| factory.delete_database(DATABASE)) {
        done(&request).await;
    }
}

/// On a shared computer a text is in the tab's own storage, which ends with the tab.
fn shared_key(id: &str) -> String {
    format!("gistcheck/1/quiz/{id}")
}

/// The store of quizzes, and its database: closed after each use, since an open one cannot be erased.
async fn quizzes(mode: IdbTransactionMode) -> Option<(IdbDatabase, IdbObjectStore)> {
    let database = database().await?;
    let transaction = database.transaction_with_str_and_mode(QUIZZES, mode).ok()?;
    Some((database, transaction.object_store(QUIZZES).ok()?))
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
