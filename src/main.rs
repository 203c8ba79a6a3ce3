//! Gistcheck's page: shows an article, its summary and facts, plays its quiz, keeps the scores.
//!
//! The engine is not here: a ready-made quiz plays without it, and new texts go to the worker (`engine_client`).

mod app;
mod boot;
mod browser;
#[cfg(all(test, target_arch = "wasm32"))]
mod browser_tests;
mod components;
mod demos;
mod engine_client;
mod engine_line;
mod hooks;
mod host;
mod i18n;
mod load;
mod page;
mod part;
mod reading;
mod rest;
mod session;
mod shelf;
mod storage;

use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Whether this program is the element's, which another's page embeds (`src/element.rs`). What only the page needs is left
/// out there by the compiler.
pub(crate) const ELEMENT: bool = false;

/// Nothing happens until [`mount`] is called: the page's script names the place.
fn main() {
    // Named here, so that compilers and linters on other systems than the web see that it is used.
    let _ = mount;
}

/// Shows the whole page inside an element; `base` is the address of the folder that holds the page's files, `worker` that
/// of the engine's script, and `part` fetches one of its scripts by name: what few readers need travels only to them. Rejects where a part of the program
/// that is needed at once does not come.
#[wasm_bindgen]
pub async fn mount(
    root: web_sys::Element,
    base: String,
    worker: String,
    part: js_sys::Function,
) -> Result<(), JsValue> {
    let session = boot::session(&base).await.ok_or("a part of the program cannot be fetched")?;
    root.set_inner_html("");
    let props = app::Props { base: base.into(), worker: worker.into(), part, session: Rc::new(session) };
    yew::Renderer::<app::App>::with_root_and_props(root, props).render();
    Ok(())
}
