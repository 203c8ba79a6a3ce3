//! The form in which typed answers are compared.

use super::numbers::numbers_as_digits;
use super::units::units_alike;

/// The form in which typed answers are compared: lower case, plain letters, no articles or punctuation, number words as
/// digits, units by one name.
///
/// ```
/// use gistcheck_quiz::normalize_typed;
/// assert_eq!(normalize_typed("The Two  Thousand chips!"), "2000 chips");
/// assert_eq!(normalize_typed("US$600 billion"), normalize_typed("$600bn"));
/// assert_eq!(normalize_typed("12 Kilometres"), normalize_typed("12km"));
/// ```
pub fn normalize_typed(text: &str) -> String {
    units_alike(&numbers_as_digits(&bare_words(text))).join(" ")
}

/// The words in lower case, without articles.
pub(super) fn bare_words(text: &str) -> Vec<String> {
    let mut words = split_words(&text.to_lowercase());
    words.retain(|word| !matches!(word.as_str(), "a" | "an" | "the"));
    words
}

/// Cuts into words; a number stays whole with its point, group commas go, currency and percent become words.
fn split_words(lower: &str) -> Vec<String> {
    let scalars: Vec<char> = lower.chars().collect();
    let mut words = Vec::new();
    let mut word = String::new();
    let close = |word: &mut String, words: &mut Vec<String>| {
        if !word.is_empty() {
            words.push(std::mem::take(word));
        }
    };
    let is_digit = |at: Option<usize>| at.and_then(|at| scalars.get(at)).is_some_and(char::is_ascii_digit);
    for (at, &scalar) in scalars.iter().enumerate() {
        let before = at.checked_sub(1).map(|i| scalars[i]);
        let between_digits = is_digit(at.checked_sub(1)) && is_digit(Some(at + 1));
        match scalar {
            // A comma or a space before three digits parts groups; any other comma within a number is its point.
            ',' | ' ' | '\u{a0}' | '\u{202f}' if between_digits && is_group(&scalars, at, &word) => {}
            '.' | ',' if between_digits => word.push('.'),
            '\'' | '’' if before.is_some_and(char::is_alphabetic) => {}
            '.' if before.is_some_and(char::is_alphabetic) && word.chars().count() <= 1 => {}
            '%' => {
                close(&mut word, &mut words);
                words.push("percent".into());
            }
            '$' | '€' | '£' | '¥' => {
                // "US$" and "$" are one currency to a reader who types.
                if matches!(word.as_str(), "us" | "u" | "s") {
                    word.clear();
                }
                close(&mut word, &mut words);
                words.push(currency_word(scalar).into());
            }
            '²' => word.push('2'),
            '³' => word.push('3'),
            _ if scalar.is_alphanumeric() => {
                let turns = word.chars().last().is_some_and(|last| last.is_ascii_digit() && scalar.is_alphabetic());
                if turns {
                    close(&mut word, &mut words);
                }
                push_plain(&mut word, scalar);
            }
            // A mark that stands over the letter before it.
            '\u{300}'..='\u{36f}' => {}
            _ => close(&mut word, &mut words),
        }
    }
    close(&mut word, &mut words);
    words
}

/// Whether a sign at a place within a number parts a group of three digits from the one to three before it. With a
/// space this needs care: "12 000" is one number, "2017 100" are two.
fn is_group(scalars: &[char], at: usize, word: &str) -> bool {
    let digits = scalars[at + 1..].iter().take_while(|scalar| scalar.is_ascii_digit()).count();
    digits == 3 && !word.contains('.') && (scalars[at] == ',' || word.len() <= 3)
}

fn currency_word(sign: char) -> &'static str {
    match sign {
        '$' => "dollars",
        '€' => "euros",
        '£' => "pounds",
        _ => "yen",
    }
}

/// Letters as a reader types them whose keyboard lacks them.
const PLAIN: [(char, &str); 7] =
    [('ß', "ss"), ('æ', "ae"), ('œ', "oe"), ('ø', "o"), ('ł', "l"), ('đ', "d"), ('ı', "i")];
/// Letters with marks, each group under its plain letter.
const MARKED: [(char, &str); 14] = [
    ('a', "àáâãäåāăą"),
    ('c', "çćĉċč"),
    ('d', "ď"),
    ('e', "èéêëēĕėęě"),
    ('g', "ĝğġģ"),
    ('i', "ìíîïĩīĭį"),
    ('n', "ñńņň"),
    ('o', "òóôõöōŏő"),
    ('r', "ŕŗř"),
    ('s', "śŝşšș"),
    ('t', "ţťț"),
    ('u', "ùúûüũūŭůűų"),
    ('y', "ýÿŷ"),
    ('z', "źżž"),
];

fn push_plain(word: &mut String, scalar: char) {
    if scalar.is_ascii() {
        word.push(scalar);
    } else if let Some((_, plain)) = PLAIN.iter().find(|(letter, _)| *letter == scalar) {
        word.push_str(plain);
    } else {
        word.push(MARKED.iter().find(|(_, marked)| marked.contains(scalar)).map_or(scalar, |(plain, _)| *plain));
    }
}
