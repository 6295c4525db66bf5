"""Tables of words and meanings: TSV and CSV in any encoding, with or without a header."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from pathlib import Path

from corpus.ingest.encoding import NotText, decoded
from corpus.worded import worded
from glossary.dictionaries.cleaning import LONGEST, cleaned, without_markup
from glossary.dictionaries.columns import Columns, columns_of, separator_of
from glossary.dictionaries.entry import Form
from glossary.dictionaries.files import opened
from glossary.dictionaries.source import Piece, Record, one_line, sidecar_licence
from glossary.errors import UnusableDictionary
from glossary.exchange.lines import Line
from glossary.exchange.tables.rows import TableRows

LARGEST = 128 * 1024 * 1024
"""Bytes; a larger table is refused."""
_SAMPLE = 200
_ESCAPES = {"\\n": "\n", "\\t": " ", "\\\\": "\\"}
_ESCAPE = re.compile(r"\\[nt\\]")
_LICENCE = re.compile(r"^#\s*(?:licen[cs]e|copyright|author|source)\s*[:=]?\s*(.+)", re.IGNORECASE)
_TITLE = re.compile(r"^#\s*(?:name|title|bookname)\s*[:=]\s*(.+)", re.IGNORECASE)
_MARKUP = re.compile(r"<(?:br|b|i|div|span|p|li)\b[^<>]*>", re.IGNORECASE)


class Table:
    """A table on disk."""

    form = Form.TABLE

    def __init__(self, path: Path, wanted: tuple[str, str] = ("", "")) -> None:
        """Read the table and find its columns, by name or number where told; raises UnusableDictionary."""
        self.files: tuple[Path, ...] = (path,)
        self.text: Path | None = None
        self._wanted = wanted
        self._lines, comments = _read(path)
        self.name = next((found[1].strip() for line in comments if (found := _TITLE.match(line))), "")
        told = [found[1] for line in comments if (found := _LICENCE.match(line))]
        self.licence = one_line(*told) or sidecar_licence(path)
        self._separator = separator_of([line for line in self._lines[:_SAMPLE] if line.strip()])
        rows = [row for row in islice(self._rows(), _SAMPLE) if row is not None]
        columns = columns_of(rows, wanted)
        if columns is None:
            raise UnusableDictionary(_no_columns(path, rows, wanted))
        self._columns: Columns = columns

    @property
    def reading(self) -> dict[str, str]:
        """Return the columns that were asked for, so that an update takes them again."""
        return dict(zip(("word", "meaning"), self._wanted, strict=True))

    def records(self) -> Iterator[Record | None]:
        """Yield the rows that have a word and a meaning, None for others."""
        columns = self._columns
        rows = self._rows()
        if columns.header:
            yield from (None for _ in takewhile(lambda row: row is None, rows))
        for row in rows:
            if row is None:
                yield None
                continue
            told = [row[place] for place in columns.meanings if place < len(row)]
            headword = cleaned(row[columns.headword]) if columns.headword < len(row) else ""
            body = cleaned("\n".join(map(_plain, told)))
            if headword and told and cleaned(told[0]):
                yield Record(" ".join(headword.split()), body=body)
            else:
                yield None

    def synonyms(self) -> Iterator[tuple[str, int]]:
        """Yield nothing: each row is an entry."""
        yield from ()

    def pieces(self) -> Iterator[Piece]:
        """Yield nothing: words are whole."""
        yield from ()

    def _rows(self) -> Iterator[Sequence[str] | None]:
        """Yield the rows that hold anything, None for a line in which a quote is not closed."""
        if self._separator == "\t" and not any(line.startswith('"') for line in self._lines[:_SAMPLE]):
            yield from (line.split("\t") for line in self._lines if line.strip())
            return
        broken: list[int] = []
        lines = (Line(number, line) for number, line in enumerate(self._lines, 1))
        for row in TableRows(lines, self._separator, lambda line, _said: broken.append(line)):
            yield from (None for _ in broken)
            broken.clear()
            yield row.cells
        yield from (None for _ in broken)


def _plain(cell: str) -> str:
    text = cell[: 2 * LONGEST]
    return _ESCAPE.sub(lambda found: _ESCAPES[found[0]], without_markup(text) if _MARKUP.search(text) else text)


def _read(path: Path) -> tuple[list[str], list[str]]:
    """Return the lines of a table, and those of the comments it begins with."""
    with opened(path) as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise UnusableDictionary(
            worded("{path} is larger than {size} MB; split it.", path=path, size=LARGEST // 1024**2)
        )
    try:
        text = decoded(data).text
    except NotText as error:
        raise UnusableDictionary(worded("{path} {reason}.", path=path, reason=error)) from error
    lines = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    comments: list[str] = []
    for line in lines:
        if not line.startswith("#") or "\t" in line:
            break
        comments.append(line)
    return lines[len(comments) :], comments


def _no_columns(path: Path, rows: Sequence[Sequence[str]], wanted: tuple[str, str]) -> str:
    if not rows:
        return worded("{path} holds no line of text.", path=path)
    if any(wanted) and max(map(len, rows)) > 1:
        names = ", ".join(cleaned(cell) for cell in rows[0][:12])
        return worded(
            "{path} has no such columns; its first row is: {names}. Name both columns, or count them from 1.",
            path=path,
            names=names,
        )
    return worded(
        "{path} is no table of words and meanings: it has one column; part the two by a tab, a comma or a semicolon.",
        path=path,
    )
