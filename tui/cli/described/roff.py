"""Text as roff, the language of manual pages, in ASCII."""

import re
from collections.abc import Iterator

from tui.help.prose import Kind, parts_of

_NAMES = {
    "\\": r"\(rs", "-": r"\-", "'": r"\(aq", "`": r"\(ga", "^": r"\(ha", "~": r"\(ti", '"': r"\(dq",
    "…": "...", "–": r"\(en", "·": r"\(pc", "←": r"\(<-", "→": r"\(->", "↑": r"\(ua", "↓": r"\(da", "×": r"\(mu",
}  # fmt: skip
"""What roff calls characters that it reads as something else, or that are not in ASCII."""
_CODE = re.compile("`([^`]+)`")
_IF_UNICODE = ".if '\\*(.T'utf8' \\{\\"
_END = r".\}"


def escaped(text: str) -> str:
    """Return a text as roff writes it; a character that it has no name for by its number, such as Arabic letters."""
    return "".join(
        _NAMES.get(sign) or (sign if sign.isascii() else rf"\[u{ord(sign):04X}]") for sign in text.replace("\n", " ")
    )


def quoted(text: str) -> str:
    """Return a text as an argument of a request."""
    return f'"{escaped(text)}"'


def line(text: str) -> str:
    """Return a line of running text, what stands between backticks bold; no request, whatever it begins with."""
    told = "".join(
        rf"\fB{escaped(part)}\fR" if number % 2 else escaped(part) for number, part in enumerate(_CODE.split(text))
    )
    return rf"\&{told}" if told.startswith(".") else told


def has_letters_of_others(text: str) -> bool:
    """Return whether a text has letters that only a device for Unicode can show."""
    return any(not sign.isascii() and sign not in _NAMES for sign in text)


def example(text: str) -> Iterator[str]:
    """Yield the requests that show lines as they are; those with letters of other scripts only where they can be shown."""
    yield from (".PP", ".RS 4", ".nf")
    for each in text.splitlines():
        told = rf"\&{escaped(each)}"
        yield from (_IF_UNICODE, told, _END) if has_letters_of_others(each) else (told,)
    yield from (".fi", ".RE")


def prose(text: str) -> Iterator[str]:
    """Yield the requests for a marked text; its title is left to the caller."""
    for kind, said in parts_of(text):
        if kind is Kind.HEADING:
            yield f".SS {quoted(said)}"
        elif kind is Kind.CODE:
            yield from example(said)
        elif kind is Kind.ITEM:
            name, mark, rest = said.partition(": ")
            yield from (".TP", rf"\fB{escaped(name)}\fR", line(rest)) if mark else (r".IP \(bu 2", line(said))
        elif kind is Kind.PARAGRAPH:
            yield from (".PP", line(said))
