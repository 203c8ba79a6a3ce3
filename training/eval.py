"""Measures the engine's analysis on the dev splits with the CoNLL 2018 shared task's definitions (`conll18.py`).

On gold tokens: share of all words, punctuation among them, whose tag, features, lemma, head, or head and relation are right.
UFeats compares the universal features; a lemma `_` in the treebank counts as right; LAS leaves subtypes of relations out, as
the shared task does (`LAS+` has them). Names: strict typed spans, F1.

From raw text: each document's sentences as running text through cleaning, sentence splitting and tokens; F1 of tokens,
sentences, words and all that is said of words.

Of the discourse, on trees that the engine made of GUM-dev's tokens: of the pronouns resolved, how many belong to the chain of
the name or noun they were resolved to; salience against GUM's five summaries.

Usage: GISTCHECK=target/release/gistcheck python eval.py           (`cargo xtask eval` calls it so)
       python eval.py --annotate BINARY [--model language.bin]     (crates/engine/examples/annotate.rs, built with --release)
"""

import argparse
import gzip
import os
import re
import subprocess
import tempfile
import zlib

# The data's folder may be named by `cargo xtask eval`.
if "DATA" in os.environ:
    os.environ.setdefault("GISTCHECK_SHARED", os.environ["DATA"])

import conll18
import treebank


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


def tree_scores(gold, parsed):
    count, total = {}, 0
    for s, rows in zip(gold, parsed):
        columns = zip(s["words"], s["lemma"], s["upos"], s["xpos"], s["feats"], s["head"], s["deprel"])
        for (word, lemma, upos, xpos, feats, head, deprel), row in zip(columns, rows):
            total += 1
            told = ["_", word, lemma, upos, xpos, feats, str(head), deprel]
            for k, v in conll18.right(told, row, int(row[6]) == head).items():
                count[k] = count.get(k, 0) + v
    return {k: round(100 * v / total, 2) for k, v in count.items()}


def documents(name):
    """Each document of a treebank: its id, the lines of its sentences, and its text, a paragraph a line."""
    found = []
    with gzip.open(os.path.join(treebank.SHARED, "treebanks", name + ".conllu.gz"), "rt", encoding="utf-8") as file:
        for block in file.read().strip().split("\n\n"):
            lines = block.split("\n")
            told = [line for line in lines if line.startswith("# newdoc id = ")]
            if told or not found:
                found.append((told[0][14:] if told else "", [], []))
            _, sentences, paragraphs = found[-1]
            sentences.append(lines)
            text = next(line[9:] for line in lines if line.startswith("# text = "))
            if not paragraphs or any(line.startswith("# newpar") for line in lines):
                paragraphs.append(text)
            else:
                paragraphs[-1] += " " + text
    return [(name, sentences, "\n\n".join(paragraphs)) for name, sentences, paragraphs in found]


def raw_scores(command, name):
    """F1 on each document's running text."""
    scores = conll18.Scores()
    for _, sentences, text in documents(name):
        result = subprocess.run(command, input=text, capture_output=True, text=True)
        blocks = result.stdout.strip().split("\n\n") if result.returncode == 0 else []
        found = [block.split("\n") for block in blocks if any(line[:1].isdigit() for line in block.split("\n"))]
        scores.add(conll18.gold_parse(sentences), conll18.found_parse(found, text))
    return scores.f1()


def discourse(gistcheck):
    """Coreference and salience of GUM-dev, on the engine's own trees of its tokens."""
    import coreference
    import salience

    with tempfile.TemporaryDirectory() as folder:
        gold, trees, one = (os.path.join(folder, name) for name in ("gold.conllu", "trees.conllu", "one.conllu"))
        with open(gold, "w", encoding="utf-8") as all_gold, open(trees, "w", encoding="utf-8") as all_trees:
            for name, sentences, _ in documents("gum-dev"):
                text = "".join("\n".join(lines) + "\n\n" for lines in sentences)
                all_gold.write(text)
                with open(one, "w", encoding="utf-8") as file:
                    file.write(text)
                parsed = subprocess.run([gistcheck, "inspect", "--conllu", one], capture_output=True, text=True, check=True).stdout
                title = "".join(line + "\n" for line in sentences[0] if line.startswith("# meta::title = "))
                all_trees.write(f"# newdoc id = {name}\n{title}{parsed}")
        print("pronouns and links, gum-dev")
        coreference.evaluate(gold, trees, False)
        print("salience, gum-dev, mean over documents")
        salience.evaluate(gold, trees)


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
            print(f"{name}-dev, raw text   ", raw_scores([gistcheck, "inspect", "-", "--stage", "parse"], name + "-dev"))
    for name, kinds in (("gum", ("PER", "ORG", "LOC", "MISC")), ("wikigold", ("PER", "ORG", "LOC", "MISC")), ("uner", ("PER", "ORG", "LOC"))):
        parsed, _ = annotate(command, dev[name])
        print(f"names {name}", name_scores(dev[name], parsed, kinds), flush=True)
    if gistcheck:
        discourse(gistcheck)


if __name__ == "__main__":
    main()
