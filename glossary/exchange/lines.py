"""The lines of a text file, one after the other, whatever it was written in; those that are broken are told and left out."""

import codecs
import io
import locale
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO, NamedTuple

from corpus.ingest.encoding import NotText, decoded
from corpus.worded import sentence_of, worded
from glossary.errors import UnreadableFile
from glossary.exchange.port import Report

LONGEST = 1_000_000
"""Characters of the longest line that is read."""
_SAMPLE = 1 << 20
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEVERAL = re.compile(rb"[\xc2-\xf4][\x80-\xbf]")
"""How a letter beyond ASCII begins in UTF-8."""
_ESCAPED = re.compile("[\ud800-\udfff]")
"""What stands for bytes that are no UTF-8."""
_CONTROLS = bytes(each for each in range(32) if each not in b"\t\n\v\f\r\x1a\x1b")
"""Bytes that no text of any encoding has, but for a slip."""
_MOST_CONTROLS = 100
"""A text has no more of them than one in so many bytes."""
_REPLACED = re.compile("\ufffd")
"""What stands for bytes that another encoding does not know."""


class Line(NamedTuple):
    """A line of a file."""

    number: int
    """Counted from 1."""
    text: str
    """Without its end."""


def encoding_of(stream: BinaryIO, locale_first: bool = False) -> str:
    """Return the name of a file's encoding, from its mark or its bytes, and go back to its beginning.

    A file of which most letters beyond ASCII are UTF-8 is UTF-8 with broken lines. `locale_first` asks the user's locale
    before anything is guessed. Raises UnreadableFile for what is no text.
    """
    stream.seek(0)
    head = stream.read(_SAMPLE)
    found = next((name for mark, name in _MARKS if head.startswith(mark)), None)
    if found is None and b"\0" in head:
        found = _wide(head)
    if found is None:
        if len(head) - len(head.translate(None, _CONTROLS)) > len(head) // _MOST_CONTROLS:
            raise UnreadableFile(worded("The file is no text: it is full of control characters."))
        found = _narrow(stream, head, locale_first)
    stream.seek(0)
    return found


def text_of(head: bytes) -> str:
    """Return the text that a file begins with, as its mark says, else in UTF-8; what is none there is replaced."""
    name = next((name for mark, name in _MARKS if head.startswith(mark)), "utf-8")
    return head.decode(name, "replace")


def lines_of(stream: BinaryIO, report: Report, encoding: str | None = None) -> Iterator[Line]:
    """Yield the lines of a file from its beginning; raises UnreadableFile for what is no text."""
    stream.seek(0)
    name = encoding or encoding_of(stream)
    is_utf8 = "utf-8" in name
    text = io.TextIOWrapper(stream, name, errors="surrogateescape" if is_utf8 else "replace")
    lost, number = _ESCAPED if is_utf8 else _REPLACED, 0
    try:
        while line := text.readline(LONGEST):
            number += 1
            if len(line) == LONGEST and not line.endswith("\n"):
                _skip_rest(text)
                report(number, worded("The line is longer than {most:,} characters; it was left out.", most=LONGEST))
            elif lost.search(line):
                report(
                    number,
                    worded("The line holds bytes that are not {encoding}; it was left out.", encoding=_shown(name)),
                )
            else:
                yield Line(number, line.removesuffix("\n"))
    except UnicodeError:
        said = "The file is damaged from here on: it is not {encoding}; the rest was left out."
        report(number + 1, worded(said, encoding=_shown(name)))
    finally:
        with suppress(ValueError):
            text.detach()


def _skip_rest(text: io.TextIOWrapper) -> None:
    while (rest := text.readline(LONGEST)) and not rest.endswith("\n"):
        pass


def _wide(head: bytes) -> str | None:
    """Return the encoding of a file with NULs and without a mark: UTF-16 where it reads so; raises UnreadableFile."""
    for name in ("utf-16-le", "utf-16-be"):
        text = head[: len(head) // 2 * 2].decode(name, "replace")
        odd = sum(not (letter.isprintable() or letter in "\t\r\n") for letter in text[:10_000])
        if odd * 20 < len(text[:10_000]):
            return name
    if head.count(b"\0") * 50 > len(head):
        raise UnreadableFile(worded("The file is no text: it is full of NUL bytes."))
    return None


def _narrow(stream: BinaryIO, head: bytes, locale_first: bool) -> str:
    """Return the encoding of a file whose letters are bytes: UTF-8 unless more of its lines are something else."""
    good = bad = 0
    broken = b""
    stream.seek(0)
    for line in iter(lambda: stream.readline(LONGEST), b""):
        if line.isascii():
            continue
        try:
            line.decode("utf-8")
            good += 1
        except UnicodeDecodeError:
            bad += 1
            broken = broken or line
    if not bad or good >= bad or len(_SEVERAL.findall(head)) > len(head) // 3:
        return "utf-8"
    if locale_first and codecs.lookup(own := locale.getencoding()).name not in ("utf-8", "ascii"):
        return own
    try:
        told = decoded(head).repair or ""
    except NotText as error:
        return _by_letters(broken, sentence_of(error))
    known = re.search(r"Read as (.+?), an older", told)
    return codecs.lookup(known[1].replace("windows-", "cp").replace(" ", "-")).name if known else "cp1256"


def _by_letters(line: bytes, reason: str) -> str:
    """Return windows-1256 where a line with it is Arabic; raises UnreadableFile."""
    letters = [letter for letter in line.decode("cp1256", "replace") if ord(letter) > 127]
    if sum("\u0600" <= letter <= "\u06ff" for letter in letters) * 2 < len(letters):
        raise UnreadableFile(worded("The file {reason}.", reason=reason))
    return "cp1256"


def _shown(name: str) -> str:
    return {"utf-8-sig": "UTF-8", "cp1256": "windows-1256"}.get(name, name.upper())
