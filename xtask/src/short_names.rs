//! Short names for what a program and its JavaScript call each other by.
//!
//! wasm-bindgen names each import and export by what it does and by a hash: 12 KB in the page's program, which compress
//! badly. Only the two sides of the border know the names, so both are given short ones at once.

use crate::failure::{Failure, Result};

const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
/// Beginnings of names that nobody but wasm-bindgen's script uses.
const OWN: [&str; 2] = ["__wbg_", "wasm_bindgen_"];

/// A program and its script with short names.
///
/// # Errors
/// When one of them is not as wasm-bindgen writes it.
pub(crate) fn shorten(wasm: &[u8], script: &str) -> Result<(Vec<u8>, String)> {
    let unknown = || Failure::new("the wasm has another form than xtask/src/short_names.rs knows");
    let mut names = Names { given: Vec::new() };
    let short = renamed(wasm, &mut names).ok_or_else(unknown)?;
    let mut script = script.to_owned();
    for (at, name) in names.given.iter().enumerate() {
        // As an import it is a key, as an export a property; functions of the script may be called alike.
        let (key, property) = (format!(" {name}: "), format!("wasm.{name}"));
        let short = spelled(at);
        if script.contains(&key) {
            script = script.replace(&key, &format!(" {short}: "));
        } else if script.contains(&property) {
            script = replaced(&script, &property, &format!("wasm.{short}"));
        } else {
            return Err(Failure::new(format!("wasm-bindgen's script does not know {name}, which the wasm names")));
        }
    }
    Ok((short, script))
}

/// The names that were given short ones, in order.
struct Names {
    given: Vec<String>,
}

impl Names {
    fn short(&mut self, name: &[u8]) -> Vec<u8> {
        let text = String::from_utf8_lossy(name);
        if !OWN.iter().any(|own| text.starts_with(own)) {
            return name.to_vec();
        }
        let at = self.given.iter().position(|given| *given == text).unwrap_or_else(|| {
            self.given.push(text.into_owned());
            self.given.len() - 1
        });
        spelled(at).into_bytes()
    }
}

/// The n-th short name. It begins with a sign that no other export does.
fn spelled(at: usize) -> String {
    const LETTERS: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";
    let mut out = String::from("$");
    let mut rest = at;
    loop {
        out.push(char::from(LETTERS[rest % LETTERS.len()]));
        rest /= LETTERS.len();
        if rest == 0 {
            return out;
        }
    }
}

/// Replaces a name where it does not go on.
fn replaced(script: &str, name: &str, by: &str) -> String {
    let mut out = String::new();
    let mut pieces = script.split(name);
    out.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let goes_on = piece.starts_with(|next: char| next.is_ascii_alphanumeric() || next == '_');
        out.push_str(if goes_on { name } else { by });
        out.push_str(piece);
    }
    out
}

/// The module with other names in its sections of imports and exports.
fn renamed(wasm: &[u8], names: &mut Names) -> Option<Vec<u8>> {
    let mut reader = Reader { bytes: wasm, at: 8 };
    let mut out = wasm.get(..8)?.to_vec();
    while reader.at < wasm.len() {
        let id = reader.byte()?;
        let size = reader.number()?;
        let body = reader.take(size)?;
        let body = match id {
            IMPORTS => imports(body, names)?,
            EXPORTS => exports(body, names)?,
            _ => body.to_vec(),
        };
        out.push(id);
        write_number(&mut out, body.len());
        out.extend(body);
    }
    Some(out)
}

fn imports(body: &[u8], names: &mut Names) -> Option<Vec<u8>> {
    let mut reader = Reader { bytes: body, at: 0 };
    let count = reader.number()?;
    let mut out = Vec::new();
    write_number(&mut out, count);
    for _ in 0..count {
        let size = reader.number()?;
        write_name(&mut out, reader.take(size)?);
        let size = reader.number()?;
        let short = names.short(reader.take(size)?);
        write_name(&mut out, &short);
        let described = reader.at;
        match reader.byte()? {
            // A function by its type; a table and a memory with their limits; a global.
            0 => drop(reader.number()?),
            kind @ (1 | 2) => {
                if kind == 1 {
                    reader.byte()?;
                }
                let has_maximum = reader.byte()? & 1 == 1;
                reader.number()?;
                if has_maximum {
                    reader.number()?;
                }
            }
            3 => drop(reader.take(2)?),
            _ => return None,
        }
        out.extend(&body[described..reader.at]);
    }
    Some(out)
}

fn exports(body: &[u8], names: &mut Names) -> Option<Vec<u8>> {
    let mut reader = Reader { bytes: body, at: 0 };
    let count = reader.number()?;
    let mut out = Vec::new();
    write_number(&mut out, count);
    for _ in 0..count {
        let size = reader.number()?;
        let short = names.short(reader.take(size)?);
        write_name(&mut out, &short);
        out.push(reader.byte()?);
        write_number(&mut out, reader.number()?);
    }
    Some(out)
}

fn write_name(out: &mut Vec<u8>, name: &[u8]) {
    write_number(out, name.len());
    out.extend(name);
}

/// Unsigned LEB128.
fn write_number(out: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    /// Unsigned LEB128.
    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    fn take(&mut self, size: usize) -> Option<&'a [u8]> {
        let taken = self.bytes.get(self.at..self.at.checked_add(size)?)?;
        self.at += size;
        Some(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with one import (a function of type 0) and one export (function 0).
    fn module(import: &str, export: &str) -> Vec<u8> {
        let mut imports = vec![1, 1, b'm'];
        write_name(&mut imports, import.as_bytes());
        imports.extend([0, 0]);
        let mut exports = vec![1];
        write_name(&mut exports, export.as_bytes());
        exports.extend([0, 0]);
        let mut out = b"\0asm\x01\0\0\0".to_vec();
        for (id, body) in [(IMPORTS, imports), (EXPORTS, exports)] {
            out.push(id);
            write_number(&mut out, body.len());
            out.extend(body);
        }
        out
    }

    #[test]
    fn both_sides_get_the_same_short_names() {
        let script = "const i = { __wbg_x_1: f };\nwasm.wasm_bindgen_y(1); wasm.wasm_bindgen_y_2();";
        let (wasm, script) =
            shorten(&module("__wbg_x_1", "wasm_bindgen_y"), script).expect("the script knows the names");
        assert_eq!(wasm, module("$a", "$b"));
        assert_eq!(script, "const i = { $a: f };\nwasm.$b(1); wasm.wasm_bindgen_y_2();");
    }

    #[test]
    fn a_name_that_the_script_does_not_know_is_told() {
        let told = shorten(&module("__wbg_x_1", "memory"), "").map_err(|failure| failure.to_string());
        assert!(told.is_err_and(|why| why.contains("__wbg_x_1")));
    }

    #[test]
    fn no_two_short_names_are_alike() {
        let names: std::collections::BTreeSet<String> = (0..1000).map(spelled).collect();
        assert_eq!(names.len(), 1000);
    }
}
