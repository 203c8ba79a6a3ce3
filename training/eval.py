"""Measures the engine's annotation with the CoNLL 2018 shared task's definitions.

On gold tokens: UAS and LAS count every word, LAS without subtypes of relations (as the shared task does; `LAS+` with them);
UFeats compares the universal features; lemmas must be equal (`_` in the treebank counts as right). Names: strict typed spans, F1.

On raw text (each document's sentences as running text, through cleaning, sentence splitting and tokens): F1 of words found,
tags, arcs and relations; words are aligned by their forms.

Usage: GISTCHECK=target/release/gistcheck python eval.py           (`cargo xtask eval` calls it so)
       python eval.py --annotate BINARY [--model language.bin]     (crates/engine/examples/annotate.rs, built with --release)
"""

import argparse
import difflib
import os
import re
import subprocess
import tempfile
import zlib

# The data's folder may be named by `cargo xtask eval`.
if "DATA" in os.environ:
    os.environ.setdefault("GISTCHECK_SHARED", os.environ["DATA"])

import treebank

# The shared task's list of features that count.
UNIVERSAL = {"PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite", "Degree",
             "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite"}


def rows_of(text):
    """Sentences of CoNLL-U as lists of columns."""
    parsed, rows = [], []
    for line in [*text.split("\n"), ""]:
        if not line:
            if rows:
                parsed.append(rows)
            rows = []
        elif line[0] != "#":
            rows.append(line.split("\t"))
    return parsed


def annotate(command, sentences):
    """The engine's columns for tokens given without any annotation, and what it says of its speed."""
    text = []
    for s in sentences:
        text += [f"{i}\t{w}\t_\t_\t_\t_\t_\t_\t_\t_" for i, w in enumerate(s["words"], 1)] + [""]
    with tempfile.NamedTemporaryFile("w", suffix=".conllu", encoding="utf-8") as file:
        file.write("\n".join(text) + "\n")
        file.flush()
        with open(file.name, encoding="utf-8") as given:
            command = [file.name if part == "FILE" else part for part in command]
            result = subprocess.run(command, stdin=given, capture_output=True, text=True, check=True)
    parsed = rows_of(result.stdout)
    assert [len(p) for p in parsed] == [len(s["words"]) for s in sentences]
    return parsed, result.stderr.strip()


def features(text):
    return sorted(f for f in text.split("|") if f.split("=")[0] in UNIVERSAL)


def right(s, i, row, head):
    """What is right of one word's columns."""
    plain = row[7].split(":")[0] == s["deprel"][i].split(":")[0]
    return {"UPOS": row[3] == s["upos"][i], "XPOS": row[4] == s["xpos"][i], "UFeats": features(row[5]) == features(s["feats"][i]),
            "Lemma": s["lemma"][i] in ("_", row[2]), "UAS": head, "LAS": head and plain, "LAS+": head and row[7] == s["deprel"][i]}


def tree_scores(gold, parsed):
    count, total = {}, 0
    for s, rows in zip(gold, parsed):
        for i, row in enumerate(rows):
            total += 1
            for k, v in right(s, i, row, int(row[6]) == s["head"][i]).items():
                count[k] = count.get(k, 0) + v
    return {k: round(100 * v / total, 2) for k, v in count.items()}


def raw_scores(command, gold):
    """F1 on each document's running text."""
    documents, count, system, expected = {}, {}, 0, 0
    for s in gold:
        documents.setdefault(s["document"], []).append(s)
    for sentences in documents.values():
        text = " ".join(s["text"] for s in sentences)
        result = subprocess.run(command, input=text, capture_output=True, text=True)
        parsed = rows_of(result.stdout) if result.returncode == 0 else []
        # Words numbered through the document; heads by those numbers, the root's as its own.
        flat = [(s, i) for s in sentences for i in range(len(s["words"]))]
        starts, at = {}, 0
        for s in sentences:
            starts[id(s)] = at
            at += len(s["words"])
        found = []
        for rows in parsed:
            start = len(found)
            found += [(row, None if row[6] == "0" else start + int(row[6]) - 1) for row in rows]
        expected, system = expected + len(flat), system + len(found)
        matcher = difflib.SequenceMatcher(None, [s["words"][i] for s, i in flat], [row[1] for row, _ in found], autojunk=False)
        to_gold = {b + k: a + k for a, b, n in matcher.get_matching_blocks() for k in range(n)}
        for b, a in to_gold.items():
            (s, i), (row, head) = flat[a], found[b]
            gold_head = None if s["head"][i] == 0 else starts[id(s)] + s["head"][i] - 1
            same = gold_head is None if head is None else to_gold.get(head) == gold_head
            for k, v in {"Words": True, **right(s, i, row, same)}.items():
                count[k] = count.get(k, 0) + v
    return {k: round(200 * v / (expected + system), 2) for k, v in count.items()}


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
    by_kind = {kind: [0, 0, 0] for kind in kinds}
    for s, rows in zip(gold, parsed):
        found = spans([(re.search(r"Name=([^|]+)", row[9]) or [None, "O"])[1] for row in rows])
        expected = spans(s["names"])
        for kind in kinds:
            f, e = ({x for x in part if x[2] == kind} for part in (found, expected))
            by_kind[kind] = [a + b for a, b in zip(by_kind[kind], (len(f & e), len(f), len(e)))]
    f1 = lambda h, f, e: round(200 * h / max(1, f + e), 1)
    return {"F1": f1(*map(sum, zip(*by_kind.values()))), **{k: f1(*v) for k, v in by_kind.items()}}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--annotate", help="the example that annotates CoNLL-U; else GISTCHECK's inspect does")
    parser.add_argument("--model", help="another file than the one built in (with --annotate)")
    args = parser.parse_args()
    gistcheck = os.environ.get("GISTCHECK")
    if args.annotate:
        command = [args.annotate]
        if args.model:
            inflated = tempfile.NamedTemporaryFile(suffix=".bin")
            with open(args.model, "rb") as file:
                inflated.write(zlib.decompress(file.read()))
            inflated.flush()
            command.append(inflated.name)
    else:
        command = [gistcheck or "gistcheck", "inspect", "--conllu", "FILE"]
    _, dev = treebank.corpora()
    for name in ("ewt", "gum"):
        parsed, speed = annotate(command, dev[name])
        print(f"{name}-dev, gold tokens", tree_scores(dev[name], parsed), speed)
        if gistcheck:
            print(f"{name}-dev, raw text   ", raw_scores([gistcheck, "inspect", "-", "--stage", "parse"], dev[name]))
    for name, kinds in (("gum", ("PER", "ORG", "LOC", "MISC")), ("wikigold", ("PER", "ORG", "LOC", "MISC")), ("uner", ("PER", "ORG", "LOC"))):
        parsed, _ = annotate(command, dev[name])
        print(f"names {name}", name_scores(dev[name], parsed, kinds))


if __name__ == "__main__":
    main()
