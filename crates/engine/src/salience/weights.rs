//! Made by `training/salience.py`; not to be edited by hand.

/// Weights of the features of entities.
#[rustfmt::skip]
pub(super) const ENTITY: [f64; 20] = [-0.0197, 0.1054, 0.0109, -0.0377, 0.0082, 0.1217, 0.0946, 0.0044, 0.0231, 0.0011, 0.1313, 0.0156, -0.0035, 0.0172, -0.0185, -0.0021, -0.0225, -0.01, -0.0185, 0.612];

/// Weights of the features of sentences.
#[rustfmt::skip]
pub(super) const SENTENCE: [f64; 17] = [0.0326, -0.0983, 0.1954, -0.0483, 0.0325, -0.0465, 0.2592, -0.0096, 0.4263, 0.3207, -0.1274, -0.1, -0.039, -0.0083, -0.0178, 0.0022, 0.0067];
