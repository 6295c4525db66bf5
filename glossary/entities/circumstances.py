"""What an article as a whole says about doubtful names in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.arabic.normalise import fold
from glossary.entities.gazetteer import Hit, Target
from glossary.entities.knowledge import agrees
from glossary.entities.pieces import QUOTES, Piece
from glossary.entities.tables import listed, load_rows
from glossary.model import EntityKind

_TOPIC_WORDS = 3
"""Words of a topic that an article must hold to be about it."""


@dataclass(frozen=True, slots=True)
class Homograph:
    """A name that is a common word too, with the neighbours that tell which."""

    not_after: frozenset[str]
    not_before: frozenset[str]
    sure_after: frozenset[str]
    needs: frozenset[str]


class Conditions:
    """What must hold for a form to be the name it may be."""

    def __init__(self, territories: dict[str, str]) -> None:
        self._homographs = dict(_homographs(territories))
        self._nouns = _type_nouns()
        self.titles = _titles()
        """Titles that make a known surname a name."""
        self._topics = {row["topic"]: frozenset(map(fold, row["words"].split())) for row in load_rows("topics")}

    def circumstances(self, passages: Iterable[tuple[Sequence[Piece], Sequence[Hit]]]) -> "Circumstances":
        """Return what the passages of one article say together."""
        present: set[str] = set()
        counts = dict.fromkeys(self._topics, 0)
        for pieces, hits in passages:
            for topic, words in self._topics.items():
                counts[topic] += sum(piece.key in words for piece in pieces)
            for hit in hits:
                present.update(target.entity_id for target in hit.targets if self._certain(target, hit, pieces))
        topics = frozenset(topic for topic, count in counts.items() if count >= _TOPIC_WORDS)
        return Circumstances(self, frozenset(present), topics)

    def homograph(self, hit: Hit) -> Homograph | None:
        """Return what is known of a name of one word that is a common word too."""
        return self._homographs.get(fold(hit.surfaces[0])) if len(hit.surfaces) == 1 else None

    def follows_noun(self, kind: str, hit: Hit, pieces: Sequence[Piece]) -> bool:
        """Return whether a type noun of a class stands before a name, a quote between them or none."""
        before = hit.first - 1
        while before >= 0 and pieces[before].key in QUOTES:
            before -= 1
        return before >= 0 and hit.start == pieces[hit.first].start and pieces[before].key in self._nouns.get(kind, ())

    def _certain(self, target: Target, hit: Hit, pieces: Sequence[Piece]) -> bool:
        form = target.form
        if form.after:
            return self.follows_noun(form.after, hit, pieces)
        if not form.free or not agrees(form, hit.surfaces):
            return False
        known = self.homograph(hit)
        return known is None or _before(hit, pieces) in known.sure_after


@dataclass(frozen=True, slots=True)
class Circumstances:
    """One article's answer to the question which doubtful names it means."""

    conditions: Conditions
    present: frozenset[str]
    """The entities that certain names speak of."""
    topics: frozenset[str]

    def allow(self, hit: Hit, pieces: Sequence[Piece]) -> tuple[Target, ...]:
        """Return the targets that a name may have here, those under a condition before those without."""
        known = self.conditions.homograph(hit)
        if known is not None and not self._means_name(known, hit, pieces):
            return ()
        fitting = [target for target in hit.targets if self._fits(target, hit, pieces)]
        return tuple(sorted(fitting, key=lambda target: target.form.free))

    def _fits(self, target: Target, hit: Hit, pieces: Sequence[Piece]) -> bool:
        form = target.form
        if not agrees(form, hit.surfaces):
            return False
        if form.short and target.entity_id not in self.present and not self._is_titled(target, hit, pieces):
            return False
        if form.needs and form.needs.isdisjoint(self.present):
            return False
        if form.topic and form.topic not in self.topics:
            return False
        return not form.after or self.conditions.follows_noun(form.after, hit, pieces)

    def _is_titled(self, target: Target, hit: Hit, pieces: Sequence[Piece]) -> bool:
        """Return whether a title right before it makes a surname a person's: الرئيس شيراك."""
        return target.kind is EntityKind.PERSON and _before(hit, pieces) in self.conditions.titles

    def _means_name(self, known: Homograph, hit: Hit, pieces: Sequence[Piece]) -> bool:
        before = _before(hit, pieces)
        if before in known.sure_after:
            return True
        if known.needs and known.needs.isdisjoint(self.present):
            return False
        after = pieces[hit.last].key if hit.last < len(pieces) else ""
        return before not in known.not_after and after not in known.not_before


def _before(hit: Hit, pieces: Sequence[Piece]) -> str:
    return pieces[hit.first - 1].key if hit.first else ""


def _homographs(territories: dict[str, str]) -> Iterable[tuple[str, Homograph]]:
    for row in load_rows("homographs"):
        not_after, not_before, sure_after = (
            frozenset(map(fold, row[column].split())) for column in ("not_after", "not_before", "sure_after")
        )
        needs = frozenset(territories[code] for code in listed(row["needs"]))
        for word in row["words"].split():
            yield fold(word), Homograph(not_after, not_before, sure_after, needs)


def _titles() -> frozenset[str]:
    rows = (row for row in load_rows("words") if row["class"] == "title")
    titles = (fold(word) for row in rows for word in row["words"].split())
    return frozenset(title for title in titles if title.startswith("ال"))


def _type_nouns() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in load_rows("typenouns"):
        noun = fold(row["noun"])
        found.setdefault(row["class"], set()).update(clitic + noun for clitic in ("", "و", "ب", "ل", "وب", "ول", "ف"))
    return {kind: frozenset(nouns) for kind, nouns in found.items()}
