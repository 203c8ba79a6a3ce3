//! Zip archives, written so that the same files give the same bytes. By hand: a writer of stored and deflated entries is
//! shorter than what the crates that do this bring to a page.

/// One file of an archive.
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

impl Entry {
    pub(crate) fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { name: name.into(), bytes: bytes.into() }
    }
}

/// 1 January 1980, the first day that archives know: what was made when is nobody's business, and bytes stay the same.
const DATE: u16 = 0x21;
/// Names are UTF-8.
const FLAGS: u16 = 0x800;
const VERSION: u16 = 20;

/// The archive, its entries in the order given.
pub(crate) fn archive(entries: &[Entry]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    for entry in entries {
        let offset = out.len() as u32;
        let (method, packed) = packed(&entry.bytes);
        let mut common = Vec::new();
        for short in [VERSION, FLAGS, method, 0, DATE] {
            common.extend(short.to_le_bytes());
        }
        for long in [crc32(&entry.bytes), packed.len() as u32, entry.bytes.len() as u32] {
            common.extend(long.to_le_bytes());
        }
        common.extend((entry.name.len() as u16).to_le_bytes());
        common.extend(0_u16.to_le_bytes());
        out.extend(b"PK\x03\x04");
        out.extend(&common);
        out.extend(entry.name.as_bytes());
        out.extend(packed);
        directory.extend(b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(common);
        // Comment's length, disk, attributes within and outside.
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(entry.name.as_bytes());
    }
    let (start, length, count) = (out.len() as u32, directory.len() as u32, entries.len() as u16);
    out.extend(directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(length.to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0; 2]);
    out
}

#[cfg(feature = "deflate")]
fn packed(bytes: &[u8]) -> (u16, Vec<u8>) {
    let deflated = miniz_oxide::deflate::compress_to_vec(bytes, 9);
    if deflated.len() < bytes.len() { (8, deflated) } else { (0, bytes.to_vec()) }
}

#[cfg(not(feature = "deflate"))]
fn packed(bytes: &[u8]) -> (u16, Vec<u8>) {
    (0, bytes.to_vec())
}

/// CRC-32 of ISO 3309, bit by bit: packages are small.
fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = !0_u32;
    for &byte in bytes {
        crc ^= u32::from(byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_value_of_the_standard() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }
}
