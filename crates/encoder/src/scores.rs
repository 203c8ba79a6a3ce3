//! What the heads of the network say of encoded words: tags, names, arcs and relations.

use super::dot::dot;
use super::layers::{Rows, product};
use super::tree::ArcScores;
use gistcheck_models::Language;

/// Scores of all tags of a sentence.
pub(crate) struct TagScores<'a> {
    language: &'a Language,
    scores: Vec<f32>,
}

/// Scores of one word's tags.
pub(crate) struct WordScores<'a> {
    pub(crate) upos: &'a [f32],
    pub(crate) xpos: &'a [f32],
    pub(crate) feats: &'a [f32],
    pub(crate) lemma: &'a [f32],
    pub(crate) names: &'a [f32],
}

impl<'a> TagScores<'a> {
    pub(crate) fn new(language: &'a Language, rows: &Rows) -> Self {
        Self { language, scores: product(rows, &language.tags, &language.tag_bias) }
    }

    pub(crate) fn word(&self, at: usize) -> WordScores<'_> {
        let language = self.language;
        let stride = language.tags.rows();
        let row = &self.scores[at * stride..(at + 1) * stride];
        let (upos, row) = row.split_at(language.upos.len());
        let (xpos, row) = row.split_at(language.xpos.len());
        let (feats, row) = row.split_at(language.feats.len());
        let (lemma, names) = row.split_at(language.lemma_rules.len());
        WordScores { upos, xpos, feats, lemma, names }
    }

    /// The best names tag of each word such that none goes on with a name that has not begun.
    pub(crate) fn names(&self, words: usize) -> Vec<usize> {
        let labels = &self.language.names;
        let follows = |from: usize, to: usize| {
            !labels[to].starts_with("I-") || (labels[from].len() > 2 && labels[from][2..] == labels[to][2..])
        };
        // Viterbi: the best sum that ends in each tag, and the tag before.
        let (mut sums, mut before) = (Vec::new(), Vec::with_capacity(words));
        for at in 0..words {
            let scores = self.word(at).names;
            let mut next = vec![(f32::NEG_INFINITY, 0); labels.len()];
            for (to, best) in next.iter_mut().enumerate() {
                if at == 0 {
                    *best = (if labels[to].starts_with("I-") { f32::NEG_INFINITY } else { scores[to] }, 0);
                    continue;
                }
                for from in (0..labels.len()).filter(|&from| follows(from, to)) {
                    let sum: f32 = sums[from] + scores[to];
                    if sum > best.0 {
                        *best = (sum, from);
                    }
                }
            }
            sums = next.iter().map(|best| best.0).collect();
            before.push(next.iter().map(|best| best.1).collect::<Vec<usize>>());
        }
        let mut tag = (0..sums.len()).fold(0, |best, at| if sums[at] > sums[best] { at } else { best });
        let mut path = vec![0; words];
        for at in (0..words).rev() {
            path[at] = tag;
            tag = before[at][tag];
        }
        path
    }
}

/// Index of the highest score; the first of equals.
pub(crate) fn highest(scores: impl IntoIterator<Item = f32>) -> usize {
    let mut best = (0, f32::NEG_INFINITY);
    for (at, score) in scores.into_iter().enumerate() {
        if score > best.1 {
            best = (at, score);
        }
    }
    best.0
}

/// Scores of every arc between encoded words.
pub(crate) fn arcs(language: &Language, rows: &Rows) -> ArcScores {
    let half = language.arc_root.len();
    let words = rows.exact.len() / rows.width;
    let mut projected = product(rows, &language.arc, &language.arc_bias);
    for number in &mut projected {
        *number = positive(*number);
    }
    let mut heads = language.arc_root.clone();
    let mut dependents = Vec::with_capacity(words * half);
    for row in projected.chunks_exact(2 * half) {
        dependents.extend_from_slice(&row[..half]);
        heads.extend_from_slice(&row[half..]);
    }
    let queries = product(&Rows::new(half, dependents), &language.arc_pair, &language.arc_pair_bias);
    let (queries, heads) = (Rows::new(half, queries), Rows::new(half, heads));
    // Both sides are in fixed point with 1/1024 as unit.
    const BOTH: f32 = 1.0 / (1024.0 * 1024.0);
    let reach = (language.arc_distance.len() as isize - 2) / 2;
    let mut scores = Vec::with_capacity(words * (words + 1));
    for (at, query) in queries.fixed.chunks_exact(half).enumerate() {
        for (place, head) in heads.fixed.chunks_exact(half).enumerate() {
            let distance = match place {
                0 => language.arc_distance[language.arc_distance.len() - 1],
                _ => language.arc_distance[((place as isize - 1 - at as isize).clamp(-reach, reach) + reach) as usize],
            };
            scores.push(dot(query, head) as f32 * BOTH + distance);
        }
    }
    ArcScores { words, scores }
}

/// The number, or nought for what is less. `f32::max` is a call in wasm, for the sake of NaN, which no table holds.
fn positive(number: f32) -> f32 {
    if number > 0.0 { number } else { 0.0 }
}

/// The relation of each word to its head, and how sure it is, given the heads (0 for the root).
pub(crate) fn relations(language: &Language, rows: &Rows, heads: &[usize]) -> Vec<(usize, f32)> {
    let half = language.label_root.len();
    let projected = product(rows, &language.label, &language.label_bias);
    let mut both = Vec::with_capacity(heads.len() * half);
    for (at, &head) in heads.iter().enumerate() {
        let head = match head {
            0 => &language.label_root,
            _ => &projected[(head - 1) * 2 * half + half..head * 2 * half],
        };
        both.extend(projected[at * 2 * half..].iter().zip(head).map(|(dependent, head)| positive(dependent + head)));
    }
    let scores = product(&Rows::new(half, both), &language.label_out, &language.label_out_bias);
    let root = |at: usize| &*language.deprels[at] == "root";
    scores
        .chunks_exact(language.deprels.len())
        .zip(heads)
        .map(|(scores, &head)| {
            let allowed =
                scores.iter().enumerate().map(|(at, &score)| if root(at) == (head == 0) { score } else { f32::MIN });
            let best = highest(allowed);
            (best, share(scores, best))
        })
        .collect()
}

/// The part of probability that one of some scores has.
pub(crate) fn share(scores: &[f32], chosen: usize) -> f32 {
    let all: f32 = scores.iter().map(|score| exponential((score - scores[chosen]).min(20.0))).sum();
    1.0 / all
}

/// e to the power of a number, by repeated squaring: close enough for a confidence, and the same bits everywhere.
fn exponential(x: f32) -> f32 {
    let mut result = (1.0 + x / 1024.0).max(0.0);
    for _ in 0..10 {
        result *= result;
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_parts_of_one() {
        let scores = [2.0, 1.0, 0.0];
        let sum: f32 = (0..3).map(|at| share(&scores, at)).sum();
        assert!((sum - 1.0).abs() < 0.01, "{sum}");
        assert!((share(&scores, 0) - 0.665).abs() < 0.01);
    }
}
