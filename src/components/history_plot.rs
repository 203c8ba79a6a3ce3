use crate::page::Page;
use crate::session::share;
use gistcheck_quiz::Score;
use yew::prelude::*;

/// A line of one point tells nothing.
const FEWEST: usize = 2;
/// So many last attempts are drawn; more would touch each other.
const MOST: usize = 30;
const WIDTH: f64 = 320.0;
const HEIGHT: f64 = 96.0;
/// Room for the points' circles at the edges.
const EDGE: f64 = 8.0;

/// The share right of each whole attempt, oldest first, as a line between none and all.
pub(super) fn history_plot(scores: &[Score], page: &Page) -> Html {
    if scores.len() < FEWEST {
        return Html::default();
    }
    let scores = &scores[scores.len().saturating_sub(MOST)..];
    let step = (WIDTH - 2.0 * EDGE) / (scores.len() - 1) as f64;
    let height = |share: f64| EDGE + (1.0 - share) * (HEIGHT - 2.0 * EDGE);
    let points: Vec<(f64, f64)> =
        scores.iter().enumerate().map(|(at, score)| (EDGE + at as f64 * step, height(share(*score)))).collect();
    let line = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect::<Vec<_>>().join(" ");
    html! {
        <svg class="plot" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={(page.words().plot)(scores.len())}>
            { for [0.0, 0.5, 1.0].map(|share| html! {
                <line class="grid" x1="0" x2={WIDTH.to_string()} y1={height(share).to_string()} y2={height(share).to_string()} />
            }) }
            <polyline class="line" fill="none" points={line} />
            { for points.iter().map(|(x, y)| html! { <circle class="point" cx={format!("{x:.1}")} cy={format!("{y:.1}")} r="3.5" /> }) }
        </svg>
    }
}
