use crate::browser::weekday;
use crate::page::Page;
use crate::session::{Clock, DAYS_AHEAD};
use gistcheck_quiz::DAY;
use yew::prelude::*;

/// The height of the longest bar.
const HEIGHT: usize = 48;
/// So many questions or more fill it: one alone should look like little.
const FULL: usize = 5;

/// How many questions fall due on each of the next days: a bar, its number and its day.
pub(super) fn forecast_plot(days: [usize; DAYS_AHEAD], clock: Clock, page: &Page) -> Html {
    let most = days.iter().copied().max().unwrap_or(0);
    if most == 0 {
        return Html::default();
    }
    let words = page.all_words();
    html! {
        <ol class="forecast" aria-label={words.forecast}>
            { for days.iter().enumerate().map(|(at, count)| {
                let height = count * HEIGHT / most.max(FULL);
                let day = if at == 0 { words.today.to_owned() } else { weekday(clock.now + at as u64 * DAY, words.tag) };
                html! {
                    <li key={at}>
                        <b>{ count }</b>
                        <svg viewBox={format!("0 0 32 {HEIGHT}")} aria-hidden="true">
                            <rect width="32" rx="2" height={height.max(1).to_string()} y={(HEIGHT - height.max(1)).to_string()} />
                        </svg>
                        <span>{ day }</span>
                    </li>
                }
            }) }
        </ol>
    }
}
