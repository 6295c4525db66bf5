"""Names that are common words too, and the neighbours that tell which is meant."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.arabic.normalise import fold
from glossary.entities.gazetteer import Hit, Target
from glossary.entities.knowledge import needed
from glossary.entities.pieces import PROCLITICS_INNER, PROCLITICS_OUTER, Piece, Sort, readings
from glossary.entities.tables import load_class, load_rows
from glossary.entities.territories import load_adjectives

_HYPHENS = "-–—/"
_FEMININE = "يه"
_MASCULINE = "ي"
_ACCUSATIVE = "ا"
_ARTICLE = "ال"
_AND = "و"
_NUMBER = "#"
"""Stands for any number in the table."""
_JOINED = "_"
"""Stands in the table between two words in a row."""
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
    kind: str
    """Of the names that are doubtful; empty where all are."""
    not_after: frozenset[str]
    not_before: frozenset[str]
    sure_after: frozenset[str]
    needs: frozenset[str]
    """Entities of which an article must speak one to mean the name, if it does not give the name otherwise."""

    def is_sure(self, hit: Hit, pieces: Sequence[Piece]) -> bool:
        """Return whether the word before tells that the name is meant."""
        return not self.sure_after.isdisjoint(_before(hit, pieces))

    def is_gainsaid(self, hit: Hit, pieces: Sequence[Piece]) -> bool:
        """Return whether the words beside a word tell that it is a common one."""
        return not (
            self.not_after.isdisjoint(_before(hit, pieces)) and self.not_before.isdisjoint(_behind(hit, pieces))
        )


class Homographs:
    """Tells مالي the country from مالي the adjective and from مالي "financial", and the like."""

    def __init__(self, territories: dict[str, str]) -> None:
        self._known = dict(_homographs(territories))
        self._takes_adjective = load_class("takes_adjective") | load_adjectives()
        self._takes_feminine = load_class("takes_feminine_adjective")
        self._language = load_class("language")
        feminine = (f"{_ARTICLE}{each}" for each in load_adjectives() if each.endswith(_FEMININE))
        self._languages = load_class("bare_language").union(feminine)
        self._articles = tuple(load_class("article"))

    def means_name(self, target: Target, hit: Hit, pieces: Sequence[Piece], present: frozenset[str]) -> bool:
        """Return whether a word stands for the name it may be, in an article that speaks of these entities."""
        known = self._of(target, hit, pieces)
        if known is None or known.is_sure(hit, pieces):
            return True
        if known.needs and known.needs.isdisjoint(present) and target.entity_id not in present:
            return False
        return not known.is_gainsaid(hit, pieces)

    def is_certain(self, target: Target, hit: Hit, pieces: Sequence[Piece]) -> bool:
        """Return whether a word stands for the name whatever the rest of the article says."""
        known = self._of(target, hit, pieces)
        if known is None or known.is_sure(hit, pieces):
            return True
        return not (known.needs or known.is_gainsaid(hit, pieces))

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
        if hit.keys[0].endswith(_FEMININE):
            return any(key in self._takes_feminine for _, key in readings(pieces[before].key))
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

    def _of(self, target: Target, hit: Hit, pieces: Sequence[Piece]) -> _Homograph | None:
        """Return what is known of a word, or of the word with the ب, ك or ل that is written to it."""
        known = self._known.get(hit.keys[0]) if len(hit.keys) == 1 else None
        if known is None or (known.kind and known.kind != target.kind):
            return None
        bound = pieces[hit.first].key.removesuffix(hit.keys[0])[-1:]
        return self._known.get(bound + hit.keys[0], known) if bound and bound in PROCLITICS_INNER else known


def key_before(hit: Hit, pieces: Sequence[Piece]) -> str:
    """Return the key of the piece before a name."""
    return pieces[hit.first - 1].key if hit.first else ""


def _before(hit: Hit, pieces: Sequence[Piece]) -> list[str]:
    """Return the word before a name, with and without a و or ف of its own, and the two before it."""
    last = _neighbour(pieces, hit.first - 1)
    alone = [last, last[1:]] if last[:1] and last[0] in PROCLITICS_OUTER else [last]
    return [*alone, f"{_neighbour(pieces, hit.first - 2)}{_JOINED}{last}"]


def _behind(hit: Hit, pieces: Sequence[Piece]) -> list[str]:
    """Return the word behind a name, and the two behind it."""
    first = _neighbour(pieces, hit.last)
    return [first, f"{first}{_JOINED}{_neighbour(pieces, hit.last + 1)}"]


def _neighbour(pieces: Sequence[Piece], index: int) -> str:
    """Return the key of a piece, one for all numbers; nothing beyond the ends."""
    if not 0 <= index < len(pieces):
        return ""
    return _NUMBER if pieces[index].sort is Sort.NUMBER else pieces[index].key


def _homographs(territories: dict[str, str]) -> Iterator[tuple[str, _Homograph]]:
    for row in load_rows("homographs"):
        not_after, not_before, sure_after = (
            frozenset(map(fold, row[column].split())) for column in ("not_after", "not_before", "sure_after")
        )
        found = _Homograph(row["kind"], not_after, not_before, sure_after, needed(row["needs"], territories))
        for word in row["words"].split():
            yield fold(word), found
