//! **Rule.** "What does the article say about X?": what it says of X is the key, what it says of things like X are the
//! distractors.
//! **Why.** Every choice is told by the article in its own words and of one form; only who knows what was said of which
//! can tell them apart. **Example.** "Otters use stones as tools." – "What does the article say about otters?" – "They
//! use stones as tools", beside what it says of seals and herons.

use super::certainty;
use crate::document::{EntityKind, MentionKind, NameKind, Pos, Xpos};
use crate::facts::{Reading, Role, Statement, Telling, verb_words};
use crate::items::candidate::{Answer, Candidate};
use crate::items::distractors::{Distractor, content_words, share_word};
use crate::knowledge::{NounClass, is_kind_of, noun_class};
use gistcheck_quiz::{ChoiceSource, Difficulty};
use std::collections::BTreeSet;

/// Share of such questions that readers accepted.
const BASE: f64 = 0.82;
/// Words of what is said: fewer say too little, more cannot be compared.
const WORDS: std::ops::RangeInclusive<usize> = 3..=15;
/// Words of what it is said of.
const LONGEST_SUBJECT: usize = 5;
/// Content words of a predicate that stand beside the subject elsewhere: more, and it may be true of it too.
const SAME_CLAIM: usize = 2;

/// Nouns that name nothing by themselves.
const EMPTY: &[&str] = &[
    "result",
    "reason",
    "cause",
    "effect",
    "example",
    "way",
    "form",
    "type",
    "kind",
    "case",
    "number",
    "part",
    "thing",
    "use",
    "fact",
    "goal",
    "purpose",
    "aim",
    "problem",
    "issue",
    "level",
    "majority",
    "variety",
    "step",
    "lot",
    "amount",
    "section",
    "rest",
    "end",
    "beginning",
    "difference",
    "change",
    "increase",
    "decrease",
    "line",
    "item",
];

/// What a statement says of its subject.
struct Said {
    statement: usize,
    subject: String,
    /// The entity, where coreference knows it.
    entity: Option<usize>,
    lemma: String,
    sort: Sort,
    predicate: String,
    words: BTreeSet<String>,
    /// Whether its verb is the same for one and for many.
    any_number: bool,
    /// "his", "its": a pronoun that fits its own subject only.
    owner: Option<String>,
}

impl Said {
    /// Whether what is said here could be said there in the same form.
    fn fits(&self, other: &Said) -> bool {
        let number = |sort: Sort| sort == Sort::Things;
        match (self.sort, other.sort) {
            (Sort::Person(one), Sort::Person(two)) => one == two || self.owner.is_none(),
            (Sort::Person(_), _) | (_, Sort::Person(_)) => false,
            (one, two) => {
                (one == Sort::Body) == (two == Sort::Body)
                    && (number(one) == number(two) || (self.any_number && self.owner.is_none()))
            }
        }
    }
}

/// What can be mistaken for each other: it answers to one pronoun and one verb form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// Somebody, by the pronoun that the article uses.
    Person(&'static str),
    /// A place or a body with a name.
    Body,
    Thing,
    Things,
}

impl Sort {
    fn pronoun(self) -> &'static str {
        match self {
            Self::Person(pronoun) => pronoun,
            Self::Body | Self::Thing => "It",
            Self::Things => "They",
        }
    }
}

pub(super) fn make(reading: &Reading<'_>, facts: &[Statement]) -> Vec<Candidate> {
    let said: Vec<Said> = facts.iter().enumerate().filter_map(|(at, fact)| said(reading, at, fact)).collect();
    let beside: Vec<(String, BTreeSet<String>)> = sentences(reading);
    said.iter().filter_map(|one| asked(reading, facts, &said, &beside, one)).collect()
}

fn asked(
    reading: &Reading<'_>,
    facts: &[Statement],
    all: &[Said],
    beside: &[(String, BTreeSet<String>)],
    one: &Said,
) -> Option<Candidate> {
    let statement = &facts[one.statement];
    // The topic of the whole article: what is said of its parts is said of it as well.
    // What is said of a country or a body is as often said of a team, a government or a people of that name.
    if one.sort == Sort::Body || reading.is_topic(&one.lemma) {
        return None;
    }
    if share_word(&one.predicate, &one.subject) {
        return None;
    }
    let length = |text: &str| text.chars().count();
    let near =
        |text: &str| 9 * length(text) >= 5 * length(&one.predicate) && 5 * length(text) <= 9 * length(&one.predicate);
    let of_subject: Vec<&BTreeSet<String>> = beside
        .iter()
        .filter(|(text, _)| content_words(&one.subject).iter().any(|word| text.contains(word.as_str())))
        .map(|(_, words)| words)
        .collect();
    let mut others: Vec<&Said> = all
        .iter()
        .filter(|other| {
            other.fits(one)
                && other.entity.is_none_or(|entity| Some(entity) != one.entity)
                && facts[other.statement].clause.sentence != statement.clause.sentence
                && !share_word(&other.subject, &one.subject)
                && !share_word(&other.predicate, &one.subject)
                && !is_kind_of(&other.lemma, &one.lemma)
                && !is_kind_of(&one.lemma, &other.lemma)
                && alike(one, other)
                && !(reading.is_topic(&other.lemma) && matches!(one.sort, Sort::Thing | Sort::Things))
                && near(&other.predicate)
                && one.words.intersection(&other.words).count() < SAME_CLAIM
                && of_subject.iter().all(|words| words.intersection(&other.words).count() < SAME_CLAIM)
        })
        .collect();
    others.sort_by_key(|other| {
        let unlike = usize::from(noun_class(&other.lemma) != noun_class(&one.lemma));
        (unlike, length(&other.predicate).abs_diff(length(&one.predicate)) / 8, other.statement)
    });
    let pronoun = one.sort.pronoun();
    let mut distractors: Vec<Distractor> = Vec::new();
    let mut used: Vec<&str> = Vec::new();
    for other in others {
        let same = distractors.iter().any(|have| {
            let have = beginnings(&have.text);
            have.intersection(&other.words).count() >= SAME_CLAIM
        });
        if same || used.contains(&other.subject.as_str()) {
            continue;
        }
        used.push(&other.subject);
        distractors.push(Distractor {
            text: format!("{pronoun} {}", other.predicate),
            value: None,
            source: ChoiceSource::Article,
            feedback: Some(facts[other.statement].text.clone()),
        });
    }
    if distractors.len() < 3 {
        return None;
    }
    Some(Candidate {
        rule: "said-of",
        statement: one.statement,
        stem: format!("What does the article say about {}?", one.subject),
        answer: Answer::Choice { key: format!("{pronoun} {}", one.predicate), value: None, distractors },
        slot: vec![statement.evidence[0]],
        evidence: statement.evidence.clone(),
        explanation: statement.text.clone(),
        difficulty: Difficulty::Medium,
        confidence: BASE * certainty(statement),
        worth: 0.6 * statement.salience + 0.3,
        rejected: None,
    })
}

/// What a statement says, where its subject is one thing or kind that can be named and what follows tells enough.
fn said(reading: &Reading<'_>, at: usize, statement: &Statement) -> Option<Said> {
    let clause = &statement.clause;
    let s = clause.sentence;
    let subject = &clause.subject;
    let head = reading.word(s, subject.head);
    let plain = matches!(head.xpos, Xpos::Nn | Xpos::Nns | Xpos::Nnp | Xpos::Nnps)
        && subject.words.len() <= LONGEST_SUBJECT
        && subject.words.iter().all(|&at| {
            let word = reading.word(s, at);
            matches!(word.pos, Pos::Noun | Pos::Propn | Pos::Adj | Pos::Adp)
                || (word.pos == Pos::Det && &*word.lemma == "the")
                || (word.pos == Pos::Verb && word.xpos == Xpos::Vbn)
                || reading.form(s, at) == "-"
        });
    let whole = clause.parts.iter().all(|part| {
        part.role != Role::ContentClause && (!part.fronted || (part.role == Role::Oblique && part.preposition > 0))
    });
    let said_by =
        clause.verb.is_some_and(|verb| matches!(&*reading.word(s, verb).lemma, "say" | "call" | "know" | "see"));
    if !plain || !whole || said_by || clause.source.is_some() || clause.parts.is_empty() {
        return None;
    }
    let mention = reading.mention(s, subject.head);
    let lemma = head.lemma.to_lowercase();
    let first = reading.lower(s, subject.words[0]);
    if EMPTY.contains(&lemma.as_str())
        || matches!(first.as_str(), "most" | "many" | "few" | "several" | "some" | "other")
    {
        return None;
    }
    let finite = clause.finite.or(clause.verb)?;
    let is_plural_verb = matches!(reading.lower(s, finite).as_str(), "are" | "were" | "have" | "do")
        || reading.word(s, finite).xpos == Xpos::Vbp;
    let sort = match mention.map(|(_, entity, _)| entity.kind) {
        Some(EntityKind::Named(NameKind::Person)) => Sort::Person(pronoun_of(reading, mention?.0)?),
        Some(EntityKind::Named(NameKind::Place | NameKind::Organization)) => Sort::Body,
        _ if noun_class(&lemma) == Some(NounClass::Person) => return None,
        _ if reading.is_plural(s, subject.head) || is_plural_verb => Sort::Things,
        _ => Sort::Thing,
    };
    if matches!(sort, Sort::Body | Sort::Person(_)) && (is_plural_verb || reading.is_plural(s, subject.head)) {
        return None;
    }
    // "They grew", "it grew": a past or modal verb goes with either.
    let any_number = matches!(reading.word(s, finite).xpos, Xpos::Vbd | Xpos::Md)
        && !matches!(reading.lower(s, finite).as_str(), "was" | "were");
    let mut telling = Telling::new(reading, s).knowing(&subject.words);
    let mut pieces = vec![telling.tell(&verb_words(clause)).ok()?];
    // What stood before the subject goes to the end: "in 1851".
    for fronted in [false, true] {
        for part in clause.parts.iter().filter(|part| part.fronted == fronted) {
            pieces.push(telling.tell(&part.words).ok()?);
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    let predicate = pieces.join(" ").trim_end_matches(['.', ',', ';']).to_owned();
    let words: BTreeSet<String> = beginnings(&predicate);
    let fits = WORDS.contains(&predicate.split_whitespace().count())
        && words.len() >= 3
        && !predicate.contains(['"', '“', ';', ':', '('])
        && !compares(reading, statement);
    // "its", "his": fits the pronoun that stands before it.
    let owner = predicate.split(' ').find(|word| matches!(*word, "his" | "him" | "her" | "its" | "their" | "them"));
    let owned = predicate.split(' ').all(|word| match word {
        "his" | "him" => sort == Sort::Person("He"),
        "her" => sort == Sort::Person("She"),
        "its" => matches!(sort, Sort::Body | Sort::Thing),
        "their" | "them" => sort == Sort::Things,
        "he" | "she" | "it" | "they" => false,
        _ => true,
    });
    let owner = owner.map(str::to_owned);
    (fits && owned).then(|| Said {
        statement: at,
        subject: statement.subject.clone(),
        entity: mention.map(|(entity, ..)| entity),
        lemma,
        sort,
        predicate,
        words,
        any_number,
        owner,
    })
}

/// Whether two subjects can be taken for each other: people, named bodies, or nouns of one class; of rare nouns no class
/// is known, as of most living things and substances that an article tells of.
fn alike(one: &Said, other: &Said) -> bool {
    let natural = |class| {
        matches!(class, None | Some(NounClass::Animal | NounClass::Plant | NounClass::Substance | NounClass::Nature))
    };
    let (class, with) = (noun_class(&one.lemma), noun_class(&other.lemma));
    !matches!(one.sort, Sort::Thing | Sort::Things) || class == with || (natural(class) && natural(with))
}

/// "He" or "She", as the article speaks of somebody.
fn pronoun_of(reading: &Reading<'_>, entity: usize) -> Option<&'static str> {
    reading.entities[entity].mentions.iter().filter(|mention| mention.kind == MentionKind::Pronoun).find_map(
        |mention| match reading.doc.text(mention.span).to_lowercase().as_str() {
            "he" | "him" | "his" => Some("He"),
            "she" | "her" => Some("She"),
            _ => None,
        },
    )
}

/// Every sentence in lower case with the beginnings of its words.
fn sentences(reading: &Reading<'_>) -> Vec<(String, BTreeSet<String>)> {
    reading
        .doc
        .sentences
        .iter()
        .map(|sentence| {
            let text = reading.doc.text(sentence.span).to_lowercase();
            let words = beginnings(&text);
            (text, words)
        })
        .collect()
}

fn beginnings(text: &str) -> BTreeSet<String> {
    content_words(text).into_iter().map(|word| word.chars().take(6).collect()).collect()
}

/// "It had higher sales": than what, another sentence tells.
fn compares(reading: &Reading<'_>, statement: &Statement) -> bool {
    let s = statement.clause.sentence;
    let told = |at: usize| statement.clause.parts.iter().any(|part| part.words.contains(&at));
    let words = &reading.sentence(s).words;
    (0..words.len()).any(|at| told(at) && matches!(words[at].xpos, Xpos::Jjr | Xpos::Rbr))
        && !(0..words.len()).any(|at| told(at) && &*words[at].lemma == "than")
}
