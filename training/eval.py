"""Measures the engine's annotation with the CoNLL 2018 shared task's definitions, on gold tokens.

UAS and LAS count every word, LAS without subtypes of relations (as the shared task does; `LAS+` with them); UFeats compares
the universal features; lemmas must be equal (`_` in the treebank counts as right). Names: strict typed spans, F1.

Usage: python eval.py --annotate BINARY      (crates/engine/examples/annotate.rs, built with --release)
"""

import argparse
import re
import subprocess

import treebank

# The shared task's list of features that count.
UNIVERSAL = {"PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite", "Degree",
             "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite"}


def annotate(binary, sentences):
    """The engine's columns for tokens given without any annotation."""
    text = []
    for s in sentences:
        text += [f"{i}\t{w}\t_\t_\t_\t_\t_\t_\t_\t_" for i, w in enumerate(s["words"], 1)] + [""]
    result = subprocess.run([binary], input="\n".join(text) + "\n", capture_output=True, text=True, check=True)
    parsed, rows = [], []
    for line in result.stdout.split("\n"):
        if not line:
            if rows:
                parsed.append(rows)
                rows = []
        elif line[0] != "#":
            rows.append(line.split("\t"))
    assert [len(p) for p in parsed] == [len(s["words"]) for s in sentences]
    return parsed, result.stderr.strip()


def features(text):
    return sorted(f for f in text.split("|") if f.split("=")[0] in UNIVERSAL)


def tree_scores(gold, parsed):
    count = dict.fromkeys(("UPOS", "XPOS", "UFeats", "Lemma", "UAS", "LAS", "LAS+"), 0)
    total = 0
    for s, rows in zip(gold, parsed):
        for i, row in enumerate(rows):
            total += 1
            head = int(row[6]) == s["head"][i]
            count["UPOS"] += row[3] == s["upos"][i]
            count["XPOS"] += row[4] == s["xpos"][i]
            count["UFeats"] += features(row[5]) == features(s["feats"][i])
            count["Lemma"] += s["lemma"][i] == "_" or row[2] == s["lemma"][i]
            count["UAS"] += head
            count["LAS"] += head and row[7].split(":")[0] == s["deprel"][i].split(":")[0]
            count["LAS+"] += head and row[7] == s["deprel"][i]
    return {k: round(100 * v / total, 2) for k, v in count.items()}


def spans(tags):
    result, start = set(), None
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and not (tag[0] == "I" and tag[2:] == tags[start][2:]):
            result.add((start, i, tags[start][2:]))
            start = None
        if tag[0] != "O" and start is None:
            start = i
    return result


def name_scores(gold, parsed, kinds):
    hit = found = expected = 0
    by_kind = {}
    for s, rows in zip(gold, parsed):
        tags = [(re.search(r"Name=([^|]+)", row[9]) or [None, "O"])[1] for row in rows]
        a = {x for x in spans(tags) if x[2] in kinds}
        g = {x for x in spans(s["names"]) if x[2] in kinds}
        for kind in kinds:
            h, f, e = by_kind.get(kind, (0, 0, 0))
            by_kind[kind] = (h + len({x for x in a & g if x[2] == kind}), f + len([x for x in a if x[2] == kind]),
                             e + len([x for x in g if x[2] == kind]))
        hit, found, expected = hit + len(a & g), found + len(a), expected + len(g)
    f1 = lambda h, f, e: round(200 * h / max(1, f + e), 1)
    return {"F1": f1(hit, found, expected), **{k: f1(*v) for k, v in by_kind.items()}}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--annotate", required=True)
    args = parser.parse_args()
    _, dev = treebank.corpora()
    for name in ("ewt", "gum"):
        parsed, speed = annotate(args.annotate, dev[name])
        print(f"{name}-dev", tree_scores(dev[name], parsed), f"({speed})")
    for name, kinds in (("gum", ("PER", "ORG", "LOC", "MISC")), ("wikigold", ("PER", "ORG", "LOC", "MISC")), ("uner", ("PER", "ORG", "LOC"))):
        parsed, _ = annotate(args.annotate, dev[name])
        print(f"names {name}", name_scores(dev[name], parsed, kinds))


if __name__ == "__main__":
    main()
