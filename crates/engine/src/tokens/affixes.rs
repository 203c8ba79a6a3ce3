//! Which hyphens part two words and which bind an affix.

/// First parts that are no words of their own, so that the treebanks leave them bound: "e-mail", "co-founder".
const BOUND_FIRST: [&str; 50] = [
    "e", "co", "re", "pre", "non", "anti", "semi", "multi", "un", "ex", "mid", "pro", "sub", "inter", "intra", "micro",
    "mini", "neo", "post", "pseudo", "quasi", "super", "trans", "ultra", "uni", "vice", "bi", "cyber", "eco", "extra",
    "hyper", "infra", "mega", "meta", "mono", "over", "para", "poly", "proto", "socio", "tele", "tri", "under", "x",
    "t", "u", "i", "o", "el", "counter",
];
/// Last parts that are no words of their own.
const BOUND_LAST: [&str; 12] =
    ["able", "like", "esque", "ish", "ism", "fold", "wide", "less", "hood", "ward", "wise", "ness"];

/// Whether a hyphen parts words: "state-owned" does, "e-mail", "COVID-19" and "3-D" do not.
pub(super) fn breaks_at_hyphen(before: &str, after: &str) -> bool {
    if after.is_empty() || before.is_empty() {
        return true;
    }
    let first = before.rsplit('-').next().unwrap_or(before).to_lowercase();
    let digits = |text: &str| text.starts_with(|scalar: char| scalar.is_ascii_digit());
    // A name with a number: "COVID-19", "F-16", "DC-10"; a range of numbers parts.
    if digits(after) && !digits(before) {
        return first.chars().count() > 1 && before.chars().all(|scalar| scalar.is_lowercase());
    }
    if digits(before) && after.chars().count() == 1 && after.starts_with(char::is_uppercase) {
        return false;
    }
    let last = after.split('-').next().unwrap_or(after).to_lowercase();
    let bound = BOUND_FIRST.contains(&first.as_str()) || BOUND_LAST.contains(&last.as_str());
    // "Al-Qaeda": an article of a name stays bound as well; "Anti-American" too.
    !bound
}
