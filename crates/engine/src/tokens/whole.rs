//! Chunks that stay in one piece although marks stand in them.

/// Addresses, file names, smileys and times.
pub(super) fn is_whole(chunk: &str) -> bool {
    is_address(chunk) || is_smiley(chunk)
}

fn is_address(chunk: &str) -> bool {
    let lower_start = chunk.get(..8).unwrap_or(chunk).to_ascii_lowercase();
    if lower_start.starts_with("http://") || lower_start.starts_with("https://") || lower_start.starts_with("www.") {
        return !chunk.ends_with(['.', ',', ')', ';', ':', '"', '”', '>']);
    }
    if let Some((user, host)) = chunk.split_once('@') {
        return !user.is_empty()
            && host.contains('.')
            && chunk.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"@._-+".contains(&byte))
            && !chunk.ends_with('.');
    }
    // "example.org/path": a known ending and nothing but an address' characters.
    if !chunk.contains('/') && !chunk.contains('-') {
        return false;
    }
    let host = chunk.split('/').next().unwrap_or(chunk);
    let known = [".com", ".org", ".net", ".gov", ".edu", ".io"].iter().any(|end| host.ends_with(end));
    known
        && chunk.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"./_-?=&%#".contains(&byte))
        && !chunk.ends_with('.')
}

fn is_smiley(chunk: &str) -> bool {
    matches!(chunk, ":)" | ":-)" | ":(" | ":-(" | ";)" | ";-)" | ":D" | ":P" | "=)" | "<3" | ":/")
}

/// "'em", "'tis", "'90s" and the like begin with their apostrophe.
pub(super) fn begins_with_apostrophe(chunk: &str) -> bool {
    let tail = chunk.trim_start_matches(['\'', '’', '‘']);
    let first: String =
        tail.chars().take_while(|scalar| scalar.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    chunk.len() - tail.len() <= '’'.len_utf8()
        && matches!(first.as_str(), "s" | "m" | "d" | "ll" | "re" | "ve" | "em" | "tis" | "twas" | "cause" | "til")
        && tail.len() == first.len()
}

const WITH_STOP: [&str; 62] = [
    "mr", "mrs", "ms", "dr", "prof", "st", "sr", "jr", "gen", "col", "lt", "maj", "capt", "sgt", "gov", "sen", "rep",
    "rev", "hon", "inc", "ltd", "co", "corp", "bros", "vs", "etc", "e.g", "i.e", "al", "cf", "ca", "no", "vol", "fig",
    "pp", "p", "jan", "feb", "mar", "apr", "aug", "sept", "sep", "oct", "nov", "dec", "dept", "mt", "ave", "blvd",
    "a.m", "p.m", "ph.d", "approx", "est", "ed", "eds", "u.s", "u.k", "d.c", "a.d", "b.c",
];

/// Whether a stop after this belongs to it: "Dr.", "U.S.", "J.".
pub(super) fn keeps_stop(before: &str) -> bool {
    let word = before.rsplit(['(', '"', '“', '-', '/']).next().unwrap_or(before);
    if word.len() > 12 {
        return false;
    }
    let lower = word.to_lowercase();
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    initial || WITH_STOP.contains(&lower.as_str()) || is_dotted(word)
}

/// Whether it keeps the stop even at a sentence's end, as "U.S." and "a.m." do; the sentence then has no other.
pub(super) fn keeps_stop_at_end(before: &str) -> bool {
    let word = before.rsplit(['(', '"', '“']).next().unwrap_or(before);
    word.len() <= 12
        && (is_dotted(word) || matches!(word.to_lowercase().as_str(), "etc" | "inc" | "ltd" | "corp" | "jr" | "sr"))
}

fn is_dotted(word: &str) -> bool {
    word.contains('.')
        && word
            .split('.')
            .all(|part| part.chars().count() <= 2 && !part.is_empty() && part.chars().all(char::is_alphabetic))
}
