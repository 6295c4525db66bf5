"""What a reader said is not meant by a term, applied to what is found, without asking a database."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from glossary.learning.rules import passage_key, written_form

Refusal = Callable[[str, int, str], bool]
"""Says of a concept, of where words begin and of how they are written whether a reader said that it is not meant there."""


class RefusalScope(StrEnum):
    """How far an exception goes."""

    HERE = "here"
    """At one place of one passage."""
    ARTICLE = "article"
    """In one article, wherever it is written so."""
    ALWAYS = "always"
    """Wherever it is written so."""


@dataclass(frozen=True, slots=True)
class TermException:
    """A reader's own decision that words are not the term they were taken for."""

    form: str
    """The words as written, without vowel signs and what is written around them."""
    concept_id: str
    ar: str
    """The term they were taken for, to tell the exception by."""
    scope: RefusalScope = RefusalScope.ALWAYS
    article: str = ""
    """The id of the article in which it was said."""
    passage: str = ""
    """The hash of the passage it holds for, empty where it holds for more."""
    offset: int = 0
    """Where the words begin, in code points of the passage."""
    id: str = ""
    """A UUIDv7, or empty before it is kept."""
    version: int = 0
    author: str | None = None
    changed: datetime | None = field(default=None, compare=False)


class Refusals:
    """The exceptions of a reader as they were when they were loaded."""

    def __init__(self, exceptions: Iterable[TermException] = ()) -> None:
        self._always: set[tuple[str, str]] = set()
        self._articles: dict[str, set[tuple[str, str]]] = {}
        self._here: dict[str, set[tuple[str, str, int]]] = {}
        for each in exceptions:
            if each.scope is RefusalScope.ALWAYS:
                self._always.add((each.concept_id, each.form))
            elif each.scope is RefusalScope.ARTICLE:
                self._articles.setdefault(each.article, set()).add((each.concept_id, each.form))
            else:
                self._here.setdefault(each.passage, set()).add((each.concept_id, each.form, each.offset))

    def in_passage(self, article_id: str, text: str) -> Refusal | None:
        """Return what says of a term found in a block's text whether it is refused there; None where nothing may be."""
        everywhere = self._always | self._articles.get(article_id, set())
        here = self._here.get(passage_key(article_id, text), set()) if self._here else set()
        if not everywhere and not here:
            return None

        def refused(concept_id: str, start: int, surface: str) -> bool:
            form = form_of(surface)
            return (concept_id, form) in everywhere or (concept_id, form, start) in here

        return refused


def form_of(surface: str) -> str:
    """Return words of a text as exceptions name them: without vowel signs, with one space between them."""
    return " ".join(written_form(surface).split())
