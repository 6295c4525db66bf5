"""Rows of a table as concepts."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from corpus.arabic.tokenise import tokens
from corpus.worded import worded
from glossary.errors import InvalidTerm
from glossary.exchange.tables.columns import Column
from glossary.exchange.tables.groups import FLAGS, LISTS, Group, Groups
from glossary.exchange.tables.headings import CONCEPT_FIELDS, LANGUAGE, TERM, TERM_FIELDS, Headings
from glossary.exchange.tables.headings import Field as TableField
from glossary.exchange.tables.parts import split, unescaped
from glossary.exchange.tables.writing import BETWEEN, WITHIN
from glossary.languages import as_shown, kept_as
from glossary.terminology import Concept, Definition, MatchMode, Relation, RelationKind, Stage, Status, Term

_SAME_WORDS = ("status", "stage", "match", "part_of_speech", "term_type", "gender", "number")
_SHOWN = 60
"""Letters by which a cell is told."""
Told = Callable[[str], None]
"""Is told what of a row is not understood."""


@dataclass(frozen=True)
class Rows:
    """Makes concepts of the rows of a table whose columns are known."""

    columns: Sequence[Column]
    headings: Headings
    separators: str = "|;\N{ARABIC SEMICOLON}\n"
    """Each of them parts terms in a cell."""

    def concept(self, rows: Sequence[Sequence[str]], told: Told) -> Concept:
        """Return the concept of the rows that belong together; raises InvalidTerm where they have no term."""
        found = _Found()
        for row in rows:
            self._read(row, found, told)
        if not found.terms:
            raise InvalidTerm(worded("The row has no term."))
        for own, cell in found.lost:
            told(_without_place(own, cell))
        said = found.said
        return Concept(
            next(iter(said["id"]), ""),
            tuple(dict.fromkeys(_with_first_preferred(found.terms))),
            subjects=tuple(dict.fromkeys(part for cell in said["subjects"] for part in self._parts(cell, "|;\n"))),
            definitions=tuple(dict.fromkeys(found.definitions)),
            note="\n".join(dict.fromkeys(said["note"])) or None,
            stage=Stage(self._word("stage", next(iter(said["stage"]), ""), told) or Stage.DRAFT),
            glossary=next(iter(said["glossary"]), ""),
            relations=tuple(_relations(said["relations"], told)),
            links=tuple(dict.fromkeys(part for cell in said["links"] for part in self._parts(cell, "|\n"))),
            qid=next(iter(said["qid"]), None),
        )

    def _read(self, row: Sequence[str], found: "_Found", told: Told) -> None:
        """Add what one row says to what is found."""
        language = next(
            (self.headings.language(cell) for column, cell in self._cells(row) if column.name == LANGUAGE), ""
        )
        terms, meanings = Groups(), Groups()
        for column, cell in self._cells(row):
            own = column._replace(language=column.language or language)
            if own.name == TERM:
                terms.add(Group(own.language, self._parts(cell, self.separators)))
            elif own.name == "definition":
                meanings.add(Group(own.language or _language(cell), split(cell, BETWEEN)))
            elif own.name == "definition_source":
                meanings.take(own, cell)
            elif own.name in CONCEPT_FIELDS and not column.language:
                found.said[own.name].append(cell)
            elif own.name in TERM_FIELDS:
                terms.take(own, cell)
        found.lost += [*terms.settled(), *meanings.settled()]
        found.terms += [term for group in terms.all for term in self._terms(group, told)]
        found.definitions += [each for group in meanings.all for each in _definitions(group)]

    def _cells(self, row: Sequence[str]) -> Iterator[tuple[TableField, str]]:
        for column, cell in zip(self.columns, row, strict=False):
            if column.field is not None and (text := cell.strip()):
                yield column.field, text

    def _parts(self, cell: str, signs: str) -> list[str]:
        return [part for part in split(cell, signs) if part]

    def _terms(self, group: Group, told: Told) -> Iterator[tuple[Term, bool]]:
        """Yield the terms of a cell, each with whether its status was told."""
        for place, text in enumerate(group.texts):
            written = {name: group.said_of(name, place) for name in group.said}
            fields = {name: self._value(name, cell, told) for name, cell in written.items() if cell}
            kept = {name: value for name, value in fields.items() if value is not None}
            yield _term(group.language or _language(text), text, kept), "status" in kept

    def _value(self, name: str, written: str, told: Told) -> Any:
        if name in LISTS:
            return tuple(self._parts(written, ";\N{ARABIC SEMICOLON}"))
        if name in FLAGS:
            return self._flag(name, written, told)
        if name in _SAME_WORDS:
            word = self._word(name, written, told)
            return Status(word) if word and name == "status" else MatchMode(word) if word and name == "match" else word
        return unescaped(written)

    def _word(self, name: str, written: str, told: Told) -> str | None:
        """Return the value that a cell means; one of no list of ours is kept where the field is open, else told."""
        found = self.headings.value(name, written) if written else None
        if found is None and written and name in ("status", "stage", "match"):
            told(_unknown(name, written))
        return found or (None if name in ("status", "stage", "match") else written)

    def _flag(self, name: str, written: str, told: Told) -> bool:
        """Return whether a cell says yes, alone or beside other words; what is neither yes nor no is told, and means no."""
        found = [self.headings.value("yes", part) for part in self._parts(written, WITHIN)]
        if None in found:
            told(_unknown(name, written))
        return "yes" in found


@dataclass
class _Found:
    """What the rows of a concept say."""

    said: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """Of the concept, by the names of fields."""
    terms: list[tuple[Term, bool]] = field(default_factory=list)
    """Each with whether its status was told."""
    definitions: list[Definition] = field(default_factory=list)
    lost: list[tuple[TableField, str]] = field(default_factory=list)
    """Cells that say something of nothing that is there."""


def _definitions(group: Group) -> Iterator[Definition]:
    for place, text in enumerate(group.texts):
        if text:
            yield Definition(group.language, text, unescaped(group.said_of("definition_source", place)) or None)


def _without_place(own: TableField, cell: str) -> str:
    shown = cell if len(cell) <= _SHOWN else f"{cell[:_SHOWN]}…"
    said = "The {name} {written} is said of nothing in the row; the entry was read without it."
    return worded(said, name=str(own), written=" ".join(shown.split()))


def _unknown(name: str, written: str) -> str:
    return worded("The {name} {written} is not known; the entry was read without it.", name=name, written=written)


def _relations(cells: Sequence[str], told: Told) -> Iterator[Relation]:
    kinds = {kind.value for kind in RelationKind}
    for part in (part for cell in cells for part in split(cell, BETWEEN) if part):
        kind, sign, target = part.partition(":")
        if sign and kind in kinds:
            yield Relation(RelationKind(kind), target.strip())
        else:
            told(worded("The relation {part} is not known; the entry was read without it.", part=part))


def _with_first_preferred(terms: Sequence[tuple[Term, bool]]) -> Iterator[Term]:
    """Yield terms, each with whether its status was told: of the others the first of a language is preferred."""
    met: set[str] = set()
    for term, is_told in terms:
        is_later = term.language in met and not is_told
        met.add(term.language)
        yield replace(term, status=Status.ADMITTED) if is_later else term


def _term(written: str, text: str, said: Mapping[str, Any]) -> Term:
    """Return a term in the language that its column is in, a region of Arabic or English kept beside it."""
    language = as_shown(written)
    return Term("", language, text, extras=(kept_as(written),) if language != written else (), **said)


def _language(text: str) -> str:
    """Return the language that the letters of a text look like."""
    return "ar" if tokens(text) else "en"
