//! Money, before the number ("$5.6 million", "US$600 billion", "€3bn") or behind it ("20 pounds", "15 cents", "30 US
//! dollars").

use super::line::Line;

const SIGNS: [(&str, &str); 32] = [
    ("$", "USD"),
    ("us$", "USD"),
    ("usd", "USD"),
    ("u.s.$", "USD"),
    ("£", "GBP"),
    ("gbp", "GBP"),
    ("€", "EUR"),
    ("eur", "EUR"),
    ("¥", "JPY"),
    ("jpy", "JPY"),
    ("rmb", "CNY"),
    ("cny", "CNY"),
    ("₹", "INR"),
    ("rs", "INR"),
    ("rs.", "INR"),
    ("inr", "INR"),
    ("₩", "KRW"),
    ("₽", "RUB"),
    ("a$", "AUD"),
    ("au$", "AUD"),
    ("aud", "AUD"),
    ("c$", "CAD"),
    ("ca$", "CAD"),
    ("cad", "CAD"),
    ("hk$", "HKD"),
    ("nz$", "NZD"),
    ("s$", "SGD"),
    ("nt$", "TWD"),
    ("r$", "BRL"),
    ("mx$", "MXN"),
    ("chf", "CHF"),
    ("₺", "TRY"),
];

/// Singular, code, and how many go into one of the code's units.
const WORDS: [(&str, &str, f64); 14] = [
    ("dollar", "USD", 1.0),
    ("euro", "EUR", 1.0),
    ("pound", "GBP", 1.0),
    ("yen", "JPY", 1.0),
    ("yuan", "CNY", 1.0),
    ("renminbi", "CNY", 1.0),
    ("rupee", "INR", 1.0),
    ("ruble", "RUB", 1.0),
    ("rouble", "RUB", 1.0),
    ("cent", "USD", 100.0),
    ("pence", "GBP", 100.0),
    ("penny", "GBP", 100.0),
    ("peso", "MXN", 1.0),
    ("buck", "USD", 1.0),
];

/// What a nation's name makes of dollars, francs and so on.
const OF_NATIONS: [(&str, &str, &str); 10] = [
    ("us", "dollar", "USD"),
    ("u.s.", "dollar", "USD"),
    ("american", "dollar", "USD"),
    ("australian", "dollar", "AUD"),
    ("canadian", "dollar", "CAD"),
    ("swiss", "franc", "CHF"),
    ("japanese", "yen", "JPY"),
    ("chinese", "yuan", "CNY"),
    ("indian", "rupee", "INR"),
    ("british", "pound", "GBP"),
];

/// The currency whose sign or code stands before a number.
pub(super) fn sign(line: &Line, at: usize) -> Option<&'static str> {
    let word = line.lower(at);
    let spelled = word.bytes().all(|byte| byte.is_ascii_lowercase());
    // "cad" is a word, "CAD" a currency.
    let code = !spelled || line.raw(at).bytes().all(|byte| byte.is_ascii_uppercase());
    SIGNS.iter().find(|(sign, _)| *sign == word && code).map(|(_, code)| *code)
}

/// A currency named behind a number: its code, how many make one unit of it, and the word after.
pub(super) fn word(line: &Line, at: usize) -> Option<(&'static str, f64, usize)> {
    if let Some(code) = sign(line, at) {
        return Some((code, 1.0, at + 1));
    }
    let singular = |at: usize| {
        let word = line.lower(at);
        word.strip_suffix('s').unwrap_or(word)
    };
    if let Some((.., code)) =
        OF_NATIONS.iter().find(|(nation, unit, _)| line.lower(at) == *nation && singular(at + 1) == *unit)
    {
        return Some((code, 1.0, at + 2));
    }
    let (unit, code, parts) = WORDS.iter().find(|(name, ..)| singular(at) == *name || line.lower(at) == *name)?;
    // "three cents" is a coin anywhere; "20 pounds" may be a weight.
    (*unit != "pound" || !weighs(line, at)).then_some((code, *parts, at + 1))
}

/// Whether the sentence speaks of weight within a few words of its pounds.
fn weighs(line: &Line, at: usize) -> bool {
    const WEIGHT: [&str; 16] = [
        "weigh", "weighs", "weighed", "weighing", "weight", "weights", "lost", "lose", "losing", "gained", "heavy",
        "heavier", "lighter", "load", "lift", "lifted",
    ];
    (at.saturating_sub(8)..(at + 5).min(line.len())).any(|near| WEIGHT.contains(&line.lower(near)))
        || line.lower(at + 1) == "of"
            && !matches!(line.lower(at + 2), "debt" | "aid" | "money" | "public" | "investment")
        || line.lower(at + 1) == "per" && line.lower(at + 2) == "square"
}
