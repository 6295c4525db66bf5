"""JSON Lines: a concept a line, whole; what has no field here is kept and written out again."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from corpus.worded import worded
from glossary.errors import InvalidTerm, UnreadableFile
from glossary.exchange.lines import lines_of
from glossary.exchange.port import Heading, Report
from glossary.exchange.record import concept_of, record_of
from glossary.terminology import Concept

VERSION = 1
"""The version of the format, told in the first line."""
_MARK = "warraq"
_KIND = "terms"


class JsonLines:
    """JSON Lines (https://jsonlines.org): first an object that says what the file is, then a concept a line."""

    name = "jsonl"
    title = "JSON Lines"
    reads = True
    writes = True
    lossless = True
    line = 0
    """At which the concept read last begins."""

    def sniff(self, head: bytes) -> bool:
        """Return whether the first line is a JSON object that says what it is, or is a concept."""
        line = head.removeprefix(b"\xef\xbb\xbf").lstrip().split(b"\n", 1)[0]
        return line.startswith(b"{") and (f'"{_MARK}"'.encode() in line or b'"terms"' in line)

    def read(self, stream: BinaryIO, report: Report) -> Iterator[Concept]:
        """Yield the concepts of the lines; broken ones are told and left out."""
        found = other = False
        for line in lines_of(stream, report, "utf-8-sig"):
            self.line = line.number
            if not line.text.strip():
                continue
            try:
                record = json.loads(line.text)
                if isinstance(record, dict) and _MARK in record:
                    _check(record, line.number, report)
                    found = True
                    continue
                yield concept_of(record)
                found = True
            except (ValueError, RecursionError) as error:
                report(line.number, worded("The line is no JSON ({reason}); it was left out.", reason=error))
                other = True
            except InvalidTerm as error:
                report(line.number, worded("{reason} The line was left out.", reason=error))
                other = other or not isinstance(record, dict)
        if other and not found:
            raise UnreadableFile(
                worded("The file holds no entry in JSON Lines: each line is to be a JSON object with terms.")
            )

    def write(self, concepts: Iterable[Concept], stream: BinaryIO, heading: Heading) -> None:
        """Write a line that says what the file is, then a line for every concept."""
        about = {_MARK: _KIND, "version": VERSION}
        if heading.title:
            about["title"] = heading.title
        _write(about, stream)
        for concept in concepts:
            _write(record_of(concept), stream)


def _check(about: dict[str, Any], line: int, report: Report) -> None:
    """Tell of a file that a later version wrote; raises UnreadableFile for one that holds other things."""
    if about[_MARK] != _KIND:
        raise UnreadableFile(worded("The file holds {about}, not terms.", about=about[_MARK]))
    version = about.get("version")
    if not isinstance(version, int) or version > VERSION:
        said = "The file is of version {version}, later than {known}: what is new in it is kept but not used."
        report(line, worded(said, version=version, known=VERSION))


def _write(record: dict[str, Any], stream: BinaryIO) -> None:
    written = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    try:
        stream.write(f"{written}\n".encode())
    except UnicodeEncodeError:
        stream.write(f"{json.dumps(record, separators=(',', ':'))}\n".encode())
