"""What lines that are not body say by themselves: the label table and look-ups in it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from corpus.arabic.normalise import fold
from corpus.tsv import tsv_rows

EDGES = " \t\N{NO-BREAK SPACE}.,:;!?|/\\-_*#>«»<()[]{}\"'’‘“”•·▪■●◄►▼▲…–—،؛؟ـ+=~^&"
"""What may stand around a label without changing it."""

_PICTURES = re.compile("[\u2300-\u23ff\u2500-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]+")
_TABLE = Path(__file__).parent / "data" / "labels.tsv"
_NOTHING: frozenset[str] = frozenset()


def key_of(text: str) -> str:
    """Return the form in which labels are compared: folded, inner white space single, punctuation at the ends gone."""
    key = " ".join(fold(text).split()).strip(EDGES)
    return key if key.isalnum() or not _PICTURES.search(key) else _PICTURES.sub("", key).strip(EDGES)


class Labels:
    """The label table: phrases with their kinds, found by the whole line, by its first words or before a colon."""

    def __init__(self, rows: Iterable[Sequence[str]]) -> None:
        """Take the kind, the way of matching and the phrase, as a key, of each label."""
        self._lines: dict[str, frozenset[str]] = {}
        self._before_colon: dict[str, frozenset[str]] = {}
        self._heads: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        self._leads: set[str] = set()
        alone: dict[str, frozenset[str]] = {}
        for kind, match, phrase in rows:
            if match == "head":
                self._heads[_first(phrase)].append((phrase, kind))
                self._leads.add(_first(phrase))
                continue
            if kind not in alone:
                alone[kind] = frozenset((kind,))
            if match == "label":
                self._leads.add(_first(phrase))
            table = self._lines if match == "line" else self._before_colon
            known = table.get(phrase)
            table[phrase] = known | alone[kind] if known else alone[kind]

    def line(self, key: str) -> frozenset[str]:
        """Return the kinds of a phrase that is the whole line, given by its key."""
        return self._lines.get(key, _NOTHING)

    def label(self, key: str) -> frozenset[str]:
        """Return the kinds of a phrase that stands before a colon or another separator, given by its key."""
        return self._before_colon.get(key, _NOTHING)

    def leading(self, key: str) -> frozenset[str]:
        """Return the kinds of the phrases that a line, given by its key, begins with."""
        phrases = self._heads.get(_first(key))
        return frozenset(kind for phrase, kind in phrases if _led_by(key, phrase)) if phrases else _NOTHING

    def may_begin(self, word: str) -> bool:
        """Return whether a phrase that leads lines may begin with a word; the word need not be a key."""
        return _first(key_of(word)) in self._leads


def load_labels() -> Labels:
    """Return the label table that comes with the package."""
    return Labels([[*row.values()] for row in tsv_rows(_TABLE)])


def _first(text: str) -> str:
    return "©" if text.startswith("©") else text.split(" ", 1)[0]


def _led_by(key: str, phrase: str) -> bool:
    if not key.startswith(phrase):
        return False
    return not (phrase[-1].isalnum() and key[len(phrase) : len(phrase) + 1].isalnum())
