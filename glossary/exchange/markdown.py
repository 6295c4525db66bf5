"""Markdown: the glossary as a table to read; tables of others can be read too."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, pairwise
from typing import BinaryIO

from corpus.worded import worded
from glossary.errors import InvalidTerm, UnreadableFile
from glossary.exchange.lines import Line, encoding_of, lines_of
from glossary.exchange.port import Heading, Report
from glossary.exchange.tables.cells import Rows
from glossary.exchange.tables.columns import Column, columns_of
from glossary.exchange.tables.headings import TERM, Headings
from glossary.exchange.tables.writing import BETWEEN
from glossary.terminology import Concept, Status, Term

_COLUMNS = ("Arabic", "English", "Subject", "Definition", "Note")
_RULE = re.compile(r"\s*\|?\s*:?-{1,}:?\s*(\|\s*:?-+:?\s*)*\|?\s*")
_BETWEEN = re.compile(r"(?<!\\)\|")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]<>()#+.!|~-])")
_TO_ESCAPE = re.compile(r"[\\`*_\[\]<>|~#]")
_STRUCK = re.compile(r"~~(.+?)~~", re.DOTALL)
_BETWEEN_TERMS = re.compile(r"(?<!\\)[;\N{ARABIC SEMICOLON}\n]")
_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_LOOKED_AT = 50
"""Rows by which it is told what the columns of a table hold."""
_UNUSED = (Status.DEPRECATED, Status.SUPERSEDED)


class Markdown:
    """Tables in Markdown as GitHub reads them; terms that are not to be used are struck through."""

    name = "markdown"
    title = "Markdown"
    reads = True
    writes = True
    lossless = False

    def __init__(self) -> None:
        self._headings = Headings()
        self.line = 0
        """At which the concept read last begins."""

    def sniff(self, head: bytes) -> bool:
        """Return whether a row of a table is followed by the rule under its heading."""
        lines = head.decode("utf-8", "replace").splitlines()
        return any("|" in first and _is_rule(second) for first, second in pairwise(lines))

    def read(self, stream: BinaryIO, report: Report) -> Iterator[Concept]:
        """Yield a concept for every row of every table whose heading names terms; raises UnreadableFile where there is none."""
        lines = lines_of(stream, report, encoding_of(stream))
        before, reader, has_table = None, None, False
        for line in lines:
            if before is not None and _is_rule(line.text):
                body = _rows(lines)
                first = list(islice(body, _LOOKED_AT))
                reader = self._reader([before, *first])
                has_table = has_table or reader is not None
                if reader is not None:
                    yield from self._concepts(chain(first, body), reader, report)
                before = None
                continue
            before = line if "|" in line.text else None
        if not has_table:
            raise UnreadableFile(worded("The file has no table with a heading such as Arabic or English."))

    def write(self, concepts: Iterable[Concept], stream: BinaryIO, heading: Heading) -> None:
        """Write one table, a concept a row."""
        stream.write(f"# {_cell(heading.title or 'Glossary')}\n\n".encode())
        stream.write(f"| {' | '.join(_COLUMNS)} |\n| ---: |{' --- |' * (len(_COLUMNS) - 1)}\n".encode())
        for concept in concepts:
            cells = (
                *("; ".join(_shown(term) for term in concept.in_language(code)) for code in ("ar", "en")),
                _cell("; ".join(concept.subjects)),
                _cell(concept.definition("en", "ar") or ""),
                _cell(concept.note or ""),
            )
            stream.write(f"| {' | '.join(cells)} |\n".encode())

    def _reader(self, rows: Sequence[Line]) -> Rows | None:
        texts = [[_text(cell) for cell in _cells(row.text)] for row in rows]
        columns, has_heading = columns_of(texts, {}, self._headings)
        is_ours = has_heading and any(column.field and column.field.name == TERM for column in columns)
        with_marks = [each for column in columns for each in (column, _marks_of(column))]
        return Rows(with_marks, self._headings) if is_ours else None

    def _concepts(self, rows: Iterable[Line], reader: Rows, report: Report) -> Iterator[Concept]:
        def told(sentence: str) -> None:
            report(self.line, sentence)

        for line in rows:
            self.line = line.number
            row = [each for cell in _cells(line.text) for each in (_text(cell), _struck(cell))]
            try:
                yield reader.concept([row], told)
            except InvalidTerm as error:
                report(line.number, worded("{reason} It was left out.", reason=error))


def _rows(lines: Iterator[Line]) -> Iterator[Line]:
    """Yield the lines of a table to its end."""
    for line in lines:
        if "|" not in line.text:
            return
        yield line


def _cells(text: str) -> list[str]:
    """Return the cells of a row as they are written, but for their line ends."""
    row = text.strip().removeprefix("|")
    row = row.removesuffix("|") if not row.endswith("\\|") else row
    return [_BREAK.sub("\n", cell).strip() for cell in _BETWEEN.split(row)]


def _text(cell: str) -> str:
    """Return a cell as it is read."""
    return _ESCAPED.sub(_plain, _STRUCK.sub(r"\1", cell)).strip()


def _struck(cell: str) -> str:
    """Return the status of each term in a cell: of those that are struck through; empty where none is."""
    each_struck = _STRUCK.sub(lambda run: _BETWEEN_TERMS.sub(r"~~\g<0>~~", run[0]), cell)
    terms = [term for part in _BETWEEN_TERMS.split(each_struck) if (term := part.strip()).strip("~")]
    statuses = [Status.DEPRECATED.value if _STRUCK.fullmatch(term) else "" for term in terms]
    return BETWEEN.join(statuses) if any(statuses) else ""


def _marks_of(column: Column) -> Column:
    """Return what stands behind a column in what is read: the status of its terms, as they are marked."""
    field = column.field if column.field and column.field.name == TERM else None
    return Column("", field._replace(name="status") if field else None)


def _plain(found: re.Match[str]) -> str:
    """Return the sign that is escaped, a bar as the cells of tables escape it."""
    return "\\|" if found[1] == "|" else found[1]


def _is_rule(text: str) -> bool:
    return "-" in text and "|" in text and _RULE.fullmatch(text) is not None


def _shown(term: Term) -> str:
    text = _cell(term.text)
    return f"~~{text}~~" if term.status in _UNUSED or term.forbidden else text


def _cell(text: str) -> str:
    return "<br>".join(_TO_ESCAPE.sub(r"\\\g<0>", line) for line in text.splitlines())
