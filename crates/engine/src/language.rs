//! Which language a text is in, as far as the engine must know: English, or which other one to name in a note.
//!
//! Function words are counted, since they make up about half of running text in every language listed; a script other
//! than Latin decides by itself. This tells languages apart, it does not prove one: a text of a few words may be
//! undecided.

/// A language the engine can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language {
    /// BCP 47; `und` where it could not be told.
    pub tag: &'static str,
    /// Its English name.
    pub name: &'static str,
}

/// The language the engine asks questions in.
pub const ENGLISH: Language = Language { tag: "en", name: "English" };
const UNKNOWN: Language = Language { tag: "und", name: "an unknown language" };

/// Frequent function words by language; words that two of them share are left out of both.
const FUNCTION_WORDS: [(Language, &[&str]); 12] = [
    (
        ENGLISH,
        &[
            "the", "of", "and", "to", "that", "is", "was", "for", "with", "it", "are", "this", "by", "from", "have",
            "which", "not", "were", "has", "his", "they", "he", "be", "but", "you",
        ],
    ),
    (
        Language { tag: "es", name: "Spanish" },
        &[
            "el", "los", "las", "una", "por", "con", "para", "como", "más", "pero", "del", "fue", "esta", "entre", "y",
            "su", "está", "también",
        ],
    ),
    (
        Language { tag: "fr", name: "French" },
        &[
            "le", "les", "et", "des", "une", "est", "du", "dans", "qui", "pour", "sur", "au", "avec", "pas", "sont",
            "ce", "été", "aux",
        ],
    ),
    (
        Language { tag: "de", name: "German" },
        &[
            "der", "und", "das", "ist", "nicht", "von", "mit", "den", "ein", "eine", "auf", "für", "im", "dem", "sich",
            "auch", "wurde", "zu",
        ],
    ),
    (
        Language { tag: "it", name: "Italian" },
        &[
            "il", "di", "che", "della", "per", "non", "gli", "sono", "nel", "alla", "dei", "è", "anche", "delle",
            "più", "nella",
        ],
    ),
    (
        Language { tag: "pt", name: "Portuguese" },
        &[
            "os", "não", "uma", "em", "dos", "das", "ao", "mais", "foi", "pelo", "são", "também", "à", "na", "pela",
            "com",
        ],
    ),
    (
        Language { tag: "nl", name: "Dutch" },
        &[
            "het", "een", "van", "niet", "zijn", "voor", "aan", "werd", "ook", "bij", "naar", "dat", "wordt", "deze",
            "uit",
        ],
    ),
    (
        Language { tag: "sv", name: "Swedish" },
        &["och", "att", "är", "som", "för", "inte", "på", "av", "ett", "till", "har", "också", "från", "vid"],
    ),
    (
        Language { tag: "pl", name: "Polish" },
        &["nie", "się", "jest", "na", "że", "przez", "od", "jako", "był", "oraz", "jego", "została", "dla"],
    ),
    (
        Language { tag: "tr", name: "Turkish" },
        &["ve", "bir", "bu", "için", "ile", "olarak", "olan", "daha", "çok", "sonra", "gibi"],
    ),
    (
        Language { tag: "id", name: "Indonesian" },
        &["yang", "dan", "dengan", "untuk", "dari", "ini", "pada", "adalah", "dalam", "tidak"],
    ),
    (
        Language { tag: "ro", name: "Romanian" },
        &["și", "este", "din", "pentru", "cu", "mai", "sunt", "fost", "într", "care", "sau"],
    ),
];

/// Scripts that name a language, or a family of them, by themselves: first and last scalar value.
const SCRIPTS: [(Language, char, char); 12] = [
    (Language { tag: "ru", name: "Russian or another language in Cyrillic letters" }, '\u{400}', '\u{52f}'),
    (Language { tag: "el", name: "Greek" }, '\u{370}', '\u{3ff}'),
    (Language { tag: "he", name: "Hebrew" }, '\u{590}', '\u{5ff}'),
    (Language { tag: "ar", name: "Arabic or another language in Arabic letters" }, '\u{600}', '\u{6ff}'),
    (Language { tag: "hi", name: "Hindi or another language in Devanagari letters" }, '\u{900}', '\u{97f}'),
    (Language { tag: "bn", name: "Bengali" }, '\u{980}', '\u{9ff}'),
    (Language { tag: "ta", name: "Tamil" }, '\u{b80}', '\u{bff}'),
    (Language { tag: "th", name: "Thai" }, '\u{e00}', '\u{e7f}'),
    (Language { tag: "ka", name: "Georgian" }, '\u{10a0}', '\u{10ff}'),
    (Language { tag: "ja", name: "Japanese" }, '\u{3040}', '\u{30ff}'),
    (Language { tag: "ko", name: "Korean" }, '\u{ac00}', '\u{d7af}'),
    (Language { tag: "zh", name: "Chinese" }, '\u{4e00}', '\u{9fff}'),
];

/// Words looked at: enough to be sure, few enough to cost nothing.
const SAMPLE: usize = 2_000;
/// English is believed from this share of English function words on; its prose has about four tenths.
const SURE_SHARE: f64 = 0.12;
/// A text of fewer words is taken for English unless it shows another language.
const FEW_WORDS: usize = 20;

/// Tells the language of a text.
///
/// ```
/// use gistcheck_engine::language::detect;
/// assert_eq!(detect("The river is one of the longest in the country.").tag, "en");
/// assert_eq!(detect("El río es uno de los más largos del país y pasa por la capital.").tag, "es");
/// ```
pub fn detect(text: &str) -> Language {
    let sample: Vec<String> = text
        .split(|scalar: char| !scalar.is_alphabetic())
        .filter(|word| !word.is_empty())
        .take(SAMPLE)
        .map(str::to_lowercase)
        .collect();
    if sample.is_empty() {
        return UNKNOWN;
    }
    if let Some(language) = by_script(&sample) {
        return language;
    }
    let count = |words: &[&str]| sample.iter().filter(|word| words.contains(&word.as_str())).count();
    let english = count(FUNCTION_WORDS[0].1);
    let other =
        FUNCTION_WORDS[1..].iter().map(|(language, words)| (count(words), *language)).max_by_key(|(found, _)| *found);
    let (most, language) = other.unwrap_or((0, UNKNOWN));
    if most > english && most * 12 >= sample.len() {
        return language;
    }
    let share = english as f64 / sample.len() as f64;
    if share >= SURE_SHARE || sample.len() < FEW_WORDS { ENGLISH } else { UNKNOWN }
}

/// The language whose script holds most letters, when it is not Latin. Kana outweigh the ideographs around them.
fn by_script(sample: &[String]) -> Option<Language> {
    let letters = sample.iter().flat_map(|word| word.chars());
    let mut counts = [0_usize; SCRIPTS.len()];
    let mut all = 0;
    for letter in letters {
        all += 1;
        if letter > '\u{36f}'
            && let Some(at) = SCRIPTS.iter().position(|(_, first, last)| (*first..=*last).contains(&letter))
        {
            counts[at] += 1;
        }
    }
    let foreign: usize = counts.iter().sum();
    if foreign * 2 <= all {
        return None;
    }
    let most = (0..SCRIPTS.len()).max_by_key(|at| counts[*at] * if SCRIPTS[*at].0.tag == "ja" { 4 } else { 1 })?;
    Some(SCRIPTS[most].0)
}

#[cfg(test)]
mod tests {
    use super::detect;

    #[test]
    fn languages_are_told_apart() {
        for (tag, text) in [
            ("en", "She wrote that the harbour was closed for a week because of the ice."),
            ("de", "Der Hafen wurde wegen des Eises für eine Woche geschlossen und das Schiff ist nicht ausgelaufen."),
            ("fr", "Le port a été fermé pendant une semaine et les navires sont restés dans la rade."),
            ("pt", "O porto não foi aberto em março e os navios ficaram na baía, mais longe dos cais."),
            ("ru", "Порт был закрыт на неделю."),
            ("ja", "港は一週間閉鎖されました。"),
            ("und", "12 345 — 67 %"),
        ] {
            assert_eq!(detect(text).tag, tag, "{text}");
        }
    }
}
