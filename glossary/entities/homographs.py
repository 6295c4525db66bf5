"""Names that are common words too, and the neighbours that tell which is meant."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.arabic.normalise import fold
from glossary.entities.gazetteer import Hit
from glossary.entities.identity import entity_id
from glossary.entities.pieces import Piece
from glossary.entities.tables import listed, load_class, load_rows
from glossary.entities.territories import load_adjectives
from glossary.model import EntityKind

_HYPHENS = "-–—/"
_FEMININE = "يه"
_MASCULINE = "ي"
_ACCUSATIVE = "ا"
_ARTICLE = "ال"
_AND = "و"
_IN_THE = "بال"
_WHICH_ARE = frozenset(
    (
        "،",
        "هي",
        "هما",
        ":",
    )
)
"""What may stand between languages and the word that says that they are some."""


@dataclass(frozen=True, slots=True)
class _Homograph:
    not_after: frozenset[str]
    not_before: frozenset[str]
    sure_after: frozenset[str]
    needs: frozenset[str]
    """Entities of which an article must speak one to mean the name."""


class Homographs:
    """Tells مالي the country from مالي the adjective and from مالي "financial", and the like."""

    def __init__(self, territories: dict[str, str]) -> None:
        self._known = dict(_homographs(territories))
        self._takes_adjective = load_class("takes_adjective") | load_adjectives()
        self._language = load_class("language")
        feminine = (f"{_ARTICLE}{each}" for each in load_adjectives() if each.endswith(_FEMININE))
        self._languages = load_class("bare_language").union(feminine)
        self._articles = tuple(load_class("article"))

    def means_name(self, hit: Hit, pieces: Sequence[Piece], present: frozenset[str]) -> bool:
        """Return whether a word stands for the name it may be, in an article that speaks of these entities."""
        known = self._of(hit)
        if known is None or key_before(hit, pieces) in known.sure_after:
            return True
        if known.needs and known.needs.isdisjoint(present):
            return False
        after = pieces[hit.last].key if hit.last < len(pieces) else ""
        return key_before(hit, pieces) not in known.not_after and after not in known.not_before

    def is_certain(self, hit: Hit, pieces: Sequence[Piece]) -> bool:
        """Return whether a word stands for the name whatever the rest of the article says."""
        known = self._of(hit)
        return known is None or key_before(hit, pieces) in known.sure_after

    def is_adjective(self, hit: Hit, pieces: Sequence[Piece]) -> bool:
        """Return whether a word that is a country and its adjective is the adjective here: مصدر سياسي مالي, ضابطا سوريا."""
        before = hit.first - 1
        if before > 0 and pieces[before].key in _HYPHENS:
            before -= 1
        if before < 0 or hit.start != pieces[hit.first].start:
            return False
        if hit.keys[0].startswith(_ARTICLE):
            return pieces[before].key.startswith(self._articles)
        if hit.keys[0].endswith(_ACCUSATIVE) and pieces[before].key.endswith(_ACCUSATIVE):
            return pieces[before].key.removesuffix(_ACCUSATIVE) in self._takes_adjective
        return hit.keys[0].endswith(_MASCULINE) and pieces[before].key in self._takes_adjective

    def is_language(self, hit: Hit, pieces: Sequence[Piece]) -> bool:
        """Return whether a feminine nationality is a language: بالفرنسية, ترجمت إلى الروسية, بلغتين هما العربية والفرنسية."""
        if len(hit.keys) > 1 or not hit.keys[0].endswith(_FEMININE) or not hit.keys[0].startswith("ال"):
            return False
        written = pieces[hit.first].key.removeprefix(_AND)
        return self._before_languages(hit.first, pieces) in self._language or written.startswith(_IN_THE)

    def _before_languages(self, index: int, pieces: Sequence[Piece]) -> str:
        """Return the key of what stands before a piece and the languages that are listed up to it."""
        before = index - 1
        while before >= 0 and pieces[index].key.startswith(_AND) and self._is_listed(pieces[before].key):
            before, index = before - 1, before
        while before > 0 and pieces[before].key in _WHICH_ARE:
            before -= 1
        return pieces[before].key if before >= 0 else ""

    def _is_listed(self, key: str) -> bool:
        return key.removeprefix(_AND) in self._languages

    def _of(self, hit: Hit) -> _Homograph | None:
        return self._known.get(hit.keys[0]) if len(hit.keys) == 1 else None


def key_before(hit: Hit, pieces: Sequence[Piece]) -> str:
    """Return the key of the piece before a name."""
    return pieces[hit.first - 1].key if hit.first else ""


def _homographs(territories: dict[str, str]) -> Iterator[tuple[str, _Homograph]]:
    for row in load_rows("homographs"):
        not_after, not_before, sure_after = (
            frozenset(map(fold, row[column].split())) for column in ("not_after", "not_before", "sure_after")
        )
        needs = frozenset(territories.get(name) or _place(name) for name in listed(row["needs"]))
        for word in row["words"].split():
            yield fold(word), _Homograph(not_after, not_before, sure_after, needs)


def _place(name: str) -> str:
    return entity_id(EntityKind.PLACE, fold(name))
