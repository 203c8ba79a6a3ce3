//! The few things that the page asks of the browser itself.

use crate::session::{Clock, Stamp};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement, RequestInit, Response, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::NodeRef;

/// The text at an address; none when there is none to be had.
pub(crate) async fn fetch_text(url: &str) -> Option<String> {
    let window = web_sys::window()?;
    let response: Response = JsFuture::from(window.fetch_with_str(url)).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// How many bytes a file has on its way here, as its host tells; none where it does not.
pub(crate) async fn fetch_size(url: &str) -> Option<u64> {
    let options = RequestInit::new();
    options.set_method("HEAD");
    let window = web_sys::window()?;
    let response: Response =
        JsFuture::from(window.fetch_with_str_and_init(url, &options)).await.ok()?.dyn_into().ok()?;
    response.headers().get("content-length").ok()??.parse().ok().filter(|_| response.ok())
}

/// Milliseconds since 1970.
pub(crate) fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// A name and a time for an attempt that ends now.
pub(crate) fn stamp() -> Stamp {
    let now = now();
    // Two tabs may finish in the same millisecond; they will not also throw the same number.
    let dice = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
    Stamp { now, id: format!("{now:012x}-{dice:08x}") }
}

/// The reader's time.
pub(crate) fn clock() -> Clock {
    let east = -js_sys::Date::new_0().get_timezone_offset() * 60_000.0;
    Clock { now: now(), east: east as i64 }
}

/// The name of a day of the week, shortened, as the reader's language writes it.
pub(crate) fn weekday(milliseconds: u64, tag: &str) -> String {
    formatted(milliseconds, tag, &[("weekday", "short")])
}

/// The mark of a tab on a shared computer; no part of what it keeps.
const SHARED: &str = "gistcheck-shared";

/// Whether many use this computer: the reader said so in this tab, or the address does.
pub(crate) fn shared() -> bool {
    let marked = || web_sys::window()?.session_storage().ok()??.get_item(SHARED).ok()?;
    marked().is_some() || parameter("shared").is_some()
}

/// Marks the tab as one on a shared computer, or takes the mark away.
pub(crate) fn set_shared(shared: bool) {
    let Some(storage) = web_sys::window().and_then(|window| window.session_storage().ok()?) else { return };
    // Where the mark cannot be made, the switch is seen to stay as it was.
    if shared { storage.set_item(SHARED, "1") } else { storage.remove_item(SHARED) }.unwrap_or_default();
}

/// Begins the page anew.
pub(crate) fn reload() {
    if let Some(window) = web_sys::window() {
        // Refused only where the page is on its way out already.
        window.location().reload().unwrap_or_default();
    }
}

/// A parameter of the page's own address.
pub(crate) fn parameter(name: &str) -> Option<String> {
    let search = web_sys::window()?.location().search().ok()?;
    web_sys::UrlSearchParams::new_with_str(&search).ok()?.get(name)
}

/// Tags of the languages that the reader's browser asks for, the dearest first.
pub(crate) fn languages() -> Vec<String> {
    let tags = web_sys::window().map(|window| window.navigator().languages()).unwrap_or_default();
    tags.iter().filter_map(|tag| tag.as_string()).collect()
}

/// The reader's own variety of a language, such as en-GB for en; it decides how dates are written.
pub(crate) fn variety(tag: &str) -> String {
    let own = web_sys::window().and_then(|window| window.navigator().language());
    own.filter(|own| own.split('-').next() == Some(tag)).unwrap_or_else(|| tag.to_owned())
}

/// A day and its hour as the reader's language writes them.
pub(crate) fn day(milliseconds: u64, tag: &str) -> String {
    formatted(milliseconds, tag, &[("dateStyle", "medium"), ("timeStyle", "short")])
}

fn formatted(milliseconds: u64, tag: &str, how: &[(&str, &str)]) -> String {
    let date = js_sys::Date::new(&(milliseconds as f64).into());
    let options = js_sys::Object::new();
    for (name, value) in how {
        // Setting a field of a fresh object cannot fail.
        js_sys::Reflect::set(&options, &(*name).into(), &(*value).into()).unwrap_or_default();
    }
    date.to_locale_string(&variety(tag), &options).into()
}

/// Puts the focus on an element, if it is there.
pub(crate) fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        // An element that cannot take the focus leaves it where it is.
        element.focus().unwrap_or_default();
    }
}

/// Brings an element to the middle of what is seen, at once: a long ride through the article would tell nothing.
pub(crate) fn scroll_to(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
