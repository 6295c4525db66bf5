"""Texts with their English and what in it stands for which of their words, and how an alignment is counted against them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from glossary.alignment.model import Alignment

_WORD = re.compile(r"[^\s,;:.!?“”‘\"()…]+(?:[.,][^\s,;:.!?“”\"()…]+)*")
_WITHOUT_MEANING = frozenset(
    re.findall(
        r"\S+",
        "the a an this that these those his her its their our my your of and in to is s al- than as at for with by on be",
    )
)


class Passage(NamedTuple):
    """A text, its English and the words that stand for each other."""

    arabic: str
    english: str
    pairs: tuple[tuple[str, frozenset[str], bool], ...]
    """An Arabic word, its English words in lower case, and whether it must be found (else it may)."""


class Counts(NamedTuple):
    """How many words were brought together, how many of them rightly; how many were to be, and how many of them were."""

    said: int
    right: int
    wanted: int
    found: int

    @property
    def precision(self) -> float:
        return self.right / self.said

    @property
    def recall(self) -> float:
        return self.found / self.wanted


def passages(path: Path) -> Iterator[Passage]:
    """Yield the passages of a file: the Arabic, the English, and `word=its English` for each word, with ~ where it may."""
    for part in path.read_text(encoding="utf-8").strip().split("\n\n"):
        arabic, english, written = part.split("\n")
        pairs = []
        for each in written.split(";"):
            word, other = each.rstrip("~").split("=")
            assert word in arabic, word
            pairs.append((word, frozenset(_words(other)), not each.endswith("~")))
        yield Passage(arabic, english, tuple(pairs))


def counted(passage: Passage, alignment: Alignment) -> tuple[Counts, list[str]]:
    """Return the counts of a passage, and the links that are wrong."""
    links = [
        (
            _WORD.findall(passage.arabic[each.arabic.start : each.arabic.end]),
            _words(passage.english[each.english.start : each.english.end]),
        )
        for each in alignment.links
    ]
    wrong = []
    for own, other in links:
        allowed = {word for arabic, english, _ in passage.pairs if arabic in own for word in english}
        if not other or not other <= allowed:
            wrong.append(f"{' '.join(own)} = {' '.join(sorted(other))}")
    wanted = [(arabic, english) for arabic, english, is_sure in passage.pairs if is_sure]
    found = [pair for pair in wanted if any(pair[0] in own and pair[1] & other for own, other in links)]
    return Counts(len(links), len(links) - len(wrong), len(wanted), len(found)), wrong


def _words(text: str) -> set[str]:
    return {each.lower() for each in _WORD.findall(text)} - _WITHOUT_MEANING
