"""How a text is cut into clusters: what takes cells together, written as regular expressions."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from tui.typeset.characters import (
    ALEFS,
    COMPOUNDS,
    DROPPED,
    EAST_ASIAN,
    EMOJI,
    FIXED_SPACES,
    FULL_WIDTH,
    JOINER,
    KNOWN,
    LAM,
    LETTERS,
    MARKS,
    NON_JOINER,
    ODD_SPACES,
    PLAIN_LETTERS,
    PLAIN_MARKS,
    REGIONAL,
    SKIN_TONES,
    UNUSUAL,
    Kind,
    is_east_asian,
    kind_of,
)


class Grammar(NamedTuple):
    """How to cut a text into clusters."""

    irregular: re.Pattern[str]
    """Every stretch whose columns are not its code points, in one group."""
    cluster: re.Pattern[str]
    """One cluster, or in the group `word` a whole Arabic word."""
    letter: re.Pattern[str]
    """One cluster of an Arabic word: a letter, or lam with its alef, with marks and all that takes no column."""
    accented_space: re.Pattern[str]
    """A space that carries a mark and must not vanish at the end of a line."""
    zero: re.Pattern[str]
    """One character that takes no column."""
    mark: re.Pattern[str]
    """One combining mark that is shown."""
    wide: re.Pattern[str]
    """One character of two cells."""
    unknown: re.Pattern[str]
    """One character that the grammar does not know yet."""
    is_plain: bool = False
    """Whether all that it knows takes one cell and is shown as it is, but for marks and lam with alef."""


def grammar_with(learnt: Mapping[str, Kind]) -> Grammar:
    """Return the grammar of texts that hold these characters beside the known ones."""

    def listed(kind: Kind) -> str:
        return re.escape("".join(char for char, its_kind in learnt.items() if its_kind is kind))

    mark = MARKS + listed(Kind.MARK)
    drop = DROPPED + listed(Kind.DROPPED)
    wide = listed(Kind.WIDE) + (EAST_ASIAN if any(map(is_east_asian, learnt)) else FULL_WIDTH)
    zero = mark + drop
    together = {
        LAM: f"(?:(?![{JOINER}{NON_JOINER}])[{zero}])*[{ALEFS}]",
        REGIONAL: f"[{REGIONAL}]?",
        EMOJI: f"(?:[{zero}]*(?:[{SKIN_TONES}]|{JOINER}[{EMOJI}]))+",
        r"\r": r"\n",
    }
    alone = {f"{ODD_SPACES}{FIXED_SPACES}{COMPOUNDS}{SKIN_TONES}{wide}{zero}": ""}
    word = f"(?P<word>[{LETTERS}][{LETTERS}{zero}]*)"
    return Grammar(
        irregular=re.compile(f"({_beginning(together | alone)}[{zero}]*)"),
        cluster=re.compile(f"{word}|(?:{_beginning(together)}|(?s:.))[{zero}]*"),
        letter=re.compile(f"{LAM}[^{LETTERS}{JOINER}{NON_JOINER}]*[{ALEFS}][^{LETTERS}]*|(?s:.)[^{LETTERS}]*"),
        accented_space=re.compile(f" [{zero}]*[{mark}]"),
        zero=re.compile(f"[{zero}]"),
        mark=re.compile(f"[{mark}]"),
        wide=re.compile(f"[{wide}]"),
        unknown=re.compile(f"[^{KNOWN}{zero}{wide}{listed(Kind.NARROW)}]"),
    )


def plain_grammar() -> Grammar:
    """Return a grammar of texts in which all is plain; it says of them what the other one does, and is made in a tenth of the time."""
    letter = f"(?:{LAM}[{PLAIN_MARKS}]*[{ALEFS}]|.)[{PLAIN_MARKS}]*"
    mark = re.compile(f"[{PLAIN_MARKS}]")
    return Grammar(
        irregular=re.compile(f"((?:{LAM}[{PLAIN_MARKS}]*[{ALEFS}]|[{PLAIN_MARKS}])[{PLAIN_MARKS}]*)"),
        cluster=re.compile(f"(?P<word>[{PLAIN_LETTERS}][{PLAIN_LETTERS}{PLAIN_MARKS}]*)|.[{PLAIN_MARKS}]*"),
        letter=re.compile(letter),
        accented_space=re.compile(f" [{PLAIN_MARKS}]"),
        zero=mark,
        mark=mark,
        wide=re.compile("(?!)"),
        unknown=re.compile(UNUSUAL),
        is_plain=True,
    )


def _beginning(followed: Mapping[str, str]) -> str:
    """Return a pattern for one character of a class and what follows it.

    All first characters stand in one class at the head, so that a search skips everything else at full speed.
    """
    rests = "|".join(f"(?<=[{first}]){rest}" for first, rest in followed.items())
    return f"[{''.join(followed)}](?:{rests})"


class Grammars:
    """Hands out grammars; it learns the characters beyond the known ones when it meets them."""

    def __init__(self) -> None:
        self._learnt: dict[str, Kind] = {}
        self._plain = plain_grammar()
        self._full: Grammar | None = None

    def of(self, text: str) -> Grammar:
        """Return a grammar that knows all characters of the text."""
        if not self._plain.unknown.search(text):
            return self._plain
        full = self._full or grammar_with({})
        new = set(full.unknown.findall(text))
        if new:
            self._learnt |= {character: kind_of(character) for character in sorted(new)}
            full = grammar_with(self._learnt)
        self._full = full
        return full
