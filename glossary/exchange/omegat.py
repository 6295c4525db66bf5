"""The glossaries of OmegaT: a pair of terms a line, with a comment, between tabs."""

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO, NamedTuple

from corpus.arabic.tokenise import tokens
from corpus.worded import worded
from glossary.exchange.lines import Line, encoding_of, lines_of, text_of
from glossary.exchange.port import Heading, Report
from glossary.terminology import Concept, Status, Term

_GUESSED_FROM = 200
"""Lines by which it is told which column is Arabic."""
_REMARK = "#"
"""What a line that is no entry begins with."""
_UNUSED = (Status.DEPRECATED, Status.SUPERSEDED)


class _Row(NamedTuple):
    line: int
    source: str
    target: str
    comment: str


class OmegaT:
    """OmegaT's glossary: source, target and comment between tabs, in UTF-8, or else in the user's locale."""

    name = "omegat"
    title = "OmegaT glossary"
    reads = True
    writes = True
    lossless = False
    line = 0
    """At which the concept read last begins."""

    def sniff(self, head: bytes) -> bool:
        """Return whether the first lines that are no comments have two or three fields between tabs."""
        lines = [line for line in text_of(head).splitlines()[:20] if line.strip() and not line.startswith(_REMARK)]
        return bool(lines) and all(1 <= line.count("\t") <= 2 for line in lines[: max(len(lines) - 1, 1)])

    def read(self, stream: BinaryIO, report: Report) -> Iterator[Concept]:
        """Yield the concepts: lines that follow each other with one source and one comment are synonyms."""
        encoding = encoding_of(stream, locale_first=True)
        languages = _languages(lines_of(stream, _unheard, encoding))
        together: list[_Row] = []
        for line in lines_of(stream, report, encoding):
            row = _row(line, report)
            if row is None:
                continue
            if together and not _is_same(together, row):
                self.line = together[0].line
                yield _concept(together, languages)
                together = []
            together.append(row)
        if together:
            self.line = together[0].line
            yield _concept(together, languages)

    def write(self, concepts: Iterable[Concept], stream: BinaryIO, heading: Heading) -> None:
        """Write every Arabic term with every English one, the best first; those not to be used only where there are no others."""
        stream.write(
            f"# Glossary in tab-separated format -*- coding: utf-8 -*- {_cell(heading.title)}".strip().encode()
        )
        stream.write(b"\n")
        for concept in concepts:
            sources, targets = (_usable(concept, code) for code in (heading.source, heading.target))
            comment = _comment(concept, heading)
            for source in sources:
                for target in targets:
                    line = f"{_cell(source.text)}\t{_cell(target.text)}\t{comment}".rstrip("\t")
                    # behind a space a term such as #word is no remark
                    stream.write((f" {line}" if line.startswith(_REMARK) else line).encode() + b"\n")


def _languages(lines: Iterator[Line]) -> tuple[str, str]:
    """Return the languages of the two columns: Arabic is the one with more Arabic words."""
    counts = [0, 0]
    for line, _ in zip(lines, range(_GUESSED_FROM), strict=False):
        for place, cell in enumerate(line.text.split("\t")[:2]):
            counts[place] += bool(tokens(cell)) and not line.text.startswith(_REMARK)
    return ("en", "ar") if counts[1] > counts[0] else ("ar", "en")


def _row(line: Line, report: Report) -> _Row | None:
    if not line.text.strip() or line.text.startswith(_REMARK):
        return None
    source, target, comment = (" ".join(cell.split()) for cell in [*line.text.split("\t", 2), "", ""][:3])
    if not source or not target:
        said = "The line has only one of its two terms; it was left out."
        if "\t" not in line.text:
            said = "The line has no tab between two terms; it was left out."
        report(line.number, worded(said))
        return None
    return _Row(line.number, source, target, comment)


def _is_same(together: Sequence[_Row], row: _Row) -> bool:
    """Return whether a line is another translation of the source before, or, with the same comment, another source."""
    first = together[0]
    if row.comment != first.comment:
        return False
    return row.source == together[-1].source or (bool(row.comment) and row.target == first.target)


def _concept(rows: Sequence[_Row], languages: tuple[str, str]) -> Concept:
    sources, targets = (
        [(language, text) for text in own] for language, own in zip(languages, _columns(rows), strict=True)
    )
    texts = dict.fromkeys((*sources, *targets))
    terms: list[Term] = []
    for language, text in sorted(texts, key=lambda each: each[0]):
        is_first = not any(term.language == language for term in terms)
        terms.append(Term("", language, text, Status.PREFERRED if is_first else Status.ADMITTED))
    return Concept("", tuple(terms), note=rows[0].comment or None)


def _columns(rows: Sequence[_Row]) -> tuple[list[str], list[str]]:
    return [row.source for row in rows], [row.target for row in rows]


def _usable(concept: Concept, language: str) -> Sequence[Term]:
    own = concept.in_language(language)
    good = [term for term in own if term.status not in _UNUSED and not term.forbidden]
    return good or own


def _comment(concept: Concept, heading: Heading) -> str:
    """Return what is said of a concept in one cell: its definition and its note."""
    said = (concept.definition(heading.target, heading.source), concept.note)
    return " · ".join(dict.fromkeys(_cell(text) for text in said if text))


def _cell(text: str) -> str:
    """Return a text without what would end a cell or a line."""
    return " ".join(text.split())


def _unheard(_line: int, _sentence: str) -> None:
    """Take no notice: the lines are read twice."""
