use crate::host::Host;
use crate::page::Page;
use crate::session::{Document, Play, Session};
use gistcheck_quiz::Outcome;
use serde::Serialize;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// A run that has come to its end, as hosts see it.
#[derive(Serialize)]
struct Complete<'a> {
    score: usize,
    max: usize,
    /// Only the questions that were not right before.
    retry: bool,
    items: &'a [Outcome],
}

/// Tells the host of an element that its quiz is there, or that something failed.
#[hook]
#[allow(dead_code, reason = "the element's, src/element.rs")]
pub(crate) fn use_ready(session: &Session, page: &Page) {
    let Some(host) = page.host.clone() else { return };
    let (ready, to) = (session.quiz().cloned(), host.clone());
    use_effect_with(ready.as_ref().map(Rc::as_ptr), move |_| {
        if ready.is_some() {
            to.tell("ready", &JsValue::NULL);
        }
    });
    let failure = match &session.document {
        Document::Missing(why) => Some(why.clone()),
        _ => None,
    };
    use_effect_with(failure, move |failure| {
        if let Some(failure) = failure {
            host.tell_text("error", failure);
        }
    });
}

/// Tells it that a question was answered, and that all were.
#[hook]
pub(crate) fn use_results(session: &Session, page: &Page) {
    let Some(host) = page.host.clone() else { return };
    use_answers(session, &host);
    let play = session.play.clone().filter(Play::finished);
    use_effect_with(play.is_some(), move |_| {
        if let Some(play) = play {
            let score = play.score();
            let complete = Complete { score: score.right, max: score.of, retry: play.retry, items: &play.outcomes };
            host.tell_json("complete", &complete);
        }
    });
}

#[hook]
fn use_answers(session: &Session, host: &Host) {
    let host = host.clone();
    let told = use_mut_ref(|| 0);
    let play = session.play.clone();
    let step = play.as_ref().map(|play| play.outcomes.len());
    use_effect_with(step, move |_| {
        let Some(play) = play else {
            told.replace(0);
            return;
        };
        let before = told.replace(play.outcomes.len());
        // What a reload brought back was told when it happened.
        if play.resumed {
            return;
        }
        for outcome in play.outcomes.iter().skip(before) {
            host.tell_json("answer", outcome);
        }
    });
}
