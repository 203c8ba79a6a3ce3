#!/usr/bin/env python3
"""Writes crates/engine/src/summary/common_words.rs: which words are common in English texts, in four classes.

    common_words.py DATA > crates/engine/src/summary/common_words.rs

Counts in how many passages of some 80 content words of the training treebanks below DATA (`treebanks/*-train.conllu.gz`)
a stem occurs. Only counts come out; no sentence is kept.
"""
import gzip
import pathlib
import re
import sys
import textwrap
from collections import Counter

ROOT = pathlib.Path(__file__).resolve().parents[2]
PASSAGE = 80
# Passages from which on a stem is of a class, as a share of all, and what its terms then weigh.
CLASSES = [(0.11, 0.25), (0.055, 0.35), (0.0275, 0.5), (0.0138, 0.6)]
REST = 0.85

HEAD = '''//! How rare words are in other texts. Written by training/summary/common_words.py from the English Web Treebank and GUM
//! (training parts, see crates/models for their licences): counts of stems, four classes, sorted.

/// Weight of a stem that is in no class.
const RARE: f64 = {rest};

/// Each class: what its stems weigh, and the stems, sorted.
#[rustfmt::skip]
const CLASSES: [(f64, &[&str]); {count}] = [
{classes}];

/// How much a stem tells of what a text is about, 0 to 1: little when most texts have it.
pub(super) fn rarity(stem: &str) -> f64 {{
    CLASSES.iter().find(|(_, stems)| stems.binary_search(&stem).is_ok()).map_or(RARE, |(weight, _)| *weight)
}}
'''


def function_words():
    source = (ROOT / "crates/engine/src/summary/terms.rs").read_text(encoding="utf-8")
    return set(re.findall(r'"([^"]+)"', re.search(r"FUNCTION_WORDS: &\[&str\] = &\[(.*?)\];", source, re.S)[1]))


def stem(word):
    for ending in ("ies", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)] + ("y" if ending == "ies" else "")
    return word


def passages(paths, skipped):
    for path in paths:
        words = []
        for line in gzip.open(path, "rt", encoding="utf-8"):
            columns = line.rstrip("\n").split("\t")
            if len(columns) == 10 and columns[0].isdigit():
                word = columns[1].lower()
                # A name that one of the treebanks is full of is no common word.
                named = columns[4] in ("NNP", "NNPS")
                if any(scalar.isalpha() for scalar in word) and word not in skipped and not named:
                    words.append(stem(word))
            elif line == "\n" and len(words) >= PASSAGE:
                yield words
                words = []


def main():
    data = pathlib.Path(sys.argv[1])
    counts, total = Counter(), 0
    for words in passages(sorted(data.glob("treebanks/*-train.conllu.gz")), function_words()):
        counts.update(set(words))
        total += 1
    classes, upper = "", 2.0
    for share, weight in CLASSES:
        stems = sorted(word for word, count in counts.items() if share <= count / total < upper)
        upper = share
        listed = textwrap.wrap(", ".join(f'"{word}"' for word in stems if word.isascii()), 110)
        classes += f"    ({weight}, &[\n" + "".join(f"        {line}\n" for line in listed) + "    ]),\n"
    sys.stdout.write(HEAD.format(rest=REST, count=len(CLASSES), classes=classes))


main()
