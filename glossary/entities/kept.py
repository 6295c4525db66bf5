"""Entities of earlier runs, looked up when an article may speak of them: however many are kept, none is loaded before."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from corpus.model import Article, BlockKind
from glossary.entities.pieces import Piece, PieceReader, Sort
from glossary.entities.spelling import Spelling
from glossary.entities.tables import load_class
from glossary.model import EntityKind, StoredEntity

_MOST_WORDS = 6
"""Words of the longest name that is looked for: عبد العزيز بن عبد الله آل."""
_NOT_COUNTED = frozenset((BlockKind.RELATED, BlockKind.DATE, BlockKind.BOILERPLATE))


class KeptEntities(Protocol):
    """What keeps entities between two runs."""

    def by_skeletons(self, skeletons: Iterable[str]) -> Sequence[StoredEntity]:
        """Return the entities that one of these keys looks up."""


class ListedEntities:
    """Entities that are at hand."""

    def __init__(self, kept: Iterable[StoredEntity]) -> None:
        self._by_key: dict[str, StoredEntity] = {}
        for each in kept:
            for key in each.skeletons:
                self._by_key.setdefault(key, each)

    def __len__(self) -> int:
        """Return the number of keys, so that nothing is looked up where there is none."""
        return len(self._by_key)

    def by_skeletons(self, skeletons: Iterable[str]) -> Sequence[StoredEntity]:
        """Return the entities that one of these keys looks up, in the order of the keys."""
        found = (self._by_key.get(key) for key in skeletons)
        return list({each.entity.id: each for each in found if each is not None}.values())


class NamesToLookUp:
    """The runs of words in an article that could be whole names of persons, as keys."""

    def __init__(self, spelling: Spelling, reader: PieceReader) -> None:
        self._spelling = spelling
        self._reader = reader
        classes = ("function", "number", "calendar", "say")
        self._never = frozenset[str]().union(*map(load_class, classes)) - {"علي"}

    def keys(self, article: Article) -> list[str]:
        """Return the keys of runs of two words and more, each once; first words also without their proclitics."""
        found: dict[str, None] = {}
        for block in article.blocks:
            if block.kind in _NOT_COUNTED:
                continue
            for run in self._runs(self._reader.pieces(block.text)):
                for first in range(len(run) - 1):
                    found.update(dict.fromkeys(self._names(run[first : first + _MOST_WORDS])))
        return list(found)

    def _runs(self, pieces: Sequence[Piece]) -> Iterator[list[str]]:
        """Yield the words between signs and the words that no name has."""
        run: list[str] = []
        for piece in pieces:
            if piece.sort is Sort.WORD and piece.key not in self._never:
                run.append(piece.key)
                continue
            yield run
            run = []
        yield run

    def _names(self, words: Sequence[str]) -> Iterator[str]:
        rest = words[1:]
        for _, first in self._reader.readings(words[0]):
            for last in range(1, len(rest) + 1):
                key = self._spelling.person_key((first, *rest[:last]))
                if " " in key:
                    yield f"{EntityKind.PERSON}:{key}"
