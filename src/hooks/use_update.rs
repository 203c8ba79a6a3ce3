use crate::page::Page;
use crate::session::Action;
use wasm_bindgen::{JsCast, closure::Closure};
use yew::prelude::*;

/// Raised by static/load.js when a new version was fetched and waits.
const EVENT: &str = "gistcheck-update";

/// Tells that a new version waits.
#[hook]
pub(crate) fn use_update(page: &Page) {
    let page = page.clone();
    use_effect_with((), move |()| {
        let on_update = Closure::<dyn Fn()>::new(move || page.send(Action::Say(page.words().update_ready.into())));
        let window = web_sys::window();
        if let Some(window) = &window {
            // A page that cannot hear of it is updated all the same.
            window.add_event_listener_with_callback(EVENT, on_update.as_ref().unchecked_ref()).unwrap_or_default();
        }
        move || {
            if let Some(window) = window {
                let listener = on_update.as_ref().unchecked_ref();
                window.remove_event_listener_with_callback(EVENT, listener).unwrap_or_default();
            }
        }
    });
}
