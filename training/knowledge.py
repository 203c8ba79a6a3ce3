#!/usr/bin/env python3
"""The lists that travel with the trained tables: kinds of nouns, and the weights by which a pronoun's antecedent is chosen.

    python3 training/knowledge.py      puts training/tables/*.txt into crates/models/data/language.bin

They are the first tables of the file. Only the standard library is needed; with zopfli the file gets smaller.
"""
import os
import struct
import zlib

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TABLES = os.path.join(ROOT, "training", "tables")
FILE = os.path.join(ROOT, "crates/models/data/language.bin")
VERSION = 2


def lines(text):
    return struct.pack("<I", len(text)) + text


def lexicon(words):
    """Sorted words, each without the beginning that it shares with the one before."""
    shared, tails, last = [], [], b""
    for word in (w.encode() for w in words):
        common = 0
        while common < min(len(word), len(last), 255) and word[common] == last[common]:
            common += 1
        # A tail must be whole characters.
        while common and common < len(word) and (word[common] & 0xC0) == 0x80:
            common -= 1
        shared.append(common)
        tails.append(word[common:])
        last = word
    return struct.pack("<I", len(words)) + bytes(shared) + lines(b"\n".join(tails))


def tables():
    """The lists as the first bytes of the payload."""
    with open(os.path.join(TABLES, "nouns.txt"), encoding="utf-8") as file:
        nouns = sorted((line.rstrip("\n").split(" ") for line in file), key=lambda row: row[0].encode())
    tops = sorted({above for *_, above in nouns} | {""}, key=str.encode)
    above = [tops.index(noun[2]) for noun in nouns]
    kinds = "".join(kind for _, kind, _ in nouns).encode()
    with open(os.path.join(TABLES, "coreference.txt"), encoding="utf-8") as file:
        rows = sorted((line.rstrip("\n").split("\t") for line in file), key=lambda row: row[0].encode())
    weights = [int(weight) for _, weight in rows]
    return (lexicon([noun for noun, *_ in nouns]) + lines(kinds) + lexicon(tops) + struct.pack(f"<I{len(above)}H", len(above), *above)
            + lexicon([name for name, _ in rows]) + struct.pack(f"<I{len(weights)}b", len(weights), *weights))


def rest(payload):
    """What follows the lists."""
    at = 0

    def skip(size):
        nonlocal at
        at += 4 + size * struct.unpack_from("<I", payload, at)[0]

    # A lexicon is two lists of bytes.
    for size in (1, 1, 1, 1, 1, 2, 1, 1, 1):
        skip(size)
    return payload[at:]


def packed(payload):
    """The file of a payload, deflated."""
    raw = b"GCKM" + struct.pack("<HII", VERSION, len(payload), zlib.crc32(payload)) + payload
    try:
        import zopfli.zlib
        return zopfli.zlib.compress(raw, numiterations=5)
    except ImportError:
        return zlib.compress(raw, 9)


def replace():
    with open(FILE, "rb") as file:
        raw = zlib.decompress(file.read())
    with open(FILE, "wb") as file:
        file.write(packed(tables() + rest(raw[14:])))


if __name__ == "__main__":
    replace()
