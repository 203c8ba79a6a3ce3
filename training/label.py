"""Writes what the teacher thinks of every training and raw sentence, and of every word of the vocabulary on its own.

Usage: python label.py --teacher DIR[,DIR...] --raw raw.txt --out DIR     (several teachers are averaged)
"""

import argparse
import json
import os
import time

import numpy
import torch

import treebank
from teacher import Prepared, Teacher, batches, collate, minilm_directory

SOFT = ("upos", "xpos", "names")
HARD = ("feats", "lemma")


@torch.no_grad()
def label(models, items, report):
    """Per word: log-probabilities of SOFT layers, labels and arcs; best classes of HARD layers with their probability."""
    results = [None] * len(items)
    began, done = time.time(), 0
    for rows in batches(items, 3072):
        batch = collate([items[i] for i in rows], 3072)
        outs = []
        with torch.autocast("cpu", torch.bfloat16):
            outs = [m(batch) for m in models]
        mean = lambda key: torch.stack([o[key].float().softmax(-1) for o in outs]).mean(0)
        arcs = mean("arcs")
        heads = torch.where(batch["head"] >= 0, batch["head"], arcs.argmax(-1))
        with torch.autocast("cpu", torch.bfloat16):
            labels = torch.stack([m.labels(o, heads).float().softmax(-1) for m, o in zip(models, outs)]).mean(0)
        soft = {k: mean(k).clamp_min(1e-6).log().half().numpy() for k in SOFT}
        hard = {k: mean(k).max(-1) for k in HARD}
        labels = labels.clamp_min(1e-6).log().half().numpy()
        arcs = arcs.clamp_min(1e-6).log().half().numpy()
        for r, i in enumerate(rows):
            n = len(items[i]["first"])
            result = {k: soft[k][r, :n] for k in SOFT}
            for k in HARD:
                result[k] = hard[k].indices[r, :n].short().numpy()
                result[k + "_p"] = hard[k].values[r, :n].half().numpy()
            result["deprel"] = labels[r, :n]
            result["head_used"] = heads[r, :n].short().numpy()
            result["arcs"] = arcs[r, :n, :n + 1].reshape(-1)
            results[i] = {k: v.copy() for k, v in result.items()}
        done += len(rows)
        if report and done % 5000 < len(rows):
            print(done, round(time.time() - began), flush=True)
    return results


@torch.no_grad()
def isolated(model, prepare, words):
    """Each word alone: its input pieces and its hidden states, reduced to the main directions."""
    items = [{"pieces": [101, *prepare.pieces(w), 102], "cases": [0] * (len(prepare.pieces(w)) + 2),
              "first": [(1, len(prepare.pieces(w)))]} for w in words]
    vectors = numpy.zeros((len(words), 384 * 2), dtype=numpy.float32)
    for rows in batches(items, 3072):
        ids = torch.zeros(len(rows), max(len(items[i]["pieces"]) for i in rows), dtype=torch.long)
        cases = torch.zeros_like(ids)
        for r, i in enumerate(rows):
            ids[r, :len(items[i]["pieces"])] = torch.tensor(items[i]["pieces"])
            cases[r, 1:len(items[i]["pieces"]) - 1] = items[i].get("case", 2)
        lengths = torch.tensor([len(items[i]["pieces"]) for i in rows])
        first = torch.tensor([items[i]["first"] for i in rows])
        with torch.autocast("cpu", torch.bfloat16):
            top = model.encode(ids, cases, lengths, first)[:, 0].float()
        inner = torch.stack([model.words.weight[ids[r, 1:lengths[r] - 1]].mean(0) for r in range(len(rows))])
        inner = inner / 0.05
        vectors[rows] = torch.cat([top / top.std(), inner / inner.std()], 1).numpy()
    return vectors


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--teacher", required=True)
    parser.add_argument("--raw", required=True, nargs="+")
    parser.add_argument("--out", required=True)
    parser.add_argument("--normal", required=True, help="vocabulary.txt")
    args = parser.parse_args()
    os.makedirs(args.out, exist_ok=True)
    torch.set_num_threads(2)
    folders = args.teacher.split(",")
    inventories = json.load(open(os.path.join(folders[0], "inventories.json")))
    prepare = Prepared(inventories)
    models = []
    for folder in folders:
        model = Teacher(inventories)
        model.load_state_dict(torch.load(os.path.join(folder, "teacher.pt")))
        models.append(model.eval())
    train, _ = treebank.corpora()
    train = [s for s in train if len(s["words"]) <= 120]
    empty = dict.fromkeys(("lemma", "upos", "xpos", "feats", "head", "deprel", "names"))
    words = []
    for line in open(args.normal, encoding="utf-8"):
        words.append(line.rstrip("\n"))
    numpy.save(os.path.join(args.out, "static.npy"), isolated(models[0], prepare, words))
    parts = [("train", train)]
    for path in args.raw:
        with open(path, encoding="utf-8") as file:
            name = os.path.splitext(os.path.basename(path))[0]
            parts.append((name, [{"corpus": "raw", "words": line.split(), **empty} for line in file]))
    for name, sentences in parts:
        if os.path.exists(os.path.join(args.out, name + ".npz")):
            continue
        results = label(models, [prepare(s) for s in sentences], True)
        arrays = {k: numpy.concatenate([r[k] for r in results]) for k in results[0]}
        numpy.savez(os.path.join(args.out, name + ".npz"), **arrays)
        print(name, {k: v.shape for k, v in arrays.items()}, flush=True)


if __name__ == "__main__":
    main()
