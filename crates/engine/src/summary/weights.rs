//! Weights of the measures. Written by training/summary/weights.py; not to be edited by hand.
//!
//! Learned from 70 documents with people's summaries: GUM's (Zeldes 2017; Liu and Zeldes 2023, GUMSum) and end-of-section
//! summaries of OpenStax's Principles of Economics and High School Physics. By 7-fold cross-validation, three sentences of
//! 64 words on average have ROUGE-1/2/L 38.0/15.1/25.6.

use super::features::NAMES;

/// Weight of each measure, by [`NAMES`].
#[rustfmt::skip]
pub(super) const WEIGHTS: [f64; NAMES.len()] = [
    -0.8554, // centrality
    0.3406, // lead_likeness
    0.1545, // early_paragraph
    -1.0346, // opening
    0.1516, // rank
    0.3210, // late
    0.2024, // paragraph_last
    0.0915, // section_first
    0.0978, // paragraph_place
    0.1038, // title
    2.1601, // opening_title
    0.2751, // headings
    -0.0130, // own_heading
    0.0552, // weight
    2.0064, // top_share
    0.1192, // top_count
    0.6866, // introduces
    -0.2389, // rarity
    0.8255, // terms
    -0.0960, // short
    0.0424, // long
    -2.0858, // content
    -0.1835, // figures
    0.2306, // names
    0.1067, // cue
    -0.6688, // speaker
    0.2261, // quotation
    -0.0068, // colon
    -0.1779, // commas
    -0.1377, // pronouns
    0.0093, // cause
    0.1471, // definition
    -0.1924, // salience
    1.1533, // sentence_salience
];
/// What a word more costs: a summary of three sentences is as long as an article's first three, on average.
pub(super) const COST_PER_WORD: f64 = 0.06741;
/// How much a repetition of what is already picked takes off.
pub(super) const REPETITION: f64 = 0.2;
