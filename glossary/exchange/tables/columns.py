"""What the columns of a table hold, from their headings or else from what stands in them."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from corpus.arabic.tokenise import tokens
from corpus.worded import worded
from glossary.errors import UnusableMapping
from glossary.exchange.tables.headings import (
    CONCEPT_FIELDS,
    LANGUAGE,
    LANGUAGE_FIELDS,
    TERM,
    TERM_FIELDS,
    Field,
    Headings,
    field_named,
    shown,
    told,
)

_SEEN = (Field(TERM), Field("definition"), Field("context"))
"""What is in the language that it looks like, where no heading tells."""
_OF_TERMS = frozenset(TERM_FIELDS) - frozenset(CONCEPT_FIELDS)
"""What is said of terms, and never of a whole entry."""


class Column(NamedTuple):
    """A column of a table."""

    heading: str
    field: Field | None
    """None where it is not understood or not wanted."""


def columns_of(
    rows: Sequence[Sequence[str]], wanted: Mapping[str, str], headings: Headings
) -> tuple[list[Column], bool]:
    """Return the columns of a table's first rows and whether the first one has headings; raises UnusableMapping.

    `wanted` has fields by the headings of columns or by their numbers from 1; it goes before what is guessed.
    """
    width = max(map(len, rows), default=0)
    first = [*map(shown, rows[0]), *[""] * (width - len(rows[0]))] if rows else []
    fields = fields_of(first, headings)
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


def fields_of(cells: Sequence[str], headings: Headings) -> list[Field | None]:
    """Return what the headings of a table say, also those that say it only beside others.

    A tag such as `ur` is a language beside `ur.status`: by itself it may be a word of any language.
    """
    cells = [shown(cell) for cell in cells]
    found = [told(cell, headings) for cell in cells]
    ours = {field.language for cell, field in zip(cells, found, strict=True) if field and "." in cell} - {""}
    as_ours = {str(Field(TERM, language)): Field(TERM, language) for language in ours}
    fields = [as_ours.get(cell.strip(), field) for cell, field in zip(cells, found, strict=True)]
    return _with_varieties(cells, fields, headings)


def _with_varieties(cells: Sequence[str], found: Sequence[Field | None], headings: Headings) -> list[Field | None]:
    """Return the fields of headings, with `Arabic (Saudi Arabia)` where terms of two languages are told and none is Arabic else.

    What stands behind the whole of such a heading says what is said of these terms: `Arabic_Saudi_Arabia_Status`.
    """
    terms = {field.language for field in found if field and field.name == TERM}
    beginning = [headings.variety(cell) if field is None else None for cell, field in zip(cells, found, strict=True)]
    own = {each for each in beginning if each is not None and each[0] not in terms}
    if "" in terms or len(terms | {language for language, _ in own}) < 2:
        return list(found)
    return [
        _of_variety(each, own, headings) if each is not None and each in own else field
        for each, field in zip(beginning, found, strict=True)
    ]


def _of_variety(each: tuple[str, str], own: Collection[tuple[str, str]], headings: Headings) -> Field | None:
    language, words = each
    whole = next((other for of, other in own if of == language and words.startswith(f"{other} ")), None)
    if whole is None:
        return Field(TERM, language)
    name = headings.named(words.removeprefix(f"{whole} "))
    return Field(name, language) if name in (*TERM_FIELDS, *LANGUAGE_FIELDS) else None


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
    columns = _beside_terms(_in_their_script(columns, rows, _SEEN[:1]))
    return _in_their_script(columns, rows, _SEEN)


def _in_their_script(
    columns: Sequence[Column], rows: Sequence[Sequence[str]], fields: Collection[Field]
) -> list[Column]:
    """Return the columns with the languages of those that hold some fields, as their letters look."""
    return [
        column._replace(field=column.field._replace(language=_script(place, rows)))
        if column.field is not None and column.field in fields
        else column
        for place, column in enumerate(columns)
    ]


def _beside_terms(columns: Sequence[Column]) -> list[Column]:
    """Return the columns with what is said several times of terms said of the language that it stands beside each time.

    So it is with `Arabic, Status, English, Status`; what stands twice beside the same column of terms is left as it is.
    """
    names = [column.field.name if column.field and not column.field.language else "" for column in columns]
    languages = {
        n: column.field.language for n, column in enumerate(columns) if column.field and column.field.name == TERM
    }
    found = list(columns)
    for name in dict.fromkeys(name for name in names if name in _OF_TERMS and names.count(name) > 1):
        beside = _each_beside([place for place, each in enumerate(names) if each == name], languages)
        for place, terms in beside.items():
            found[place] = found[place]._replace(field=Field(name, languages[terms]))
    return found


def _each_beside(places: Sequence[int], terms: Collection[int]) -> dict[int, int]:
    """Return the columns of terms behind which some columns stand, or else before which, if each has one of its own."""
    behind = {place: max(left) for place in places if (left := [each for each in terms if each < place])}
    before = {place: min(right) for place in places if (right := [each for each in terms if each > place])}
    return next((each for each in (behind, before) if len(set(each.values())) == len(places)), {})


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
