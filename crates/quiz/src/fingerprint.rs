use crate::normal_form::composed;
use sha2::{Digest, Sha256};

/// First 32 hexadecimal digits of the SHA-256 of some bytes.
pub fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// What an article is known by, whatever version of the engine reads it: [`short_hash`] of the input as given,
/// in Unicode's normal form C, each run of white space folded to one space, none at the ends.
///
/// ```
/// use gistcheck_quiz::article_fingerprint;
/// assert_eq!(article_fingerprint("Caf\u{65}\u{301}  noir\r\n"), article_fingerprint("Caf\u{e9} noir"));
/// ```
pub fn article_fingerprint(input: &str) -> String {
    let mut folded = String::with_capacity(input.len());
    let mut gap = false;
    for scalar in composed(input).chars() {
        if scalar.is_whitespace() {
            gap = !folded.is_empty();
        } else {
            if gap {
                folded.push(' ');
                gap = false;
            }
            folded.push(scalar);
        }
    }
    short_hash(folded.as_bytes())
}
