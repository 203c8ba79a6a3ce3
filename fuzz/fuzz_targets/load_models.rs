//! Whatever a model file holds, loading it gives tables or an error, never a panic.
#![no_main]

use gistcheck_models::Models;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Err(error) = Models::load(bytes) {
        assert!(!error.to_string().is_empty());
    }
});
