"""Dictionaries of the DICT server: .index and .dict[.dz] (dictd(8), dictfmt(1))."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from corpus.worded import worded
from glossary.dictionaries.cleaning import cleaned
from glossary.dictionaries.entry import Form
from glossary.dictionaries.files import blocks
from glossary.dictionaries.source import MOST_ENTRIES, Piece, Record, one_line, sidecar_licence
from glossary.dictionaries.texts import DictzipText, PlainText, Text, is_dictzip, is_gzip
from glossary.errors import UnusableDictionary

_DIGITS = {
    ord(sign): value for value, sign in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
}
_LONGEST_NUMBER = 11
_HEADER = re.compile("00-?database-?")
_LONGEST_LINE = 1 << 16
_TOLD = re.compile(r"(?i)licen[cs]|copyright|creative commons|public domain|©|\bGPL|\bGNU\b|\bCC[ -]?(?:BY|0)")
_CHANGES = re.compile(r"(?im)^\W*change\s?log")
_WRAPPED = 50
"""Characters: a longer line goes on in the next one."""
_MOST_TOLD = 3


class Dictd:
    """A dictionary of the DICT server on disk."""

    form = Form.DICTD

    def __init__(self, path: Path) -> None:
        """Find the text beside the .index file, and read what the dictionary says of itself; raises UnusableDictionary."""
        self._path = path
        beside = [path.with_name(path.stem + suffix) for suffix in (".dict.dz", ".dict", ".dict.gz")]
        text = next((each for each in beside if each.exists()), None)
        if text is None:
            raise UnusableDictionary(
                worded(
                    "The dictionary {path} lacks its file {beside}; put it into the same folder.",
                    path=path,
                    beside=beside[0],
                )
            )
        self.text: Path | None = text
        self.files: tuple[Path, ...] = (path, text)
        headers = self._headers(_readable(text))
        self._utf8 = "utf8" in headers
        self.name = next(iter(headers.get("short", "").split("\n")), "").removeprefix("00-database-short").strip()
        self.licence = one_line(
            _licence(headers.get("info", "")), headers.get("url", "").replace("unknown", "")
        ) or sidecar_licence(path)

    @property
    def reading(self) -> dict[str, str]:
        """Return how its definitions are encoded."""
        return {"utf8": "yes" if self._utf8 else ""}

    def records(self) -> Iterator[Record | None]:
        """Yield the entries of the .index file, None for a line that is none; raises UnusableDictionary."""
        for line in _lines(self._path):
            fields = line.split(b"\t")
            if len(fields) < 3:
                yield None
                continue
            word = cleaned(_decoded(fields[3] if len(fields) > 3 and fields[3] else fields[0]))
            start, size = base64_number(fields[1]), base64_number(fields[2])
            if _HEADER.match(word):
                continue
            yield Record(word, start, size) if word and start is not None and size is not None else None

    def synonyms(self) -> Iterator[tuple[str, int]]:
        """Yield nothing: a second headword is a line of its own."""
        yield from ()

    def pieces(self) -> Iterator[Piece]:
        """Yield nothing: words are whole."""
        yield from ()

    def _headers(self, text: Text | None) -> dict[str, str]:
        """Return the entries by which the dictionary speaks of itself, by the end of their names."""
        found: dict[str, str] = {}
        for line in _lines(self._path):
            fields = line.split(b"\t")
            word = _decoded(fields[0])
            header = _HEADER.match(word)
            if header is None or len(fields) < 3:
                continue
            start, size = base64_number(fields[1]), base64_number(fields[2])
            told = text.read(start, size) if text and start is not None and size else b""
            body = cleaned(_decoded(told))
            found[word[header.end() :].strip("-")] = "\n".join(
                each for each in body.split("\n") if not _HEADER.match(each)
            )
        return found


def base64_number(digits: bytes) -> int | None:
    """Return the number that an .index file writes in base 64, None where it is none."""
    number = 0
    for digit in digits:
        value = _DIGITS.get(digit)
        if value is None or len(digits) > _LONGEST_NUMBER:
            return None
        number = number * 64 + value
    return number if digits else None


def dictd_text(data: bytes, reading: str) -> str:
    """Return a definition of a dictd dictionary as text."""
    known = json.loads(reading or "{}").get("utf8")
    return cleaned(data.decode("utf-8", "replace") if known else _decoded(data))


def _decoded(data: bytes) -> str:
    """Return text in UTF-8, or in Latin-1 as dictionaries had it before."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _readable(path: Path) -> Text | None:
    if is_dictzip(path):
        return DictzipText(path)
    return None if is_gzip(path) else PlainText(path)


def _licence(info: str) -> str:
    """Return the sentences that speak of terms and makers, or what the text begins with."""
    lines = [line.strip(" *-") for line in _CHANGES.split(info)[0].split("\n")]
    told = [
        f"{line} {behind}" if line[-1:].islower() and len(line) > _WRAPPED else line
        for line, behind in zip(lines, [*lines[1:], ""], strict=True)
        if _TOLD.search(line)
    ]
    return one_line(*(told or [line for line in lines if line])[:_MOST_TOLD])


def _lines(path: Path) -> Iterator[bytes]:
    data, count = b"", 0
    for block in blocks(path):
        *lines, data = (data + block).split(b"\n")
        count += len(lines)
        if count > MOST_ENTRIES or len(data) > _LONGEST_LINE:
            raise UnusableDictionary(
                worded("{path} is no index of a dictionary behind line {count:,}.", path=path, count=count)
            )
        yield from lines
    if data:
        yield data
