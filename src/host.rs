//! The page around, where Gistcheck is an element of another's page.

use crate::session::Tab;
use gistcheck_quiz::Evidence;
use js_sys::{Array, Function, JSON};
use serde::Serialize;
use wasm_bindgen::JsValue;
use yew::AttrValue;

/// What a component may know of the page around the element.
#[derive(Clone, PartialEq)]
pub(crate) struct Host {
    /// Called with the name of what happened, and its detail.
    pub(crate) call: Function,
    /// The parts that have a tab.
    pub(crate) tabs: Vec<Tab>,
    /// Level of the headings inside.
    pub(crate) level: AttrValue,
    pub(crate) seed: u64,
    /// Whether the article stands on the host's page, and is not to be shown here.
    pub(crate) in_host: bool,
}

impl Host {
    /// Tells the element that something happened.
    pub(crate) fn tell(&self, name: &str, detail: &JsValue) -> Option<JsValue> {
        // Whoever listens may throw; that is theirs, and the quiz goes on.
        self.call.call2(&JsValue::NULL, &name.into(), detail).ok()
    }

    /// Tells it with a text, as JSON has it.
    pub(crate) fn tell_text(&self, name: &str, text: &str) {
        self.tell(name, &JSON::stringify(&text.into()).map(JsValue::from).unwrap_or_default());
    }

    /// Tells it with a detail in JSON.
    pub(crate) fn tell_json(&self, name: &str, detail: &impl Serialize) {
        self.tell(name, &serde_json::to_string(detail).unwrap_or_default().into());
    }

    /// Marks words in the article on the host's page; false where they are not there.
    pub(crate) fn show(&self, evidence: &[Evidence]) -> bool {
        let quotes: Array = evidence.iter().map(|one| JsValue::from_str(&one.exact)).collect();
        self.in_host && self.tell("show", &quotes).is_some_and(|found| found.is_truthy())
    }
}
