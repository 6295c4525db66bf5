"""Bytes -> text, whatever they were written in."""

import codecs
import re
from contextlib import suppress
from typing import NamedTuple

from corpus.arabic.patterns import Pattern
from corpus.worded import worded

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GZIP = b"\x1f\x8b"
_MAGIC = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"%PDF-",
    b"PK\x03\x04",
    _GZIP,
    b"BZh",
    b"\xfd7zXZ",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x7fELF",
    b"MZ\x90",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
    b"SQLite format 3",
    b"OggS",
    b"ID3",
    b"RIFF",
    b"\x00asm",
    b"\xca\xfe\xba\xbe",
)
_CONTROLS = bytes([*range(9), 11, 14, 15, *range(16, 26), 27, 28, 29, 30, 31, 127])
_CHARSET = Pattern(rb"<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,100}?encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_ARABIC = frozenset(
    [
        "في",
        "من",
        "على",
        "إلى",
        "الى",
        "أن",
        "ان",
        "التي",
        "الذي",
        "عن",
        "مع",
        "هذا",
        "هذه",
        "ذلك",
        "قال",
        "كان",
        "كما",
        "بعد",
        "قبل",
        "بين",
        "لا",
        "ما",
        "لم",
        "و",
        "أو",
        "ثم",
        "حيث",
        "خلال",
    ]
)
_ARABIC_SHARE = 0.04
_HIGH = bytes(range(128, 256))
_HIGH_BYTES = (0x00, 0x06, 0x20, 0xFE)
"""The upper bytes of nearly all characters of an Arabic or Latin text in UTF-16."""
_WESTERN = Pattern(
    rb"(?<=[A-Za-z])[\xc0-\xff]|[\xc0-\xff](?=[A-Za-z])|(?<=\s)[\xc0\xe0](?=\s)|[\x80\x85\x91-\x97\xa0\xa9\xab\xae\xb0\xb7\xbb]"
)
_GUESSABLE = 64
"""How many bytes a guess needs."""
_LEGACY = ("cp1256", "iso8859_6", "mac_arabic", "cp720", "cp864")
_SAMPLE = 100_000
_ASCII = b"xn--c \\u0041 +AGEA- ~{!! -d"
"""Bytes that mean something else in what only writes texts or bytes in ASCII, such as Punycode."""
_NAMES = {"cp1256": "windows-1256", "cp1252": "windows-1252", "iso8859_6": "ISO 8859-6", "iso8859_1": "ISO 8859-1"}
_NO_MARK = "Read as {name}, which has no mark that says so."
DAMAGE = "\N{REPLACEMENT CHARACTER}"
"""Stands for bytes that belong to no character."""
_NEARLY_ALL = 0.9
"""The share of the bytes above ASCII that are good where a text in UTF-8 was only cut here and there."""


class NotText(ValueError):
    """Bytes that are no text in any encoding that is known; its text says what they are."""


class Decoded(NamedTuple):
    """A text with how it came to be one."""

    text: str
    utf8: bytes
    """The same text in UTF-8."""
    repair: str | None = None
    """What is worth telling about the encoding, a sentence."""


def decoded(data: bytes, *, lenient: bool = False) -> Decoded:
    """Return the text of a file's bytes, the byte order mark dropped; NotText if they are none.

    A lenient reading takes UTF-8 also where a few bytes belong to no character, with `DAMAGE` in their place: what others
    sent cannot be saved again.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            body = data[len(mark) :]
            told = worded("Read as {name}, as its mark says; the mark was left out.", name=_shown(name))
            damaged = _damaged(body) if lenient and name == "utf-8" else None
            return damaged or _encoded(_strict(body, name), told)
    if data.startswith(_MAGIC):
        if data.startswith(_GZIP):
            raise NotText(worded("is packed with gzip: unpack it first"))
        raise NotText(worded("is not text but an image, archive, document or program"))
    if b"\0" in data:
        return _with_nulls(data)
    try:
        return Decoded(data.decode("utf-8"), data)
    except UnicodeDecodeError as error:
        _refuse_controls(data)
        damaged = _damaged(data) if lenient else None
        return damaged or _legacy(data, error)


def known_encoding(name: str) -> str | None:
    """Return what Python calls an encoding that somebody names, None where it is none, or not one in which ASCII is ASCII."""
    try:
        found = codecs.lookup(name).name
        return found if _ASCII.decode(found) == _ASCII.decode("ascii") else None
    except (LookupError, ValueError):
        return None


def is_nearly_utf8(data: bytes) -> bool:
    """Return whether nearly all bytes above ASCII belong to characters of UTF-8."""
    return _good_share(data) >= _NEARLY_ALL


def _good_share(data: bytes) -> float:
    """Return which share of the bytes above ASCII belong to characters of UTF-8, all of none."""
    high = len(data) - len(data.translate(None, _HIGH))
    kept = len(data.decode("utf-8", "ignore").encode()) - (len(data) - high)
    return kept / high if high else 1.0


def _damaged(data: bytes) -> Decoded | None:
    """Return the text of bytes in UTF-8 of which a few belong to no character; None where none do that, or many."""
    if not _NEARLY_ALL <= _good_share(data) < 1:
        return None
    told = worded("Read damaged UTF-8: {sign} stands where bytes belong to no character.", sign=DAMAGE)
    return _encoded(data.decode("utf-8", "replace"), told)


def _encoded(text: str, repair: str | None = None) -> Decoded:
    return Decoded(text, text.encode("utf-8", "surrogatepass"), repair)


def _strict(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise NotText(
            worded("begins as {name} but is damaged at byte {start:,}", name=_shown(name), start=error.start)
        ) from error


def _with_nulls(data: bytes) -> Decoded:
    """Return the text of bytes with NULs: UTF-16 without its mark, or UTF-8 with a few stray ones."""
    sample = data[:_SAMPLE]
    for name, upper in (("utf-32-le", 3), ("utf-32-be", 0)):
        if len(data) % 4 == 0 and not sample[upper::4].strip(b"\0") and not sample[3 - upper :: 4].count(b"\0"):
            with suppress(UnicodeDecodeError):
                if _is_readable(text := data.decode(name)):
                    return _encoded(text, worded(_NO_MARK, name=_shown(name)))
    for name, high in (("utf-16-le", 1), ("utf-16-be", 0)):
        highs = sample[high::2]
        if len(data) % 2 == 0 and sum(highs.count(byte) for byte in _HIGH_BYTES) > 0.9 * len(highs):
            text = _strict(data, name)
            if _is_readable(text):
                return _encoded(text, worded(_NO_MARK, name=_shown(name)))
    if data.count(b"\0") > len(data) // 50:
        raise NotText(worded("is not text: it is full of NUL bytes"))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotText(worded("is not text: it holds NUL bytes and is not UTF-8")) from error
    _refuse_controls(data)
    return _encoded(text)


def _shown(name: str) -> str:
    return name.upper().removesuffix("-LE").removesuffix("-BE")


def _is_readable(text: str) -> bool:
    sample = text[:_SAMPLE]
    return sum(character.isprintable() or character.isspace() for character in sample) > 0.95 * len(sample)


def _legacy(data: bytes, error: UnicodeDecodeError) -> Decoded:
    """Return the text of bytes that are not UTF-8."""
    if _good_share(data) > 0.5:
        reason = worded(
            "is damaged UTF-8: byte {start:,} belongs to no character; save it again as UTF-8", start=error.start
        )
        raise NotText(reason) from error
    for name in (_declared(data), _arabic(data), _western(data), _guessed(data)):
        if name is not None:
            with suppress(UnicodeError):
                told = worded("Read as {name}, an older encoding.", name=_NAMES.get(name, name))
                return _encoded(data.decode(name), told)
    reason = worded(
        "is neither UTF-8 (byte {start:,} is wrong) nor in an older encoding we know; save it as UTF-8",
        start=error.start,
    )
    raise NotText(reason) from error


def _refuse_controls(data: bytes) -> None:
    sample = data[:_SAMPLE]
    if len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) // 50:
        raise NotText(worded("is not text: it is full of control bytes"))


def _declared(data: bytes) -> str | None:
    """Return the encoding an HTML or XML file names, or None."""
    found = _CHARSET.search(data[:4096])
    return None if found is None else known_encoding(found[1].decode("ascii", "replace"))


def _arabic(data: bytes) -> str | None:
    """Return the older Arabic encoding in which bytes hold the most common Arabic words, or None if they are few in all."""
    shares: dict[str, float] = {}
    for name in _LEGACY:
        with suppress(UnicodeError):
            shares[name] = arabic_share(data[:_SAMPLE].decode(name))
    best = max(shares, key=lambda name: shares[name], default=None)
    return best if best is not None and shares[best] >= _ARABIC_SHARE else None


def _western(data: bytes) -> str | None:
    """Return windows-1252 if every byte above ASCII is a letter inside a word or a sign of that encoding, else None."""
    sample = data[:_SAMPLE]
    odd = len(sample) - len(sample.translate(None, _HIGH))
    return "cp1252" if odd == len(_WESTERN.findall(sample)) and odd < len(sample) // 5 else None


def _guessed(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best is not None and len(data) >= _GUESSABLE and best.coherence > 0 else None


def arabic_share(text: str) -> float:
    """Return the share of a text's words that are among the most common Arabic ones or have the article."""
    words = text.split()
    common = sum(word in _ARABIC or (len(word) > 3 and word.startswith("ال")) for word in words)
    return common / len(words) if words else 0.0
