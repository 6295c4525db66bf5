"""What an article as a whole says about doubtful names in it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.arabic.normalise import fold
from glossary.entities.gazetteer import Hit, Target
from glossary.entities.homographs import Homographs, key_before
from glossary.entities.knowledge import KnownName, agrees
from glossary.entities.pieces import QUOTES, Piece, readings
from glossary.entities.tables import load_class, load_rows
from glossary.entities.territories import load_adjectives
from glossary.model import EntityKind, MentionKind

_AT = "ب"
_TO = "ل"
_AND = "و"
_ARTICLE = "ال"
_MEDIA = "media"
_OF_STATES = frozenset(
    map(
        fold,
        (
            "سلطان",
            "سلاطين",
            "سلطنة",
            "منتخب",
            "منتخبا",
            "منتخبي",
            "سفير",
            "سفيرة",
            "سفارة",
            "دولة",
            "جيش",
        ),
    )
)
"""What belongs to a state and not to a town, before the name of either."""
_TOPIC_WORDS = 3
"""Words of a topic that an article must hold to be about it."""


class Conditions:
    """What must hold for a form to be the name it may be."""

    def __init__(self, territories: dict[str, str], names: Iterable[KnownName] = ()) -> None:
        """`territories` gives the ids of countries by their codes, and `names` are the known ones."""
        self.homographs = Homographs(territories)
        self._adjectives = load_adjectives()
        self.countries = frozenset(territories.values())
        """The ids of the countries and territories."""
        self._nations = dict(self._of_nations(names))
        """The nationality that the name of an organisation ends with, by its id: الوحدة الإماراتي."""
        self._nouns = _type_nouns()
        self.titles = frozenset(title for title in load_class("title") if title.startswith("ال"))
        """Titles that make a known surname a name."""
        self.saying = load_class("say")
        self._told = self.saying | load_class("say_weak") | {_TO}
        """What stands before a newspaper in quotes: قال مصدر لـ"الشرق الأوسط"."""
        self.where = load_class("where") | load_class("place_head")
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

    def follows_noun(self, kind: str, hit: Hit, pieces: Sequence[Piece]) -> bool:
        """Return whether a type noun of a class stands before a name, a quote between them or none; before a paper in quotes لـ will do."""
        before = hit.first - 1
        while before >= 0 and pieces[before].key in QUOTES:
            before -= 1
        if before < 0 or hit.start != pieces[hit.first].start:
            return False
        quoted = before < hit.first - 1 and hit.last < len(pieces) and pieces[hit.last].key in QUOTES
        told = kind == _MEDIA and quoted and pieces[before].key.removeprefix(_AND) in self._told
        return told or pieces[before].key in self._nouns.get(kind, ())

    def is_of_another_nation(self, target: Target, hit: Hit, pieces: Sequence[Piece]) -> bool:
        """Return whether another nationality than its own stands behind an organisation's name: نادي الوحدة السعودي."""
        own = self._nations.get(target.entity_id)
        if own is None or hit.last >= len(pieces) or hit.keys[-1] == own:
            return False
        following = pieces[hit.last].key
        return following != own and self._is_nationality(following)

    def _of_nations(self, names: Iterable[KnownName]) -> Iterator[tuple[str, str]]:
        for name in names:
            last = fold(name.entity.ar.split()[-1])
            if name.entity.kind is EntityKind.ORGANISATION and self._is_nationality(last):
                yield name.entity.id, last

    def _is_nationality(self, key: str) -> bool:
        return key.startswith(_ARTICLE) and key.removeprefix(_ARTICLE) in self._adjectives

    def _certain(self, target: Target, hit: Hit, pieces: Sequence[Piece]) -> bool:
        form = target.form
        if form.ruled:
            return True
        if form.after:
            return self.follows_noun(form.after, hit, pieces)
        if not form.free or not agrees(form, hit.surfaces) or self.is_of_another_nation(target, hit, pieces):
            return False
        return self.homographs.is_certain(target, hit, pieces)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """One article's answer to the question which doubtful names it means."""

    conditions: Conditions
    present: frozenset[str]
    """The entities that certain names speak of."""
    topics: frozenset[str]

    def allow(self, hit: Hit, pieces: Sequence[Piece]) -> tuple[Target, ...]:
        """Return the targets that a name may have here, those under a condition before those without."""
        if hit.targets[0].form.ruled:
            return hit.targets
        homographs = self.conditions.homographs
        fitting = [target for target in hit.targets if self._fits(target, hit, pieces)]
        kinds = {target.mention for target in fitting}
        if MentionKind.NATIONALITY in kinds and homographs.is_language(hit, pieces):
            return ()
        if len(kinds) > 1 and any(target.form.short for target in fitting):
            fitting = [target for target in fitting if target.form.short is self._says_before(hit, pieces)]
        if len(fitting) > 1 and _stands_behind_state_noun(hit, pieces):
            countries = [target for target in fitting if target.entity_id in self.conditions.countries]
            fitting = countries or fitting
        last = MentionKind.NAME if len(kinds) > 1 and homographs.is_adjective(hit, pieces) else MentionKind.NATIONALITY
        return tuple(
            sorted(fitting, key=lambda target: (target.form.free, not target.form.short, target.mention is last))
        )

    def _fits(self, target: Target, hit: Hit, pieces: Sequence[Piece]) -> bool:
        form = target.form
        if not agrees(form, hit.surfaces) or self.conditions.is_of_another_nation(target, hit, pieces):
            return False
        if not self.conditions.homographs.means_name(target, hit, pieces, self.present):
            return False
        if form.short and target.entity_id not in self.present and not self._is_titled(target, hit, pieces):
            return False
        if form.needs and form.needs.isdisjoint(self.present):
            return False
        if form.topic and (form.topic not in self.topics or self._says_where(hit, pieces)):
            return False
        return not form.after or self.conditions.follows_noun(form.after, hit, pieces)

    def _says_where(self, hit: Hit, pieces: Sequence[Piece]) -> bool:
        """Return whether the word before a name, or one written to it, says that it is a place: في برشلونة, ببرشلونة."""
        written = pieces[hit.first].key.removesuffix(hit.keys[0])
        return written.endswith(_AT) or key_before(hit, pieces) in self.conditions.where

    def _says_before(self, hit: Hit, pieces: Sequence[Piece]) -> bool:
        return key_before(hit, pieces).removeprefix("و") in self.conditions.saying

    def _is_titled(self, target: Target, hit: Hit, pieces: Sequence[Piece]) -> bool:
        """Return whether a title or a verb of saying right before it makes a surname a person's: الرئيس شيراك."""
        if target.kind is not EntityKind.PERSON or any(
            other.mention is MentionKind.NATIONALITY for other in hit.targets
        ):
            return False
        before = key_before(hit, pieces)
        if before in self.conditions.titles:
            return True
        return self._says_before(hit, pieces) and not hit.keys[0].startswith("ال")


def _stands_behind_state_noun(hit: Hit, pieces: Sequence[Piece]) -> bool:
    """Return whether a name is that of whose sultan, embassy or national team is spoken of: سلطان عمان, beside Jordan too."""
    whole = hit.start == pieces[hit.first].start
    return whole and any(key in _OF_STATES for _, key in readings(key_before(hit, pieces)))


def _type_nouns() -> dict[str, frozenset[str]]:
    clitics = load_class("noun_proclitic")
    found: dict[str, set[str]] = {}
    for row in load_rows("typenouns"):
        noun = fold(row["noun"])
        found.setdefault(row["class"], set()).update(clitic + noun for clitic in ("", *clitics))
    return {kind: frozenset(nouns) for kind, nouns in found.items()}
