"""The words of a root in the lexicon."""

import re
import time
from array import array
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from corpus.arabic.normalise import bare
from glossary.morphology.grammar.buckwalter import from_arabic
from glossary.morphology.lexicon.reading import lemma_text
from glossary.morphology.lexicon.roots import HEADER, drawn_root, root_under
from glossary.morphology.lexicon.senses import senses
from glossary.morphology.lexicon.stem import Stem
from glossary.morphology.lexicon.stems import StemIndex

_SLICE = 256
_PAUSE = 0.0002
_BLOCK_END = "\n;\n"
_LEMMA = re.compile(r"^;; .*\n([^;\n])", re.MULTILINE)
_HAMZAS = str.maketrans(dict.fromkeys("'|<&}A", ">"))


class Relative(NamedTuple):
    """A word of a root."""

    lemma: str
    """The dictionary form, vocalised, in Arabic letters."""
    lemma_id: str
    pos: str
    gloss: str
    """Its first sense in English."""


class RootFamilies:
    """The lexicon's words by root; only the places of roots in its text are kept."""

    def __init__(self, stems: StemIndex, counts: Mapping[str, float] | None = None) -> None:
        """Go through the text of the lexicon once, in slices between which other threads have their turn; `counts` says how often lemmas occur, by their ids."""
        self._stems = stems
        self._counts = counts or {}
        roots = [""]
        self._starts = array("i")
        for number, (start, block) in enumerate(_blocks(stems.text)):
            if number % _SLICE == 0:
                time.sleep(_PAUSE)
            root = _key(root_under(block[block.index(HEADER) :]) if HEADER in block else drawn_root(block))
            if root:
                roots.append(root)
                self._starts.append(start)
        self._roots = "\n".join([*roots, ""])
        """The roots in the order of the places where their blocks start, a line each, the first line empty."""
        self._additions: dict[str, list[Stem]] = {}
        for stem in stems.additions:
            if stem.root:
                self._additions.setdefault(_key(stem.root), []).append(stem)

    def of(self, root: str) -> list[Relative]:
        """Return the words of a root in Arabic letters, the most frequent first and those alike once; names and borrowed words apart."""
        key = _key(from_arabic(root))
        stems = [
            *self._additions.get(key, ()),
            *(stem for start in self._places(key) for stem in self._listed(start)),
        ]
        known: dict[tuple[str, str], Relative] = {}
        listed: dict[tuple[str, str], Relative] = {}
        for stem in sorted(stems, key=lambda stem: (-self._counts.get(stem.lemma, 0.0), -stem.weight)):
            if stem.root and stem.pos not in {"PROPN", "X"}:
                told = Relative(lemma_text(stem.lemma), stem.lemma, stem.pos, next(iter(senses(stem.gloss)), ""))
                known.setdefault((told.lemma, told.pos), told)
        for each in known.values():
            listed.setdefault(alike(each.lemma, each.gloss), each)
        return list(listed.values())

    def _places(self, root: str) -> Iterator[int]:
        """Yield where the blocks of a root start in the text of the lexicon."""
        line = f"\n{root}\n"
        at = self._roots.find(line)
        while at >= 0:
            yield self._starts[self._roots.count("\n", 0, at)]
            at = self._roots.find(line, at + 1)

    def _listed(self, start: int) -> Iterator[Stem]:
        """Yield the first stem of every lemma of a block."""
        text = self._stems.text
        end = text.find(_BLOCK_END, start)
        for found in _LEMMA.finditer(text, start, end if end >= 0 else len(text)):
            yield self._stems.stem_at(found.start(1))


def alike(lemma: str, gloss: str) -> tuple[str, str]:
    """Return what is the same of words that nobody would want to see twice: the written form and the English."""
    return bare(lemma), gloss


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    while start < len(text):
        end = text.find(_BLOCK_END, start)
        end = end if end >= 0 else len(text)
        yield start, text[start:end]
        start = end + len(_BLOCK_END)


def _key(root: str) -> str:
    """Return a root as it is looked up: hamzas alike, and a doubled last letter once."""
    letters = root.translate(_HAMZAS)
    return letters[:-1] if len(letters) == 3 and letters[-1] == letters[-2] else letters
