//! Blanks in the article's sentences as they stand: what could be asked if everything were sound. Never shown; it tells
//! how far the rules above could reach.

use crate::document::{Deprel, EntityKind, Pos, Span};
use crate::facts::{Reading, Statement};
use crate::items::candidate::{Answer, Candidate, RejectReason};
use gistcheck_quiz::{Accepted, Difficulty};
use std::collections::BTreeSet;

/// Readers seldom accept them.
const CONFIDENCE: f64 = 0.2;
/// People's answers are seldom longer.
const LONGEST: usize = 12;

pub(super) fn make(reading: &Reading<'_>, facts: &[Statement]) -> Vec<Candidate> {
    let _ = facts;
    let mut made = Vec::new();
    for (s, sentence) in reading.doc.sentences.iter().enumerate() {
        let mut spans: BTreeSet<Span> = BTreeSet::new();
        for (at, word) in sentence.words.iter().enumerate() {
            let named = reading
                .mention(s, at)
                .filter(|(_, entity, mention)| mention.head == at && matches!(entity.kind, EntityKind::Named(_)));
            spans.extend(named.map(|(.., mention)| mention.span));
            spans.extend(reading.expression(s, at).map(|expression| expression.span));
            let phrase = matches!(word.pos, Pos::Noun | Pos::Propn | Pos::Num)
                && !matches!(word.deprel, Deprel::Compound | Deprel::Flat | Deprel::Nummod);
            if phrase {
                spans.extend(phrases(reading, s, at));
            }
        }
        for span in spans {
            made.extend(gap(reading, s, sentence.span, span));
        }
    }
    made
}

/// A noun with what stands before it, and with all that belongs to it.
fn phrases(reading: &Reading<'_>, s: usize, head: usize) -> Vec<Span> {
    let tree = reading.sentence(s);
    let case = tree.children(head).filter(|&at| tree.words[at].deprel == Deprel::Case && at < head).max();
    let after_case = |at: &usize| case.is_none_or(|case| *at > case);
    let all: Vec<usize> = reading.kept(s, head).into_iter().filter(after_case).collect();
    let short: Vec<usize> = all.iter().copied().filter(|&at| at <= head).collect();
    [all, short]
        .iter()
        .filter(|words| (1..=LONGEST).contains(&words.len()))
        .map(|words| tree.span_of(words[0]..words[words.len() - 1] + 1))
        .collect()
}

fn gap(reading: &Reading<'_>, s: usize, sentence: Span, span: Span) -> Option<Candidate> {
    let doc = reading.doc;
    let key = doc.text(span).to_owned();
    let (before, after) = (&doc.clean.text[sentence.start..span.start], &doc.clean.text[span.end..sentence.end]);
    if before.contains('_') || after.contains('_') || key.contains(['\n', '_']) || key.trim().is_empty() {
        return None;
    }
    let text = doc.text(sentence).to_owned();
    Some(Candidate {
        rule: "gap",
        statement: 0,
        stem: format!("{before}_____{after}"),
        answer: Answer::Blank(Accepted::new(vec![key], None).ok()?),
        slot: vec![span],
        evidence: vec![reading.sentence(s).span],
        explanation: text,
        difficulty: Difficulty::Easy,
        confidence: CONFIDENCE,
        worth: 0.0,
        rejected: Some(RejectReason::Unsure),
    })
}
