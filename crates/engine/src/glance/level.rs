use crate::document::ParsedDoc;
use gistcheck_quiz::ReadingLevel;

/// Fewer words tell nothing of how hard a text is (Kincaid's own samples had 100 or more).
const FEWEST_WORDS: usize = 100;

/// The Flesch-Kincaid grade level (Kincaid, Fishburne, Rogers and Chissom 1975): 0.39 times the words of a sentence, plus
/// 11.8 times the syllables of a word, less 15.59; years of school in the United States. None for a short text.
pub(super) fn level(doc: &ParsedDoc) -> Option<ReadingLevel> {
    let (mut words, mut syllables, mut sentences) = (0_usize, 0_usize, 0_usize);
    for sentence in &doc.sentences {
        let before = words;
        for part in doc.text(sentence.span).split_whitespace() {
            let word: String = part.chars().filter(|scalar| scalar.is_alphabetic()).collect();
            if !word.is_empty() {
                words += 1;
                syllables += self::syllables(&word);
            }
        }
        sentences += usize::from(words > before);
    }
    if words < FEWEST_WORDS || sentences == 0 {
        return None;
    }
    let grade = 0.39 * words as f64 / sentences as f64 + 11.8 * syllables as f64 / words as f64 - 15.59;
    let grade = (grade.max(0.0) * 10.0).round() / 10.0;
    Some(ReadingLevel { grade, formula: "Flesch-Kincaid grade level".to_owned() })
}

/// Syllables of an English word, by its spelling: groups of vowels, less an end that is not spoken.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let is_vowel = |scalar: char| matches!(scalar, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'é' | 'ö' | 'ü' | 'ä' | 'ó');
    let mut count = 0;
    let mut in_vowels = false;
    for scalar in word.chars() {
        let vowel = is_vowel(scalar);
        count += usize::from(vowel && !in_vowels);
        in_vowels = vowel;
    }
    let stem = word.strip_suffix("es").or_else(|| word.strip_suffix("ed")).or_else(|| word.strip_suffix('e'));
    let silent = stem.is_some_and(|stem| {
        let sibilant = word.ends_with("es") && stem.ends_with(['s', 'x', 'z', 'c', 'g', 'h']);
        let dental = word.ends_with("ed") && stem.ends_with(['t', 'd']);
        let spoken = word.ends_with("le") && !stem.ends_with("al") && !word.ends_with("ole");
        !stem.ends_with(is_vowel) && !sibilant && !dental && !spoken
    });
    (count - usize::from(silent && count > 1)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_by_spelling() {
        for (word, expect) in [
            ("cat", 1),
            ("the", 1),
            ("bridge", 1),
            ("stopped", 1),
            ("wanted", 2),
            ("houses", 2),
            ("table", 2),
            ("water", 2),
            ("library", 3),
            ("university", 5),
            ("makes", 1),
            ("rhythm", 1),
            ("steam", 1),
            ("engine", 2),
        ] {
            assert_eq!(syllables(word), expect, "{word}");
        }
    }
}
