#!/usr/bin/env python3
"""Trains and measures coreference on GUM's chains (Entity= in the tenth column).

    python3 training/coreference.py names  IN.conllu OUT.conllu    copies GUM's entity types to Name=, as the parser would
    python3 training/coreference.py train  GOLD.conllu TREES.conllu  rewrites the weights and the table of confidence
    python3 training/coreference.py eval   GOLD.conllu [TREES.conllu] prints precision and recall

TREES are what the engine reads: the gold file with names, or the same words parsed. Only the standard library is needed;
training is seeded and takes about two minutes. The engine itself computes mentions and features
(`cargo run --example coreference`), so that training and inference cannot drift.
"""
import math
import os
import random
import re
import subprocess
import sys
from collections import Counter, defaultdict

import knowledge

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
WEIGHTS = os.path.join(ROOT, "crates/engine/src/entities/weights.rs")
NAMES = {"person": "PER", "organization": "ORG", "place": "LOC"}
KINDS = ["He", "She", "It", "They"]
FORM_NAMES = ["he", "his", "she", "her", "it", "it of a name", "they", "their"]
FORMS = {"he": 0, "him": 0, "his": 0, "himself": 0, "she": 1, "her": 1, "hers": 1, "herself": 1, "it": 2, "its": 2,
         "itself": 2, "they": 3, "them": 3, "their": 3, "theirs": 3, "themselves": 3, "'em": 3}
TALK = 95  # percent asked in talk, where people point at what they see
SEEN = 8  # candidates that a feature must be seen with to be learned
PRECISION = 0.92  # asked of the pronouns resolved in cross-validation; 0.90 is the goal


def documents(path):
    """Documents as (id, sentences); a sentence is its words' columns."""
    found = []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc id"):
            found.append((line.split("=", 1)[1].strip(), [[]]))
        elif not line:
            if found[-1][1][-1]:
                found[-1][1].append([])
        elif line[0] != "#":
            columns = line.split("\t")
            if columns[0].isdigit():
                found[-1][1][-1].append(columns)
    return [(name, [s for s in sentences if s]) for name, sentences in found]


def gold_mentions(sentences):
    """GUM's mentions: (sentence, start, end, head, chain, type, status)."""
    mentions = []
    for number, sentence in enumerate(sentences):
        open_ones = defaultdict(list)
        for at, columns in enumerate(sentence):
            entry = next((e[7:] for e in columns[9].split("|") if e.startswith("Entity=")), "")
            for piece in re.findall(r"\([^()]*\)?|[^()]+\)", entry):
                if piece.startswith("("):
                    fields = piece.strip("()").split("-")
                    chain = fields[0].split("[")[0]
                    open_ones[chain].append((at, fields))
                if piece.endswith(")"):
                    chain = piece.strip("()").split("-")[0].split("[")[0]
                    if open_ones[chain]:
                        start, fields = open_ones[chain].pop()
                        inside = range(start, at + 1)
                        head = next((w for w in inside if not start <= int(sentence[w][6]) - 1 <= at), start)
                        mentions.append((number, start, at + 1, head, chain, fields[1], fields[2], fields[3]))
    return mentions


class Gold:
    """Which chain a stretch of words belongs to: of the mentions with the same head the one most alike."""

    def __init__(self, sentences):
        self.mentions = gold_mentions(sentences)
        self.by_head = defaultdict(list)
        for mention in self.mentions:
            self.by_head[mention[0], mention[3]].append(mention)
        self.size = Counter(m[4] for m in self.mentions)
        self.noun_chains = {m[4] for m in self.mentions if sentences[m[0]][m[3]][3] != "PRON"}

    def find(self, sentence, start, end, head):
        best = max(self.by_head.get((sentence, head), []), default=None,
                   key=lambda m: (min(end, m[2]) - max(start, m[1])) / (max(end, m[2]) - min(start, m[1])))
        return best


def names(source, target):
    """Writes Name= for every gold mention that ends a run of proper nouns."""
    text = open(source, encoding="utf-8").read()
    marks = {}
    for name, sentences in documents(source):
        for s, start, end, head, _, kind, *_ in sorted(gold_mentions(sentences), key=lambda m: m[1] - m[2]):
            words = sentences[s]
            if words[head][4] not in ("NNP", "NNPS") or kind == "time":
                continue
            proper = lambda w: words[w][4] in ("NNP", "NNPS") or words[w][4] in ("IN", "CC", "DT", "HYPH", "POS", "CD")
            first = last = head
            while first > start and proper(first - 1):
                first -= 1
            while last + 1 < end and proper(last + 1):
                last += 1
            while words[first][4] in ("IN", "CC", "DT", "HYPH", "POS", "CD") and first < head:
                first += 1
            while words[last][4] not in ("NNP", "NNPS") and last > head:
                last -= 1
            for w in range(first, last + 1):
                if (name, s, w) not in marks:
                    marks[name, s, w] = ("B" if w == first else "I") + "-" + NAMES.get(kind, "MISC")
    out, name, s, w = [], None, -1, 0
    for line in text.split("\n"):
        if line.startswith("# newdoc id"):
            name, s = line.split("=", 1)[1].strip(), -1
        columns = line.split("\t")
        if len(columns) == 10 and columns[0].isdigit():
            if columns[0] == "1":
                s += 1
            mark = marks.get((name, s, int(columns[0]) - 1))
            if mark:
                columns[9] = f"Name={mark}" + ("" if columns[9] == "_" else "|" + columns[9])
            line = "\t".join(columns)
        out.append(line)
    open(target, "w", encoding="utf-8").write("\n".join(out))


def engine(trees, *options):
    """The engine's lines for each document."""
    command = ["cargo", "run", "-q", "--offline", "-p", "gistcheck-engine", "--example", "coreference", "--"]
    lines = subprocess.run([*command, *options, trees], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    parts = defaultdict(list)
    for line in lines.split("\n"):
        fields = line.split("\t")
        if fields[0] == "doc":
            current = parts[fields[1]]
        elif line:
            current.append(fields)
    return parts


def examples(gold_path, trees):
    """For each pronoun: its kind, document, features of each choice (none first), and which choices are right."""
    chosen = engine(trees, "--choices")
    found = []
    for name, sentences in documents(gold_path):
        gold = Gold(sentences)
        for fields in chosen[name]:
            if fields[0] == "choice":
                s, w = int(fields[1]), int(fields[2])
                mention = gold.find(s, w, w + 1, w)
                chain = mention[4] if mention else None
                word = sentences[s][w]
                # GUM overlooks about one pronoun in a hundred: nothing can be learned from these.
                gap = not mention and word[7] != "expl" or "poss" in word[7] and gold.size[chain] == 1
                found.append([FORMS[word[1].lower()], name, [fields[3:]], [], chain, gap])
            else:
                s, head = int(fields[1]), int(fields[2])
                at_head = {m[4] for m in gold.by_head.get((s, head), [])}
                found[-1][2].append(fields[3:])
                found[-1][3].append(found[-1][4] in at_head)
    return [(kind, name, feats, [not any(right)] + right) for kind, name, feats, right, _, gap in found if not gap]


def learn(data, epochs=8, rate=0.03, decay=1e-3, seed=7):
    """Log-linear ranking by Adagrad; the right choices' shares are summed."""
    weights, squares = defaultdict(float), defaultdict(lambda: 1e-3)
    seen = Counter(f for _, _, feats, _ in data for names in feats for f in set(names))
    order = [(k, n, [[f for f in names if seen[f] >= SEEN] for names in feats], right) for k, n, feats, right in data]
    rng = random.Random(seed)
    total = Counter()
    for epoch in range(epochs):
        rng.shuffle(order)
        for _, _, feats, right in order:
            scores = [sum(weights[f] for f in names) for names in feats]
            top = max(scores)
            odds = [math.exp(s - top) for s in scores]
            everything = sum(odds)
            rightly = sum(o for o, r in zip(odds, right) if r)
            gradient = defaultdict(float)
            for names, o, r in zip(feats, odds, right):
                g = o / everything - (o / rightly if r and rightly else 0.0)
                for f in names:
                    gradient[f] += g
            for f, g in gradient.items():
                g += decay * weights[f]
                squares[f] += g * g
                weights[f] -= rate * g / math.sqrt(squares[f])
        if epoch >= epochs // 2:
            for f, w in weights.items():
                total[f] += w / (epochs - epochs // 2)
    return total


def whole(weights):
    """In sixteenths of a binary digit."""
    rounded = {f: round(w / math.log(2) * 16) for f, w in weights.items()}
    return {f: max(-128, min(127, w)) for f, w in rounded.items() if w}


def sort(kind, none, best):
    """As pronouns.rs: possessives apart, and what has a name where the pronoun is "it"."""
    if KINDS[kind] == "It":
        return "It named" in best
    return any(f.startswith("none") and f.endswith("possessor") for f in none)


def decide(weights, data):
    """(kind, share, right) of each pronoun's best candidate."""
    for kind, _, feats, right in data:
        scores = [sum(weights.get(f, 0) for f in names) for names in feats]
        if len(scores) < 2:
            continue
        top = max(scores)
        odds = [2 ** ((s - top) / 16) for s in scores]
        best = max(range(1, len(scores)), key=lambda at: (scores[at], -at))
        yield 2 * kind + sort(kind, feats[0], feats[best]), odds[best] / sum(odds), right[best]


def step(share):
    """As pronouns.rs: odds in doubling steps."""
    return sum(share >= (1 - share) * odds for odds in (0.25, 0.5, 1, 2, 4, 8, 16, 32, 64))


def calibrate(decisions):
    """How often each kind's best candidate is right, by talk, kind and step; never falling with the odds."""
    table = []
    for cell in ((talk, kind) for talk in (False, True) for kind in range(8)):
        counts = [[0.5, 1.0] for _ in range(10)]  # as if one had been half right
        for kind, share, right, talk in decisions:
            if (talk, kind) == cell:
                counts[step(share)][0] += right
                counts[step(share)][1] += 1
        blocks = []
        for at, (right, all_) in enumerate(counts):
            blocks.append([right, all_, 1])
            while len(blocks) > 1 and blocks[-2][0] / blocks[-2][1] >= blocks[-1][0] / blocks[-1][1]:
                last = blocks.pop()
                blocks[-1] = [a + b for a, b in zip(blocks[-1], last)]
        table.append([int(100 * right / all_) for right, all_, width in blocks for _ in range(width)])
    return table


def train(gold_path, trees):
    turns = 3
    write({}, [[0] * 10] * 16, 100)
    for turn in range(turns):
        data = examples(gold_path, trees)
        spoken = {d[1] for d in data if any(f.endswith("spoken true") for f in d[2][0])}
        docs = sorted({name for _, name, *_ in data})
        random.Random(1).shuffle(docs)
        decisions = []
        for fold in range(5):
            held = set(docs[fold::5])
            weights = whole(learn([d for d in data if d[1] not in held]))
            for example in data:
                if example[1] in held:
                    decisions += [(*d, example[1] in spoken) for d in decide(weights, [example])]
        table = calibrate(decisions)
        ranked = sorted(((table[8 * talk + kind][step(share)], right, kind, talk) for kind, share, right, talk in decisions),
                        reverse=True)
        rights, least = 0, 100
        for count, (percent, right, *_) in enumerate(ranked, 1):
            rights += right
            if count == len(ranked) or ranked[count][0] != percent:
                if rights / count >= PRECISION:
                    least = percent
        for talk in (False, True):
            for kind in range(8):
                made = [right for percent, right, k, t in ranked if percent >= least and (k, t) == (kind, talk)]
                form = lambda d: 2 * d[0] + sort(d[0], d[2][0], next((f for f, r in zip(d[2], d[3]) if r), []))
                wanted = sum(form(d) == kind and (d[1] in spoken) == talk and any(d[3][1:]) for d in data)
                print(f"turn {turn} least {least}, {'talk' if talk else 'text'} {FORM_NAMES[kind]:12}: {sum(made)} of {len(made)} right, "
                      f"{wanted} to be found", flush=True)
        # What the ranker chose is what its next candidates are made of.
        write(whole(learn(data)), table, least)


def write(weights, table, least):
    # A feature seen too seldom to move its weight is not worth its bytes.
    with open(os.path.join(knowledge.TABLES, "coreference.txt"), "w", encoding="utf-8") as out:
        out.writelines(f"{f}\t{w}\n" for f, w in sorted(weights.items()) if abs(w) >= 2)
    knowledge.replace()
    cells = ",\n".join("    [" + ", ".join(str(row) for row in table[at:at + 8]) + "]" for at in (0, 8))
    open(WEIGHTS, "w", encoding="utf-8").write(
        "//! Made by `training/coreference.py` together with the features' weights, which come with the trained tables, from GUM's\n"
        "//! annotations (CC BY 4.0, Amir Zeldes and others); not to be edited by hand.\n\n"
        "/// In how many of a hundred cases the best candidate was right in cross-validation: in texts, then in talk; he, his,\n"
        "/// she, her, it, it of a name, they, their; by the odds it got.\n"
        f"#[rustfmt::skip]\npub(super) const CONFIDENCE: [[[u8; 10]; 8]; 2] = [\n{cells},\n];\n\n"
        "/// The least of these with which a pronoun is resolved, in texts and in talk.\n"
        f"pub(super) const LEAST: [u8; 2] = [{least}, {max(least, TALK)}];\n")


def evaluate(gold_path, trees, verbose):
    told = engine(trees)
    made, right, wanted, wrong_at = Counter(), Counter(), Counter(), []
    links = Counter()
    for name, sentences in documents(gold_path):
        gold = Gold(sentences)
        for s, start, end, head, chain, *_ in gold.mentions:
            form = sentences[s][head][1].lower()
            if end == start + 1 and form in FORMS and chain in gold.noun_chains:
                wanted[KINDS[FORMS[form]]] += 1
        entities, seen = [], defaultdict(list)
        for fields in told[name]:
            if fields[0] == "entity":
                entities.append((fields, []))
            else:
                entities[-1][1].append([int(x) for x in fields[1:5]] + [fields[5], float(fields[6])])
        text = lambda m: " ".join(c[1] for c in sentences[m[0]][m[1]:m[2]])
        for fields, mentions in entities:
            chains = [gold.find(*m[:4]) for m in mentions]
            chains = [m[4] if m else None for m in chains]
            nouns = [at for at, m in enumerate(mentions) if m[4] != "Pronoun"]
            for at, m in enumerate(mentions):
                if m[4] == "Pronoun":
                    kind = KINDS[FORMS[text(m).lower()]]
                    before = [n for n in nouns if n < at] or nouns
                    if not before:
                        continue
                    ok = chains[at] is not None and chains[at] == chains[before[-1]]
                    made[kind] += 1
                    right[kind] += ok
                    if not ok:
                        wrong_at.append((name, m[0], kind, text(m), text(mentions[before[-1]]), m[5]))
                elif at and nouns.index(at):
                    previous = mentions[nouns[nouns.index(at) - 1]]
                    ok = chains[at] is not None and chains[at] == chains[nouns[nouns.index(at) - 1]]
                    links[m[4], "made"] += 1
                    links[m[4], "right"] += ok
                    if not ok:
                        wrong_at.append((name, m[0], m[4], text(m), text(previous), m[5]))
        first = set()
        for s, start, end, head, chain, *_ in sorted(gold.mentions):
            tag = sentences[s][head][4]
            if sentences[s][head][3] != "PRON":
                if chain in first:
                    links["Name" if tag in ("NNP", "NNPS") else "Nominal", "wanted"] += 1
                first.add(chain)
    if verbose:
        for wrong in wrong_at:
            print(*wrong, sep=" | ")
    percent = lambda part, all_: f"{100 * part / max(all_, 1):5.1f} %"
    for kind in KINDS:
        print(f"{kind:8} precision {percent(right[kind], made[kind])} ({right[kind]} of {made[kind]}),"
              f" recall {percent(right[kind], wanted[kind])} of {wanted[kind]}")
    r, m, w = sum(right.values()), sum(made.values()), sum(wanted.values())
    print(f"pronouns precision {percent(r, m)} ({r} of {m}), recall {percent(r, w)} of {w}")
    for kind in ("Name", "Nominal"):
        r, m, w = links[kind, "right"], links[kind, "made"], links[kind, "wanted"]
        print(f"{kind:8} links precision {percent(r, m)} ({r} of {m}), recall {percent(r, w)} of {w}")


if __name__ == "__main__":
    arguments = [word for word in sys.argv[2:] if word != "-v"]
    if sys.argv[1:2] == ["names"]:
        names(*arguments)
    elif sys.argv[1:2] == ["train"]:
        train(*arguments)
    elif sys.argv[1:2] == ["eval"]:
        evaluate(arguments[0], arguments[-1], "-v" in sys.argv)
    else:
        sys.exit(__doc__)
