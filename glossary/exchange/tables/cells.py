"""Concepts as rows of a table, and rows as concepts."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from corpus.arabic.tokenise import tokens
from corpus.worded import worded
from glossary.errors import InvalidTerm
from glossary.exchange.tables.headings import (
    CONCEPT_FIELDS,
    LANGUAGE,
    LANGUAGE_FIELDS,
    TERM,
    TERM_FIELDS,
    Column,
    Headings,
)
from glossary.exchange.tables.headings import Field as TableField
from glossary.languages import as_shown, kept_as, written_language
from glossary.terminology import Concept, Definition, MatchMode, Relation, RelationKind, Stage, Status, Term

BETWEEN = "|"
"""What stands between two terms in a cell, and between what is said of each."""
WITHIN = ";"
"""What stands between the parts of what is said of one term."""
LISTS = ("lookups", "plurals", "excluded")
FLAGS = ("forbidden", "untranslated")
_ESCAPED = re.compile(r"\\([\\|;\N{ARABIC SEMICOLON}])")
_TO_ESCAPE = re.compile(r"[\\|;\N{ARABIC SEMICOLON}]")
_TO_ESCAPE_BETWEEN = re.compile(r"[\\|]")
_OF_ALL = ("status", "part_of_speech", "gender", "number", "geography", "register", "match", *FLAGS)
"""What is said of all terms of a row where it is said once."""
_USUAL: Mapping[str, Any] = {"match": MatchMode.INFLECTED}
_SAME_WORDS = ("status", "stage", "match", "part_of_speech", "term_type", "gender", "number")
Told = Callable[[str], None]
"""Is told what of a row is not understood."""


def row_of(concept: Concept) -> dict[TableField, str]:
    """Return what a table says of a concept; terms and what is said of each are parted by bars."""
    row = {
        TableField("id"): concept.id,
        TableField("glossary"): concept.glossary,
        TableField("stage"): concept.stage.value,
        TableField("subjects"): _joined(concept.subjects, BETWEEN),
        TableField("note"): concept.note or "",
        TableField("qid"): concept.qid or "",
        TableField("links"): _joined(concept.links, BETWEEN),
        TableField("relations"): _joined([f"{each.kind.value}:{each.target}" for each in concept.relations], BETWEEN),
    }
    for language in dict.fromkeys(map(written_language, concept.terms)):
        own = [term for term in concept.terms if written_language(term) == language]
        row[TableField(TERM, language)] = _joined([term.text for term in own], BETWEEN)
        for name in TERM_FIELDS:
            said = [_said(getattr(term, name), _USUAL.get(name)) for term in own]
            row[TableField(name, language)] = BETWEEN.join(said) if any(said) else ""
    for language in dict.fromkeys(each.language for each in concept.definitions):
        of_language = [each for each in concept.definitions if each.language == language]
        for name, said in (
            ("definition", [_between(each.text) for each in of_language]),
            ("definition_source", [_between(each.source or "") for each in of_language]),
        ):
            row[TableField(name, language)] = BETWEEN.join(said) if any(said) else ""
    return {field: cell for field, cell in row.items() if cell}


def order_of(field: TableField) -> tuple[int, str, int]:
    """Return what puts the columns of a table in order: the concept, then Arabic, English and other languages."""
    if not field.language:
        return 0, "", CONCEPT_FIELDS.index(field.name)
    place = {"ar": 1, "en": 2}.get(field.language, 3)
    return place, field.language, (TERM, *TERM_FIELDS, *LANGUAGE_FIELDS).index(field.name)


def _said(value: Any, usual: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, tuple):
        return _joined(value, WITHIN)
    return "" if value is None or value == usual else _between(str(value))


def _joined(texts: Sequence[str], sign: str) -> str:
    return sign.join(_TO_ESCAPE.sub(r"\\\g<0>", text) for text in texts)


def _between(text: str) -> str:
    return _TO_ESCAPE_BETWEEN.sub(r"\\\g<0>", text)


@dataclass(frozen=True)
class Rows:
    """Makes concepts of the rows of a table whose columns are known."""

    columns: Sequence[Column]
    headings: Headings
    separators: str = "|;\N{ARABIC SEMICOLON}\n"
    """Each of them parts terms in a cell."""

    def concept(self, rows: Sequence[Sequence[str]], told: Told) -> Concept:
        """Return the concept of the rows that belong together; raises InvalidTerm where they have no term."""
        said: defaultdict[str, list[str]] = defaultdict(list)
        terms: list[tuple[Term, bool]] = []
        definitions: list[Definition] = []
        for row in rows:
            own_terms, own_definitions = self._read(row, said, told)
            terms += own_terms
            definitions += own_definitions
        if not terms:
            raise InvalidTerm(worded("The row has no term."))
        return Concept(
            next(iter(said["id"]), ""),
            tuple(dict.fromkeys(_with_first_preferred(terms))),
            subjects=tuple(dict.fromkeys(part for cell in said["subjects"] for part in self._parts(cell, "|;\n"))),
            definitions=tuple(dict.fromkeys(definitions)),
            note="\n".join(dict.fromkeys(said["note"])) or None,
            stage=Stage(self._word("stage", next(iter(said["stage"]), ""), told) or Stage.DRAFT),
            glossary=next(iter(said["glossary"]), ""),
            relations=tuple(_relations(said["relations"], told)),
            links=tuple(dict.fromkeys(part for cell in said["links"] for part in self._parts(cell, "|\n"))),
            qid=next(iter(said["qid"]), None),
        )

    def _read(
        self, row: Sequence[str], said: defaultdict[str, list[str]], told: Told
    ) -> tuple[list[tuple[Term, bool]], list[Definition]]:
        """Return the terms and definitions of one row, and add what it says of the concept to what is said."""
        language = next(
            (self.headings.language(cell) for field, cell in self._cells(row) if field.name == LANGUAGE), ""
        )
        groups: list[_Group] = []
        waiting: list[tuple[TableField, str]] = []
        meanings: dict[tuple[str, str], list[str]] = {}
        for field, cell in self._cells(row):
            own = field._replace(language=field.language or language)
            if field.name == TERM:
                groups.append(_Group(own.language, self._parts(cell, self.separators), {}))
            elif field.name in LANGUAGE_FIELDS:
                meanings[field.name, own.language or _language(cell)] = _split(cell, BETWEEN)
            elif field.name in CONCEPT_FIELDS and not field.language:
                said[field.name].append(cell)
            elif field.name in TERM_FIELDS:
                waiting.append((own, cell))
            # what is said before its term belongs to the first one of its language
            waiting = [each for each in waiting if not _take(groups, *each)]
        terms = [term for group in groups for term in self._terms(group, told)]
        return terms, list(_definitions(meanings))

    def _cells(self, row: Sequence[str]) -> Iterator[tuple[TableField, str]]:
        for column, cell in zip(self.columns, row, strict=False):
            if column.field is not None and (text := cell.strip()):
                yield column.field, text

    def _parts(self, cell: str, signs: str) -> list[str]:
        return [part for part in _split(cell, signs) if part]

    def _terms(self, group: "_Group", told: Told) -> Iterator[tuple[Term, bool]]:
        """Yield the terms of a cell, each with whether its status was told."""
        for place, text in enumerate(group.texts):
            fields: dict[str, Any] = {}
            for name, cell in group.said.items():
                parts = _written_parts(cell, BETWEEN)
                is_one = len(parts) != len(group.texts)
                if is_one and place and name not in _OF_ALL:
                    continue
                if written := (cell if is_one else parts[place]).strip():
                    fields[name] = self._value(name, written, told)
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
        return _unescaped(written)

    def _word(self, name: str, written: str, told: Told) -> str | None:
        """Return the value that a cell means; one of no list of ours is kept where the field is open, else told."""
        found = self.headings.value(name, written) if written else None
        if found is None and written and name in ("status", "stage", "match"):
            told(_unknown(name, written))
        return found or (None if name in ("status", "stage", "match") else written)

    def _flag(self, name: str, written: str, told: Told) -> bool:
        """Return whether a cell says yes; what is neither yes nor no is told, and means no."""
        found = self.headings.value("yes", written)
        if found is None:
            told(_unknown(name, written))
        return found == "yes"


@dataclass(frozen=True)
class _Group:
    """The terms of one cell with what other cells say of them."""

    language: str
    texts: list[str]
    said: dict[str, str]


def _unknown(name: str, written: str) -> str:
    return worded("The {name} {written} is not known; the entry was read without it.", name=name, written=written)


def _take(groups: Sequence[_Group], field: TableField, cell: str) -> bool:
    """Give what a cell says to the terms it is about, and return whether they are there yet."""
    of_language = [group for group in groups if group.language == field.language]
    of_language = of_language or [group for group in groups if as_shown(group.language) == field.language]
    free = [group for group in reversed(of_language) if field.name not in group.said]
    if not field.language:
        for group in groups:
            group.said.setdefault(field.name, cell)
        return False
    if free:
        free[0].said[field.name] = cell
    return bool(free)


def _definitions(meanings: Mapping[tuple[str, str], Sequence[str]]) -> Iterator[Definition]:
    for (name, language), texts in meanings.items():
        if name == "definition":
            sources = [*meanings.get(("definition_source", language), ()), *[""] * len(texts)]
            for text, source in zip(texts, sources, strict=False):
                if text:
                    yield Definition(language, text, source or None)


def _relations(cells: Sequence[str], told: Told) -> Iterator[Relation]:
    kinds = {kind.value for kind in RelationKind}
    for part in (part for cell in cells for part in _split(cell, BETWEEN) if part):
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


def _split(cell: str, signs: str) -> list[str]:
    """Return the parts of a cell between any of some signs that are not escaped, stripped and without escapes."""
    return [_unescaped(part.strip()) for part in _written_parts(cell, signs)]


def _written_parts(cell: str, signs: str) -> list[str]:
    """Return the parts of a cell as they are written."""
    if not any(sign in cell for sign in signs):
        return [cell]
    if "\\" not in cell:
        return re.split(f"[{re.escape(signs)}]", cell)
    parts, start = [], 0
    for found in re.finditer(r"\\.|.", cell, re.DOTALL):
        if found[0] in signs:
            parts.append(cell[start : found.start()])
            start = found.end()
    return [*parts, cell[start:]]


def _unescaped(cell: str) -> str:
    return _ESCAPED.sub(r"\1", cell) if "\\" in cell else cell
