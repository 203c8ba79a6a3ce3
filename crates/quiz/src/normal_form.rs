//! What Unicode knows of a text: natively by tables, in wasm by the browser, which has them already.

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

/// Letters, digits and a few signs only, in lower case: two texts that fold alike read alike. A text of other signs alone
/// folds to itself.
pub(crate) fn folded(text: &str) -> String {
    let kept = letters_in_lower_case(text);
    if kept.is_empty() { text.trim().to_owned() } else { kept }
}

#[cfg(not(target_arch = "wasm32"))]
fn letters_in_lower_case(text: &str) -> String {
    let kept = |scalar: &char| scalar.is_alphanumeric() || "%$€£+-−<>=".contains(*scalar);
    text.chars().filter(kept).collect::<String>().to_lowercase()
}

#[cfg(target_arch = "wasm32")]
fn letters_in_lower_case(text: &str) -> String {
    let others = js_sys::RegExp::new(r"[^\p{Alphabetic}\p{N}%$€£+\-−<>=]+", "gu");
    js_sys::JsString::from(text).replace_by_pattern(&others, "").to_lower_case().into()
}
