"""TMX 1.4b: each translation unit a concept, each of its variants a term.

What a unit says beyond our fields is kept as it stands and written out again. Of our fields TMX holds the texts, notes,
who and when, and as properties subjects, definitions and the status of terms; TBX and JSON hold them all.
"""

import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from corpus.worded import worded
from glossary.exchange.port import Heading, Report
from glossary.exchange.tbx.format import begins
from glossary.exchange.tmx.units import TOOL, Unit, Variant, moment_of, moment_written, text_of, units
from glossary.exchange.xml.fragments import parsed
from glossary.exchange.xml.nodes import Node, as_xml, element, unwrapped
from glossary.languages import is_kept, kept_as, language_of, written_language
from glossary.terminology import Concept, Definition, Extra, Status, Term

_ROOT = re.compile(r"<tmx[\s>]")
_SUBJECT = "x-subject"
_DEFINITION = "x-definition"
_STATUS = "x-status"
_MAPPED = ("tuid", "creationid", "creationdate", "changeid", "changedate")


class Tmx:
    """TMX 1.4b, and what came before it."""

    name = "tmx"
    title = "TMX 1.4b"
    reads = True
    writes = True
    lossless = False
    line = 0
    """Where the unit that was read last begins."""

    def sniff(self, head: bytes) -> bool:
        """Return whether a file begins as TMX does."""
        return begins(head, _ROOT)

    def read(self, stream: BinaryIO, report: Report) -> Iterator[Concept]:
        """Return a concept for each unit that has a text; raises `UnreadableFile`."""
        for unit in units(stream, report):
            self.line = unit.line
            terms = tuple(_term(each, unit.ours) for each in unit.variants if each.text.strip())
            if terms:
                yield _concept(unit, terms)
            else:
                report(unit.line, worded("The unit has no text; it is left out."))

    def write(self, concepts: Iterable[Concept], stream: BinaryIO, heading: Heading) -> None:
        """Write a unit for each concept that has a term."""

        def put(text: str) -> None:
            stream.write(text.encode("utf-8", "replace"))

        header = element("header", creationtool=TOOL, creationtoolversion="1", segtype="phrase", adminlang="en")
        header.attributes |= {"o-tmf": TOOL, "srclang": heading.source, "datatype": "plaintext"}
        if heading.title:
            header.children.append(element("note", heading.title))
        put('<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n' + as_xml(header) + "\n<body>\n")
        for concept in concepts:
            if concept.terms:
                put(as_xml(_unit(concept)) + "\n")
        put("</body>\n</tmx>\n")


def _concept(unit: Unit, terms: tuple[Term, ...]) -> Concept:
    said = unit.node.attributes
    notes: list[str] = []
    subjects, definitions, extras = [], [], []
    rest = {name: value for name, value in said.items() if name not in _MAPPED}
    if rest:
        extras.append(Extra("tmx", "concept", as_xml(Node("tu", rest))))
    for each in unit.node.elements:
        text = each.text if unit.ours else unwrapped(each.text)
        if each.tag == "note" and set(each.attributes) <= {"xml:lang"} and text and not notes:
            notes.append(text)
        elif each.tag == "prop" and each.type == _SUBJECT and text:
            subjects.append(text)
        elif each.tag == "prop" and each.type == _DEFINITION and text:
            definitions.append(Definition(language_of(each.language), text))
        elif each.tag != "tuv":
            extras.append(Extra("tmx", "concept", as_xml(each)))
    return Concept(
        said.get("tuid", ""),
        terms,
        tuple(subjects),
        tuple(definitions),
        next(iter(notes), None),
        extras=tuple(extras),
        author=said.get("changeid") or None,
        changed=moment_of(said.get("changedate", "")),
        creator=said.get("creationid") or None,
        created=moment_of(said.get("creationdate", "")),
    )


def _term(variant: Variant, ours: bool) -> Term:
    language = language_of(variant.language)
    rest = dict(variant.node.attributes)
    written = kept_as(variant.language.replace("_", "-"))
    extras = [written] if variant.language != language and is_kept(written) else []
    notes: list[str] = []
    status = Status.PREFERRED
    if extras or variant.language == language:
        rest.pop("xml:lang", None)
    if rest:
        extras.append(Extra("tmx", "term", as_xml(Node("tuv", rest))))
    for each in variant.node.elements:
        text = each.text if ours else unwrapped(each.text)
        if each.tag == "note" and text and not notes:
            notes.append(text)
        elif each.tag == "prop" and each.type == _STATUS and text in set(Status):
            status = Status(text)
        elif each.tag != "seg" or each.elements:
            extras.append(Extra("tmx", "term", as_xml(each)))
    text = variant.text if ours else unwrapped(variant.text)
    return Term("", language, text, status, note=next(iter(notes), None), extras=tuple(extras))


def _unit(concept: Concept) -> Node:
    said = {"tuid": concept.id, "creationid": concept.creator, "changeid": concept.author}
    said["creationdate"] = moment_written(concept.created) if concept.created else None
    said["changedate"] = moment_written(concept.changed) if concept.changed else None
    unit = Node("tu", {name: value for name, value in said.items() if value})
    unit.children += [element("note", concept.note)] if concept.note else []
    unit.children += [element("prop", each, type=_SUBJECT) for each in concept.subjects]
    unit.children += [
        element("prop", each.text, type=_DEFINITION, xml_lang=each.language) for each in concept.definitions
    ]
    _extend(unit, concept.extras)
    ordered = sorted(concept.terms, key=lambda term: list(Status).index(term.status))
    unit.children += map(_variant, ordered)
    return unit


def _variant(term: Term) -> Node:
    variant = element("tuv", xml_lang=written_language(term))
    variant.children += [element("note", term.note)] if term.note else []
    if term.status is not Status.PREFERRED:
        variant.children.append(element("prop", term.status.value, type=_STATUS))
    segments = _extend(variant, term.extras)
    same = (each for each in segments if term.text in (text_of(each), unwrapped(text_of(each))))
    variant.children.append(next(same, element("seg", term.text)))
    return variant


def _extend(node: Node, extras: Iterable[Extra]) -> list[Node]:
    """Give an element what was kept of it, and return the segments among that."""
    segments = []
    for each in extras:
        if each.format != "tmx":
            continue
        try:
            kept = parsed(each.content)
        except ValueError:
            continue
        if kept.tag == node.tag:
            node.attributes |= kept.attributes
        elif kept.tag == "seg":
            segments.append(kept)
        elif kept.tag in ("note", "prop"):
            node.children.append(kept)
    return segments
