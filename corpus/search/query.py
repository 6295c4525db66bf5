"""What the words in a search box ask for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from corpus.arabic.letters import CONTROLS, LETTERS, MARKS, TATWEEL
from corpus.arabic.normalise import bare, composed
from corpus.search.analysis import text_terms

WRITTEN = re.compile(rf"[^\W_](?:[^\W_]|[{MARKS}{TATWEEL}{CONTROLS}])*")
"""A word or a number with its marks."""
_MOST = 40
"""Words of a query that count: a pasted paragraph is found by its beginning."""
_ARABIC = re.compile(f"[{LETTERS}]")
_NO_ENDING = "ك"
"""A letter that no ending of the light stemmer has: a word that goes on with it keeps all its letters."""
_ENDINGS = "نته"
"""Letters that complete the beginning of an ending: ا، و، ي and these make ان، ات، ون، ين، يه."""
_HAMZAS = "ئؤء"
"""Egypt writes the hamza before و on a yeh or by itself where others write it on a waw."""
_HAMZA_BEFORE_WAW = re.compile(f"[{_HAMZAS}](?=و)")
_ARTICLE = "ال"
"""The light stemmer takes one prefix away: the و of الوقود stays and that of وقود goes, so a query asks for both."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a query: an article has it where one of the terms stands, or a term with one of the prefixes."""

    terms: tuple[str, ...]
    prefixes: tuple[str, ...] = ()
    written: str = field(default="", compare=False)
    """The word as it was typed."""

    def accepts(self, term: str) -> bool:
        """Return whether a term of an article answers the word."""
        return term in self.terms or term.startswith(self.prefixes)


def query_words(query: str) -> tuple[Word, ...]:
    """Return the words of a query, all of which an article must have; the last may be unfinished unless a space follows it."""
    words = written_words(query)[:_MOST]
    if not words:
        return ()
    found = [finished(word) for word in words]
    if not query[-1].isspace():
        found[-1] = unfinished(words[-1])
    return tuple(dict.fromkeys(word for word in found if word.terms))


def written_words(text: str) -> list[str]:
    """Return the words and numbers of a text in its order, with their marks."""
    return WRITTEN.findall(composed(text, "NFKC"))


def finished(word: str) -> Word:
    """Return what one written word asks for, in each of its forms."""
    return Word(_each_once(term for form in _forms(word) for term in text_terms(form)), (), word)


def unfinished(word: str) -> Word:
    """Return the word that a part of one may become: itself, itself with its ending completed, or whatever begins so."""
    forms = _forms(word)
    prefixes = _each_once(_beginning(form) for form in forms)
    shortest = min(map(len, prefixes), default=0)
    completed = (term for form in forms for letter in _ENDINGS for term in text_terms(form + letter)[-1:])
    endings = (term for term in completed if len(term) < shortest)
    return Word(_each_once((*finished(word).terms, *endings)), tuple(filter(None, prefixes)), word)


def beginning(word: str) -> Word:
    """Return what begins with a written word, where nothing else of its spelling is looked for."""
    return Word(text_terms(word), tuple(filter(None, (_beginning(word),))), word)


def _beginning(word: str) -> str:
    """Return what terms begin with that begin with a word; no ending is taken off it."""
    return next(iter(text_terms(word + _NO_ENDING)[-1:]), "").removesuffix(_NO_ENDING)


def _forms(written: str) -> tuple[str, ...]:
    """Return how a word may stand in a text: with its article and without, its hamza before و on each letter that carries it."""
    part = bare(written)
    spelt = (_HAMZA_BEFORE_WAW.sub(hamza, part) for hamza in _HAMZAS) if _HAMZA_BEFORE_WAW.search(part) else ()
    return _each_once(form for spelling in (part, *spelt) for form in _with_and_without_article(spelling))


def _with_and_without_article(part: str) -> tuple[str, ...]:
    if part.startswith(_ARTICLE):
        return (part, part.removeprefix(_ARTICLE)) if len(part) > len(_ARTICLE) else (part,)
    return (part, _ARTICLE + part) if _ARABIC.match(part) else (part,)


def _each_once(terms: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(terms))
