//! What the ranker of antecedents looks at. A feature is a name that is there or not; names begin with the pronoun's kind
//! where it matters.

use super::candidates::Candidate;
use super::cluster::{Clusters, pronoun};
use super::phrase::{Determiner, Phrase, Role};
use super::traits::{Gender, Pronoun, Semantic};
use crate::document::{Deprel, MentionKind, ParsedDoc, Pos};
use crate::knowledge::noun_class;

/// Features of "none of the candidates".
pub(super) fn none(
    doc: &ParsedDoc,
    phrases: &[Phrase],
    phrase: &Phrase,
    kind: Pronoun,
    found: &[Candidate],
    spoken: bool,
) -> Vec<String> {
    let sentence = &doc.sentences[phrase.sentence];
    let lower = |at: usize| sentence.words.get(at).map(|word| doc.text(word.span).to_lowercase()).unwrap_or_default();
    let governor = phrase.governor.map(|at| &sentence.words[at]);
    let mut names = vec![
        format!("none {kind:?}"),
        format!("none {kind:?} {}", form(phrase)),
        format!("none {kind:?} {} candidates", bucket(found.len())),
        format!("none {kind:?} quotes {}", phrase.quotes % 2),
        format!("none {kind:?} spoken {spoken}"),
        format!("none {kind:?} {} spoken {spoken}", form(phrase)),
    ];
    let near = found.iter().filter(|candidate| phrases[candidate.last].sentence + 1 >= phrase.sentence).count();
    names.push(format!("none {kind:?} {} near", bucket(near)));
    let here = found.iter().filter(|candidate| phrases[candidate.last].sentence == phrase.sentence).count();
    names.push(format!("none {kind:?} {} {} here", form(phrase), bucket(here)));
    if let Some(governor) = governor {
        names.push(format!("none {kind:?} governor {:?}", governor.pos));
        names.push(format!("none {kind:?} governor {:?} {}", governor.deprel, form(phrase)));
        names.push(format!("none {kind:?} governor {}", governor.lemma));
    }
    if phrase.sentence == 0 {
        names.push("none first sentence".to_owned());
    }
    if kind == Pronoun::It {
        names.extend(empty_it(sentence, phrase, &lower));
    }
    names
}

/// Signs that "it" stands for nothing ("it rains", "it seems that", "it is clear that") or for what was said before
/// ("it means that").
fn empty_it(
    sentence: &crate::document::ParsedSentence,
    phrase: &Phrase,
    lower: &dyn Fn(usize) -> String,
) -> Vec<String> {
    const SEEMING: [&str; 12] =
        ["seem", "appear", "happen", "turn", "mean", "matter", "rain", "snow", "take", "feel", "look", "sound"];
    let mut names = Vec::new();
    let Some(governor) = phrase.governor else { return names };
    let word = &sentence.words[governor];
    if SEEMING.contains(&word.lemma.as_ref()) {
        names.push(format!("none It {}", word.lemma));
    }
    let after = (governor + 1..(governor + 8).min(sentence.words.len())).find_map(|at| {
        let next = lower(at);
        matches!(next.as_str(), "that" | "to" | "for" | "if" | "when" | "who" | "how" | "what" | "whether")
            .then_some(next)
    });
    let linked =
        phrase.role == Role::Subject && matches!(word.pos, Pos::Adj | Pos::Noun | Pos::Adv | Pos::Propn | Pos::Pron);
    if let (true, Some(after)) = (linked, &after) {
        names.push(format!("none It {:?} {after}", word.pos));
    }
    let clause = sentence.words.iter().skip(governor).take(20).any(|word| {
        word.head == Some(governor)
            && matches!(word.deprel, Deprel::Csubj | Deprel::CsubjPass | Deprel::Ccomp | Deprel::Xcomp)
    });
    if clause {
        names.push(format!("none It clause {}", form(phrase)));
    }
    if phrase.head == 0 {
        names.push(format!("none It opens {:?}", word.pos));
    }
    names
}

/// Ends of nouns that tell ideas from things.
const SUFFIXES: [&str; 14] =
    ["tion", "sion", "ment", "ness", "ity", "ance", "ence", "ing", "ism", "logy", "er", "or", "age", "ure"];

/// Features of a candidate.
pub(super) fn candidate(
    doc: &ParsedDoc,
    clusters: &Clusters,
    phrases: &[Phrase],
    phrase: &Phrase,
    kind: Pronoun,
    candidate: &Candidate,
) -> Vec<String> {
    let cluster = &clusters.all[candidate.cluster];
    let last = &phrases[candidate.last];
    let away = phrase.sentence - last.sentence;
    let distance = if away == 0 { "0".to_owned() } else { bucket(away) };
    let sort = match pronoun(last) {
        Some(_) => "pronoun".to_owned(),
        None if last.kind == MentionKind::Name => "name".to_owned(),
        None if last.joined => "list".to_owned(),
        None => format!("{:?}", last.determiner),
    };
    let named =
        if cluster.members.iter().all(|(index, _)| pronoun(&phrases[*index]).is_some()) { "nameless" } else { "known" };
    let form = form(phrase);
    let mut names = vec![
        format!("{kind:?} distance {distance}"),
        format!("{kind:?} {form} distance {distance}"),
        format!("{kind:?} rank {}", bucket(candidate.rank)),
        format!("rank {} distance {distance}", bucket(candidate.rank)),
        format!("{kind:?} role {:?}", last.role),
        format!("{form} role {:?} {}", last.role, if away == 0 { "same" } else { "before" }),
        format!("{kind:?} sort {sort}"),
        format!("{kind:?} sort {sort} distance {distance}"),
        format!("{kind:?} {named}"),
        format!("{kind:?} semantic {:?}", cluster.traits.semantic),
        format!("{kind:?} plural {}", cluster.traits.plural),
        format!("{kind:?} gender {}", cluster.traits.gender != Gender::Unknown),
        format!("{kind:?} mentions {}", bucket(cluster.members.len())),
        format!("{kind:?} {form} role {:?} distance {distance}", last.role),
        format!("{kind:?} {form} rank {} distance {distance}", bucket(candidate.rank)),
        format!("{kind:?} sort {sort} role {:?}", last.role),
        format!("{kind:?} modified {}", last.narrowed || !last.modifiers.is_empty()),
    ];
    if matches!(kind, Pronoun::It | Pronoun::They)
        && cluster.members.iter().any(|(index, _)| pronoun(&phrases[*index]).is_none())
    {
        let naming = &phrases[candidate.naming];
        if naming.kind == MentionKind::Nominal && !naming.joined {
            names.push(format!("{kind:?} noun {}", naming.lemma));
            let suffix = SUFFIXES.iter().find(|suffix| naming.lemma.ends_with(**suffix));
            names.push(format!("{kind:?} suffix {}", suffix.unwrap_or(&"none")));
            let class = noun_class(&naming.lemma);
            names.push(format!("{kind:?} class {class:?}"));
            names.push(format!("{kind:?} {form} class {class:?}"));
            names.push(format!("class {class:?} {named} distance {distance}"));
        }
    }
    if cluster.named {
        names.push(format!("{kind:?} named"));
        names.push(format!("{kind:?} {form} named distance {distance}"));
    }
    if candidate.holds {
        names.push(format!("{kind:?} {form} holds"));
        names.push(format!("{kind:?} holds role {:?} {}", last.role, if away == 0 { "same" } else { "before" }));
        if last.kind == MentionKind::Nominal {
            names.push(format!("{kind:?} holds noun {}", last.lemma));
        }
    }
    if candidate.held {
        names.push(format!("{kind:?} {form} held role {:?}", last.role));
        names.push(format!("{kind:?} held sort {sort}"));
    }
    let first = &phrases[cluster.members[0].0];
    if first.sentence <= 1 {
        names.push(format!("{kind:?} since the start"));
    }
    if doc.sentences[last.sentence].paragraph != doc.sentences[phrase.sentence].paragraph {
        names.push(format!("{kind:?} other paragraph"));
    }
    if last.quotes % 2 != phrase.quotes % 2 {
        names.push(format!("{kind:?} other side of a quotation mark"));
    }
    if away == 0 {
        names.push(format!("{kind:?} {form} same sentence {}", path(doc, last, phrase)));
        names.push(format!("same sentence gap {}", bucket(phrase.head.saturating_sub(last.head))));
    } else {
        // Subject of the root: what the sentence is about.
        let sentence = &doc.sentences[last.sentence];
        let topic = last.governor.is_some_and(|at| sentence.words[at].head.is_none())
            && matches!(last.role, Role::Subject | Role::PassiveSubject);
        if topic {
            names.push(format!("{kind:?} topic distance {distance} {form}"));
        }
    }
    let lemma = |phrase: &Phrase| phrase.governor.map(|at| doc.sentences[phrase.sentence].words[at].lemma.as_ref());
    if lemma(last).is_some() && lemma(last) == lemma(phrase) {
        names.push("same governor's lemma".to_owned());
    }
    if pronoun(last).is_some() && last.lemma == phrase.lemma {
        names.push(format!("{kind:?} same pronoun"));
    }
    if kind == Pronoun::It && last.determiner == Determiner::Definite && cluster.members.len() > 1 {
        names.push("It definite again".to_owned());
    }
    if kind == Pronoun::They && last.traits.semantic == Semantic::Group && !last.traits.plural {
        names.push(format!("They group {:?}", last.role));
    }
    names
}

/// How the pronoun stands in its clause.
fn form(phrase: &Phrase) -> &'static str {
    if phrase.lemma.ends_with("self") || phrase.lemma.ends_with("selves") {
        return "reflexive";
    }
    match phrase.role {
        Role::Subject | Role::PassiveSubject => "subject",
        Role::Object => "object",
        Role::Possessor => "possessor",
        _ => "oblique",
    }
}

/// How a pronoun's clause hangs on an antecedent's in the same sentence.
fn path(doc: &ParsedDoc, last: &Phrase, phrase: &Phrase) -> &'static str {
    let sentence = &doc.sentences[phrase.sentence];
    let Some(above) = last.governor else { return "root" };
    let mut at = phrase.head;
    // Trees are shallow, and what is no tree must end too.
    for _ in 0..12 {
        let Some(next) = sentence.words.get(at).and_then(|word| word.head) else { break };
        if next == last.head {
            return "below it";
        }
        if next == above {
            return match sentence.words.get(at).map(|word| word.deprel) {
                Some(Deprel::Conj) => "next clause",
                Some(Deprel::Advcl | Deprel::Ccomp | Deprel::Xcomp) => "subordinate",
                Some(Deprel::Obj | Deprel::Obl | Deprel::Iobj | Deprel::Nsubj | Deprel::NsubjPass) => "beside it",
                _ => "under its governor",
            };
        }
        at = next;
    }
    "elsewhere"
}

fn bucket(count: usize) -> String {
    match count {
        0..=3 => count.to_string(),
        4..=5 => "4".to_owned(),
        6..=9 => "6".to_owned(),
        _ => "10".to_owned(),
    }
}
