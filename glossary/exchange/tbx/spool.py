"""The entries of a TBX file on their way to it: what refers to something waits until all ids are known."""

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from types import TracebackType

from glossary.exchange.tbx.ids import written_id
from glossary.exchange.tbx.outline import content_of, of_extra
from glossary.exchange.tbx.plain import private_relation
from glossary.exchange.tbx.sections import BACK, Sections
from glossary.exchange.tbx.writing import EntryWriter
from glossary.exchange.xml.nodes import Node, as_xml
from glossary.terminology import Concept, Extra

_SECTIONS = ("langSec", "termSec")
_WEB = ("http://", "https://")


class Spool(AbstractContextManager["Spool"]):
    """Entries in a temporary file, out of which they come once all are in."""

    def __init__(self, sections: Sections, shape: Callable[[Node], Node]) -> None:
        """`shape` gives elements the names of the version that is written."""
        self._sections = sections
        self._shape = shape
        self._writer = EntryWriter(sections)
        self._file = tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n")  # noqa: SIM115
        self._ids: set[str] = set()
        self._unnamed = 0
        self._back: dict[str, Node] = {}

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        """Remove the temporary file."""
        self._file.close()

    def take(self, concepts: Iterable[Concept]) -> None:
        """Keep the entries of all concepts that have a term."""
        for concept in concepts:
            if concept.terms:
                self._take_back(concept)
                self._section(self._writer.entry(self._named(concept)), "concept")

    def pieces(self) -> Iterator[str]:
        """Return the entries as XML, in pieces; references that lead nowhere are notes there."""
        self._file.seek(0)
        for line in self._file:
            kept = json.loads(line)
            if isinstance(kept, str):
                yield kept
            else:
                targets, whole, instead = kept
                yield whole if all(target in self._ids for target in targets) else instead

    def back(self) -> Iterator[str]:
        """Return what entries refer to at the end of the file."""
        return (self._written(node) for node in self._back.values())

    def _written(self, node: Node) -> str:
        return as_xml(self._shape(node)) + "\n"

    def _named(self, concept: Concept) -> Concept:
        """Return a concept with an id that no other one in the file has."""
        if concept.id and written_id(concept.id) not in self._ids:
            return concept
        while True:
            self._unnamed += 1
            if f"n{self._unnamed}" not in self._ids:
                return replace(concept, id=f"n{self._unnamed}")

    def _take_back(self, concept: Concept) -> None:
        for extra in concept.extras:
            node = content_of(extra) if extra.content.startswith(f"<{BACK} ") else None
            for each in node.elements if node is not None else ():
                own = each.attributes.get("id", "")
                if node is not None and own and own not in self._ids:
                    self._ids.add(own)
                    self._back[own] = node

    def _section(self, section: Node, place: str) -> None:
        """Keep an element of elements: first what is said of it, then what has become a note, then what is inside."""
        own = section.attributes.get("id", "")
        if own in self._ids:
            section.attributes.pop("id")
        elif own:
            self._ids.add(own)
        start = as_xml(self._shape(Node(section.tag, section.attributes, [""])))
        self._keep(start.removesuffix("/>") + ">\n")
        late = [line for each in section.elements if each.tag not in _SECTIONS for line in self._said(each, place)]
        for line in late:
            self._keep(line)
        for each in section.elements:
            if each.tag in _SECTIONS:
                self._section(each, "term" if each.tag == "termSec" else f"language:{each.language}")
        self._keep(f"</{self._shape(Node(section.tag)).tag}>\n")

    def _said(self, node: Node, place: str) -> list[tuple[list[str], str, str]]:
        """Keep an element and return what is to follow in its place where its references lead nowhere."""
        targets = [each.attributes.get("target", "") for each in node] + [
            each.attributes.get("startRef", "") for each in node
        ]
        wanted = [target for target in targets if target and not target.startswith(_WEB)]
        ids = [each.attributes["id"] for each in node if "id" in each.attributes]
        free = len(set(ids)) == len(ids) and not any(each in self._ids for each in ids)
        if free:
            self._ids.update(ids)
        if free and not wanted:
            self._keep(self._written(node))
            return []
        claims = self._sections.claims(node, place)
        relations = [claim for claim in claims if claim.field == "relation"]
        notes = [private_relation(*claim.value) for claim in relations]
        plain = self._sections.plain(claim for claim in claims if claim.field != "relation")
        if node.text not in [claim.value[0] for claim in relations]:
            notes += self._sections.plain([of_extra(Extra("tbx", place, as_xml(node)))])
        whole = self._written(node) if free else ""
        self._keep((wanted, whole, "".join(map(self._written, plain))) if free else "".join(map(self._written, plain)))
        late = "".join(map(self._written, notes))
        return [(wanted, "", late)] if free else [([""], "", late)]

    def _keep(self, line: str | tuple[list[str], str, str]) -> None:
        self._file.write(json.dumps(line, ensure_ascii=False) + "\n")
