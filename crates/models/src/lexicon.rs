/// A sorted list of words, found by bisection; a word's number is its place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lexicon {
    text: String,
    ends: Vec<u32>,
}

impl Lexicon {
    /// Restores front-coded words: of each, how many bytes it shares with the one before, and the rest.
    /// `None` when the words are not in rising order.
    pub(crate) fn new(shared: &[u8], tails: &[&str]) -> Option<Self> {
        if shared.len() != tails.len() {
            return None;
        }
        let (mut text, mut ends, mut last) = (String::new(), Vec::with_capacity(tails.len()), String::new());
        for (&kept, tail) in shared.iter().zip(tails) {
            let word = format!("{}{tail}", last.get(..usize::from(kept))?);
            if word <= last && !ends.is_empty() {
                return None;
            }
            text.push_str(&word);
            ends.push(u32::try_from(text.len()).ok()?);
            last = word;
        }
        Some(Self { text, ends })
    }

    /// A lexicon of some words; `None` when they are not in rising order.
    pub fn from_words(words: &[&str]) -> Option<Self> {
        Self::new(&vec![0; words.len()], words)
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no word.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// A word by its number.
    pub fn word(&self, number: usize) -> &str {
        let start = if number == 0 { 0 } else { self.ends[number - 1] as usize };
        &self.text[start..self.ends[number] as usize]
    }

    /// The number of a word.
    pub fn find(&self, word: &str) -> Option<usize> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            match self.word(middle).cmp(word) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return Some(middle),
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_their_place() {
        let lexicon = Lexicon::new(&[0, 2, 0], &["an", "d", "be"]).expect("sorted");
        assert_eq!(lexicon.len(), 3);
        assert_eq!(lexicon.find("and"), Some(1));
        assert_eq!(lexicon.find("a"), None);
        assert_eq!(lexicon.find("zoo"), None);
    }

    #[test]
    fn disorder_is_refused() {
        assert_eq!(Lexicon::new(&[0, 0], &["b", "a"]), None);
        assert_eq!(Lexicon::new(&[9], &["b"]), None);
        assert_eq!(Lexicon::new(&[0], &[]), None);
    }
}
