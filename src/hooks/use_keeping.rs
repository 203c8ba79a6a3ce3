use crate::browser::{languages, now, parameter};
use crate::demos::DEMOS;
use crate::i18n::Language;
use crate::page::Page;
use crate::session::{Action, Document, Session, Settings, Source, article_of};
use crate::storage::{self, LocalStorage, Remembered};
use yew::prelude::*;

/// The language of the interface: the reader's choice, else the first of the browser's that is there.
pub(crate) fn chosen_language(settings: &Settings) -> Language {
    let chosen = settings.language.as_deref().and_then(Language::of);
    chosen.or_else(|| languages().iter().find_map(|tag| Language::of(tag))).unwrap_or_default()
}

/// The session that a visit begins with: the quiz that the address names, the one left in the middle, or a demo.
pub(crate) fn remembered_session() -> Session {
    let remembered = storage::remember(&LocalStorage);
    let notices = notices(&remembered);
    let Remembered { attempts, shelf, settings, open, .. } = remembered;
    let source = parameter("quiz").map(Source::Link).or(open).unwrap_or_else(|| Source::Demo(DEMOS[0].name.into()));
    Session::begin(source, attempts, shelf, settings, notices)
}

fn notices(remembered: &Remembered) -> Vec<AttrValue> {
    let words = chosen_language(&remembered.settings).0;
    let trouble = &remembered.trouble;
    let refused = trouble.refused.then(|| words.store_refused.into());
    let newer = trouble.newer.then(|| words.store_newer.into());
    let damaged = (trouble.damaged > 0).then(|| (words.store_damaged)(trouble.damaged).into());
    [refused, newer, damaged].into_iter().flatten().collect()
}

/// Keeps what must outlive the page: finished attempts, the quiz in the middle, the settings.
#[hook]
pub(crate) fn use_keeping(session: &Session, page: &Page) {
    use_attempts(session, page);
    use_open(session);
    let settings = session.settings.clone();
    let first = use_mut_ref(|| true);
    use_effect_with(settings, move |settings| {
        if !first.replace(false) {
            storage::keep_settings(&LocalStorage, settings);
        }
    });
}

/// Each attempt that was not there when the page began is written once.
#[hook]
fn use_attempts(session: &Session, page: &Page) {
    let known = use_mut_ref(|| session.history.len());
    let (history, page) = (session.history.clone(), page.clone());
    use_effect_with(session.history.len(), move |count| {
        let before = known.replace(*count);
        let kept = history.iter().skip(before).all(|attempt| storage::keep_attempt(&LocalStorage, attempt));
        if !kept {
            page.send(Action::Say(page.words().store_refused.into()));
        }
    });
}

/// The quiz in the middle is written at each step, and forgotten at its end.
#[hook]
fn use_open(session: &Session) {
    let step = session.play.as_ref().map(|play| (play.quiz.id.clone(), play.at, play.outcomes.len(), play.hinted));
    let play = session.play.clone();
    let source = session.source.clone();
    let ready = matches!(session.document, Document::Ready(_));
    use_effect_with((step, session.quiz().map(|quiz| article_of(quiz))), move |_| {
        let Some(play) = play.filter(|_| ready) else { return };
        if play.finished() {
            storage::forget_open(&LocalStorage, &play.quiz.id);
        } else {
            // A refusal is told when an attempt is finished; until then nothing of worth is lost.
            storage::keep_open(&LocalStorage, &play.quiz.id, &source, play.open(), now());
        }
    });
}
