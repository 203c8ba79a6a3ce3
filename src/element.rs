//! Gistcheck as an element of another's page: that part of the page's program which plays one quiz. A program of its own,
//! since on another's page bytes count double; what it mounts is in [`embed`].
#![allow(dead_code, unused_imports, reason = "the modules are the page's, which uses the rest of them")]

mod boot;
mod browser;
mod components;
mod demos;
mod embed;
mod engine_client;
mod engine_line;
mod hooks;
mod host;
mod i18n;
mod load;
mod page;
mod part;
mod reading;
mod rest;
mod session;
mod shelf;
mod storage;

/// Whether this program is the element's; see `src/main.rs`.
pub(crate) const ELEMENT: bool = true;

/// Nothing happens until an element mounts itself.
fn main() {
    // Named here, so that compilers and linters on other systems than the web see that it is used.
    let _ = embed::Embedded::new;
}
