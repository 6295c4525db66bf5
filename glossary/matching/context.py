"""Whether a single word can be the noun a term names, where it stands."""

from collections.abc import Sequence

from corpus.arabic.normalise import fold
from glossary.matching.cuts import Kind
from glossary.matching.forms import Fit, Forms
from glossary.matching.tables import governors
from glossary.matching.words import Word

_TO = fold("أن")
_NOMINAL = frozenset({Kind.NOUN, Kind.ADJECTIVE, Kind.NAME})
_NO_GENITIVE = frozenset({Kind.ADJECTIVE, Kind.PARTICLE})
_NEVER_ASKED = frozenset({Kind.VERB, Kind.PARTICLE, Kind.UNKNOWN})
_VERBAL = frozenset({Kind.VERB})
_FAR = 5
"""How many words behind a clause's beginning tell whether it has another verb."""


class Context:
    """Judges readings by the words around them; it owns the table of words that govern others."""

    def __init__(self) -> None:
        self._after: dict[str, set[str]] = {}
        for word, follows in governors():
            self._after.setdefault(follows, set()).add(fold(word))
        self._openers = self._after["verb"] | self._after["that"]

    def allows(self, row: Sequence[Word], forms: Sequence[Forms], place: int, fit: Fit) -> bool:
        """Return whether the word may be read so: no noun where a verb, a particle or an adjective is far more likely."""
        if fit.doubtful:
            return False
        if fit.rival and _is_outdone(row, forms, place, fit):
            return False
        if fit.womans and _describes_a_thing(row, forms, place, fit):
            return False
        kinds = forms[place].kinds
        if fit.kind in _NEVER_ASKED or fit.article or _has_preposition(row[place], fit):
            return True
        if Kind.PARTICLE in kinds and not fit.pronoun:
            return False
        return Kind.VERB not in kinds or not self._is_verb(row, forms, place)

    def _is_verb(self, row: Sequence[Word], forms: Sequence[Forms], place: int) -> bool:
        if not _linked(row, place):
            return self._opens_a_clause(row, forms, place)
        before = fold(row[place - 1].surface)
        if before in self._after["verb"]:
            return True
        if not _linked(row, place - 1):
            return False
        earlier = fold(row[place - 2].surface)
        if before == _TO and earlier in self._after["to"]:
            return True
        return earlier in self._after["that"] and forms[place - 1].definite and _before_definite(row, forms, place)

    def _opens_a_clause(self, row: Sequence[Word], forms: Sequence[Forms], place: int) -> bool:
        """Return whether a clause's first word is its verb: a definite noun follows, and no other verb behind that."""
        if not _before_definite(row, forms, place):
            return False
        for later in range(place + 2, min(place + 2 + _FAR, len(row))):
            if not row[later].joined or fold(row[later].surface) in self._openers:
                break
            if forms[later].kinds == _VERBAL:
                return False
        return True


def _is_outdone(row: Sequence[Word], forms: Sequence[Forms], place: int, fit: Fit) -> bool:
    """Return whether the word is an adjective but read as a noun, since noun and adjective have the article; or the other way round."""
    before = forms[place - 1] if _linked(row, place) else None
    follows = before is not None and not fit.skip and not _NOMINAL.isdisjoint(before.kinds)
    agreeing = before is not None and follows and before.definite == fit.article
    if fit.rival is Kind.ADJECTIVE:
        return agreeing and fit.article and not fit.pronoun
    return not agreeing


def _describes_a_thing(row: Sequence[Word], forms: Sequence[Forms], place: int, fit: Fit) -> bool:
    """Return whether a feminine that could be a woman is an adjective, as in `main roads`: it agrees with the thing before it.

    Where another noun follows an indefinite one, that is its genitive, and the woman is meant.
    """
    if fit.skip or fit.pronoun or not _linked(row, place):
        return False
    before = forms[place - 1]
    if not before.rules_feminine or before.definite != fit.article:
        return False
    if fit.article or place + 1 == len(row) or not row[place + 1].joined:
        return True
    after = forms[place + 1]
    return not after.free or not after.kinds.isdisjoint(_NO_GENITIVE) or _NOMINAL.isdisjoint(after.kinds)


def _has_preposition(word: Word, fit: Fit) -> bool:
    return fit.skip > 1 or (fit.skip == 1 and fold(word.surface)[0] not in "وف")


def _before_definite(row: Sequence[Word], forms: Sequence[Forms], place: int) -> bool:
    if place + 1 == len(row) or not row[place + 1].joined:
        return False
    return forms[place + 1].definite and forms[place + 1].free


def _linked(row: Sequence[Word], place: int) -> bool:
    return place > 0 and row[place].joined
