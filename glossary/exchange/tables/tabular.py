"""Tables in text files, CSV and TSV, whatever their columns, separator and encoding."""

import csv
import io
import json
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import BinaryIO, NamedTuple

from corpus.worded import worded
from glossary.errors import InvalidTerm, UnreadableFile
from glossary.exchange.lines import Line, encoding_of, lines_of, text_of
from glossary.exchange.port import Heading, Report
from glossary.exchange.tables.cells import Rows
from glossary.exchange.tables.columns import Column, columns_of, fields_of
from glossary.exchange.tables.formulas import guarded, unguarded
from glossary.exchange.tables.heading_rows import headed
from glossary.exchange.tables.headings import LANGUAGE, TERM, Field, Headings, field_named
from glossary.exchange.tables.numbers import Numbers
from glossary.exchange.tables.rows import Row, TableRows, declared_separator
from glossary.exchange.tables.writing import column_among, order_of, row_of
from glossary.terminology import Concept

_LOOKED_AT = 50
"""Rows by which it is told what the columns hold."""
_SEPARATORS = ",;\t|"
_IN_MEMORY = 1 << 22
"""Bytes of a table to be written that wait for its columns in memory, more in a file."""


class Plan(NamedTuple):
    """How a table is read."""

    encoding: str
    delimiter: str
    columns: tuple[Column, ...]
    above: int
    """Rows before the first entry: titles and headings."""
    skipped: int
    """Lines before the first row: one that tells the separator."""

    @property
    def is_long(self) -> bool:
        """Whether each row has one term and says its language, so that rows of one number belong together."""
        return any(column.field == Field(LANGUAGE) for column in self.columns)

    @property
    def unknown(self) -> tuple[str, ...]:
        """Return the headings of the columns that are not understood."""
        return tuple(column.heading or str(n) for n, column in enumerate(self.columns, 1) if column.field is None)


class Csv:
    """A table with a comma, a semicolon, a bar or a tab between its cells; the encoding and the columns are found out."""

    name = "csv"
    title = "CSV"
    reads = True
    writes = True
    lossless = False
    _written_delimiter = ","

    def __init__(self, mapping: Mapping[str, str] | None = None, separators: str = "") -> None:
        """Take fields by columns, which go before what is guessed, and the signs that part terms in a cell.

        A column is called by its heading or its number from 1, a field as in the first row of our own tables.
        """
        self._mapping = dict(mapping or {})
        self._separators = separators
        self._headings = Headings()
        self.line = 0
        """At which the concept read last begins."""

    def sniff(self, head: bytes) -> bool:
        """Return whether the first line names several columns that are known."""
        first = next(iter(text_of(head).splitlines()), "")
        cells = next(csv.reader([first], delimiter=self._separator([Line(1, first)])), [])
        return self._known(cells) > 1 and not first.startswith("|")

    def plan(self, stream: BinaryIO) -> Plan:
        """Return how a file is read; raises UnreadableFile and UnusableMapping."""
        encoding = encoding_of(stream)
        faults: list[str] = []
        lines = list(
            islice(
                lines_of(
                    stream,
                    lambda line, fault: faults.append(worded("Line {line}: {fault}", line=line, fault=fault)),
                    encoding,
                ),
                _LOOKED_AT * 4,
            )
        )
        if not lines:
            raise UnreadableFile(faults[0] if faults else worded("The file is empty."))
        declared = declared_separator(lines[0].text)
        delimiter = declared or self._separator(lines)
        skipped = 1 if declared else 0
        first = [row.cells for row in islice(TableRows(lines[skipped:], delimiter, _unheard), _LOOKED_AT)]
        above, rows = headed(first, self._headings, self._mapping)
        columns, has_heading = columns_of(rows, self._mapping, self._headings)
        if not any(column.field and column.field.name == TERM for column in columns):
            raise UnreadableFile(
                worded(
                    "No column of the table holds terms that are told by a heading: say which column is which, as column=ar."
                )
            )
        return Plan(encoding, delimiter, tuple(columns), above + has_heading, skipped)

    def read(self, stream: BinaryIO, report: Report) -> Iterator[Concept]:
        """Yield the concepts of the rows; where each row has one term, those of one number are one concept."""
        plan = self.plan(stream)
        reader = Rows(plan.columns, self._headings, *([self._separators] if self._separators else []))
        lines = islice(lines_of(stream, report, plan.encoding), plan.skipped, None)
        rows = islice(iter(TableRows(lines, plan.delimiter, report)), plan.above, None)

        def note(sentence: str) -> None:
            report(self.line, sentence)

        numbers = Numbers(plan.is_long)
        for together in _grouped(rows, plan) if plan.is_long else ([row] for row in rows):
            self.line = together[0].line
            try:
                concept = reader.concept([[unguarded(cell) for cell in row.cells] for row in together], note)
            except InvalidTerm as error:
                report(self.line, worded("{reason} It was left out.", reason=error))
                continue
            yield numbers.once(concept, note)

    def write(self, concepts: Iterable[Concept], stream: BinaryIO, heading: Heading) -> None:
        """Write a row for every concept, with the columns that any of them needs, or with those of the mapping."""
        wanted = {heading: field for heading, name in self._mapping.items() if (field := field_named(name))}
        column_of = column_among(list(wanted.values())) if self._mapping else str
        with tempfile.SpooledTemporaryFile(_IN_MEMORY) as waiting:
            needed: dict[str, Field] = {}
            for concept in concepts:
                row = {str(field): (field, cell) for field, cell in row_of(concept, column_of).items()}
                needed.update((name, field) for name, (field, _) in row.items())
                waiting.write(json.dumps({name: cell for name, (_, cell) in row.items()}).encode() + b"\n")
            waiting.seek(0)
            found = dict(sorted(needed.items(), key=lambda each: order_of(each[1])))
            columns = {heading: str(field) for heading, field in (wanted if self._mapping else found).items()}
            text = io.TextIOWrapper(stream, "utf-8", errors="replace", newline="", write_through=True)
            try:
                written = csv.writer(text, delimiter=self._written_delimiter)
                written.writerow(columns)
                for line in waiting:
                    cells = json.loads(line)
                    written.writerow([guarded(cells.get(name, "")) for name in columns.values()])
            finally:
                text.detach()

    def _separator(self, lines: Sequence[Line]) -> str:
        """Return the sign that parts the first row into most headings that are known, and rows into equally many cells."""

        def fitness(sign: str) -> tuple[int, float, int]:
            first = [row.cells for row in islice(TableRows(lines, sign, _unheard), _LOOKED_AT)]
            rows = headed(first, self._headings, self._mapping).rows
            width = len(rows[0]) if rows else 0
            alike = sum(len(row) == width for row in rows) / max(len(rows), 1)
            return self._known(rows[0]) if width > 1 else 0, alike if width > 1 else 0.0, width

        return max(_SEPARATORS, key=fitness)

    def _known(self, cells: Sequence[str]) -> int:
        return sum(field is not None for field in fields_of(cells, self._headings))


class Tsv(Csv):
    """A table with tabs between its cells."""

    name = "tsv"
    title = "TSV"
    _written_delimiter = "\t"

    def sniff(self, head: bytes) -> bool:
        """Return whether the first line names several columns, with tabs between them."""
        return b"\t" in next(iter(head.splitlines()), b"") and super().sniff(head)

    def _separator(self, lines: Sequence[Line]) -> str:
        return "\t" if any("\t" in line.text for line in lines) else super()._separator(lines)


def _grouped(rows: Iterable[Row], plan: Plan) -> Iterator[list[Row]]:
    """Yield the rows that follow each other with one number; a row without a number is by itself."""
    place = next((n for n, column in enumerate(plan.columns) if column.field == Field("id")), None)
    together: list[Row] = []
    for row in rows:
        number = row.cells[place].strip() if place is not None and place < len(row.cells) else ""
        if together and (not number or number != together[0].cells[place or 0].strip()):
            yield together
            together = []
        together.append(row)
    yield from chain([together] if together else [])


def _unheard(_line: int, _sentence: str) -> None:
    """Take no notice: what is looked at first is read again."""
