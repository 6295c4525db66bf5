"""The lines of a text that hold anything, with their places in it."""

from typing import NamedTuple

from corpus.arabic.letters import CONTROLS


class Line(NamedTuple):
    """A line trimmed of outer white space."""

    text: str
    start: int
    """Where it begins in the text, in code points."""
    gap: int
    """How many blank lines stand before it."""

    @property
    def end(self) -> int:
        """Where the line ends in the text, in code points."""
        return self.start + len(self.text)


def read_lines(text: str) -> list[Line]:
    """Return the lines of a text that are more than white space and invisible controls."""
    lines: list[Line] = []
    position = 0
    gap = 0
    for raw in text.splitlines(keepends=True):
        trimmed = raw.strip()
        if trimmed and (len(trimmed) > 4 or trimmed.strip(_INVISIBLE)):
            lead = 0 if raw[0] == trimmed[0] else raw.index(trimmed[0])
            lines.append(Line(trimmed, position + lead, gap))
            gap = 0
        else:
            gap += 1
        position += len(raw)
    return lines


def _characters(ranges: str) -> str:
    characters: list[str] = []
    for index, character in enumerate(ranges):
        if character == "-":
            first, last = ord(ranges[index - 1]), ord(ranges[index + 1])
            characters.extend(chr(code) for code in range(first, last))
        else:
            characters.append(character)
    return "".join(characters)


_INVISIBLE = _characters(CONTROLS) + " \t\N{NO-BREAK SPACE}"
