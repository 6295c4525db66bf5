"""Texts for every class of character and cluster that warraq emits, made from the tables by which it tells them apart."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from corpus.bundled import sample_files
from corpus.ingest.sources import article_from_bytes
from tui.typeset import characters as known

_BEH, _LAM, _ALEF = "\N{ARABIC LETTER BEH}", "\N{ARABIC LETTER LAM}", "\N{ARABIC LETTER ALEF}"
_MOST_MARKS = 8
_LINE = 44
_LAST = 0x20000
"""The code points below this one are looked through."""
_SOME = 7
"""Of the many ideographs and surrogates, one in so many."""


class Sample(NamedTuple):
    """A text as it was written, and what it is a sample of."""

    kind: str
    text: str


def samples() -> list[Sample]:
    """Return all samples."""
    return [*_letters(), *_marks(), *_alone(), *_between(), *_emoji(), *_beyond(), *_lines()]


def members(table: str) -> list[str]:
    """Return the assigned characters of a class in one of the tables."""
    pattern = re.compile(f"[{table}]")
    return [char for char in map(chr, range(_LAST)) if pattern.match(char) and unicodedata.category(char) != "Cn"]


def _letters() -> Iterator[Sample]:
    """Every letter in all its forms, and lam with every alef, bare and with a mark between them."""
    for letter in members(known.LETTERS):
        yield from (Sample("letter", text) for text in _joined(letter))
    for alef, mark in product(members(known.ALEFS), ("", "\N{ARABIC FATHA}", "\N{ARABIC SHADDA}")):
        yield from (Sample("lam-alef", text) for text in _joined(_LAM + mark + alef))


def _joined(text: str) -> tuple[str, str, str, str]:
    return text, text + _BEH, _BEH + text + _BEH, _BEH + text


def _marks() -> Iterator[Sample]:
    """Every mark on what it can stand on, and heaps of marks."""
    marks = members(known.MARKS)
    bearers = (_BEH, _BEH + _BEH, _ALEF, _LAM + _ALEF, "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}", "a", "1", " ", "")
    for mark, bearer in product(marks, bearers):
        yield Sample("mark", f"{bearer}{mark}{bearer}")
    harakat = [char for char in marks if "\u064b" <= char <= "\u0655"]
    for count, bearer in product(range(1, _MOST_MARKS + 1), bearers):
        heap = "".join(harakat[place % len(harakat)] for place in range(count))
        yield Sample("heap of marks", bearer + heap)


def _alone() -> Iterator[Sample]:
    """Every character that stands in a cell of its own, or in two."""
    yield from (Sample("narrow", char) for char in members(known.NARROW))
    yield from (Sample("full width", char) for char in members(known.FULL_WIDTH))
    yield from (Sample("ideograph", char) for char in members(known.EAST_ASIAN)[::_SOME])
    yield from (Sample("ligature", char) for char in members(known.COMPOUNDS))
    yield from (Sample("sign", f"{char}12") for char in members(known.SIGNS))
    yield from (Sample("surrogate", chr(char)) for char in range(0xD800, 0xE000, _SOME))


def _between() -> Iterator[Sample]:
    """Every space, and everything that steers and is never shown, between letters."""
    for kind, table in (("space", known.SPACES + known.FIXED_SPACES), ("dropped", known.DROPPED)):
        yield from (Sample(kind, bearer + char + bearer) for char, bearer in product(members(table), ("a", _BEH)))


def _emoji() -> Iterator[Sample]:
    """Every picture by itself, made a picture, in a skin colour and joined to another; flags and keycaps."""
    tones = members(known.SKIN_TONES)
    joiner, picture = known.JOINER, "\N{VARIATION SELECTOR-16}"
    for char in members(known.EMOJI):
        yield from (Sample("emoji", f"{char}{rest}") for rest in ("", picture, tones[0], f"{joiner}\N{FIRE}"))
    letters = members(known.REGIONAL)
    yield from (Sample("flag", one + other) for one, other in zip(letters, letters[::-1], strict=True))
    yield from (Sample("flag", letter) for letter in letters)
    yield from (Sample("skin colour", tone) for tone in tones)
    yield from (Sample("keycap", f"{key}{picture}\N{COMBINING ENCLOSING KEYCAP}") for key in "0123456789#*")


def _beyond() -> Iterator[Sample]:
    """Every character that no table names."""
    tables = (known.KNOWN, known.MARKS, known.DROPPED, known.EAST_ASIAN, known.EMOJI, r"\ud800-\udfff")
    tabled = re.compile(f"[{''.join(tables)}]")
    others = (char for char in map(chr, range(_LAST)) if not tabled.match(char))
    assigned = [char for char in others if unicodedata.category(char) not in ("Cn", "Co")]
    yield from (Sample("beyond the tables", f"{_BEH}{char}") for char in assigned)


def _lines() -> Iterator[Sample]:
    """The paragraphs of the sample articles, to be broken into lines."""
    for name, raw in sample_files():
        yield from (Sample("article", block.text) for block in article_from_bytes(raw, name).blocks)


def kinds(all_samples: Sequence[Sample]) -> list[str]:
    """Return the kinds of some samples, each once."""
    return list(dict.fromkeys(sample.kind for sample in all_samples))
