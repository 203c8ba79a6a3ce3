"""The CoNLL 2018 shared task's evaluation of parses from raw text, by its published definitions.

Words stand at spans of characters that are not white space. A multiword token ("don't") is one token; the words in it share
its span, and are aligned with the other side's words there by the longest common subsequence of their forms. Everything else
is aligned where the spans are equal. Each figure is the F1 of words (tokens, sentences) that are right.
"""

# The shared task's list of features that count.
UNIVERSAL = {"PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite", "Degree",
             "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite"}
# The treebanks write a word with one of these as one multiword token; the engine writes the words alone.
CLITICS = {"n't", "n’t", "'s", "’s", "'m", "’m", "'ve", "’ve", "'re", "’re", "'ll", "’ll", "'d", "’d", "'", "’"}


def features(text):
    return sorted(f for f in text.split("|") if f.split("=")[0] in UNIVERSAL)


def right(gold, found, head):
    """What is right of one word's columns, where the head is right or not."""
    plain = gold[7].split(":")[0] == found[7].split(":")[0]
    return {"UPOS": gold[3] == found[3], "XPOS": gold[4] == found[4], "UFeats": features(gold[5]) == features(found[5]),
            "Lemmas": gold[2] in ("_", found[2]), "UAS": head, "LAS": head and plain, "LAS+": head and gold[7] == found[7]}


class Word:
    def __init__(self, columns, start, end, several):
        self.columns, self.start, self.end, self.several, self.parent = columns, start, end, several, None


class Parse:
    """Spans of tokens and sentences, and the words."""

    def __init__(self):
        self.tokens, self.sentences, self.words, self.at = [], [], [], 0

    def sentence(self, pieces, place):
        """Adds a sentence: (token's text, its words' columns) pieces; `place` says where a token begins."""
        first, begun = len(self.words), None
        for text, rows in pieces:
            text = "".join(text.split())
            start = place(self.at, text)
            self.at = start + len(text)
            begun = start if begun is None else begun
            self.tokens.append((start, self.at))
            self.words += [Word(row, start, self.at, len(rows) > 1) for row in rows]
        self.sentences.append((begun, self.at))
        for word in self.words[first:]:
            head = int(word.columns[6])
            word.parent = self.words[first + head - 1] if head else None


def pieces(lines):
    """A sentence's tokens of CoNLL-U lines, its ranges kept."""
    found, until = [], 0
    for columns in (line.split("\t") for line in lines if line[0] != "#"):
        if "-" in columns[0]:
            until = int(columns[0].split("-")[1])
            found.append((columns[1], []))
        elif columns[0].isdigit():
            if int(columns[0]) > until:
                found.append((columns[1], []))
            found[-1][1].append(columns)
    return found


def joined(found):
    """The engine's words, those with a clitic as one token."""
    tokens = []
    for text, rows in found:
        glued = tokens and "SpaceAfter=No" in tokens[-1][1][-1][9] and tokens[-1][0][-1].isalpha()
        if glued and text.lower() in CLITICS:
            tokens[-1] = (tokens[-1][0] + text, tokens[-1][1] + rows)
        else:
            tokens.append((text, rows))
    return tokens


def gold_parse(sentences):
    parse = Parse()
    for lines in sentences:
        parse.sentence(pieces(lines), lambda at, _: at)
    return parse


def found_parse(sentences, text):
    """The engine's parse at its places in the text's characters; what its cleaning left out is skipped."""
    text = "".join(text.split())

    def place(at, token):
        found = text.find(token, at)
        return at if found < 0 or found - at > 20_000 else found

    parse = Parse()
    for lines in sentences:
        parse.sentence(joined(pieces(lines)), place)
    return parse


def aligned(gold, found):
    """Pairs of words of two parses that stand for each other."""
    pairs, g, f = [], 0, 0
    while g < len(gold) and f < len(found):
        if gold[g].several or found[f].several:
            g0, f0, g, f = region(gold, found, g, f)
            pairs += common(gold[g0:g], found[f0:f])
        elif (gold[g].start, gold[g].end) == (found[f].start, found[f].end):
            pairs.append((gold[g], found[f]))
            g, f = g + 1, f + 1
        elif gold[g].start <= found[f].start:
            g += 1
        else:
            f += 1
    return pairs


def region(gold, found, g, f):
    """The words on both sides that some multiword tokens touch."""
    if gold[g].several:
        end = gold[g].end
        if not found[f].several and found[f].start < gold[g].start:
            f += 1
    else:
        end = found[f].end
        if not gold[g].several and gold[g].start < found[f].start:
            g += 1
    g0, f0 = g, f

    def past(words, at):
        return at >= len(words) or (words[at].start >= end if words[at].several else words[at].end > end)

    while not past(gold, g) or not past(found, f):
        if g < len(gold) and (f >= len(found) or gold[g].start <= found[f].start):
            word, g = gold[g], g + 1
        else:
            word, f = found[f], f + 1
        if word.several:
            end = max(end, word.end)
    return g0, f0, g, f


def common(gold, found):
    """The longest common subsequence by form."""
    same = lambda a, b: a.columns[1].lower() == b.columns[1].lower()
    best = [[0] * (len(found) + 1) for _ in range(len(gold) + 1)]
    for g in reversed(range(len(gold))):
        for f in reversed(range(len(found))):
            best[g][f] = max(1 + best[g + 1][f + 1] if same(gold[g], found[f]) else 0, best[g + 1][f], best[g][f + 1])
    pairs, g, f = [], 0, 0
    while g < len(gold) and f < len(found):
        if same(gold[g], found[f]) and best[g][f] == 1 + best[g + 1][f + 1]:
            pairs.append((gold[g], found[f]))
            g, f = g + 1, f + 1
        elif best[g][f] == best[g + 1][f]:
            g += 1
        else:
            f += 1
    return pairs


class Scores:
    """Sums over documents."""

    def __init__(self):
        self.right, self.gold, self.found = {}, {}, {}

    def add(self, gold, found):
        for name, one, other in (("Tokens", gold.tokens, found.tokens), ("Sentences", gold.sentences, found.sentences)):
            self.count(name, len(set(one) & set(other)), len(one), len(other))
        pairs = aligned(gold.words, found.words)
        partner = {id(f): g for g, f in pairs}
        sums = {"Words": len(pairs)}
        for g, f in pairs:
            head = g.parent is None if f.parent is None else g.parent is not None and partner.get(id(f.parent)) is g.parent
            for name, ok in right(g.columns, f.columns, head).items():
                sums[name] = sums.get(name, 0) + ok
        for name, ok in sums.items():
            self.count(name, ok, len(gold.words), len(found.words))

    def count(self, name, ok, gold, found):
        for where, number in ((self.right, ok), (self.gold, gold), (self.found, found)):
            where[name] = where.get(name, 0) + number

    def f1(self):
        return {name: round(200 * ok / max(1, self.gold[name] + self.found[name]), 2) for name, ok in self.right.items()}
