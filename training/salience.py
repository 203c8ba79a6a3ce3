#!/usr/bin/env python3
"""Fits and measures the salience of entities and sentences on GUM's human summaries.

    python3 training/salience.py train GOLD.conllu TREES.conllu    rewrites crates/engine/src/salience/weights.rs
    python3 training/salience.py eval  GOLD.conllu [TREES.conllu]  prints average precision and rank correlations

An entity's target is the share of the five summaries that mention it (meta::salientEntities); a sentence's is the mean
share of summaries that hold its content words, against the best sentence's. Ridge regression in closed form, standard library only, a few seconds.
"""
import os
import re
import subprocess
import sys
from collections import Counter, defaultdict

from coreference import ROOT, Gold, documents

WEIGHTS = os.path.join(ROOT, "crates/engine/src/salience/weights.rs")
RIDGE = 1.0


def marks(path):
    """For each document: salience of chains, and the summaries' words with the share of summaries that hold them."""
    chains, words = defaultdict(dict), defaultdict(Counter)
    for line in open(path, encoding="utf-8"):
        if line.startswith("# newdoc id"):
            name = line.split("=", 1)[1].strip()
        elif line.startswith("# meta::salientEntities"):
            for chain, count in re.findall(r"(\d+) \((\d)", line):
                chains[name][chain] = int(count) / 5
        elif line.startswith("# meta::summary"):
            text = line.split("=", 1)[1].split(")", 1)[-1].lower()
            for word in {stem(word) for word in re.findall(r"\w+", text) if len(word) > 2}:
                words[name][word] += 0.2
    return chains, words


def stem(word):
    return re.sub(r"(ies|ing|ed|es|s|e|y)$", "", word.lower())


def engine(trees):
    command = ["cargo", "run", "-q", "--offline", "-p", "gistcheck-engine", "--example", "salience", "--", trees]
    parts = defaultdict(list)
    for line in subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\n"):
        fields = line.split("\t")
        if fields[0] == "doc":
            current = parts[fields[1]]
        elif line:
            current.append(fields)
    return parts


def examples(gold_path, trees):
    """For each document: entities and sentences as (target, the engine's salience, features)."""
    chains, words = marks(gold_path)
    told = engine(trees)
    for name, sentences in documents(gold_path):
        gold = Gold(sentences)
        entities, lines, seen = [], [], set()
        for fields in told[name]:
            if fields[0] == "entity":
                s, head = int(fields[1]), int(fields[2])
                found = {m[4] for m in gold.by_head.get((s, head), [])}
                target = max((chains[name].get(c, 0.0) for c in found - seen), default=0.0)
                seen |= found
                entities.append((target, float(fields[3]), [float(x) for x in fields[4:]]))
            else:
                lines.append((float(fields[1]), [float(x) for x in fields[2:]]))
        scored = []
        for sentence, (score, features) in zip(sentences, lines):
            content = {stem(w[1]) for w in sentence if w[3] in ("NOUN", "PROPN", "VERB", "ADJ", "NUM")}
            hit = sum(words[name][w] for w in content)
            scored.append((hit / (len(content) + 5), score, features))
        most = max((target for target, *_ in scored), default=0) or 1
        yield name, entities, [(target / most, score, features) for target, score, features in scored]


def ridge(rows):
    """Weights that predict each row's target from its features; each document counts alike."""
    size = len(rows[0][2])
    left = [[0.0] * size for _ in range(size)]
    right = [0.0] * size
    for target, _, features, weight in rows:
        for i, x in enumerate(features):
            right[i] += weight * x * target
            for j, y in enumerate(features):
                left[i][j] += weight * x * y
    for i in range(1, size):
        left[i][i] += RIDGE
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(left[r][i]))
        left[i], left[pivot], right[i], right[pivot] = left[pivot], left[i], right[pivot], right[i]
        if abs(left[i][i]) < 1e-12:
            continue
        for r in range(size):
            if r != i and left[r][i]:
                factor = left[r][i] / left[i][i]
                left[r] = [a - factor * b for a, b in zip(left[r], left[i])]
                right[r] -= factor * right[i]
    return [right[i] / left[i][i] if abs(left[i][i]) > 1e-12 else 0.0 for i in range(size)]


def train(gold_path, trees):
    # Sentences are judged by their entities: those are fitted first.
    for _ in range(2):
        entities, sentences = [], []
        for _, of_entities, of_sentences in examples(gold_path, trees):
            entities += [(*e, 100 / len(of_entities)) for e in of_entities]
            sentences += [(*s, 100 / len(of_sentences)) for s in of_sentences]
        constants = ""
        for name, what, rows in (("ENTITY", "entities", entities), ("SENTENCE", "sentences", sentences)):
            weights = [round(w, 4) for w in ridge(rows)]
            constants += f"\n/// Weights of the features of {what}.\n#[rustfmt::skip]\n"
            constants += f"pub(super) const {name}: [f64; {len(weights)}] = {weights};\n"
        with open(WEIGHTS, "w", encoding="utf-8") as out:
            out.write("//! Made by `training/salience.py` from GUM's annotations (CC BY 4.0, Amir Zeldes and others); not to be edited by hand.\n" + constants)


def ranks(values):
    order = sorted(range(len(values)), key=lambda at: values[at])
    found, at = [0.0] * len(values), 0
    while at < len(order):
        end = at
        while end + 1 < len(order) and values[order[end + 1]] == values[order[at]]:
            end += 1
        for place in range(at, end + 1):
            found[order[place]] = (at + end) / 2
        at = end + 1
    return found


def spearman(one, two):
    a, b = ranks(one), ranks(two)
    mean = (len(a) - 1) / 2
    cross = sum((x - mean) * (y - mean) for x, y in zip(a, b))
    norm = (sum((x - mean) ** 2 for x in a) * sum((y - mean) ** 2 for y in b)) ** 0.5
    return cross / norm if norm else 0.0


def precision(targets, scores):
    """Average precision for those mentioned in two summaries or more."""
    order = sorted(range(len(scores)), key=lambda at: -scores[at])
    hits, total = 0, 0.0
    for place, at in enumerate(order, 1):
        if targets[at] >= 0.4:
            hits += 1
            total += hits / place
    return total / hits if hits else None


def evaluate(gold_path, trees):
    sums, counts = Counter(), Counter()

    def add(name, value):
        if value is not None:
            sums[name] += value
            counts[name] += 1

    for _, entities, sentences in examples(gold_path, trees):
        targets = [e[0] for e in entities]
        baselines = {"the engine": [e[1] for e in entities], "first mention": [-at for at in range(len(entities))],
                     "number of mentions": [e[2][1] for e in entities]}
        for name, scores in baselines.items():
            add(f"entities, average precision, {name}", precision(targets, scores))
            add(f"entities, rank correlation, {name}", spearman(targets, scores))
        targets = [s[0] for s in sentences]
        lines = {"the engine": [s[1] for s in sentences], "order in the text": [-at for at in range(len(sentences))],
                 "length": [s[2][10] for s in sentences]}
        for name, scores in lines.items():
            add(f"sentences, rank correlation, {name}", spearman(targets, scores))
            top = sorted(range(len(scores)), key=lambda at: -scores[at])[:3]
            best = sorted(targets)[-3:]
            add(f"sentences, summary words in the first three of the best three's, {name}", sum(targets[at] for at in top) / (sum(best) or 1))
    for name in sums:
        print(f"{sums[name] / counts[name]:.3f}  {name}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["train"]:
        train(*sys.argv[2:])
    elif sys.argv[1:2] == ["eval"]:
        evaluate(sys.argv[2], sys.argv[-1])
    else:
        sys.exit(__doc__)
