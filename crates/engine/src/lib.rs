//! Turns an article into sentences, tokens, trees, entities, facts, a summary and items.
//!
//! Every phase is a free function over values and total: any text gives a result. The same input, options and seed give
//! the same bytes, on every machine and in the browser.

pub mod cleaning;
pub mod conllu;
pub mod document;
pub mod encoder;
pub mod entities;
pub mod expressions;
pub mod facts;
pub mod glance;
mod in_order;
pub mod items;
mod knowledge;
pub mod language;
pub mod morphology;
pub mod parsing;
mod pipeline;
pub mod salience;
pub mod sentences;
pub mod summary;
pub mod tokens;

pub use pipeline::{Analysis, Options, Progress, analyse, generate, overview};
