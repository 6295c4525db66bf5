"""What a concept or a term says as elements of TBX-Basic in its DCA style: the inverse of `tbx_claims`."""

import json
import re

from glossary.exchange.tbx.claims import ITEM, Claim, moment
from glossary.exchange.tbx.ids import written_id
from glossary.exchange.tbx.vocabulary import PRIVATE, Vocabulary
from glossary.exchange.xml.nodes import Node, element

_WEB = re.compile(
    r"https?://[A-Za-z0-9][A-Za-z0-9.-]*(?::\d{1,5})?(?:[/?](?:[\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?", re.A
)
"""Addresses that every reading of `xs:anyURI` accepts; others are kept as notes."""
_ITEM = re.compile(r"Q\d+")
_BASIC_CLASSES = ("NOUN", "VERB", "ADJ", "ADV")
_CLASS = {"PROPN": "noun", "AUX": "verb"}
_TERM_NOTES = {"status": "administrativeStatus", "gender": "grammaticalGender"}
_AS_THEY_ARE: dict[str, tuple[str, dict[str, str]]] = {
    "term": ("term", {}),
    "geography": ("termNote", {"type": "geographicalUsage"}),
    "term_type": ("termNote", {"type": "termType"}),
    "subject": ("descrip", {"type": "subjectField"}),
    "glossary": ("admin", {"type": "projectSubset"}),
    "source": ("admin", {"type": "source"}),
}


class Plain:
    """Writes claims, in the words of TBX-Basic or as notes with a marked beginning."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def of(self, claim: Claim) -> list[Node]:
        """Return the elements that say it."""
        first = claim.value[0]
        match claim.field:
            case "part_of_speech":
                return self._of_class(first)
            case "status" | "gender":
                theirs = self._vocabulary.theirs(claim.field, first)
                proposed = not theirs or first == "proposed"
                return [_private(claim.field, first)] if proposed else [_note(_TERM_NOTES[claim.field], theirs)]
            case "term" | "geography" | "term_type" | "subject" | "glossary" | "source":
                tag, attributes = _AS_THEY_ARE[claim.field]
                return [element(tag, first, **attributes)]
            case "note":
                return [_private("note", first) if first.startswith(PRIVATE) else element("note", first)]
            case "creation" | "change":
                return [_transaction(*claim)]
            case "definition" | "context":
                return [_described(claim)]
            case "relation" | "link" | "qid":
                return [_reference(claim)]
            case "extra":
                return [_private("extra", json.dumps(claim.value, ensure_ascii=False))]
            case _:
                return [_private(claim.field, first)]

    def _of_class(self, tag: str) -> list[Node]:
        """Return a part of speech: one of the four of TBX-Basic, and ours where it says more."""
        basic = self._vocabulary.theirs("part_of_speech", tag) if tag in _BASIC_CLASSES else _CLASS.get(tag, "other")
        noted = [] if tag in _BASIC_CLASSES else [_private("part_of_speech", tag)]
        return [_note("partOfSpeech", basic), *noted]


def private_relation(kind: str, target: str) -> Node:
    """Return a relation to a concept that is not in the file."""
    return _private("relation", f"{kind} {target}")


def _note(category: str, value: str) -> Node:
    return element("termNote", value, type=category)


def _private(field: str, value: str) -> Node:
    return element("note", f"{PRIVATE}{field}: {value}")


def _transaction(field: str, value: tuple[str, ...]) -> Node:
    by, at = value
    said = "origination" if field == "creation" else "modification"
    instant = moment(at)
    day = instant is not None and at.endswith("T00:00:00+00:00")
    return element(
        "transacGrp",
        element("transac", said, type="transactionType"),
        element("date", at[:10] if day else at) if at else None,
        element("transacNote", by, type="responsibility") if by else None,
    )


def _described(claim: Claim) -> Node:
    text, source, position, *language = claim.value
    described = element("descrip", text, type=claim.field)
    if language and language[0]:
        described.attributes["xml:lang"] = language[0]
    if not source and not position:
        return described
    return element(
        "descripGrp",
        described,
        element("admin", source, type="source") if source else None,
        _private("position", position) if position else None,
    )


def _reference(claim: Claim) -> Node:
    first = claim.value[0]
    if claim.field == "relation":
        return element("ref", first, type="crossReference", target=written_id(claim.value[1]))
    if claim.field == "qid":
        known = _ITEM.fullmatch(first)
        return (
            element("xref", first, type="externalCrossReference", target=ITEM + first)
            if known
            else _private(*_q(first))
        )
    good = _WEB.fullmatch(first) and not _ITEM.fullmatch(first.removeprefix(ITEM))
    return element("xref", first, type="externalCrossReference", target=first) if good else _private("link", first)


def _q(value: str) -> tuple[str, str]:
    return "qid", value
