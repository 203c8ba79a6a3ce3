//! **Rule.** One statement as the article has it stands beside three others of the same matter, each with one figure,
//! name or opposite changed: "Which statement about Ada Reyes is supported by the article?" Or one changed statement
//! beside three as they are: "Which statement about Ada Reyes contradicts the article?"
//! **Why.** The reader checks four places, and each false statement is false by one thing that the article tells: hard.
//! **Example.** "Ada Reyes built the mill in 1802." beside "Ada Reyes was born in Cork." where the article says Derry.

use super::alone::stands_alone;
use super::certainty;
use crate::document::{EntityKind, MentionKind};
use crate::facts::{Reading, Statement};
use crate::in_order::InOrder;
use crate::items::candidate::{Answer, Candidate};
use crate::items::distractors::{Distractor, content_words, share_word};
use gistcheck_quiz::{ChoiceSource, Difficulty};
use std::collections::{BTreeMap, BTreeSet};

/// A false statement less sure than this is not offered among the choices.
const FALSE_FROM: f64 = 0.7;
/// The longest choice has at most so many times the letters of the shortest.
const EVEN: f64 = 1.9;
/// At most so many questions of one turn about one matter.
const A_MATTER: usize = 2;
/// What is asked for in turn, and how often: the first needs one false statement, the second three.
const TURNS: [(Asked, usize); 2] = [(Asked::Contradicted, 4), (Asked::Supported, 2)];
/// Share of such questions that are sound where all four statements are.
const BASE: f64 = 0.9;
/// Letters of a heading that fits into a stem.
const HEADING: std::ops::RangeInclusive<usize> = 3..=40;

/// Which of the four statements is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// The true one among false ones.
    Supported,
    /// The false one among true ones.
    Contradicted,
}

/// What the statements of a row have in common, and their indices.
struct Matter {
    /// The subject or heading, and how it stands in the stem.
    of: Of,
    facts: Vec<usize>,
}

enum Of {
    Subject(String),
    Section(String),
    Article,
}

impl Of {
    fn stem(&self, asked: Asked) -> String {
        match (self, asked) {
            (Self::Subject(name), Asked::Supported) => {
                format!("Which statement about {name} is supported by the article?")
            }
            (Self::Subject(name), Asked::Contradicted) => {
                format!("Which statement about {name} contradicts the article?")
            }
            (Self::Section(heading), Asked::Supported) => {
                format!("Which statement is supported by the section “{heading}”?")
            }
            (Self::Section(heading), Asked::Contradicted) => {
                format!("Which statement contradicts the section “{heading}”?")
            }
            (Self::Article, Asked::Supported) => "Which statement is supported by the article?".to_owned(),
            (Self::Article, Asked::Contradicted) => "Which statement contradicts the article?".to_owned(),
        }
    }
}

/// The facts that can stand in a row, and the false statement of each that has one.
struct Told<'a> {
    facts: &'a [Statement],
    false_ones: BTreeMap<usize, &'a Candidate>,
    asked_for: &'a BTreeSet<usize>,
    asked: Asked,
}

impl<'a> Told<'a> {
    /// The key's text, where the fact can be one.
    fn key(&self, at: usize) -> Option<&'a str> {
        self.text(at, self.asked == Asked::Supported)
    }

    /// A distractor's text, where the fact can be one.
    fn other(&self, at: usize) -> Option<&'a str> {
        self.text(at, self.asked == Asked::Contradicted)
    }

    fn text(&self, at: usize, as_it_is: bool) -> Option<&'a str> {
        if as_it_is { Some(&self.facts[at].text) } else { self.false_ones.get(&at).map(|made| made.stem.as_str()) }
    }

    /// What it costs to tell a fact that another question asks for, or that could be the false one of another row.
    fn spent(&self, at: usize) -> f64 {
        let asked = if self.asked_for.contains(&at) { 0.2 } else { 0.0 };
        let wanted = self.asked == Asked::Contradicted && self.false_ones.contains_key(&at);
        asked + if wanted { 0.15 } else { 0.0 }
    }

    /// How sure the statement is as it stands in the row, 0 to 1.
    fn sure(&self, at: usize, as_it_is: bool) -> f64 {
        if as_it_is { certainty(&self.facts[at]) } else { (self.false_ones[&at].confidence / 0.85).min(1.0) }
    }
}

/// `made` holds the true or false items made before: their false stems are the false statements.
pub(super) fn make(reading: &Reading<'_>, facts: &[Statement], made: &[Candidate]) -> Vec<Candidate> {
    let usable: Vec<usize> = (0..facts.len()).filter(|&at| stands_alone(reading, &facts[at])).collect();
    // What a question of its own asks for is not told here as well, where there is enough else.
    let asked_for: BTreeSet<usize> = made
        .iter()
        .filter(|made| made.rejected.is_none() && !matches!(made.answer, Answer::Truth(_)))
        .map(|made| made.statement)
        .collect();
    let mut found: Vec<Candidate> = Vec::new();
    // No statement stands in two rows: one would tell of the other.
    let mut used: Vec<usize> = Vec::new();
    for (asked, most) in TURNS {
        let told = Told { facts, false_ones: false_ones(made), asked_for: &asked_for, asked };
        let mut of_this = 0;
        for matter in matters(reading, facts, &usable) {
            for _ in 0..A_MATTER {
                let left: Vec<usize> = matter.facts.iter().copied().filter(|at| !used.contains(at)).collect();
                let Some(row) = best_row(&told, &left) else { break };
                if of_this == most {
                    break;
                }
                of_this += 1;
                used.extend(row);
                found.push(candidate(&told, matter.of.stem(asked), &row));
            }
        }
    }
    found
}

/// The surest false statement made of each fact.
fn false_ones(made: &[Candidate]) -> BTreeMap<usize, &Candidate> {
    let mut best: BTreeMap<usize, &Candidate> = BTreeMap::new();
    for candidate in made {
        let fits = candidate.answer == Answer::Truth(false)
            && candidate.rejected.is_none()
            && candidate.confidence >= FALSE_FROM;
        let surer = |have: &&Candidate| candidate.confidence > have.confidence;
        if fits && best.get(&candidate.statement).is_none_or(surer) {
            best.insert(candidate.statement, candidate);
        }
    }
    best
}

/// One subject first, then one section, then the whole article.
fn matters(reading: &Reading<'_>, facts: &[Statement], usable: &[usize]) -> Vec<Matter> {
    let doc = reading.doc;
    let mut subjects: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut sections: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for &at in usable {
        let clause = &facts[at].clause;
        if let Some((entity, ..)) = reading.mention(clause.sentence, clause.subject.head) {
            subjects.entry(entity).or_default().push(at);
        }
        if let Some(heading) = doc.heading_at(facts[at].evidence[0].start) {
            sections.entry(heading).or_default().push(at);
        }
    }
    let mut subjects: Vec<(usize, Vec<usize>)> = subjects.into_iter().filter(|(_, facts)| facts.len() >= 4).collect();
    subjects.order_by_key(|(entity, facts)| (std::cmp::Reverse(facts.len()), *entity));
    let mut matters: Vec<Matter> = subjects
        .into_iter()
        .filter_map(|(entity, facts)| {
            let entity = &reading.entities[entity];
            let named = matches!(entity.kind, EntityKind::Named(_))
                && entity.mentions.iter().any(|mention| mention.kind == MentionKind::Name)
                && entity.name.split(' ').count() <= 5;
            named.then(|| Matter { of: Of::Subject(entity.name.clone()), facts })
        })
        .collect();
    matters.extend(
        sections
            .into_iter()
            .filter(|(heading, facts)| facts.len() >= 4 && is_plain(heading))
            .map(|(heading, facts)| Matter { of: Of::Section(heading.to_owned()), facts }),
    );
    matters.push(Matter { of: Of::Article, facts: usable.to_vec() });
    matters
}

fn is_plain(heading: &str) -> bool {
    HEADING.contains(&heading.chars().count())
        && heading.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '’' | ','))
}

/// The fact that is the key and the three beside it, as even among themselves as can be.
fn best_row(told: &Told<'_>, left: &[usize]) -> Option<[usize; 4]> {
    let facts = told.facts;
    let mut best: Option<(f64, [usize; 4])> = None;
    let true_key = told.asked == Asked::Supported;
    for &key in left {
        let Some(text) = told.key(key) else { continue };
        let mut others: Vec<(f64, usize, &str)> = left
            .iter()
            .filter(|&&at| at != key)
            .filter_map(|&at| Some((at, told.other(at)?)))
            .filter(|(_, other)| ratio(text, other) <= EVEN)
            .map(|(at, other)| (likeness(text, other) + told.sure(at, !true_key) - told.spent(at), at, other))
            .collect();
        others.order_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut row: Vec<(f64, usize, &str)> = Vec::new();
        for (score, at, other) in others {
            let apart = |other: usize| {
                facts[other].clause.sentence != facts[at].clause.sentence && !say_the_same(facts, other, at)
            };
            let even = row.iter().all(|(_, _, have)| ratio(have, other) <= EVEN);
            if row.len() < 3 && even && apart(key) && row.iter().all(|(_, have, _)| apart(*have)) {
                row.push((score, at, other));
            }
        }
        let [first, second, third] = row[..] else { continue };
        let digits = |text: &str| text.contains(|c: char| c.is_ascii_digit());
        let row = [first, second, third];
        let like = row.iter().filter(|(_, _, other)| digits(other) == digits(text)).count();
        // A key that alone has a figure, or alone has none, is found without the article.
        if like == 0 {
            continue;
        }
        let sure = first.0 + second.0 + third.0 + told.sure(key, true_key) - told.spent(key);
        let score = sure + 0.5 * like as f64 + facts[key].salience;
        if best.is_none_or(|(have, _)| score > have) {
            best = Some((score, [key, first.1, second.1, third.1]));
        }
    }
    best.map(|(_, row)| row)
}

/// How much longer the longer of two texts is.
fn ratio(one: &str, other: &str) -> f64 {
    let (one, other) = (one.chars().count() as f64, other.chars().count() as f64);
    one.max(other) / one.min(other).max(1.0)
}

/// Texts of one length and one matter are hard to tell from each other.
fn likeness(one: &str, other: &str) -> f64 {
    let matter = if share_word(one, other) { 0.2 } else { 0.0 };
    matter - 0.4 * (ratio(one, other) - 1.0)
}

/// Whether two statements are one told twice.
fn say_the_same(facts: &[Statement], one: usize, other: usize) -> bool {
    let (one, other) = (content_words(&facts[one].text), content_words(&facts[other].text));
    let both = one.iter().filter(|word| other.contains(word)).count();
    2 * both > one.len().min(other.len())
}

fn candidate(told: &Told<'_>, stem: String, row: &[usize; 4]) -> Candidate {
    let [key, beside @ ..] = row;
    let true_key = told.asked == Asked::Supported;
    let says = |at: usize| format!("The article says: {}", told.facts[at].text);
    let distractors = beside
        .iter()
        .filter_map(|&at| {
            Some(Distractor {
                text: told.other(at)?.to_owned(),
                value: None,
                source: if true_key { ChoiceSource::Variation } else { ChoiceSource::Article },
                feedback: Some(if true_key { says(at) } else { "The article says so.".to_owned() }),
            })
        })
        .collect();
    let sure = beside.iter().map(|&at| told.sure(at, !true_key)).fold(1.0, f64::min);
    let fact = &told.facts[*key];
    Candidate {
        rule: if true_key { "supported" } else { "contradicted" },
        statement: *key,
        stem,
        answer: Answer::Choice { key: told.key(*key).unwrap_or_default().to_owned(), value: None, distractors },
        slot: row.iter().map(|&at| told.facts[at].evidence[0]).collect(),
        evidence: fact.evidence.clone(),
        explanation: if true_key { fact.text.clone() } else { says(*key) },
        difficulty: Difficulty::Hard,
        confidence: BASE * told.sure(*key, true_key) * sure,
        worth: 0.6,
        rejected: None,
    }
}
