//! How the reader likes an article set.

use serde::{Deserialize, Serialize};

/// Size and spacing of the article's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Reading {
    /// 0 as designed, then three larger ones; what a later version may add beyond counts as the largest.
    pub(crate) size: u8,
    /// Wider lines, letters and words.
    pub(crate) airy: bool,
}

impl Reading {
    /// The style sheet's names for it.
    pub(crate) fn classes(self) -> [&'static str; 2] {
        let size = ["", "large", "larger", "largest"][usize::from(self.size.min(3))];
        [size, if self.airy { "airy" } else { "" }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_of_a_later_version_is_the_largest() {
        assert_eq!(Reading { size: 9, airy: true }.classes(), ["largest", "airy"]);
        assert_eq!(Reading::default().classes(), ["", ""]);
    }
}
