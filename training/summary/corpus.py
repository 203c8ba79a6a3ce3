"""Documents with people's summaries, and ROUGE as PyPI's rouge-score computes it: stemmed, best of several references."""
import json
import re
import subprocess

from rouge_score import rouge_scorer

MEASURES = ("rouge1", "rouge2", "rougeL")
_SCORER = rouge_scorer.RougeScorer(list(MEASURES), use_stemmer=True)


def documents(path):
    """The documents of a `dev.jsonl`; "(human)" before a reference is the corpus's mark, not the summary's words."""
    with open(path, encoding="utf-8") as lines:
        found = [json.loads(line) for line in lines]
    for document in found:
        document["references"] = [re.sub(r"^\(human\d*\)\s*", "", text) for text in document["references"]]
        document["article"] = document["title"] + "\n\n" + document["document"]
    return found


def rouge(text, references):
    """F1 of ROUGE-1, -2 and -L, each of the reference it is best with."""
    scores = [_SCORER.score(reference, text) for reference in references]
    return [max(score[measure].fmeasure for score in scores) for measure in MEASURES]


def words(text):
    return len(text.split())


def output(command, article):
    run = subprocess.run(command, input=article, text=True, capture_output=True, check=True)
    return run.stdout
