#!/usr/bin/env python3
"""Says by cross-validation how good the summary is, learns the weights of its measures, and writes
crates/engine/src/summary/weights.rs.

    weights.py DATA EXAMPLE [--weights] [--write] [--without MEASURE,...]

`cargo xtask eval` runs it with the packages of requirements.txt.

DATA holds `summ/dev.jsonl`; EXAMPLE is the built `summary_features` (`cargo build -p gistcheck-engine --example
summary_features`). A candidate's worth is the share of the reference's words and word pairs that it has (recall of
ROUGE-1 and half of ROUGE-2's). The weights are a ridge regression of that on the measures, each document counting the same and
with its own mean taken out; TASTE is added. What a word costs is then set so that summaries of three sentences have, on average, as
many words as the documents' first three sentences. Cross-validated over documents, seeded. `--without` also says how good they
are without some measures.
"""
import functools
import pathlib
import sys
from collections import Counter

import numpy as np
from corpus import documents, output, rouge, words
from rouge_score.tokenizers import DefaultTokenizer

ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLE = ROOT / "crates/engine/src/summary/weights.rs"
FOLDS, SEEDS, SENTENCES = 7, (0, 1, 2), 3
# Strength of the ridge, in units of the measures' variance; chosen by cross-validation among 1, 3, 10, 30.
RIDGE = 3.0
PAIRS = 0.5
REPETITION = 0.2
# Words of a summary of three sentences, as a share of what the first three sentences of the document have.
BUDGET = 0.98
# Taken off beside what is learned: a summary tells what the article says, not who talks to whom.
TASTE = {"speaker": -0.5}
TOKENS = DefaultTokenizer(use_stemmer=True)


@functools.lru_cache(maxsize=None)
def grams(text, size):
    tokens = TOKENS.tokenize(text)
    return Counter(tuple(tokens[at : at + size]) for at in range(len(tokens) - size + 1))


def recall(text, references):
    worth = []
    for reference in references:
        one = sum((grams(text, 1) & grams(reference, 1)).values())
        two = sum((grams(text, 2) & grams(reference, 2)).values())
        worth.append((one + PAIRS * two) / max(1, sum(grams(reference, 1).values())))
    return float(np.mean(worth))


class Document:
    def __init__(self, document, example):
        self.references = document["references"]
        self.lead = document["lead"]
        self.texts, self.sentences, self.needs, measures, terms = [], [], [], [], []
        for line in output([example], document["article"]).splitlines():
            at, values, vector, needs, text = line.split("\t")
            self.sentences.append(int(at))
            met_by = [need.rpartition(":")[2] for need in needs.split()]
            self.needs.append([{int(number) for number in numbers.split(",") if number} for numbers in met_by])
            measures.append([float(value) for value in values.split()])
            terms.append(dict(pair.split(":") for pair in vector.split()))
            self.texts.append(text)
        self.measures = np.array(measures)
        self.words = np.array([words(text) for text in self.texts])
        self.worth = np.array([recall(text, self.references) for text in self.texts])
        vectors = [{term: float(weight) for term, weight in vector.items()} for vector in terms]
        self.alike = np.array([[sum(w * b.get(t, 0.0) for t, w in a.items()) for b in vectors] for a in vectors])

    def pick(self, weights, cost, count=SENTENCES):
        """As crates/engine/src/summary/pick.rs does."""
        scores = self.measures @ weights - cost * self.words
        repeated, picked = np.zeros(len(scores)), []
        while len(picked) < min(count, len(scores)):
            value = scores - REPETITION * repeated
            value[picked] = -np.inf
            shown = {self.sentences[place] for place in picked}
            value[[not all(need & shown for need in needs) for needs in self.needs]] = -np.inf
            best = int(np.argmax(value))
            if value[best] == -np.inf:
                break
            picked.append(best)
            repeated = np.maximum(repeated, self.alike[best])
        return sorted(picked)


def fit(corpus, names, ridge=RIDGE):
    rows = np.vstack([document.measures - document.measures.mean(0) for document in corpus])
    worth = np.concatenate([document.worth - document.worth.mean() for document in corpus])
    share = np.concatenate([np.full(len(document.texts), 1 / len(document.texts)) for document in corpus])
    spread = rows.std(0) + 1e-9
    rows = rows / spread
    worth = worth / worth.std()
    square = rows.T @ (rows * share[:, None]) + ridge * np.eye(rows.shape[1])
    weights = np.linalg.solve(square, rows.T @ (share * worth)) / spread
    return weights + np.array([TASTE.get(name, 0.0) for name in names])


def cost_for(corpus, weights):
    """The cost of a word at which summaries are as long as the budget."""
    budget = BUDGET * np.mean([words(document.lead) for document in corpus])
    low, high = -0.05, 0.3
    for _ in range(12):
        middle = (low + high) / 2
        mean = np.mean([document.words[document.pick(weights, middle)].sum() for document in corpus])
        low, high = (middle, high) if mean > budget else (low, middle)
    return high


def cross_validate(corpus, names, ridge=RIDGE):
    """ROUGE of each document's summary and its words, by weights learned from the other folds; mean over the seeds."""
    results = np.zeros((len(SEEDS), len(corpus), 4))
    for run, seed in enumerate(SEEDS):
        order = np.random.RandomState(seed).permutation(len(corpus))
        for fold in range(FOLDS):
            tested = set(order[fold::FOLDS].tolist())
            trained = [document for at, document in enumerate(corpus) if at not in tested]
            weights = fit(trained, names, ridge)
            cost = cost_for(trained, weights)
            for at in tested:
                document = corpus[at]
                picked = document.pick(weights, cost)
                text = " ".join(document.texts[place] for place in picked)
                results[run, at] = [*rouge(text, document.references), words(text)]
    return results.mean(0)


def row(name, scores, more=""):
    one, two, longest, length = scores.mean(0)
    print(f"{name:34s} {100 * one:5.1f} {100 * two:5.1f} {100 * longest:5.1f} {length:6.1f}{more}")


def report(corpus, results):
    """Lead-3, Lead-3 cut to the words of each document's summary, the summary; the gain is paired by document."""
    for name, text in (
        ("Lead-3", lambda document, _: document.lead),
        ("Lead-3 cut to the summary's words", lambda document, count: " ".join(document.lead.split()[: int(count)])),
    ):
        leads = [text(document, result[3]) for document, result in zip(corpus, results)]
        scores = np.array([[*rouge(lead, document.references), words(lead)] for lead, document in zip(leads, corpus)])
        gain = 100 * (results[:, 0] - scores[:, 0])
        error = gain.std(ddof=1) / np.sqrt(len(gain))
        row(name, scores, f"  the summary gains {gain.mean():+.1f} ± {error:.1f} in ROUGE-1, {gain.mean() / error:.1f} standard errors")
    row(f"summary, {FOLDS}-fold, {len(corpus)} documents", results)


def write(names, weights, cost, results, corpus):
    listed = "".join(f"    {weight:.4f}, // {name}\n" for name, weight in zip(names, weights))
    one, two, longest, length = results.mean(0)
    TABLE.write_text(
        f"""//! Weights of the measures. Written by training/summary/weights.py; not to be edited by hand.
//!
//! Learned from {len(corpus)} documents with people's summaries: GUM's (Zeldes 2017; Liu and Zeldes 2023, GUMSum) and end-of-section
//! summaries of OpenStax's Principles of Economics and High School Physics. By {FOLDS}-fold cross-validation, three sentences of
//! {length:.0f} words on average have ROUGE-1/2/L {one * 100:.1f}/{two * 100:.1f}/{longest * 100:.1f}.

use super::features::NAMES;

/// Weight of each measure, by [`NAMES`].
#[rustfmt::skip]
pub(super) const WEIGHTS: [f64; NAMES.len()] = [
{listed}];
/// What a word more costs: a summary of three sentences is as long as an article's first three, on average.
pub(super) const COST_PER_WORD: f64 = {cost:.5f};
/// How much a repetition of what is already picked takes off.
pub(super) const REPETITION: f64 = {REPETITION};
""",
        encoding="utf-8",
    )


def main():
    data, example = pathlib.Path(sys.argv[1]), str(pathlib.Path(sys.argv[2]).resolve())
    loaded = documents(data / "summ/dev.jsonl")
    names = output([example, "--names"], "x").split()
    for document in loaded:
        document["lead"] = " ".join(output([example, "--sentences"], document["article"]).splitlines()[:3])
    corpus = [Document(document, example) for document in loaded]
    assert all(len(document.texts) > 0 for document in corpus), "every document has a candidate"
    results = cross_validate(corpus, names)
    report(corpus, results)
    weights = fit(corpus, names)
    cost = cost_for(corpus, weights)
    spreads = np.vstack([document.measures for document in corpus]).std(0)
    for at in np.argsort(-abs(weights * spreads)) if "--weights" in sys.argv else ():
        print(f"{names[at]:16s} {weights[at]:+8.3f}  by its spread {weights[at] * spreads[at]:+.3f}")
    if "--write" in sys.argv:
        write(names, weights, cost, results, corpus)
    if "--without" in sys.argv:
        dropped = sys.argv[sys.argv.index("--without") + 1].split(",")
        for document in corpus:
            document.measures[:, [names.index(name) for name in dropped]] = 0.0
        print("without", *dropped)
        report(corpus, cross_validate(corpus, names))


if __name__ == "__main__":
    main()
