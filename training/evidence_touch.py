#!/usr/bin/env python3
"""Share of the passages people asked about that some generated item points to (OneStopQA).

    evidence_touch.py DATA.jsonl -- COMMAND...
    evidence_touch.py                 reads the program's path from GISTCHECK and the data folder from DATA

Each line of DATA is {"title", "paragraphs": [{"context", "qas": [{"answer_span"}]}]}. COMMAND reads an article on
standard input and prints a quiz. A passage is touched when the evidence of an item overlaps it.
"""
import json
import os
import subprocess
import sys


def main(argv):
    if not argv:
        for options in (["--items", "all"], ["--items", "all", "--candidates"]):
            print(" ".join(options), end=": ")
            main([os.environ["DATA"] + "/onestopqa/dev.jsonl", "--", os.environ["GISTCHECK"], "generate", *options])
        return
    split = argv.index("--")
    asked = touched = items = 0
    for line in open(argv[0], encoding="utf-8"):
        article = json.loads(line)
        text = article["title"] + "\n\n" + "\n\n".join(p["context"] for p in article["paragraphs"]) + "\n"
        out = subprocess.run(argv[split + 1:], input=text, capture_output=True, text=True, check=True)
        quiz = json.loads(out.stdout)
        body = quiz["article"]["text"]
        items += len(quiz["items"])
        spans = [(e["start"], e["end"]) for item in quiz["items"] for e in item["evidence"]]
        for paragraph in article["paragraphs"]:
            for question in paragraph["qas"]:
                start = body.find(question["answer_span"])
                asked += 1
                end = start + len(question["answer_span"])
                touched += start >= 0 and any(a < end and start < b for a, b in spans)
    print(f"passages {asked}, items {items}, touched {touched / max(1, asked):.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
