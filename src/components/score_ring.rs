use gistcheck_quiz::Score;
use yew::prelude::*;

/// A circle of this radius is 100 units round, so that shares are lengths.
const RADIUS: &str = "15.9155";

/// A score as a ring, with its words in the middle.
pub(super) fn score_ring(score: Score, text: String) -> Html {
    let done = score.right * 100 / score.of.max(1);
    html! {
        <div class="ring">
            <svg viewBox="0 0 36 36" aria-hidden="true" fill="none" stroke-width="2.5">
                <circle class="track" cx="18" cy="18" r={RADIUS} />
                if score.right > 0 {
                    <circle class="done" cx="18" cy="18" r={RADIUS} transform="rotate(-90 18 18)" stroke-linecap="round"
                        stroke-dasharray={format!("{done} {}", 100 - done)} />
                }
            </svg>
            <p class="score">{ text }</p>
        </div>
    }
}
