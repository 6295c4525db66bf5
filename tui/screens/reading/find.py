"""Finding words in the open article, whatever their marks and the spelling of their hamzas."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from corpus.arabic.normalise import fold, folded
from corpus.model import Block, Span
from tui.widgets.page.layers import Layer
from tui.widgets.page.words import Spot

_ARTICLED = re.compile(r"(?<!\w)([وف]?[بك]?ال|[وف]?لل)(\w{3,})")
"""A folded word with the Arabic article, its prefixes before it."""
_FOREIGN = re.compile(r"[A-Za-z0-9\u00c0-\u024f]+(?:[-&.'/][A-Za-z0-9\u00c0-\u024f]+)*")
"""Latin words, numbers, and both in one (`5G`)."""
_PREFIXES = r"(?<!\w)(?:[وف]?[بك]?(?:ال)?|[وف]?لل?)"
"""What may stand before a folded word that is found without its article."""
_BLANKS = re.compile(r"(?:\\ )+")
"""White space in a pattern, of which texts have more here and there."""


class Hits(NamedTuple):
    """The places of an article where the words looked for stand."""

    words: str
    layers: Mapping[int, Sequence[Layer]]
    """The places by block."""
    spots: tuple[Spot, ...]
    """Their beginnings, in reading order."""
    left_out: tuple[str, ...] = ()
    """The articles of the words looked for that were left out, since nothing was found with them."""

    def span(self, number: int) -> tuple[int, int]:
        """Return the range of a hit in its block."""
        spot = self.spots[number]
        return next((layer.start, layer.end) for layer in self.layers[spot.block] if layer.start == spot.offset)

    def beside(self, spot: Spot, step: int) -> int | None:
        """Return the number of the next hit after a spot (or before it, where the step is negative), round the end."""
        if not self.spots:
            return None
        if step > 0:
            return next((number for number, hit in enumerate(self.spots) if hit > spot), 0)
        before = [number for number, hit in enumerate(self.spots) if hit < spot]
        return before[-1] if before else len(self.spots) - 1


def foreign_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the whole Latin words and numbers that a range of a text is part of, in code points."""
    ranges = (found.span() for found in _FOREIGN.finditer(text))
    touched = [span for span in ranges if span[0] < end and start < span[1]]
    return (min(start, touched[0][0]), max(end, touched[-1][1])) if touched else (start, end)


def hits_at(found: Mapping[int, Sequence[Span]]) -> Hits:
    """Return as hits what was found by block, in code points of its text."""
    layers = {block: [Layer(span.start, span.end, "hit") for span in spans] for block, spans in found.items()}
    spots = tuple(Spot(block, span.start) for block in sorted(found) for span in found[block])
    return Hits("", layers, spots)


def find_words(blocks: Sequence[Block], words: str) -> Hits:
    """Return every place where the folded words stand in the folded text of a block, however much white space parts them.

    Where there is none and a word has the Arabic article, places where it has none or another prefix are returned.
    """
    wanted = fold(words).strip()
    if not wanted:
        return Hits(wanted, {}, ())
    hits = _hits(blocks, wanted, re.escape(wanted))
    left_out = tuple(dict.fromkeys(found[1] for found in _ARTICLED.finditer(wanted)))
    if hits.spots or not left_out:
        return hits
    loose = _ARTICLED.sub(lambda found: _PREFIXES + re.escape(found[2]), _escaped(wanted))
    return _hits(blocks, wanted, loose)._replace(left_out=left_out)


def _escaped(wanted: str) -> str:
    return "".join(each if each.isalnum() else re.escape(each) for each in wanted)


def _hits(blocks: Iterable[Block], wanted: str, pattern: str) -> Hits:
    layers: dict[int, list[Layer]] = {}
    spots: list[Spot] = []
    sought = re.compile(_BLANKS.sub(r"\\s+", pattern))
    for block in blocks:
        for start, end in _places(block, sought):
            layers.setdefault(block.index, []).append(Layer(start, end, "hit"))
            spots.append(Spot(block.index, start))
    return Hits(wanted, layers, tuple(spots))


def _places(block: Block, sought: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield the beginnings and ends of what is sought in a block, in code points."""
    text = folded(block.text)
    for found in sought.finditer(text.text):
        yield text.offsets[found.start()], text.offsets[found.end() - 1] + 1
