use std::borrow::Cow;

/// Unicode's normal form C of a text. What an older version of Unicode assigns, every later one composes alike, so
/// programs agree on every character that both of them know.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn composed(text: &str) -> Cow<'_, str> {
    use unicode_normalization::UnicodeNormalization;
    if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

/// Unicode's normal form C of a text, by the browser: its tables would be a quarter of what opening the page costs.
#[cfg(target_arch = "wasm32")]
pub(crate) fn composed(text: &str) -> Cow<'_, str> {
    let plain = || String::from(js_sys::JsString::from(text).normalize("NFC"));
    if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(plain()) }
}
