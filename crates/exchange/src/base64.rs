//! Base 64 (RFC 4648): the URL alphabet without padding for links and codes, the standard one for hashes in a page's policy.

const STANDARD: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const URL: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// With `+`, `/` and padding.
pub(crate) fn standard(bytes: &[u8]) -> String {
    let mut out = encoded(bytes, STANDARD);
    while !out.len().is_multiple_of(4) {
        out.push('=');
    }
    out
}

/// With `-`, `_` and no padding.
pub(crate) fn url(bytes: &[u8]) -> String {
    encoded(bytes, URL)
}

/// Reads the URL alphabet; none for any other character or an impossible length.
pub(crate) fn from_url(text: &str) -> Option<Vec<u8>> {
    if text.len() % 4 == 1 {
        return None;
    }
    let mut out = Vec::with_capacity(text.len() / 4 * 3 + 2);
    let (mut held, mut bits) = (0_u32, 0);
    for byte in text.bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'-' => 62,
            b'_' => 63,
            _ => return None,
        };
        held = held << 6 | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    (held == 0).then_some(out)
}

fn encoded(bytes: &[u8], alphabet: &[u8; 64]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let held = three.iter().fold(0_u32, |held, &byte| held << 8 | u32::from(byte)) << (8 * (3 - three.len()));
        for at in 0..=three.len() {
            out.push(char::from(alphabet[(held >> (18 - 6 * at)) as usize & 63]));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_examples_of_the_standard() {
        let told = ["", "f", "fo", "foo", "foob", "fooba", "foobar"].map(|text| standard(text.as_bytes()));
        assert_eq!(told, ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"]);
        assert_eq!(url(&[0xfb, 0xff]), "-_8");
        assert_eq!((from_url("Zg="), from_url("Z"), from_url("Zh")), (None, None, None));
    }

    proptest! {
        #[test]
        fn bytes_come_back(bytes in proptest::collection::vec(any::<u8>(), 0..50)) {
            prop_assert_eq!(from_url(&url(&bytes)), Some(bytes));
        }
    }
}
