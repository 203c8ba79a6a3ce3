"""Writes a trained student as the engine's model file.

Usage: python export.py --student student.pt --out ../crates/models/data/language.bin
"""

import argparse
import collections
import struct
import zlib

import numpy
import torch

import knowledge
import treebank
from student import LEVELS, WEIGHT_LEVELS


def half(values):
    """float32 cut to its upper 16 bits, rounded to nearest."""
    bits = numpy.ascontiguousarray(values, dtype=numpy.float32).view(numpy.uint32).astype(numpy.uint64)
    return ((bits + 0x8000) >> 16).astype(numpy.uint16)


def unhalf(halves):
    return (halves.astype(numpy.uint32) << 16).view(numpy.float32)


class Writer:
    def __init__(self, levels, table_levels):
        self.table_levels = table_levels
        self.levels = levels
        self.parts, self.report = [], []

    def put(self, name, *pieces):
        data = b"".join(pieces)
        self.parts.append(data)
        self.report.append((name, len(data), len(zlib.compress(data, 9))))

    def numbers(self, name, values):
        values = numpy.asarray(values, dtype=numpy.float32).reshape(-1)
        self.put(name, struct.pack("<I", len(values)), half(values).tobytes())

    def matrix(self, name, weight):
        weight = weight.detach().numpy().astype(numpy.float32)
        scales = half(numpy.maximum(numpy.abs(weight).max(1), 1e-8) / self.levels)
        levels = numpy.clip(numpy.round(weight / unhalf(scales)[:, None]), -self.levels, self.levels).astype(numpy.int8)
        self.put(name, struct.pack("<II", *weight.shape), scales.tobytes(), levels.tobytes())

    def nibbles(self, name, table, scale):
        table, scale = table.detach().numpy(), scale.detach().numpy()
        levels = (numpy.clip(numpy.round(table / scale), -self.table_levels, self.table_levels) + 8).astype(numpy.uint8)
        packed = levels[:, 0::2] | (levels[:, 1::2] << 4)
        self.put(name, struct.pack("<II", *table.shape), half(scale).tobytes(), packed.tobytes())

    def lines(self, name, lines):
        text = "\n".join(lines).encode()
        self.put(name, struct.pack("<I", len(text)), text)

    def lexicon(self, name, words):
        self.put(name, knowledge.lexicon(words))

    def finish(self):
        return knowledge.tables() + b"".join(self.parts)


def endings(train, rules):
    """For each lemma rule, the endings of the forms it was seen with."""
    seen = collections.defaultdict(collections.Counter)
    for s in train:
        if s["lemma"]:
            for w, l in zip(s["words"], s["lemma"]):
                rule = treebank.lemma_rule(w, l)
                lower = w.lower()
                cut = 0 if rule[0] == "!" else int(rule[2:].split("+", 1)[0])
                seen[rule][lower if rule[0] == "!" else lower[len(lower) - cut:]] += 1
    lines = []
    for rule in rules:
        kept = sorted(e for e in seen[rule] if " " not in e)
        lines.append(rule + "\t" + " ".join(kept))
    return lines


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--student", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--levels", type=int, default=WEIGHT_LEVELS)
    parser.add_argument("--table-levels", type=int, default=LEVELS)
    args = parser.parse_args()
    saved = torch.load(args.student)
    state, scales, inventories, vocabulary = saved["model"], saved["scales"], saved["inventories"], saved["vocabulary"]
    train, _ = treebank.corpora()
    writer = Writer(args.levels, args.table_levels)
    order = sorted(range(1, len(vocabulary)), key=lambda i: vocabulary[i].encode())
    writer.lexicon("words", [vocabulary[i] for i in order])
    writer.nibbles("word vectors", state["table.weight"][torch.tensor(order + [0])], scales[0])
    for i in range(5):
        writer.nibbles(f"hash vectors {i}", state[f"hashed.{i}.weight"], scales[i + 1])
    layers = sum(k.startswith("gates.") for k in state)
    writer.numbers("layers", [0.0] * layers)
    for i in range(layers):
        writer.matrix(f"layer {i}", state[f"inputs.{i}"])
        writer.numbers(f"bias {i}", state[f"biases.{i}"])
        writer.numbers(f"gates {i}", state[f"gates.{i}"])
    writer.matrix("tags", state["tags.weight"])
    writer.numbers("tag bias", state["tags.bias"])
    writer.matrix("arc", state["arc.weight"])
    writer.numbers("arc bias", state["arc.bias"])
    writer.matrix("arc pair", state["pair"].T.contiguous())
    writer.numbers("arc pair bias", state["head_bias"])
    writer.numbers("arc root", state["root"])
    writer.numbers("arc distance", state["distance"])
    writer.matrix("label", state["label.weight"])
    writer.numbers("label bias", state["label.bias"])
    writer.numbers("label root", state["label_root"])
    writer.matrix("label out", state["label_out.weight"])
    writer.numbers("label out bias", state["label_out.bias"])
    writer.lines("upos", inventories["upos"])
    writer.lines("xpos", inventories["xpos"])
    with_tags = collections.defaultdict(set)
    for s in train:
        if s["feats"]:
            for f, x in zip(s["feats"], s["xpos"]):
                with_tags[f].add(x)
    writer.lines("feats", [f + "\t" + " ".join(sorted(with_tags[f])) for f in inventories["feats"]])
    writer.lines("pairs", inventories["pair"])
    writer.lines("lemma rules", endings(train, inventories["lemma"]))
    writer.lines("names", inventories["names"])
    writer.lines("relations", inventories["deprel"])
    raw = writer.finish()
    packed = knowledge.packed(raw)
    with open(args.out, "wb") as file:
        file.write(packed)
    for name, size, small in writer.report:
        if size > 2000:
            print(f"{name:20} {size:9} {small:9}")
    print(f"{'file':20} {len(raw):9} {len(packed):9}")


if __name__ == "__main__":
    main()
