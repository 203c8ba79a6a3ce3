#!/usr/bin/env python3
"""ROUGE of the shipped summaries beside Lead-3.

    rouge.py [--sentences N]

Reads GISTCHECK (the built command line) and DATA (a folder with `summ/dev.jsonl`) from the environment, as
`cargo xtask eval` sets them. Prints F1 of ROUGE-1, -2 and -L by PyPI's rouge-score (stemmed, best of several references)
and words, each a mean over documents; Lead-3 is the article's first three sentences, once whole and once cut to the
words of that document's summary. The shipped weights were learned from these very documents: `weights.py` prints the
figures of cross-validation, which are the ones to trust.
"""
import json
import os
import pathlib
import sys

try:
    import numpy as np
    from corpus import documents, output, rouge, words
except ImportError as missing:
    sys.exit(f"not run: {missing.name} is missing (pip install -r training/summary/requirements.txt)")


def main():
    gistcheck = os.environ["GISTCHECK"]
    count = sys.argv[sys.argv.index("--sentences") + 1] if "--sentences" in sys.argv else "3"
    rows = {"Lead-3": [], "Lead-3, cut": [], "summary": []}
    for document in documents(pathlib.Path(os.environ["DATA"]) / "summ/dev.jsonl"):
        article = document["article"]
        shown = json.loads(output([gistcheck, "summary", "-", "--sentences", count, "--format", "json"], article))
        summary = " ".join(sentence["text"] for sentence in shown)
        lead = " ".join(output([gistcheck, "inspect", "-", "--stage", "sentences"], article).splitlines()[:3])
        cut = " ".join(lead.split()[: words(summary)])
        for name, text in zip(rows, (lead, cut, summary)):
            rows[name].append([*rouge(text, document["references"]), words(text)])
    scores = {name: np.array(found) for name, found in rows.items()}
    for name, found in scores.items():
        one, two, longest, length = found.mean(0)
        line = f"{name:12s} ROUGE-1 {100 * one:.1f}  ROUGE-2 {100 * two:.1f}  ROUGE-L {100 * longest:.1f}  words {length:.1f}"
        if name != "summary":
            gain = 100 * (scores["summary"][:, 0] - found[:, 0])
            line += f"  gain in ROUGE-1 {gain.mean():+.1f} ± {gain.std(ddof=1) / np.sqrt(len(gain)):.1f}"
        print(line)


main()
