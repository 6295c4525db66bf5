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
    text, ranges = "", []
    for change, words in paragraph.runs:
        signs = _SIGNS.get(change)
        if signs is None:
            text += words
            continue
        own = words.rstrip()
        ranges.append((change, len(text), len(text) + len(own) + sum(map(len, signs))))
        # where white space ends a run, two runs in a row are still told apart
        text += f"{signs[0]}{own}{signs[1]}{words[len(own) :] or ' '}"
    return Marked(text.rstrip(), tuple(ranges))
