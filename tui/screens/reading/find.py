"""Finding words in the open article, whatever their marks and the spelling of their hamzas."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from corpus.arabic.normalise import fold, folded
from corpus.model import Article
from tui.widgets.page.layers import Layer
from tui.widgets.page.words import Spot


class Hits(NamedTuple):
    """The places of an article where the words looked for stand."""

    words: str
    layers: Mapping[int, Sequence[Layer]]
    """The places by block."""
    spots: tuple[Spot, ...]
    """Their beginnings, in reading order."""

    def beside(self, spot: Spot, step: int) -> int | None:
        """Return the number of the next hit after a spot (or before it, where the step is negative), round the end."""
        if not self.spots:
            return None
        if step > 0:
            return next((number for number, hit in enumerate(self.spots) if hit > spot), 0)
        before = [number for number, hit in enumerate(self.spots) if hit < spot]
        return before[-1] if before else len(self.spots) - 1


def find_words(article: Article, words: str) -> Hits:
    """Return every place where the folded words stand in the folded text of a block."""
    wanted = fold(words).strip()
    layers: dict[int, list[Layer]] = {}
    spots: list[Spot] = []
    for block in article.blocks if wanted else ():
        text = folded(block.text)
        at = text.text.find(wanted)
        while at >= 0:
            start, end = text.offsets[at], text.offsets[at + len(wanted) - 1] + 1
            layers.setdefault(block.index, []).append(Layer(start, end, "hit"))
            spots.append(Spot(block.index, start))
            at = text.text.find(wanted, at + len(wanted))
    return Hits(wanted, layers, tuple(spots))
