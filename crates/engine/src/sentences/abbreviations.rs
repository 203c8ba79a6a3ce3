//! What a full stop may stand after without ending a sentence.

/// How an abbreviation behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// Stands before a name and never ends a sentence: Dr, Gen.
    BeforeName,
    /// Stands inside a phrase and hardly ever ends a sentence: e.g, vs.
    Inside,
    /// Ends no sentence when a digit follows: No, pp.
    BeforeNumber,
    /// May end a sentence or not: U.S, Inc, a.m.
    Either,
}

const BEFORE_NAME: [&str; 40] = [
    "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "hon", "fr", "st", "sr", "gen", "col", "lt", "maj", "capt", "cmdr",
    "sgt", "cpl", "adm", "brig", "gov", "sen", "rep", "pres", "amb", "supt", "insp", "messrs", "mme", "mlle", "mt",
    "ft", "msgr", "ald", "comm", "treas", "sec", "atty", "ven",
];
const INSIDE: [&str; 22] = [
    "e.g", "i.e", "eg", "ie", "vs", "v", "cf", "ca", "c", "viz", "al", "approx", "incl", "esp", "resp", "a.k.a", "aka",
    "q.v", "b", "d", "r", "fl",
];
const BEFORE_NUMBER: [&str; 34] = [
    "no", "nos", "vol", "vols", "p", "pp", "fig", "figs", "ch", "sec", "art", "eq", "eqs", "ref", "refs", "jan", "feb",
    "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "par", "op", "ed", "bk", "ver", "rd", "tel",
];
const EITHER: [&str; 46] = [
    "u.s", "u.k", "u.n", "e.u", "u.s.a", "u.s.s.r", "d.c", "a.m", "p.m", "b.c", "a.d", "b.c.e", "c.e", "ph.d", "m.d",
    "b.a", "m.a", "b.s", "m.s", "inc", "ltd", "co", "corp", "llc", "plc", "bros", "jr", "etc", "dept", "univ", "assn",
    "ave", "blvd", "est", "min", "max", "hr", "hrs", "oz", "lb", "lbs", "ft", "in", "km", "kg", "esq",
];

/// How the word before a stop behaves, if it is an abbreviation.
pub(super) fn abbreviation(word: &str) -> Option<Abbreviation> {
    // Longer words are none; this also bounds the work.
    if word.len() > 10 {
        return None;
    }
    let lower = word.to_lowercase();
    let lower = lower.as_str();
    if BEFORE_NAME.contains(&lower) && word.starts_with(char::is_uppercase) {
        return Some(Abbreviation::BeforeName);
    }
    if INSIDE.contains(&lower) && (lower.len() > 1 || word.starts_with(char::is_lowercase)) {
        return Some(Abbreviation::Inside);
    }
    if BEFORE_NUMBER.contains(&lower) {
        return Some(Abbreviation::BeforeNumber);
    }
    // Words that are also English words count only as unit signs after a number: "12 in." is rare, "came in." is not.
    let unit_that_is_a_word = matches!(lower, "in" | "min" | "max" | "est" | "co");
    if EITHER.contains(&lower) && (!unit_that_is_a_word || word.starts_with(char::is_uppercase)) {
        return Some(Abbreviation::Either);
    }
    // Letters with stops between them, such as "N.A.T.O", behave like "U.S".
    let dotted = lower.contains('.')
        && lower.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic));
    dotted.then_some(Abbreviation::Either)
}
