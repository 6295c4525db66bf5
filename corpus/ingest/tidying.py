"""Signs that steer, stretch or stand in for letters and are no part of a text: entities, direction marks, tatweel, Persian letters."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

from corpus.arabic.patterns import Pattern
from corpus.ingest.encoding import arabic_share
from corpus.worded import worded, worded_number

Tidying = Callable[[str, bytes], tuple[str, str] | None]
"""Takes a text and the same in UTF-8; returns it tidied with a sentence on what was done, None where there is nothing to do."""

_SAMPLE = 20_000
_LETTER = "\u0620-\u063f\u0641-\u064a\u066e-\u066f\u0671-\u06d3\u06d5"
_MARK = "\u064b-\u065f\u0670"
_ENTITY = re.compile(r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_ROUNDS = 2
"""So many times a text may have been escaped."""

_STEERING_BYTES = Pattern(rb"\xe2\x80[\x8b-\x8f\xaa-\xae]|\xe2\x81[\xa0\xa6-\xa9]|\xc2\xad|\xd8\x9c")
_STEERING = re.compile("[\u202a-\u202e\u2066-\u2069\u200b\u2060\u00ad]+")
"""Embeddings, overrides and isolates, spaces without width, soft hyphens."""
_IDLE_MARKS = re.compile(
    f"(?<=[{_LETTER}{_MARK}])[\u200f\u061c]+|(?<![\u200f\u061c])[\u200f\u061c]+(?=[{_LETTER}])"
    "|(?<=[A-Za-z])\u200e+|(?<!\u200e)\u200e+(?=[A-Za-z])"
)
"""Marks of a direction beside a letter that has it anyway."""
_JOINERS = re.compile(f"(?<=[{_LETTER}{_MARK}])[\u200c\u200d]+(?=[{_LETTER}])|(?<!ه)[\u200c\u200d]+(?![{_LETTER}])")
"""Joiners and non-joiners in a word, where Arabic has no use for them, and beside what is no letter, but the one of `هـ`."""

_STRETCHED = re.compile(f"(?<=[{_LETTER}{_MARK}])\u0640+(?=[{_LETTER}{_MARK}])")
_STRETCHES = 3
"""So many single tatweels in words are a habit; one or two may be meant."""

_FARSI_BYTES = Pattern(rb"\xdb[\x81\x82\x8c\x92]|\xda[\xa9\xbe\xaa]")
_FARSI = {"\u06a9": "\u0643", "\u06aa": "\u0643", "\u06c1": "\u0647", "\u06be": "\u0647"}
_WORD = re.compile(
    f"(?<![{_LETTER}{_MARK}\u0640])[{_LETTER}{_MARK}\u0640]*[\u06cc\u06d2\u06a9\u06aa\u06c1\u06be][{_LETTER}{_MARK}\u0640]*"
)
"""Begins where a word does: tried from each of its letters, a word of a million of them would never end."""
_FARSI_YA = "\u06cc\u06d2"
_OWN_LETTERS = re.compile("[\u067e\u0686\u0698\u06af\u0679\u0688\u0691\u06ba]")
"""Letters that Arabic does not have."""
_OWN_SHARE = 0.004
"""From this share of its letters on they tell another language; Arabic has them in names."""
_ARABIC_SHARE = 0.12
"""An Arabic text has so many of the most common words at least."""
_ENDINGS = Path(__file__).parent / "data" / "alif_maqsura.tsv"


def without_entities(text: str, data: bytes) -> tuple[str, str] | None:
    """Put characters for the entities of HTML that were left in a plain text."""
    if b"&" not in data or b";" not in data:
        return None
    clean = text
    for _ in range(_ROUNDS):
        clean = _ENTITY.sub(lambda found: unescape(found[0]), clean)
    return None if clean == text else (clean, worded("Put characters for entities of HTML, such as &quot;."))


def without_steering(text: str, data: bytes) -> tuple[str, str] | None:
    """Leave out controls of direction and width that say nothing; joiners stay where Persian or Urdu needs them."""
    if not _STEERING_BYTES.search(data):
        return None
    clean, count = _STEERING.subn("", text)
    clean, idle = _IDLE_MARKS.subn("", clean)
    joined = 0
    if ("\u200c" in clean or "\u200d" in clean) and not is_persian(clean):
        clean, joined = _JOINERS.subn("", clean)
    total = count + idle + joined
    told = worded_number(
        total,
        "Left out {n:,} sign that steers direction or width unseen.",
        "Left out {n:,} signs that steer direction or width unseen.",
    )
    return (clean, told) if total else None


def without_stretches(text: str, data: bytes) -> tuple[str, str] | None:
    """Leave out tatweel that stretches words."""
    if b"\xd9\x80" not in data:
        return None
    found = _STRETCHED.findall(text)
    if len(found) < _STRETCHES and not any(len(each) > 1 for each in found):
        return None
    told = worded_number(
        len(found),
        "Left out the tatweel that stretched {n:,} word.",
        "Left out the tatweel that stretched {n:,} words.",
    )
    return _STRETCHED.sub("", text), told


def with_arabic_letters(text: str, data: bytes) -> tuple[str, str] | None:
    """Put Arabic letters for Persian ones that look alike, in Arabic; of Persian and Urdu it is told that they are so."""
    if not _FARSI_BYTES.search(data):
        return None
    if is_persian(text):
        return (
            text,
            worded(
                "Its letters were left as they are: it is written in Persian, Urdu or another language than Arabic."
            ),
        )
    endings = frozenset(_ENDINGS.read_text(encoding="utf-8").split())
    clean, count = _WORD.subn(lambda found: _arabic(found[0], endings), text)
    told = worded_number(
        count,
        "Put Arabic letters for Persian ones in {n:,} word.",
        "Put Arabic letters for Persian ones in {n:,} words.",
    )
    return (clean, told) if count else None


def is_persian(text: str) -> bool:
    """Return whether a text in Arabic letters is in another language than Arabic, told from its letters and common words."""
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    own = len(_OWN_LETTERS.findall(sample))
    # the letters of a Persian keyboard hide Arabic words
    plain = sample.translate({ord(sign): letter for sign, letter in _FARSI.items()}).replace("\u06cc", "\u064a")
    return own > _OWN_SHARE * letters or max(arabic_share(plain), arabic_share(sample)) < _ARABIC_SHARE


def _arabic(word: str, endings: frozenset[str]) -> str:
    word = "".join(_FARSI.get(sign, sign) for sign in word)
    bare = re.sub(f"[{_MARK}\u0640]", "", word)
    if bare[-1:] in _FARSI_YA and any(bare[start:-1] + "\u0649" in endings for start in range(min(3, len(bare)))):
        last = max(word.rfind(sign) for sign in _FARSI_YA)
        word = word[:last] + "\u0649" + word[last + 1 :]
    return word.translate(dict.fromkeys(map(ord, _FARSI_YA), "\u064a"))
