"""Articles with their names marked `[KIND name]` or `[KIND:who name]`, and how many of them are found."""

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from glossary.entities.recognise import Recogniser
from tests.glossary.entities.passages import article, label

MARK = re.compile(r"\[(?P<kind>PER|ORG|LOC|NAT)(?::(?P<who>[a-z0-9-]+))? (?P<name>[^\]]*)\]")
Counts = Counter[tuple[str, str]]


def unmarked(line: str, block: int) -> tuple[str, set[tuple[int, int, int, str]]]:
    """A line without its marks, and the marks as spans in it."""
    gold = set()
    plain = ""
    done = 0
    for mark in MARK.finditer(line):
        plain += line[done : mark.start()]
        gold.add((block, len(plain), len(plain) + len(mark["name"]), mark["kind"]))
        plain += mark["name"]
        done = mark.end()
    return plain + line[done:], gold


def counted(recogniser: Recogniser, paths: Iterable[Path]) -> Counts:
    """How many names of each kind the articles have (`gold`), were found (`said`), and both (`right`): strict spans."""
    counts: Counts = Counter()
    for path in paths:
        lines = path.read_text(encoding="utf-8").splitlines()
        texts, marks = zip(*(unmarked(line, block) for block, line in enumerate(lines)), strict=True)
        gold = set().union(*marks)
        mentions = recogniser.mentions(article(*texts))
        said = {(each.block, each.start, each.end, label(each)) for each in mentions}
        for name, spans in (("right", gold & said), ("gold", gold), ("said", said)):
            counts.update((name, kind) for *_, kind in spans)
    return counts


def score(counts: Counts, kind: str) -> float:
    """The strict F of a kind of name."""
    return 2 * counts["right", kind] / (counts["gold", kind] + counts["said", kind])
