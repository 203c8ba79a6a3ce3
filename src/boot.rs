//! How a visit begins: what was kept, the words of the reader's language and a demo article, before anything is shown.

use crate::browser::{languages, parameter, shared};
use crate::demos::DEMOS;
use crate::i18n::{Language, Words};
use crate::load::load;
use crate::rest;
use crate::session::{Dialog, Session, Settings, Source};
use crate::storage::{self, LocalStorage, Remembered};
use yew::AttrValue;

/// The session that a visit begins with: the quiz that the address names, the one left in the middle, or a demo. None
/// where the part of the program that reads what is kept does not come.
pub(crate) async fn session(base: &str) -> Option<Session> {
    // Somebody who was never here needs that part later, or never.
    let remembered = if storage::is_empty(&LocalStorage) && !shared() {
        Remembered::default()
    } else {
        (rest::begin().await?.remember)()
    };
    let language = Language::fetch(wanted_language(&remembered.kept.settings)).await.unwrap_or_default();
    let notices = notices(&remembered, language.0);
    let Remembered { kept, open, .. } = remembered;
    let source = parameter("quiz").map(Source::Link).or(open).unwrap_or_else(|| Source::Demo(DEMOS[0].name.into()));
    let mut session = Session::begin(source.clone(), kept, notices);
    // What lies beside the page is there as soon as the program is: the page is then drawn once, not twice.
    if let Source::Demo(_) = source {
        session.act(load(source, None, base, language.0).await);
    }
    // A link, the bookmarklet or another program brings a text: the dialog asks.
    if ["url", "from"].into_iter().any(|name| parameter(name).is_some()) {
        session.dialog = Some(Dialog::OwnText);
    }
    Some(session)
}

/// The tag of the interface's language: the reader's choice, else the first of the browser's that there are words for.
pub(crate) fn wanted_language(settings: &Settings) -> &'static str {
    let chosen = settings.language.as_deref().and_then(Language::known);
    let asked = || languages().iter().find_map(|tag| Language::known(tag));
    chosen.or_else(asked).unwrap_or(Language::default().0.tag)
}

fn notices(remembered: &Remembered, words: &Words) -> Vec<AttrValue> {
    let trouble = &remembered.trouble;
    let refused = trouble.refused.then(|| words.store_refused.into());
    let newer = trouble.newer.then(|| words.store_newer.into());
    let damaged = (trouble.damaged > 0).then(|| (words.store_damaged)(trouble.damaged).into());
    [refused, newer, damaged].into_iter().flatten().collect()
}
