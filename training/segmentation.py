#!/usr/bin/env python3
"""How well raw text is cut into sentences and tokens, against a treebank.

    segmentation.py [--errors] TREEBANK.conllu.gz... -- COMMAND...

COMMAND reads paragraphs, one a line, and prints a sentence a line with spaces between tokens and an empty line after
each paragraph (`cargo run --release -p gistcheck-engine --example segment`). Prints F1 of token spans and of sentence
spans in characters that are not white space, as the CoNLL 2018 shared task defines them. `--errors` lists differences.
"""
import gzip
import subprocess
import sys
from collections import Counter


def paragraphs(path):
    """Yields paragraphs of sentences, each a list of (form, space after)."""
    paragraph, sentence, covered, whole_space = [], [], 0, True
    for line in gzip.open(path, "rt", encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith(("# newpar", "# newdoc")) and paragraph:
            yield paragraph
            paragraph = []
        if not line and sentence:
            paragraph.append(sentence)
            sentence, covered = [], 0
        if not line or line.startswith("#"):
            continue
        cols = line.split("\t")
        space = "SpaceAfter=No" not in cols[9]
        if "-" in cols[0]:
            covered, whole_space = int(cols[0].split("-")[1]), space
        elif "." not in cols[0]:
            number = int(cols[0])
            if number < covered:
                space = False
            elif number == covered:
                space, covered = whole_space, 0
            sentence.append((cols[1], space))
    if sentence:
        paragraph.append(sentence)
    if paragraph:
        yield paragraph


def spans(sentences):
    """Token and sentence spans over the characters that are not white space."""
    at, tokens, sents = 0, [], []
    for sentence in sentences:
        start = at
        for form in sentence:
            length = len("".join(form.split()))
            tokens.append((at, at + length, form))
            at += length
        sents.append((start, at))
    return tokens, sents


def f1(gold, found):
    same = len(set(gold) & set(found))
    return 200 * same / (len(gold) + len(found)) if gold or found else 100.0


def main(argv):
    split = argv.index("--")
    errors = "--errors" in argv[:split]
    for path in (a for a in argv[:split] if not a.startswith("--")):
        gold = list(paragraphs(path))
        raw = ["".join(form + (" " if space else "") for s in p for form, space in s).replace("\n", " ").strip() for p in gold]
        out = subprocess.run(argv[split + 1:], input="\n".join(raw) + "\n", capture_output=True, text=True, check=True).stdout
        cut = [[s.split(" ") for s in block.split("\n") if s] for block in out.split("\n\n")]
        offset, g_tok, g_sent, f_tok, f_sent, wrong = 0, [], [], [], [], Counter()
        for p, c in zip(gold, cut):
            gt, gs = spans([[f for f, _ in s] for s in p])
            ft, fs = spans(c)
            for kept, found in ((g_tok, gt), (g_sent, gs), (f_tok, ft), (f_sent, fs)):
                kept += [(x[0] + offset, x[1] + offset) for x in found]
            if errors:
                only = {x[:2] for x in gt} ^ {x[:2] for x in ft}
                wrong.update("-" + x[2] for x in gt if x[:2] in only)
                wrong.update("+" + x[2] for x in ft if x[:2] in only)
            offset += max(gt[-1][1], ft[-1][1] if ft else 0)
        print(f"{path.split('/')[-1]}: token F1 {f1(g_tok, f_tok):.2f}, sentence F1 {f1(g_sent, f_sent):.2f}")
        if errors:
            print(wrong.most_common(80))


if __name__ == "__main__":
    main(sys.argv[1:])
