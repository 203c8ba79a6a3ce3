//! Line icons, drawn on a grid of 24; always beside a word, so hidden from assistive technology.

use yew::prelude::*;

/// A drawing: the path data of its strokes.
pub(super) type Icon = &'static [&'static str];

/// Gistcheck's own: lines that were read, and a check.
pub(super) const HOUSE: Icon = &["M4 6h16", "M4 12h7", "M12 16.5l3 3 6-7.5"];
pub(super) const ARTICLE: Icon = &["M6 3h8l4 4v14H6z", "M14 3v4h4", "M9 12h6", "M9 16h6"];
pub(super) const SUMMARY: Icon = &["M4 6h16", "M4 11h16", "M4 16h10"];
pub(super) const FACTS: Icon = &["M9 6h11", "M9 12h11", "M9 18h11", "M4.5 6h.01", "M4.5 12h.01", "M4.5 18h.01"];
pub(super) const QUIZ: Icon =
    &["M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z", "M9.6 9.2a2.5 2.5 0 1 1 3.6 2.4c-.8.4-1.2.9-1.2 1.8", "M12 16.6h.01"];
pub(super) const PROGRESS: Icon = &["M4 4v16h16", "M7.5 15l4-5 3 3 5-6.5"];
pub(super) const RIGHT: Icon = &["M4.5 12.5l5 5 10-11"];
pub(super) const WRONG: Icon = &["M6 6l12 12", "M18 6L6 18"];
pub(super) const SKIPPED: Icon = &["M6 12h12"];
pub(super) const UP: Icon = &["M12 19V5", "M6 11l6-6 6 6"];
pub(super) const DOWN: Icon = &["M12 5v14", "M6 13l6 6 6-6"];
pub(super) const GRIP: Icon = &["M5 8.5h14", "M5 15.5h14"];
pub(super) const BACK: Icon = &["M20 12H5", "M11 6l-6 6 6 6"];
pub(super) const SPEAK: Icon =
    &["M4 10v4h3l5 4V6l-5 4z", "M16 9.500a4 4 0 0 1 0 5", "M18.500 7a7.500 7.500 0 0 1 0 10"];
pub(super) const STOP: Icon = &["M7 7h10v10H7z"];
pub(super) const LIBRARY: Icon = &["M5 4v16", "M9.500 4v16", "M14 4.500l4 15.500"];
pub(super) const SETTINGS: Icon = &[
    "M4 7h10",
    "M18 7h2",
    "M16 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
    "M4 17h2",
    "M10 17h10",
    "M8 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
];

/// Draws an icon in the colour of the text around it.
pub(super) fn icon(strokes: Icon) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor"
            stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
            { for strokes.iter().map(|d| html! { <path d={*d} /> }) }
        </svg>
    }
}
