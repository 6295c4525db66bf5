"""Damage on the way to us, mended: mojibake, stray controls, presentation forms, composition."""

import re
import unicodedata
from contextlib import suppress
from typing import NamedTuple

from corpus.arabic.letters import PRESENTATION_LETTERS
from corpus.arabic.normalise import composed
from corpus.arabic.patterns import Pattern
from corpus.ingest.encoding import Decoded, arabic_share
from corpus.ingest.tidying import (
    Tidying,
    with_arabic_letters,
    without_entities,
    without_steering,
    without_stretches,
)
from corpus.ingest.unwrapping import unwrapped
from corpus.ingest.visual import is_visual, turned
from corpus.worded import worded

_FORMS = Pattern(f"[{PRESENTATION_LETTERS}]+")
_FORM_BYTES = Pattern(rb"\xef[\xad-\xbb]")
_STRAY = bytes([*range(9), *range(14, 28), 127])
_MARK_BYTES = Pattern(rb"\xef\xbb\xbf")
_C1_BYTES = Pattern(rb"\xc2[\x80-\x84\x86-\x9f]")
_STRAY_CHARACTERS = Pattern("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufeff]+")
_SEQUENCE = Pattern(
    r"\x1b\[[0-?]*[ -/]*[@-~]?|\x9b[0-?]+[ -/]*[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c\n]{0,4096}(?:\x07|\x1b\\|\x9c)"
    r"|\x1b\](?:\d+;?)?|\x1b[ -/]+[0-~]|\x1b[=>78c]"
)
"""Control sequences, strings with their ends, a title's beginning without its end, choices of character sets, resets."""
_MOJIBAKE_LATIN = re.compile(
    "[\u00d8\u00d9\u00da\u00db][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122]"
)
_MOJIBAKE_TWICE = re.compile("\u00c3[\u0080-\u00bf\u0152-\u2122]|\u00c2[\u0080-\u00bf]")
_NO_ARABIC = re.compile("[^\u0600-\u06ff]+")
_MISREADINGS = 3
"""So many times a text may have been misread."""
_MOJIBAKE_1256 = re.compile(
    "[\u0637\u0638][\u00a0-\u00bf\u2018-\u203a\u20ac\u2122\u067e\u0679\u0686\u0698\u0688\u06af\u0691\u06a9\u06ba\u06be\u0152\u0153\u0192\u02c6\u200c\u200d]"
)
_HALF = re.compile("\u0637(?=[\u0637\u0638\\s.:,!()/-]|$)")
"""Half of a letter whose other half was a soft hyphen, in UTF-8 that was taken for windows-1256."""
_ONE_BYTE = re.compile("[\u00c0-\u00ff]{3,}")
_SAMPLE = 20_000


class Mended(NamedTuple):
    """A text after mending."""

    text: str
    utf8: bytes
    """The same text in UTF-8."""
    repairs: tuple[str, ...]
    """What was done, a sentence each; none means the text is unchanged."""


def mended(source: Decoded, *, are_lines_whole: bool = False, is_markup: bool = False) -> Mended:
    """Return the text with what can be mended for certain mended, in NFC.

    Where its lines are known to be whole, none are joined; of a markup only its bytes are read right.
    """
    repairs: list[str] = []
    text, data = source.text, source.utf8
    for mend in _MARKUP_MENDS if is_markup else _MENDS:
        changed = mend(text, data)
        if changed is not None:
            text, sentence = changed
            data = text.encode("utf-8", "surrogatepass")
            repairs.append(sentence)
    joined = None if are_lines_whole or is_markup else unwrapped(text)
    if joined is not None:
        text, width = joined
        data = text.encode("utf-8", "surrogatepass")
        repairs.append(worded("Joined lines that had been broken at {width} characters.", width=width))
    if not unicodedata.is_normalized("NFC", text):
        text = composed(text)
        data = text.encode("utf-8", "surrogatepass")
        repairs.append(worded("Composed letters and marks (Unicode NFC)."))
    return Mended(text, data, tuple(repairs))


def reread(source: Decoded) -> tuple[Decoded, str | None]:
    """Return a text as it was before it was misread, with a sentence on that; as it is, and None, where it was not."""
    changed = _without_mojibake(source.text, source.utf8)
    if changed is None:
        return source, None
    text, sentence = changed
    return Decoded(text, text.encode("utf-8", "surrogatepass"), source.repair), sentence


def _without_sequences(text: str, data: bytes) -> tuple[str, str] | None:
    """Leave out what steers a terminal, whole: without its first character the rest would be read as text."""
    if b"\x1b" not in data and not _C1_BYTES.search(data):
        return None
    clean, count = _SEQUENCE.subn("", text)
    return (clean, worded("Left out escape sequences for a terminal.")) if count else None


def _without_strays(text: str, data: bytes) -> tuple[str, str] | None:
    marks = b"\xef" in data and _MARK_BYTES.search(data)
    controls = b"\xc2" in data and _C1_BYTES.search(data)
    if not marks and not controls and len(data.translate(None, _STRAY)) == len(data):
        return None
    clean, count = _STRAY_CHARACTERS.subn("", text)
    return (clean, worded("Left out stray control characters.")) if count else None


def _as_read(text: str, data: bytes) -> tuple[str, str] | None:
    if not is_visual(text):
        return None
    return turned(text), worded("Turned round: it was stored as it is seen, the last letter first.")


def _with_letters(text: str, data: bytes) -> tuple[str, str] | None:
    if b"\xef" not in data or not _FORM_BYTES.search(data):
        return None
    clean, count = _FORMS.subn(_letters, text)
    return (clean, worded("Turned presentation forms back into letters.")) if count else None


def _letters(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", found[0]).replace(" ", "")


def _without_mojibake(text: str, data: bytes) -> tuple[str, str] | None:
    again, told = text, list[str]()
    step = _read_again(text) if b"\xc3" in data or _is_misread(text[:_SAMPLE], _MOJIBAKE_1256) else None
    if step is None:
        return None
    first = share = arabic_share(text[:_SAMPLE])
    while len(told) < _MISREADINGS and step is not None:
        before, (again, wrong, right) = again, step
        if (risen := arabic_share(again[:_SAMPLE])) < share:
            again = before
            break
        share = risen
        told.append(worded("Read again as {right}: it had once been taken for {wrong}.", right=right, wrong=wrong))
        step = _read_again(again)
    return (again, " ".join(told)) if share > first else None


def _read_again(text: str) -> tuple[str, str, str] | None:
    """Return a text as it was before it was misread, the encoding it was taken for and the right one, or None."""
    sample = text[:_SAMPLE]
    for pattern, wrong, right in (
        (_MOJIBAKE_LATIN, "cp1252", "utf-8"),
        (_MOJIBAKE_TWICE, "cp1252", "utf-8"),
        (_MOJIBAKE_1256, "cp1256", "utf-8"),
        (_ONE_BYTE, "cp1252", "cp1256"),
    ):
        if not _is_misread(sample, pattern):
            continue
        again = _reread(text, wrong, right)
        if again is not None and again != text:
            return again, wrong, right
    return None


def _is_misread(sample: str, pattern: re.Pattern[str]) -> bool:
    """Return whether so much of a text looks misread in a way that it is worth trying."""
    return 8 * sum(map(len, pattern.findall(sample))) >= len(sample)


def _reread(text: str, wrong: str, right: str) -> str | None:
    try:
        return _bytes(text, wrong).decode(right)
    except UnicodeError:
        lines = text.splitlines(keepends=True)

    def again(piece: str) -> str:
        # what copies texts leaves out soft hyphens, each of which was half a letter
        for given in (piece, _HALF.sub("\\g<0>\u00ad", piece)) if wrong == "cp1256" else (piece,):
            with suppress(UnicodeError):
                return _bytes(given, wrong).decode(right)
        return piece

    whole = [again(line) for line in lines]
    if wrong != "cp1252":
        return "".join(whole)
    # what was read right beside it on the line is no letter of that encoding
    return "".join(
        _NO_ARABIC.sub(lambda run: again(run[0]), line) if now == line else now
        for line, now in zip(lines, whole, strict=True)
    )


def _bytes(text: str, wrong: str) -> bytes:
    """Return the bytes a text was misread from; C1 controls stand for bytes that the wrong encoding does not have."""
    return b"".join(bytes([ord(letter)]) if "\x80" <= letter <= "\x9f" else letter.encode(wrong) for letter in text)


_MARKUP_MENDS: tuple[Tidying, ...] = (_without_mojibake, _without_sequences)
"""What is mended before tags are read; all else is mended in the text between them."""
_MENDS: tuple[Tidying, ...] = (
    _without_mojibake,
    without_entities,
    _without_sequences,
    _without_strays,
    _as_read,
    _with_letters,
    without_steering,
    with_arabic_letters,
    without_stretches,
)
