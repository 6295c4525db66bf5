import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from corpus.arabic.tokenise import tokens
from glossary.matching.matcher import TermMatcher
from glossary.morphology.lexicon.lexicon import Lexicon, load_lexicon
from glossary.terminology import Concept, Term

HERE = Path(__file__).parent / "unseen"
PRECISION = 0.98
RECALL = 0.98
_MARKS = re.compile(r"\[(\w+) |(\])")

Occurrence = tuple[str, int, int]
"""A term's code and where it stands."""


def marked(line: str) -> tuple[str, set[Occurrence]]:
    """Return a sentence and its occurrences: `[code as written]`, one inside another where terms are nested."""
    text = ""
    last = 0
    opened: list[tuple[str, int]] = []
    found: set[Occurrence] = set()
    for mark in _MARKS.finditer(line):
        text += line[last : mark.start()]
        last = mark.end()
        if mark[2]:
            code, start = opened.pop()
            found.add((code, start, len(text)))
        else:
            opened.append((mark[1], len(text)))
    assert not opened, line
    return text + line[last:], found


def concepts(name: str) -> Iterator[Concept]:
    lines = (HERE / f"{name}_terms.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines[1:]:
        code, arabic, english, pos = line.split("\t")
        yield Concept(code, (Term("", "ar", arabic, part_of_speech=pos), Term("", "en", english)))


def sentences(name: str) -> list[tuple[str, set[Occurrence]]]:
    lines = (HERE / f"{name}_sentences.txt").read_text(encoding="utf-8").splitlines()
    return [marked(line) for line in lines]


@cache
def lexicon() -> Lexicon:
    return load_lexicon()


def scores(name: str) -> tuple[float, float, list[str]]:
    """Return precision, recall and what was found wrong."""
    matcher = TermMatcher(lexicon(), [(one, term) for one in concepts(name) for term in one.in_language("ar")])
    right = wrong = missed = 0
    report = []
    for text, wanted in sentences(name):
        found = {(match.concept_id, match.start, match.end) for match in matcher.matches(text, tokens(text))}
        right += len(wanted & found)
        wrong += len(found - wanted)
        missed += len(wanted - found)
        report += [f"wrong: {code} {text[start:end]} in {text}" for code, start, end in sorted(found - wanted)]
        report += [f"missed: {code} {text[start:end]} in {text}" for code, start, end in sorted(wanted - found)]
    return right / (right + wrong), right / (right + missed), report


def test_the_sets_are_large_enough() -> None:
    """Seventy terms and two hundred occurrences of seven fields, and many sentences with words that only look like them."""
    every = [(name, sentence) for name in ("open", "held") for sentence in sentences(name)]
    assert sum(len(list(concepts(name))) for name in ("open", "held")) >= 70
    assert sum(len(wanted) for _, (_, wanted) in every) >= 200
    assert sum(not wanted for _, (_, wanted) in every) >= 20


@pytest.mark.parametrize("name", ["open", "held"])
def test_terms_nobody_had_seen_are_found(name: str) -> None:
    """Nineteen of twenty occurrences in whatever inflection are found, and as many of what is found are right."""
    precision, recall, report = scores(name)
    assert precision >= PRECISION, "\n".join([f"{precision:.3f} {recall:.3f}", *report])
    assert recall >= RECALL, "\n".join([f"{precision:.3f} {recall:.3f}", *report])
