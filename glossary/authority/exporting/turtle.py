"""Turtle (https://www.w3.org/TR/turtle/): names in the words of schema.org, for linked data."""

import re
from collections.abc import Iterable
from typing import BinaryIO
from urllib.parse import quote

from corpus.arabic.tokenise import tokens
from glossary.authority.exporting.walking import NameRecord
from glossary.model import EntityKind

_PREFIXES = (
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("schema", "https://schema.org/"),
)
_TYPES = {
    EntityKind.PERSON: "schema:Person",
    EntityKind.ORGANISATION: "schema:Organization",
    EntityKind.PLACE: "schema:Place",
}
_WIKIDATA = "http://www.wikidata.org/entity/"
_QID = re.compile(r"Q[1-9][0-9]*")
_OWN = "urn:warraq:entity:"
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_TO_ESCAPE = re.compile('["\\\\\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]')
_REPLACED = "\N{REPLACEMENT CHARACTER}"


class Turtle:
    """Turtle in UTF-8: every name with its type, labels in both languages, other spellings and what it is the same as."""

    name = "turtle"

    def write(self, names: Iterable[NameRecord], stream: BinaryIO) -> None:
        """Write the prefixes, then what is said of every name."""
        heads = "".join(f"@prefix {short}: <{whole}> .\n" for short, whole in _PREFIXES)
        stream.write(heads.encode())
        for each in names:
            stream.write(f"\n{_said(each)}\n".encode())


def _said(each: NameRecord) -> str:
    """Return what is said of one name."""
    entity = each.row.entity
    said = [f"{_iri(entity.id)} a {_TYPES[entity.kind]}"]
    labels = [_literal(text, tongue) for text, tongue in ((entity.ar, "ar"), (entity.en, "en")) if text]
    same = [f"<{_WIKIDATA}{entity.qid}>"] if _QID.fullmatch(entity.qid) else []
    for predicate, objects in (
        ("rdfs:label", labels),
        ("schema:name", labels),
        ("schema:alternateName", [_literal(text, _tongue(text)) for text in each.other_spellings]),
        ("schema:description", [_literal(each.description, _tongue(each.description))] if each.description else []),
        ("owl:sameAs", [*same, *(_iri(record.entity) for record in each.merged)]),
    ):
        if objects:
            said.append(f"    {predicate} {', '.join(dict.fromkeys(objects))}")
    return " ;\n".join(said) + " ."


def _iri(entity_id: str) -> str:
    return f"<{_OWN}{quote(entity_id, safe='', errors='replace')}>"


def _literal(text: str, tongue: str) -> str:
    return f'"{_TO_ESCAPE.sub(_escaped, text)}"@{tongue}'


def _escaped(found: re.Match[str]) -> str:
    """Return a character as a string between quotes has it: no half of a surrogate pair can stand there, nor in UTF-8."""
    character = found[0]
    if character in _ESCAPES:
        return _ESCAPES[character]
    return _REPLACED if "\ud800" <= character <= "\udfff" else f"\\u{ord(character):04X}"


def _tongue(text: str) -> str:
    """Return the language that the letters of a text look like."""
    return "ar" if tokens(text) else "en"
