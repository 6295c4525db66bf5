"""What the words in a search box ask for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.arabic.letters import LETTERS
from corpus.arabic.normalise import bare, composed
from corpus.search.analysis import text_terms

_WRITTEN = re.compile(r"[^\W_]+")
_MOST = 40
"""Words of a query that count: a pasted paragraph is found by its beginning."""
_ARABIC = re.compile(f"[{LETTERS}]")
_NO_ENDING = "ك"
"""A letter that no ending of the light stemmer has: a word that goes on with it keeps all its letters."""
_ENDINGS = "نته"
"""Letters that complete the beginning of an ending: ا، و، ي and these make ان، ات، ون، ين، يه."""
_ARTICLE = "ال"
"""The light stemmer takes one prefix away: the و of الوقود stays and that of وقود goes, so a query asks for both."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a query: an article has it where one of the terms stands, or a term with one of the prefixes."""

    terms: tuple[str, ...]
    prefixes: tuple[str, ...] = ()

    def accepts(self, term: str) -> bool:
        """Return whether a term of an article answers the word."""
        return term in self.terms or term.startswith(self.prefixes)


def query_words(query: str) -> tuple[Word, ...]:
    """Return the words of a query, all of which an article must have; the last may be unfinished unless a space follows it."""
    parts = _WRITTEN.findall(bare(composed(query, "NFKC")))[:_MOST]
    if not parts:
        return ()
    is_finished = query[-1].isspace()
    whole = parts if is_finished else parts[:-1]
    words = [_finished(part) for part in whole]
    if not is_finished:
        words.append(_unfinished(parts[-1]))
    return tuple(dict.fromkeys(word for word in words if word.terms))


def _finished(part: str) -> Word:
    """Return what a part asks for, with its article and without."""
    return Word(_each_once(term for form in _with_and_without_article(part) for term in text_terms(form)))


def _unfinished(part: str) -> Word:
    """Return the word that a part may become: itself, itself with its ending completed, or whatever begins so."""
    forms = _with_and_without_article(part)
    going_on = (term for form in forms for term in text_terms(form + _NO_ENDING)[-1:])
    prefixes = _each_once(term.removesuffix(_NO_ENDING) for term in going_on)
    shortest = min(map(len, prefixes), default=0)
    completed = (term for form in forms for letter in _ENDINGS for term in text_terms(form + letter)[-1:])
    endings = (term for term in completed if len(term) < shortest)
    return Word(_each_once((*_finished(part).terms, *endings)), tuple(prefix for prefix in prefixes if prefix))


def _with_and_without_article(part: str) -> tuple[str, ...]:
    if part.startswith(_ARTICLE):
        return (part, part.removeprefix(_ARTICLE)) if len(part) > len(_ARTICLE) else (part,)
    return (part, _ARTICLE + part) if _ARABIC.match(part) else (part,)


def _each_once(terms: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(terms))
