use crate::browser::now;
use crate::page::use_page;
use std::time::Duration;
use yew::platform::time::sleep;
use yew::prelude::*;

/// Seconds before the end at which it is said aloud.
const WARNING: u64 = 60;

#[derive(Properties, PartialEq)]
struct Props {
    /// When the test ends, in milliseconds since 1970.
    until: u64,
}

/// The time that a test has left.
pub(crate) fn timer(until: u64) -> Html {
    html! { <Timer {until} /> }
}

/// The time that a test has left. That it is over is the session's business.
#[component]
fn Timer(props: &Props) -> Html {
    let page = use_page();
    let seconds = props.until.saturating_sub(now()).div_ceil(1000);
    let tick = use_state(|| 0_u32);
    let setter = tick.setter();
    use_effect_with(*tick, move |tick| {
        let next = tick.wrapping_add(1);
        wasm_bindgen_futures::spawn_local(async move {
            sleep(Duration::from_secs(1)).await;
            setter.set(next);
        });
    });
    let clock = format!("{}:{:02}", seconds / 60, seconds % 60);
    html! {
        <>
            <p role="timer" class="aside timer">{ (page.all_words().time_left)(&clock) }</p>
            // Said once, not at each second.
            <p class="unseen" aria-live="polite">{ if seconds <= WARNING { page.all_words().one_minute } else { "" } }</p>
        </>
    }
}
