"""A preferred term in the place of a wrong wording: inflected, capitalised and with the article that fits."""

import re
from typing import NamedTuple

from corpus.model import Span
from glossary.checking.english import Lemmas, Text, Word, english_words, plain
from glossary.respect.inflecting import inflected, inflection

_ARTICLES = frozenset({"a", "an"})
_BEFORE_ARTICLES = frozenset(
    {
        "of",
        "in",
        "by",
        "from",
        "to",
        "with",
        "and",
        "or",
        "but",
        "that",
        "for",
        "at",
        "on",
        "as",
        "than",
        "said",
        "says",
    }
)
"""Words behind which a term keeps an article of its own."""
_LEADING = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s$")
_SENTENCE_END = re.compile(r"(?:^|[.!?…:]|\n)[\s\"“”'‘’()\[\]«»–—-]*$")
_SILENT = ("hour", "honest", "honor", "honour", "heir")
_CONSONANT = re.compile(
    r"^(?:eu|ew|one(?:$|[-\s])|once|u(?:ni(?!n|m)|ran|ru|til|top|s[aeu]|k|r[aeiou]|biq))", re.IGNORECASE
)
"""Words that are written with a vowel and spoken with a consonant at their beginning."""
_SPOKEN_WITH_VOWEL = frozenset("AEFHILMNORSX8")


class Wrong(NamedTuple):
    """English that is to be replaced."""

    span: Span
    term: str
    """What it is a form of, as a dictionary has it."""


class Mended(NamedTuple):
    """What stands in its place."""

    span: Span
    """What of the English is replaced: an article before it, too, where that changes."""
    text: str


def mended(english: Text, wrong: Wrong, wanted: str, lemmas: Lemmas) -> Mended:
    """Return what to write in place of a wording so that the sentence stays right: its number, its letters, its article."""
    start, end = wrong.span.start, wrong.span.end
    written = english.text[start:end]
    possessive = _POSSESSIVE.search(written)
    ending = possessive[0] if possessive else ""
    core = written.removesuffix(ending)
    before = next((word for word in reversed(english.words) if word.end <= start), None)
    beside = before is not None and not english.text[before.end : start].strip(" \t\n") and before.written.casefold()
    is_first = bool(_SENTENCE_END.search(english.text[:start]))
    new = wanted if is_first or beside in _BEFORE_ARTICLES else _LEADING.sub("", wanted)
    new = inflected(new, inflection(core, wrong.term, lemmas), lemmas)
    new = _capitalised(new, core, wrong.term, is_first=is_first)
    if ending and new.endswith("s"):
        ending = ending[0] if new.endswith("es") or not plain(new).endswith("ss") else ending
    if before is not None and beside in _ARTICLES:
        article = _article(new)
        if article != beside:
            shown = article.capitalize() if before.written[:1].isupper() else article
            between = english.text[before.end : start]
            return Mended(Span(before.start, end), f"{shown}{between}{new}{ending}")
    return Mended(wrong.span, f"{new}{ending}")


def _capitalised(new: str, written: str, term: str, *, is_first: bool) -> str:
    """Return a term with capitals where the wording has such that are not its own."""
    letters = [letter for letter in written if letter.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters) and not term.isupper():
        return new.upper()
    words, own = english_words(written), english_words(term)
    small = [word for word in own if word.written[:1].islower()]
    if len(words) > 1 and small and all(word.written[:1].isupper() for word in words):
        return "".join(_titled(new))
    if written[:1].isupper() and (is_first or term[:1].islower()):
        return new[:1].upper() + new[1:]
    return new


def _titled(text: str) -> str:
    last = 0
    shown = ""
    for number, word in enumerate(english_words(text)):
        shown += text[last : word.start]
        is_small = number and word.written in ("of", "and", "the", "for", "in", "on", "to", "a", "an")
        shown += word.written if is_small else word.written[:1].upper() + word.written[1:]
        last = word.end
    return shown + text[last:]


def _article(text: str) -> str:
    """Return the indefinite article that goes before a text."""
    words: list[Word] = english_words(text)
    first = words[0].written if words else text
    if first.isupper() and len(first) > 1 and not _is_spoken(first):
        return "an" if first[0] in _SPOKEN_WITH_VOWEL else "a"
    low = first.casefold()
    if low.startswith(_SILENT) or low.startswith("8") or low in ("11", "18"):
        return "an"
    return "an" if plain(low)[:1] in tuple("aeiou") and not _CONSONANT.match(low) else "a"


def _is_spoken(acronym: str) -> bool:
    """Return whether capitals are read as a word: those of four letters and more with a vowel among the second and third."""
    return len(acronym) > 3 and any(letter in "AEIOU" for letter in acronym[1:3])
