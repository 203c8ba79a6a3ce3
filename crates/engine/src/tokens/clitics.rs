//! Short forms that are two words: n't, 's, 'll, gonna, cannot.

/// Second halves that begin with an apostrophe.
const ENCLITICS: [&str; 7] = ["s", "m", "d", "ll", "re", "ve", "em"];
/// Words that are two without an apostrophe: where the second begins.
const FUSED: [(&str, usize); 8] =
    [("cannot", 3), ("gonna", 3), ("gotta", 3), ("wanna", 3), ("lemme", 3), ("gimme", 3), ("dont", 2), ("whatcha", 4)];

/// Emits a word, in two where it is a host with a clitic, with a number's unit apart.
pub(super) fn split(word: &str, offset: usize, emit: &mut impl FnMut(usize, usize)) {
    let whole = (offset, offset + word.len());
    if let Some(at) = parting(word) {
        emit(whole.0, offset + at);
        emit(offset + at, whole.1);
    } else {
        emit(whole.0, whole.1);
    }
}

fn parting(word: &str) -> Option<usize> {
    // Longer chunks are no contractions; this bounds the work.
    if word.len() > 60 {
        return None;
    }
    let lower = word.to_lowercase();
    if lower.len() == word.len() {
        if let Some((_, at)) = FUSED.iter().find(|(fused, _)| *fused == lower) {
            return Some(*at);
        }
        for negation in ["n't", "n’t"] {
            if lower.ends_with(negation) && lower.len() > negation.len() {
                return Some(word.len() - negation.len());
            }
        }
    }
    if let Some((at, mark)) = word.char_indices().rev().find(|(_, scalar)| matches!(scalar, '\'' | '’'))
        && at > 0
    {
        let tail = word[at + mark.len_utf8()..].to_lowercase();
        if ENCLITICS.contains(&tail.as_str()) || tail.is_empty() && word[..at].ends_with(['s', 'S', 'x', 'z']) {
            return Some(at);
        }
    }
    unit_after_number(word)
}

/// "10km", "5pm", "20C": where the letters begin, if they are a unit; "1990s", "3rd" and "4x4" stay whole.
fn unit_after_number(word: &str) -> Option<usize> {
    const UNITS: [&str; 33] = [
        "km", "m", "cm", "mm", "nm", "kg", "g", "mg", "mb", "gb", "kb", "tb", "hz", "khz", "mhz", "ghz", "kw", "mw",
        "gw", "w", "v", "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "mph", "ft", "lb", "lbs", "bn", "mi",
    ];
    let digits = word.bytes().take_while(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b':')).count();
    let letters = &word[digits..];
    (digits > 0 && !letters.is_empty() && UNITS.contains(&letters.to_lowercase().as_str())).then_some(digits)
}
