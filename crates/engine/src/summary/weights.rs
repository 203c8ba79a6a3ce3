//! Weights of the measures. Written by training/summary/weights.py; not to be edited by hand.
//!
//! Learned from 70 documents with people's summaries: GUM's (Zeldes 2017; Liu and Zeldes 2023, GUMSum) and end-of-section
//! summaries of OpenStax's Principles of Economics and High School Physics. By 7-fold cross-validation, three sentences of
//! 64 words on average have ROUGE-1/2/L 37.4/14.6/25.3.

use super::features::NAMES;

/// Weight of each measure, by [`NAMES`].
#[rustfmt::skip]
pub(super) const WEIGHTS: [f64; NAMES.len()] = [
    -0.7261, // centrality
    0.2484, // lead_likeness
    0.0445, // early_paragraph
    -0.3934, // opening
    0.1445, // rank
    0.2513, // late
    0.1753, // paragraph_last
    0.0803, // section_first
    0.0494, // paragraph_place
    0.3008, // title
    1.9006, // opening_title
    0.2396, // headings
    -0.0206, // own_heading
    0.0723, // weight
    2.4442, // top_share
    0.1053, // top_count
    0.7080, // introduces
    -0.3996, // rarity
    0.8060, // terms
    -0.0605, // short
    -0.0051, // long
    -1.8211, // content
    -0.0351, // figures
    0.2110, // names
    0.0584, // cue
    -0.1757, // speaker
    0.2050, // quotation
    -0.0166, // colon
    -0.2434, // commas
    -0.0733, // pronouns
    -0.0712, // cause
    0.2139, // definition
    0.0000, // salience
    0.0000, // agent_salience
];
/// What a word more costs: a summary of three sentences is as long as an article's first three, on average.
pub(super) const COST_PER_WORD: f64 = 0.07142;
/// How much a repetition of what is already picked takes off.
pub(super) const REPETITION: f64 = 0.2;
