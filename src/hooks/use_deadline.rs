use crate::browser::{now, stamp};
use crate::page::Page;
use crate::session::{Action, Mode, Session};
use std::time::Duration;
use yew::platform::time::sleep;
use yew::prelude::*;

/// Milliseconds of a minute.
const MINUTE: u64 = 60_000;

/// Sets the end of a timed test when it begins, and ends it then.
#[hook]
pub(crate) fn use_deadline(session: &Session, page: &Page) {
    let minutes = session.settings.options.minutes;
    let begun = session.asking().is_some_and(|play| {
        play.mode == Mode::Test && play.at == 0 && play.until.is_none() && !play.resumed && minutes > 0
    });
    let to_start = page.clone();
    use_effect_with(begun, move |begun| {
        if *begun {
            to_start.send(Action::Until(now() + u64::from(minutes) * MINUTE));
        }
    });
    let page = page.clone();
    use_effect_with(session.asking().and_then(|play| play.until), move |until| {
        if let Some(until) = *until {
            wasm_bindgen_futures::spawn_local(async move {
                sleep(Duration::from_millis(until.saturating_sub(now()))).await;
                // Nothing happens if that test is over meanwhile: the session knows when its own one ends.
                page.send(Action::TimeUp(stamp()));
            });
        }
    });
}
