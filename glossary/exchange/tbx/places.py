"""One place of an entry that is read: the elements there and what they say."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from glossary.exchange.tbx.claims import SEVERAL, Claim, moment
from glossary.exchange.tbx.grammar import OF_TERM
from glossary.exchange.tbx.outline import MORE
from glossary.exchange.tbx.sections import PARAGRAPHS, rank, same
from glossary.exchange.tbx.vocabulary import PRIVATE
from glossary.exchange.xml.nodes import Node, as_xml
from glossary.terminology import Extra

_TRANSACTIONS = ("creation", "change")
_LAST = 1000
"""Stands after all fields."""


@dataclass(slots=True)
class Place:
    """The elements of a concept, of a language or of a term, each with the claims it makes."""

    name: str
    said: list[tuple[Node, tuple[Claim, ...]]] = field(default_factory=list)
    _by_field: dict[str, list[tuple[Node, Claim]]] | None = None

    def values(self, name: str) -> list[tuple[str, ...]]:
        """Return all values for a field; where there is one only, those of our own notes first."""
        found = self._fields().get(name)
        if found is None:
            return []
        if name not in SEVERAL and len(found) > 1:
            found = sorted(found, key=lambda each: not (each[0].tag == "note" and name != "note"))
        return [claim.value for _, claim in found]

    def add(self, nodes: list[tuple[Node, tuple[Claim, ...]]]) -> None:
        """Take in more elements."""
        self.said += nodes
        self._by_field = None

    def text(self, name: str) -> str | None:
        """Return the first text for a field, None where there is none."""
        return self.values(name)[0][0] if name in self._fields() else None

    def texts(self, name: str) -> tuple[str, ...]:
        """Return all texts for a field."""
        return tuple(value[0] for value in self.values(name)) if name in self._fields() else ()

    def _fields(self) -> dict[str, list[tuple[Node, Claim]]]:
        if self._by_field is None:
            self._by_field = {}
            for node, claims in self.said:
                for claim in claims:
                    self._by_field.setdefault(claim.field, []).append((node, claim))
        return self._by_field

    @property
    def note(self) -> str | None:
        """All notes, one after the other, None where there are none."""
        return PARAGRAPHS.join(self.texts("note")) or None

    def transaction(self, name: str) -> tuple[str | None, datetime | None]:
        """Return who and when: of several, who created first and who changed last."""
        dated = [(moment(value[1]), value[0]) for value in self.values(name)]
        known = [(at, by) for at, by in dated if at is not None]
        if known:
            choose = min if name == "creation" else max
            at, by = choose(known, key=lambda each: each[0] if each[0].tzinfo else each[0].replace(tzinfo=UTC))
            return by or None, at
        return next((by for _, by in dated), "") or None, None

    def extras(self, claims: Sequence[Claim], plain: Sequence[Node], *, foreign: bool) -> list[Extra]:
        """Return what the fields, which say `claims` and would be written as `plain`, do not say as the file does.

        They are in the order in which they will be written again. Of foreign files all transactions are kept, since
        keeping a concept is one itself.
        """
        written = Counter(map(as_xml, plain))
        found: list[tuple[int, Extra]] = []
        for node, own in self.said:
            fields = {claim.field for claim in own}
            if "extra" in fields:
                found.append((_LAST, Extra(*own[0].value)))
                continue
            if node.text.startswith(PRIVATE) and own and _hold(own, claims):
                continue
            content = as_xml(node)
            if written[content] and not (foreign and fields & {*_TRANSACTIONS}):
                written[content] -= 1
            elif fields and not _hold(own, claims):
                found += [(_LAST, Extra("tbx", self.name, MORE + content))] if fields != {"position"} else []
            else:
                place = rank(self.name, own[0].field) if own else _LAST - (node.tag in OF_TERM)
                found.append((place, Extra("tbx", self.name, content)))
        return [extra for _, extra in sorted(found, key=lambda each: each[0])]


def _hold(own: Sequence[Claim], claims: Sequence[Claim]) -> bool:
    return all(claim.field == "note" or any(same(claim, each) for each in claims) for claim in own)
