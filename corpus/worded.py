"""Sentences that know what they are made of, so that they can be said in another language than English."""

import errno
from collections.abc import Sequence
from functools import reduce
from typing import Self

Sayable = str | BaseException
"""What has a sentence: a text, or an error that was raised with one."""
_REASONS = {
    errno.EACCES: "Permission denied",
    errno.EEXIST: "File exists",
    errno.EISDIR: "Is a directory",
    errno.ENAMETOOLONG: "File name too long",
    errno.ENOENT: "No such file or directory",
    errno.ENOSPC: "No space left on device",
    errno.ENOTDIR: "Not a directory",
    errno.EPERM: "Operation not permitted",
    errno.EROFS: "Read-only file system",
}
"""What the system says of a file, in the words of the C library."""


class Worded(str):
    """A sentence in English, with the one it was filled into and what stands in its fields."""

    __slots__ = ("fields", "many", "template")

    template: str
    many: str
    """The template for other numbers of `n` than one; empty where the sentence counts nothing."""
    fields: dict[str, object]
    """What stands in the fields, by their names: a sentence of its own is `Worded` too."""

    def __new__(cls, template: str, many: str = "", fields: dict[str, object] | None = None) -> Self:
        """Fill the fields in, those of the form that the number `n` takes."""
        own = {
            name: sentence_of(value) if isinstance(value, BaseException) else value
            for name, value in (fields or {}).items()
        }
        made = super().__new__(cls, (many if many and own["n"] != 1 else template).format(**own))
        made.template, made.many, made.fields = template, many, own
        return made

    def __reduce__(self) -> tuple[type[Self], tuple[str, str, dict[str, object]]]:
        """Return what makes the same sentence in another process."""
        return type(self), (self.template, self.many, self.fields)


def worded(template: str, /, **fields: object) -> Worded:
    """Return a sentence with its fields filled in, `{name}` each; an error in one stands there with its own sentence."""
    return Worded(template, "", fields)


def worded_number(n: int, one: str, many: str, **fields: object) -> Worded:
    """Return a sentence with a number `{n}` in it, in the form for one or for others, and its fields filled in."""
    return Worded(one, many, {"n": n, **fields})


def either(texts: Sequence[str]) -> str:
    """Return texts of which one is meant, `a or b or c`; nothing where there are none."""
    return reduce(lambda others, last: worded("{others} or {last}", others=others, last=last), texts) if texts else ""


def sentence_of(said: Sayable) -> str:
    """Return the sentence of an error as it was raised with, `Worded` where it was; a text as it is."""
    if isinstance(said, str):
        return said
    first = said.args[0] if said.args else ""
    return first if isinstance(first, Worded) else str(said)


def system_reason(error: OSError) -> str:
    """Return why the system refuses a file, without the file's name."""
    known = _REASONS.get(error.errno or 0)
    return worded(known) if known and error.strerror == known else error.strerror or str(error)
