"""English words by what they may be forms of, by rule."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from glossary.tables import table

_IRREGULARS = Path(__file__).parent / "data" / "irregulars.tsv"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*(?:\.[^\W_](?=\.))*")
_HYPHENS = "-\u2010\u2011"
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_SIBILANT = ("s", "x", "z", "ch", "sh", "o")
_NO_PLURAL = ("ss", "us", "is")
_VOWELS = frozenset("aeiouy")
_SHORTEST = 3
"""Letters that must be left of a word when an ending goes."""
_LEADING = frozenset({"the", "a", "an"})


class Word(NamedTuple):
    """A word of a text."""

    start: int
    """Offsets in code points."""
    end: int
    written: str
    joined: bool
    """Whether only a hyphen stands between it and the next one."""


def english_words(text: str) -> list[Word]:
    """Return the words and numbers of a text in its order, those that a hyphen joins apart."""
    found = list(_WORD.finditer(text))
    return [
        Word(
            each.start(),
            each.end(),
            each[0],
            place + 1 < len(found) and _is_hyphen(text[each.end() : found[place + 1].start()]),
        )
        for place, each in enumerate(found)
    ]


def _is_hyphen(between: str) -> bool:
    return len(between) == 1 and between in _HYPHENS


def plain(word: str) -> str:
    """Return a word in lower case without accents and possessive ending, dots of an abbreviation left out."""
    lowered = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", word).casefold())
    return "".join(letter for letter in lowered if letter.isalnum())


class Lemmas:
    """Says what a word may be a form of; it keeps the table of irregular forms."""

    @cached_property
    def _irregular(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for row in table(_IRREGULARS):
            found[row["form"]] = (*found.get(row["form"], ()), row["lemma"])
        return found

    def irregular(self, lemma: str) -> tuple[str, ...]:
        """Return the irregular forms of a lemma, its plural or its past tenses."""
        return tuple(form for form, lemmas in self._irregular.items() if lemma in lemmas)

    def of(self, word: str) -> frozenset[str]:
        """Return the lemmas that a word may be a form of, itself among them, spelt as in America."""
        own = plain(word)
        return frozenset(_american(each) for each in (own, *self._irregular.get(own, ()), *_regular(own)))


def _regular(word: str) -> Iterator[str]:
    if word.endswith("s") and not word.endswith(_NO_PLURAL) and len(word) > _SHORTEST:
        yield word[:-1]
        if word.endswith("ies") and len(word) > _SHORTEST + 1:
            yield word[:-3] + "y"
        if word.endswith("es") and word[:-2].endswith(_SIBILANT):
            yield word[:-2]
        if word.endswith("ves"):
            yield word[:-3] + "f"
    for ending in ("ed", "ing"):
        core = word.removesuffix(ending)
        if core != word and len(core) >= _SHORTEST - 1 and not _VOWELS.isdisjoint(core):
            yield from (core, core + "e")
            if len(core) > _SHORTEST and core[-1] == core[-2]:
                yield core[:-1]
    if word.endswith("ied") and len(word) > _SHORTEST + 1:
        yield word[:-3] + "y"


def _american(word: str) -> str:
    """Return a word with -ize for -ise, -or for -our, -er for -re, -og for -ogue and the like: compared, never shown."""
    for british, american in (
        ("isation", "ization"),
        ("ise", "ize"),
        ("yse", "yze"),
        ("our", "or"),
        ("tre", "ter"),
        ("bre", "ber"),
        ("agre", "ager"),
        ("ogue", "og"),
        ("ence", "ense"),
        ("gramme", "gram"),
        ("oeuvre", "euver"),
        ("dgement", "dgment"),
    ):
        if word.endswith(british) and len(word) > len(british) + 1:
            return word.removesuffix(british) + american
    return word


class Phrase:
    """An English term, ready to be found in any inflection, hyphenated or not."""

    def __init__(self, text: str, lemmas: Lemmas) -> None:
        self.text = text
        words = english_words(text)
        if len(words) > 1 and plain(words[0].written) in _LEADING:
            words = words[1:]
        self._acronyms = tuple(word.written.isupper() and len(word.written) > 1 for word in words)
        self._variants = [[lemmas.of(word.written) for word in words]] if words else []
        if any(word.joined for word in words):
            self._variants.append([lemmas.of(each) for each in _unhyphenated(words)])
        self._shouted = len(words) == 1 and self._acronyms[0]

    def found(self, text: "Text") -> list[tuple[int, int]]:
        """Return where the term stands, in code points of the text."""
        places = []
        for wanted in self._variants:
            for first in range(len(text.words)):
                last = self._at(text, wanted, first)
                if last is not None:
                    places.append((text.words[first].start, text.words[last].end))
        return sorted(set(places))

    def _at(self, text: "Text", wanted: Sequence[frozenset[str]], first: int) -> int | None:
        """Return the last of the words in which a variant stands, None where it does not."""
        place = first
        for lemmas in wanted:
            if place >= len(text.words):
                return None
            if not lemmas.isdisjoint(text.lemmas[place]) and not (self._shouted and not _is_shouted(text, place)):
                place += 1
                continue
            joined = text.hyphenated.get(place)
            if joined is None or lemmas.isdisjoint(joined[1]):
                return None
            place = joined[0] + 1
        return place - 1


class Text:
    """An English text, ready to be searched."""

    def __init__(self, text: str, lemmas: Lemmas) -> None:
        self.text = text
        self.words = english_words(text)
        self.lemmas = [lemmas.of(word.written) for word in self.words]
        self.hyphenated: dict[int, tuple[int, frozenset[str]]] = {}
        """By the first of words that hyphens join: the last one, and the lemmas of them as one word."""
        first = 0
        for place, word in enumerate(self.words):
            if word.joined:
                continue
            if place > first:
                whole = "".join(each.written for each in self.words[first : place + 1])
                self.hyphenated[first] = place, lemmas.of(whole)
            first = place + 1


def _unhyphenated(words: Sequence[Word]) -> Iterator[str]:
    whole = ""
    for word in words:
        whole += word.written
        if not word.joined:
            yield whole
            whole = ""


def _is_shouted(text: Text, place: int) -> bool:
    return text.words[place].written.rstrip("s'’").isupper()
