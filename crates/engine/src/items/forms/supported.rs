//! **Rule.** One statement as the article has it stands beside three others of the same matter, each with one figure,
//! name or opposite changed: "Which statement about Ada Reyes is supported by the article?"
//! **Why.** The reader checks four places, and each wrong choice is wrong by one thing that the article tells: hard.
//! **Example.** "Ada Reyes built the mill in 1802." beside "Ada Reyes was born in Cork." where the article says Derry.

use super::alone::stands_alone;
use super::certainty;
use crate::document::{EntityKind, MentionKind};
use crate::facts::{Reading, Statement};
use crate::items::candidate::{Answer, Candidate};
use crate::items::distractors::{Distractor, content_words, share_word};
use gistcheck_quiz::{ChoiceSource, Difficulty};
use std::collections::BTreeMap;

/// A false statement less sure than this is not offered among the choices.
const FALSE_FROM: f64 = 0.6;
/// The longest choice has at most so many times the letters of the shortest.
const EVEN: f64 = 1.9;
/// At most so many questions of this kind about one matter, and about one article.
const A_MATTER: usize = 2;
const AN_ARTICLE: usize = 4;
/// Share of such questions that are sound where all four statements are.
const BASE: f64 = 0.9;
/// Letters of a heading that fits into a stem.
const HEADING: std::ops::RangeInclusive<usize> = 3..=40;

/// What the statements of a row have in common, and their indices.
struct Matter {
    stem: String,
    facts: Vec<usize>,
}

/// `made` holds the true or false items made before: their false stems are the distractors.
pub(super) fn make(reading: &Reading<'_>, facts: &[Statement], made: &[Candidate]) -> Vec<Candidate> {
    let false_ones = false_ones(made);
    let usable: Vec<usize> = (0..facts.len()).filter(|&at| stands_alone(reading, &facts[at])).collect();
    let mut used: Vec<usize> = Vec::new();
    let mut found: Vec<Candidate> = Vec::new();
    for matter in matters(reading, facts, &usable) {
        for _ in 0..A_MATTER {
            let left: Vec<usize> = matter.facts.iter().copied().filter(|at| !used.contains(at)).collect();
            let Some(row) = best_row(facts, &left, &false_ones) else { break };
            if found.len() == AN_ARTICLE {
                return found;
            }
            used.extend(row);
            found.push(candidate(facts, &matter.stem, &row, &false_ones));
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
    subjects.sort_by_key(|(entity, facts)| (std::cmp::Reverse(facts.len()), *entity));
    let mut matters: Vec<Matter> = subjects
        .into_iter()
        .filter_map(|(entity, facts)| {
            let entity = &reading.entities[entity];
            let named = matches!(entity.kind, EntityKind::Named(_))
                && entity.mentions.iter().any(|mention| mention.kind == MentionKind::Name)
                && entity.name.split(' ').count() <= 5;
            named.then(|| Matter {
                stem: format!("Which statement about {} is supported by the article?", entity.name),
                facts,
            })
        })
        .collect();
    matters.extend(sections.into_iter().filter(|(heading, facts)| facts.len() >= 4 && is_plain(heading)).map(
        |(heading, facts)| Matter {
            stem: format!("Which statement is supported by the section “{heading}”?"), facts
        },
    ));
    let stem = "Which statement is supported by the article?".to_owned();
    matters.push(Matter { stem, facts: usable.to_vec() });
    matters
}

fn is_plain(heading: &str) -> bool {
    HEADING.contains(&heading.chars().count())
        && heading.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '’' | ','))
}

/// The fact that is the key and the three that are told falsely, as even among themselves as can be.
fn best_row(facts: &[Statement], left: &[usize], false_ones: &BTreeMap<usize, &Candidate>) -> Option<[usize; 4]> {
    let mut best: Option<(f64, [usize; 4])> = None;
    for &key in left {
        let text = &facts[key].text;
        let mut others: Vec<(f64, usize)> = left
            .iter()
            .filter(|&&at| at != key)
            .filter_map(|&at| Some((at, false_ones.get(&at)?)))
            .filter(|(_, wrong)| ratio(text, &wrong.stem) <= EVEN)
            .map(|(at, wrong)| (likeness(text, &wrong.stem) + wrong.confidence, at))
            .collect();
        others.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut row: Vec<(f64, usize)> = Vec::new();
        for (score, at) in others {
            let apart = |other: usize| {
                facts[other].clause.sentence != facts[at].clause.sentence && !say_the_same(facts, other, at)
            };
            let even = row.iter().all(|(_, other)| ratio(&false_ones[other].stem, &false_ones[&at].stem) <= EVEN);
            if row.len() < 3 && even && apart(key) && row.iter().all(|(_, other)| apart(*other)) {
                row.push((score, at));
            }
        }
        let [first, second, third] = row[..] else { continue };
        let digits = |text: &str| text.contains(|c: char| c.is_ascii_digit());
        let row = [first.1, second.1, third.1];
        let like = row.iter().filter(|at| digits(&false_ones[at].stem) == digits(text)).count();
        // A key that alone has a figure, or alone has none, is found without the article.
        if like == 0 {
            continue;
        }
        let score = first.0 + second.0 + third.0 + 0.5 * like as f64 + facts[key].salience + facts[key].certainty;
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

fn candidate(facts: &[Statement], stem: &str, row: &[usize; 4], false_ones: &BTreeMap<usize, &Candidate>) -> Candidate {
    let [key, wrong @ ..] = row;
    let distractors = wrong
        .iter()
        .map(|at| Distractor {
            text: false_ones[at].stem.clone(),
            value: None,
            source: ChoiceSource::Variation,
            feedback: Some(format!("The article says: {}", facts[*at].text)),
        })
        .collect();
    let sure = wrong.iter().map(|at| false_ones[at].confidence / 0.85).fold(1.0, f64::min);
    Candidate {
        rule: "supported",
        statement: *key,
        stem: stem.to_owned(),
        answer: Answer::Choice { key: facts[*key].text.clone(), value: None, distractors },
        slot: row.iter().map(|&at| facts[at].evidence[0]).collect(),
        evidence: facts[*key].evidence.clone(),
        explanation: facts[*key].text.clone(),
        difficulty: Difficulty::Hard,
        confidence: BASE * certainty(&facts[*key]) * sure,
        worth: 0.6,
        rejected: None,
    }
}
