"""Clusters: what takes cells together, a base with its marks, a lam with its alef, an emoji sequence."""

import re
import unicodedata
from dataclasses import dataclass

from tui.typeset import characters as kind

_UNKNOWN = re.compile(
    f"[^ {kind.PLAIN}{kind.WIDE}{kind.ZERO}{kind.SPACES}{kind.FIXED_SPACES}{kind.COMPOUNDS}{kind.REGIONAL}{kind.SKIN_TONES}]"
)
_MOST_KEPT = 50_000


@dataclass(frozen=True, slots=True)
class Grammar:
    """How to cut a text into clusters."""

    irregular: re.Pattern[str]
    """Every stretch whose columns are not its code points, in one group."""
    cluster: re.Pattern[str]
    """One cluster, or in the group `word` a whole Arabic word."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """Characters beyond the known ranges, by their kind in a terminal."""

    marks: frozenset[str] = frozenset()
    dropped: frozenset[str] = frozenset()
    wide: frozenset[str] = frozenset()
    narrow: frozenset[str] = frozenset()

    def grammar(self) -> Grammar:
        """Return the grammar for texts that hold these characters beside the known ones."""
        mark = kind.MARKS + _listed(self.marks)
        drop = kind.DROPPED + _listed(self.dropped)
        zero = mark + drop
        ligature = f"{kind.LAM}[{kind.TRANSPARENT}]*[{kind.ALEFS}]"
        emoji = f"[{kind.EMOJI}](?:[{zero}]*(?:[{kind.SKIN_TONES}]|{kind.JOINER}[{kind.EMOJI}]))+"
        whole = f"(?:{ligature}|[{kind.REGIONAL}]{{1,2}}|{emoji}|\r\n)[{zero}]*"
        accented = f"[{kind.SPACES}][{drop}]*[{mark}][{zero}]*"
        single = f"[{kind.ODD_SPACES}{kind.COMPOUNDS}{kind.SKIN_TONES}{kind.WIDE}{_listed(self.wide)}]"
        word = f"(?P<word>[{kind.LETTERS}][{kind.LETTERS}{zero}]*)"
        return Grammar(
            irregular=re.compile(f"({whole}|{accented}|{single}|[{zero}]+)"),
            cluster=re.compile(f"{word}|{whole}|(?s:.)[{zero}]*"),
        )

    def with_character(self, character: str) -> "Learnt":
        """Return the same with one more character, placed by its width in a terminal."""
        name = _kind(character)
        known: dict[str, frozenset[str]] = {field: getattr(self, field) for field in self.__slots__}
        return Learnt(**(known | {name: known[name] | {character}}))


def _listed(members: frozenset[str]) -> str:
    return re.escape("".join(sorted(members)))


def _kind(character: str) -> str:
    """Return which field of `Learnt` a character belongs to."""
    category = unicodedata.category(character)
    if category == "Cs":
        return "narrow"
    if unicodedata.east_asian_width(character) in {"W", "F"} and category in {"So", "Lo", "Po", "Ps", "Pe", "Sm"}:
        return "wide"
    from wcwidth import wcwidth  # slow to import, and few articles need it

    width = wcwidth(character)
    if width > 0:
        return "wide" if width > 1 else "narrow"
    return "dropped" if category.startswith("C") else "marks"


class Clusters:
    """Cuts texts into clusters and knows what each one shows; it learns the characters it meets."""

    def __init__(self) -> None:
        self._learnt = Learnt()
        self._grammar = self._learnt.grammar()

    def grammar(self, text: str) -> Grammar:
        """Return how to cut this text."""
        learnt = self._learnt
        new = set(_UNKNOWN.findall(text)).difference(learnt.marks, learnt.dropped, learnt.wide, learnt.narrow)
        if new:
            for character in sorted(new):
                learnt = learnt.with_character(character)
            self._learnt, self._grammar = learnt, learnt.grammar()
        return self._grammar
