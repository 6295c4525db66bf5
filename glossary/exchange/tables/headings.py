"""What the columns of a table hold, from their headings in English or Arabic, or else from what stands in them."""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from importlib.resources import files
from typing import NamedTuple

from corpus.arabic.tokenise import tokens
from corpus.worded import worded
from glossary.errors import UnusableMapping

CONCEPT_FIELDS = ("id", "glossary", "stage", "subjects", "note", "qid", "links", "relations")
"""What is said of a whole concept."""
LANGUAGE_FIELDS = ("definition", "definition_source")
"""What is said of a concept in one language."""
TERM_FIELDS = (
    "status", "part_of_speech", "note", "context", "source", "article", "noted", "lookups", "forbidden", "untranslated",
    "term_type", "gender", "number", "geography", "register", "root", "vocalised", "plurals", "masdar", "romanisation",
    "match", "excluded",
)  # fmt: skip
"""What is said of a term."""
TERM = "term"
LANGUAGE = "language"
"""The field that says the language of the row's term, where each row has but one."""
SHORT = {"pos": "part_of_speech", "type": "term_type", "subject": "subjects", "link": "links", "plural": "plurals"}
"""Other names of fields, for who writes them."""
_NAMES = {*CONCEPT_FIELDS, *LANGUAGE_FIELDS, *TERM_FIELDS, TERM, LANGUAGE}
_LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*", re.IGNORECASE)
_REGION = re.compile(r"[a-z]{2,3}(?:-[a-z]{4})?-(?:[a-z]{2}|[0-9]{3})", re.IGNORECASE)
_BREAKS = re.compile(r"[\s_.,:;/()\[\]-]+")
_IGNORED = ("", "-")


class Field(NamedTuple):
    """What a column holds."""

    name: str
    language: str = ""
    """Of which language, empty for all or where it is to be seen from the text."""

    def __str__(self) -> str:
        """Return it as it is written in a mapping and in the first row of our own tables."""
        if self.name == TERM and self.language and self.language not in _NAMES:
            return self.language
        return f"{self.language}.{self.name}" if self.language else self.name


_SEEN = (Field(TERM), Field("definition"), Field("context"))
"""What is in the language that it looks like, where no heading tells."""


class Column(NamedTuple):
    """A column of a table."""

    heading: str
    field: Field | None
    """None where it is not understood or not wanted."""


def field_named(written: str) -> Field | None:
    """Return the field that a name such as `ar`, `en.status` or `note` means, None for nothing; raises UnusableMapping."""
    name = written.strip()
    if name in _IGNORED:
        return None
    if (own := SHORT.get(name, name)) in _NAMES:
        return Field(own)
    language, _, of_language = name.partition(".")
    own = SHORT.get(of_language, of_language) or TERM
    if _LANGUAGE_TAG.fullmatch(language) and own in (TERM, *TERM_FIELDS, *LANGUAGE_FIELDS):
        return Field(own, language)
    known = ", ".join(sorted(_NAMES))
    raise UnusableMapping(
        worded(
            "There is no field {name}: write a language (ar, en), LANGUAGE.FIELD, or one of {known}.",
            name=name,
            known=known,
        )
    )


class Headings:
    """The headings that are known, and the values of cells that are."""

    def field(self, heading: str) -> Field | None:
        """Return what a heading means, None where that is not known."""
        written = " ".join(_BREAKS.sub(" ", heading.casefold()).split())
        if (language := self._languages.get(written)) is not None:
            return Field(TERM, language)
        if (name := self._fields.get(written)) is not None:
            return Field(name)
        words = written.split()
        for place, word in enumerate(words):
            if (language := self._languages.get(word)) is not None:
                rest = [each for number, each in enumerate(words) if number != place]
                name = self._fields.get(" ".join(rest)) or (TERM if _are_tags(rest) else None)
                if name is not None:
                    return Field(name, "" if name in (*CONCEPT_FIELDS, LANGUAGE) else language)
        return None

    def value(self, field: str, written: str) -> str | None:
        """Return the value of a field that a cell means, None where that is not known."""
        return self._values.get((field, " ".join(written.casefold().split())))

    def language(self, written: str) -> str:
        """Return the language that a code or a name means, or what is written."""
        plain = written.strip().casefold()
        return self._languages.get(plain) or self._languages.get(plain.partition("-")[0]) or plain

    def is_language(self, tag: str) -> bool:
        """Return whether the first part of a tag is a language that is known."""
        return tag.partition("-")[0].casefold() in self._languages

    @cached_property
    def _rows(self) -> Sequence[tuple[str, str, Sequence[str]]]:
        table = files("glossary.exchange").joinpath("data", "headings.tsv").read_text(encoding="utf-8")
        rows = (line.split("\t") for line in table.splitlines()[1:])
        return [(kind, value, written.split("|")) for kind, value, written in rows]

    @cached_property
    def _languages(self) -> Mapping[str, str]:
        return {each: value for kind, value, written in self._rows if kind == "language" for each in written}

    @cached_property
    def _fields(self) -> Mapping[str, str]:
        return {each: value for kind, value, written in self._rows if kind == "field" for each in written}

    @cached_property
    def _values(self) -> Mapping[tuple[str, str], str]:
        own = [row for row in self._rows if row[0] not in ("language", "field")]
        return {(kind, each): value for kind, value, written in own for each in written}


def columns_of(
    rows: Sequence[Sequence[str]], wanted: Mapping[str, str], headings: Headings
) -> tuple[list[Column], bool]:
    """Return the columns of a table's first rows and whether the first one has headings; raises UnusableMapping.

    `wanted` has fields by the headings of columns or by their numbers from 1; it goes before what is guessed.
    """
    width = max(map(len, rows), default=0)
    first = [*rows[0], *[""] * (width - len(rows[0]))] if rows else []
    fields = [told(cell, headings) for cell in first]
    named = {cell.strip().casefold() for cell in first}
    has_heading = any(fields) or any(not name.isdecimal() and name.strip().casefold() in named for name in wanted)
    body = rows[1:] if has_heading else rows
    columns = [Column(cell if has_heading else "", field) for cell, field in zip(first, fields, strict=True)]
    if sum(column.field is not None and column.field.name == TERM for column in columns) > 2:
        columns = [_reference(column) for column in columns]
    columns = [_grammatical(column, place, body, headings) for place, column in enumerate(columns)]
    for name, field in wanted.items():
        place = _place(name, columns)
        columns[place] = columns[place]._replace(field=field_named(field))
    return _with_languages(columns, body, any(wanted)), has_heading


def told(cell: str, headings: Headings) -> Field | None:
    """Return what a heading says, as we write it or as others do."""
    name = cell.strip()
    if "." in name:
        with suppress(UnusableMapping):
            return field_named(name)
    if _REGION.fullmatch(name) and headings.is_language(name):
        return Field(TERM, name)
    return headings.field(name)


def _reference(column: Column) -> Column:
    """Return a column called source as where a term is from: beside two others it holds no terms."""
    return column._replace(field=Field("source")) if column.heading.strip().casefold() == "source" else column


def _grammatical(column: Column, place: int, rows: Sequence[Sequence[str]], headings: Headings) -> Column:
    """Return a column called number as that of the grammar, where singular, plural and the like stand in it."""
    if column.field != Field("id"):
        return column
    cells = _filled(place, rows)
    known = sum(headings.value("number", cell) is not None for cell in cells)
    return column._replace(field=Field("number")) if known * 2 > len(cells) else column


def _place(name: str, columns: Sequence[Column]) -> int:
    plain = name.strip().casefold()
    for place, column in enumerate(columns):
        if column.heading.strip().casefold() == plain:
            return place
    if plain.isdecimal() and 1 <= int(plain) <= len(columns):
        return int(plain) - 1
    own = ", ".join(column.heading for column in columns if column.heading) or f"1 to {len(columns)}"
    raise UnusableMapping(worded("The table has no column {name}: it has {own}.", name=name, own=own))


def _with_languages(columns: list[Column], rows: Sequence[Sequence[str]], is_wanted: bool) -> list[Column]:
    """Return the columns with the languages of terms seen from what stands in them; without headings, with what they hold."""
    if any(column.field == Field(LANGUAGE) for column in columns):
        return columns
    if not is_wanted and not any(column.field for column in columns):
        columns = _unnamed(columns, rows)
    return [
        column._replace(field=column.field._replace(language=_script(place, rows)))
        if column.field in _SEEN and column.field is not None
        else column
        for place, column in enumerate(columns)
    ]


def _unnamed(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> list[Column]:
    """Return the columns of a table without headings: two of terms in the first that hold words, then a note."""
    filled = [place for place in range(len(columns)) if any(_holds_words(row, place) for row in rows)]
    names = dict(zip(filled, (Field(TERM), Field(TERM), Field("note")), strict=False))
    return [column._replace(field=names.get(place)) for place, column in enumerate(columns)]


def _holds_words(row: Sequence[str], place: int) -> bool:
    return place < len(row) and any(letter.isalpha() for letter in row[place])


def _script(place: int, rows: Sequence[Sequence[str]]) -> str:
    """Return the language that the letters of a column look like."""
    cells = _filled(place, rows)
    arabic = sum(bool(tokens(cell)) for cell in cells)
    return "ar" if arabic * 2 > len(cells) else "en"


def _filled(place: int, rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the cells of a column in which anything stands."""
    return [row[place] for row in rows if place < len(row) and row[place].strip()]


def _are_tags(words: Sequence[str]) -> bool:
    """Return whether words beside the name of a language say only of which country it is, or count."""
    return all(len(word) == 2 or word.isdecimal() for word in words)
