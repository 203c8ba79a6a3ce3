//! **Rule.** Two deeds of one person or body, told in two sentences, are asked for in one question.
//! **Why.** The reader must have joined what the article tells apart; two deeds have one doer more surely than one.
//! **Example.** "Ada Reyes built the mill in 1802. … She wrote a book on looms." – "Who built the mill in 1802 and wrote
//! a book on looms?"

use super::choice;
use crate::document::{EntityKind, MentionKind, NameKind, Xpos};
use crate::facts::{Reading, Role, Statement, Telling, verb_words};
use crate::items::ask::{Key, KeyClass, Question, which_organization};
use crate::items::candidate::Candidate;
use crate::items::distractors::{Pools, share_word};
use crate::items::random::Random;
use gistcheck_quiz::Difficulty;

/// Words of a deed: fewer say too little, more cannot be held beside another.
const DEED_WORDS: std::ops::RangeInclusive<usize> = 4..=11;
/// More questions of this kind would ask for the same few names.
const MOST: usize = 2;
/// Share of such questions that are sound before what is known of their statements.
const BASE: f64 = 0.85;

/// Pronouns that would point at the answer.
const OWN: &[&str] =
    &["himself", "herself", "itself", "themselves", "his", "her", "its", "their", "he", "she", "it", "they"];

pub(super) fn make(reading: &Reading<'_>, pools: &Pools, facts: &[Statement]) -> Vec<Candidate> {
    let deeds: Vec<Deed> = facts.iter().enumerate().filter_map(|(at, fact)| deed(reading, at, fact)).collect();
    let mut made: Vec<Candidate> = Vec::new();
    let mut told: Vec<usize> = Vec::new();
    for (n, first) in deeds.iter().enumerate() {
        let second = deeds[n + 1..].iter().find(|other| {
            // One deed told twice is not two.
            other.entity == first.entity
                && !share_word(&other.text, &first.text)
                && facts[other.statement].clause.sentence != facts[first.statement].clause.sentence
        });
        let Some(second) = second.filter(|_| !told.contains(&first.entity) && made.len() < MOST) else { continue };
        if let Some(candidate) = joined(reading, pools, facts, first, second) {
            told.push(first.entity);
            made.push(candidate);
        }
    }
    made
}

/// What an entity did, in words that go after "who".
struct Deed {
    statement: usize,
    entity: usize,
    text: String,
}

fn deed(reading: &Reading<'_>, at: usize, statement: &Statement) -> Option<Deed> {
    let clause = &statement.clause;
    let s = clause.sentence;
    if clause.source.is_some() {
        return None;
    }
    let (entity, ..) = reading.mention(s, clause.subject.head)?;
    let past = clause.verb.is_some_and(|verb| reading.word(s, verb).xpos == Xpos::Vbd);
    let plain = clause.finite.is_none()
        && clause.middle.is_empty()
        && clause.parts.iter().all(|part| {
            !part.fronted && !matches!(part.role, Role::Complement | Role::ContentClause | Role::AdverbialClause)
        });
    let acted_on = clause.parts.iter().any(|part| part.role == Role::Object);
    if !past || !plain || !acted_on {
        return None;
    }
    let mut telling = Telling::new(reading, s).knowing(&clause.subject.words);
    let mut pieces = vec![telling.tell(&verb_words(clause)).ok()?];
    for part in &clause.parts {
        pieces.push(telling.tell(&part.words).ok()?);
    }
    let text = pieces.join(" ").trim_end_matches(['.', ',', ';']).to_owned();
    let fits = DEED_WORDS.contains(&text.split_whitespace().count()) && !text.contains([',', '"', '“', '(']);
    // "Found himself", "raised her": whose, the question must not tell.
    let own = text.split(' ').any(|word| OWN.contains(&word));
    (fits && !own).then_some(Deed { statement: at, entity, text })
}

fn joined(reading: &Reading<'_>, pools: &Pools, facts: &[Statement], first: &Deed, second: &Deed) -> Option<Candidate> {
    let entity = &reading.entities[first.entity];
    let EntityKind::Named(kind @ (NameKind::Person | NameKind::Organization)) = entity.kind else { return None };
    let statement = &facts[first.statement];
    let s = statement.clause.sentence;
    // The key's words are those of a name: distractors are sought beside it.
    let (_, _, mention) = reading.mention(s, statement.clause.subject.head)?;
    if mention.kind != MentionKind::Name || entity.plural || reading.is_in_title(&entity.name) {
        return None;
    }
    let wh = match kind {
        NameKind::Person => "Who".to_owned(),
        _ => crate::facts::capitalized(&which_organization(&entity.name)),
    };
    let key = Key {
        words: mention.words.clone().collect(),
        text: entity.name.clone(),
        class: KeyClass::Name(kind),
        sure: 1.0,
    };
    let stem = format!("{wh} {} and {}?", first.text, second.text);
    let question = Question { rule: "joined", stem, key, base: BASE, difficulty: Difficulty::Hard };
    let mut random = Random::new(first.statement as u64);
    let other = facts[second.statement].clause.sentence;
    let elsewhere = reading.doc.text(reading.sentence(other).span);
    let mut distractors = pools.distractors(reading, statement, &question, &mut random);
    distractors.retain(|distractor| !elsewhere.contains(&distractor.text));
    let mut candidate = choice::make(reading, first.statement, statement, &question, distractors);
    let second = &facts[second.statement];
    candidate.evidence.extend(second.evidence.iter().copied());
    candidate.explanation = format!("{} {}", statement.text, second.text);
    candidate.confidence *= super::certainty(second);
    Some(candidate)
}
