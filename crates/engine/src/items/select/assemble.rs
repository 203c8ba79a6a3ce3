//! A chosen candidate as an item of the quiz document: choices in their places, ids, feedback, evidence.

use crate::document::ParsedDoc;
use crate::facts::{Statement, fact_id};
use crate::in_order::InOrder;
use crate::items::candidate::{Answer, Candidate};
use crate::items::distractors::Distractor;
use crate::items::random::Random;
use gistcheck_quiz::{About, Author, Body, Choice, ChoiceSet, ChoiceSource, Item, SpanIndex, short_hash};

/// Deals out the key's position: each of four comes up before any comes again.
pub(super) struct Positions {
    left: Vec<usize>,
}

impl Positions {
    pub(super) fn new(random: &mut Random) -> Self {
        let mut left = vec![0, 1, 2, 3];
        random.shuffle(&mut left);
        Self { left }
    }

    fn next(&mut self, below: usize, random: &mut Random) -> usize {
        if let Some(at) = self.left.iter().position(|&position| position < below) {
            let position = self.left.remove(at);
            if self.left.is_empty() {
                self.left = vec![0, 1, 2, 3];
                random.shuffle(&mut self.left);
            }
            return position;
        }
        random.below(below)
    }
}

/// The key and three distractors, the key at the dealt position; numbers ascend.
fn arrange(
    key: &str,
    value: Option<f64>,
    distractors: &[Distractor],
    positions: &mut Positions,
    random: &mut Random,
) -> Vec<(Option<Distractor>, String)> {
    let count = distractors.len().min(3);
    let position = positions.next(count + 1, random);
    let mut rows: Vec<(Option<Distractor>, String, f64)> = Vec::new();
    match value {
        Some(value) => {
            let side = |low: bool| {
                distractors
                    .iter()
                    .filter(move |d| d.value.is_some_and(|v| (v < value) == low && (v - value).abs() > 1e-9))
            };
            let below: Vec<&Distractor> = side(true).collect();
            let above: Vec<&Distractor> = side(false).collect();
            let low = position.min(below.len()).max(count.saturating_sub(above.len()).min(below.len()));
            let picked = below.into_iter().take(low).chain(above.into_iter().take(count - low));
            rows.extend(picked.map(|d| (Some(d.clone()), d.text.clone(), d.value.unwrap_or(0.0))));
            rows.push((None, key.to_owned(), value));
            rows.order_by(|a, b| a.2.total_cmp(&b.2));
        }
        None => {
            rows.extend(distractors.iter().take(count).map(|d| (Some(d.clone()), d.text.clone(), 0.0)));
            random.shuffle(&mut rows);
            rows.insert(position.min(rows.len()), (None, key.to_owned(), 0.0));
        }
    }
    rows.into_iter().map(|(distractor, text, _)| (distractor, text)).collect()
}

/// The item; none where its choices do not make a set.
pub(super) fn item(
    doc: &ParsedDoc,
    index: &SpanIndex,
    facts: &[Statement],
    candidate: &Candidate,
    positions: &mut Positions,
    random: &mut Random,
) -> Option<Item> {
    let explanation = &candidate.explanation;
    let wrong = |d: &Distractor| {
        let mut choice = Choice::wrong(choice_id(&d.text), d.text.clone()).with_source(d.source);
        if let Some(feedback) = &d.feedback {
            choice = choice.with_feedback(feedback.clone());
        } else if d.source != ChoiceSource::Article || d.value.is_some() {
            choice = choice.with_feedback(format!("The article says: {explanation}"));
        }
        choice
    };
    let right = |text: &str| {
        Choice::right(choice_id(text), text).with_feedback(explanation.clone()).with_source(ChoiceSource::Article)
    };
    let body = match &candidate.answer {
        Answer::Choice { key, value, distractors } => {
            let rows = arrange(key, *value, distractors, positions, random);
            let choices =
                rows.iter().map(|(distractor, text)| distractor.as_ref().map_or_else(|| right(text), wrong)).collect();
            Body::Choice(ChoiceSet::one_key(choices).ok()?)
        }
        Answer::Several { keys, distractors } => {
            let mut choices: Vec<Choice> =
                keys.iter().map(|key| right(key)).chain(distractors.iter().map(wrong)).collect();
            random.shuffle(&mut choices);
            Body::MultipleResponse(ChoiceSet::some_keys(choices).ok()?)
        }
        Answer::Truth(truth) => Body::TrueFalse(*truth),
        Answer::Blank(accepted) => Body::Cloze(accepted.clone()),
        Answer::Typed(accepted) => Body::ShortAnswer(accepted.clone()),
        Answer::Order(sequence) => Body::Ordering(sequence.clone()),
        Answer::Pairs(matching) => Body::Matching(matching.clone()),
    };
    let text = &doc.clean.text;
    let start = candidate.evidence.first()?.start;
    let about = About {
        fact: facts.get(candidate.statement).map(|fact| fact_id(doc, fact)),
        hint: None,
        explanation: Some(explanation.clone()),
        difficulty: Some(candidate.difficulty),
        confidence: Some((candidate.confidence * 100.0).round() / 100.0),
        section: doc.heading_at(start).map(str::to_owned),
        author: Some(Author::Engine),
        evidence: candidate.evidence.iter().map(|span| index.evidence(text, span.start, span.end)).collect(),
        extra: Default::default(),
    };
    Item::new(item_id(doc, candidate), candidate.stem.clone(), body, about).ok()
}

/// Stable for the same article, statement, slot and kind.
fn item_id(doc: &ParsedDoc, candidate: &Candidate) -> String {
    let slot: Vec<String> = candidate.slot.iter().map(|span| format!("{}-{}", span.start, span.end)).collect();
    let truth = matches!(candidate.answer, Answer::Truth(false));
    let seed = format!(
        "{}\u{1f}{}\u{1f}{}\u{1f}{}\u{1f}{truth}",
        doc.clean.text,
        candidate.evidence.first().map_or(0, |span| span.start),
        slot.join(","),
        candidate.kind().as_str()
    );
    short_hash(seed.as_bytes())[..12].to_owned()
}

/// Stable under shuffling: made of the choice's words.
fn choice_id(text: &str) -> String {
    short_hash(text.as_bytes())[..6].to_owned()
}
