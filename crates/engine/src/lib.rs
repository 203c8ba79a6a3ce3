//! Turns an article into sentences, tokens, trees, entities, facts, a summary and items.
//!
//! Every phase is a free function over values and total: any text gives a result. The same input, options and seed give
//! the same bytes, on every machine and in the browser.

pub mod conllu;
pub mod document;
pub mod facts;
mod knowledge;
