//! Where the session meets the world: each hook is one effect.

mod use_deadline;
mod use_document;
mod use_engine;
mod use_keeping;
mod use_keys;
mod use_update;
mod use_wide;

pub(crate) use use_deadline::use_deadline;
pub(crate) use use_document::use_document;
pub(crate) use use_engine::use_engine;
pub(crate) use use_keeping::{chosen_language, remembered_session, use_keeping};
pub(crate) use use_keys::use_keys;
pub(crate) use use_update::use_update;
pub(crate) use use_wide::use_wide;
