//! From scores of arcs to the best tree with one root: the greedy choice where it is a tree, else Chu-Liu and Edmonds.

/// Scores of every arc of a sentence.
pub(crate) struct ArcScores {
    /// Words in the sentence.
    pub(crate) words: usize,
    /// For each word, scores of its heads: first the root, then each word.
    pub(crate) scores: Vec<f32>,
}

impl ArcScores {
    /// The score of a word (from 1) under a head (0 is the root).
    fn get(&self, word: usize, head: usize) -> f32 {
        if word == head { f32::MIN } else { self.scores[(word - 1) * (self.words + 1) + head] }
    }
}

/// The head of each word, 0 for the root: the tree with one root whose arcs have the largest sum.
pub(crate) fn best_tree(arcs: &ArcScores) -> Vec<usize> {
    let greedy: Vec<usize> = (1..=arcs.words).map(|word| best_head(arcs, word)).collect();
    if is_tree(&greedy) {
        return greedy;
    }
    // Taxing the root's arcs by more than a whole tree can gain leaves exactly one of them.
    let (mut low, mut high) = (0.0_f32, 0.0_f32);
    for word in 1..=arcs.words {
        for head in (0..=arcs.words).filter(|&head| head != word) {
            low = low.min(arcs.get(word, head));
            high = high.max(arcs.get(word, head));
        }
    }
    let tax = f64::from(high - low + 1.0) * (arcs.words + 1) as f64;
    let size = arcs.words + 1;
    let mut scores = vec![f64::NEG_INFINITY; size * size];
    for word in 1..size {
        for head in (0..size).filter(|&head| head != word) {
            scores[word * size + head] = f64::from(arcs.get(word, head)) - if head == 0 { tax } else { 0.0 };
        }
    }
    arborescence(&scores, size)[1..].to_vec()
}

fn best_head(arcs: &ArcScores, word: usize) -> usize {
    let mut best = 0;
    for head in 1..=arcs.words {
        if head != word && arcs.get(word, head) > arcs.get(word, best) {
            best = head;
        }
    }
    best
}

/// Whether exactly one word hangs on the root and every other reaches it.
pub(crate) fn is_tree(heads: &[usize]) -> bool {
    if heads.iter().filter(|&&head| head == 0).count() != 1 {
        return false;
    }
    cycle(std::iter::once(0).chain(heads.iter().copied()).collect::<Vec<_>>().as_slice()).is_none()
}

/// The nodes of some cycle; node 0 has no head.
fn cycle(heads: &[usize]) -> Option<Vec<usize>> {
    let mut seen = vec![0; heads.len()];
    for start in 1..heads.len() {
        let mut at = start;
        while at != 0 && seen[at] == 0 {
            seen[at] = start;
            at = heads[at];
        }
        if at != 0 && seen[at] == start {
            let mut nodes = vec![at];
            let mut next = heads[at];
            while next != at {
                nodes.push(next);
                next = heads[next];
            }
            return Some(nodes);
        }
    }
    None
}

/// The spanning arborescence from node 0 with the largest sum; `scores[node * size + head]`.
fn arborescence(scores: &[f64], size: usize) -> Vec<usize> {
    let mut heads = vec![0; size];
    for node in 1..size {
        for head in 1..size {
            if scores[node * size + head] > scores[node * size + heads[node]] {
                heads[node] = head;
            }
        }
    }
    let Some(nodes) = cycle(&heads) else { return heads };
    let mut inside = vec![false; size];
    for &node in &nodes {
        inside[node] = true;
    }
    // The cycle becomes one node, the last; the others keep their order.
    let outer: Vec<usize> = (0..size).filter(|&node| !inside[node]).collect();
    let (small, merged) = (outer.len() + 1, outer.len());
    let mut contracted = vec![f64::NEG_INFINITY; small * small];
    let (mut enter, mut leave) = (vec![0; small], vec![0; small]);
    for (at, &node) in outer.iter().enumerate() {
        for (to, &head) in outer.iter().enumerate() {
            contracted[at * small + to] = scores[node * size + head];
        }
        for &within in &nodes {
            let out = scores[node * size + within];
            if at > 0 && out > contracted[at * small + merged] {
                contracted[at * small + merged] = out;
                leave[at] = within;
            }
            let gain = scores[within * size + node] - scores[within * size + heads[within]];
            if gain > contracted[merged * small + at] {
                contracted[merged * small + at] = gain;
                enter[at] = within;
            }
        }
    }
    let solved = arborescence(&contracted, small);
    for (at, &node) in outer.iter().enumerate().skip(1) {
        heads[node] = if solved[at] == merged { leave[at] } else { outer[solved[at]] };
    }
    heads[enter[solved[merged]]] = outer[solved[merged]];
    heads
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Every assignment of heads, tried: only for a few words.
    fn exhaustive(arcs: &ArcScores) -> f32 {
        let size = arcs.words + 1;
        let mut best = f32::MIN;
        for code in 0..size.pow(arcs.words as u32) {
            let heads: Vec<usize> = (0..arcs.words).map(|at| code / size.pow(at as u32) % size).collect();
            if is_tree(&heads) {
                best = best.max(total(arcs, &heads));
            }
        }
        best
    }

    fn total(arcs: &ArcScores, heads: &[usize]) -> f32 {
        heads.iter().enumerate().map(|(at, &head)| arcs.get(at + 1, head)).sum()
    }

    proptest! {
        #[test]
        fn no_tree_is_better(words in 1_usize..5, numbers in proptest::collection::vec(-50_i8..50, 20)) {
            let scores = numbers[..words * (words + 1)].iter().map(|&number| f32::from(number)).collect();
            let arcs = ArcScores { words, scores };
            let heads = best_tree(&arcs);
            prop_assert!(is_tree(&heads), "{heads:?}");
            // Integers: sums are exact.
            prop_assert_eq!(total(&arcs, &heads), exhaustive(&arcs));
        }

        #[test]
        fn always_a_tree(words in 1_usize..40, seed in proptest::collection::vec(-9_i8..9, 1640)) {
            let scores = seed[..words * (words + 1)].iter().map(|&number| f32::from(number)).collect();
            let heads = best_tree(&ArcScores { words, scores });
            prop_assert!(is_tree(&heads), "{heads:?}");
        }
    }
}
