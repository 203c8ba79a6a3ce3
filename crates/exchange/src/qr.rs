//! QR codes of links, where they fit; else of the address where the teacher puts the file.

use crate::error::ExchangeError;
use crate::link::{LinkLength, MOST_FOR_QR};
use qrcodegen::{QrCode as Made, QrCodeEcc};

/// Light modules around a code, as the standard (ISO/IEC 18004) demands.
const QUIET_ZONE: usize = 4;

/// A square of dark and light modules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrCode {
    size: usize,
    dark: Vec<bool>,
}

/// The code of an address.
///
/// # Errors
/// When the address is over [`MOST_FOR_QR`] characters: phones read larger codes badly.
pub fn qr_code(address: &str) -> Result<QrCode, ExchangeError> {
    let too_long = || {
        ExchangeError::unsuitable(format!(
            "This link is {} characters long, and a QR code holds {MOST_FOR_QR}. Leave questions out, or put the quiz's file somewhere and make the code of its address.",
            address.chars().count()
        ))
    };
    // An address with its part after # in place counts as one part here.
    if LinkLength::of("", address).characters > MOST_FOR_QR + 1 {
        return Err(too_long());
    }
    let made = Made::encode_text(address, QrCodeEcc::Low).map_err(|_| too_long())?;
    let dark = (0..made.size()).flat_map(|y| (0..made.size()).map(move |x| (x, y))).map(|(x, y)| made.get_module(x, y));
    Ok(QrCode { size: made.size() as usize, dark: dark.collect() })
}

impl QrCode {
    /// Modules on each side, without the quiet zone.
    pub fn size(&self) -> usize {
        self.size
    }

    /// Whether the module in that column and row, from 0, is dark.
    pub fn is_dark(&self, column: usize, row: usize) -> bool {
        column < self.size && self.dark.get(row * self.size + column) == Some(&true)
    }

    /// A picture of the code that prints sharply at any size, with its quiet zone.
    pub fn to_svg(&self) -> String {
        let side = self.size + 2 * QUIET_ZONE;
        let mut path = String::new();
        for row in 0..self.size {
            for column in (0..self.size).filter(|&column| self.is_dark(column, row)) {
                path.push_str(&format!("M{} {}h1v1h-1z", column + QUIET_ZONE, row + QUIET_ZONE));
            }
        }
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"QR code\" shape-rendering=\"crispEdges\">\n\
             <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/>\n<path fill=\"#000\" d=\"{path}\"/>\n</svg>\n"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a code says is read by somebody else's reader (`e2e/outside/check.mjs`).
    #[test]
    fn a_code_has_its_finder_patterns_and_a_quiet_zone() {
        let code = qr_code("https://example.org/").expect("it is short");
        for (column, row) in [(0, 0), (code.size() - 7, 0), (0, code.size() - 7)] {
            let ring: Vec<bool> = (0..7).map(|at| code.is_dark(column + at, row)).collect();
            assert_eq!(ring, [true; 7]);
            assert!(!code.is_dark(column + 1, row + 1) && code.is_dark(column + 3, row + 3));
        }
        assert!(code.to_svg().contains("d=\"M4 4h1v1h-1z"));
        assert!(!code.is_dark(code.size(), 0));
    }

    #[test]
    fn what_does_not_fit_is_said() {
        assert!(qr_code(&"x".repeat(MOST_FOR_QR)).is_ok());
        let error = qr_code(&"x".repeat(MOST_FOR_QR + 1)).expect_err("it is too long");
        assert!(error.is_unsuitable() && error.to_string().contains("2001 characters"), "{error}");
    }
}
