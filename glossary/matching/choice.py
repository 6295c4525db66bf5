"""Which of the terms found in a text are shown, and which of those are nested in others."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from corpus.arabic.normalise import bare, fold
from glossary.model import Status, TermMatch

LEVELS = ("exact", "bare", "folded", "lemma")
_STATUSES = (Status.PREFERRED, Status.ADMITTED, Status.PROPOSED, Status.SUPERSEDED, Status.DEPRECATED)
_ARTICLE = "ال"


class Found(NamedTuple):
    """A term found, before the choice."""

    first: int
    """The number of its first word in the text."""
    last: int
    match: TermMatch
    distance: int
    """How far what is written is from the term: its level, one more where more than articles differ."""


def level(surface: str, form: str) -> str:
    """Return how what is written is like the term: `exact`, `bare` (but for marks), `folded` (but for spelling) or `lemma`."""
    found, wanted = " ".join(surface.split()), " ".join(form.split())
    if found == wanted:
        return "exact"
    if bare(found) == bare(wanted):
        return "bare"
    return "folded" if fold(found) == fold(wanted) else "lemma"


def distance(surface: str, form: str, at_level: str) -> int:
    """Return how far what is written is from the term, 0 where it is the same."""
    far = LEVELS.index(at_level)
    return far if at_level != "lemma" or _without_articles(surface) == _without_articles(form) else far + 1


def chosen(found: Iterable[Found]) -> list[TermMatch]:
    """Return the matches in the order of the text: the longest first wherever they overlap, what lies inside them nested.

    At one place stand the concepts whose terms are nearest to what is written, each once, the better status first.
    """
    owners: dict[int, int] = {}
    nearest: dict[tuple[int, int], int] = {}
    seen: set[tuple[str, int, int]] = set()
    kept: list[TermMatch] = []
    for number, (first, last, match, far) in enumerate(sorted(found, key=_order)):
        place = (match.start, match.end)
        if (match.concept_id, *place) in seen or far > nearest.setdefault(place, far):
            continue
        over = {owners.get(word, -1) for word in range(first, last + 1)}
        if len(over) > 1:
            continue
        seen.add((match.concept_id, *place))
        if over == {-1}:
            owners.update(dict.fromkeys(range(first, last + 1), number))
            kept.append(match)
        else:
            kept.append(replace(match, nested=True))
    return sorted(kept, key=lambda match: (match.start, -match.end, match.nested))


def _order(found: Found) -> tuple[int, int, int, int, str]:
    first, last, match, far = found
    return first - last, match.start - match.end, far, _STATUSES.index(match.status), match.ar


def _without_articles(text: str) -> str:
    return " ".join(word.removeprefix(_ARTICLE) for word in fold(text).split())
