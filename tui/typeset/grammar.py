"""How a text is cut into clusters: what takes cells together, written as regular expressions."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from tui.typeset.characters import (
    ALEFS,
    COMPOUNDS,
    DROPPED,
    EMOJI,
    FIXED_SPACES,
    JOINER,
    LAM,
    LETTERS,
    MARKS,
    NARROW,
    ODD_SPACES,
    REGIONAL,
    SKIN_TONES,
    SPACES,
    TRANSPARENT,
    WIDE,
    Kind,
    kind_of,
)

_UNKNOWN = re.compile(
    f"[^{NARROW}{WIDE}{MARKS}{DROPPED}{SPACES}{FIXED_SPACES}{COMPOUNDS}{REGIONAL}{SKIN_TONES}]",
)


@dataclass(frozen=True, slots=True)
class Grammar:
    """How to cut a text into clusters."""

    irregular: re.Pattern[str]
    """Every stretch whose columns are not its code points, in one group."""
    cluster: re.Pattern[str]
    """One cluster, or in the group `word` a whole Arabic word."""
    mark: re.Pattern[str]
    """One combining mark that is shown."""
    wide: re.Pattern[str]
    """One character of two cells."""


def grammar_with(learnt: Mapping[str, Kind]) -> Grammar:
    """Return the grammar of texts that hold these characters beside the known ones."""

    def listed(kind: Kind) -> str:
        return re.escape("".join(char for char, its_kind in learnt.items() if its_kind is kind))

    mark = MARKS + listed(Kind.MARK)
    drop = DROPPED + listed(Kind.DROPPED)
    wide = WIDE + listed(Kind.WIDE)
    zero = mark + drop
    ligature = f"{LAM}[{TRANSPARENT}]*[{ALEFS}]"
    emoji = f"[{EMOJI}](?:[{zero}]*(?:[{SKIN_TONES}]|{JOINER}[{EMOJI}]))+"
    whole = f"(?:{ligature}|[{REGIONAL}]{{1,2}}|{emoji}|\r\n)[{zero}]*"
    accented = f"[{SPACES}][{drop}]*[{mark}][{zero}]*"
    single = f"[{ODD_SPACES}{FIXED_SPACES}{COMPOUNDS}{SKIN_TONES}{wide}]"
    word = f"(?P<word>[{LETTERS}][{LETTERS}{zero}]*)"
    return Grammar(
        irregular=re.compile(f"({whole}|{accented}|{single}|[{zero}]+)"),
        cluster=re.compile(f"{word}|{whole}|(?s:.)[{zero}]*"),
        mark=re.compile(f"[{mark}]"),
        wide=re.compile(f"[{wide}]"),
    )


class Grammars:
    """Hands out grammars; it learns the characters beyond the known ones when it meets them."""

    def __init__(self) -> None:
        self._learnt: dict[str, Kind] = {}
        self._grammar = grammar_with({})

    def of(self, text: str) -> Grammar:
        """Return a grammar that knows all characters of the text."""
        new = set(_UNKNOWN.findall(text)).difference(self._learnt)
        if new:
            self._learnt |= {character: kind_of(character) for character in sorted(new)}
            self._grammar = grammar_with(self._learnt)
        return self._grammar
