//! Made by `training/coreference.py` together with the features' weights, which come with the trained tables, from GUM's
//! annotations (CC BY 4.0, Amir Zeldes and others); not to be edited by hand.

/// In how many of a hundred cases the best candidate was right in cross-validation: in texts, then in talk; he, his,
/// she, her, it, it of a name, they, their; by the odds it got.
#[rustfmt::skip]
pub(super) const CONFIDENCE: [[[u8; 10]; 8]; 2] = [
    [[50, 63, 84, 84, 93, 93, 93, 93, 94, 94], [50, 67, 72, 83, 83, 83, 83, 90, 93, 93], [58, 91, 91, 91, 91, 91, 91, 91, 91, 91], [80, 80, 80, 86, 86, 86, 86, 86, 86, 86], [26, 26, 55, 65, 72, 72, 72, 72, 72, 72], [26, 46, 55, 63, 80, 80, 80, 80, 80, 80], [4, 31, 57, 79, 79, 89, 89, 89, 89, 89], [13, 42, 42, 68, 84, 84, 84, 84, 84, 84]],
    [[25, 61, 86, 92, 92, 95, 95, 95, 95, 95], [50, 68, 83, 83, 83, 83, 83, 83, 85, 85], [50, 50, 69, 69, 69, 89, 89, 90, 90, 97], [50, 50, 50, 60, 60, 80, 80, 80, 80, 87], [14, 38, 49, 65, 74, 75, 75, 75, 75, 75], [12, 19, 41, 61, 61, 61, 61, 62, 62, 62], [23, 41, 50, 67, 80, 86, 86, 86, 86, 86], [42, 42, 63, 63, 72, 89, 89, 89, 89, 89]],
];

/// The least of these with which a pronoun is resolved, in texts and in talk.
pub(super) const LEAST: [u8; 2] = [83, 95];
