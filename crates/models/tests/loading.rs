//! A model file that is cut short, altered or of another version is refused with an error that names it.

use gistcheck_models::{LANGUAGE_FILE, ModelError, Models};
use proptest::prelude::*;
use std::sync::LazyLock;

static INFLATED: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let packed = include_bytes!("../data/language.bin");
    miniz_oxide::inflate::decompress_to_vec_zlib(packed).expect("the committed file is deflated")
});

fn refused(bytes: &[u8]) -> ModelError {
    let error = Models::load(bytes).expect_err("it must be refused");
    assert!(error.to_string().contains(LANGUAGE_FILE), "{error}");
    error
}

#[test]
fn the_committed_file_loads() {
    assert_eq!(Models::load(&INFLATED), Models::builtin());
}

#[test]
fn what_is_no_model_file_is_told_so() {
    for bytes in [&b""[..], b"<!DOCTYPE html><title>404</title>", include_bytes!("../data/language.bin")] {
        let error = refused(bytes);
        assert!(error.to_string().contains("not a model file"), "{error}");
    }
}

#[test]
fn another_version_is_told_apart_from_damage() {
    let mut bytes = INFLATED.clone();
    bytes[4] += 1;
    let error = refused(&bytes);
    assert!(error.is_other_version() && !error.is_damaged(), "{error}");
}

#[test]
fn more_bytes_than_belong_are_refused() {
    let mut bytes = INFLATED.clone();
    bytes.push(0);
    assert!(refused(&bytes).is_damaged());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_truncation_is_refused(part in 0.0_f64..1.0) {
        let length = (part * INFLATED.len() as f64) as usize;
        refused(&INFLATED[..length]);
    }

    #[test]
    fn any_altered_byte_is_refused(part in 0.0_f64..1.0, change in 1_u8..) {
        let mut bytes = INFLATED.clone();
        let at = ((part * bytes.len() as f64) as usize).min(bytes.len() - 1);
        bytes[at] ^= change;
        refused(&bytes);
    }

    /// Also with a right checksum, tables of any content are read or refused, never a panic.
    #[test]
    fn tables_that_lie_about_their_sizes_do_no_harm(part in 0.0_f64..1.0, with in any::<[u8; 4]>()) {
        let mut bytes = INFLATED.clone();
        let at = 14 + (part * (bytes.len() - 18) as f64) as usize;
        bytes[at..at + 4].copy_from_slice(&with);
        let sum = crc32(&bytes[14..]);
        bytes[10..14].copy_from_slice(&sum.to_le_bytes());
        let _ = Models::load(&bytes);
    }
}

/// Bit by bit, apart from the loader's own table.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |state, byte| {
        (0..8).fold(state ^ u32::from(*byte), |state, _| (state >> 1) ^ (0xedb8_8320 & (state & 1).wrapping_neg()))
    })
}
