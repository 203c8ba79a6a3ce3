use crate::page::Page;
use gistcheck_quiz::Score;
use yew::prelude::*;

/// A line of one point tells nothing.
const FEWEST: usize = 2;
/// So many last attempts are drawn; more would touch each other.
const MOST: usize = 30;
// In tenths of a pixel, so that whole numbers are fine enough.
const WIDTH: usize = 3200;
const HEIGHT: usize = 960;
/// Room for the points' circles at the edges.
const EDGE: usize = 80;

/// The share right of each whole attempt, oldest first, as a line between none and all.
pub(super) fn history_plot(scores: &[Score], page: &Page) -> Html {
    if scores.len() < FEWEST {
        return Html::default();
    }
    let scores = &scores[scores.len().saturating_sub(MOST)..];
    let across = |at: usize| EDGE + at * (WIDTH - 2 * EDGE) / (scores.len() - 1);
    let height = |right: usize, of: usize| HEIGHT - EDGE - right * (HEIGHT - 2 * EDGE) / of.max(1);
    let points: Vec<(usize, usize)> =
        scores.iter().enumerate().map(|(at, score)| (across(at), height(score.right, score.of))).collect();
    let line: String = points.iter().map(|(x, y)| format!("{x},{y} ")).collect();
    html! {
        <svg class="plot" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={(page.all_words().plot)(scores.len())}>
            { for [0, 1, 2].map(|half| height(half, 2).to_string()).map(|y| html! {
                <line class="grid" x1="0" x2={WIDTH.to_string()} y1={y.clone()} y2={y} />
            }) }
            <polyline class="line" fill="none" points={line} />
            { for points.iter().map(|(x, y)| html! { <circle class="point" cx={x.to_string()} cy={y.to_string()} r="35" /> }) }
        </svg>
    }
}
