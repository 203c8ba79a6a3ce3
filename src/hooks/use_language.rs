use crate::i18n::Language;
use yew::prelude::*;

/// The language of a tag, or the one shown before until its words are here.
#[hook]
pub(crate) fn use_language(tag: &'static str) -> Language {
    let shown = use_mut_ref(Language::default);
    let language = Language::here(tag).unwrap_or(*shown.borrow());
    shown.replace(language);
    language
}
