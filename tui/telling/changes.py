"""The words that differ between two articles, as they are marked in a text: by signs, so that no colour is needed."""

from typing import NamedTuple

from corpus.differences import Change, Paragraph

_SIGNS = {Change.ADDED: ("{+", "+}"), Change.REMOVED: ("[-", "-]")}


class Marked(NamedTuple):
    """A paragraph with signs around what was added and removed."""

    text: str
    ranges: tuple[tuple[Change, int, int], ...]
    """Where what was added and removed stands in it with its signs, in code points."""


def marked(paragraph: Paragraph) -> Marked:
    """Return a paragraph with `{+…+}` around what was added and `[-…-]` around what was removed."""
    text, last, ranges = "", "", []
    for change, words in paragraph.runs:
        # the space that was between two words may be in neither of them where one was the last of its text
        if last.isalnum() and words[:1].isalnum():
            text += " "
        last = words[-1:]
        signs = _SIGNS.get(change)
        if signs is None:
            text += words
            continue
        own = words.rstrip()
        ranges.append((change, len(text), len(text) + len(own) + sum(map(len, signs))))
        text += f"{signs[0]}{own}{signs[1]}{words[len(own) :]}"
    return Marked(text.rstrip(), tuple(ranges))
