"""What there is of a kind of values now, for a shell that completes a word: nothing is made for it, and nobody is told of faults."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from corpus.errors import CorpusError
from corpus.presence import is_file_there
from glossary.errors import GlossaryError
from tui.cli.described.grammar import Values

if TYPE_CHECKING:
    from tui.services.services import Services

_FEW, _MOST = 40, 500
"""The newest articles that are offered, and those among which an id is looked for that begins as was typed."""
_DIGITS = 12
"""Digits of an id that a person is shown."""
LOOKED_UP = (Values.ARTICLE, Values.ENGINE, Values.GLOSSARY, Values.COLLECTION)
"""The kinds that are looked up."""

Value = tuple[str, str]
"""A word and what it stands for."""


def values_of(kind: Values, begin: str, services: "Services") -> list[Value]:
    """Return the values of a kind that begin so; none where there is no database, or where it cannot be read."""
    database = services.settings.database_file
    if kind is not Values.ENGINE and database is not None and not is_file_there(database):
        return []
    look_up: dict[Values, Callable[[Services], Iterable[Value]]] = {
        Values.ARTICLE: lambda services: _articles(begin, services),
        Values.ENGINE: _engines,
        Values.GLOSSARY: _glossaries,
        Values.COLLECTION: _collections,
    }
    try:
        return [each for each in look_up[kind](services) if each[0].startswith(begin)]
    except (CorpusError, GlossaryError):
        return []


def _articles(begin: str, services: "Services") -> Iterator[Value]:
    found = services.library.summaries(limit=_MOST if begin else _FEW)
    return ((each.id[: max(_DIGITS, len(begin))], each.title) for each in found)


def _engines(services: "Services") -> Iterator[Value]:
    return ((each.name, each.title) for each in services.translating.engines.all())


def _glossaries(services: "Services") -> Iterator[Value]:
    found = (each.glossary for each in services.curating.glossaries.all())
    return ((each.name, each.note or "") for each in found if each.name)


def _collections(services: "Services") -> Iterator[Value]:
    return ((each.name, each.note or "") for each in services.more.collections.all())
