//! Words with an opposite: a statement with one of them swapped says the contrary, and one look at the article tells.

/// Pairs of opposites; a statement of which one word is swapped is false where the statement is true.
const OPPOSITES: &[(&str, &str)] = &[
    ("increase", "decrease"),
    ("increases", "decreases"),
    ("increased", "decreased"),
    ("increasing", "decreasing"),
    ("higher", "lower"),
    ("highest", "lowest"),
    ("largest", "smallest"),
    ("larger", "smaller"),
    ("biggest", "smallest"),
    ("bigger", "smaller"),
    ("most", "fewest"),
    ("oldest", "youngest"),
    ("older", "younger"),
    ("longest", "shortest"),
    ("longer", "shorter"),
    ("faster", "slower"),
    ("fastest", "slowest"),
    ("warmer", "colder"),
    ("warmest", "coldest"),
    ("stronger", "weaker"),
    ("strongest", "weakest"),
    ("above", "below"),
    ("before", "after"),
    ("rise", "fall"),
    ("rises", "falls"),
    ("rose", "fell"),
    ("rising", "falling"),
    ("exceeds", "falls short of"),
    ("north", "south"),
    ("northern", "southern"),
    ("east", "west"),
    ("eastern", "western"),
    ("inside", "outside"),
    ("always", "never"),
    ("all", "none of"),
    ("first", "last"),
    ("earliest", "latest"),
    ("maximum", "minimum"),
    ("import", "export"),
    ("imports", "exports"),
    ("gain", "lose"),
    ("gains", "loses"),
    ("gained", "lost"),
    ("positive", "negative"),
    ("surplus", "shortage"),
    ("unicellular", "multicellular"),
    ("reversible", "irreversible"),
    ("sexual", "asexual"),
    ("legal", "illegal"),
    ("rural", "urban"),
    ("strong", "weak"),
    ("common", "rare"),
    ("rarely", "often"),
    ("easier", "harder"),
    ("cheaper", "dearer"),
    ("richer", "poorer"),
    ("majority", "minority"),
    ("aquatic", "terrestrial"),
    ("microscopic", "macroscopic"),
    ("haploid", "diploid"),
    ("hot", "cold"),
    ("hotter", "colder"),
    ("accepted", "rejected"),
    ("supported", "opposed"),
    ("allowed", "forbade"),
    ("encourages", "discourages"),
    ("encourage", "discourage"),
    ("improved", "worsened"),
    ("improve", "worsen"),
    ("reduce", "increase"),
    ("reduces", "increases"),
    ("reduced", "increased"),
    ("widely", "hardly"),
    ("succeeded", "failed"),
    ("victory", "defeat"),
    ("won", "lost"),
    ("voluntary", "compulsory"),
    ("formal", "informal"),
    ("upper", "lower"),
    ("wealthy", "poor"),
    ("wealthiest", "poorest"),
    ("simple", "complex"),
    ("soluble", "insoluble"),
];

/// The text with its one word that has an opposite swapped; none where it has no such word or several.
pub(crate) fn contrary(text: &str) -> Option<String> {
    let mut found: Option<String> = None;
    let words: Vec<&str> = text.split(' ').collect();
    for (at, word) in words.iter().enumerate() {
        let bare = word.trim_end_matches(['.', ',']);
        let Some(opposite) = OPPOSITES
            .iter()
            .find_map(|(one, other)| if bare == *one { Some(*other) } else { (bare == *other).then_some(*one) })
        else {
            continue;
        };
        // "most of" and "all the" are shares, "at most" and "at first" idioms.
        let after = words.get(at + 1).copied().unwrap_or_default();
        let before = at.checked_sub(1).map(|before| words[before]).unwrap_or_default();
        if opposite.contains(' ')
            || matches!(bare, "most" | "all" | "first" | "last")
            || before == "at"
            || (matches!(bare, "after" | "before")
                && !matches!(after, "the" | "a" | "an" | "it" | "they" | "he" | "she"))
            || after.starts_with("wage")
            || matches!(after, "all" | "and" | "or" | "to")
            || matches!(before, "and" | "or" | "not" | "no")
        {
            continue;
        }
        if found.is_some() {
            return None;
        }
        let mut swapped = words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        swapped[at] = format!("{opposite}{}", &word[bare.len()..]);
        if at > 0 && matches!(before, "a" | "an") {
            swapped[at - 1] = crate::morphology::indefinite_article(opposite).to_owned();
        }
        found = Some(swapped.join(" "));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: Option<&str>) {
        assert_eq!(contrary(text).as_deref(), expect, "{text}");
    }

    #[test]
    fn one_word_is_swapped() {
        check("The lake is the largest in Asia.", Some("The lake is the smallest in Asia."));
        check("Prices rose after the war.", None);
        check("Sales rose by half.", Some("Sales fell by half."));
    }

    #[test]
    fn nothing_is_swapped_where_the_meaning_is_not_sure() {
        check("At first the mill stood idle.", None);
        check("The mill stood idle.", None);
        check("Imports and exports grew.", None);
    }
}
