//! Picks a quiz from the candidates: sound ones, spread over the article, no two asking or telling the same.

mod assemble;

use super::candidate::{Answer, Candidate};
use super::distractors::content_words;
use super::random::Random;
use super::review::contains;
use crate::document::ParsedDoc;
use crate::facts::Statement;
use crate::in_order::InOrder;
use assemble::{Positions, item};
use gistcheck_quiz::{Difficulty, Item, ItemKind, SpanIndex};
use std::collections::{BTreeMap, BTreeSet};

/// An item is shown when readers are expected to accept it at least so often.
const SHOWN_FROM: f64 = 0.55;
/// Stems that share more of their words than this ask the same.
const SAME_WORDS: f64 = 0.6;

/// So many of ten items are taken as questions before any other kind.
const QUESTIONS_OF_TEN: usize = 7;

/// What sort of quiz is wanted.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Options {
    /// At most so many items; none means all that are good enough to show.
    pub items: Option<usize>,
    /// Only these kinds; empty means any.
    pub kinds: Vec<ItemKind>,
    /// Only items of this difficulty.
    pub difficulty: Option<Difficulty>,
    /// Same candidates, same options, same seed: the same items.
    pub seed: u64,
    /// Whether items below the bar are added, with their confidence.
    pub below_the_bar: bool,
}

/// The items of a quiz, in the article's order.
pub fn select(doc: &ParsedDoc, facts: &[Statement], candidates: &[Candidate], options: &Options) -> Vec<Item> {
    let mut random = Random::new(options.seed);
    let mut order: Vec<usize> = (0..candidates.len())
        .filter(|&at| {
            let candidate = &candidates[at];
            let wanted = (options.kinds.is_empty() || options.kinds.contains(&candidate.kind()))
                && options.difficulty.is_none_or(|wanted| candidate.difficulty == wanted);
            let whole = !matches!(&candidate.answer, Answer::Choice { distractors, .. } if distractors.len() < 2);
            wanted
                && whole
                && (options.below_the_bar || (candidate.rejected.is_none() && candidate.confidence >= SHOWN_FROM))
        })
        .collect();
    // A seed moves the order a little, so that another seed asks other questions of the same worth.
    let mut nudged: BTreeMap<usize, f64> = BTreeMap::new();
    for &at in &order {
        nudged.insert(at, candidates[at].score() + random.below(1000) as f64 * 0.000_05);
    }
    order.order_by(|a, b| nudged[b].total_cmp(&nudged[a]).then(a.cmp(b)));
    let mut chosen: Vec<usize> =
        if options.below_the_bar { order } else { pick(doc, facts, candidates, &order, &nudged, options) };
    if options.kinds.is_empty() && !options.below_the_bar {
        keep_mostly_questions(candidates, &mut chosen);
    }
    chosen.order_by_key(|&at| (candidates[at].evidence.first().map_or(0, |span| span.start), at));
    let mut positions = Positions::new(&mut random);
    let index = SpanIndex::new(&doc.clean.text);
    let mut ids: BTreeSet<String> = BTreeSet::new();
    chosen
        .into_iter()
        .filter_map(|at| item(doc, &index, facts, &candidates[at], &mut positions, &mut random))
        .filter(|item| ids.insert(item.id.clone()))
        .collect()
}

/// Takes the weakest other items out until six of ten are questions; a quiz without any question keeps two.
fn keep_mostly_questions(candidates: &[Candidate], chosen: &mut Vec<usize>) {
    let asks = |at: usize| asks(candidates[at].kind());
    loop {
        let questions = chosen.iter().filter(|&&at| asks(at)).count();
        let others = chosen.len() - questions;
        if 10 * questions >= 6 * chosen.len() || (questions == 0 && others <= 2) || others <= 1 {
            return;
        }
        let weakest = chosen
            .iter()
            .copied()
            .filter(|&at| !asks(at))
            .min_by(|&a, &b| candidates[a].score().total_cmp(&candidates[b].score()).then(b.cmp(&a)));
        chosen.retain(|&at| Some(at) != weakest);
    }
}

/// Greedy: the best candidate left, after what the ones already taken make of it.
fn pick(
    doc: &ParsedDoc,
    facts: &[Statement],
    candidates: &[Candidate],
    order: &[usize],
    scores: &BTreeMap<usize, f64>,
    options: &Options,
) -> Vec<usize> {
    let most = options.items.unwrap_or(usize::MAX);
    let mixed = options.kinds.is_empty() && options.items.is_some();
    let mut chosen: Vec<usize> = Vec::new();
    // Questions first, since a quiz is mostly of them and a statement taken for another kind is spent; then a mix of
    // kinds; where that does not fill the quiz, more of what there is.
    let mixes: &[Mix] = if mixed { &[Mix::Questions, Mix::MoreQuestions, Mix::Even, Mix::Loose] } else { &[Mix::Any] };
    for &mix in mixes {
        fill(doc, facts, candidates, order, scores, (most, mix), &mut chosen);
    }
    chosen
}

/// Whether an item of this kind is a question.
fn asks(kind: ItemKind) -> bool {
    matches!(kind, ItemKind::Choice | ItemKind::ShortAnswer)
}

/// How strictly kinds and rules have their share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mix {
    /// Questions alone, each form once or twice.
    Questions,
    /// Questions alone.
    MoreQuestions,
    Even,
    Loose,
    Any,
}

/// Adds the best candidates left, one by one, until the quiz is full or none fits.
fn fill(
    doc: &ParsedDoc,
    facts: &[Statement],
    candidates: &[Candidate],
    order: &[usize],
    scores: &BTreeMap<usize, f64>,
    (most, mix): (usize, Mix),
    chosen: &mut Vec<usize>,
) {
    let mut left: Vec<usize> = order.iter().copied().filter(|at| !chosen.contains(at)).collect();
    while chosen.len() < most {
        left.retain(|&at| {
            let full = over(candidates, chosen, at, (most, mix));
            !full && !clashes(candidates, chosen, at)
        });
        let best = left
            .iter()
            .copied()
            .map(|at| (at, scores[&at] - crowding(doc, facts, candidates, chosen, at)))
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        let Some((best, _)) = best else { break };
        chosen.push(best);
        left.retain(|&at| at != best);
    }
}

/// Whether an item would ask the same as a chosen one, or one would give the other away.
fn clashes(candidates: &[Candidate], chosen: &[usize], at: usize) -> bool {
    let new = &candidates[at];
    chosen.iter().any(|&have| {
        let old = &candidates[have];
        let slots = new.slot.iter().any(|one| old.slot.iter().any(|other| one.overlaps(*other)));
        slots
            || same_key(new, old)
            || alike(&new.stem, &old.stem)
            || gives_away(new, old)
            || gives_away(old, new)
            || same_statement(new, old)
    })
}

/// Whether two questions have one answer: who has answered the first knows the second.
fn same_key(new: &Candidate, old: &Candidate) -> bool {
    let asks = |candidate: &Candidate| !matches!(candidate.answer, Answer::Truth(_));
    let named = |key: &str| key.starts_with(|c: char| c.is_uppercase()) || key.contains(' ');
    asks(new) && asks(old) && new.key() == old.key() && named(&new.key())
}

fn same_statement(new: &Candidate, old: &Candidate) -> bool {
    new.statement == old.statement
}

fn alike(one: &str, other: &str) -> bool {
    const FRAME: &[&str] =
        &["what", "does", "did", "do", "article", "say", "about", "happened", "statement", "supported", "contradicts"];
    let words = |text: &str| {
        content_words(text).into_iter().filter(|word| !FRAME.contains(&word.as_str())).collect::<BTreeSet<String>>()
    };
    let (one, other) = (words(one), words(other));
    let both = one.intersection(&other).count();
    both as f64 > SAME_WORDS * one.union(&other).count() as f64
}

/// Whether the first item's stem holds the second's key.
fn gives_away(teller: &Candidate, asker: &Candidate) -> bool {
    let key = match &asker.answer {
        Answer::Choice { key, .. } => key.clone(),
        Answer::Blank(accepted) | Answer::Typed(accepted) => accepted.shown().to_owned(),
        _ => return false,
    };
    let near = {
        let (one, other) = (content_words(&teller.stem), content_words(&asker.stem));
        one.iter().filter(|word| other.contains(word)).count() >= 2
    };
    near && contains(&teller.stem, &key)
}

/// Whether a kind has its share of the quiz already: mostly questions, few blanks, one of each other kind.
fn over(candidates: &[Candidate], chosen: &[usize], at: usize, (most, mix): (usize, Mix)) -> bool {
    if mix == Mix::Any {
        return false;
    }
    let even = matches!(mix, Mix::Questions | Mix::Even);
    let kind = candidates[at].kind();
    if matches!(mix, Mix::Questions | Mix::MoreQuestions)
        && !(asks(kind) && chosen.len() < (most * QUESTIONS_OF_TEN).div_ceil(10))
    {
        return true;
    }
    // Forms that ask in the same words again and again tire.
    let rule = candidates[at].rule;
    let most_of_rule = match rule {
        "supported" | "contradicted" if even => 1,
        "supported" | "contradicted" => 3,
        "happened" => 2,
        _ => usize::MAX,
    };
    if chosen.iter().filter(|&&at| candidates[at].rule == rule).count() >= most_of_rule {
        return true;
    }
    let have = |kinds: &[ItemKind]| chosen.iter().filter(|&&at| kinds.contains(&candidates[at].kind())).count();
    let share = |of_ten: usize| (most * of_ten).div_ceil(10);
    match kind {
        ItemKind::Choice => have(&[kind]) >= share(if even { 7 } else { 8 }),
        ItemKind::ShortAnswer => have(&[kind]) >= share(4),
        ItemKind::TrueFalse => {
            let truth = candidates[at].answer == Answer::Truth(true);
            let same = chosen.iter().filter(|&&at| candidates[at].answer == Answer::Truth(truth)).count();
            have(&[kind]) >= share(if even { 2 } else { 3 }) || same >= share(if even { 1 } else { 2 })
        }
        ItemKind::Cloze => have(&[kind]) >= share(if even { 1 } else { 2 }),
        ItemKind::MultipleResponse | ItemKind::Ordering | ItemKind::Matching => {
            have(&[kind]) >= share(1)
                || have(&[ItemKind::MultipleResponse, ItemKind::Ordering, ItemKind::Matching]) >= share(2)
        }
    }
}

/// What is taken off a candidate for what is chosen already from the same place and with the same words.
fn crowding(doc: &ParsedDoc, facts: &[Statement], candidates: &[Candidate], chosen: &[usize], at: usize) -> f64 {
    let new = &candidates[at];
    let place = |candidate: &Candidate| {
        let sentence = facts[candidate.statement].clause.sentence;
        (sentence, doc.sentences[sentence].paragraph)
    };
    let (sentence, paragraph) = place(new);
    let mut off = 0.0;
    for &have in chosen {
        let old = &candidates[have];
        let (old_sentence, old_paragraph) = place(old);
        if old_sentence == sentence {
            off += 0.25;
        } else if old_paragraph == paragraph {
            off += 0.08;
        }
        if old.rule == new.rule {
            off += 0.03;
        }
        if old.kind() == new.kind() && old.kind() != ItemKind::Choice {
            off += 0.05;
        }
    }
    off
}
