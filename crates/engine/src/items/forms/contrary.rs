//! **Rule.** A statement with one word swapped for its opposite is false; it is asked beside the statement as it is.
//! **Why.** The false one differs from the article by one word that a reader can check. The word must be what the
//! statement says of its subject: the verb, its adverb, or the adjective of its object or of what "is" tells. An opposite
//! deeper in a phrase changes what is spoken of, and the new statement may be true as well.
//! **Example.** "Wool prices rose after 1802." – "Wool prices fell after 1802."

use crate::document::{Deprel, ExpressionValue, Pos, Xpos};
use crate::facts::{Clause, Part, Reading, Role, Statement, Telling, declare};
use crate::items::candidate::Candidate;
use crate::items::distractors::{Frame, opposite_verb, opposite_word};
use crate::knowledge::{NounClass, noun_class};
use crate::morphology::indefinite_article;

/// Readers accept a statement of words more often than not; its opposite is as good as the list.
const BASE: f64 = 0.85;
/// What may be, may also not be, and what is so of some is not so of others: the opposite is not false.
const OPEN: &[&str] = &[
    "may",
    "might",
    "can",
    "could",
    "sometimes",
    "some",
    "often",
    "usually",
    "perhaps",
    "several",
    "many",
    "both",
    "either",
    "neither",
    "not",
    "no",
    "never",
    "hardly",
    "nor",
    "without",
    "few",
    "than",
    "only",
    "maybe",
    "probably",
    "likely",
];
/// What is won or lost by nature; what else is won is not lost by those who did not win it.
const CONTESTED: &[&str] = &[
    "war",
    "battle",
    "election",
    "match",
    "game",
    "case",
    "vote",
    "race",
    "referendum",
    "final",
    "majority",
    "lawsuit",
];
/// Adverbs without an ending that have an opposite wherever they stand.
const ADVERBS: &[&str] = &["often", "always", "seldom", "north", "south", "east", "west", "faster", "slower", "longer"];

pub(super) fn make(reading: &Reading<'_>, facts: &[Statement]) -> Vec<Candidate> {
    let mut made = Vec::new();
    for (at, statement) in facts.iter().enumerate() {
        let Some(swapped) = swapped(reading, statement) else { continue };
        for (stem, truth) in [(statement.text.clone(), true), (swapped, false)] {
            made.push(super::told(statement, at, "contrary", stem, truth, BASE));
        }
    }
    made
}

/// The statement with the first word that can be swapped told as its opposite.
fn swapped(reading: &Reading<'_>, statement: &Statement) -> Option<String> {
    let clause = &statement.clause;
    let s = clause.sentence;
    let words: Vec<String> = statement.text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect();
    if words.iter().any(|word| OPEN.contains(&word.as_str())) {
        return None;
    }
    let tree = reading.sentence(s);
    (0..tree.words.len()).find_map(|at| {
        let form = reading.lower(s, at);
        let opposite = opposite(reading, clause, at, &form)?;
        // "Positive for the one and negative for the other" would say one thing twice.
        if words.contains(&opposite) || words.iter().filter(|word| **word == form).count() != 1 {
            return None;
        }
        let mut telling = Telling::new(reading, s).swapping(&[at], opposite.clone());
        let text = declare(&mut telling, clause).ok()?;
        (text != statement.text).then(|| with_article(&text, &opposite))
    })
}

/// The opposite of a word, where swapping it makes the clause say the contrary.
fn opposite(reading: &Reading<'_>, clause: &Clause, at: usize, form: &str) -> Option<String> {
    let tree = reading.sentence(clause.sentence);
    let this = &tree.words[at];
    if at == clause.predicate && this.pos == Pos::Verb {
        let (opposite, frame) = opposite_verb(&this.lemma, form, this.xpos)?;
        return verb_swaps(reading, clause, at, frame).then_some(opposite);
    }
    if is_led(reading, clause.sentence, at) {
        return None;
    }
    let told = |head: usize| {
        head == clause.predicate && this.deprel != Deprel::Conj
            || clause.parts.iter().any(|part| part.role == Role::Object && part.head == head)
    };
    let listed = |head: usize| tree.child(head, &[Deprel::Conj]).is_some();
    let noun = this.pos == Pos::Noun;
    let said = match this.pos {
        // "A surplus exists", "was an ally of": the noun itself is what is said.
        Pos::Noun => {
            told(at) && !listed(at)
                || at == clause.subject.head && tree.children(at).all(|c| tree.words[c].deprel == Deprel::Det)
        }
        Pos::Adj => {
            told(at) || this.head.is_some_and(|head| told(head) && !listed(head)) && this.deprel == Deprel::Amod
        }
        // "Rising prices": a participle that tells which way.
        Pos::Verb => {
            this.xpos == Xpos::Vbg
                && this.deprel == Deprel::Amod
                && this.head.is_some_and(|head| told(head) && !listed(head))
        }
        // "Went wide" and "cost upward of" are idioms.
        Pos::Adv => {
            (form.ends_with("ly") || ADVERBS.contains(&form))
                && this.deprel == Deprel::Advmod
                && this.head.is_some_and(told)
        }
        _ => false,
    };
    // "The smallest stadium, and the host of the games", "dry and hot": the rest tells against the swap.
    let joined = listed(at) || this.deprel == Deprel::Conj;
    // "Common to all waves" is not "rare to" them.
    let to = tree
        .children(at)
        .any(|of| tree.child(of, &[Deprel::Case]).is_some_and(|case| reading.lower(clause.sentence, case) == "to"));
    if !said || joined || to || (!noun && tree.children(at).any(|c| tree.words[c].deprel == Deprel::Advcl)) {
        return None;
    }
    let opposite = opposite_word(&this.lemma, form, this.xpos)?;
    match form {
        "always" => clause.finite.is_none_or(|finite| finite > at).then_some(opposite),
        "never" | "hardly" => None,
        // Beside "than" the tree must be right in more places, and "high school" is one thing.
        _ if this.xpos == Xpos::Jj && fixed(reading, clause.sentence, at) => None,
        _ => Some(opposite),
    }
}

/// "High school", "private sector": an adjective that makes a name of a sort with its noun, with nothing between.
fn fixed(reading: &Reading<'_>, s: usize, at: usize) -> bool {
    let tree = reading.sentence(s);
    let word = &tree.words[at];
    word.deprel == Deprel::Amod
        && word.head == Some(at + 1)
        && matches!(
            &*tree.words[at + 1].lemma,
            "school" | "sea" | "court" | "house" | "sector" | "street" | "tide" | "class"
        )
}

/// "Third largest", "most common", "no longer": the word is part of a phrase that has no opposite made so.
fn is_led(reading: &Reading<'_>, s: usize, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let ordinal = reading.expression(s, before).map(|found| &found.value);
    let word = reading.lower(s, before);
    matches!(ordinal, Some(ExpressionValue::Ordinal(_)))
        || ["second", "third", "fourth", "fifth", "sixth"].contains(&word.as_str())
        || word.ends_with("th") && word.chars().any(|c| c.is_ascii_digit())
        || matches!(
            word.as_str(),
            "been" | "most" | "more" | "less" | "least" | "no" | "not" | "-" | "as" | "so" | "too"
        )
        || reading.sentence(s).words.get(at + 1).is_some_and(|next| reading.doc.text(next.span) == "-")
}

/// Whether a verb takes its opposite in this clause: "won a prize" has none, "fell apart" neither.
fn verb_swaps(reading: &Reading<'_>, clause: &Clause, at: usize, frame: Frame) -> bool {
    let s = clause.sentence;
    let tree = reading.sentence(s);
    let has = |roles: &[Role]| clause.parts.iter().any(|part| roles.contains(&part.role));
    if tree.child(at, &[Deprel::CompoundPrt]).is_some() || has(&[Role::Particle, Role::ContentClause, Role::Indirect]) {
        return false;
    }
    let passive = tree.child(at, &[Deprel::AuxPass]).is_some();
    let acts = passive || has(&[Role::Object]);
    let fits = match frame {
        Frame::ActsOn => acts && !has(&[Role::OpenClause]),
        Frame::Alone => !acts && !has(&[Role::OpenClause]),
        Frame::Either => !has(&[Role::OpenClause]),
        Frame::ToDo => acts || has(&[Role::OpenClause]),
    };
    let lemma = &*tree.words[at].lemma;
    let class = |at: usize| noun_class(&tree.words[at].lemma.to_lowercase());
    let object =
        clause.parts.iter().find(|part| part.role == Role::Object).map_or(clause.subject.head, |part| part.head);
    let preposition = |words: &[&str]| {
        clause.parts.iter().any(|part: &Part| {
            part.role == Role::Oblique
                && !part.fronted
                && part.words.first().is_some_and(|&at| words.contains(&reading.lower(s, at).as_str()))
        })
    };
    let measured = |at: usize| {
        matches!(
            class(at),
            Some(
                NounClass::Attribute
                    | NounClass::Possession
                    | NounClass::Quantity
                    | NounClass::State
                    | NounClass::Act
                    | NounClass::Process
            )
        )
    };
    // "Improves on", "closes on": another verb.
    let another = !acts && preposition(&["on", "upon"]);
    fits && !another
        && match lemma {
            "win" | "lose" => !passive && CONTESTED.contains(&&*tree.words[object].lemma),
            "leave" => false,

            "allow" | "permit" | "forbid" => {
                passive
                    || matches!(
                        class(clause.subject.head),
                        Some(NounClass::Person | NounClass::Group | NounClass::Communication) | None
                    )
            }
            "accelerate" | "slow" => measured(clause.subject.head) || acts && measured(object),
            "gain" => measured(object) || class(object) == Some(NounClass::Phenomenon),
            "rise" | "fall" | "grow" | "shrink" => {
                measured(clause.subject.head)
                    && !preposition(&["into", "on", "under", "from", "to", "upon"])
                    && !has(&[Role::Complement])
            }
            "raise" | "lower" => measured(object),
            "begin" | "end" | "appear" | "disappear" => {
                !has(&[Role::AdverbialClause])
                    && !preposition(&["with", "as", "up", "at", "to", "by"])
                    && statement_dated(reading, clause)
            }
            _ => true,
        }
}

fn statement_dated(reading: &Reading<'_>, clause: &Clause) -> bool {
    clause.parts.iter().any(|part| {
        matches!(
            reading.expression(clause.sentence, part.head).map(|found| &found.value),
            Some(ExpressionValue::Date(_))
        )
    })
}

/// "A rigid frame" made "an elastic frame".
fn with_article(text: &str, swapped: &str) -> String {
    let right = indefinite_article(swapped);
    let mut out = text.to_owned();
    for wrong in ["a", "an", "A", "An"].into_iter().filter(|wrong| wrong.to_lowercase() != right) {
        let upper = wrong.starts_with('A');
        let article = if upper { crate::facts::capitalized(right) } else { right.to_owned() };
        for (before, after) in [(" ", " "), ("", " ")] {
            let old = format!("{before}{wrong}{after}{swapped}");
            if (before.is_empty() && out.starts_with(&old)) || (!before.is_empty() && out.contains(&old)) {
                out = out.replacen(&old, &format!("{before}{article}{after}{swapped}"), 1);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{facts, fixture};

    /// What a sentence becomes with one word swapped.
    fn check(sentence: &str, expect: Option<&str>) {
        let doc = fixture::doc(&[sentence]);
        let expressions = crate::expressions::expressions(&doc);
        let entities = crate::entities::entities(&doc);
        let statements = facts(&doc, &expressions, &entities);
        let reading = Reading::new(&doc, &expressions, &entities);
        let found = statements.iter().find_map(|statement| swapped(&reading, statement));
        assert_eq!(found.as_deref(), expect);
    }

    #[test]
    fn the_verb_is_swapped_where_it_has_an_opposite_in_its_frame() {
        let rose = "Wool NOUN NN wool 2 compound\nprices NOUN NNS price 3 nsubj\nrose VERB VBD rise 0 root\n\
            by ADP IN by 5 case\nhalf NOUN NN half 3 obl\n. PUNCT . . 3 punct\n";
        check(rose, Some("Wool prices fell by half."));
        let prize = "Ada PROPN NNP Ada 2 nsubj B-PER\nwon VERB VBD win 0 root\na DET DT a 5 det\nsmall NOUN NN small 5 compound\n\
            prize NOUN NN prize 2 obj\n. PUNCT . . 2 punct\n";
        check(prize, None);
    }

    #[test]
    fn an_adjective_is_swapped_where_it_is_what_is_said() {
        let frame = "The DET DT the 2 det\nloom NOUN NN loom 3 nsubj\nhad VERB VBD have 0 root\na DET DT a 6 det\n\
            stable ADJ JJ stable 6 amod\nframe NOUN NN frame 3 obj\nof ADP IN of 8 case\noak NOUN NN oak 6 nmod\n. PUNCT . . 3 punct\n";
        let loom = frame.replace("The DET DT the 2 det\n", "Karoo PROPN NNP Karoo 2 compound B-LOC\n");
        check(&loom, Some("Karoo loom had an unstable frame of oak."));
        check(fixture::LAKE, Some("Lake Anna is the shallowest lake in Peru."));
        check(&fixture::LAKE.replace("deepest ADJ JJS deep", "strange ADJ JJ strange"), None);
    }

    #[test]
    fn the_article_before_the_word_follows_it() {
        assert_eq!(with_article("It had an large yield.", "large"), "It had a large yield.");
        assert_eq!(with_article("A unstable frame broke.", "unstable"), "An unstable frame broke.");
    }
}
