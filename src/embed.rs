//! Gistcheck as an element of somebody else's page: one quiz without the page around it. The element itself, with what
//! it asks of its host, is static/gist-check.js; what it mounts in its shadow root is here.

mod link;
mod offer;
mod options;
mod widget;

use crate::i18n::Language;
use crate::rest;
use crate::storage::{self, LocalStorage};
use js_sys::{Function, Object};
use link::Link;
use options::Options;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use widget::{Props, Widget};
use yew::AppHandle;

/// Fetches what an element needs before it is mounted: the words of its language and, where something may be kept of its
/// quiz, the part of the program that reads that.
#[wasm_bindgen]
#[allow(unreachable_pub, reason = "JavaScript calls it")]
pub async fn prepare(lang: String, keeps: bool) -> Result<(), JsValue> {
    if keeps && storage::holds_something(&LocalStorage) {
        rest::begin().await.ok_or("a part of the program cannot be fetched")?;
    }
    if let Some(tag) = Language::known(&lang.to_ascii_lowercase()) {
        // Where its words do not come, those of English stand in.
        Language::fetch(tag).await;
    }
    Ok(())
}

/// What is mounted in one element.
#[wasm_bindgen]
pub struct Embedded {
    handle: AppHandle<Widget>,
    props: Props,
}

#[wasm_bindgen]
impl Embedded {
    /// Mounts in `root`. `base` is the address of the folder that holds the release's files, `worker` that of the
    /// engine's script; `part` fetches a script by name, `host` is called with the name of what happened and its detail.
    #[wasm_bindgen(constructor)]
    pub fn new(
        root: web_sys::Element,
        base: String,
        worker: String,
        part: Function,
        host: Function,
        options: &Object,
    ) -> Self {
        let props = Props {
            base: base.into(),
            worker: worker.into(),
            part,
            host,
            options: Options::read(options),
            link: Link::default(),
        };
        let handle = yew::Renderer::<Widget>::with_root_and_props(root, props.clone()).render();
        Self { handle, props }
    }

    /// The element's attributes have changed.
    pub fn set(&mut self, options: &Object) {
        self.props.options = Options::read(options);
        self.handle.update(self.props.clone());
    }

    /// Offers to make a quiz: nothing is fetched or read before the reader agrees.
    pub fn offer(&self) {
        self.props.link.offer();
    }

    /// A text or quiz is on its way.
    pub fn wait(&self) {
        self.props.link.wait();
    }

    /// Makes a quiz of a text.
    pub fn analyse(&self, text: String) {
        self.props.link.analyse(text);
    }

    /// Plays a ready-made quiz, given as JSON; `address` is where it is from, if it has one.
    pub fn play(&self, json: &str, address: Option<String>) {
        self.props.link.play(json, address);
    }

    /// What was named could not be fetched.
    pub fn missing(&self, what: &str) {
        self.props.link.missing(what);
    }

    /// Begins the quiz, once it is there.
    pub fn start(&self) {
        self.props.link.start();
    }

    /// Takes back what was answered and not finished.
    pub fn reset(&self) {
        self.props.link.reset();
    }

    /// Takes everything away again.
    pub fn unmount(self) {
        self.handle.destroy();
    }
}
