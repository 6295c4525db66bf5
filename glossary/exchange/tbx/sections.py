"""What stands at one place of a TBX entry: fields of ours, and elements kept of the file that the concept is from.

An element that was kept stands for the claims it makes as long as they hold; where a field was changed since, the field
is written and the element is not. What says nothing in a field of ours is always written.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from glossary.exchange.tbx.claims import SEVERAL, Claim, Claims
from glossary.exchange.tbx.grammar import AUXILIARY, OF_TERM, fits, is_language
from glossary.exchange.tbx.outline import MORE, content_of, of_extra
from glossary.exchange.tbx.plain import Plain
from glossary.exchange.tbx.vocabulary import Vocabulary
from glossary.exchange.xml.nodes import Node
from glossary.terminology import Extra

BACK = "refObjectSec"
"""What entries refer to and stands at the end of a file: persons, books."""
PARAGRAPHS = "\n\n"
"""Between several notes, where there is one field for them."""
_TRANSACTIONS = ("creation", "change")
_FIELDS = {
    "concept": (
        *("creation", "change", "subject", "glossary", "stage", "qid", "link", "relation", "note", "definition"),
        "extra",
    ),
    "language": ("definition", "extra"),
    "term": (
        *("term", "status", "part_of_speech", "gender", "geography", "term_type", "context", "source", "note"),
        *("number", "register", "root", "vocalised", "masdar", "romanisation", "article", "noted", "plural", "lookup"),
        *("excluded", "match", "forbidden", "untranslated", "position", "extra"),
    ),
}
"""What may be said at a place, in the order in which it is written."""


@dataclass(slots=True)
class _Kept:
    extra: Extra
    node: Node | None
    claims: tuple[Claim, ...]
    """What the element says in fields of this place; nothing where it is to be written in any case."""
    used: bool = False


class Sections:
    """Makes the elements of one place after another."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._claims = Claims(vocabulary)
        self._plain = Plain(vocabulary)

    def plain(self, claims: Iterable[Claim]) -> list[Node]:
        """Return what claims are where no file has written them in another way."""
        return [node for claim in claims for node in self._plain.of(claim)]

    def claims(self, node: Node, place: str) -> tuple[Claim, ...]:
        """Return what an element says in fields of a place; nothing where one of them belongs elsewhere."""
        claims = self._claims.of(node)
        fields = _FIELDS[place.partition(":")[0]]
        return claims if all(claim.field in fields for claim in claims) else ()

    def claims_anywhere(self, node: Node) -> tuple[Claim, ...]:
        """Return what an element says in fields of ours."""
        return self._claims.of(node)

    def statuses(self, nodes: Iterable[Node]) -> list[Node]:
        """Return the elements that tell the status of a term, in whatever words."""
        return [node for node in nodes if self._claims.is_status(node)]

    def written(
        self, place: str, claims: Sequence[Claim], extras: Iterable[Extra], elsewhere: Sequence[Claim] = ()
    ) -> tuple[list[Node], list[Claim]]:
        """Return the elements of a place, and which of the claims of other places they make as well."""
        kept = [self._kept(extra, place) for extra in extras]
        notes = _notes(claims, kept)
        nodes: list[Node] = []
        done: list[Claim] = []
        for claim in [*claims, *elsewhere]:
            if claim.field not in SEVERAL and any(same(claim, each) for each in done):
                continue
            if claim.field == "note" and notes:
                nodes += notes
                continue
            found = next((each for each in kept if _stands(each, claim, [*claims, *elsewhere])), None)
            if found is not None and found.node is not None:
                found.used = True
                nodes.append(found.node)
                done += [claim, *(each for each in found.claims if each.field not in SEVERAL)]
            elif claim not in elsewhere:
                nodes += self._plain.of(claim)
        rest = [node for each in kept if not each.used for node in self._rest(each, place)]
        return nodes + rest, [claim for claim in done if claim in elsewhere]

    def _kept(self, extra: Extra, place: str) -> _Kept:
        node = content_of(extra)
        passed = node is None or extra.content.startswith(MORE) or not _stands_at(node, extra, place)
        return _Kept(extra, node, () if node is None or passed else self.claims(node, place))

    def _rest(self, kept: _Kept, place: str) -> list[Node]:
        node = kept.node
        if node is not None and (node.tag == BACK or (node.tag == "langSec" and is_language(node.language))):
            return []
        if kept.claims and kept.claims[0].field not in _TRANSACTIONS:
            return []
        more = kept.extra.content.startswith(MORE) and node is not None and node.tag == "term"
        if node is not None and not more and _stands_at(node, kept.extra, place):
            return [node]
        return self._plain.of(of_extra(kept.extra))


def rank(place: str, field: str) -> int:
    """Return where a field is written among those of its place."""
    return _FIELDS[place.partition(":")[0]].index(field)


def _stands_at(node: Node, extra: Extra, place: str) -> bool:
    """Return whether the core structure allows an element where it is to be written."""
    allowed = (*AUXILIARY, *OF_TERM, "term") if place == "term" else AUXILIARY
    return extra.place == place and node.tag in allowed and fits(node)


def _notes(claims: Sequence[Claim], kept: Sequence[_Kept]) -> list[Node]:
    """Return the notes as the file had them, if they are still what the one field says."""
    own = [each for each in kept if each.claims and each.claims[0].field == "note"]
    said = [claim.value[0] for claim in claims if claim.field == "note"]
    if not own or said != [PARAGRAPHS.join(each.claims[0].value[0] for each in own)]:
        return []
    for each in own:
        each.used = True
    return [each.node for each in own if each.node is not None]


def _stands(kept: _Kept, claim: Claim, claims: Sequence[Claim]) -> bool:
    """Return whether a kept element makes a claim, and none that does not hold."""
    if kept.used or not any(same(claim, each) for each in kept.claims):
        return False
    return all(any(same(each, own) for own in claims) for each in kept.claims)


def same(one: Claim, other: Claim) -> bool:
    """Return whether two claims say the same; where in an order, and in which language, does not matter."""
    parts = 2 if one.field in ("definition", "context") else None
    return one.field == other.field and one.value[:parts] == other.value[:parts]
