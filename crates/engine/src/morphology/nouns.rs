//! Plural and singular of nouns.

use super::inflecting_part;
use super::verbs::{es_after_o, with_s};

/// Singular and plural where -s is not the rule. Where one word ends another ("grandchild", "policeman"), the longer
/// follows the shorter.
const IRREGULAR: [(&str, &str); 63] = [
    ("man", "men"),
    ("woman", "women"),
    ("child", "children"),
    ("person", "people"),
    ("foot", "feet"),
    ("tooth", "teeth"),
    ("goose", "geese"),
    ("mouse", "mice"),
    ("louse", "lice"),
    ("ox", "oxen"),
    ("die", "dice"),
    ("penny", "pence"),
    ("knife", "knives"),
    ("wife", "wives"),
    ("life", "lives"),
    ("leaf", "leaves"),
    ("loaf", "loaves"),
    ("thief", "thieves"),
    ("half", "halves"),
    ("calf", "calves"),
    ("shelf", "shelves"),
    ("self", "selves"),
    ("elf", "elves"),
    ("wolf", "wolves"),
    ("scarf", "scarves"),
    ("hoof", "hooves"),
    ("sheaf", "sheaves"),
    ("analysis", "analyses"),
    ("basis", "bases"),
    ("crisis", "crises"),
    ("thesis", "theses"),
    ("diagnosis", "diagnoses"),
    ("axis", "axes"),
    ("oasis", "oases"),
    ("emphasis", "emphases"),
    ("neurosis", "neuroses"),
    ("synopsis", "synopses"),
    ("parenthesis", "parentheses"),
    ("phenomenon", "phenomena"),
    ("criterion", "criteria"),
    ("bacterium", "bacteria"),
    ("medium", "media"),
    ("stratum", "strata"),
    ("curriculum", "curricula"),
    ("datum", "data"),
    ("fungus", "fungi"),
    ("nucleus", "nuclei"),
    ("cactus", "cacti"),
    ("stimulus", "stimuli"),
    ("alumnus", "alumni"),
    ("radius", "radii"),
    ("larva", "larvae"),
    ("alga", "algae"),
    ("vertebra", "vertebrae"),
    ("antenna", "antennae"),
    ("index", "indices"),
    ("appendix", "appendices"),
    ("vertex", "vertices"),
    ("matrix", "matrices"),
    ("genus", "genera"),
    ("corpus", "corpora"),
    ("bureau", "bureaus"),
    ("movie", "movies"),
];

/// The same in both numbers; "Chinese" and its like too, by their ending.
const UNCHANGED: [&str; 32] = [
    "sheep",
    "fish",
    "deer",
    "moose",
    "aircraft",
    "spacecraft",
    "species",
    "series",
    "means",
    "salmon",
    "trout",
    "bison",
    "offspring",
    "headquarters",
    "crossroads",
    "barracks",
    "swiss",
    "cod",
    "squid",
    "shrimp",
    "hovercraft",
    "watercraft",
    "news",
    "politics",
    "economics",
    "mathematics",
    "physics",
    "athletics",
    "ethics",
    "police",
    "staff",
    "cattle",
];

/// Words that end like an irregular one without being one: "human" is not "hu-man".
const NOT_COMPOUND: [&str; 15] = [
    "human", "german", "roman", "norman", "ottoman", "shaman", "talisman", "caiman", "belief", "relief", "box", "fox",
    "paradox", "orthodox", "chief",
];

/// The plural of a noun; a noun that has the same form in both numbers comes back as it is.
///
/// ```
/// use gistcheck_engine::morphology::plural;
/// assert_eq!(plural("policy"), "policies");
/// assert_eq!(plural("Frenchwoman"), "Frenchwomen");
/// assert_eq!(plural("Norman"), "Normans");
/// ```
pub fn plural(singular: &str) -> String {
    let (before, noun) = inflecting_part(singular);
    let lower = noun.to_lowercase();
    if unchanged(&lower) || plural_already(&lower) {
        return singular.to_owned();
    }
    swapped(noun, &lower, IRREGULAR.iter().copied())
        .map_or_else(|| format!("{before}{}", with_s(noun)), |found| format!("{before}{found}"))
}

/// The singular of a plural noun, in lower case.
///
/// ```
/// use gistcheck_engine::morphology::singular;
/// assert_eq!(singular("children"), "child");
/// assert_eq!(singular("houses"), "house");
/// assert_eq!(singular("buses"), "bus");
/// ```
pub fn singular(plural: &str) -> String {
    let lower = plural.to_lowercase();
    let (before, noun) = inflecting_part(&lower);
    if unchanged(noun) {
        return lower;
    }
    // "bases" and "axes" are more often bases and axes of "base" and "axe"'s kind in no text worth the trouble.
    let found = swapped(noun, noun, IRREGULAR.iter().map(|&(one, many)| (many, one)));
    format!("{before}{}", found.unwrap_or_else(|| without_s(noun)))
}

fn unchanged(lower: &str) -> bool {
    UNCHANGED.contains(&lower)
        || ["craft", "ese"].iter().any(|end| {
            lower.ends_with(end) && !["these", "geese", "cheese", "obese", "craft"].contains(&lower) && lower.len() > 5
        })
}

/// Nouns that dictionaries list in the plural: "earnings", "troops", "clothes", "people".
fn plural_already(lower: &str) -> bool {
    let singular_in_s = ["ss", "us", "is", "as", "os", "lens", "mars", "plus"].iter().any(|end| lower.ends_with(end));
    ["people", "data", "media", "clergy", "personnel"].contains(&lower)
        || lower.len() > 3 && lower.ends_with('s') && !singular_in_s
}

/// The noun with the irregular ending of a table's row swapped, its first letters left as they were.
fn swapped<'a>(noun: &str, lower: &str, rows: impl Iterator<Item = (&'a str, &'a str)>) -> Option<String> {
    // A change of case may change a word's length ("İ"); then nothing is cut.
    if noun.len() != lower.len() || NOT_COMPOUND.contains(&lower) {
        return None;
    }
    let compounds =
        ["man", "men", "woman", "women", "child", "children", "wife", "wives", "life", "lives", "foot", "feet"];
    let compounds =
        compounds.iter().chain(&["tooth", "teeth", "leaf", "leaves", "shelf", "shelves", "self", "selves", "person"]);
    for (from, to) in rows {
        let Some(rest) = lower.strip_suffix(from) else { continue };
        if rest.is_empty() || compounds.clone().any(|compound| *compound == from) {
            let start = &noun[..rest.len()];
            // "Men" keeps its capital.
            let capital = rest.is_empty() && noun.starts_with(|first: char| first.is_ascii_uppercase());
            let to = if capital { format!("{}{}", to[..1].to_ascii_uppercase(), &to[1..]) } else { to.to_owned() };
            return Some(format!("{start}{to}"));
        }
    }
    None
}

fn without_s(noun: &str) -> String {
    if let Some(stem) = noun.strip_suffix("ies") {
        let keeps = [
            "movie", "cookie", "zombie", "calorie", "rookie", "pie", "tie", "lie", "die", "selfie", "prairie", "genie",
        ];
        let ie = format!("{stem}ie");
        return if stem.len() < 2 || keeps.contains(&ie.as_str()) { ie } else { format!("{stem}y") };
    }
    if let Some(stem) = noun.strip_suffix("es") {
        const HISS: [&str; 5] = ["ss", "x", "sh", "zz", "ch"];
        const LOST_ES: [&str; 17] = [
            "bus", "gas", "virus", "campus", "bonus", "census", "status", "lens", "focus", "circus", "chorus",
            "octopus", "citrus", "atlas", "canvas", "iris", "walrus",
        ];
        let ache = ["headach", "toothach", "ach", "cach", "nich", "psych", "moustach", "ax"].contains(&stem);
        if HISS.iter().any(|end| stem.ends_with(end)) && !ache || LOST_ES.contains(&stem) || es_after_o(stem) {
            return stem.to_owned();
        }
    }
    match noun.strip_suffix('s') {
        Some(stem) if !stem.is_empty() && !["s", "u", "i"].iter().any(|end| stem.ends_with(end)) => stem.to_owned(),
        Some(stem)
            if stem.ends_with("eau")
                || ["menu", "you", "taxi", "ski", "alibi", "emu", "guru", "haiku", "bikini", "gnu"].contains(&stem) =>
        {
            stem.to_owned()
        }
        _ => noun.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        let nouns = "city day box church house hero photo man woman policeman child person foot wife life leaf analysis \
            phenomenon fungus larva bus virus class movie pie menu taxi sheep series aircraft human roman belief potato \
            year company language university month mother-in-law roof cause response image price horse";
        for noun in nouns.split_ascii_whitespace() {
            assert_eq!(singular(&plural(noun)), noun, "{}", plural(noun));
        }
    }

    #[test]
    fn nationalities() {
        assert_eq!(plural("Chinese"), "Chinese");
        assert_eq!(plural("Roman"), "Romans");
        assert_eq!(plural("Frenchman"), "Frenchmen");
    }
}
