"""Bytes -> text, whatever they were written in."""

import codecs
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with the name of the encoding it was read in."""

    text: str
    encoding: str


def decoded(data: bytes) -> Decoded:
    """Return the text of a file; UnicodeError if it is none that is known."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(name), name)
    return Decoded(data.decode("utf-8"), "utf-8")
