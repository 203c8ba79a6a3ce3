//! Where the session meets the world: each hook is one effect.

mod use_arrivals;
mod use_deadline;
mod use_document;
mod use_engine;
mod use_events;
mod use_keeping;
mod use_keys;
mod use_language;
mod use_update;
mod use_wide;

pub(crate) use use_arrivals::use_arrivals;
pub(crate) use use_deadline::use_deadline;
pub(crate) use use_document::use_document;
pub(crate) use use_engine::use_engine;
#[allow(unused_imports, reason = "the element's, src/element.rs")]
pub(crate) use use_events::use_ready;
pub(crate) use use_events::use_results;
pub(crate) use use_keeping::use_keeping;
pub(crate) use use_keys::use_keys;
pub(crate) use use_language::use_language;
pub(crate) use use_update::use_update;
pub(crate) use use_wide::use_wide;
