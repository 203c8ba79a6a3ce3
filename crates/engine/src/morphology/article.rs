//! "a" or "an": the sound that begins the next word decides, not its letter.

/// Words that begin with a vowel's letter and a consonant's sound; "uni…" and "eu…" by their beginning.
const CONSONANT_SOUND: [&str; 24] = [
    "uni", "eu", "ewe", "one", "once", "ouija", "ubiquit", "use", "using", "usu", "ura", "ure", "uri", "utop", "uten",
    "uteru", "util", "ukulele", "u-", "uk", "uganda", "ukrain", "uruguay", "utah",
];

/// Words that begin as above but with a vowel's sound after all.
const VOWEL_SOUND: [&str; 8] = ["unin", "unim", "unid", "onet", "onei", "uniss", "unint", "unill"];

/// Words whose h is silent.
const SILENT_H: [&str; 5] = ["hour", "honest", "honor", "honour", "heir"];

/// "a" or "an", as the word or phrase after it begins.
///
/// ```
/// use gistcheck_engine::morphology::indefinite_article;
/// assert_eq!(indefinite_article("hour"), "an");
/// assert_eq!(indefinite_article("university"), "a");
/// assert_eq!(indefinite_article("one-way street"), "a");
/// assert_eq!(indefinite_article("MRI scan"), "an");
/// assert_eq!(indefinite_article("US company"), "a");
/// assert_eq!(indefinite_article("8-year-old"), "an");
/// ```
pub fn indefinite_article(next: &str) -> &'static str {
    let word = next.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    let word = word.split(char::is_whitespace).next().unwrap_or_default();
    if vowel_sound(word) { "an" } else { "a" }
}

fn vowel_sound(word: &str) -> bool {
    let Some(first) = word.chars().next() else { return false };
    if first.is_ascii_digit() {
        let whole: String = word.chars().take_while(char::is_ascii_digit).collect();
        // eight, eighty…, eleven, eighteen; 11,000 is eleven thousand, 1100 eleven hundred.
        let leading = whole.len() % 3;
        let grouped = word.contains(',') || whole.len() <= 3;
        return first == '8'
            || ["11", "18"].iter().any(|start| whole.starts_with(start))
                && (leading == 2 || whole.len() == 4 && !grouped);
    }
    let letters: Vec<char> = word.chars().take_while(|letter| letter.is_alphanumeric()).collect();
    // Spelled out: an MRI, a US company, an X-ray, an FBI agent, a UFO; but "a NATO ally" and "a NASA engineer" are read.
    let capitals = letters.iter().all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit());
    let read_as_word = letters.len() >= 4 && letters.iter().any(|letter| "AEIOU".contains(*letter));
    if capitals && letters.len() <= 5 && !read_as_word && !(letters.len() == 1 && word.len() == 1 && first == 'U') {
        return "AEFHILMNORSX".contains(first);
    }
    let lower = word.to_lowercase();
    if SILENT_H.iter().any(|start| lower.starts_with(start)) {
        return true;
    }
    if VOWEL_SOUND.iter().any(|start| lower.starts_with(start)) {
        return true;
    }
    let base = lower.chars().next().map(unaccented);
    matches!(base, Some('a' | 'e' | 'i' | 'o' | 'u')) && !CONSONANT_SOUND.iter().any(|start| lower.starts_with(start))
}

/// The letter without its accent, for the few that begin words in English texts.
fn unaccented(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ä' | 'å' | 'ã' | 'æ' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'œ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sounds() {
        let an = "apple hour heir MRI FBI X-ray 8 11 18th 11,000 80 1800s umbrella unimportant honest S&P Öresund NGO AI uninvited";
        for word in an.split_ascii_whitespace() {
            assert_eq!(indefinite_article(word), "an", "{word}");
        }
        for word in
            "house university US UN one-off European 1 10 110 180 useful UFO NATO NASA ubiquitous Ukrainian \u{1f600}"
                .split_ascii_whitespace()
        {
            assert_eq!(indefinite_article(word), "a", "{word}");
        }
        assert_eq!(indefinite_article(""), "a");
        assert_eq!(indefinite_article("“open” question"), "an");
    }
}
