//! Which slots of a statement are asked for, and in which words: one rule a file, all of them in [`RULES`].

mod agent;
mod amount;
mod called;
mod date;
mod definition;
mod identity;
mod means;
mod object;
mod place;
mod prepositional;
mod purpose;
mod quantity;
mod reason;
mod subject;
mod which;

use super::stem::{Asked, question};
use crate::document::{DateExpr, Deprel, EntityKind, MentionKind, NameKind, Pos, Span, Xpos};
use crate::facts::{Part, Reading, Statement, Telling};
use crate::knowledge::{NounClass, known_kind, known_place, noun_class, sets_with};
use gistcheck_quiz::Difficulty;

/// A stem and the words that answer it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Question {
    /// Name of the rule.
    pub(crate) rule: &'static str,
    pub(crate) stem: String,
    pub(crate) key: Key,
    /// Share of the rule's questions that readers accepted, before what is known of this one.
    pub(crate) base: f64,
    pub(crate) difficulty: Difficulty,
}

/// The words that answer a question.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Key {
    /// Indices in the sentence.
    pub(crate) words: Vec<usize>,
    /// As it is shown.
    pub(crate) text: String,
    pub(crate) class: KeyClass,
    /// How sure the class is, 0 to 1: names of organizations are told from others worst.
    pub(crate) sure: f64,
}

/// What sort of answer it is: distractors are of the same.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum KeyClass {
    Date(DateExpr),
    Number(f64),
    Name(NameKind),
    Noun {
        class: Option<NounClass>,
        plural: bool,
    },
    /// "To …".
    Purpose,
    /// "Because …".
    Reason,
    /// "By …ing".
    Means,
    /// "A kind of …": what something is said to be.
    Definition,
    /// A word that the article explains, as it stands in a sentence of its kind.
    Term {
        plural: bool,
    },
}

/// A rule: its name, its base rate of acceptable questions by reading, and what it does.
struct Rule {
    name: &'static str,
    base: f64,
    ask: fn(&Reading<'_>, &Statement) -> Vec<(String, Key)>,
}

/// Base rates are shares of accepted items in readings of development articles, smoothed by hand.
const RULES: &[Rule] = &[
    Rule { name: "date", base: 0.92, ask: date::ask },
    Rule { name: "quantity", base: 0.90, ask: quantity::ask },
    Rule { name: "amount", base: 0.90, ask: amount::ask },
    Rule { name: "identity", base: 0.85, ask: identity::ask },
    Rule { name: "place", base: 0.85, ask: place::ask },
    Rule { name: "agent", base: 0.85, ask: agent::ask },
    Rule { name: "subject", base: 0.82, ask: subject::ask },
    Rule { name: "which", base: 0.80, ask: which::ask },
    Rule { name: "called", base: 0.85, ask: called::ask },
    Rule { name: "object", base: 0.75, ask: object::ask },
    Rule { name: "definition", base: 0.8, ask: definition::ask },
    Rule { name: "prepositional", base: 0.75, ask: prepositional::ask },
    Rule { name: "reason", base: 0.65, ask: reason::ask },
    Rule { name: "purpose", base: 0.65, ask: purpose::ask },
    Rule { name: "means", base: 0.65, ask: means::ask },
];

/// Every question that the rules ask of a statement.
pub(crate) fn questions(reading: &Reading<'_>, statement: &Statement) -> Vec<Question> {
    RULES
        .iter()
        .flat_map(|rule| {
            (rule.ask)(reading, statement).into_iter().map(|(stem, key)| Question {
                rule: rule.name,
                stem,
                key,
                base: rule.base,
                difficulty: difficulty(statement),
            })
        })
        .collect()
}

/// One sentence is literal; a pronoun resolved from another, or a reason, asks the reader to connect.
fn difficulty(statement: &Statement) -> Difficulty {
    let connects = matches!(statement.kind, gistcheck_quiz::FactKind::Cause | gistcheck_quiz::FactKind::Purpose);
    if statement.evidence.len() > 1 || connects { Difficulty::Medium } else { Difficulty::Easy }
}

/// A part's words without its preposition.
fn object_of(part: &Part) -> &[usize] {
    &part.words[part.preposition..]
}

/// The words before a part's object, in lower case: "in", "because of".
fn preposition_of(reading: &Reading<'_>, sentence: usize, part: &Part) -> String {
    let words: Vec<String> = part.words[..part.preposition].iter().map(|&at| reading.lower(sentence, at)).collect();
    words.join(" ")
}

/// A question as the rules want it, dropped where it cannot be told.
fn stem_of(reading: &Reading<'_>, statement: &Statement, asked: &Asked) -> Option<String> {
    question(reading, &statement.clause, asked).ok()
}

/// A key of these words, told in full.
fn key_of(reading: &Reading<'_>, sentence: usize, words: &[usize], class: KeyClass) -> Option<Key> {
    let mut text = Telling::new(reading, sentence).tell(words).ok()?;
    if matches!(class, KeyClass::Name(NameKind::Person | NameKind::Place | NameKind::Organization))
        && let Some(full) = full_name(reading, sentence, words)
    {
        text = full;
    }
    let sure = match class {
        KeyClass::Name(NameKind::Organization) if !is_organization(&text) => 0.85,
        KeyClass::Name(NameKind::Other) => 0.8,
        _ => 1.0,
    };
    (!text.is_empty()).then(|| Key { words: words.to_vec(), text, class, sure })
}

/// The kind of name that a phrase is, where the name is all of it but an article and titles.
fn name_kind(reading: &Reading<'_>, sentence: usize, head: usize, words: &[usize]) -> Option<NameKind> {
    let word = reading.word(sentence, head);
    if word.pos != Pos::Propn || word.name.is_none() {
        return None;
    }
    // "Ann Lee of Easton University": two names of two kinds; distractors could fit only one.
    let mut kinds: Vec<NameKind> =
        words.iter().filter_map(|&at| reading.word(sentence, at).name.map(|part| part.kind)).collect();
    kinds.sort_unstable();
    kinds.dedup();
    if kinds.len() > 1 {
        return None;
    }
    // A name with a clause, a list or another phrase on it is not a name alone.
    let plain = words.iter().all(|&at| {
        let word = reading.word(sentence, at);
        word.name.is_some()
            || matches!(word.pos, Pos::Propn)
            || matches!(
                reading.lower(sentence, at).as_str(),
                "the" | "of" | "and" | "&" | "-" | "de" | "von" | "." | "'s" | "’s" | "for" | "mr." | "dr."
            )
    });
    let joined = words.iter().any(|&at| matches!(reading.lower(sentence, at).as_str(), "," | "or"))
        || reading
            .sentence(sentence)
            .children(head)
            .any(|at| reading.word(sentence, at).deprel == crate::document::Deprel::Conj && words.contains(&at));
    if !plain || joined {
        return None;
    }
    let kind = match reading.mention(sentence, head) {
        Some((_, entity, mention)) if mention.kind == MentionKind::Name => match entity.kind {
            EntityKind::Named(kind) => kind,
            _ => return None,
        },
        _ => word.name?.kind,
    };
    let text = Telling::new(reading, sentence).tell(words).ok()?;
    let kind = known_kind(&text).unwrap_or(kind);
    (kind != NameKind::Person || is_person(reading, sentence, head, &text)).then_some(kind)
}

/// The fullest name of a person who is called by less here.
fn full_name(reading: &Reading<'_>, sentence: usize, words: &[usize]) -> Option<String> {
    let (_, entity, _) = words.iter().find_map(|&at| reading.mention(sentence, at))?;
    let told = Telling::new(reading, sentence).tell(words).ok()?;
    let clean = entity.name.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '.' | '\'' | '’'));
    let fuller = entity.name.len() > told.len() && entity.name.contains(&told) && entity.name.split(' ').count() <= 4;
    (clean && fuller).then(|| entity.name.clone())
}

/// Whether a name is surely a person's: first and last name, or spoken of as "he" or "she".
fn is_person(reading: &Reading<'_>, sentence: usize, head: usize, text: &str) -> bool {
    let full = |name: &str| {
        let words: Vec<&str> = name.split(' ').collect();
        words.len() >= 2
            && words.iter().all(|word| {
                word.starts_with(char::is_uppercase) || matches!(*word, "de" | "von" | "van" | "of" | "al" | "bin")
            })
            && !name.starts_with("The ")
            && known_place(words[0]).is_none()
            && noun_class(&words[words.len() - 1].to_lowercase()).is_none_or(|class| class == NounClass::Person)
    };
    let entity = reading.mention(sentence, head).map(|(_, entity, _)| entity);
    let told = entity.is_some_and(|entity| {
        full(&entity.name)
            || entity.mentions.iter().any(|mention| {
                mention.kind == MentionKind::Pronoun
                    && matches!(
                        reading.doc.text(mention.span).to_lowercase().as_str(),
                        "he" | "she" | "him" | "her" | "his"
                    )
            })
    });
    known_place(text.split(' ').next().unwrap_or_default()).is_none() && (told || full(text))
}

/// Whether a name says itself that it is an organization's: an acronym, or "University", "Party", "Company".
fn is_organization(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let acronym = words.len() == 1 && text.chars().count() >= 2 && text.chars().all(|c| c.is_uppercase() || c == '.');
    acronym || words.iter().any(|word| noun_class(&word.to_lowercase()) == Some(NounClass::Group))
}

/// "Which country", "Which river" where that is known, else "Which place".
fn which_place(text: &str) -> String {
    format!("which {}", known_place(text).map_or("place", |set| set.sort))
}

/// "Which bank", "Which party" where that is known, else "Which organization".
pub(crate) fn which_organization(text: &str) -> String {
    let sort = sets_with(text).into_iter().find(|set| set.kind == NameKind::Organization).map(|set| set.sort);
    format!("which {}", sort.unwrap_or("organization"))
}

/// A noun phrase that can be a key: a common noun that says something, with no more than a few words around it.
fn noun_key(reading: &Reading<'_>, sentence: usize, head: usize, words: &[usize]) -> Option<KeyClass> {
    let word = reading.word(sentence, head);
    if word.pos != Pos::Noun || !matches!(word.xpos, Xpos::Nn | Xpos::Nns) || words.len() > 7 {
        return None;
    }
    let plain = words.iter().all(|&at| {
        let word = reading.word(sentence, at);
        matches!(word.pos, Pos::Noun | Pos::Adj | Pos::Det | Pos::Propn | Pos::Adp | Pos::Cconj)
            || (word.pos == Pos::Punct && reading.form(sentence, at) == "-")
            || (word.pos == Pos::Verb && matches!(word.xpos, Xpos::Vbn | Xpos::Vbg))
            || word.xpos == Xpos::Pos
    });
    // "A plan" of "a plan to drain the marsh": what follows tells which, and was left out.
    let cut = reading.sentence(sentence).children(head).any(|at| {
        let after = at > head && !words.contains(&at);
        let tells = matches!(
            reading.word(sentence, at).deprel,
            Deprel::Acl | Deprel::AclRelcl | Deprel::Ccomp | Deprel::Nmod | Deprel::Advcl
        );
        after && tells && !reading.is_aside(sentence, at)
    });
    let lemma = word.lemma.to_lowercase();
    let empty = cut
        || matches!(
            lemma.as_str(),
            "way"
                | "thing"
                | "lot"
                | "number"
                | "part"
                | "kind"
                | "type"
                | "sort"
                | "case"
                | "fact"
                | "example"
                | "role"
                | "place"
                | "time"
                | "use"
                | "variety"
                | "range"
                | "series"
                | "form"
                | "aspect"
                | "term"
                | "set"
                | "amount"
                | "end"
                | "beginning"
                | "result"
                | "reason"
                | "one"
                | "people"
                | "year"
                | "day"
                | "month"
                | "week"
                | "view"
                | "idea"
                | "point"
                | "issue"
                | "question"
                | "problem"
                | "situation"
                | "need"
                | "level"
                | "area"
                | "member"
                | "majority"
                | "minority"
                | "rest"
                | "half"
                | "remainder"
                | "pattern"
                | "belief"
        );
    if !plain || empty {
        return None;
    }
    Some(KeyClass::Noun { class: noun_class(&lemma), plural: reading.is_plural(sentence, head) })
}

/// "Five examples", "three reasons": the text counts its own parts, which nobody need retain.
pub(crate) fn counts_the_text(lemma: &str) -> bool {
    const PARTS: &[&str] = &[
        "example", "reason", "lesson", "way", "issue", "question", "point", "thing", "case", "chapter", "section",
        "topic", "idea", "aspect", "theme", "sense", "sort",
    ];
    PARTS.contains(&lemma)
}

/// The bytes of a key.
pub(crate) fn key_span(reading: &Reading<'_>, sentence: usize, key: &Key) -> Span {
    let words = &reading.sentence(sentence).words;
    let first = key.words.iter().min().copied().unwrap_or(0);
    let last = key.words.iter().max().copied().unwrap_or(0);
    Span::new(words[first].span.start, words[last].span.end)
}

#[cfg(test)]
mod tests;
