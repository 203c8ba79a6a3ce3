"""Trains the small model on gold labels and the teacher's: hashed embeddings, three simple recurrent layers, light heads.

Usage: python student.py --labels DIR --raw raw.txt --features BINARY --out DIR [--passes N] [--seed N] [--resume]
"""

import argparse
import json
import math
import os
import random
import time

os.environ.setdefault("LRU_CACHE_CAPACITY", "4096")
os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "4096")

import numpy
import torch
import torch.nn.functional as F
from torch import nn

import treebank
from scan import Scan
from teacher import spans
from vocabulary import engine_features

# Rows and width of the tables of hashes: beginning, last two, three and four characters, shape.
HASH_ROWS = (4096, 1024, 4096, 8192, 256)
HASH_WIDTHS = (24, 16, 24, 32, 16)
WORD_WIDTH = 96
HIDDEN = 128  # units of each direction
LAYERS = 3
ARC, LABEL = 64, 96
WEIGHT_LEVELS = 31  # weights end as whole numbers from -31 to 31: one bit less to ship for each halving
REACH = 15  # distances beyond share one bias
TAGS = ("upos", "xpos", "feats", "lemma", "names")
# Levels of the embeddings: -5 to 5 (about 3 bits after deflating), and their step in standard deviations of a column.
LEVELS, STEP = 5, 0.5


def quantized(weight, levels=WEIGHT_LEVELS):
    """Rounds a matrix to whole multiples of each row's scale; the gradient passes."""
    scale = weight.detach().abs().amax(-1, keepdim=True).clamp_min(1e-8) / levels
    return weight + ((weight / scale).round() * scale - weight).detach()


def quantized_table(table, scale):
    return table + ((table / scale).round().clamp(-LEVELS, LEVELS) * scale - table).detach()


def linear(x, weight, bias=None):
    """A product in bfloat16 (a third of the time on this kind of processor), its result in float."""
    with torch.autocast("cpu", torch.bfloat16):
        return F.linear(x, weight, bias).float()


class Student(nn.Module):
    def __init__(self, sizes, static):
        super().__init__()
        rows, directions = static.shape
        self.register_buffer("static", static, persistent=False)
        self.mapping = nn.Parameter(torch.randn(directions, WORD_WIDTH) / math.sqrt(directions))
        self.table = nn.Embedding(rows, WORD_WIDTH)
        nn.init.zeros_(self.table.weight)
        self.hashed = nn.ModuleList(nn.Embedding(r, w) for r, w in zip(HASH_ROWS, HASH_WIDTHS))
        for e in self.hashed:
            nn.init.normal_(e.weight, std=0.3)
        self.merged = False
        width = WORD_WIDTH + sum(HASH_WIDTHS)
        self.inputs, self.gates = nn.ParameterList(), nn.ParameterList()
        self.biases = nn.ParameterList()
        for i in range(LAYERS):
            outs = 2 * HIDDEN * (4 if width != 2 * HIDDEN else 3)
            self.inputs.append(nn.Parameter(torch.randn(outs, width) * math.sqrt(1.5 / width)))
            bias = torch.zeros(2, outs // HIDDEN // 2, HIDDEN)
            bias[:, 2] = -1.0
            self.biases.append(nn.Parameter(bias.reshape(-1)))
            self.gates.append(nn.Parameter(torch.randn(2, 2, HIDDEN) * 0.3))
            width = 2 * HIDDEN
        self.tags = nn.Linear(width, sum(sizes[k] for k in TAGS))
        self.sizes = sizes
        self.arc = nn.Linear(width, 2 * ARC)
        self.pair = nn.Parameter(torch.eye(ARC) + 0.02 * torch.randn(ARC, ARC))
        self.head_bias = nn.Parameter(torch.zeros(ARC))
        self.root = nn.Parameter(torch.rand(ARC) * 0.3)
        self.distance = nn.Parameter(torch.zeros(2 * REACH + 2))  # -REACH..REACH, then the root
        self.label = nn.Linear(width, 2 * LABEL)
        self.label_root = nn.Parameter(torch.zeros(LABEL))
        self.label_out = nn.Linear(LABEL, sizes["deprel"])
        self.drop = nn.Dropout(0.15)

    def merge(self):
        """From now on every word's vector is a free row, kept to 4 bits."""
        with torch.no_grad():
            self.table.weight.add_(self.static @ self.mapping)
        self.merged = True
        # Scales are shipped as 16 bits.
        self.scales = [(STEP * e.weight.detach().std(0)).bfloat16().float() for e in (self.table, *self.hashed)]

    def matrix(self, weight):
        return quantized(weight) if self.merged else weight

    def vectors(self, words, hashes):
        if self.merged:
            parts = [quantized_table(self.table(words), self.scales[0])]
            parts += [quantized_table(e(hashes[..., i]), self.scales[i + 1]) for i, e in enumerate(self.hashed)]
        else:
            unique, back = words.unique(return_inverse=True)
            parts = [(self.static[unique] @ self.mapping + self.table(unique))[back]]
            parts += [e(hashes[..., i]) for i, e in enumerate(self.hashed)]
        return torch.cat(parts, -1)

    def forward(self, batch):
        x = self.drop(self.vectors(batch["word"], batch["hashes"]))
        b, n, _ = x.shape
        lengths = batch["lengths"].int()
        for weight, bias, gate in zip(self.inputs, self.biases, self.gates):
            p = linear(x, self.matrix(weight), bias).view(b, n, 2, -1, HIDDEN)
            if p.shape[3] == 3:
                p = torch.cat([p, x.view(b, n, 2, 1, HIDDEN)], 3)
            x = self.drop(Scan.apply(p, gate, lengths).view(b, n, 2 * HIDDEN))
        scores = linear(x, self.matrix(self.tags.weight), self.tags.bias)
        out = dict(zip(TAGS, scores.split([self.sizes[k] for k in TAGS], -1)))
        dependent, head = F.relu(linear(x, self.matrix(self.arc.weight), self.arc.bias)).chunk(2, -1)
        head = torch.cat([self.root.expand(b, 1, ARC), head], 1)
        query = dependent @ self.matrix(self.pair.T).T + self.head_bias
        arcs = query @ head.transpose(1, 2)
        place = torch.arange(n + 1)
        far = (place[None] - place[1:, None]).clamp(-REACH, REACH) + REACH
        far[:, 0] = 2 * REACH + 1
        valid = place[None] <= batch["lengths"][:, None]
        out["arcs"] = (arcs + self.distance[far]).masked_fill(~valid[:, None], -1e4)
        dependent, head = linear(x, self.matrix(self.label.weight), self.label.bias).chunk(2, -1)
        out["label_parts"] = dependent, torch.cat([self.label_root.expand(b, 1, LABEL), head], 1)
        return out

    def labels(self, out, heads):
        dependent, head = out["label_parts"]
        both = F.relu(dependent + head[torch.arange(heads.shape[0])[:, None], heads])
        return linear(self.drop(both), self.matrix(self.label_out.weight), self.label_out.bias)


class Corpus:
    """Sentences as slices of flat arrays: features, gold labels (-1 where unknown), the teacher's opinions."""

    def __init__(self, sentences, lookup, inventories, opinions=None):
        self.lengths = numpy.array([len(s["words"]) for s in sentences])
        self.start = numpy.concatenate([[0], numpy.cumsum(self.lengths)])
        pairs = self.lengths * (self.lengths + 1)
        self.pair_start = numpy.concatenate([[0], numpy.cumsum(pairs)])
        self.word = numpy.array([lookup[w][0] for s in sentences for w in s["words"]])
        self.hashes = numpy.array([lookup[w][1] for s in sentences for w in s["words"]])
        index = {k: {x: i for i, x in enumerate(v)} for k, v in inventories.items()}
        self.gold = {}
        for k in ("upos", "xpos", "feats", "deprel", "names"):
            self.gold[k] = numpy.array([i for s in sentences for i in
                                        ([index[k].get(x, -1) for x in s[k]] if s[k] else [-1] * len(s["words"]))])
        self.gold["lemma"] = numpy.array([i for s in sentences for i in (
            [index["lemma"].get(treebank.lemma_rule(w, l), -1) for w, l in zip(s["words"], s["lemma"])]
            if s["lemma"] else [-1] * len(s["words"]))])
        self.gold["head"] = numpy.array([h for s in sentences for h in (s["head"] or [-1] * len(s["words"]))])
        self.opinions = dict(numpy.load(opinions)) if opinions else None

    def batch(self, rows, size, rng=None, unknown=None):
        n = bucket(int(self.lengths[rows].max()))
        b = max(len(rows), size // n)
        flat = numpy.concatenate([numpy.arange(self.start[i], self.start[i + 1]) for i in rows])
        at_row = numpy.repeat(numpy.arange(len(rows)), self.lengths[rows])
        at_word = flat - numpy.repeat(self.start[rows], self.lengths[rows])

        def spread(values, fill, tail=()):
            array = numpy.full((b, n, *tail), fill, dtype=values.dtype)
            array[at_row, at_word] = values
            return torch.from_numpy(array)

        word = self.word[flat]
        if unknown is not None:
            word = numpy.where(rng.random(len(word)) < unknown[word], 0, word)
        lengths = numpy.ones(b, dtype=numpy.int64)
        lengths[:len(rows)] = self.lengths[rows]
        batch = {"word": spread(word, 0), "hashes": spread(self.hashes[flat], 0, (len(HASH_ROWS),)),
                 "lengths": torch.from_numpy(lengths), "count": len(rows)}
        for k, v in self.gold.items():
            batch[k] = spread(v[flat], -1)
        if self.opinions is not None:
            o = self.opinions
            for k in ("upos", "xpos", "names", "deprel"):
                batch["soft_" + k] = spread(o[k][flat].astype(numpy.float32), 0, o[k].shape[1:])
            for k in ("feats", "lemma"):
                batch["hard_" + k] = spread(o[k][flat].astype(numpy.int64), -1)
                batch["hard_p_" + k] = spread(o[k + "_p"][flat].astype(numpy.float32), 0)
            batch["head_used"] = spread(o["head_used"][flat].astype(numpy.int64), 0)
            arcs = numpy.full((b, n, n + 1), -16, dtype=numpy.float32)
            for r, i in enumerate(rows):
                m = self.lengths[i]
                arcs[r, :m, :m + 1] = o["arcs"][self.pair_start[i]:self.pair_start[i + 1]].reshape(m, m + 1)
            batch["soft_arcs"] = torch.from_numpy(arcs)
        return batch


def bucket(length):
    step = 8 if length <= 64 else 24
    return -(-length // step) * step


def batches(lengths, size, rng=None):
    order = numpy.arange(len(lengths))
    if rng is not None:
        order = rng.permutation(order)
    order = order[numpy.argsort([bucket(int(l)) for l in lengths[order]], kind="stable")]
    result, current = [], []
    for i in order:
        if current and bucket(int(lengths[i])) * (len(current) + 1) > max(size, bucket(int(lengths[i]))):
            result.append(numpy.array(current))
            current = []
        current.append(int(i))
    result.append(numpy.array(current))
    if rng is not None:
        rng.shuffle(result)
    return result


def loss_of(model, out, batch):
    inside = torch.arange(batch["word"].shape[1])[None] < batch["lengths"][:, None]
    inside[batch["count"]:] = False
    words = int(inside.sum())
    has_gold = batch["head"] >= 0

    def gold(scores, target, weight=None):
        each = F.cross_entropy(scores.reshape(-1, scores.shape[-1]), target.reshape(-1), ignore_index=-1, reduction="none")
        return (each if weight is None else each * weight.reshape(-1)).sum()

    def soft(scores, opinion, weight):
        each = -(opinion.exp() * scores.log_softmax(-1)).sum(-1)
        return (each * weight).sum()

    trust = torch.where(has_gold, 0.5, 1.0) * inside
    labels = model.labels(out, batch["head_used"])
    total = gold(out["arcs"], batch["head"]) * 0.5 + soft(out["arcs"], batch["soft_arcs"], trust)
    total = total + gold(labels, torch.where(has_gold, batch["deprel"], -1)) * 0.5 + soft(labels, batch["soft_deprel"], trust)
    for k, w in (("upos", 0.5), ("xpos", 0.5)):
        total = total + w * (gold(out[k], batch[k]) * 0.5 + soft(out[k], batch["soft_" + k], trust))
    for k in ("feats", "lemma"):
        target = torch.where(has_gold, batch[k], batch["hard_" + k])
        total = total + gold(out[k], target, torch.where(has_gold, 0.4, 0.3 * batch["hard_p_" + k]))
    named = torch.where(batch["names"] >= 0, 0.5, 1.0) * inside
    total = total + 2.0 * gold(out["names"], batch["names"]) + 1.5 * soft(out["names"], batch["soft_names"], named)
    return total / words


@torch.no_grad()
def measure(model, corpus):
    model.eval()
    right, seen, hit, found, expected = {}, 0, 0, 0, 0
    for rows in batches(corpus.lengths, 4096):
        batch = corpus.batch(rows, 4096)
        out = model(batch)
        valid = batch["head"] >= 0
        seen += int(valid.sum())
        heads = out["arcs"].argmax(-1)
        good = (heads == batch["head"]) & valid
        right["uas"] = right.get("uas", 0) + int(good.sum())
        right["las"] = right.get("las", 0) + int((good & (model.labels(out, heads).argmax(-1) == batch["deprel"])).sum())
        for k in ("upos", "xpos", "feats", "lemma"):
            right[k] = right.get(k, 0) + int(((out[k].argmax(-1) == batch[k]) & valid).sum())
        names = out["names"].argmax(-1)
        for r in range(len(rows)):
            n = int(batch["lengths"][r])
            if batch["names"][r, 0] >= 0:
                a, g = spans(names[r, :n].tolist()), spans(batch["names"][r, :n].tolist())
                hit, found, expected = hit + len(a & g), found + len(a), expected + len(g)
    model.train()
    result = {k: round(100 * v / seen, 2) for k, v in right.items()} if seen else {}
    if expected:
        result["names"] = round(200 * hit / (found + expected), 2)
    return result


def principal(static, count):
    """The static vectors along their main directions, each of about unit size."""
    centred = static - static.mean(0)
    values, vectors = torch.linalg.eigh(centred.T @ centred / len(centred))
    order = values.argsort(descending=True)[:count]
    return centred @ vectors[:, order] / values[order].sqrt().clamp_min(1e-6) * (values[order] / values[order[0]]) ** 0.25


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--labels", required=True)
    parser.add_argument("--raw", required=True, nargs="+", help="raw texts; what the teacher said of x.txt is x.npz among the labels")
    parser.add_argument("--features", required=True)
    parser.add_argument("--vocabulary", required=True)
    parser.add_argument("--inventories", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--passes", type=float, default=10)
    parser.add_argument("--minutes", type=float, default=0, help="cut the passes so that training ends by then")
    parser.add_argument("--rate", type=float, default=2.5e-3)
    parser.add_argument("--size", type=int, default=2048)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--merge", type=float, default=0.6, help="part of the training after which embeddings are kept to 4 bits")
    parser.add_argument("--start", help="a trained student to go on from, its embeddings already kept to 4 bits")
    args = parser.parse_args()
    os.makedirs(args.out, exist_ok=True)
    torch.manual_seed(args.seed)
    torch.set_num_threads(2)
    rng = numpy.random.default_rng(args.seed)
    log = open(os.path.join(args.out, "log.txt"), "a")

    def say(text):
        print(text, flush=True)
        log.write(text + "\n")
        log.flush()

    inventories = json.load(open(args.inventories))
    train, dev = treebank.corpora()
    train = [s for s in train if len(s["words"]) <= 120]
    empty = dict.fromkeys(("lemma", "upos", "xpos", "feats", "head", "deprel", "names"))
    raws = [[{"words": line.split(), **empty} for line in open(path, encoding="utf-8")] for path in args.raw]
    vocabulary = [line.rstrip("\n") for line in open(args.vocabulary, encoding="utf-8")]
    place = {w: i for i, w in enumerate(vocabulary)}
    seen = {w for part in [train, *raws] for s in part for w in s["words"]} | {w for v in dev.values() for s in v for w in s["words"]}
    features = engine_features(args.features, sorted(seen))
    lookup = {w: (place.get(f[0], 0), [h % r for h, r in zip(f[1], HASH_ROWS)]) for w, f in features.items()}
    corpora = [Corpus(train, lookup, inventories, os.path.join(args.labels, "train.npz"))]
    for path, part in zip(args.raw, raws):
        name = os.path.splitext(os.path.basename(path))[0]
        corpora.append(Corpus(part, lookup, inventories, os.path.join(args.labels, name + ".npz")))
    dev = {k: Corpus(v, lookup, inventories) for k, v in dev.items()}
    counts = numpy.bincount(numpy.concatenate([c.word for c in corpora]), minlength=len(vocabulary))
    unknown = 0.02 + 0.3 / (1 + counts)
    static = principal(torch.from_numpy(numpy.load(os.path.join(args.labels, "static.npy"))), 256)
    static[0] = 0
    model = Student({k: len(v) for k, v in inventories.items()}, static)
    say(f"{sum(p.numel() for n, p in model.named_parameters() if 'table' not in n and 'hashed' not in n and 'mapping' not in n)} numbers outside the tables")
    if args.start:
        saved = torch.load(args.start)
        model.load_state_dict(saved["model"])
        model.merged, model.scales = True, saved["scales"]
    groups = [{"params": [model.table.weight], "lr": args.rate, "weight_decay": 0.0 if model.merged else 0.003},
              {"params": [p for n, p in model.named_parameters() if n != "table.weight"], "lr": args.rate, "weight_decay": 0.003}]
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)
    plan = [(c, rows) for c in range(len(corpora)) for rows in batches(corpora[c].lengths, args.size, rng)]
    steps, step, began, running = int(len(plan) * args.passes), 0, time.time(), 0.0
    say(f"{len(plan)} batches a pass, {steps} steps")
    ended = False
    while not ended:
        plan = [(c, rows) for c in range(len(corpora)) for rows in batches(corpora[c].lengths, args.size, rng)]
        for k in rng.permutation(len(plan)):
            # The share done: of the steps, or of the time where that is bounded.
            share = step / steps
            if args.minutes:
                share = max(share, (time.time() - began) / 60 / args.minutes)
            if share >= 1:
                ended = True
                break
            if not model.merged and share >= args.merge:
                say(f"step {step}: before merging " + json.dumps({k: measure(model, v) for k, v in dev.items()}))
                model.merge()
                optimizer.state.pop(model.table.weight, None)
                optimizer.param_groups[0]["weight_decay"] = 0.0
            rate = args.rate * min(1, (step + 1) / 200) * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * share)))
            for group in optimizer.param_groups:
                group["lr"] = rate
            c, rows = plan[k]
            batch = corpora[c].batch(rows, args.size, rng, unknown)
            loss = loss_of(model, model(batch), batch)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimizer.step()
            step += 1
            running += loss.item()
            if step % 200 == 0:
                say(f"step {step} share {share:.3f} loss {running / 200:.3f} {(time.time() - began) / step:.3f} s/step")
                running = 0.0
            if step % 1500 == 0:
                say(f"step {step}: " + json.dumps({k: measure(model, v) for k, v in dev.items()}))
                torch.save({"model": model.state_dict(), "merged": model.merged}, os.path.join(args.out, "student.pt"))
    say(f"end, step {step}: " + json.dumps({k: measure(model, v) for k, v in dev.items()}))
    torch.save({"model": model.state_dict(), "merged": True, "scales": model.scales, "inventories": inventories,
                "vocabulary": vocabulary}, os.path.join(args.out, "student.pt"))


if __name__ == "__main__":
    main()
