"""What an article's mentions come to, entity by entity."""

from collections import Counter
from collections.abc import Iterable, Mapping

from glossary.authority.model import Appearance, Spelt, Spot
from glossary.model import EntityKind, Mention, MentionKind

_NATIONALITY = -1


def appearances(mentions: Iterable[Mention], kinds: Mapping[str, EntityKind]) -> tuple[Appearance, ...]:
    """Return the appearances of the entities in one article, in the order of their first mentions."""
    own: dict[str, list[Mention]] = {}
    for mention in mentions:
        own.setdefault(mention.entity_id, []).append(mention)
    return tuple(_appearance(entity, kinds[entity], some) for entity, some in own.items() if entity in kinds)


def _appearance(entity: str, kind: EntityKind, mentions: list[Mention]) -> Appearance:
    names = [mention for mention in mentions if mention.kind is MentionKind.NAME]
    counts = Counter(mention.spelling for mention in names)
    reasons: dict[str, str] = {}
    for mention in names:
        reasons.setdefault(mention.spelling, str(mention.reason))
    ordered = sorted(counts, key=lambda spelling: (-counts[spelling], spelling))
    places = {spelling: place for place, spelling in enumerate(ordered)}
    return Appearance(
        entity,
        kind,
        len(names),
        len(mentions) - len(names),
        tuple(Spelt(spelling, counts[spelling], reasons[spelling]) for spelling in ordered),
        tuple(
            Spot(
                mention.block,
                mention.start,
                mention.end,
                places[mention.spelling] if mention.kind is MentionKind.NAME else _NATIONALITY,
            )
            for mention in mentions
        ),
    )
