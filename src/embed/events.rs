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

/// Tells the host what happens to the quiz: it is there, a question was answered, all were, something failed.
#[hook]
pub(super) fn use_events(session: &Session, page: &Page) {
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
    let to = host.clone();
    use_effect_with(failure, move |failure| {
        if let Some(failure) = failure {
            to.tell_json("error", &failure.as_str());
        }
    });
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
