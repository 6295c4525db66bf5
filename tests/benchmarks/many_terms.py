"""What finding the terms of a large glossary in an article costs."""

import gc
import random
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from corpus.arabic.tokenise import tokens
from glossary.morphology.grammar.buckwalter import to_arabic
from glossary.morphology.lexicon.datafiles import file_text, lexicon_folder, rows
from glossary.terminology import Concept, Term

TERMS = 100_000
TEXT = 10_000
"""Bytes of the article, in UTF-8."""
_SINGLE = 0.25
_FROM_TEXT = 0.005
"""How many of the terms are words, and how many are runs of words of the text itself; others are pairs and triples."""
_ROUNDS = 7


def matched(path: Path) -> dict[str, float]:
    """Return what it costs to take the terms (`ready`), to read an article for the first time, and again, in milliseconds."""
    from glossary.matching.matcher import TermMatcher
    from glossary.morphology.lexicon.lexicon import load_lexicon

    text = path.read_text(encoding="utf-8").encode()[:TEXT].decode("utf-8", "ignore")
    found = tokens(text)
    pairs = [(concept, concept.terms[0]) for concept in _concepts([token.surface for token in found])]
    lexicon = load_lexicon()
    gc.collect()
    begun = process_time()
    matcher = TermMatcher(lexicon, pairs)
    taken = {"ready": (process_time() - begun) * 1000}
    gc.collect()
    gc.freeze()
    for figure, rounds in (("text", 1), ("text again", _ROUNDS)):
        times = []
        for _ in range(rounds):
            begun = process_time()
            matches = matcher.matches(text, found)
            times.append(process_time() - begun)
        taken[figure] = min(times) * 1000
    if len(matches) < len(found) / 3:
        raise SystemExit(f"only {len(matches)} terms in {len(found)} words")
    return taken


def _concepts(words: list[str]) -> Iterator[Concept]:
    """Yield concepts of different terms: nouns of the lexicon, made-up pairs and triples of them, and some of the text."""
    rng = random.Random(TERMS)
    stems = (row for row in rows(file_text(lexicon_folder(), "dictStems")))
    nouns = list(dict.fromkeys(to_arabic(form) for form, _, category, _ in stems if category.startswith("N")))
    made = dict.fromkeys(rng.sample(nouns, int(TERMS * _SINGLE)))
    while len(made) < TERMS:
        size = rng.choice((2, 2, 3))
        if rng.random() < _FROM_TEXT:
            place = rng.randrange(len(words) - size)
            made[" ".join(words[place : place + size])] = None
        else:
            made[" ".join(rng.choices(nouns, k=size))] = None
    for number, term in enumerate(made):
        yield Concept(str(number), (Term("", "ar", term, part_of_speech="NOUN"), Term("", "en", f"term {number}")))
