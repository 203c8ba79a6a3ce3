"""Writes fsrs.json: what the reference implementation of FSRS 6 makes of some courses of reviews.

    pip install fsrs==6.3.2
    python3 crates/quiz/tests/make_fsrs_json.py

Whole days, no learning steps, no fuzz: what `gistcheck_quiz::Memory` implements.
"""

import json
import random
from datetime import datetime, timedelta, timezone
from importlib.metadata import version
from pathlib import Path

from fsrs import Card, Rating, Scheduler

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
COURSES = 60
REVIEWS = 12


def course(chance):
    """One thing reviewed again and again: sometimes when due, sometimes early or late, sometimes twice a day."""
    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card, hour, steps = Card(), 0, []
    for _ in range(REVIEWS):
        rating = chance.choice([Rating.Again, Rating.Hard, Rating.Good, Rating.Good, Rating.Easy])
        card, _ = scheduler.review_card(card, rating, EPOCH + timedelta(hours=hour))
        due = (card.due - EPOCH).days * 24 + (card.due - EPOCH).seconds // 3600
        steps.append([hour, int(rating), card.stability, card.difficulty, due])
        hour = chance.choice([due, due, due + 24 * chance.randrange(40), hour + chance.randrange(1, 60)])
    return steps


chance = random.Random(6)
courses = [course(chance) for _ in range(COURSES)]
out = {"made_by": f"fsrs {version('fsrs')} (PyPI), by make_fsrs_json.py beside this file", "courses": courses}
text = json.dumps(out, separators=(",", ":")).replace(']],[[', ']],\n[[')
Path(__file__).with_name("fsrs.json").write_text(text + "\n", encoding="utf-8")
