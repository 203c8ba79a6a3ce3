use crate::browser::{fetch_text, now};
use crate::page::{Page, Place};
use crate::session::{Action, Document, Kept, Session, Shelved, article_of};
use crate::shelf;
use crate::storage::{self, LocalStorage};
use gistcheck_quiz::Quiz;
use std::rc::Rc;
use yew::prelude::*;

/// Keeps what must outlive the page: finished attempts, the quiz in the middle, the settings.
#[hook]
pub(crate) fn use_keeping(session: &Session, page: &Page) {
    use_attempts(session, page);
    use_open(session, page);
    use_flags(session, page);
    use_shelf(session, page);
    let settings = session.settings.clone();
    let first = use_mut_ref(|| true);
    // What an element's attributes say is not the reader's choice.
    let keeps = page.host.is_none();
    use_effect_with(settings, move |settings| {
        if !first.replace(false) && keeps {
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
        if !page.keeps {
            return;
        }
        let mut refused = false;
        for attempt in history.iter().skip(before) {
            refused |= !storage::keep_attempt(&LocalStorage, attempt);
            keep_quiz(attempt, &page);
        }
        if refused {
            page.send(Action::Say(page.all_words().store_refused.into()));
        }
    });
}

/// Keeps a quiz that came from elsewhere whole, so that its questions can be asked again when its address has long
/// become another's. The browser has just fetched it and has it at hand.
fn keep_quiz(attempt: &Rc<Kept>, page: &Page) {
    // An element's quiz is its host's to keep.
    if page.host.is_some() {
        return;
    }
    let Some(Place::Address(url)) = attempt.source.as_ref().map(|source| page.place_of(source)) else { return };
    let id = attempt.attempt.quiz.clone();
    wasm_bindgen_futures::spawn_local(async move {
        if shelf::get(&id).await.is_none()
            && let Some(json) = fetch_text(&url).await
            && Quiz::from_json(&json).is_ok_and(|quiz| quiz.id == id)
        {
            // Where it cannot be kept, it is asked from its address, as long as that lasts.
            shelf::put(&id, &json.into()).await;
        }
    });
}

/// A question called bad is written once, and forgotten when that is taken back.
#[hook]
fn use_flags(session: &Session, page: &Page) {
    let known = use_mut_ref(|| session.flags.clone());
    let page = page.clone();
    use_effect_with(session.flags.clone(), move |flags| {
        let before = known.replace(flags.clone());
        if !page.keeps {
            return;
        }
        let mut new = flags.iter().filter(|flag| !before.contains(flag));
        if !new.all(|flag| storage::keep_flag(&LocalStorage, flag)) {
            page.send(Action::Say(page.all_words().store_refused.into()));
        }
        for flag in before.iter().filter(|flag| !flags.contains(flag)) {
            storage::forget_flag(&LocalStorage, flag);
        }
    });
}

/// What was deleted, brought back or renamed in the list. A new text is kept with its words (`use_engine`).
#[hook]
fn use_shelf(session: &Session, page: &Page) {
    let before = use_mut_ref(|| session.shelf.clone());
    let page = page.clone();
    use_effect_with(session.shelf.clone(), move |shelf| {
        let before = before.replace(shelf.clone());
        if !page.keeps {
            return;
        }
        let was = |one: &Shelved| before.iter().any(|other| other.quiz == one.quiz);
        for gone in before.iter().filter(|one| !shelf.iter().any(|other| other.quiz == one.quiz)) {
            storage::delete_shelved(&LocalStorage, gone, now());
        }
        let changed = shelf.iter().filter(|one| !before.contains(one));
        let mut again = changed.filter(|one| was(one) || storage::is_deleted(&LocalStorage, one));
        if !again.all(|one| storage::keep_again(&LocalStorage, one)) {
            page.send(Action::Say(page.all_words().store_refused.into()));
        }
    });
}

/// The quiz in the middle is written at each step, and forgotten at its end.
#[hook]
fn use_open(session: &Session, page: &Page) {
    let keeps = page.keeps;
    let step = session.play.as_ref().map(|play| {
        let place = (play.quiz.id.clone(), play.at, play.outcomes.len(), play.order.len());
        (place, play.hinted, play.until, play.draft.clone())
    });
    let played = use_mut_ref(|| None::<String>);
    let open = session.quiz().map(|quiz| quiz.id.clone());
    let play = session.play.clone();
    let source = session.source.clone();
    let ready = matches!(session.document, Document::Ready(_));
    use_effect_with((step, session.quiz().map(|quiz| article_of(quiz))), move |_| {
        let before = played.replace(play.as_ref().map(|play| play.quiz.id.clone()));
        if !keeps {
            return;
        }
        if let (None, Some(quiz)) = (&play, before.filter(|before| Some(before) == open.as_ref())) {
            // Its last question was called bad.
            storage::forget_open(&LocalStorage, &quiz);
        }
        let Some(play) = play.filter(|_| ready) else { return };
        if play.finished() {
            storage::forget_open(&LocalStorage, &play.quiz.id);
        } else {
            // A refusal is told when an attempt is finished; until then nothing of worth is lost.
            storage::keep_open(&LocalStorage, &play.quiz.id, &source, play.open(), now());
        }
    });
}
