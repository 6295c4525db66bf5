"""Numbers as values, whatever digits and separators they are written with."""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from functools import cached_property
from pathlib import Path

from corpus.arabic.normalise import fold
from corpus.model import Span
from glossary.checking.english import Lemmas, english_words, plain
from glossary.tables import table

_DATA = Path(__file__).parent / "data"
_NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,٫٬’]\d+)*|\d+(?:[.,٫٬’]\d+)*")
_GROUP = re.compile(r"^\d{1,3}(?:[,٬’]\d{3})+$")
_DOTTED_GROUP = re.compile(r"^\d{1,3}(?:\.\d{3}){2,}$")
_TENS = range(20, 100, 10)


_SCALE = re.compile(r"[^\S\n]*-?[^\S\n]*([^\W\d_]+)")


def numbers(text: str) -> list[tuple[str, str]]:
    """Return the numbers of a text in its order, each as it is written and as its value without separators of thousands."""
    return [(found[0], value(found[0])) for found in _NUMBER.finditer(text)]


def scaled(text: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the numbers of a text as they are written, each with its value, and that of `900 thousand` where such a word follows."""
    for found, values in _placed(text, load_scales()):
        yield found[0], values


def load_scales() -> dict[str, int]:
    """Return what words like thousand, in Arabic and English as they are compared, multiply a number by."""
    return {fold(word): int(number) for word, number in map(dict.values, table(_DATA / "scales.tsv"))}


def placed(text: str, scales: Mapping[str, int]) -> Iterator[tuple[Span, frozenset[str]]]:
    """Yield where the numbers of a text stand, in code points, with their values as `scaled` has them."""
    for found, values in _placed(text, scales):
        yield Span(*found.span()), values


def _placed(text: str, scales: Mapping[str, int]) -> Iterator[tuple[re.Match[str], frozenset[str]]]:
    for found in _NUMBER.finditer(text):
        own = value(found[0])
        word = _SCALE.match(text, found.end())
        scale = scales.get(fold(word[1])) if word else None
        try:
            both = (own, _in_full(Decimal(own) * scale)) if scale else (own,)
        except InvalidOperation:
            both = (own,)
        yield found, frozenset(both)


def _in_full(number: Decimal) -> str:
    return value(f"{number:f}")


def value(written: str) -> str:
    """Return a number in European digits with a dot for its decimals, `1٬250٫5` as `1250.5`."""
    digits = "".join(str(int(letter)) if letter.isdecimal() else letter for letter in written)
    whole, sign, rest = digits.partition("٫")
    if _GROUP.match(whole) or _DOTTED_GROUP.match(whole):
        whole = re.sub(r"[,٬’.]", "", whole)
    plain_value = whole.replace(",", ".").replace("٬", "").replace("’", "") + ("." + rest if sign else "")
    before, point, decimals = plain_value.partition(".")
    decimals = decimals.rstrip("0") if "." not in decimals else decimals
    return (before.lstrip("0") or "0") + (point + decimals if decimals else "")


class NumberWords:
    """The numbers that an English text has, in digits or in words."""

    @cached_property
    def _words(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for word, number in map(dict.values, table(_DATA / "number_words.tsv")):
            found.setdefault(word, []).append(int(number))
        return found

    def values(self, text: str, lemmas: Lemmas) -> set[str]:
        """Return the values of the numbers of a text; `twenty-five` is 20, 5 and 25."""
        found = {number for _, both in scaled(text) for number in both}
        found.update(map(str, self._in_words(text, lemmas)))
        return found

    def of(self, lemmas: Iterable[str]) -> set[str]:
        """Return the values of a number word by what it may be a form of; none where it is no number."""
        return {str(each) for lemma in lemmas for each in self._words.get(lemma, ())}

    def _in_words(self, text: str, lemmas: Lemmas) -> Iterator[int]:
        before: int | None = None
        for word in english_words(text):
            own = [
                each for lemma in (plain(word.written), *lemmas.of(word.written)) for each in self._words.get(lemma, ())
            ]
            yield from own
            if before is not None and before in _TENS and own and 0 < own[0] < 10:
                yield before + own[0]
            before = own[0] if own else None
