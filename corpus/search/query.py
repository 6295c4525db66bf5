"""What the words in a search box ask for."""

from dataclasses import dataclass

from corpus.search.analysis import text_terms

_NO_ENDING = "ك"
"""A letter that no ending of the light stemmer has: a word that goes on with it keeps all its letters."""
_ENDINGS = "نته"
"""Letters that complete the beginning of an ending: ا، و، ي and these make ان، ات، ون، ين، يه."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a query: an article has it where one of the terms stands, or a term with the prefix."""

    terms: tuple[str, ...]
    prefix: str | None = None

    def accepts(self, term: str) -> bool:
        """Return whether a term of an article answers the word."""
        return term in self.terms or (self.prefix is not None and term.startswith(self.prefix))


def query_words(query: str) -> tuple[Word, ...]:
    """Return the words of a query, all of which an article must have; the last may be unfinished unless a space follows it."""
    parts = query.split()
    if not parts:
        return ()
    finished = parts if query[-1].isspace() else parts[:-1]
    words = [Word((term,)) for part in finished for term in text_terms(part)]
    if len(finished) < len(parts):
        words.extend(_unfinished(parts[-1]))
    return tuple(dict.fromkeys(words))


def _unfinished(part: str) -> list[Word]:
    """Return the words of a part that is still being typed: whole, with its ending completed, or as a beginning."""
    terms = text_terms(part)
    if not terms:
        return []
    going_on = text_terms(part + _NO_ENDING)
    last = going_on[-1] if len(going_on) == len(terms) else terms[-1] + _NO_ENDING
    prefix = last.removesuffix(_NO_ENDING)
    completed = (text_terms(part + letter)[-1] for letter in _ENDINGS)
    whole = (term for term in completed if len(term) < len(prefix))
    return [*(Word((term,)) for term in terms[:-1]), Word(tuple(dict.fromkeys((terms[-1], *whole))), prefix)]
