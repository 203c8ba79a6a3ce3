//! Weights of the measures. Written by training/summary/weights.py; not to be edited by hand.
//!
//! Learned from 70 documents with people's summaries: GUM's (Zeldes 2017; Liu and Zeldes 2023, GUMSum) and end-of-section
//! summaries of OpenStax's Principles of Economics and High School Physics. By 7-fold cross-validation, three sentences of
//! 64 words on average have ROUGE-1/2/L 38.1/15.2/25.9.

use super::features::NAMES;

/// Weight of each measure, by [`NAMES`].
#[rustfmt::skip]
pub(super) const WEIGHTS: [f64; NAMES.len()] = [
    -0.9744, // centrality
    0.3547, // lead_likeness
    0.1688, // early_paragraph
    -0.2291, // rank
    0.1690, // late
    0.2035, // paragraph_last
    0.0172, // section_first
    0.0648, // paragraph_place
    0.1114, // title
    1.3747, // opening_title
    0.2456, // headings
    0.0140, // own_heading
    0.0634, // weight
    2.3257, // top_share
    0.0032, // top_count
    0.6700, // introduces
    -0.1762, // rarity
    0.8848, // terms
    0.0887, // short
    -0.0209, // long
    -2.1010, // content
    -0.1543, // figures
    0.2865, // names
    0.0687, // cue
    -0.6381, // speaker
    0.2020, // quotation
    -0.0316, // colon
    -0.1239, // commas
    -0.1215, // pronouns
    0.0029, // cause
    0.1691, // definition
    -0.3937, // salience
    1.5074, // sentence_salience
];
/// What a word more costs: a summary of three sentences is as long as an article's first three, on average.
pub(super) const COST_PER_WORD: f64 = 0.06758;
/// How much a repetition of what is already picked takes off.
pub(super) const REPETITION: f64 = 0.2;
