"""Chooses the words that get a vector of their own, and reads the engine's features of every word seen.

Usage: python vocabulary.py --features BINARY --raw raw.txt --out DIR [--size N]
Writes vocabulary.txt (normal forms, most important first; the first line stands for unknown words).
"""

import argparse
import collections
import os
import subprocess

import treebank
from teacher import minilm_directory


def engine_features(binary, words):
    """What the engine makes of each word: {word: (normal form, hashes)}."""
    words = list(words)
    assert not any("\n" in w or "\r" in w for w in words)
    text = subprocess.run([binary], input="\n".join(words) + "\n", capture_output=True, text=True, check=True).stdout
    rows = [line.split("\t") for line in text.split("\n")[:-1]]
    assert len(rows) == len(words), (len(rows), len(words))
    return {w: (r[0], [int(x) for x in r[1:]]) for w, r in zip(words, rows)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--features", required=True)
    parser.add_argument("--raw", required=True, nargs="+")
    parser.add_argument("--out", required=True)
    parser.add_argument("--size", type=int, default=22000)
    args = parser.parse_args()
    os.makedirs(args.out, exist_ok=True)
    train, _ = treebank.corpora()
    counts = collections.Counter(w for s in train for w in s["words"])
    raw = collections.Counter(w for path in args.raw for line in open(path, encoding="utf-8") for w in line.split())
    features = engine_features(args.features, set(counts) | set(raw))
    treebank_counts, raw_counts = collections.Counter(), collections.Counter()
    for w, n in counts.items():
        treebank_counts[features[w][0]] += n
    for w, n in raw.items():
        raw_counts[features[w][0]] += n
    scores = collections.defaultdict(float)
    for w, n in treebank_counts.items():
        if n >= 2:
            scores[w] += n
    for w, n in raw_counts.items():
        if n >= 2:
            scores[w] += n / 3
    # MiniLM's whole words stand by falling frequency: Zipf gives each a count.
    with open(os.path.join(minilm_directory(), "vocab.txt"), encoding="utf-8") as file:
        for rank, w in enumerate(line.rstrip("\n") for line in file):
            if rank > 1996 and w.isalpha() and w.isascii() and len(w) > 1:
                scores[w] += 30000 / (rank - 1000)
    chosen = sorted(scores, key=lambda w: (-scores[w], w))[:args.size - 1]
    with open(os.path.join(args.out, "vocabulary.txt"), "w", encoding="utf-8") as file:
        file.write("\n".join(["[unk]", *chosen]) + "\n")
    for name in ("ewt-dev", "gum-dev"):
        words = [w for s in treebank.read_conllu(name) for w in s["words"]]
        known = engine_features(args.features, set(words))
        inside = set(chosen)
        print(name, "known words", sum(known[w][0] in inside for w in words) / len(words))


if __name__ == "__main__":
    main()
