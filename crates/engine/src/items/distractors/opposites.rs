//! Words with an opposite: a statement with one of them swapped says the contrary, and one look at the article tells.

use crate::document::Xpos;
use crate::morphology::{inflect, plural};

/// With what a verb has this opposite.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Frame {
    /// Something is acted on: "raised the tax", "the tax was raised".
    ActsOn,
    /// Nothing is: "the tax rose".
    Alone,
    /// Either: "the tax increased", "they increased the tax".
    Either,
    /// Somebody is brought to do something, or not: "allowed them to leave".
    ToDo,
}

use Frame::{ActsOn, Alone, Either, ToDo};

/// Verbs in their base form.
const VERBS: &[(&str, &str, Frame)] = &[
    ("increase", "decrease", Either),
    ("rise", "fall", Alone),
    ("grow", "shrink", Alone),
    ("reduce", "increase", ActsOn),
    ("raise", "lower", ActsOn),
    ("strengthen", "weaken", Either),
    ("improve", "worsen", Either),
    ("accelerate", "slow", Either),
    ("widen", "narrow", Either),
    ("lengthen", "shorten", Either),
    ("double", "halve", Either),
    ("expand", "shrink", Alone),
    ("gain", "lose", ActsOn),
    ("win", "lose", ActsOn),
    ("accept", "reject", ActsOn),
    ("approve", "reject", ActsOn),
    ("support", "oppose", ActsOn),
    ("allow", "forbid", ToDo),
    ("permit", "forbid", ToDo),
    ("encourage", "discourage", ActsOn),
    ("import", "export", ActsOn),
    ("buy", "sell", ActsOn),
    ("absorb", "release", ActsOn),
    ("cause", "prevent", ActsOn),
    ("simplify", "complicate", ActsOn),
    ("minimize", "maximize", ActsOn),
    ("overestimate", "underestimate", ActsOn),
    ("succeed", "fail", Alone),
    ("begin", "end", Alone),
    ("appear", "disappear", Alone),
    ("join", "leave", ActsOn),
    ("legalize", "ban", ActsOn),
    ("attract", "repel", ActsOn),
    ("protect", "endanger", ActsOn),
    ("praise", "criticize", ActsOn),
    ("promote", "hinder", ActsOn),
    ("inhibit", "promote", ActsOn),
    ("stimulate", "inhibit", ActsOn),
    ("facilitate", "hinder", ActsOn),
    ("delay", "hasten", ActsOn),
    ("reveal", "conceal", ActsOn),
    ("overstate", "understate", ActsOn),
    ("exaggerate", "understate", ActsOn),
    ("centralize", "decentralize", ActsOn),
    ("inflate", "deflate", ActsOn),
    ("welcome", "reject", ActsOn),
    ("float", "sink", Alone),
    ("melt", "freeze", Alone),
    ("expand", "contract", Alone),
    ("evaporate", "condense", Alone),
    ("ascend", "descend", Alone),
    ("outperform", "trail", ActsOn),
    ("enrich", "impoverish", ActsOn),
    ("emit", "absorb", ActsOn),
    ("reward", "punish", ActsOn),
    ("harm", "benefit", ActsOn),
];

/// Adjectives and adverbs.
const WORDS: &[(&str, &str)] = &[
    ("rising", "falling"),
    ("increasing", "decreasing"),
    ("higher", "lower"),
    ("highest", "lowest"),
    ("largest", "smallest"),
    ("larger", "smaller"),
    ("greater", "lower"),
    ("greatest", "smallest"),
    ("biggest", "smallest"),
    ("bigger", "smaller"),
    ("oldest", "youngest"),
    ("older", "younger"),
    ("longest", "shortest"),
    ("longer", "shorter"),
    ("tallest", "shortest"),
    ("taller", "shorter"),
    ("deepest", "shallowest"),
    ("deeper", "shallower"),
    ("wider", "narrower"),
    ("heavier", "lighter"),
    ("heaviest", "lightest"),
    ("faster", "slower"),
    ("fastest", "slowest"),
    ("warmer", "colder"),
    ("warmest", "coldest"),
    ("hotter", "colder"),
    ("wetter", "drier"),
    ("wettest", "driest"),
    ("stronger", "weaker"),
    ("strongest", "weakest"),
    ("easier", "harder"),
    ("cheaper", "dearer"),
    ("richer", "poorer"),
    ("richest", "poorest"),
    ("wealthiest", "poorest"),
    ("earliest", "latest"),
    ("nearest", "farthest"),
    ("best", "worst"),
    ("better", "worse"),
    ("high", "low"),
    ("large", "small"),
    ("deep", "shallow"),
    ("wide", "narrow"),
    ("thick", "thin"),
    ("heavy", "light"),
    ("hot", "cold"),
    ("dry", "wet"),
    ("strong", "weak"),
    ("wealthy", "poor"),
    ("safe", "dangerous"),
    ("cheap", "expensive"),
    ("difficult", "easy"),
    ("rarely", "often"),
    ("seldom", "often"),
    ("frequently", "rarely"),
    ("quickly", "slowly"),
    ("rapidly", "slowly"),
    ("always", "never"),
    ("north", "south"),
    ("northern", "southern"),
    ("east", "west"),
    ("eastern", "western"),
    ("upper", "lower"),
    ("inner", "outer"),
    ("internal", "external"),
    ("vertical", "horizontal"),
    ("positive", "negative"),
    ("direct", "indirect"),
    ("domestic", "foreign"),
    ("natural", "artificial"),
    ("private", "public"),
    ("stable", "unstable"),
    ("efficient", "inefficient"),
    ("elastic", "inelastic"),
    ("flexible", "rigid"),
    ("abundant", "scarce"),
    ("harmful", "harmless"),
    ("toxic", "harmless"),
    ("mandatory", "optional"),
    ("voluntary", "compulsory"),
    ("successful", "unsuccessful"),
    ("popular", "unpopular"),
    ("likely", "unlikely"),
    ("sufficient", "insufficient"),
    ("dependent", "independent"),
    ("equal", "unequal"),
    ("formal", "informal"),
    ("legal", "illegal"),
    ("rural", "urban"),
    ("soluble", "insoluble"),
    ("reversible", "irreversible"),
    ("unicellular", "multicellular"),
    ("sexual", "asexual"),
    ("aquatic", "terrestrial"),
    ("microscopic", "macroscopic"),
    ("haploid", "diploid"),
    ("aerobic", "anaerobic"),
    ("acidic", "alkaline"),
    ("dominant", "recessive"),
    ("common", "rare"),
    ("simple", "complex"),
    ("modern", "ancient"),
    ("visible", "invisible"),
    ("major", "minor"),
    ("short", "long"),
    ("early", "late"),
    ("dense", "sparse"),
    ("broad", "narrow"),
    ("rough", "smooth"),
    ("sharp", "blunt"),
    ("steep", "gentle"),
    ("strict", "lenient"),
    ("huge", "tiny"),
    ("vast", "tiny"),
    ("accurate", "inaccurate"),
    ("adequate", "inadequate"),
    ("compatible", "incompatible"),
    ("conscious", "unconscious"),
    ("effective", "ineffective"),
    ("explicit", "implicit"),
    ("finite", "infinite"),
    ("favorable", "unfavorable"),
    ("favourable", "unfavourable"),
    ("frequent", "infrequent"),
    ("literate", "illiterate"),
    ("mature", "immature"),
    ("organic", "inorganic"),
    ("pure", "impure"),
    ("rational", "irrational"),
    ("regular", "irregular"),
    ("reliable", "unreliable"),
    ("symmetrical", "asymmetrical"),
    ("tolerant", "intolerant"),
    ("valid", "invalid"),
    ("renewable", "non-renewable"),
    ("edible", "inedible"),
    ("predictable", "unpredictable"),
    ("profitable", "unprofitable"),
    ("sustainable", "unsustainable"),
    ("healthy", "unhealthy"),
    ("hostile", "friendly"),
    ("constant", "variable"),
    ("fixed", "variable"),
    ("diverse", "uniform"),
    ("optimistic", "pessimistic"),
    ("conservative", "liberal"),
    ("broader", "narrower"),
    ("newest", "oldest"),
    ("newer", "older"),
    ("busiest", "quietest"),
    ("gradually", "suddenly"),
    ("positively", "negatively"),
    ("usually", "rarely"),
    ("commonly", "rarely"),
    ("typically", "rarely"),
    ("successfully", "unsuccessfully"),
    ("quickest", "slowest"),
    ("closest", "farthest"),
    ("safer", "riskier"),
    ("riskier", "safer"),
    ("deadliest", "mildest"),
    ("nocturnal", "diurnal"),
    ("carnivorous", "herbivorous"),
    ("solitary", "social"),
    ("salty", "sweet"),
    ("soft", "hard"),
    ("loud", "quiet"),
    ("bright", "dim"),
    ("brighter", "dimmer"),
    ("vulnerable", "resistant"),
    ("resistant", "susceptible"),
    ("senior", "junior"),
    ("civilian", "military"),
    ("curved", "straight"),
];

/// Nouns in the singular.
const NOUNS: &[(&str, &str)] = &[
    ("surplus", "shortage"),
    ("increase", "decrease"),
    ("advantage", "disadvantage"),
    ("supporter", "opponent"),
    ("ally", "enemy"),
    ("success", "failure"),
    ("maximum", "minimum"),
    ("exporter", "importer"),
    ("buyer", "seller"),
    ("profit", "loss"),
    ("conductor", "insulator"),
    ("predator", "prey"),
    ("majority", "minority"),
    ("strength", "weakness"),
    ("creditor", "debtor"),
    ("lender", "borrower"),
    ("producer", "consumer"),
    ("employer", "employee"),
    ("teacher", "pupil"),
    ("deficit", "surplus"),
    ("improvement", "deterioration"),
    ("expansion", "contraction"),
    ("north", "south"),
    ("east", "west"),
    ("mother", "father"),
    ("son", "daughter"),
    ("brother", "sister"),
    ("uncle", "aunt"),
    ("nephew", "niece"),
    ("husband", "wife"),
    ("optimist", "pessimist"),
    ("benefit", "drawback"),
    ("vertebrate", "invertebrate"),
    ("herbivore", "carnivore"),
    ("solid", "liquid"),
];

fn other<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>, word: &str) -> Option<&'a str> {
    pairs.into_iter().find_map(|(one, two)| if word == one { Some(two) } else { (word == two).then_some(one) })
}

/// The opposite of a verb in the same form, and with what it has it.
pub(crate) fn opposite_verb(lemma: &str, form: &str, xpos: Xpos) -> Option<(String, Frame)> {
    // A form that the base does not lead to is another verb's.
    if inflect(lemma, xpos) != form {
        return None;
    }
    VERBS.iter().find_map(|&(one, two, frame)| {
        let base = other([(one, two)].into_iter(), lemma)?;
        Some((inflect(base, xpos), frame))
    })
}

/// The opposite of an adjective or adverb, or of a noun in the same number.
pub(crate) fn opposite_word(lemma: &str, form: &str, xpos: Xpos) -> Option<String> {
    match xpos {
        Xpos::Nn => other(NOUNS.iter().copied(), form).map(str::to_owned),
        Xpos::Nns => {
            let base = other(NOUNS.iter().copied(), lemma)?;
            Some(if base == "prey" { base.to_owned() } else { plural(base) })
        }
        _ => other(WORDS.iter().copied(), form).map(str::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verb_has_its_opposite_in_the_same_form() {
        assert_eq!(opposite_verb("rise", "rose", Xpos::Vbd), Some(("fell".to_owned(), Alone)));
        assert_eq!(opposite_verb("buy", "bought", Xpos::Vbn), Some(("sold".to_owned(), ActsOn)));
        assert_eq!(opposite_verb("sing", "sang", Xpos::Vbd), None);
        assert_eq!(opposite_verb("rise", "raised", Xpos::Vbd), None);
    }

    #[test]
    fn other_words_have_it_in_the_same_number() {
        assert_eq!(opposite_word("large", "largest", Xpos::Jjs).as_deref(), Some("smallest"));
        assert_eq!(opposite_word("surplus", "surpluses", Xpos::Nns).as_deref(), Some("shortages"));
        assert_eq!(opposite_word("mill", "mill", Xpos::Nn), None);
    }
}
