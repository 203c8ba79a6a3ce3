//! Made by `training/salience.py` from GUM's annotations (CC BY 4.0, Amir Zeldes and others); not to be edited by hand.

/// Weights of the features of entities.
#[rustfmt::skip]
pub(super) const ENTITY: [f64; 20] = [-0.0279, 0.1371, 0.0078, -0.026, 0.0043, 0.1377, 0.0984, 0.0075, 0.0152, -0.0002, 0.1201, 0.0095, -0.0255, 0.0167, 0.0185, 0.0059, -0.0516, -0.0098, -0.0235, 0.6162];

/// Weights of the features of sentences.
#[rustfmt::skip]
pub(super) const SENTENCE: [f64; 17] = [0.0354, -0.1068, 0.2152, -0.0541, 0.0331, -0.0516, 0.2392, -0.0045, 0.4228, 0.3229, -0.1279, -0.1025, -0.0394, -0.0096, -0.0163, 0.0066, 0.0082];
