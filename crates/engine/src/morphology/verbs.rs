//! Forms of verbs from their base.

use super::irregular_verbs::irregular;
use super::{inflecting_part, is_vowel};

/// Verbs of several syllables whose last one is stressed, so that its consonant doubles: "occurred", not "visited".
/// A prefix before them changes nothing ("reoccur").
const LAST_SYLLABLE_STRESSED: [&str; 70] = [
    "embed", "outfit", "retrofit", "befit", "underpin", "overtop", "abet", "abhor", "abut", "acquit", "admit", "allot",
    "annul", "appal", "aver", "begin", "commit", "compel", "concur", "confer", "control", "debar", "defer", "demur",
    "deter", "disbar", "dispel", "emit", "enrol", "entrap", "equip", "excel", "expel", "extol", "forbid", "forget",
    "format", "impel", "incur", "infer", "instal", "inter", "occur", "omit", "outwit", "patrol", "permit", "prefer",
    "program", "propel", "rebel", "rebut", "recur", "refer", "regret", "remit", "repel", "submit", "transfer",
    "transmit", "unplug", "unzip", "upset", "reset", "beset", "offset", "kidnap", "worship", "handicap", "input",
];

/// The past tense: "aim" gives "aimed", "write" gives "wrote", "be" gives "was".
pub fn past(base: &str) -> String {
    finite(base, |listed| listed.past)
}

/// The past participle: "write" gives "written".
pub fn past_participle(base: &str) -> String {
    finite(base, |listed| listed.participle)
}

fn finite(base: &str, form: impl Fn(&super::irregular_verbs::Irregular) -> &'static str) -> String {
    let (before, verb) = inflecting_part(base);
    if let Some(listed) = irregular(verb) {
        let first = form(&listed).split('/').next().unwrap_or_default();
        return format!("{before}{}{first}", listed.prefix);
    }
    let ending = if verb.ends_with('e') { "d" } else { "ed" };
    format!("{before}{}{ending}", stem_before_vowel(verb, true))
}

/// The -ing form: "stop" gives "stopping", "make" gives "making", "lie" gives "lying".
pub fn gerund(base: &str) -> String {
    let (before, verb) = inflecting_part(base);
    if verb.ends_with("ie") && verb.len() > 2 {
        return format!("{before}{}ying", &verb[..verb.len() - 2]);
    }
    // The e stays where it is heard (be, see, dye, hoe) or keeps a g soft (singe).
    let keeps_e = ["ee", "oe", "ye"].iter().any(|end| verb.ends_with(end))
        || ["be", "singe", "tinge", "binge", "ageing", "whinge"].contains(&verb);
    if verb.ends_with('e') && !keeps_e && verb.len() > 2 {
        return format!("{before}{}ing", &verb[..verb.len() - 1]);
    }
    format!("{before}{}ing", stem_before_vowel(verb, false))
}

/// The third person singular of the present: "try" gives "tries", "go" gives "goes", "have" gives "has".
pub fn third_person(base: &str) -> String {
    let (before, verb) = inflecting_part(base);
    match verb {
        "be" => format!("{before}is"),
        "have" => format!("{before}has"),
        _ => format!("{before}{}", with_s(verb)),
    }
}

/// The -s of verbs and of regular nouns: -ies after a consonant and y, -es after a hiss.
pub(super) fn with_s(word: &str) -> String {
    let bytes = word.as_bytes();
    match bytes {
        [.., before, b'y'] if before.is_ascii_alphabetic() && !is_vowel(*before) => {
            format!("{}ies", &word[..word.len() - 1])
        }
        // Greek ch is a k.
        _ if ["monarch", "patriarch", "matriarch", "stomach", "epoch", "eunuch"].contains(&word) => format!("{word}s"),
        [.., b's' | b'x' | b'z'] | [.., b'c' | b's', b'h'] => {
            let doubled = ["quiz", "whiz"].contains(&word);
            format!("{word}{}es", if doubled { "z" } else { "" })
        }
        _ if es_after_o(word) => format!("{word}es"),
        _ => format!("{word}s"),
    }
}

/// Words in -o that take -es; most take -s ("photos", "tacos").
pub(super) fn es_after_o(word: &str) -> bool {
    const WORDS: [&str; 16] = [
        "hero", "potato", "tomato", "echo", "veto", "cargo", "volcano", "mosquito", "torpedo", "embargo", "tornado",
        "buffalo", "mango", "domino", "go", "do",
    ];
    const GOING_AND_DOING: [&str; 6] = ["undergo", "forgo", "undo", "redo", "outdo", "overdo"];
    WORDS.contains(&word) || GOING_AND_DOING.contains(&word)
}

/// The verb as it stands before -ed (`y_to_i`) or -ing: the last consonant doubled where English doubles it.
fn stem_before_vowel(verb: &str, y_to_i: bool) -> String {
    match verb.as_bytes() {
        [.., before, b'y'] if y_to_i && before.is_ascii_alphabetic() && !is_vowel(*before) => {
            format!("{}i", &verb[..verb.len() - 1])
        }
        [.., b'i', b'c'] => format!("{verb}k"),
        [.., last] if doubles(verb) => format!("{verb}{}", char::from(*last)),
        _ => verb.to_owned(),
    }
}

/// Whether the last consonant doubles: one consonant after one vowel, in a stressed last syllable.
fn doubles(verb: &str) -> bool {
    let bytes = verb.as_bytes();
    let [rest @ .., vowel, last] = bytes else { return false };
    if !is_vowel(*vowel) || is_vowel(*last) || !last.is_ascii_alphabetic() || matches!(last, b'w' | b'x' | b'y' | b'h')
    {
        return false;
    }
    // "quit" doubles: its u belongs to the q.
    if matches!(rest, [.., before] if is_vowel(*before)) && !matches!(rest, [.., b'q', b'u']) {
        return false;
    }
    // "reoccur" and "recommit" are stressed as what follows the prefix; "differ" and "profit" are no such verbs.
    let stressed =
        |known: &&str| verb.strip_suffix(known).is_some_and(|rest| ["", "re", "pre", "over", "de"].contains(&rest));
    vowel_groups(bytes) == 1 || LAST_SYLLABLE_STRESSED.iter().any(stressed)
}

/// Runs of vowels: a rough count of syllables.
fn vowel_groups(word: &[u8]) -> usize {
    let sounds = |at: usize| {
        is_vowel(word[at]) && !(word[at] == b'u' && at > 0 && word[at - 1] == b'q')
            || word[at] == b'y' && at > 0 && !is_vowel(word[at - 1])
    };
    (0..word.len()).filter(|&at| sounds(at) && (at == 0 || !sounds(at - 1))).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(base: &str, expected: &str) {
        let forms = [third_person(base), gerund(base), past(base), past_participle(base)];
        assert_eq!(forms.join(" "), expected);
    }

    #[test]
    fn regular_verbs() {
        check("aim", "aims aiming aimed aimed");
        check("stop", "stops stopping stopped stopped");
        check("visit", "visits visiting visited visited");
        check("occur", "occurs occurring occurred occurred");
        check("refer", "refers referring referred referred");
        check("differ", "differs differing differed differed");
        check("try", "tries trying tried tried");
        check("play", "plays playing played played");
        check("panic", "panics panicking panicked panicked");
        check("agree", "agrees agreeing agreed agreed");
        check("die", "dies dying died died");
        check("fix", "fixes fixing fixed fixed");
        check("reach", "reaches reaching reached reached");
        check("look", "looks looking looked looked");
        check("develop", "develops developing developed developed");
        check("equip", "equips equipping equipped equipped");
    }

    #[test]
    fn irregular_verbs() {
        check("be", "is being was been");
        check("have", "has having had had");
        check("do", "does doing did done");
        check("undergo", "undergoes undergoing underwent undergone");
        check("co-write", "co-writes co-writing co-wrote co-written");
        check("quit", "quits quitting quit quit");
        check("begin", "begins beginning began begun");
    }
}
