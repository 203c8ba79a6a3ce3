"""Reads the treebanks and the name corpora, and fixes the label inventories.

A sentence is a dict of parallel lists; a layer that its corpus lacks is None,
and the losses of that layer are masked.
"""

import collections
import gzip
import os
import re

SHARED = os.environ.get("GISTCHECK_SHARED", os.path.join(os.path.dirname(__file__), "..", "..", "shared"))
NAME_TAGS = ["O"] + [f"{p}-{t}" for t in ("PER", "ORG", "LOC", "MISC") for p in "BI"]
ENTITY_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
# Days and months are proper nouns inside "time" mentions; dates are found by rules, not as names.
NOT_NAMES = {"time"}


def _lines(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from file


def read_conllu(name):
    """The sentences of treebanks/<name>.conllu.gz, words only (no ranges, no empty nodes)."""
    sentences, rows, document, text = [], [], None, ""
    opened = []  # mentions still open, across sentences of a document
    for line in _lines(os.path.join(SHARED, "treebanks", name + ".conllu.gz")):
        line = line.rstrip("\n")
        if line.startswith("# newdoc id = "):
            document, opened = line[14:], []
        if line.startswith("# text = "):
            text = line[9:]
        if not line:
            if rows:
                sentences.append({**_sentence(rows, document, opened, name), "text": text})
                rows = []
        elif line[0] != "#":
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)
    return sentences


def _sentence(rows, document, opened, name):
    sentence = {
        "corpus": name, "document": document,
        "words": [r[1] for r in rows], "lemma": [r[2] for r in rows], "upos": [r[3] for r in rows],
        "xpos": [r[4] for r in rows], "feats": [r[5] for r in rows],
        "head": [int(r[6]) for r in rows], "deprel": [r[7] for r in rows], "names": None,
    }
    if name.startswith("gum"):
        sentence["names"] = _gum_names(rows, opened)
    return sentence


def _gum_names(rows, opened):
    """BIO tags: a run of NNP(S) takes the type of the smallest mention that holds all of it."""
    mentions = []
    for i, row in enumerate(rows):
        match = re.search(r"(?:^|\|)Entity=([^|]*)", row[9])
        if not match:
            continue
        for piece in re.findall(r"\([^()]*\)?|[^()]+\)", match.group(1)):
            body = piece.strip("()").split("-")
            if piece.startswith("("):
                opened.append((body[0], body[1], i))
            if piece.endswith(")"):
                for k in range(len(opened) - 1, -1, -1):
                    if opened[k][0] == body[0]:
                        _, kind, start = opened.pop(k)
                        mentions.append((start, i, kind))
                        break
    # A mention must end in its own sentence; whatever stays open is dropped.
    opened.clear()
    tags = ["O"] * len(rows)
    mentions.sort(key=lambda m: m[1] - m[0])
    i = 0
    while i < len(rows):
        if not rows[i][4].startswith("NNP"):
            i += 1
            continue
        end = i
        while end + 1 < len(rows) and rows[end + 1][4].startswith("NNP"):
            end += 1
        start = i
        i = end + 1
        while start <= end:
            # The longest part of the run, from its start, that one mention holds.
            for stop in range(end, start - 1, -1):
                kind = next((k for a, b, k in mentions if a <= start and stop <= b), None)
                if kind:
                    break
            if kind and kind not in NOT_NAMES:
                kind = ENTITY_TYPES.get(kind, "MISC")
                for k in range(start, stop + 1):
                    tags[k] = ("B-" if k == start else "I-") + kind
            start = stop + 1
    return tags


def read_bio(name):
    """The sentences of names/<name>.bio.gz, tags normalized to BIO."""
    sentences, words, tags = [], [], []

    def close():
        if words:
            fixed = [t if t[0] != "I" or (i and tags[i - 1][1:] == t[1:]) else "B" + t[1:] for i, t in enumerate(tags)]
            sentences.append({"corpus": name, "document": None, "words": list(words), "names": fixed,
                              "lemma": None, "upos": None, "xpos": None, "feats": None, "head": None, "deprel": None})
        words.clear()
        tags.clear()

    for line in _lines(os.path.join(SHARED, "names", name + ".bio.gz")):
        line = line.rstrip("\n")
        if not line:
            close()
        else:
            word, tag = line.split("\t")
            words.append(word)
            tags.append(tag)
    close()
    return sentences


def lemma_rule(form, lemma):
    """The edit script that makes the lemma: `=` keep, `l` lower-case first, then `-cut+append`, or `!whole`."""
    for case, base in (("l", form.lower()), ("=", form)):
        common = 0
        while common < min(len(base), len(lemma)) and base[common] == lemma[common]:
            common += 1
        if common or not lemma:
            cut = len(base) - common
            if cut <= 4 or common >= 2:
                return f"{case}-{cut}+{lemma[common:]}"
    return "!" + lemma


def apply_lemma_rule(form, rule):
    """The lemma that the rule makes of the form."""
    if rule[0] == "!":
        return rule[1:]
    base = form.lower() if rule[0] == "l" else form
    cut, append = rule[2:].split("+", 1)
    cut = int(cut)
    return (base[:len(base) - cut] if cut <= len(base) else base) + append


def corpora():
    """Training sentences, and dev sets by name; every eighth block of wikigold is held out."""
    train = read_conllu("ewt-train") + read_conllu("gum-train")
    wiki = read_bio("wikigold-train")
    blocks = [(i // 20) % 8 == 7 for i in range(len(wiki))]
    train += [s for s, held in zip(wiki, blocks) if not held]
    dev = {"ewt": read_conllu("ewt-dev"), "gum": read_conllu("gum-dev"), "uner": read_bio("uner-dev"),
           "wikigold": [s for s, held in zip(wiki, blocks) if held]}
    return train, dev


def inventories(train):
    """Label lists, each in order of falling frequency (ties by spelling)."""
    counts = collections.defaultdict(collections.Counter)
    for s in train:
        for layer in ("upos", "xpos", "feats", "deprel"):
            if s[layer]:
                counts[layer].update(s[layer])
        if s["lemma"]:
            counts["lemma"].update(lemma_rule(w, l) for w, l in zip(s["words"], s["lemma"]))
            counts["pair"].update(f"{x} {u}" for x, u in zip(s["xpos"], s["upos"]))

    def ranked(layer, least=1):
        return [k for k, v in sorted(counts[layer].items(), key=lambda kv: (-kv[1], kv[0])) if v >= least]

    return {"upos": ranked("upos"), "xpos": ranked("xpos"), "feats": ranked("feats", 5), "deprel": ranked("deprel"),
            "lemma": ranked("lemma", 3), "pair": ranked("pair", 2), "names": NAME_TAGS}
