"""What single elements of a TBX file say of a concept or a term: the inverse of `tbx_plain`."""

import json
import re
from datetime import UTC, date, datetime, time
from typing import NamedTuple

from glossary.exchange.moments import can_be_kept
from glossary.exchange.tbx.ids import concept_id
from glossary.exchange.tbx.vocabulary import PRIVATE, Vocabulary
from glossary.exchange.xml.nodes import Node
from glossary.terminology import MatchMode, RelationKind, Stage, Status

SEVERAL = frozenset(("definition", "extra", "excluded", "link", "lookup", "plural", "relation", "subject"))
"""Fields that may stand several times; all others stand once."""
ITEM = "https://www.wikidata.org/entity/"
"""Where a Wikidata id points."""

_PRIVATE = re.compile(re.escape(PRIVATE) + r"([a-z_]+): (.*)", re.DOTALL)
_ORIGINS = ("origination", "creation", "input", "importation")
_CHANGES = ("modification", "update")
_GROUPS = ("descripGrp", "adminGrp", "termNoteGrp")
_CATEGORISED = ("descrip", "admin", "termNote")
_OPEN = ("geography", "romanisation", "subject", "glossary", "source", "note")
"""Fields that take any value."""
_TEXTS = (
    "article", "excluded", "link", "lookup", "masdar", "note", "noted", "number", "part_of_speech", "plural", "position",
    "qid", "register", "romanisation", "root", "vocalised",
)  # fmt: skip
_FLAGS = ("forbidden", "untranslated")
_FORBIDDING = ("forbidden", "prohibited", "do not use")
"""Statuses that say that a term must not be used."""
_CLOSED = {"stage": Stage, "match": MatchMode, "status": Status}


class Claim(NamedTuple):
    """A field and a value of it."""

    field: str
    value: tuple[str, ...]
    """Its parts, in an order of the field's own; what is not known is empty."""


class Claims:
    """Reads elements, in the words of TBX-Basic and in those of other tools."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def of(self, node: Node) -> tuple[Claim, ...]:
        """Return what an element says in fields of ours; nothing where we have no field for it."""
        if node.tag in _GROUPS:
            return self._of_group(node)
        if node.tag == "note":
            return _of_note(node.text)
        if node.tag == "term":
            return (Claim("term", (node.text,)),)
        if node.tag == "transacGrp":
            return _of_transaction(node)
        target = node.attributes.get("target", "")
        if target and node.tag in ("ref", "xref", "descrip"):
            return self._of_reference(node, target)
        if node.tag in _CATEGORISED:
            return self._of_category(self._vocabulary.field(node.type), node.text)
        return ()

    def is_status(self, node: Node) -> bool:
        """Return whether an element tells the status of a term, by a word that is known or by another one."""
        if node.tag in _GROUPS:
            return any(map(self.is_status, node.elements[:1]))
        return node.tag in _CATEGORISED and self._vocabulary.field(node.type) == "status" and bool(node.text.strip())

    def _of_group(self, node: Node) -> tuple[Claim, ...]:
        claims = self.of(node.elements[0]) if node.elements else ()
        if len(claims) != 1 or claims[0].field not in ("definition", "context"):
            return claims
        admins = (each for each in node if each.tag == "admin")
        source = next((each.text for each in admins if self._vocabulary.field(each.type) == "source"), "")
        notes = [claim for each in node.elements if each.tag == "note" for claim in _of_note(each.text)]
        position = next((claim.value[0] for claim in notes if claim.field == "position"), "")
        first, *rest = claims[0].value
        return (Claim(claims[0].field, (first, source, position, *rest[2:])),)

    def _of_category(self, field: str, text: str) -> tuple[Claim, ...]:
        if not text:
            return ()
        if field == "definition":
            return (Claim("definition", (text, "", "")),)
        if field == "context":
            return (Claim("context", (text, "", "")),)
        if field in _OPEN:
            return (Claim(field, (text,)),)
        if field == "needed":
            return (Claim("untranslated", ("yes",)),) if text.strip().casefold() in ("no", "false") else ()
        if field == "status" and text.strip().casefold() in _FORBIDDING:
            return (Claim("status", (Status.DEPRECATED,)), Claim("forbidden", ("yes",)))
        ours = self._vocabulary.ours(field, text) or (text if field == "term_type" else "")
        return (Claim(field, (ours,)),) if field and ours else ()

    def _of_reference(self, node: Node, target: str) -> tuple[Claim, ...]:
        kind = self._vocabulary.ours("relation", node.type)
        if kind and node.tag != "xref":
            named = node.text.strip()
            return (Claim("relation", (named if named in set(RelationKind) else kind, concept_id(target))),)
        if node.type != "externalCrossReference" or not target.startswith(("http://", "https://")):
            return ()
        if node.text and target == ITEM + node.text:
            return (Claim("qid", (node.text,)),)
        return (Claim("link", (target,)),)


def _of_note(text: str) -> tuple[Claim, ...]:
    private = _PRIVATE.fullmatch(text)
    if not private:
        return (Claim("note", (text,)),) if text and not text.startswith(PRIVATE) else ()
    field, value = private.groups()
    if field in _TEXTS or (field in _CLOSED and value in set(_CLOSED[field])):
        return (Claim(field, (value,)),)
    if field in _FLAGS and value == "yes":
        return (Claim(field, (value,)),)
    kind, _, target = value.partition(" ")
    if field == "relation" and kind in set(RelationKind):
        return (Claim(field, (kind, target)),)
    return _of_extra(value) if field == "extra" else ()


def _of_extra(value: str) -> tuple[Claim, ...]:
    try:
        parts = json.loads(value)
    except (ValueError, RecursionError):
        return ()
    if isinstance(parts, list) and len(parts) == 3 and all(isinstance(each, str) for each in parts):
        return (Claim("extra", tuple(parts)),)
    return ()


def _of_transaction(node: Node) -> tuple[Claim, ...]:
    said = next((each for each in node.elements if each.tag == "transac"), None)
    kind = "" if said is None else (said.text.strip() or said.type).casefold()
    field = "creation" if kind in _ORIGINS else "change" if kind in _CHANGES else ""
    by = next((each.text for each in node.elements if each.tag == "transacNote" and each.type == "responsibility"), "")
    at = moment(next((each.text for each in node.elements if each.tag == "date"), ""))
    return (Claim(field, (by, at.isoformat() if at else "")),) if field and (by or at) else ()


def moment(text: str) -> datetime | None:
    """Return a date or a moment as XML Schema writes it, None where it is neither; days begin at midnight UTC."""
    try:
        found = datetime.combine(date.fromisoformat(text.strip()), time(), UTC)
    except ValueError:
        try:
            found = datetime.fromisoformat(text.strip())
        except ValueError:
            return None
    return found if can_be_kept(found) else None
