"""The regular forms of nouns and adjectives as they are written: definite, dual, sound plurals, before a genitive, feminine."""

from collections.abc import Iterator
from typing import NamedTuple

_MARBUTA = "ة"
_ARTICLE = "ال"
_WEAK_ENDS = tuple("ىا")
_HAMZA_END = "اء"
_FEMININE_PLURAL = "ات"
_NOMINATIVE_PLURAL = "ون"
_OTHER_PLURAL = "ين"
_NOMINATIVE_DUAL = "ان"
_N = "ن"


class Form(NamedTuple):
    """A form of a word as it is written, and which one it is."""

    text: str
    name: str


def definite(word: str) -> str:
    """Return a word with its article."""
    return word if word.startswith(_ARTICLE) else _ARTICLE + word


def body(word: str) -> str:
    """Return what endings are written onto: the tāʼ marbūṭa opened, a final alif as it stands before them."""
    if word.endswith(_MARBUTA):
        return word[:-1] + "ت"
    if word.endswith(_WEAK_ENDS) and len(word) > 3:
        return word[:-1] + "ي"
    return word


def duals(word: str) -> Iterator[Form]:
    """Yield the duals, by themselves and before a genitive."""
    stem = body(word)
    if word.endswith(_HAMZA_END):
        return
    yield Form(stem + _NOMINATIVE_DUAL, "dual")
    yield Form(stem + _OTHER_PLURAL, "dual, genitive or accusative")
    yield Form((stem + _NOMINATIVE_DUAL).removesuffix(_N), "dual before a genitive")
    yield Form((stem + _OTHER_PLURAL).removesuffix(_N), "dual before a genitive, genitive or accusative")


def sound_feminine(word: str) -> str:
    """Return the plural in -āt."""
    return word.removesuffix(_MARBUTA) + _FEMININE_PLURAL


def sound_masculine(word: str) -> Iterator[Form]:
    """Yield the plurals in -ūn and -īn, by themselves and before a genitive."""
    if word.endswith((_MARBUTA, *_WEAK_ENDS)):
        return
    yield Form(word + _NOMINATIVE_PLURAL, "sound plural")
    yield Form(word + _OTHER_PLURAL, "sound plural, genitive or accusative")
    yield Form((word + _NOMINATIVE_PLURAL).removesuffix(_N), "sound plural before a genitive")
    yield Form((word + _OTHER_PLURAL).removesuffix(_N), "sound plural before a genitive, genitive or accusative")


def feminine(word: str) -> str | None:
    """Return the feminine in -a of an adjective, None where it has no such."""
    return None if word.endswith((_MARBUTA, _HAMZA_END, *_WEAK_ENDS)) else word + _MARBUTA


def without_article(word: str) -> str | None:
    """Return a word without its article, None where it has none."""
    return word.removeprefix(_ARTICLE) if word.startswith(_ARTICLE) and len(word) > len(_ARTICLE) + 1 else None
